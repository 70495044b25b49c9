import { findGrant } from '../load/load.ts'
import type { Policy } from '../policy.ts'
import { judgeWhen } from './decide.ts'
import { type ConditionVerdict, holds } from './decision.ts'
import { judgeApproval, judgeBranch } from './evidence.ts'

/** What stands for the actual value of what nobody can know before the run. */
export const knownAtRun = '(known at run)'

/** Whether a run that has not happened would hold a grant. `when` is judged by what is known; the rest is left to the run. */
export interface Hypothesis {
  readonly verdict: 'would-allow' | 'would-deny'
  readonly grant: string
  readonly conditions: readonly ConditionVerdict[]
}

/** The claims that a push to a branch would surely bring, besides what else is known of the repository. */
export const claimsOfPush = (
  branch: string,
  repository: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> => ({
  ...repository,
  event_name: 'push',
  ref: `refs/heads/${branch}`,
  ref_type: 'branch',
  base_ref: '',
  head_ref: '',
})

/**
 * Holds a grant against claims that are assumed, not verified. A claim that is not among them, and whatever GitHub
 * would have to be asked, counts as holding and is marked `(known at run)`.
 *
 * @throws ActionError `GRANT_UNKNOWN`
 */
export function decideHypothetically(
  policy: Policy,
  grantName: string,
  known: Readonly<Partial<Record<string, string>>>,
): Hypothesis {
  const grant = findGrant(policy, grantName)
  const claims = Object.fromEntries(
    Object.entries(known).flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, value]])),
  )
  const conditions = judgeWhen(grant, claims).map(verdict => (verdict.actual === undefined ? later(verdict) : verdict))
  const asked = [...judgeBranch(grant, claims, undefined), ...judgeApproval(grant, claims, undefined)]
  conditions.push(...asked.map(later))
  return {
    verdict: conditions.every(holds) ? 'would-allow' : 'would-deny',
    grant: grantName,
    conditions,
  }
}

const later = ({ condition, expected }: ConditionVerdict): ConditionVerdict => ({
  condition,
  expected,
  actual: knownAtRun,
  result: 'holds',
})
