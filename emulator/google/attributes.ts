import { isCelList } from '@bufbuild/cel'
import type { JWTPayload } from 'jose'
import { evaluate } from './cel.ts'
import type { WorkloadIdentityProvider } from './identity.ts'
import { StsError } from './subjecttoken.ts'

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

/**
 * An expression without a value (an unguarded claim that is absent) admits no token. Without a condition, every token
 * of the issuer is admitted: `providerFaults` says for which issuers Google allows that.
 */
export function admits(
  { attributeCondition = 'true' }: WorkloadIdentityProvider,
  claims: JWTPayload,
  mapped: Mapped,
): boolean {
  const google = { subject: mapped.subject, groups: mapped.groups }
  const outcome = evaluate(attributeCondition, { assertion: claims, google, attribute: mapped.attributes })
  return 'value' in outcome && outcome.value === true
}
