import { asPeriod } from '../../document/formats.ts'
import { matcherText, matches } from '../match.ts'
import type { Budget, GatewayBounds, Grant, Lend, Price } from '../policy.ts'
import type { Facet } from './facet.ts'
import { areWithin, type WorkBudget } from './glob-within.ts'

const describeNames = (list: readonly string[] | undefined): string | undefined => list?.join(', ') || undefined
const containsAll = (all: readonly string[] = [], some: readonly string[] = []): boolean =>
  some.every(one => all.includes(one))

/** A key that only limits calls. If one of the grants has no gateway, the calls themselves are compared. */
const ofCalls =
  (
    isWithin: (inner: Lend & WithGateway, outer: Lend & WithGateway, effort: WorkBudget) => boolean,
  ): Facet['isWithin'] =>
  ({ lend: inner }, { lend: outer }, effort) =>
    !hasGateway(inner) || !hasGateway(outer) || isWithin(inner, outer, effort)

interface WithGateway {
  readonly gateway: GatewayBounds
}
const hasGateway = (lend: Lend | undefined): lend is Lend & WithGateway => lend?.gateway !== undefined

type Limit = Exclude<keyof Budget, 'durationSeconds'>

const budgetFacet = (key: string, limit: Limit): Facet => ({
  path: ['lend', 'budget', key],
  show: ({ lend }) => lend?.budget[limit]?.toString(),
  isWithin: ofCalls((inner, outer) => isAtMost(inner.budget[limit], outer.budget[limit])),
})

/** A missing limit is above all others. */
const isAtMost = (inner = Infinity, outer = Infinity): boolean => inner <= outer

/** What a grant lends to other programs. */
export const lendFacets: readonly Facet[] = [
  {
    path: ['lend', 'gateway', 'calls'],
    show: ({ lend }) => describeNames(lend?.gateway?.calls),
    isWithin: (inner, outer) => containsAll(outer.lend?.gateway?.calls, inner.lend?.gateway?.calls),
  },
  {
    path: ['lend', 'gateway', 'max_output_tokens'],
    show: ({ lend }) => lend?.gateway?.maxOutputTokens?.toString(),
    isWithin: ofCalls((inner, outer) => isAtMost(inner.gateway.maxOutputTokens, outer.gateway.maxOutputTokens)),
  },
  {
    path: ['lend', 'gateway', 'tools'],
    show: ({ lend }) => describeNames(lend?.gateway?.tools),
    isWithin: (inner, outer) => containsAll(outer.lend?.gateway?.tools, inner.lend?.gateway?.tools),
  },
  budgetFacet('requests', 'requests'),
  budgetFacet('input_tokens', 'inputTokens'),
  budgetFacet('output_tokens', 'outputTokens'),
  budgetFacet('cost', 'cost'),
  {
    path: ['lend', 'budget', 'duration'],
    show: ({ lend }) => durationOf(lend),
    isWithin: ({ lend: inner }, { lend: outer }) =>
      inner === undefined ||
      outer === undefined ||
      isAtMost(inner.budget.durationSeconds, outer.budget.durationSeconds),
  },
  {
    path: ['lend', 'prices'],
    show: ({ lend }) => describeNames(lend?.prices.map(describePrice)),
    // Prices only limit what a grant can do together with a cost.
    isWithin: ofCalls(
      (inner, outer, effort) => outer.budget.cost === undefined || arePricesAtLeast(inner.prices, outer.prices, effort),
    ),
  },
  {
    path: ['lend', 'credentials'],
    show: ({ lend }) => describeNames(lend?.credentials),
    isWithin: (inner, outer) => containsAll(outer.lend?.credentials, inner.lend?.credentials),
  },
  {
    path: ['lend', 'record', 'prompts'],
    show: ({ lend }) => (lend?.recordPrompts ? 'true' : undefined),
    // More readers with it, and less of a record without it.
    isWithin: ofCalls((inner, outer) => inner.recordPrompts === outer.recordPrompts),
  },
  {
    path: ['lend', 'isolation'],
    show: ({ lend }) => (lend?.isolation === 'required' ? 'required' : undefined),
    isWithin: ({ lend: inner }, { lend: outer }) =>
      inner === undefined || outer === undefined || inner.isolation === 'required' || outer.isolation === 'preferred',
  },
]

const durationOf = (lend: Grant['lend']): string | undefined =>
  lend?.budget.durationSeconds === undefined ? undefined : asPeriod(lend.budget.durationSeconds)

/** `anthropic/claude-*: 3 in, 15 out, 0.3 from a cache` */
function describePrice({ model, input, output, cacheRead, cacheWrite }: Price): string {
  const cache = [
    ...(cacheRead === undefined ? [] : [`, ${cacheRead} from a cache`]),
    ...(cacheWrite === undefined ? [] : [`, ${cacheWrite} to a cache`]),
  ]
  return `${matcherText(model)}: ${input} in, ${output} out${cache.join('')}`
}

/** The price of each kind of token, those without a price of their own included. */
const pricesOf = ({ input, output, cacheRead = input, cacheWrite = 2 * input }: Price): readonly number[] => [
  input,
  output,
  cacheRead,
  cacheWrite,
]

/** The work of a comparison of two prices, besides that of their patterns. */
const pairEffort = 20

/**
 * True if each model surely costs at least as much by the first list, so that a cost allows no more calls. The first
 * price that matches counts, and a model without a price cannot be called.
 */
function arePricesAtLeast(inner: readonly Price[], outer: readonly Price[], effort: WorkBudget): boolean {
  if (JSON.stringify(inner) === JSON.stringify(outer)) return true
  const isWithin = (one: Price, other: Price): boolean => {
    effort.left -= pairEffort
    return effort.left >= 0 && areWithin([one.model], [other.model], effort)
  }
  return inner.every((price, at) => {
    const last = outer.findIndex(other => isWithin(price, other))
    if (last === -1) return false
    // Models that an earlier price has are compared there.
    const governing = outer
      .slice(0, last + 1)
      .filter(other => canMatchBoth(price, other) && !inner.slice(0, at).some(earlier => isWithin(other, earlier)))
    const most = pricesOf(price)
    return governing.every(other => pricesOf(other).every((one, kind) => one <= (most[kind] ?? 0)))
  })
}

/** False only if no model can match both: literals that differ, or a pattern that does not match the literal. */
function canMatchBoth(one: Price, other: Price): boolean {
  if ('glob' in one.model && 'glob' in other.model) return true
  return 'literal' in one.model
    ? matches(other.model, one.model.literal)
    : 'literal' in other.model && matches(one.model, other.model.literal)
}
