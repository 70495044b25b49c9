import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as realTime } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { type CommandEnd, type RunningCommand, startCommand } from '../../../src/lend/child/child.ts'
import { candidateIsolations, findIsolation, type Isolation } from '../../../src/lend/child/isolation.ts'

const root = mkdtempSync(join(tmpdir(), 'keyless-child-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

interface Ended extends CommandEnd {
  readonly lines: readonly string[]
  readonly warnings: readonly string[]
  readonly job: Job
}

/** Folders of a job: `work/_temp`, `work/_actions`, a workspace and a home. */
interface Job {
  readonly temp: string
  readonly folder: string
  readonly workspace: string
  readonly home: string
  readonly actions: string
}

function makeJob(): Job {
  const job = mkdtempSync(join(root, 'job-'))
  const at = (path: string): string => {
    mkdirSync(join(job, path), { recursive: true })
    return join(job, path)
  }
  const [temp, actions] = [at('work/_temp'), at('work/_actions')]
  return { temp, folder: at('work/_temp/own'), workspace: at('work/fraud/fraud'), home: at('home'), actions }
}

async function begin(
  argv: readonly string[],
  isolation: Isolation,
  { job = makeJob(), variables = {}, node }: { job?: Job; variables?: Record<string, string>; node?: string } = {},
): Promise<{ readonly running: RunningCommand; readonly ended: Promise<Ended>; readonly lines: string[] }> {
  const lines: string[] = []
  const warnings: string[] = []
  const running = await startCommand({
    argv,
    directory: job.workspace,
    folder: job.folder,
    tempDirectory: job.temp,
    variables: { PATH: process.env['PATH'] ?? '', HOME: job.home, ...variables },
    isolation,
    print: more => lines.push(...more),
    warn: message => warnings.push(message),
    secrets: () => ['kv-lend-secret-of-this-test'],
    ...(node !== undefined && { node }),
  })
  return { running, lines, ended: running.ended.then(end => ({ ...end, lines, warnings, job })) }
}

const run = async (argv: readonly string[], isolation: Isolation, options = {}): Promise<Ended> =>
  (await begin(argv, isolation, options)).ended

const sh = (script: string): readonly string[] => ['sh', '-c', script]

const none: Isolation = { level: 'none', enter: [], drop: [], why: 'the test says so' }
const found = await findIsolation(root)
/** Also by a user namespace, which a test of root would not choose. */
const [byUser] = candidateIsolations(1, 1).filter(({ level }) => level === 'user')
const levels: Isolation[] = [none]
if (found.level !== 'none') levels.push(found)
if (byUser !== undefined && found.level !== 'none' && found.level !== 'user') levels.push({ ...byUser, why: '' })

describe.each(levels)('a command with isolation $level', isolation => {
  test('gets the variables that it was given, and no others', async () => {
    process.env['KEYLESS_TEST_TOKEN'] = 'not-for-the-command'
    const { lines, exitCode } = await run(['env'], isolation, {
      variables: { A: "it's", B: '$HOME `x`', LINES_2: 'a\nb' },
    })
    delete process.env['KEYLESS_TEST_TOKEN']
    expect(exitCode).toBe(0)
    expect(
      lines
        .filter(line => /^[A-Z]/.test(line))
        .map(line => line.split('=')[0])
        .toSorted(),
    ).toEqual(['A', 'B', 'HOME', 'LINES_2', 'PATH'].toSorted())
    expect(lines).toContain("A=it's")
    expect(lines).toContain('B=$HOME `x`')
  })

  test('passes its exit code, and the signal that ended it', async () => {
    expect(await run(sh('exit 7'), isolation)).toMatchObject({ exitCode: 7, signal: undefined })
    expect(await run(sh('kill -SEGV $$'), isolation)).toMatchObject({ exitCode: 139, signal: 'SIGSEGV' })
    expect(await run(['no-such-program'], isolation)).toMatchObject({ exitCode: 127 })
  })

  test('prints both of its outputs in their order', async () => {
    const { lines } = await run(sh('for i in 1 2 3; do echo out $i; echo err $i >&2; done'), isolation)
    expect(lines).toEqual(['out 1', 'err 1', 'out 2', 'err 2', 'out 3', 'err 3'])
  })

  test('has an empty standard input, and starts in the workspace', async () => {
    const { lines, job } = await run(sh('cat; pwd'), isolation)
    expect(lines).toEqual([job.workspace])
  })

  test('is interrupted as by Ctrl-C, with what it started', async () => {
    const script = `trap 'echo asked; exit 5' INT; sh -c "trap 'echo child; exit' INT; echo ready; while :; do sleep 0.05; done" & while :; do wait; done`
    const { running, ended, lines } = await begin(sh(script), isolation)
    await until(() => lines.includes('ready'))
    running.signal('INT')
    const end = await ended
    expect(end).toMatchObject({ exitCode: 5 })
    expect(end.lines).toContain('asked')
  })

  test('that ignores signals is killed', async () => {
    const { running, ended, lines } = await begin(
      sh("trap '' INT TERM; echo ready; while :; do sleep 0.05; done"),
      isolation,
    )
    await until(() => lines.includes('ready'))
    running.signal('INT')
    running.signal('TERM')
    running.signal('KILL')
    expect((await ended).exitCode).toBe(137)
  })

  test('that stops or kills what reads the signals is killed', async () => {
    for (const signal of ['STOP', 'KILL']) {
      const attack = `for p in $(cat /proc/$PPID/task/$PPID/children); do [ $p = $$ ] || kill -${signal} $p; done`
      const job = makeJob()
      const { running, ended, lines } = await begin(
        sh(`trap '' INT TERM; ${attack}; echo ready; while :; do sleep 0.05; done`),
        isolation,
        { job },
      )
      await until(() => lines.includes('ready'))
      running.signal('KILL')
      expect((await ended).exitCode).toBe(137)
      await until(() => processesIn(job.workspace).length === 0)
    }
  })

  test('leaves no process behind in its group', async () => {
    const { exitCode, job } = await run(
      sh('(exec sh -c "while :; do sleep 0.1; done" "$0") >/dev/null 2>&1 & exit 0'),
      isolation,
    )
    expect(exitCode).toBe(0)
    await until(() => processesIn(job.workspace).length === 0)
  })

  test('cannot get more rights by a program of root', async () => {
    const { lines } = await run(sh('grep -E "^(NoNewPrivs|CapEff)" /proc/self/status'), isolation)
    if (isolation.level !== 'none') expect(lines).toEqual(['CapEff:\t0000000000000000', 'NoNewPrivs:\t1'])
  })
})

describe.each(levels.filter(({ level }) => level !== 'none'))('a command in namespaces ($level)', isolation => {
  test('sees no process but its own', async () => {
    const { lines } = await run(sh('for p in /proc/[0-9]*; do tr "\\0" " " <$p/cmdline; echo; done'), isolation)
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.join('\n')).not.toContain('vitest')
  })

  test('sees nothing of RUNNER_TEMP but its own folder', async () => {
    const job = makeJob()
    mkdirSync(join(job.temp, '_runner_file_commands'))
    writeFileSync(join(job.temp, '_runner_file_commands/set_env_1'), 'secret')
    const { lines } = await run(sh(`find ${job.temp} | sort; echo kept >${job.folder}/answer`), isolation, { job })
    expect(lines).toEqual([job.temp, job.folder, join(job.folder, 'launch.sh'), join(job.folder, 'supervisor.sh')])
    expect(readFileSync(join(job.folder, 'answer'), 'utf8')).toBe('kept\n')
    expect(readdirSync(job.temp).toSorted()).toEqual(['_runner_file_commands', 'own'])
  })

  test('reads no credential of the home folder', async () => {
    const job = makeJob()
    for (const path of ['.config/gcloud', '.docker', '.ssh']) mkdirSync(join(job.home, path), { recursive: true })
    for (const path of ['.config/gcloud/credentials.db', '.docker/config.json', '.ssh/id_rsa', '.netrc', '.npmrc'])
      writeFileSync(join(job.home, path), 'a-secret-of-the-home-folder')
    const { lines, warnings } = await run(sh(`find ${job.home} -type f -exec cat {} +; echo end`), isolation, { job })
    expect(lines).toEqual(['end'])
    expect(warnings).toEqual([])
  })

  test('cannot change the code of actions, which runs after it', async () => {
    const job = makeJob()
    writeFileSync(join(job.actions, 'post.js'), 'the code')
    const rename = `mv ${job.actions} ${job.actions}-2; mv ${join(job.temp, '..')} ${join(job.temp, '../../work-2')}`
    const { lines } = await run(
      sh(`echo evil >${job.actions}/post.js; ${rename}; cat ${job.actions}/post.js`),
      isolation,
      { job },
    )
    expect(lines.at(-1)).toBe('the code')
    expect(readFileSync(join(job.actions, 'post.js'), 'utf8')).toBe('the code')
    expect(existsSync(join(job.temp, '../../work-2'))).toBe(false)
  })

  test('cannot change the runner and its Node, which run after it', async () => {
    const job = makeJob()
    const runner = join(job.temp, '../..')
    const bin = join(runner, 'externals.2.330.0/node24/bin')
    mkdirSync(bin, { recursive: true })
    symlinkSync('externals.2.330.0', join(runner, 'externals'))
    writeFileSync(join(bin, 'node'), 'the program')
    const attacks = [
      `echo evil >${bin}/node`,
      `mv ${bin} ${bin}-2`,
      `mv ${runner} ${runner}-2`,
      `mkdir -p ${runner}/e/node24/bin; ln -sfn e ${runner}/externals`,
      `echo evil >${runner}/run.sh`,
    ]
    const script = `${attacks.join('; ')}; cat ${runner}/externals/node24/bin/node; echo; echo result >answer.txt`
    const { lines, warnings } = await run(sh(script), isolation, { job, node: join(bin, 'node') })
    expect(lines.at(-1)).toBe('the program')
    expect(warnings).toEqual([])
    expect(readFileSync(join(bin, 'node'), 'utf8')).toBe('the program')
    expect(readdirSync(runner).toSorted()).toEqual(['externals', 'externals.2.330.0', 'home', 'work'])
    expect(readFileSync(join(job.workspace, 'answer.txt'), 'utf8')).toBe('result\n')
  })

  test('can write the workspace, as its user', async () => {
    const { job } = await run(sh('echo result >answer.txt'), isolation)
    expect(readFileSync(join(job.workspace, 'answer.txt'), 'utf8')).toBe('result\n')
  })

  test('cannot mount, nor remove what hides RUNNER_TEMP', async () => {
    const job = makeJob()
    const { lines } = await run(
      sh(`umount ${job.temp}; mount -t tmpfs tmpfs ${job.workspace}; ls ${job.temp}`),
      isolation,
      { job },
    )
    expect(lines.at(-1)).toBe('own')
    expect(lines.join('\n')).toMatch(/permi|superuser|must be/i)
  })

  test('cannot change settings of the kernel that start a program of its writer', async () => {
    const { lines } = await run(sh('echo "|/bin/evil" >/proc/sys/kernel/core_pattern; echo "code $?"'), isolation)
    expect(lines.at(-1)).not.toBe('code 0')
  })

  test('leaves no process behind, not even one that left its group or its output', async () => {
    const loop = 'while :; do sleep 0.1; done'
    const { job } = await run(
      sh(`setsid sh -c '${loop}' >/dev/null 2>&1 & setsid sh -c '${loop}' & sleep 0.05`),
      isolation,
    )
    expect(processesIn(job.workspace)).toEqual([])
  })
})

/** Returns the processes of this machine that work in a folder. */
const processesIn = (folder: string): string[] =>
  readdirSync('/proc').filter(name => {
    try {
      return /^\d+$/.test(name) && readlinkSync(`/proc/${name}/cwd`) === folder
    } catch {
      return false
    }
  })

/** Waits for the output of a real process. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await realTime(5)
}
