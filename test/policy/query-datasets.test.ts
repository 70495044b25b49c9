import { expect, test } from 'vitest'
import { refuseValue } from '../../src/policy/limits/lists.ts'
import { allowing } from './bounds.ts'

const place = { project: 'acme-ml', location: 'us-central1' }
const allows = (entries: string, dataset = 'acme-ml.metrics'): boolean =>
  refuseValue('query_datasets', dataset, allowing(['gate'], `datasets: ${entries}`), 'train', place) === undefined

test.each(['[acme-ml.metrics]', '["bq://acme-ml.metrics"]', '["acme-ml.*"]', '["bq://acme-ml.met*"]'])(
  '%s lets a query read acme-ml.metrics',
  entries => {
    expect(allows(entries)).toBe(true)
    expect(allows(entries, 'acme-hr.payroll')).toBe(false)
  },
)

test.each(['["*"]', '["**"]', '["12"]', '[metrics]', '["projects/acme-ml/locations/us-central1/datasets/*"]'])(
  "%s allows datasets of Vertex AI, and none of BigQuery's",
  entries => {
    expect(allows(entries)).toBe(false)
  },
)

test('a name that is not a dataset is refused', () => {
  expect(allows('["acme-ml.*"]', 'acme-ml')).toBe(false)
  expect(allows('["acme-ml.*"]', 'acme-ml.a/b')).toBe(false)
})
