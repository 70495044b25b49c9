import { expect, test } from 'vitest'
import type { LendTotals } from '../../src/lend/listener.ts'
import { noLedgerTotals } from '../../src/lend/usage/ledger.ts'
import { LendCount } from '../../src/lend/usage/lend-count.ts'
import type { RunContext } from '../../src/run/context.ts'
import { lentLine, watchLending } from '../../src/run/lend-log.ts'
import { ManualClock } from '../lend/server/manual-clock.ts'

const fiveMinutes = 300_000

test('a long job is told every five minutes what was lent, and not while nothing is', async () => {
  const clock = new ManualClock()
  const said: string[] = []
  const count = new LendCount()
  const runner = { say: (line = '') => said.push(line) }
  const lent = { borrower: 'agent', url: 'http://127.0.0.1:1', isolation: undefined }
  const stop = watchLending({ runner, clock } as unknown as RunContext, {
    ...lent,
    totals: () => count.totals(noLedgerTotals),
  })
  await clock.advance(fiveMinutes)
  expect(said).toEqual([])
  count.ended('google/gemini-2.5-flash', false, 10, noLedgerTotals.charged)
  await clock.advance(fiveMinutes - 1)
  expect(said).toEqual([])
  await clock.advance(1)
  expect(said).toEqual(['So far: 1 call; 0 input and 0 output tokens'])
  await clock.advance(3 * fiveMinutes)
  expect(said).toHaveLength(1)
  stop()
  expect(said.slice(1)).toEqual(['Lent: 1 call; 0 input and 0 output tokens'])
  expect(clock.sleepers).toBe(0)
})

test('the line names what is nearest to its limit, and not the time', () => {
  const part = (name: 'requests' | 'cost' | 'duration', used: number, limit: number) => ({
    part: name,
    used,
    limit,
    reserved: 0,
  })
  const totals: LendTotals = {
    ...new LendCount().totals(noLedgerTotals),
    charged: { inputTokens: 4_902_454, outputTokens: 195_205, cost: 8.49 },
    budget: [part('requests', 25, 500), part('cost', 8.49, 9), part('duration', 99, 100)],
    lent: [{ form: 'file', tokens: 2, expiresAt: '2026-11-30T12:00:00Z' }],
  }
  expect(lentLine(totals)).toBe(
    '0 calls; 4,902,454 input and 195,205 output tokens, $8.49; cost 94 % of the budget; 2 credentials',
  )
})
