import type { Decision } from '../policy/decide/decision.ts'
import type { Comparison, StepDetails } from '../steps/toolkit/handler.ts'
import type { CheckReport } from './access-check.ts'
import type { PolicyChangeReport } from './policy-change.ts'

/** All that the step summary speaks of: what is `undefined` was not reached, or does not apply. Times are RFC 3339. */
export interface RunReport {
  /** The action's own version. */
  readonly version: string
  readonly mode: 'run' | 'plan' | 'check'
  readonly conclusion: 'success' | 'denied' | 'failure' | 'cancelled'
  readonly run: RunFacts
  readonly grant: GrantFacts | undefined
  readonly policy: PolicySource | undefined
  /** There once the OIDC token was verified. */
  readonly token: { readonly issuer: string; readonly audience: string } | undefined
  /** In `plan`: what would be decided on a push to the base branch, under the policy that is in force. */
  readonly decision: Decision | undefined
  /** There once Google exchanged the token. */
  readonly credential: CredentialFacts | undefined
  /** In the order of the file. */
  readonly steps: readonly StepReport[]
  readonly plan: PlanReport | undefined
  /** What the steps need, in `check`, once it was tested. */
  readonly check: CheckReport | undefined
  /** What a change of the policy would change, in `plan`. */
  readonly policyChange: PolicyChangeReport | undefined
  /** Outputs of the steps file. */
  readonly outputs: Readonly<Record<string, string>>
  readonly record: RecordFacts | undefined
  /** What ended the run, whatever it was: an ActionError where it is one of the known ways. */
  readonly failure: unknown
  /** What a cancelled run left: ids of steps. */
  readonly cancelled: readonly string[]
  readonly leftRunning: readonly string[]
  /** Parts of the road, in their order. */
  readonly phases: readonly { readonly name: string; readonly milliseconds: number }[]
  readonly finishedAt: string
}

export interface RunFacts {
  /** `https://github.com` */
  readonly server: string
  readonly repository: string
  readonly sha: string
  readonly ref: string
  readonly event: string
  /** Absent if the token does not name it, as with `actor`. */
  readonly workflow: string | undefined
  readonly runId: string
  readonly runAttempt: string
  readonly actor: string | undefined
}

export interface GrantFacts {
  readonly name: string
  readonly description: string | undefined
  /** The account that the grant wants impersonated; absent: direct access. */
  readonly serviceAccount: string | undefined
  /** The full name of its workload identity provider. */
  readonly provider: string
}

export interface PolicySource {
  /** `.github/vertex-policy.yml`, or `owner/repo/path@ref` */
  readonly path: string
  /** Absent where it was read from the checkout. */
  readonly commit: string | undefined
  readonly sha256: string
  /** Where a person can read it, at that commit. */
  readonly url: string | undefined
}

export interface CredentialFacts {
  /** Absent if it is not known. */
  readonly principal: string | undefined
  /** Set once it was impersonated. */
  readonly serviceAccount: string | undefined
  readonly expiresAt: string
}

/** Why a step failed, in Google's words where Google refused it. */
export interface StepError {
  readonly text: string
  readonly ofGoogle: boolean
  /** It is what ended the run, and stands at the head of the summary. */
  readonly endedRun?: boolean
}

export interface StepReport {
  readonly id: string
  readonly kind: string
  /** Google's state, or our own: `SKIPPED`, `NOT_STARTED`, … */
  readonly state: string
  readonly needs: readonly string[]
  /** Fields that neither schema nor grant bounds, since both were told so. */
  readonly unchecked?: readonly string[] | undefined
  readonly project: string
  readonly location: string
  readonly startedAt: string | undefined
  readonly finishedAt: string | undefined
  /** Full resource name. */
  readonly name: string | undefined
  readonly consoleUrl: string | undefined
  /** Taken up from an earlier attempt of this run, not started anew. */
  readonly adopted: boolean
  /** What there is to see of it beside its row. */
  readonly details: StepDetails | undefined
  readonly error: StepError | undefined
  /** Of its log, where that was shown. */
  readonly lastLines?: readonly string[] | undefined
}

export interface PlanReport {
  /** Whose policy the decision is of: the one in force, or the checkout's own where that one was named. */
  readonly source: 'in force' | 'checkout'
  /** What the decision supposes: `a push to refs/heads/main`. */
  readonly assumption: string
  /** The decision under the policy that this change proposes, where it touches the policy. */
  readonly proposed: Decision | undefined
  /** Every key of the grant, with what it inherits. */
  readonly grant: readonly { readonly key: string; readonly value: string }[]
  readonly steps: readonly PlannedStep[]
}

export interface PlannedStep {
  readonly id: string
  readonly kind: string
  readonly needs: readonly string[]
  readonly project: string
  readonly location: string
  readonly timeoutSeconds: number | undefined
  /** Fields that neither schema nor grant bounds, since both were told so. */
  readonly unchecked?: readonly string[] | undefined
  /** What only the run of its pipeline knows, each with where it stands. */
  readonly leftToRun?: readonly string[]
  /** `POST` and the address, in one line. */
  readonly request: string
  /** As it would be sent; `Pending` stands for what the run will know. */
  readonly body: unknown
  readonly labels: Readonly<Record<string, string>>
  /** What it does beyond that, in words and in order. */
  readonly course?: readonly string[]
  /** What a gate will compare. */
  readonly comparisons?: readonly Pick<Comparison, 'metric' | 'expected'>[]
}

export interface RecordFacts {
  readonly path: string
  /** Hex SHA-256 of the last line: the output `audit_sha256`. */
  readonly sha256: string
  /** The command that checks it. */
  readonly verify: string
}
