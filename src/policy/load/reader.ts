import type { Fault } from '../../document/shape.ts'
import type { Path } from '../../document/yaml.ts'

/**
 * Where the rules of a policy put what they find, while they turn plain data into types. What `checkShape` refuses
 * already (a list where a string should be), rules pass over in silence.
 */
export interface Reading {
  readonly report: (fault: Fault) => void
  /** The characters that a scalar was written with: numbers lose theirs when they are parsed. */
  readonly written: (path: Path) => string
}

export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** C0, DEL, C1, line separators and bidirectional controls: what may hide in a value, and belongs in none. */
export const controlCharacters = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/
