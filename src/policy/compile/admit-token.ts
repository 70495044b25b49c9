import type { Claims } from '../../identity/claims.ts'
import { celVariables, compileCel } from '../cel/evaluate.ts'
import { limits } from './limits.ts'
import type { SetupProvider } from './setup.ts'

/** What Google's token service does with a token, if a provider is set up as compiled. */
export interface TokenAdmission {
  readonly isAdmitted: boolean
  /** Google's words for a refusal. */
  readonly refusal?: string
  /** The value of `google.subject`, if the mapping has one. */
  readonly subject?: string
  /** Custom attributes by name, without `attribute.`. */
  readonly attributes: Readonly<Record<string, string>>
  /** Names of the grants whose members the token is: the accounts of these it may become. */
  readonly grants: readonly string[]
}

/**
 * Evaluates the mapping and condition of a provider in CEL, as Google's token service does. It verifies nothing: neither
 * signature nor issuer, audience or time.
 */
export function admitToken({ mapping, condition, grants }: SetupProvider, claims: Claims): TokenAdmission {
  const assertion = celVariables({ assertion: claims })
  const values: Record<string, string> = {}
  const refuse = (refusal: string): TokenAdmission => ({ isAdmitted: false, refusal, attributes: {}, grants: [] })
  for (const [name, expression] of Object.entries(mapping)) {
    const outcome = compileCel(expression)(assertion)
    if ('error' in outcome || typeof outcome.value !== 'string')
      return refuse(`The mapped attribute '${name}' must be of type STRING.`)
    values[name] = outcome.value
  }
  const { 'google.subject': subject = '', ...custom } = values
  if (Buffer.byteLength(subject) > limits.subject.most)
    return refuse(`The size of mapped attribute google.subject exceeds the ${limits.subject.most} bytes limit.`)
  const attributes = Object.fromEntries(
    Object.entries(custom).map(([name, value]) => [name.slice('attribute.'.length), value]),
  )
  const outcome = compileCel(condition)(celVariables({ assertion: claims, attribute: attributes, google: { subject } }))
  const isAdmitted = 'value' in outcome && outcome.value === true
  const sets = new Set(Object.entries(attributes).map(([name, value]) => `attribute.${name}/${value}`))
  const isMember = (member: string): boolean => sets.has(member.slice(member.indexOf('/attribute.') + 1))
  return {
    isAdmitted,
    ...(!isAdmitted && { refusal: 'The given credential is rejected by the attribute condition.' }),
    subject,
    attributes,
    grants: isAdmitted ? grants.filter(({ members }) => members.some(isMember)).map(({ grant }) => grant) : [],
  }
}
