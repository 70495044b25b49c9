import type { Claims } from '../../identity/claims.ts'
import { type CompiledCel, celVariables, compileCel } from './evaluate.ts'
import type { ProviderCel } from './read.ts'

/** What real CEL says of a token: its attributes, and whether the provider admits it. */
export interface CelVerdict {
  readonly isAdmitted: boolean
  /** By full name, as `attribute.train_512345678`; empty if a mapping has no value. */
  readonly attributes: Readonly<Record<string, string>>
  /** The attribute whose mapping has no string as its value. That refuses the token. */
  readonly unmapped?: string
}

/** A provider whose CEL is compiled once, for many tokens. */
export type ProviderEvaluator = (claims: Claims) => CelVerdict

/**
 * Evaluates mapping and condition of a provider as Google's token service does. It verifies nothing: neither signature
 * nor issuer, audience or time.
 */
export function createEvaluator({ mapping, condition }: ProviderCel): ProviderEvaluator {
  const compiled = Object.entries(mapping).map(([name, expression]) => [name, compileCel(expression)] as const)
  const isMet = compileCel(condition)
  return claims => {
    const assertion = celVariables({ assertion: claims })
    const attributes: Record<string, string> = {}
    for (const [name, run] of compiled) {
      const text = textIn(run, assertion)
      if (text === undefined) return { isAdmitted: false, attributes: {}, unmapped: name }
      attributes[name] = text
    }
    const attribute = customAttributes(attributes)
    const google = { subject: attributes['google.subject'] ?? '' }
    const outcome = isMet({ ...assertion, ...celVariables({ attribute, google }) })
    return { isAdmitted: 'value' in outcome && outcome.value === true, attributes }
  }
}

/** Returns the custom attributes by their names without `attribute.`. */
export const customAttributes = (attributes: CelVerdict['attributes']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(attributes).flatMap(([name, text]) =>
      name.startsWith('attribute.') ? [[name.slice('attribute.'.length), text]] : [],
    ),
  )

/** Returns the value of an expression; nothing if it fails, or is not a string. */
export function textIn(run: CompiledCel, variables: ReturnType<typeof celVariables>): string | undefined {
  const outcome = run(variables)
  return 'value' in outcome && typeof outcome.value === 'string' ? outcome.value : undefined
}
