import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ask, generate, type Listening, secret, sendRaw, startListening, stopSecret, token } from './listening.ts'

let listening: Listening
let port: number
beforeAll(async () => {
  listening = await startListening({ limits: { strangerLines: 3 } })
  port = listening.listener.port
})
afterAll(() => listening[Symbol.asyncDispose]())
beforeEach(() => {
  listening.decided.length = 0
})

const forbidden = '{"error":{"code":403,"message":"Forbidden","status":"PERMISSION_DENIED"}}'
const body = '{"contents":[]}'

/** A request as bytes, with the secret unless `lines` say otherwise. */
const raw = (lines: readonly string[], target = generate, text = body): string =>
  [`POST ${target} HTTP/1.1`, ...lines, 'connection: close', '', text].join('\r\n')
const host = (): string => `host: 127.0.0.1:${port}`
const bearer = `authorization: Bearer ${secret}`
const json = 'content-type: application/json'
const length = `content-length: ${body.length}`

const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1])

describe('a caller without the secret gets a plain 403 and nothing else', () => {
  it.each<[string, Readonly<Record<string, string>>]>([
    ['no header at all', { authorization: '' }],
    ['a wrong secret', { authorization: 'Bearer kv-lend-wrong' }],
    ['the secret without its last character', { authorization: `Bearer ${secret.slice(0, -1)}` }],
    ['the secret with one more character', { authorization: `Bearer ${secret}x` }],
    ['the secret in another case', { authorization: `Bearer ${secret.toUpperCase()}` }],
    ['two secrets in one header', { authorization: `Bearer wrong, Bearer ${secret}` }],
    ['an empty bearer', { authorization: 'Bearer ' }],
    ['the secret without its scheme', { authorization: secret }],
    ['the secret as Basic', { authorization: `Basic ${Buffer.from(`x:${secret}`).toString('base64')}` }],
    ['the secret as a cookie', { authorization: '', cookie: `authorization=${secret}` }],
    ['the secret as a key of Anthropic', { authorization: '', 'x-api-key': secret }],
    ['the secret for stopping', { authorization: `Bearer ${stopSecret}` }],
    ['Google’s own token, which was never lent', { authorization: `Bearer ${token}` }],
    ['a hash of the secret', { authorization: 'Bearer [object Object]' }],
  ])('%s', async (_, headers) => {
    const answer = await ask(listening, { headers })
    expect([answer.status, answer.body]).toEqual([403, forbidden])
    expect(listening.decided).toEqual([])
  })

  it('the secret in the address', async () => {
    const answer = await ask(listening, { target: `${generate}?key=${secret}`, headers: { authorization: '' } })
    expect([answer.status, answer.body]).toEqual([403, forbidden])
  })

  it('the body is not even read', async () => {
    const answer = await sendRaw(
      listening,
      raw(
        [host(), 'authorization: Bearer wrong', json, 'content-length: 1000000', 'expect: 100-continue'],
        generate,
        '',
      ),
    )
    expect(statusOf(answer)).toBe(403)
  })

  it('every such caller counts, and a few are in the record', async () => {
    const before = listening.listener.totals().strangers
    for (let turn = 0; turn < 10; turn++) await ask(listening, { headers: { authorization: 'Bearer wrong' } })
    expect(listening.listener.totals().strangers).toBe(before + 10)
    const lines = listening.of('call.refused').filter(({ rule }) => rule === 'secret')
    expect(lines.length).toBeLessThanOrEqual(3)
    expect(JSON.stringify(lines)).not.toContain('wrong')
  })
})

describe('the secret opens the gateway', () => {
  it.each<[string, Readonly<Record<string, string>>]>([
    ['as a bearer', {}],
    ['with the scheme in lower case', { authorization: `bearer ${secret}` }],
    ['as the key of express mode', { authorization: '', 'x-goog-api-key': secret }],
    ['as the key, next to a bearer of something else', { authorization: 'Bearer other', 'x-goog-api-key': secret }],
  ])('%s', async (_, headers) => {
    expect((await ask(listening, { headers })).status).toBe(200)
  })

  it('and a token that was lent does too', async () => {
    await using lending = await startListening({ hooks: ({ lent }) => lent({ token: 'ya29.lent', expiresAt: 0 }) })
    expect((await ask(lending, { headers: { authorization: 'Bearer ya29.lent' } })).status).toBe(200)
    expect((await ask(lending, { headers: { authorization: 'Bearer ya29.other' } })).status).toBe(403)
  })
})

describe('a page that resolves its own name to loopback (DNS rebinding)', () => {
  it.each([
    ['its own name', 'evil.example'],
    ['its own name with our port', 'evil.example:PORT'],
    ['our name without the port', '127.0.0.1'],
    ['our name with another port', '127.0.0.1:1'],
    ['a name that ends like ours', 'evil-127.0.0.1:PORT'],
    ['a name that begins like ours', '127.0.0.1.evil.example:PORT'],
    ['our name with a user', 'x@127.0.0.1:PORT'],
    ['another loopback address', '127.0.0.2:PORT'],
    ['the metadata server', 'metadata.google.internal'],
    ['a blank', ' '],
  ])('%s as Host: 403', async (_, name) => {
    const answer = await ask(listening, { headers: { host: name.replace('PORT', String(port)) } })
    expect([answer.status, answer.body]).toEqual([403, forbidden])
    expect(listening.decided).toEqual([])
  })

  it('the name is checked for healthz and stop, too', async () => {
    for (const target of ['/healthz', '/stop']) {
      const answer = await ask(listening, {
        method: target === '/healthz' ? 'GET' : 'POST',
        target,
        headers: { host: 'evil.example', authorization: `Bearer ${stopSecret}` },
      })
      expect(answer.status).toBe(403)
    }
  })

  it('localhost is this listener', async () => {
    expect((await ask(listening, { headers: { host: `LOCALHOST:${port}` } })).status).toBe(200)
  })
})

describe('a header that is given twice means two things to two readers', () => {
  it.each([
    ['two Authorization', () => [host(), 'authorization: Bearer wrong', bearer, json, length]],
    ['two Authorization, the right one first', () => [host(), bearer, 'authorization: Bearer wrong', json, length]],
    ['the same Authorization twice', () => [host(), bearer, bearer, json, length]],
    ['two Host', () => [host(), 'host: evil.example', bearer, json, length]],
    ['two keys', () => [host(), `x-goog-api-key: ${secret}`, 'x-goog-api-key: other', json, length]],
    ['two content types', () => [host(), bearer, json, 'content-type: text/plain', length]],
    ['two Content-Length', () => [host(), bearer, json, length, 'content-length: 3']],
    ['the same Content-Length twice', () => [host(), bearer, json, length, length]],
    ['two Transfer-Encoding', () => [host(), bearer, json, 'transfer-encoding: chunked', 'transfer-encoding: chunked']],
    [
      'two content codings',
      () => [host(), bearer, json, length, 'content-encoding: identity', 'content-encoding: gzip'],
    ],
    ['two projects to bill', () => [host(), bearer, json, length, 'x-goog-user-project: a', 'X-Goog-User-Project: b']],
    ['a Host on two lines (obs-fold)', () => [`host: 127.0.0.1:${port}`, ' evil', bearer, json, length]],
    ['a secret on two lines (obs-fold)', () => [host(), 'authorization: Bearer', ` ${secret}`, json, length]],
    ['a length on two lines (obs-fold)', () => [host(), bearer, json, 'content-length: 1', ' 5']],
    ['a blank before the colon', () => [host(), `authorization : Bearer ${secret}`, json, length]],
    ['a line without a colon', () => [host(), bearer, 'nonsense', json, length]],
    ['a NUL in a value', () => [host(), bearer, 'x-a: b\0c', json, length]],
    ['a lone CR in a value', () => [host(), bearer, `x-a: b\r${bearer}`, json, length]],
    ['a name with a blank', () => [host(), bearer, 'x a: b', json, length]],
    [
      'more than a hundred headers',
      () => [host(), bearer, json, length, ...Array.from({ length: 110 }, (_, at) => `x-${at}: 1`)],
    ],
    ['headers that are too large', () => [host(), bearer, json, length, `x-a: ${'a'.repeat(40_000)}`]],
    ['no Host', () => [bearer, json, length]],
  ])('%s: refused, and nothing decided', async (_, lines) => {
    const answer = await sendRaw(listening, raw(lines()))
    expect([400, 403, 431]).toContain(statusOf(answer))
    expect(listening.decided).toEqual([])
  })

  it('headers that are lists are joined', async () => {
    const lines = [
      host(),
      bearer,
      json,
      length,
      'anthropic-beta: a',
      'anthropic-beta: b',
      'accept: */*',
      'accept: text/html',
    ]
    expect(statusOf(await sendRaw(listening, raw(lines)))).toBe(200)
    expect(listening.decided[0]?.headers).toMatchObject({ 'anthropic-beta': 'a, b', accept: '*/*, text/html' })
  })

  it('a name like __proto__ is a header and nothing more', async () => {
    const lines = [host(), bearer, json, length, '__proto__: x', 'constructor: y']
    expect(statusOf(await sendRaw(listening, raw(lines)))).toBe(200)
    expect(Object.hasOwn(listening.decided[0]?.headers ?? {}, '__proto__')).toBe(true)
  })
})

it('what this action knows of a client does not reach Google, and what Google says of itself does not reach the client', async () => {
  listening.answer = (_, socket) =>
    socket.write(
      [
        'HTTP/1.1 200 OK',
        'content-type: application/json',
        'content-length: 2',
        'set-cookie: session=1',
        'location: https://evil.example/',
        'alt-svc: h3=":443"',
        'keep-alive: timeout=5',
        `x-echo: Bearer ${token}`,
        'x-goog-request-id: abc',
        '',
        '{}',
      ].join('\r\n'),
    )
  const answer = await ask(listening, {
    headers: { cookie: 'a=b', 'x-goog-user-project': 'other', 'x-api-key': 'sk-ant' },
  })
  expect(answer.status).toBe(200)
  for (const name of ['set-cookie', 'location', 'alt-svc', 'x-echo']) expect(answer.headers[name]).toBeUndefined()
  const { head = '' } = listening.google.requests.at(-1) ?? {}
  expect(head).toMatch(/^user-agent: keyless-vertex\/test/m)
  expect(head).not.toMatch(/sk-ant|cookie|x-goog-user-project|kv-lend/i)
  expect(head).toMatch(/^accept-encoding: identity$/m)
})
