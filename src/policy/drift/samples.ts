import type { Claims } from '../../identity/claims.ts'
import { createEvaluator } from '../cel/provider-evaluator.ts'
import type { ProviderCel } from '../cel/read.ts'
import { readAttributeSet } from '../compile/names.ts'
import { valueClasses } from '../formula/classes.ts'
import type { Formula } from '../formula/formula.ts'
import { patternsByClaim } from '../formula/graph.ts'
import { defaultWork, findToken } from '../formula/solve.ts'
import type { AdmittedTokens } from './admitted-tokens.ts'

/** What sample tokens showed. */
export interface SampleResult extends AdmittedTokens {
  readonly tried: number
}

/**
 * Evaluates two providers on sample tokens: one that the compiled provider admits, and the same with each claim in turn
 * absent, or of each other kind of value.
 *
 * @param admitted the tokens that the compiled provider admits
 */
export function compareOnSamples(
  { wanted, live }: { readonly wanted: ProviderCel; readonly live: ProviderCel },
  admitted: Formula,
  members: readonly string[] | undefined,
): SampleResult {
  const [ours, theirs] = [evaluator(wanted, members), evaluator(live, members)]
  const samples = samplesOf(admitted)
  return {
    tried: samples.length,
    admitted: samples.find(claims => theirs(claims) && !ours(claims)),
    refused: samples.find(claims => ours(claims) && !theirs(claims)),
  }
}

/** Claims of a token besides those that decide. */
const usualClaims: Claims = {
  sub: 'repo:acme/fraud:ref:refs/heads/main',
  repository: 'acme/fraud',
  repository_id: '1',
  repository_owner: 'acme',
  repository_owner_id: '2',
  run_id: '3',
  run_attempt: '1',
  sha: '0'.repeat(40),
}

function samplesOf(admitted: Formula): Claims[] {
  const found = findToken(admitted, { facts: true })
  if (found.kind !== 'token') return []
  const base = { ...usualClaims, ...found.token }
  const varied = [...patternsByClaim(admitted)].flatMap(([claim, patterns]) =>
    valueClasses([...patterns.values()], { left: defaultWork }).map(({ value }) => {
      const { [claim]: _, ...others } = base
      return value === undefined ? others : { ...others, [claim]: value }
    }),
  )
  return [base, ...varied]
}

/** Returns a function that says whether a provider admits a token, as one of the members. */
function evaluator(provider: ProviderCel, members: readonly string[] | undefined): (claims: Claims) => boolean {
  const evaluate = createEvaluator(provider)
  const wanted = members?.map(readAttributeSet)
  return claims => {
    const { isAdmitted, attributes } = evaluate(claims)
    if (!isAdmitted) return false
    return wanted?.some(one => one !== undefined && attributes[`attribute.${one.name}`] === one.value) ?? true
  }
}
