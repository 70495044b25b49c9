import type { Decision } from '../policy/decide/decision.ts'
import type { Comparison, StepDetails } from '../steps/toolkit/handler.ts'
import type { CheckReport } from './access-check.ts'
import type { TimeAndCost } from './cost.ts'
import type { LendReport } from './lend.ts'
import type { PolicyChangeReport } from './policy-change.ts'

/**
 * All data of the step summary. `undefined` means that the run did not get there, or that it does not apply. Times are
 * RFC 3339.
 */
export interface RunReport {
  /** This action's version. */
  readonly version: string
  readonly mode: 'run' | 'plan' | 'check' | 'lend'
  readonly conclusion: 'success' | 'denied' | 'failure' | 'cancelled'
  readonly run: RunFacts
  readonly grant: GrantFacts | undefined
  readonly policy: PolicyReference | undefined
  /** Set once the OIDC token is verified. */
  readonly token: { readonly issuer: string; readonly audience: string } | undefined
  /** In `plan`: the decision about a push to the base branch, under the present policy. */
  readonly decision: Decision | undefined
  /** Set once Google has exchanged the token. */
  readonly credential: CredentialFacts | undefined
  /** In the order of the file. */
  readonly steps: readonly StepReport[]
  readonly plan: PlanReport | undefined
  /** In `check`: what the steps need, once it was tested. */
  readonly check: CheckReport | undefined
  /** In `lend`, once the listener is open. */
  readonly lend: LendReport | undefined
  /** With the input `drift`: Google's side compared with the policy, in Markdown. */
  readonly drift: readonly string[] | undefined
  /** In `plan`: the changes of the policy. */
  readonly policyChange: PolicyChangeReport | undefined
  /** Outputs of the steps file. */
  readonly outputs: Readonly<Record<string, string>>
  readonly record: RecordFacts | undefined
  /** The error that ended the run: an ActionError if its kind is known. */
  readonly failure: unknown
  /** Ids of the steps that a cancelled run left. */
  readonly cancelled: readonly string[]
  readonly leftRunning: readonly string[]
  /** Phases of the run, in order. */
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
  /** The account that the grant impersonates; absent: direct access. */
  readonly serviceAccount: string | undefined
  /** The full name of its workload identity provider. */
  readonly provider: string
}

export interface PolicyReference {
  /** `.github/vertex-policy.yml`, or `owner/repo/path@ref` */
  readonly path: string
  /** Absent for a policy of the checkout. */
  readonly commit: string | undefined
  readonly sha256: string
  /** URL of the policy at that commit. */
  readonly url: string | undefined
}

export interface CredentialFacts {
  /** Absent if it is not known. */
  readonly principal: string | undefined
  /** Set once it was impersonated. */
  readonly serviceAccount: string | undefined
  readonly expiresAt: string
}

/** Why a step failed, in Google's words if Google refused it. */
export interface StepError {
  readonly text: string
  readonly ofGoogle: boolean
  /** True if it ended the run, so that the summary begins with it. */
  readonly endedRun?: boolean
}

/** Machines of one sort that a step uses at the same time. */
export interface MachineUse {
  readonly machineType: string
  /** Per machine. */
  readonly accelerator?: { readonly type: string; readonly count: number }
  /** The number of such machines. */
  readonly nodes: number
}

export type LinkKind =
  | 'job'
  | 'logs'
  | 'output'
  | 'model'
  | 'endpoint'
  | 'tensorboard'
  | 'experiment'
  | 'image'
  | 'pipeline'
  | 'agent'
  | 'schedule'
  | 'build'

/** Something of a step that people look at. */
export interface ResourceLink {
  readonly kind: LinkKind
  /** Its short name: `fraud@2`, `gs://acme-models/fraud/5f0c1c7`, `logs`. */
  readonly text: string
  /** Page in Google's console; absent if there is none. */
  readonly url?: string
}

export interface StepReport {
  readonly id: string
  readonly kind: string
  /** Google's state, or our own: `SKIPPED`, `NOT_STARTED`, … */
  readonly state: string
  readonly needs: readonly string[]
  /** Fields that neither schema nor grant bounds, because `unchecked` lists them. */
  readonly unchecked?: readonly string[] | undefined
  readonly project: string
  readonly location: string
  readonly startedAt: string | undefined
  readonly finishedAt: string | undefined
  /** Full resource name. */
  readonly name: string | undefined
  readonly consoleUrl: string | undefined
  /** True if the resource was created by an earlier attempt of this run and adopted. */
  readonly adopted: boolean
  /** Details below its row. */
  readonly details: StepDetails | undefined
  readonly error: StepError | undefined
  /** The last lines of its log, if it was shown. */
  readonly lastLines?: readonly string[] | undefined
  /** Machines of the attempt that ran, as far as they are known. */
  readonly machines?: readonly MachineUse[] | undefined
  /** What exists of it, in the order of interest. */
  readonly links?: readonly ResourceLink[] | undefined
  /** What it did, once it succeeded. */
  readonly fact?: StepFact | undefined
  /** What comes next, if that is known. */
  readonly next?: Phrase | undefined
  /** What other steps and workflows use of it. */
  readonly values?: StepValues | undefined
  /** Node hours and their estimated cost; absent if it used no machines. `describeTime` and `describeCost` format them. */
  readonly machineTime?: TimeAndCost | undefined
}

/** Own words, and values of others between them. */
export type Phrase = readonly (string | { readonly value: string })[]

/** What a step is about, for a reader: from what serves down to what only helps. */
export type FactTopic =
  | 'serving'
  | 'rollback'
  | 'model'
  | 'agent'
  | 'tuned'
  | 'published'
  | 'schedule'
  | 'predictions'
  | 'job'
  | 'image'
  | 'files'
  | 'other'

/** What a step did, in the reader's nouns: `fraud@2 registered`. */
export interface StepFact {
  readonly topic: FactTopic
  readonly phrase: Phrase
}

/** What people pass on from a step, each absent if the step has no such thing. */
export interface StepValues {
  /** Full name of a model, without its version. */
  readonly model?: string
  readonly version?: string
  /** Full name. */
  readonly endpoint?: string
  /** With its digest. */
  readonly image?: string
  /** `gs://` or `bq://`: where the step wrote. */
  readonly uri?: string
  /** Full name of an agent engine. */
  readonly agent?: string
  readonly schedule?: string
  /** Numbers of a gate, by name. */
  readonly metrics?: Readonly<Record<string, number>>
}

export interface PlanReport {
  /** The policy of the decision: the one in force, or the checkout's own if the input names it. */
  readonly source: 'in force' | 'checkout'
  /** The assumption of the decision: `a push to refs/heads/main`. */
  readonly assumption: string
  /** The decision under the policy that this change proposes, if it changes the policy. */
  readonly proposed: Decision | undefined
  /** Every key of the grant, inherited ones included. */
  readonly grant: readonly { readonly key: string; readonly value: string }[]
  /** What the grant lends to other programs, a line for each kind. */
  readonly lends: readonly string[]
  readonly steps: readonly PlannedStep[]
  /** Differences to an earlier run, as sections; absent if its results were not given. */
  readonly differences?: readonly string[] | undefined
}

export interface PlannedStep {
  readonly id: string
  readonly kind: string
  readonly needs: readonly string[]
  readonly project: string
  readonly location: string
  readonly timeoutSeconds: number | undefined
  /** Machines of its first attempt, as far as they are known. */
  readonly machines?: readonly MachineUse[]
  /** The most machine time that it could use; absent if it uses no machines. */
  readonly atMost?: TimeAndCost | undefined
  /** Fields that neither schema nor grant bounds, because `unchecked` lists them. */
  readonly unchecked?: readonly string[] | undefined
  /** Values that only the run of its pipeline knows, each with its place. */
  readonly leftToRun?: readonly string[]
  /** `POST` and the URL, in one line. */
  readonly request: string
  /** The body as it would be sent; `Pending` stands for unknown values. */
  readonly body: unknown
  readonly labels: Readonly<Record<string, string>>
  /** Further actions of the step, in words and in order. */
  readonly course?: readonly string[]
  /** Comparisons of a gate. */
  readonly comparisons?: readonly Pick<Comparison, 'metric' | 'expected'>[]
}

export interface RecordFacts {
  readonly path: string
  /** Hex SHA-256 of the last line: the output `audit_sha256`. */
  readonly sha256: string
  /** npm's name of the code that ran: `github:acme/keyless-vertex#v1` */
  readonly source: string
}
