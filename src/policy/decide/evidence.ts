import type { Claims } from '../../identity/claims.ts'
import type { ApprovalRequirement, Grant } from '../policy.ts'
import {
  type ApprovalEvidence,
  type Approver,
  type BranchEvidence,
  because,
  type ConditionVerdict,
  type Hint,
  type Reviewers,
  type Unanswered,
} from './decision.ts'

const notAskedEvidence = (asked: string): Unanswered => ({ asked, unanswered: 'GitHub was not asked' })

/** True for a question without a usable answer. */
export const isUnanswered = (answer: object): answer is Unanswered => 'unanswered' in answer

/** The verdict on a condition about which GitHub gave no usable answer. */
const unknownVerdict = (
  verdict: Pick<ConditionVerdict, 'source' | 'condition' | 'expected'>,
  { unanswered, hint }: Unanswered,
  actual?: string,
): ConditionVerdict => ({
  ...verdict,
  actual,
  result: 'unknown',
  hint: hint === undefined ? `${unanswered}.` : `${unanswered}. ${hint}`,
})

/** Names a condition: `branch.rules`. */
const conditionOf = <Source extends 'branch' | 'approval'>(source: Source, key: string, expected: string) => ({
  source,
  condition: `${source}.${key}`,
  expected,
})

const isBranch = (claims: Claims): boolean => claimOf(claims, 'ref')?.startsWith('refs/heads/') ?? false

const claimOf = (claims: Claims, name: string): string | undefined =>
  Object.hasOwn(claims, name) ? claims[name] : undefined

/** Checks `branch.rules`, `branch.reviews`, and `branch.merged`, if the grant has them. */
export function judgeBranch(grant: Grant, claims: Claims, evidence: BranchEvidence | undefined): ConditionVerdict[] {
  const verdicts: ConditionVerdict[] = []
  if (grant.branch === undefined) return verdicts
  if (grant.branch.rules.length > 0)
    verdicts.push(
      judgeRules(grant.branch.rules, claims, evidence?.rules ?? notAskedEvidence('the rules of the branch')),
    )
  if (grant.branch.reviews > 0)
    verdicts.push(
      judgeReviews(grant.branch.reviews, claims, evidence?.reviews ?? notAskedEvidence('the rules of the branch')),
    )
  if (grant.branch.merged)
    verdicts.push(
      judgeMerged(claims, evidence?.mergedPullRequests ?? notAskedEvidence('the pull requests of the commit')),
    )
  return verdicts
}

function judgeRules(
  wanted: readonly string[],
  claims: Claims,
  rules: readonly string[] | Unanswered,
): ConditionVerdict {
  const verdict = conditionOf('branch', 'rules', `active rules ${wanted.join(', ')}`)
  if (isUnanswered(rules)) {
    const hint = because('Only branches have rules, and this ref is not a branch')
    return isBranch(claims)
      ? unknownVerdict(verdict, rules)
      : { ...verdict, actual: undefined, result: 'fails', ...hint }
  }
  const actual = rules.length === 0 ? undefined : rules.join(', ')
  const missing = wanted.filter(rule => !rules.includes(rule))
  if (missing.length === 0) return { ...verdict, actual, result: 'holds' }
  const isClassic = rules.length === 0 && claimOf(claims, 'ref_protected') === 'true'
  const hint = isClassic
    ? because(
        'No ruleset is active for the branch, and classic branch protection does not count',
        'Make a ruleset with these rules (Settings, Rules, Rulesets), or rely on when.ref_protected: true instead of branch.rules.',
      )
    : because(`No active ruleset of the branch has ${missing.join(' and ')}`, 'Add it (Settings, Rules, Rulesets).')
  return { ...verdict, actual, result: 'fails', ...hint }
}

/** A rule `pull_request` alone requires no review: its count may be 0. */
function judgeReviews(wanted: number, claims: Claims, required: number | Unanswered): ConditionVerdict {
  const noun = wanted === 1 ? 'approving review' : 'approving reviews'
  const verdict = conditionOf('branch', 'reviews', `a ruleset that requires ${wanted} ${noun}`)
  if (typeof required !== 'number') {
    const hint = because('Only branches have rules, and this ref is not a branch')
    return isBranch(claims)
      ? unknownVerdict(verdict, required)
      : { ...verdict, actual: undefined, result: 'fails', ...hint }
  }
  const actual = required === 0 ? undefined : `${required} required`
  if (required >= wanted) return { ...verdict, actual, result: 'holds' }
  const hint = because(
    `Set "Required approvals" to ${wanted} under "Require a pull request before merging" in an active ruleset of the branch (Settings, Rules, Rulesets)`,
  )
  return { ...verdict, actual, result: 'fails', ...hint }
}

function judgeMerged(claims: Claims, merged: readonly number[] | Unanswered): ConditionVerdict {
  const sha = claimOf(claims, 'sha')
  const verdict = conditionOf('branch', 'merged', `a merged pull request for ${sha ?? 'the commit'}`)
  if (isUnanswered(merged)) {
    const hint = because('Pull requests are merged into branches, and this ref is not a branch')
    return isBranch(claims)
      ? unknownVerdict(verdict, merged)
      : { ...verdict, actual: undefined, result: 'fails', ...hint }
  }
  if (merged.length > 0) return { ...verdict, actual: merged.map(number => `#${number}`).join(', '), result: 'holds' }
  const hint = because(
    'No pull request was merged as this commit: it was pushed directly, or this is an earlier commit of a pull request',
  )
  return { ...verdict, actual: undefined, result: 'fails', ...hint }
}

/**
 * Checks `approval.…`, if the grant has it. GitHub's approvals name neither attempt nor job, and an environment's rules
 * can be removed later. So the rule must exist now, and a second attempt cannot use the first one's approval.
 */
export function judgeApproval(
  grant: Grant,
  claims: Claims,
  evidence: ApprovalEvidence | undefined,
): ConditionVerdict[] {
  const { approval } = grant
  if (approval === undefined) return []
  const approvals = evidence?.approvals ?? notAskedEvidence('the approvals of this run')
  return [
    judgeEnvironment(claims, evidence),
    judgeReviewers(approval, claims, approvals, evidence?.reviewers),
    ...(approval.notBy.includes('actor') ? [judgeNotByActor(claims, approvals)] : []),
    ...(approval.reruns ? [] : [judgeAttempt(claims)]),
  ]
}

function judgeEnvironment(claims: Claims, evidence: ApprovalEvidence | undefined): ConditionVerdict {
  const name = claimOf(claims, 'environment')
  const verdict = conditionOf('approval', 'environment', 'an environment with required reviewers')
  const fails = (hint: Hint, actual = name): ConditionVerdict => ({ ...verdict, actual, result: 'fails', ...hint })
  if (name === undefined || name === '') return fails(because('The job names no environment'), undefined)
  const environment = evidence?.environment ?? notAskedEvidence('the environment')
  if (isUnanswered(environment)) return unknownVerdict(verdict, environment, name)
  if (environment.missing)
    return fails(because(`There is no environment ${name}`, 'Add it with required reviewers (Settings, Environments).'))
  if (environment.requiredReviewers) return { ...verdict, actual: `${name}, which has them`, result: 'holds' }
  const plan =
    evidence?.visibility === 'public'
      ? ''
      : ' On repositories that are not public, required reviewers need GitHub Enterprise.'
  return fails(
    because(`The environment ${name} has no required reviewers`, `Add them (Settings, Environments, ${name}).${plan}`),
  )
}

function judgeReviewers(
  approval: ApprovalRequirement,
  claims: Claims,
  approvals: readonly Approver[] | Unanswered,
  reviewers: Reviewers = { ids: [], unanswered: notAskedEvidence('the reviewers of the environment') },
): ConditionVerdict {
  const people = approval.reviewers === 1 ? '1 person' : `${approval.reviewers} people`
  const among = approval.amongReviewers ? ' among the reviewers of the environment' : ''
  const verdict = conditionOf('approval', 'reviewers', `approved by ${people}${among}`)
  if (isUnanswered(approvals)) return unknownVerdict(verdict, approvals)
  const all = distinctApprovers(approvals)
  const distinct = approval.amongReviewers ? all.filter(({ id }) => reviewers.ids.includes(id)) : all
  const actual = distinct.length === 0 ? undefined : distinct.map(describeApprover).join(', ')
  if (distinct.length >= approval.reviewers) return { ...verdict, actual, result: 'holds' }
  // The approver may be in a team that cannot be read.
  const { unanswered } = reviewers
  if (approval.amongReviewers && unanswered !== undefined && all.length >= approval.reviewers)
    return unknownVerdict(verdict, unanswered, all.map(describeApprover).join(', '))
  if (distinct.length < all.length) {
    const others = all.filter(one => !distinct.includes(one)).map(describeApprover)
    const hint = because(`Not among the reviewers of the environment now: ${others.join(', ')}`)
    return { ...verdict, actual, result: 'fails', ...hint }
  }
  const hint =
    distinct.length === 0
      ? because(
          `No person approved this run for the environment ${claimOf(claims, 'environment') ?? ''}`.trimEnd(),
          'Start a new run, not a re-run, and have a reviewer approve it. If GitHub asked for no review, add reviewers to the environment in the settings of the repository. An administrator who bypasses the review does not approve.',
        )
      : because(
          'Each person counts once',
          'GitHub lets a job start on the first approval: more come only from other jobs of the run.',
        )
  return { ...verdict, actual, result: 'fails', ...hint }
}

/** The actor may not be among the approvers at all: approvals do not say for which job each was given. */
function judgeNotByActor(claims: Claims, approvals: readonly Approver[] | Unanswered): ConditionVerdict {
  const id = claimOf(claims, 'actor_id')
  const actor =
    id === undefined ? 'the actor' : describeApprover({ login: claimOf(claims, 'actor') ?? 'the actor', id })
  const verdict = conditionOf('approval', 'not_by', `a person other than ${actor}, who started this run`)
  if (isUnanswered(approvals)) return unknownVerdict(verdict, approvals)
  const actual = approvals.length === 0 ? undefined : distinctApprovers(approvals).map(describeApprover).join(', ')
  if (id === undefined)
    return { ...verdict, actual, result: 'fails', ...because('The token does not say who started the run') }
  if (!approvals.some(approver => approver.id === id)) return { ...verdict, actual, result: 'holds' }
  const hint = because(
    `${claimOf(claims, 'actor') ?? 'The same person'} triggered and approved this run; another person must approve`,
    'Start a new run, not a re-run, and have another reviewer approve it. "Prevent self-review" in the environment stops it earlier.',
  )
  return { ...verdict, actual, result: 'fails', ...hint, namesPerson: true }
}

function judgeAttempt(claims: Claims): ConditionVerdict {
  const actual = claimOf(claims, 'run_attempt')
  const verdict = { ...conditionOf('approval', 'attempt', '1'), actual }
  if (actual === '1') return { ...verdict, result: 'holds' }
  const hint = because(
    'Approvals do not say for which attempt they were given: start a new run, or set approval.reruns: true',
  )
  return { ...verdict, result: 'fails', ...hint }
}

/** Returns each person once, by the numeric id: names can change owners. */
export const distinctApprovers = (approvals: readonly Approver[]): Approver[] =>
  approvals.filter((approver, index) => approvals.findIndex(({ id }) => id === approver.id) === index)

const describeApprover = ({ login, id }: Approver): string => `${login} (${id})`
