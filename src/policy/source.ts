/** Where to read the policy. See docs/policy.md. */
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

/** True for a policy of a fixed commit, which cannot change. */
export const isPinned = (source: PolicySource): boolean =>
  source.kind === 'central' && /^[0-9a-f]{40}$/.test(source.ref)
