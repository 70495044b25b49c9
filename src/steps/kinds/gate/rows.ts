import { ActionError, stepError } from '../../../core/errors.ts'
import { isObject, type JsonObject, Pending } from '../../../core/json.ts'
import { quote } from '../../../core/text.ts'
import type { Fault } from '../../../document/shape.ts'
import type { HandlerContext } from '../../toolkit/handler.ts'
import type { Metrics } from './metrics.ts'
import { refuseQueryText } from './query-text.ts'
import { readRow } from './row.ts'

/** A query whose single row has the metrics. */
export interface RowsSource {
  readonly query: string
  readonly parameters: JsonObject
  readonly location: string | undefined
  readonly project: string | undefined
  readonly maximumBytesBilled: number
}

/** The job of a query, for the record and for references. */
export interface QueryJob {
  /** `acme-ml:US.job_1` */
  readonly job: string
  readonly bytes_billed: string
}

/** Reads `rows` of a body, whose form is checked already. */
export const readRowsSource = (rows: JsonObject): RowsSource => ({
  query: String(rows['query']),
  parameters: isObject(rows['parameters']) ? rows['parameters'] : {},
  location: typeof rows['location'] === 'string' ? rows['location'] : undefined,
  project: typeof rows['project'] === 'string' ? rows['project'] : undefined,
  maximumBytesBilled: Number(rows['maximum_bytes_billed']),
})

/** Returns what is wrong with `rows` beyond its form. Paths are from the body. */
export function checkRows({ query, parameters, location }: JsonObject): Fault[] {
  const faults: Fault[] = []
  const refused = typeof query === 'string' ? refuseQueryText(query) : undefined
  if (refused !== undefined) faults.push({ path: ['rows', 'query'], ...refused })
  for (const [name, value] of Object.entries(isObject(parameters) ? parameters : {})) {
    const path = ['rows', 'parameters', name]
    if (!/^[A-Za-z_]\w{0,127}$/.test(name))
      faults.push({
        path,
        message: `${quote(name)} is not a name of a parameter`,
        cure: 'Write @name in the query.',
        key: true,
      })
    if (!(value instanceof Pending) && typeOfParameter(value) === undefined)
      faults.push({ path, message: 'expected a string, a number, true or false' })
  }
  if (typeof location === 'string' && !/^[A-Za-z0-9-]{2,40}$/.test(location))
    faults.push({
      path: ['rows', 'location'],
      message: `expected a location such as US or us-central1, got ${quote(location)}`,
    })
  return faults
}

const typeOfParameter = (value: unknown): string | undefined =>
  typeof value === 'number'
    ? Number.isSafeInteger(value)
      ? 'INT64'
      : 'FLOAT64'
    : { string: 'STRING', boolean: 'BOOL' }[typeof value as string]

/**
 * Runs a query that only reads, and returns its single row. A dry run says what it reads, which the grant must allow,
 * before anything is read.
 *
 * @throws ActionError `STEP_FAILED` if there is not exactly one row, `STEP_REJECTED`, `LIMITS_EXCEEDED`
 */
export async function queryRow(
  source: RowsSource,
  run: HandlerContext,
): Promise<{ readonly metrics: Metrics; readonly job: QueryJob }> {
  const { id, ports, signal, step } = run
  const project = source.project ?? step.project
  const root = `bigquery/v2/projects/${project}`
  const call = { step: id, signal }
  const dry = await ports.services.repeatable('bigquery', `${root}/jobs`, {
    ...call,
    body: {
      jobReference: { projectId: project, ...(source.location && { location: source.location }) },
      configuration: { dryRun: true, query: { ...queryRequest(source), priority: 'INTERACTIVE' } },
    },
  })
  permitReads(dry, source, run)
  signal.throwIfAborted()
  const first = await ports.services.repeatable('bigquery', `${root}/queries`, {
    ...call,
    body: {
      ...queryRequest(source),
      ...(source.location && { location: source.location }),
      // The same request within 15 minutes is the same query: a lost answer bills nothing twice.
      requestId: `${run.request.dedupeKey.slice(0, 20)}-${run.since.toString(36)}`,
      labels: { ...run.request.labels },
      timeoutMs: 10_000,
      maxResults: 2,
    },
  })
  const answer = await complete(first, root, run)
  return { metrics: theRow(answer, source, run), job: jobOf(first, answer, project) }
}

const queryRequest = ({ query, parameters, maximumBytesBilled }: RowsSource): JsonObject => {
  const queryParameters = Object.entries(parameters).map(([name, value]) => ({
    name,
    parameterType: { type: typeOfParameter(value) },
    parameterValue: { value: String(value) },
  }))
  return {
    query,
    useLegacySql: false,
    maximumBytesBilled: String(maximumBytesBilled),
    ...(queryParameters.length > 0 && { parameterMode: 'NAMED', queryParameters }),
  }
}

/** What a query of tables has none of: code, models, and what other services are asked. */
const reaching = [
  'referencedRoutines',
  'referencedPropertyGraphs',
  'externalServiceCosts',
  'mlStatistics',
  'sparkStatistics',
  'genAiStats',
] as const

/** @throws ActionError unless the query only reads tables that the grant allows, within its limit */
function permitReads(dry: JsonObject, { maximumBytesBilled }: RowsSource, { id, permit }: HandlerContext): void {
  const statistics = isObject(dry['statistics']) ? dry['statistics'] : {}
  const found = isObject(statistics['query']) ? statistics['query'] : {}
  const refuse = (message: string, cure: string): never => {
    throw stepError(id, 'STEP_REJECTED', `the query of the gate ${message}`, { cure })
  }
  const kind = found['statementType']
  if (kind !== 'SELECT')
    refuse(
      `is ${typeof kind === 'string' ? `a statement of type ${quote(kind)}` : 'of no known type'}`,
      'Write one SELECT.',
    )
  const outside = reaching.find(field => !isNone(found[field]))
  if (outside !== undefined)
    refuse(
      `has ${outside}: it can reach more than tables`,
      'Read tables only, without routines, models and remote functions.',
    )
  for (const field of ['referencedTables', 'referencedLogicalViews'])
    for (const table of itemsIn(found[field])) {
      const { projectId, datasetId } = isObject(table) ? table : {}
      if (typeof projectId !== 'string' || typeof datasetId !== 'string')
        throw stepError(id, 'STEP_REJECTED', 'the query of the gate reads a table without a name')
      permit('query_datasets', `${projectId}.${datasetId}`, ['gate', 'rows', 'query'])
    }
  const bytes = Number(found['totalBytesProcessed'] ?? statistics['totalBytesProcessed'])
  if (!(bytes <= maximumBytesBilled))
    refuse(
      `would read ${Number.isFinite(bytes) ? `${bytes} bytes` : 'an unknown number of bytes'}, and its limit is ${maximumBytesBilled}`,
      'Read fewer columns or partitions, or raise maximum_bytes_billed.',
    )
}

const itemsIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const isNone = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (Array.isArray(value) ? value.length === 0 : isObject(value) && Object.keys(value).length === 0)

/** Waits for the end of a query. One that the run does not wait for any more is cancelled. */
async function complete(
  first: JsonObject,
  root: string,
  { id, ports, signal, step, since }: HandlerContext,
): Promise<JsonObject> {
  const { jobId, location } = isObject(first['jobReference']) ? first['jobReference'] : {}
  const query = { ...(typeof location === 'string' && { location }) }
  let answer = first
  try {
    while (answer['jobComplete'] !== true) {
      if (typeof jobId !== 'string' || !/^[\w-]{1,1024}$/.test(jobId))
        throw stepError(id, 'STEP_FAILED', 'BigQuery returned a query without a job')
      if (step.timeoutSeconds !== undefined && ports.clock.now() >= since + step.timeoutSeconds * 1_000)
        throw stepError(id, 'STEP_TIMEOUT', `the query took longer than its timeout of ${step.timeoutSeconds} s`)
      await ports.clock.sleep(1_000, signal)
      answer = await ports.services.get('bigquery', `${root}/queries/${jobId}`, {
        step: id,
        signal,
        query: { ...query, timeoutMs: '10000', maxResults: '2' },
      })
    }
  } catch (error) {
    if (
      typeof jobId === 'string' &&
      (signal.aborted || (error instanceof ActionError && error.code === 'STEP_TIMEOUT'))
    )
      await ports.services
        .repeatable('bigquery', `${root}/jobs/${jobId}/cancel`, { step: id, query })
        .catch(() => undefined)
    throw error
  }
  return answer
}

function theRow(answer: JsonObject, { query }: RowsSource, { id }: HandlerContext): Metrics {
  const [row] = itemsIn(answer['rows'])
  const total = String(answer['totalRows'] ?? itemsIn(answer['rows']).length)
  if (total !== '1' || row === undefined) {
    const cure = total === '0' ? 'Check its WHERE.' : 'Use COUNT, MAX or LIMIT 1 so that one row is left.'
    throw stepError(id, 'STEP_FAILED', `the query returned ${total} rows, and a gate needs exactly one`, {
      cure: `${cure} The query: ${quote(query)}`,
    })
  }
  const metrics = readRow(answer['schema'], row)
  if (metrics === undefined)
    throw stepError(id, 'STEP_FAILED', 'the row that BigQuery returned does not fit its schema')
  return metrics
}

function jobOf(first: JsonObject, answer: JsonObject, project: string): QueryJob {
  const { jobId, location } = isObject(first['jobReference']) ? first['jobReference'] : {}
  const bytes = answer['totalBytesBilled'] ?? answer['totalBytesProcessed'] ?? '0'
  return { job: `${project}:${String(location ?? '')}.${String(jobId ?? '')}`, bytes_billed: String(bytes) }
}
