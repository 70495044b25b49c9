import { decodeUtf8 } from '../../core/utf8.ts'
import type { ProgramResult } from '../execute.ts'
import type { Terminal } from '../terminal.ts'

/** What git says of a checkout, without a request to any server. */
export interface Checkout {
  /** The folder of the checkout, absolute. */
  readonly root: string
  /** The repository at GitHub; absent without a remote that names one. */
  readonly remote: GitHubRemote | undefined
  /** The branch that is checked out; absent for a detached head. */
  readonly branch: string | undefined
  /** The commit that is checked out; absent before the first one. */
  readonly sha: string | undefined
  /** The default branch at the remote, as of the last fetch. */
  readonly defaultBranch: RemoteBranch | undefined
}

export interface RemoteBranch {
  /** `main` */
  readonly name: string
  /** `refs/remotes/origin/main` */
  readonly ref: string
}

export interface GitHubRemote {
  /** `github.com`, `SUBDOMAIN.ghe.com`, or that of a GitHub Enterprise Server. */
  readonly host: string
  /** `acme/fraud` */
  readonly repository: string
}

/** Neither asks for passwords, nor fetches what a partial clone lacks, nor writes. */
const quietly = { GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0' }

type Executing = Pick<Terminal, 'execute'>

const git = ({ execute }: Executing, args: readonly string[]): Promise<ProgramResult | undefined> =>
  execute('git', args, quietly)

/** Returns the output of a git command as one line; `undefined` if it failed, or if there is no git. */
async function line(terminal: Executing, ...args: string[]): Promise<string | undefined> {
  const done = await git(terminal, args)
  const text = done?.exitCode === 0 ? decodeUtf8(done.output)?.trim() : undefined
  return text === '' ? undefined : text
}

/** Asks git about the current folder; `undefined` if there is no git, or no checkout. */
export async function readCheckout(terminal: Executing): Promise<Checkout | undefined> {
  const root = await line(terminal, 'rev-parse', '--show-toplevel')
  if (root === undefined) return undefined
  const remote = await remoteName(terminal)
  const [url, branch, sha, defaultBranch] = await Promise.all([
    remote && line(terminal, 'remote', 'get-url', remote),
    line(terminal, 'symbolic-ref', '--quiet', '--short', 'HEAD'),
    commitOf(terminal, 'HEAD'),
    remote === undefined ? undefined : remoteDefault(terminal, remote),
  ])
  return { root, branch, sha, defaultBranch, remote: url === undefined ? undefined : parseRemote(url) }
}

/** `origin`, or the only remote if it has another name. */
async function remoteName(terminal: Executing): Promise<string | undefined> {
  const names = (await line(terminal, 'remote'))?.split(/\r?\n/) ?? []
  return names.includes('origin') ? 'origin' : names.length === 1 ? names[0] : undefined
}

/** A clone notes the default branch of its remote. Without that note, the usual names are tried. */
async function remoteDefault(terminal: Executing, remote: string): Promise<RemoteBranch | undefined> {
  const prefix = `refs/remotes/${remote}/`
  const noted = await line(terminal, 'symbolic-ref', '--quiet', `${prefix}HEAD`)
  if (noted?.startsWith(prefix)) return { name: noted.slice(prefix.length), ref: noted }
  for (const name of ['main', 'master']) {
    const ref = `${prefix}${name}`
    if ((await commitOf(terminal, ref)) !== undefined) return { name, ref }
  }
  return undefined
}

/** A file at a commit that git has. */
export interface CommittedFile {
  readonly text: string
  readonly commit: string
}

/** Returns the commit of a ref; `undefined` if there is no such ref. */
export const commitOf = (terminal: Executing, ref: string): Promise<string | undefined> =>
  line(terminal, 'rev-parse', '--quiet', '--verify', `${ref}^{commit}`)

/** Reads a file at a ref; `undefined` if there is no such file, or if it is not a text. */
export async function readCommitted(
  terminal: Executing,
  ref: string,
  path: string,
): Promise<CommittedFile | undefined> {
  const commit = await commitOf(terminal, ref)
  if (commit === undefined) return undefined
  const blob = await git(terminal, ['cat-file', 'blob', `${commit}:${path}`])
  const text = blob?.exitCode === 0 ? decodeUtf8(blob.output) : undefined
  return text === undefined ? undefined : { text, commit }
}

/**
 * Reads host and repository out of the URL of a remote. User name and password of a URL are dropped here.
 *
 * @param url `https://github.com/acme/fraud.git`, `git@github.com:acme/fraud.git`, `ssh://git@github.com:22/acme/fraud`
 */
export function parseRemote(url: string): GitHubRemote | undefined {
  const short = /^(?:[^@/:\s]{1,100}@)?([\w.-]{1,253}):(?!\/\/)\/?([^:]{1,300})$/.exec(url)
  const [host = '', path = ''] = short?.slice(1) ?? hostAndPath(url)
  const name = /^([\w-]{1,100}\/[\w.-]{1,100}?)(?:\.git)?\/?$/.exec(path)?.[1]
  // GitHub answers SSH on port 443 at this host.
  const server = host.toLowerCase().replace(/^ssh\.github\.com$/, 'github.com')
  return name === undefined || server === '' ? undefined : { host: server, repository: name }
}

function hostAndPath(url: string): readonly string[] {
  if (!URL.canParse(url)) return []
  const { protocol, hostname, pathname } = new URL(url)
  return ['https:', 'http:', 'ssh:', 'git:', 'git+ssh:'].includes(protocol) ? [hostname, pathname.slice(1)] : []
}
