import type { Authenticate, Clock, EmulatedService, HasPermission } from '../host.ts'
import { type Comparison, compare, comparisonsOf, type Filter, FilterSyntaxError, parseFilter } from './filter.ts'
import { readWriting } from './logwrite.ts'
import {
  answer,
  badRequest,
  consumer,
  type EmulatedProject,
  json,
  MinuteQuota,
  notFoundPage,
  parseBody,
  RpcError,
} from './rpc.ts'

/** A log entry as Cloud Logging returns it. */
export interface LogEntry {
  readonly insertId: string
  /** `projects/{project}/logs/{log}`; the log's own name is URL-encoded. */
  readonly logName: string
  readonly resource: { readonly type: string; readonly labels: Readonly<Record<string, string>> }
  readonly timestamp: string
  readonly receiveTimestamp: string
  readonly severity: string
  readonly textPayload?: string
  readonly jsonPayload?: Readonly<Record<string, unknown>>
  readonly labels?: Readonly<Record<string, string>>
}

export interface LoggingState {
  /** Entries besides those of `sources`. */
  readonly entries: LogEntry[]
  /** Limit of `entries:list` calls; default: 60 a minute for each project. */
  readonly quota: MinuteQuota
}

export interface LoggingOptions {
  readonly clock: Clock
  readonly authenticate: Authenticate
  readonly hasPermission: HasPermission
  readonly projects: readonly EmulatedProject[]
  /** Logs of other services, such as those of Vertex AI's jobs. */
  readonly sources?: readonly (() => readonly LogEntry[])[]
}

const service = 'logging.googleapis.com'
const severities = ['DEFAULT', 'DEBUG', 'INFO', 'NOTICE', 'WARNING', 'ERROR', 'CRITICAL', 'ALERT', 'EMERGENCY']

/** Cloud Logging: `entries:list` and `entries:write`. */
export function createLogging(options: LoggingOptions): { service: EmulatedService; state: LoggingState } {
  const { clock, authenticate, hasPermission, projects, sources = [] } = options
  const state: LoggingState = { entries: [], quota: new MinuteQuota(service, 'Read requests', 60) }

  const list = (body: unknown, caller: Parameters<HasPermission>[0]): object => {
    const request = readRequest(body)
    const names = request.resourceNames.map(name => consumer(projects, name, service))
    for (const project of names) state.quota.spend(project, undefined, clock.now())
    for (const project of names)
      if (!hasPermission(caller, 'logging.logEntries.list', project.id))
        throw new RpcError('PERMISSION_DENIED', 'Permission denied for all log views')
    const prefixes = names.map(({ id }) => `projects/${id}/logs/`)
    const found = [...state.entries, ...sources.flatMap(source => source())]
      .filter(entry => prefixes.some(prefix => entry.logName.startsWith(prefix)))
      .filter(compile(request.filter))
      .sort((a, b) => request.direction * compareEntries(a, b))
    const page = found.slice(request.offset, request.offset + request.pageSize)
    const end = request.offset + page.length
    return {
      ...(page.length === 0 ? {} : { entries: page }),
      ...(end < found.length ? { nextPageToken: Buffer.from(String(end)).toString('base64url') } : {}),
    }
  }

  const write = (body: unknown, caller: Parameters<HasPermission>[0]): object => {
    const { entries, isDryRun } = readWriting(body, clock.now(), state.entries.length)
    const named = entries.map(entry => ({ entry, project: consumer(projects, projectOfLog(entry.logName), service) }))
    for (const { project } of named)
      if (!hasPermission(caller, 'logging.logEntries.create', project.id))
        throw new RpcError(
          'PERMISSION_DENIED',
          "Permission 'logging.logEntries.create' denied on resource (or it may not exist).",
        )
    const written = named.map(({ entry, project }) => ({
      ...entry,
      logName: entry.logName.replace(/^projects\/[^/]+/, `projects/${project.id}`),
    }))
    // An entry with the same log, time, and id is the same entry.
    const isThere = (entry: LogEntry): boolean =>
      state.entries.some(
        one => one.logName === entry.logName && one.timestamp === entry.timestamp && one.insertId === entry.insertId,
      )
    if (!isDryRun) for (const entry of written) if (!isThere(entry)) state.entries.push(entry)
    return {}
  }

  return {
    state,
    service: {
      serves: host => host === service,
      handle: request =>
        answer(() => {
          if (request.method !== 'POST' || !/^\/v2\/entries:(list|write)$/.test(request.path))
            return notFoundPage(request.path)
          const identity = authenticate(request)
          if ('refusal' in identity) return identity.refusal
          const serve = request.path === '/v2/entries:list' ? list : write
          return json(serve(parseBody(request), identity.caller))
        }),
    },
  }
}

interface ListRequest {
  /** Projects, by id or number. */
  readonly resourceNames: readonly string[]
  readonly filter: Filter | undefined
  readonly direction: 1 | -1
  readonly pageSize: number
  readonly offset: number
}

function readRequest(body: unknown): ListRequest {
  const fields = new Map(typeof body === 'object' && body !== null ? Object.entries(body) : [])
  for (const name of fields.keys())
    if (!['resourceNames', 'filter', 'orderBy', 'pageSize', 'pageToken'].includes(name))
      throw invalid(`Invalid JSON payload received. Unknown name "${name}": Cannot find field.`)
  const names: unknown = fields.get('resourceNames')
  if (!Array.isArray(names) || names.length === 0)
    throw invalid('Must specify at least one resource name in resource_names.')
  const orderBy: unknown = fields.get('orderBy') ?? 'timestamp asc'
  if (orderBy !== 'timestamp asc' && orderBy !== 'timestamp desc')
    throw invalid(`order_by must be either "timestamp asc" or "timestamp desc", not "${String(orderBy)}".`)
  const pageSize: unknown = fields.get('pageSize') ?? 50
  if (typeof pageSize !== 'number' || !Number.isInteger(pageSize) || pageSize < 0 || pageSize > 1000)
    throw invalid('page_size must be between 0 and 1000.')
  return {
    resourceNames: names.map(projectOf),
    filter: readFilter(fields.get('filter') ?? ''),
    direction: orderBy === 'timestamp asc' ? 1 : -1,
    pageSize: pageSize === 0 ? 50 : pageSize,
    offset: readToken(fields.get('pageToken') ?? ''),
  }
}

const projectOfLog = (logName: string): string => logName.split('/')[1] ?? ''

function projectOf(name: unknown): string {
  const project = typeof name === 'string' ? /^projects\/([^/]+)$/.exec(name)?.[1] : undefined
  if (project === undefined) throw invalid(`Invalid resource name: ${String(name)}`)
  return project
}

function readToken(token: unknown): number {
  const text = typeof token === 'string' ? Buffer.from(token, 'base64url').toString() : ''
  if (token !== '' && !/^\d+$/.test(text)) throw invalid('page_token is invalid.')
  return Number(text)
}

function readFilter(text: unknown): Filter | undefined {
  if (typeof text !== 'string') throw invalid("Invalid value at 'filter' (TYPE_STRING)")
  if (text.length > 20_000) throw invalid('The filter is longer than 20000 characters.')
  try {
    const filter = parseFilter(text)
    for (const comparison of filter === undefined ? [] : comparisonsOf(filter)) check(comparison)
    return filter
  } catch (error) {
    if (error instanceof FilterSyntaxError) throw invalid(`Unparseable filter: ${error.message}`)
    throw error
  }
}

const plain = ['insertId', 'logName', 'severity', 'textPayload', 'timestamp', 'receiveTimestamp']

function check({ field, value }: Comparison): void {
  const [first = '', second = ''] = field
  const known =
    (field.length === 1 && plain.includes(first)) ||
    (first === 'resource' && (second === 'type' || (second === 'labels' && field.length === 3))) ||
    first === 'labels' ||
    first === 'jsonPayload'
  if (!known) throw invalid(`Unparseable filter: unknown field name '${field.join('.')}'`)
  if (first.toLowerCase().endsWith('timestamp') && Number.isNaN(Date.parse(value)))
    throw invalid(`Unparseable filter: invalid timestamp '${value}'`)
  if (first === 'severity' && !severities.includes(value))
    throw invalid(`Unparseable filter: invalid severity '${value}'`)
}

type Passes = (entry: LogEntry) => boolean

/** Compiles a filter once, since many entries are compared with it. */
function compile(filter: Filter | undefined): Passes {
  if (filter === undefined) return () => true
  if (filter.type === 'compare') return comparing(filter)
  if (filter.type === 'not') {
    const inner = compile(filter.of)
    return entry => !inner(entry)
  }
  if (filter.type === 'or') return anyOf(filter.of)
  const parts = filter.of.map(compile)
  return entry => parts.every(part => part(entry))
}

/** The logs of 200 jobs are asked for by one filter. If each part names a value of one field, only the parts of an entry's own value are tried. */
function anyOf(alternatives: readonly Filter[]): Passes {
  const equalities = alternatives.map(equalitiesOf)
  const values = (field: readonly string[]) => equalities.map(some => valueIn(some, field))
  const [field] = (equalities[0] ?? [])
    .map(one => one.field)
    .filter(field => !values(field).includes(undefined))
    .toSorted((a, b) => new Set(values(b)).size - new Set(values(a)).size)
  if (field === undefined) {
    const parts = alternatives.map(compile)
    return entry => parts.some(part => part(entry))
  }
  const byValue = new Map<string, Passes[]>()
  for (const [index, alternative] of alternatives.entries()) {
    const value = valueIn(equalities[index] ?? [], field) ?? ''
    byValue.set(value, [...(byValue.get(value) ?? []), compile(alternative)])
  }
  return entry => byValue.get(String(valueAt(entry, field)))?.some(part => part(entry)) ?? false
}

/** Returns the comparisons by `=` that a filter needs. Severities and times are compared in another way. */
const equalitiesOf = (filter: Filter): readonly Comparison[] =>
  (filter.type === 'and' ? filter.of : [filter]).flatMap(one =>
    one.type === 'compare' && one.operator === '=' && !/severity|timestamp/i.test(one.field[0] ?? '') ? [one] : [],
  )

const valueIn = (comparisons: readonly Comparison[], field: readonly string[]): string | undefined =>
  comparisons.find(one => one.field.join('.') === field.join('.'))?.value

function valueAt(entry: LogEntry, field: readonly string[]): unknown {
  let found: unknown = entry
  for (const key of field) found = isRecord(found) ? found[key] : undefined
  return found
}

function comparing(comparison: Comparison): Passes {
  const { field, operator, value } = comparison
  const [first] = field
  if (first === 'severity') {
    const wanted = severities.indexOf(value)
    return ({ severity }) => compare(severities.indexOf(severity), operator, wanted)
  }
  if (first === 'timestamp' || first === 'receiveTimestamp') {
    const wanted = nanoseconds(value)
    return entry => compare(nanoseconds(entry[first]), operator, wanted)
  }
  return entry => holds(entry, comparison)
}

function holds(entry: LogEntry, { field, operator, value }: Comparison): boolean {
  const found = valueAt(entry, field)
  if (found === undefined) return operator === '!='
  // `:` is "has": a part of the text, in any case. `:*` is presence.
  if (operator === ':') return value === '*' || String(found).toLowerCase().includes(value.toLowerCase())
  return compare(String(found), operator, value)
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** Returns a time as text. Texts sort in the same order as their times, to the nanosecond. */
function nanoseconds(time: string): string {
  const known = sortable.get(time)
  if (known !== undefined) return known
  const fraction = /\.(\d+)/.exec(time)?.[1] ?? ''
  const text = `${new Date(Date.parse(time)).toISOString().slice(0, 19)}.${fraction.padEnd(9, '0')}`
  if (sortable.size > 10_000) sortable.clear()
  sortable.set(time, text)
  return text
}

/** Cache of sortable times: logs are listed repeatedly, mostly with the same times. */
const sortable = new Map<string, string>()

/** Entries with the same time are ordered by their ids. */
function compareEntries(a: LogEntry, b: LogEntry): number {
  const [left, right] = [nanoseconds(a.timestamp) + a.insertId, nanoseconds(b.timestamp) + b.insertId]
  return left < right ? -1 : left > right ? 1 : 0
}

const invalid = (message: string): RpcError =>
  new RpcError('INVALID_ARGUMENT', message, [badRequest([{ description: message }])])
