import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { WorkflowJob } from '../../emulator/runner/runner.ts'
import { fraud } from './harness.ts'

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
    expect(readdirSync(run.paths.temp).filter(name => name.startsWith('keyless-vertex'))).toEqual([])
    expect(job.orphans).toEqual([])
  })
})
