import type { Claims } from '../../identity/claims.ts'
import type { ApprovalEvidence, Approver, BranchEvidence, Evidence } from '../decide/decision.ts'
import type { Grant } from '../policy.ts'
import type { StatedAnswers } from './model.ts'

/**
 * Returns what GitHub answers in a test. What the test does not state is as the grant requires, so that a test is about
 * what it states.
 */
export const statedEvidence = (grant: Grant, claims: Claims, answers: StatedAnswers): Evidence => ({
  ...(grant.branch && { branch: branchEvidence(grant.branch, claims, answers.branch) }),
  ...(grant.approval && { approval: approvalEvidence(grant.approval, claims, answers.approval) }),
})

/** Only branches have rules, so without a statement those of a tag are left open: that fails. */
function branchEvidence(
  { rules, reviews }: NonNullable<Grant['branch']>,
  claims: Claims,
  stated: StatedAnswers['branch'],
): BranchEvidence {
  const isBranch = claims['ref']?.startsWith('refs/heads/') ?? false
  const answers = {
    rules: stated?.rules ?? (isBranch ? rules : undefined),
    reviews: stated?.reviews ?? (isBranch ? reviews : undefined),
  }
  return {
    ...(answers.rules && { rules: answers.rules }),
    ...(answers.reviews !== undefined && { reviews: answers.reviews }),
    mergedPullRequests: (stated?.merged ?? isBranch) ? [1] : [],
  }
}

function approvalEvidence(
  { reviewers }: NonNullable<Grant['approval']>,
  claims: Claims,
  stated: StatedAnswers['approval'],
): ApprovalEvidence {
  const others = Array.from({ length: reviewers }, (_, index) => `reviewer-${index + 1}`)
  const approvals = (stated?.approvers ?? others).map(login => personOf(login, claims))
  const present = stated?.reviewers?.map(login => personOf(login, claims)) ?? approvals
  return {
    environment: { requiredReviewers: stated?.requiredReviewers ?? true, preventSelfReview: false },
    reviewers: { ids: present.map(({ id }) => id) },
    approvals,
    visibility: claims['repository_visibility'] ?? 'private',
  }
}

/** A person's id is the number of the actor for the actor, and otherwise the login, which no id equals. */
const personOf = (login: string, claims: Claims): Approver =>
  login === 'actor' || login === claims['actor']
    ? { login: claims['actor'] ?? login, id: claims['actor_id'] ?? login }
    : { login, id: login }
