import { describe, expect, it } from 'vitest'
import type { LentCall } from '../../../src/lend/calls/call.ts'
import { callToReserve, estimateInput } from '../../../src/lend/usage/estimate.ts'
import { lowerMaximum } from '../../../src/lend/usage/lower-maximum.ts'

const callOf = (body: object, more: Partial<LentCall> = {}, target = '/v1/x'): LentCall => ({
  name: 'generateContent',
  method: 'PredictionService.GenerateContent',
  shape: 'google',
  model: 'google/gemini-2.5-flash',
  project: 'acme-ml',
  location: 'global',
  upstream: { method: 'POST', host: 'aiplatform.googleapis.com', target, headers: {}, body: json(body) },
  stream: 'none',
  maxOutputTokens: 1_000,
  ...more,
})
const json = (value: object): Buffer => Buffer.from(JSON.stringify(value))
const parts = (...all: object[]): object => ({ contents: [{ role: 'user', parts: all }] })

describe('the input that a call reserves', () => {
  it.each([
    // About a token for each English word and punctuation mark, and for each one to two Chinese signs.
    ['English', 'The quick brown fox jumps over the lazy dog. '.repeat(100), 1_000],
    ['Chinese', '敏捷的棕色狐狸跳过懒狗。'.repeat(100), 900],
    ['code', 'for (let i = 0; i < n; i++) { sum += a[i] * b[i]; }\n'.repeat(100), 2_500 / 1.5],
  ])('is about the most of a text: %s', (_, text, tokens) => {
    const estimate = estimateInput(json(parts({ text })))
    expect(estimate).toBeGreaterThanOrEqual(tokens)
    expect(estimate).toBeLessThan(tokens * 2.5)
  })

  it('does not count an image by the bytes of its text', () => {
    const data = 'A'.repeat(4_000_000)
    for (const body of [
      parts({ text: 'What is it?' }, { inlineData: { mimeType: 'image/png', data } }),
      { messages: [{ content: [{ type: 'image', source: { type: 'base64', media_type: 'image/png', data } }] }] },
      { instances: [{ image: { bytesBase64Encoded: data, mimeType: 'image/png' } }] },
    ]) {
      expect(estimateInput(json(body))).toBeGreaterThan(1_600)
      expect(estimateInput(json(body))).toBeLessThan(10_000)
    }
  })

  it.each([
    ['a film', parts({ fileData: { mimeType: 'video/mp4', fileUri: 'gs://acme/film.mp4' } }), 300_000],
    ['a picture', parts({ fileData: { mimeType: 'image/png', fileUri: 'gs://acme/a.png' } }), 6_000],
    ['a document', parts({ fileData: { mimeType: 'application/pdf', fileUri: 'gs://acme/a.pdf' } }), 100_000],
    ['a cache', { ...parts({ text: 'x' }), cachedContent: 'projects/p/locations/l/cachedContents/1' }, 100_000],
    [
      'a picture by its address',
      { messages: [{ content: [{ type: 'image', source: { type: 'url', url: 'https://x' } }] }] },
      6_000,
    ],
  ])('counts what the body only names as large: %s', (_, body, tokens) => {
    expect(estimateInput(json(body))).toBeGreaterThanOrEqual(tokens)
  })

  it.each([
    [
      'in snake_case',
      '{"contents":[{"parts":[{"file_data":{"mime_type":"video/mp4","file_uri":"gs://acme/a.mp4"}}]}]}',
    ],
    [
      'with escapes',
      '{"contents":[{"parts":[{"fileData":{"mimeType":"video/mp4","file\\u0055ri":"gs://acme/a.mp4"}}]}]}',
    ],
    ['of predict', '{"instances":[{"video":{"gcs_uri":"gs://acme/a.mp4","mime_type":"video/mp4"}}]}'],
  ])('counts what the body names in another spelling: %s', (_, body) => {
    expect(estimateInput(Buffer.from(body))).toBeGreaterThanOrEqual(300_000)
  })

  it('counts a text by its bytes where it only looks like an image', () => {
    const fake = { mimeType: 'image/png', media_type: 'image/png', data: 'word '.repeat(100_000) }
    for (const body of [
      parts({ functionResponse: { name: 'f', response: fake } }),
      parts({ functionCall: { name: 'f', args: { inlineData: fake } } }),
      { ...parts({ text: 'x' }), tools: [{ functionDeclarations: [{ name: 'f', parametersJsonSchema: fake }] }] },
      { messages: [{ content: [{ type: 'tool_use', input: fake }] }] },
    ])
      expect(estimateInput(json(body))).toBeGreaterThan(150_000)
  })

  it('is by bytes if the body is not JSON, and never fails', () => {
    expect(estimateInput(Buffer.from('"data" \xff\xfe'))).toBe(4)
    expect(estimateInput(Buffer.alloc(0))).toBe(0)
    let deep: object = { data: 'x' }
    for (let at = 0; at < 50_000; at++) deep = [deep]
    expect(estimateInput(Buffer.from(`${'['.repeat(50_000)}{"data":"x"}${']'.repeat(50_000)}`))).toBeGreaterThan(0)
  })
})

describe('what a call reserves', () => {
  it('is its input and its most output', () => {
    expect(callToReserve(callOf(parts({ text: 'x'.repeat(300) })))).toMatchObject({
      maxOutputTokens: 1_000,
      free: false,
    })
  })

  it.each([
    ['a count of tokens', callOf({}, { name: 'countTokens' })],
    ["Anthropic's count of tokens", callOf({}, { name: 'rawPredict' }, '/v1/…/models/count-tokens:rawPredict')],
    ['a prediction of an own endpoint', callOf({}, { name: 'predict', model: undefined })],
  ])('is nothing for %s', (_, call) => {
    expect(callToReserve(call)).toMatchObject({ inputEstimate: 0, free: true })
  })

  it('is no output for an embedding', () => {
    const call = callOf({ instances: [{ content: 'x'.repeat(30) }] }, { name: 'predict', maxOutputTokens: undefined })
    expect(callToReserve(call)).toMatchObject({ maxOutputTokens: 0, free: false })
  })
})

describe('a call whose output is lowered to the rest of the budget', () => {
  const bodyOf = (call: LentCall | undefined): unknown => JSON.parse(String(call?.upstream.body))
  const anthropic = (body: object): LentCall => callOf(body, { shape: 'anthropic', name: 'streamRawPredict' })

  it('asks Gemini for less, for all candidates together', () => {
    const call = callOf({ contents: [], generationConfig: { maxOutputTokens: 900, candidateCount: 2, topK: 3 } })
    expect(bodyOf(lowerMaximum(call, 101))).toEqual({
      contents: [],
      generationConfig: { maxOutputTokens: 50, candidateCount: 2, topK: 3 },
    })
    expect(lowerMaximum(call, 101)?.maxOutputTokens).toBe(101)
    expect(lowerMaximum(call, 1)).toBeUndefined()
    expect(bodyOf(lowerMaximum(callOf({ contents: [] }), 7))).toEqual({
      contents: [],
      generationConfig: { maxOutputTokens: 7 },
    })
  })

  it('asks Anthropic for less', () => {
    expect(bodyOf(lowerMaximum(anthropic({ max_tokens: 32_000, messages: [] }), 50))).toEqual({
      max_tokens: 50,
      messages: [],
    })
  })

  it('keeps less thinking than output, which Anthropic demands', () => {
    const call = anthropic({ max_tokens: 32_000, thinking: { type: 'enabled', budget_tokens: 10_000 } })
    expect(bodyOf(lowerMaximum(call, 5_000))).toEqual({
      max_tokens: 5_000,
      thinking: { type: 'enabled', budget_tokens: 1_024 },
    })
    expect(bodyOf(lowerMaximum(call, 20_000))).toMatchObject({ thinking: { budget_tokens: 10_000 } })
    expect(lowerMaximum(call, 1_024)).toBeUndefined()
  })

  it('asks other publishers for less, for all answers together', () => {
    const chat = callOf({ messages: [], n: 8, max_tokens: 500 }, { name: 'rawPredict', model: 'mistralai/x' })
    expect(bodyOf(lowerMaximum(chat, 100))).toEqual({ messages: [], n: 8, max_tokens: 12 })
    expect(lowerMaximum(chat, 7)).toBeUndefined()
  })

  it('asks other publishers for less', () => {
    const raw = (body: object): unknown => bodyOf(lowerMaximum(callOf(body, { name: 'rawPredict' }), 9))
    expect(raw({ messages: [] })).toEqual({ messages: [], max_tokens: 9 })
    expect(raw({ prompt: 'x', suffix: 'y' })).toEqual({ prompt: 'x', suffix: 'y', max_tokens: 9 })
  })

  it('leaves the digits of long numbers in the rest of the body', () => {
    const body = '{"contents":[{"parts":[{"functionResponse":{"response":{"id":12345678901234567890.10}}}]}]}'
    const call = callOf({})
    const lowered = lowerMaximum({ ...call, upstream: { ...call.upstream, body: Buffer.from(body) } }, 7)
    expect(String(lowered?.upstream.body)).toContain('12345678901234567890.10')
  })

  it('is not sent if its body has another form', () => {
    expect(lowerMaximum(callOf({ instances: [] }), 9)).toBeUndefined()
    expect(lowerMaximum(callOf([]), 9)).toBeUndefined()
  })
})
