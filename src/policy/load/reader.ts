import type { PartsOf } from '../../document/parts.ts'
import type { Path } from '../../document/path.ts'
import type { Fault } from '../../document/shape.ts'
import type { policyShapes } from './shapes.ts'

/** The valid parts of an object of the policy. `checkShape` reports the others, and the policy is refused. */
export type PolicyPart<Name extends keyof typeof policyShapes> = PartsOf<
  { readonly type: 'object'; readonly name: Name },
  typeof policyShapes
>

/** Collects the faults that a policy's rules find while they read its valid parts. */
export interface PolicyReader {
  readonly report: (fault: Fault) => void
  /** Returns the original characters of a scalar without quotes: numbers lose them when they are parsed. */
  readonly written: (path: Path) => string | undefined
}

/** C0, DEL, C1, line separators, and bidirectional controls, which can hide in a value and are never valid. */
export const controlCharacters = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/
