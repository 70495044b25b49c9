import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { createMonitoring } from '../../emulator/google/monitoring.ts'
import { createVertex } from '../../emulator/google/vertex/vertex.ts'
import { createWorld, type Reply, rpcError, send } from './services.ts'

const vertexHost = 'us-central1-aiplatform.googleapis.com'
const numbered = 'projects/123456789/locations/us-central1'
const fraud = '/v1/projects/acme-ml/locations/us-central1/endpoints/fraud'
const online = 'aiplatform.googleapis.com/prediction/online'
const minutes = 60_000
const dedicatedResources = { machineSpec: { machineType: 'n1-standard-4' }, minReplicaCount: 1 }

let world: ReturnType<typeof createWorld>
let vertex: ReturnType<typeof createVertex>
let monitoring: ReturnType<typeof createMonitoring>

/** An endpoint on which version 1 serves as `1` and version 2 as `2`, from 12:20:00 on. */
beforeEach(async () => {
  world = createWorld()
  vertex = createVertex(world)
  monitoring = createMonitoring({ ...world, sources: [() => vertex.state.endpoints.timeSeries()] })
  for (const displayName of ['Fraud', 'Fraud'])
    vertex.state.models.put('acme-ml', 'us-central1', { modelId: 'fraud', displayName })
  await call('POST', '/v1/projects/acme-ml/locations/us-central1/endpoints?endpointId=fraud', { displayName: 'fraud' })
  world.clock.advance(minutes)
  for (const id of ['1', '2'])
    await call('POST', `${fraud}:deployModel`, {
      deployedModel: { id, model: `${numbered}/models/fraud@${id}`, dedicatedResources },
    })
  world.clock.advance(19 * minutes)
  await split({ 1: 90, 2: 10 })
})

const call = (method: string, target: string, body?: unknown): Promise<Reply> =>
  send(vertex.service, vertexHost, method, target, body)
const split = (trafficSplit: object): Promise<Reply> =>
  call('PATCH', `${fraud}?updateMask=trafficSplit`, { trafficSplit })

const filterOf = (metric: string, more = ''): string =>
  `metric.type="${online}/${metric}" AND resource.type="aiplatform.googleapis.com/Endpoint" AND resource.labels.endpoint_id="fraud"${more}`

interface Series {
  metric: { labels?: Record<string, string> }
  points: { interval: { endTime: string }; value: Record<string, unknown> }[]
}

const list = (filter: string, parameters: Record<string, string> = {}): Promise<Reply> => {
  const query = new URLSearchParams({
    filter,
    'interval.startTime': '2026-03-01T12:00:00Z',
    'interval.endTime': new Date(world.clock.now()).toISOString(),
    ...parameters,
  })
  return send(monitoring.service, 'monitoring.googleapis.com', 'GET', `/v3/projects/acme-ml/timeSeries?${query}`)
}
const seriesOf = (reply: Reply): Series[] => {
  expect(reply).toMatchObject({ status: 200 })
  return Object(reply.body).timeSeries ?? []
}
const aggregation = (aligner: string, reducer?: string, group?: string, period = '600s'): Record<string, string> => ({
  'aggregation.alignmentPeriod': period,
  'aggregation.perSeriesAligner': aligner,
  ...(reducer === undefined ? {} : { 'aggregation.crossSeriesReducer': reducer }),
  ...(group === undefined ? {} : { 'aggregation.groupByFields': group }),
})
/** Returns one value for each series, by its metric labels. */
const values = (reply: Reply): Record<string, unknown> =>
  Object.fromEntries(
    seriesOf(reply).map(({ metric, points }) => [
      Object.values(metric.labels ?? {}).join(' '),
      Object.values(points[0]?.value ?? {})[0],
    ]),
  )

describe('what users of an endpoint leave in Cloud Monitoring', () => {
  test('by deployed model and code, in the form of the REST API', async () => {
    vertex.state.endpoints.traffic('fraud', { requestsPerMinute: 600 })
    vertex.state.endpoints.behave({ versionId: '2' }, { errorRatio: 0.05, latencyMs: 750 })
    world.clock.advance(3 * minutes)
    const reply = await list(filterOf('response_count'))
    expect(reply.body).toMatchObject({ unit: '1' })
    expect(seriesOf(reply)).toHaveLength(3)
    expect(seriesOf(reply)).toContainEqual({
      metric: { type: `${online}/response_count`, labels: { deployed_model_id: '2', response_code: '5xx' } },
      resource: {
        type: 'aiplatform.googleapis.com/Endpoint',
        labels: { resource_container: '123456789', location: 'us-central1', endpoint_id: 'fraud' },
      },
      metricKind: 'DELTA',
      valueType: 'INT64',
      points: [
        {
          interval: { startTime: '2026-03-01T12:20:00.000Z', endTime: '2026-03-01T12:21:00.000Z' },
          value: { int64Value: '3' },
        },
      ],
    })
    const [latencies] = seriesOf(
      await list(filterOf('prediction_latencies', ' AND metric.labels.deployed_model_id="2"')),
    )
    expect(latencies).toMatchObject({
      metric: { labels: { deployed_model_id: '2', latency_type: 'total' } },
      valueType: 'DISTRIBUTION',
      points: [
        {
          value: {
            distributionValue: {
              count: '60',
              mean: 750,
              sumOfSquaredDeviation: 0,
              bucketOptions: { exponentialBuckets: { numFiniteBuckets: 66, growthFactor: 1.4, scale: 1 } },
            },
          },
        },
      ],
    })
    const counts = Object(latencies?.points[0]?.value).distributionValue.bucketCounts
    // 1.4^19 is 598 ms, 1.4^20 is 837 ms.
    expect(counts).toEqual([...Array(20).fill('0'), '60'])
  })

  test('comes two minutes late, newest first: an empty window is no healthy one', async () => {
    vertex.state.endpoints.traffic('fraud', { requestsPerMinute: 100 })
    world.clock.advance(3 * minutes - 1)
    expect((await list(filterOf('response_count'))).body).toEqual({})
    world.clock.advance(1)
    expect(values(await list(filterOf('response_count')))).toEqual({ '1 2xx': '90', '2 2xx': '10' })
    world.clock.advance(2 * minutes)
    const [first] = seriesOf(await list(filterOf('response_count')))
    expect(first?.points.map(({ interval }) => interval.endTime)).toEqual([
      '2026-03-01T12:23:00.000Z',
      '2026-03-01T12:22:00.000Z',
      '2026-03-01T12:21:00.000Z',
    ])
    monitoring.state.visibleAfterMs = 0
    expect(seriesOf(await list(filterOf('response_count')))[0]?.points).toHaveLength(5)
  })

  test('errors count apart, and there is no series where there was none', async () => {
    vertex.state.endpoints.traffic('fraud', { requestsPerMinute: 100 })
    world.clock.advance(5 * minutes)
    expect((await list(filterOf('error_count'))).body).toEqual({})
    vertex.state.endpoints.behave({ deployedModelId: '2' }, { status: 429 })
    world.clock.advance(5 * minutes)
    expect(values(await list(filterOf('error_count'), aggregation('ALIGN_SUM')))).toEqual({ 2: '30' })
    expect(values(await list(filterOf('response_count'), aggregation('ALIGN_SUM')))).toEqual({
      '1 2xx': '720',
      '2 2xx': '50',
      '2 4xx': '30',
    })
  })

  test('follows the split, the behaviour and the rate from the moment they change', async () => {
    vertex.state.endpoints.traffic('fraud', { requestsPerMinute: 60 })
    world.clock.advance(10 * minutes)
    await split({ 1: 50, 2: 50 })
    world.clock.advance(5 * minutes)
    vertex.state.endpoints.traffic('fraud', { requestsPerMinute: 0 })
    world.clock.advance(60 * minutes)
    const sums = await list(filterOf('response_count'), aggregation('ALIGN_DELTA', undefined, undefined, '7200s'))
    expect(values(sums)).toEqual({ '1 2xx': String(10 * 54 + 5 * 30), '2 2xx': String(10 * 6 + 5 * 30) })
  })

  test('a deployment takes its traffic when it ends, whenever somebody looks', async () => {
    vertex.state.endpoints.traffic('fraud', { requestsPerMinute: 100 })
    await call('POST', `${fraud}:deployModel`, {
      deployedModel: { id: '3', model: `${numbered}/models/fraud@2`, dedicatedResources },
      trafficSplit: { 0: 100 },
    })
    world.clock.advance(17 * minutes)
    const sums = await list(filterOf('response_count'), aggregation('ALIGN_SUM', undefined, undefined, '7200s'))
    expect(values(sums)).toEqual({ '1 2xx': '900', '2 2xx': '100', '3 2xx': '500' })
  })

  test('seven requests a minute are seven a minute in the long run, and 1 % of them 1 %', async () => {
    vertex.state.endpoints.behave({}, { errorRatio: 0.01 })
    vertex.state.endpoints.traffic('fraud', { requestsPerMinute: 7 })
    await split({ 1: 99, 2: 1 })
    world.clock.advance(20 * 60 * minutes + 2 * minutes)
    const counts = values(
      await list(filterOf('response_count'), aggregation('ALIGN_SUM', undefined, undefined, '86400s')),
    )
    expect(counts).toEqual({ '1 2xx': '8233', '1 5xx': '83', '2 2xx': '84' })
  })

  test('looking often changes nothing of what is counted', () => {
    const counted = (looks: readonly number[], rate: number, share: number, errorRatio: number): unknown => {
      const own = createWorld()
      const { endpoints, models } = createVertex(own).state
      for (const displayName of ['Fraud', 'Fraud'])
        models.put('acme-ml', 'us-central1', { modelId: 'fraud', displayName })
      const deployedModels = ['1', '2'].map(id => ({ id, model: `fraud@${id}` }))
      const trafficSplit = { 1: 100 - share, 2: share }
      endpoints.put('acme-ml', 'us-central1', { endpointId: 'fraud', deployedModels, trafficSplit })
      endpoints.behave({ versionId: '2' }, { errorRatio })
      endpoints.traffic('fraud', { requestsPerMinute: rate })
      let last = 0
      for (const at of [...looks, 30 * minutes].sort((a, b) => a - b)) {
        own.clock.advance(at - last)
        last = at
        endpoints.timeSeries()
      }
      return endpoints.timeSeries()
    }
    const looks = fc.array(fc.nat(30 * minutes), { maxLength: 20 })
    fc.assert(
      fc.property(looks, fc.nat(5_000), fc.nat(100), fc.nat(100), (times, rate, share, errors) => {
        expect(counted(times, rate, share, errors / 100)).toEqual(counted([], rate, share, errors / 100))
      }),
      { numRuns: 50 },
    )
  })

  test('real requests count as well', async () => {
    vertex.state.endpoints.behave({ deployedModelId: '2' }, { status: 500, latencyMs: 40 })
    for (let time = 0; time < 10; time++) await call('POST', `${fraud}:predict`, { instances: [1] })
    world.clock.advance(3 * minutes)
    expect(values(await list(filterOf('response_count')))).toEqual({ '1 2xx': '9', '2 5xx': '1' })
  })
})

describe('aggregation', () => {
  beforeEach(() => {
    vertex.state.endpoints.behave({ deployedModelId: '2' }, { errorRatio: 0.1, latencyMs: 750 })
    vertex.state.endpoints.traffic('fraud', { requestsPerMinute: 600 })
    world.clock.advance(12 * minutes)
  })

  test('percentiles are numbers in milliseconds, as near as their bucket lets them be', async () => {
    const p95 = await list(filterOf('prediction_latencies'), aggregation('ALIGN_PERCENTILE_95'))
    expect(p95.body).toMatchObject({ unit: 'ms', timeSeries: [{ metricKind: 'GAUGE', valueType: 'DOUBLE' }, {}] })
    expect(values(p95)['2 total']).toBeCloseTo(598 + (837 - 598) * 0.95, -1)
    const p50 = values(await list(filterOf('prediction_latencies'), aggregation('ALIGN_PERCENTILE_50')))
    expect(p50['1 total']).toBeCloseTo(14.76 + (20.66 - 14.76) / 2, 0)
  })

  test('sums go over series, by the labels that are asked for', async () => {
    // Ten minutes. The newest two are not visible yet.
    const group = 'metric.label."deployed_model_id"'
    const grouped = await list(filterOf('response_count'), aggregation('ALIGN_DELTA', 'REDUCE_SUM', group))
    expect(values(grouped)).toEqual({ 1: '4320', 2: '480' })
    expect(seriesOf(grouped)[0]).toMatchObject({ resource: { type: 'aiplatform.googleapis.com/Endpoint' } })
    const all = await list(filterOf('response_count'), aggregation('ALIGN_SUM', 'REDUCE_SUM', undefined, '3600s'))
    expect(values(all)).toEqual({ '': '6000' })
    const merged = await list(
      filterOf('prediction_latencies'),
      aggregation('ALIGN_DELTA', 'REDUCE_SUM', undefined, '3600s'),
    )
    expect(values(merged)).toMatchObject({ '': { count: '6000', mean: 0.9 * 20 + 0.1 * 750 } })
  })

  test('rates are a second’s', async () => {
    const rates = values(
      await list(filterOf('response_count'), aggregation('ALIGN_RATE', undefined, undefined, '120s')),
    )
    // The newest two minutes are not visible yet: the newest point is of the minutes before.
    expect(rates).toEqual({ '1 2xx': 9, '2 2xx': 0.9, '2 5xx': 0.1 })
  })

  test('what does not fit the metric is refused in Google’s words', async () => {
    const refusal = async (metric: string, parameters: Record<string, string>): Promise<unknown> =>
      Object((await list(filterOf(metric), parameters)).body).error?.message
    expect(await refusal('response_count', aggregation('ALIGN_PERCENTILE_95'))).toBe(
      'Field aggregation.perSeriesAligner had an invalid value of "ALIGN_PERCENTILE_95": The aligner cannot be applied to metrics with kind DELTA and value type INT64.',
    )
    expect(await refusal('prediction_latencies', aggregation('ALIGN_COUNT'))).toContain('value type DISTRIBUTION')
    expect(await refusal('prediction_latencies', aggregation('ALIGN_MEAN'))).toContain('cannot be applied')
    expect(await refusal('response_count', aggregation('ALIGN_AVERAGE'))).toContain('Aggregation.Aligner')
    expect(await refusal('response_count', aggregation('ALIGN_SUM', 'REDUCE_SUM', 'metric.labels.code'))).toContain(
      'aggregation.groupByFields',
    )
    expect(await refusal('response_count', aggregation('ALIGN_SUM', undefined, undefined, '10s'))).toContain(
      'at least 60',
    )
    expect(await refusal('response_count', { 'aggregation.perSeriesAligner': 'ALIGN_SUM' })).toContain(
      'alignmentPeriod',
    )
    expect(await refusal('response_count', { 'aggregation.crossSeriesReducer': 'REDUCE_SUM' })).toContain(
      'perSeriesAligner',
    )
  })
})

describe('requests', () => {
  test('need a metric that exists, a resource that it has, and labels that they have', async () => {
    const refusal = async (filter: string): Promise<unknown> => (await list(filter)).body
    expect(await refusal('resource.type="aiplatform.googleapis.com/Endpoint"')).toMatchObject({ error: { code: 400 } })
    expect(await refusal('')).toMatchObject({ error: { code: 400 } })
    expect(await refusal('metric.type=')).toMatchObject({ error: { code: 400 } })
    expect(await refusal(`metric.type="${online}/request_count"`)).toMatchObject(
      rpcError(404, 'NOT_FOUND', expect.stringContaining('Cannot find metric(s) that match type')),
    )
    const combination = rpcError(
      400,
      'INVALID_ARGUMENT',
      expect.stringContaining('does not specify a valid combination of metric and monitored resource'),
    )
    expect(await refusal(`metric.type="${online}/response_count" AND resource.type="gce_instance"`)).toMatchObject(
      combination,
    )
    expect(await refusal(filterOf('response_count', ' AND metric.labels.latency_type="total"'))).toMatchObject(
      combination,
    )
    expect(await refusal(filterOf('response_count', ' AND resource.labels.endpoint="x"'))).toMatchObject(combination)
  })

  test('need an interval, take no unknown parameter, and ask for one permission', async () => {
    const filter = filterOf('response_count')
    expect((await list(filter, { 'interval.startTime': '2027-03-01T12:00:00Z' })).status).toBe(400)
    expect((await list(filter, { 'interval.endTime': 'yesterday' })).text).toContain('interval.end_time')
    expect((await list(filter, { 'aggregation.aligner': 'x' })).text).toContain('Unknown name')
    expect((await list(filter, { view: 'SHORT' })).status).toBe(400)
    world.denied.add('monitoring.timeSeries.list')
    expect((await list(filter)).body).toMatchObject(
      rpcError(403, 'PERMISSION_DENIED', expect.stringContaining('monitoring.timeSeries.list')),
    )
  })

  test('are paged by points, and give none where only headers are asked for', async () => {
    vertex.state.endpoints.traffic('fraud', { requestsPerMinute: 100 })
    world.clock.advance(7 * minutes)
    const filter = filterOf('response_count')
    const sizes: number[][] = []
    let pageToken = ''
    do {
      const reply = await list(filter, { pageSize: '4', ...(pageToken === '' ? {} : { pageToken }) })
      sizes.push(seriesOf(reply).map(({ points }) => points.length))
      pageToken = Object(reply.body).nextPageToken ?? ''
    } while (pageToken !== '')
    expect(sizes).toEqual([[4], [1, 3], [2]])
    const headers = seriesOf(await list(filter, { view: 'HEADERS' }))
    expect(headers).toHaveLength(2)
    expect(headers[0]).not.toHaveProperty('points')
  })
})
