import type { Fault } from '../../document/shape.ts'
import { conditionOn } from '../match.ts'
import type { Grant, Policy } from '../policy.ts'

export type LintLevel = 'error' | 'warning' | 'note'

/** What a rule looks at. */
export interface LintSubject {
  readonly policy: Policy
  readonly grants: readonly Grant[]
  /** The file as plain data, as written: what the policy itself no longer has. */
  readonly written: unknown
  /** This program's version, as `1.2.0`. */
  readonly actionVersion: string
}

/** A fault that a rule finds in a valid policy. */
export interface LintFault extends Fault {
  /** Absent: the level of the rule. */
  readonly level?: LintLevel
}

/** A rule of the lint. Each loads: the policy does what it says, but perhaps not what its author wants. */
export interface LintRule {
  /** The heading on the page of rules. Comments that allow an exception name it. */
  readonly id: string
  readonly level: LintLevel
  /** What the rule finds, in one sentence. */
  readonly summary: string
  /** Why it matters, and what to do. One paragraph. */
  readonly why: string
  readonly find: (subject: LintSubject) => readonly LintFault[]
}

/** The path of a condition of a grant, or of `when` if it has none on the claim. */
export const pathOfClaim = (grant: Grant, claim?: string): readonly string[] => [
  'grants',
  grant.name,
  'when',
  ...(claim !== undefined && conditionOn(grant, claim) !== undefined ? [claim] : []),
]

/** Formats a few names: `a, b and 3 more`. */
export function fewNames(names: readonly string[], most = 5): string {
  const shown = names.slice(0, most)
  if (names.length > most) return `${shown.join(', ')} and ${names.length - most} more`
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}
