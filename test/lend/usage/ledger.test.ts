import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CallToReserve, createLedger, type Ledger, type Reservation } from '../../../src/lend/usage/ledger.ts'
import type { Usage } from '../../../src/lend/usage/usage.ts'
import type { Budget, Price } from '../../../src/policy/policy.ts'

const unlimited: Budget = {
  requests: undefined,
  inputTokens: undefined,
  outputTokens: undefined,
  cost: undefined,
  durationSeconds: undefined,
}
const claude: Price = { model: { glob: 'anthropic/claude-*' }, input: 3, output: 15 }
const ledgerOf = (budget: Partial<Budget>, prices: readonly Price[] = []): Ledger =>
  createLedger({ grant: 'agent', budget: { ...unlimited, ...budget }, prices, startedAt: 1_000 })
const call = (more: Partial<CallToReserve> = {}): CallToReserve => ({
  model: 'anthropic/claude-sonnet-4-5',
  inputEstimate: 100,
  maxOutputTokens: 50,
  free: false,
  ...more,
})
const complete = (usage: Usage) => ({ outcome: 'complete', answer: { complete: true, usage, seen: usage } }) as const
const broken = (seen: Usage) => ({ outcome: 'broken', answer: { complete: false, usage: undefined, seen } }) as const

function reserved(ledger: Ledger, one: CallToReserve = call(), now = 1_000): Reservation {
  const found = ledger.reserve(one, now)
  if ('refused' in found) throw new Error(found.message)
  return found
}
function refusal(ledger: Ledger, one: CallToReserve = call(), now = 1_000): string {
  const found = ledger.reserve(one, now)
  return 'refused' in found ? found.message : 'allowed'
}

describe('a budget', () => {
  it('stops the calls after the last one that it pays for', () => {
    const ledger = ledgerOf({ requests: 2 })
    ledger.settle(reserved(ledger), complete({ inputTokens: 1, outputTokens: 1 }))
    ledger.settle(reserved(ledger), complete({ inputTokens: 1, outputTokens: 1 }))
    expect(refusal(ledger)).toBe(
      'the budget of grant agent is spent: 2 of 2 requests used (lend.budget.requests). Start a new run, or raise grants.agent.lend.budget.requests in the policy.',
    )
    expect(ledger.totals(1_000).spent).toEqual(['requests'])
  })

  it('cannot be spent twice by calls at the same time', () => {
    const ledger = ledgerOf({ inputTokens: 250 })
    reserved(ledger)
    reserved(ledger)
    expect(refusal(ledger)).toContain('has 250 of 250 input tokens left')
    expect(refusal(ledger)).toContain('calls in progress (2) hold 200 input tokens')
  })

  it('does not count a refused call', () => {
    const ledger = ledgerOf({ requests: 5, inputTokens: 1_000 })
    for (let at = 0; at < 20; at++) refusal(ledger, call({ inputEstimate: 2_000 }))
    expect(ledger.totals(1_000).parts).toEqual([
      { part: 'requests', limit: 5, used: 0, reserved: 0 },
      { part: 'input_tokens', limit: 1_000, used: 0, reserved: 0 },
    ])
    expect(refusal(ledger, call({ inputEstimate: 2_000 }))).toContain(
      'has 1,000 of 1,000 input tokens left (lend.budget.input_tokens), and this call needs up to 2,000 input tokens.',
    )
  })

  it('lowers the output of a call to what is left, and refuses when nothing is', () => {
    const ledger = ledgerOf({ outputTokens: 80 })
    expect(reserved(ledger).grantedOutput).toBeUndefined()
    expect(reserved(ledger)).toMatchObject({ outputTokens: 30, grantedOutput: 30 })
    expect(refusal(ledger)).toContain('calls in progress (2) hold 80 output tokens')
  })

  it('sets a limit for a call that has none', () => {
    expect(reserved(ledgerOf({ outputTokens: 80 }), call({ maxOutputTokens: undefined })).grantedOutput).toBe(80)
    expect(reserved(ledgerOf({ outputTokens: 1e6 }), call({ maxOutputTokens: undefined })).grantedOutput).toBe(65_536)
    expect(reserved(ledgerOf({}), call({ maxOutputTokens: undefined })).grantedOutput).toBeUndefined()
  })

  it('lets a call without output pass when no output is left', () => {
    const ledger = ledgerOf({ outputTokens: 50 })
    reserved(ledger)
    expect(reserved(ledger, call({ maxOutputTokens: 0 })).grantedOutput).toBeUndefined()
  })

  it('ends with its duration', () => {
    const ledger = ledgerOf({ durationSeconds: 60 })
    expect(ledger.endsAt).toBe(61_000)
    expect(refusal(ledger, call(), 60_999)).toBe('allowed')
    expect(refusal(ledger, call(), 61_000)).toContain('has ended: its lend.budget.duration of 1m 00s is over.')
  })

  it('takes only a request for a count of tokens', () => {
    const ledger = ledgerOf({ requests: 1, inputTokens: 1, cost: 1 })
    const count = reserved(ledger, call({ free: true, inputEstimate: 1e6 }))
    expect(count).toMatchObject({ inputTokens: 0, outputTokens: 0 })
    expect(refusal(ledger, call({ free: true }))).toContain('lend.budget.requests')
  })
})

describe('what a call is charged', () => {
  const reservedTokens = { inputTokens: 100, outputTokens: 50 }

  it('is its usage when the answer is complete', () => {
    const ledger = ledgerOf({})
    expect(ledger.settle(reserved(ledger), complete({ inputTokens: 7, outputTokens: 9 }))).toMatchObject({
      inputTokens: 7,
      outputTokens: 9,
    })
  })

  it.each([
    ['a broken stream that showed little', broken({ inputTokens: 7, outputTokens: 9 }), reservedTokens],
    [
      'a broken stream that showed more',
      broken({ inputTokens: 700, outputTokens: 9 }),
      { inputTokens: 700, outputTokens: 50 },
    ],
    ['no answer', { outcome: 'unanswered' } as const, reservedTokens],
    ['an error of Google', { outcome: 'failed' } as const, { inputTokens: 0, outputTokens: 0 }],
    [
      'a complete answer without numbers',
      {
        outcome: 'complete',
        answer: { complete: true, usage: undefined, seen: { inputTokens: 1, outputTokens: 99 } },
      } as const,
      { inputTokens: 100, outputTokens: 99 },
    ],
  ])('for %s', (_, end, charged) => {
    const ledger = ledgerOf({})
    expect(ledger.settle(reserved(ledger), end)).toMatchObject(charged)
  })

  it('is charged once, and nothing for a call that was not sent', () => {
    const ledger = ledgerOf({ requests: 9 })
    const first = reserved(ledger)
    ledger.settle(first, { outcome: 'unanswered' })
    ledger.settle(first, { outcome: 'unanswered' })
    ledger.release(first)
    ledger.release(reserved(ledger))
    expect(ledger.totals(1_000).parts).toEqual([{ part: 'requests', limit: 9, used: 1, reserved: 0 }])
  })
})

describe('the cost', () => {
  it('adds up by the price of each model', () => {
    const ledger = ledgerOf({ cost: 1 }, [claude])
    const charge = ledger.settle(reserved(ledger), complete({ inputTokens: 1_000, outputTokens: 2_000 }))
    expect(charge.cost).toBe(0.033)
    expect(ledger.totals(1_000).parts).toEqual([{ part: 'cost', limit: 1, used: 0.033, reserved: 0 }])
  })

  it('refuses a model without a price, which could cost anything', () => {
    const ledger = ledgerOf({ cost: 1 }, [claude])
    expect(refusal(ledger, call({ model: 'google/gemini-2.5-pro' }))).toBe(
      'the budget of grant agent limits the cost (lend.budget.cost), and google/gemini-2.5-pro has no price. Add it to grants.agent.lend.prices in the policy, in US dollars per million tokens.',
    )
    expect(refusal(ledger, call({ model: undefined }))).toContain('a call without a model of a publisher has no price')
  })

  it('lowers the output to what the rest pays for', () => {
    const ledger = ledgerOf({ cost: 0.001 }, [claude])
    // 100 × 3 of 1,000 millionths are input; the rest pays for 46 tokens of 15.
    expect(reserved(ledger).grantedOutput).toBe(46)
    expect(refusal(ledger)).toContain('calls in progress (1) hold')
  })

  it('refuses an input that it cannot pay for', () => {
    expect(refusal(ledgerOf({ cost: 0.001 }, [claude]), call({ inputEstimate: 400 }))).toContain(
      'has $0.0010 of $0.0010 left (lend.budget.cost), and this call needs up to $0.0012',
    )
  })

  it('charges reads and writes of a cache by their prices', () => {
    const usage = { inputTokens: 1_000_000, outputTokens: 0, cacheReadTokens: 500_000, cacheWriteTokens: 300_000 }
    const costWith = (price: Price): number | undefined => {
      const ledger = ledgerOf({}, [price])
      return ledger.settle(reserved(ledger), complete(usage)).cost
    }
    expect(costWith({ ...claude, cacheRead: 0.3, cacheWrite: 3.75 })).toBeCloseTo(0.6 + 0.15 + 1.125, 9)
    // Without them, the most that they can cost.
    expect(costWith(claude)).toBeCloseTo(0.6 + 1.5 + 1.8, 9)
  })
})

it('warns once for each part, at 80 %', () => {
  const ledger = ledgerOf({ requests: 5, durationSeconds: 100 })
  const use = (): unknown => ledger.settle(reserved(ledger), { outcome: 'failed' })
  use()
  use()
  use()
  expect(ledger.takeWarnings(1_000)).toEqual([])
  use()
  expect(ledger.takeWarnings(1_000)).toEqual([{ part: 'requests', used: 4, limit: 5 }])
  use()
  expect(ledger.takeWarnings(81_000)).toEqual([{ part: 'duration', used: 80, limit: 100 }])
})

it('no order of calls holds more than the budget, and nothing stays reserved', () => {
  const amount = fc.integer({ min: 0, max: 400 })
  const action = fc.record({
    input: amount,
    output: amount,
    end: fc.constantFrom('complete', 'broken', 'release', 'wait'),
  })
  fc.assert(
    fc.property(fc.array(action, { maxLength: 60 }), actions => {
      const ledger = ledgerOf({ requests: 30, inputTokens: 2_000, outputTokens: 1_000, cost: 0.02 }, [claude])
      const waiting: Reservation[] = []
      for (const { input, output, end } of actions) {
        const found = ledger.reserve(call({ inputEstimate: input, maxOutputTokens: output }), 1_000)
        if ('refused' in found) continue
        for (const { limit, used, reserved: held } of ledger.totals(1_000).parts)
          expect(used + held).toBeLessThanOrEqual(limit)
        // Answers that stay within what was reserved.
        const usage = {
          inputTokens: Math.floor(found.inputTokens / 2),
          outputTokens: Math.floor(found.outputTokens / 2),
        }
        if (end === 'complete') ledger.settle(found, complete(usage))
        else if (end === 'broken') ledger.settle(found, broken(usage))
        else if (end === 'release') ledger.release(found)
        else waiting.push(found)
      }
      for (const one of waiting) ledger.settle(one, { outcome: 'unanswered' })
      for (const { limit, used, reserved: held } of ledger.totals(1_000).parts) {
        expect(held).toBe(0)
        expect(used).toBeLessThanOrEqual(limit)
      }
    }),
  )
})

it('finds the price of a version by the name of its model', () => {
  const ledger = ledgerOf({ cost: 1 }, [{ ...claude, model: { literal: 'anthropic/claude-sonnet-4-5' } }])
  expect(refusal(ledger, call({ model: 'anthropic/claude-sonnet-4-5@20250929' }))).toBe('allowed')
})
