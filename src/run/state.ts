import type { RecordCopy } from '../audit/cloud-logging.ts'
import type { RecordFile } from '../audit/file.ts'
import { ActionError } from '../core/errors.ts'
import type { Credential } from '../credentials/google.ts'
import type { VerifiedToken } from '../identity/claims.ts'
import type { CommandEnd } from '../lend/child/child.ts'
import type { IsolationWords } from '../lend/child/describe.ts'
import type { LendTotals } from '../lend/listener.ts'
import type { Decision } from '../policy/decide/decision.ts'
import type { Grant } from '../policy/policy.ts'
import type { CheckReport } from '../report/access-check.ts'
import type { PolicyChangeReport } from '../report/policy-change.ts'
import type { PlanReport, StepReport } from '../report/types.ts'
import type { Execution } from '../steps/run/execute.ts'
import type { StepDeclaration } from '../steps/types.ts'
import type { Inputs } from './inputs.ts'
import type { PolicyInForce } from './policy-in-force.ts'
import type { PostState } from './post-state.ts'

/** A line of a step's log as it was shown. */
export interface ShownLine {
  /** With its source: `workerpool0-0 ValueError: bad shape`. */
  readonly line: string
  readonly text: string
}

/**
 * The state of a run. `src/run/run.ts` fills it in, and `src/run/conclude.ts` reports it. A missing field means that
 * the run did not get there.
 */
export interface RunState {
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
  /** Google's side compared with the policy, as sections of the summary. */
  drift?: readonly string[]
  /** Result of a plan. */
  policyChange?: PolicyChangeReport
  execution?: Execution
  /** In mode `lend`, once the listener is open. */
  lent?: Lent
  /** Outputs of the steps file, resolved. */
  outputs: Readonly<Record<string, string>>
  failure?: unknown
  /** The last lines of each step's log, as shown. */
  readonly lastLines: Map<string, readonly ShownLine[]>
  readonly phases: { readonly name: string; readonly milliseconds: number }[]
}

/** What mode `lend` lends, and to whom. */
export interface Lent {
  readonly borrower: string
  /** Of the listener: `http://127.0.0.1:8123` */
  readonly url: string
  /** Absent: there is no command. */
  readonly isolation: IsolationWords | undefined
  readonly totals: () => LendTotals
  command?: CommandEnd
  /** True if later steps could borrow, and the listener was then asked to end: by a cancellation, too. */
  endedAsAsked?: boolean
}

/** The impersonated account, once there is a token for it. */
export const actingAs = (credential: RunState['credential']): string | undefined =>
  credential?.expiresAt === undefined ? undefined : credential.serviceAccount

/** Returns the error code of a failure; `INTERNAL` if it is not an ActionError. */
export const failureCode = (failure: unknown): string => (failure instanceof ActionError ? failure.code : 'INTERNAL')

/** Names of the jobs that continue without this run. */
export const detachedOf = ({ execution }: RunState): string[] =>
  [...(execution?.outcomes.values() ?? [])].flatMap(({ state, name = '' }) => (state === 'DETACHED' ? [name] : []))
