import { once } from 'node:events'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ask, generate, type Listening, messageOf, openRaw, secret, sendRaw, startListening } from './listening.ts'

const mebibyte = 1024 * 1024
let listening: Listening
beforeAll(async () => {
  listening = await startListening({
    limits: { bodyBytes: mebibyte, smallBodyBytes: 1024, allBodyBytes: 3 * mebibyte },
    credentials: async ({ target, body }) =>
      target === '/v1/token' ? { status: 200, headers: {}, body: String(body.length) } : undefined,
  })
})
afterAll(() => listening[Symbol.asyncDispose]())
beforeEach(() => {
  listening.decided.length = 0
})

const start = (lines: readonly string[], target = generate): string =>
  [
    `POST ${target} HTTP/1.1`,
    `host: 127.0.0.1:${listening.listener.port}`,
    `authorization: Bearer ${secret}`,
    ...lines,
    '',
    '',
  ].join('\r\n')

describe('a body that is too large', () => {
  it('of the announced length is refused with the fix, in the form of the API', async () => {
    const answer = await ask(listening, { body: Buffer.alloc(mebibyte + 1, 'x') })
    expect(answer.status).toBe(400)
    expect(messageOf(answer)).toBe(
      'Keyless Vertex: the body is larger than 1 MiB. Put large files into a bucket of allow.storage, and name them as gs:// in fileData.',
    )
    expect(listening.of('call.refused').at(-1)).toMatchObject({ rule: 'body', request_bytes: 0 })
  })

  it('gets Anthropic’s form where Anthropic is asked', async () => {
    const target = '/v1/projects/p/locations/l/publishers/anthropic/models/m:rawPredict'
    const answer = await ask(listening, { target, body: Buffer.alloc(mebibyte + 1, 'x') })
    expect(JSON.parse(answer.body)).toMatchObject({ type: 'error', error: { type: 'invalid_request_error' } })
  })

  it('without a length is refused when it has grown too large', async () => {
    const chunk = `${(64 * 1024).toString(16)}\r\n${'x'.repeat(64 * 1024)}\r\n`
    const answer = await sendRaw(
      listening,
      `${start(['transfer-encoding: chunked', 'connection: close'])}${chunk.repeat(20)}0\r\n\r\n`,
    )
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    expect(listening.decided).toEqual([])
  })

  it('of exactly the limit passes', async () => {
    const body = `{"a":"${'x'.repeat(mebibyte - 8)}"}`
    expect((await ask(listening, { body })).status).toBe(200)
  })

  it('for the endpoints of credentials is refused much earlier', async () => {
    expect((await ask(listening, { target: '/v1/token', body: 'x'.repeat(1024) })).body).toBe('1024')
    expect((await ask(listening, { target: '/v1/token', body: 'x'.repeat(1025) })).status).toBe(400)
  })
})

it('many bodies at the same time do not fill the memory: one too many is an outage, and room comes back', async () => {
  const open = Array.from({ length: 3 }, () => openRaw(listening.listener))
  // An announced length alone takes the room.
  for (const socket of open) socket.write(start([`content-length: ${mebibyte}`]))
  const answers: Promise<Buffer>[] = open.map(async socket => ((await once(socket, 'data')) as [Buffer])[0])
  const wanted = async (): Promise<string> => {
    const { status, body } = await ask(listening, { body: Buffer.alloc(mebibyte, ' ') })
    return status === 503 ? body : wanted()
  }
  expect(await wanted()).toContain('"status":"UNAVAILABLE"')
  for (const socket of open) socket.write(Buffer.alloc(mebibyte, ' '))
  await Promise.all(answers)
  expect((await ask(listening, { body: Buffer.alloc(mebibyte, ' ') })).status).toBe(200)
  for (const socket of open) socket.destroy()
})

describe('a body that is not what it says', () => {
  it('is never decided on if it ends early', async () => {
    const socket = openRaw(listening.listener)
    socket.write(`${start(['content-length: 100'])}{"contents":`)
    socket.end()
    socket.resume()
    await once(socket, 'close')
    expect(listening.decided).toEqual([])
    expect((await ask(listening)).status).toBe(200)
  })

  it('is refused if it is compressed, since nothing can be decided about it', async () => {
    const sent = listening.google.requests.length
    const answer = await ask(listening, { headers: { 'content-encoding': 'gzip' } })
    expect([answer.status, messageOf(answer)]).toEqual([
      400,
      'Keyless Vertex: The body is compressed, so that the gateway cannot read it. Send it plainly.',
    ])
    expect(listening.google.requests).toHaveLength(sent)
  })

  it('is passed on byte by byte as it was decided on', async () => {
    const body = Buffer.from([0x7b, 0x7d, 0x00, 0xff, 0xfe, 0x0d, 0x0a])
    await ask(listening, { body })
    expect(listening.google.requests.at(-1)?.body.equals(body)).toBe(true)
    expect(listening.of('call.began').at(-1)).toMatchObject({ request_bytes: 7 })
  })
})

describe('endpoints of credentials', () => {
  it('are asked without a secret, and only for their own paths', async () => {
    const asked: string[] = []
    await using lending = await startListening({
      credentials: async ({ target }) => {
        asked.push(target)
        return target === '/subject' ? { status: 403, headers: {}, body: '', isStranger: true } : undefined
      },
    })
    for (const target of [
      '/',
      '/subject',
      '/v1/token?x=1',
      '/v1/introspect',
      '/computeMetadata/v1/instance',
      '/computeMetadataX',
      '/v1/tokens',
      '//',
      '/subject/..',
    ])
      await ask(lending, { method: 'GET', target, headers: { authorization: '' } })
    expect(asked).toEqual(['/', '/subject', '/v1/token?x=1', '/v1/introspect', '/computeMetadata/v1/instance'])
    expect(lending.listener.totals().strangers).toBe(9)
    expect(lending.decided).toEqual([])
  })

  it('an endpoint that throws is a bug of ours, and shows nothing of it', async () => {
    await using lending = await startListening({
      credentials: () => Promise.reject(new Error('ya29.secret')),
    })
    const answer = await ask(lending, { target: '/subject' })
    expect(answer.status).toBe(503)
    expect(answer.body + lending.warnings.join()).not.toContain('ya29')
    expect(lending.warnings).toHaveLength(1)
  })
})
