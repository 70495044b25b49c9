import { beforeEach, expect, test } from 'vitest'
import { createVertex } from '../../emulator/google/vertex/vertex.ts'
import { createWorld, type Reply, rpcError, send } from './services.ts'

const engines = '/v1/projects/acme-ml/locations/us-central1/reasoningEngines'
const spec = { packageSpec: { pickleObjectGcsUri: 'gs://acme-models/agent.pkl', pythonVersion: '3.12' } }

let world: ReturnType<typeof createWorld>
let vertex: ReturnType<typeof createVertex>

beforeEach(() => {
  world = createWorld()
  vertex = createVertex(world)
})

const call = (method: string, target: string, body?: unknown, location = 'us-central1'): Promise<Reply> =>
  send(vertex.service, `${location}-aiplatform.googleapis.com`, method, target, body)
const field = (reply: Reply, name: string): string => String(Object(reply.body)[name])
const messageOf = (reply: Reply): string => Object(reply.body).error.message
const operation = async (started: Reply, waitMs: number): Promise<Reply> => {
  expect(started).toMatchObject({ status: 200 })
  world.clock.advance(waitMs)
  return call('GET', `/v1/${field(started, 'name')}`)
}
/** Creates an engine and returns its name. */
const create = async (engine: object = {}): Promise<string> => {
  const started = await call('POST', engines, { displayName: 'agent', spec, ...engine })
  return Object((await operation(started, 180_000)).body).response.name
}

test('an agent engine takes minutes, and then answers a query with an echo or with what a test says', async () => {
  const started = await call('POST', engines, { displayName: 'agent', spec, labels: { team: 'fraud' } })
  expect(started).toMatchObject({
    status: 200,
    body: {
      name: expect.stringMatching(/\/reasoningEngines\/\d+\/operations\/\d+$/),
      metadata: { '@type': expect.stringContaining('CreateReasoningEngineOperationMetadata') },
    },
  })
  const name = field(started, 'name').replace(/\/operations.*/, '')
  expect(await call('GET', `/v1/${name}`)).toMatchObject({ status: 404 })
  expect((await operation(started, 180_000)).body).toMatchObject({
    done: true,
    response: { '@type': expect.stringMatching(/v1\.ReasoningEngine$/), name, labels: { team: 'fraud' }, spec },
  })
  expect((await call('GET', `/v1/${name}`)).body).toMatchObject({
    displayName: 'agent',
    createTime: '2026-03-01T12:03:00.000000Z',
  })
  const query = (): Promise<Reply> =>
    call('POST', `/v1/${name}:query`, { input: { input: 'hello' }, classMethod: 'ask' })
  expect((await query()).body).toEqual({ output: { input: 'hello' } })
  vertex.state.engines.answer = (_, classMethod) => `::error::${classMethod}`
  expect((await query()).body).toEqual({ output: '::error::ask' })
  world.denied.add('aiplatform.reasoningEngines.query')
  expect(await query()).toMatchObject({ status: 403 })
})

test('engines are listed some time after they were made, by label and name', async () => {
  await create({ labels: { run: 'a' } })
  const found = async (filter: string): Promise<number> =>
    (Object((await call('GET', `${engines}?${new URLSearchParams({ filter })}`)).body).reasoningEngines ?? []).length
  expect(await found('')).toBe(0)
  world.clock.advance(3_000)
  expect(await found('')).toBe(1)
  expect(await found('labels.run="a"')).toBe(1)
  expect(await found('labels.run="b"')).toBe(0)
  expect(await found('display_name="agent"')).toBe(1)
})

test('an update changes what its mask names, when it is done and not before; a stale etag is refused', async () => {
  const name = await create({ description: 'first', labels: { team: 'fraud' } })
  const { etag } = Object((await call('GET', `/v1/${name}`)).body)
  const patch = (mask: string, body: object): Promise<Reply> =>
    call('PATCH', `/v1/${name}${mask === '' ? '' : `?updateMask=${mask}`}`, body)
  const started = await patch('spec.package_spec.python_version,description', {
    spec: { packageSpec: { pythonVersion: '3.13' } },
    etag,
  })
  expect((await call('GET', `/v1/${name}`)).body).toMatchObject({ description: 'first', spec })
  expect((await operation(started, 120_000)).body).toMatchObject({ done: true })
  const changed = (await call('GET', `/v1/${name}`)).body
  expect(changed).toMatchObject({
    displayName: 'agent',
    labels: { team: 'fraud' },
    spec: { packageSpec: { pickleObjectGcsUri: 'gs://acme-models/agent.pkl', pythonVersion: '3.13' } },
  })
  expect(changed).not.toHaveProperty('description')
  expect(await patch('description', { description: 'x', etag })).toMatchObject({ status: 409 })
  expect(await patch('create_time', {})).toMatchObject({ status: 400 })
  // Without a mask every field is replaced.
  await operation(await patch('', { displayName: 'other' }), 120_000)
  expect((await call('GET', `/v1/${name}`)).body).toMatchObject({ displayName: 'other' })
  expect((await call('GET', `/v1/${name}`)).body).not.toHaveProperty('labels')
})

test('an engine that fails to start says so, and leaves an updated one as it was', async () => {
  vertex.state.engines.script({ createMs: 60_000, outcome: { state: 'FAILED' } }, { displayName: 'agent', times: 1 })
  const started = await call('POST', engines, { displayName: 'agent', spec })
  expect((await operation(started, 60_000)).body).toMatchObject({
    done: true,
    error: { code: 3, message: expect.stringMatching(/^Reasoning Engine resource \[.*\] failed to start and cannot/) },
  })
  expect(vertex.state.engines.all).toEqual([])
  const name = await create()
  vertex.state.engines.script({ outcome: { state: 'FAILED', error: { code: 13, message: 'internal' } } })
  const update = await call('PATCH', `/v1/${name}?updateMask=displayName`, { displayName: 'new' })
  expect((await operation(update, 120_000)).body).toMatchObject({ error: { code: 13, message: 'internal' } })
  expect((await call('GET', `/v1/${name}`)).body).toMatchObject({ displayName: 'agent' })
})

test('what its proto does not allow is refused, all of it at once', async () => {
  const reply = await call('POST', engines, {
    labels: { Team: 'x' },
    spec: {
      packageSpec: { requirementsGcsUri: 'requirements.txt', pythonVersion: '3.8' },
      sourceCodeSpec: { pythonSpec: { version: '2.7' } },
      agentFramework: 'mine',
      identityType: 'AGENT_IDENTITY',
      serviceAccount: 'agent@acme-ml.iam.gserviceaccount.com',
      deploymentSpec: { minInstances: 11, maxInstances: 0, resourceLimits: { gpu: '1' }, env: [{ name: 'A' }] },
    },
  })
  expect(reply).toMatchObject({ status: 400 })
  for (const part of [
    'reasoning_engine.display_name; Message: Required field is not set.',
    'reasoning_engine.labels',
    'package_spec; Message: The package spec must not be set beside',
    '`requirements.txt` is not the Cloud Storage URI',
    'package_spec.python_version',
    'One of inline_source and developer_connect_source',
    'python_spec.version',
    'agent_framework; Message: Supported values are google-adk',
    'must not be set when the identity type is AGENT_IDENTITY',
    'min_instances; Message: The value must be in the range [0, 10].',
    'max_instances',
    'resource_limits',
    'deployment_spec.env[0].value; Message: Required field is not set.',
  ])
    expect(messageOf(reply)).toContain(part)
  const image = await call('POST', engines, { displayName: 'agent', spec: { containerSpec: { imageUri: 'fraud:1' } } })
  expect(messageOf(image)).toContain('`fraud:1` is not a Docker image of Artifact Registry.')
  world.denied.add('iam.serviceAccounts.actAs')
  const account = await call('POST', engines, { displayName: 'agent', spec: { serviceAccount: 'a@b' } })
  expect(messageOf(account)).toContain('act as service_account: a@b')
})

test('sources are not given back', async () => {
  const sourceCodeSpec = { inlineSource: { sourceArchive: 'H4sIAAAAAAAA' }, pythonSpec: { version: '3.12' } }
  const name = await create({ spec: { sourceCodeSpec } })
  const { text, body } = await call('GET', `/v1/${name}`)
  expect(text).not.toContain('H4sI')
  expect(body).toMatchObject({ spec: { sourceCodeSpec: { pythonSpec: { version: '3.12' } } } })
})

test('ten writes a minute are the quota of a project and region; reads are free of it', async () => {
  for (let count = 0; count < 10; count++)
    expect(await call('POST', engines, { displayName: 'agent' })).toMatchObject({ status: 200 })
  expect((await call('POST', engines, { displayName: 'agent' })).body).toMatchObject(
    rpcError(429, 'RESOURCE_EXHAUSTED', expect.stringContaining('Quota exceeded')),
  )
  expect(await call('GET', engines)).toMatchObject({ status: 200 })
  const elsewhere = '/v1/projects/acme-ml/locations/us-east1/reasoningEngines'
  expect(await call('POST', elsewhere, { displayName: 'agent' }, 'us-east1')).toMatchObject({ status: 200 })
  world.clock.advance(60_000)
  expect(await call('POST', engines, { displayName: 'agent' })).toMatchObject({ status: 200 })
})

test('a deleted engine is gone, and the error names none', async () => {
  const name = await create()
  expect(await call('DELETE', `/v1/${name}?force=true`)).toMatchObject({ status: 200, body: { done: true } })
  expect((await call('POST', `/v1/${name}:query`, {})).body).toMatchObject(
    rpcError(404, 'NOT_FOUND', 'The ReasoningEngine does not exist.'),
  )
  expect(messageOf(await call('DELETE', `${engines}/7`))).toBe('The ReasoningEngine does not exist.')
})
