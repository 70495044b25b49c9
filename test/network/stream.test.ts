import { type AddressInfo, createServer } from 'node:net'
import type { TLSSocket } from 'node:tls'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  chunkedHead,
  chunkOf,
  lastChunk,
  type ScriptedHosts,
  type ScriptedRequest,
  startScriptedHosts,
} from '../../emulator/scripted-hosts.ts'
import { ActionError } from '../../src/core/errors.ts'
import { createTransport, type HttpRequest, type StreamingResponse } from '../../src/network/transport.ts'

let hosts: ScriptedHosts
let script: (request: ScriptedRequest, socket: TLSSocket) => void
beforeAll(async () => {
  hosts = await startScriptedHosts((request, socket) => script(request, socket))
})
afterAll(() => hosts[Symbol.asyncDispose]())
beforeEach(() => {
  script = (_, socket) => socket.write(`${chunkedHead}${chunkOf('whole')}${lastChunk}`)
})

/** A transport whose time limits abort when the test says so, and a request of it. */
function open(request: Partial<HttpRequest> = {}) {
  const limits: AbortController[] = []
  const timeLimit = (): AbortSignal => {
    const limit = new AbortController()
    limits.push(limit)
    return limit.signal
  }
  const transport = createTransport({ ...hosts.env }, { timeLimit, ca: hosts.ca })
  const stream = transport.stream(host => host.endsWith('.example'))
  const send = (more: Partial<HttpRequest> = {}): Promise<StreamingResponse> =>
    stream({ method: 'POST', url: new URL('https://model.example/v1/x'), headers: {}, body: '{}', ...request, ...more })
  return { send, limits, close: () => transport.close() }
}

async function textOf(body: AsyncIterable<Buffer>): Promise<string> {
  let text = ''
  for await (const chunk of body) text += chunk.toString()
  return text
}

const errorOf = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    error => error,
  )

describe('an error says whether the request left this machine', () => {
  it('it did not, if no connection was ready for it', async () => {
    const silent = createServer(socket => socket.destroy())
    await new Promise<void>(resolve => silent.listen(0, '127.0.0.1', resolve))
    const { port } = silent.address() as AddressInfo
    const to = async (env: Readonly<Record<string, string>>, url: string, ca?: string): Promise<unknown> => {
      const transport = createTransport(env, { timeLimit: AbortSignal.timeout, ...(ca && { ca }) })
      const sent = transport.stream(host => host !== 'foreign.example')
      return errorOf(sent({ method: 'POST', url: new URL(url), headers: {}, body: '{}' })).finally(transport.close)
    }
    const model = 'https://model.example/v1/x'
    const proxy = { https_proxy: `http://127.0.0.1:${port}` }
    const reset = await to({}, `https://127.0.0.1:${port}/`)
    const noTunnel = await to(proxy, model)
    const untrusted = await to({ ...hosts.env }, model)
    const foreign = await to({ ...hosts.env }, 'https://foreign.example/', hosts.ca)
    await new Promise(resolve => silent.close(resolve))
    const refused = await to({}, `https://127.0.0.1:${port}/`)
    for (const error of [reset, noTunnel, untrusted, foreign, refused]) expect(error).toMatchObject({ unsent: true })
  })

  it('it may have, if a connection broke that was ready for it, new or kept', async () => {
    const { send, close } = open()
    expect(await textOf((await send()).body)).toBe('whole')
    script = (_, socket) => socket.destroy()
    const kept = await errorOf(send())
    const fresh = await errorOf(send())
    for (const error of [kept, fresh]) expect(error).toMatchObject({ code: 'NETWORK', unsent: false })
    close()
  })
})

describe('a reply that is read as it arrives', () => {
  it('gives its head before its body, and each part when it comes', async () => {
    let held: TLSSocket | undefined
    script = (_, socket) => {
      held = socket
      socket.write(chunkedHead)
    }
    const { send, close } = open()
    const { status, headers, body } = await send()
    expect([status, headers['content-type']]).toEqual([200, 'text/event-stream'])
    const parts = body[Symbol.asyncIterator]()
    held?.write(chunkOf('one'))
    expect((await parts.next()).value.toString()).toBe('one')
    held?.write(chunkOf('two'))
    expect((await parts.next()).value.toString()).toBe('two')
    held?.write(lastChunk)
    expect((await parts.next()).done).toBe(true)
    close()
  })

  it('leaves its connection to the next request once it is complete', async () => {
    const { send, close } = open()
    const before = hosts.requests.length
    expect(await textOf((await send()).body)).toBe('whole')
    expect(await textOf((await send()).body)).toBe('whole')
    const [first, second] = hosts.requests.slice(before)
    expect(second?.connection).toBe(first?.connection)
    close()
  })

  it('closes its connection when its reader stops early, so that nothing more is paid for', async () => {
    script = (_, socket) => socket.write(`${chunkedHead}${chunkOf('one')}`)
    const { send, close } = open()
    for await (const chunk of (await send()).body) {
      expect(chunk.toString()).toBe('one')
      break
    }
    await hosts.closed(hosts.requests.at(-1)?.connection ?? 0)
    close()
  })

  it('reads no faster than its reader', async () => {
    let written = 0
    let isFull = false
    script = (_, socket) => {
      socket.write(chunkedHead)
      const piece = chunkOf('x'.repeat(65_536))
      const more = (): void => {
        // Far more than all buffers between the two hold.
        while (written < 512 * 1024 * 1024) {
          written += 65_536
          if (!socket.write(piece)) {
            isFull = true
            return void socket.once('drain', more)
          }
        }
      }
      more()
    }
    const { send, close } = open()
    const { body } = await send()
    const parts = body[Symbol.asyncIterator]()
    await parts.next()
    // Other requests pass meanwhile: the one that is not read stands still.
    const script1 = script
    script = (_, socket) => socket.write(`${chunkedHead}${chunkOf('whole')}${lastChunk}`)
    for (let turn = 0; turn < 20; turn++) await textOf((await send()).body)
    script = script1
    expect(isFull).toBe(true)
    expect(written).toBeLessThan(64 * 1024 * 1024)
    await parts.return?.()
    close()
  })
})

describe('a reply that does not come', () => {
  it('ends with the limit of time for its head', async () => {
    script = () => limits[0]?.abort()
    const { send, limits, close } = open({ timeoutMs: 5_000 })
    expect(await errorOf(send())).toMatchObject({
      code: 'NETWORK',
      message: 'No answer from model.example to POST /v1/x: no answer within 5 s',
    })
    close()
  })

  it('ends when a pause lasts longer than the limit, and not when the reader pauses', async () => {
    script = (_, socket) => socket.write(`${chunkedHead}${chunkOf('one')}`)
    const { send, limits, close } = open({ timeoutMs: 5_000 })
    const parts = (await send()).body[Symbol.asyncIterator]()
    expect(limits).toHaveLength(1)
    await parts.next()
    // The reader is at work: no wait is under way.
    limits[1]?.abort()
    const next = errorOf(parts.next())
    expect(limits).toHaveLength(3)
    limits[2]?.abort()
    expect(await next).toMatchObject({
      code: 'NETWORK',
      message: 'The answer of model.example to POST /v1/x broke off: no answer within 5 s',
    })
    await hosts.closed(hosts.requests.at(-1)?.connection ?? 0)
    close()
  })

  it('does not end a wait that began under an earlier limit', async () => {
    let held: TLSSocket | undefined
    script = (_, socket) => {
      held = socket
      socket.write(`${chunkedHead}${chunkOf('one')}`)
    }
    const { send, limits, close } = open()
    const parts = (await send()).body[Symbol.asyncIterator]()
    await parts.next()
    const next = parts.next()
    limits[1]?.abort()
    held?.write(`${chunkOf('two')}${lastChunk}`)
    expect((await next).value?.toString()).toBe('two')
    expect((await parts.next()).done).toBe(true)
    close()
  })

  it('ends with the signal of its caller, before the head and after it', async () => {
    const { send, close } = open()
    const early = new AbortController()
    script = () => early.abort(new Error('the client left'))
    await expect(send({ signal: early.signal })).rejects.toThrow('the client left')
    await expect(send({ signal: early.signal })).rejects.toThrow('the client left')

    const late = new AbortController()
    script = (_, socket) => socket.write(`${chunkedHead}${chunkOf('one')}`)
    const parts = (await send({ signal: late.signal })).body[Symbol.asyncIterator]()
    await parts.next()
    const next = errorOf(parts.next())
    late.abort(new Error('the client left'))
    expect(await next).toMatchObject({ message: 'the client left' })
    await hosts.closed(hosts.requests.at(-1)?.connection ?? 0)
    close()
  })
})

describe('a reply that is not what HTTP allows', () => {
  const broken = async (text: string, end = true): Promise<unknown> => {
    script = (_, socket) => {
      socket.write(text)
      if (end) socket.end()
    }
    const { send, close } = open({ headers: { authorization: 'Bearer ya29.very-secret-token' } })
    const error = await errorOf(send().then(({ body }) => textOf(body)))
    close()
    return error
  }

  it.each([
    ['a body shorter than its length', 'HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nshort'],
    ['chunks without an end', `${chunkedHead}${chunkOf('one')}`],
    ['a chunk whose size is no number', `${chunkedHead}zz\r\none\r\n`],
    ['both lengths', 'HTTP/1.1 200 OK\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n'],
    ['no HTTP at all', 'ya29.very-secret-token\r\n\r\n'],
    ['nothing', ''],
  ])('%s is an error without the token', async (_, text) => {
    const error = await broken(text)
    expect(error).toBeInstanceOf(ActionError)
    expect(error).toMatchObject({ code: 'NETWORK', message: expect.stringContaining('model.example') })
    expect(JSON.stringify(error) + String(error)).not.toContain('very-secret')
  })

  it('bytes after the end are not the reply to the next request', async () => {
    script = (_, socket) =>
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nwholeHTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nevil')
    const { send, close } = open()
    expect(await textOf((await send()).body)).toBe('whole')
    expect(await textOf((await send()).body)).toBe('whole')
    close()
  })
})

it('a stream is opened to no host off the list, and over TLS alone', async () => {
  const { send, close } = open()
  const before = hosts.requests.length
  for (const url of ['https://evil.invalid/', 'http://model.example/'])
    expect(await errorOf(send({ url: new URL(url) }))).toMatchObject({ code: 'HOST_REFUSED' })
  expect(hosts.requests.length).toBe(before)
  close()
})

it('two hundred streams are open at the same time', async () => {
  const held: TLSSocket[] = []
  script = (_, socket) => {
    held.push(socket)
    socket.write(`${chunkedHead}${chunkOf('one')}`)
  }
  const { send, close } = open()
  const replies = await Promise.all(Array.from({ length: 200 }, () => send()))
  expect(held).toHaveLength(200)
  for (const socket of held) socket.write(lastChunk)
  expect(await Promise.all(replies.map(({ body }) => textOf(body)))).toEqual(Array(200).fill('one'))
  close()
})
