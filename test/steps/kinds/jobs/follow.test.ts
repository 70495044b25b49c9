import { describe, expect, test } from 'vitest'
import { ActionError } from '../../../../src/core/errors.ts'
import { follow } from '../../../../src/steps/kinds/jobs/follow.ts'
import type { Resource } from '../../../../src/steps/toolkit/ports.ts'
import type { StepDeclaration } from '../../../../src/steps/types.ts'
import type { JobKindName } from '../../../../src/vertex/job-kinds.ts'
import { dedupeKey, fakeContext, location, numbered, parent, project, refusal } from '../../fake-context.ts'

const at = '2026-11-30T11:50:00Z'

/** Follows a job that a step has taken, which is as `look` says. */
function watch(
  look: (passed: number) => Resource,
  options: { kind?: JobKindName; declaration?: Partial<StepDeclaration>; timeoutSeconds?: number } = {},
) {
  const { kind = 'customJob', ...more } = options
  const name = `${numbered}/${kind}s/1`
  const fake = fakeContext({
    kind,
    ...more,
    vertex: {
      get: async () => {
        await Promise.resolve()
        return { name, createTime: at, ...look(fake.passed()) }
      },
      repeatable: async () => ({}),
    },
  })
  const inFlight = { type: 'job', step: 'release', kind, project, location, dedupeKey, name: undefined } as const
  const taken = { name, resource: { name, createTime: at }, adopted: false }
  const { run } = fake
  return { ...fake, name, result: follow({ one: run, kind, taken, inFlight, since: run.since }, run) }
}

describe('a job', () => {
  test('with wait: false is not watched, and nothing of it is left to post', async () => {
    const { result, tracked } = watch(() => ({}), { declaration: { wait: false } })
    expect((await result).end).toMatchObject({ startedAt: at, finishedAt: undefined, error: undefined })
    expect(tracked).toEqual([undefined])
  })

  test('past its timeout is cancelled and ends as TIMED_OUT', async () => {
    const cancelled = watch(passed => ({ state: passed < 120_000 ? 'JOB_STATE_RUNNING' : 'JOB_STATE_CANCELLED' }), {
      timeoutSeconds: 60,
    })
    expect((await cancelled.result).end).toMatchObject({ state: 'TIMED_OUT', error: { code: 'STEP_TIMEOUT' } })
    expect(cancelled.tracked.at(-1)).toBeUndefined()
  })

  test('that found no machines within its queue says so, for the next alternative', async () => {
    const { result } = watch(passed => ({ state: passed < 120_000 ? 'JOB_STATE_PENDING' : 'JOB_STATE_CANCELLED' }), {
      declaration: { queueSeconds: 60 },
    })
    expect(await result).toMatchObject({ overQueue: true, end: { state: 'TIMED_OUT' } })
  })

  test('of which nothing is known any more stays left to post', async () => {
    const { result, tracked, name } = watch(() => {
      throw refusal(400)
    })
    expect((await result).end).toMatchObject({ state: 'UNKNOWN', name })
    expect(tracked.at(-1)).toMatchObject({ name })
  })
})

describe('a job whose run is stopped', () => {
  const stopped = (declaration: Partial<StepDeclaration>, code: 'CANCELLED' | 'DENIED') => {
    const fake = watch(
      () => {
        fake.stop(new ActionError(code, 'stopped'))
        return { state: 'JOB_STATE_RUNNING' }
      },
      { declaration },
    )
    return fake
  }

  test('is being cancelled', async () => {
    expect((await stopped({}, 'CANCELLED').result).end).toMatchObject({ state: 'CANCELLING', recorded: undefined })
  })

  test('with cancel: detach goes on, and its log can be read on from just before', async () => {
    const { result, told } = stopped({ detach: true }, 'CANCELLED')
    const { end } = await result
    expect(end).toMatchObject({ state: 'DETACHED', name: `${parent}/customJobs/1` })
    expect(end.error).toBeUndefined()
    expect(told.at(-1)).toMatchObject({ type: 'detached', name: `${parent}/customJobs/1` })
    expect(end.resource?.['detachedAt']).toBe('2026-11-30T11:59:45.000Z')
  })

  test('is cancelled in spite of that if its grant is gone', async () => {
    expect((await stopped({ detach: true }, 'DENIED').result).end).toMatchObject({ state: 'CANCELLING' })
  })
})

describe('what a job returns', () => {
  test('of a study is its best trial too', async () => {
    const trials = [
      { id: '1', state: 'SUCCEEDED', finalMeasurement: { metrics: [{ metricId: 'auc', value: 0.9 }] } },
      { id: '2', state: 'SUCCEEDED', finalMeasurement: { metrics: [{ metricId: 'auc', value: 0.95 }] } },
    ]
    const studySpec = { metrics: [{ metricId: 'auc', goal: 'MAXIMIZE' }] }
    const { result } = watch(() => ({ state: 'JOB_STATE_SUCCEEDED', studySpec, trials }), {
      kind: 'hyperparameterTuningJob',
    })
    expect((await result).end.resource?.['bestTrial']).toMatchObject({ id: '2' })
  })

  test('of a pipeline that failed are the tasks that did, in its error', async () => {
    const taskDetails = [
      { taskId: '1', taskName: 'train', state: 'FAILED', error: { code: 9, message: 'no such file' } },
    ]
    const { result } = watch(
      () => ({ state: 'PIPELINE_STATE_FAILED', error: { code: 9, message: 'failed' }, jobDetail: { taskDetails } }),
      { kind: 'pipelineJob' },
    )
    const { error } = (await result).end
    expect(error?.message).toContain('ended as FAILED by train')
    expect(error?.answer?.words).toBe('train: no such file\nfailed')
  })

  test('of a tuning that failed after its model was made is that model: it has been paid for', async () => {
    const { result } = watch(
      () => ({ state: 'JOB_STATE_FAILED', tunedModel: { model: `${parent}/models/77@1` }, error: { code: 13 } }),
      { kind: 'tuningJob' },
    )
    expect((await result).end.error).toMatchObject({
      title: 'release: the job created the model, but failed',
      commands: ['gcloud ai models describe 77@1 --project=acme-ml --region=us-central1'],
    })
  })
})
