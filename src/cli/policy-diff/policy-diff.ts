import type { PolicyChange } from '../../policy/compare/compare.ts'
import type { SetupChange } from '../../policy/compare/setup-change.ts'

/** A change of a policy, and what follows from it. */
export interface PolicyDiff {
  /** As on the command line. */
  readonly old: string
  readonly proposed: string
  readonly change: PolicyChange
  readonly setup: SetupChange
  /** The command that prints the new set-up. */
  readonly command: string
}
