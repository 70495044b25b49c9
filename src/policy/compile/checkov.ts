import { limits } from './limits.ts'
import type { SetupProvider } from './setup.ts'

/** The only issuer that Checkov looks at. */
const gitHub = 'https://token.actions.githubusercontent.com'

/** Says what the added comparison is for. */
export const checkovComment =
  "The comparison of `sub` changes nothing: Checkov's CKV_GCP_125 does not accept a condition without one."

/**
 * Returns a provider's condition with a comparison of `sub` that every token passes. Checkov's rule CKV_GCP_125 accepts
 * a condition only if its text has such a comparison, but `sub` is not a safe pin: its form depends on the organization's
 * template, and changed in 2026. What the provider admits stays the same, for each token has the claim on the right, or
 * its subject could not be mapped. Without room for the comparison, or without Checkov's need for it, the condition is
 * returned as it is.
 */
export function checkovCondition({ id, issuer, mapping, condition }: SetupProvider): string {
  if (issuer !== gitHub) return condition
  const mapped = mapping['google.subject'] === 'assertion.sub' ? 'sub' : 'repository_id'
  // No token of GitHub has this subject.
  const longer = `(${condition}) && (assertion.sub == 'keyless-vertex:${id}' || has(assertion.${mapped}))`
  return longer.length > limits.condition.most ? condition : longer
}
