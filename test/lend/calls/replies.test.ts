import { describe, expect, it } from 'vitest'
import type { ApiShape } from '../../../src/lend/calls/call.ts'
import { decideCall } from '../../../src/lend/calls/decide.ts'
import { outageReply, refusalReply } from '../../../src/lend/calls/reply.ts'
import { asking, claude, contextOf, gemini, lending, message, prompt } from './lent.ts'

const read = (body: Buffer): unknown => JSON.parse(body.toString())
const refusal = (rule: string, text: string, shape: ApiShape = 'google'): ReturnType<typeof refusalReply> =>
  refusalReply({ rule, shape, message: text, name: undefined, model: undefined })

describe("a refusal in the shape of the client's API", () => {
  it('names the rule, what was asked, and the line to add, for Gemini', () => {
    const decision = decideCall(asking(`${gemini.replace('2.5', '3')}:generateContent`), contextOf())
    if (decision.allowed) throw new Error('allowed')
    const { status, headers, body } = refusalReply(decision.refusal)
    expect(status).toBe(400)
    expect(headers['content-type']).toMatch(/^application\/json/)
    expect(read(body)).toEqual({
      error: {
        code: 400,
        status: 'PERMISSION_DENIED',
        message:
          'Keyless Vertex: the model google/gemini-3-flash is outside allow.publisher_models of grant agent. It allows anthropic/claude-*, google/gemini-2.5-*, google/imagen-*, google/text-embedding-*. To allow it, add to grants.agent.allow.publisher_models: ["google/gemini-3-flash"]',
      },
    })
  })

  it('is one of Anthropic for a path of Anthropic, even if that path is not canonical', () => {
    for (const target of [claude.replace('claude-sonnet', 'other'), `${claude}/..`]) {
      const decision = decideCall(asking(`${target}:rawPredict`, message), contextOf())
      if (decision.allowed) throw new Error('allowed')
      expect(read(refusalReply(decision.refusal).body)).toMatchObject({
        type: 'error',
        error: { type: expect.stringMatching(/^(?:permission|invalid_request)_error$/), message: expect.any(String) },
      })
    }
  })

  it.each([
    ['allow.projects', 'PERMISSION_DENIED', 'permission_error'],
    ['lend.gateway.tools', 'PERMISSION_DENIED', 'permission_error'],
    ['lend.budget.requests', 'FAILED_PRECONDITION', 'invalid_request_error'],
    ['path', 'INVALID_ARGUMENT', 'invalid_request_error'],
    ['body', 'INVALID_ARGUMENT', 'invalid_request_error'],
  ])('by %s is %s or %s, and never a status that a client retries', (rule, status, type) => {
    expect(refusal(rule, 'x').status).toBe(400)
    expect(refusal(rule, 'x', 'anthropic').status).toBe(400)
    expect(read(refusal(rule, 'x').body)).toMatchObject({ error: { status } })
    expect(read(refusal(rule, 'x', 'anthropic').body)).toMatchObject({ error: { type } })
  })

  it('an outage is no refusal: the client may try again', () => {
    expect(outageReply('google', 'Google cannot be reached.').status).toBe(503)
    expect(read(outageReply('google', 'x').body)).toMatchObject({ error: { code: 503, status: 'UNAVAILABLE' } })
    expect(read(outageReply('anthropic', 'x').body)).toMatchObject({ error: { type: 'api_error' } })
  })
})

describe('a message never shows', () => {
  it.each([
    ['a second line', 'a\nb\rc\u2028d', /[\n\r\u2028]/],
    ['a workflow command', '\n::set-env name=X::y', /\n::/],
    ['a sequence for a terminal', 'a\u001b[2Jb', /\u001b/],
    ['text that runs backwards', 'a\u202eb', /\u202e/],
    ['a token of Google', 'x ya29.a0AfH6SNQ_secret_token x', /secret_token/],
    ['a token of GitHub', `x ghs_${'a'.repeat(36)} x`, /ghs_a/],
    ['a JSON Web Token', 'x eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJyZXBvOiJ9.c2ln x', /eyJzdWIi/],
  ])('%s', (_, text, never) => {
    const { error } = read(refusal('body', text).body) as { error: { message: string } }
    expect(error.message).not.toMatch(never)
    expect(error.message).toMatch(/^Keyless Vertex: /)
  })

  it('more than a screen', () => {
    expect(refusal('body', 'a'.repeat(1_000_000)).body.length).toBeLessThan(2_000)
  })

  it('the values of parameters, and long text of the client', () => {
    const long = 'b'.repeat(5_000)
    const requests = [
      asking(`${gemini}:generateContent?key=AIzaSyTopSecretKeyOfAnotherProject`),
      asking(`${gemini}:generateContent?x=${long}`),
      asking(`${gemini}:generateContent`, { ...prompt, [long]: 1 }),
      asking(`${claude}:rawPredict`, { ...message, [long]: 1 }),
      asking(`${claude}:rawPredict`, { ...message, tools: [{ type: long }] }),
      asking(`${gemini}:generateContent`, prompt, { headers: { 'content-type': long } }),
      asking(`${gemini}:generateContent`, prompt, { method: long }),
    ]
    for (const request of requests) {
      const decision = decideCall(request, contextOf(lending()))
      if (decision.allowed) throw new Error('allowed')
      const text = refusalReply(decision.refusal).body.toString()
      expect(text).not.toMatch(/TopSecret|b{200}/)
      expect(text.length).toBeLessThan(2_000)
    }
  })
})
