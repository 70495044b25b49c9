import { expect, test } from 'vitest'
import { startEmulator } from '../../emulator/emulator.ts'
import type { EmulatedService } from '../../emulator/host.ts'
import { ask, tunnel } from './client.ts'

/** A service that counts its requests, so that a test sees whether one had an effect. */
function counter(): EmulatedService & { effects: number } {
  return {
    effects: 0,
    serves: host => host === 'counter.googleapis.com',
    handle(request) {
      this.effects += 1
      return { status: 200, body: { method: request.method, effects: this.effects } }
    },
  }
}

const address = 'https://counter.googleapis.com/v1/things?page=2'

test('a client reaches an emulated service by its production host name, over verified TLS', async () => {
  await using cloud = await startEmulator({ services: [counter()] })
  const reply = await ask(cloud, address, { method: 'POST', body: '{"a":1}', headers: { 'x-reason': 'why' } })
  expect(reply).toMatchObject({ status: 200, json: { method: 'POST', effects: 1 } })
  expect(cloud.hosts()).toEqual(['counter.googleapis.com'])
  expect(cloud.requestsTo('counter.googleapis.com')).toMatchObject([
    {
      method: 'POST',
      path: '/v1/things',
      query: 'page=2',
      headers: { 'x-reason': 'why' },
      body: '{"a":1}',
      response: { status: 200, body: '{"method":"POST","effects":1}' },
    },
  ])
})

test('a host that nobody emulates is refused and recorded, so that no test calls the internet', async () => {
  await using cloud = await startEmulator()
  await expect(tunnel(cloud, 'evil.example:443')).rejects.toThrow('HTTP/1.1 502 Unknown host evil.example')
  await expect(tunnel(cloud, 'api.github.com:8443')).rejects.toThrow('HTTP/1.1 502 Unknown host api.github.com')
  expect(cloud.connections).toMatchObject([
    { host: 'evil.example', port: 443, outcome: 'unknown', requests: 0 },
    { host: 'api.github.com', port: 8443, outcome: 'unknown', requests: 0 },
  ])
  expect(cloud.requests).toEqual([])
})

test('a connection opened early, without a request, is no request', async () => {
  await using cloud = await startEmulator()
  const socket = await tunnel(cloud, 'api.github.com:443')
  expect(cloud.connections).toMatchObject([{ host: 'api.github.com', outcome: 'open', requests: 0 }])
  expect(cloud.hosts()).toEqual([])
  socket.destroy()
})

test('plain HTTP is refused and recorded', async () => {
  await using cloud = await startEmulator()
  const reply = await fetch(cloud.proxyUrl)
  expect(reply.status).toBe(502)
  expect(cloud.connections).toMatchObject([{ outcome: 'plain' }])
})

test('a request for another host than the tunnel was opened for is misdirected', async () => {
  await using cloud = await startEmulator({ services: [counter()] })
  const reply = await ask(cloud, address, { headers: { host: 'api.github.com' } })
  expect(reply).toMatchObject({ status: 421, text: 'Misdirected Request' })
})

test('a new connection costs two round trips and each request one', async () => {
  await using cloud = await startEmulator({ services: [counter()], latencyMs: 40 })
  const startedAt = performance.now()
  await ask(cloud, address)
  // Timers may fire a millisecond early.
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(3 * 40 - 3)
})

test('a reset before the effect leaves none, a reset after it loses only the answer', async () => {
  const service = counter()
  await using cloud = await startEmulator({ services: [service] })
  cloud.faults.add({ host: 'counter.googleapis.com', fault: { reset: 'before' } })
  await expect(ask(cloud, address)).rejects.toThrow('ECONNRESET')
  expect(service.effects).toBe(0)
  cloud.faults.add({ host: 'counter.googleapis.com', fault: { reset: 'after' } })
  await expect(ask(cloud, address)).rejects.toThrow('ECONNRESET')
  expect(service.effects).toBe(1)
  expect(cloud.requests.map(request => request.response)).toEqual([undefined, undefined])
  expect(await ask(cloud, address)).toMatchObject({ status: 200, json: { effects: 2 } })
})

test('a fault strikes the requests that it names, as often and as late as it was told', async () => {
  const service = counter()
  await using cloud = await startEmulator({ services: [service] })
  const host = 'counter.googleapis.com'
  cloud.faults.add({
    host,
    method: 'POST',
    path: /\/things$/g,
    after: 1,
    times: 2,
    fault: { status: 503, body: { error: 'busy' } },
  })
  const statuses: number[] = []
  for (const method of ['GET', 'POST', 'POST', 'GET', 'POST', 'POST'])
    statuses.push((await ask(cloud, address, { method })).status)
  expect(statuses).toEqual([200, 200, 503, 200, 503, 200])
  expect(service.effects).toBe(4)
  expect(cloud.faults.pending).toEqual([])
})

test('an answer may be HTML with 200, a redirect, or late', async () => {
  await using cloud = await startEmulator({ services: [counter()] })
  const host = 'counter.googleapis.com'
  cloud.faults.add({ host, fault: { body: '<html>Sorry' } })
  expect(await ask(cloud, address)).toMatchObject({
    status: 200,
    text: '<html>Sorry',
    headers: { 'content-type': 'text/html; charset=utf-8' },
  })
  cloud.faults.add({ host, fault: { redirect: 'https://evil.example/' } })
  expect(await ask(cloud, address)).toMatchObject({ status: 302, headers: { location: 'https://evil.example/' } })
  cloud.faults.add({ host, fault: { latencyMs: 30 } })
  const startedAt = performance.now()
  expect(await ask(cloud, address)).toMatchObject({ status: 200 })
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(29)
})

test('a refused connection is dropped before any TLS', async () => {
  await using cloud = await startEmulator({ services: [counter()] })
  cloud.faults.add({ host: 'counter.googleapis.com', fault: { refuse: true } })
  await expect(ask(cloud, address)).rejects.toThrow(/ECONNRESET|closed without a word/)
  expect(cloud.connections).toMatchObject([{ outcome: 'dropped', requests: 0 }])
  expect(await ask(cloud, address)).toMatchObject({ status: 200 })
  expect(() => cloud.faults.add({ host: 'x', path: '/', fault: { refuse: true } })).toThrow(
    'a connection has no method or path yet',
  )
})

test('a request that hangs is recorded, and the emulator closes all the same', async () => {
  const service = counter()
  const cloud = await startEmulator({ services: [service] })
  cloud.faults.add({ host: 'counter.googleapis.com', fault: { hang: true } })
  const hanging = ask(cloud, address)
  const failed = expect(hanging).rejects.toThrow()
  await expect.poll(() => cloud.requests.length).toBe(1)
  await cloud.close()
  await failed
  expect(service.effects).toBe(0)
})

test('a service that throws is a fault of the emulator, which says so when it closes', async () => {
  const broken: EmulatedService = {
    serves: host => host === 'broken.googleapis.com',
    handle: () => {
      throw new Error('a bug')
    },
  }
  const cloud = await startEmulator({ services: [broken] })
  await expect(ask(cloud, 'https://broken.googleapis.com/')).rejects.toThrow()
  await expect(cloud.close()).rejects.toThrow('emulated services threw')
})

test('whoever waits for a request hears of it when it has been answered', async () => {
  await using cloud = await startEmulator({ services: [counter()] })
  const waiting = cloud.answered(request => request.path === '/v1/things')
  await ask(cloud, address)
  expect((await waiting).response?.status).toBe(200)
  expect(await cloud.answered(request => request.method === 'GET')).toBe(cloud.requests[0])
})

test('a body of many megabytes arrives whole', async () => {
  const body = 'x'.repeat(20 * 1024 * 1024)
  await using cloud = await startEmulator({
    services: [{ serves: host => host === 'big.googleapis.com', handle: () => ({ status: 200, body }) }],
  })
  expect((await ask(cloud, 'https://big.googleapis.com/')).text.length).toBe(body.length)
})

test('emulated time begins where it is told and advances at once', async () => {
  await using cloud = await startEmulator({ startAt: 1_790_000_000_000 })
  expect(cloud.clock.now() - 1_790_000_000_000).toBeLessThan(60_000)
  cloud.clock.advance(3_600_000)
  expect(cloud.clock.now()).toBeGreaterThanOrEqual(1_790_003_600_000)
  await expect(startEmulator({ timeScale: 0.5 })).rejects.toThrow("a clock's scale is at least 1, got 0.5")
})
