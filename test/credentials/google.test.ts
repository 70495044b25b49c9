import { inspect } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import type { EmulatedResponse } from '../../emulator/host.ts'
import { ActionError } from '../../src/core/errors.ts'
import { redact } from '../../src/core/redact.ts'
import { type Credential, type CredentialOptions, createCredential } from '../../src/credentials/google.ts'
import { adviceOf } from '../advice.ts'
import {
  claims,
  createWorld,
  grant,
  issuer,
  member,
  pool,
  provider,
  settings,
  subject,
  trainer,
  type World,
} from './harness.ts'

const principal = `principal://iam.googleapis.com/${pool}/subject/${subject}`

interface Setup {
  readonly credential: Credential
  readonly options: CredentialOptions
  /** Purposes of the tokens, in the order of the requests. */
  readonly minted: string[]
  readonly masked: string[]
  /** Reports to the caller, in order: `exchanged`, `impersonated`, `renewed`. */
  readonly told: [string, object][]
  /** Every token that was issued. */
  readonly tokens: string[]
}

function setup(world: World, changes: Partial<CredentialOptions> = {}): Setup {
  const minted: string[] = []
  const masked: string[] = []
  const told: [string, object][] = []
  const tokens: string[] = []
  const tell = (what: string) => async (event: object) => {
    told.push([what, event])
  }
  const options: CredentialOptions = {
    provider,
    grant,
    universe: 'googleapis.com',
    serviceAccount: trainer,
    lifetimeSeconds: 1800,
    send: world.send,
    requestReason: () => 'acme/fraud run 17012345678 attempt 1 sha 5f0c1c7 grant train',
    userAgent: 'keyless-vertex/1.0.0',
    mask: secret => {
      masked.push(secret)
      tokens.push(secret)
    },
    clock: { now: world.clock.now, random: () => 0, sleep: async milliseconds => world.clock.advance(milliseconds) },
    subjectToken: async purpose => {
      minted.push(purpose)
      const token = await world.mint()
      tokens.push(token)
      return { token, expiresAt: world.seconds() + 300, claims }
    },
    onExchanged: tell('exchanged'),
    onImpersonated: tell('impersonated'),
    onRenewed: tell('renewed'),
    ...changes,
  }
  return { credential: createCredential(options), options, minted, masked, told, tokens }
}

const direct = { serviceAccount: undefined } as const

async function failure(attempt: Promise<unknown>): Promise<ActionError> {
  const error: unknown = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof ActionError)) throw new Error(`expected an ActionError, got ${inspect(error)}`)
  return error
}

/** Expects that no piece of 12 characters of any token is in the error, hidden properties and stack included. */
function expectNoToken(error: ActionError, tokens: readonly string[]): void {
  const text = inspect(error, { depth: null, showHidden: true }) + String(error.stack)
  const pieces = tokens.flatMap(token => Array.from({ length: token.length - 11 }, (_, at) => token.slice(at, at + 12)))
  expect(pieces.length).toBeGreaterThan(100)
  expect(pieces.filter(piece => text.includes(piece))).toEqual([])
}

describe('the two ways to a token', () => {
  test('impersonation: two requests, both with the reason and our user agent, and the record in order', async () => {
    const world = createWorld()
    const { credential, minted, masked, told } = setup(world)
    expect(credential).toMatchObject({ principal: undefined, expiresAt: undefined, serviceAccount: trainer })
    const token = await credential.accessToken()
    expect(masked).toEqual([expect.stringMatching(/^ya29\.d\./), token])
    expect(minted).toEqual(['first'])
    expect(world.requests.map(({ host }) => host)).toEqual(['sts.googleapis.com', 'iamcredentials.googleapis.com'])
    for (const { headers } of world.requests)
      expect(headers).toMatchObject({
        'user-agent': 'keyless-vertex/1.0.0',
        'x-goog-request-reason': 'acme/fraud run 17012345678 attempt 1 sha 5f0c1c7 grant train',
      })
    expect(world.requests[0]?.headers['authorization']).toBeUndefined()
    expect(JSON.parse(String(world.requests[1]?.body))).toEqual({
      scope: ['https://www.googleapis.com/auth/cloud-platform'],
      lifetime: '1800s',
    })
    expect(told).toEqual([
      ['exchanged', { principal, expires_at: '2026-09-21T14:23:20.000Z' }],
      ['impersonated', { service_account: trainer, expires_at: '2026-09-21T14:48:20.000Z' }],
    ])
    expect(credential).toMatchObject({ principal, expiresAt: world.clock.now() + 1_800_000 })
  })

  test("Node's fetch is not loaded, which would delay the exchange", async () => {
    const touched: string[] = []
    const note = (name: string) => () => {
      touched.push(name)
      throw new Error(`${name} is touched`)
    }
    const names = ['Headers', 'Request', 'Response', 'FormData'] as const
    const spies = names.map(name => vi.spyOn(globalThis, name, 'get').mockImplementation(note(name)))
    const { credential } = setup(createWorld())
    const token = await credential.accessToken().finally(() => {
      for (const spy of spies) spy.mockRestore()
    })
    expect(token).toMatch(/^ya29\./)
    expect(touched).toEqual([])
  })

  test('direct access: one request, and a token that ends with the OIDC token', async () => {
    const world = createWorld()
    const { credential, told } = setup(world, direct)
    expect(await credential.accessToken()).toMatch(/^ya29\.d\./)
    expect(world.requests).toHaveLength(1)
    expect(told).toEqual([['exchanged', { principal, expires_at: '2026-09-21T14:23:20.000Z' }]])
    expect(credential.expiresAt).toBe(world.clock.now() + 300_000)
  })

  test('nothing follows an exchange that could not be recorded', async () => {
    const world = createWorld()
    const unwritable = new ActionError('RECORD_UNWRITABLE', 'The disk is full')
    const { credential } = setup(world, { onExchanged: () => Promise.reject(unwritable) })
    expect(await failure(credential.accessToken())).toBe(unwritable)
    expect(world.requests.map(({ host }) => host)).toEqual(['sts.googleapis.com'])
  })
})

describe('renewal', () => {
  test('concurrent callers share one exchange', async () => {
    const world = createWorld()
    const { credential } = setup(world)
    const tokens = await Promise.all(Array.from({ length: 20 }, () => credential.accessToken()))
    expect(new Set(tokens).size).toBe(1)
    expect(world.requests).toHaveLength(2)
  })

  test("the library's eager refresh does not exchange at each call: a federated token is kept for three minutes", async () => {
    const world = createWorld()
    const { credential, minted, told } = setup(world, direct)
    const first = await credential.accessToken()
    world.clock.advance(179_000)
    expect(await credential.accessToken()).toBe(first)
    world.clock.advance(1_000)
    const second = await credential.accessToken()
    expect(second).not.toBe(first)
    expect(minted).toEqual(['first', 'renewal'])
    expect(told.at(-1)).toEqual([
      'renewed',
      { principal, service_account: null, expires_at: '2026-09-21T14:26:20.000Z' },
    ])
  })

  test('jitter moves the renewal earlier, never later', async () => {
    const world = createWorld()
    const { credential } = setup(world, {
      ...direct,
      clock: { now: world.clock.now, random: () => 1, sleep: async () => {} },
    })
    const first = await credential.accessToken()
    world.clock.advance(149_000)
    expect(await credential.accessToken()).toBe(first)
    world.clock.advance(1_000)
    expect(await credential.accessToken()).not.toBe(first)
  })

  test('whoever asks every 30 s always gets a token with 90 s left, whatever the jitter', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 30 }),
        async (random, step) => {
          const world = createWorld()
          const { credential } = setup(world, {
            ...direct,
            clock: { now: world.clock.now, random: () => random, sleep: async () => {} },
          })
          for (let elapsed = 0; elapsed < 900; elapsed += step) {
            await credential.accessToken()
            expect((credential.expiresAt ?? 0) - world.clock.now()).toBeGreaterThanOrEqual(90_000)
            world.clock.advance(step * 1000)
          }
          expect(world.requests.length).toBeLessThanOrEqual(8)
        },
      ),
      { numRuns: 10, verbose: true },
    )
  })

  test('a token of a minute is renewed at half its life, and never given out within 30 s of its end', async () => {
    const world = createWorld()
    const { credential } = setup(world, { lifetimeSeconds: 62 })
    const first = await credential.accessToken()
    world.clock.advance(30_000)
    expect(await credential.accessToken()).toBe(first)
    world.clock.advance(1_000)
    expect(await credential.accessToken()).not.toBe(first)
    expect(world.requests).toHaveLength(4)
  })

  test('a token that is over as soon as it comes is refused, and says which setting to change', async () => {
    const { credential } = setup(createWorld(), { lifetimeSeconds: 30 })
    expect(await failure(credential.accessToken())).toMatchObject({
      code: 'IMPERSONATION_REJECTED',
      message: "Google's access token is good for 30 s only; none is used within 30 s of its end",
      cure: 'Set token.lifetime of the grant to 5m or more, and check the clock of the runner.',
    })
  })

  test("a machine whose clock is behind does not use a token past its end by Google's clock", async () => {
    const world = createWorld()
    const { credential } = setup(world, {
      clock: { now: () => world.clock.now() - 600_000, random: () => 0, sleep: async () => {} },
    })
    await credential.accessToken()
    expect(credential.expiresAt).toBe(world.clock.now() - 600_000 + 1_800_000)
  })

  test('a token that Google refuses before its time is renewed once; one that came so is kept until its own time', async () => {
    const world = createWorld()
    const { credential } = setup(world)
    const first = await credential.accessToken()
    expect(credential.refused(first)).toBe(true)
    const second = await credential.accessToken()
    expect(second).not.toBe(first)
    // A call that used the first token only needs to be sent again.
    expect(credential.refused(first)).toBe(true)
    expect(await credential.accessToken()).toBe(second)
    expect(credential.refused(second)).toBe(false)
    expect(await credential.accessToken()).toBe(second)
    world.clock.advance(1_740_000)
    const third = await credential.accessToken()
    expect(third).not.toBe(second)
    expect(credential.refused(third)).toBe(true)
    expect(await credential.accessToken()).not.toBe(third)
  })

  test('denied at renewal: nothing more is started, and what is left serves for cancelling alone', async () => {
    const world = createWorld()
    const denial = new ActionError('DENIED', 'The grant train does not hold any more')
    const { options } = setup(world, direct)
    const purposes: string[] = []
    const credential = createCredential({
      ...options,
      subjectToken: purpose => {
        purposes.push(purpose)
        return purpose === 'first' ? options.subjectToken(purpose) : Promise.reject(denial)
      },
    })
    const token = await credential.accessToken()
    world.clock.advance(180_000)
    expect(await failure(credential.accessToken())).toBe(denial)
    expect(credential.remaining()).toBe(token)
    world.clock.advance(89_000)
    expect(await failure(credential.accessToken())).toBe(denial)
    expect(purposes).toEqual(['first', 'renewal'])
    expect(credential.remaining()).toBe(token)
    world.clock.advance(1_000)
    expect(credential.remaining()).toBeUndefined()
  })

  test('GitHub not answering at renewal is told apart from a denial, held for 10 s, and tried again after', async () => {
    const world = createWorld()
    const { options } = setup(world, direct)
    const silence = new ActionError('TOKEN_UNAVAILABLE', 'GitHub did not answer')
    let renewals = 0
    const credential = createCredential({
      ...options,
      subjectToken: purpose => {
        if (purpose === 'first') return options.subjectToken(purpose)
        renewals += 1
        return renewals === 1 ? Promise.reject(silence) : options.subjectToken(purpose)
      },
    })
    const first = await credential.accessToken()
    world.clock.advance(200_000)
    expect(await failure(credential.accessToken())).toBe(silence)
    expect(await failure(credential.accessToken())).toBe(silence)
    expect(renewals).toBe(1)
    expect(credential.remaining()).toBe(first)
    world.clock.advance(10_000)
    expect(await credential.accessToken()).not.toBe(first)
  })
})

const unavailable = (): EmulatedResponse => ({ status: 503, body: 'upstream' })

describe('retries', () => {
  test.each([408, 429, 500, 503])('%i and lost connections are tried again, three times in all', async status => {
    const world = createWorld()
    world.instead.push(
      () => ({ status, body: '' }),
      () => Promise.reject(new ActionError('NETWORK', 'connection reset')),
    )
    expect(await setup(world, direct).credential.accessToken()).toMatch(/^ya29\.d\./)
    expect(world.requests).toHaveLength(3)
  })

  test('an outage ends after three tries with its cause, and holds nothing back for the next call', async () => {
    const world = createWorld()
    const { credential, tokens } = setup(world, direct)
    world.instead.push(unavailable, unavailable, unavailable)
    const error = await failure(credential.accessToken())
    expect(error).toMatchObject({
      code: 'STS_REJECTED',
      message: 'Google refused to exchange the OIDC token at provider internal (status 503)',
      likelyCause: 'sts.googleapis.com fails at the moment; retries did not help.',
      answer: { host: 'sts.googleapis.com', status: 503, words: 'upstream' },
    })
    expect(world.requests).toHaveLength(3)
    expectNoToken(error, tokens)
    expect(await credential.accessToken()).toMatch(/^ya29\.d\./)
  })

  test('no connection at all stays a NETWORK error', async () => {
    const world = createWorld()
    const down = new ActionError('NETWORK', 'sts.googleapis.com: connection refused')
    for (let n = 0; n < 3; n++) world.instead.push(() => Promise.reject(down))
    expect(await failure(setup(world, direct).credential.accessToken())).toBe(down)
  })

  test('every try is bounded, and all together by 30 s, also where the server asks to wait', async () => {
    const world = createWorld()
    const timeouts: (number | undefined)[] = []
    const { options } = setup(world, direct)
    const started = world.clock.now()
    const credential = createCredential({
      ...options,
      send: async request => {
        timeouts.push(request.timeoutMs)
        world.clock.advance(request.timeoutMs ?? 0)
        return { status: 503, headers: { 'retry-after': '10' }, body: Buffer.alloc(0) }
      },
    })
    expect(await failure(credential.accessToken())).toMatchObject({ code: 'STS_REJECTED' })
    expect(timeouts).toEqual([9000, 9000])
    expect(world.clock.now() - started).toBeLessThanOrEqual(30_000)
  })
})

const describeCommand =
  'gcloud iam workload-identity-pools providers describe internal --project=123456789 --location=global --workload-identity-pool=github'
const updateCommand =
  'gcloud iam workload-identity-pools providers update-oidc internal --project=123456789 --location=global --workload-identity-pool=github'

interface Refused {
  readonly when: string
  readonly arrange: (world: World) => Partial<CredentialOptions> | undefined
  readonly code: string
  readonly message: string
  readonly words: string | RegExp
  readonly cause: string
  readonly cure: string
}

const atSts = (named: string): { code: string; message: string } => ({
  code: 'STS_REJECTED',
  message: `Google refused to exchange the OIDC token at provider internal (${named})`,
})
const atIam = (named: string): { code: string; message: string } => ({
  code: 'IMPERSONATION_REJECTED',
  message: `Google refused to impersonate ${trainer} (${named})`,
})
const minting =
  (changes: Readonly<Record<string, unknown>>, byStranger = false) =>
  (world: World) => ({
    subjectToken: async () => ({
      token: await world.mint(changes, { byStranger }),
      expiresAt: world.seconds() + 300,
      claims: { ...claims, ...(typeof changes['iss'] === 'string' ? { iss: changes['iss'] } : {}) },
    }),
  })

const refusals: readonly Refused[] = [
  {
    when: "the provider's condition says no",
    arrange: minting({ ref: 'refs/heads/x' }),
    ...atSts('400 unauthorized_client'),
    words: 'The given credential is rejected by the attribute condition.',
    cause: 'repository "acme/fraud", repository_id "512345678", ref "refs/heads/main", event_name "push"',
    cure: `${describeCommand} --format='yaml(attributeMapping,attributeCondition)'`,
  },
  {
    when: 'the mapping names an absent claim',
    arrange: world => {
      settings(world).attributeMapping['google.subject'] = 'assertion.environment'
      return undefined
    },
    ...atSts('400 unauthorized_client'),
    words: "The mapped attribute 'google.subject' must be of type STRING.",
    cause: 'gives google.subject no string',
    cure: `\n${describeCommand} --format='yaml(attributeMapping)'\n`,
  },
  {
    when: 'the provider is named by project id',
    arrange: () => ({ provider: { ...provider, resource: provider.resource.replace('123456789', 'acme-ml') } }),
    ...atSts('400 invalid_request'),
    words: /^Invalid value for "audience"/,
    cause: "needs the project's number, not its id",
    cure: "Set providers.internal.resource of the policy to what this prints:\ngcloud iam workload-identity-pools providers describe internal --project=acme-ml --location=global --workload-identity-pool=github --format='value(name)'",
  },
  {
    when: 'the subject is too long',
    arrange: world => {
      settings(world).attributeMapping['google.subject'] = 'assertion.sub + assertion.sub + assertion.sub'
      return undefined
    },
    ...atSts('400 invalid_request'),
    words: /exceeds the 127 bytes limit/,
    cause: 'maps google.subject to more than 127 bytes; sub alone has 51 here',
    cure: `${updateCommand} \\\n  --attribute-mapping="^;^$(${describeCommand} --format='value(attributeMapping.list(separator=";"))' |`,
  },
  {
    when: 'the provider is disabled',
    arrange: world => {
      settings(world).disabled = true
      return undefined
    },
    ...atSts('400 invalid_target'),
    words: /^The target service indicated by the "audience" parameters is invalid/,
    cause: `${provider.resource} does not exist, or it or its pool is disabled or deleted.`,
    cure: `If it is disabled:\n${updateCommand} --no-disabled\nIf it is deleted:\ngcloud iam workload-identity-pools providers undelete internal --project=123456789`,
  },
  {
    when: 'the token is stale',
    arrange: world => minting({ exp: world.seconds() - 1, iat: world.seconds() - 301 })(world),
    ...atSts('400 invalid_grant'),
    words: /^ID Token issued at \d+ is stale to sign-in\.$/,
    cause: 'reached Google after it expired',
    cure: 'Run the job again.',
  },
  {
    when: 'the audience is not allowed',
    arrange: world => {
      settings(world).allowedAudiences = ['https://github.com/acme']
      return undefined
    },
    ...atSts('400 invalid_grant'),
    words: /^The audience in ID Token \[.*\] does not match the expected audience\.$/,
    cause: 'allows other audiences than its own name',
    cure: `${updateCommand} --allowed-audiences=https://iam.googleapis.com/${provider.resource}`,
  },
  {
    when: 'the issuer is another',
    arrange: minting({ iss: `${issuer}/acme` }),
    ...atSts('400 invalid_grant'),
    words: /^The issuer in ID Token .* does not match the expected one\(s\)/,
    cause: `trusts another issuer than ${issuer}/acme`,
    cure: `${updateCommand} --issuer-uri=${issuer}/acme`,
  },
  {
    when: 'the signature does not verify',
    arrange: minting({}, true),
    ...atSts('400 invalid_grant'),
    words: 'Unable to verify the ID Token signature.',
    cause: `could not fetch the keys of ${issuer}, or they are not those that signed`,
    cure: `curl -fsS ${issuer}/.well-known/jwks -o jwks.json\n${updateCommand} --jwk-json-path=jwks.json`,
  },
  {
    when: 'the issuer is not reached',
    arrange: world => {
      world.published.keys = { status: 404, body: '' }
      return undefined
    },
    ...atSts('400 invalid_grant'),
    words: "Error connecting to the given credential's issuer.",
    cause: `could not fetch the keys of ${issuer}`,
    cure: '--jwk-json-path=jwks.json',
  },
  {
    when: 'STS is throttled',
    arrange: world => {
      const body = { error: 'quota_exceeded', error_description: 'The request was throttled due to rate limit.' }
      for (let n = 0; n < 3; n++) world.instead.push(() => ({ status: 429, body }))
      return undefined
    },
    ...atSts('429 quota_exceeded'),
    words: 'The request was throttled due to rate limit.',
    cause: 'Project 123456789 is over its request quota at sts.googleapis.com',
    cure: 'gcloud beta quotas info list --service=sts.googleapis.com --project=123456789',
  },
  {
    when: 'a gateway answers in the place of Google',
    arrange: world => {
      world.instead.push(() => ({ status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Log in</html>' }))
      return undefined
    },
    ...atSts('status 200'),
    words: '<html>Log in</html>',
    cause: 'a proxy or gateway may have answered instead',
    cure: 'Check HTTPS_PROXY and NO_PROXY on the runner.',
  },
  {
    when: 'the principal has no binding',
    arrange: world => {
      const account = world.google.state.serviceAccounts[trainer]
      if (account) account.bindings = []
      return undefined
    },
    ...atIam('403 PERMISSION_DENIED'),
    words:
      "Permission 'iam.serviceAccounts.getAccessToken' denied on resource (or it may not exist). (IAM_PERMISSION_DENIED)",
    cause: `${trainer} does not exist, or ${member} may not impersonate it.`,
    cure: `gcloud iam service-accounts add-iam-policy-binding ${trainer} --project=acme-ml --role=roles/iam.workloadIdentityUser --member=${member}`,
  },
  {
    when: 'the IAM Credentials API is off',
    arrange: world => {
      const [project] = world.google.state.projects
      if (project) project.disabledServices = ['iamcredentials.googleapis.com']
      return undefined
    },
    ...atIam('403 PERMISSION_DENIED'),
    words: /^IAM Service Account Credentials API has not been used in project 123456789/,
    cause: 'The IAM Service Account Credentials API is off in project 123456789.',
    cure: 'gcloud services enable iamcredentials.googleapis.com --project=123456789',
  },
  {
    when: 'the lifetime is too long',
    arrange: () => ({ lifetimeSeconds: 7200 }),
    ...atIam('400 INVALID_ARGUMENT'),
    words: 'The access token lifetime cannot exceed 3600 seconds.',
    cause: `7200 s is longer than tokens of ${trainer} may live`,
    cure: `gcloud resource-manager org-policies allow iam.allowServiceAccountCredentialLifetimeExtension ${trainer} --project=acme-ml`,
  },
]

describe('refusals', () => {
  test.each(refusals)('$when: the words of Google, the cause, the command, and no token', async expected => {
    const world = createWorld()
    const { credential, tokens } = setup(world, expected.arrange(world) ?? {})
    const error = await failure(credential.accessToken())
    expect(error).toMatchObject({ code: expected.code, message: expected.message })
    if (typeof expected.words === 'string') expect(error.answer?.words).toBe(expected.words)
    else expect(error.answer?.words).toMatch(expected.words)
    expect(error.likelyCause).toContain(expected.cause)
    expect(adviceOf(error)).toContain(expected.cure)
    expectNoToken(error, [...tokens, ...sentTokens(world)])
  })

  test('400, 401 and 403 are not tried again', async () => {
    for (const status of [400, 401, 403]) {
      const world = createWorld()
      world.instead.push(() => ({ status, body: { error: 'invalid_request', error_description: 'no' } }))
      await failure(setup(world).credential.accessToken())
      expect(world.requests).toHaveLength(1)
    }
  })

  test('a server that echoes the subject token, whole or in part, leaks none of it', async () => {
    const world = createWorld()
    const { credential, tokens } = setup(world)
    world.instead.push(() => {
      const token = new URLSearchParams(String(world.requests[0]?.body)).get('subject_token') ?? ''
      const body = {
        error: 'invalid_grant',
        error_description: `Cannot parse ${token.slice(20)} and ${token.slice(3, 20)}.`,
      }
      return { status: 400, body }
    })
    const error = await failure(credential.accessToken())
    expect(error.answer?.words).toBe('Cannot parse *** and ***.')
    expectNoToken(error, tokens)
  })

  test('a server that echoes the federated token at impersonation leaks none of it', async () => {
    const world = createWorld()
    const { credential, tokens } = setup(world)
    world.instead.push(undefined, () => ({
      status: 401,
      body: {
        error: { code: 401, status: 'UNAUTHENTICATED', message: String(world.requests[1]?.headers['authorization']) },
      },
    }))
    const error = await failure(credential.accessToken())
    expect(error).toMatchObject({ code: 'IMPERSONATION_REJECTED', answer: { words: 'Bearer ***' } })
    expectNoToken(error, tokens)
  })

  test('a token in an answer that is otherwise unusable is masked all the same', async () => {
    const world = createWorld()
    const { credential, masked } = setup(world, direct)
    world.instead.push(() => ({ status: 200, body: { access_token: 'opaque-token-of-some-length' } }))
    const error = await failure(credential.accessToken())
    expect(masked).toEqual(['opaque-token-of-some-length'])
    expect(error.answer?.words).toBe('{"access_token":"***"}')
  })

  test('a hostile value in a command stays one word of the shell', async () => {
    const world = createWorld()
    const evil = `${issuer}/$(id)'; rm -rf ~ #`
    const { credential } = setup(world, minting({ iss: evil })(world))
    expect(adviceOf(await failure(credential.accessToken()))).toContain(
      String.raw`--issuer-uri='${issuer}/$(id)'\''; rm -rf ~ #'`,
    )
  })
})

/** Subject tokens that were sent, if the test signs the tokens itself. */
const sentTokens = (world: World): string[] =>
  world.requests
    .filter(({ host }) => host === 'sts.googleapis.com')
    .map(({ body }) => new URLSearchParams(String(body)).get('subject_token') ?? '')

describe('redaction', () => {
  test('leaves no piece of 12 characters of a token, wherever and however often it stands', () => {
    const token = fc.string({ unit: fc.constantFrom(...'abcXYZ019-_.'), minLength: 12, maxLength: 60 })
    fc.assert(
      fc.property(token, fc.string(), fc.string(), fc.nat(40), fc.nat(60), (secret, before, after, from, length) => {
        const text = before + secret.slice(from, from + length) + after + secret
        const redacted = redact(text, [secret])
        for (let at = 0; at + 12 <= secret.length; at++) expect(redacted).not.toContain(secret.slice(at, at + 12))
      }),
      { verbose: true },
    )
  })

  test('leaves other text alone, and knows tokens that are not ours by their look', () => {
    expect(redact('projects/acme-ml/models/1', ['ya29.d.something-else-entirely'])).toBe('projects/acme-ml/models/1')
    expect(redact('a ya29.c.abcdefgh b eyJhbGciOiJSUzI1NiJ9.e30.sig c', [])).toBe('a *** b *** c')
  })
})
