import type { Claims } from '../../identity/claims.ts'
import { createEvaluator, customAttributes } from '../cel/provider-evaluator.ts'
import { limits } from './limits.ts'
import { readAttributeSet } from './names.ts'
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
 * Says what Google's token service would do with a token. It verifies nothing: neither signature nor issuer, audience or
 * time.
 */
export function admitToken(provider: SetupProvider, claims: Claims): TokenAdmission {
  const { isAdmitted, attributes: mapped, unmapped } = createEvaluator(provider)(claims)
  const refuse = (refusal: string): TokenAdmission => ({ isAdmitted: false, refusal, attributes: {}, grants: [] })
  if (unmapped !== undefined) return refuse(`The mapped attribute '${unmapped}' must be of type STRING.`)
  const subject = mapped['google.subject'] ?? ''
  if (Buffer.byteLength(subject) > limits.subject.most)
    return refuse(`The size of mapped attribute google.subject exceeds the ${limits.subject.most} bytes limit.`)
  const attributes = customAttributes(mapped)
  const isMember = (member: string): boolean => {
    const { name, value } = readAttributeSet(member) ?? {}
    return value !== undefined && mapped[`attribute.${name}`] === value
  }
  return {
    isAdmitted,
    ...(!isAdmitted && { refusal: 'The given credential is rejected by the attribute condition.' }),
    subject,
    attributes,
    grants: isAdmitted ? provider.grants.filter(({ members }) => members.some(isMember)).map(({ grant }) => grant) : [],
  }
}
