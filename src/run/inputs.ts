import { ActionError } from '../core/errors.ts'
import type { PolicySource } from '../policy/source.ts'
import { type LendInputs, lendInputFaults, readLendInputs } from './lend-inputs.ts'

/** The action's inputs, parsed once. */
export interface Inputs {
  readonly mode: 'run' | 'plan' | 'check' | 'lend'
  readonly grant: string
  readonly policy: PolicySource
  /** A path in the workspace, or the document itself; optional in `check` and `plan`, none in `lend`. */
  readonly steps: { readonly path: string } | { readonly text: string } | undefined
  readonly variables: string
  readonly key: string
  readonly rerun: 'adopt' | 'new'
  readonly logStreaming: boolean
  /** Whether a plan writes a comment on its pull request. */
  readonly comment: boolean
  /** Path of the results of an earlier run, to compare a plan with. */
  readonly baseResults: string | undefined
  /** Whether Google's side is compared with the policy before any step runs, and what a difference does. */
  readonly drift: 'off' | 'warn' | 'fail'
  /** Absent: `$RUNNER_TEMP/vertex-audit.jsonl`. */
  readonly auditLog: string | undefined
  readonly githubToken: string
  /** Token that reads a central policy, and nothing else. */
  readonly policyToken: string
  /** In mode `lend` only. */
  readonly lend: LendInputs | undefined
}

/**
 * @param get returns the runner's value of an input, empty if it is not set
 * @throws ActionError `INPUT_INVALID` that names every invalid input
 */
export function readInputs(get: (name: string) => string): Inputs {
  const faults: string[] = []
  const oneOf = <T extends string>(name: string, values: readonly [T, ...T[]]): T => {
    const value = get(name) || values[0]
    const found = values.find(candidate => candidate === value)
    if (found === undefined) faults.push(`${name}: ${JSON.stringify(value)}; use ${choiceOf(values)}`)
    return found ?? values[0]
  }
  const wasAuth = get('mode') === 'auth'
  if (wasAuth) faults.push('mode: auth is now check, which also tests what the steps need; write mode: check')
  const mode = wasAuth ? 'check' : oneOf('mode', ['run', 'plan', 'check', 'lend'])
  const grant = get('grant')
  if (grant === '') faults.push('grant: required; name the grant of the policy to use')
  const steps = get('steps')
  // With `run`, only the mode is missing.
  if (steps === '' && mode === 'run' && get('run') === '')
    faults.push('steps: required in mode run; the path of the steps file')
  if (steps === '' && mode !== 'lend' && get('variables') !== '')
    faults.push('variables: there are no steps to use them')
  const policy = policySource(get('policy') || '.github/vertex-policy.yml')
  if (typeof policy === 'string') faults.push(`policy: ${policy}`)
  else if (policy.kind === 'checkout' && mode !== 'plan') {
    faults.push(
      `policy: ./${policy.path} is the checkout's own, which only mode plan may use; write ${policy.path} to read it at the default branch`,
    )
  }
  if (get('comment') === 'true' && mode !== 'plan') faults.push('comment: only mode plan writes a comment')
  if (get('base_results') !== '' && mode !== 'plan') faults.push('base_results: only mode plan compares with them')
  faults.push(...lendInputFaults(mode, get))
  const lend = mode === 'lend' ? readLendInputs(get, oneOf, faults) : undefined
  const githubToken = get('github_token')
  if (githubToken === '') faults.push('github_token: empty; leave it out to use the job’s own')
  const inputs = {
    mode,
    grant,
    steps: steps === '' ? undefined : /\n/.test(steps) ? { text: steps } : { path: steps },
    variables: get('variables'),
    key: get('key'),
    rerun: oneOf('rerun', ['adopt', 'new']),
    logStreaming: oneOf('log_streaming', ['true', 'false']) === 'true',
    comment: oneOf('comment', ['false', 'true']) === 'true',
    baseResults: get('base_results') || undefined,
    drift: oneOf('drift', ['off', 'warn', 'fail']),
    auditLog: get('audit_log') || undefined,
    githubToken,
    policyToken: get('policy_token') || githubToken,
    lend,
  }
  if (faults.length > 0 || typeof policy === 'string') {
    const [first = '', ...others] = faults
    const more = others.length === 0 ? '' : ` (and ${others.length} more)`
    throw new ActionError('INPUT_INVALID', faults.join('; '), {
      title: `Invalid input ${first}${more}`,
      cure: `Correct ${others.length === 0 ? 'it' : 'them'} under \`with:\` of this step.`,
    })
  }
  return { ...inputs, policy }
}

/** `a`, `a or b`, `a, b or c` */
const choiceOf = (values: readonly string[]): string =>
  values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`

/** @returns a message if the value is not a source */
function policySource(value: string): PolicySource | string {
  if (/[\u0000-\u001f\u007f]/.test(value)) return 'contains a control character'
  if (value.startsWith('./')) return checkPath(value.slice(2)) ?? { kind: 'checkout', path: value.slice(2) }
  const at = refStart(value)
  if (at === undefined)
    return `${JSON.stringify(value)} can be split at more than one @; write the whole ref: @refs/heads/…, @refs/tags/… or the 40 digits of a commit`
  if (at === -1) return checkPath(value) ?? { kind: 'default-branch', path: value }
  const [owner = '', repository = '', ...path] = value.slice(0, at).split('/')
  // A full ref may contain a #, too. The last one comes before the id.
  const hash = value.lastIndexOf('#')
  const [ref, repositoryId] =
    hash < at ? [value.slice(at + 1), undefined] : [value.slice(at + 1, hash), value.slice(hash + 1)]
  const isRef =
    /^[^\s~^:?*[\\]+$/.test(ref) &&
    (/^refs\/(heads|tags)\/./.test(ref) || !(ref.startsWith('refs/') || ref.includes('#')))
  const isId = repositoryId === undefined || /^[1-9]\d{0,15}$/.test(repositoryId)
  if (!/^[\w.-]+$/.test(owner) || !/^[\w.-]+$/.test(repository) || path.length === 0 || !isRef || !isId) {
    const forms = 'REF is refs/heads/…, refs/tags/… or the 40 digits of a commit, and #REPOSITORY_ID may follow'
    return `expected owner/repo/path@REF, got ${JSON.stringify(value)}; ${forms}`
  }
  const source = { kind: 'central', owner, repository, path: path.join('/') } as const
  const commit = /^[0-9a-f]{40}$/i.test(ref) ? ref.toLowerCase() : ref
  return checkPath(source.path) ?? { ...source, ref: commit, ...(repositoryId !== undefined && { repositoryId }) }
}

/**
 * Finds the ref of a central policy. Paths and refs may contain an @, too.
 *
 * @returns index of the @ before it; -1 if there is none, `undefined` if it is ambiguous
 */
function refStart(value: string): number | undefined {
  const whole = value.search(/@(refs\/(heads|tags)\/|[0-9a-f]{40}(#[^@#]*)?$)/i)
  if (whole >= 0) return whole
  return value.indexOf('@') === value.lastIndexOf('@') ? value.indexOf('@') : undefined
}

function checkPath(path: string): string | undefined {
  const segments = path.split('/')
  if (segments.some(segment => segment === '' || segment === '.' || segment === '..') || path.includes('\\')) {
    return `expected a path inside the repository, got ${JSON.stringify(path)}`
  }
  return undefined
}
