/** A decision as data (DESIGN 2): printing it is someone else's work. */
export interface Decision {
  /** `unknown`: no condition fails, but GitHub gave no usable answer to what some of them need. It allows nothing. */
  readonly verdict: 'allow' | 'deny' | 'unknown'
  /** The grant that was asked for. */
  readonly grant: string
  readonly conditions: readonly ConditionVerdict[]
  /** Other grants that were looked at, for the hint "grant X would have held". */
  readonly others: readonly GrantVerdict[]
  /** Who approved the environment; empty where the grant asks for no approval. */
  readonly approvers: readonly Approver[]
  /** Number of the merged pull request that the commit came by, where the grant asks for one. */
  readonly mergedPullRequest: number | undefined
  /** What GitHub gave no usable answer to, each once; empty unless a condition is unknown. */
  readonly unanswered: readonly Unanswered[]
}

/**
 * What is known of a condition. `unknown`: GitHub was asked and gave no usable answer, which is no denial. `not asked`:
 * the claims alone deny already. Neither of the two allows.
 */
export type ConditionResult = 'holds' | 'fails' | 'unknown' | 'not asked'

export interface ConditionVerdict {
  /** `when.ref`, `branch.rules`, `branch.merged`, `approval.reviewers`, … */
  readonly condition: string
  /** In words or as the matchers say: `refs/heads/main`, `any of push, workflow_dispatch`. */
  readonly expected: string
  /** What was there; `undefined` where nothing was (an absent claim never matches). */
  readonly actual: string | undefined
  readonly result: ConditionResult
  /** Why it nearly held, or what to do about it. */
  readonly hint?: string
}

export const holds = ({ result }: ConditionVerdict): boolean => result === 'holds'
export const fails = ({ result }: ConditionVerdict): boolean => result === 'fails'
export const isUnknown = ({ result }: ConditionVerdict): boolean => result === 'unknown'

export interface GrantVerdict {
  readonly grant: string
  readonly holds: boolean
  readonly conditions: readonly ConditionVerdict[]
}

export interface Approver {
  readonly login: string
  /** Numeric user id, as a string. */
  readonly id: string
}

/** What GitHub said that the claims do not: gathered by `github/repository.ts`, only where a grant asks for it. */
export interface Evidence {
  readonly branch?: BranchEvidence
  readonly approval?: ApprovalEvidence
}

/** A question that GitHub gave no usable answer to: this tells nothing of what was asked for. */
export interface Unanswered {
  /** What was asked for, as the object of "cannot read": `the approvals of this run`. */
  readonly asked: string
  /** What came instead of an answer, in GitHub's own words if it spoke: `GitHub answered 403: …`. */
  readonly unanswered: string
  /** Why, as far as the words tell. */
  readonly cause?: string
  /** What to do: which permission to add, when to run again. */
  readonly hint?: string
  /** The permission that the job lacks, as `actions: read`. */
  readonly permission?: string
}

export interface BranchEvidence {
  /** Types of the active rules of the ref, as `pull_request`; rulesets only. */
  readonly rules?: readonly string[] | Unanswered
  /** The most approving reviews that an active rule of the ref requires; 0 if none does. */
  readonly reviews?: number | Unanswered
  /** Merged pull requests whose merge commit is this very `sha`, into this very branch. */
  readonly mergedPullRequests?: readonly number[] | Unanswered
}

export interface Reviewers {
  /** Numeric ids of users, as strings: those named themselves, and members of teams that could be read. */
  readonly ids: readonly string[]
  /** Teams whose members could not be read: others may be among them. */
  readonly unanswered?: Unanswered
}

export interface ApprovalEvidence {
  /** The environment's protection rules as they are now. */
  readonly environment:
    | { readonly requiredReviewers: boolean; readonly preventSelfReview: boolean; readonly missing?: false }
    | { readonly missing: true }
    | Unanswered
  /** Who the environment's reviewers are now, as far as that can be read; only where a grant asks for it. */
  readonly reviewers?: Reviewers
  /** Approvals of this run for this environment by people (state `approved` alone). */
  readonly approvals: readonly Approver[] | Unanswered
  /** `public`, `private` or `internal`: on private repositories required reviewers need GitHub Enterprise. */
  readonly visibility: string
}
