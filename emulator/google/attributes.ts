import { isCelList } from '@bufbuild/cel'
import type { JWTPayload } from 'jose'
import { evaluate, namesClaim } from './cel.ts'
import type { WorkloadIdentityProvider } from './identity.ts'
import { StsError } from './subjecttoken.ts'

/**
 * Returns what Google would refuse when a provider is created or updated (limits: docs/design/google-behavior.md).
 * Tests set the state directly, so the limits are checked at each exchange instead.
 */
export function providerFaults(provider: WorkloadIdentityProvider): string[] {
  const { attributeMapping, attributeCondition, allowedAudiences = [] } = provider
  const custom = Object.keys(attributeMapping).filter(key => key.startsWith('attribute.'))
  const unknown = Object.keys(attributeMapping).filter(
    key => !/^(google\.(subject|groups)|attribute\.[a-z0-9_]{1,100})$/.test(key),
  )
  return [
    ...(attributeMapping['google.subject'] === undefined ? ['google.subject is not mapped'] : []),
    ...unknown.map(key => `${key} is no attribute that can be mapped`),
    ...(custom.length > 50 ? ['more than 50 custom attributes'] : []),
    ...Object.entries(attributeMapping)
      .filter(([, expression]) => expression.length > 2048)
      .map(([key]) => `the mapping of ${key} is longer than 2048 characters`),
    ...(attributeCondition === undefined || !namesClaim(attributeCondition)
      ? ["The attribute condition must reference one of the provider's claims."]
      : []),
    ...((attributeCondition?.length ?? 0) > 4096 ? ['the condition is longer than 4096 characters'] : []),
    ...(allowedAudiences.length > 10 || allowedAudiences.some(audience => audience.length > 256)
      ? ['more than 10 allowed audiences, or one of more than 256 characters']
      : []),
  ]
}

/** The result of a provider's attribute mapping. */
export interface Mapped {
  readonly subject: string
  readonly groups: readonly string[]
  /** Custom attributes by key, without `attribute.`. */
  readonly attributes: Readonly<Record<string, string>>
}

/** @throws StsError if an expression has no value of its type, or a limit is exceeded */
export function mapAttributes(provider: WorkloadIdentityProvider, claims: JWTPayload): Mapped {
  const value = (key: string, expression: string): string => {
    const outcome = evaluate(expression, { assertion: claims })
    // An absent claim ends here too: the expression has no value, so it has no value of the required type.
    if ('error' in outcome || typeof outcome.value !== 'string')
      throw new StsError('unauthorized_client', `The mapped attribute '${key}' must be of type STRING.`)
    return outcome.value
  }
  const {
    'google.subject': subjectExpression = '',
    'google.groups': groupsExpression,
    ...custom
  } = provider.attributeMapping
  const subject = value('google.subject', subjectExpression)
  if (Buffer.byteLength(subject) > 127)
    throw new StsError(
      'invalid_request',
      'The size of mapped attribute google.subject exceeds the 127 bytes limit. Either modify your attribute mapping or ' +
        'the incoming assertion to produce a mapped attribute that is less than 127 bytes.',
    )
  const groups = groupsExpression === undefined ? [] : mapGroups(groupsExpression, claims)
  const attributes = Object.fromEntries(
    Object.entries(custom).map(([key, expression]) => [key.slice('attribute.'.length), value(key, expression)]),
  )
  const size = [subject, ...groups, ...Object.entries(attributes).flat()].reduce(
    (sum, text) => sum + Buffer.byteLength(text),
    0,
  )
  if (size > 8192) throw new StsError('invalid_request', 'The size of the mapped attributes exceeds the 8 KB limit.')
  return { subject, groups, attributes }
}

function mapGroups(expression: string, claims: JWTPayload): string[] {
  const outcome = evaluate(expression, { assertion: claims })
  const groups = 'value' in outcome && isCelList(outcome.value) ? [...outcome.value] : [undefined]
  return groups.map(group => {
    if (typeof group === 'string') return group
    throw new StsError('unauthorized_client', "The mapped attribute 'google.groups' must be of type LIST<STRING>.")
  })
}

/** An expression without a value (an unguarded claim that is absent) admits no token. */
export function admits(
  { attributeCondition = 'false' }: WorkloadIdentityProvider,
  claims: JWTPayload,
  mapped: Mapped,
): boolean {
  const google = { subject: mapped.subject, groups: mapped.groups }
  const outcome = evaluate(attributeCondition, { assertion: claims, google, attribute: mapped.attributes })
  return 'value' in outcome && outcome.value === true
}
