import { describe, expect, it } from 'vitest'
import type { Clock } from '../../src/core/clock.ts'
import { ActionError } from '../../src/core/errors.ts'
import { type RetryPolicy, sendRetrying } from '../../src/network/retry.ts'
import type { HttpResponse } from '../../src/network/transport.ts'

const request = { method: 'GET', url: new URL('https://api.github.com/x'), headers: {} }
const policy: RetryPolicy = { tries: 4, totalMs: 60_000, delayMs: 1_000 }
const reply = (status: number, headers: Record<string, string> = {}): HttpResponse => ({
  status,
  headers,
  body: Buffer.alloc(0),
})
const reset = new ActionError('NETWORK', 'No answer')

/** A clock that only sleeping advances. */
function testPace(): Clock & { readonly slept: number[] } {
  let now = 1_000_000
  const slept: number[] = []
  return {
    slept,
    now: () => now,
    random: () => 0.5,
    sleep: async milliseconds => {
      slept.push(milliseconds)
      now += milliseconds
    },
  }
}

/** Answers with the outcomes in order, and the last one again and again. */
function script(...outcomes: (HttpResponse | Error)[]) {
  let sent = 0
  return {
    sent: () => sent,
    send: async (): Promise<HttpResponse> => {
      const outcome = outcomes[Math.min(sent++, outcomes.length - 1)]
      if (outcome === undefined || outcome instanceof Error) throw outcome
      return outcome
    },
  }
}

describe('a request that may be repeated', () => {
  it.each([408, 429, 500, 502, 503, 504])('is sent again after %i', async status => {
    const server = script(reply(status), reply(200))
    expect((await sendRetrying(server.send, request, policy, testPace())).status).toBe(200)
    expect(server.sent()).toBe(2)
  })

  it.each([400, 401, 403, 404, 409])('is not sent again after %i', async status => {
    const server = script(reply(status), reply(200))
    expect((await sendRetrying(server.send, request, policy, testPace())).status).toBe(status)
    expect(server.sent()).toBe(1)
  })

  it('is not sent again if that cannot help', async () => {
    const refused = new ActionError('NETWORK', 'the proxy requires credentials (407)', { lasting: true })
    const server = script(refused, reply(200))
    await expect(sendRetrying(server.send, request, policy, testPace())).rejects.toBe(refused)
    expect(server.sent()).toBe(1)
  })

  it('is sent again after a lost connection, and fails with the last loss', async () => {
    const server = script(reset)
    await expect(sendRetrying(server.send, request, policy, testPace())).rejects.toBe(reset)
    expect(server.sent()).toBe(4)
  })

  it('is not sent again after a fault of ours', async () => {
    const server = script(new TypeError('a bug'))
    await expect(sendRetrying(server.send, request, policy, testPace())).rejects.toThrow('a bug')
    expect(server.sent()).toBe(1)
  })

  it('waits longer each time, half of the bound on average', async () => {
    const clock = testPace()
    await sendRetrying(script(reply(503)).send, request, policy, clock)
    expect(clock.slept).toEqual([500, 1_000, 2_000])
  })

  it.each([
    ['seconds', '7', 7_000],
    ['an HTTP date', new Date(1_010_000).toUTCString(), 10_000],
  ])('waits as Retry-After says in %s', async (_, header, expected) => {
    const clock = testPace()
    await sendRetrying(script(reply(429, { 'retry-after': header }), reply(200)).send, request, policy, clock)
    expect(clock.slept).toEqual([expected])
  })

  it.each(['-5', '12.5.1', 'soon', '', '7, 7', '0x10', '1e3'])(
    'waits as it would without a Retry-After that says nothing: %j',
    async header => {
      const [clock, usual] = [testPace(), testPace()]
      await sendRetrying(script(reply(429, { 'retry-after': header }), reply(200)).send, request, policy, clock)
      await sendRetrying(script(reply(429), reply(200)).send, request, policy, usual)
      expect(clock.slept).toEqual(usual.slept)
    },
  )

  it.each(['9999999999', '1'.repeat(400)])('gives up at once after a Retry-After of %s', async header => {
    const server = script(reply(429, { 'retry-after': header }), reply(200))
    expect((await sendRetrying(server.send, request, policy, testPace())).status).toBe(429)
  })

  it('gives up at once where Retry-After lies beyond the bound of the whole', async () => {
    const server = script(reply(429, { 'retry-after': '3600' }))
    const clock = testPace()
    expect((await sendRetrying(server.send, request, policy, clock)).status).toBe(429)
    expect([server.sent(), clock.slept]).toEqual([1, []])
  })
})
