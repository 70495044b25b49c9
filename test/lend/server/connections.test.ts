import { once } from 'node:events'
import type { TLSSocket } from 'node:tls'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ask, generate, httpAnswer, type Listening, openRaw, secret, sendRaw, startListening } from './listening.ts'

let listening: Listening
let port: number
const decidedBodies = (): string[] => listening.decided.map(({ body }) => body.toString())
beforeAll(async () => {
  listening = await startListening({ limits: { headersMs: 100, requestMs: 200, checkMs: 20, pipelined: 4 } })
  port = listening.listener.port
})
afterAll(() => listening[Symbol.asyncDispose]())
beforeEach(() => {
  listening.decided.length = 0
})

const statuses = (answer: string): number[] =>
  [...answer.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => Number(status))
const head = (lines: readonly string[], request = `POST ${generate} HTTP/1.1`): string =>
  [
    request,
    `host: 127.0.0.1:${port}`,
    `authorization: Bearer ${secret}`,
    'content-type: application/json',
    ...lines,
    '',
    '',
  ].join('\r\n')
const close = 'connection: close'
const chunked = 'transfer-encoding: chunked'

describe('a request that hides another one (request smuggling)', () => {
  const hidden = head(['content-length: 0'], `POST /v1/hidden HTTP/1.1`)

  it.each<[string, () => string]>([
    ['both lengths', () => `${head(['content-length: 4', chunked])}0\r\n\r\n${hidden}`],
    ['both lengths, the other way round', () => `${head([chunked, 'content-length: 4'])}0\r\n\r\n${hidden}`],
    ['a length with a sign', () => `${head(['content-length: +2'])}{}${hidden}`],
    ['a negative length', () => `${head(['content-length: -2'])}{}${hidden}`],
    ['a length with a fraction', () => `${head(['content-length: 2.0'])}{}${hidden}`],
    ['a length in hex', () => `${head(['content-length: 0x2'])}{}${hidden}`],
    ['a list as length', () => `${head(['content-length: 2, 2'])}{}${hidden}`],
    ['a length beyond all numbers', () => `${head([`content-length: ${'9'.repeat(40)}`])}{}${hidden}`],
    ['chunks that are not last', () => `${head(['transfer-encoding: chunked, identity'])}0\r\n\r\n${hidden}`],
    ['an unknown transfer coding', () => `${head(['transfer-encoding: xchunked'])}0\r\n\r\n${hidden}`],
    ['a coding behind a tab', () => `${head(['transfer-encoding:\tgzip, chunked, x'])}0\r\n\r\n${hidden}`],
    ['a chunk size with a sign', () => `${head([chunked])}+2\r\n{}\r\n0\r\n\r\n`],
    ['a chunk size with 0x', () => `${head([chunked])}0x2\r\n{}\r\n0\r\n\r\n`],
    ['a chunk size beyond all numbers', () => `${head([chunked])}ffffffffffffffffff\r\n{}\r\n0\r\n\r\n`],
    ['a chunk longer than its size', () => `${head([chunked])}1\r\n{}\r\n0\r\n\r\n`],
    ['a chunk that ends in a lone LF', () => `${head([chunked])}2\n{}\n0\n\n`],
    ['a chunk with an endless extension', () => `${head([chunked])}2;${'x'.repeat(20_000)}\r\n{}\r\n0\r\n\r\n`],
    ['lines that end in a lone LF', () => head([close]).replaceAll('\r\n', '\n')],
    ['a version that does not exist', () => head([close], `POST ${generate} HTTP/3.7`)],
    ['the preface of HTTP/2', () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['a TLS handshake', () => '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
    ['a target with a blank', () => head([close], 'POST /v1/a b HTTP/1.1')],
    ['a method that is none', () => head([close], `P(ST ${generate} HTTP/1.1`)],
  ])('%s', async (_, bytes) => {
    const answer = await sendRaw(listening, bytes())
    expect(statuses(answer).every(status => status >= 400)).toBe(true)
    expect(listening.decided.filter(({ target }) => target === '/v1/hidden')).toEqual([])
    expect(listening.decided).toEqual([])
  })

  it('bytes behind the body are a request of their own, with a check of their own', async () => {
    const answer = await sendRaw(
      listening,
      `${head(['content-length: 2'])}{}POST /v1/hidden HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n${close}\r\n\r\n`,
    )
    expect(statuses(answer)).toEqual([200, 403])
    expect(listening.decided.map(({ target }) => target)).toEqual([generate])
  })

  it('well-formed chunks are one body', async () => {
    const answer = await sendRaw(listening, `${head([chunked, close])}1\r\n{\r\n1;ext=1\r\n}\r\n0\r\n\r\n`)
    expect(statuses(answer)).toEqual([200])
    expect(decidedBodies()).toEqual(['{}'])
  })

  it('trailers are no headers', async () => {
    const answer = await sendRaw(
      listening,
      `${head([chunked, close])}2\r\n{}\r\n0\r\nx-http-method-override: DELETE\r\nhost: evil.example\r\n\r\n`,
    )
    expect(statuses(answer)).toEqual([200])
    expect(listening.decided[0]?.headers['x-http-method-override']).toBeUndefined()
  })
})

describe('a connection that wants to be another one', () => {
  it.each<[string, () => string]>([
    ['CONNECT to Google', () => `CONNECT sts.googleapis.com:443 HTTP/1.1\r\nhost: sts.googleapis.com:443\r\n\r\n`],
    ['CONNECT with the secret', () => head([], 'CONNECT sts.googleapis.com:443 HTTP/1.1')],
    [
      'an address of another host, as to a proxy',
      () =>
        head([close, 'content-length: 0'], 'POST http://evil.example/v1/x HTTP/1.1').replace(
          `host: 127.0.0.1:${port}`,
          'host: evil.example',
        ),
    ],
    [
      'WebSocket',
      () =>
        head(
          ['connection: Upgrade', 'upgrade: websocket', 'sec-websocket-version: 13', 'content-length: 0'],
          'GET /v1/live HTTP/1.1',
        ),
    ],
    [
      'HTTP/2 in clear text',
      () =>
        head([
          'connection: Upgrade, HTTP2-Settings',
          'upgrade: h2c',
          'http2-settings: AAMAAABkAAQ',
          'content-length: 0',
        ]),
    ],
  ])('%s is refused', async (_, bytes) => {
    const sent = listening.google.requests.length
    const socket = openRaw(listening.listener)
    socket.write(bytes())
    const [part] = (await once(socket, 'data')) as [Buffer]
    expect(statuses(part.toString())[0]).toBeGreaterThanOrEqual(400)
    expect(part.toString()).not.toContain('101 Switching')
    expect(listening.google.requests).toHaveLength(sent)
    socket.destroy()
  })
})

describe('a client that keeps a connection busy', () => {
  it.each<[string, () => string]>([
    ['says nothing at all', () => ''],
    ['sends half a request line', () => 'POST /v1'],
    ['sends headers without an end (slow loris)', () => head([]).slice(0, -2)],
    ['announces a body that never comes', () => head(['content-length: 10'])],
    ['sends chunks without an end', () => `${head([chunked])}1\r\n{\r\n`],
  ])('%s: closed in time', async (_, bytes) => {
    const answer = await sendRaw(listening, bytes())
    expect([[], [408]]).toContainEqual(statuses(answer))
    expect(listening.decided).toEqual([])
  })

  it('sends the next requests before it has an answer: one call at a time (pipelining)', async () => {
    const held: TLSSocket[] = []
    await using slow = await startListening({
      answer: (_, socket) => {
        held.push(socket)
      },
    })
    const one = (text: string, last = false): string =>
      head([`content-length: ${text.length}`, ...(last ? [close] : [])]).replaceAll(
        String(port),
        String(slow.listener.port),
      ) + text
    const answer = sendRaw(slow, one('{"a":1}') + one('{"b":2}') + one('{"c":3}', true))
    for (let call = 1; call <= 3; call++) {
      await slow.recorded('call.began', call)
      expect(slow.of('call.began')).toHaveLength(call)
      // A call on another connection does not wait, and passes while this one does.
      while (held.length < call) await new Promise(resolve => setImmediate(resolve))
      held[call - 1]?.write(httpAnswer('{}'))
    }
    expect(statuses(await answer)).toEqual([200, 200, 200])
    expect(slow.decided.map(({ body }) => body.toString())).toEqual(['{"a":1}', '{"b":2}', '{"c":3}'])
  })

  it('sends requests without end before it has an answer: closed', async () => {
    const one = head(['content-length: 2']).concat('{}')
    listening.answer = () => {}
    await sendRaw(listening, one.repeat(50))
    listening.answer = (_, socket) => socket.write(httpAnswer('{}'))
    expect(listening.decided.length).toBeLessThanOrEqual(1)
    expect((await ask(listening)).status).toBe(200)
  })

  it('opens more connections than there may be: the others still work', async () => {
    await using small = await startListening({ limits: { connections: 3 } })
    const open = Array.from({ length: 3 }, () => openRaw(small.listener))
    await Promise.all(open.map(socket => once(socket, 'connect')))
    await expect(ask(small)).rejects.toThrow()
    open[0]?.destroy()
    const wanted = async (): Promise<number> => ask(small).then(({ status }) => status, wanted)
    expect(await wanted()).toBe(200)
    for (const socket of open) socket.destroy()
  })
})

describe('a client that asks first whether it may send its body', () => {
  it('is told to go on when it may', async () => {
    const socket = openRaw(listening.listener)
    socket.write(head(['expect: 100-continue', 'content-length: 2', close]))
    const [first] = (await once(socket, 'data')) as [Buffer]
    expect(first.toString()).toBe('HTTP/1.1 100 Continue\r\n\r\n')
    socket.write('{}')
    const [second] = (await once(socket, 'data')) as [Buffer]
    expect(statuses(second.toString())).toEqual([200])
    socket.destroy()
  })

  it('gets no such word without the secret, or for a body that is too large', async () => {
    const wrong = head(['expect: 100-continue', 'content-length: 2', close]).replace(secret, 'wrong')
    expect(statuses(await sendRaw(listening, wrong))).toEqual([403])
    const large = head(['expect: 100-continue', `content-length: ${33 * 1024 * 1024}`, close])
    expect(statuses(await sendRaw(listening, large))).toEqual([400])
  })

  it('another expectation is not met', async () => {
    expect(
      statuses(await sendRaw(listening, head(['expect: a-miracle', 'content-length: 2', close]).concat('{}'))),
    ).toEqual([417])
  })
})
