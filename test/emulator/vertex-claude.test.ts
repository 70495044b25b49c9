import { beforeEach, expect, test } from 'vitest'
import { createVertex } from '../../emulator/google/vertex/vertex.ts'
import { createWorld, type Reply, rpcError, send } from './services.ts'

const messages = [{ role: 'user', content: 'Is this fraud?' }]
const version = { anthropic_version: 'vertex-2023-10-16' }
const body = { ...version, max_tokens: 100, messages }
const sonnet = 'claude-sonnet-4-5@20250929'

let world: ReturnType<typeof createWorld>
let vertex: ReturnType<typeof createVertex>

beforeEach(() => {
  world = createWorld()
  vertex = createVertex(world)
})

const claude = (verb: string, request: unknown, model = sonnet, headers: Record<string, string> = {}): Promise<Reply> =>
  send(
    vertex.service,
    'us-east5-aiplatform.googleapis.com',
    'POST',
    `/v1/projects/acme-ml/locations/us-east5/publishers/anthropic/models/${model}:${verb}`,
    request,
    { authorization: 'Bearer good', 'content-type': 'application/json', ...headers },
  )
const eventsOf = ({ text }: Reply) =>
  text
    .split('\n\n')
    .filter(block => block !== '')
    .map(block => {
      const [event = '', data = ''] = block.split('\n')
      const parsed = JSON.parse(data.slice('data: '.length))
      expect(event).toBe(`event: ${parsed.type}`)
      return parsed
    })
const invalid = (message: unknown) => ({
  status: 400,
  body: {
    type: 'error',
    error: { type: 'invalid_request_error', message },
    request_id: expect.stringMatching(/^req_vrtx_/),
  },
})

test('a message has the ids, the model and the counts of Vertex AI', async () => {
  expect(await claude('rawPredict', body)).toMatchObject({
    status: 200,
    body: {
      id: expect.stringMatching(/^msg_vrtx_01/),
      type: 'message',
      role: 'assistant',
      model: 'claude-sonnet-4-5-20250929',
      content: [{ type: 'text', text: 'Is this fraud?' }],
      stop_reason: 'end_turn',
      usage: { input_tokens: 11, output_tokens: 4, cache_read_input_tokens: 0 },
    },
  })
})

test('a stream begins with the input, ends with the output, and has all events between', async () => {
  vertex.state.publishers.answer(async function* () {
    yield 'Let me '
    yield 'look.'
    yield { type: 'tool_use', name: 'Bash', input: { command: 'env' } }
  })
  const events = eventsOf(await claude('streamRawPredict', { ...body, stream: true }))
  expect(events.map(({ type }) => type)).toEqual([
    'message_start',
    'content_block_start',
    'ping',
    'content_block_delta',
    'content_block_delta',
    'content_block_stop',
    'content_block_start',
    ...['content_block_delta', 'content_block_delta', 'content_block_delta'],
    'content_block_stop',
    'message_delta',
    'message_stop',
  ])
  expect(events[0].message.usage).toMatchObject({ input_tokens: 11, output_tokens: 1 })
  expect(events[6].content_block).toEqual({
    type: 'tool_use',
    id: expect.stringMatching(/^toolu_vrtx_01/),
    name: 'Bash',
    input: {},
  })
  const json = events.slice(7, 10).map(({ delta }) => delta.partial_json)
  expect(JSON.parse(json.join(''))).toEqual({ command: 'env' })
  expect(events.at(-2)).toMatchObject({ delta: { stop_reason: 'tool_use' }, usage: { input_tokens: 11 } })
  expect(events.at(-2).usage.output_tokens).toBeGreaterThan(3)
})

test('an answer ends at max_tokens, and an error can come in the middle of a stream', async () => {
  vertex.state.publishers.answer('a long answer', { times: 2 })
  const short = { ...body, max_tokens: 1 }
  expect((await claude('rawPredict', short)).body).toMatchObject({
    content: [{ text: 'a lo' }],
    stop_reason: 'max_tokens',
    usage: { output_tokens: 1 },
  })
  const cut = eventsOf(await claude('streamRawPredict', { ...short, stream: true }))
  expect(cut.at(-2)).toMatchObject({ delta: { stop_reason: 'max_tokens' }, usage: { output_tokens: 1 } })
  vertex.state.publishers.answer(async function* () {
    yield 'a'
    yield { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } }
  })
  expect(eventsOf(await claude('streamRawPredict', { ...body, stream: true })).at(-1)).toMatchObject({ type: 'error' })
  vertex.state.publishers.answer({ error: { type: 'overloaded_error', message: 'Overloaded' } })
  expect(await claude('rawPredict', body)).toMatchObject({ status: 529, body: { error: { type: 'overloaded_error' } } })
})

test.each([
  [{ max_tokens: 1, messages }, 'anthropic_version: Field required'],
  [{ ...body, anthropic_version: 'next' }, /^anthropic_version/],
  [{ ...version, messages }, 'max_tokens: Field required'],
  [{ ...body, max_tokens: 0 }, /^max_tokens: /],
  [
    { ...body, max_tokens: 64_001 },
    /^max_tokens: 64001 > 64000, which is the maximum allowed .* claude-sonnet-4-5-20250929$/,
  ],
  [{ ...body, thinking: { type: 'enabled', budget_tokens: 1023 } }, /^thinking\.enabled\.budget_tokens: /],
  [{ ...body, max_tokens: 1024, thinking: { type: 'enabled', budget_tokens: 1024 } }, /^`max_tokens` must be greater/],
  [{ ...body, model: sonnet }, 'model: Extra inputs are not permitted'],
  [{ ...body, context_management: {} }, 'context_management: Extra inputs are not permitted'],
  [{ ...version, max_tokens: 1 }, 'messages: Field required'],
  [{ ...body, messages: [] }, 'messages: at least one message is required'],
  [{ ...body, messages: [{ role: 'system', content: 'a' }] }, /^messages: Unexpected role "system"/],
  [
    { ...body, messages: [{ role: 'user', content: [{ type: 'tool_result', tool_use_id: 'toolu_1', content: '' }] }] },
    /unexpected `tool_use_id` found in `tool_result` blocks: toolu_1/,
  ],
  ['no JSON', /not valid JSON/],
])('a body that is not Anthropic’s is refused: %j', async (request, message) => {
  expect(await claude('rawPredict', request)).toMatchObject(
    invalid(typeof message === 'string' ? message : expect.stringMatching(message)),
  )
})

test('fields of a beta are accepted with its header', async () => {
  const request = { ...body, context_management: {} }
  expect(
    await claude('rawPredict', request, sonnet, { 'anthropic-beta': 'context-management-2025-06-27' }),
  ).toMatchObject({ status: 200 })
})

test('tokens are counted by a model of its own, which has the name of the other in the body', async () => {
  const count = (request: object): Promise<Reply> => claude('rawPredict', request, 'count-tokens')
  expect(await count({ ...version, model: 'claude-sonnet-4-5', messages })).toMatchObject({
    status: 200,
    body: { input_tokens: 11 },
  })
  expect(await count({ ...version, messages })).toMatchObject(invalid('model: Field required'))
  expect(await count({ ...version, model: 'claude-sonnet-4-5@default', messages })).toMatchObject(
    invalid('claude-sonnet-4-5@default is not supported for token counting'),
  )
})

test('who has no access gets Google’s errors, in Google’s shape', async () => {
  const { publishers } = vertex.state
  const at = 'projects/acme-ml/locations/us-east5/publishers/anthropic/models'
  expect((await claude('rawPredict', body, 'claude-9')).body).toMatchObject(
    rpcError(
      404,
      'NOT_FOUND',
      expect.stringContaining(`Publisher Model \`${at}/claude-9\` was not found or your project`),
    ),
  )
  publishers.requestsPerMinute = 1
  expect(await claude('rawPredict', body)).toMatchObject({ status: 200 })
  expect((await claude('rawPredict', body)).body).toMatchObject(
    rpcError(
      429,
      'RESOURCE_EXHAUSTED',
      expect.stringContaining(
        'online_prediction_requests_per_base_model with base model: anthropic-claude-sonnet-4-5.',
      ),
    ),
  )
  world.clock.advance(60_000)
  expect(await claude('rawPredict', body)).toMatchObject({ status: 200 })
  publishers.unserve({ location: 'us-east5', model: 'claude-opus-4-6' })
  expect((await claude('rawPredict', body, 'claude-opus-4-6')).body).toMatchObject(
    rpcError(
      400,
      'FAILED_PRECONDITION',
      `Publisher Model \`${at}/claude-opus-4-6\` is not servable in region us-east5.`,
    ),
  )
  publishers.withhold({ project: 'acme-ml', model: 'claude-haiku-4-5' })
  expect(await claude('rawPredict', body, 'claude-haiku-4-5')).toMatchObject({ status: 404 })
  world.denied.add('aiplatform.endpoints.predict')
  expect(await claude('rawPredict', body)).toMatchObject({ status: 403 })
})
