import { spawn } from 'node:child_process'
import { mkdtemp, rmdir } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * How a command is kept apart from this action. `root`, `sudo`: namespaces of its own, set up by root. `user`: the same
 * in a user namespace, where it keeps its groups. `none`: not at all.
 */
export type IsolationLevel = 'root' | 'sudo' | 'user' | 'none'

export interface Isolation {
  readonly level: IsolationLevel
  /** Program and arguments before the script that sets up the namespaces; empty for `none`. */
  readonly enter: readonly string[]
  /** Program and arguments before the command, which drop privileges. */
  readonly drop: readonly string[]
  /** Why no better level is possible. */
  readonly why: string
}

const namespaces = ['--pid', '--fork', '--kill-child', '--mount', '--mount-proc', '--ipc']
const withoutCapabilities = ['--no-new-privs', '--bounding-set=-all', '--inh-caps=-all', '--ambient-caps=-all']

/** Milliseconds for one try. */
const tryMs = 5_000

/**
 * Finds the best isolation that works here, by trying: what a kernel, a container or a profile of AppArmor forbids is
 * written nowhere. It leaves nothing behind.
 */
export async function findIsolation(tempDirectory: string): Promise<Isolation> {
  const { getuid, getgid } = process
  if (process.platform !== 'linux' || getuid === undefined || getgid === undefined)
    return withoutIsolation(`only Linux has namespaces, and this is ${process.platform}`)
  const [uid, gid] = [getuid(), getgid()]
  const whys: string[] = []
  for (const candidate of candidateIsolations(uid, gid)) {
    const why = await tryOut(candidate, uid, tempDirectory)
    if (why === undefined) return { ...candidate, why: whys.join('; ') }
    whys.push(`${describeTry[candidate.level]}: ${why}`)
  }
  return withoutIsolation(whys.join('; '))
}

const withoutIsolation = (why: string): Isolation => ({ level: 'none', enter: [], drop: [], why })

const describeTry = { root: 'by root', sudo: 'by sudo', user: 'by a user namespace' } as const

interface Candidate extends Pick<Isolation, 'enter' | 'drop'> {
  readonly level: 'root' | 'sudo' | 'user'
}

/** Isolations to try, the best first. */
export function candidateIsolations(uid: number, gid: number): Candidate[] {
  const unshare = ['unshare', ...namespaces]
  const asUser = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups']
  const byRoot = { enter: [...unshare, '--'], drop: ['setpriv', ...asUser, ...withoutCapabilities, '--'] }
  const byUser: Candidate = {
    level: 'user',
    enter: [...unshare, '--user', '--map-current-user', '--keep-caps', '--'],
    drop: ['setpriv', ...withoutCapabilities, '--'],
  }
  return uid === 0
    ? [{ level: 'root', ...byRoot }]
    : [{ level: 'sudo', ...byRoot, enter: ['sudo', '-n', '--', ...byRoot.enter] }, byUser]
}

/** Mounts over our own folder, drops privileges, and shows what is left of them. */
const probe = 'mount -t tmpfs none "$1" && shift && "$@" cat /proc/self/status'

/** @returns why it does not work; `undefined` if it does */
async function tryOut({ enter, drop }: Candidate, uid: number, tempDirectory: string): Promise<string | undefined> {
  const folder = await mkdtemp(join(tempDirectory, 'keyless-vertex-try-'))
  try {
    const [program = '', ...args] = [...enter, 'setsid', 'sh', '-c', probe, 'sh', folder, ...drop]
    const { output, failure } = await runBriefly(program, args)
    if (failure !== undefined) return failure
    const field = (name: string): string => new RegExp(`^${name}:\\s*(\\S*)`, 'm').exec(output)?.[1] ?? ''
    const isDropped = field('NoNewPrivs') === '1' && /^0+$/.test(field('CapEff')) && field('Uid') === String(uid)
    return isDropped ? undefined : 'it does not drop privileges'
  } finally {
    await rmdir(folder).catch(() => {})
  }
}

/** Runs a program without a shell and without input. Its words are cut to one line. */
function runBriefly(program: string, args: readonly string[]): Promise<{ output: string; failure?: string }> {
  return new Promise(resolve => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: plainPath(),
      cwd: '/',
      timeout: tryMs,
    })
    let output = ''
    let words = ''
    child.stdout.on('data', (text: Buffer) => (output = `${output}${text}`.slice(0, 4_096)))
    child.stderr.on('data', (text: Buffer) => (words = `${words}${text}`.slice(0, 1_000)))
    child.on('error', error => resolve({ output, failure: 'code' in error ? `${error.code}` : error.name }))
    child.on('close', (code, signal) => {
      const [first = ''] = words.split('\n')
      if (code === 0) resolve({ output })
      else resolve({ output, failure: first || (signal === null ? `exit code ${code}` : 'no answer in time') })
    })
  })
}

/** Only the folders of the system: an earlier step may have put its own `sudo` or `mount` first. */
export const plainPath = (): Record<string, string> => ({ PATH: '/usr/local/sbin:/usr/sbin:/sbin:/usr/bin:/bin' })
