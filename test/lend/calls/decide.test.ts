import { describe, expect, it } from 'vitest'
import { decideCall } from '../../../src/lend/calls/decide.ts'
import {
  allowed,
  asking,
  claude,
  contextOf,
  gemini,
  lending,
  message,
  place,
  prompt,
  refused,
  sentBody,
} from './lent.ts'

describe('a call within the grant', () => {
  it("asks Gemini, and writes the grant's limit and labels", () => {
    const call = allowed(asking(`${gemini}:generateContent`))
    expect(call).toMatchObject({
      name: 'generateContent',
      method: 'PredictionService.GenerateContent',
      shape: 'google',
      model: 'google/gemini-2.5-flash',
      project: 'acme-ml',
      location: 'us-central1',
      stream: 'none',
      maxOutputTokens: 16_000,
      upstream: { method: 'POST', host: 'us-central1-aiplatform.googleapis.com', target: `${gemini}:generateContent` },
    })
    expect(sentBody(call)).toEqual({
      ...prompt,
      generationConfig: { maxOutputTokens: 16_000 },
      labels: { 'keyless-repository': 'acme-fraud', 'keyless-grant': 'agent' },
    })
  })

  it('inserts project and location into the express form of a path', () => {
    const call = allowed(asking('/v1beta1/publishers/google/models/gemini-2.5-pro:streamGenerateContent?alt=sse'))
    expect(call.upstream).toMatchObject({
      host: 'aiplatform.googleapis.com',
      target:
        '/v1beta1/projects/acme-ml/locations/global/publishers/google/models/gemini-2.5-pro:streamGenerateContent?alt=sse',
    })
    expect(call.stream).toBe('sse')
  })

  it('lowers what Claude Code asks for, and keeps the rest of the text', () => {
    const text =
      '{"anthropic_version":"vertex-2023-10-16","max_tokens":32000,"stream":true,"messages":[{"role":"user","content":"hi"}],"tools":[{"name":"Read","input_schema":{"const":12345678901234567890}}]}'
    const call = allowed(asking(`${claude}:streamRawPredict`, text))
    expect(call.upstream.body.toString()).toBe(text.replace('32000', '16000'))
    expect(call).toMatchObject({
      model: 'anthropic/claude-sonnet-4-5@20250929',
      stream: 'sse',
      maxOutputTokens: 16_000,
    })
  })

  it('counts tokens for the model in the body', () => {
    const target = `/v1/${place}/publishers/anthropic/models/count-tokens:rawPredict`
    const { max_tokens: _, ...rest } = message
    const call = allowed(asking(target, { ...rest, model: 'claude-sonnet-4-5' }))
    expect(call).toMatchObject({ name: 'countTokens', model: 'anthropic/claude-sonnet-4-5', maxOutputTokens: 0 })
    expect(refused(asking(target, { ...rest, model: 'gpt-5' }))).toMatch(/^allow.publisher_models: .*anthropic\/gpt-5/)
  })

  it('asks an endpoint, an image model and an embedding model', () => {
    const instances = { instances: [{ prompt: 'a cat' }] }
    allowed(asking(`/v1/${place}/endpoints/fraud:predict`, instances))
    allowed(asking(`/v1/${place}/publishers/google/models/imagen-4.0-generate-001:predict`, instances))
    allowed(asking(`/v1/${place}/publishers/google/models/text-embedding-005:predict`, instances))
    allowed(asking(`/v1/${place}/endpoints/4242:generateContent`))
  })

  it('lists custom jobs if the grant names the method', () => {
    const target = `/v1/${place}/customJobs?alt=json&pageSize=10`
    const list = asking(target, '', { method: 'GET' })
    const grant = lending({ calls: ['JobService.ListCustomJobs'] })
    expect(allowed(list, grant).upstream).toMatchObject({ method: 'GET', target })
    expect(refused(list)).toMatch(/^lend.gateway.calls: .*JobService.ListCustomJobs/)
  })

  it('creates a cache within the grant, and labels what takes labels', () => {
    const calls = ['GenAiCacheService.CreateCachedContent', 'GenAiTuningService.CreateTuningJob', 'generateContent']
    const grant = lending({ calls })
    const model = `${place}/publishers/google/models/gemini-2.5-flash`
    allowed(asking(`/v1beta1/${place}/cachedContents`, { model, ...prompt, ttl: '3600s' }), grant)
    const other = model.replace('gemini-2.5-flash', 'gemini-3-pro')
    expect(refused(asking(`/v1beta1/${place}/cachedContents`, { model: other, ...prompt }), grant)).toMatch(/publisher/)
    const tuning = {
      baseModel: 'gemini-2.5-flash',
      supervisedTuningSpec: { trainingDatasetUri: 'gs://acme-data/t.jsonl' },
    }
    const call = allowed(asking(`/v1/${place}/tuningJobs`, tuning), grant)
    expect(sentBody(call)).toMatchObject({ labels: { 'keyless-run-id': '170123' } })
    const cachedContent = `${place}/cachedContents/77`
    allowed(asking(`${gemini}:generateContent`, { ...prompt, cachedContent }), grant)
    expect(refused(asking(`${gemini}:generateContent`, { ...prompt, cachedContent }))).toMatch(/^lend.gateway.calls/)
  })
})

it('a grant without a gateway allows no call', () => {
  const decision = decideCall(asking(`${gemini}:generateContent`), contextOf({ ...lending(), lend: undefined }))
  expect(decision.allowed).toBe(false)
})

it('the address of a call to Gemini cannot make it look like one to Claude', () => {
  const asked = asking(`${gemini}:generateContent?beta=/publishers/anthropic/`)
  expect(refused(asked)).toMatch(/^query: /)
})
