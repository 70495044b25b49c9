import { readFileSync } from 'node:fs'
import { request as httpsRequest } from 'node:https'
import { connect as tlsConnect } from 'node:tls'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Emulator, startEmulator } from '../../emulator/emulator.ts'
import type { Chunk, EmulatedService } from '../../emulator/host.ts'
import { ask, tunnel } from './client.ts'

let script: () => AsyncIterable<Chunk>
const service: EmulatedService = {
  serves: host => host === 'stream.example',
  handle: () => ({ status: 200, headers: { 'content-type': 'text/event-stream' }, body: script() }),
}
const start = (options = {}): Promise<Emulator> => startEmulator({ services: [service], ...options })

beforeEach(() => {
  script = async function* () {
    yield 'one'
    yield Buffer.from('two')
  }
})

/** Opens a stream; the returned functions wait for its next bytes and disconnect. */
async function open(cloud: Emulator) {
  const socket = await tunnel(cloud, 'stream.example:443')
  const answered = Promise.withResolvers<AsyncIterator<Buffer>>()
  const outgoing = httpsRequest({
    createConnection: () => tlsConnect({ socket, servername: 'stream.example', ca: readFileSync(cloud.caFile) }),
    host: 'stream.example',
    path: '/',
  })
  outgoing.once('response', response => answered.resolve(response[Symbol.asyncIterator]()))
  outgoing.on('error', answered.reject)
  outgoing.end()
  const chunks = await answered.promise
  return { next: async () => String((await chunks.next()).value), leave: () => outgoing.destroy() }
}

test('each chunk arrives before the next one exists', async () => {
  await using cloud = await start()
  const shown = Promise.withResolvers<void>()
  script = async function* () {
    yield 'first'
    await shown.promise
    yield 'second'
  }
  const client = await open(cloud)
  expect(await client.next()).toBe('first')
  shown.resolve()
  expect(await client.next()).toBe('second')
})

test('a pause of minutes costs no time by a virtual clock', async () => {
  await using cloud = await start({ virtualTime: true })
  script = async function* () {
    yield 'a'
    yield { pauseMs: 600_000 }
    yield 'b'
  }
  const before = cloud.clock.now()
  expect((await ask(cloud, 'https://stream.example/')).text).toBe('ab')
  expect(cloud.clock.now() - before).toBeGreaterThanOrEqual(600_000)
})

test('a client that leaves ends the stream, and the record says so', async () => {
  await using cloud = await start()
  const ended = Promise.withResolvers<void>()
  script = async function* () {
    try {
      for (;;) {
        yield 'x'.repeat(1000)
        yield { pauseMs: 10 }
      }
    } finally {
      ended.resolve()
    }
  }
  const client = await open(cloud)
  await client.next()
  client.leave()
  await ended.promise
  const { response } = await cloud.answered(({ host }) => host === 'stream.example')
  expect(response).toMatchObject({ status: 200, aborted: true })
})

test('a stream waits for a client that reads slowly, so that memory is bounded', async () => {
  await using cloud = await start()
  let made = 0
  script = async function* () {
    for (; made < 500; made++) yield Buffer.alloc(100_000)
  }
  const client = await open(cloud)
  await client.next()
  // The kernel's buffers fill; then the next chunk is not asked for.
  for (let turn = 0; turn < 200; turn++) await new Promise(resolve => setImmediate(resolve))
  expect(made).toBeLessThan(400)
  client.leave()
})

describe('faults of a body', () => {
  const add = (cloud: Emulator, fault: Parameters<Emulator['faults']['add']>[0]['fault']): void =>
    cloud.faults.add({ host: 'stream.example', fault })

  test('cut: it ends early, like a whole one', async () => {
    await using cloud = await start()
    add(cloud, { cutAt: 4 })
    expect((await ask(cloud, 'https://stream.example/')).text).toBe('onet')
  })

  test('reset: its first bytes arrive, then the connection breaks', async () => {
    await using cloud = await start()
    add(cloud, { resetAt: 3 })
    const client = await open(cloud)
    expect(await client.next()).toBe('one')
    await expect(client.next()).rejects.toThrow(/aborted|ECONNRESET/)
  })

  test('stall: its first bytes arrive, then nothing', async () => {
    await using cloud = await start()
    add(cloud, { stallAt: 3 })
    const client = await open(cloud)
    expect(await client.next()).toBe('one')
    const silent = Symbol('silent')
    const later = new Promise(resolve => setTimeout(resolve, 20, silent))
    expect(await Promise.race([client.next().catch(() => 'closed'), later])).toBe(silent)
    client.leave()
  })

  test('a declared length that is wrong: a client sees that something is missing', async () => {
    await using cloud = await start()
    add(cloud, { declaredLength: 100 })
    await expect(ask(cloud, 'https://stream.example/')).rejects.toThrow(/aborted|hang up|ECONNRESET/)
  })

  test('echo: the bearer comes back in headers and body', async () => {
    await using cloud = await start()
    add(cloud, { echo: 401 })
    const reply = await ask(cloud, 'https://stream.example/', { headers: { authorization: 'Bearer me' } })
    expect(reply).toMatchObject({ status: 401, json: { error: { message: 'Refused: Bearer me' } } })
    expect(reply.headers['x-echo']).toBe('Bearer me')
  })
})
