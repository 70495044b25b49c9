import type { AuditEvents, WriteEvent } from '../../audit/events.ts'
import type { LentForm } from '../../policy/policy.ts'
import type { LendTotals, LentCredential, ModelTotals, RefusedByRule } from '../listener.ts'
import { Latencies } from './latencies.ts'
import type { Charge, LedgerTotals } from './ledger.ts'

/** A client can ask for any name: names beyond these count together. */
const mostModels = 100
const otherModels = 'other models'

interface ModelCount {
  calls: number
  failed: number
  refused: number
  inputTokens: number
  outputTokens: number
  cost: number | undefined
  readonly latencies: Latencies
}

/** Counts what a listener lends. Its memory does not grow with the calls. */
export class LendCount {
  readonly #models = new Map<string, ModelCount>()
  readonly #refused = new Map<string, RefusedByRule>()
  readonly #lent = new Map<LentForm, LentCredential>()
  #strangers = 0

  /** A request without the secret. */
  stranger(): void {
    this.#strangers += 1
  }

  /** @param model the method, if the call has no model; absent if neither is known */
  refused(model: string | undefined, rule: string, message: string): void {
    const calls = (this.#refused.get(rule)?.calls ?? 0) + 1
    this.#refused.set(rule, { rule, calls, message })
    if (model !== undefined) this.#of(model).refused += 1
  }

  /** @param failed true if there is no complete answer, or Google's answer is an error */
  ended(model: string, failed: boolean, milliseconds: number, charge: Charge): void {
    const count = this.#of(model)
    count.calls += 1
    if (failed) count.failed += 1
    count.inputTokens += charge.inputTokens
    count.outputTokens += charge.outputTokens
    if (charge.cost !== undefined) count.cost = (count.cost ?? 0) + charge.cost
    count.latencies.add(milliseconds)
  }

  /** Returns the record's writer, which also counts the tokens that left. */
  counting(record: WriteEvent): WriteEvent {
    return async (type, data, flush) => {
      await record(type, data, flush)
      if (type === 'token.lent' && isLentToken(data)) this.#lentToken(data)
    }
  }

  #lentToken({ form, expires_at: expiresAt }: AuditEvents['token.lent']): void {
    const known = this.#lent.get(form)
    const last = known === undefined || known.expiresAt < expiresAt ? expiresAt : known.expiresAt
    this.#lent.set(form, { form, tokens: (known?.tokens ?? 0) + 1, expiresAt: last })
  }

  totals({ parts, spent, charged }: LedgerTotals): LendTotals {
    return {
      byModel: [...this.#models].map(asTotals).sort((a, b) => b.calls - a.calls || b.refused - a.refused),
      refused: [...this.#refused.values()].sort((a, b) => b.calls - a.calls),
      strangers: this.#strangers,
      lent: [...this.#lent.values()],
      budget: parts,
      spent,
      charged,
    }
  }

  #of(asked: string): ModelCount {
    const model = this.#models.has(asked) || this.#models.size < mostModels ? asked : otherModels
    const known = this.#models.get(model)
    if (known !== undefined) return known
    const counts = { calls: 0, failed: 0, refused: 0, inputTokens: 0, outputTokens: 0, cost: undefined }
    const added = { ...counts, latencies: new Latencies() }
    this.#models.set(model, added)
    return added
  }
}

const isLentToken = (data: object): data is AuditEvents['token.lent'] => 'form' in data && 'expires_at' in data

function asTotals([model, { latencies, ...counts }]: readonly [string, ModelCount]): ModelTotals {
  const [p50, p95] = [latencies.percentile(0.5), latencies.percentile(0.95)]
  return { model, ...counts, latency: p50 === undefined || p95 === undefined ? undefined : { p50, p95 } }
}
