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

/** How far a run has come: `run/run.ts` fills it in, `run/conclude.ts` tells it. What is not there was not reached. */
export interface Story {
  inputs?: Inputs
  record?: RecordFile
  /** What is left to post. */
  postState?: PostState
  /** The record's second home. */
  copy?: RecordCopy
  policy?: PolicyInForce
  grant?: Grant
  steps?: { readonly sha256: string; readonly declarations: readonly StepDeclaration[] }
  verified?: VerifiedToken
  decision?: Decision
  credential?: Credential
  plan?: { readonly report: PlanReport; readonly steps: readonly StepReport[] }
  check?: CheckReport
  /** Of a plan. */
  policyChange?: PolicyChangeReport
  execution?: Execution
  /** Of the steps file, resolved. */
  outputs: Readonly<Record<string, string>>
  failure?: unknown
  /** The last lines of each step's log, as they were shown. */
  readonly lastLines: Map<string, readonly string[]>
  readonly phases: { readonly name: string; readonly milliseconds: number }[]
}

export interface PolicyInForce {
  readonly policy: Policy
  readonly text: string
  readonly sha256: string
  /** The same whatever the line ends. */
  readonly linesSha256: string
  /** Where the file has what stands at a path of the policy. */
  readonly placeOf: (path: Path) => Place
  /** `owner/repo/path` or `./path`, as messages and the record have it. */
  readonly name: string
  /** Absent where it is the checkout's. */
  readonly commit: string | undefined
  readonly ref: string | undefined
  /** Numeric id of the repository that it was read from. */
  readonly repositoryId: string | undefined
  /** What is allowed, but worth a word. */
  readonly notes: readonly Problem[]
}
