import { describe, expect, it } from 'vitest'
import { Latencies } from '../../../src/lend/usage/latencies.ts'
import { noLedgerTotals } from '../../../src/lend/usage/ledger.ts'
import { LendCount } from '../../../src/lend/usage/lend-count.ts'

const flash = 'google/gemini-2.5-flash'

describe('what a listener lent', () => {
  it('is counted by model, most calls first', () => {
    const count = new LendCount()
    count.refused(flash, 'lend.budget.requests', 'spent')
    count.ended('anthropic/claude', false, 100, { inputTokens: 1, outputTokens: 2, cost: 0.5 })
    count.ended(flash, false, 100, { inputTokens: 1, outputTokens: 2, cost: undefined })
    count.ended(flash, true, 300, { inputTokens: 10, outputTokens: 20, cost: undefined })
    expect(count.totals(noLedgerTotals).byModel).toEqual([
      {
        model: flash,
        calls: 2,
        failed: 1,
        refused: 1,
        inputTokens: 11,
        outputTokens: 22,
        cost: undefined,
        latency: { p50: 103, p95: 300 },
      },
      expect.objectContaining({ model: 'anthropic/claude', calls: 1, cost: 0.5 }),
    ])
  })

  it('is refused by rule, with the last message of each', () => {
    const count = new LendCount()
    count.refused(undefined, 'path', 'first')
    count.refused('google/a', 'allow.publisher_models', 'not a')
    count.refused('google/b', 'allow.publisher_models', 'not b')
    count.stranger()
    expect(count.totals(noLedgerTotals)).toMatchObject({
      refused: [
        { rule: 'allow.publisher_models', calls: 2, message: 'not b' },
        { rule: 'path', calls: 1, message: 'first' },
      ],
      strangers: 1,
    })
  })

  it('has the tokens that the record has, once they are in it', async () => {
    const count = new LendCount()
    const lent = { borrower: 'x', token_sha256: 'a', audience: null, scopes: [], requested_scopes: [] }
    const write = count.counting(async () => {})
    const full = count.counting(async () => Promise.reject(new Error('the disk is full')))
    await write('token.lent', { ...lent, form: 'file', expires_at: '2026-09-01T12:00:00Z' })
    await write('token.lent', { ...lent, form: 'file', expires_at: '2026-09-01T11:00:00Z' })
    await expect(full('token.lent', { ...lent, form: 'file', expires_at: '2026-09-01T13:00:00Z' })).rejects.toThrow()
    expect(count.totals(noLedgerTotals).lent).toEqual([{ form: 'file', tokens: 2, expiresAt: '2026-09-01T12:00:00Z' }])
  })

  it('does not grow with the names that a client makes up', () => {
    const count = new LendCount()
    for (let at = 0; at < 5_000; at++) count.refused(`google/${at}`, 'allow.publisher_models', 'no')
    const { byModel } = count.totals(noLedgerTotals)
    expect(byModel).toHaveLength(101)
    expect(byModel[0]).toMatchObject({ model: 'other models', refused: 4_900 })
  })
})

it('a percentile is at most 5 % too large, and its memory does not grow', () => {
  const latencies = new Latencies()
  expect(latencies.percentile(0.5)).toBeUndefined()
  for (let milliseconds = 1; milliseconds <= 10_000; milliseconds++) latencies.add(milliseconds)
  for (const share of [0.01, 0.5, 0.95]) {
    expect(latencies.percentile(share)).toBeGreaterThanOrEqual(10_000 * share)
    expect(latencies.percentile(share)).toBeLessThanOrEqual(10_000 * share * 1.06)
  }
  expect(latencies.percentile(1)).toBe(10_000)
  latencies.add(0)
  latencies.add(Number.MAX_VALUE)
})
