import type { Authenticate, Clock, EmulatedRequest, EmulatedService, HasPermission } from '../host.ts'
import { renderDistribution } from './distribution.ts'
import {
  type Comparison,
  compare,
  comparisonsOf,
  type Filter,
  FilterSyntaxError,
  parseFilter,
  passes,
} from './filter.ts'
import { answer, consumer, type EmulatedProject, json, notFoundPage, RpcError } from './rpc.ts'
import {
  align,
  cutTo,
  type Interval,
  type MetricDescriptor,
  type Point,
  reduce,
  type TimeSeries,
} from './timeseries.ts'
import { type Aggregation, checkAggregation, invalidField, readQuery, type TimeSeriesQuery } from './timeseriesquery.ts'
import { predictionMetrics } from './vertex/usage.ts'

export interface MonitoringState {
  /** Time series besides those of `sources`. */
  readonly series: TimeSeries[]
  /** How long after its end a point becomes visible. Emulated milliseconds. */
  visibleAfterMs: number
  /** Extra delay until a metric becomes visible, by its type. Emulated milliseconds. */
  readonly laterMs: Map<string, number>
}

export interface MonitoringOptions {
  readonly clock: Clock
  readonly authenticate: Authenticate
  readonly hasPermission: HasPermission
  readonly projects: readonly EmulatedProject[]
  /** Time series of other services, such as those of Vertex AI's endpoints. */
  readonly sources?: readonly (() => readonly TimeSeries[])[]
}

const service = 'monitoring.googleapis.com'

/** Cloud Monitoring: `timeSeries.list` of Vertex AI's prediction metrics. */
export function createMonitoring(options: MonitoringOptions): { service: EmulatedService; state: MonitoringState } {
  const { clock, authenticate, hasPermission, projects, sources = [] } = options
  const state: MonitoringState = { series: [], visibleAfterMs: 120_000, laterMs: new Map() }

  const list = (request: EmulatedRequest, name: string, caller: Parameters<HasPermission>[0]): object => {
    const project = consumer(projects, name, service)
    if (!hasPermission(caller, 'monitoring.timeSeries.list', project.id))
      throw new RpcError(
        'PERMISSION_DENIED',
        'Permission monitoring.timeSeries.list denied (or the resource may not exist).',
      )
    const query = readQuery(request.query)
    const filter = readFilter(query.filter)
    const metric = metricOf(query.filter, filter)
    checkFilter(query.filter, filter, metric)
    checkAggregation(query.aggregation, metric)
    const visible = {
      startAt: query.interval.startAt,
      endAt: Math.min(query.interval.endAt, clock.now() - state.visibleAfterMs - (state.laterMs.get(metric.type) ?? 0)),
    }
    const raw = [...state.series, ...sources.flatMap(source => source())]
      .filter(series => series.project === project.id && series.metric.type === metric.type)
      .filter(series => passes(filter, comparison => holds(series, comparison)))
      .map(series => cutTo(series, visible))
    const found = aggregate(raw, query.aggregation, query.interval).filter(({ points }) => points.length > 0)
    return page(found, query, metric.unit)
  }

  return {
    state,
    service: {
      serves: host => host === service,
      handle: request =>
        answer(() => {
          const project = /^\/v3\/projects\/([^/]+)\/timeSeries$/.exec(request.path)?.[1]
          if (request.method !== 'GET' || project === undefined) return notFoundPage(request.path)
          const identity = authenticate(request)
          if ('refusal' in identity) return identity.refusal
          return json(list(request, project, identity.caller))
        }),
    },
  }
}

function readFilter(text: string): Filter {
  try {
    const filter = parseFilter(text)
    if (filter !== undefined) return filter
  } catch (error) {
    if (error instanceof FilterSyntaxError) throw invalidField('filter', text, `Could not parse: ${error.message}.`) // †
    throw error
  }
  throw invalidField('filter', text, 'The filter must specify a single metric type.') // †
}

/**
 * Returns the one metric that a filter names.
 *
 * @throws RpcError if it names none, several, or one that Google does not have
 */
function metricOf(text: string, filter: Filter): MetricDescriptor {
  const required = filter.type === 'and' ? filter.of : [filter]
  const types = required.flatMap(one =>
    one.type === 'compare' && one.field.join('.') === 'metric.type' && one.operator === '=' ? [one.value] : [],
  )
  const [type] = types
  if (type === undefined || types.length > 1)
    throw invalidField('filter', text, 'The filter must specify a single metric type.') // †
  const metric = predictionMetrics.find(one => one.type === type)
  if (metric !== undefined) return metric
  throw new RpcError(
    'NOT_FOUND',
    `Cannot find metric(s) that match type = "${type}". If a metric was created recently, it could take up to 10 ` +
      'minutes to become available. Please try again soon.',
  )
}

const invalidCombination =
  'The supplied filter does not specify a valid combination of metric and monitored resource descriptors. ' +
  'The query will not return any time series.'

function checkFilter(text: string, filter: Filter, metric: MetricDescriptor): void {
  for (const comparison of comparisonsOf(filter)) {
    const [of, part, label = ''] = normalize(comparison.field)
    const { operator } = comparison
    if (operator !== '=' && operator !== '!=')
      throw invalidField('filter', text, `The operator \`${operator}\` cannot be applied here.`) // †
    if (of === 'metric' && part === 'type') continue
    const descriptor = of === 'metric' ? metric : of === 'resource' ? metric.resource : undefined
    if (part === 'type' && descriptor !== undefined && (operator === '!=' || comparison.value === descriptor.type))
      continue
    if (part === 'labels' && descriptor?.labels.includes(label)) continue
    throw new RpcError('INVALID_ARGUMENT', invalidCombination)
  }
}

/** `metric.label.x` and `metric.labels.x` are the same. */
const normalize = ([of = '', part = '', ...rest]: readonly string[]): readonly string[] => [
  of,
  part === 'label' ? 'labels' : part,
  ...rest,
]

function holds({ metric, resource }: TimeSeries, { field, operator, value }: Comparison): boolean {
  const [of, part, label = ''] = normalize(field)
  const side = of === 'metric' ? metric : resource
  return compare(part === 'type' ? side.type : (side.labels[label] ?? ''), operator, value)
}

function aggregate(all: readonly TimeSeries[], aggregation: Aggregation, interval: Interval): readonly TimeSeries[] {
  const { aligner, periodMs, reducer, groupBy } = aggregation
  if (aligner === undefined) return all
  const aligned = all.map(series => align(series, aligner, periodMs, interval))
  return reducer === undefined ? aligned : reduce(aligned, reducer, groupBy)
}

/** Returns a page of at most so many points, or of so many series if they have no points. */
function page(all: readonly TimeSeries[], query: TimeSeriesQuery, unit: string): object {
  const isFull = query.view === 'FULL'
  let [skip, room, total] = [query.offset, query.pageSize, 0]
  const timeSeries: object[] = []
  for (const series of all) {
    const size = isFull ? series.points.length : 1
    const points = series.points.slice(skip, skip + room)
    const taken = Math.min(Math.max(size - skip, 0), room)
    if (taken > 0) timeSeries.push(render(series, isFull ? points : undefined))
    skip = Math.max(0, skip - size)
    room -= taken
    total += size
  }
  const end = query.offset + query.pageSize - room
  return {
    ...(timeSeries.length === 0 ? {} : { timeSeries }),
    ...(end < total ? { nextPageToken: Buffer.from(String(end)).toString('base64url') } : {}),
    ...(timeSeries.length === 0 ? {} : { unit }),
  }
}

function render({ metric, resource, kind, points: all }: TimeSeries, points: readonly Point[] | undefined): object {
  const labelled = ({ type, labels }: TimeSeries['metric']): object =>
    Object.keys(labels).length === 0 ? { type } : { labels, type }
  return {
    metric: labelled(metric),
    resource: labelled(resource),
    metricKind: kind,
    valueType: all[0]?.value.type,
    ...(points === undefined ? {} : { points: points.map(renderPoint) }),
  }
}

function renderPoint({ startAt, endAt, value }: Point): object {
  const time = (milliseconds: number): string => new Date(milliseconds).toISOString()
  return {
    interval: { startTime: time(startAt), endTime: time(endAt) },
    value:
      value.type === 'DISTRIBUTION'
        ? { distributionValue: renderDistribution(value.distribution) }
        : value.type === 'INT64'
          ? { int64Value: String(value.number) }
          : { doubleValue: value.number },
  }
}
