import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findLeaks } from '../../emulator/runner/leaks.ts'
import { WorkflowJob } from '../../emulator/runner/runner.ts'
import { fraud } from './harness.ts'
import { agentFraud, lendInputs } from './lending.ts'

/** Names of what listeners left below RUNNER_TEMP. */
const leftIn = (temp: string): string[] => readdirSync(temp).filter(name => name.startsWith('keyless-vertex'))

describe('a listener in a process of its own', () => {
  test('reports wrong inputs as main does, and leaves nothing', async () => {
    await using cloud = await fraud({ timeScale: 1 })
    const job = new WorkflowJob(cloud)
    const run = await job.run({ inputs: { mode: 'lend', grant: '', policy: 'a@b@c' } })
    await job.end()
    expect(run.exitCode, run.log).toBe(1)
    expect(run.log).toContain('(INPUT_INVALID')
    expect(run.log).toContain('grant: required')
    expect(run.annotations).toMatchObject([{ type: 'error' }])
    expect(run.state).toMatchObject({ done: 'true' })
    expect(run.post?.rawOutput).toBe('')
    expect(leftIn(run.paths.temp)).toEqual([])
    expect(job.orphans).toEqual([])
  })

  test('lends to later steps, and ends in post', async () => {
    await using cloud = await agentFraud({ lend: 'credentials: [file]', timeScale: 1 })
    const job = new WorkflowJob(cloud)
    const run = await job.run({ inputs: lendInputs })
    expect(run.exitCode, run.log).toBe(0)
    expect(run.env).toMatchObject({ GOOGLE_CLOUD_PROJECT: 'acme-ml' })
    expect(run.outputs).toMatchObject({ project_id: 'acme-ml', decision: 'allow' })
    await job.end()
    expect(run.post?.exitCode, run.post?.log).toBe(0)
    expect(job.orphans).toEqual([])
    expect(leftIn(run.paths.temp)).toEqual([])
    expect(findLeaks(run, cloud.secrets())).toEqual([])
  })
})
