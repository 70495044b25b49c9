import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { GuardedPath } from './scripts.ts'

/** Files and folders of the home folder in which programs store credentials. */
const inHome: readonly string[] = [
  ...['.docker/config.json', '.config/gcloud', '.config/gh', '.git-credentials', '.netrc', '.ssh', '.aws', '.azure'],
  ...['.kube', '.npmrc', '.pypirc', '.gnupg', '.terraform.d/credentials.tfrc.json', '.cargo/credentials.toml'],
]

/** Sockets of services that would start a process elsewhere, or lend a key. */
const sockets = ['/run/docker.sock', '/run/containerd', '/run/podman', '/run/crio', '/run/dbus', '/run/systemd/private']

/** Files of a self-hosted runner that open it. They are beside its `_work`. */
const ofRunner = ['.credentials', '.credentials_rsaparams', '.runner', '.env', '.path']

/**
 * Files by which root, even without capabilities, makes the kernel start a program of its choice outside of every
 * namespace. Containers guard them, too.
 */
const ofKernel: readonly GuardedPath[] = ['/proc/sys', '/proc/sysrq-trigger', '/proc/irq', '/proc/bus', '/sys'].map(
  path => ({ path, guard: 'keep-if-possible' }),
)

/**
 * Returns what a command must not reach, as far as it is on this machine. That is credentials, and sockets by which a
 * process starts elsewhere. What post runs belongs to it: the code of actions, and the runner with its Node.
 *
 * @param node the program that runs this action
 */
export function guardedPaths(
  tempDirectory: string,
  { HOME: home, XDG_CONFIG_HOME: config }: Readonly<Record<string, string>>,
  node: string,
): { readonly guarded: readonly GuardedPath[]; readonly anchors: readonly string[] } {
  const work = dirname(tempDirectory)
  const runner = dirname(work)
  const credentials = [
    ...(home === undefined ? [] : inHome.map(path => join(home, path))),
    ...(config === undefined ? [] : ['gcloud', 'gh'].map(path => join(config, path))),
    ...ofRunner.map(path => join(runner, path)),
  ]
  const uid = process.getuid?.() ?? 0
  const hidden = [...credentials, ...sockets, `/run/user/${uid}`].flatMap(hide)
  const kept = [{ path: join(work, '_actions'), guard: 'keep' as const }, ...(uid === 0 ? ofKernel : [])]
  const program = programFolder(node)
  const above = foldersAbove(tempDirectory)
  return {
    guarded: [
      ...hidden,
      ...kept.filter(({ path }) => exists(path)),
      ...(program === undefined ? [] : [{ path: program, guard: 'freeze' as const }]),
    ],
    anchors: [...new Set([...(program === undefined ? [] : [...foldersAbove(program), program]), ...above])],
  }
}

/**
 * Returns the folder of the runner's own programs. Its Node is below `externals`, which can be a link beside a folder
 * with a version: so the whole folder stays as it is.
 */
const programFolder = (node: string): string | undefined => /^(\/.+)\/externals[^/]*\/[^/]+\/bin\/node$/.exec(node)?.[1]

/** From the top, without the root. */
function foldersAbove(path: string): string[] {
  const parent = dirname(path)
  return parent === path || dirname(parent) === parent ? [] : [...foldersAbove(parent), parent]
}

function hide(path: string): GuardedPath[] {
  const about = statSync(path, { throwIfNoEntry: false })
  if (about === undefined) return []
  return [{ path, guard: about.isDirectory() ? 'hide-folder' : 'hide-file' }]
}

const exists = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined
