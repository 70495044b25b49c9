import type { Path } from '../../document/path.ts'
import type { Fault } from '../../document/shape.ts'

/**
 * Collects the faults that a policy's rules find while they turn plain data into types. The rules ignore what
 * `checkShape` refuses already, such as a list in place of a string.
 */
export interface Reading {
  readonly report: (fault: Fault) => void
  /** Returns the original characters of a scalar: numbers lose them when they are parsed. */
  readonly written: (path: Path) => string
}

/** Returns a string; `undefined` for any other value. */
export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** C0, DEL, C1, line separators, and bidirectional controls, which can hide in a value and are never valid. */
export const controlCharacters = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/
