import { formatAmount, formatUsed } from '../../policy/budget-part.ts'
import type { LentCall } from '../calls/call.ts'
import type { LendPorts } from '../ports.ts'
import { callToReserve } from './estimate.ts'
import {
  type BudgetWarning,
  type CallEnd,
  type Charge,
  createLedger,
  type LedgerTotals,
  type Reservation,
} from './ledger.ts'
import { lowerMaximum } from './lower-maximum.ts'
import { createUsageReader } from './read-usage.ts'

/** The part of the budget that one call holds, and the reader of what it uses. */
export interface HeldCall {
  /** The call as it may be sent: its output can be lowered to what is left. */
  readonly call: LentCall
  /** Takes a copy of the next bytes of a successful answer. Never throws. */
  readonly read: (bytes: Uint8Array) => void
  /** True if what was read has the end of an answer. A stream without it is broken, although its connection ended well. */
  readonly hasEnd: () => boolean
  /** Charges the call. A second time charges nothing. */
  readonly settle: (end: CallEnd['outcome']) => Charge
  /** Ends a call that was not sent. It costs nothing. */
  readonly release: () => void
}

export interface CallBudget {
  /** Reserves what a call can use at most. Synchronous, so that two calls cannot reserve the same rest. */
  readonly reserve: (call: LentCall) => HeldCall | { readonly rule: string; readonly message: string }
  readonly totals: () => LedgerTotals
}

/** Creates the budget of a listener. It is that of the first decision: a renewal does not change what is left. */
export function createCallBudget({
  grant,
  monotonic,
  warn,
}: Pick<LendPorts, 'grant' | 'monotonic' | 'warn'>): CallBudget {
  const { name, lend } = grant()
  const { budget = noBudget, prices = [] } = lend ?? {}
  const ledger = createLedger({ grant: name, budget, prices, startedAt: monotonic() })
  const charge = (reservation: Reservation, end: CallEnd): Charge => {
    const charged = ledger.settle(reservation, end)
    for (const warning of ledger.takeWarnings(monotonic())) warn(...warningWords(name, warning))
    return charged
  }
  return {
    totals: () => ledger.totals(monotonic()),
    reserve: asked => {
      const reservation = ledger.reserve(callToReserve(asked), monotonic())
      if ('refused' in reservation) return reservation
      const { grantedOutput, outputTokens } = reservation
      const call = grantedOutput === undefined ? asked : lowerMaximum(asked, grantedOutput)
      if (call === undefined) {
        ledger.release(reservation)
        return tooLittleOutput(name, outputTokens)
      }
      const reader = createUsageReader(call)
      return {
        call,
        read: reader.push,
        hasEnd: () => reader.end().complete,
        settle: outcome =>
          charge(
            reservation,
            outcome === 'complete' || outcome === 'broken' ? { outcome, answer: reader.end() } : { outcome },
          ),
        release: () => ledger.release(reservation),
      }
    },
  }
}

const noBudget = {
  requests: undefined,
  inputTokens: undefined,
  outputTokens: undefined,
  cost: undefined,
  durationSeconds: undefined,
}

const tooLittleOutput = (grant: string, left: number) => ({
  rule: 'lend.budget.output_tokens',
  message: `the budget of grant ${grant} has ${formatAmount('output_tokens', left)} left for this call, and its body cannot ask for so little. Start a new run, or raise grants.${grant}.lend.budget.output_tokens in the policy.`,
})

/** Returns title and message of the warning that a part is nearly used. */
const warningWords = (grant: string, { part, used, limit }: BudgetWarning): [string, string] => [
  `The budget of grant ${grant} is ${used >= limit ? 'spent' : 'nearly spent'}`,
  `${formatUsed(part, used, limit)} used (grants.${grant}.lend.budget.${part}). What is over is refused.`,
]
