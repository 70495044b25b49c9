import type { Grant } from '../policy.ts'
import type { WorkBudget } from './glob-within.ts'

/** One key of a grant: its text, and a proof that one grant admits no more by it than another. */
export interface Facet {
  /** Path within the grant: `allow.machines.types`, `when.ref`. */
  readonly path: readonly string[]
  /** Returns the text in the policy; `undefined` if the key is absent. */
  readonly show: (grant: Grant) => string | undefined
  /** True if every run and step that passes this key in `inner` certainly passes it in `outer`. */
  readonly isWithin: (inner: Grant, outer: Grant, effort: WorkBudget) => boolean
}
