import { namesClaim, parses, withoutLiterals } from './cel.ts'
import type { WorkloadIdentityProvider } from './identity.ts'

/**
 * Returns what Google refuses when a provider is created or updated, in its words where they are known
 * (limits: docs/design/google-behavior.md).
 */
export function providerFaults(provider: WorkloadIdentityProvider): string[] {
  return [...mappingFaults(provider), ...conditionFaults(provider), ...oidcFaults(provider)]
}

function mappingFaults({ attributeMapping }: WorkloadIdentityProvider): string[] {
  const keys = Object.keys(attributeMapping)
  const custom = keys.filter(key => key.startsWith('attribute.'))
  const unknown = keys.filter(key => !/^(google\.(subject|groups)|attribute\.[a-z0-9_]{1,100})$/.test(key))
  return [
    ...(attributeMapping['google.subject'] === undefined ? ['The attribute mapping must map google.subject.'] : []), // †
    ...unknown.map(
      key =>
        `Invalid mapped attribute key: ${key}. Custom mapped attributes must be in format 'attribute.{custom_attribute}'`,
    ),
    ...(custom.length > 50 ? ['The attribute mapping has more than 50 custom attributes.'] : []), // †
    ...Object.entries(attributeMapping)
      .filter(([, expression]) => expression.length > 2048)
      .map(([key]) => `The mapping of ${key} is longer than 2048 characters.`), // †
    ...Object.entries(attributeMapping)
      .filter(([, expression]) => !parses(expression))
      .map(([key]) => `Error in parsing the mapping of ${key}.`), // †
  ]
}

function conditionFaults({ attributeMapping, attributeCondition = '', issuerUri }: WorkloadIdentityProvider): string[] {
  const used = namesIn(attributeCondition).filter(name => attributeMapping[name] === undefined)
  return [
    ...(isShared(issuerUri) && !namesClaim(attributeCondition)
      ? [
          "The attribute condition must reference one of the provider's claims. For more information, see " +
            'https://cloud.google.com/iam/docs/workload-identity-federation-with-deployment-pipelines#conditions',
        ]
      : []),
    ...(attributeCondition.length > 4096 ? ['The attribute condition is longer than 4096 characters.'] : []), // †
    ...(attributeCondition !== '' && !parses(attributeCondition) ? ['Error in parsing the attribute condition.'] : []), // †
    ...used.map(name => `The attribute condition uses ${name}, which is not mapped.`), // †
  ]
}

function oidcFaults({ issuerUri, allowedAudiences = [], jwksJson }: WorkloadIdentityProvider): string[] {
  return [
    ...(/^https:\/\/[^\s/?#]+(\/[^\s?#]*)?$/.test(issuerUri) ? [] : ['The issuer URI must be an HTTPS URL.']), // †
    ...(allowedAudiences.length > 10 ? ['There are more than 10 allowed audiences.'] : []), // †
    ...(allowedAudiences.some(one => one === '' || one.length > 256)
      ? ['An allowed audience has more than 256 characters, or none.'] // †
      : []),
    ...(jwksJson === undefined || isKeySet(jwksJson) ? [] : ['The JWKs are invalid.']), // †
  ]
}

/** Issuers whose tokens anybody can get. For others, a condition is optional. */
const isShared = (issuer: string): boolean =>
  /^https:\/\/(token\.actions\.githubusercontent\.com|gitlab\.com|app\.terraform\.io|agent\.buildkite\.com)(\/|$)/.test(
    issuer,
  )

/** Attributes outside of string literals: `attribute.train`, `google.subject`. */
const namesIn = (expression: string): string[] => [
  ...new Set(withoutLiterals(expression).match(/\b(?:attribute\.[a-z0-9_]+|google\.(?:subject|groups))\b/g) ?? []),
]

/** Only public RSA and EC keys, with a key id. */
function isKeySet(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    const { keys = [] } = typeof value === 'object' && value !== null ? { ...value, keys: fieldOf(value, 'keys') } : {}
    return Array.isArray(keys) && keys.length > 0 && keys.every(isPublicKey)
  } catch {
    return false
  }
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined

const isPublicKey = (key: unknown): boolean =>
  ['RSA', 'EC'].includes(String(fieldOf(key, 'kty'))) &&
  typeof fieldOf(key, 'kid') === 'string' &&
  ['d', 'p', 'q', 'k'].every(name => fieldOf(key, name) === undefined)
