import type { Place, Problem } from '../core/errors.ts'
import type { Path } from '../document/path.ts'
import type { Policy } from '../policy/policy.ts'

/** The policy that decides now, with its source. A renewal may replace it. */
export interface PolicyInForce {
  readonly policy: Policy
  readonly text: string
  readonly sha256: string
  /** Digest that does not depend on line ends. */
  readonly linesSha256: string
  /** Returns the place of a policy's path in its file. */
  readonly placeOf: (path: Path) => Place
  /** `owner/repo/path` or `./path`, for messages and the record. */
  readonly name: string
  /** Absent for the checkout's own policy. */
  readonly commit: string | undefined
  readonly ref: string | undefined
  /** Numeric id of the policy's repository. */
  readonly repositoryId: string | undefined
  /** Valid entries that deserve a notice. */
  readonly notes: readonly Problem[]
}
