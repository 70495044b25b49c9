import { expect, test } from 'vitest'
import { acme, setUpAcme } from '../../emulator/acme.ts'
import { type Emulator, startEmulator } from '../../emulator/emulator.ts'
import type { JobOptions } from '../../emulator/github/jobs.ts'
import { isObject } from '../../src/core/json.ts'
import { ask, type Reply } from './client.ts'

/** Returns a field of a JSON reply that must be a string. */
function field(reply: Reply, name: string): string {
  const value = isObject(reply.json) ? reply.json[name] : undefined
  if (typeof value !== 'string') throw new Error(`no ${name} in ${reply.status} ${reply.text}`)
  return value
}

async function exchange(cloud: Emulator, options: JobOptions = {}): Promise<Reply> {
  const { idToken } = cloud.github.startJob(options)
  if (idToken === undefined) throw new Error('the job may not ask for ID tokens')
  const audience = encodeURIComponent(`https://iam.googleapis.com/${acme.provider}`)
  const headers = { authorization: `Bearer ${idToken.token}` }
  const subject = field(await ask(cloud, `${idToken.url}&audience=${audience}`, { headers }), 'value')
  return ask(cloud, 'https://sts.googleapis.com/v1/token', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      grantType: 'urn:ietf:params:oauth:grant-type:token-exchange',
      audience: `//iam.googleapis.com/${acme.provider}`,
      scope: 'https://www.googleapis.com/auth/cloud-platform',
      requestedTokenType: 'urn:ietf:params:oauth:token-type:access_token',
      subjectToken: subject,
      subjectTokenType: 'urn:ietf:params:oauth:token-type:jwt',
    }),
  })
}

test('the whole road is there: ID token, exchange, impersonation, a job that runs and its file in a bucket', async () => {
  await using cloud = await startEmulator({ timeScale: 1 })
  await setUpAcme(cloud)
  const reader = { role: 'roles/storage.objectViewer', members: [`serviceAccount:${acme.trainer}`] }
  cloud.google.storage.buckets.get(acme.bucket)?.bindings.push(reader)
  const federated = field(await exchange(cloud), 'access_token')
  const impersonated = await ask(
    cloud,
    `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${acme.trainer}:generateAccessToken`,
    {
      method: 'POST',
      headers: { authorization: `Bearer ${federated}`, 'content-type': 'application/json' },
      body: JSON.stringify({ scope: ['https://www.googleapis.com/auth/cloud-platform'], lifetime: '900s' }),
    },
  )
  const headers = { authorization: `Bearer ${field(impersonated, 'accessToken')}`, 'content-type': 'application/json' }
  const jobs = `https://us-central1-aiplatform.googleapis.com/v1/projects/${acme.project}/locations/us-central1/customJobs`
  const workerPoolSpecs = [
    {
      machineSpec: { machineType: 'n1-standard-8' },
      replicaCount: 1,
      containerSpec: { imageUri: 'us-docker.pkg.dev/acme-ml/train/fraud' },
    },
  ]
  const created = await ask(cloud, jobs, {
    method: 'POST',
    headers,
    body: JSON.stringify({ displayName: 'fraud', jobSpec: { workerPoolSpecs, serviceAccount: acme.runtime } }),
  })
  expect(created.status).toBe(200)
  cloud.clock.advance(24 * 3600 * 1000)
  const address = `https://us-central1-aiplatform.googleapis.com/v1/${field(created, 'name')}`
  expect(await ask(cloud, address, { headers })).toMatchObject({ status: 401 })
  const fresh = { authorization: `Bearer ${cloud.google.issueToken(acme.trainer)}` }
  expect(await ask(cloud, address, { headers: fresh })).toMatchObject({ json: { state: 'JOB_STATE_SUCCEEDED' } })
  const file = `https://storage.googleapis.com/storage/v1/b/${acme.bucket}/o/README?alt=media`
  expect(await ask(cloud, file, { headers: fresh })).toMatchObject({ status: 200, text: 'Models of acme.\n' })
  expect(cloud.secrets()).toEqual(expect.arrayContaining([federated, field(impersonated, 'accessToken')]))
  expect(cloud.hosts()).toEqual([
    'pipelines.actions.githubusercontent.com',
    'sts.googleapis.com',
    'iamcredentials.googleapis.com',
    'us-central1-aiplatform.googleapis.com',
    'storage.googleapis.com',
  ])
})

test('another branch is rejected by the provider’s own condition, whatever the action would say', async () => {
  await using cloud = await startEmulator()
  await setUpAcme(cloud)
  cloud.github.repository(acme.repository).commit({ 'a.txt': 'a' }, { branch: 'main-x' })
  expect(await exchange(cloud, { ref: 'refs/heads/main-x' })).toMatchObject({
    status: 400,
    json: {
      error: 'unauthorized_client',
      error_description: 'The given credential is rejected by the attribute condition.',
    },
  })
})

test('an issuer that does not answer is no way in', async () => {
  await using cloud = await startEmulator()
  await setUpAcme(cloud)
  cloud.github.issuerAnswers = false
  expect(await exchange(cloud)).toMatchObject({
    status: 400,
    json: {
      error: 'invalid_grant',
      error_description: expect.stringContaining("Error connecting to the given credential's issuer."),
    },
  })
})

test('a deployer asks a dedicated endpoint at its own host, waits as long as its model takes, and reads its metrics', async () => {
  await using cloud = await startEmulator({ timeScale: 600, startAt: Date.parse('2026-03-01T12:00:00Z') })
  await setUpAcme(cloud)
  const members = [`serviceAccount:${acme.deployer}`]
  for (const role of ['roles/aiplatform.user', 'roles/monitoring.viewer'])
    cloud.google.identity.projects[0]?.bindings.push({ role, members })
  cloud.google.vertex.models.put(acme.project, 'us-central1', { modelId: 'fraud' })
  const authorization = (): string => `Bearer ${cloud.google.issueToken(acme.deployer)}`
  const post = (host: string, below: string, body: object): Promise<Reply> =>
    ask(cloud, `https://${host}/v1/projects/${acme.project}/locations/us-central1/${below}`, {
      method: 'POST',
      headers: { authorization: authorization(), 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  const shared = 'us-central1-aiplatform.googleapis.com'
  await post(shared, 'endpoints?endpointId=fraud', { displayName: 'fraud', dedicatedEndpointEnabled: true })
  cloud.clock.advance(10_000)
  const model = `projects/${acme.project}/locations/us-central1/models/fraud`
  const dedicatedResources = { machineSpec: { machineType: 'n1-standard-4' }, minReplicaCount: 1 }
  await post(shared, 'endpoints/fraud:deployModel', {
    deployedModel: { id: '1', model, dedicatedResources },
    trafficSplit: { '0': 100 },
  })
  cloud.clock.advance(600_000)
  cloud.google.vertex.endpoints.behave({ model: 'fraud' }, { latencyMs: 60_000 })

  const host = `fraud.us-central1-${acme.projectNumber}.prediction.vertexai.goog`
  const instances = [{ amount: 1 }]
  expect(await post(shared, 'endpoints/fraud:predict', { instances })).toMatchObject({ status: 400 })
  const asked = cloud.clock.now()
  expect(await post(host, 'endpoints/fraud:predict', { instances })).toMatchObject({
    status: 200,
    json: { deployedModelId: '1', modelVersionId: '1' },
  })
  expect(cloud.clock.now() - asked).toBeGreaterThanOrEqual(60_000)

  cloud.clock.advance(180_000)
  const query = new URLSearchParams({
    filter: 'metric.type="aiplatform.googleapis.com/prediction/online/response_count"',
    'interval.startTime': '2026-03-01T12:00:00Z',
    'interval.endTime': new Date(cloud.clock.now()).toISOString(),
  })
  const metrics = `https://monitoring.googleapis.com/v3/projects/${acme.project}/timeSeries?${query}`
  expect(await ask(cloud, metrics, { headers: { authorization: authorization() } })).toMatchObject({
    status: 200,
    json: { timeSeries: [{ points: [{ value: { int64Value: '1' } }] }] },
  })
  const trainer = { authorization: `Bearer ${cloud.google.issueToken(acme.trainer)}` }
  expect(await ask(cloud, metrics, { headers: trainer })).toMatchObject({ status: 403 })
})
