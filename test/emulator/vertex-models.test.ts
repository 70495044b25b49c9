import { beforeEach, describe, expect, test } from 'vitest'
import { Models } from '../../emulator/google/vertex/models.ts'
import { Operations } from '../../emulator/google/vertex/operations.ts'
import { createVertex } from '../../emulator/google/vertex/vertex.ts'
import { loadProtos } from '../../scripts/protos.ts'
import { createWorld, type Reply, rpcError, send } from './services.ts'
import { body } from './vertex-bodies.ts'

const parent = '/v1/projects/acme-ml/locations/us-central1'
const numbered = 'projects/123456789/locations/us-central1'

let world: ReturnType<typeof createWorld>
let vertex: ReturnType<typeof createVertex>

beforeEach(() => {
  world = createWorld()
  vertex = createVertex(world)
})

const call = (method: string, target: string, body?: unknown, location = 'us-central1'): Promise<Reply> =>
  send(vertex.service, `${location}-aiplatform.googleapis.com`, method, target, body)
const field = (reply: Reply, name: string): string => String(Object(reply.body)[name])
const items = (reply: Reply, name: string): readonly unknown[] => Object(reply.body)[name] ?? []
const seed = (version: object = {}) =>
  vertex.state.models.put('acme-ml', 'us-central1', { modelId: 'fraud', ...version })

const model = (change: object = {}): object => ({
  displayName: 'fraud',
  artifactUri: 'gs://acme-models/fraud/1',
  containerSpec: { imageUri: 'us-docker.pkg.dev/acme-ml/serve/fraud@sha256:00' },
  ...change,
})
const upload = (body: object): Promise<Reply> => call('POST', `${parent}/models:upload`, body)
/** Uploads a model, waits, and returns the operation at its end. */
const uploaded = async (body: object): Promise<unknown> => {
  const reply = await upload(body)
  expect(reply).toMatchObject({ status: 200 })
  world.clock.advance(15_000)
  return (await call('GET', `/v1/${field(reply, 'name')}`)).body
}

describe('uploading a model', () => {
  test('takes its time, and then is version 1 and the default', async () => {
    const started = await upload({ modelId: 'fraud', model: model({ labels: { team: 'fraud' } }) })
    expect(started).toMatchObject({
      status: 200,
      body: {
        name: expect.stringMatching(/^projects\/123456789\/locations\/us-central1\/models\/fraud\/operations\/\d+$/),
        metadata: { '@type': expect.stringContaining('UploadModelOperationMetadata') },
      },
    })
    expect(started.body).not.toHaveProperty('done')
    expect(await call('GET', `${parent}/models/fraud`)).toMatchObject({ status: 404 })
    world.clock.advance(15_000)
    expect((await call('GET', `/v1/${field(started, 'name')}`)).body).toMatchObject({
      done: true,
      response: {
        '@type': expect.stringContaining('UploadModelResponse'),
        model: `${numbered}/models/fraud`,
        modelVersionId: '1',
      },
    })
    const got = (await call('GET', `${parent}/models/fraud`)).body
    expect(got).toMatchObject({
      name: `${numbered}/models/fraud`,
      versionId: '1',
      versionAliases: ['default'],
      labels: { team: 'fraud' },
      artifactUri: 'gs://acme-models/fraud/1',
      supportedDeploymentResourcesTypes: ['DEDICATED_RESOURCES'],
      versionCreateTime: '2026-03-01T12:00:15.000000Z',
    })
    expect((await call('GET', `${parent}/models/fraud@1`)).body).toEqual(got)
    expect((await call('GET', `${parent}/models/fraud@default`)).body).toEqual(got)
  })

  test('to an ID that is taken is refused, at once or at the end; its parent takes a new version', async () => {
    await uploaded({ modelId: 'fraud', model: model() })
    const taken = rpcError(409, 'ALREADY_EXISTS', 'The Model with ID `fraud` already exists.')
    expect((await upload({ modelId: 'fraud', model: model() })).body).toMatchObject(taken)
    expect(
      await uploaded({ parentModel: `projects/acme-ml/locations/us-central1/models/fraud`, model: model() }),
    ).toMatchObject({
      response: { model: `${numbered}/models/fraud`, modelVersionId: '2' },
    })
    const first = await upload({ modelId: 'slow', model: model() })
    const second = await upload({ modelId: 'slow', model: model() })
    world.clock.advance(15_000)
    expect((await call('GET', `/v1/${field(first, 'name')}`)).body).toMatchObject({ response: { modelVersionId: '1' } })
    expect((await call('GET', `/v1/${field(second, 'name')}`)).body).toMatchObject({ done: true, error: { code: 6 } })
  })

  test('moves the aliases that it names, and `default` only when it names it', async () => {
    const parentModel = `${numbered}/models/fraud`
    await uploaded({ modelId: 'fraud', model: model({ versionAliases: ['champion'] }) })
    await uploaded({ parentModel, model: model({ versionAliases: ['candidate'], labels: { step: 'two' } }) })
    const aliases = async (at: string): Promise<unknown> =>
      Object((await call('GET', `${parent}/models/fraud${at}`)).body).versionAliases
    expect(await aliases('')).toEqual(['default', 'champion'])
    expect(await aliases('@2')).toEqual(['candidate'])
    await uploaded({ parentModel, model: model({ versionAliases: ['default', 'candidate'] }) })
    expect(await aliases('')).toEqual(['default', 'candidate'])
    expect(await aliases('@1')).toEqual(['champion'])
    expect(await aliases('@2')).toEqual([])
    // Each version has its own labels.
    expect((await call('GET', `${parent}/models/fraud@2`)).body).toMatchObject({ labels: { step: 'two' } })
    expect((await call('GET', `${parent}/models/fraud@3`)).body).not.toHaveProperty('labels')
    expect(vertex.state.models.resolve('projects/acme-ml/locations/us-central1/models/fraud@candidate')?.id).toBe('3')
    expect(vertex.state.models.resolve('projects/acme-ml/locations/us-central1/models/fraud@gone')).toBeUndefined()
  })

  test('names everything that is wrong with it at once', async () => {
    const refused = async (body: object): Promise<string> => Object((await upload(body)).body).error.message
    const message = await refused({
      modelId: '9fraud',
      model: model({
        displayName: '',
        artifactUri: 'https://acme/fraud',
        versionAliases: ['2', 'v1', 'v1'],
        containerSpec: { imageUri: 'docker.io/fraud', ports: [{ containerPort: 70_000 }] },
      }),
    })
    for (const part of [
      'model.display_name; Message: Required',
      'model_id; Message: The model ID `9fraud`',
      'model.artifact_uri',
      'The version alias `2` must match',
      'Version aliases must be unique.',
      'model.container_spec.image_uri',
      'model.container_spec.ports',
    ])
      expect(message).toContain(part)
    expect(await refused({ modelId: 'fraud' })).toContain('model.display_name')
    expect(await refused({ model: { displayName: 'fraud' } })).toContain('model.container_spec; Message: Required')
    const prebuilt = 'us-docker.pkg.dev/vertex-ai/prediction/sklearn-cpu.1-3:latest'
    expect(await refused({ model: { displayName: 'fraud', containerSpec: { imageUri: prebuilt } } })).toContain(
      'model.artifact_uri; Message: The artifact URI is required',
    )
    expect(await refused({ model: model(), colour: 'red' })).toContain('Unknown name "colour"')
    expect(vertex.state.models.all).toEqual([])
  })

  test('needs its permission, that to act as its account, a region, and a parent that is there', async () => {
    world.denied.add('iam.serviceAccounts.actAs')
    const serviceAccount = 'upload@acme-ml.iam.gserviceaccount.com'
    expect((await upload({ model: model(), serviceAccount })).body).toMatchObject(
      rpcError(400, 'INVALID_ARGUMENT', expect.stringContaining(`act as service_account: ${serviceAccount}`)),
    )
    expect((await upload({ model: model(), parentModel: `${numbered}/models/gone` })).body).toMatchObject(
      rpcError(404, 'NOT_FOUND', `The Model "${numbered}/models/gone" does not exist.`),
    )
    vertex.state.models.put('acme-ml', 'us-east1', { modelId: 'far' })
    expect(
      await upload({ model: model(), parentModel: 'projects/acme-ml/locations/us-east1/models/far' }),
    ).toMatchObject({ status: 400 })
    world.denied.add('aiplatform.models.upload')
    expect(await upload({ model: model() })).toMatchObject({ status: 403 })
  })

  test('fails or dawdles as its script says, and then only what it matches', async () => {
    vertex.state.models.script({ error: { code: 9, message: 'no such image' } }, { modelId: 'fraud', times: 1 })
    expect(await uploaded({ modelId: 'fraud', model: model() })).toMatchObject({
      done: true,
      error: { code: 9, message: 'no such image' },
    })
    expect(await uploaded({ modelId: 'fraud', model: model() })).toMatchObject({ response: { modelVersionId: '1' } })
    vertex.state.models.script({ uploadMs: 60_000 })
    expect(await uploaded({ modelId: 'slow', model: model() })).not.toHaveProperty('done')
    world.clock.advance(45_000)
    expect(vertex.state.models.all.map(({ id, versions }) => [id, versions.length])).toEqual([
      ['fraud', 1],
      ['slow', 1],
    ])
  })
})

describe('lists', () => {
  test('show a model and a version only some time after they were made', async () => {
    await uploaded({ modelId: 'fraud', model: model() })
    expect((await call('GET', `${parent}/models`)).body).toEqual({})
    expect((await call('GET', `${parent}/models/fraud:listVersions`)).body).toEqual({})
    world.clock.advance(3_000)
    expect(items(await call('GET', `${parent}/models`), 'models')).toMatchObject([{ name: `${numbered}/models/fraud` }])
    expect(items(await call('GET', `${parent}/models/fraud:listVersions`), 'models')).toMatchObject([
      { name: `${numbered}/models/fraud@1`, versionId: '1' },
    ])
  })

  test('take the filters of their protos, and no others', async () => {
    seed({ displayName: 'Fraud', labels: { team: 'fraud' } })
    seed({ modelId: 'churn' })
    const found = async (filter: string): Promise<unknown> => {
      const reply = await call('GET', `${parent}/models?${new URLSearchParams({ filter, orderBy: 'display_name' })}`)
      if (reply.status !== 200) return Object(reply.body).error.message
      return items(reply, 'models').map(one => String(Object(one).name).split('/').at(-1))
    }
    expect(await found('')).toEqual(['fraud', 'churn'])
    expect(await found('model=fraud')).toEqual(['fraud'])
    expect(await found('model!="fraud"')).toEqual(['churn'])
    expect(await found('displayName="Fraud"')).toEqual(['fraud'])
    expect(await found('labels.team="fraud"')).toEqual(['fraud'])
    expect(await found('labels:team')).toEqual(['fraud'])
    expect(await found('labels.team:*')).toEqual(['fraud'])
    expect(await found('labels.team="churn"')).toEqual([])
    expect(await found('create_time>"2026-01-01T00:00:00Z"')).toContain('`create_time` is not supported')
    expect(await found('display_name:"F*"')).toContain('The operator `:` is not supported')
  })

  test('find the version that a run has made by its label, page by page', async () => {
    for (const run of ['a', 'b', 'a']) seed({ labels: { 'keyless-key': run } })
    const versions = async (query: Record<string, string>): Promise<unknown> => {
      const { body } = await call('GET', `${parent}/models/fraud:listVersions?${new URLSearchParams(query)}`)
      const { models = [], nextPageToken } = Object(body)
      return { ids: models.map((one: unknown) => Object(one).versionId), next: nextPageToken }
    }
    const filter = 'labels.keyless-key="a"'
    const first = Object(await versions({ filter, pageSize: '1' }))
    expect(first).toMatchObject({ ids: ['1'], next: expect.any(String) })
    expect(await versions({ filter, pageSize: '1', pageToken: first.next })).toEqual({ ids: ['3'], next: undefined })
    expect(await versions({ filter: 'labels.keyless-key="c"' })).toMatchObject({ ids: [] })
  })
})

describe('changing a model', () => {
  const merge = (at: string, versionAliases: readonly string[]): Promise<Reply> =>
    call('POST', `${parent}/models/fraud${at}:mergeVersionAliases`, { versionAliases })

  test('merges aliases: adds, takes away, moves; a default stays', async () => {
    seed()
    seed({ versionAliases: ['candidate'] })
    expect((await merge('@2', ['champion', '-candidate'])).body).toMatchObject({ versionAliases: ['champion'] })
    expect((await merge('@1', ['champion', 'old', '-old'])).body).toMatchObject({
      versionAliases: ['default', 'champion'],
    })
    expect((await merge('@2', ['default'])).body).toMatchObject({ versionId: '2', versionAliases: ['default'] })
    expect((await merge('@2', ['-default'])).body).toMatchObject(
      rpcError(400, 'INVALID_ARGUMENT', expect.stringContaining('exactly one default version')),
    )
    expect(await merge('', ['champion'])).toMatchObject({ status: 400 })
    expect(await merge('@champion', ['champion'])).toMatchObject({ status: 400 })
    expect(await merge('@9', ['champion'])).toMatchObject({ status: 404 })
    expect(await merge('@1', ['Champion'])).toMatchObject({ status: 400 })
    expect(await merge('@1', [])).toMatchObject({ status: 400 })
    expect(vertex.state.models.all[0]?.aliases).toEqual(
      new Map([
        ['default', '2'],
        ['champion', '1'],
      ]),
    )
  })

  test('patches either the model or a version, never both, and not over somebody else', async () => {
    seed({ labels: { step: 'one' } })
    const patch = (at: string, updateMask: string, body: object): Promise<Reply> =>
      call('PATCH', `${parent}/models/fraud${at}?updateMask=${updateMask}`, body)
    const before = (await call('GET', `${parent}/models/fraud`)).body
    const renamed = await patch('', 'displayName,labels', { displayName: 'Fraud', labels: { team: 'fraud' } })
    expect(renamed.body).toMatchObject({ displayName: 'Fraud', labels: { team: 'fraud', step: 'one' } })
    expect((await patch('@1', 'version_description', { versionDescription: 'first' })).body).toMatchObject({
      versionDescription: 'first',
    })
    expect((await patch('', 'versionDescription', { versionDescription: 'x' })).body).toMatchObject(
      rpcError(400, 'FAILED_PRECONDITION', expect.stringContaining('`version_description` is a field of the version')),
    )
    expect((await patch('@1', 'displayName,versionDescription', { displayName: 'x' })).body).toMatchObject(
      rpcError(400, 'FAILED_PRECONDITION', expect.stringContaining('`display_name` is a field of the model')),
    )
    expect(await patch('', 'artifactUri', { artifactUri: 'gs://x' })).toMatchObject({ status: 400 })
    expect(await call('PATCH', `${parent}/models/fraud`, { displayName: 'x' })).toMatchObject({ status: 400 })
    expect((await patch('@-', 'displayName', { displayName: 'x', etag: Object(before).etag })).body).toMatchObject(
      rpcError(409, 'ABORTED', expect.stringContaining('etag')),
    )
    const { etag } = Object((await call('GET', `${parent}/models/fraud`)).body)
    expect((await patch('@-', 'displayName', { displayName: 'x', etag })).body).toMatchObject({ displayName: 'x' })
  })

  test('deletes no default and no last version, and gives no version number twice', async () => {
    seed()
    const remove = (at: string, verb = ''): Promise<Reply> => call('DELETE', `${parent}/models/fraud${at}${verb}`)
    expect((await remove('@1', ':deleteVersion')).body).toMatchObject(
      rpcError(400, 'FAILED_PRECONDITION', expect.stringContaining('only version')),
    )
    seed({ versionAliases: ['candidate'] })
    expect((await remove('@1', ':deleteVersion')).body).toMatchObject(
      rpcError(400, 'FAILED_PRECONDITION', expect.stringContaining('default version')),
    )
    expect((await remove('@2', ':deleteVersion')).body).toMatchObject({ done: true })
    expect(await call('GET', `${parent}/models/fraud@candidate`)).toMatchObject({ status: 404 })
    expect(seed().id).toBe('3')
    expect((await remove('')).body).toMatchObject({
      done: true,
      response: { '@type': expect.stringContaining('Empty') },
    })
    expect(await call('GET', `${parent}/models/fraud`)).toMatchObject({ status: 404 })
  })
})

test('copies go to another location, tell where they come from, and need sight of it', async () => {
  const source = seed({ displayName: 'Fraud', artifactUri: 'gs://acme-models/fraud/1', versionAliases: ['champion'] })
  const copy = (body: object): Promise<Reply> =>
    call('POST', '/v1/projects/acme-ml/locations/us-east1/models:copy', body, 'us-east1')
  const sourceModel = 'projects/acme-ml/locations/us-central1/models/fraud@champion'
  const started = await copy({ sourceModel, modelId: 'fraud' })
  world.clock.advance(30_000)
  expect((await call('GET', `/v1/${field(started, 'name')}`, undefined, 'us-east1')).body).toMatchObject({
    response: {
      '@type': expect.stringContaining('CopyModelResponse'),
      model: 'projects/123456789/locations/us-east1/models/fraud',
      modelVersionId: '1',
    },
  })
  expect(
    (await call('GET', '/v1/projects/acme-ml/locations/us-east1/models/fraud', undefined, 'us-east1')).body,
  ).toMatchObject({
    displayName: 'Fraud',
    artifactUri: 'gs://acme-models/fraud/1',
    originalModelInfo: { model: source.name },
    versionAliases: ['default'],
  })
  expect(await copy({ sourceModel, modelId: 'fraud' })).toMatchObject({ status: 409 })
  expect(await copy({ sourceModel: 'projects/acme-ml/locations/us-central1/models/gone' })).toMatchObject({
    status: 404,
  })
  expect(await copy({})).toMatchObject({ status: 400 })
  world.denied.add('aiplatform.models.get')
  expect(await copy({ sourceModel })).toMatchObject({ status: 403 })
})

test('evaluations belong to one version, and a name without one means the default', async () => {
  seed({ evaluations: [{ metrics: { auc: 0.9 } }] })
  seed({ versionAliases: ['candidate'] })
  const at = (version: string): string => `${parent}/models/fraud${version}/evaluations`
  const metricsOf = async (version: string): Promise<unknown> =>
    items(await call('GET', at(version)), 'modelEvaluations').map(one => Object(one).metrics)
  const modelEvaluation = { displayName: 'gate', metrics: { auc: 0.95 }, metricsSchemaUri: 'gs://schemas/metrics.yaml' }
  const imported = await call('POST', `${at('@candidate')}:import`, { modelEvaluation })
  expect(imported).toMatchObject({
    status: 200,
    body: { name: expect.stringMatching(/\/models\/fraud@2\/evaluations\/\d+$/), metrics: { auc: 0.95 } },
  })
  expect(await metricsOf('@2')).toEqual([])
  world.clock.advance(3_000)
  expect(await metricsOf('@2')).toEqual([{ auc: 0.95 }])
  expect(await metricsOf('')).toEqual([{ auc: 0.9 }])
  expect(await metricsOf('@1')).toEqual([{ auc: 0.9 }])
  expect((await call('GET', `/v1/${field(imported, 'name')}`)).body).toMatchObject({ displayName: 'gate' })
  expect(await call('GET', `/v1/${field(imported, 'name').replace('@2', '@1')}`)).toMatchObject({ status: 404 })
  expect(items(await call('GET', `${at('@2')}?filter=display_name%3D"gone"`), 'modelEvaluations')).toEqual([])
  expect(await call('POST', `${at('')}:import`, {})).toMatchObject({ status: 400 })
  expect(
    await call('POST', `${at('')}:import`, { modelEvaluation: { metricsSchemaUri: 'metrics.yaml' } }),
  ).toMatchObject({ status: 400 })
})

test('neither a model nor a version that is deployed can be deleted', () => {
  const operations = new Operations(world.hasPermission, world.clock.now)
  const models = new Models({
    ...world,
    root: loadProtos(),
    operations,
    now: world.clock.now,
    hasPermissionOnServiceAccount: world.hasPermission,
    deployedModels: ({ id }) => (id === '2' ? [{ endpoint: `${numbered}/endpoints/7`, deployedModelId: '1' }] : []),
  })
  for (const labels of [{}, {}, {}]) models.put('acme-ml', 'us-central1', { modelId: 'fraud', labels })
  const project = { id: 'acme-ml', number: '123456789' }
  const run = (method: string, id: string) => {
    const caller = { member: '', scopes: [], expiresAt: 0 }
    const at = { project, location: 'us-central1', host: '', below: `models/${id}`, id }
    return () =>
      models.handlers().get(`ModelService.${method}`)?.({
        caller,
        ...at,
        request: {},
        headers: {},
        query: new URLSearchParams(),
        now: 0,
      })
  }
  expect(run('DeleteModel', 'fraud')).toThrow(`at the following Endpoint(s): ${numbered}/endpoints/7.`)
  expect(run('DeleteModelVersion', 'fraud@2')).toThrow(`The Model "${numbered}/models/fraud@2" is deployed`)
  expect(run('DeleteModelVersion', 'fraud@3')).not.toThrow()
  expect(run('GetModel', 'fraud@2')()).toMatchObject({ body: { deployedModels: [{ deployedModelId: '1' }] } })
})

test('what a training pipeline made becomes a version too', () => {
  const { models } = vertex.state
  const project = { id: 'acme-ml', number: '123456789' }
  const trained = { project, location: 'us-central1', at: 0 }
  const model = { displayName: 'churn', trainingPipeline: 'p', labels: { run: 'a' } }
  const first = models.registerTrained({ ...trained, model, modelId: 'churn' })
  expect(first).toMatchObject({ name: `${numbered}/models/churn@1`, resource: { labels: { run: 'a' } } })
  const second = models.registerTrained({ ...trained, model, parentModel: first.model.name })
  expect(second.name).toBe(`${numbered}/models/churn@2`)
  expect(models.registerTrained({ ...trained, model }).model.id).toMatch(/^\d+$/)
  expect(() => models.registerTrained({ ...trained, model, modelId: 'churn' })).toThrow('already exists')
})

describe('models that jobs make', () => {
  test('come into the registry when the job ends, with labels of their own', async () => {
    seed()
    const modelToUpload = { ...model(), labels: { run: 'a' } }
    const pipeline = body('trainingPipelines', { modelToUpload, parentModel: `${numbered}/models/fraud` })
    const { name } = Object((await call('POST', `${parent}/trainingPipelines`, pipeline)).body)
    world.clock.advance(120_000)
    expect((await call('GET', `/v1/${name}`)).body).toMatchObject({
      state: 'PIPELINE_STATE_SUCCEEDED',
      modelToUpload: { name: `${numbered}/models/fraud`, versionId: '2' },
    })
    expect((await call('GET', `${parent}/models/fraud@2`)).body).toMatchObject({ labels: { run: 'a' } })
  })

  test('whose ID is taken fail the job, and nothing else', async () => {
    seed()
    const pipeline = body('trainingPipelines', { modelId: 'fraud' })
    const { name } = Object((await call('POST', `${parent}/trainingPipelines`, pipeline)).body)
    world.clock.advance(120_000)
    expect(await call('GET', `${parent}/models/fraud`)).toMatchObject({ status: 200 })
    expect((await call('GET', `/v1/${name}`)).body).toMatchObject({
      state: 'PIPELINE_STATE_FAILED',
      error: { code: 6, message: 'The Model with ID `fraud` already exists.' },
    })
    expect(vertex.state.models.all).toHaveLength(1)
  })

  test('by tuning answer on the endpoint that the job names, once it has ended', async () => {
    const { name } = Object((await call('POST', `${parent}/tuningJobs`, body('tuningJobs'))).body)
    world.clock.advance(120_000)
    const { tunedModel } = Object((await call('GET', `/v1/${name}`)).body)
    expect(vertex.state.models.resolve(tunedModel.model)?.name).toBe(tunedModel.model)
    const contents = [{ role: 'user', parts: [{ text: 'hello' }] }]
    expect(await call('POST', `/v1/${tunedModel.endpoint}:generateContent`, { contents })).toMatchObject({
      status: 200,
      body: { modelVersion: tunedModel.model },
    })
  })
})
