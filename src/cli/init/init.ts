import { dirname, join, resolve } from 'node:path'
import { type Clock, systemClock } from '../../core/clock.ts'
import { ActionError } from '../../core/errors.ts'
import { printable } from '../../core/escape.ts'
import { type Checkout, readCheckout } from '../checkout/git.ts'
import { safeJson } from '../findings/as-json.ts'
import { type CliSession, UsageError } from '../session.ts'
import type { Terminal } from '../terminal.ts'
import { askRepositoryIds, findGitHubToken } from './github-ids.ts'
import { type InitFile, initFiles, pathsOfFiles, type SetupTarget } from './init-files.ts'
import { nextSteps } from './next-steps.ts'
import { publishedAction } from './published-action.ts'
import { askedValues } from './questions.ts'
import {
  checkValue,
  flagOf,
  type GivenValues,
  type InitValues,
  readValues,
  type ValueFault,
  valueNames,
} from './values.ts'

/** Options of `init`, as the parser returns them. */
export interface InitOptions extends GivenValues {
  readonly setup: SetupTarget
  readonly force?: true
  readonly keep?: true
  readonly dryRun?: true
  readonly yes?: true
  readonly json?: true
}

/** Writes policy, steps, workflows and set-up of a repository, or says why it writes nothing. */
export async function initRepository(options: InitOptions, session: CliSession): Promise<void> {
  const { terminal, end } = session
  const checkout = await readCheckout(terminal)
  const root = resolve(checkout?.root ?? terminal.directory)
  const existing = await existingFiles(terminal, root, options.setup)
  if (existing.length > 0 && !options.force && !options.keep) {
    refuseExisting(existing, terminal)
    return end(1)
  }
  const values = await findValues(options, checkout, terminal)
  if (values === undefined) {
    terminal.complain('Nothing was written.')
    return end(1)
  }
  const files = initFiles(values, options.setup)
  const chosen = files.filter(({ path }) => options.force || !existing.includes(path))
  const next = nextSteps(values, options.setup, chosen)
  if (options.json) tellAsJson(values, files, { chosen, existing, next, options }, terminal)
  else tellFiles(chosen, existing, root, options, terminal)
  if (options.dryRun) return
  const isAsked = terminal.isInteractive && !options.yes && !options.json
  if (isAsked && !(await terminal.confirm('Write these files?'))) {
    terminal.complain('Nothing was written.')
    return end(1)
  }
  await writeFiles(chosen, root, options, terminal)
  if (!options.json) for (const line of next) terminal.print(line)
}

/** Returns the files of `init` that exist already. */
async function existingFiles(terminal: Terminal, root: string, setup: SetupTarget): Promise<readonly string[]> {
  const found = await Promise.all(
    pathsOfFiles(setup).map(async path => {
      const folder = await terminal.list(join(root, dirname(path))).catch((): readonly string[] => [])
      const name = path.slice(path.lastIndexOf('/') + 1)
      return folder.includes(name) || folder.includes(`${name}/`) ? [path] : []
    }),
  )
  return found.flat()
}

function refuseExisting(existing: readonly string[], { complain }: Terminal): void {
  complain(
    [
      `Nothing was written, because ${existing.length === 1 ? 'this file exists' : 'these files exist'} already:`,
      ...existing.map(path => `  ${path}`),
      'Write only the missing files with --keep, replace them with --force, or look at what it would write with --force --dry-run.',
    ].join('\n'),
  )
}

/**
 * Finds every value: options first, then git, GitHub and the person at the terminal.
 *
 * @returns `undefined` if the person ended the questions
 * @throws UsageError with everything that is missing or malformed
 */
async function findValues(
  options: InitOptions,
  checkout: Checkout | undefined,
  terminal: Terminal,
): Promise<InitValues | undefined> {
  const action = options.action ?? (await publishedAction(terminal))
  const local = withCheckout({ ...options, action }, checkout)
  const isInteractive = terminal.isInteractive && !options.yes && !options.json
  const faults = isInteractive ? malformedValues(local) : faultsWithoutIds(local)
  if (faults.length > 0) throw faultyValues(faults)
  const named =
    local.repository === undefined && isInteractive ? await askedValues(local, ['repository'], terminal) : local
  if (named === undefined) return undefined
  const known = await withGitHub(named, options, terminal)
  const given = isInteractive
    ? await askedValues(known, ['project', 'projectNumber', 'region', 'bucket', 'image'], terminal)
    : known
  if (given === undefined) return undefined
  const values = readValues(given)
  if ('repository' in values) {
    const isBuilt = values.image.digest !== undefined
    return { ...values, builds: !isBuilt && (await hasDockerfile(checkout?.root ?? terminal.directory, terminal)) }
  }
  throw faultyValues(values)
}

const hasDockerfile = async (root: string, terminal: Terminal): Promise<boolean> =>
  (await terminal.list(root).catch((): readonly string[] => [])).includes('Dockerfile')

const malformedValues = (given: GivenValues): readonly ValueFault[] =>
  valueNames.flatMap(name => {
    const value = given[name]
    const message = value === undefined ? undefined : checkValue(name, value)
    return message === undefined ? [] : [{ name, message }]
  })

/** What is malformed or missing besides the ids: GitHub is asked for them only if nothing else is wrong. */
function faultsWithoutIds(given: GivenValues): readonly ValueFault[] {
  const values = readValues({ ...given, repositoryId: given.repositoryId ?? '1', ownerId: given.ownerId ?? '1' })
  return 'repository' in values ? [] : values
}

const faultyValues = (faults: readonly ValueFault[]): UsageError =>
  new UsageError(
    'Nothing was written, because of these options:',
    faults.map(({ name, message }) => `  ${flagOf(name)}: ${message}`),
  )

function withCheckout(options: GivenValues, checkout: Checkout | undefined): GivenValues {
  const { remote, defaultBranch, branch } = checkout ?? {}
  // The remote says nothing about another repository.
  const isOfRemote = options.repository === undefined || options.repository === remote?.repository
  const found: GivenValues = {
    ...(remote && isOfRemote && { repository: remote.repository, server: remote.host }),
    ...(isOfRemote && { branch: defaultBranch?.name ?? (checkout?.sha === undefined ? branch : undefined) }),
  }
  return { ...found, ...definedOf(options) }
}

const definedOf = (given: GivenValues): GivenValues =>
  Object.fromEntries(valueNames.flatMap(name => (given[name] === undefined ? [] : [[name, given[name]]])))

/** Adds the ids, the exact name and the default branch, unless options give the ids. */
async function withGitHub(given: GivenValues, options: InitOptions, terminal: Terminal): Promise<GivenValues> {
  const { repository, repositoryId, ownerId, server = 'github.com' } = given
  if (repository === undefined || (repositoryId !== undefined && ownerId !== undefined)) return given
  const token = await findGitHubToken(terminal, server)
  if (token === undefined) throw noTokenToAsk(server, repository)
  const transport = await terminal.connect()
  try {
    const facts = await askRepositoryIds({ server, repository, token }, { transport, clock: shortWaits })
    return { ...given, ...facts, ...definedOf({ ...options, repository: undefined }) }
  } finally {
    transport.close()
  }
}

/** A person waits for the answer. */
const shortWaits: Clock = { ...systemClock, random: () => 0.05 }

const noTokenToAsk = (server: string, repository: string): ActionError =>
  new ActionError('INPUT_INVALID', `There is no token to ask ${server} for the ids of ${repository}`, {
    title: 'The ids of the repository are unknown',
    ...(server !== 'github.com' && {
      cause: 'The remote of the checkout may name any server. One gets a token only if GH_HOST or gh names it, too.',
    }),
    cure: `${signIn(server)}; or give both ids as options: --repository-id and --owner-id. Then the command sends no request.`,
  })

const signIn = (server: string): string =>
  server === 'github.com'
    ? 'Sign in with `gh auth login`, or set GH_TOKEN'
    : `If this is your server, sign in with \`gh auth login --hostname ${server}\`, or set GH_HOST=${server} and GH_ENTERPRISE_TOKEN`

interface Outcome {
  readonly chosen: readonly InitFile[]
  readonly existing: readonly string[]
  readonly next: readonly string[]
  readonly options: InitOptions
}

function tellAsJson(
  values: InitValues,
  files: readonly InitFile[],
  { chosen, existing, next, options }: Outcome,
  { print }: Terminal,
): void {
  const answer = {
    written: !options.dryRun,
    values,
    files: files.map(file => ({
      path: file.path,
      action: !chosen.includes(file) ? 'keep' : existing.includes(file.path) ? 'replace' : 'create',
      ...(options.dryRun && { text: file.text }),
    })),
    next,
  }
  print(safeJson(answer))
}

function tellFiles(
  chosen: readonly InitFile[],
  existing: readonly string[],
  root: string,
  { dryRun }: InitOptions,
  { print }: Terminal,
): void {
  if (dryRun) for (const { path, text } of chosen) print(`# ---- ${path}\n${text}`)
  print(`${dryRun ? 'It would write' : 'Writes'} in ${printable(root)}:`)
  const width = Math.max(0, ...chosen.map(({ path }) => path.length))
  for (const { path, what } of chosen)
    print(`  ${path.padEnd(width)}  ${what}${existing.includes(path) ? ' (replaced)' : ''}`)
}

/** If one file cannot be written, the error names it, and the message those that were. */
async function writeFiles(
  files: readonly InitFile[],
  root: string,
  { force }: InitOptions,
  terminal: Terminal,
): Promise<void> {
  const written: string[] = []
  try {
    for (const { path, text } of files) {
      await terminal.write(root, path, text, { overwrite: force === true })
      written.push(path)
    }
  } catch (error) {
    if (written.length > 0) terminal.complain(`Only these files were written: ${written.join(', ')}`)
    throw error
  }
}
