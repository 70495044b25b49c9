import type { JsonObject } from '../../core/json.ts'
import {
  fieldNumber,
  fieldNumbers,
  fieldText,
  fieldTexts,
  numberOrZero,
  type StoryEvent,
  textOrEmpty,
} from './fields.ts'
import type { LentPart } from './story.ts'

type Changing<T> = { -readonly [K in keyof T]: T[K] }

/** Sums up what a run lent. A record can have a million calls, so each is added and not kept. */
export class LentSums {
  #start: JsonObject | undefined
  #ended: LentPart['ended'] = null
  /** Key of the usage, by the number of a call that has no end yet. */
  readonly #open = new Map<number, string>()
  readonly #usage = new Map<string, Changing<LentPart['usage'][number]>>()
  readonly #refused = new Map<string, number>()
  readonly #tokens = new Map<string, { tokens: number; scopes: Set<string>; last: string }>()

  /** @returns false if the event is about something else */
  add({ type, time, data }: StoryEvent): boolean {
    switch (type) {
      case 'lend.started':
        this.#start = data
        return true
      case 'call.began':
        this.#begin(data)
        return true
      case 'call.ended':
        this.#end(data)
        return true
      case 'call.refused': {
        const rule = textOrEmpty(data, 'rule')
        this.#refused.set(rule, (this.#refused.get(rule) ?? 0) + 1)
        return true
      }
      case 'token.lent':
        this.#lend(data)
        return true
      case 'lend.ended':
        this.#ended = { time, reason: textOrEmpty(data, 'reason') }
        return true
      default:
        return false
    }
  }

  #begin(data: JsonObject): void {
    const [method, model] = [textOrEmpty(data, 'method'), fieldText(data, 'model')]
    const key = JSON.stringify([method, model])
    const sums = this.#usage.get(key) ?? { method, model, calls: 0, failed: 0, input_tokens: 0, output_tokens: 0 }
    sums.calls += 1
    this.#usage.set(key, sums)
    this.#open.set(numberOrZero(data, 'call'), key)
  }

  #end(data: JsonObject): void {
    const call = numberOrZero(data, 'call')
    const sums = this.#usage.get(this.#open.get(call) ?? '')
    this.#open.delete(call)
    if (sums === undefined) return
    if (fieldText(data, 'outcome') !== 'complete' || (fieldNumber(data, 'status') ?? 0) >= 400) sums.failed += 1
    sums.input_tokens += numberOrZero(data, 'input_tokens')
    sums.output_tokens += numberOrZero(data, 'output_tokens')
  }

  #lend(data: JsonObject): void {
    const form = textOrEmpty(data, 'form')
    const sums = this.#tokens.get(form) ?? { tokens: 0, scopes: new Set<string>(), last: '' }
    sums.tokens += 1
    for (const scope of fieldTexts(data, 'scopes')) sums.scopes.add(scope)
    const expires = textOrEmpty(data, 'expires_at')
    if (expires > sums.last) sums.last = expires
    this.#tokens.set(form, sums)
  }

  /** @returns `null` if the run lent nothing */
  part(): LentPart | null {
    if (this.#start === undefined && this.#usage.size + this.#refused.size + this.#tokens.size === 0) return null
    const start = this.#start ?? {}
    return {
      borrower: textOrEmpty(start, 'borrower'),
      listener: textOrEmpty(start, 'listener'),
      isolation: fieldText(start, 'isolation'),
      calls: fieldTexts(start, 'calls'),
      credentials: fieldTexts(start, 'credentials'),
      budget: fieldNumbers(start, 'budget'),
      usage: [...this.#usage.values()].toSorted((a, b) => b.calls - a.calls),
      refused: [...this.#refused].map(([rule, calls]) => ({ rule, calls })),
      tokens: [...this.#tokens].map(([form, { tokens, scopes, last }]) => ({
        form,
        tokens,
        scopes: [...scopes],
        last_expires_at: last,
      })),
      without_end: this.#open.size,
      ended: this.#ended,
    }
  }
}
