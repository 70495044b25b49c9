import type { ActionError } from '../../core/errors.ts'
import type { JsonObject } from '../../core/json.ts'
import type { Path } from '../../document/path.ts'
import type { Fault } from '../../document/shape.ts'
import type { PreparedStep, Schema } from '../model.ts'
import type { Begun, Effects, Resource } from './ports.ts'
import type { ResourceSchema } from './same-resource.ts'

/** What is sent, and what it is made by. */
export interface ReadyTry {
  readonly step: PreparedStep
  readonly request: JobRequest
}

/** A step that is ready to go: checked against schema and grant, with all that earlier steps returned. */
export interface ReadyStep extends ReadyTry {
  /** What is tried in turn where there are no machines. */
  readonly alternatives?: readonly ReadyTry[]
  /** Holds a name that only the run itself could find against the grant. @throws ActionError `LIMITS_EXCEEDED` */
  readonly permit: Permit
  /**
   * Validates against the grant what a change in place results in: the step's body with what the resource keeps.
   *
   * @param name of the resource, for the message
   * @throws ActionError `LIMITS_EXCEEDED` with everything that the resource keeps and the grant does not allow
   */
  readonly permitResult: (name: string, body: Resource) => void
}

/** @param at where in the step the name stands, or what it was found by: `['rollout', 'endpoint']` */
export type Permit = (sort: 'endpoints' | 'engines' | 'models' | 'storage', name: string, at: Path) => void

/** What a life has to live with. */
export interface StepRun extends ReadyStep {
  readonly effects: Effects
  /** Aborts when the run is to stop. */
  readonly signal: AbortSignal
  /** When the step began. Milliseconds since the epoch. */
  readonly since: number
  /** Keeps what is to be undone, should this run be stopped; `undefined` once nothing is. */
  readonly remember: (begun: Begun | undefined) => void
}

/** How a life ended. Times are RFC 3339. */
export interface LifeEnd {
  /** As people say it: `SUCCEEDED`, or Google's state without its prefix. */
  readonly state: string
  /** What the record says of the end; absent: nobody has seen it. The reason is a code, never a server's words. */
  readonly recorded: { readonly state: string; readonly reason: string | null } | undefined
  /** Full resource name. */
  readonly name?: string
  readonly consoleUrl?: string | undefined
  readonly adopted?: boolean
  /** What references to the step lead into. */
  readonly resource?: Resource
  readonly startedAt?: string | undefined
  readonly finishedAt?: string | undefined
  /** For the summary, where there is more to see than a state. */
  readonly details?: StepDetails | undefined
  readonly error?: ActionError | undefined
}

/**
 * What a step of some kind does, from the moment when the record says that it begins.
 *
 * @throws ActionError where nothing was done: Google refused, or what was found forbids it
 */
export type Life = (run: StepRun) => Promise<LifeEnd>

/** One look of a gate at a number. */
export interface Comparison {
  readonly metric: string
  /** `at least 0.92`, `more than 0.914 of fraud@3` */
  readonly expected: string
  /** As it was found; absent: there was none. */
  readonly actual: string | undefined
  readonly holds: boolean
  /** Why there is no number, or what made it hold though there was nobody to beat. */
  readonly note?: string
}

/** One stage of a rollout. */
export interface RolloutStage {
  /** Percentage of the new model. */
  readonly traffic: number
  readonly outcome: 'held' | 'failed' | 'restored'
  /** What was looked at, a line each: `probe p95 120 ms (bound 500 ms)`. */
  readonly looks: readonly string[]
  readonly milliseconds: number
}

/** What the summary shows of a step beside its row. */
export type StepDetails =
  | { readonly type: 'comparisons'; readonly comparisons: readonly Comparison[] }
  | {
      readonly type: 'rollout'
      /** The version that is rolled out, as `fraud@3`; absent: it is a rollback. */
      readonly model?: string
      readonly endpoint: string
      readonly from: readonly { readonly model: string; readonly traffic: number }[]
      readonly to: readonly { readonly model: string; readonly traffic: number }[]
      readonly stages: readonly RolloutStage[]
    }
  /** Untrusted: a model's own words. */
  | { readonly type: 'answer'; readonly text: string }
  /** Tries of a step that fell back, in their order. */
  | { readonly type: 'attempts'; readonly attempts: readonly { readonly where: string; readonly outcome: string }[] }

/** What a job is made by, besides its step. */
export interface JobRequest {
  readonly step: PreparedStep
  /** The step's body with our labels. */
  readonly body: Resource
  /** Ours, whether the body takes any or not. */
  readonly labels: Readonly<Record<string, string>>
  readonly dedupeKey: string
  readonly rerun: 'adopt' | 'new'
  /** RFC 3339: no job of this run can be older; and exactly, where GitHub would say it. */
  readonly earliest: string
  readonly runCreatedAt: () => Promise<string | undefined>
  readonly schema: ResourceSchema
}

/** Where a body stands, and what it can speak of. */
export type CheckContext = Schema & Pick<PreparedStep, 'project' | 'location' | 'pendingPlace' | 'projectIds'>

/** What is wrong with a body beyond its form; what is not known yet is passed. Paths are from the body. */
export type Check = (body: JsonObject, context: CheckContext) => readonly Fault[]
