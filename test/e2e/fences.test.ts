import { describe, expect, test } from 'vitest'
import { setUpAcme } from '../../emulator/acme.ts'
import { type Emulator, startEmulator } from '../../emulator/emulator.ts'
import { addProject } from '../../emulator/set-up.ts'
import type { Fence } from '../../src/policy/compile/setup.ts'
import { acme, directPolicy, files, policyPath, policyText, trainHere } from './harness.ts'

const other = 'acme-other'
const sneak = `sneak@${other}.iam.gserviceaccount.com`
const anyOfPool = `principalSet://iam.googleapis.com/${acme.pool}/*`

/** Acme, set up by what `compile --fence …` prints, and a second project whose roles are too wide. */
async function acmeWith(
  target: 'gcloud' | 'terraform',
  fences: readonly Fence[],
  policy = policyText,
): Promise<Emulator> {
  const cloud = await startEmulator({ virtualTime: true })
  addProject(cloud, acme.project, acme.projectNumber)
  await setUpAcme(cloud, { policy, target, fences })
  cloud.github.repository(acme.repository).commit({ ...files, [policyPath]: policy })
  addProject(cloud, other, '222222222')
  const { identity } = cloud.google
  const project = identity.projects.find(({ id }) => id === other)
  if (project === undefined) throw new Error('the project was added')
  for (const one of identity.projects) one.disabledServices = []
  const members = [anyOfPool, `serviceAccount:${acme.trainer}`]
  for (const role of ['roles/aiplatform.user', 'roles/logging.viewer']) project.bindings.push({ role, members })
  project.bindings.push({ role: 'roles/owner', members: [`user:${acme.admin}`] })
  identity.serviceAccounts[sneak] = {
    project: other,
    bindings: [{ role: 'roles/iam.workloadIdentityUser', members: [anyOfPool] }],
  }
  return cloud
}

interface Answer {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
}

async function ask(cloud: Emulator, bearer: string, method: string, url: string, body?: object): Promise<Answer> {
  const { host, pathname, searchParams } = new URL(url)
  const service = cloud.google.services.find(one => one.serves(host))
  if (service === undefined) throw new Error(`there is no ${host}`)
  const answer = await service.handle({
    ...{ method, host, path: pathname, query: searchParams },
    headers: { 'content-type': 'application/json', ...(bearer === '' ? {} : { authorization: `Bearer ${bearer}` }) },
    body: Buffer.from(body === undefined ? '' : JSON.stringify(body)),
  })
  return { status: answer.status, body: Object.fromEntries(Object.entries(answer.body)) }
}

const scope = 'https://www.googleapis.com/auth/cloud-platform'

/** Returns Google's token for a push to main, as a step that skips the action gets it. */
async function federatedToken(cloud: Emulator): Promise<string> {
  const seconds = Math.floor(cloud.clock.now() / 1000)
  const token = await cloud.github.issuer.sign({
    iss: cloud.github.issuer.url,
    aud: `https://iam.googleapis.com/${acme.provider}`,
    ...{ iat: seconds, nbf: seconds, exp: seconds + 300, sub: 'repo:acme/fraud:ref:refs/heads/main' },
    ...{ repository: 'acme/fraud', repository_id: '512345678', repository_owner_id: '90210' },
    ...{ run_id: '17', run_attempt: '1', sha: 'a'.repeat(40), event_name: 'push', ref: 'refs/heads/main' },
    ...{ ref_protected: 'true', runner_environment: 'github-hosted', workflow_ref: '' },
    job_workflow_ref: 'acme/fraud/.github/workflows/train.yml@refs/heads/main',
  })
  const { status, body } = await ask(cloud, '', 'POST', 'https://sts.googleapis.com/v1/token', {
    grantType: 'urn:ietf:params:oauth:grant-type:token-exchange',
    audience: `//iam.googleapis.com/${acme.provider}`,
    scope,
    requestedTokenType: 'urn:ietf:params:oauth:token-type:access_token',
    subjectToken: token,
    subjectTokenType: 'urn:ietf:params:oauth:token-type:jwt',
  })
  expect([status, body]).toEqual([200, expect.anything()])
  return String(body['access_token'])
}

const jobs = (cloud: Emulator, bearer: string, project: string): Promise<Answer> =>
  ask(
    cloud,
    bearer,
    'GET',
    `https://us-central1-aiplatform.googleapis.com/v1/projects/${project}/locations/us-central1/customJobs`,
  )
const logs = (cloud: Emulator, bearer: string): Promise<Answer> =>
  ask(cloud, bearer, 'POST', 'https://logging.googleapis.com/v2/entries:list', { resourceNames: [`projects/${other}`] })
const impersonate = (cloud: Emulator, bearer: string, account: string): Promise<Answer> =>
  ask(
    cloud,
    bearer,
    'POST',
    `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${account}:generateAccessToken`,
    { scope: [scope] },
  )

const statusOf = async (answer: Promise<Answer>): Promise<number> => (await answer).status

async function trains(cloud: Emulator): Promise<void> {
  const run = await trainHere(cloud)
  expect({ conclusion: run.conclusion, log: run.conclusion === 'success' ? '' : run.log }).toEqual({
    conclusion: 'success',
    log: '',
  })
}

describe.each(['gcloud', 'terraform'] as const)('by %s', target => {
  describe('the boundary of a pool', () => {
    test('keeps its principals out of a project that gave them roles by mistake', async () => {
      for (const [fences, status] of [
        [[], 200],
        [['boundary'], 403],
      ] as const) {
        await using cloud = await acmeWith(target, fences, directPolicy)
        const token = await federatedToken(cloud)
        expect(await statusOf(jobs(cloud, token, acme.project))).toBe(200)
        expect(await statusOf(jobs(cloud, token, other))).toBe(status)
        expect(await statusOf(impersonate(cloud, token, sneak))).toBe(status)
        await trains(cloud)
      }
    })

    test('does not bind the account that they impersonate, and does not block the reading of logs', async () => {
      await using cloud = await acmeWith(target, ['boundary'])
      const token = await federatedToken(cloud)
      expect(await statusOf(jobs(cloud, token, other))).toBe(403)
      const { status, body } = await impersonate(cloud, token, acme.trainer)
      expect(status).toBe(200)
      expect(await statusOf(jobs(cloud, String(body['accessToken']), other))).toBe(200)
      expect(await statusOf(logs(cloud, token))).toBe(200)
      await trains(cloud)
    })
  })

  test('the deny rule stops everybody from creating or uploading a key, an owner too', async () => {
    const keys = (account: string): string => `https://iam.googleapis.com/v1/projects/-/serviceAccounts/${account}/keys`
    for (const [fences, status] of [
      [[], 200],
      [['keys'], 403],
    ] as const) {
      await using cloud = await acmeWith(target, fences)
      const owner = cloud.google.issueToken(acme.admin)
      cloud.google.identity.serviceAccounts[acme.trainer]?.bindings.push({
        role: 'roles/iam.serviceAccountKeyAdmin',
        members: [`serviceAccount:${acme.trainer}`],
      })
      for (const bearer of [owner, cloud.google.issueToken(acme.trainer)]) {
        const created = await ask(cloud, bearer, 'POST', keys(acme.trainer), {})
        expect(created.status).toBe(status)
        if (status === 403)
          expect(created.body).toMatchObject({
            error: {
              status: 'PERMISSION_DENIED',
              message: expect.stringContaining("Permission 'iam.serviceAccountKeys.create' denied on resource"),
            },
          })
        const uploaded = ask(cloud, bearer, 'POST', `${keys(acme.trainer)}:upload`, { publicKeyData: 'LS0t' })
        expect(await statusOf(uploaded)).toBe(status)
      }
      expect(await statusOf(ask(cloud, owner, 'GET', keys(acme.trainer)))).toBe(200)
      expect(await statusOf(ask(cloud, owner, 'POST', keys(sneak), {}))).toBe(200)
      await trains(cloud)
    }
  })

  test('the organization policy refuses a provider of another issuer, and leaves those that exist', async () => {
    const pools = `https://iam.googleapis.com/v1/${acme.pool}`
    const oidc = { issuerUri: 'https://issuer.evil.example' }
    const body = { attributeMapping: { 'google.subject': 'assertion.sub' }, oidc }
    for (const [fences, status] of [
      [[], 200],
      [['issuers'], 400],
    ] as const) {
      await using cloud = await acmeWith(target, fences)
      const owner = cloud.google.issueToken(acme.admin)
      const create = await ask(cloud, owner, 'POST', `${pools}/providers?workloadIdentityPoolProviderId=evil`, body)
      const change = await ask(cloud, owner, 'PATCH', `${pools}/providers/internal?updateMask=oidc.issuerUri`, { oidc })
      expect([create.status, change.status]).toEqual([status, status])
      if (status === 200) continue
      for (const refused of [create, change])
        expect(refused.body).toMatchObject({
          error: {
            status: 'FAILED_PRECONDITION',
            message: 'Precondition check failed.',
            details: [
              {
                violations: [
                  {
                    type: 'constraints/iam.workloadIdentityPoolProviders',
                    subject: `orgpolicy:${acme.pool}`,
                    description: "Org Policy violated for value: 'https://issuer.evil.example'.",
                  },
                ],
              },
            ],
          },
        })
      const { providers = {} } = cloud.google.identity.pools[acme.pool] ?? {}
      providers['older'] = { ...body, ...oidc }
      const described = ask(cloud, owner, 'PATCH', `${pools}/providers/older?updateMask=description`, {
        description: 'as before',
      })
      expect(await statusOf(described)).toBe(200)
      await trains(cloud)
    }
  })
})
