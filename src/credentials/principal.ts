import type { Claims } from '../identity/claims.ts'
import type { Provider } from '../policy/policy.ts'

/** Google takes no longer subject. */
const maxSubjectBytes = 127

/**
 * The federated principal, as Google's audit log names it under the attribute mapping that the policy declares for the
 * provider: STS does not say what it mapped.
 *
 * @returns `undefined` if the policy declares another mapping than the two that are known here
 */
export function federatedPrincipal({ pool, subject }: Provider, claims: Claims): string | undefined {
  const mapped = subjects[subject](claims)
  if (mapped === undefined || Buffer.byteLength(mapped) > maxSubjectBytes) return undefined
  return `principal://iam.googleapis.com/${pool}/subject/${mapped}`
}

const subjects: Readonly<Record<Provider['subject'], (claims: Claims) => string | undefined>> = {
  run: ({ repository_id, run_id, run_attempt, sha }) => [repository_id, run_id, run_attempt, sha].join(':'),
  sub: ({ sub }) => sub,
  other: () => undefined,
}

/** The CEL of that mapping, with the attribute that bindings name. */
const expressions: Readonly<Record<string, string>> = {
  'google.subject': ['repository_id', 'run_id', 'run_attempt', 'sha']
    .map(claim => `assertion.${claim}`)
    .join(" + ':' + "),
  'attribute.repository_id': 'assertion.repository_id',
}
export const attributeMapping = Object.entries(expressions)
  .map(([attribute, expression]) => `${attribute}=${expression}`)
  .join(',')

/**
 * CEL that gives an attribute a string for every token: an absent claim without a guard fails the whole exchange.
 *
 * @returns `undefined` for an attribute that is not named after a claim
 */
export function expressionFor(attribute: string, claims: readonly string[]): string | undefined {
  const claim = attribute.replace(/^attribute\./, '')
  const known = expressions[attribute]
  if (known !== undefined || !claims.includes(claim)) return known
  return `'${claim}' in assertion ? assertion.${claim} : ''`
}

/** The IAM member that stands for this repository in the provider's pool. */
export const repositoryMember = (provider: Provider, claims: Claims): string =>
  `principalSet://iam.googleapis.com/${provider.pool}/attribute.repository_id/${claims['repository_id'] ?? ''}`

/**
 * The IAM member to grant a role to, so that the next run holds it too: our own mapping gives each run another subject.
 *
 * @returns `undefined` if the policy declares another mapping, so that nothing is known of what it maps
 */
export function grantee(provider: Provider, claims: Claims, serviceAccount: string | undefined): string | undefined {
  if (serviceAccount !== undefined) return `serviceAccount:${serviceAccount}`
  return provider.subject === 'run' ? repositoryMember(provider, claims) : federatedPrincipal(provider, claims)
}
