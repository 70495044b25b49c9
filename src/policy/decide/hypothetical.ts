import { findGrant } from '../load/load.ts'
import type { Policy } from '../policy.ts'
import { judgeWhen } from './decide.ts'
import { type ConditionVerdict, holds } from './decision.ts'
import { judgeApproval, judgeBranch } from './evidence.ts'

/** Stands for an actual value that only the run can know. */
export const knownAtRun = '(known at run time)'

/** The result for a run that has not happened. `when` is checked by what is known. The run decides the rest. */
export interface Hypothesis {
  readonly verdict: 'would-allow' | 'would-deny'
  readonly grant: string
  readonly conditions: readonly ConditionVerdict[]
}

/** Returns the claims that a push to a branch certainly has, with those that are known of the repository. */
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
 * Checks a grant with assumed claims, not verified ones. A claim that is not among them, and all evidence of GitHub,
 * counts as holding and is marked `(known at run time)`.
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

const later = ({ source, condition, expected, accepted }: ConditionVerdict): ConditionVerdict => ({
  source,
  condition,
  expected,
  ...(accepted && { accepted }),
  actual: knownAtRun,
  result: 'holds',
  isAssumed: true,
})
