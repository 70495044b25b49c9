import type { Claims } from '../identity/claims.ts'
import { grantMembers, runSubject, subjectClaims } from '../policy/compile/names.ts'
import type { Grant, Provider } from '../policy/policy.ts'

/** Google's limit of `google.subject`. */
const maxSubjectBytes = 127

/**
 * Returns the federated principal as Google's audit log names it, by the attribute mapping that the policy declares.
 * STS does not say what it mapped.
 *
 * @returns `undefined` if the policy declares a mapping that is not known here
 */
export function federatedPrincipal({ pool, subject }: Provider, claims: Claims): string | undefined {
  const mapped = subjects[subject](claims)
  if (mapped === undefined || Buffer.byteLength(mapped) > maxSubjectBytes) return undefined
  return `principal://iam.googleapis.com/${pool}/subject/${mapped}`
}

const subjects: Readonly<Record<Provider['subject'], (claims: Claims) => string | undefined>> = {
  run: claims => subjectClaims.map(claim => claims[claim]).join(':'),
  sub: ({ sub }) => sub,
  other: () => undefined,
}

/** The CEL expressions of the recommended mapping, with the attribute that bindings name. */
const expressions: Readonly<Record<string, string>> = {
  'google.subject': runSubject,
  'attribute.repository_id': 'assertion.repository_id',
}
export const attributeMapping = Object.entries(expressions)
  .map(([attribute, expression]) => `${attribute}=${expression}`)
  .join(',')

/**
 * Returns CEL that gives an attribute a string for every token. Without a guard, an absent claim fails the whole
 * exchange.
 *
 * @returns `undefined` for an attribute that is not named after a claim
 */
export function expressionFor(attribute: string, claims: readonly string[]): string | undefined {
  const claim = attribute.replace(/^attribute\./, '')
  const known = expressions[attribute]
  if (known !== undefined || !claims.includes(claim)) return known
  return `'${claim}' in assertion ? assertion.${claim} : ''`
}

/** The IAM member for this repository in the pool of a provider that was set up by hand, and maps the repository's id. */
export const repositoryMember = (provider: Provider, claims: Claims): string =>
  `principalSet://iam.googleapis.com/${provider.pool}/attribute.repository_id/${claims['repository_id'] ?? ''}`

/** The IAM member for the tokens of a grant, as `compile` sets them up. */
export const grantMember = (grant: Pick<Grant, 'name' | 'when' | 'provider'>): string => grantMembers(grant).join('')

/**
 * Returns the IAM member for a role that the next run should have, too. With the recommended mapping each run has
 * another subject, but the attribute of its grant stays.
 *
 * @returns `undefined` if the policy declares another mapping, so that its result is not known
 */
export function grantee(
  grant: Pick<Grant, 'name' | 'when' | 'provider'>,
  claims: Claims,
  serviceAccount: string | undefined,
): string | undefined {
  if (serviceAccount !== undefined) return `serviceAccount:${serviceAccount}`
  return grant.provider.subject === 'run' ? grantMember(grant) : federatedPrincipal(grant.provider, claims)
}
