import { expect, test } from 'vitest'
import { job } from '../../../../src/steps/kinds/jobs/run-job.ts'
import type { Resource } from '../../../../src/steps/toolkit/ports.ts'
import { errorOf, fakeContext, numbered, refusal } from '../../fake-context.ts'

const name = `${numbered}/customJobs/1`
const at = '2026-11-30T12:00:00Z'

/** Runs a job whose create gives `created`, and which ends as `final`. */
function run(created: Resource | Error, final: Resource = {}) {
  const fake = fakeContext({
    kind: 'customJob',
    body: { displayName: 'fraud' },
    vertex: {
      list: async () => [],
      once: async () => {
        if (created instanceof Error) throw created
        return { resource: created }
      },
      get: async () => ({ name, ...final }),
    },
  })
  return { ...fake, end: job(fake.run) }
}
const pending = { name, state: 'JOB_STATE_PENDING', createTime: at }

test('a job is left to post before it is created, by its key, and after it by its name', async () => {
  const { end, tracked } = run(pending, { state: 'JOB_STATE_SUCCEEDED', createTime: at, endTime: at })
  expect(await end).toMatchObject({ state: 'SUCCEEDED', name, startedAt: at, finishedAt: at, adopted: false })
  expect(tracked.map(one => one && 'name' in one && one.name)).toEqual([undefined, name, undefined])
  expect(tracked[0]).toMatchObject({ type: 'job', dedupeKey: expect.any(String) })
  expect(tracked.at(-1)).toBeUndefined()
})

test('a refusal for want of machines leaves nothing to post', async () => {
  const { end, tracked } = run(refusal(429, 'Resources are insufficient in region: us-central1'))
  expect((await errorOf(end)).answer?.status).toBe(429)
  expect(tracked.at(-1)).toBeUndefined()
})

test('a job that fails has Google’s words in its error, and a code alone in the record', async () => {
  const error = { code: 3, message: 'exited with a non-zero status of 1' }
  const { end } = run(pending, { state: 'JOB_STATE_FAILED', error })
  expect(await end).toMatchObject({
    state: 'FAILED',
    recorded: { state: 'JOB_STATE_FAILED', reason: 'code 3' },
    error: { code: 'STEP_FAILED', answer: { status: 3, words: error.message } },
  })
})

test('a run that is stopped while its submission waits creates nothing', async () => {
  const {
    run: context,
    stop,
    tracked,
  } = fakeContext({
    kind: 'customJob',
    ports: {
      submissions: {
        begin: async (_, begin) => {
          stop()
          return begin()
        },
        paced: async () => {},
      },
    },
  })
  expect(await errorOf(job(context))).toMatchObject({ code: 'CANCELLED' })
  expect(tracked).toEqual([])
})
