import type { Path } from '../../document/path.ts'
import { instanceOf, usualValues } from '../compare/usual-values.ts'
import { matcherText, matchesAny } from '../match.ts'
import type { ApprovalRequirement, BranchRequirement, Condition, Grant, Matcher } from '../policy.ts'
import type { PolicyTest, StatedAnswers } from './model.ts'

/** A version of a grant with one change that a test should notice. */
export interface Mutant {
  readonly grant: Grant
  /** `when.ref`, as a decision names it. */
  readonly condition: string
  /** The place of the change within the policy. */
  readonly path: Path
  /** What the change does, in words: `matches refs/heads/*`. */
  readonly change: string
  /** `narrower`: it admits less. `when`: its conditions on claims are wider. `evidence`: what it asks GitHub for is less. */
  readonly kind: 'narrower' | 'when' | 'evidence'
  /** What a test would state to notice it: for evidence. */
  readonly notice?: Noticed
}

/** A statement of a test, and the conditions that then fail. */
interface Noticed {
  readonly claims?: Readonly<Record<string, string>>
  readonly answers?: StatedAnswers
}

/**
 * Returns all mutants of a grant. In each condition the narrowest comes first: what notices it mostly notices the
 * others, too.
 *
 * @param tests they say which other values they try
 */
export const mutantsOf = (grant: Grant, tests: readonly PolicyTest[]): readonly Mutant[] => [
  ...grant.when.flatMap((condition, index) => claimMutants(grant, condition, index, tests)),
  ...branchMutants(grant),
  ...approvalMutants(grant),
]

function claimMutants(grant: Grant, condition: Condition, index: number, tests: readonly PolicyTest[]): Mutant[] {
  const { claim, anyOf } = condition
  const made = (kind: Mutant['kind'], change: string, when: readonly Condition[], ...below: Path): Mutant => ({
    grant: { ...grant, when },
    condition: `when.${claim}`,
    path: ['grants', grant.name, 'when', claim, ...below],
    change,
    kind,
  })
  const withMatchers = (matchers: readonly Matcher[]): readonly Condition[] =>
    grant.when.with(index, { claim, anyOf: matchers })
  const foreign = foreignValue(condition, tests)
  return [
    ...anyOf.flatMap((one, at) => {
      const wider = widened(claim, one)
      const below = anyOf.length > 1 ? [at] : []
      return [
        ...(wider === undefined
          ? []
          : [
              made(
                'when',
                `matches glob ${wider.glob} instead of ${matcherText(one)}`,
                withMatchers(anyOf.with(at, wider)),
                ...below,
              ),
            ]),
        ...(anyOf.length > 1
          ? [made('narrower', `does not match ${matcherText(one)}`, withMatchers(anyOf.toSpliced(at, 1)), ...below)]
          : []),
      ]
    }),
    made('when', `also matches ${foreign}`, withMatchers([...anyOf, { literal: foreign }])),
    made('when', 'does not exist', grant.when.toSpliced(index, 1)),
  ]
}

/** Claims with few values: a glob of them says nothing that another value does not say. */
const neverWidened = new Set([
  'repository_id',
  'repository_owner_id',
  'actor_id',
  'enterprise_id',
  'event_name',
  'ref_protected',
  'ref_type',
  'runner_environment',
  'repository_visibility',
])

/** Returns the glob of a literal's beginning up to its last separator, or `**` for a glob. */
function widened(claim: string, matcher: Matcher): { readonly glob: string } | undefined {
  if (neverWidened.has(claim)) return undefined
  if ('glob' in matcher) return matcher.glob === '**' ? undefined : { glob: '**' }
  const beginning = matcher.literal.slice(
    0,
    Math.max(...['/', '@', ':'].map(sign => matcher.literal.lastIndexOf(sign))) + 1,
  )
  return { glob: `${beginning}*` }
}

/**
 * Returns a value that a condition does not match. If the tests try one, it is theirs: the mutant is then noticed if a
 * test expects this condition to fail.
 */
function foreignValue({ claim, anyOf }: Condition, tests: readonly PolicyTest[]): string {
  const tried = tests.flatMap(({ claims, expected }) => ('deny' in expected ? (claims[claim] ?? []) : []))
  const near = anyOf.flatMap(one => {
    const glob = 'literal' in one ? widened(claim, one)?.glob : undefined
    return glob === undefined ? [] : [instanceOf(glob)]
  })
  const longer = anyOf.flatMap(one => ('literal' in one ? [`${one.literal}-2`] : []))
  const values = [...tried, ...near, ...usualValues(claim), ...longer]
  return values.find(value => !matchesAny(anyOf, value)) ?? 'another'
}

function branchMutants(grant: Grant): Mutant[] {
  const { branch } = grant
  if (branch === undefined) return []
  const { rules, reviews, merged } = branch
  const made = (change: string, changes: Partial<BranchRequirement>, answers: StatedAnswers['branch'], below: Path) => {
    const condition = `branch.${String(below[0])}`
    const path = ['branch', ...below]
    const notice = { answers: { ...(answers && { branch: answers }) } }
    return evidenceMutant({ ...grant, branch: { ...branch, ...changes } }, condition, change, path, notice)
  }
  return [
    ...rules.map((rule, index) => {
      const others = rules.toSpliced(index, 1)
      return made(`does not require ${rule}`, { rules: others }, { rules: others }, ['rules', index])
    }),
    ...(reviews > 0
      ? [made(`requires ${reviews - 1}`, { reviews: reviews - 1 }, { reviews: reviews - 1 }, ['reviews'])]
      : []),
    ...(merged ? [made('does not exist', { merged: false }, { merged: false }, ['merged'])] : []),
  ]
}

function approvalMutants(grant: Grant): Mutant[] {
  const { approval } = grant
  if (approval === undefined) return []
  const { reviewers, amongReviewers, notBy, reruns } = approval
  const made = (condition: string, key: string, change: string, less: Partial<ApprovalRequirement>, notice: Noticed) =>
    evidenceMutant({ ...grant, approval: { ...approval, ...less } }, condition, change, ['approval', key], notice)
  const people = (count: number): string[] => Array.from({ length: count }, (_, index) => `reviewer-${index + 1}`)
  const by = (approvers: readonly string[]): Noticed => ({ answers: { approval: { approvers } } })
  const mutants = [
    evidenceMutant({ ...grant, approval: undefined }, 'approval.reviewers', 'does not exist', ['approval'], by([])),
  ]
  const fewer = reviewers - 1
  if (fewer > 0)
    mutants.push(made('approval.reviewers', 'reviewers', `requires ${fewer}`, { reviewers: fewer }, by(people(fewer))))
  if (amongReviewers) {
    const strangers = { answers: { approval: { approvers: people(reviewers), reviewers: [] } } }
    mutants.push(made('approval.reviewers', 'among', 'counts everybody', { amongReviewers: false }, strangers))
  }
  if (notBy.length > 0)
    mutants.push(made('approval.not_by', 'not_by', 'does not exist', { notBy: [] }, by(['actor', ...people(fewer)])))
  if (!reruns) {
    const again = { claims: { run_attempt: '2' } }
    mutants.push(made('approval.attempt', 'reruns', 'accepts attempts above 1', { reruns: true }, again))
  }
  return mutants
}

const evidenceMutant = (grant: Grant, condition: string, change: string, below: Path, notice: Noticed): Mutant => ({
  grant,
  condition,
  path: ['grants', grant.name, ...below],
  change,
  kind: 'evidence',
  notice,
})
