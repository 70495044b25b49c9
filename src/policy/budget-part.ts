import { count, duration } from '../core/text.ts'

/** A part of `lend.budget`, by its key in the policy. */
export type BudgetPart = 'requests' | 'input_tokens' | 'output_tokens' | 'cost' | 'duration'

/** Formats an amount of a part: `500 requests`, `$2.00`, `45m 00s`. */
export function formatAmount(part: BudgetPart, amount: number): string {
  switch (part) {
    case 'requests':
      return `${count(amount)} ${amount === 1 ? 'request' : 'requests'}`
    case 'input_tokens':
      return `${count(amount)} input tokens`
    case 'output_tokens':
      return `${count(amount)} output tokens`
    case 'cost':
      return formatDollars(amount)
    case 'duration':
      return duration(amount * 1_000)
    default:
      return part satisfies never
  }
}

/** `4 of 500 requests`, `$1.20 of $20.00` */
export const formatUsed = (part: BudgetPart, used: number, limit: number): string =>
  `${part === 'cost' || part === 'duration' ? formatAmount(part, used) : count(used)} of ${formatAmount(part, limit)}`

/** `$12.30`, `$0.0042`: cents, and more digits below a cent. */
function formatDollars(dollars: number): string {
  if (dollars === 0 || dollars >= 0.01) return `$${dollars.toFixed(2)}`
  return dollars < 0.0001 ? 'less than $0.0001' : `$${dollars.toFixed(4)}`
}
