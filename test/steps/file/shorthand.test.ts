import { describe, expect, test } from 'vitest'
import { writtenOut } from '../../../src/steps/file/shorthand.ts'

const cureOf = (path: readonly (string | number)[], root: Readonly<Record<string, unknown>>): string | undefined =>
  writtenOut({ path, message: 'expected a mapping', cure: 'Look it up.' }, root).cure

describe('a kind with a value alone', () => {
  test.each([
    ['rollback', 'fraud', 'Write rollback: { endpoint: "fraud" }'],
    ['attach', 'projects/p/locations/l/customJobs/1', 'Write attach: { name: "projects/p/locations/l/customJobs/1" }'],
    ['endpoint', 'fraud', 'Write endpoint: { endpointId: "fraud" }'],
    // These kinds need more than the one field.
    ['deployModel', 'fraud', 'Write deployModel: { endpoint: "fraud", … }'],
    ['gate', 'gs://b/metrics.json', 'Write gate: { metrics: "gs://b/metrics.json", … }'],
  ])('is written out: %s: %s', (kind, value, cure) => {
    expect(cureOf(['steps', 'release', kind], { steps: { release: { [kind]: value } } })).toBe(cure)
  })

  test.each([
    [
      'a kind that no single field stands for',
      ['steps', 'train', 'customJob'],
      { steps: { train: { customJob: 'x' } } },
    ],
    ['a value that is not a text', ['steps', 'r', 'rollback'], { steps: { r: { rollback: 7 } } }],
    [
      'a fault deeper in the body',
      ['steps', 'r', 'rollback', 'endpoint'],
      { steps: { r: { rollback: { endpoint: 'x' } } } },
    ],
    ['a key outside of the steps', ['defaults', 'r', 'rollback'], { defaults: { r: { rollback: 'x' } } }],
  ])('has no other cure for %s', (_, path, root) => {
    expect(cureOf(path, root)).toBe('Look it up.')
  })
})

test('a list of steps is told to be a mapping by id', () => {
  expect(cureOf(['steps'], { steps: [{ customJob: {} }] })).toContain('Write each step under its id')
  expect(cureOf(['steps'], { steps: 'x' })).toBe('Look it up.')
})
