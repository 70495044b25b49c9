import type { ProviderCel } from '../cel/read.ts'
import { type ReadProvider, readProvider } from '../cel/read.ts'
import { readAttributeSet } from '../compile/names.ts'
import { all, any, claimPresent, type Formula } from '../formula/formula.ts'
import { findDifference, findToken, type TokenSearch } from '../formula/solve.ts'
import type { AdmittedTokens } from './admitted-tokens.ts'
import { compareOnSamples } from './samples.ts'

/** Claims that every token of GitHub has. Nothing is concluded from a token without them. */
const constantClaims = ['sub', 'repository', 'repository_id', 'repository_owner_id', 'run_id', 'run_attempt', 'sha']
const isToken: Formula = all(...constantClaims.map(claimPresent))

/**
 * Compares which tokens two providers admit: by proof if the CEL of both can be read, otherwise by evaluating both on
 * sample tokens. Samples can show a difference; they never show that there is none.
 *
 * @param members to compare only the tokens of these principals; absent: all that are admitted
 */
export function compareAdmission(wanted: ProviderCel, live: ProviderCel, members?: readonly string[]): AdmittedTokens {
  const compiled = read(wanted)
  const present = read(live)
  if (compiled.kind === 'read' && present.kind === 'read') {
    const [ours, theirs] = [tokensOf(compiled, members), tokensOf(present, members)]
    return {
      ...changeIn('admitted', likelyDifference(theirs, ours)),
      ...changeIn('refused', likelyDifference(ours, theirs)),
    }
  }
  if (compiled.kind !== 'read') return { undecided: `the compiled ${compiled.where} has ${compiled.why}` }
  const reason = present.kind === 'read' ? '' : `the ${present.where} has ${present.why}`
  const samples = compareOnSamples(
    { wanted: withCondition(wanted), live: withCondition(live) },
    tokensOf(compiled, members),
    members,
  )
  if (samples.admitted !== undefined || samples.refused !== undefined) return samples
  return {
    undecided: `${reason}, which this program cannot read. Both answered alike for ${samples.tried} sample tokens, which proves nothing`,
  }
}

/** Finds a token that a provider admits to one of these members. */
export function admittedBy(live: ProviderCel, members: readonly string[]): TokenSearch {
  const present = read(live)
  if (present.kind === 'read') return findToken(tokensOf(present, members))
  return { kind: 'undecided', reason: `the ${present.where} has ${present.why}` }
}

/** Without a condition, all tokens pass. */
const withCondition = ({ mapping, condition }: ProviderCel): ProviderCel => ({
  mapping,
  condition: condition === '' ? 'true' : condition,
})

const read = (admission: ProviderCel): ReadProvider => readProvider(withCondition(admission))

const tokensOf = (
  { admitted, attributeIs }: Extract<ReadProvider, { kind: 'read' }>,
  members: readonly string[] | undefined,
): Formula => {
  if (members === undefined) return admitted
  const isMember = members.flatMap(member => {
    const { name, value } = readAttributeSet(member) ?? {}
    return name === undefined || value === undefined ? [] : [attributeIs(`attribute.${name}`, value)]
  })
  return all(admitted, any(...isMember))
}

/** Prefers a token that GitHub can issue, as an example. Any other one counts, too. */
function likelyDifference(a: Formula, b: Formula): TokenSearch {
  const any = findDifference(all(isToken, a), b)
  if (any.kind !== 'token') return any
  const likely = findDifference(all(isToken, a), b, { facts: true })
  return likely.kind === 'token' ? likely : any
}

function changeIn(field: 'admitted' | 'refused', search: TokenSearch): AdmittedTokens {
  switch (search.kind) {
    case 'token':
      return { [field]: search.token }
    case 'undecided':
      return { undecided: search.reason }
    case 'none':
      return {}
    default:
      return search satisfies never
  }
}
