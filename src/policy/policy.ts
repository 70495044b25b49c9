/** The policy as loaded: checked, resolved and ready to decide by (DESIGN 2). Pure data. */
export interface Policy {
  /** Versions of the action that it takes, as written. */
  readonly requires: string | undefined
  /** The one issuer that this policy trusts. */
  readonly issuer: string
  /** Google's universe, as `googleapis.com`. */
  readonly universe: string
  readonly providers: Readonly<Record<string, Provider>>
  /** Those that can be used, each with what it inherits. */
  readonly grants: Readonly<Record<string, Grant>>
  /** Names of grants that are only parents. */
  readonly abstract: readonly string[]
  /** Where else the record goes, in Cloud Logging. */
  readonly auditLog: { readonly project: string; readonly log: string } | undefined
}

export interface Provider {
  readonly name: string
  /** `projects/{number}/locations/global/workloadIdentityPools/{pool}/providers/{provider}` */
  readonly resource: string
  /** `projects/{number}/locations/global/workloadIdentityPools/{pool}` */
  readonly pool: string
  /** `internal`: merged code alone. `external`: code not yet merged. */
  readonly trust: 'internal' | 'external'
  /**
   * What it maps to `google.subject`. `run`: `repository_id:run_id:run_attempt:sha`. `sub`: GitHub's `sub`. `other`:
   * something else, so that the principal is not known.
   */
  readonly subject: 'run' | 'sub' | 'other'
}

export interface Grant {
  readonly name: string
  readonly description: string | undefined
  readonly provider: Provider
  /** Every one must hold. */
  readonly when: readonly Condition[]
  readonly branch: BranchRequirement | undefined
  readonly approval: ApprovalRequirement | undefined
  /** Absent: direct access by the federated principal. */
  readonly serviceAccount: string | undefined
  /** How long an impersonated token lives. */
  readonly tokenLifetimeSeconds: number
  readonly allow: Allow
  /** What every body must have that can have it. */
  readonly require: Requirement | undefined
}

export interface Requirement {
  /** Keys of labels. */
  readonly labels: readonly string[]
  /** Fields by their name, each with what its value must hold. */
  readonly fields: Readonly<Record<string, unknown>>
}

/** Holds when the claim is present and any matcher matches it whole. */
export interface Condition {
  readonly claim: string
  readonly anyOf: readonly Matcher[]
}

export type Matcher = { readonly literal: string } | { readonly glob: string }

export interface BranchRequirement {
  /** Types of active rules that the ref must have, as `pull_request`. */
  readonly rules: readonly string[]
  /** Whether a merged pull request must stand behind the very commit. */
  readonly merged: boolean
  /** Approving reviews that a ruleset must require at least; 0: none. */
  readonly reviews: number
}

export interface ApprovalRequirement {
  /** How many distinct people must have approved the environment. */
  readonly reviewers: number
  readonly notBy: readonly 'actor'[]
  /** Whether only those count who are among the environment's reviewers now. */
  readonly amongReviewers: boolean
  /** Approvals carry no attempt number: attempts above 1 are denied unless this is set. */
  readonly reruns: boolean
}

/** Bounds on what steps may ask for. An absent list allows nothing of that kind. Patterns are exact or globs as in `when`. */
export interface Allow {
  readonly steps: readonly string[]
  /** Methods that `call` may call, as `PersistentResourceService.CreatePersistentResource`. */
  readonly methods: readonly Matcher[]
  readonly projects: readonly Matcher[]
  readonly locations: readonly Matcher[]
  /** `default` stands for what Vertex AI uses when a job names none. */
  readonly service_accounts: readonly Matcher[]
  readonly images: readonly Matcher[]
  readonly templates: readonly Matcher[]
  readonly machines: MachineBounds
  readonly storage: readonly Matcher[]
  readonly models: readonly Matcher[]
  readonly publisher_models: readonly Matcher[]
  readonly endpoints: readonly Matcher[]
  readonly engines: readonly Matcher[]
  readonly datasets: readonly Matcher[]
  readonly networks: readonly Matcher[]
  readonly kms_keys: readonly Matcher[]
  readonly tensorboards: readonly Matcher[]
  readonly reservations: readonly Matcher[]
  readonly persistent_resources: readonly Matcher[]
  /** Longest time a step may name, in seconds; absent: a step may name none. */
  readonly timeoutSeconds: number | undefined
  /** Most node hours that the steps of a run may take together; absent: machines, replicas and timeouts bound them alone. */
  readonly nodeHours: number | undefined
  /** Fields newer than the schema that may pass, as `customJob.jobSpec.newField`. */
  readonly unchecked: readonly Matcher[]
}

export interface MachineBounds {
  readonly types: readonly Matcher[]
  /** Accelerator type to the largest count a machine may have. */
  readonly accelerators: Readonly<Record<string, number>>
  /** Largest sum of replicas of a step. */
  readonly replicas: number
}
