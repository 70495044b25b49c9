import type { RecordCopy } from '../audit/cloud-logging.ts'
import type { RecordFile } from '../audit/file.ts'
import type { Place, Problem } from '../core/errors.ts'
import type { Credential } from '../credentials/google.ts'
import type { Path } from '../document/yaml.ts'
import type { VerifiedToken } from '../identity/claims.ts'
import type { Decision } from '../policy/decide/decision.ts'
import type { Grant, Policy } from '../policy/policy.ts'
import type { CheckReport } from '../report/access-check.ts'
import type { PlanReport, StepReport } from '../report/model.ts'
import type { PolicyChangeReport } from '../report/policy-change.ts'
import type { StepDeclaration } from '../steps/model.ts'
import type { Execution } from '../steps/run/execute.ts'
import type { Inputs } from './inputs.ts'
import type { PostState } from './post-state.ts'

/**
 * The state of a run. `src/run/run.ts` fills it in, and `src/run/conclude.ts` reports it. A missing field means that
 * the run did not get there.
 */
export interface Story {
  inputs?: Inputs
  record?: RecordFile
  /** The state for post. */
  postState?: PostState
  /** The copy of the record in Cloud Logging. */
  copy?: RecordCopy
  policy?: PolicyInForce
  grant?: Grant
  steps?: { readonly sha256: string; readonly declarations: readonly StepDeclaration[] }
  verified?: VerifiedToken
  decision?: Decision
  credential?: Credential
  plan?: { readonly report: PlanReport; readonly steps: readonly StepReport[] }
  check?: CheckReport
  /** Result of a plan. */
  policyChange?: PolicyChangeReport
  execution?: Execution
  /** Outputs of the steps file, resolved. */
  outputs: Readonly<Record<string, string>>
  failure?: unknown
  /** The last lines of each step's log, as shown. */
  readonly lastLines: Map<string, readonly string[]>
  readonly phases: { readonly name: string; readonly milliseconds: number }[]
}

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
  /** Numeric id of the repository of the policy. */
  readonly repositoryId: string | undefined
  /** Valid entries that deserve a notice. */
  readonly notes: readonly Problem[]
}
