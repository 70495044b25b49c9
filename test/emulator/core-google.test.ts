import { expect, test } from 'vitest'
import { acme, setUpAcme } from '../../emulator/acme.ts'
import { type Emulator, startEmulator } from '../../emulator/emulator.ts'
import type { JobOptions } from '../../emulator/github/jobs.ts'
import { isObject } from '../../src/shape.ts'
import { ask, type Reply } from './client.ts'

/** A field of a JSON reply that must be a string. */
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
  setUpAcme(cloud)
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
  setUpAcme(cloud)
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
  setUpAcme(cloud)
  cloud.github.issuerAnswers = false
  expect(await exchange(cloud)).toMatchObject({
    status: 400,
    json: {
      error: 'invalid_grant',
      error_description: expect.stringContaining("Error connecting to the given credential's issuer."),
    },
  })
})
