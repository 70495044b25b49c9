import { mkdirSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as realTime } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { Emulator } from '../../emulator/emulator.ts'
import { WorkflowJob } from '../../emulator/runner/runner.ts'
import { eventsOf, fraud, type Training, type TrainOptions, throughDist, train } from './harness.ts'
import { agentFraud, lendInputs } from './lending.ts'

const lendTo = (cloud: Emulator, run: string, { inputs, ...options }: TrainOptions = {}): Promise<Training> =>
  train(cloud, { ...options, inputs: { ...lendInputs, run, ...inputs } })

test('the exit code and the lines of a command are those of the step', async () => {
  await using cloud = await agentFraud(throughDist)
  const run = await lendTo(cloud, 'echo to out; echo to err >&2; exit 3')
  expect(run).toMatchObject({ exitCode: 3, conclusion: 'failure' })
  expect(run.log).toMatch(/^to out\nto err$/m)
  expect(run.log).toContain('The command ended with exit code 3\n  (COMMAND_FAILED, at: lend)')
  expect(run.log).not.toMatch(/Likely cause|at .*\.js:/)
  expect(run.annotations.filter(({ type }) => type === 'error')).toMatchObject([
    { message: 'The command ended with exit code 3' },
  ])
  expect(eventsOf(run, 'lend.started')).toMatchObject([
    { borrower: 'train/0', listener: 'run', calls: ['generateContent'] },
  ])
  expect(eventsOf(run, 'lend.ended')).toMatchObject([{ reason: 'command', calls: 0 }])
  expect(eventsOf(run, 'run.finished')).toMatchObject([{ conclusion: 'failure', code: 'COMMAND_FAILED' }])
  expect(run.post).toMatchObject({ exitCode: 0, log: '' })

  const fine = await lendTo(cloud, 'kill -KILL $$ & wait; exit 0')
  expect(fine).toMatchObject({ exitCode: 137, conclusion: 'failure' })
  expect(fine.log).toContain('The command was ended by SIGKILL (exit code 137)')

  const misspelled = await lendTo(cloud, 'clade -p "triage"')
  expect(misspelled.exitCode).toBe(127)
  expect(misspelled.log).toContain('install it in an earlier step, in a folder of PATH')
  expect(misspelled.log.match(/^Isolation/gm)).toHaveLength(1)
})

test('a command that prints all it can read shows no token', async () => {
  await using cloud = await agentFraud(throughDist)
  // It opens the listener, and nothing else. Masked as all secrets are.
  const readAll = [
    'env',
    'for file in /proc/[0-9]*/environ /proc/[0-9]*/cmdline; do tr "\\0" "\\n" <$file || true; done',
    // The real RUNNER_TEMP is above the one that the command knows.
    'find "$GITHUB_WORKSPACE/../../_temp" "$RUNNER_TEMP" "$HOME" -type f -exec cat {} +',
    'echo "end of all"',
  ].join('\n')
  const run = await lendTo(cloud, readAll, { env: { GITHUB_TOKEN: 'ghs_not_for_the_command_1234', MY_KEY: 'x' } })
  expect(run, run.log).toMatchObject({ exitCode: 0 })
  expect(run.log).toContain('end of all')
  expect(run.log).toContain('GITHUB_SHA=')
  // Even unmasked: only commands to the runner name secrets, so that it masks them.
  const output = run.rawOutput
    .split('\n')
    .filter(line => !line.startsWith('::add-mask::'))
    .join('\n')
  for (const secret of cloud.secrets()) expect(output).not.toContain(secret)
  for (const name of ['ACTIONS_', 'GITHUB_TOKEN', 'INPUT_', 'STATE_', 'GITHUB_ENV', 'GITHUB_OUTPUT', 'MY_KEY'])
    expect(output).not.toContain(name)
  expect(output).not.toContain('ghs_not_for_the_command_1234')
})

test('a command cannot give commands to the runner, nor split or rewrite a line of ours', async () => {
  await using cloud = await agentFraud(throughDist)
  const attack = [
    'echo "::error::injected"',
    'echo "  ::add-mask::main"',
    'echo "text ##[error]injected"',
    'printf "progress\\r::warning::injected\\n"',
    'printf "\\n::stop-commands::x\\n::set-output name=decision::allow\\n::save-state name=done::true\\n"',
    'printf "\\302\\205::error::injected\\n"',
    'printf "::error::without an end"',
  ].join('\n')
  const run = await lendTo(cloud, attack)
  expect(run.exitCode).toBe(0)
  expect(run.annotations).toEqual([])
  expect(run.commands.filter(({ name }) => name !== 'add-mask').map(({ name }) => name)).toEqual(['group', 'endgroup'])
  expect(run.log).toContain(': :error::injected')
  expect(run.outputs['decision']).toBe('allow')
})

test('colors, long lines and a question without an end are shown', async () => {
  await using cloud = await agentFraud(throughDist)
  const run = await lendTo(
    cloud,
    `printf '\\033[32mgreen\\033[0m\\n'; head -c 100000 /dev/zero | tr '\\0' x; echo; printf 'sure? '`,
  )
  expect(run.log).toContain('\u001b[32mgreen\u001b[0m')
  expect(run.log.replaceAll('\n', '')).toContain('x'.repeat(100_000))
  expect(run.log).toContain('sure? ')
})

describe('a workflow that is cancelled', () => {
  test('interrupts the command, and closes the record before the runner loses patience', async () => {
    await using cloud = await agentFraud(throughDist)
    const job = new WorkflowJob(cloud)
    const started = (): Promise<void> => until(() => processesIn(job.paths.workspace).length > 0)
    const script = `trap 'echo was asked; exit 4' INT\nwhile :; do sleep 0.02; done`
    const run = await job.run({ inputs: { ...lendInputs, run: script }, cancel: started })
    await job.end()
    expect(run).toMatchObject({ conclusion: 'cancelled', exitCode: 1, signal: null })
    expect(run.log).toContain('Cancelled: The workflow run was cancelled')
    expect(recordIn(job)).toEqual(expect.arrayContaining(['lend.ended cancelled', 'run.cancelled', 'run.finished']))
    expect(processesIn(job.paths.workspace)).toEqual([])
    expect(run.post).toMatchObject({ exitCode: 0, log: '' })
  })

  test('kills a command that ignores it', async () => {
    await using cloud = await agentFraud(throughDist)
    const job = new WorkflowJob(cloud)
    const run = await job.run({
      inputs: { ...lendInputs, run: `trap '' INT TERM\nwhile :; do sleep 0.02; done` },
      cancel: () => until(() => processesIn(job.paths.workspace).length > 0),
    })
    await job.end()
    expect(run).toMatchObject({ conclusion: 'cancelled', exitCode: 1, signal: null })
    expect(recordIn(job)).toContain('lend.ended cancelled')
    expect(processesIn(job.paths.workspace)).toEqual([])
  })
})

test('if this action is killed, its command dies with it, and post closes the record', async () => {
  await using cloud = await agentFraud(throughDist)
  const job = new WorkflowJob(cloud)
  const run = await job.run({
    inputs: { ...lendInputs, run: `trap '' INT TERM HUP PIPE\nsetsid sleep 1000 &\nwhile :; do sleep 0.02; done` },
    kill: () => until(() => processesIn(job.paths.workspace).length > 1),
  })
  expect(run).toMatchObject({ signal: 'SIGKILL' })
  await until(() => processesIn(job.paths.workspace).length === 0)
  await job.end()
  expect(run.post?.exitCode).toBe(0)
  expect(recordIn(job)).toEqual(expect.arrayContaining(['lend.started', 'run.cancelled', 'run.finished']))
})

test('a grant that lends nothing is refused with the lines to add, before any token is requested', async () => {
  await using cloud = await fraud(throughDist)
  const run = await lendTo(cloud, 'echo never', { inputs: { grant: 'train' } })
  expect(run.exitCode).toBe(1)
  expect(run.log).toContain('Grant train of acme/fraud/.github/vertex-policy.yml lends nothing')
  expect(run.log).toMatch(/ {4}grants:\n {6}train:\n {8}lend:\n/)
  expect(run.log).toMatch(/vertex-policy\.yml:\d+:\d+ grants\.train/)
  expect(run.record.map(({ type }) => type)).not.toContain('token.requested')
  expect(run.log).not.toContain('never')
})

test('what a command needs and does not get is refused before any token is requested, with its cure', async () => {
  await using cloud = await agentFraud()
  const refused = async (inputs: Record<string, string>, ...says: string[]): Promise<void> => {
    const run = await lendTo(cloud, 'echo never', { inputs })
    expect(run.exitCode).toBe(1)
    for (const words of says) expect(run.log).toContain(words)
    expect(run.log).not.toMatch(/^never$/m)
    expect(run.record.map(({ type }) => type)).not.toContain('token.requested')
    expect(run.record.at(-1)).toMatchObject({ type: 'run.finished', data: { conclusion: 'failure' } })
  }
  await refused({ working_directory: '../..' }, 'working_directory: "../..": it is outside of the workspace')
  await refused({ working_directory: 'none' }, 'working_directory: "none": there is no such folder')
  await refused({ shell: 'fish' }, 'shell: "fish" is not a shell of the runner, and has no {0}')
  await refused({ shell: 'nosuchshell {0}' }, 'The shell nosuchshell is not on the PATH of this runner')
})

test('a command starts in the folder that the workflow names, with the shell that it names', async () => {
  await using cloud = await agentFraud(throughDist)
  const inputs = { working_directory: 'vertex', shell: 'perl {0}' }
  const run = await lendTo(cloud, 'use Cwd; print getcwd(), " by perl\\n";', { inputs })
  expect(run.log).toMatch(/\/fraud\/vertex by perl$/m)
})

test('credentials that the workflow or the checkout gives to a command are warned of', async () => {
  await using cloud = await agentFraud(throughDist)
  const job = new WorkflowJob(cloud)
  mkdirSync(join(job.paths.workspace, '.git'))
  writeFileSync(
    join(job.paths.workspace, '.git/config'),
    '[http "https://github.com/"]\n\textraheader = AUTHORIZATION: basic eDpnaHNfMTIz\n',
  )
  const run = await job.run({
    inputs: { ...lendInputs, run: 'echo "level $LEVEL"', env_allow: 'LEVEL, GH_TOKEN, ABSENT' },
    env: { LEVEL: 'high', GH_TOKEN: 'ghs_given_on_purpose_0001' },
  })
  await job.end()
  expect(run.log).toContain('level high')
  expect(run.annotations.map(({ type, message }) => `${type} ${message}`)).toEqual([
    expect.stringContaining('warning env_allow names GH_TOKEN. The command'),
    expect.stringContaining('warning .git/config has a token of this job'),
  ])
  expect(run.log).toContain('Not set, so the command does not get them: ABSENT')
})

test('the policy can require isolation, and the log says what it stops and what not', async () => {
  await using cloud = await agentFraud({
    ...throughDist,
    lend: 'gateway: { calls: [generateContent] }, isolation: required',
  })
  const run = await lendTo(cloud, 'true')
  expect(run).toMatchObject({ exitCode: 0 })
  expect(run.log).toMatch(/^Isolation: namespaces \((root|sudo|user)\)\. .*cannot see this action/m)
  expect(run.log).toMatch(/it can read and change the workspace/)
})

/** Returns the processes of a command that works in a folder. The runner starts this action there, too. */
const processesIn = (folder: string): string[] =>
  readdirSync('/proc').filter(name => {
    try {
      if (!/^\d+$/.test(name) || readlinkSync(`/proc/${name}/cwd`) !== folder) return false
      return /script\.sh|sleep/.test(readFileSync(`/proc/${name}/cmdline`, 'utf8'))
    } catch {
      return false
    }
  })

/** Returns the types in the record, with the reason of an end. */
const recordIn = ({ paths }: WorkflowJob): string[] =>
  readFileSync(join(paths.temp, 'vertex-audit.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
    .map(({ type, data }) => [type.split('.').slice(-2).join('.'), data.reason].filter(Boolean).join(' '))

/** Waits for a real process. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await realTime(10)
}
