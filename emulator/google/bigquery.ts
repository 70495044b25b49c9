import { createHash } from 'node:crypto'
import type {
  Authenticate,
  Caller,
  Clock,
  EmulatedRequest,
  EmulatedResponse,
  EmulatedService,
  HasPermission,
} from '../host.ts'
import { checkBody, checkQuery } from './discovery.ts'
import { answer, consumer, type EmulatedProject, json, notFoundPage, parseBody } from './rpc.ts'

/** What a query is and returns. This emulator evaluates none: a test says it for each text. */
export interface QueryScript {
  /** Default: `SELECT`. */
  readonly statementType?: string
  /** Tables that it reads, as `project.dataset.table`. Default: none. */
  readonly tables?: readonly string[]
  readonly views?: readonly string[]
  readonly routines?: readonly string[]
  /** Fields of the dry run's `statistics.query`, besides. */
  readonly statistics?: Readonly<Record<string, unknown>>
  /** Bytes that it reads. Default: 1,000. */
  readonly bytes?: number
  readonly fields: readonly object[]
  /** Each row: the value of each field in BigQuery's own form. */
  readonly rows: readonly (readonly unknown[])[]
  /** How long it runs. Default: 0. */
  readonly runsMs?: number
}

interface QueryJob {
  readonly id: string
  readonly script: QueryScript
  readonly project: string
  readonly location: string
  readonly endsAt: number
  cancelled: boolean
}

export interface BigQueryState {
  /** Sets what a query is, by its exact text. Any other text is a syntax error. */
  readonly script: (query: string, script: QueryScript) => void
  /** Dataset, as `project.dataset`, to its readers: members, besides those with the role on its project. */
  readonly datasets: Map<string, ReadonlySet<string>>
  /** The oldest first. */
  readonly jobs: QueryJob[]
}

interface BigQueryOptions {
  readonly clock: Clock
  readonly authenticate: Authenticate
  readonly hasPermission: HasPermission
  readonly projects: readonly EmulatedProject[]
}

/** BigQuery bills at least 10 MiB for a query that reads tables. */
const leastBilled = 10 * 1024 * 1024

class QueryError extends Error {
  readonly status: number
  readonly reason: string

  constructor(status: number, reason: string, message: string) {
    super(message)
    this.status = status
    this.reason = reason
  }
}

/** BigQuery's jobs of one kind: queries and their dry runs. */
export function createBigQuery(options: BigQueryOptions): { service: EmulatedService; state: BigQueryState } {
  const { clock, authenticate, hasPermission, projects } = options
  const scripts = new Map<string, QueryScript>()
  const byRequest = new Map<string, QueryJob>()
  const datasets: BigQueryState['datasets'] = new Map()
  const jobs: QueryJob[] = []

  const compiled = (given: Given, project: EmulatedProject, caller: Caller): QueryScript => {
    const { query, useLegacySql, maximumBytesBilled } = given
    if (typeof query !== 'string' || query === '')
      throw new QueryError(400, 'required', 'Required parameter is missing: query')
    if (useLegacySql !== false) throw new QueryError(400, 'invalidQuery', 'This emulator knows no legacy SQL')
    if (!hasPermission(caller, 'bigquery.jobs.create', project.id))
      throw new QueryError(
        403,
        'accessDenied',
        `Access Denied: Project ${project.id}: User does not have bigquery.jobs.create permission in project ${project.id}.`,
      )
    const script = scripts.get(query)
    if (script === undefined)
      throw new QueryError(
        400,
        'invalidQuery',
        `Syntax error: Unexpected ${JSON.stringify(query.slice(0, 20))} at [1:1]`,
      )
    for (const table of [...(script.tables ?? []), ...(script.views ?? [])]) permitTable(table, caller)
    const bytes = script.bytes ?? 1_000
    if (maximumBytesBilled !== undefined && bytes > Number(maximumBytesBilled))
      throw new QueryError(
        400,
        'bytesBilledLimitExceeded',
        `Query exceeded limit for bytes billed: ${String(maximumBytesBilled)}. ${Math.max(bytes, leastBilled)} or higher required.`,
      )
    return script
  }

  const permitTable = (table: string, caller: Caller): void => {
    const [project = '', dataset = '', name = ''] = table.split('.')
    const readers = datasets.get(`${project}.${dataset}`)
    if (readers === undefined)
      throw new QueryError(404, 'notFound', `Not found: Dataset ${project}:${dataset} was not found in location US`)
    if (readers.has(caller.member) || hasPermission(caller, 'bigquery.tables.getData', project)) return
    const which = `Table ${project}:${dataset}.${name}`
    throw new QueryError(
      403,
      'accessDenied',
      `Access Denied: ${which}: User does not have permission to query table ${project}:${dataset}.${name}, or perhaps it does not exist.`,
    )
  }

  const insert = (request: EmulatedRequest, project: EmulatedProject, caller: Caller): EmulatedResponse => {
    const body = checkBody('bigquery', 'Job', parseBody(request))
    const configuration = asGiven(body['configuration'])
    if (configuration['dryRun'] !== true)
      throw new QueryError(501, 'notImplemented', 'This emulator inserts dry runs only')
    const script = compiled(asGiven(configuration['query']), project, caller)
    const bytes = String(script.bytes ?? 1_000)
    const tables = (all: readonly string[] = []): object[] => all.map(tableReference)
    return json({
      kind: 'bigquery#job',
      jobReference: { projectId: project.id, location: 'US' },
      status: { state: 'DONE' },
      statistics: {
        totalBytesProcessed: bytes,
        query: {
          totalBytesProcessed: bytes,
          totalBytesBilled: '0',
          statementType: script.statementType ?? 'SELECT',
          schema: { fields: script.fields },
          ...(script.tables && { referencedTables: tables(script.tables) }),
          ...(script.views && { referencedLogicalViews: tables(script.views) }),
          ...(script.routines && { referencedRoutines: script.routines.map(routineReference) }),
          ...script.statistics,
        },
      },
    })
  }

  const query = (request: EmulatedRequest, project: EmulatedProject, caller: Caller): EmulatedResponse => {
    const given = checkBody('bigquery', 'QueryRequest', parseBody(request))
    const script = compiled(given, project, caller)
    const key = `${project.id} ${caller.member} ${String(given['requestId'] ?? '')}`
    const known = given['requestId'] === undefined ? undefined : byRequest.get(key)
    const job = known ?? {
      id: `job_${createHash('sha256').update(`${key} ${jobs.length}`).digest('hex').slice(0, 24)}`,
      script,
      project: project.id,
      location: 'US',
      endsAt: clock.now() + (script.runsMs ?? 0),
      cancelled: false,
    }
    if (known === undefined) jobs.push(job)
    byRequest.set(key, job)
    return json(render(job, Number(given['maxResults'] ?? 10_000)))
  }

  const render = (job: QueryJob, maxResults: number): object => {
    const { id, script, project, location, endsAt } = job
    const reference = { kind: 'bigquery#queryResponse', jobReference: { projectId: project, jobId: id, location } }
    if (job.cancelled) throw new QueryError(499, 'stopped', 'Job execution was cancelled: User requested cancellation')
    if (clock.now() < endsAt) return { ...reference, jobComplete: false }
    const bytes = script.bytes ?? 1_000
    return {
      ...reference,
      jobComplete: true,
      schema: { fields: script.fields },
      totalRows: String(script.rows.length),
      rows: script.rows.slice(0, maxResults).map(row => ({ f: row.map(v => ({ v })) })),
      totalBytesProcessed: String(bytes),
      totalBytesBilled: String(script.tables?.length ? Math.max(bytes, leastBilled) : 0),
      cacheHit: false,
    }
  }

  const serve = (request: EmulatedRequest, caller: Caller): EmulatedResponse => {
    const [, name = '', collection = '', id, verb] =
      /^\/bigquery\/v2\/projects\/([^/]+)\/(jobs|queries)(?:\/([^/]+)(?:\/(cancel))?)?$/.exec(request.path) ?? []
    const method = methods[`${request.method} ${collection}${id === undefined ? '' : '/ID'}${verb ? `/${verb}` : ''}`]
    if (method === undefined) return notFoundPage(request.path)
    const project = consumer(projects, name, 'bigquery.googleapis.com')
    checkQuery('bigquery', `jobs.${method}`, request.query)
    if (method === 'insert') return insert(request, project, caller)
    if (method === 'query') return query(request, project, caller)
    const job = jobs.find(one => one.id === id && one.project === project.id)
    if (job === undefined) throw new QueryError(404, 'notFound', `Not found: Job ${project.id}:${id}`)
    if (method === 'cancel') {
      if (clock.now() < job.endsAt) job.cancelled = true
      return json({ kind: 'bigquery#jobCancelResponse', job: { jobReference: { jobId: job.id } } })
    }
    return json(render(job, Number(request.query.get('maxResults') ?? 10_000)))
  }

  return {
    state: { script: (text, script) => void scripts.set(text, script), datasets, jobs },
    service: {
      serves: host => host === 'bigquery.googleapis.com',
      handle: request =>
        answer(() => {
          const identity = authenticate(request)
          if ('refusal' in identity) return identity.refusal
          try {
            return serve(request, identity.caller)
          } catch (error) {
            if (!(error instanceof QueryError)) throw error
            const { status, reason, message } = error
            const errors = [{ message, domain: 'global', reason }]
            return json({ error: { code: status, message, errors } }, status)
          }
        }),
    },
  }
}

const methods: Readonly<Record<string, string>> = {
  'POST jobs': 'insert',
  'POST queries': 'query',
  'GET queries/ID': 'getQueryResults',
  'POST jobs/ID/cancel': 'cancel',
}

type Given = Readonly<Record<string, unknown>>
const asGiven = (value: unknown): Given => (typeof value === 'object' && value !== null ? { ...value } : {})

function tableReference(name: string): object {
  const [projectId, datasetId, tableId] = name.split('.')
  return { projectId, datasetId, tableId }
}

function routineReference(name: string): object {
  const [projectId, datasetId, routineId] = name.split('.')
  return { projectId, datasetId, routineId }
}
