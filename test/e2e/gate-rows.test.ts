import { expect, test } from 'vitest'
import type { Emulator } from '../../emulator/emulator.ts'
import type { QueryScript } from '../../emulator/google/bigquery.ts'
import { acme, changed, eventsOf, type FraudOptions, fraud, policyText, throughDist } from './harness.ts'
import { runSteps } from './steps.ts'

const policy = changed(
  policyText,
  'steps: [customJob, pipelineJob]',
  'steps: [customJob, pipelineJob, gate]\n      datasets: [acme-ml.metrics]',
)
const query = 'SELECT auc, n FROM `acme-ml.metrics.eval`'
const one: QueryScript = {
  tables: ['acme-ml.metrics.eval'],
  fields: [
    { name: 'auc', type: 'FLOAT', mode: 'NULLABLE' },
    { name: 'n', type: 'INTEGER', mode: 'NULLABLE' },
  ],
  rows: [['0.93', '1200']],
}
const gate = (require: object = { auc: { min: 0.9 } }, more: object = {}) => ({
  check: { gate: { rows: { query, maximum_bytes_billed: 20_000_000 }, require, ...more } },
})

async function world(script: QueryScript, options: FraudOptions = {}): Promise<Emulator> {
  const cloud = await fraud({ policy, ...options })
  const { bigQuery } = cloud.google
  for (const name of ['metrics', 'payroll'])
    bigQuery.datasets.set(`acme-ml.${name}`, new Set([`serviceAccount:${acme.trainer}`]))
  bigQuery.script(query, script)
  return cloud
}

test('a gate judges the single row of a query, and the record names its job and its bytes', async () => {
  await using cloud = await world({ ...one, runsMs: 20_000 }, throughDist)
  const run = await runSteps(cloud, gate())
  expect(run.conclusion, run.log).toBe('success')
  const [job] = cloud.google.bigQuery.jobs
  expect(eventsOf(run, 'gate.judged')).toMatchObject([
    { passed: true, query: { job: `acme-ml:US.${job?.id}`, bytes_billed: '10485760' } },
  ])
  expect(cloud.google.bigQuery.jobs).toHaveLength(1)
})

test.each<[string, QueryScript, string]>([
  ['a table of another dataset', { ...one, tables: ['acme-ml.payroll.people'] }, 'is outside allow.datasets'],
  ['a view of another dataset', { ...one, views: ['acme-ml.payroll.v'] }, 'is outside allow.datasets'],
  ['a statement that writes', { ...one, statementType: 'MERGE' }, 'is a statement of type \\"MERGE\\"'],
  ['a routine', { ...one, routines: ['acme-ml.metrics.call_out'] }, 'has referencedRoutines'],
])('%s is refused, and nothing is read', async (_, script, words) => {
  await using cloud = await world(script)
  const run = await runSteps(cloud, gate())
  expect(run.conclusion).toBe('failure')
  expect(run.log.replaceAll('"', '\\"')).toContain(words)
  expect(cloud.google.bigQuery.jobs).toEqual([])
})

test('a query over its limit is refused by BigQuery itself, and several rows fail', async () => {
  await using cloud = await world({ ...one, bytes: 30_000_000 })
  const over = await runSteps(cloud, gate())
  expect(over.log).toContain('Query exceeded limit for bytes billed')
  cloud.google.bigQuery.script(query, { ...one, rows: [...one.rows, ...one.rows] })
  const several = await runSteps(cloud, gate())
  expect(several.log).toContain('the query returned 2 rows, and a gate needs exactly one')
})

test('a folder without an object fails the gate before a query is paid for', async () => {
  await using cloud = await world(one)
  const exists = 'gs://acme-models/fraud/export/'
  const missing = await runSteps(cloud, gate({ auc: { min: 0.9 } }, { exists }))
  expect(missing.conclusion).toBe('failure')
  expect(missing.log).toContain(`${exists} is missing, expected to exist`)
  expect(cloud.google.bigQuery.jobs).toEqual([])
  cloud.google.storage.put(`${exists}saved_model.pb`, 'x', acme.project)
  const there = await runSteps(cloud, gate({ auc: { min: 0.9 } }, { exists }))
  expect(there.conclusion, there.log).toBe('success')
  const alone = await runSteps(cloud, { check: { gate: { exists: `${exists}saved_model.pb` } } })
  expect(alone.conclusion, alone.log).toBe('success')
})
