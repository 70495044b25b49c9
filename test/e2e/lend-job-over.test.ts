import { describe, expect, test } from 'vitest'
import type { Emulator } from '../../emulator/emulator.ts'
import { WorkflowJob } from '../../emulator/runner/runner.ts'
import { acme, policyPath, policyText, throughDist } from './harness.ts'
import { askForToken, callModel, expectClean, later, lendsFile, recordOf } from './later-steps.ts'
import { agentFraud, lendInputs } from './lending.ts'

/** Removes the grant from the policy, and lets the token expire. */
function revoke(cloud: Emulator): void {
  cloud.github.repository(acme.repository).commit({ [policyPath]: policyText })
  cloud.clock.advance(3_600_000)
}

const minutePasses = (cloud: Emulator): Promise<void> => new Promise(resolve => void cloud.clock.later(61_000, resolve))

const gateway = 'gateway: { calls: [generateContent], max_output_tokens: 100 }'

describe('a listener for later steps', () => {
  test('renews what it lends while later steps run', async () => {
    await using cloud = await agentFraud({ lend: lendsFile, timeScale: 30 })
    const job = new WorkflowJob(cloud)
    const run = await job.run({ inputs: lendInputs })
    expect((await later(job, askForToken)).exitCode).toBe(0)
    cloud.clock.advance(3_600_000)
    const step = await later(job, askForToken)
    expect(step.exitCode, step.log).toBe(0)
    await job.end()
    expectClean(cloud, job, run)
    const types = recordOf(run).map(({ type }) => type)
    expect(types.filter(type => type === 'token.lent')).toHaveLength(2)
    expect(types).toContain('credential.renewed')
  })

  test('whose time is over stays until post, and tells each later step so', async () => {
    await using cloud = await agentFraud({ lend: `${gateway}, budget: { duration: 60s }`, ...throughDist })
    const job = new WorkflowJob(cloud)
    const run = await job.run({ inputs: lendInputs })
    expect(run.exitCode, run.log).toBe(0)
    await minutePasses(cloud)
    for (const _ of [1, 2]) {
      const step = await later(job, callModel('gemini-2.5-flash'))
      expect(step.log).toMatch(
        /^gemini-2\.5-flash 400 Keyless Vertex: the budget of grant agent has ended: .*Start a new run, or raise/m,
      )
    }
    await job.end()
    expect(run.post?.exitCode, run.post?.log).toBe(0)
    expect(run.post?.annotations).toMatchObject([{ type: 'warning', title: 'The time of grant agent is over' }])
    expect(run.post?.summary).toContain('its budget is spent: duration')
    expectClean(cloud, job, run)
    const events = recordOf(run)
    expect(events.find(({ type }) => type === 'lend.ended')?.data).toMatchObject({ reason: 'duration', refused: 2 })
    expect(events.at(-1)?.data).toMatchObject({ conclusion: 'success' })
  })

  test('whose grant is revoked stays until post, tells each later step why, and fails', async () => {
    await using cloud = await agentFraud({ lend: gateway, ...throughDist })
    const job = new WorkflowJob(cloud)
    const run = await job.run({ inputs: lendInputs })
    expect((await later(job, callModel('gemini-2.5-flash'))).log).toMatch(/^gemini-2\.5-flash 200 answered$/m)
    revoke(cloud)
    for (const _ of [1, 2]) {
      const step = await later(job, callModel('gemini-2.5-flash'))
      expect(step.log).toMatch(/^gemini-2\.5-flash 400 Keyless Vertex: this run may not use Google any more: .*agent/m)
    }
    await job.end()
    expect(run.post?.exitCode, run.post?.log).toBe(1)
    expect(run.post?.log).toContain('DENIED')
    expectClean(cloud, job, run)
    expect(recordOf(run).find(({ type }) => type === 'lend.ended')?.data).toMatchObject({
      reason: 'denied',
      calls: 1,
      refused: 2,
    })
  })

  test.for([
    ['time is over', ', budget: { duration: 60s }', 'the budget of grant agent has ended'],
    ['grant is revoked', '', 'this run may not use Google any more'],
  ] as const)("whose %s tells it to Google's own client, which holds no token any more", async ([, budget, words]) => {
    await using cloud = await agentFraud({ lend: lendsFile + budget, ...throughDist })
    const job = new WorkflowJob(cloud)
    const run = await job.run({ inputs: lendInputs })
    expect(run.exitCode, run.log).toBe(0)
    if (budget !== '') await minutePasses(cloud)
    else revoke(cloud)
    const step = await later(
      job,
      `process.on('uncaughtException', ({ message }) => { console.log(message); process.exit(1) })\n${askForToken}`,
    )
    expect(step.exitCode).toBe(1)
    expect(step.log).toContain(`unauthorized_client: Keyless Vertex: ${words}`)
    await job.end()
    expectClean(cloud, job, run)
    expect(recordOf(run).filter(({ type }) => type === 'token.lent')).toEqual([])
  })
})
