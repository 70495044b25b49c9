import { describe, expect, it } from 'vitest'
import type { Grant } from '../../../src/policy/policy.ts'
import { allowed, asking, lending, place, refused, sentBody } from './lent.ts'

const base = lending()
const grant: Grant = { ...base, allow: { ...base.allow, publisher_models: [{ glob: 'mistralai/*' }] } }
const mistral = `/v1/${place}/publishers/mistralai/models/mistral-medium-3`
const chat = { model: 'mistral-medium-3', messages: [{ role: 'user', content: 'x' }] }
const ask = (change: object, bounds = grant): string =>
  refused(asking(`${mistral}:rawPredict`, { ...chat, ...change }), bounds)

describe('a chat completion of another publisher', () => {
  it('passes with the limit of the grant', () => {
    const call = allowed(asking(`${mistral}:rawPredict`, chat), grant)
    expect(call).toMatchObject({ shape: 'google', model: 'mistralai/mistral-medium-3', maxOutputTokens: 16_000 })
    expect(sentBody(call)).toEqual({ ...chat, max_tokens: 16_000 })
    const many = allowed(
      asking(`${mistral}:streamRawPredict`, { ...chat, n: 4, max_tokens: 9_000, stream: true }),
      grant,
    )
    expect(many).toMatchObject({ stream: 'sse', maxOutputTokens: 16_000 })
    expect(sentBody(many)).toMatchObject({ n: 4, max_tokens: 4_000 })
  })

  it.each<[string, object, RegExp]>([
    ['another model in the body', { model: 'mistral-large' }, /^body: model/],
    ['a field that the gateway does not know', { agent_id: 'x' }, /agent_id/],
    [
      'an image that the publisher fetches',
      { messages: [{ role: 'user', content: [{ type: 'image_url', image_url: 'https://evil.example' }] }] },
      /data:/,
    ],
    [
      'an image behind an object',
      { messages: [{ role: 'user', content: [{ type: 'image_url', image_url: { url: 'https://evil.example' } }] }] },
      /data:/,
    ],
    [
      'a document that the publisher fetches',
      { messages: [{ role: 'user', content: [{ type: 'document_url', document_url: 'https://evil.example' }] }] },
      /data:/,
    ],
    ['a tool that runs at the publisher', { tools: [{ type: 'web_search' }] }, /lend.gateway.tools/],
    ['more answers than tokens', { n: 20_000 }, /max_output_tokens/],
    ['a list of prompts, each with answers of its own', { messages: undefined, prompt: ['a', 'b'] }, /^body: prompt/],
    [
      'an image that the publisher fetches, outside of a list',
      { messages: [{ role: 'user', content: { type: 'image_url', image_url: 'https://evil.example' } }] },
      /data:/,
    ],
    ['a limit that is a text', { max_tokens: '5' }, /max_tokens/],
    ['a stream by a call that does not stream', { stream: true }, /streamRawPredict/],
  ])('is refused with %s', (_, change, why) => {
    expect(ask(change)).toMatch(why)
  })

  it('needs functions in the grant for its tools', () => {
    const tools = [{ type: 'function', function: { name: 'f' } }]
    allowed(asking(`${mistral}:rawPredict`, { ...chat, tools }), grant)
    const none = lending({ tools: [] })
    expect(ask({ tools }, { ...grant, lend: none.lend })).toMatch(/^lend.gateway.tools/)
  })
})

describe('a raw request to an endpoint', () => {
  const target = `/v1/${place}/endpoints/fraud:rawPredict`

  it('passes as it is, unless a value names what the grant does not allow', () => {
    const text = '{"inputs": [1.0, 12345678901234567890], "parameters": {"path": "gs://acme-data/x"}}'
    const call = allowed(asking(target, text))
    expect(JSON.parse(call.upstream.body.toString())).toEqual(JSON.parse(text))
    expect(call.upstream.body.toString()).toContain('12345678901234567890')
    expect(refused(asking(target, { inputs: [{ deep: 'gs://evil/x' }] }))).toMatch(/storage/)
    expect(refused(asking(target, { table: 'bq://evil.a.b' }))).toMatch(/BigQuery/)
    expect(refused(asking(target.replace('fraud', 'payroll'), {}))).toMatch(/^allow.endpoints/)
  })

  it('is for no model of Google', () => {
    const gemini = `/v1/${place}/publishers/google/models/gemini-2.5-flash:rawPredict`
    expect(refused(asking(gemini, { contents: [] }))).toMatch(/^path: Models of Google/)
  })
})
