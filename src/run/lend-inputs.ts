import { periodSeconds } from '../document/formats.ts'

/** Inputs of mode `lend`. */
export interface LendInputs {
  /** The command that borrows; absent: later steps borrow. */
  readonly command: LentCommand | undefined
  /** Names of variables that the command gets besides the usual ones. */
  readonly envAllow: readonly string[]
  readonly listen: 'loopback' | 'bridge'
  /** 0: any free one. */
  readonly port: number
  readonly idleSeconds: number | undefined
  /** True for a background step: this process itself listens until it is cancelled. */
  readonly background: boolean
  readonly tokenFormat: 'access_token' | 'id_token' | undefined
  readonly idTokenAudience: string | undefined
}

/** A command as the workflow gives it. Paths are not checked yet. */
export interface LentCommand {
  readonly script: string
  readonly shell: string | undefined
  readonly workingDirectory: string | undefined
}

type GetInput = (name: string) => string

/** The inputs of this mode, with their defaults. */
const ofLend: Readonly<Record<string, string>> = {
  run: '',
  shell: '',
  working_directory: '',
  env_allow: '',
  listen: 'loopback',
  port: '0',
  idle_timeout: '',
  background: 'false',
  token_format: '',
  id_token_audience: '',
}

/** Inputs that only steps use, with their defaults. */
const ofSteps: Readonly<Record<string, string>> = { steps: '', variables: '', rerun: 'adopt', log_streaming: 'true' }

/** Inputs that `run` uses, and those that only later steps use. */
const ofCommand = ['shell', 'working_directory', 'env_allow']
const ofLaterSteps = ['idle_timeout', 'background', 'token_format', 'id_token_audience']

/** Returns a fault for each input that belongs to another mode, or to another use of mode `lend`. */
export function lendInputFaults(mode: string, get: GetInput): string[] {
  const isGiven = (name: string, preset: string | undefined): boolean => !['', preset].includes(get(name))
  if (mode !== 'lend')
    return Object.entries(ofLend)
      .filter(([name, preset]) => isGiven(name, preset))
      .map(([name]) => `${name}: only mode lend uses it; write mode: lend, or remove ${name}`)
  const faults = Object.entries(ofSteps)
    .filter(([name, preset]) => isGiven(name, preset))
    .map(([name]) => `${name}: mode lend runs no steps; remove it, or use the action once more in mode run`)
  const others = get('run') === '' ? ofCommand : ofLaterSteps
  const why = get('run') === '' ? 'there is no run that uses it' : 'it has no effect beside run'
  for (const name of others) if (isGiven(name, ofLend[name])) faults.push(`${name}: ${why}; remove it`)
  return faults
}

/** @param faults gets a message for each invalid input */
export function readLendInputs(
  get: GetInput,
  oneOf: <T extends string>(name: string, values: readonly [T, ...T[]]) => T,
  faults: string[],
): LendInputs {
  const script = get('run')
  const idle = get('idle_timeout')
  const idleSeconds = periodSeconds(idle)
  if (idle !== '' && (idleSeconds === undefined || idleSeconds === 0))
    faults.push(`idle_timeout: expected a period, such as 30m, got ${JSON.stringify(idle)}`)
  const tokenFormat = get('token_format') === '' ? undefined : oneOf('token_format', ['access_token', 'id_token'])
  const idTokenAudience = get('id_token_audience') || undefined
  if (tokenFormat === 'id_token' && idTokenAudience === undefined)
    faults.push('id_token_audience: required for token_format id_token; the URL of the service that receives the token')
  if (idTokenAudience !== undefined && tokenFormat !== 'id_token' && script === '')
    faults.push('id_token_audience: only token_format id_token uses it; write token_format: id_token, or remove it')
  return {
    command: script === '' ? undefined : readCommand(get, script),
    envAllow: readNames(get('env_allow'), faults),
    listen: oneOf('listen', ['loopback', 'bridge']),
    port: readPort(get('port'), faults),
    idleSeconds,
    background: oneOf('background', ['false', 'true']) === 'true',
    tokenFormat,
    idTokenAudience,
  }
}

const readCommand = (get: GetInput, script: string): LentCommand => ({
  script,
  shell: get('shell') || undefined,
  workingDirectory: get('working_directory') || undefined,
})

function readPort(text: string, faults: string[]): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (text === '' || port <= 65_535) return port || 0
  faults.push(`port: expected a number from 0 to 65535, got ${JSON.stringify(text)}`)
  return 0
}

/** Reads names of variables: lines or commas, and `#` for comments. */
function readNames(text: string, faults: string[]): string[] {
  const names = text
    .split('\n')
    .map(line => line.split('#')[0] ?? '')
    .join(',')
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '')
  for (const name of names) {
    const why = /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? whyRefused(name) : notAName(name)
    if (why !== undefined) faults.push(`env_allow: ${JSON.stringify(name)}: ${why}`)
  }
  return [...new Set(names)]
}

const notAName = (name: string): string =>
  /\s/.test(name)
    ? 'not the name of a variable; write each name in a line of its own, or a comma between two'
    : 'not the name of a variable; write letters, digits and _'

/**
 * Says why no command gets a variable. `ACTIONS_…` open the job's identity, its cache and its artifacts. The files of the
 * runner set variables, outputs and the PATH of later steps, which run with the identity of the job.
 */
function whyRefused(name: string): string | undefined {
  const upper = name.toUpperCase()
  if (upper.startsWith('ACTIONS_')) return "opens the job's identity, cache or artifacts, so no command gets it"
  if (/^(?:INPUT|STATE)_/.test(upper)) return 'belongs to this action, so no command gets it'
  if (runnerFiles.has(upper)) return 'is a file that changes later steps, so no command gets it'
  if (setByLend.has(upper)) return 'mode lend sets it itself'
  return undefined
}

const runnerFiles = new Set(['GITHUB_ENV', 'GITHUB_OUTPUT', 'GITHUB_PATH', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'])

/** Variables by which clients find the gateway, and those of the command's own folder. */
const setByLend = new Set([
  'GOOGLE_APPLICATION_CREDENTIALS',
  'CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE',
  'GOOGLE_GHA_CREDS_PATH',
  'ANTHROPIC_AUTH_TOKEN',
  'GOOGLE_API_KEY',
  'RUNNER_TEMP',
  'TMPDIR',
  'TMP',
  'TEMP',
])

/** True for a name that may carry a credential, such as `GITHUB_TOKEN` or `NPM_AUTH`: the log warns of it. */
export const mayCarrySecret = (name: string): boolean =>
  /TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIAL|AUTH|COOKIE|SESSION|(?:^|_)(?:API|ACCESS|PRIVATE|SSH)?_?KEYS?(?:_|$)|(?:^|_)PAT(?:_|$)/i.test(
    name,
  )
