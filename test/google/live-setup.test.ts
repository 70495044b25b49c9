import { describe, expect, test } from 'vitest'
import { ActionError } from '../../src/core/errors.ts'
import type { GoogleCall } from '../../src/google/attempt.ts'
import { readLiveSetup } from '../../src/google/live-setup.ts'
import { isRead, type LiveSetup, type PartsToRead } from '../../src/policy/drift/live.ts'
import type { Resource } from '../../src/steps/toolkit/ports.ts'

const pool = 'projects/123456789/locations/global/workloadIdentityPools/github'
const email = 'trainer@acme-ml.iam.gserviceaccount.com'
const nothing: PartsToRead = { pools: [], accounts: [], places: [], projects: [], poolProjects: [], issuers: [] }
const provider = {
  name: `${pool}/providers/internal`,
  state: 'ACTIVE',
  attributeMapping: { 'google.subject': 'assertion.sub' },
  oidc: { issuerUri: 'https://token.actions.githubusercontent.com' },
}

/** Reads parts from a Google that answers each path. An answer that the call does not accept ends as after all repeats. */
async function readFrom(
  answer: (call: GoogleCall) => Resource | ActionError,
  parts: Partial<PartsToRead>,
): Promise<LiveSetup> {
  const repeatable = async (call: GoogleCall): Promise<Resource> => {
    const found = answer(call)
    if (found instanceof ActionError) throw found
    if (call.isAnswer?.(found) === false) throw new ActionError('STEP_REJECTED', 'an answer of another form')
    return found
  }
  const issuerKeys = async () => []
  return readLiveSetup(
    { client: { repeatable }, universe: 'googleapis.com', mustReadRole: () => false, issuerKeys },
    { ...nothing, ...parts },
  )
}

const refusal = (status: number, name: string): ActionError =>
  new ActionError('STEP_REJECTED', 'refused', {
    answer: {
      host: 'iam.googleapis.com',
      status,
      words: "Google's words",
      details: { status: name, reasons: [], violations: [], links: [], localized: undefined },
    },
  })

describe('an answer of another form is unreadable: what is left of it could look harmless', () => {
  test.each<[string, Resource]>([
    ['a mapping that is no text', { ...provider, attributeMapping: { 'attribute.train': true } }],
    ['a condition that is no text', { ...provider, attributeCondition: { any: 1 } }],
    ['audiences that are no list', { ...provider, oidc: { ...provider.oidc, allowedAudiences: 'x' } }],
    ['no name', { ...provider, name: 7 }],
    ['no issuer', { ...provider, oidc: {} }],
  ])('a provider with %s', async (_, odd) => {
    const { pools } = await readFrom(
      ({ path }) =>
        path.endsWith('/providers') ? { workloadIdentityPoolProviders: [odd] } : { name: pool, state: 'ACTIVE' },
      { pools: [pool] },
    )
    expect(pools.get(pool)?.providers).toMatchObject({ what: expect.stringContaining(pool) })
  })

  test.each<[string, unknown]>([
    ['members that are no list', { role: 'roles/owner', members: 'allUsers' }],
    ['a member that is no text', { role: 'roles/owner', members: [{}] }],
    ['no role', { members: ['allUsers'] }],
    ['nothing in it', 7],
  ])('a binding with %s', async (_, odd) => {
    const place = { type: 'project', project: 'acme-ml' } as const
    const { places } = await readFrom(() => ({ etag: 'x', bindings: [odd] }), { places: [place] })
    expect(places.get('project acme-ml')).toHaveProperty('words')
  })
})

test('providers are read to the last page, with deleted ones', async () => {
  const calls: GoogleCall[] = []
  const { pools } = await readFrom(
    call => {
      calls.push(call)
      if (!call.path.endsWith('/providers')) return { name: pool, state: 'ACTIVE' }
      return call.query?.['pageToken'] === undefined
        ? { workloadIdentityPoolProviders: [provider], nextPageToken: 't' }
        : { workloadIdentityPoolProviders: [{ ...provider, name: `${pool}/providers/evil`, state: 'DELETED' }] }
    },
    { pools: [pool] },
  )
  const providers = pools.get(pool)?.providers
  expect(
    providers !== undefined && isRead(providers) ? providers.value.map(({ id, deleted }) => [id, deleted]) : [],
  ).toEqual([
    ['internal', false],
    ['evil', true],
  ])
  expect(calls.filter(({ query }) => query?.['showDeleted'] === 'true')).toHaveLength(2)
})

test('a list of providers that does not end is unreadable: the last page could have hidden one', async () => {
  const { pools } = await readFrom(
    ({ path }) =>
      path.endsWith('/providers')
        ? { workloadIdentityPoolProviders: [provider], nextPageToken: 't' }
        : { name: pool, state: 'ACTIVE' },
    { pools: [pool] },
  )
  expect(pools.get(pool)?.providers).toEqual({
    what: `The providers of ${pool}`,
    words: 'the list has no end, so there may be more of them',
  })
})

test('a refusal names the role that is missing; a disabled API and an outage do not', async () => {
  const answers = [
    refusal(403, 'PERMISSION_DENIED'),
    new ActionError('NETWORK', 'no answer'),
    refusal(404, 'NOT_FOUND'),
  ]
  const found = await Promise.all(answers.map(answer => readFrom(() => answer, { accounts: [email] })))
  const [refused, unreachable, gone] = found.map(({ accounts }) => accounts.get(email))
  expect(refused?.keys).toMatchObject({
    words: "Google's words",
    missing: { role: 'roles/iam.serviceAccountViewer', on: 'projects/acme-ml' },
  })
  expect(unreachable?.keys).toMatchObject({ words: 'no answer' })
  expect(unreachable?.keys).not.toHaveProperty('missing')
  expect(gone?.state).toEqual({ value: undefined })
})

describe('an answer that hides a part is unreadable, and never "nothing is there"', () => {
  const lineage = (ancestor: unknown): Promise<LiveSetup> =>
    readFrom(({ path }) => (path.endsWith(':getAncestry') ? { ancestor } : { name: 'projects/42', etag: 'x' }), {
      projects: ['acme-ml'],
    })
  const self = { resourceId: { type: 'project', id: 'acme-ml' } }

  test.each<[string, unknown]>([
    ['no ancestors, not even the project', []],
    ['a folder whose id is no text', [self, { resourceId: { type: 'folder', id: 11 } }]],
    ['an ancestor of another type', [self, { resourceId: { type: 'Folder', id: '11' } }]],
  ])('%s', async (_, ancestor) => {
    const { projects } = await lineage(ancestor)
    expect(projects.get('acme-ml')?.unreadable).toMatchObject({ what: 'What is above project acme-ml' })
  })

  test('a project that is "not found", whose parents nobody then sees', async () => {
    const { projects } = await readFrom(
      ({ path }) => (path.endsWith(':getAncestry') ? refusal(404, 'NOT_FOUND') : { name: 'projects/42', etag: 'x' }),
      { projects: ['acme-ml'] },
    )
    expect(projects.get('acme-ml')?.unreadable).toMatchObject({ words: 'it is not found' })
  })

  test('the keys and bindings of an account that exists are "not found"', async () => {
    const { accounts } = await readFrom(({ path }) => (path.endsWith(email) ? { email } : refusal(404, 'NOT_FOUND')), {
      accounts: [email],
    })
    expect(accounts.get(email)).toMatchObject({
      keys: { words: 'it is not found' },
      bindings: { words: 'it is not found' },
    })
  })

  test.each<[string, Resource]>([
    ['never ends', { workloadIdentityPoolProviders: [provider], nextPageToken: 'again' }],
    ['has a place to continue that is no text', { workloadIdentityPoolProviders: [provider], nextPageToken: 7 }],
    ['has an item that is no provider', { workloadIdentityPoolProviders: [provider, 'more'] }],
    [
      'has uploaded keys that are no text',
      { workloadIdentityPoolProviders: [{ ...provider, oidc: { ...provider.oidc, jwksJson: {} } }] },
    ],
  ])('a list of providers that %s', async (_, page) => {
    const { pools } = await readFrom(
      ({ path }) => (path.endsWith('/providers') ? page : { name: pool, state: 'ACTIVE' }),
      { pools: [pool] },
    )
    expect(pools.get(pool)?.providers).toMatchObject({ what: expect.stringContaining(pool) })
  })
})

describe('the project of a pool, whose policy says who may change the pool', () => {
  const answers =
    (number: string) =>
    ({ path }: GoogleCall): Resource => {
      if (path.endsWith(':getAncestry')) return { ancestor: [{ resourceId: { type: 'project', id: 'acme-pools' } }] }
      return path.endsWith(':getIamPolicy') ? { etag: 'x' } : { name: `projects/${number}` }
    }

  test('is read by its number', async () => {
    const { places, projects } = await readFrom(answers('42'), { projects: ['acme-ml'], poolProjects: ['123456789'] })
    expect(places.get('project 123456789')).toEqual({ value: [] })
    expect([...projects.keys()]).toEqual(['acme-ml', '123456789'])
  })

  test('is not read a second time if it is that of the accounts', async () => {
    const { places, projects } = await readFrom(answers('123456789'), {
      projects: ['acme-ml'],
      poolProjects: ['123456789'],
    })
    expect([[...places.keys()], [...projects.keys()]]).toEqual([[], ['acme-ml']])
  })
})

test('a provider for AWS without a mapping maps what Google maps by default', async () => {
  const aws = { name: `${pool}/providers/cloud`, state: 'ACTIVE', aws: { accountId: '123456789012' } }
  const { pools } = await readFrom(
    ({ path }) =>
      path.endsWith('/providers') ? { workloadIdentityPoolProviders: [aws] } : { name: pool, state: 'ACTIVE' },
    { pools: [pool] },
  )
  expect(pools.get(pool)?.providers).toMatchObject({
    value: [{ type: 'aws', mapping: { 'attribute.aws_role': expect.any(String) } }],
  })
})
