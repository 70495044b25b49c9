/**
 * What `audit show` says, as data: also the output of `--json`, whose format docs/audit-story.md describes. All texts
 * are as the record has them, and so untrusted. Times are RFC 3339.
 */
export interface AuditStory {
  /** Version of this format. */
  readonly version: 1
  readonly ok: boolean
  /** Hashes given by `--sha256` that no record has. */
  readonly unmatched_sha256: readonly string[]
  /** By run of a workflow, in the order of their first record. */
  readonly runs: readonly RunStory[]
}

/** The records of one run of a workflow: of its jobs, and of several uses in a job. */
export interface RunStory {
  readonly server: string | null
  readonly repository: string | null
  readonly run_id: string | null
  readonly records: readonly RecordStory[]
}

/**
 * - `verified`: the last line has the hash that was given
 * - `consistent`: the chain is whole, and nothing from outside of the file confirms it
 * - `incomplete`: the chain is whole, but does not end with `run.finished`
 * - `broken`: only the lines before the break are shown
 */
export interface Verification {
  readonly result: 'verified' | 'consistent' | 'incomplete' | 'broken'
  readonly events: number
  /** Hex SHA-256 of the last whole line. */
  readonly sha256: string | null
  /** The line that breaks the chain, from 1. */
  readonly line: number | null
  readonly reason: string | null
}

export interface RecordStory {
  readonly file: string
  readonly verification: Verification
  readonly run: RunPart | null
  readonly action_version: string | null
  readonly mode: string | null
  readonly grant: string | null
  readonly key: string | null
  readonly started_at: string | null
  readonly ended_at: string | null
  readonly asked: AskedPart | null
  readonly policies: readonly ReadPolicyPart[]
  readonly decisions: readonly DecisionPart[]
  readonly identity: IdentityPart
  readonly rejected_tokens: readonly { readonly time: string; readonly code: string; readonly reason: string }[]
  readonly setup: SetupPart | null
  readonly steps: readonly StepPart[]
  readonly lent: LentPart | null
  readonly undone: readonly UndonePart[]
  readonly ended: EndPart | null
  /** Events that this version does not know, or not in this form. */
  readonly unknown: readonly { readonly line: number; readonly type: string; readonly time: string }[]
  /** Every event but lent calls. */
  readonly timeline: readonly TimelinePart[]
  /** Entries of the lists above that are not in them, because there were too many. */
  readonly left_out: number
}

export interface RunPart {
  readonly server: string
  readonly repository: string
  readonly repository_id: string
  readonly run_id: string
  readonly run_attempt: string
  readonly job: string
  readonly commit: string
  readonly url: string | null
  readonly commit_url: string | null
}

/** Who asked, by the verified claims of GitHub's token. */
export interface AskedPart {
  readonly actor: string | null
  readonly actor_id: string | null
  readonly event: string | null
  readonly workflow: string | null
  readonly ref: string | null
  readonly environment: string | null
  readonly claims: Readonly<Record<string, string>>
}

export interface ReadPolicyPart {
  readonly time: string
  readonly policy: string
  readonly commit: string | null
  readonly sha256: string
  readonly url: string | null
}

export interface DecisionPart {
  readonly time: string
  readonly verdict: string
  readonly grant: string
  /** Who approved, as `login (id)`. */
  readonly approvers: readonly string[]
  readonly merged_pull_request: number | null
  readonly pull_request_url: string | null
  readonly conditions: readonly ConditionPart[]
}

export interface ConditionPart {
  readonly condition: string
  readonly expected: string
  readonly actual: string | null
  /** `not asked`: the claims alone denied, so GitHub was not asked. */
  readonly result: 'passed' | 'failed' | 'unknown' | 'not asked'
  readonly hint: string | null
}

export interface IdentityPart {
  readonly principal: string | null
  readonly service_account: string | null
  /** How often a new credential replaced one that ended. */
  readonly renewals: number
}

export interface SetupPart {
  readonly provider: string
  readonly service_account: string | null
  readonly differences: readonly { readonly rule: string; readonly effect: string; readonly on: string }[]
}

export interface StepPart {
  readonly step: string
  readonly kind: string
  readonly method: string | null
  readonly project: string | null
  readonly location: string | null
  readonly state: string | null
  readonly reason: string | null
  readonly started_at: string | null
  readonly finished_at: string | null
  readonly request_sha256: string | null
  readonly sources_sha256: readonly string[]
  readonly resources: readonly ResourcePart[]
  /** Models by alias, and the version that it meant. */
  readonly models: readonly { readonly asked: string; readonly model: string }[]
  readonly fallbacks: readonly { readonly from: string; readonly to: string; readonly reason: string }[]
  readonly objects: readonly ObjectsPart[]
  readonly images: readonly { readonly image: string; readonly digest: string; readonly build: string }[]
  readonly gates: readonly GatePart[]
  readonly rollout: RolloutPart | null
  readonly answers: readonly AnswerPart[]
  /** Other changes, in words. */
  readonly changes: readonly { readonly time: string; readonly text: string }[]
}

export interface ResourcePart {
  readonly name: string
  readonly console_url: string | null
  /** True if the record says that this step created it. */
  readonly created: boolean
  /** True if an earlier attempt of the run had created it. */
  readonly adopted: boolean
}

export interface ObjectsPart {
  readonly uri: string
  readonly objects: number
  readonly bytes: number
  readonly sha256: string
  /** Objects that were there before; absent before the upload ended. */
  readonly adopted: number | null
}

export interface GatePart {
  readonly time: string
  readonly passed: boolean
  readonly comparisons: readonly {
    readonly metric: string
    readonly expected: string
    readonly actual: string | null
    readonly passed: boolean
  }[]
}

/** Shares are percentages by the id of the deployed model. */
type SharesPart = Readonly<Record<string, number>>

export interface RolloutPart {
  readonly endpoint: string
  readonly endpoint_url: string | null
  readonly model: string
  readonly deployed_model_id: string | null
  /** The job and step of the same run that made the model. */
  readonly made_by: { readonly job: string; readonly step: string } | null
  readonly former: SharesPart
  readonly changes: readonly { readonly time: string; readonly shares: SharesPart }[]
  readonly samples: readonly SamplePart[]
  readonly retired: readonly string[]
  readonly restored: {
    readonly time: string
    readonly shares: SharesPart
    readonly undeployed: string | null
    readonly reason: string
  } | null
}

export interface SamplePart {
  readonly by: string
  readonly share: number | null
  readonly from: string
  readonly to: string
  readonly passed: boolean
  /** How many samples it stands for. */
  readonly samples: number
  /** The first one is the new model. */
  readonly models: readonly {
    readonly model: string
    readonly deployed_model_id: string
    readonly requests: number
    readonly failures: number
    readonly error_ratio: number | null
    readonly p50_ms: number | null
    readonly p95_ms: number | null
    readonly p99_ms: number | null
  }[]
  /** Limits by name: `failures`, `error_ratio`, `min_requests`, `p50_ms`, `p95_ms`, `p99_ms`. */
  readonly bound: Readonly<Record<string, number>>
}

export interface AnswerPart {
  readonly time: string
  readonly engine: string
  readonly class_method: string | null
  readonly status: number | null
  readonly events: number
  readonly response_bytes: number
  readonly milliseconds: number
  readonly passed: boolean
}

export interface LentPart {
  readonly borrower: string
  readonly listener: string
  readonly isolation: string | null
  readonly calls: readonly string[]
  readonly credentials: readonly string[]
  readonly budget: Readonly<Record<string, number>>
  /** By method and model. */
  readonly usage: readonly {
    readonly method: string
    readonly model: string | null
    readonly calls: number
    readonly failed: number
    readonly input_tokens: number
    readonly output_tokens: number
  }[]
  /** By the rule that refused. */
  readonly refused: readonly { readonly rule: string; readonly calls: number }[]
  /** Tokens that left the action, by form. */
  readonly tokens: readonly {
    readonly form: string
    readonly tokens: number
    readonly scopes: readonly string[]
    readonly last_expires_at: string
  }[]
  /** Calls that began and have no end. */
  readonly without_end: number
  readonly ended: { readonly time: string; readonly reason: string } | null
}

export interface UndonePart {
  readonly time: string
  readonly step: string | null
  readonly text: string
  readonly reason: string
}

export interface EndPart {
  readonly time: string
  readonly conclusion: string
  readonly code: string | null
  readonly steps_sha256: string | null
  readonly cancelled: readonly string[]
  readonly left_running: readonly string[]
}

export interface TimelinePart {
  readonly time: string
  readonly line: number
  readonly type: string
  readonly step: string | null
  readonly text: string
}
