import { expect, test } from 'vitest'
import { agentJob, expectOwnToken, lendTo, moduleOf } from './agents.ts'

const client = `
import { GoogleGenAI } from ${JSON.stringify(moduleOf('@google/genai'))}
const ai = new GoogleGenAI({})
const model = 'gemini-2.5-flash'
`

test('@google/genai answers, streams, counts, calls functions and chats, without a credential of Google', async () => {
  await using cloud = await agentJob()
  const { publishers } = cloud.google.vertex
  publishers.thoughtTokens = 12
  publishers.answer(
    ({ request }) =>
      request['tools'] === undefined
        ? 'no tools'
        : { parts: [{ functionCall: { name: 'now', args: { zone: 'UTC' } } }] },
    { model: 'gemini-2.5-pro' },
  )
  const run = await lendTo(
    cloud,
    `${client}
const answer = await ai.models.generateContent({ model, contents: 'Is this fraud?' })
show('answer', [answer.text, answer.usageMetadata.totalTokenCount])
show('count', (await ai.models.countTokens({ model, contents: 'Is this fraud?' })).totalTokens)
const chunks = []
for await (const chunk of await ai.models.generateContentStream({ model, contents: 'Tell me a story.' })) chunks.push(chunk)
show('stream', [chunks.length > 1, chunks.map(({ text }) => text ?? '').join(''), chunks.at(-1).usageMetadata.thoughtsTokenCount])
const tools = [{ functionDeclarations: [{ name: 'now', description: 'the time' }] }]
const called = await ai.models.generateContent({ model: 'gemini-2.5-pro', contents: 'What time is it?', config: { tools } })
show('called', called.functionCalls)
const chat = ai.chats.create({ model })
await chat.sendMessage({ message: 'first' })
show('chat', [(await chat.sendMessage({ message: 'second' })).text, chat.getHistory().length])
`,
  )
  expect(run.exitCode, run.log).toBe(0)
  expect(run.shown).toEqual({
    answer: ['You said: Is this fraud?', 22],
    count: 4,
    stream: [true, 'You said: Tell me a story.', 12],
    called: [{ name: 'now', args: { zone: 'UTC' } }],
    chat: ['You said: second', 4],
  })
  expectOwnToken(cloud)
})

test('a stream reaches the program chunk by chunk: the second one leaves Google after the program has shown the first', async () => {
  await using cloud = await agentJob()
  cloud.google.vertex.publishers.answer(async function* () {
    yield 'first'
    await cloud.answered(({ path }) => path.endsWith(':countTokens'))
    yield 'second'
  })
  const run = await lendTo(
    cloud,
    `${client}
const texts = []
for await (const { text } of await ai.models.generateContentStream({ model, contents: 'a' })) {
  texts.push(text)
  if (texts.length === 1) await ai.models.countTokens({ model, contents: text })
}
show('texts', texts.join('|'))
`,
  )
  expect(run.exitCode, run.log).toBe(0)
  expect(run.shown['texts']).toMatch(/^first\|second/)
})

test('@google/genai is told why another model or tool is refused, and Google is not asked', async () => {
  await using cloud = await agentJob()
  const run = await lendTo(
    cloud,
    `${client}
await refused('model', ai.models.generateContent({ model: 'gemini-3-pro', contents: 'a' }))
await refused('stream', ai.models.generateContentStream({ model: 'gemini-3-pro', contents: 'a' }))
await refused('tool', ai.models.generateContent({ model, contents: 'a', config: { tools: [{ googleSearch: {} }] } }))
`,
  )
  const message = expect.stringMatching(
    /Keyless Vertex: the model google\/gemini-3-pro is outside allow\.publisher_models of grant agent\./,
  )
  expect(run.shown).toMatchObject({
    model: { status: 400, message },
    stream: { status: 400, message },
    tool: { status: 400, message: expect.stringContaining('Keyless Vertex: ') },
  })
  expect(cloud.requests.filter(({ path }) => path.includes('/publishers/'))).toEqual([])
})

test('@google/genai stops when the budget is spent, and does not retry', async () => {
  await using cloud = await agentJob('{ requests: 1 }')
  const run = await lendTo(
    cloud,
    `${client}
show('first', (await ai.models.generateContent({ model, contents: 'a' })).text)
await refused('second', ai.models.generateContent({ model, contents: 'a' }))
`,
  )
  expect(run.shown).toMatchObject({
    first: 'You said: a',
    second: { status: 400, message: expect.stringMatching(/Keyless Vertex: .*requests/) },
  })
  expect(cloud.requests.filter(({ path }) => path.includes('/publishers/'))).toHaveLength(1)
})
