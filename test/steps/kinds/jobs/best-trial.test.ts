import { expect, test } from 'vitest'
import { bestTrial } from '../../../../src/steps/kinds/jobs/best-trial.ts'

const trial = (id: string, value: number | undefined, state = 'SUCCEEDED') => ({
  id,
  state,
  finalMeasurement: { metrics: [{ metricId: 'loss', ...(value === undefined ? {} : { value }) }] },
})
const job = (goal: string, trials: readonly object[], more: readonly object[] = []) => ({
  studySpec: { metrics: [{ metricId: 'loss', goal }, ...more] },
  trials,
})

test.each([
  ['MAXIMIZE', [trial('1', 0.1), trial('2', 0.3), trial('3', 0.2)], '2'],
  ['MINIMIZE', [trial('1', 0.1), trial('2', -0.3), trial('3', 0.2)], '2'],
  // The API leaves out a value that is 0.
  ['MINIMIZE', [trial('1', 0.1), trial('2', undefined)], '2'],
  ['MAXIMIZE', [trial('1', 0.1), trial('2', 0.9, 'INFEASIBLE'), trial('3', Number.NaN)], '1'],
  ['MAXIMIZE', [trial('1', 0.1), trial('2', 0.1)], '1'],
])('by %s', (goal, trials, id) => {
  expect(bestTrial(job(goal, trials))).toMatchObject({ id })
})

test('there is none without trials that succeeded, without the metric, or with several metrics', () => {
  expect(bestTrial(job('MAXIMIZE', [trial('1', 0.1, 'ACTIVE')]))).toBeUndefined()
  expect(bestTrial(job('MAXIMIZE', [{ id: '1', state: 'SUCCEEDED', finalMeasurement: {} }]))).toBeUndefined()
  expect(bestTrial(job('MAXIMIZE', [trial('1', 1)], [{ metricId: 'auc', goal: 'MAXIMIZE' }]))).toBeUndefined()
  expect(bestTrial({})).toBeUndefined()
})
