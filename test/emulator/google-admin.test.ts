import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { acme, setUpAcme } from '../../emulator/acme.ts'
import { type Emulator, startEmulator } from '../../emulator/emulator.ts'
import { type Reply, send } from './services.ts'

let cloud: Emulator
let bearer: string
/** An account that has no role at first. */
const reader = 'reader@acme-ml.iam.gserviceaccount.com'

beforeEach(async () => {
  await cloud?.close()
  cloud = await startEmulator({ virtualTime: true })
  await setUpAcme(cloud)
  cloud.google.identity.serviceAccounts[reader] = { project: acme.project, bindings: [] }
  cloud.google.storage.buckets.get(acme.bucket)?.bindings.splice(0)
  bearer = cloud.google.issueToken(acme.admin)
})
afterAll(() => cloud.close())

/** Sends a request as the administrator, or as another caller. */
function ask(method: string, host: string, target: string, body?: unknown, as = bearer): Promise<Reply> {
  const service = cloud.google.services.find(one => one.serves(host))
  if (service === undefined) throw new Error(`no service has ${host}`)
  return send(service, host, method, target, body, { authorization: `Bearer ${as}` })
}

const iam = (method: string, target: string, body?: unknown, as = bearer): Promise<Reply> =>
  ask(method, 'iam.googleapis.com', `/v1/${target}`, body, as)
const manager = (method: string, target: string, body?: unknown, as = bearer): Promise<Reply> =>
  ask(method, 'cloudresourcemanager.googleapis.com', target, body, as)

const parent = `projects/${acme.projectNumber}/locations/global/workloadIdentityPools`
const oidc = { issuerUri: 'https://token.actions.githubusercontent.com' }
const condition = "assertion.repository_id == '512345678'"
const provider = { attributeMapping: { 'google.subject': 'assertion.sub' }, attributeCondition: condition, oidc }
const error = (code: number, status: string, message: unknown) => ({
  status: code,
  body: { error: { code, status, message } },
})
const nameOf = ({ body }: Reply): string => String(body instanceof Object && 'name' in body ? body.name : '')

describe('workload identity pools and providers', () => {
  test('a pool and a provider are created by operations, with the project by id or number', async () => {
    const pool = { displayName: 'GitHub', description: 'of acme' }
    const begun = await iam(
      'POST',
      `projects/acme-ml/locations/global/workloadIdentityPools?workloadIdentityPoolId=ci-pool`,
      pool,
    )
    expect(begun).toMatchObject({
      status: 200,
      body: { name: expect.stringContaining(`${parent}/ci-pool/operations/`) },
    })
    expect(begun.body).not.toHaveProperty('done')
    const created = { name: `${parent}/ci-pool`, ...pool, state: 'ACTIVE' }
    expect((await iam('GET', nameOf(begun))).body).toMatchObject({ done: true, response: created })
    const second = await iam('POST', `${parent}/ci-pool/providers?workloadIdentityPoolProviderId=main`, provider)
    const { body } = await iam('GET', nameOf(second))
    expect(body).toMatchObject({ done: true, response: { name: `${parent}/ci-pool/providers/main`, ...provider } })
    expect(
      (await iam('GET', `projects/acme-ml/locations/global/workloadIdentityPools/ci-pool/providers/main`)).body,
    ).toEqual({
      name: `${parent}/ci-pool/providers/main`,
      state: 'ACTIVE',
      ...provider,
    })
    expect((await iam('GET', parent)).body).toMatchObject({
      workloadIdentityPools: [{ name: created.name }, { name: acme.pool }],
    })
    expect(await iam('GET', `${parent}/ci-pool/operations/op999`)).toMatchObject({ status: 404 })
  })

  test('a patch changes what its mask names, and is checked as a whole', async () => {
    const long = { attributeCondition: `${condition} ${' '.repeat(4096)}` }
    expect(await iam('PATCH', `${acme.provider}?updateMask=attributeCondition`, long)).toMatchObject({ status: 400 })
    const changed = await iam('PATCH', `${acme.provider}?updateMask=description,oidc.allowedAudiences`, {
      ...provider,
      description: 'by hand',
      oidc: { allowedAudiences: ['x'] },
    })
    expect(changed).toMatchObject({ status: 200 })
    expect((await iam('GET', acme.provider)).body).toMatchObject({
      description: 'by hand',
      attributeMapping: { 'google.subject': expect.stringContaining('run_attempt') },
      oidc: { ...oidc, allowedAudiences: ['x'] },
    })
    for (const mask of ['', '?updateMask=', '?updateMask=state', '?updateMask=description,nothing'])
      expect([mask, (await iam('PATCH', `${acme.provider}${mask}`, provider)).status]).toEqual([mask, 400])
  })

  test('what is deleted keeps its id for 30 days, admits no token, and can come back', async () => {
    expect(await iam('DELETE', acme.provider)).toMatchObject({ status: 200 })
    expect((await iam('GET', acme.provider)).body).toMatchObject({ state: 'DELETED', expireTime: expect.any(String) })
    expect((await iam('GET', `${acme.pool}/providers`)).body).toEqual({})
    const create = () => iam('POST', `${acme.pool}/providers?workloadIdentityPoolProviderId=internal`, provider)
    expect(await create()).toMatchObject(error(409, 'ALREADY_EXISTS', 'Requested entity already exists'))
    expect(await iam('PATCH', `${acme.provider}?updateMask=description`, provider)).toMatchObject({ status: 400 })
    expect(await iam('POST', `${acme.provider}:undelete`, {})).toMatchObject({ status: 200 })
    expect((await iam('GET', acme.provider)).body).toMatchObject({ state: 'ACTIVE' })
    await iam('DELETE', acme.provider)
    cloud.clock.advance(30 * 24 * 3_600_000)
    bearer = cloud.google.issueToken(acme.admin)
    expect(await iam('GET', acme.provider)).toMatchObject({ status: 404 })
    expect(await create()).toMatchObject({ status: 200 })
  })

  const refused: readonly [string, object, string][] = [
    ['no condition', { attributeCondition: '' }, "must reference one of the provider's claims. For more information"],
    ['a condition without a claim', { attributeCondition: "google.subject != 'assertion.x'" }, 'reference one of the'],
    ['a condition that is too long', { attributeCondition: `${condition}${' '.repeat(4097)}` }, '4096'],
    ['a condition that does not parse', { attributeCondition: `${condition} &&` }, 'parsing the attribute condition'],
    [
      'an attribute that is not mapped',
      { attributeCondition: `${condition} && attribute.main == 'true'` },
      'attribute.main, which is not mapped',
    ],
    ['no subject', { attributeMapping: { 'attribute.x': 'assertion.sub' } }, 'google.subject'],
    [
      'an attribute of another form',
      { attributeMapping: { 'google.subject': 'assertion.sub', 'assertion.aud': 'assertion.aud' } },
      "Invalid mapped attribute key: assertion.aud. Custom mapped attributes must be in format 'attribute.{custom_attribute}'",
    ],
    [
      'an attribute in capitals',
      { attributeMapping: { 'google.subject': 'assertion.sub', 'attribute.Main': "'x'" } },
      'Invalid mapped attribute key: attribute.Main.',
    ],
    [
      '51 attributes',
      {
        attributeMapping: {
          'google.subject': 'assertion.sub',
          ...Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`attribute.a${index}`, "'x'"])),
        },
      },
      '50 custom attributes',
    ],
    ['a long mapping', { attributeMapping: { 'google.subject': `assertion.sub${' '.repeat(2048)}` } }, '2048'],
    ['a long name', { displayName: 'x'.repeat(33) }, 'display name must be less than or equal to 32 characters'],
    ['a long description', { description: 'x'.repeat(257) }, 'less than or equal to 256'],
    ['no issuer', { oidc: {} }, 'HTTPS'],
    ['an issuer without TLS', { oidc: { issuerUri: 'http://example.com' } }, 'HTTPS'],
    ['eleven audiences', { oidc: { ...oidc, allowedAudiences: Array.from({ length: 11 }, String) } }, '10 allowed'],
    [
      'a private key',
      { oidc: { ...oidc, jwksJson: '{"keys":[{"kty":"RSA","kid":"1","d":"x"}]}' } },
      'JWKs are invalid',
    ],
    ['keys that are no JSON', { oidc: { ...oidc, jwksJson: 'x' } }, 'JWKs are invalid'],
    ['an unknown field', { attributeMap: {} }, 'Unknown name "attributeMap": Cannot find field.'],
    ['an unknown field inside', { oidc: { ...oidc, jwks: '' } }, 'Unknown name "jwks" at \'oidc\': Cannot find field.'],
  ]
  test.each(refused)('a provider with %s is refused', async (_, change, words) => {
    const target = `${acme.pool}/providers?workloadIdentityPoolProviderId=other`
    expect(await iam('POST', target, { ...provider, ...change })).toMatchObject(
      error(400, 'INVALID_ARGUMENT', expect.stringContaining(words)),
    )
    expect(await iam('GET', `${acme.pool}/providers/other`)).toMatchObject({ status: 404 })
  })

  test('without a condition, only an issuer of one customer is accepted', async () => {
    const own = { ...provider, attributeCondition: '', oidc: { issuerUri: 'https://gitlab.acme.example' } }
    const create = (id: string, body: object) =>
      iam('POST', `${acme.pool}/providers?workloadIdentityPoolProviderId=${id}`, body)
    expect(await create('gitlab', own)).toMatchObject({ status: 200 })
    expect(await create('gitlab-com', { ...own, oidc: { issuerUri: 'https://gitlab.com' } })).toMatchObject({
      status: 400,
    })
  })

  test.each(['abc', 'a'.repeat(33), 'Main', 'gcp-main', ''])('the id %j is refused', async id => {
    const target = `${acme.pool}/providers?workloadIdentityPoolProviderId=${id}`
    expect(await iam('POST', target, provider)).toMatchObject({ status: 400 })
    expect(await iam('POST', `${parent}?workloadIdentityPoolId=${id}`, {})).toMatchObject({ status: 400 })
  })

  test('a stranger learns nothing, and the missing permission is named', async () => {
    const stranger = cloud.google.issueToken(reader)
    for (const [method, target, permission] of [
      ['GET', acme.provider, 'iam.workloadIdentityPoolProviders.get'],
      ['DELETE', acme.provider, 'iam.workloadIdentityPoolProviders.delete'],
      ['PATCH', `${acme.provider}?updateMask=disabled`, 'iam.workloadIdentityPoolProviders.update'],
      [
        'POST',
        `${acme.pool}/providers?workloadIdentityPoolProviderId=mine`,
        'iam.workloadIdentityPoolProviders.create',
      ],
      ['POST', `${parent}?workloadIdentityPoolId=mine`, 'iam.workloadIdentityPools.create'],
      ['GET', `${parent}`, 'iam.workloadIdentityPools.list'],
      ['POST', `${acme.pool}:getIamPolicy`, 'iam.workloadIdentityPools.getIamPolicy'],
      ['GET', 'projects/acme-ml/serviceAccounts', 'iam.serviceAccounts.list'],
      ['POST', 'projects/acme-ml/serviceAccounts', 'iam.serviceAccounts.create'],
      ['POST', `projects/-/serviceAccounts/${acme.trainer}:setIamPolicy`, 'iam.serviceAccounts.setIamPolicy'],
      ['GET', `projects/other/locations/global/workloadIdentityPools/none`, 'iam.workloadIdentityPools.get'],
    ] as const)
      expect(await iam(method, target, {}, stranger)).toMatchObject({
        status: 403,
        body: {
          error: { message: expect.stringContaining(`'${permission}'`), details: [{ metadata: { permission } }] },
        },
      })
  })
})

describe('service accounts', () => {
  test('are created once, and a new account of an old name has no role of the old one', async () => {
    const body = { accountId: 'new-trainer', serviceAccount: { displayName: 'Trains' } }
    const create = () => iam('POST', 'projects/acme-ml/serviceAccounts', body)
    const email = 'new-trainer@acme-ml.iam.gserviceaccount.com'
    expect(await create()).toMatchObject({ status: 200, body: { email, displayName: 'Trains', projectId: 'acme-ml' } })
    expect(await create()).toMatchObject(
      error(409, 'ALREADY_EXISTS', 'Service account new-trainer already exists within project projects/acme-ml.'),
    )
    const policy = { policy: { bindings: [{ role: 'roles/aiplatform.user', members: [`serviceAccount:${email}`] }] } }
    expect(await manager('POST', '/v1/projects/acme-ml:setIamPolicy', policy)).toMatchObject({ status: 200 })
    await manager('POST', '/v1/projects/acme-ml:setIamPolicy', policy)
    // The policy no longer makes the administrator an owner.
    cloud.google.identity.projects[0]?.bindings.push({ role: 'roles/owner', members: [`user:${acme.admin}`] })
    expect(await iam('DELETE', `projects/acme-ml/serviceAccounts/${email}`)).toMatchObject({ status: 200, body: {} })
    expect(await iam('GET', `projects/acme-ml/serviceAccounts/${email}`)).toMatchObject({ status: 404 })
    expect(await create()).toMatchObject({ status: 200 })
    const list = '/v1/projects/acme-ml/locations/us-central1/customJobs'
    const again = cloud.google.issueToken(email)
    expect(await ask('GET', 'us-central1-aiplatform.googleapis.com', list, undefined, again)).toMatchObject({
      status: 403,
    })
    expect(cloud.google.identity.projects[0]?.bindings[0]?.members[0]).toMatch(
      /^deleted:serviceAccount:new-trainer@acme-ml\.iam\.gserviceaccount\.com\?uid=\d+$/,
    )
  })

  test.each(['short', 'Trainer', '1trainer', 'trainer-', 'x'.repeat(31)])('the id %j is refused', async accountId => {
    expect(await iam('POST', 'projects/acme-ml/serviceAccounts', { accountId })).toMatchObject({ status: 400 })
  })

  test('a disabled account gives no tokens', async () => {
    expect(await iam('POST', `projects/-/serviceAccounts/${acme.trainer}:disable`, {})).toMatchObject({ status: 200 })
    expect(cloud.google.identity.serviceAccounts[acme.trainer]).toMatchObject({ disabled: true })
  })
})

describe('allow policies', () => {
  const project = '/v3/projects/acme-ml'
  const read = async (version = 3) => {
    const { body } = await manager('POST', `${project}:getIamPolicy`, { options: { requestedPolicyVersion: version } })
    return Object.fromEntries(Object.entries(Object(body)))
  }

  test('a change of another client in between is not overwritten', async () => {
    const policy = await read()
    const bindings = [
      ...Object.values(policy['bindings'] ?? []),
      { role: 'roles/viewer', members: ['user:bob@acme.example'] },
    ]
    expect(await manager('POST', `${project}:setIamPolicy`, { policy: { ...policy, bindings } })).toMatchObject({
      status: 200,
      body: { bindings: expect.arrayContaining([{ role: 'roles/viewer', members: ['user:bob@acme.example'] }]) },
    })
    expect(await manager('POST', `${project}:setIamPolicy`, { policy: { ...policy, bindings } })).toMatchObject(
      error(409, 'ABORTED', expect.stringContaining('There were concurrent policy changes. Please retry the whole')),
    )
  })

  test.each([
    ['an account that does not exist', 'serviceAccount:missing@acme-ml.iam.gserviceaccount.com', 'does not exist.'],
    [
      'an agent of a project that does not exist',
      'serviceAccount:service-1@gcp-sa-aiplatform.iam.gserviceaccount.com',
      'does not exist.',
    ],
    ['a pool that does not exist', `principalSet://iam.googleapis.com/${acme.pool}x/*`, 'Identity Pool does not exist'],
    [
      'a pool by project id',
      'principalSet://iam.googleapis.com/projects/acme-ml/locations/global/workloadIdentityPools/github/*',
      'Invalid principal',
    ],
    ['a member without a type', acme.trainer, 'is of an unknown type'],
    [
      'a principal without a subject',
      `principal://iam.googleapis.com/${acme.pool}/attribute.x/true`,
      'Invalid principal',
    ],
  ])('%s cannot be a member', async (_, member, words) => {
    const policy = { bindings: [{ role: 'roles/viewer', members: [member] }] }
    expect(await manager('POST', `${project}:setIamPolicy`, { policy })).toMatchObject(
      error(400, 'INVALID_ARGUMENT', expect.stringContaining(words)),
    )
  })

  test('a misspelled role, or one of another service, is refused', async () => {
    const set = (target: string, role: string) =>
      iam('POST', `${target}:setIamPolicy`, { policy: { bindings: [{ role, members: [`user:${acme.admin}`] }] } })
    const account = `projects/-/serviceAccounts/${acme.trainer}`
    const refusal = error(400, 'INVALID_ARGUMENT', expect.stringContaining('is not supported for this resource.'))
    expect(await set(account, 'roles/iam.workloadIdentityUsr')).toMatchObject(refusal)
    expect(await set(account, 'roles/storage.objectViewer')).toMatchObject(refusal)
    expect(await set(account, 'roles/iam.serviceAccountUser')).toMatchObject({ status: 200 })
  })

  test('service agents of a project exist once their API is enabled', async () => {
    const agents = ['gcp-sa-aiplatform', 'gcp-sa-aiplatform-cc'].map(
      name => `serviceAccount:service-${acme.projectNumber}@${name}.iam.gserviceaccount.com`,
    )
    const policy = {
      bindings: [
        { role: 'roles/storage.objectViewer', members: agents },
        { role: 'roles/owner', members: [`user:${acme.admin}`] },
      ],
    }
    const set = () => manager('POST', `${project}:setIamPolicy`, { policy })
    const [acmeProject] = cloud.google.identity.projects
    if (acmeProject) acmeProject.disabledServices = ['aiplatform.googleapis.com']
    expect(await set()).toMatchObject({ status: 400 })
    const usage = (method: string, target: string, body?: unknown) =>
      ask(method, 'serviceusage.googleapis.com', target, body)
    const enabled = await usage('POST', '/v1/projects/acme-ml/services:batchEnable', {
      serviceIds: ['aiplatform.googleapis.com', 'sts.googleapis.com'],
    })
    expect((await usage('GET', `/v1/${nameOf(enabled)}`)).body).toMatchObject({ done: true })
    expect(await set()).toMatchObject({ status: 200 })
    expect(await usage('POST', '/v1/projects/acme-ml/services/aiplatform.googleapis.com:enable', {})).toMatchObject({
      body: { name: 'operations/noop.DONE_OPERATION', done: true },
    })
    expect(await usage('POST', '/v1/projects/acme-ml/services/aiplatfrom.googleapis.com:enable', {})).toMatchObject({
      status: 403,
      body: { error: { message: 'Not found or permission denied for service(s): aiplatfrom.googleapis.com.' } },
    })
    expect((await usage('GET', '/v1/projects/acme-ml/services?filter=state:ENABLED&pageSize=2')).body).toMatchObject({
      services: [{ state: 'ENABLED' }, { state: 'ENABLED' }],
      nextPageToken: expect.any(String),
    })
  })

  test('a binding with a condition grants only while the condition holds, and never by an unknown attribute', async () => {
    const list = () =>
      ask(
        'GET',
        'us-central1-aiplatform.googleapis.com',
        '/v1/projects/acme-ml/locations/us-central1/customJobs',
        undefined,
        cloud.google.issueToken(reader),
      )
    const grant = (expression: string) => {
      const found = cloud.google.identity.projects[0]
      found?.bindings.splice(1)
      found?.bindings.push({
        role: 'roles/aiplatform.user',
        members: [`serviceAccount:${reader}`],
        condition: { title: 'for a while', expression },
      })
    }
    const until = new Date(cloud.clock.now() + 60_000).toISOString()
    grant(`request.time < timestamp("${until}")`)
    expect(await list()).toMatchObject({ status: 200 })
    cloud.clock.advance(61_000)
    expect(await list()).toMatchObject({ status: 403 })
    for (const expression of ["resource.name.startsWith('projects/')", 'request.auth.level > 1', 'true ||']) {
      grant(expression)
      expect([expression, (await list()).status]).toEqual([expression, 403])
    }
  })

  test('conditions show only in version 3, and need it to be set', async () => {
    const binding = {
      role: 'roles/viewer',
      members: ['user:bob@acme.example'],
      condition: { title: 'now', expression: 'request.time < timestamp("2030-01-01T00:00:00Z")' },
    }
    const bindings = [{ role: 'roles/owner', members: [`user:${acme.admin}`] }, binding]
    expect(await manager('POST', `${project}:setIamPolicy`, { policy: { bindings } })).toMatchObject({ status: 400 })
    expect(await manager('POST', `${project}:setIamPolicy`, { policy: { bindings, version: 3 } })).toMatchObject({
      status: 200,
    })
    expect(await read()).toMatchObject({ version: 3, bindings })
    const old = await read(1)
    expect(old).toMatchObject({
      version: 1,
      bindings: [{}, { role: expect.stringMatching(/^roles\/viewer_withcond_/) }],
    })
    expect(JSON.stringify(old)).not.toContain('timestamp')
  })

  test('bindings of folders and of the organization count, and show where they are', async () => {
    const { identity } = cloud.google
    identity.containers['organizations/42'] = {
      displayName: 'acme.example',
      bindings: [{ role: 'roles/iam.securityReviewer', members: [`serviceAccount:${reader}`] }],
    }
    identity.containers['folders/7'] = {
      displayName: 'ml',
      parent: 'organizations/42',
      bindings: [{ role: 'roles/aiplatform.viewer', members: [`serviceAccount:${reader}`] }],
    }
    const found = identity.projects[0]
    if (found) found.parent = 'folders/7'
    const asReader = cloud.google.issueToken(reader)
    const list = '/v1/projects/acme-ml/locations/us-central1/customJobs'
    expect(await ask('GET', 'us-central1-aiplatform.googleapis.com', list, undefined, asReader)).toMatchObject({
      status: 200,
    })
    expect((await manager('GET', project)).body).toMatchObject({ parent: 'folders/7', name: 'projects/123456789' })
    expect((await manager('POST', '/v1/projects/acme-ml:getAncestry', {})).body).toEqual({
      ancestor: [
        { resourceId: { type: 'project', id: 'acme-ml' } },
        { resourceId: { type: 'folder', id: '7' } },
        { resourceId: { type: 'organization', id: '42' } },
      ],
    })
    expect(await manager('GET', '/v3/folders/7')).toMatchObject({ status: 403 })
    expect(await manager('POST', '/v3/folders/7:getIamPolicy', {}, asReader)).toMatchObject({
      status: 200,
      body: { bindings: identity.containers['folders/7']?.bindings },
    })
    expect(await manager('POST', '/v3/organizations/42:setIamPolicy', {}, asReader)).toMatchObject({
      status: 403,
      body: { error: { details: [{ metadata: { permission: 'resourcemanager.organizations.setIamPolicy' } }] } },
    })
  })

  test('a role on one bucket or one repository reaches no other', async () => {
    const { storage, artifacts } = cloud.google
    storage.put('gs://other-models/README', 'x', acme.project)
    const storageApi = (method: string, target: string, body?: unknown, as = bearer) =>
      ask(method, 'storage.googleapis.com', `/storage/v1/b/${target}`, body, as)
    const viewer = { role: 'roles/storage.objectViewer', members: [`serviceAccount:${reader}`] }
    const { body: empty } = await storageApi('GET', 'acme-models/iam?optionsRequestedPolicyVersion=3')
    expect(empty).toEqual({
      kind: 'storage#policy',
      resourceId: 'projects/_/buckets/acme-models',
      version: 1,
      etag: 'ACAB',
    })
    expect(await storageApi('PUT', 'acme-models/iam', { ...Object(empty), bindings: [viewer] })).toMatchObject({
      status: 200,
    })
    expect(await storageApi('PUT', 'acme-models/iam', { ...Object(empty), bindings: [] })).toMatchObject({
      status: 412,
    })
    expect(
      await storageApi('PUT', 'acme-models/iam', { bindings: [{ ...viewer, role: 'roles/viewr' }] }),
    ).toMatchObject({ status: 400 })
    const asReader = cloud.google.issueToken(reader)
    expect(await storageApi('GET', 'acme-models/o/README', undefined, asReader)).toMatchObject({ status: 200 })
    expect(await storageApi('GET', 'other-models/o/README', undefined, asReader)).toMatchObject({ status: 403 })
    expect(await storageApi('PUT', 'acme-models/iam', {}, asReader)).toMatchObject({ status: 403 })

    const repository = `projects/acme-ml/locations/us/repositories/pipelines`
    artifacts.repositories.set(repository, { format: 'KFP', bindings: [] })
    const registry = (method: string, target: string, body?: unknown, as = bearer) =>
      ask(method, 'artifactregistry.googleapis.com', `/v1/${target}`, body, as)
    const policy = {
      bindings: [{ role: 'roles/artifactregistry.reader', members: [`serviceAccount:${reader}`] }],
    }
    expect(await registry('POST', `${repository}:setIamPolicy`, { policy })).toMatchObject({ status: 200 })
    expect((await registry('GET', `${repository}:getIamPolicy`)).body).toMatchObject(policy)
    const asked = { permissions: ['artifactregistry.repositories.downloadArtifacts'] }
    expect((await registry('POST', `${repository}:testIamPermissions`, asked, asReader)).body).toEqual(asked)
    artifacts.repositories.set(`${repository}-x`, { format: 'KFP', bindings: [] })
    expect((await registry('POST', `${repository}-x:testIamPermissions`, asked, asReader)).body).toEqual({})
  })

  test('a condition on a prefix of objects opens these objects only', async () => {
    cloud.google.storage.put('gs://acme-models/fraud/model', 'x', acme.project)
    const bucket = cloud.google.storage.buckets.get(acme.bucket)
    bucket?.bindings.push({
      role: 'roles/storage.objectViewer',
      members: [`serviceAccount:${reader}`],
      condition: {
        title: 'fraud',
        expression: "resource.name.startsWith('projects/_/buckets/acme-models/objects/fraud/')",
      },
    })
    const get = (name: string) =>
      ask(
        'GET',
        'storage.googleapis.com',
        `/storage/v1/b/acme-models/o/${encodeURIComponent(name)}`,
        undefined,
        cloud.google.issueToken(reader),
      )
    expect(await get('fraud/model')).toMatchObject({ status: 200 })
    expect(await get('README')).toMatchObject({ status: 403 })
  })
})
