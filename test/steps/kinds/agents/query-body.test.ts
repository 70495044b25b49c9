import { expect, test } from 'vitest'
import { Pending } from '../../../../src/core/json.ts'
import { checkQuery, outlineQuery, readAgentQuery } from '../../../../src/steps/kinds/agents/query-body.ts'

const body = { engine: '7', input: { message: 'Hi' } }

test('a question has bounds that are not written', () => {
  expect(readAgentQuery(body)).toMatchObject({ maxBytes: 1_048_576, withinMs: 300_000, attempts: 1, restore: false })
  const written = {
    ...body,
    latency: '2s',
    max_bytes: 10,
    attempts: 3,
    restore: true,
    expect: { text: { equals: 'a' } },
  }
  expect(readAgentQuery(written)).toMatchObject({ maxBytes: 10, withinMs: 2_000, attempts: 3, restore: true })
})

test.for([
  [{ engine: 'a b' }, 'engine'],
  [{ class_method: 'stream query' }, 'class_method'],
  [{ latency: '0s' }, 'latency'],
  [{ expect: { text: {} } }, 'expect.text'],
  [{ expect: { 'answer.text': { equals: 'a' } } }, 'expect.answer.text'],
  [{ expect: { 'a..b': { equals: 'a' } } }, 'expect.a..b'],
] as const)('a question that cannot be asked, or whose answer always fails, is a fault: %j', ([change, path]) => {
  const faults = checkQuery({ ...body, ...change })
  expect(faults.map(fault => fault.path.join('.'))).toEqual([path])
})

test('a plan says what is asked, how often, and what follows', () => {
  const engine = new Pending('${steps.agent.name}', true)
  const lines = outlineQuery({ ...body, engine, restore: true, expect: { text: { contains: 'Hi' } } })
  expect(lines).toEqual([
    'Asks ${steps.agent.name} once, and reads at most 1,048,576 bytes of its answer, for at most 5m 00s',
    'Its answer must be as expected: text with the text Hi',
    expect.stringContaining('If the question fails, restores the version'),
  ])
  expect(checkQuery({ ...body, expect: { 'last.content.parts[0].text': { type: 'string' } } })).toEqual([])
})
