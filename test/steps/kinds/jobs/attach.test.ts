import { describe, expect, test } from 'vitest'
import { attach } from '../../../../src/steps/kinds/jobs/attach.ts'
import type { Resource } from '../../../../src/steps/toolkit/ports.ts'
import { dedupeKey, errorOf, fakeContext, parent, refusal } from '../../fake-context.ts'

const name = `${parent}/customJobs/1`
const ours = { 'keyless-repository-id': '512345678', 'keyless-grant': 'train' }
const labels = { ...ours, 'keyless-key': dedupeKey, 'keyless-run-id': '17', 'keyless-step': 'train' }
const job = (id: number, state: string, more: Resource = {}): Resource => ({
  ...{ name: `${parent}/customJobs/${id}`, state: `JOB_STATE_${state}`, labels, createTime: '2026-11-30T10:00:00Z' },
  ...more,
})

/** Attaches to a job, by its name or by its key. */
function run(body: Resource, found: readonly Resource[]) {
  const since: number[] = []
  const fake = fakeContext({
    kind: 'attach',
    body,
    labels: ours,
    vertex: {
      list: async () => found,
      get: async asked => found.find(one => one['name'] === asked) ?? Promise.reject(refusal(404)),
    },
    ports: {
      logs: {
        follow: asked => {
          since.push(asked.since)
          return async () => {}
        },
      },
    },
  })
  return { ...fake, since, end: attach(fake.run) }
}

describe('a job of the same repository and grant', () => {
  test('is adopted by its name, recorded, and left to post while it runs', async () => {
    const { end, recorded, tracked } = run({ name }, [job(1, 'SUCCEEDED')])
    expect(await end).toMatchObject({ state: 'SUCCEEDED', name, adopted: true })
    expect(recorded).toEqual([
      {
        type: 'step.adopted',
        data: { step: 'release', kind: 'attach', name, state: 'JOB_STATE_SUCCEEDED', dedupe_key: dedupeKey },
      },
    ])
    expect(tracked[0]).toMatchObject({ type: 'job', kind: 'customJob', name, dedupeKey })
  })

  test('is found by its key: the one that runs, whatever failed before it', async () => {
    const { end } = run({ key: dedupeKey }, [job(1, 'FAILED'), job(2, 'SUCCEEDED'), job(3, 'FAILED')])
    expect(await end).toMatchObject({ name: `${parent}/customJobs/2` })
  })

  test('is the last one if all of its attempts failed', async () => {
    const older = job(1, 'FAILED', { createTime: '2026-11-30T08:00:00Z' })
    const { end } = run({ key: dedupeKey }, [older, job(2, 'FAILED')])
    expect(await end).toMatchObject({ name: `${parent}/customJobs/2`, state: 'FAILED' })
  })

  test('shows its log from where it was left, or all of it', async () => {
    const left = run({ name, since: '2026-11-30T11:00:00Z' }, [job(1, 'SUCCEEDED')])
    const whole = run({ name }, [job(1, 'SUCCEEDED')])
    await Promise.all([left.end, whole.end])
    expect(left.since).toEqual([Date.parse('2026-11-30T11:00:00Z')])
    expect(whole.since).toEqual([Date.parse('2026-11-30T10:00:00Z')])
  })
})

describe('no other job is adopted', () => {
  test.each([
    [
      'another repository',
      { 'keyless-repository-id': '666' },
      'of keyless-repository-id it has "666", not "512345678"',
    ],
    ['another grant', { 'keyless-grant': 'deploy' }, 'of keyless-grant it has "deploy", not "train"'],
    ['no run of this action', { 'keyless-key': undefined }, 'of keyless-key it has no such label'],
  ])('such as one of %s', async (_, changed, words) => {
    const { end, types, tracked } = run({ name }, [job(1, 'RUNNING', { labels: { ...labels, ...changed } })])
    const { code, message } = await errorOf(end)
    expect(code).toBe('STEP_REJECTED')
    expect(message).toContain(words)
    expect([types(), tracked]).toEqual([[], []])
  })

  test('such as one of two that run', async () => {
    const { end } = run({ key: dedupeKey }, [job(1, 'RUNNING'), job(2, 'RUNNING')])
    expect((await errorOf(end)).message).toContain('2 jobs with this key run or have succeeded')
  })

  test('and one that is not there is named', async () => {
    expect((await errorOf(run({ name }, []).end)).message).toBe(`Step release: the job ${name} does not exist`)
    expect((await errorOf(run({ key: dedupeKey }, []).end)).message).toContain(`has the label keyless-key=${dedupeKey}`)
  })
})
