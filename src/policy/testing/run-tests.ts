import { decide } from '../decide/decide.ts'
import { type ConditionVerdict, type Decision, fails, holds } from '../decide/decision.ts'
import type { Grant, Policy } from '../policy.ts'
import { statedEvidence } from './evidence.ts'
import type { PolicyTest } from './model.ts'

/** The result of a policy test. */
export interface TestResult {
  readonly test: PolicyTest
  readonly passed: boolean
  readonly decision: Decision
  /** The failed condition that the test does not expect, or the expected one that holds. */
  readonly differences: readonly Difference[]
}

/** A condition that differs from what a test expects. */
export interface Difference {
  readonly verdict: ConditionVerdict
  readonly expected: 'holds' | 'fails'
}

/** Runs tests by the grants of a policy. */
export const runPolicyTests = (policy: Policy, tests: readonly PolicyTest[]): readonly TestResult[] =>
  tests.flatMap(test => {
    const grant = policy.grants[test.grant]
    return grant === undefined ? [] : [runPolicyTest(policy, grant, test)]
  })

function runPolicyTest(policy: Policy, grant: Grant, test: PolicyTest): TestResult {
  const decision = decideTest(policy, grant, test)
  const differences = differencesIn(decision, test)
  return { test, decision, differences, passed: meetsExpectation(decision, test) }
}

/** True if a test has the same result with another version of its grant. */
export const passesWith = (policy: Policy, grant: Grant, test: PolicyTest): boolean =>
  meetsExpectation(decideTest({ ...policy, grants: { [grant.name]: grant } }, grant, test), test)

/** Decides as a run does: GitHub is asked only if the claims match. */
export function decideTest(
  policy: Policy,
  grant: Grant,
  { claims, answers }: Pick<PolicyTest, 'claims' | 'answers'>,
): Decision {
  const byClaims = decide(policy, grant.name, claims)
  const isOpen = byClaims.conditions.every(({ source, result }) => source !== 'claim' || result === 'holds')
  if (!isOpen || (grant.branch === undefined && grant.approval === undefined)) return byClaims
  return decide(policy, grant.name, claims, statedEvidence(grant, claims, answers))
}

/** For a test, a condition without an answer fails. */
const doesNotHold = (verdict: ConditionVerdict): boolean => verdict.result !== 'not asked' && !holds(verdict)

function meetsExpectation({ verdict, conditions }: Decision, { expected }: PolicyTest): boolean {
  if ('allow' in expected) return verdict === 'allow'
  if (expected.deny === 'any') return verdict !== 'allow'
  const failing = new Set(conditions.filter(doesNotHold).map(({ condition }) => condition))
  return failing.size === new Set(expected.deny).size && expected.deny.every(name => failing.has(name))
}

function differencesIn({ conditions }: Decision, { expected }: PolicyTest): Difference[] {
  if ('deny' in expected && expected.deny === 'any') return []
  const wanted = 'deny' in expected ? expected.deny : []
  return conditions.flatMap((verdict): Difference[] => {
    const isWanted = wanted.includes(verdict.condition)
    if (doesNotHold(verdict) === isWanted) return []
    return [{ verdict, expected: isWanted ? 'fails' : 'holds' }]
  })
}

/** Returns the conditions of a decision that fail. */
export const failedConditions = (decision: Decision): readonly string[] =>
  decision.conditions.filter(fails).map(({ condition }) => condition)
