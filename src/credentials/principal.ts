import type { Claims } from '../identity/claims.ts'
import type { Provider } from '../policy/policy.ts'

/**
 * The federated principal, as Google's audit log names it under the attribute mapping of the set-up
 * (`google.subject` = `repository_id:run_id:run_attempt:sha`). STS does not say what it mapped: where a provider maps
 * something else, the log differs from this.
 */
export const federatedPrincipal = (provider: Provider, claims: Claims): string =>
  `principal://iam.googleapis.com/${provider.pool}/subject/${subjectOf(claims)}`

const subjectOf = ({ repository_id, run_id, run_attempt, sha }: Claims): string =>
  [repository_id, run_id, run_attempt, sha].join(':')

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
