import { expect, test } from 'vitest'
import { agentJob, expectOwnToken, lendTo, moduleOf } from './agents.ts'

const client = `
import { AnthropicVertex } from ${JSON.stringify(moduleOf('@anthropic-ai/vertex-sdk'))}
const claude = new AnthropicVertex({ maxRetries: 2 })
const model = 'claude-sonnet-4-5@20250929'
const body = { model, max_tokens: 100, messages: [{ role: 'user', content: 'Is this fraud?' }] }
`

test('the SDK of Anthropic answers, streams, counts and calls tools, without a credential of Google', async () => {
  await using cloud = await agentJob()
  cloud.google.vertex.publishers.answer(
    ({ request }) =>
      JSON.stringify(request['messages']).includes('tool_result')
        ? 'It is noon.'
        : { content: [{ type: 'tool_use', name: 'now', input: { zone: 'UTC' } }] },
    { model: 'claude-haiku-4-5' },
  )
  const run = await lendTo(
    cloud,
    `${client}
const answer = await claude.messages.create(body)
show('answer', [answer.content[0].text, answer.stop_reason, answer.usage.output_tokens])
const stream = claude.messages.stream(body)
const types = []
for await (const event of stream) types.push(event.type)
const final = await stream.finalMessage()
show('stream', [types[0], types.at(-1), final.content[0].text, final.usage.output_tokens])
show('count', (await claude.messages.countTokens({ model: 'claude-sonnet-4-5', messages: body.messages })).input_tokens)
const tools = [{ name: 'now', description: 'the time', input_schema: { type: 'object', properties: { zone: { type: 'string' } } } }]
const ask = { ...body, model: 'claude-haiku-4-5', tools }
const call = await claude.messages.create(ask)
const [use] = call.content
show('tool', [call.stop_reason, use.name, use.input])
const result = { role: 'user', content: [{ type: 'tool_result', tool_use_id: use.id, content: '12:00' }] }
const said = await claude.messages.create({ ...ask, messages: [...body.messages, { role: 'assistant', content: call.content }, result] })
show('said', said.content[0].text)
`,
  )
  expect(run.exitCode, run.log).toBe(0)
  expect(run.shown).toEqual({
    answer: ['You said: Is this fraud?', 'end_turn', 6],
    stream: ['message_start', 'message_stop', 'You said: Is this fraud?', 6],
    count: 11,
    tool: ['tool_use', 'now', { zone: 'UTC' }],
    said: 'It is noon.',
  })
  expectOwnToken(cloud)
})

test('events reach the program one by one: the next one leaves Google after the program has shown the first text', async () => {
  await using cloud = await agentJob()
  cloud.google.vertex.publishers.answer(async function* () {
    yield 'first'
    await cloud.answered(({ path }) => path.endsWith('/count-tokens:rawPredict'))
    yield 'second'
  })
  const run = await lendTo(
    cloud,
    `${client}
const texts = []
for await (const event of claude.messages.stream(body)) {
  if (event.delta?.type !== 'text_delta') continue
  texts.push(event.delta.text)
  if (texts.length === 1) await claude.messages.countTokens({ model: 'claude-sonnet-4-5', messages: body.messages })
}
show('texts', texts)
`,
  )
  expect(run.exitCode, run.log).toBe(0)
  expect(run.shown).toEqual({ texts: ['first', 'second'] })
})

test('the SDK of Anthropic is told why another model or tool is refused, and Google is not asked', async () => {
  await using cloud = await agentJob()
  const run = await lendTo(
    cloud,
    `${client}
await refused('model', claude.messages.create({ ...body, model: 'opus-9' }))
await refused('stream', claude.messages.stream({ ...body, model: 'opus-9' }).finalMessage())
await refused('count', claude.messages.countTokens({ model: 'opus-9', messages: body.messages }))
await refused('tool', claude.messages.create({ ...body, tools: [{ type: 'web_search_20250305', name: 'web_search' }] }))
`,
  )
  const message = expect.stringMatching(
    /Keyless Vertex: the model anthropic\/opus-9 is outside allow\.publisher_models of grant agent\./,
  )
  expect(run.shown).toMatchObject({
    model: { status: 400, message },
    stream: { status: 400, message },
    count: { status: 400, message },
    tool: { status: 400, message: expect.stringContaining('Keyless Vertex: ') },
  })
  expect(cloud.requests.filter(({ path }) => path.includes('/publishers/'))).toEqual([])
})

test('the SDK of Anthropic stops when the budget is spent, and does not retry', async () => {
  await using cloud = await agentJob('{ requests: 1 }')
  const run = await lendTo(
    cloud,
    `${client}
show('first', (await claude.messages.create(body)).content[0].text)
await refused('second', claude.messages.create(body))
`,
  )
  expect(run.shown).toMatchObject({
    first: 'You said: Is this fraud?',
    second: { status: 400, message: expect.stringMatching(/Keyless Vertex: .*requests/) },
  })
  expect(cloud.requests.filter(({ path }) => path.includes('/publishers/'))).toHaveLength(1)
})
