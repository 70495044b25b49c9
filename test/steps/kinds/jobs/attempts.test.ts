import { describe, expect, test } from 'vitest'
import { ActionError } from '../../../../src/core/errors.ts'
import { type NoCapacity, runAttempts } from '../../../../src/steps/kinds/jobs/attempts.ts'
import type { StepResult } from '../../../../src/steps/toolkit/handler.ts'
import type { Resource } from '../../../../src/steps/toolkit/ports.ts'
import { errorOf, fakeContext, numbered, refusal } from '../../fake-context.ts'

const succeeded: StepResult = { state: 'SUCCEEDED', recorded: { state: 'SUCCEEDED', reason: null } }
const failed: StepResult = { state: 'FAILED', recorded: { state: 'FAILED', reason: 'code 8' } }
const full: NoCapacity = { name: `${numbered}/customJobs/1`, reason: 'code 8', words: 'out of stock', end: failed }
const refused: NoCapacity = { name: undefined, reason: 'status 429', words: 'no quota', error: refusal(429) }

/** Runs a step that may fall back to other locations; each attempt ends with the next outcome. */
function attempts(
  others: readonly string[],
  outcomes: readonly (StepResult | NoCapacity)[],
  made: Readonly<Record<string, readonly Resource[]>> = {},
) {
  const base = fakeContext({ kind: 'customJob' })
  const alternatives = others.map(location => {
    const step = { ...base.run.step, location }
    return { step, request: { ...base.run.request, step } }
  })
  const fake = fakeContext({
    kind: 'customJob',
    alternatives,
    vertex: { list: async path => made[path.split('/')[3] ?? ''] ?? [] },
  })
  const tried: string[] = []
  const result = runAttempts(fake.run, async ({ step }) => {
    tried.push(step.location)
    const outcome = outcomes[tried.length - 1]
    if (outcome === undefined) throw new Error('tried too often')
    return outcome
  })
  return { ...fake, tried, result }
}

describe('a step with alternatives', () => {
  test('tries the next one only if there were no machines, and records it before', async () => {
    const { result, tried, recorded } = attempts(['us-east1', 'us-west1'], [full, succeeded])
    expect(await result).toMatchObject({
      state: 'SUCCEEDED',
      details: {
        type: 'attempts',
        attempts: [
          { where: 'us-central1', outcome: 'no machines: out of stock' },
          { where: 'us-east1', outcome: 'SUCCEEDED' },
        ],
      },
    })
    expect(tried).toEqual(['us-central1', 'us-east1'])
    expect(recorded).toEqual([
      {
        type: 'step.fallback',
        data: {
          step: 'release',
          kind: 'customJob',
          name: full.name,
          from: 'us-central1',
          to: 'us-east1',
          reason: 'code 8',
        },
      },
    ])
  })

  test('shows no attempts if the first one ran', async () => {
    expect(await attempts(['us-east1'], [succeeded]).result).toEqual(succeeded)
  })

  test('that finds machines nowhere names every attempt', async () => {
    const { state, error } = await attempts(['us-east1'], [full, refused]).result
    expect(state).toBe('REJECTED')
    expect(error).toMatchObject({
      code: 'STEP_FAILED',
      message: `Step release found no machines in 2 attempts: us-central1 (code 8: ${full.name}); us-east1 (status 429, refused at submission)`,
      answer: { status: 8, words: 'no quota' },
    })
  })
})

test('a step without alternatives ends as its only attempt did', async () => {
  expect(await attempts([], [full]).result).toBe(failed)
  expect(await errorOf(attempts([], [refused]).result)).toBe(refused.error)
})

describe('another attempt of the workflow run', () => {
  const running = { name: `${numbered}/customJobs/7`, state: 'JOB_STATE_RUNNING', createTime: '2026-11-30T12:00:00Z' }

  test('begins with the alternative that runs already', async () => {
    const { result, tried, types } = attempts(['us-east1', 'us-west1'], [succeeded], { 'us-east1': [running] })
    await result
    expect(tried).toEqual(['us-east1'])
    expect(types()).toEqual([])
  })

  test('does not choose between two that run', async () => {
    const other = { ...running, name: `${numbered}/customJobs/8` }
    const { result, tried } = attempts(['us-east1'], [], { 'us-central1': [running], 'us-east1': [other] })
    expect((await errorOf(result)).message).toContain("2 jobs have this step's key")
    expect(tried).toEqual([])
  })
})

test('a run that is stopped between two attempts makes no other', async () => {
  const base = fakeContext({ kind: 'customJob' })
  const { run, stop, types } = fakeContext({
    kind: 'customJob',
    alternatives: [base.run],
    vertex: { list: async () => [] },
  })
  const end = await runAttempts(run, async () => {
    stop(new ActionError('CANCELLED', 'cancelled'))
    return full
  })
  expect(end).toMatchObject({ state: 'CANCELLED', name: full.name, recorded: { reason: 'CANCELLED' } })
  expect(types()).toEqual([])
})
