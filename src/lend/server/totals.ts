import type { LendTotals, ModelTotals } from '../listener.ts'
import type { HeldCharge } from './listener-parts.ts'

/** A client can ask for any name: names beyond these count together. */
const mostModels = 100
const otherModels = 'other models'
const mostLatencies = 10_000

interface Counted {
  calls: number
  failed: number
  refused: number
  inputTokens: number
  outputTokens: number
  cost: number | undefined
  readonly latencies: number[]
}

/** Counts what a listener lends. */
export class Totals {
  readonly #models = new Map<string, Counted>()
  readonly #refused = new Map<string, number>()
  #strangers = 0

  stranger(): void {
    this.#strangers += 1
  }

  refused(model: string | undefined, rule: string): void {
    this.#refused.set(rule, (this.#refused.get(rule) ?? 0) + 1)
    if (model !== undefined) this.#of(model).refused += 1
  }

  ended(model: string, failed: boolean, milliseconds: number, charge: HeldCharge): void {
    const counted = this.#of(model)
    counted.calls += 1
    if (failed) counted.failed += 1
    counted.inputTokens += charge.inputTokens
    counted.outputTokens += charge.outputTokens
    if (charge.cost !== undefined) counted.cost = (counted.cost ?? 0) + charge.cost
    // After that many the oldest ones give way.
    if (counted.latencies.length < mostLatencies) counted.latencies.push(milliseconds)
    else counted.latencies[counted.calls % mostLatencies] = milliseconds
  }

  all(spent: readonly string[]): LendTotals {
    return {
      byModel: [...this.#models].map(([model, { latencies, ...counted }]): ModelTotals => {
        const sorted = latencies.toSorted((a, b) => a - b)
        const at = (share: number): number =>
          sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
        return { model, ...counted, latency: sorted.length === 0 ? undefined : { p50: at(0.5), p95: at(0.95) } }
      }),
      refused: Object.fromEntries(this.#refused),
      strangers: this.#strangers,
      spent,
    }
  }

  #of(asked: string): Counted {
    const model = this.#models.has(asked) || this.#models.size < mostModels ? asked : otherModels
    let counted = this.#models.get(model)
    if (counted === undefined) {
      counted = { calls: 0, failed: 0, refused: 0, inputTokens: 0, outputTokens: 0, cost: undefined, latencies: [] }
      this.#models.set(model, counted)
    }
    return counted
  }
}
