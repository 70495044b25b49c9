import type { Claims } from '../../identity/claims.ts'
import { findGrant } from '../load/load.ts'
import { describeMatcher, describeMatchers, matchesAny } from '../match.ts'
import type { Condition, Grant, Policy } from '../policy.ts'
import {
  type ConditionVerdict,
  type Decision,
  type Evidence,
  fails,
  holds,
  isUnknown,
  type Unanswered,
} from './decision.ts'
import { distinctApprovers, isUnanswered, judgeApproval, judgeBranch } from './evidence.ts'
import { conditionHint } from './hints.ts'

/** The evidence that a grant needs besides the claims. GitHub must be asked for it. */
export interface EvidenceNeeded {
  readonly branchRules: boolean
  readonly mergedPullRequest: boolean
  readonly approval: boolean
}

/** Returns the evidence that GitHub must give for a grant. */
export const evidenceNeeded = (grant: Grant): EvidenceNeeded => ({
  branchRules: (grant.branch?.rules.length ?? 0) > 0 || (grant.branch?.reviews ?? 0) > 0,
  mergedPullRequest: grant.branch?.merged ?? false,
  approval: grant.approval !== undefined,
})

/**
 * Decides if verified claims match a grant. Issuer and audience are not checked again: `Claims` exist only for a
 * verified token. The default is deny: an absent claim matches nothing, and missing evidence allows nothing. A failed
 * condition denies. If GitHub gave no usable answer, the decision is unknown.
 *
 * If `when` fails, the other grants are checked by their `when` alone, for the hint that another one would have
 * matched.
 *
 * @throws ActionError `GRANT_UNKNOWN`
 */
export function decide(policy: Policy, grantName: string, claims: Claims, evidence: Evidence = {}): Decision {
  const grant = findGrant(policy, grantName)
  const when = judgeWhen(grant, claims)
  const byGitHub = [...judgeBranch(grant, claims, evidence.branch), ...judgeApproval(grant, claims, evidence.approval)]
  const asked = allHold(when) || Object.keys(evidence).length > 0
  const conditions = [...when, ...(asked ? byGitHub : byGitHub.map(notAskedVerdict))]
  const verdict = allHold(conditions)
    ? 'allow'
    : conditions.some(isUnknown) && !conditions.some(fails)
      ? 'unknown'
      : 'deny'
  const others = when.some(fails) ? alternatives(policy, grant) : []
  const approvals = grant.approval === undefined ? undefined : evidence.approval?.approvals
  const merged = grant.branch?.merged ? evidence.branch?.mergedPullRequests : undefined
  return {
    verdict,
    grant: grantName,
    conditions,
    others: others.map(other => ({ grant: other.name, holds: whenHolds(other, claims) })),
    approvers: approvals !== undefined && !isUnanswered(approvals) ? distinctApprovers(approvals) : [],
    mergedPullRequest: merged !== undefined && !isUnanswered(merged) ? merged[0] : undefined,
    unanswered: unansweredIn(evidence, conditions.filter(isUnknown)),
  }
}

/** Returns the grants that the run may have meant. A run that lacks an approval gets no suggestion of a grant without one. */
const alternatives = ({ grants }: Policy, { name, approval }: Grant): Grant[] =>
  Object.values(grants).filter(other => other.name !== name && (approval === undefined || other.approval !== undefined))

/** Returns each unanswered question once, however many conditions need it, and no others. */
function unansweredIn({ branch, approval }: Evidence, unknown: readonly ConditionVerdict[]): Unanswered[] {
  if (unknown.length === 0) return []
  const isAwaited = (name: string): boolean => unknown.some(({ condition }) => condition === name)
  const answers = [
    isAwaited('branch.rules') ? branch?.rules : undefined,
    isAwaited('branch.reviews') ? branch?.reviews : undefined,
    branch?.mergedPullRequests,
    approval?.environment,
    approval?.approvals,
    isAwaited('approval.reviewers') ? approval?.reviewers?.unanswered : undefined,
  ]
  return answers.filter(answer => typeof answer === 'object').filter(isUnanswered)
}

/** Default deny: without conditions, nothing is allowed. */
const allHold = (conditions: readonly ConditionVerdict[]): boolean => conditions.length > 0 && conditions.every(holds)

/** If claims deny already, GitHub is not asked. */
const notAskedVerdict = ({ source, condition, expected }: ConditionVerdict): ConditionVerdict => ({
  source,
  condition,
  expected,
  actual: undefined,
  result: 'not asked',
})

/** Checks the lines of `when` against the claims. A line that fails has a hint. */
export function judgeWhen(grant: Grant, claims: Claims): ConditionVerdict[] {
  return grant.when.map(condition => {
    const verdict = judgeClaim(condition, claims)
    const hint = holds(verdict) ? undefined : conditionHint(condition, verdict.actual, grant, claims)
    return { ...verdict, ...hint }
  })
}

/** True if `when` of a grant holds. A grant without conditions admits nothing. */
export const whenHolds = ({ when }: Pick<Grant, 'when'>, claims: Claims): boolean =>
  when.length > 0 && when.every(condition => conditionHolds(condition, valueOfClaim(condition, claims)))

const valueOfClaim = ({ claim }: Condition, claims: Claims): string | undefined =>
  Object.hasOwn(claims, claim) ? claims[claim] : undefined

/** An absent claim never matches. */
const conditionHolds = ({ anyOf }: Condition, actual: string | undefined): boolean =>
  actual !== undefined && matchesAny(anyOf, actual)

function judgeClaim(condition: Condition, claims: Claims): ConditionVerdict {
  const { claim, anyOf } = condition
  const actual = valueOfClaim(condition, claims)
  return {
    source: 'claim',
    condition: `when.${claim}`,
    expected: describeMatchers(anyOf),
    accepted: anyOf.map(describeMatcher),
    actual,
    result: conditionHolds(condition, actual) ? 'holds' : 'fails',
  }
}
