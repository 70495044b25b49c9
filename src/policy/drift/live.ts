import type { NeededOn } from '../../steps/needs.ts'

/** A part of Google's side that was read, or why it was not. What cannot be read is unknown, never fine. */
export type Reading<T> = { readonly value: T } | UnreadablePart

export interface UnreadablePart {
  /** What could not be read, in words: `the bindings of project acme-ml`. */
  readonly what: string
  /** Google's words, or why no answer came. Untrusted. */
  readonly words: string
  /** The permission that Google demands, the smallest role that has it, and the place to grant it; absent: not refused. */
  readonly missing?: MissingPermission | undefined
}

export interface MissingPermission {
  readonly permission: string
  readonly role: string
  /** `projects/acme-ml`, `folders/123`, `organizations/456` */
  readonly on: string
}

/** What a policy is compared with: the present state of Google's side. */
export interface LiveSetup {
  /** By resource name of the pool. */
  readonly pools: ReadonlyMap<string, LivePool>
  /** By email. */
  readonly accounts: ReadonlyMap<string, LiveAccount>
  /** Bindings of projects, buckets and repositories, by `nameOfPlace`. */
  readonly places: ReadonlyMap<string, Reading<readonly LiveBinding[] | undefined>>
  /** By id, or by number for the project of a pool alone. */
  readonly projects: ReadonlyMap<string, LiveProject>
  /** Permissions of roles, by name, as far as they matter and are not known in advance. */
  readonly roles: ReadonlyMap<string, Reading<readonly string[] | undefined>>
  /** The keys that issuers publish, for providers with uploaded keys. */
  readonly issuerKeys: ReadonlyMap<string, Reading<readonly LiveKey[]>>
}

export interface LivePool {
  readonly state: Reading<LiveState | undefined>
  /** With deleted ones that can be restored. */
  readonly providers: Reading<readonly LiveProvider[]>
}

export interface LiveState {
  readonly disabled: boolean
  readonly deleted: boolean
}

export interface LiveProvider extends LiveState {
  readonly resource: string
  readonly id: string
  readonly type: 'oidc' | 'aws' | 'saml' | 'x509' | 'other'
  /** Empty if it is not of OIDC. */
  readonly issuer: string
  readonly audiences: readonly string[]
  readonly mapping: Readonly<Record<string, string>>
  /** Empty: none, so that every token of the issuer passes. */
  readonly condition: string
  /** Names the policies that it was compiled from, if `compile` made it. Untrusted. */
  readonly description: string
  /** Uploaded keys: a JSON Web Key Set, as text. Absent: Google fetches the issuer's. */
  readonly uploadedKeys: string | undefined
}

export interface LiveAccount {
  readonly state: Reading<{ readonly disabled: boolean } | undefined>
  readonly bindings: Reading<readonly LiveBinding[]>
  /** Stored keys: a holder of one acts as this account. */
  readonly keys: Reading<readonly StoredKey[]>
}

export interface LiveBinding {
  readonly role: string
  readonly members: readonly string[]
  /** CEL of an IAM condition. */
  readonly condition?: string | undefined
}

export interface StoredKey {
  /** 40 hexadecimal digits. */
  readonly id: string
  readonly disabled: boolean
  /** RFC 3339. */
  readonly createdAt: string
}

export interface LiveProject {
  readonly number: Reading<string>
  /** Folders and the organization above it, the nearest first. */
  readonly ancestors: readonly LiveAncestor[]
  /** Set if a parent could not be read, so that there may be more of them. */
  readonly unreadable?: UnreadablePart | undefined
}

export interface LiveAncestor {
  /** `folders/123`, `organizations/456` */
  readonly name: string
  readonly bindings: Reading<readonly LiveBinding[]>
}

/** A public key: its id, and the modulus or point that makes it itself. */
export interface LiveKey {
  readonly id: string
  readonly material: string
}

export const isRead = <T>(reading: Reading<T>): reading is { readonly value: T } => 'value' in reading

/** Which parts of Google's side to read. */
export interface PartsToRead {
  /** Resource names of pools. */
  readonly pools: readonly string[]
  /** Emails of service accounts. */
  readonly accounts: readonly string[]
  /** Projects, buckets and repositories. */
  readonly places: readonly NeededOn[]
  /** Ids of projects whose number and ancestors are read. */
  readonly projects: readonly string[]
  /** Numbers of the projects of pools. One that is none of `projects` is read, too: who may change the pool is said there. */
  readonly poolProjects: readonly string[]
  /** Issuers of the policies. Their keys are read if a provider has uploaded ones. Nothing is fetched from any other. */
  readonly issuers: readonly string[]
}
