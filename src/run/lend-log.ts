import { logLine } from '../core/escape.ts'
import { count } from '../core/text.ts'
import type { LendTotals } from '../lend/listener.ts'
import { formatAmount } from '../policy/budget-part.ts'
import type { RunContext } from './context.ts'
import type { Lent } from './state.ts'

/** Logs what is lent, and to whom. */
export function tellLending({ runner }: RunContext, { borrower, url, totals }: Lent, calls: readonly string[]) {
  const limits = totals().budget.map(({ part, limit }) => formatAmount(part, limit))
  const gateway = calls.length === 0 ? 'no calls' : calls.join(', ')
  const line = `Lending to ${borrower} at ${url}: ${gateway}; budget: ${limits.length === 0 ? 'no limit' : limits.join(', ')}`
  runner.say(logLine(line))
}

/** Milliseconds between two lines about what was lent. */
const lentLineEveryMs = 300_000

/** Logs what was lent, every few minutes in which something was. @returns stops that, and logs the sum */
export function watchLending({ runner, clock }: RunContext, { totals }: Lent): () => void {
  const over = new AbortController()
  let last = lentLine(totals())
  const tell = (line: string): void => {
    if (line !== last) runner.say(logLine(`So far: ${line}`))
    last = line
  }
  const watch = async (): Promise<void> => {
    while (!over.signal.aborted) {
      await clock.sleep(lentLineEveryMs, over.signal)
      tell(lentLine(totals()))
    }
  }
  // It ends by its signal.
  void watch().catch(() => {})
  return () => {
    over.abort()
    runner.say(logLine(`Lent: ${lentLine(totals())}`))
  }
}

/** `25 calls, 2 refused; 4,902,454 input and 195,205 output tokens, $8.49; input_tokens 98 % of the budget` */
export function lentLine({ byModel, refused, charged, budget, lent }: LendTotals): string {
  const calls = byModel.reduce((sum, one) => sum + one.calls, 0)
  const refusals = refused.reduce((sum, one) => sum + one.calls, 0)
  const tokens = lent.reduce((sum, one) => sum + one.tokens, 0)
  const [nearest] = budget
    .filter(({ part, limit }) => part !== 'duration' && limit > 0)
    .toSorted((a, b) => b.used / b.limit - a.used / a.limit)
  return [
    `${count(calls)} ${calls === 1 ? 'call' : 'calls'}${refusals === 0 ? '' : `, ${count(refusals)} refused`}`,
    `${count(charged.inputTokens)} input and ${count(charged.outputTokens)} output tokens${charged.cost === undefined ? '' : `, ${formatAmount('cost', charged.cost)}`}`,
    ...(nearest === undefined
      ? []
      : [`${nearest.part} ${Math.floor((nearest.used / nearest.limit) * 100)} % of the budget`]),
    ...(tokens === 0 ? [] : [`${count(tokens)} ${tokens === 1 ? 'credential' : 'credentials'}`]),
  ].join('; ')
}
