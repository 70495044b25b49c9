import { once } from 'node:events'
import type { TLSSocket } from 'node:tls'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { chunkedHead, chunkOf, lastChunk } from '../../../emulator/scripted-hosts.ts'
import {
  ask,
  generate,
  httpAnswer,
  type Listening,
  messageOf,
  openRaw,
  secret,
  startListening,
  streamGenerate,
  token,
} from './listening.ts'

let listening: Listening
beforeAll(async () => {
  listening = await startListening()
})
afterAll(() => listening[Symbol.asyncDispose]())
beforeEach(() => {
  listening.events.length = 0
  listening.settled.length = 0
})

const stream = (text: string): void => {
  listening.answer = (_, socket) => socket.write(text)
}
const askStream = () => ask(listening, { target: streamGenerate })

/** A client that reads what comes, byte by byte as it is on the wire. */
function openStream({ listener }: Listening = listening) {
  const socket = openRaw(listener)
  const body = '{"contents":[]}'
  socket.write(
    [
      `POST ${streamGenerate} HTTP/1.1`,
      `host: 127.0.0.1:${listener.port}`,
      `authorization: Bearer ${secret}`,
      `content-length: ${body.length}`,
      '',
      body,
    ].join('\r\n'),
  )
  return socket
}

describe('a stream', () => {
  it('reaches the client part by part, when each part comes', async () => {
    let held: TLSSocket | undefined
    listening.answer = (_, socket) => {
      held = socket
      socket.write(chunkedHead)
    }
    const client = openStream()
    const [head] = (await once(client, 'data')) as [Buffer]
    expect(head.toString()).toMatch(/^HTTP\/1\.1 200 OK\r\ncontent-type: text\/event-stream\r\n/)
    for (const part of ['data: one\r\n\r\n', 'data: two\r\n\r\n']) {
      held?.write(chunkOf(part))
      const [seen] = (await once(client, 'data')) as [Buffer]
      expect(seen.toString()).toBe(chunkOf(part))
    }
    held?.write(lastChunk)
    const [end] = (await once(client, 'data')) as [Buffer]
    expect(end.toString()).toBe(lastChunk)
    client.destroy()
    await listening.recorded('call.ended')
    expect(listening.of('call.ended')).toMatchObject([{ outcome: 'complete', status: 200, response_bytes: 26 }])
    expect(listening.settled).toEqual(['complete'])
  })

  it('is passed byte by byte, even in the middle of a character', async () => {
    const text = Buffer.from('data: {"text":"Grüße 🚀"}\r\n\r\n')
    listening.answer = (_, socket) => {
      socket.write(chunkedHead)
      for (const byte of text)
        socket.write(Buffer.concat([Buffer.from('1\r\n'), Buffer.from([byte]), Buffer.from('\r\n')]))
      socket.write(lastChunk)
    }
    expect((await askStream()).body).toBe(text.toString())
  })

  it.each([
    ['of an answer that is empty', 'HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n', ''],
    ['of status 204', 'HTTP/1.1 204 No Content\r\n\r\n', ''],
  ])('%s is complete', async (_, text, body) => {
    stream(text)
    const answer = await askStream()
    expect([answer.body, answer.isBroken]).toEqual([body, false])
  })
})

describe('a client that leaves', () => {
  it('in the middle of a stream ends the call at Google, which is charged as broken', async () => {
    stream(`${chunkedHead}${chunkOf('data: one\r\n\r\n')}`)
    const client = openStream()
    await once(client, 'data')
    client.destroy()
    await listening.google.closed(listening.google.requests.at(-1)?.connection ?? 0)
    await listening.recorded('call.ended')
    expect(listening.of('call.ended')).toMatchObject([{ outcome: 'broken', status: 200 }])
    expect(listening.settled).toEqual(['broken'])
  })

  it('before Google answers is charged as broken, too: the call was sent', async () => {
    const arrived = Promise.withResolvers<void>()
    listening.answer = () => arrived.resolve()
    const client = openStream()
    await arrived.promise
    client.destroy()
    await listening.recorded('call.ended')
    expect(listening.of('call.ended')).toMatchObject([{ outcome: 'unanswered', status: null }])
    expect(listening.settled).toEqual(['broken'])
  })

  it('by closing only its side of the connection has left', async () => {
    stream(`${chunkedHead}${chunkOf('data: one\r\n\r\n')}`)
    const client = openStream()
    await once(client, 'data')
    client.end()
    await listening.recorded('call.ended')
    expect(listening.settled).toEqual(['broken'])
  })
})

describe('a client that reads slowly', () => {
  it('slows Google down, so that the answer does not pile up in memory', async () => {
    let written = 0
    let waits = false
    const most = 256 * 1024 * 1024
    const started = Promise.withResolvers<void>()
    listening.answer = (_, socket) => {
      stream(httpAnswer('{}'))
      started.resolve()
      socket.write(chunkedHead)
      const piece = chunkOf('x'.repeat(64 * 1024))
      const more = (): void => {
        while (written < most) {
          written += 64 * 1024
          if (!socket.write(piece)) {
            waits = true
            return void socket.once('drain', more)
          }
        }
      }
      more()
    }
    const client = openStream()
    client.pause()
    await started.promise
    // Other calls pass meanwhile.
    for (let turn = 0; turn < 20; turn++) expect((await ask(listening)).status).toBe(200)
    expect(waits).toBe(true)
    expect(written).toBeLessThan(most / 4)
    client.destroy()
    await listening.recorded('call.ended', 21)
  })

  it('or never is left after a while', async () => {
    await using impatient = await startListening({ limits: { clientMs: 50 } })
    impatient.answer = (_, socket) => {
      socket.write(chunkedHead)
      const piece = chunkOf('x'.repeat(1024 * 1024))
      for (let at = 0; at < 64; at++) socket.write(piece)
    }
    const client = openStream(impatient)
    client.pause()
    await impatient.recorded('call.ended')
    expect(impatient.settled).toEqual(['broken'])
    client.destroy()
  })
})

describe('an answer of Google that breaks', () => {
  it.each([
    ['ends before its length', 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf'],
    ['ends without its last chunk', `${chunkedHead}${chunkOf('data: one\r\n\r\n')}`],
    ['has a chunk that is none', `${chunkedHead}${chunkOf('data: one\r\n\r\n')}zz\r\n`],
  ])('%s: the client sees that it is not whole', async (_, text) => {
    listening.answer = (_request, socket) => socket.end(text)
    expect(await askStream()).toMatchObject({ status: 200, isBroken: true })
    await listening.recorded('call.ended')
    expect(listening.of('call.ended')).toMatchObject([{ outcome: 'broken', status: 200 }])
    expect(listening.settled).toEqual(['broken'])
  })

  it('does not end: it is left at the limit', async () => {
    await using small = await startListening({ limits: { answerBytes: 1024 * 1024 } })
    small.answer = (_, socket) => {
      socket.write(chunkedHead)
      const more = (): void => {
        while (socket.writable && socket.write(chunkOf('x'.repeat(64 * 1024))));
        if (socket.writable) socket.once('drain', more)
      }
      more()
    }
    const answer = await ask(small, { target: streamGenerate })
    expect(answer.isBroken).toBe(true)
    expect(answer.body.length).toBeLessThanOrEqual(1024 * 1024)
    await small.recorded('call.ended')
    expect(small.settled).toEqual(['broken'])
  })

  it('stalls: it is left after the limit, and the client sees it', async () => {
    await using impatient = await startListening({ limits: { answerMs: 50 } })
    impatient.answer = (_, socket) => socket.write(`${chunkedHead}${chunkOf('data: one\r\n\r\n')}`)
    expect(await ask(impatient, { target: streamGenerate })).toMatchObject({ status: 200, isBroken: true })
    impatient.answer = () => {}
    const silent = await ask(impatient)
    expect([silent.status, messageOf(silent)]).toEqual([
      503,
      `Keyless Vertex: No answer from us-central1-aiplatform.googleapis.com to POST ${generate}: no answer within 0.05 s`,
    ])
    await impatient.recorded('call.ended', 2)
    expect(impatient.of('call.ended').map(({ outcome }) => outcome)).toEqual(['broken', 'unanswered'])
    expect(impatient.settled).toEqual(['broken', 'unanswered'])
  })

  it('never comes, because the connection is reset: 503 in the form of the API', async () => {
    listening.answer = (_, socket) => socket.destroy()
    const answer = await ask(listening, {
      target: '/v1/projects/p/locations/l/publishers/anthropic/models/m:rawPredict',
    })
    expect(answer.status).toBe(503)
    expect(JSON.parse(answer.body)).toMatchObject({ type: 'error', error: { type: 'api_error' } })
    expect(messageOf(answer)).toContain('No answer from us-central1-aiplatform.googleapis.com')
    await listening.recorded('call.ended')
    expect(listening.settled).toEqual(['unanswered'])
  })

  it('is longer than its declared length: the rest reaches no client', async () => {
    stream('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nevil')
    expect((await ask(listening)).body).toBe('{}')
    stream(httpAnswer('{"a":1}'))
    expect((await ask(listening)).body).toBe('{"a":1}')
  })
})

describe('an answer that is no success', () => {
  it.each([
    [400, '{"error":{"code":400,"message":"Unable to submit request","status":"INVALID_ARGUMENT"}}'],
    [403, '{"error":{"code":403,"message":"Permission denied","status":"PERMISSION_DENIED"}}'],
    [404, '<html>not found</html>'],
    [429, '{"error":{"code":429,"message":"Resource exhausted","status":"RESOURCE_EXHAUSTED"}}'],
    [500, ''],
  ])('%d of Google passes as it is, and costs no tokens', async (status, body) => {
    stream(httpAnswer(body, `HTTP/1.1 ${status} X`, 'retry-after: 7\r\nset-cookie: a=b\r\n'))
    const answer = await ask(listening)
    expect([answer.status, answer.body, answer.headers['retry-after']]).toEqual([status, body, '7'])
    expect(answer.headers['set-cookie']).toBeUndefined()
    await listening.recorded('call.ended')
    expect(listening.of('call.ended')).toMatchObject([{ outcome: 'complete', status }])
    expect(listening.settled).toEqual(['failed'])
  })

  it.each([301, 302, 303, 307, 308])(
    'a redirection (%d) is not followed, and is no answer of the API',
    async status => {
      stream(`HTTP/1.1 ${status} Found\r\nlocation: https://evil.example/?t=1\r\ncontent-length: 0\r\n\r\n`)
      const before = listening.google.requests.length
      const answer = await ask(listening)
      expect([answer.status, messageOf(answer)]).toEqual([
        503,
        `Keyless Vertex: us-central1-aiplatform.googleapis.com answered with a redirection (${status}), which is not followed.`,
      ])
      expect(answer.headers['location']).toBeUndefined()
      expect(listening.google.requests.length).toBe(before + 1)
      expect(listening.settled).toEqual(['failed'])
    },
  )

  it('an error that never ends is cut', async () => {
    listening.answer = (_, socket) => {
      socket.write('HTTP/1.1 500 X\r\ntransfer-encoding: chunked\r\n\r\n')
      for (let at = 0; at < 40; at++) socket.write(chunkOf('x'.repeat(64 * 1024)))
    }
    const answer = await ask(listening)
    expect([answer.status, answer.body.length]).toEqual([500, 64 * 1024])
  })
})

describe('what Google echoes of the token', () => {
  it('in an error does not reach the client', async () => {
    stream(
      httpAnswer(
        `{"error":{"message":"bad token ${token}"}}`,
        'HTTP/1.1 401 X',
        `www-authenticate: Bearer ${token}\r\n`,
      ),
    )
    const answer = await ask(listening)
    expect(answer.body).toBe('{"error":{"message":"bad token ***"}}')
    expect(JSON.stringify(answer.headers)).not.toContain('ya29')
  })

  it('in an error that is compressed does not reach the client', async () => {
    const body = gzipSync(`{"error":{"message":"bad token ${token}"}}`)
    listening.answer = (_, socket) => {
      socket.write(`HTTP/1.1 500 X\r\ncontent-encoding: gzip\r\ncontent-length: ${body.length}\r\n\r\n`)
      socket.write(body)
    }
    const answer = await ask(listening)
    expect([answer.status, answer.headers['content-encoding'], answer.body]).toEqual([
      500,
      undefined,
      '{"error":{"message":"bad token ***"}}',
    ])
  })

  it.each<[string, (text: string) => Buffer]>([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])(
    'in a success that is compressed by %s becomes asterisks, and the tokens are counted',
    async (coding, compress) => {
      const body = compress(`{"echo":"${token}"}`)
      listening.answer = (_, socket) => {
        socket.write(`HTTP/1.1 200 OK\r\ncontent-encoding: ${coding}\r\ncontent-length: ${body.length}\r\n\r\n`)
        socket.write(body)
      }
      const answer = await ask(listening)
      expect([answer.headers['content-encoding'], answer.body]).toEqual([
        undefined,
        `{"echo":"${'*'.repeat(token.length)}"}`,
      ])
    },
  )

  it('in a coding that nothing here can read does not reach the client', async () => {
    stream(httpAnswer(token, 'HTTP/1.1 200 OK', 'content-encoding: zstd\r\n'))
    const answer = await ask(listening)
    expect(answer.status).toBe(503)
    expect(answer.body).not.toContain('ya29')
  })

  it.each(['200 OK', '429 X'])('in a header that passes becomes asterisks (%s)', async status => {
    stream(httpAnswer('{}', `HTTP/1.1 ${status}`, `x-request-id: ${token}\r\nretry-after: 5 ${token.slice(9, 40)}\r\n`))
    const { headers } = await ask(listening)
    expect(headers['retry-after']).toMatch(/^5 \*+$/)
    expect(headers['x-request-id']).toBe('*'.repeat(token.length))
  })

  it('in a success becomes asterisks of the same length', async () => {
    const body = `{"echo":"${token}"}`
    stream(httpAnswer(body))
    const answer = await ask(listening)
    expect(answer.body).toBe(`{"echo":"${'*'.repeat(token.length)}"}`)
    expect(answer.isBroken).toBe(false)
  })

  it('in a stream, cut between two parts, becomes useless', async () => {
    listening.answer = (_, socket) => {
      socket.write(chunkedHead)
      socket.write(chunkOf(`data: ${token.slice(0, 100)}`))
      setImmediate(() => socket.write(`${chunkOf(`${token.slice(100)}\r\n\r\n`)}${lastChunk}`))
    }
    expect((await askStream()).body).not.toContain(token.slice(40, 60))
  })
})
