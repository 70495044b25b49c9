import { describe, expect, test } from 'vitest'
import { findMade, isAlive, submitOrAdoptJob } from '../../../../src/steps/kinds/jobs/submit.ts'
import type { Resource } from '../../../../src/steps/toolkit/ports.ts'
import { dedupeKey, errorOf, fakeContext, numbered, refusal } from '../../fake-context.ts'

const body = { displayName: 'fraud', jobSpec: { workerPoolSpecs: [] } }
const at = '2026-11-30T12:00:00Z'
const job = (id: number, state: string, more: Resource = {}): Resource => ({
  ...{ ...body, name: `${numbered}/customJobs/${id}`, state: `JOB_STATE_${state}`, createTime: at },
  ...more,
})

/** Adopts or creates the job of a step. `found` are the jobs with its key. */
function take(
  found: readonly Resource[],
  options: { rerun?: 'adopt' | 'new'; kind?: 'customJob' | 'pipelineJob' } = {},
) {
  const ids: (string | undefined)[] = []
  const fake = fakeContext({
    kind: options.kind ?? 'customJob',
    body: options.kind === 'pipelineJob' ? { pipelineSpec: { pipelineInfo: { name: 'Churn Weekly' } } } : body,
    ...(options.rerun && { rerun: options.rerun }),
    vertex: {
      list: async () => found,
      get: async name => found.find(one => one['name'] === name) ?? Promise.reject(refusal(404)),
      once: async (_, __, { query }) => {
        ids.push(query?.['pipelineJobId']?.toString())
        return { resource: job(99, 'PENDING') }
      },
    },
  })
  const { request, ports, signal } = fake.run
  return { ...fake, ids, taken: submitOrAdoptJob(request, ports, signal) }
}

describe('a job that this run has made already', () => {
  test.each(['QUEUED', 'RUNNING', 'SUCCEEDED'])('is adopted if it is %s', async state => {
    const { taken, ids, types } = take([job(1, state)])
    expect(await taken).toMatchObject({ name: `${numbered}/customJobs/1`, adopted: true })
    expect(ids).toEqual([])
    expect(types()).toEqual(['step.adopted'])
  })

  test.each(['FAILED', 'CANCELLED', 'EXPIRED'])('is replaced if it is %s', async state => {
    const { taken, types } = take([job(1, state)])
    expect(await taken).toMatchObject({ name: `${numbered}/customJobs/99`, adopted: false })
    expect(types()).toEqual(['step.submitted'])
  })

  test('is left alone by rerun: new', async () => {
    expect(await take([job(1, 'RUNNING')], { rerun: 'new' }).taken).toMatchObject({ adopted: false })
  })

  test('is not adopted if another client made it before this run', async () => {
    expect(await take([job(1, 'RUNNING', { createTime: '2026-11-30T11:00:00Z' })]).taken).toMatchObject({
      adopted: false,
    })
  })

  test('is refused if it is not what the step asks for, or if there are two', async () => {
    const other = take([job(1, 'RUNNING', { displayName: 'other' })])
    expect((await errorOf(other.taken)).message).toContain('differs from the request at displayName')
    expect(other.types()).toEqual([])
    const two = take([job(1, 'RUNNING'), job(2, 'SUCCEEDED')])
    expect((await errorOf(two.taken)).message).toContain("2 jobs have this step's key")
  })
})

test('a pipeline’s id can be read, is the same in each attempt, and counts those that failed before', async () => {
  const failed = { ...job(1, 'FAILED'), state: 'PIPELINE_STATE_FAILED' }
  const { taken, ids } = take([failed, failed], { kind: 'pipelineJob' })
  await taken
  expect(ids).toEqual([`churn-weekly-${dedupeKey.slice(0, 24)}-2`])
})

describe('a job that was asked to stop', () => {
  const looks = (states: readonly string[]) => {
    let look = 0
    const fake = fakeContext({
      kind: 'customJob',
      body,
      vertex: {
        list: async () => [job(1, 'CANCELLING')],
        get: async () => job(1, states[Math.min(look++, states.length - 1)] ?? ''),
      },
    })
    return { ...fake, found: findMade(fake.run.request, fake.run.ports) }
  }

  test('comes to its end before another is made in its place', async () => {
    const { found, passed, messages } = looks(['CANCELLING', 'CANCELLING', 'CANCELLED'])
    expect((await found).map(({ state }) => state)).toEqual(['JOB_STATE_CANCELLED'])
    expect(passed()).toBe(15_000)
    expect(messages()).toEqual([`waiting for ${numbered}/customJobs/1, after a request to stop`])
  })

  test('is not waited for longer than five minutes', async () => {
    const { found, passed, run } = looks(['CANCELLING'])
    const [left] = await found
    expect(passed()).toBe(5 * 60_000)
    // It still runs: nothing is made next to it.
    expect(left && isAlive(run.step, left)).toBe(true)
  })
})
