import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Emulator } from '../../emulator/emulator.ts'
import type { FaultRule } from '../../emulator/faults.ts'
import { acme, changed, eventsOf, expectRefused, fraud, policyText, throughDist } from './harness.ts'
import { resultsOf, runSteps, stepsFile, vertexCalls } from './steps.ts'

const host = 'us-central1-aiplatform.googleapis.com'
const policy = changed(policyText, 'steps: [customJob, pipelineJob]', 'steps: [reasoningEngine]')
const packageSpec = { pickleObjectGcsUri: 'gs://acme-models/fraud/agent.pkl', pythonVersion: '3.12' }
const deploymentSpec = { maxInstances: 2 }
const agent = (more: object = {}, spec: object = {}) => ({
  agent: { reasoningEngine: { displayName: 'support', spec: { packageSpec, deploymentSpec, ...spec }, ...more } },
})
const attempt = (cloud: Emulator, runAttempt: string, steps: object, inputs: Record<string, string> = {}) =>
  runSteps(
    cloud,
    {},
    {
      inputs: { steps: stepsFile({ ...steps }), ...inputs },
      job: { runId: '17012345678', runAttempt },
      permissions: { contents: 'read', 'id-token': 'write', actions: 'read' },
    },
  )
const writes = (cloud: Emulator): string[] =>
  vertexCalls(cloud).filter(call => /^(POST|PATCH) reasoningEngines/.test(call))
/** Starts with virtual time, for tests in which durations do not matter. */
async function quick(): Promise<Emulator> {
  const cloud = await fraud({ policy })
  cloud.google.vertex.engines.script({ createMs: 20_000, updateMs: 20_000 })
  return cloud
}

/** Creates an engine without this action, as another team's or an older one of our own. */
async function made(cloud: Emulator, engine: object): Promise<string> {
  const service = cloud.google.services.find(one => one.serves(host))
  await service?.handle({
    method: 'POST',
    host,
    path: '/v1/projects/acme-ml/locations/us-central1/reasoningEngines',
    query: new URLSearchParams(),
    headers: { authorization: `Bearer ${cloud.google.issueToken(acme.trainer)}`, 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify(engine)),
  })
  cloud.clock.advance(240_000)
  return cloud.google.vertex.engines.all.at(-1)?.name ?? ''
}

test('an agent engine is made the first time and changed the next, in what the step names alone', async () => {
  await using cloud = await quick()
  const first = await runSteps(cloud, agent({}, { agentFramework: 'langgraph' }))
  expect(first.conclusion, first.log).toBe('success')
  const [engine] = cloud.google.vertex.engines.all
  expect(engine?.resource).toMatchObject({ displayName: 'support', labels: { 'keyless-step': 'agent' } })
  expect(resultsOf(first)['agent']).toMatchObject({
    state: 'SUCCEEDED',
    name: engine?.name,
    console_url: `https://console.cloud.google.com/vertex-ai/agents/agent-engines/locations/us-central1/agent-engines/${engine?.id}?project=acme-ml`,
  })
  cloud.clock.advance(60_000)
  const second = await runSteps(cloud, agent({ description: 'Answers tickets' }))
  expect(second.conclusion, second.log).toBe('success')
  expect(cloud.google.vertex.engines.all).toHaveLength(1)
  expect(engine?.resource).toMatchObject({
    description: 'Answers tickets',
    spec: { packageSpec, deploymentSpec, agentFramework: 'langgraph' },
  })
  expect(writes(cloud)).toEqual(['POST reasoningEngines', `PATCH reasoningEngines/${engine?.id}`])
  const [patch] = cloud.requests.filter(({ method }) => method === 'PATCH')
  expect(new URLSearchParams(patch?.query).get('updateMask')).toBe(
    'displayName,description,labels,spec.serviceAccount,spec.packageSpec,spec.deploymentSpec',
  )
})

test('what an agent gets in its environment is nowhere to be read, in a plan or after a run', async () => {
  await using cloud = await quick()
  const env = [{ name: 'API_KEY', value: 'sk-4f1c9e77a2' }]
  const serviceAccount = acme.runtime
  const inputs = { steps: stepsFile(agent({}, { deploymentSpec: { ...deploymentSpec, env }, serviceAccount })) }
  for (const mode of ['plan', 'run']) {
    const run = await runSteps(cloud, {}, { inputs: { ...inputs, mode } })
    expect(run.conclusion, run.log).toBe('success')
    const file = run.outputs['results_file']
    const texts = [run.log, run.summary, JSON.stringify(run.annotations), file ? readFileSync(file, 'utf8') : '']
    expect(texts.filter(text => text.includes('sk-4f1c9e77a2'))).toEqual([])
    const warned = run.annotations.filter(({ title }) => title === 'A value looks like a key')
    expect(warned).toMatchObject([
      { file: 'steps (input)', message: expect.stringContaining('secretEnv: [{ name: API_KEY') },
    ])
    if (mode === 'run') expect(texts[3]).toContain('API_KEY')
    else expect(run.log).toContain('API_KEY')
  }
  expect(cloud.google.vertex.engines.all[0]?.resource).toMatchObject({ spec: { deploymentSpec: { env } } })
  // An error about a value of the wrong type does not show it either.
  const numeric = agent({}, { deploymentSpec: { ...deploymentSpec, env: [{ name: 'PIN', value: 73519284 }] } })
  const wrong = await runSteps(cloud, numeric)
  expect(wrong.exitCode).toBe(1)
  expect(wrong.log).toContain('env[0].value: is not of the type that the API has there. Quote a text.')
  expect(`${wrong.log}${wrong.summary}`).not.toContain('73519284')
})

test('one that is named is changed and gets no labels of ours, several of one display name are named', async () => {
  await using cloud = await fraud({
    ...throughDist,
    policy: changed(policy, 'steps: [reasoningEngine]', 'steps: [reasoningEngine]\n      engines: ["*"]'),
  })
  cloud.google.vertex.engines.script({ createMs: 20_000, updateMs: 20_000 })
  const name = await made(cloud, { displayName: 'support', labels: { team: 'a' } })
  await made(cloud, { displayName: 'support' })
  const several = await runSteps(cloud, agent())
  expect(several.exitCode).toBe(1)
  expect(several.log).toContain('2 agent engines have the display name "support": ')
  for (const engine of cloud.google.vertex.engines.all) expect(several.log).toContain(engine.name)
  expect(several.log).toContain('Name the one to change: `name: ID`.')
  const run = await runSteps(cloud, agent({ name: name.split('/').at(-1) }))
  expect(run.conclusion, run.log).toBe('success')
  expect(cloud.google.vertex.engines.all[0]?.resource).toMatchObject({ labels: { team: 'a' }, spec: { packageSpec } })
  expect(Object.keys(Object(cloud.google.vertex.engines.all[0]?.resource['labels']))).toEqual(['team'])
  const missing = await runSteps(cloud, agent({ name: '404' }))
  expect(missing.log).toContain('The ReasoningEngine does not exist.')
  expect(missing.log).toMatch(
    /Likely cause: projects\/acme-ml\/locations\/us-central1\/reasoningEngines\/404 does not exist/,
  )
  expect(writes(cloud)).toEqual([`PATCH reasoningEngines/${name.split('/').at(-1)}`])
})

describe('a write whose answer is lost is looked for before it is repeated', () => {
  test.for([
    ['before it took effect', { reset: 'before' }, 2],
    ['after it took effect', { reset: 'after' }, 1],
  ] as const)('the connection is reset %s', async ([, fault, sent]) => {
    await using cloud = await fraud({ policy })
    for (const method of ['POST', 'PATCH']) {
      cloud.faults.add({ host, method, path: /reasoningEngines(\/\d+)?$/, fault } satisfies FaultRule)
      const run = await runSteps(cloud, agent({ description: method }))
      expect(run.conclusion, run.log).toBe('success')
      expect(cloud.faults.pending).toEqual([])
      expect(cloud.google.vertex.engines.all).toHaveLength(1)
      expect(writes(cloud).filter(call => call.startsWith(method))).toHaveLength(sent)
      expect(eventsOf(run, 'step.adopted')).toHaveLength(2 - sent)
      cloud.clock.advance(120_000)
    }
  })
})

test('a re-run of the workflow takes it up, whether it was made or changed, and not once somebody changed it', async () => {
  await using cloud = await quick()
  await attempt(cloud, '1', agent())
  cloud.clock.advance(60_000)
  const again = await attempt(cloud, '2', agent())
  expect(again.conclusion, again.log).toBe('success')
  expect(eventsOf(again, 'step.adopted')).toHaveLength(1)
  await attempt(cloud, '3', agent({ description: 'two' }))
  const changedAgain = await attempt(cloud, '4', agent({ description: 'two' }))
  expect(eventsOf(changedAgain, 'step.adopted')).toHaveLength(1)
  expect(writes(cloud)).toHaveLength(2)
  await attempt(cloud, '5', agent({ description: 'two' }), { rerun: 'new' })
  expect(writes(cloud)).toHaveLength(3)
  const [engine] = cloud.google.vertex.engines.all
  if (engine === undefined) throw new Error('nothing was made')
  engine.resource = { ...engine.resource, description: 'three' }
  const other = await attempt(cloud, '6', agent({ description: 'two' }))
  expect(other.exitCode).toBe(1)
  expect(other.log).toContain('but differs from the request at description')
  expect(cloud.google.vertex.engines.all).toHaveLength(1)
})

test('an agent that does not start fails with Google’s words and where its log is; a full quota is waited for', async () => {
  await using cloud = await quick()
  cloud.google.vertex.engines.script({ createMs: 20_000, outcome: { state: 'FAILED' } }, { times: 1 })
  const failed = await runSteps(cloud, agent())
  expect(failed.exitCode).toBe(1)
  expect(failed.log).toContain('failed to start and cannot serve traffic')
  expect(failed.log).toContain('gcloud logging read')
  expect(eventsOf(failed, 'step.finished')).toMatchObject([{ state: 'FAILED', reason: 'code 3' }])
  const exceeded = { error: { code: 429, message: 'Quota exceeded for quota metric x.', status: 'RESOURCE_EXHAUSTED' } }
  cloud.faults.add({
    host,
    method: 'POST',
    path: /reasoningEngines$/,
    fault: { status: 429, body: exceeded },
    times: 2,
  })
  const waited = await runSteps(cloud, agent())
  expect(waited.conclusion, waited.log).toBe('success')
  expect(cloud.google.vertex.engines.all).toHaveLength(1)
})

describe('an update is judged by what it results in', () => {
  const admin = 'payments-admin@acme-ml.iam.gserviceaccount.com'
  const listed = changed(policy, 'steps: [reasoningEngine]', 'steps: [reasoningEngine]\n      engines: ["*"]')
  const withDefault = changed(listed, `service_accounts: [${acme.runtime}]`, 'service_accounts: [default]')
  /** A step without a service account. */
  const bare = { defaults: {} }
  const code = { packageSpec, deploymentSpec }
  const patches = (cloud: Emulator): string[] => writes(cloud).filter(call => call.startsWith('PATCH'))
  async function refusedUpdate(policy: string, engine: object, spec: object, more: object = {}) {
    await using cloud = await fraud({ policy })
    cloud.google.vertex.engines.script({ createMs: 1_000 })
    const name = await made(cloud, { displayName: 'payments' })
    const [existing] = cloud.google.vertex.engines.all
    if (existing === undefined) throw new Error('no engine was made')
    existing.resource = { ...existing.resource, ...engine }
    const inputs = {
      steps: stepsFile({ agent: { reasoningEngine: { displayName: 'payments', spec, ...more } } }, bare),
    }
    const run = await runSteps(cloud, {}, { inputs })
    return { run, name: `projects/acme-ml/locations/us-central1/reasoningEngines/${name.split('/').at(-1)}`, cloud }
  }

  test('new code does not run as an account that the engine has and the grant does not list', async () => {
    const { run, name, cloud } = await refusedUpdate(withDefault, { spec: { ...code, serviceAccount: admin } }, code)
    expect({ exitCode: run.exitCode, patches: patches(cloud) }, run.log).toEqual({ exitCode: 1, patches: [] })
    expect(run.log).toContain(`${name} keeps this: the service account "${admin}" is outside allow.service_accounts`)
  })

  test('nor with secrets that the engine was given before', async () => {
    const secretEnv = [{ name: 'KEY', secretRef: { secret: 'payments-key', version: '1' } }]
    const before = { spec: { ...code, deploymentSpec: { ...deploymentSpec, secretEnv } } }
    const { run, cloud } = await refusedUpdate(changed(withDefault, 'replicas: 4', 'replicas: 100'), before, {
      packageSpec,
    })
    expect({ exitCode: run.exitCode, patches: patches(cloud) }, run.log).toEqual({ exitCode: 1, patches: [] })
    expect(run.log).toContain('keeps this: the secret "payments-key" is outside allow.secrets')
  })

  test('an environment is code: without an account that the grant lists, no token is asked for', async () => {
    await using cloud = await fraud({ policy: listed })
    const env = [{ name: 'HTTPS_PROXY', value: 'http://evil.example:8080' }]
    const spec = { deploymentSpec: { maxInstances: 1, env } }
    const steps = stepsFile({ agent: { reasoningEngine: { name: '777', displayName: 'payments', spec } } }, bare)
    const run = await runSteps(cloud, {}, { inputs: { steps } })
    expectRefused(cloud, run, 'LIMITS_EXCEEDED')
    expect(run.log).toContain("no serviceAccount, so Vertex AI's default account, is outside allow.service_accounts")
  })

  test('an engine that neither this grant made nor its list names is not changed', async () => {
    const { run, name, cloud } = await refusedUpdate(policy, {}, { ...code, serviceAccount: acme.runtime })
    expect({ exitCode: run.exitCode, patches: patches(cloud) }, run.log).toEqual({ exitCode: 1, patches: [] })
    expect(run.log).toContain(`the agent engine "${name}" is outside allow.engines of grant train. It allows none.`)
    await using other = await fraud({ policy })
    const steps = stepsFile({ agent: { reasoningEngine: { name: '777', displayName: 'payments', spec: code } } })
    expectRefused(other, await runSteps(other, {}, { inputs: { steps } }), 'LIMITS_EXCEEDED')
  })
})
