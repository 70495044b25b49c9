import { describe, expect, test } from 'vitest'
import type { Emulator } from '../../emulator/emulator.ts'
import { acme, changed, eventsOf, expectRefused, policyPath, throughDist } from './harness.ts'
import { attempt, machine, numbered, place, serving, servingPolicy, withBoth } from './serving.ts'
import { customJob, resultsOf, runSteps, stepsFile, vertexCalls } from './steps.ts'

const host = 'us-central1-aiplatform.googleapis.com'
const pool = { machineSpec: { machineType: 'n1-standard-8' }, replicaCount: 1 }
const resource = {
  displayName: 'Ray',
  resourcePools: [pool],
  resourceRuntimeSpec: { serviceAccountSpec: { enableCustomServiceAccount: true, serviceAccount: acme.runtime } },
}
const call = (method: string, body?: object, envelope: object = {}) => ({
  ray: { call: { method, ...(body === undefined ? {} : { body }) }, ...envelope },
})
const create = (more: object = {}) =>
  call('PersistentResourceService.CreatePersistentResource', {
    persistentResourceId: 'ray',
    persistentResource: { ...resource, ...more },
  })
const creates = (cloud: Emulator) => vertexCalls(cloud).filter(one => one === 'POST persistentResources')

describe('a call of any other method', () => {
  test('makes what it names, with our labels, waits for it, and another attempt takes it up', async () => {
    await using cloud = await serving(throughDist)
    const inputs = { steps: stepsFile(create({ labels: { team: 'risk' } }), { outputs: { ray: '${steps.ray.name}' } }) }
    const first = await runSteps(cloud, {}, { inputs, ...attempt('1') })
    expect(first.conclusion, first.log).toBe('success')
    expect(cloud.google.vertex.plain.names).toEqual([`${numbered}/persistentResources/ray`])
    const [sent] = cloud.requestsTo(host).filter(({ method }) => method === 'POST')
    expect(sent?.query).toBe('persistentResourceId=ray')
    expect(JSON.parse(String(sent?.body))).toMatchObject({
      displayName: 'Ray',
      labels: { team: 'risk', 'keyless-step': 'ray', 'keyless-key': expect.stringMatching(/^[0-9a-f]{40}$/) },
    })
    expect(resultsOf(first)['ray']).toMatchObject({ kind: 'call', state: 'SUCCEEDED' })
    expect(first.outputs['ray']).toBe(`${place}/persistentResources/ray`)
    cloud.clock.advance(5_000)

    const second = await runSteps(cloud, {}, { inputs, ...attempt('2') })
    expect(second.conclusion, second.log).toBe('success')
    expect(creates(cloud)).toHaveLength(1)
    expect(eventsOf(second, 'step.adopted')).toMatchObject([{ step: 'ray', state: 'RUNNING' }])
    expect(second.outputs['ray']).toBe(first.outputs['ray'])
  })

  test.for([
    ['before', { reset: 'before' }, 2],
    ['after', { reset: 'after' }, 1],
  ] as const)('does not make it twice where the connection is reset %s it was', async ([, fault, sent]) => {
    await using cloud = await serving()
    cloud.faults.add({ host, method: 'POST', path: /\/persistentResources$/, fault })
    const run = await runSteps(cloud, create(), attempt('1'))
    expect(run.conclusion, run.log).toBe('success')
    expect(creates(cloud)).toHaveLength(sent)
    expect(cloud.google.vertex.plain.names).toHaveLength(1)
  })

  test('says that nobody knows, where a lost answer cannot be looked after, and sends nothing again', async () => {
    await using cloud = await serving()
    await runSteps(cloud, create())
    cloud.faults.add({ host, method: 'POST', path: /:reboot$/, fault: { reset: 'after' } })
    const run = await runSteps(cloud, call('PersistentResourceService.RebootPersistentResource', { name: 'ray' }))
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain(
      `It is not known whether the call of step ray took place: ${place}/persistentResources/ray:reboot got no clear answer.`,
    )
    expect(resultsOf(run)['ray']?.state).toBe('UNKNOWN')
    expect(vertexCalls(cloud).filter(one => one.endsWith(':reboot'))).toHaveLength(1)
  })

  test('reads as often as it takes, and its answer is for the other steps', async () => {
    await using cloud = await serving()
    await runSteps(cloud, create())
    cloud.clock.advance(5_000)
    cloud.faults.add({ host, method: 'GET', path: /\/persistentResources$/, fault: { reset: 'after' } })
    const steps = call('PersistentResourceService.ListPersistentResources', { pageSize: 5 })
    const inputs = {
      steps: stepsFile(steps, { outputs: { first: '${steps.ray.persistentResources[0].displayName}' } }),
    }
    const run = await runSteps(cloud, {}, { inputs })
    expect(run.conclusion, run.log).toBe('success')
    expect(run.outputs['first']).toBe('Ray')
    expect(cloud.requestsTo(host).at(-1)?.query).toBe('pageSize=5')
  })

  test('counts a prompt’s tokens, by a publisher’s model', async () => {
    await using cloud = await serving()
    const body = {
      endpoint: 'publishers/google/models/gemini-2.5-flash',
      contents: [{ role: 'user', parts: [{ text: 'Eight characters.' }] }],
    }
    const inputs = {
      steps: stepsFile(call('LlmUtilityService.CountTokens', body), {
        outputs: { tokens: '${steps.ray.totalTokens}' },
      }),
    }
    const run = await runSteps(cloud, {}, { inputs })
    expect(run.conclusion, run.log).toBe('success')
    expect(Number(run.outputs['tokens'])).toBeGreaterThan(0)
    expect(run.summary).toContain('"totalTokens"')
  })

  test('deletes, and what is gone needs no second call', async () => {
    await using cloud = await serving()
    await runSteps(cloud, create())
    for (const words of ['', 'does not exist: nothing to delete']) {
      const run = await runSteps(
        cloud,
        call('PersistentResourceService.DeletePersistentResource', { name: `${place}/persistentResources/ray` }),
      )
      expect(run.conclusion, run.log).toBe('success')
      expect(run.log).toContain(words)
      expect(eventsOf(run, 'step.started')).toMatchObject([
        { kind: 'call', method: 'PersistentResourceService.DeletePersistentResource' },
      ])
    }
    expect(cloud.google.vertex.plain.names).toEqual([])
  })

  test('names what stands in its path by an id alone, and is held against the lists all the same', async () => {
    const methods = 'methods: [EndpointService.DeleteEndpoint, ModelService.DeleteModel, ModelService.ExportModel, '
    await using cloud = await serving({ policy: changed(servingPolicy, 'methods: [', methods) })
    cloud.google.vertex.endpoints.put(acme.project, 'us-central1', { endpointId: 'payments' })
    const run = await runSteps(cloud, {
      a: call('EndpointService.DeleteEndpoint', { name: 'payments' }).ray,
      b: call('ModelService.DeleteModel', { name: 'secret' }).ray,
      c: call('PersistentResourceService.RebootPersistentResource', { name: 'other' }).ray,
    })
    expectRefused(cloud, run, 'LIMITS_EXCEEDED')
    for (const [step, what] of [
      ['a', `the endpoint "${place}/endpoints/payments"`],
      ['b', `the model "${place}/models/secret"`],
      ['c', `the persistent resource "${place}/persistentResources/other"`],
    ])
      expect(run.log).toContain(`steps.${step}.call.body.name: ${what} is outside`)
    const own = await runSteps(cloud, call('EndpointService.DeleteEndpoint', { name: 'fraud' }))
    expect(own.log).not.toContain('is outside')
  })

  test('that updates cannot say that somebody else made what it changes', async () => {
    const methods = 'methods: [ModelService.UpdateModel, '
    await using cloud = await serving({ policy: changed(servingPolicy, 'methods: [', methods) })
    const model = { name: 'fraud', labels: { team: 'risk', 'keyless-grant': 'deploy' } }
    const run = await runSteps(cloud, call('ModelService.UpdateModel', { model, updateMask: 'labels' }))
    expectRefused(cloud, run, 'STEPS_INVALID')
    expect(run.log).toContain('steps.ray.call.body.model.labels.keyless-grant')
    expect(run.log).not.toContain('labels.team')
  })

  test('that Google refuses fails in Google’s words', async () => {
    await using cloud = await serving()
    const run = await runSteps(cloud, call('PersistentResourceService.RebootPersistentResource', { name: 'ray' }))
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain('does not exist. (NOT_FOUND)')
    expect(resultsOf(run)['ray']?.state).toBe('REJECTED')
  })

  test('is held against its own message before any token', async () => {
    await using cloud = await serving()
    const run = await runSteps(cloud, {
      ...create({ state: 'RUNNING', labels: { 'keyless-step': 'mine' }, resourcePool: [] }),
      parent: call('TensorboardService.CreateTensorboard', { parent: place, tensorboard: {} }).ray,
      elsewhere: call('PersistentResourceService.RebootPersistentResource', {
        name: 'projects/other/locations/us-central1/persistentResources/ray',
      }).ray,
      nameless: call('PersistentResourceService.DeletePersistentResource').ray,
    })
    expectRefused(cloud, run, 'STEPS_INVALID')
    for (const problem of [
      'steps.ray.call.body.persistentResource.state: set only by Google (output only)',
      'steps.ray.call.body.persistentResource.resourcePool: no such field. Did you mean resourcePools?',
      'steps.ray.call.body.persistentResource.labels.keyless-step: only this action sets labels that start with keyless-',
      'steps.parent.call.body.parent: no such field.',
      'steps.parent.call.body.tensorboard: displayName is required',
      `steps.elsewhere.call.body.name: expected an id or a full name, as ${place}/persistentResources/*`,
      'steps.nameless.call.body: name is required',
    ])
      expect(run.log).toContain(problem)
  })

  test('cannot go round a kind of its own, stream, or be no method', async () => {
    await using cloud = await serving()
    const { customJob: body } = customJob('fraud')
    const run = await runSteps(cloud, {
      train: call('JobService.CreateCustomJob', { customJob: body }).ray,
      split: call('EndpointService.UpdateEndpoint', { endpoint: { name: 'fraud' }, updateMask: 'trafficSplit' }).ray,
      stream: call('PredictionService.StreamGenerateContent', {}).ray,
      slip: call('PersistentResourceService.CreatePersistantResource', {}).ray,
      bare: call('createPersistentResource', {}).ray,
    })
    expectRefused(cloud, run, 'STEPS_INVALID')
    for (const problem of [
      'steps.train.call.method: JobService.CreateCustomJob has its own kind of step, which the grant limits. Write customJob instead of call.',
      'Write traffic instead of call.',
      'PredictionService.StreamGenerateContent streams, which a step cannot',
      'Did you mean PersistentResourceService.CreatePersistentResource?',
    ])
      expect(run.log).toContain(problem)
  })

  test('outside of the grant’s methods is refused before any token', async () => {
    await using cloud = await serving()
    const run = await runSteps(cloud, call('PersistentResourceService.GetPersistentResource', { name: 'ray' }))
    expectRefused(cloud, run, 'LIMITS_EXCEEDED')
    expect(run.log).toContain(
      'the method "PersistentResourceService.GetPersistentResource" is outside allow.methods of grant train',
    )
  })
})

describe('an update by a call is judged by what it results in', () => {
  const admin = 'payments-admin@acme-ml.iam.gserviceaccount.com'
  const rayImage = 'us-docker.pkg.dev/acme-ml/train/ray@sha256:' + 'a'.repeat(64)
  const method = 'PersistentResourceService.UpdatePersistentResource'
  const policy = changed(servingPolicy, 'methods: [', `methods: [${method}, `)
  const account = (serviceAccount: string) => ({ enableCustomServiceAccount: true, serviceAccount })
  const update = (updateMask: string, resourceRuntimeSpec: object) =>
    call(method, { persistentResource: { name: 'ray', resourceRuntimeSpec }, updateMask })
  async function updated(before: string, updateMask: string, runtime: object) {
    await using cloud = await serving({ policy })
    await runSteps(cloud, create())
    const [resource] = cloud.google.vertex.plain.all
    if (resource === undefined) throw new Error('nothing was made')
    resource.fields = { ...resource.fields, resourceRuntimeSpec: { serviceAccountSpec: account(before) } }
    cloud.clock.advance(60_000)
    const run = await runSteps(cloud, update(updateMask, runtime))
    return { run, patches: vertexCalls(cloud).filter(one => one.startsWith('PATCH')).length, resource }
  }

  test.for([
    ['named alone', 'resourceRuntimeSpec.raySpec', { raySpec: { imageUri: rayImage } }],
    [
      'beside a listed account that the mask leaves out',
      'resource_runtime_spec.ray_spec',
      { raySpec: { imageUri: rayImage }, serviceAccountSpec: account(acme.runtime) },
    ],
  ] as const)('a new image, %s, does not run as an account that is not listed', async ([, mask, runtime]) => {
    const { run, patches } = await updated(admin, mask, runtime)
    expect({ exitCode: run.exitCode, patches }, run.log).toEqual({ exitCode: 1, patches: 0 })
    expect(run.log).toContain(`keeps this: the service account "${admin}" is outside allow.service_accounts`)
  })

  test('and is set where the account is listed', async () => {
    const runtime = { raySpec: { imageUri: rayImage }, serviceAccountSpec: account(acme.runtime) }
    const { run, patches, resource } = await updated(admin, 'resourceRuntimeSpec', runtime)
    expect(run.conclusion, run.log).toBe('success')
    expect(patches).toBe(1)
    expect(resource.fields['resourceRuntimeSpec']).toMatchObject(runtime)
  })
})

test('what a call finds can be used as the project that the step names, in every list and in a later call', async () => {
  await using cloud = await serving()
  withBoth(cloud, { 1: 100 })
  cloud.google.vertex.endpoints.script({ deployMs: 5_000 })
  const steps = {
    newest: { call: { method: 'ModelService.ListModels' } },
    versions: { call: { method: 'ModelService.ListModelVersions', body: { name: '${steps.newest.models[0].name}' } } },
    deploy: {
      deployModel: {
        endpoint: 'fraud',
        deployedModel: { model: '${steps.newest.models[0].name}', dedicatedResources: machine },
      },
    },
  }
  const outputs = { model: '${steps.newest.models[0].name}' }
  const policy = changed(
    servingPolicy,
    'methods: [',
    'methods: [ModelService.ListModels, ModelService.ListModelVersions, ',
  )
  cloud.github.repository(acme.repository).commit({ [policyPath]: policy })
  const run = await runSteps(cloud, {}, { inputs: { steps: stepsFile(steps, { outputs }) } })
  expect(run.conclusion, run.log).toBe('success')
  expect(run.outputs['model']).toBe(`${place}/models/fraud`)
})
