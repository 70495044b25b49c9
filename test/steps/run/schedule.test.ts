import { expect, test } from 'vitest'
import { ActionError } from '../../../src/core/errors.ts'
import { notRun, scheduleSteps } from '../../../src/steps/run/schedule.ts'
import type { StepDeclaration } from '../../../src/steps/types.ts'
import { fakeContext } from '../fake-context.ts'

const { declaration } = fakeContext({ kind: 'predict' }).run.step
const graph = (needs: Readonly<Record<string, readonly string[]>>): StepDeclaration[] =>
  Object.entries(needs).map(([id, of]) => ({ ...declaration, id, needs: of }))
const { signal } = new AbortController()

test('each step begins once, after those that it needs, and hears which of them failed', async () => {
  const begun: (readonly [string, string | undefined])[] = []
  const { done, outcomes } = scheduleSteps(
    graph({ d: ['b', 'c'], b: ['a'], c: ['a'], a: [] }),
    async (step, failed) => {
      begun.push([step.id, failed])
      const error = step.id === 'b' ? new ActionError('STEP_FAILED', 'no') : undefined
      return notRun(step, error === undefined ? 'SUCCEEDED' : 'FAILED', error)
    },
    signal,
  )
  await done
  expect(begun).toEqual([
    ['a', undefined],
    ['b', undefined],
    ['c', undefined],
    ['d', 'b'],
  ])
  expect([...outcomes.keys()].toSorted()).toEqual(['a', 'b', 'c', 'd'])
})

test('a step that needs a job which outlives the run’s time hears how it can run all the same', async () => {
  const heard: (ActionError | undefined)[] = []
  const overTime = AbortSignal.abort(new ActionError('STEP_TIMEOUT', 'the run took too long'))
  const { done } = scheduleSteps(
    graph({ train: [], register: ['train'] }),
    async (step, _, detached) => {
      heard.push(detached)
      return step.id === 'train'
        ? {
            ...notRun(step, 'DETACHED', undefined),
            name: 'customJobs/1',
            resource: { detachedAt: '2026-11-30T12:00:00Z' },
          }
        : notRun(step, 'SKIPPED', detached)
    },
    overTime,
  )
  await done
  expect(heard[0]).toBeUndefined()
  expect(heard[1]?.cure).toContain('attach: { name: "customJobs/1", since: "2026-11-30T12:00:00Z" }')
})
