import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { acme, setUpAcme } from '../../emulator/acme.ts'
import { type Emulator, startEmulator } from '../../emulator/emulator.ts'
import { administratorToken, organization } from '../../emulator/gcloud/administrator.ts'
import { type Reply, send } from './services.ts'

let cloud: Emulator
let administrator: string
beforeEach(async () => {
  await cloud?.close()
  cloud = await startEmulator({ virtualTime: true })
  await setUpAcme(cloud)
  administrator = administratorToken(cloud)
})
afterAll(() => cloud.close())

function ask(method: string, host: string, target: string, body?: unknown, as = administrator): Promise<Reply> {
  const service = cloud.google.services.find(one => one.serves(host))
  if (service === undefined) throw new Error(`no service has ${host}`)
  return send(service, host, method, target, body, { authorization: `Bearer ${as}` })
}
const iam = (method: string, target: string, body?: unknown, as?: string): Promise<Reply> =>
  ask(method, 'iam.googleapis.com', target, body, as)

const policies = `${organization}/locations/global/principalAccessBoundaryPolicies`
const rule = {
  description: 'acme only',
  resources: ['//cloudresourcemanager.googleapis.com/projects/acme-ml'],
  effect: 'ALLOW',
}
const boundary = { details: { rules: [rule] } }
const create = (body: unknown, id = 'acme-only', as?: string): Promise<Reply> =>
  iam('POST', `/v3/${policies}?principalAccessBoundaryPolicyId=${id}`, body, as)
const refused = (status: string, message: unknown = expect.anything()) => ({ body: { error: { status, message } } })

describe('principal access boundary policies', () => {
  test('get the newest enforcement version if the request names none', async () => {
    const begun = await create(boundary)
    const name = `${policies}/acme-only`
    const { details } = { details: { rules: [rule], enforcementVersion: '4' } }
    expect((await iam('GET', `/v3/${String(Object(begun.body).name)}`)).body).toMatchObject({
      done: true,
      response: { name, details },
    })
    expect((await iam('GET', `/v3/${name}`)).body).toMatchObject({ name, details })
    expect(await create(boundary)).toMatchObject(refused('ALREADY_EXISTS'))
    await iam('DELETE', `/v3/${name}`)
    expect(await iam('GET', `/v3/${name}`)).toMatchObject(refused('NOT_FOUND'))
  })

  test.each([
    ['an id with capitals', boundary, 'Acme'],
    ['an id that is too short', boundary, 'ac'],
    ['no rules', { details: {} }, 'acme-only'],
    ['another effect', { details: { rules: [{ ...rule, effect: 'DENY' }] } }, 'acme-only'],
    ['no resource', { details: { rules: [{ ...rule, resources: [] }] } }, 'acme-only'],
    ['a bucket', { details: { rules: [{ ...rule, resources: ['//storage.googleapis.com/x'] }] } }, 'acme-only'],
    ['a version of the future', { details: { rules: [rule], enforcementVersion: '9' } }, 'acme-only'],
    ['an unknown field', { ...boundary, kind: 'x' }, 'acme-only'],
  ])('are refused with %s', async (_, body, id) => {
    expect(await create(body, id)).toMatchObject(refused('INVALID_ARGUMENT'))
  })

  test('take a role of their own: an owner of the project cannot create one', async () => {
    const owner = cloud.google.issueToken(acme.admin)
    expect(await create(boundary, 'acme-only', owner)).toMatchObject(refused('PERMISSION_DENIED'))
  })

  test('add up: a second policy opens what it lists', async () => {
    const { identity } = cloud.google
    const pool = `//iam.googleapis.com/${acme.pool}`
    identity.fences.boundaries['a'] = { displayName: '', rules: [], enforcementVersion: '4', revision: 1 }
    identity.fences.boundaryBindings['b'] = { displayName: '', policy: 'a', principalSet: pool }
    const member = `principal://iam.googleapis.com/${acme.pool}/subject/x`
    const principal = { member, memberOf: [member], home: [] }
    const { isFenced } = await import('../../emulator/google/fence-rules.ts')
    const fenced = (permission: string): boolean =>
      isFenced(identity.fences, principal, permission, [`projects/${acme.project}`])
    expect(['aiplatform.customJobs.create', 'iam.serviceAccounts.getAccessToken'].map(fenced)).toEqual([true, true])
    expect(['logging.logEntries.list', 'aiplatform.operations.get'].map(fenced)).toEqual([false, false])
    await create(boundary)
    identity.fences.boundaryBindings['c'] = {
      displayName: '',
      policy: `${policies}/acme-only`,
      principalSet: pool,
    }
    expect(fenced('aiplatform.customJobs.create')).toBe(false)
  })
})

describe('bindings of boundary policies', () => {
  const bindings = `projects/${acme.project}/locations/global/policyBindings`
  const pool = `//iam.googleapis.com/${acme.pool}`
  const bind = (body: unknown, as?: string): Promise<Reply> =>
    iam('POST', `/v3/${bindings}?policyBindingId=acme-only`, body, as)

  test('answer with the number of the project', async () => {
    await create(boundary)
    await bind({ policy: `${policies}/acme-only`, target: { principalSet: pool } })
    expect((await iam('GET', `/v3/${bindings}/acme-only`)).body).toMatchObject({
      name: `projects/${acme.projectNumber}/locations/global/policyBindings/acme-only`,
      policyKind: 'PRINCIPAL_ACCESS_BOUNDARY',
      target: { principalSet: pool },
    })
  })

  test.each([
    ['a policy that does not exist', `${policies}/none`, pool],
    ['a pool that does not exist', `${policies}/acme-only`, `${pool}-2`],
    ['a pool of another project', `${policies}/acme-only`, pool.replace(acme.projectNumber, '987')],
    ['one principal of the pool', `${policies}/acme-only`, `${pool}/subject/x`],
  ])('are refused with %s', async (_, policy, principalSet) => {
    await create(boundary)
    expect(await bind({ policy, target: { principalSet } })).toMatchObject(refused('INVALID_ARGUMENT'))
  })

  test('are refused across organizations', async () => {
    await create(boundary)
    for (const project of cloud.google.identity.projects) project.parent = 'organizations/42'
    cloud.google.identity.containers['organizations/42'] = {
      displayName: 'evil.example',
      bindings: cloud.google.identity.containers[organization]?.bindings ?? [],
    }
    const body = { policy: `${policies}/acme-only`, target: { principalSet: pool } }
    expect(await bind(body)).toMatchObject(refused('INVALID_ARGUMENT', expect.stringContaining('same organization')))
  })
})

describe('deny policies', () => {
  const at = (project: string): string =>
    `/v2/policies/cloudresourcemanager.googleapis.com%2Fprojects%2F${project}/denypolicies`
  const denial = (permission: string, principal = 'principalSet://goog/public:all') => ({
    rules: [{ denyRule: { deniedPrincipals: [principal], deniedPermissions: [permission] } }],
  })
  const keys = 'iam.googleapis.com/serviceAccountKeys.create'

  test('are the same by id and number of the project, and with slashes that gcloud encodes twice', async () => {
    await iam('POST', `${at(acme.project)}?policyId=no-keys`, denial(keys))
    for (const target of [at(acme.project), at(acme.projectNumber), at(acme.project).replaceAll('%2F', '%252F')])
      expect((await iam('GET', `${target}/no-keys`)).body).toMatchObject({
        name: `policies/cloudresourcemanager.googleapis.com%2Fprojects%2F${acme.projectNumber}/denypolicies/no-keys`,
        kind: 'DenyPolicy',
      })
    expect((await iam('GET', `${at(acme.project).replaceAll('%2F', '/')}/no-keys`)).status).toBe(404)
  })

  test.each([
    ['a permission that does not exist', denial('iam.googleapis.com/serviceAccountKeys.upload')],
    ['a permission in the form of roles', denial('iam.serviceAccountKeys.create')],
    ['a principal in the form of roles', denial(keys, 'allUsers')],
    ['no rule', { rules: [] }],
  ])('are refused with %s', async (_, body) => {
    expect(await iam('POST', `${at(acme.project)}?policyId=no-keys`, body)).toMatchObject(refused('INVALID_ARGUMENT'))
  })

  test('spare the principals of an exception', async () => {
    const [rules] = denial(keys).rules
    const exceptionPrincipals = [`principal://goog/subject/${acme.admin}`]
    const body = { rules: [{ denyRule: { ...rules?.denyRule, exceptionPrincipals } }] }
    await iam('POST', `${at(acme.project)}?policyId=no-keys`, body)
    const create = (as: string): Promise<Reply> =>
      iam('POST', `/v1/projects/-/serviceAccounts/${acme.trainer}/keys`, {}, as)
    expect((await create(cloud.google.issueToken(acme.admin))).status).toBe(200)
    expect((await create(administrator)).status).toBe(403)
  })
})

describe('organization policies', () => {
  const policy = (allowedValues: readonly string[], project: string = acme.projectNumber) => ({
    name: `projects/${project}/policies/iam.workloadIdentityPoolProviders`,
    spec: { rules: [{ values: { allowedValues } }] },
  })
  const at = (parent: string): string => `/v2/${parent}/policies`
  const org = (method: string, target: string, body?: unknown, as?: string): Promise<Reply> =>
    ask(method, 'orgpolicy.googleapis.com', target, body, as)

  test('of a project replace those of the organization, and answer with its number', async () => {
    const evil = 'https://issuer.evil.example'
    const name = `${organization}/policies/iam.workloadIdentityPoolProviders`
    await org('POST', at(organization), { ...policy(['is:https://gitlab.com']), name })
    const provider = {
      attributeMapping: { 'google.subject': 'assertion.sub' },
      attributeCondition: "assertion.sub == 'x'",
    }
    const add = (id: string, issuerUri: string): Promise<Reply> =>
      iam('POST', `/v1/${acme.pool}/providers?workloadIdentityPoolProviderId=${id}`, {
        ...provider,
        oidc: { issuerUri },
      })
    expect((await add('gitlab', 'https://gitlab.com')).status).toBe(200)
    expect(await add('evil-1', evil)).toMatchObject(refused('FAILED_PRECONDITION'))
    const made = await org('POST', at(`projects/${acme.project}`), policy([evil], acme.project))
    expect(made.body).toMatchObject({ name: policy([]).name })
    expect((await add('evil-1', evil)).status).toBe(200)
    expect(await add('gitlab-2', 'https://gitlab.com')).toMatchObject(refused('FAILED_PRECONDITION'))
  })

  test('take a role of their own', async () => {
    const owner = cloud.google.issueToken(acme.admin)
    expect(await org('POST', at(`projects/${acme.project}`), policy(['x']), owner)).toMatchObject(
      refused('PERMISSION_DENIED'),
    )
  })
})
