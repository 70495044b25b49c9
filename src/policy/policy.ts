import type { JsonObject } from '../core/json.ts'

/** The policy after loading: checked and resolved. Plain data. See docs/policy.md. */
export interface Policy {
  /** Versions of the action that it accepts, as written. */
  readonly requires: string | undefined
  /** The one issuer that this policy trusts. */
  readonly issuer: string
  /** Google's universe, as `googleapis.com`. */
  readonly universe: string
  readonly providers: Readonly<Record<string, Provider>>
  /** Grants that can be used, with inherited values. */
  readonly grants: Readonly<Record<string, Grant>>
  /** Names of grants that are only parents. */
  readonly abstract: readonly string[]
  /** Destination of the copy of the record in Cloud Logging. */
  readonly auditLog: { readonly project: string; readonly log: string } | undefined
  /** Prices of machines, for estimates only; absent: reports have hours and no money. */
  readonly prices: MachinePrices | undefined
}

/** What an hour of a machine costs, by the names that steps use for it. */
export interface MachinePrices {
  /** As written: `USD`. */
  readonly currency: string
  readonly machines: Readonly<Record<string, number>>
  /** Of one accelerator. */
  readonly accelerators: Readonly<Record<string, number>>
}

export interface Provider {
  readonly name: string
  /** `projects/{number}/locations/global/workloadIdentityPools/{pool}/providers/{provider}` */
  readonly resource: string
  /** `projects/{number}/locations/global/workloadIdentityPools/{pool}` */
  readonly pool: string
  /** `internal`: only merged code. `external`: code that is not merged yet. */
  readonly trust: 'internal' | 'external'
  /**
   * The provider's mapping to `google.subject`. `run`: `repository_id:run_id:run_attempt:sha`. `sub`: GitHub's `sub`.
   * `other`: something else, so that the principal is not known.
   */
  readonly subject: 'run' | 'sub' | 'other'
}

export interface Grant {
  readonly name: string
  readonly description: string | undefined
  readonly provider: Provider
  /** All of them must hold. */
  readonly when: readonly Condition[]
  readonly branch: BranchRequirement | undefined
  readonly approval: ApprovalRequirement | undefined
  /** Absent: direct access by the federated principal. */
  readonly serviceAccount: string | undefined
  /** Lifetime of an impersonated token. */
  readonly tokenLifetimeSeconds: number
  readonly allow: Allow
  /** Fields that every body of a suitable kind must have. */
  readonly require: Requirement | undefined
  /** What it lends to other programs of the job; absent: nothing. */
  readonly lend: Lend | undefined
}

/** What a grant lends to other programs of the job. See docs/lend.md. */
export interface Lend {
  /** Calls that the gateway passes on; absent: it passes none. */
  readonly gateway: GatewayBounds | undefined
  readonly budget: Budget
  readonly prices: readonly Price[]
  /** Forms in which a real token may leave this action; empty: none may. */
  readonly credentials: readonly LentForm[]
  /** True to send prompts and answers to the record's copy in Cloud Logging. They never go to the file. */
  readonly recordPrompts: boolean
  /** `required`: refuses to run a command that it cannot isolate from this action. */
  readonly isolation: 'preferred' | 'required'
}

/**
 * `file`: an external_account file. `metadata`: an emulated metadata server. `access_token`, `id_token`: outputs of
 * the action. `subject_token`: GitHub's OIDC token itself, for tools that exchange it on their own.
 */
export type LentForm = 'file' | 'metadata' | 'access_token' | 'id_token' | 'subject_token'

export interface GatewayBounds {
  /** Short names, as `generateContent`, and methods, as `GenAiCacheService.CreateCachedContent`. */
  readonly calls: readonly string[]
  /** Most output tokens that one call may request; absent: the model's own limit. */
  readonly maxOutputTokens: number | undefined
  /** Kinds of tools that a body may name: `functions` run at the client, all others at Google or Anthropic. */
  readonly tools: readonly LentTool[]
}

export type LentTool =
  | 'functions'
  | 'googleSearch'
  | 'googleMaps'
  | 'enterpriseWebSearch'
  | 'urlContext'
  | 'retrieval'
  | 'codeExecution'
  | 'computerUse'
  | 'web_search'
  | 'web_fetch'
  | 'code_execution'
  | 'mcp'

/** Limits of one use of the grant; absent: none. */
export interface Budget {
  readonly requests: number | undefined
  readonly inputTokens: number | undefined
  readonly outputTokens: number | undefined
  /** In US dollars, by `prices`. */
  readonly cost: number | undefined
  /** From the start of the listener. */
  readonly durationSeconds: number | undefined
}

/**
 * The price of models, in US dollars for a million tokens. The first match counts: names come before patterns, and
 * longer patterns before shorter ones.
 */
export interface Price {
  /** `{publisher}/{model}`, whatever form the policy has: `anthropic/claude-*`, `google/gemini-2.5-flash`. */
  readonly model: Matcher
  readonly input: number
  readonly output: number
  /** Input that is read from a cache; absent: as other input. */
  readonly cacheRead?: number | undefined
  /** Input that is written to a cache; absent: twice the price of other input. */
  readonly cacheWrite?: number | undefined
}

export interface Requirement {
  /** Keys of labels. */
  readonly labels: readonly string[]
  /** Fields by name, each with the required value. */
  readonly fields: JsonObject
}

/** Holds if the claim is present and any matcher matches all of it. */
export interface Condition {
  readonly claim: string
  readonly anyOf: readonly Matcher[]
}

export type Matcher = { readonly literal: string } | { readonly glob: string }

export interface BranchRequirement {
  /** Types of active rules that the ref must have, as `pull_request`. */
  readonly rules: readonly string[]
  /** True to require a merged pull request whose merge commit is this commit. */
  readonly merged: boolean
  /** The least number of approving reviews that a ruleset must require; 0: none. */
  readonly reviews: number
}

export interface ApprovalRequirement {
  /** Number of distinct people who must have approved the environment. */
  readonly reviewers: number
  readonly notBy: readonly 'actor'[]
  /** True to count only people who are among the environment's present reviewers. */
  readonly amongReviewers: boolean
  /** True to accept attempts above 1. Approvals carry no attempt number, so the default is to deny them. */
  readonly reruns: boolean
}

/**
 * Bounds on what steps may ask for. An absent list allows nothing of its kind. Patterns are exact or globs, as in
 * `when`.
 */
export interface Allow {
  readonly steps: readonly string[]
  /** Methods that `call` may use, as `PersistentResourceService.CreatePersistentResource`. */
  readonly methods: readonly Matcher[]
  readonly projects: readonly Matcher[]
  readonly locations: readonly Matcher[]
  /** `default` stands for the account that Vertex AI uses if a job names none. */
  readonly service_accounts: readonly Matcher[]
  readonly images: readonly Matcher[]
  readonly build_steps: readonly Matcher[]
  readonly templates: readonly Matcher[]
  readonly machines: MachineBounds
  readonly storage: readonly Matcher[]
  readonly writes: readonly Matcher[]
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
  readonly secrets: readonly Matcher[]
  /** Longest timeout of a step, in seconds; absent: a step may name none. */
  readonly timeoutSeconds: number | undefined
  /** Most node hours of all steps of a run together; absent: only machines, replicas, and timeouts bound them. */
  readonly nodeHours: number | undefined
  /** Fields newer than the schema that may pass, as `customJob.jobSpec.newField`. */
  readonly unchecked: readonly Matcher[]
}

export interface MachineBounds {
  readonly types: readonly Matcher[]
  /** Accelerator type to the largest count of a machine. */
  readonly accelerators: Readonly<Record<string, number>>
  /** Largest sum of a step's replicas. */
  readonly replicas: number
}
