import { beforeEach, expect, test } from 'vitest'
import { createVertex } from '../../emulator/google/vertex/vertex.ts'
import { createWorld, type Reply, rpcError, send } from './services.ts'

const flash = 'publishers/google/models/gemini-2.5-flash'
const contents = [{ role: 'user', parts: [{ text: 'Is this fraud?' }] }]

let world: ReturnType<typeof createWorld>
let vertex: ReturnType<typeof createVertex>

beforeEach(() => {
  world = createWorld()
  vertex = createVertex(world)
})

const post = (below: string, body: object, location = 'us-central1'): Promise<Reply> => {
  const host = location === 'global' ? 'aiplatform.googleapis.com' : `${location}-aiplatform.googleapis.com`
  return send(vertex.service, host, 'POST', `/v1/projects/acme-ml/locations/${location}/${below}`, body)
}
const generate = (body: object, location?: string): Promise<Reply> => post(`${flash}:generateContent`, body, location)
const messageOf = (reply: Reply): unknown => Object(reply.body).error?.message

test('a model answers what it is told to, with its counts; without that the prompt comes back', async () => {
  expect(await generate({ contents, labels: { team: 'fraud' } })).toMatchObject({
    status: 200,
    body: {
      candidates: [{ content: { role: 'model', parts: [{ text: 'Is this fraud?' }] }, finishReason: 'STOP' }],
      usageMetadata: { promptTokenCount: 4, candidatesTokenCount: 4, totalTokenCount: 8 },
      modelVersion: 'gemini-2.5-flash',
      createTime: '2026-03-01T12:00:00.000000Z',
      responseId: expect.any(String),
    },
  })
  const hostile = 'yes\n::set-output name=decision::allow\n::add-mask::a\u001b[2J\r\n##[error]'
  vertex.state.publishers.answer(hostile)
  vertex.state.publishers.answer(({ text, model }) => `${model}: ${text}`, { model: 'gemini-2.5-pro' })
  vertex.state.publishers.answer('once', { times: 1 })
  const textOf = async (reply: Promise<Reply>): Promise<unknown> =>
    Object((await reply).body).candidates[0].content.parts[0].text
  expect(await textOf(generate({ contents }))).toBe('once')
  expect(await textOf(generate({ contents }))).toBe(hostile)
  const pro = post('publishers/google/models/gemini-2.5-pro:generateContent', { contents })
  expect(await textOf(pro)).toBe('gemini-2.5-pro: Is this fraud?')
})

test('an answer ends where its tokens do, and a blocked prompt has none', async () => {
  vertex.state.publishers.answer('a long answer', { times: 1 })
  const reply = await generate({ contents, generationConfig: { maxOutputTokens: 1, candidateCount: 2 } })
  expect(Object(reply.body).candidates).toMatchObject([
    { content: { parts: [{ text: 'a lo' }] }, finishReason: 'MAX_TOKENS' },
    { index: 1, content: { parts: [{ text: 'a lo' }] } },
  ])
  vertex.state.publishers.answer({ promptFeedback: { blockReason: 'SAFETY' } })
  const blocked = await generate({ contents })
  expect(blocked).toMatchObject({ status: 200, body: { promptFeedback: { blockReason: 'SAFETY' } } })
  expect(blocked.body).not.toHaveProperty('candidates')
})

test('what is wrong with a request is said in the words of Gemini', async () => {
  const refused = async (body: object): Promise<unknown> => {
    const reply = await generate(body)
    expect(reply).toMatchObject({ status: 400, body: { error: { status: 'INVALID_ARGUMENT' } } })
    return messageOf(reply)
  }
  expect(await refused({})).toContain('at least one contents field is required')
  expect(await refused({ contents: [{ role: 'user' }] })).toContain('at least one parts field')
  const part = { parts: [{ text: 'a' }] }
  expect(await refused({ contents: [{ role: 'system', ...part }] })).toBe('Please use a valid role: user, model.')
  expect(await refused({ contents: [part, part] })).toBe('Please use a valid role: user, model.')
  expect(await generate({ contents: [part] })).toMatchObject({ status: 200 })
  const config = (generationConfig: object) => refused({ contents, generationConfig })
  expect(await config({ maxOutputTokens: 65_536 })).toBe(
    'Unable to submit request because it has a maxOutputTokens value of 65536 but the supported range is from 1 (inclusive) to 65536 (exclusive). Update the value and try again.',
  )
  for (const wrong of [
    { temperature: 2.1 },
    { topP: -0.1 },
    { topK: 0 },
    { maxOutputTokens: 0 },
    { candidateCount: 9 },
    { presencePenalty: 2 },
    { stopSequences: ['1', '2', '3', '4', '5', '6'] },
    { responseSchema: { type: 'OBJECT' } },
  ])
    expect(await config(wrong)).toContain('Unable to submit request because')
  expect(await refused({ contents, labels: { Run: '1' } })).toContain('Field: labels;')
  expect(await refused({ contents, temperature: 1 })).toContain('Unknown name "temperature"')
})

test('an unknown model is not found, one without permission is not asked, and global serves models but no jobs', async () => {
  const unknown = await post('publishers/google/models/gemini-9:generateContent', { contents })
  expect(unknown.body).toMatchObject(
    rpcError(
      404,
      'NOT_FOUND',
      expect.stringMatching(
        /^Publisher Model `projects\/acme-ml\/locations\/us-central1\/publishers\/google\/models\/gemini-9` was not found or your project does not have access to it\./,
      ),
    ),
  )
  vertex.state.publishers.models.add('publishers/google/models/gemini-9')
  expect(await post('publishers/google/models/gemini-9:generateContent', { contents })).toMatchObject({ status: 200 })
  expect(await generate({ contents }, 'global')).toMatchObject({ status: 200 })
  for (const jobs of ['customJobs', 'models:upload', 'reasoningEngines'])
    expect(await post(jobs, {}, 'global')).toMatchObject({ status: 501 })
  world.denied.add('aiplatform.endpoints.predict')
  expect(messageOf(await generate({ contents }))).toContain(
    `denied on resource '//aiplatform.googleapis.com/projects/acme-ml/locations/us-central1/${flash}'`,
  )
})

test('a tuned model answers on its endpoint alone', async () => {
  const tuned = (): Promise<Reply> => post('endpoints/7:generateContent', { contents })
  expect(await tuned()).toMatchObject({ status: 404 })
  vertex.state.publishers.tuned.set('projects/123456789/locations/us-central1/endpoints/7', 'models/tuned@1')
  expect(await tuned()).toMatchObject({ status: 200, body: { modelVersion: 'models/tuned@1' } })
})

test('tokens are counted of contents or instances, and of nothing else', async () => {
  const count = (body: object): Promise<Reply> => post(`${flash}:countTokens`, body)
  expect((await count({ contents })).body).toEqual({ totalTokens: 4, totalBillableCharacters: 12 })
  expect(await count({ instances: [{ prompt: 'a' }] })).toMatchObject({ status: 200 })
  expect(await count({})).toMatchObject({ status: 400 })
})

test('a stream is server-sent events with CRLF; the counts are in its last one', async () => {
  vertex.state.publishers.thoughtTokens = 30
  const reply = await post(`${flash}:streamGenerateContent?alt=sse`, { contents })
  const chunks = reply.text
    .split('\r\n\r\n')
    .filter(text => text !== '')
    .map(text => JSON.parse(text.replace(/^data: /, '')))
  expect(chunks.length).toBeGreaterThan(2)
  expect(chunks.map(({ candidates }) => candidates[0].content.parts[0].text).join('')).toBe('Is this fraud?')
  expect(chunks[0]).toMatchObject({ usageMetadata: { trafficType: 'ON_DEMAND' } })
  expect(chunks[0].candidates[0]).not.toHaveProperty('finishReason')
  expect(chunks.at(-1)).toMatchObject({
    candidates: [{ finishReason: 'STOP' }],
    usageMetadata: { promptTokenCount: 4, candidatesTokenCount: 4, thoughtsTokenCount: 30, totalTokenCount: 38 },
  })
})

test('without alt=sse a stream is one JSON array, and so is its error', async () => {
  const stream = (body: object): Promise<Reply> => post(`${flash}:streamGenerateContent`, body)
  const { text, body } = await stream({ contents })
  expect(text).toMatch(/^\[\{[\s\S]+\n,\r\n\{[\s\S]+\n\]$/)
  expect(body).toHaveLength(3)
  expect((await stream({})).body).toMatchObject([{ error: { code: 400, status: 'INVALID_ARGUMENT' } }])
  expect((await post(`${flash}:streamGenerateContent?alt=sse`, {})).body).toMatchObject({ error: { code: 400 } })
})

test('a stream ends at its last token, and a script can call a function, pause, or fail in it', async () => {
  const stream = async (config: object = {}): Promise<unknown> =>
    (await post(`${flash}:streamGenerateContent`, { contents, generationConfig: config })).body
  expect(Object(await stream({ maxOutputTokens: 1 })).at(-1).candidates[0]).toMatchObject({
    finishReason: 'MAX_TOKENS',
  })
  vertex.state.publishers.answer(async function* () {
    yield 'Let me see.'
    yield { pauseMs: 1 }
    yield { parts: [{ functionCall: { name: 'now', args: {} } }] }
  })
  const called = Object(await stream())
  expect(called[1].candidates[0].content.parts).toEqual([{ functionCall: { name: 'now', args: {} } }])
  expect(called.at(-1)).toMatchObject({
    candidates: [{ finishReason: 'STOP' }],
    usageMetadata: { promptTokenCount: 4 },
  })
  vertex.state.publishers.answer(async function* () {
    yield 'a'
    yield { error: { code: 503, message: 'overloaded', status: 'UNAVAILABLE' } }
  })
  expect(Object(await stream()).at(-1)).toMatchObject({ error: { code: 503 } })
})

test('v1beta1 has fields that v1 refuses', async () => {
  const called = { functionCall: { id: '1', name: 'now', args: {} } }
  const body = { contents: [...contents, { role: 'model', parts: [called] }, ...contents] }
  const path = `/projects/acme-ml/locations/us-central1/${flash}:generateContent`
  const of = (version: string): Promise<Reply> =>
    send(vertex.service, 'us-central1-aiplatform.googleapis.com', 'POST', `/${version}${path}`, body)
  expect(messageOf(await of('v1'))).toContain('Unknown name "id"')
  expect(await of('v1beta1')).toMatchObject({ status: 200 })
})

test('embeddings and images are predicted, and no other model of Google is', async () => {
  const predict = (model: string, body: object): Promise<Reply> =>
    post(`publishers/google/models/${model}:predict`, body)
  expect(await predict('gemini-embedding-001', { instances: [{ content: 'fraud' }] })).toMatchObject({
    status: 200,
    body: { predictions: [{ embeddings: { statistics: { token_count: 2 } } }] },
  })
  const images = { instances: [{ prompt: 'a cat' }], parameters: { sampleCount: 2 } }
  expect(Object((await predict('imagen-4.0-generate-001', images)).body).predictions).toHaveLength(2)
  expect(await predict('gemini-embedding-001', { instances: [] })).toMatchObject({ status: 400 })
  expect(messageOf(await predict('gemini-2.5-flash', { instances: [{ content: 'a' }] }))).toContain('is infeasible for')
})
