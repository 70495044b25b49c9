import { expect, test } from 'vitest'
import { lostPredictions } from '../../../../src/steps/kinds/jobs/batch-losses.ts'

const name = 'projects/acme-ml/locations/us-central1/batchPredictionJobs/1'
const unreadable = { code: 5, message: 'Cannot read gs://acme/b.jsonl' }

test.each([
  ['failed instances', { failedCount: '2', successfulCount: '8' }, undefined, '2 of 10 instances have no prediction'],
  [
    'instances not reached',
    { incompleteCount: '5', successfulCount: 5 },
    undefined,
    '5 of 10 instances were not reached',
  ],
  ['files that could not be read', { successfulCount: '10' }, [unreadable], 'partial failures reported: 1'],
  [
    'all of them',
    { failedCount: '1', incompleteCount: '2', successfulCount: '7' },
    [unreadable, { message: 'more' }],
    '1 of 10 instances have no prediction, 2 of 10 instances were not reached, partial failures reported: 2',
  ],
])(
  'a batch prediction with %s has failed, with the numbers and the words',
  (_, completionStats, partialFailures, words) => {
    const lost = lostPredictions('it', name, {
      completionStats,
      partialFailures,
      outputInfo: { gcsOutputDirectory: 'gs://o' },
    })
    expect(lost?.message).toBe(`Step it: ${words}: ${name}`)
    expect(lost?.cure).toContain('in gs://o')
    expect(lost?.answer?.words ?? '').toContain(partialFailures === undefined ? '' : 'Cannot read gs://acme/b.jsonl')
  },
)

test.each([
  ['no counts', {}],
  ['none that failed', { completionStats: { successfulCount: '10', failedCount: '0' }, partialFailures: [] }],
  ['a number that Google does not know', { completionStats: { successfulCount: '10', incompleteCount: '-1' } }],
])('one with %s has succeeded', (_, final) => {
  expect(lostPredictions('it', name, final)).toBeUndefined()
})

test('one that Google calls partially succeeded has failed, even if Google does not say what is missing', () => {
  const state = 'JOB_STATE_PARTIALLY_SUCCEEDED'
  for (const more of [{}, { completionStats: { incompleteCount: '-1' } }, { partialFailures: [] }]) {
    const lost = lostPredictions('it', name, { state, ...more })
    expect(lost?.message).toContain('succeeded only in part')
    expect(lost?.cure).toContain('next to the predictions')
  }
  const error = { code: 3, message: 'Some rows have another schema.' }
  expect(lostPredictions('it', name, { state, error })?.answer?.words).toBe(error.message)
  expect(lostPredictions('it', name, { state, completionStats: { failedCount: 1 } })?.message).toContain('1 of 1')
})
