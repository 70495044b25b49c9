import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createUsageReader } from '../../../src/lend/usage/read-usage.ts'
import type { AnswerUsage } from '../../../src/lend/usage/usage.ts'

type Call = Parameters<typeof createUsageReader>[0]
const gemini = 'google/gemini-2.5-flash'
const claude = 'anthropic/claude-sonnet-4-5'
const googleSse: Call = { name: 'streamGenerateContent', shape: 'google', stream: 'sse', model: gemini }
const googleList: Call = { ...googleSse, stream: 'json-array' }
const googleJson: Call = { ...googleSse, name: 'generateContent', stream: 'none' }
const anthropicSse: Call = { name: 'streamRawPredict', shape: 'anthropic', stream: 'sse', model: claude }
const anthropicJson: Call = { ...anthropicSse, name: 'rawPredict', stream: 'none' }

function read(call: Call, ...parts: readonly (string | Uint8Array)[]): AnswerUsage {
  const reader = createUsageReader(call)
  for (const part of parts) reader.push(Buffer.from(part))
  return reader.end()
}

const chunk = (text: string, more: object = {}): object => ({
  candidates: [{ content: { role: 'model', parts: [{ text }] } }],
  modelVersion: 'gemini-2.5-flash',
  ...more,
})
const lastChunk = chunk(' – “done” \\ "{[ 🙂', {
  candidates: [{ content: { role: 'model', parts: [{ text: ' – “done” \\ "{[ 🙂' }] }, finishReason: 'STOP' }],
  usageMetadata: {
    promptTokenCount: 1_200,
    cachedContentTokenCount: 1_000,
    candidatesTokenCount: 30,
    thoughtsTokenCount: 70,
    toolUsePromptTokenCount: 5,
    totalTokenCount: 1_305,
    trafficType: 'ON_DEMAND',
  },
})
const chunks = [chunk('Hé'), chunk('llo]}', { usageMetadata: { trafficType: 'ON_DEMAND' } }), lastChunk]
const googleUsage = { inputTokens: 1_205, outputTokens: 100, cacheReadTokens: 1_000 }

const sse = (events: readonly object[], end: string): string =>
  events.map(event => `data: ${JSON.stringify(event)}${end}${end}`).join('')

const messageStart = {
  type: 'message_start',
  message: {
    type: 'message',
    usage: { input_tokens: 10, cache_creation_input_tokens: 200, cache_read_input_tokens: 3_000, output_tokens: 1 },
  },
}
const delta = (text: string) => ({ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text } })
const messageDelta = (output: unknown) => ({
  type: 'message_delta',
  delta: { stop_reason: 'end_turn' },
  usage: { output_tokens: output },
})
const typed = (events: readonly { readonly type: string }[]): string =>
  events.map(event => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`).join('')
const anthropicEvents = [messageStart, delta('Hé "llo"'), { type: 'ping' }, messageDelta(40), messageDelta(99)]
const anthropicUsage = { inputTokens: 3_210, outputTokens: 99, cacheReadTokens: 3_000, cacheWriteTokens: 200 }

const answers: readonly (readonly [string, Call, string, object])[] = [
  ['events of Gemini, CR LF', googleSse, sse(chunks, '\r\n'), googleUsage],
  ['events of Gemini, LF', googleSse, sse(chunks, '\n'), googleUsage],
  [
    'the list of Gemini',
    googleList,
    `[${chunks.map(one => JSON.stringify(one, null, 2)).join(',\r\n')}\n]\n`,
    googleUsage,
  ],
  ['one answer of Gemini', googleJson, JSON.stringify(lastChunk, null, 2), googleUsage],
  ['events of Anthropic', anthropicSse, typed([...anthropicEvents, { type: 'message_stop' }]), anthropicUsage],
  [
    'one answer of Anthropic',
    anthropicJson,
    JSON.stringify({ ...messageStart.message, content: [{ type: 'text', text: '}{' }] }),
    { inputTokens: 3_210, outputTokens: 1, cacheReadTokens: 3_000, cacheWriteTokens: 200 },
  ],
]

describe.each(answers)('%s', (_, call, text, usage) => {
  const bytes = Buffer.from(text)

  it('gives its usage', () => {
    expect(read(call, bytes)).toEqual({ complete: true, usage, seen: usage })
  })

  it('gives the same wherever its bytes are cut', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: bytes.length }), { maxLength: 40 }), cuts => {
        const borders = [0, ...cuts.toSorted((a, b) => a - b), bytes.length]
        const parts = borders.slice(1).map((border, index) => bytes.subarray(borders[index], border))
        expect(read(call, ...parts)).toEqual({ complete: true, usage, seen: usage })
      }),
    )
    expect(read(call, ...[...bytes].map(byte => Buffer.of(byte)))).toEqual({ complete: true, usage, seen: usage })
  })

  it('is not complete when it stops early', () => {
    const end = Buffer.byteLength(text.trimEnd())
    fc.assert(
      fc.property(fc.integer({ min: 0, max: end - 1 }), length => {
        expect(read(call, bytes.subarray(0, length)).complete).toBe(false)
      }),
    )
  })
})

describe('a stream', () => {
  it('without message_stop is broken, although its connection closed well', () => {
    expect(read(anthropicSse, typed(anthropicEvents))).toMatchObject({ complete: false, seen: { outputTokens: 99 } })
  })

  it('with an error event is broken', () => {
    const error = { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } }
    expect(read(anthropicSse, typed([...anthropicEvents, error]))).toMatchObject({ complete: false, usage: undefined })
  })

  it.each([
    ['events', googleSse, sse([...chunks, { error: { code: 503 } }], '\r\n')],
    ['a list', googleList, JSON.stringify([...chunks, { error: { code: 503 } }])],
  ])('with an error of Google as %s is broken', (_, call, text) => {
    expect(read(call, text)).toMatchObject({ complete: false, usage: undefined, seen: googleUsage })
  })

  it('whose list does not close is broken', () => {
    expect(read(googleList, `[${chunks.map(one => JSON.stringify(one)).join(',')}`)).toMatchObject({ complete: false })
  })

  it('of a blocked prompt has input only', () => {
    const blocked = { promptFeedback: { blockReason: 'SAFETY' }, usageMetadata: { promptTokenCount: 8 } }
    expect(read(googleSse, sse([blocked], '\n'))).toMatchObject({
      complete: true,
      usage: { inputTokens: 8, outputTokens: 0 },
    })
  })
})

describe('numbers that cannot be true are not trusted', () => {
  const output = (usageMetadata: object): AnswerUsage =>
    read(googleJson, JSON.stringify({ ...lastChunk, usageMetadata }))

  it.each([-5, 1.5, 1e15, '30', true, {}])('%j output tokens', candidatesTokenCount => {
    const found = output({ promptTokenCount: 10, candidatesTokenCount })
    expect(found).toMatchObject({ usage: undefined, seen: { inputTokens: 10 } })
    expect(
      read(anthropicSse, typed([messageStart, messageDelta(candidatesTokenCount), { type: 'message_stop' }])),
    ).toMatchObject({
      usage: undefined,
      seen: { inputTokens: 3_210 },
    })
  })

  it('no output tokens beside a text', () => {
    expect(output({ promptTokenCount: 10 }).usage).toBeUndefined()
    expect(output({}).usage).toBeUndefined()
  })

  it('counts that shrink: the largest stays', () => {
    const usageMetadata = { promptTokenCount: 1, candidatesTokenCount: 1, totalTokenCount: 2 }
    expect(read(googleSse, sse([...chunks, { usageMetadata }], '\n')).seen).toEqual(googleUsage)
    expect(read(anthropicSse, typed([...anthropicEvents, messageDelta(2), { type: 'message_stop' }])).usage).toEqual(
      anthropicUsage,
    )
  })

  it('a total with more than its parts: the rest counts as output', () => {
    const usageMetadata = { promptTokenCount: 10, candidatesTokenCount: 5, totalTokenCount: 40 }
    expect(output(usageMetadata).usage).toMatchObject({ inputTokens: 10, outputTokens: 30 })
  })
})

describe('other answers', () => {
  it('a count of tokens costs none', () => {
    const none = { complete: true, usage: { inputTokens: 0, outputTokens: 0 } }
    expect(read({ ...googleJson, name: 'countTokens' }, '{"totalTokens": 31}')).toMatchObject(none)
    expect(read({ ...googleJson, name: 'predict', model: undefined }, '{"predictions": [1]}')).toMatchObject(none)
  })

  it('embeddings count the tokens of each instance', () => {
    const embedding = (token_count: number) => ({ embeddings: { values: [0.1], statistics: { token_count } } })
    const call: Call = { ...googleJson, name: 'predict', model: 'google/gemini-embedding-001' }
    expect(read(call, JSON.stringify({ predictions: [embedding(4), embedding(6)] })).usage).toEqual({
      inputTokens: 10,
      outputTokens: 0,
    })
    expect(read(call, JSON.stringify({ predictions: [{ bytesBase64Encoded: 'iVBORw0' }] })).usage).toBeUndefined()
  })

  it('a stream of chat completions ends with [DONE]', () => {
    const call: Call = { ...googleSse, name: 'streamRawPredict', model: 'mistralai/mistral-medium-3' }
    const events = [
      { choices: [{ delta: { content: 'Hi' }, finish_reason: null }] },
      { choices: [{ delta: {}, finish_reason: 'stop' }], usage: { prompt_tokens: 9, completion_tokens: 3 } },
    ]
    expect(read(call, `${sse(events, '\n')}data: [DONE]\n\n`)).toMatchObject({
      complete: true,
      usage: { inputTokens: 9, outputTokens: 3 },
    })
  })
})

describe('hostile answers', () => {
  const calls = [googleSse, googleList, googleJson, anthropicSse, anthropicJson]

  it('garbage never throws, and is never complete', () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc
        .constantFrom(
          'data: ',
          '\r\n\r\n',
          '\n\n',
          '{',
          '}',
          '[',
          ']',
          '"',
          '\\',
          '{"usageMetadata":',
          'event: x\n',
          ':',
        )
        .map(text => Buffer.from(text)),
    )
    fc.assert(
      fc.property(fc.constantFrom(...calls), fc.array(piece, { maxLength: 60 }), (call, parts) => {
        expect(read(call, ...parts).complete).toBe(false)
      }),
    )
  })

  it.each([
    [
      'an inline image',
      (fill: string) =>
        `{"candidates":[{"content":{"parts":[{"inlineData":{"data":"${fill}"}}]},"finishReason":"STOP"}],"usageMetadata":{"promptTokenCount":9,"candidatesTokenCount":1290}}`,
    ],
    [
      'escapes only',
      (fill: string) =>
        `{"candidates":[{"content":{"parts":[{"text":"${fill.replaceAll('A', '\\u00e9')}"}]},"finishReason":"STOP"}],"usageMetadata":{"promptTokenCount":9,"candidatesTokenCount":1290}}`,
    ],
  ])('%s of megabytes takes no memory, and its usage is read', (_, answerWith) => {
    const answer = Buffer.from(answerWith('A'.repeat(3_000_000)))
    for (const [call, before, after] of [
      [googleSse, 'data: ', '\r\n\r\n'],
      [googleList, '[', ']'],
      [googleJson, '', ''],
    ] as const) {
      const reader = createUsageReader(call)
      reader.push(Buffer.from(before))
      for (let at = 0; at < answer.length; at += 65_536) reader.push(answer.subarray(at, at + 65_536))
      reader.push(Buffer.from(after))
      expect(reader.end()).toMatchObject({ complete: true, usage: { inputTokens: 9, outputTokens: 1_290 } })
    }
  })

  it.each(calls)('an object without an end is given up: %j', call => {
    const reader = createUsageReader(call)
    const before = process.memoryUsage().heapUsed
    reader.push(Buffer.from(call.stream === 'sse' ? 'data: {"a":[' : '{"a":['))
    const numbers = Buffer.from('1234567890,'.repeat(6_000))
    for (let at = 0; at < 1_000; at++) reader.push(numbers)
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(30_000_000)
    expect(reader.end()).toMatchObject({ complete: false, usage: undefined })
  })
})
