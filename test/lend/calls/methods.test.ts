import { describe, expect, it } from 'vitest'
import { methods } from '../../../src/vertex/methods.generated.ts'
import { allowed, asking, lending, place, refused, sentBody } from './lent.ts'

const v1 = `/v1/${place}`
const naming = (...calls: string[]): ReturnType<typeof lending> => lending({ calls })
const model = `${place}/publishers/google/models/gemini-2.5-flash`
const contents = [{ role: 'user', parts: [{ text: 'x' }] }]
const get = { method: 'GET' }

describe('a method that a grant names', () => {
  it.each<[string, string, string, unknown]>([
    ['GenAiCacheService.CreateCachedContent', 'POST', `${v1}/cachedContents`, { model, contents, ttl: '60s' }],
    ['GenAiCacheService.GetCachedContent', 'GET', `${v1}/cachedContents/1`, ''],
    ['GenAiCacheService.ListCachedContents', 'GET', `${v1}/cachedContents?pageSize=5&pageToken=a%20b`, ''],
    ['GenAiCacheService.UpdateCachedContent', 'PATCH', `${v1}/cachedContents/1?updateMask=ttl`, { ttl: '60s' }],
    ['GenAiCacheService.DeleteCachedContent', 'DELETE', `${v1}/cachedContents/1`, ''],
    ['GenAiTuningService.CreateTuningJob', 'POST', `/v1beta1/${place}/tuningJobs`, { baseModel: 'gemini-2.5-flash' }],
    ['GenAiTuningService.CancelTuningJob', 'POST', `${v1}/tuningJobs/1:cancel`, {}],
    ['GenAiTuningService.CancelTuningJob', 'POST', `${v1}/tuningJobs/1:cancel`, ''],
    ['JobService.GetBatchPredictionJob', 'GET', `${v1}/batchPredictionJobs/1`, ''],
    ['PredictionService.Explain', 'POST', `${v1}/endpoints/fraud:explain`, { instances: [{ a: 1 }] }],
    ['PredictionService.EmbedContent', 'POST', `/v1/${model}:embedContent`, { content: { parts: [{ text: 'x' }] } }],
    ['ModelService.ListModels', 'GET', `${v1}/models?filter=labels.a%3Db&orderBy=create_time`, ''],
  ])('%s: %s %s', (name, method, target, body) => {
    const call = allowed(asking(target, body, { method }), naming(name))
    expect(call).toMatchObject({ name, method: name, stream: 'none', upstream: { method } })
    expect(refused(asking(target, body, { method }))).toMatch(/^lend.gateway.calls/)
  })

  it('creates a batch with buckets of the grant, and with our labels', () => {
    const body = {
      displayName: 'x',
      model: 'publishers/google/models/gemini-2.5-flash',
      inputConfig: { instancesFormat: 'jsonl', gcsSource: { uris: ['gs://acme-data/in.jsonl'] } },
      outputConfig: { predictionsFormat: 'jsonl', gcsDestination: { outputUriPrefix: 'gs://acme-data/out' } },
      labels: { team: 'risk' },
    }
    const grant = naming('JobService.CreateBatchPredictionJob')
    const target = `${v1}/batchPredictionJobs`
    expect(sentBody(allowed(asking(target, body), grant))).toMatchObject({
      labels: { team: 'risk', 'keyless-run-id': '170123' },
    })
    const evil = { ...body, outputConfig: { gcsDestination: { outputUriPrefix: 'gs://evil/out' } } }
    expect(refused(asking(target, evil), grant)).toMatch(/storage/)
    expect(refused(asking(target, { ...body, model: 'publishers/google/models/gemini-3' }), grant)).toMatch(/publisher/)
    expect(refused(asking(target, { ...body, serviceAccount: 'x@acme-ml.iam.gserviceaccount.com' }), grant)).toMatch(
      /acc/,
    )
  })
})

describe('an attack by a method that a grant names', () => {
  const cache = naming('GenAiCacheService.CreateCachedContent')
  const create = `${v1}/cachedContents`

  it.each<[string, object, RegExp]>([
    ['a cache of another model', { model: model.replace('2.5', '3') }, /publisher_models/],
    ["a cache of another project's model", { model: model.replace('acme-ml', 'other') }, /publisher_models/],
    [
      'a cache with a file of another bucket',
      { contents: [{ parts: [{ fileData: { fileUri: 'gs://evil/x' } }] }] },
      /storage/,
    ],
    ['a cache with a tool outside the grant', { tools: [{ googleSearch: {} }] }, /lend.gateway.tools/],
    ['a cache with a tool of others', { tools: [{ exaAiSearch: { apiKey: 'x' } }] }, /exaAiSearch/],
    ['a cache with a tool in snake_case', { tools: [{ url_context: {} }] }, /url/],
    [
      'a cache under a key of another project',
      { encryptionSpec: { kmsKeyName: 'projects/other/locations/us/keyRings/a/cryptoKeys/b' } },
      /kms_keys/,
    ],
    ['a field that the schema does not have', { owner: 'x' }, /owner/],
  ])('%s', (_, change, why) => {
    expect(refused(asking(create, { model, contents, ...change }), cache)).toMatch(why)
  })

  it.each<[string, string, string, unknown, string, RegExp]>([
    [
      'a body for a method without one',
      'GET',
      `${v1}/cachedContents/1`,
      { a: 1 },
      'GenAiCacheService.GetCachedContent',
      /does not accept a body/,
    ],
    [
      'a field of the body in the address',
      'POST',
      `${create}?model=x`,
      { model },
      'GenAiCacheService.CreateCachedContent',
      /no parameter model/,
    ],
    [
      'a parameter that the method does not have',
      'GET',
      `${create}?parent=projects/other`,
      '',
      'GenAiCacheService.ListCachedContents',
      /twice|another|parameter/,
    ],
    [
      'a parameter twice',
      'GET',
      `${create}?pageSize=1&pageSize=2`,
      '',
      'GenAiCacheService.ListCachedContents',
      /twice/,
    ],
    [
      'a parameter inside another',
      'GET',
      `${create}?page.size=1`,
      '',
      'GenAiCacheService.ListCachedContents',
      /no parameter/,
    ],
    [
      'another name in the body',
      'PATCH',
      `${v1}/cachedContents/1`,
      { name: `${place}/cachedContents/2`, ttl: '60s' },
      'GenAiCacheService.UpdateCachedContent',
      /another one than the path/,
    ],
    [
      'an upload',
      'POST',
      `/upload/v1/${place}/ragCorpora/1/ragFiles:upload`,
      {},
      'VertexRagDataService.UploadRagFile',
      /^path/,
    ],
    ['a stream', 'GET', `${create}?alt=sse`, '', 'GenAiCacheService.ListCachedContents', /alt=sse/],
    [
      'the endpoint of another grant',
      'POST',
      `${v1}/endpoints/payroll:explain`,
      { instances: [] },
      'PredictionService.Explain',
      /endpoints/,
    ],
    [
      'an embedding of another model',
      'POST',
      `/v1/${model.replace('2.5', '3')}:embedContent`,
      { content: {} },
      'PredictionService.EmbedContent',
      /publisher_models/,
    ],
    [
      'a new image for an agent with an account',
      'PATCH',
      `${v1}/reasoningEngines/1`,
      { spec: { deploymentSpec: {} } },
      'ReasoningEngineService.UpdateReasoningEngine',
      /Use a step/,
    ],
  ])('%s', (_, method, target, body, name, why) => {
    expect(refused(asking(target, body, { method }), naming(name))).toMatch(why)
  })

  it('a mask that clears the account of an agent', () => {
    const grant = naming('ReasoningEngineService.UpdateReasoningEngine')
    const engine = (mask: string): string => `${v1}/reasoningEngines/1${mask}`
    const rename = { displayName: 'x' }
    for (const mask of [
      '?updateMask=displayName,spec.serviceAccount',
      '?updateMask=spec',
      '?updateMask=*',
      '?updateMask=display_name',
    ])
      expect(refused(asking(engine(mask), rename, { method: 'PATCH' }), grant)).toMatch(/Use a step|engines/)
  })

  it('a job with more machines, another image, another account, or a template', () => {
    const grant = naming('JobService.CreateCustomJob', 'PipelineService.CreatePipelineJob')
    const pool = {
      machineSpec: { machineType: 'a3-megagpu-8g' },
      replicaCount: '1',
      containerSpec: { imageUri: 'evil/x' },
    }
    const job = { displayName: 'x', jobSpec: { workerPoolSpecs: [pool] } }
    expect(refused(asking(`${v1}/customJobs`, job), grant)).toMatch(/^allow: /)
    const template = { displayName: 'x', templateUri: 'https://us-kfp.pkg.dev/a/b/c/latest' }
    expect(refused(asking(`${v1}/pipelineJobs`, template), grant)).toMatch(/template/)
  })

  it('hours and labels that only a run counts', () => {
    const grant = naming('GenAiTuningService.CreateTuningJob', 'JobService.CreateBatchPredictionJob')
    const hours = { ...grant, allow: { ...grant.allow, nodeHours: 5 } }
    expect(refused(asking(`${v1}/batchPredictionJobs`, { displayName: 'x' }), hours)).toMatch(/node_hours/)
    const strict = { ...grant, require: { labels: ['cost-center'], fields: {} } }
    const tuning = { baseModel: 'gemini-2.5-flash' }
    expect(refused(asking(`${v1}/tuningJobs`, tuning), strict)).toMatch(/requires/)
    allowed(asking(`${v1}/tuningJobs`, { ...tuning, labels: { 'cost-center': 'a' } }), strict)
    allowed(asking(`${v1}/tuningJobs`, tuning), grant)
  })
})

it("every method of Google's protos is found by its own path, and by no other one's", () => {
  const short = /^(?:PredictionService\.(?:GenerateContent|Predict)|LlmUtilityService)/
  for (const [name, { verb, path }] of Object.entries(methods)) {
    if (short.test(name)) continue
    const target = `/v1/${path
      .replace(/\{[\w.]+=([^}]+)\}/g, '$1')
      .replace('projects/*/locations/*', place)
      .replaceAll('*', 'x1')}`
    const text = refused(asking(target, '', { method: verb, headers: {} }), lending({ calls: [] }))
    if (target.startsWith(`/v1/${place}`)) expect(text, target).toContain(`the call ${name} `)
    else expect(text, target).toMatch(/^path: /)
  }
})

it('a list that a client asks for does not become a call with an effect', () => {
  const grant = naming('JobService.ListCustomJobs')
  expect(refused(asking(`${v1}/customJobs`, { displayName: 'x' }), grant)).toMatch(/CreateCustomJob/)
  expect(refused(asking(`${v1}/customJobs/1`, '', get), grant)).toMatch(/GetCustomJob/)
})
