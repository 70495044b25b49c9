import { quoteShell } from '../../core/gcloud.ts'

/** A path that the command must not see, or must not change. */
export interface GuardedPath {
  readonly path: string
  /**
   * `hide-file`, `hide-folder`: it is empty. `keep`: it is read-only. A failure of `keep-if-possible` is not told.
   * `freeze`: an anchor is read-only, without the anchors in it.
   */
  readonly guard: 'hide-file' | 'hide-folder' | 'keep' | 'keep-if-possible' | 'freeze'
}

interface NamespaceOptions {
  /** Folder of the command's files. It stays visible. */
  readonly folder: string
  /** RUNNER_TEMP. Nothing else of it stays visible. */
  readonly tempDirectory: string
  readonly guarded: readonly GuardedPath[]
  /** Folders above the guarded ones: a mount of its own keeps them from being renamed. */
  readonly anchors: readonly string[]
}

/** Exit code of a set-up that failed. The command did not start. */
export const setUpFailed = 125
/** Begins each line that the set-up writes to its standard error. */
export const setUpPrefix = 'keyless-vertex: '

/**
 * Returns the commands that hide files in a mount namespace of its own. What a command's isolation claims must succeed;
 * each of the rest that fails is reported.
 */
export function namespaceScript({ folder, tempDirectory, guarded, anchors }: NamespaceOptions): string {
  const [own, temp] = [quoteShell(folder), quoteShell(tempDirectory)]
  const lines = guarded.map(({ path, guard }) => {
    const at = quoteShell(path)
    const keep = `mount --bind ${at} ${at} && mount -o remount,bind,ro ${at}`
    const act = {
      'hide-file': `mount --bind /dev/null ${at}`,
      'hide-folder': `mount -t tmpfs -o size=1m,mode=0755 tmpfs ${at}`,
      keep,
      freeze: `mount -o remount,bind,ro ${at}`,
      'keep-if-possible': keep,
    }[guard]
    const failed = guard === 'keep-if-possible' ? ':' : `tell ${quoteShell(`could not guard ${path}`)}`
    return `{ ${act}; } 2>/dev/null || ${failed}`
  })
  return [
    `tell() { printf '${setUpPrefix}%s\\n' "$1" >&2; }`,
    `must() { "$@" || { tell "failed: $*"; exit ${setUpFailed}; }; }`,
    ...anchors.map(path => `mount --rbind ${quoteShell(path)} ${quoteShell(path)} 2>/dev/null || :`),
    ...lines,
    `must cd ${own}`,
    `must mount -t tmpfs -o mode=0755 tmpfs ${temp}`,
    `must mkdir -p ${own}`,
    // The folder is no longer at its path, but still is the current one. `-c` keeps the link to it from being resolved.
    `must mount -c --bind /proc/self/cwd ${own}`,
    'must cd /',
  ].join('\n')
}

interface SupervisorOptions {
  /** `namespaceScript`; empty without a namespace. */
  readonly setUp: string
  readonly drop: readonly string[]
  /** Path of the launch script. */
  readonly launch: string
  /** File that the command reads as its standard input. */
  readonly input: string
}

/**
 * Returns the script that is the parent of the command: the first process of its namespace, or of its process group. It
 * reads names of signals from its standard input, which is open as long as this action lives. At the end of it, and at
 * its own end, nothing of the command is left.
 */
export const supervisorScript = ({ setUp, drop, launch, input }: SupervisorOptions): string => {
  const all = setUp === '' ? 'kill -KILL 0' : 'kill -KILL -1'
  const command = ['env', '-i', ...drop, '/bin/sh', launch].map(quoteShell).join(' ')
  return [
    setUp,
    // A handler, since what is ignored stays ignored in the command.
    "trap ':' INT TERM HUP",
    'exec 3<&0',
    '(',
    "  trap '' INT TERM HUP",
    '  while read -r signal <&3; do',
    '    case $signal in INT|TERM|HUP) kill -"$signal" 0 ;; *) break ;; esac',
    '  done',
    `  ${all}`,
    ') >/dev/null 2>&1 &',
    `${command} 3<&- <${quoteShell(input)} 2>&1`,
    'exit $?',
    '',
  ].join('\n')
}

/** Returns the script that becomes the command. Only its user can read it, because of the variables. */
export const launchScript = (
  argv: readonly string[],
  directory: string,
  variables: Readonly<Record<string, string>>,
): string =>
  [
    ...Object.entries(variables)
      .filter(([name]) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
      .map(([name, value]) => `export ${name}=${quoteShell(value)}`),
    `cd ${quoteShell(directory)} || exit ${setUpFailed}`,
    // Variables that the shell itself exports.
    ...['PWD', 'OLDPWD', 'SHLVL', '_'].filter(name => !(name in variables)).map(name => `unset ${name}`),
    `exec ${argv.map(quoteShell).join(' ')}`,
    '',
  ].join('\n')
