import { badRequest, RpcError } from './rpc.ts'
import { type Interval, type MetricDescriptor, percentileAligners, reducersFor } from './timeseries.ts'

export interface Aggregation {
  /** Undefined for none. */
  readonly aligner: string | undefined
  readonly periodMs: number
  readonly reducer: string | undefined
  /** As `metric.labels.deployed_model_id`. */
  readonly groupBy: readonly string[]
}

/** A `timeSeries.list` request, without its project. */
export interface TimeSeriesQuery {
  readonly filter: string
  readonly interval: Interval
  readonly aggregation: Aggregation
  readonly view: 'FULL' | 'HEADERS'
  readonly pageSize: number
  readonly offset: number
}

const parameters = [
  'filter',
  'interval.startTime',
  'interval.endTime',
  'aggregation.alignmentPeriod',
  'aggregation.perSeriesAligner',
  'aggregation.crossSeriesReducer',
  'aggregation.groupByFields',
  'view',
  'pageSize',
  'pageToken',
  // System parameters.
  ...['alt', 'fields', 'prettyPrint', 'quotaUser', '$alt'],
]

/** @throws RpcError 400 in the words of Cloud Monitoring, as far as they are known */
export function readQuery(query: URLSearchParams): TimeSeriesQuery {
  for (const name of query.keys()) {
    if (parameters.includes(name)) continue
    if (/^(secondaryAggregation\.|orderBy$)/.test(name))
      throw new RpcError('UNIMPLEMENTED', `The emulator does not read ${name} yet.`)
    const description = `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`
    throw new RpcError('INVALID_ARGUMENT', description, [badRequest([{ description }])])
  }
  const view = query.get('view') ?? 'FULL'
  if (view !== 'FULL' && view !== 'HEADERS') throw badEnum('view', 'ListTimeSeriesRequest.TimeSeriesView', view)
  const pageSize = Number(query.get('pageSize') ?? 0)
  if (!Number.isInteger(pageSize) || pageSize < 0)
    throw invalidField('pageSize', query.get('pageSize') ?? '', 'The page size must not be negative.') // †
  return {
    filter: query.get('filter') ?? '',
    interval: readInterval(query),
    aggregation: readAggregation(query),
    view,
    pageSize: pageSize === 0 ? 100_000 : Math.min(pageSize, 100_000),
    offset: readToken(query.get('pageToken') ?? ''),
  }
}

function readInterval(query: URLSearchParams): Interval {
  const time = (name: 'startTime' | 'endTime'): number | undefined => {
    const text = query.get(`interval.${name}`)
    if (text === null) return undefined
    if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/.test(text)) return Date.parse(text)
    const description = `Invalid value at 'interval.${name === 'startTime' ? 'start_time' : 'end_time'}' (type.googleapis.com/google.protobuf.Timestamp), Field '${name}', Invalid time format: Failed to parse input`
    throw new RpcError('INVALID_ARGUMENT', description, [badRequest([{ field: `interval.${name}`, description }])])
  }
  const [startAt, endAt] = [time('startTime'), time('endTime')]
  if (endAt === undefined) throw invalidField('interval.endTime', '', 'The end time is required.') // †
  // For a metric that is not a gauge, an interval without length contains nothing (TimeInterval).
  if (startAt === undefined || startAt >= endAt)
    throw invalidField(
      'interval.startTime',
      query.get('interval.startTime') ?? '',
      'The start time must be before the end time.',
    ) // †
  return { startAt, endAt }
}

function readAggregation(query: URLSearchParams): Aggregation {
  const none = ['ALIGN_NONE', 'REDUCE_NONE', '']
  const named = (name: string): string | undefined => {
    const value = query.get(`aggregation.${name}`) ?? ''
    return none.includes(value) ? undefined : value
  }
  const [aligner, reducer] = [named('perSeriesAligner'), named('crossSeriesReducer')]
  const period = query.get('aggregation.alignmentPeriod')
  const seconds = /^(\d+)(\.0+)?s$/.exec(period ?? '')?.[1]
  if (period !== null && seconds === undefined)
    throw invalidField('aggregation.alignmentPeriod', period, "Illegal duration format; duration must end with 's'") // †
  const isAligned = aligner !== undefined && seconds !== undefined
  if ((aligner !== undefined || reducer !== undefined) && !isAligned)
    throw invalidField(
      aligner === undefined ? 'aggregation.perSeriesAligner' : 'aggregation.alignmentPeriod',
      aligner === undefined ? '' : (period ?? ''),
      'An aligner and an alignment period must both be specified.', // †
    )
  if (isAligned && Number(seconds) < 60)
    throw invalidField('aggregation.alignmentPeriod', period ?? '', 'The alignment period must be at least 60 seconds.') // †
  const fields = query
    .getAll('aggregation.groupByFields')
    .map(field => field.replaceAll('"', '').replace('.label.', '.labels.'))
  return { aligner, periodMs: Number(seconds ?? 0) * 1000, reducer, groupBy: fields }
}

/** Cloud Monitoring's aligners for DELTA metrics (Aggregation.Aligner), and the value types that each takes. */
const aligners: Readonly<Record<MetricDescriptor['valueType'], readonly string[]>> = {
  INT64: ['ALIGN_DELTA', 'ALIGN_RATE', 'ALIGN_SUM'],
  DISTRIBUTION: ['ALIGN_DELTA', 'ALIGN_SUM', ...Object.keys(percentileAligners)],
}
/** Aligners that fit counts, but that this emulator lacks. */
const missing = ['ALIGN_COUNT', 'ALIGN_STDDEV', 'ALIGN_PERCENT_CHANGE']
const unfit = [
  ...['ALIGN_MEAN', 'ALIGN_MIN', 'ALIGN_MAX', 'ALIGN_INTERPOLATE', 'ALIGN_NEXT_OLDER'],
  ...['ALIGN_COUNT_TRUE', 'ALIGN_COUNT_FALSE', 'ALIGN_FRACTION_TRUE'],
]
const knownReducers = [
  ...['REDUCE_MEAN', 'REDUCE_MIN', 'REDUCE_MAX', 'REDUCE_SUM', 'REDUCE_STDDEV', 'REDUCE_COUNT', 'REDUCE_COUNT_TRUE'],
  ...['REDUCE_COUNT_FALSE', 'REDUCE_FRACTION_TRUE', 'REDUCE_PERCENTILE_99', 'REDUCE_PERCENTILE_95'],
  ...['REDUCE_PERCENTILE_50', 'REDUCE_PERCENTILE_05'],
]

/** @throws RpcError 400 if an aligner or reducer does not fit the metric, 501 if the emulator lacks it */
export function checkAggregation({ aligner, reducer, groupBy }: Aggregation, metric: MetricDescriptor): void {
  if (aligner === undefined) return
  const { valueType } = metric
  if (![...aligners.INT64, ...aligners.DISTRIBUTION, ...missing, ...unfit].includes(aligner))
    throw badEnum('aggregation.per_series_aligner', 'Aggregation.Aligner', aligner)
  if (!aligners[valueType].includes(aligner)) {
    if (valueType === 'INT64' && missing.includes(aligner)) throw notServed(aligner)
    throw invalidField(
      'aggregation.perSeriesAligner',
      aligner,
      `The aligner cannot be applied to metrics with kind DELTA and value type ${valueType}.`,
    )
  }
  const aligned = aligner in percentileAligners || aligner === 'ALIGN_RATE' ? 'DOUBLE' : valueType
  if (reducer === undefined) return
  if (!knownReducers.includes(reducer))
    throw badEnum('aggregation.cross_series_reducer', 'Aggregation.Reducer', reducer)
  if (!reducersFor(aligned).includes(reducer)) throw notServed(reducer)
  for (const field of groupBy) {
    const [of = '', part = '', label = ''] = field.split('.')
    const labels = of === 'metric' ? metric.labels : of === 'resource' ? metric.resource.labels : []
    if (part !== 'labels' || !labels.includes(label))
      throw invalidField('aggregation.groupByFields', field, 'There is no such label.') // †
  }
}

const notServed = (name: string): RpcError => new RpcError('UNIMPLEMENTED', `The emulator does not have ${name} yet.`)

/** Cloud Monitoring's form of an error about an invalid field. */
export const invalidField = (field: string, value: string, reason: string): RpcError =>
  new RpcError('INVALID_ARGUMENT', `Field ${field} had an invalid value of "${value}": ${reason}`)

function badEnum(field: string, type: string, value: string): RpcError {
  const description = `Invalid value at '${field}' (type.googleapis.com/google.monitoring.v3.${type}), "${value}"`
  return new RpcError('INVALID_ARGUMENT', description, [badRequest([{ field, description }])])
}

function readToken(token: string): number {
  const text = Buffer.from(token, 'base64url').toString()
  if (token !== '' && !/^\d+$/.test(text)) throw invalidField('pageToken', token, 'The page token is invalid.') // †
  return Number(text)
}
