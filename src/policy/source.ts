/** Where the policy is (DESIGN 1). */
export type PolicySource =
  | { readonly kind: 'default-branch'; readonly path: string }
  | {
      readonly kind: 'central'
      readonly owner: string
      readonly repository: string
      readonly path: string
      /** A full ref, 40 lower-case hex digits, or the short name of a branch or tag. */
      readonly ref: string
      /** Numeric id that the repository must have. */
      readonly repositoryId?: string
    }
  | { readonly kind: 'checkout'; readonly path: string }

/** A policy of a commit is the same for ever. */
export const isPinned = (source: PolicySource): boolean =>
  source.kind === 'central' && /^[0-9a-f]{40}$/.test(source.ref)
