/** A decision as data. Other modules format it. */
export interface Decision {
  /** `unknown`: no condition fails, but GitHub gave no usable answer about some of them. It allows nothing. */
  readonly verdict: 'allow' | 'deny' | 'unknown'
  /** The grant in the workflow. */
  readonly grant: string
  readonly conditions: readonly ConditionVerdict[]
  /** Other grants, checked for the hint "grant X would have matched". */
  readonly others: readonly GrantVerdict[]
  /** People who approved the environment; empty if the grant requires no approval. */
  readonly approvers: readonly Approver[]
  /** Number of the merged pull request of the commit, if the grant requires one. */
  readonly mergedPullRequest: number | undefined
  /** Questions without a usable answer, each once; empty unless a condition is unknown. */
  readonly unanswered: readonly Unanswered[]
}

/**
 * The result of a condition. `unknown`: GitHub gave no usable answer, which differs from a denial.
 * `not asked`: the claims alone deny already. Neither of these two allows.
 */
export type ConditionResult = 'holds' | 'fails' | 'unknown' | 'not asked'

/** The part of a grant that has a condition. `grant`: that there is such a grant at all. */
export type ConditionSource = 'claim' | 'branch' | 'approval' | 'grant'

/** Why a condition nearly matched, or what to do about it. */
export interface Hint {
  readonly hint?: string
  /** The cause in a few words, with which the hint begins. */
  readonly cause?: string
  /** True if the cause begins with the name of a person. */
  readonly namesPerson?: true
}

/** @param link between the cause and the rest of the hint */
export const because = (cause: string, more?: string, link = '. '): Hint => ({
  hint: more === undefined ? `${cause}.` : `${cause}${link}${more}`,
  cause,
})

export interface ConditionVerdict extends Hint {
  readonly source: ConditionSource
  /** `when.ref`, `branch.rules`, `branch.merged`, `approval.reviewers`, … */
  readonly condition: string
  /** The expected value in words, or as in the policy: `refs/heads/main`, `any of push, workflow_dispatch`. */
  readonly expected: string
  /** The accepted values of a claim one by one: `push`, `glob refs/heads/release/*`. */
  readonly accepted?: readonly string[]
  /** The actual value; `undefined` if there is none (an absent claim never matches). */
  readonly actual: string | undefined
  readonly result: ConditionResult
  /** True if the condition is only assumed to hold: the run decides. */
  readonly isAssumed?: true
}

/** True for a condition that holds. */
export const holds = ({ result }: ConditionVerdict): boolean => result === 'holds'
/** True for a condition that fails. */
export const fails = ({ result }: ConditionVerdict): boolean => result === 'fails'
/** True for a condition about which GitHub gave no usable answer. */
export const isUnknown = ({ result }: ConditionVerdict): boolean => result === 'unknown'

/** Whether another grant would have matched. Its conditions are not described: a policy may have hundreds. */
export interface GrantVerdict {
  readonly grant: string
  readonly holds: boolean
}

export interface Approver {
  readonly login: string
  /** Numeric user id, as a string. */
  readonly id: string
}

/** GitHub's information that the claims lack. `src/github/branch-evidence.ts` and `src/github/approval-evidence.ts` collect it, if a grant needs it. */
export interface Evidence {
  readonly branch?: BranchEvidence
  readonly approval?: ApprovalEvidence
}

/** A question without a usable answer. It proves nothing about the subject. */
export interface Unanswered {
  /** The subject, as the object of "cannot read": `the approvals of this run`. */
  readonly asked: string
  /** The unusable answer, in GitHub's own words if it is GitHub's: `GitHub answered 403: …`. */
  readonly unanswered: string
  /** The cause, as far as the words tell. */
  readonly cause?: string
  /** The fix: a permission to add, or when to run again. */
  readonly hint?: string
  /** The permission that the job lacks, as `actions: read`. */
  readonly permission?: string
}

export interface BranchEvidence {
  /** Types of the active rules of the ref, as `pull_request`; rulesets only. */
  readonly rules?: readonly string[] | Unanswered
  /** The most approving reviews that an active rule of the ref requires; 0 if none does. */
  readonly reviews?: number | Unanswered
  /** Merged pull requests whose merge commit is this `sha`, into this branch. */
  readonly mergedPullRequests?: readonly number[] | Unanswered
}

export interface Reviewers {
  /** Numeric user ids, as strings: reviewers, and members of the teams that could be read. */
  readonly ids: readonly string[]
  /** Set if the members of some teams could not be read. They may include others. */
  readonly unanswered?: Unanswered
}

export interface ApprovalEvidence {
  /** The environment's present protection rules. */
  readonly environment:
    | { readonly requiredReviewers: boolean; readonly preventSelfReview: boolean; readonly missing?: false }
    | { readonly missing: true }
    | Unanswered
  /** The environment's present reviewers, as far as they can be read; only if a grant needs them. */
  readonly reviewers?: Reviewers
  /** Approvals of this run for this environment by people (only state `approved`). */
  readonly approvals: readonly Approver[] | Unanswered
  /** `public`, `private` or `internal`. On private repositories, required reviewers need GitHub Enterprise. */
  readonly visibility: string
}
