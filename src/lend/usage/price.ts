import { matches } from '../../policy/match.ts'
import type { Price } from '../../policy/policy.ts'
import { withoutVersion } from '../../vertex/resource-names.ts'
import type { Usage } from './usage.ts'

/** Sums are in whole billionths of a US dollar, because fractions of a dollar do not add up exactly. */
const nanoDollars = 1_000_000_000

/** Returns the first price that matches a model, with or without its version. */
export const findPrice = (prices: readonly Price[], model: string | undefined): Price | undefined =>
  model === undefined
    ? undefined
    : prices.find(price => [model, withoutVersion(model)].some(name => matches(price.model, name)))

/**
 * Returns the cost of a usage in billionths of a US dollar, rounded up. Input that was read from a cache or written to
 * one costs as the price says. If it says nothing, a read costs as much as other input, and a write twice as much: the
 * most that Anthropic asks (https://docs.claude.com/en/docs/build-with-claude/prompt-caching).
 */
export function costOf(price: Price, { inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens }: Usage): number {
  const read = Math.min(cacheReadTokens ?? 0, inputTokens)
  const written = Math.min(cacheWriteTokens ?? 0, inputTokens - read)
  // A price per million tokens in dollars is a price per token in millionths.
  const millionths =
    (inputTokens - read - written) * price.input +
    read * (price.cacheRead ?? price.input) +
    written * (price.cacheWrite ?? 2 * price.input) +
    outputTokens * price.output
  // Does not round up what only a floating-point number adds.
  return Math.ceil(millionths * 1_000 - 1e-3)
}

/** Returns the most output tokens that a sum pays for, besides the input. */
export function affordableOutput(price: Price, left: number, inputTokens: number): number {
  const rest = left - costOf(price, { inputTokens, outputTokens: 0 })
  if (rest < 0) return -1
  return price.output === 0 ? Infinity : Math.floor(rest / (price.output * 1_000) + 1e-9)
}

export const toNanoDollars = (dollars: number): number => Math.round(dollars * nanoDollars)

export const toDollars = (nano: number): number => nano / nanoDollars
