import { describe, expect, test } from 'vitest'
import { watchJob } from '../../../../src/steps/kinds/jobs/watch.ts'
import type { Resource } from '../../../../src/steps/toolkit/ports.ts'
import type { JobKindName } from '../../../../src/vertex/job-kinds.ts'
import { fakeContext, numbered, refusal } from '../../fake-context.ts'

const minute = 60_000
const created = '2026-11-30T12:00:00Z'

/** Watches a job that is as `look` says; `logged` are the names whose logs are followed. */
function watch(
  look: (passed: number) => Resource,
  options: { kind?: JobKindName; queueSeconds?: number; timeoutSeconds?: number; cancel?: () => void } = {},
) {
  const { kind = 'customJob', queueSeconds, timeoutSeconds, cancel = () => {} } = options
  const name = `${numbered}/${kind}s/1`
  const logged: string[] = []
  const ended: string[] = []
  const fake = fakeContext({
    kind,
    ...(timeoutSeconds !== undefined && { timeoutSeconds }),
    ...(queueSeconds !== undefined && { declaration: { queueSeconds } }),
    vertex: {
      get: async () => ({ name, createTime: created, ...look(fake.passed()) }),
      repeatable: async () => {
        cancel()
        return {}
      },
    },
    ports: {
      logs: {
        follow: ({ name: of }) => {
          logged.push(of)
          return async () => void ended.push(of)
        },
      },
    },
  })
  const { run } = fake
  const end = watchJob({ step: run.step, kind, name, since: run.since }, run.ports, run.signal)
  return { ...fake, name, end, logged, ended }
}

describe('the log of a job', () => {
  test('is followed from the start to the end', async () => {
    const { end, logged, ended, name } = watch(() => ({ state: 'JOB_STATE_SUCCEEDED' }))
    expect(await end).toMatchObject({ final: { state: 'JOB_STATE_SUCCEEDED' } })
    expect([logged, ended]).toEqual([[name], [name]])
  })

  test('of a training pipeline is that of its custom job, once it has one', async () => {
    const trainer = `${numbered}/customJobs/9`
    const { end, logged } = watch(
      passed => ({
        state: passed < 5 * minute ? 'PIPELINE_STATE_RUNNING' : 'PIPELINE_STATE_SUCCEEDED',
        ...(passed > minute && { trainingTaskMetadata: { backingCustomJob: trainer } }),
      }),
      { kind: 'trainingPipeline' },
    )
    await end
    expect(logged).toEqual([trainer])
  })
})

describe('the time that a job may wait for machines', () => {
  test('counts from its creation, and ends it', async () => {
    const { end, recorded } = watch(
      passed => ({ state: passed < 10 * minute ? 'JOB_STATE_PENDING' : 'JOB_STATE_CANCELLED' }),
      {
        queueSeconds: 300,
      },
    )
    expect(await end).toMatchObject({ by: 'queue', stopped: true })
    expect(recorded).toEqual([
      { type: 'step.cancelled', data: expect.objectContaining({ kind: 'customJob', reason: 'queue' }) },
    ])
  })

  test('begins again when spot machines are taken away, and is not what a running job uses up', async () => {
    const { end, messages } = watch(
      passed => {
        if (passed < 20 * minute) return { state: 'JOB_STATE_RUNNING', startTime: created }
        if (passed < 24 * minute) return { state: 'JOB_STATE_PENDING', startTime: created }
        return { state: 'JOB_STATE_SUCCEEDED', startTime: created }
      },
      { queueSeconds: 300 },
    )
    expect(await end).toHaveProperty('final')
    expect(messages()).toEqual(['its machines were preempted: it waits for other machines and starts again'])
  })
})

test('a job that ended just as its time was over did succeed', async () => {
  const { end } = watch(passed => ({ state: passed < 2 * minute ? 'JOB_STATE_RUNNING' : 'JOB_STATE_SUCCEEDED' }), {
    timeoutSeconds: 60,
    cancel: () => {
      throw refusal(400, 'the job has ended')
    },
  })
  expect(await end).toMatchObject({ final: { state: 'JOB_STATE_SUCCEEDED' } })
})

test('a job that does not stop is given up five minutes after it was asked to', async () => {
  const { end, passed } = watch(() => ({ state: 'JOB_STATE_RUNNING' }), { timeoutSeconds: 60 })
  expect(await end).toMatchObject({ by: 'timeout', stopped: false })
  expect(passed()).toBeGreaterThanOrEqual(6 * minute)
  expect(passed()).toBeLessThan(7 * minute)
})
