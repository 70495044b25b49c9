import { literalTexts } from '../../policy/match.ts'
import type { Grant } from '../../policy/policy.ts'

/** Where a client works if its user names no other place. */
export interface ClientPlace {
  readonly project: string | undefined
  readonly location: string | undefined
  /** For Claude, which few regions serve, and `global` always: that, if the grant names it. */
  readonly claudeLocation: string | undefined
}

/**
 * Returns the first project and the first location that the grant names in full. The order of the policy decides:
 * `projects: [acme-ml, "acme-*"]` gives `acme-ml`. If the grant names only globs, there is no such place, and the
 * client must name its own.
 */
export function placeOf({ allow }: Pick<Grant, 'allow'>): ClientPlace {
  const locations = literalTexts(allow.locations)
  return {
    project: literalTexts(allow.projects)[0],
    location: locations[0],
    claudeLocation: locations.includes('global') ? 'global' : locations[0],
  }
}
