import type { BudgetPart } from '../../policy/budget-part.ts'
import type { Budget, Price } from '../../policy/policy.ts'
import { type BudgetRefusal, type PartTotals, refuseForBudget, refuseWithoutPrice } from './budget-refusal.ts'
import { affordableOutput, costOf, findPrice, toDollars, toNanoDollars } from './price.ts'
import { type AnswerUsage, noUsage, type Usage } from './usage.ts'

interface LedgerOptions {
  /** Name of the grant, for messages. */
  readonly grant: string
  readonly budget: Budget
  readonly prices: readonly Price[]
  /** Milliseconds by the clock of every `now`. */
  readonly startedAt: number
}

/** A call before it is sent. `src/lend/usage/estimate.ts` creates it. */
export interface CallToReserve {
  /** `google/gemini-2.5-flash`; absent for a call without a publisher's model. */
  readonly model: string | undefined
  readonly inputEstimate: number
  /** 0: it produces no tokens. Absent: no limit is known. */
  readonly maxOutputTokens: number | undefined
  /** True for a call that Google does not bill by tokens, such as a count. It needs no price. */
  readonly free: boolean
}

/** The part of the budget that one call holds until it ends. */
export interface Reservation {
  readonly model: string | undefined
  readonly inputTokens: number
  readonly outputTokens: number
  /** If set, the budget allows less output than the call asks for: the body must ask for this many tokens. */
  readonly grantedOutput: number | undefined
}

/**
 * How a call ended. `failed`: Google answered with an error, so it used no tokens. `unanswered`: no answer came after
 * the request was sent. A request that was never sent is released instead.
 */
export type CallEnd =
  | { readonly outcome: 'complete' | 'broken'; readonly answer: AnswerUsage }
  | { readonly outcome: 'failed' | 'unanswered' }

/** What a call is charged. */
export interface Charge {
  readonly inputTokens: number
  readonly outputTokens: number
  /** In US dollars; absent: the model has no price. */
  readonly cost: number | undefined
}

/** A budget that is nearly used: told once for each part. */
export interface BudgetWarning {
  readonly part: BudgetPart
  readonly used: number
  readonly limit: number
}

export interface LedgerTotals {
  /** Parts that the budget limits, in the order of the policy. */
  readonly parts: readonly PartTotals[]
  /** Parts that are used up, or that refused a call. */
  readonly spent: readonly BudgetPart[]
  /** Everything charged so far. */
  readonly charged: Charge
}

/**
 * The budget of one use of a grant. A call reserves its most before it is sent, and is charged what it used once it
 * ended. All functions are synchronous, so that calls at the same time cannot spend the same tokens.
 */
export interface Ledger {
  /**
   * Reserves one request, the call's input, and its most output. If less output is left, the reservation has
   * `grantedOutput`. A refusal changes nothing.
   */
  readonly reserve: (call: CallToReserve, now: number) => Reservation | BudgetRefusal
  /**
   * Charges a call: what its complete answer says. Without a complete answer, or without numbers that can be true, it
   * charges the larger of what was seen and what was reserved. Charges nothing the second time.
   */
  readonly settle: (reservation: Reservation, end: CallEnd) => Charge
  /** Ends a reservation whose call was not sent. It counts as no request. */
  readonly release: (reservation: Reservation) => void
  /** Returns the parts that are used to 80 % and more, each once. */
  readonly takeWarnings: (now: number) => readonly BudgetWarning[]
  readonly totals: (now: number) => LedgerTotals
  /** When the budget's duration is over, by the clock of `now`. Absent: never. */
  readonly endsAt: number | undefined
}

export const noCharge: Charge = { inputTokens: 0, outputTokens: 0, cost: undefined }

/** The totals of a listener that passes no calls on. */
export const noLedgerTotals: LedgerTotals = {
  parts: [],
  spent: [],
  charged: noCharge,
}

/** The largest output of a current model. A call without a limit reserves it. */
const assumedMaxOutput = 65_536

/** Share of a part that gives a warning. */
const warningShare = 0.8

const amountParts = ['requests', 'input_tokens', 'output_tokens', 'cost'] as const
type AmountPart = (typeof amountParts)[number]
/** Cost is in billionths of a US dollar. */
type Amounts = Readonly<Record<AmountPart, number>>

const noAmounts: Amounts = { requests: 0, input_tokens: 0, output_tokens: 0, cost: 0 }

const combine = (a: Amounts, b: Amounts, sign: 1 | -1): Amounts => ({
  requests: a.requests + sign * b.requests,
  input_tokens: a.input_tokens + sign * b.input_tokens,
  output_tokens: a.output_tokens + sign * b.output_tokens,
  cost: a.cost + sign * b.cost,
})

const asUsage = (amounts: Amounts): Usage => ({
  inputTokens: amounts.input_tokens,
  outputTokens: amounts.output_tokens,
})

export const createLedger = (options: LedgerOptions): Ledger => new BudgetLedger(options)

class BudgetLedger implements Ledger {
  readonly endsAt: number | undefined
  readonly #options: LedgerOptions
  readonly #limits: Amounts
  readonly #open = new Map<Reservation, Amounts>()
  readonly #refusing = new Set<BudgetPart>()
  readonly #warned = new Set<BudgetPart>()
  #used = noAmounts
  #held = noAmounts
  /** True once a call of a model without a price used tokens. */
  #unpriced = false

  constructor(options: LedgerOptions) {
    const { budget, startedAt } = options
    this.#options = options
    this.#limits = {
      requests: budget.requests ?? Infinity,
      input_tokens: budget.inputTokens ?? Infinity,
      output_tokens: budget.outputTokens ?? Infinity,
      cost: budget.cost === undefined ? Infinity : toNanoDollars(budget.cost),
    }
    this.endsAt = budget.durationSeconds === undefined ? undefined : startedAt + budget.durationSeconds * 1_000
  }

  reserve(call: CallToReserve, now: number): Reservation | BudgetRefusal {
    const amounts = this.#amountsFor(call, now)
    if ('refused' in amounts) {
      if (amounts.refused !== 'price') this.#refusing.add(amounts.refused)
      return amounts
    }
    const isLowered = amounts.output_tokens < (call.maxOutputTokens ?? Infinity)
    const limitsOutput = Number.isFinite(this.#limits.output_tokens) || Number.isFinite(this.#limits.cost)
    const reservation: Reservation = {
      model: call.model,
      ...asUsage(amounts),
      grantedOutput: isLowered && limitsOutput && !call.free ? amounts.output_tokens : undefined,
    }
    this.#open.set(reservation, amounts)
    this.#held = combine(this.#held, amounts, 1)
    return reservation
  }

  settle(reservation: Reservation, end: CallEnd): Charge {
    if (!this.#end(reservation)) return noCharge
    const usage = usageToCharge(reservation, end)
    const { inputTokens, outputTokens } = usage
    const price = findPrice(this.#options.prices, reservation.model)
    this.#unpriced ||= price === undefined && inputTokens + outputTokens > 0
    const cost = price === undefined ? 0 : costOf(price, usage)
    const charged = { requests: 1, input_tokens: inputTokens, output_tokens: outputTokens, cost }
    this.#used = combine(this.#used, charged, 1)
    return { inputTokens, outputTokens, cost: price === undefined ? undefined : toDollars(cost) }
  }

  release(reservation: Reservation): void {
    this.#end(reservation)
  }

  takeWarnings(now: number): readonly BudgetWarning[] {
    const near = this.#parts(now).filter(
      ({ part, used, limit }) => used >= limit * warningShare && !this.#warned.has(part),
    )
    for (const { part } of near) this.#warned.add(part)
    return near.map(({ part, used, limit }) => ({ part, used, limit }))
  }

  totals(now: number): LedgerTotals {
    const parts = this.#parts(now)
    const isSpent = ({ part, used, limit }: PartTotals): boolean => used >= limit || this.#refusing.has(part)
    return {
      parts,
      spent: parts.filter(isSpent).map(({ part }) => part),
      charged: {
        ...asUsage(this.#used),
        cost: this.#unpriced || this.#options.prices.length === 0 ? undefined : toDollars(this.#used.cost),
      },
    }
  }

  /** Returns what a call must reserve, with its output lowered to what is left. */
  #amountsFor(call: CallToReserve, now: number): Amounts | BudgetRefusal {
    if (this.endsAt !== undefined && now >= this.endsAt) return this.#refuse('duration', now)
    if (this.#left('requests') < 1) return this.#refuse('requests', now)
    if (call.free) return { ...noAmounts, requests: 1 }
    const inputTokens = call.inputEstimate
    if (this.#left('input_tokens') < Math.max(1, inputTokens)) return this.#refuse('input_tokens', now, inputTokens)
    const asked = call.maxOutputTokens ?? assumedMaxOutput
    const outputTokens = Math.min(asked, this.#left('output_tokens'))
    if (outputTokens < Math.min(1, asked)) return this.#refuse('output_tokens', now)
    const amounts = { requests: 1, input_tokens: inputTokens, output_tokens: outputTokens, cost: 0 }
    const price = findPrice(this.#options.prices, call.model)
    if (price === undefined)
      return this.#limits.cost === Infinity ? amounts : refuseWithoutPrice(this.#options.grant, call.model)
    const affordable = affordableOutput(price, this.#left('cost'), inputTokens)
    if (affordable < Math.min(1, outputTokens))
      return this.#refuse('cost', now, toDollars(costOf(price, { inputTokens, outputTokens: Math.min(1, asked) })))
    const output_tokens = Math.min(outputTokens, affordable)
    return { ...amounts, output_tokens, cost: costOf(price, { inputTokens, outputTokens: output_tokens }) }
  }

  #refuse(part: BudgetPart, now: number, needed?: number): BudgetRefusal {
    const totals = this.#parts(now).find(one => one.part === part)
    return refuseForBudget(this.#options.grant, totals ?? { part, limit: 0, used: 0, reserved: 0 }, {
      needed,
      callsInProgress: this.#open.size,
    })
  }

  #left(part: AmountPart): number {
    return this.#limits[part] - this.#used[part] - this.#held[part]
  }

  #end(reservation: Reservation): boolean {
    const amounts = this.#open.get(reservation)
    if (amounts === undefined) return false
    this.#open.delete(reservation)
    this.#held = combine(this.#held, amounts, -1)
    return true
  }

  /** Returns each part that the budget limits. Cost is in US dollars, duration in seconds. */
  #parts(now: number): PartTotals[] {
    const amounts = amountParts
      .filter(part => this.#limits[part] !== Infinity)
      .map(part => {
        const shown = part === 'cost' ? toDollars : (amount: number): number => amount
        return {
          part,
          limit: shown(this.#limits[part]),
          used: shown(this.#used[part]),
          reserved: shown(this.#held[part]),
        }
      })
    const { budget, startedAt } = this.#options
    if (budget.durationSeconds === undefined) return amounts
    return [
      ...amounts,
      {
        part: 'duration',
        limit: budget.durationSeconds,
        used: Math.min(budget.durationSeconds, (now - startedAt) / 1_000),
        reserved: 0,
      },
    ]
  }
}

function usageToCharge(reserved: Reservation, end: CallEnd): Usage {
  switch (end.outcome) {
    case 'failed':
      return noUsage
    case 'unanswered':
      return reserved
    case 'complete':
      return end.answer.usage ?? larger(reserved, end.answer.seen)
    case 'broken':
      return larger(reserved, end.answer.seen)
    default:
      return end satisfies never
  }
}

/** Returns the larger of each number. Input that is not counted well costs as if no cache had saved anything. */
const larger = (reserved: Reservation, seen: Usage): Usage => ({
  inputTokens: Math.max(reserved.inputTokens, seen.inputTokens),
  outputTokens: Math.max(reserved.outputTokens, seen.outputTokens),
  cacheWriteTokens: seen.cacheWriteTokens ?? 0,
})
