import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import type { Emulator } from '../../emulator/emulator.ts'
import { findLeaks } from '../../emulator/runner/leaks.ts'
import { type RunResult, WorkflowJob } from '../../emulator/runner/runner.ts'
import { throughDist } from './harness.ts'
import { agentFraud } from './lending.ts'

const cli = resolve(import.meta.dirname, '../../dist/cli/index.js')

/** Runs the command line in a step of a job, its standard output in a file. */
async function callInJob(
  cloud: Emulator,
  args: readonly string[],
  { token = true, input = '' }: { token?: boolean; input?: string } = {},
): Promise<RunResult & { readonly answer: string }> {
  const job = new WorkflowJob(cloud)
  const [script, answer] = [join(job.paths.root, 'step.mjs'), join(job.paths.root, 'answer.txt')]
  writeFileSync(
    script,
    `import { spawnSync } from 'node:child_process'
import { openSync, readFileSync } from 'node:fs'
const done = spawnSync(process.execPath, ${JSON.stringify([cli, ...args])}, { input: ${JSON.stringify(input)}, stdio: ['pipe', openSync(${JSON.stringify(answer)}, 'w'), 'inherit'] })
process.exitCode = done.status`,
  )
  const run = await job.run({
    entry: { inputs: {}, main: script, post: undefined },
    env: token ? { GITHUB_TOKEN: job.job.token } : {},
  })
  await job.end()
  const { readFileSync } = await import('node:fs')
  expect(findLeaks(run, cloud.secrets())).toEqual([])
  return { ...run, answer: readFileSync(answer, 'utf8') }
}

test('a command of the command line gets its input, and only its output is on the standard output', async () => {
  await using cloud = await agentFraud(throughDist)
  const run = await callInJob(
    cloud,
    ['lend', '--grant', 'agent', '--', 'sh', '-c', 'echo "got $(cat)"; env | grep -c "^GITHUB_TOKEN="; exit 5'],
    { input: 'a prompt' },
  )
  expect(run, run.log).toMatchObject({ exitCode: 5 })
  expect(run.answer).toBe('got a prompt\n0\n')
  expect(run.log).toContain('The command ended with exit code 5')
  expect(run.log).toContain('Isolation: ')
  expect(run.commands.filter(({ name }) => name === 'add-mask').length).toBeGreaterThan(2)
})

test('a command of the command line cannot give commands to the runner, which reads its output', async () => {
  await using cloud = await agentFraud(throughDist)
  const attack =
    'echo "::set-output name=decision::allow"; printf "a\\r::stop-commands::x\\n"; echo "b ##[error]injected"'
  const run = await callInJob(cloud, ['lend', '--grant', 'agent', '--', 'sh', '-c', attack])
  expect(run.exitCode, run.log).toBe(0)
  expect(run.answer).toBe(': :set-output name=decision::allow\na\n: :stop-commands::x\nb ## [error]injected\n')
})

test('what the command line lacks in a job, or outside of one, it says', async () => {
  await using cloud = await agentFraud(throughDist)
  const noToken = await callInJob(cloud, ['lend', '--grant', 'agent', '--', 'true'], { token: false })
  expect(noToken.exitCode).toBe(2)
  expect(noToken.log).toContain('env: { GITHUB_TOKEN: "${{ github.token }}" }')
  const noGrant = await callInJob(cloud, ['lend', '--', 'true'])
  expect(noGrant).toMatchObject({ exitCode: 2 })
  expect(noGrant.log).toContain("required option '--grant <name>' not specified")
})
