import { expect, test } from 'vitest'
import { judgeAnswer } from '../../../../src/steps/kinds/agents/judge-answer.ts'
import { readAgentQuery } from '../../../../src/steps/kinds/agents/query-body.ts'
import { fakeContext, parent } from '../../fake-context.ts'

const asked = { name: `${parent}/reasoningEngines/7`, verb: 'query' } as const
const judge = (body: string | Buffer) =>
  judgeAnswer(
    { status: 200, milliseconds: 1, body: Buffer.from(body), end: 'complete', words: '' },
    readAgentQuery({ expect: { last: { equals: 5 } } }),
    asked,
    fakeContext({ kind: 'queryAgent' }).run,
  )

test('the answer of a query is its output', () => {
  expect(judge('{"output":5}')).toEqual({ answer: { events: [5], text: '', milliseconds: 1 } })
  expect(judge('{"output":6}').failure?.message).toContain('last is 6, expected 5')
  expect(judge('{"result":5}').failure?.message).toContain('has no output')
})

test('bytes that are not text are no answer, and long words are cut', () => {
  expect(judge(Buffer.from([0xff, 0xfe])).failure?.message).toContain('is not text in UTF-8')
  const { failure } = judge(JSON.stringify({ output: '::error::'.repeat(10_000) }))
  expect(failure?.message.length).toBeLessThan(400)
})

test('an answer of very many levels fails its step, and not the action', () => {
  const nested = (levels: number) => `{"output":${'['.repeat(levels)}5${']'.repeat(levels)}}`
  expect(judge(nested(100_000)).failure?.message).toContain('has more than 100 levels')
  expect(judge(nested(50)).failure?.message).toContain('is not as expected')
})
