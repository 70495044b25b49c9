import { conditionOn, literalValues } from '../match.ts'
import { draftBindings, draftConditions, type OwnedGrant, obstacleToBindings } from './drafts.ts'
import { describeExcess, isExceeded, limitUses, type ProviderDraft } from './limits.ts'
import type { Layout, LimitUse } from './setup.ts'

/** A provider in the chosen layout, with the reason of the choice. */
export interface ChosenLayout {
  readonly layout: Layout
  readonly layoutReason: string
  readonly draft: ProviderDraft
  readonly limits: readonly LimitUse[]
}

/** Why no layout fits, in words, and the grants that another provider must take. */
export interface NoLayout {
  readonly why: string
  readonly cure: string
}

interface Misfit {
  readonly obstacle: string
  /** True if fewer grants would fit. */
  readonly isTooMuch: boolean
}

type Fitting = { readonly draft: ProviderDraft; readonly limits: readonly LimitUse[] } | Misfit

/**
 * Chooses the layout of a provider: for one repository `conditions`, for several ones `bindings` if every matcher is
 * exact. If that one exceeds a limit of Google, the other one.
 */
export function chooseLayout(grants: readonly OwnedGrant[], wanted: Layout | 'auto'): ChosenLayout | NoLayout {
  const repositories = repositoryCount(grants)
  const [first, reason]: [Layout, string] =
    wanted !== 'auto'
      ? [wanted, 'It was asked for.']
      : repositories <= 1
        ? ['conditions', 'The grants are for one repository.']
        : [
            'bindings',
            `The grants are for ${repositories} repositories, and all values are exact: another repository adds only bindings.`,
          ]
  const other = first === 'conditions' ? 'bindings' : 'conditions'
  const one = tryLayout(grants, first)
  if (!('obstacle' in one)) return { layout: first, layoutReason: reason, ...one }
  const two = tryLayout(grants, other)
  if ('obstacle' in two || wanted !== 'auto') return noLayout(grants, first, one, two, wanted)
  const layoutReason = `The layout ${first} does not fit: ${one.obstacle}.`
  return { layout: other, layoutReason, ...two }
}

function tryLayout(grants: readonly OwnedGrant[], layout: Layout): Fitting {
  const obstacle = layout === 'bindings' ? grants.map(obstacleToBindings).find(why => why !== undefined) : undefined
  if (obstacle !== undefined) return { obstacle, isTooMuch: false }
  const draft = layout === 'bindings' ? draftBindings(grants) : draftConditions(grants)
  const limits = limitUses(draft)
  if (!limits.some(isExceeded)) return { draft, limits }
  return { obstacle: `it needs ${describeExcess(limits)}`, isTooMuch: true }
}

function noLayout(
  grants: readonly OwnedGrant[],
  layout: Layout,
  one: Misfit,
  two: Fitting,
  wanted: Layout | 'auto',
): NoLayout {
  const other = layout === 'conditions' ? 'bindings' : 'conditions'
  const why = `the layout ${layout} does not fit: ${one.obstacle}`
  if (!('obstacle' in two)) return { why: `${why}.`, cure: `The layout ${other} fits: choose it, or auto.` }
  return {
    why: `${why}. Nor does the layout ${other}: ${two.obstacle}.`,
    cure: howToSplit(grants, !one.isTooMuch ? ['conditions'] : wanted === 'auto' ? [layout, other] : [layout]),
  }
}

/** Most grants that a message names. */
const mostMovedGrants = 8

/** Returns which grants a provider can keep, and which another one of its pool must take, so that few move. */
function howToSplit(grants: readonly OwnedGrant[], layouts: readonly Layout[]): string {
  const [first = 'conditions'] = layouts
  const fits = Math.max(...layouts.map(layout => mostThatFit(grants, layout)))
  const tooLong = grants.find(grant => 'obstacle' in tryLayout([grant], first))
  if (fits === 0)
    return `Grant ${tooLong?.grant.name} alone is too long: split its lists between two grants, or let a glob stand for them.`
  const moved = grants.slice(fits).map(({ policy, grant }) => `${grant.name} of ${policy}`)
  const more = moved.length > mostMovedGrants ? ` and ${moved.length - mostMovedGrants} more` : ''
  return `Declare another provider of the same pool, and give it all grants after the first ${fits}: ${moved.slice(0, mostMovedGrants).join(', ')}${more}.`
}

/** Returns how many grants fit into one provider, the first ones first; 0 if one alone is too long. */
function mostThatFit(grants: readonly OwnedGrant[], layout: Layout): number {
  if (grants.some(grant => 'obstacle' in tryLayout([grant], layout))) return 0
  // Each grant adds to every limit, so the number that fits can be halved towards.
  let fits = 1
  let fails = grants.length
  while (fails - fits > 1) {
    const middle = Math.floor((fits + fails) / 2)
    if ('obstacle' in tryLayout(grants.slice(0, middle), layout)) fails = middle
    else fits = middle
  }
  return fits
}

/** Returns the number of repositories that grants name by their ids. A grant without an id may be for many. */
function repositoryCount(grants: readonly OwnedGrant[]): number {
  return new Set(grants.flatMap(({ grant }) => literalValues(conditionOn(grant, 'repository_id')))).size
}
