import { describe, expect, it } from 'vitest'
import { chunkedHead, chunkOf } from '../../../emulator/scripted-hosts.ts'
import { ActionError } from '../../../src/core/errors.ts'
import { ask, generate, httpAnswer, messageOf, startListening, streamGenerate, token } from './listening.ts'

const full = new ActionError('RECORD_UNWRITABLE', 'The record cannot be written to /r: the disk is full (ENOSPC)')
const anthropic = '/v1/projects/p/locations/l/publishers/anthropic/models/m:rawPredict'

describe('without a token of Google', () => {
  it('an outage is 503 in the form of the API, costs nothing, and is not in the record', async () => {
    await using listening = await startListening({
      ports: {
        googleToken: () => Promise.reject(new ActionError('NETWORK', 'No answer from sts.googleapis.com: reset')),
      },
    })
    const google = await ask(listening)
    expect([google.status, messageOf(google)]).toEqual([
      503,
      'Keyless Vertex: There is no access token of Google now: No answer from sts.googleapis.com: reset',
    ])
    const claude = await ask(listening, { target: anthropic })
    expect(JSON.parse(claude.body)).toMatchObject({ type: 'error', error: { type: 'api_error' } })
    expect(listening.settled).toEqual(['released', 'released'])
    expect(listening.events).toEqual([])
    expect(listening.google.requests).toEqual([])
  })

  it('a denial is a refusal with its words, and stays one', async () => {
    const denied = new AbortController()
    await using listening = await startListening({
      ports: {
        denied: denied.signal,
        googleToken: () => {
          const error = new ActionError('DENIED', 'The grant agent was removed from the policy', { cure: 'Add it.' })
          denied.abort(error)
          return Promise.reject(error)
        },
      },
    })
    for (const _ of [1, 2]) {
      const refused = await ask(listening)
      expect([refused.status, messageOf(refused)]).toEqual([
        400,
        'Keyless Vertex: this run may not use Google any more: The grant agent was removed from the policy. Add it.',
      ])
    }
    expect(listening.listener.overBy()).toBe('denied')
    expect(listening.google.requests).toEqual([])
    expect(listening.of('call.refused').map(({ rule }) => rule)).toEqual(['when', 'when'])
    expect(JSON.stringify(listening.listener.totals().refused)).toMatch(/"when".*2/)
  })

  it('words of others cannot end a line of the client’s output, nor show a token', async () => {
    await using listening = await startListening({
      ports: { googleToken: () => Promise.reject(new ActionError('NETWORK', `a\n::error::b ${token}`)) },
    })
    expect(messageOf(await ask(listening))).not.toMatch(/\n|ya29/)
  })
})

it('a call that waits for a token when the listener ends is neither sent nor in the record afterwards', async () => {
  const renewal = Promise.withResolvers<{ token: string; expiresAt: number }>()
  const asked = Promise.withResolvers<void>()
  const googleToken = (): typeof renewal.promise => {
    asked.resolve()
    return renewal.promise
  }
  await using listening = await startListening({ ports: { googleToken } })
  const answer = ask(listening).catch(() => 'broken off')
  await asked.promise
  await listening.listener.close(0)
  renewal.resolve({ token, expiresAt: Number.POSITIVE_INFINITY })
  expect(await answer).toBe('broken off')
  expect(listening.of('call.began')).toEqual([])
  expect(listening.google.requests).toEqual([])
  expect(listening.settled).toEqual(['released'])
})

describe('a token that Google refuses before its end', () => {
  const renewed = `ya29.renewed-${'r'.repeat(40)}`
  const answers = (...texts: string[]) => {
    let at = 0
    return (_: unknown, socket: { write: (text: string) => unknown }) =>
      void socket.write(texts[at++] ?? httpAnswer('{}'))
  }
  const refusal = httpAnswer('{"error":{"code":401}}', 'HTTP/1.1 401 X')
  const tokens = (...list: string[]) => {
    let at = 0
    return async () => ({ token: list[Math.min(at++, list.length - 1)] ?? '', expiresAt: 0 })
  }

  it('is renewed once, and the same call is sent with the other one', async () => {
    const told: string[] = []
    await using listening = await startListening({
      ports: { googleToken: tokens(token, renewed), refused: one => told.push(one) > 0 },
      answer: answers(refusal, httpAnswer('{"ok":1}')),
    })
    expect(await ask(listening)).toMatchObject({ status: 200, body: '{"ok":1}' })
    expect(told).toEqual([token])
    expect(listening.google.requests.map(({ head }) => /bearer (\S+)/i.exec(head)?.[1])).toEqual([token, renewed])
    await listening.recorded('call.ended')
    expect(listening.events.map(({ type }) => type)).toEqual(['call.began', 'call.ended'])
    expect(listening.settled).toEqual(['complete'])
  })

  it('twice is Google’s answer', async () => {
    await using listening = await startListening({
      ports: { googleToken: tokens(token, renewed), refused: () => true },
      answer: answers(refusal, refusal, refusal),
    })
    expect(await ask(listening)).toMatchObject({ status: 401, body: '{"error":{"code":401}}' })
    expect(listening.google.requests).toHaveLength(2)
  })

  it('without another one is Google’s answer', async () => {
    await using listening = await startListening({ ports: { refused: () => true }, answer: answers(refusal) })
    expect((await ask(listening)).status).toBe(401)
    expect(listening.google.requests).toHaveLength(1)
  })

  it('while it cannot be renewed is an outage, and the call costs no tokens', async () => {
    let calls = 0
    await using listening = await startListening({
      ports: {
        googleToken: async () => {
          if (calls++ === 0) return { token, expiresAt: 0 }
          throw new ActionError('NETWORK', 'No answer from sts.googleapis.com')
        },
        refused: () => true,
      },
      answer: answers(refusal),
    })
    const answer = await ask(listening)
    expect([answer.status, messageOf(answer)]).toEqual([
      503,
      'Keyless Vertex: There is no access token of Google now: No answer from sts.googleapis.com',
    ])
    await listening.recorded('call.ended')
    expect(listening.settled).toEqual(['failed'])
    expect(listening.of('call.ended')).toMatchObject([{ status: 401, outcome: 'complete' }])
  })

  it('that several calls use at the same time: each call is sent at most twice', async () => {
    let refused = false
    await using listening = await startListening({
      ports: {
        googleToken: async () => ({ token: refused ? renewed : token, expiresAt: 0 }),
        refused: () => {
          refused = true
          return true
        },
      },
      answer: ({ head }, socket) => socket.write(head.includes(renewed) ? httpAnswer('{}') : refusal),
    })
    const all = await Promise.all(Array.from({ length: 10 }, () => ask(listening)))
    expect(all.map(({ status }) => status)).toEqual(Array(10).fill(200))
    expect(listening.google.requests.length).toBeLessThanOrEqual(20)
  })
})

describe('while Google cannot be reached', () => {
  const broken = (unsent: boolean) => () =>
    Promise.reject(new ActionError('NETWORK', 'No answer from Google: reset', { unsent }))

  it('calls that never left this machine do not empty the budget', async () => {
    await using listening = await startListening({ ports: { send: broken(true) } })
    expect((await ask(listening)).status).toBe(503)
    await listening.recorded('call.ended')
    expect(listening.settled).toEqual(['released'])
    expect(listening.of('call.ended')).toMatchObject([{ status: null, outcome: 'unanswered', output_tokens: 0 }])
  })

  it('a call that Google may have got is charged', async () => {
    await using listening = await startListening({ ports: { send: broken(false) } })
    expect((await ask(listening)).status).toBe(503)
    await listening.recorded('call.ended')
    expect(listening.settled).toEqual(['unanswered'])
  })
})

describe('a record that cannot be written', () => {
  it('before a call: nothing is sent, the client gets 503, and the listener asks to end as failed', async () => {
    await using listening = await startListening({ ports: { record: () => Promise.reject(full) } })
    const answer = await ask(listening)
    expect([answer.status, messageOf(answer)]).toEqual([
      503,
      'Keyless Vertex: The record cannot be written, so nothing is sent to Google.',
    ])
    expect(listening.google.requests).toEqual([])
    expect(listening.settled).toEqual(['released'])
    await expect(listening.listener.asked).rejects.toBe(full)
    const next = await ask(listening, { target: anthropic })
    expect([next.status, JSON.parse(next.body).error.type]).toEqual([503, 'api_error'])
    expect(listening.google.requests).toEqual([])
  })

  it('after a call: the client has its answer, and nothing more is lent', async () => {
    await using listening = await startListening({
      ports: { record: type => (type === 'call.ended' ? Promise.reject(full) : Promise.resolve()) },
    })
    expect((await ask(listening)).status).toBe(200)
    await expect(listening.listener.asked).rejects.toBe(full)
    expect((await ask(listening)).status).toBe(503)
    expect(listening.google.requests).toHaveLength(1)
  })

  it('about a refusal: the same', async () => {
    await using listening = await startListening({
      ports: { record: () => Promise.reject(full) },
      reserve: () => ({ rule: 'lend.budget.requests', message: 'the budget is spent.' }),
    })
    expect((await ask(listening)).status).toBe(400)
    await expect(listening.listener.asked).rejects.toBe(full)
  })

  it('nothing reaches Google before the line of its call is written', async () => {
    const written = Promise.withResolvers<void>()
    const asked = Promise.withResolvers<void>()
    await using listening = await startListening({
      ports: {
        record: type => {
          if (type !== 'call.began') return Promise.resolve()
          asked.resolve()
          return written.promise
        },
      },
    })
    const answer = ask(listening)
    await asked.promise
    for (let turn = 0; turn < 50; turn++) await new Promise(resolve => setImmediate(resolve))
    expect(listening.google.requests).toEqual([])
    written.resolve()
    expect((await answer).status).toBe(200)
  })
})

describe('refusals', () => {
  it('in a flood are in the record up to a limit, and all of them count', async () => {
    await using listening = await startListening({
      limits: { refusalLines: 5 },
      decide: ({ target }) => ({
        allowed: false,
        refusal: { rule: 'path', shape: 'google', message: `no ${target}`, name: undefined, model: target },
      }),
    })
    for (let at = 0; at < 120; at++) await ask(listening, { target: `/v1/x${at}` })
    expect(listening.of('call.refused')).toHaveLength(5)
    const { refused, byModel } = listening.listener.totals()
    expect(JSON.stringify(refused)).toMatch(/"path".*120/)
    // Names of the client do not fill the memory.
    expect(byModel.length).toBeLessThanOrEqual(101)
  })

  it('of a spent budget are 400, and never reach Google', async () => {
    await using listening = await startListening({
      reserve: () => ({ rule: 'lend.budget.requests', message: 'the budget of grant agent is spent.' }),
    })
    const answer = await ask(listening)
    expect([answer.status, messageOf(answer)]).toEqual([400, 'Keyless Vertex: the budget of grant agent is spent.'])
    expect(listening.google.requests).toEqual([])
    expect(listening.of('call.refused')).toMatchObject([
      {
        rule: 'lend.budget.requests',
        method: 'generateContent',
        model: 'google/gemini-2.5-flash',
        borrower: 'triage/0',
      },
    ])
  })

  it('a decision that throws is a bug of ours: nothing is sent', async () => {
    await using listening = await startListening({
      decide: () => {
        throw new Error(`bug ${token}`)
      },
    })
    const answer = await ask(listening)
    expect(answer.status).toBe(503)
    expect(answer.body + listening.warnings.join()).not.toContain('ya29')
    expect(listening.google.requests).toEqual([])
  })
})

it('prompts and answers go where they may be kept, and nowhere else', async () => {
  const kept: [number, string, string][] = []
  const body = '{"contents":[{"parts":[{"text":"secret plan"}]}]}'
  await using listening = await startListening({
    ports: { recordContent: (call, what, text) => kept.push([call, what, text]) },
    answer: (_, socket) => socket.write(httpAnswer('{"answer":"yes"}')),
  })
  await ask(listening, { body })
  await listening.recorded('call.ended')
  expect(kept).toEqual([
    [1, 'request', body],
    [1, 'response', '{"answer":"yes"}'],
  ])
  expect(JSON.stringify(listening.events)).not.toMatch(/secret plan|yes/)
})

it('no token is in the record, in an answer, or in a warning, whatever happens', async () => {
  await using listening = await startListening()
  const texts: string[] = []
  const hostile = [
    httpAnswer(`{"a":"${token}"}`),
    httpAnswer(`{"a":"${token}"}`, 'HTTP/1.1 500 X'),
    `${chunkedHead}${chunkOf(token)}zz`,
    `${token}\r\n\r\n`,
    `HTTP/1.1 302 X\r\nlocation: https://x/?t=${token}\r\ncontent-length: 0\r\n\r\n`,
  ]
  for (const [at, text] of hostile.entries()) {
    listening.answer = (_, socket) => socket.end(text)
    const { body, headers } = await ask(listening, { target: at === 2 ? streamGenerate : generate })
    texts.push(body, JSON.stringify(headers))
    await listening.recorded('call.ended', at + 1)
  }
  const all = texts.join() + JSON.stringify(listening.events) + listening.warnings.join()
  for (let at = 0; at + 12 <= token.length; at += 12) expect(all).not.toContain(token.slice(at, at + 12))
})
