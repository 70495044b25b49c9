import { expect, test } from 'vitest'
import type { JsonObject } from '../../../../src/core/json.ts'
import { checkRows, queryRow, readRowsSource } from '../../../../src/steps/kinds/gate/rows.ts'
import type { ServiceCalls } from '../../../../src/steps/toolkit/service-ports.ts'
import { dedupeKey, fakeContext } from '../../fake-context.ts'

const rows = { query: 'SELECT auc FROM metrics.eval', maximum_bytes_billed: 20_000_000, parameters: { n: 3, day: 'x' } }
const table = { projectId: 'acme-ml', datasetId: 'metrics', tableId: 'eval' }
const dry = (query: JsonObject = {}): JsonObject => ({
  statistics: { query: { statementType: 'SELECT', referencedTables: [table], totalBytesProcessed: '100', ...query } },
})
const reference = { projectId: 'acme-ml', jobId: 'job_1', location: 'US' }
const done = (values: readonly string[]): JsonObject => ({
  jobReference: reference,
  jobComplete: true,
  schema: { fields: [{ name: 'auc', type: 'FLOAT' }] },
  rows: values.slice(0, 2).map(v => ({ f: [{ v }] })),
  totalRows: String(values.length),
  totalBytesBilled: '10485760',
})

/** Asks for the row, and answers each call with the next answer. */
function ask(answers: readonly JsonObject[], timeoutSeconds?: number) {
  const sent: [string, JsonObject | undefined][] = []
  const permitted: string[] = []
  const next = async (path: string, body?: JsonObject): Promise<JsonObject> => {
    sent.push([path.replace('bigquery/v2/projects/acme-ml/', ''), body])
    return answers[Math.min(sent.length, answers.length) - 1] ?? {}
  }
  const services: ServiceCalls = {
    get: (_, path) => next(path),
    repeatable: (_, path, { body }) => next(path, body),
    list: () => Promise.reject(new Error('no list')),
    once: () => Promise.reject(new Error('nothing is sent once')),
    upload: () => Promise.reject(new Error('nothing is uploaded')),
  }
  const { run } = fakeContext({
    kind: 'gate',
    ...(timeoutSeconds !== undefined && { timeoutSeconds }),
    permit: (list, name) => void permitted.push(`${list} ${name}`),
    ports: { services },
  })
  return { sent, permitted, found: queryRow(readRowsSource(rows), run) }
}

test('a query is tried without running it, permitted by its datasets, run with its limit, and waited for', async () => {
  const { found, sent, permitted } = ask([dry(), { jobReference: reference, jobComplete: false }, done(['0.93'])])
  expect(await found).toEqual({
    metrics: { auc: 0.93 },
    job: { job: 'acme-ml:US.job_1', bytes_billed: '10485760' },
  })
  expect(permitted).toEqual(['query_datasets acme-ml.metrics'])
  expect(sent.map(([path]) => path)).toEqual(['jobs', 'queries', 'queries/job_1'])
  expect(sent[0]?.[1]).toMatchObject({ configuration: { dryRun: true, query: { useLegacySql: false } } })
  expect(sent[1]?.[1]).toMatchObject({
    maximumBytesBilled: '20000000',
    useLegacySql: false,
    requestId: expect.stringMatching(new RegExp(`^${dedupeKey.slice(0, 20)}-\\w{1,15}$`)),
    queryParameters: [
      { name: 'n', parameterType: { type: 'INT64' }, parameterValue: { value: '3' } },
      { name: 'day', parameterType: { type: 'STRING' }, parameterValue: { value: 'x' } },
    ],
  })
})

test.each([
  [dry({ statementType: 'SCRIPT' }), 'is a statement of type "SCRIPT"'],
  [dry({ statementType: 'DELETE' }), 'is a statement of type "DELETE"'],
  [dry({ statementType: undefined }), 'of no known type'],
  [dry({ referencedRoutines: [{ projectId: 'p', datasetId: 'd', routineId: 'r' }] }), 'has referencedRoutines'],
  [dry({ externalServiceCosts: [{}] }), 'has externalServiceCosts'],
  [dry({ totalBytesProcessed: '20000001' }), 'would read 20000001 bytes, and its limit is 20000000'],
  [dry({ totalBytesProcessed: undefined }), 'would read an unknown number of bytes'],
])('%j is refused before anything is read', async (answer, words) => {
  const { found, sent } = ask([answer])
  await expect(found).rejects.toThrow(words)
  expect(sent).toHaveLength(1)
})

test('the datasets of views are bounded, too', async () => {
  const { found, permitted } = ask([dry({ referencedLogicalViews: [{ ...table, datasetId: 'views' }] }), done(['1'])])
  await found
  expect(permitted).toEqual(['query_datasets acme-ml.metrics', 'query_datasets acme-ml.views'])
})

test.each([[[]], [['1', '2', '3']]])('%j are not one row', async values => {
  await expect(ask([dry(), done(values)]).found).rejects.toThrow(
    `the query returned ${values.length} rows, and a gate needs exactly one`,
  )
})

test('a query that takes too long is cancelled', async () => {
  const { found, sent } = ask([dry(), { jobReference: reference, jobComplete: false }], 5)
  await expect(found).rejects.toThrow('took longer than its timeout of 5 s')
  expect(sent.at(-1)?.[0]).toBe('jobs/job_1/cancel')
})

test('parameters have names and plain values', () => {
  const lines = checkRows({ ...rows, parameters: { '1': 'a', ok: [] }, location: 'U S' }).map(({ message }) => message)
  expect(lines).toEqual([
    '"1" is not a name of a parameter',
    'expected a string, a number, true or false',
    'expected a location such as US or us-central1, got "U S"',
  ])
})
