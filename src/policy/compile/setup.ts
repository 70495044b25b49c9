import type { NeededOn } from '../../steps/needs.ts'

/**
 * What Google's side must be, so that it admits exactly what `when` of some policies admits. Plain data:
 * `compile` makes it, renderers turn it into commands, Terraform or JSON, and `drift` compares it with what is there.
 */
export interface Setup {
  readonly policies: readonly PolicyHome[]
  readonly pools: readonly SetupPool[]
  readonly providers: readonly SetupProvider[]
  /** The accounts that grants impersonate, and those that jobs run as. */
  readonly accounts: readonly SetupAccount[]
  readonly bindings: readonly SetupBinding[]
  readonly services: readonly SetupServices[]
  /** Further fences around the pools, which only an administrator of the organization can build. Off by default. */
  readonly fences: SetupFences
  /** What the set-up cannot express or derive, in words. */
  readonly notes: readonly SetupNote[]
}

/** A policy, as `acme/fraud/.github/vertex-policy.yml`, and the hex SHA-256 of its text. */
export interface PolicyHome {
  readonly name: string
  readonly sha256: string
}

export interface SetupPool {
  /** `projects/{number}/locations/global/workloadIdentityPools/{pool}` */
  readonly resource: string
  readonly projectNumber: string
  readonly id: string
  readonly trust: 'internal' | 'external'
}

/**
 * How grants become attributes. `conditions`: one attribute for each grant, `'true'` or `'false'`. `bindings`: a fixed
 * mapping of claims, and one binding for each combination of values.
 */
export type Layout = 'conditions' | 'bindings'

export interface SetupProvider {
  /** `projects/{number}/locations/global/workloadIdentityPools/{pool}/providers/{provider}` */
  readonly resource: string
  /** Resource name of the pool. */
  readonly pool: string
  readonly id: string
  readonly issuer: string
  /** Names the owning policies, and their digests. 256 characters at most. */
  readonly description: string
  readonly layout: Layout
  /** Why this layout, in one sentence. */
  readonly layoutReason: string
  /** CEL by attribute: `google.subject`, `attribute.train_512345678`. */
  readonly mapping: Readonly<Record<string, string>>
  /** CEL over `attribute.*` that names a claim. */
  readonly condition: string
  readonly grants: readonly SetupGrant[]
  readonly limits: readonly LimitUse[]
}

/** A grant, and the members of IAM that are exactly the tokens of this grant. */
export interface SetupGrant {
  /** Name of its policy. */
  readonly policy: string
  readonly grant: string
  /** `principalSet://iam.googleapis.com/{pool}/attribute.{name}/true` */
  readonly members: readonly string[]
}

/** How near a provider is to one of Google's limits. */
export interface LimitUse {
  /** `characters of the condition`, `custom attributes`, … */
  readonly limit: string
  readonly used: number
  readonly most: number
}

export interface SetupAccount {
  readonly email: string
  /** Id of its project. */
  readonly project: string
  /** `grant`: grants impersonate it. `runtime`: jobs run as it. */
  readonly use: 'grant' | 'runtime'
}

/**
 * A member of IAM, or a service agent of Google, whose email contains the number of its project. `vertex`: the Vertex AI
 * service agent. `custom-code`: the one that jobs without an account run as.
 */
export type SetupMember = string | { readonly agent: 'vertex' | 'custom-code'; readonly project: string }

export interface SetupBinding {
  readonly on: NeededOn
  readonly role: string
  readonly member: SetupMember
  /** Who needs it and for what: `grant train: trains and deploys (allow.steps)`. */
  readonly why: string
}

export interface SetupServices {
  /** Id of the project. */
  readonly project: string
  /** `aiplatform.googleapis.com`, … */
  readonly services: readonly string[]
}

export interface SetupFences {
  /** Principal access boundaries: what a pool's principals can reach at all, whatever roles they have. */
  readonly boundaries: readonly {
    /** Resource name of the pool. */
    readonly pool: string
    /** Ids of projects. */
    readonly projects: readonly string[]
  }[]
  /** Ids of projects in which everybody is denied to create keys of service accounts. */
  readonly deniedKeys: readonly string[]
  /** Projects of pools, by number, and the only issuers that their providers may have. */
  readonly issuers: readonly { readonly projectNumber: string; readonly issuers: readonly string[] }[]
}

/** `boundary`: principal access boundaries. `keys`: no keys of service accounts. `issuers`: no other issuers. */
export type Fence = 'boundary' | 'keys' | 'issuers'

export interface SetupNote {
  /** Absent: about the whole set-up. */
  readonly grant?: string
  /** With the name of the grant, and of its policy if there are several. */
  readonly message: string
  readonly cure?: string
}
