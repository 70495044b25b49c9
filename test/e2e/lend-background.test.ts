import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { WorkflowJob } from '../../emulator/runner/runner.ts'
import { askForToken, expectClean, later, lendsFile, recordOf } from './later-steps.ts'
import { agentFraud, lendInputs } from './lending.ts'

describe('a listener that is a background step', () => {
  const inputs = { ...lendInputs, background: 'true' }
  const shared = (job: WorkflowJob): string => join(job.paths.temp, 'keyless-vertex', 'agent.json')

  /** Resolves when another step can find the listener. */
  async function isShared(
    job: WorkflowJob,
  ): Promise<{ readonly variables: Record<string, string>; readonly stop: { url: string; secret: string } }> {
    while (!existsSync(shared(job))) await new Promise(resolve => setTimeout(resolve, 20))
    return JSON.parse(readFileSync(shared(job), 'utf8'))
  }

  test('is found by its file, and ends with a closed record and no failure when it is cancelled', async () => {
    await using cloud = await agentFraud({ lend: lendsFile, timeScale: 1 })
    const job = new WorkflowJob(cloud)
    const done = Promise.withResolvers<void>()
    const running = job.run({ inputs, cancel: () => done.promise })
    const { variables } = await isShared(job)
    expect(statSync(shared(job)).mode & 0o77).toBe(0)
    const step = await later(job, askForToken, { env: variables })
    expect(step.exitCode, step.log).toBe(0)
    done.resolve()
    const run = await running
    expect(run).toMatchObject({ exitCode: 0, conclusion: 'cancelled', signal: null })
    expect(run.annotations.map(({ message }) => message)).toEqual(['The operation was canceled.'])
    expect(existsSync(shared(job))).toBe(false)
    await job.end()
    expect(run.post?.rawOutput).toBe('')
    expectClean(cloud, job, run)
    expect(recordOf(run).find(({ type }) => type === 'lend.ended')?.data).toMatchObject({ reason: 'cancelled' })
  })

  test('ends when another step asks it to, and succeeds', async () => {
    await using cloud = await agentFraud({ lend: lendsFile, timeScale: 1 })
    const job = new WorkflowJob(cloud)
    const running = job.run({ inputs })
    const { stop } = await isShared(job)
    const ask = (secret: string): Promise<Response> =>
      fetch(stop.url, { method: 'POST', headers: { authorization: `Bearer ${secret}` } })
    expect((await ask('wrong')).status).toBe(403)
    expect((await ask(stop.secret)).ok).toBe(true)
    const run = await running
    expect(run).toMatchObject({ exitCode: 0, conclusion: 'success' })
    expect(run.env['GOOGLE_CLOUD_PROJECT']).toBe('acme-ml')
    await job.end()
    expectClean(cloud, job, run)
  })

  test('ends when nothing uses it, so that the job does not wait for it', async () => {
    await using cloud = await agentFraud({ lend: lendsFile, timeScale: 1 })
    const job = new WorkflowJob(cloud)
    const run = await job.run({ inputs: { ...inputs, idle_timeout: '1s' } })
    expect(run).toMatchObject({ exitCode: 0, conclusion: 'success' })
    await job.end()
    expectClean(cloud, job, run)
    expect(recordOf(run).find(({ type }) => type === 'lend.ended')?.data).toMatchObject({ reason: 'idle' })
  })

  test('that was killed leaves its files to post', async () => {
    await using cloud = await agentFraud({ lend: lendsFile, timeScale: 1 })
    const job = new WorkflowJob(cloud)
    const killed = Promise.withResolvers<void>()
    const running = job.run({ inputs, kill: () => killed.promise })
    await isShared(job)
    killed.resolve()
    const run = await running
    expect(run.signal).toBe('SIGKILL')
    await job.end()
    expect(existsSync(shared(job))).toBe(false)
    expect(run.post?.annotations).toMatchObject([{ type: 'warning', title: 'The listener is gone' }])
    expectClean(cloud, job, run)
  })
})
