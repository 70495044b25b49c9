import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Pending } from '../../../../src/document/shape.ts'
import { blocked, textOf } from '../../../../src/steps/kinds/inference/generate-content.ts'
import { dedicatedHost } from '../../../../src/steps/kinds/inference/predict.ts'
import { deployedIds } from '../../../../src/steps/kinds/serving/deploy.ts'
import { idFor } from '../../../../src/steps/kinds/serving/endpoint.ts'
import { checkSplit, sameSplit } from '../../../../src/steps/kinds/serving/split.ts'
import { callOf } from '../../../../src/steps/kinds/table.ts'

describe('a split', () => {
  const faults = (split: unknown, deploys = false) =>
    checkSplit(split, ['trafficSplit'], deploys).map(({ message }) => message)

  test('is 100 together or nothing at all, whatever is in it (property)', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.integer({ min: 1, max: 9_999_999 }).map(String), fc.integer({ min: 0, max: 100 })),
        split => {
          const shares = Object.values(split)
          const isSound = shares.length === 0 || shares.reduce((sum, share) => sum + share, 0) === 100
          expect(faults(split).length === 0).toBe(isSound)
        },
      ),
    )
  })

  test('of what is not known yet is left for when it is', () => {
    expect(faults({ 1: new Pending('${steps.x.share}', true), 2: 10 })).toEqual([])
    expect(faults(new Pending('${steps.x.split}', true))).toEqual([])
  })

  test('speaks of the model that is being deployed only where one is', () => {
    expect(faults({ 0: 100 }, true)).toEqual([])
    expect(faults({ 0: 100 })).toEqual([expect.stringContaining('"0" stands for the model that a deployModel deploys')])
  })

  test('is the same where a model that gets nothing is named or not', () => {
    expect(sameSplit({ 1: 100, 2: 0 }, { 1: 100 })).toBe(true)
    expect(sameSplit({ 1: 100 }, { 1: 90, 2: 10 })).toBe(false)
  })
})

test('ids of deployed models are what Google takes, and each differs from the next (property)', () => {
  const key = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 40, maxLength: 40 })
  fc.assert(
    fc.property(key, dedupeKey => {
      const ids = deployedIds(dedupeKey)
      for (const id of ids) expect(id).toMatch(/^[1-9]\d{0,9}$/)
      expect(new Set(ids).size).toBe(ids.length)
      expect(deployedIds(dedupeKey)).toEqual(ids)
    }),
  )
})

test('ids of endpoints are what Google takes, whatever the display name, and alike names do not share one (property)', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 128 }),
      fc.string({ unit: 'binary', maxLength: 128 }),
      (a, b) => {
        const [one, other] = [idFor({ displayName: a }), idFor({ displayName: b })]
        expect(one).toMatch(/^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/)
        expect(one === other).toBe(a === b)
      },
    ),
  )
  expect(idFor({ displayName: 'fraud' })).toBe('fraud')
  expect(idFor({ displayName: 'Fraud (EU)' })).toMatch(/^fraud-eu-[0-9a-f]{8}$/)
})

describe('the host of a dedicated endpoint', () => {
  const host = (dedicatedEndpointDns: unknown, dedicatedEndpointEnabled: unknown = true) =>
    dedicatedHost({ dedicatedEndpointDns, dedicatedEndpointEnabled }, 'e', 'ask')

  test('is taken with a scheme or without', () => {
    const name = 'fraud.us-central1-123.prediction.vertexai.goog'
    for (const dns of [name, `https://${name}`, `https://${name}/`]) expect(host(dns)).toBe(name)
    expect(host(name, false)).toBeUndefined()
    expect(host(undefined)).toBeUndefined()
  })

  test.for([
    'evil.example',
    'prediction.vertexai.goog',
    'evil.example/x.prediction.vertexai.goog',
    'evil.example?.prediction.vertexai.goog',
    'x.prediction.vertexai.goog.evil.example',
    'user@x.prediction.vertexai.goog',
    'x.prediction.vertexai.goog:8443',
    'http://x.prediction.vertexai.goog',
    'x..prediction.vertexai.goog',
    'x.prediction.vertexai.goog\n',
  ])('is never one like %j, which would get a token', dns => {
    expect(() => host(dns)).toThrow("is none of Vertex AI's dedicated endpoints")
  })
})

describe('an answer of generateContent', () => {
  test('is the words of its first candidate, without its thoughts', () => {
    const parts = [{ text: 'Let me see.', thought: true }, { text: 'Yes' }, { functionCall: {} }, { text: ', do.' }]
    expect(textOf({ candidates: [{ content: { parts } }, { content: { parts: [{ text: 'No.' }] } }] })).toBe('Yes, do.')
    for (const odd of [
      {},
      { candidates: 'x' },
      { candidates: [{ content: [] }] },
      { candidates: [{ content: { parts: [null, 1] } }] },
    ])
      expect(textOf(odd)).toBe('')
  })

  test.for([
    'SAFETY',
    'RECITATION',
    'OTHER',
    'BLOCKLIST',
    'PROHIBITED_CONTENT',
    'SPII',
    'MALFORMED_FUNCTION_CALL',
    'MODEL_ARMOR',
    'A_NEW_ONE',
  ])('that ends with %s is none', finishReason => {
    expect(blocked({ candidates: [{ finishReason }] }, 'half of it')?.reason).toBe(finishReason)
  })

  test.for(['STOP', 'MAX_TOKENS', 'FINISH_REASON_UNSPECIFIED', undefined])('that ends with %s is one', finishReason => {
    expect(blocked({ candidates: [{ finishReason }] }, 'all of it')).toBeUndefined()
  })
})

test.for([
  ['gemini-2.5-flash', 'projects/p/locations/global/publishers/google/models/gemini-2.5-flash'],
  ['publishers/meta/models/llama-4@001', 'projects/p/locations/global/publishers/meta/models/llama-4@001'],
  ['projects/p/locations/us-central1/endpoints/77', 'projects/p/locations/us-central1/endpoints/77'],
] as const)('the model %s is asked by its full name', ([model, name]) => {
  const call = callOf('generateContent', { project: 'p', location: 'global' }, { model, contents: [] })
  expect(call).toMatchObject({ path: `${name}:generateContent`, body: { contents: [] } })
})
