import type { Claims } from '../../identity/claims.ts'
import { describeConditions, describeUnsatisfiable } from '../formula/contradiction.ts'
import { grantFormula } from '../formula/formula.ts'
import { admitsNoMore, findOverlap, type SearchOptions } from '../formula/solve.ts'
import { isLiteral } from '../load/when.ts'
import { conditionOn, literalValues } from '../match.ts'
import type { Grant } from '../policy.ts'
import { isDeploying } from './deploying.ts'
import { type LintFault, type LintRule, pathOfClaim } from './rule.ts'

/**
 * Most pairs of grants that are compared claim by claim, and the work for each pair and for all: a policy may have
 * thousands, each with globs that are hard to compare.
 */
const mostPairs = 400
const pairSearch: SearchOptions = { facts: true, work: 1_000_000 }
const workOfAll = 10_000_000

export const tokenRules: readonly LintRule[] = [
  {
    id: 'grant-never-matches',
    level: 'error',
    summary: 'A grant that no token can match.',
    why: 'Its conditions contradict each other, or what GitHub writes into tokens: a `push` never has the ref of a pull request, for example. The lint proves it, claim by claim.',
    find: ({ grants }) =>
      grants.flatMap((grant): LintFault[] => {
        const found = describeUnsatisfiable(grant.when)
        if (found === undefined) return []
        const { conditions, isByFacts } = found
        const [first] = conditions
        return [
          {
            path: pathOfClaim(grant, first?.claim),
            message: `no token can match: ${describeConditions(conditions)}${isByFacts ? ', which GitHub never writes into one token' : ''}.`,
            cure: conditions.length > 1 ? 'Change one of them.' : 'Change it.',
          },
        ]
      }),
  },
  {
    id: 'grants-overlap',
    level: 'note',
    summary: 'Two grants that one token can match.',
    why: 'Workflows choose their grant by name, so an overlap is not an error. A job of the one can also get the other, and what the other allows. It is a warning if every token of a grant that does not deploy also matches one that does: then each training job can deploy.',
    find: ({ grants }) => overlaps(grants),
  },
]

function overlaps(grants: readonly Grant[]): LintFault[] {
  const faults: LintFault[] = []
  const search = { ...pairSearch, shared: { left: workOfAll } }
  const undecided: [Grant, Grant][] = []
  let compared = 0
  for (const [at, later] of grants.entries())
    for (const earlier of grants.slice(0, at)) {
      if (areApart(earlier, later)) continue
      if (++compared > mostPairs) return [...faults, ...notDecided(undecided), notAllCompared(later)]
      const found = findOverlap(grantFormula(earlier), grantFormula(later), search)
      if (found.kind === 'token') faults.push(describeOverlap(earlier, later, found.token, search))
      if (found.kind === 'undecided') undecided.push([earlier, later])
    }
  return [...faults, ...notDecided(undecided)]
}

/** No answer is not "apart". One fault stands for all pairs, at the first one. */
function notDecided([first, ...more]: readonly [Grant, Grant][]): LintFault[] {
  if (first === undefined) return []
  const [earlier, later] = first
  const others =
    more.length === 0 ? '' : `, and so for ${more.length} more ${more.length === 1 ? 'pair' : 'pairs'} of grants`
  return [
    {
      path: ['grants', later.name],
      message: `it is not decided if one token can match this grant and ${earlier.name}: their globs are too many${others}.`,
      cure: 'Let grants differ in a literal value of some claim.',
      key: true,
    },
  ]
}

const notAllCompared = ({ name }: Grant): LintFault => ({
  path: ['grants', name],
  message: `more than ${mostPairs} pairs of grants could overlap; the others are not compared.`,
  cure: 'Let grants differ in a literal value of some claim.',
  key: true,
})

function describeOverlap(earlier: Grant, later: Grant, token: Claims, search: SearchOptions): LintFault {
  const [deploying, other] = isDeploying(later) ? [later, earlier] : [earlier, later]
  const isAll =
    isDeploying(deploying) &&
    !isDeploying(other) &&
    admitsNoMore(grantFormula(other), grantFormula(deploying), search) === true
  const claims = new Set([...later.when, ...earlier.when].map(({ claim }) => claim))
  const example = [...claims].map(claim => `${claim}: ${token[claim] ?? 'any'}`)
  return {
    path: ['grants', later.name],
    message: isAll
      ? `every token of ${other.name} also matches ${deploying.name}, which may deploy.`
      : `one token can match this grant and ${earlier.name}: ${example.join(', ')}.`,
    cure: isAll
      ? `Let ${deploying.name} require more, such as an environment.`
      : 'If such a job may choose between the two, all is well. Otherwise let the two differ in a claim.',
    ...(isAll && { level: 'warning' as const }),
    key: true,
  }
}

/** True if some claim is literal in both, without a common value. That needs no search. */
const areApart = (a: Grant, b: Grant): boolean =>
  a.when.some(condition => {
    const other = conditionOn(b, condition.claim)
    if (other === undefined || !isLiteral(condition) || !isLiteral(other)) return false
    const values = new Set(literalValues(condition))
    return !literalValues(other).some(value => values.has(value))
  })
