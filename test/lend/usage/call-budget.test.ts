import { expect, it } from 'vitest'
import type { LentCall } from '../../../src/lend/calls/call.ts'
import { createCallBudget, type HeldCall } from '../../../src/lend/usage/call-budget.ts'
import type { Budget, Grant } from '../../../src/policy/policy.ts'

const call: LentCall = {
  name: 'streamGenerateContent',
  method: 'PredictionService.StreamGenerateContent',
  shape: 'google',
  model: 'google/gemini-2.5-flash',
  project: 'acme-ml',
  location: 'global',
  upstream: {
    method: 'POST',
    host: 'aiplatform.googleapis.com',
    target: '/v1/x:streamGenerateContent?alt=sse',
    headers: {},
    body: Buffer.from(JSON.stringify({ contents: [{ parts: [{ text: 'Hello' }] }] })),
  },
  stream: 'sse',
  maxOutputTokens: 1_000,
}
const warnings: string[] = []
const budgetOf = (budget: Partial<Budget>) => {
  const grant = { name: 'agent', lend: { budget, prices: [] } } as unknown as Grant
  warnings.length = 0
  return createCallBudget({
    grant: () => grant,
    monotonic: () => 0,
    warn: (...words) => warnings.push(words.join(': ')),
  })
}
function held(budget: ReturnType<typeof budgetOf>): HeldCall {
  const found = budget.reserve(call)
  if ('rule' in found) throw new Error(found.message)
  return found
}
const events = (more: object): string =>
  `data: ${JSON.stringify({ candidates: [{ content: { parts: [{ text: 'Hi' }] }, finishReason: 'STOP' }], ...more })}\r\n\r\n`

it('reads the stream of a call, and charges what it says', () => {
  const budget = budgetOf({ outputTokens: 10_000 })
  const one = held(budget)
  one.read(Buffer.from(events({ usageMetadata: { promptTokenCount: 7, candidatesTokenCount: 90 } })))
  expect(one.hasEnd()).toBe(true)
  expect(one.settle('complete')).toMatchObject({ inputTokens: 7, outputTokens: 90 })
  expect(budget.totals().charged).toMatchObject({ outputTokens: 90 })
})

it('charges a stream that breaks what it reserved', () => {
  const one = held(budgetOf({ outputTokens: 10_000 }))
  one.read(Buffer.from('data: {"candidates"'))
  expect(one.hasEnd()).toBe(false)
  expect(one.settle('broken')).toMatchObject({ outputTokens: 1_000 })
})

it('warns once when 80 % are used, and sends what is left afterwards', () => {
  const budget = budgetOf({ outputTokens: 1_200 })
  held(budget).settle('unanswered')
  expect(warnings).toEqual([
    'The budget of grant agent is nearly spent: 1,000 of 1,200 output tokens used (grants.agent.lend.budget.output_tokens). What is over is refused.',
  ])
  const lowered = held(budget)
  expect(JSON.parse(String(lowered.call.upstream.body))).toMatchObject({ generationConfig: { maxOutputTokens: 200 } })
  lowered.settle('unanswered')
  expect(warnings).toHaveLength(1)
  expect(budget.reserve(call)).toMatchObject({ rule: 'lend.budget.output_tokens' })
  expect(budget.totals().spent).toEqual(['output_tokens'])
})

it('counts without a limit, too', () => {
  const budget = createCallBudget({ grant: () => ({ name: 'agent' }) as Grant, monotonic: () => 0, warn: () => {} })
  held(budget).settle('unanswered')
  expect(budget.totals()).toMatchObject({ parts: [], charged: { outputTokens: 1_000 } })
})
