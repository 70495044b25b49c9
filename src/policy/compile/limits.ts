import type { LimitUse, SetupProvider } from './setup.ts'

/**
 * Google's limits of a workload identity provider, and of the members of one allow policy. Sources:
 * https://docs.cloud.google.com/iam/docs/reference/rest/v1/projects.locations.workloadIdentityPools.providers and
 * https://docs.cloud.google.com/iam/quotas
 */
export const limits = {
  condition: { limit: 'characters of the condition', most: 4096 },
  expression: { limit: 'characters of the longest mapping expression', most: 2048 },
  attributes: { limit: 'custom attributes', most: 50 },
  name: { limit: 'characters of the longest attribute name', most: 100 },
  values: { limit: 'bytes of all mapped attributes', most: 8192 },
  subject: { limit: 'bytes of google.subject', most: 127 },
  members: { limit: 'members of the service account with the most', most: 1500 },
} as const satisfies Record<string, Pick<LimitUse, 'limit' | 'most'>>

/** The longest values of `repository_id:run_id:run_attempt:sha`: 64-bit numbers, 50 attempts, and SHA-256. */
const longestRunSubject = 20 + 20 + 2 + 64 + 3

/** What a provider would be, before it is compared with the limits. */
export interface ProviderDraft extends Pick<SetupProvider, 'mapping' | 'condition' | 'grants'> {
  /** The names of its custom attributes, and the longest values that they can have for a token of a grant. */
  readonly valueBytes: number
  /** Number of members on the account of each grant together, for the account with the most. */
  readonly mostMembers: number
}

/** Returns how near a provider is to each limit. */
export function limitUses({ mapping, condition, valueBytes, mostMembers }: ProviderDraft): LimitUse[] {
  const custom = Object.keys(mapping).filter(name => name.startsWith('attribute.'))
  const subject = mapping['google.subject'] === 'assertion.sub' ? [] : [longestRunSubject]
  return [
    { ...limits.condition, used: condition.length },
    { ...limits.expression, used: Math.max(...Object.values(mapping).map(expression => expression.length)) },
    { ...limits.attributes, used: custom.length },
    { ...limits.name, used: Math.max(0, ...custom.map(name => name.length - 'attribute.'.length)) },
    { ...limits.values, used: valueBytes + (subject[0] ?? limits.subject.most) },
    ...subject.map(used => ({ ...limits.subject, used })),
    { ...limits.members, used: mostMembers },
  ]
}

/** Formats limits that are exceeded: `60 of 50 custom attributes`. */
export const describeExcess = (uses: readonly LimitUse[]): string =>
  uses
    .filter(isExceeded)
    .map(({ used, most, limit }) => `${used} of ${most} ${limit}`)
    .join(', ')

export const isExceeded = ({ used, most }: LimitUse): boolean => used > most
