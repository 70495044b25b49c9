import type { Claims } from '../../identity/claims.ts'
import { findGrant } from '../load/load.ts'
import { describeMatchers, matchesAny } from '../match.ts'
import type { Condition, Grant, Policy } from '../policy.ts'
import {
  type ConditionVerdict,
  type Decision,
  type Evidence,
  fails,
  type GrantVerdict,
  holds,
  isUnknown,
  type Unanswered,
} from './decision.ts'
import { distinctApprovers, isUnanswered, judgeApproval, judgeBranch } from './evidence.ts'
import { hintFor } from './hints.ts'

/** What of a grant the claims cannot tell, and GitHub must be asked. */
export interface EvidenceNeeded {
  readonly branchRules: boolean
  readonly mergedPullRequest: boolean
  readonly approval: boolean
}

export const evidenceNeeded = (grant: Grant): EvidenceNeeded => ({
  branchRules: (grant.branch?.rules.length ?? 0) > 0 || (grant.branch?.reviews ?? 0) > 0,
  mergedPullRequest: grant.branch?.merged ?? false,
  approval: grant.approval !== undefined,
})

/**
 * Decides whether verified claims hold a grant. Issuer and audience are not looked at again: nobody has `Claims` whose
 * token was not verified against them. Default deny: an absent claim matches nothing, and evidence that is needed but
 * not there allows nothing: what fails denies, and what GitHub gave no usable answer to leaves the decision unknown.
 *
 * If its `when` fails, the other grants are looked at too, by their `when` alone, for the hint that one would have held.
 *
 * @throws ActionError `GRANT_UNKNOWN`
 */
export function decide(policy: Policy, grantName: string, claims: Claims, evidence: Evidence = {}): Decision {
  const grant = findGrant(policy, grantName)
  const when = judgeWhen(grant, claims)
  const byGitHub = [...judgeBranch(grant, claims, evidence.branch), ...judgeApproval(grant, claims, evidence.approval)]
  const asked = allHold(when) || Object.keys(evidence).length > 0
  const conditions = [...when, ...(asked ? byGitHub : byGitHub.map(notAsked))]
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
    others: others.map(other => judgeOther(other, claims)),
    approvers: approvals !== undefined && !isUnanswered(approvals) ? distinctApprovers(approvals) : [],
    mergedPullRequest: merged !== undefined && !isUnanswered(merged) ? merged[0] : undefined,
    unanswered: unansweredIn(evidence, conditions.filter(isUnknown)),
  }
}

/** Grants that the run may have meant. A missing approval is no reason to point to a grant that asks for none. */
const alternatives = ({ grants }: Policy, { name, approval }: Grant): Grant[] =>
  Object.values(grants).filter(other => other.name !== name && (approval === undefined || other.approval !== undefined))

/** Each question once, however many conditions wait for its answer; none that no condition waits for. */
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

/** Default deny: of no conditions, none holds. */
const allHold = (conditions: readonly ConditionVerdict[]): boolean => conditions.length > 0 && conditions.every(holds)

/** Claims that deny already need no more words of GitHub's. */
const notAsked = ({ condition, expected }: ConditionVerdict): ConditionVerdict => ({
  condition,
  expected,
  actual: undefined,
  result: 'not asked',
})

function judgeOther(grant: Grant, claims: Claims): GrantVerdict {
  const conditions = grant.when.map(condition => judgeClaim(condition, claims))
  return { grant: grant.name, holds: allHold(conditions), conditions }
}

/** The lines of `when` against the claims, each with what to do about it where it does not hold. */
export function judgeWhen(grant: Grant, claims: Claims): ConditionVerdict[] {
  return grant.when.map(condition => {
    const verdict = judgeClaim(condition, claims)
    const hint = holds(verdict) ? undefined : hintFor(condition, verdict.actual, grant, claims)
    return hint === undefined ? verdict : { ...verdict, hint }
  })
}

function judgeClaim({ claim, anyOf }: Condition, claims: Claims): ConditionVerdict {
  const actual = Object.hasOwn(claims, claim) ? claims[claim] : undefined
  const matches = actual !== undefined && matchesAny(anyOf, actual)
  return { condition: `when.${claim}`, expected: describeMatchers(anyOf), actual, result: matches ? 'holds' : 'fails' }
}
