import { decodeJwt, importJWK, jwtVerify } from 'jose'
import { describe, expect, test } from 'vitest'
import type { EmulatedResponse } from '../../emulator/host.ts'
import {
  cloudPlatform,
  createWorld,
  issuer,
  member,
  pool,
  provider,
  settings,
  subject,
  trainer,
  type World,
} from '../credentials/harness.ts'

const urn = 'urn:ietf:params:oauth:token-type:'

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Readonly<Record<string, unknown>>
}

async function ask(
  world: World,
  method: string,
  url: string,
  headers: Record<string, string>,
  body = '',
): Promise<Answer> {
  const reply = await world.send({ method, url: new URL(url), headers, body })
  return { status: reply.status, headers: reply.headers, body: JSON.parse(reply.body.toString('utf8')) }
}

function exchange(world: World, token: string, changes: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const form = new URLSearchParams({
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    audience: `//iam.googleapis.com/${provider.resource}`,
    scope: cloudPlatform,
    requested_token_type: `${urn}access_token`,
    subject_token: token,
    subject_token_type: `${urn}jwt`,
    ...changes,
  })
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  return ask(world, 'POST', 'https://sts.googleapis.com/v1/token', headers, String(form))
}

async function federated(world: World): Promise<string> {
  const { body } = await exchange(world, await world.mint())
  return String(body['access_token'])
}

function impersonate(world: World, bearer: string | undefined, body: object, email = trainer): Promise<Answer> {
  const url = `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${email}:generateAccessToken`
  const headers: Record<string, string> = bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }
  return ask(world, 'POST', url, headers, JSON.stringify(body))
}

const asVertex = (token: string | undefined) => ({
  method: 'GET',
  host: 'us-central1-aiplatform.googleapis.com',
  path: '/v1/projects/acme-ml/locations/us-central1/customJobs',
  query: new URLSearchParams(),
  headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  body: Buffer.alloc(0),
})

describe('STS', () => {
  test('exchanges a GitHub token for one that lives no longer than it', async () => {
    const world = createWorld()
    const token = await world.mint()
    world.clock.advance(100_000)
    const { status, body } = await exchange(world, token)
    expect(status).toBe(200)
    expect(body).toEqual({
      access_token: expect.stringMatching(/^ya29\.d\.[\w-]{300,}$/),
      issued_token_type: `${urn}access_token`,
      token_type: 'Bearer',
      expires_in: 200,
    })
    const who = world.google.authenticate(asVertex(String(body['access_token'])))
    expect(who).toMatchObject({
      caller: { member: `principal://iam.googleapis.com/${pool}/subject/${subject}`, scopes: [cloudPlatform] },
    })
  })

  test('takes JSON with camelCase names too, and refuses the others', async () => {
    const world = createWorld()
    const request = {
      grantType: 'urn:ietf:params:oauth:grant-type:token-exchange',
      audience: `//iam.googleapis.com/${provider.resource}`,
      scope: cloudPlatform,
      requestedTokenType: `${urn}access_token`,
      subjectToken: await world.mint(),
      subjectTokenType: `${urn}id_token`,
    }
    const headers = { 'content-type': 'application/json' }
    const url = 'https://sts.googleapis.com/v1/token'
    expect(await ask(world, 'POST', url, headers, JSON.stringify(request))).toMatchObject({ status: 200 })
    expect(await ask(world, 'POST', url, headers, JSON.stringify({ ...request, subject_token: 'x' }))).toMatchObject({
      status: 400,
      body: { error: 'invalid_request', error_description: expect.stringContaining('Unknown name "subject_token"') },
    })
  })

  test('a token that outlives an hour gets no more than an hour', async () => {
    const world = createWorld()
    const { body } = await exchange(world, await world.mint({ exp: world.seconds() + 7200 }))
    expect(body['expires_in']).toBe(3600)
  })

  const refusals: readonly [string, (world: World) => Promise<Answer>, string, string][] = [
    [
      'another branch',
      async w => exchange(w, await w.mint({ ref: 'refs/heads/x' })),
      'unauthorized_client',
      'The given credential is rejected by the attribute condition.',
    ],
    [
      'an unguarded claim that is absent',
      async w => {
        settings(w).attributeCondition = "assertion.environment == 'production'"
        return exchange(w, await w.mint())
      },
      'unauthorized_client',
      'The given credential is rejected by the attribute condition.',
    ],
    [
      'a mapping of a claim that is absent',
      async w => {
        settings(w).attributeMapping['google.subject'] = 'assertion.environment'
        return exchange(w, await w.mint())
      },
      'unauthorized_client',
      "The mapped attribute 'google.subject' must be of type STRING.",
    ],
    [
      'a mapping to a bare boolean',
      async w => {
        settings(w).attributeMapping['attribute.main'] = "assertion.ref == 'refs/heads/main'"
        return exchange(w, await w.mint())
      },
      'unauthorized_client',
      "The mapped attribute 'attribute.main' must be of type STRING.",
    ],
    [
      'a subject of 128 bytes',
      async w => {
        settings(w).attributeMapping['google.subject'] = 'assertion.sub'
        return exchange(w, await w.mint({ sub: 'é'.repeat(64) }))
      },
      'invalid_request',
      'The size of mapped attribute google.subject exceeds the 127 bytes limit. Either modify your attribute mapping or the incoming assertion to produce a mapped attribute that is less than 127 bytes.',
    ],
    [
      'a project id for a number',
      async w =>
        exchange(w, await w.mint(), {
          audience: `//iam.googleapis.com/${provider.resource.replace('123456789', 'acme-ml')}`,
        }),
      'invalid_request',
      'Invalid value for "audience". This value should be the full resource name of the Identity Provider. See https://cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/token for the list of possible formats.',
    ],
    [
      'a pool without a provider',
      async w => exchange(w, await w.mint(), { audience: `//iam.googleapis.com/${pool}` }),
      'invalid_request',
      'Invalid value for "audience". This value should be the full resource name of the Identity Provider. See https://cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/token for the list of possible formats.',
    ],
    [
      'a provider that does not exist',
      async w => exchange(w, await w.mint(), { audience: `//iam.googleapis.com/${pool}/providers/other` }),
      'invalid_target',
      'The target service indicated by the "audience" parameters is invalid. This might either be because the pool or provider is disabled or deleted or because it doesn\'t exist.',
    ],
    [
      'a disabled provider',
      async w => {
        settings(w).disabled = true
        return exchange(w, await w.mint())
      },
      'invalid_target',
      'The target service indicated by the "audience" parameters is invalid. This might either be because the pool or provider is disabled or deleted or because it doesn\'t exist.',
    ],
    [
      'an expired token',
      async w => {
        const token = await w.mint()
        w.clock.advance(300_000)
        return exchange(w, token)
      },
      'invalid_grant',
      'ID Token issued at 1790000300 is stale to sign-in.',
    ],
    [
      'a token for another audience',
      async w => exchange(w, await w.mint({ aud: 'https://github.com/acme' })),
      'invalid_grant',
      'The audience in ID Token [https://github.com/acme] does not match the expected audience.',
    ],
    [
      'a token of another issuer',
      async w => exchange(w, await w.mint({ iss: `${issuer}/acme` })),
      'invalid_grant',
      `The issuer in ID Token ${issuer}/acme does not match the expected one(s): ${issuer}`,
    ],
    [
      "a stranger's signature",
      async w => exchange(w, await w.mint({}, { byStranger: true })),
      'invalid_grant',
      'Unable to verify the ID Token signature.',
    ],
    [
      'an issuer that nobody reaches',
      async w => {
        w.published.discovery = { status: 503, body: 'down' }
        return exchange(w, await w.mint())
      },
      'invalid_grant',
      "Error connecting to the given credential's issuer.",
    ],
    [
      'an issuer whose discovery names another',
      async w => {
        w.published.discovery = {
          status: 200,
          body: { issuer: 'https://evil.example', jwks_uri: `${issuer}/.well-known/jwks` },
        }
        return exchange(w, await w.mint())
      },
      'invalid_grant',
      "Error connecting to the given credential's issuer.",
    ],
    [
      'alg: none',
      async w => {
        const [, payload] = (await w.mint()).split('.')
        return exchange(w, `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`)
      },
      'invalid_grant',
      'Unable to parse the ID Token.',
    ],
    ['no scope', async w => exchange(w, await w.mint(), { scope: '' }), 'invalid_scope', 'Invalid value for "scope".'],
    [
      'a condition that names no claim, which Google would not take',
      async w => {
        settings(w).attributeCondition = "'assertion.ref' == 'assertion.ref'"
        return exchange(w, await w.mint())
      },
      'invalid_target',
      "Google would not have taken this provider: The attribute condition must reference one of the provider's claims. For more information, see https://cloud.google.com/iam/docs/workload-identity-federation-with-deployment-pipelines#conditions",
    ],
  ]
  test.each(refusals)('refuses %s in the words of Google', async (_, attempt, error, description) => {
    expect(await attempt(createWorld())).toMatchObject({
      status: 400,
      body: { error, error_description: description },
    })
  })

  test('wants no Authorization header', async () => {
    const world = createWorld()
    const headers = { 'content-type': 'application/x-www-form-urlencoded', authorization: 'Bearer x' }
    expect(await ask(world, 'POST', 'https://sts.googleapis.com/v1/token', headers)).toMatchObject({
      status: 401,
      body: { error: 'invalid_client' },
    })
  })

  test.each([
    ['extract', "assertion.sub.extract('repo:{name}:ref') == 'acme@90210/fraud@512345678'", true],
    ['extract to the end', "assertion.sub.extract(':ref:{ref}') == 'refs/heads/main'", true],
    ['extract of what is not there', "assertion.sub.extract('nowhere/{x}/') == '' && assertion.ref != ''", true],
    ['split and lowerAscii', "assertion.repository.split('/')[0].lowerAscii() == 'acme'", true],
    ['has', "!has(assertion.environment) && assertion.ref != ''", true],
    [
      'in, endsWith, startsWith, contains',
      "assertion.ref in ['refs/heads/main'] && assertion.ref.endsWith('main') && assertion.ref.startsWith('refs') && assertion.ref.contains('heads')",
      true,
    ],
    ['matches, unanchored', "assertion.ref.matches('heads')", true],
    ['matches with a lookahead, which RE2 does not have', "assertion.ref.matches('^(?=refs)')", false],
    ['mapped attributes', "attribute.train_512345678 == 'true' && has(assertion.ref) && google.subject != ''", true],
    ['a property of every JavaScript object', 'has(assertion.constructor) || has(assertion.__proto__)', false],
    ['a condition that is not a boolean', 'assertion.ref', false],
    ['a condition that does not parse', 'assertion.ref ==', false],
  ])('evaluates conditions in CEL: %s', async (_, condition, admitted) => {
    const world = createWorld()
    settings(world).attributeCondition = condition
    const { body } = await exchange(world, await world.mint())
    expect('access_token' in body, JSON.stringify(body)).toBe(admitted)
  })
})

describe('IAM Credentials', () => {
  const asked = { scope: [cloudPlatform], lifetime: '900s' }

  test('gives a token that outlives the federated one, and an expireTime without fractions', async () => {
    const world = createWorld()
    const bearer = await federated(world)
    const { status, body } = await impersonate(world, bearer, asked)
    expect(status).toBe(200)
    expect(body).toEqual({
      accessToken: expect.stringMatching(/^ya29\.c\.[\w-]{300,}$/),
      expireTime: '2026-09-21T14:33:20Z',
    })
    world.clock.advance(600_000)
    expect(world.google.authenticate(asVertex(String(body['accessToken'])))).toMatchObject({
      caller: { member: `serviceAccount:${trainer}` },
    })
    expect(world.google.authenticate(asVertex(bearer))).toMatchObject({ refusal: { status: 401 } })
    expect(world.google.state.expiredTokensSeen).toBe(1)
  })

  const denied = {
    status: 403,
    body: {
      error: {
        code: 403,
        message: "Permission 'iam.serviceAccounts.getAccessToken' denied on resource (or it may not exist).",
        status: 'PERMISSION_DENIED',
        details: [{ reason: 'IAM_PERMISSION_DENIED', domain: 'iam.googleapis.com' }],
      },
    },
  }

  test('denies a principal without a binding, and does not tell it from an account that does not exist', async () => {
    const world = createWorld()
    const account = world.google.state.serviceAccounts[trainer]
    if (account)
      account.bindings = [{ role: 'roles/iam.workloadIdentityUser', members: [member.replace('512345678', '999')] }]
    expect(await impersonate(world, await federated(world), asked)).toMatchObject(denied)
    expect(
      await impersonate(world, await federated(world), asked, 'missing@acme-ml.iam.gserviceaccount.com'),
    ).toMatchObject(denied)
  })

  test.each([
    [`principal://iam.googleapis.com/${pool}/subject/${subject}`, 200],
    [`principalSet://iam.googleapis.com/${pool}/*`, 200],
    [`principalSet://iam.googleapis.com/${pool}/attribute.repository_id/51234567`, 403],
    [`principal://iam.googleapis.com/${pool}/attribute.repository_id/512345678`, 403],
    [`principalSet://iam.googleapis.com/${pool.replace('github', 'github-review')}/*`, 403],
  ])('binds %s: %i', async (bound, status) => {
    const world = createWorld()
    const account = world.google.state.serviceAccounts[trainer]
    if (account) account.bindings = [{ role: 'roles/iam.workloadIdentityUser', members: [bound] }]
    expect(await impersonate(world, await federated(world), asked)).toMatchObject({ status })
  })

  test('refuses more than an hour unless the organization allows it', async () => {
    const world = createWorld()
    const bearer = await federated(world)
    const long = { ...asked, lifetime: '3601s' }
    expect(await impersonate(world, bearer, long)).toMatchObject({
      status: 400,
      body: { error: { status: 'INVALID_ARGUMENT', message: 'The access token lifetime cannot exceed 3600 seconds.' } },
    })
    world.google.state.extendedLifetimes.push(trainer)
    expect(await impersonate(world, bearer, long)).toMatchObject({ status: 200 })
    expect(await impersonate(world, bearer, { ...asked, lifetime: '43201s' })).toMatchObject({ status: 400 })
  })

  test.each([
    ['no scope', { lifetime: '900s' }],
    ['a lifetime without its unit', { ...asked, lifetime: '900' }],
    ['an unknown field', { ...asked, lifeTime: '900s' }],
    ['no lifetime at all', { ...asked, lifetime: '0s' }],
  ])('refuses %s', async (_, body) => {
    const world = createWorld()
    expect(await impersonate(world, await federated(world), body)).toMatchObject({
      status: 400,
      body: { error: { status: 'INVALID_ARGUMENT' } },
    })
  })

  test('says that the API is off, and where to switch it on', async () => {
    const world = createWorld()
    const [project] = world.google.state.projects
    if (project) project.disabledServices = ['iamcredentials.googleapis.com']
    const { status, body } = await impersonate(world, await federated(world), asked)
    expect(status).toBe(403)
    expect(body).toMatchObject({
      error: {
        message: expect.stringContaining('API has not been used in project 123456789 before or it is disabled'),
        details: [
          { '@type': 'type.googleapis.com/google.rpc.Help' },
          { reason: 'SERVICE_DISABLED', metadata: { consumer: 'projects/123456789' } },
        ],
      },
    })
  })

  test('refuses a token whose scope does not reach this far', async () => {
    const world = createWorld()
    const { body } = await exchange(world, await world.mint(), {
      scope: 'https://www.googleapis.com/auth/logging.read',
    })
    const answer = await impersonate(world, String(body['access_token']), asked)
    expect(answer).toMatchObject({
      status: 403,
      body: { error: { details: [{ reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT' }] } },
    })
  })

  test('walks a chain of delegates only where each may be the next', async () => {
    const world = createWorld()
    const { state } = world.google
    const middle = 'middle@acme-ml.iam.gserviceaccount.com'
    state.serviceAccounts[middle] = {
      project: 'acme-ml',
      bindings: [{ role: 'roles/iam.workloadIdentityUser', members: [member] }],
    }
    const last = state.serviceAccounts[trainer]
    if (last) last.bindings = []
    const bearer = await federated(world)
    const chain = { ...asked, delegates: [`projects/-/serviceAccounts/${middle}`] }
    expect(await impersonate(world, bearer, chain)).toMatchObject({ status: 403 })
    if (last) last.bindings = [{ role: 'roles/iam.serviceAccountTokenCreator', members: [`serviceAccount:${middle}`] }]
    expect(await impersonate(world, bearer, chain)).toMatchObject({ status: 200 })
  })
})

describe("Google's front end", () => {
  const refused = (answer: { refusal: EmulatedResponse } | object): EmulatedResponse => {
    if (!('refusal' in answer)) throw new Error('it was let in')
    return answer.refusal
  }

  test('tells a missing, an unknown and an expired token apart', async () => {
    const world = createWorld()
    const { authenticate } = world.google
    const token = await federated(world)
    world.clock.advance(300_000)
    const reasons = [undefined, 'ya29.d.guessed', token].map(one => refused(authenticate(asVertex(one))))
    expect(reasons).toMatchObject([
      {
        status: 401,
        headers: { 'www-authenticate': 'Bearer realm="https://accounts.google.com/"' },
        body: {
          error: {
            status: 'UNAUTHENTICATED',
            message: expect.stringMatching(/^Request is missing required authentication credential\. /),
            details: [{ reason: 'CREDENTIALS_MISSING', metadata: { service: 'aiplatform.googleapis.com' } }],
          },
        },
      },
      { status: 401, body: { error: { details: [{ reason: 'ACCESS_TOKEN_TYPE_UNSUPPORTED' }] } } },
      {
        status: 401,
        headers: { 'www-authenticate': 'Bearer realm="https://accounts.google.com/", error="invalid_token"' },
        body: {
          error: {
            message: expect.stringMatching(/^Request had invalid authentication credentials\. /),
            details: [{ reason: 'ACCESS_TOKEN_EXPIRED' }],
          },
        },
      },
    ])
    expect(world.google.state.expiredTokensSeen).toBe(1)
  })

  test('permissions come from roles on the project, by id or number, and from nowhere else', async () => {
    const world = createWorld()
    const { state, authenticate, hasPermission, hasPermissionOnServiceAccount } = world.google
    const who = authenticate(asVertex(await federated(world)))
    if (!('caller' in who)) throw new Error('it was refused')
    const may = (permission: string, project = 'acme-ml') => hasPermission(who.caller, permission, project)
    expect(may('aiplatform.customJobs.create')).toBe(false)
    state.projects[0]?.bindings.push({ role: 'roles/aiplatform.user', members: [member] })
    state.roles['projects/acme-ml/roles/reader'] = ['storage.objects.get']
    state.projects[0]?.bindings.push({ role: 'projects/acme-ml/roles/reader', members: [member] })
    expect(may('aiplatform.customJobs.create', '123456789')).toBe(true)
    expect(may('storage.objects.get')).toBe(true)
    expect(may('storage.objects.getx')).toBe(false)
    expect(may('xaiplatform.customJobs.create')).toBe(false)
    expect(may('aiplatform.customJobs.create', 'other')).toBe(false)
    expect(hasPermissionOnServiceAccount(who.caller, 'iam.serviceAccounts.actAs', trainer)).toBe(false)
    state.serviceAccounts[trainer]?.bindings.push({ role: 'roles/iam.serviceAccountUser', members: [member] })
    expect(hasPermissionOnServiceAccount(who.caller, 'iam.serviceAccounts.actAs', trainer)).toBe(true)
  })
})

describe('IAM', () => {
  const url = `https://iam.googleapis.com/v1/${provider.resource}`

  test("shows a provider's mapping and condition to those who may see it", async () => {
    const world = createWorld()
    const headers = { authorization: `Bearer ${await federated(world)}` }
    expect(await ask(world, 'GET', url, headers)).toMatchObject({
      status: 403,
      body: { error: { details: [{ metadata: { permission: 'iam.workloadIdentityPoolProviders.get' } }] } },
    })
    world.google.state.projects[0]?.bindings.push({ role: 'roles/iam.workloadIdentityPoolViewer', members: [member] })
    expect(await ask(world, 'GET', url, headers)).toEqual({
      status: 200,
      headers: expect.anything(),
      body: {
        name: provider.resource,
        state: 'ACTIVE',
        attributeMapping: settings(world).attributeMapping,
        attributeCondition: settings(world).attributeCondition,
        oidc: { issuerUri: issuer },
      },
    })
    expect(await ask(world, 'GET', `${url}x`, headers)).toMatchObject({
      status: 404,
      body: { error: { status: 'NOT_FOUND' } },
    })
    expect(await ask(world, 'GET', url, {})).toMatchObject({ status: 401 })
  })

  test("shows a service account's bindings to those who may see them", async () => {
    const world = createWorld()
    const headers = { authorization: `Bearer ${await federated(world)}` }
    const policy = `https://iam.googleapis.com/v1/projects/-/serviceAccounts/${trainer}:getIamPolicy`
    expect(await ask(world, 'POST', policy, headers)).toMatchObject({ status: 403 })
    world.google.state.projects[0]?.bindings.push({ role: 'roles/iam.securityReviewer', members: [member] })
    expect(await ask(world, 'POST', policy, headers)).toMatchObject({
      status: 200,
      body: { bindings: [{ role: 'roles/iam.workloadIdentityUser', members: [member] }] },
    })
  })
})

test('an ID token of an account is signed by Google, for the audience that was asked for', async () => {
  const world = await createWorld()
  const bearer = await federated(world)
  const generate = (body: object, email = trainer): Promise<Answer> =>
    ask(
      world,
      'POST',
      `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${email}:generateIdToken`,
      { authorization: `Bearer ${bearer}` },
      JSON.stringify(body),
    )
  const audience = 'https://fraud-abc.a.run.app'
  const { body } = await generate({ audience, includeEmail: true })
  const certs = await ask(world, 'GET', 'https://www.googleapis.com/oauth2/v3/certs', {})
  const { keys } = Object(certs.body)
  const { payload } = await jwtVerify(String(body['token']), await importJWK(keys[0], 'RS256'), {
    audience,
    issuer: 'https://accounts.google.com',
    currentDate: new Date(world.clock.now()),
  })
  expect(payload).toMatchObject({ email: trainer, email_verified: true })
  expect(Number(payload.exp) - Number(payload.iat)).toBe(3600)
  const plain = decodeJwt(String((await generate({ audience })).body['token']))
  expect(plain).not.toHaveProperty('email')
  expect(await generate({})).toMatchObject({ status: 400 })
  expect(await generate({ audience }, 'missing@acme-ml.iam.gserviceaccount.com')).toMatchObject({
    status: 403,
    body: { error: { message: expect.stringContaining('iam.serviceAccounts.getOpenIdToken') } },
  })
})
