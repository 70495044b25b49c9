import { expect, test } from 'vitest'
import { ActionError } from '../../src/core/errors.ts'
import { streamOnce } from '../../src/google/stream-once.ts'
import type { HttpRequest, StreamingResponse } from '../../src/network/transport.ts'
import { quickClock } from '../steps/clock.ts'

const call = { method: 'POST', host: 'us-central1-aiplatform.googleapis.com', path: '/v1/x:streamQuery' } as const
const bounds = { maxBytes: 10, withinMs: 60_000 }

async function* parts(...texts: readonly (string | Error)[]): AsyncGenerator<Buffer, void> {
  for (const text of texts) {
    if (text instanceof Error) throw text
    yield Buffer.from(text)
  }
}
const reply = (status: number, ...texts: readonly (string | Error)[]): StreamingResponse => ({
  status,
  headers: {},
  body: parts(...texts),
})

/** Answers in order, the last one again and again. */
function world(...replies: readonly (StreamingResponse | Error)[]) {
  const clock = quickClock()
  const sent: HttpRequest[] = []
  const tokens = ['token-number-one', 'token-number-two']
  const token = async (): Promise<string> => tokens[0] ?? ''
  const options = {
    send: () => Promise.reject(new Error('not asked for')),
    sendStreaming: async (request: HttpRequest) => {
      sent.push(request)
      const next = replies[Math.min(sent.length, replies.length) - 1]
      if (next === undefined || next instanceof Error) throw next
      return next
    },
    // The time limit of an answer passes in no test unless it is meant to.
    clock: {
      ...clock,
      sleep: (ms: number, signal?: AbortSignal) =>
        ms === 60_000 ? new Promise<void>(() => {}) : clock.sleep(ms, signal),
    },
    monotonic: clock.now,
    accessToken: token,
    freshToken: token,
    refused: () => tokens.shift() !== undefined && tokens.length > 0,
    requestReason: () => 'why',
    userAgent: 'test',
  }
  return { sent, ask: (maxBytes = 10) => streamOnce(options, call, { ...bounds, maxBytes }) }
}

test.for([
  ['a whole one', reply(200, 'ab', 'cd'), { status: 200, end: 'complete', words: '' }, 'abcd'],
  ['one that is too large', reply(200, 'abcdefgh', 'ijklmn', 'op'), { end: 'too large' }, 'abcdefghij'],
  [
    'one that breaks off',
    reply(200, 'ab', new ActionError('NETWORK', 'reset')),
    { end: 'broken', words: 'reset' },
    'ab',
  ],
  ['a refusal', reply(400, '{"error":{"message":"no"}}'.slice(0, 10)), { status: 400 }, '{"error":{'],
] as const)('of a stream, %s is an answer, and is asked for once', async ([, given, expected, body]) => {
  const { ask, sent } = world(given)
  const got = await ask()
  expect(got).toMatchObject(expected)
  expect(got.body.toString()).toBe(body)
  expect(sent).toHaveLength(1)
})

test('no answer is neither an answer nor asked for again', async () => {
  const { ask, sent } = world(new ActionError('NETWORK', 'reset'))
  expect(await ask()).toMatchObject({ status: 0, end: 'broken', words: 'reset' })
  expect(sent).toHaveLength(1)
})

test('a full quota and a refused token are clear, so the question is asked again', async () => {
  const full = world(reply(429), reply(200, 'ok'))
  expect(await full.ask()).toMatchObject({ status: 200 })
  expect(full.sent).toHaveLength(2)
  const refused = world(reply(401), reply(200, 'ok'))
  expect(await refused.ask()).toMatchObject({ status: 200 })
  expect(refused.sent.map(({ headers }) => headers['authorization'])).toEqual([
    'Bearer token-number-one',
    'Bearer token-number-two',
  ])
})

test('a bearer token that an answer repeats is not kept', async () => {
  const { ask } = world(reply(400, 'token-number-one'.slice(0, 16)))
  expect((await ask(100)).body.toString()).not.toContain('token-number')
})
