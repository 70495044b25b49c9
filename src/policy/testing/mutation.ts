import type { Place } from '../../core/errors.ts'
import { groupBy } from '../../core/oldest-node.ts'
import type { Path } from '../../document/path.ts'
import { admittedOnlyBy, type ExampleToken, newSearchBudget, type SearchBudget } from '../compare/admission.ts'
import type { Grant, Policy } from '../policy.ts'
import { type CatchingTest, catchingTest, type Statement } from './catching-test.ts'
import type { PolicyTest } from './model.ts'
import { type Mutant, mutantsOf } from './mutants.ts'
import { passesWith } from './run-tests.ts'

/** The result of the mutations of a policy. */
export interface MutationReport {
  readonly mutants: number
  /** Mutants that at least one test notices. */
  readonly noticed: number
  /** Mutants that decide as the policy does, by proof. */
  readonly equivalent: number
  /** Mutants that no test notices, by the tests that would notice them. */
  readonly gaps: readonly TestGap[]
}

/** Changes of a condition that no test notices. One more test would. */
export interface TestGap {
  readonly grant: string
  /** `when.ref`; absent: no test expects that the grant allows. */
  readonly condition?: string
  /** What the changes do, in words: `does not exist`, `matches glob refs/heads/* instead of refs/heads/main`. */
  readonly changes: readonly string[]
  /** The place in the policy. */
  readonly place: Place
  /** A token that the changed policy newly admits; absent if it admits less, or if the change is not about claims. */
  readonly example?: ExampleToken
  /** YAML of the test; absent if it is not proved that the change has an effect. */
  readonly test?: string
  /** Why it is not proved that the change has an effect. */
  readonly undecided?: string
}

type PlaceOf = (path: Path) => Place

/**
 * Changes each condition of each grant in turn, and finds the changes that no test notices.
 *
 * @param tests that pass
 * @param placeOf a path in the policy
 */
export function mutatePolicy(policy: Policy, tests: readonly PolicyTest[], placeOf: PlaceOf): MutationReport {
  const byGrant = groupBy(tests, ({ grant }) => grant)
  // Most searches take a few milliseconds. After them, what is left is reported as undecided.
  const budget = newSearchBudget(10_000)
  const reports = Object.values(policy.grants).map(grant => {
    const own = byGrant.get(grant.name) ?? []
    return own.some(({ expected }) => 'allow' in expected)
      ? mutateGrant(policy, grant, own, placeOf, budget)
      : withoutAllowing(policy, grant, tests, placeOf, budget)
  })
  const sum = (key: 'mutants' | 'noticed' | 'equivalent'): number =>
    reports.reduce((total, report) => total + report[key], 0)
  return {
    mutants: sum('mutants'),
    noticed: sum('noticed'),
    equivalent: sum('equivalent'),
    gaps: reports.flatMap(({ gaps }) => gaps),
  }
}

const plainPlace = ({ file, line, column, path }: Place): Place => ({ file, line, column, path })

/** Without a test that allows, the others do not show that the grant allows anything. */
function withoutAllowing(
  policy: Policy,
  grant: Grant,
  tests: readonly PolicyTest[],
  placeOf: PlaceOf,
  budget: SearchBudget,
): MutationReport {
  const admitted = admittedOnlyBy(grant, undefined, budget)
  const example = admitted.kind === 'tokens' ? admitted.examples[0] : undefined
  const others = tests.filter(({ expected }) => !('allow' in expected))
  const gap: TestGap = {
    grant: grant.name,
    changes: ['denies everything'],
    place: plainPlace(placeOf(['grants', grant.name])),
    ...(example && { test: catchingTest(policy, grant, others, { claims: example.claims }).yaml }),
  }
  return { mutants: 1, noticed: 0, equivalent: 0, gaps: [gap] }
}

function mutateGrant(
  policy: Policy,
  grant: Grant,
  tests: readonly PolicyTest[],
  placeOf: PlaceOf,
  budget: SearchBudget,
): MutationReport {
  const mutants = mutantsOf(grant, tests)
  const unnoticed = mutants.filter(mutant => isUnnoticed(policy, mutant, tests))
  const found: Gap[] = []
  let equivalent = 0
  for (const mutant of unnoticed) {
    const same = found.find(gap => gap.test && !isUnnoticed(policy, mutant, [gap.test.test]))
    const gap = same ?? gapOf(policy, grant, mutant, tests, budget)
    if (gap === undefined) equivalent++
    else if (same === undefined) found.push(gap)
    else same.changes.push(mutant.change)
  }
  return {
    mutants: mutants.length,
    noticed: mutants.length - unnoticed.length,
    equivalent,
    gaps: found.map(({ path, test, ...gap }) => ({
      ...gap,
      place: plainPlace(placeOf(path)),
      ...(test && { test: test.yaml }),
    })),
  }
}

const isUnnoticed = (policy: Policy, mutant: Mutant, tests: readonly PolicyTest[]): boolean =>
  tests.every(test => passesWith(policy, mutant.grant, test))

interface Gap extends Omit<TestGap, 'place' | 'test'> {
  readonly path: Path
  readonly changes: string[]
  readonly test?: CatchingTest
}

/** Returns nothing for a mutant that decides as the policy does. */
function gapOf(
  policy: Policy,
  grant: Grant,
  { grant: changed, condition, change, path, kind, notice }: Mutant,
  tests: readonly PolicyTest[],
  budget: SearchBudget,
): Gap | undefined {
  const gap: Gap = { grant: grant.name, condition, changes: [change], path }
  const withTest = (statement: Statement): Gap => ({ ...gap, test: catchingTest(policy, grant, tests, statement) })
  if (kind === 'evidence') return withTest(notice ?? {})
  const admitted = kind === 'when' ? admittedOnlyBy(changed, grant, budget) : admittedOnlyBy(grant, changed, budget)
  if (admitted.kind === 'undecided') return { ...gap, undecided: admitted.reason }
  // A test of a token that GitHub never issues would show nothing.
  const example = admitted.kind === 'tokens' ? admitted.examples.find(({ isIssued }) => isIssued) : undefined
  if (example === undefined) return undefined
  const claims = Object.fromEntries(example.differs.map(({ claim, value }) => [claim, value]))
  return { ...withTest({ claims }), ...(kind === 'when' && { example }) }
}
