import { describe, expect, test } from 'vitest'
import { ActionError } from '../../../src/core/errors.ts'
import { answerOf, bearer, formOf, lendingGrant, secret, setUp, sha256Of } from './harness.ts'

const file = lendingGrant(['file'])
const gatewayAlone = lendingGrant([], { gateway: true })

describe('the subject', () => {
  test('without the secret, with a wrong one, or with a part of it, the answer is a plain 403', async () => {
    const { ask } = setUp(file)
    for (const headers of [
      {},
      { authorization: 'Bearer kv-lend-x' },
      { authorization: `Bearer ${secret.slice(0, -1)}` },
      { authorization: `Bearer ${secret}x` },
      { authorization: `Basic ${secret}` },
      { authorization: secret },
      { cookie: secret },
    ]) {
      const { status, json, isStranger } = answerOf(await ask({ target: '/subject', headers }))
      expect(status).toBe(403)
      expect(isStranger).toBe(true)
      expect(json).toEqual({ error: { code: 403, message: 'Forbidden', status: 'PERMISSION_DENIED' } })
    }
  })

  test('the secret in the URL opens nothing, since URLs are logged', async () => {
    expect(answerOf(await setUp(file).ask({ target: `/subject?key=${secret}` })).status).toBe(403)
  })

  test('each caller gets a ticket of its own, which is no token of GitHub', async () => {
    const { subject, records } = setUp(file)
    const [one, other] = [await subject(), await subject()]
    expect(one).toMatch(/^kv-ticket-[\w-]{43}$/)
    expect(other).not.toBe(one)
    expect(records).toEqual([])
  })

  test("GitHub's token leaves only if the grant lends it, new each time, and recorded before", async () => {
    const { subject, records, order } = setUp(lendingGrant(['file', 'subject_token']))
    expect(await subject()).toBe('eyJ.github.1')
    expect(await subject()).toBe('eyJ.github.2')
    // They do not open the gateway.
    expect(order).toEqual(['record token.lent', 'record token.lent'])
    expect(records[0]).toMatchObject({ form: 'subject_token', token_sha256: sha256Of('eyJ.github.1'), scopes: [] })
  })

  test('only GET, and no parameters', async () => {
    const { ask } = setUp(file)
    expect(answerOf(await ask({ method: 'POST', target: '/subject', headers: bearer })).status).toBe(405)
    expect(answerOf(await ask({ target: '/subject?audience=x', headers: bearer })).status).toBe(400)
  })

  test('an outage of GitHub is a 503, which clients repeat', async () => {
    const { ask, ports } = setUp(lendingGrant(['subject_token']))
    ports.subjectToken = async () => {
      throw new ActionError('NETWORK', 'No answer from vstoken.actions.githubusercontent.com to GET /: timed out')
    }
    const { status, headers, json } = answerOf(await ask({ target: '/subject', headers: bearer }))
    expect(status).toBe(503)
    expect(headers['retry-after']).toBe('2')
    expect(json).toEqual({
      error: 'temporarily_unavailable',
      error_description: 'Keyless Vertex: No answer from vstoken.actions.githubusercontent.com to GET /: timed out.',
    })
  })
})

describe('the exchange', () => {
  test('lends the token until shortly before its end, and records it before it leaves', async () => {
    const { exchange, subject, records, order } = setUp(file)
    const scope = 'https://www.googleapis.com/auth/devstorage.read_only openid'
    const { status, headers, json } = await exchange(await subject(), { scope })
    expect(status).toBe(200)
    expect(headers['cache-control']).toBe('no-store')
    expect(json).toEqual({
      access_token: 'ya29.google',
      issued_token_type: 'urn:ietf:params:oauth:token-type:access_token',
      token_type: 'Bearer',
      expires_in: 3570,
    })
    expect(order).toEqual(['record token.lent', 'lent ya29.google'])
    expect(records).toEqual([
      {
        type: 'token.lent',
        borrower: 'train/0',
        form: 'file',
        token_sha256: sha256Of('ya29.google'),
        audience: null,
        scopes: ['https://www.googleapis.com/auth/cloud-platform'],
        requested_scopes: ['https://www.googleapis.com/auth/devstorage.read_only', 'openid'],
        expires_at: '2026-09-21T15:13:20.000Z',
      },
    ])
  })

  test('a token that many clients get is recorded once', async () => {
    const { exchange, subject, records } = setUp(file)
    const tickets = await Promise.all(Array.from({ length: 20 }, subject))
    const answers = await Promise.all(tickets.map(ticket => exchange(ticket)))
    expect(new Set(answers.map(({ json }) => json['access_token']))).toEqual(new Set(['ya29.google']))
    expect(records).toHaveLength(1)
  })

  test('with a gateway alone, clients get a placeholder that is worth nothing at Google', async () => {
    const { exchange, subject, records, asked } = setUp(gatewayAlone)
    const { json } = await exchange(await subject())
    expect(json).toMatchObject({ access_token: secret, expires_in: 3599 })
    expect(records).toEqual([])
    expect(asked()).toBe(0)
  })

  test('the public client id of gcloud is accepted, as Google accepts it', async () => {
    const { ask, subject } = setUp(file)
    const form = formOf({
      grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
      audience:
        '//iam.googleapis.com/projects/123456789/locations/global/workloadIdentityPools/github/providers/internal',
      requested_token_type: 'urn:ietf:params:oauth:token-type:access_token',
      subject_token: await subject(),
      subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    })
    const headers = { ...form.headers, authorization: 'Basic MzI1NTU5NDA1NTkuYXBwcw==' }
    expect(answerOf(await ask({ method: 'POST', target: '/v1/token', ...form, headers })).status).toBe(200)
  })
})

describe('attacks on the exchange', () => {
  test('a ticket is worth one token', async () => {
    const { exchange, subject } = setUp(file)
    const ticket = await subject()
    expect((await exchange(ticket)).status).toBe(200)
    const { status, json, isStranger } = await exchange(ticket)
    expect([status, json['error'], isStranger]).toEqual([400, 'invalid_grant', true])
  })

  test('two callers with one ticket: only the first gets the token', async () => {
    const { exchange, subject } = setUp(file)
    const ticket = await subject()
    const answers = await Promise.all([exchange(ticket), exchange(ticket), exchange(ticket)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400, 400])
  })

  test('an old ticket, that of another listener, and none', async () => {
    const { exchange, subject, advance } = setUp(file)
    const ticket = await subject()
    advance(60_000)
    for (const one of [ticket, await setUp(file).subject(), '', secret])
      expect((await exchange(one)).json['error']).toBe('invalid_grant')
  })

  test('a token of GitHub that was not lent by this listener', async () => {
    const { exchange, subject } = setUp(lendingGrant(['file', 'subject_token']))
    const lent = await subject()
    expect((await exchange('eyJhbGciOi.foreign.token')).json['error']).toBe('invalid_grant')
    expect((await exchange(lent)).json['access_token']).toBe('ya29.google')
  })

  test('a lent token of GitHub that has ended', async () => {
    const { exchange, subject, advance } = setUp(lendingGrant(['file', 'subject_token']))
    const lent = await subject()
    advance(300_000)
    expect((await exchange(lent)).json['error']).toBe('invalid_grant')
  })

  test("Google's own token as the subject", async () => {
    const { exchange, subject } = setUp(file)
    await exchange(await subject())
    expect((await exchange('ya29.google')).json['error']).toBe('invalid_grant')
  })

  test('another audience, type, or grant type, each with its own error, and without using up the ticket', async () => {
    const { exchange, subject } = setUp(file)
    const ticket = await subject()
    const jwt = 'urn:ietf:params:oauth:token-type:jwt'
    for (const [changes, error] of [
      [
        { audience: '//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/evil/providers/x' },
        'invalid_target',
      ],
      [{ audience: undefined }, 'invalid_target'],
      [{ grant_type: 'client_credentials' }, 'unsupported_grant_type'],
      [{ grant_type: 'refresh_token', refresh_token: 'x' }, 'invalid_request'],
      [{ grant_type: undefined }, 'unsupported_grant_type'],
      [{ requested_token_type: jwt }, 'invalid_request'],
      [{ subject_token_type: 'urn:ietf:params:oauth:token-type:saml2' }, 'invalid_request'],
      [{ options: '{"userProject":"other"}' }, 'invalid_request'],
      [{ actor_token: 'x' }, 'invalid_request'],
      [{ client_secret: 'x' }, 'invalid_request'],
      [{ scope: 'a"b' }, 'invalid_scope'],
      [{ scope: 'line\nbreak' }, 'invalid_scope'],
      [{ scope: 'x'.repeat(201) }, 'invalid_scope'],
      [{ scope: Array.from({ length: 51 }, (_, at) => `s${at}`).join(' ') }, 'invalid_scope'],
    ] as const) {
      const { status, json } = await exchange(ticket, changes)
      expect([status, json['error']], JSON.stringify(changes)).toEqual([400, error])
    }
    expect((await exchange(ticket)).status).toBe(200)
  })

  test('a parameter that is given twice', async () => {
    const { ask, subject } = setUp(file)
    const body = Buffer.from(`subject_token=${await subject()}&subject_token=x`)
    const reply = await ask({ method: 'POST', target: '/v1/token', ...formOf({}), body })
    expect(answerOf(reply).json).toEqual({
      error: 'invalid_request',
      error_description: 'subject_token is given twice',
    })
  })

  test('a huge form, JSON in place of a form, and parameters in the URL', async () => {
    const { ask } = setUp(file)
    const post = { method: 'POST', target: '/v1/token' }
    for (const request of [
      { ...post, ...formOf({ subject_token: 'x'.repeat(20_000) }) },
      { ...post, headers: { 'content-type': 'application/json' }, body: Buffer.from('{"grantType":"x"}') },
      { ...post, headers: {}, body: Buffer.from('grant_type=x') },
      { ...post, ...formOf({}), target: '/v1/token?grant_type=x' },
    ])
      expect(answerOf(await ask(request)).json['error']).toBe('invalid_request')
  })

  test('GET, which a web page can cause', async () => {
    const { status, headers } = answerOf(await setUp(file).ask({ target: '/v1/token' }))
    expect([status, headers['allow']]).toEqual([405, 'POST'])
  })

  test('the secret as a bearer is no way around a ticket', async () => {
    const { ask } = setUp(file)
    const form = formOf({ grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange' })
    const reply = await ask({ method: 'POST', target: '/v1/token', ...form, headers: { ...form.headers, ...bearer } })
    expect(answerOf(reply).json['error']).toBe('invalid_client')
  })

  test('other paths and spellings are not answered here', async () => {
    const { ask } = setUp(lendingGrant(['file', 'metadata']))
    for (const target of [
      '/V1/token',
      '/v1/token/',
      '//v1/token',
      '/v1/./token',
      '/v1/%74oken',
      '/v1/token;x',
      '/v1beta/token',
      '/subject/',
      '/subject%3f',
      'http://127.0.0.1/v1/token',
      '/computeMetadata',
      '/COMPUTEMETADATA/v1/',
    ])
      expect(await ask({ method: 'POST', target, headers: bearer }), target).toBeUndefined()
  })
})

describe('what is not lent', () => {
  test('a grant that lends no file, and has no gateway, says what to add', async () => {
    const { exchange, subject } = setUp(lendingGrant(['access_token', 'subject_token']))
    const { status, json } = await exchange(await subject())
    expect(status).toBe(400)
    expect(json).toEqual({
      error: 'unauthorized_client',
      error_description:
        'Keyless Vertex: The grant train does not lend file (lend.credentials: access_token, subject_token). ' +
        'Add file to lend.credentials of the grant.',
    })
  })

  test('a grant that was narrowed by a renewal lends no more', async () => {
    const { exchange, subject, ports, records } = setUp(file)
    ports.googleToken = async () => {
      ports.grant = () => lendingGrant([])
      return { token: 'ya29.google', expiresAt: ports.clock.now() + 3_600_000 }
    }
    const { status, text } = await exchange(await subject())
    expect(status).toBe(400)
    expect(text).not.toContain('ya29')
    expect(records).toHaveLength(1)
  })

  test('after a denied renewal neither a token nor a placeholder leaves', async () => {
    for (const grant of [file, gatewayAlone]) {
      const { exchange, subject, deny, asked } = setUp(grant)
      deny(new ActionError('DENIED', 'The grant train is not allowed for this run any more'))
      const { status, json } = await exchange(await subject())
      expect([status, json['error']]).toEqual([400, 'unauthorized_client'])
      expect(json['error_description']).toContain('not allowed for this run any more')
      expect(asked()).toBe(0)
    }
  })

  test('once nothing is lent, each form is refused with the words of the gateway', async () => {
    const { exchange, subject, metadata, end, asked } = setUp(lendingGrant(['file', 'metadata']))
    const ticket = await subject()
    end({ rule: 'lend.budget.duration', message: 'the budget of grant agent has ended. Start a new run.' })
    const words = 'Keyless Vertex: the budget of grant agent has ended. Start a new run.'
    const { status, json } = await exchange(ticket)
    expect([status, json]).toEqual([400, { error: 'unauthorized_client', error_description: words }])
    const token = await metadata('/computeMetadata/v1/instance/service-accounts/default/token')
    expect([token.status, token.text.trim()]).toEqual([403, words])
    expect(asked()).toBe(0)
  })

  test('a token that cannot be recorded stays', async () => {
    const { exchange, subject, ports, order } = setUp(file)
    const { record } = ports
    ports.record = async () => {
      throw new ActionError('RECORD_UNWRITABLE', 'The record cannot be written: the disk is full')
    }
    const ticket = await subject()
    const { status, text } = await exchange(ticket)
    expect(status).toBe(503)
    expect(text).not.toContain('ya29')
    expect(order).toEqual([])
    ports.record = record
    expect((await exchange(ticket)).status).toBe(200)
  })

  test('a token at its end is neither lent nor called valid; the same ticket works later', async () => {
    const { exchange, subject, ports } = setUp(file)
    const ticket = await subject()
    for (const left of [-1000, 0, 30_000, 31_000]) {
      ports.googleToken = async () => ({ token: 'ya29.google', expiresAt: ports.clock.now() + left })
      const { status, text } = await exchange(ticket)
      expect(status).toBe(503)
      expect(text).not.toContain('ya29')
    }
    ports.googleToken = async () => ({ token: 'ya29.google', expiresAt: ports.clock.now() + 31_001 })
    expect((await exchange(ticket)).json).toMatchObject({ access_token: 'ya29.google', expires_in: 1 })
  })

  test('a failure of Google or GitHub is a 503 with its reason, a refusal a 400', async () => {
    const { exchange, subject, ports } = setUp(file)
    for (const [error, status] of [
      [new ActionError('NETWORK', 'No answer from sts.googleapis.com'), 503],
      [new ActionError('TOKEN_UNAVAILABLE', 'GitHub gave no token'), 503],
      [new ActionError('STS_REJECTED', 'x', { answer: { host: 'sts.googleapis.com', status: 503, words: '' } }), 503],
      [new ActionError('STS_REJECTED', 'x', { answer: { host: 'sts.googleapis.com', status: 400, words: '' } }), 400],
      [new ActionError('STS_REJECTED', "Google's access token is good for 0 s only"), 503],
      [new ActionError('TOKEN_REJECTED', 'The token is of another repository'), 400],
      [new TypeError('secret text of a library'), 503],
    ] as const) {
      ports.googleToken = () => Promise.reject(error)
      const answer = await exchange(await subject())
      expect(answer.status).toBe(status)
      expect(answer.text).not.toContain('secret text')
    }
  })
})

describe('introspection', () => {
  const introspect = async (setup: ReturnType<typeof setUp>, token: string) =>
    answerOf(await setup.ask({ method: 'POST', target: '/v1/introspect', ...formOf({ token }) })).json

  test('gcloud learns the account of a lent token and of the placeholder, and nothing of another', async () => {
    const setup = setUp(file)
    await setup.exchange(await setup.subject())
    const active = { active: true, username: 'trainer@acme-ml.iam.gserviceaccount.com' }
    expect(await introspect(setup, 'ya29.google')).toMatchObject(active)
    expect(await introspect(setup, secret)).toMatchObject(active)
    for (const other of ['ya29.googl', 'x', '']) expect(await introspect(setup, other)).toEqual({ active: false })
    setup.advance(3_600_000)
    expect(await introspect(setup, 'ya29.google')).toEqual({ active: false })
  })

  test('direct access has the name of the grant', async () => {
    expect(await introspect(setUp(lendingGrant(['file'], { account: null })), secret)).toMatchObject({
      username: 'train@keyless-vertex.invalid',
    })
  })
})
