import { type BudgetPart, formatAmount, formatUsed } from '../../policy/budget-part.ts'

/** Cost is in US dollars, duration in seconds. */
export interface PartTotals {
  readonly part: BudgetPart
  readonly limit: number
  readonly used: number
  /** What calls in progress hold. */
  readonly reserved: number
}

/** A call that the budget does not allow. */
export interface BudgetRefusal {
  /** `price`: the budget limits the cost, and the model has no price. */
  readonly refused: BudgetPart | 'price'
  /** Key of the policy: `lend.budget.requests`. */
  readonly rule: string
  /** One line: the rule, what is used, and the fix. */
  readonly message: string
}

/**
 * Returns the refusal of a call for which not enough is left.
 *
 * @param call.needed the least that the call needs; absent: any amount
 */
export function refuseForBudget(
  grant: string,
  { part, limit, used, reserved }: PartTotals,
  call: { readonly needed: number | undefined; readonly callsInProgress: number },
): BudgetRefusal {
  const rule = `lend.budget.${part}`
  const raise = `raise grants.${grant}.${rule} in the policy`
  return { refused: part, rule, message: `the budget of grant ${grant} ${why()}` }

  function why(): string {
    if (part === 'duration')
      return `has ended: its ${rule} of ${formatAmount(part, limit)} is over. Start a new run, or ${raise}.`
    const left = Math.max(0, limit - used - reserved)
    const rest = Math.max(0, limit - used)
    if (reserved > 0 && rest > 0 && (call.needed ?? 1) <= rest)
      return `has ${formatUsed(part, rest, limit)} left (${rule}), and calls in progress (${call.callsInProgress}) hold ${formatAmount(part, reserved)}. Make fewer calls at the same time, or ${raise}.`
    if (left > 0 && call.needed !== undefined)
      return `has ${formatUsed(part, left, limit)} left (${rule}), and this call needs up to ${formatAmount(part, call.needed)}. Make it smaller, start a new run, or ${raise}.`
    return `is spent: ${formatUsed(part, used, limit)} used (${rule}). Start a new run, or ${raise}.`
  }
}

/** Returns the refusal of a call whose cost cannot be counted. */
export function refuseWithoutPrice(grant: string, model: string | undefined): BudgetRefusal {
  const what = model === undefined ? 'a call without a model of a publisher has no price' : `${model} has no price`
  const cure =
    model === undefined
      ? `Remove grants.${grant}.lend.budget.cost from the policy to allow such calls.`
      : `Add it to grants.${grant}.lend.prices in the policy, in US dollars per million tokens.`
  return {
    refused: 'price',
    rule: 'lend.prices',
    message: `the budget of grant ${grant} limits the cost (lend.budget.cost), and ${what}. ${cure}`,
  }
}
