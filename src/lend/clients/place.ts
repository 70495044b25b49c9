import type { Grant, Matcher } from '../../policy/policy.ts'

/** Where a client works if its user names no other place. */
export interface ClientPlace {
  readonly project: string | undefined
  readonly location: string | undefined
}

/**
 * Returns the first project and the first location that the grant names in full. The order of the policy decides:
 * `projects: [acme-ml, "acme-*"]` gives `acme-ml`. If the grant names only globs, there is no such place, and the
 * client must name its own.
 */
export const placeOf = ({ allow }: Pick<Grant, 'allow'>): ClientPlace => ({
  project: firstLiteral(allow.projects),
  location: firstLiteral(allow.locations),
})

const firstLiteral = (matchers: readonly Matcher[]): string | undefined =>
  matchers.flatMap(matcher => ('literal' in matcher ? [matcher.literal] : []))[0]
