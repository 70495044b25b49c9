import { beforeEach, expect, test } from 'vitest'
import { createLogging, type LogEntry } from '../../emulator/google/logging.ts'
import { createVertex } from '../../emulator/google/vertex/vertex.ts'
import { createWorld, type Reply, rpcError, send } from './services.ts'

let world: ReturnType<typeof createWorld>
let logging: ReturnType<typeof createLogging>

beforeEach(() => {
  world = createWorld()
  logging = createLogging(world)
})

const list = (body: unknown): Promise<Reply> =>
  send(logging.service, 'logging.googleapis.com', 'POST', '/v2/entries:list', body)
const query = (filter: string, more: object = {}): Promise<Reply> =>
  list({ resourceNames: ['projects/acme-ml'], filter, orderBy: 'timestamp asc', pageSize: 1000, ...more })
const texts = (reply: Reply): string[] =>
  [Object(reply.body).entries ?? []].flat().map((entry: LogEntry) => entry.textPayload ?? '')

const entry = (insertId: string, timestamp: string, change: Partial<LogEntry> = {}): LogEntry => ({
  insertId,
  logName: 'projects/acme-ml/logs/workerpool0-0',
  resource: { type: 'ml_job', labels: { job_id: '77', task_name: 'workerpool0-0' } },
  timestamp,
  receiveTimestamp: timestamp,
  severity: 'INFO',
  textPayload: insertId,
  ...change,
})

test('lines of the same time stand in the order of their ids, so that a cursor loses and doubles none', async () => {
  const at = '2026-03-01T12:00:00.000000001Z'
  logging.state.entries.push(
    entry('c', at),
    entry('a', at),
    entry('d', '2026-03-01T12:00:00.000000002Z'),
    entry('b', at),
    entry('0', '2026-03-01T11:59:59Z'),
  )
  const all = 'resource.type="ml_job" AND resource.labels.job_id="77"'
  expect(texts(await query(all))).toEqual(['0', 'a', 'b', 'c', 'd'])
  expect(texts(await query(all, { orderBy: 'timestamp desc' }))).toEqual(['d', 'c', 'b', 'a', '0'])
  const cursor = `${all} AND ((timestamp="${at}" AND insertId>"a") OR timestamp>"${at}")`
  expect(texts(await query(cursor))).toEqual(['b', 'c', 'd'])
  const first = await query(cursor, { pageSize: 2 })
  expect(texts(first)).toEqual(['b', 'c'])
  const second = await query(cursor, { pageSize: 2, pageToken: Object(first.body).nextPageToken })
  expect(texts(second)).toEqual(['d'])
  expect(second.body).not.toHaveProperty('nextPageToken')
})

test('severity is compared by rank, payloads by their fields, another project is not shown', async () => {
  logging.state.entries.push(
    entry('info', '2026-03-01T12:00:00Z'),
    entry('error', '2026-03-01T12:00:01Z', { severity: 'ERROR', jsonPayload: { message: 'Out of Memory' } }),
    entry('other', '2026-03-01T12:00:02Z', { logName: 'projects/acme-off/logs/x', severity: 'ERROR' }),
  )
  expect(texts(await query('severity>=WARNING'))).toEqual(['error'])
  expect(texts(await query('jsonPayload.message:"memory"'))).toEqual(['error'])
  expect(texts(await query('NOT severity=ERROR'))).toEqual(['info'])
  expect(texts(await query('resource.labels.task_name!="workerpool0-0"'))).toEqual([])
})

test("a job's lines appear as it runs, a moment after they were written, with Vertex AI's own among them", async () => {
  const vertex = createVertex(world)
  logging = createLogging({ ...world, sources: [() => vertex.state.logEntries()] })
  vertex.state.script({
    runningMs: 60_000,
    logs: [
      { at: 10_000, message: 'epoch 1' },
      { at: 20_000, message: 'loss is NaN', severity: 'WARNING', task: 'workerpool1-0', late: 30_000 },
      { at: 90_000, message: 'never written: the job is over' },
    ],
  })
  const job = {
    displayName: 'fraud',
    jobSpec: {
      workerPoolSpecs: [
        { machineSpec: { machineType: 'n1-standard-8' }, replicaCount: 1, containerSpec: { imageUri: 'x' } },
      ],
    },
  }
  const target = '/v1/projects/acme-ml/locations/us-central1/customJobs'
  const made = await send(vertex.service, 'us-central1-aiplatform.googleapis.com', 'POST', target, job)
  const id = String(Object(made.body).name).split('/').at(-1)
  const filter = `resource.type="ml_job" AND resource.labels.job_id="${id}"`
  world.clock.advance(15_500)
  expect(texts(await query(filter))).toEqual(['Waiting for job to be provisioned.', 'Job is running.'])
  world.clock.advance(500)
  expect(texts(await query(`${filter} AND resource.labels.task_name="workerpool0-0"`))).toEqual(['epoch 1'])
  world.clock.advance(60_000)
  expect(texts(await query(filter))).toEqual([
    'Waiting for job to be provisioned.',
    'Job is running.',
    'epoch 1',
    'loss is NaN',
    'Job completed successfully.',
  ])
})

test('more than sixty calls a minute are refused, and answered again when the minute has passed', async () => {
  for (let calls = 0; calls < 60; calls++) expect((await query('')).status).toBe(200)
  expect((await query('')).body).toMatchObject(
    rpcError(
      429,
      'RESOURCE_EXHAUSTED',
      "Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute' of service 'logging.googleapis.com' for consumer 'project_number:123456789'.",
    ),
  )
  world.clock.advance(60_000)
  expect((await query('')).status).toBe(200)
})

test('who may not read logs is told so, and a switched-off API gives its activation link', async () => {
  expect((await list({ resourceNames: ['projects/acme-off'] })).body).toMatchObject(
    rpcError(
      403,
      'PERMISSION_DENIED',
      expect.stringContaining('Cloud Logging API has not been used in project 987654321'),
    ),
  )
  world.denied.add('logging.logEntries.list')
  expect((await query('')).body).toMatchObject(
    rpcError(403, 'PERMISSION_DENIED', 'Permission denied for all log views'),
  )
})

test.each([
  [{ filter: 'timestamp>' }, "Unparseable filter: syntax error at line 1, column 11, token ''"],
  [{ filter: 'a="b"\nAND OR' }, "Unparseable filter: syntax error at line 2, column 5, token 'OR'"],
  [{ filter: 'a="b"' }, "Unparseable filter: unknown field name 'a'"],
  [{ filter: 'severity="LOUD"' }, "Unparseable filter: invalid severity 'LOUD'"],
  [{ filter: 'timestamp>"soon"' }, "Unparseable filter: invalid timestamp 'soon'"],
  [{ filter: 'resource.label.job_id="1"' }, "Unparseable filter: unknown field name 'resource.label.job_id'"],
  [{ pageSize: 1001 }, 'page_size must be between 0 and 1000.'],
  [{ orderBy: 'timestamp' }, 'order_by must be either "timestamp asc" or "timestamp desc", not "timestamp".'],
  [{ resourceNames: [] }, 'Must specify at least one resource name in resource_names.'],
  [{ resourceNames: ['acme-ml'] }, 'Invalid resource name: acme-ml'],
  [{ pageToken: '???' }, 'page_token is invalid.'],
  [{ filters: '' }, 'Invalid JSON payload received. Unknown name "filters": Cannot find field.'],
])('a request that is none is refused: %j', async (change, message) => {
  const reply = await query('', change)
  expect(reply.body).toMatchObject(rpcError(400, 'INVALID_ARGUMENT', message))
})

test('writing is not served yet and says so, other paths are the page of the front end', async () => {
  const host = 'logging.googleapis.com'
  expect((await send(logging.service, host, 'GET', '/v2/entries:list')).status).toBe(404)
  expect((await send(logging.service, host, 'POST', '/v2/entries:list', {}, {})).status).toBe(401)
})

test('an entry that is written can be read, once, with what it lacks from the request', async () => {
  const write = (body: unknown): Promise<Reply> =>
    send(logging.service, 'logging.googleapis.com', 'POST', '/v2/entries:write', body)
  const resource = { type: 'global', labels: { project_id: 'acme-ml' } }
  const common = { logName: 'projects/123456789/logs/keyless', resource, labels: { run: '7' } }
  const entries = [
    { textPayload: 'one', severity: 'NOTICE' },
    { jsonPayload: { message: 'two' }, labels: { step: 'a' } },
  ]
  expect(await write({ ...common, entries, dryRun: true })).toMatchObject({ status: 200, body: {} })
  expect(logging.state.entries).toEqual([])
  await write({ ...common, entries })
  const named = { textPayload: 'three', insertId: 'x', timestamp: '2026-03-01T12:00:00Z' }
  await write({ ...common, entries: [named] })
  await write({ ...common, entries: [named] })
  const found = Object((await query('logName="projects/acme-ml/logs/keyless"')).body).entries
  expect(found).toHaveLength(3)
  expect(found).toContainEqual(
    expect.objectContaining({ severity: 'NOTICE', textPayload: 'one', labels: { run: '7' }, resource }),
  )
  expect(found).toContainEqual(
    expect.objectContaining({ jsonPayload: { message: 'two' }, labels: { run: '7', step: 'a' } }),
  )
  for (const [body, part] of [
    [{}, 'at least one entry'],
    [{ ...common, entries: [{ text: 'x' }] }, `Unknown name "text" at 'entries[0]'`],
    [{ ...common, entries: [{}] }, 'exactly one payload'],
    [{ ...common, logName: 'keyless', entries }, "Invalid log name: 'keyless'"],
    [{ ...common, resource: {}, entries }, 'Missing resource type'],
    [{ ...common, entries: [{ textPayload: 'x', severity: 'LOUD' }] }, 'LOUD'],
  ] as const)
    expect((await write(body)).body).toMatchObject(rpcError(400, 'INVALID_ARGUMENT', expect.stringContaining(part)))
  world.denied.add('logging.logEntries.create')
  expect((await write({ ...common, entries })).body).toMatchObject(
    rpcError(
      403,
      'PERMISSION_DENIED',
      "Permission 'logging.logEntries.create' denied on resource (or it may not exist).",
    ),
  )
})
