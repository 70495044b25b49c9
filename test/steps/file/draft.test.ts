import { describe, expect, test } from 'vitest'
import type { Fault } from '../../../src/document/shape.ts'
import { detaching, kindsOf, readSteps, studiesOf } from '../../../src/steps/file/draft.ts'

function read(steps: Readonly<Record<string, unknown>>) {
  const faults: Fault[] = []
  const drafts = readSteps({ steps }, faults)
  return { drafts, lines: faults.map(({ path, message }) => `${path.join('.')}: ${message}`) }
}
const body = { customJob: {} }

describe('a step of the file', () => {
  test('has one kind and a body', () => {
    const { drafts, lines } = read({ train: { ...body, timeout: '2h', cancel: 'detach' } })
    expect(drafts).toMatchObject([{ id: 'train', kind: 'customJob', body: {}, envelope: { timeout: '2h' } }])
    expect(lines).toEqual([])
  })

  test.each([
    [{}, 'steps: contains no step'],
    [{ Train: body }, 'steps.Train: "Train" is not an id of a step'],
    [{ train: { needs: [] } }, 'steps.train: has no kind'],
    [{ train: { ...body, gate: {} } }, 'steps.train: is of 2 kinds: customJob, gate'],
    [{ train: { ...body, timeout: '0s' } }, 'steps.train.timeout: expected a time'],
    [{ check: { gate: {}, cancel: 'detach' } }, 'steps.check.cancel: a gate cannot be adopted later'],
    [{ train: { ...body, caching: true } }, 'steps.train.caching: a customJob has no caching'],
    [{ release: { rollout: {}, wait: false } }, 'steps.release.wait: nothing would finish the rollout'],
  ])('is refused: %j', (steps, words) => {
    expect(read(steps).lines).toEqual([expect.stringContaining(words)])
  })

  test('whose kind is misspelled is reported by the schema alone', () => {
    expect(read({ train: { customJb: {} } }).lines).toEqual([])
  })
})

test('references can lead to each id of the file, and to studies by the metrics that they measure', () => {
  const steps = {
    tune: { hyperparameterTuningJob: { studySpec: { metrics: [{ metricId: 'auc' }] } } },
    train: { ...body, cancel: 'detach' },
    broken: {},
  }
  const { drafts } = read(steps)
  expect([...kindsOf(steps, drafts)]).toEqual([
    ['tune', 'hyperparameterTuningJob'],
    ['train', 'customJob'],
    ['broken', undefined],
  ])
  expect([...detaching(drafts)]).toEqual(['train'])
  expect([...studiesOf(drafts)]).toEqual([['tune', ['auc']]])
})
