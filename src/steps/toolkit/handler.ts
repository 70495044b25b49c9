import type { ActionError } from '../../core/errors.ts'
import type { JsonObject } from '../../core/json.ts'
import type { Path } from '../../document/path.ts'
import type { Fault } from '../../document/shape.ts'
import type { PreparedStep, Schema } from '../types.ts'
import type { InFlight, Ports, Resource } from './ports.ts'
import type { ResourceSchema } from './same-resource.ts'
import type { TrafficSample } from './traffic-sample.ts'

/** A request, and the step that it belongs to. */
export interface ReadyAttempt {
  readonly step: PreparedStep
  readonly request: StepRequest
}

/** A step that can be sent: checked against schema and grant, with all results of earlier steps. */
export interface ReadyStep extends ReadyAttempt {
  /** Alternatives to try in order if there are no machines. */
  readonly alternatives?: readonly ReadyAttempt[]
  /**
   * Checks a name that only the run could find against the grant.
   *
   * @throws ActionError `LIMITS_EXCEEDED`
   */
  readonly permit: Permit
  /**
   * Checks the result of an update in place against the grant: the step's body with what the resource keeps.
   *
   * @param name of the resource, for the message
   * @throws ActionError `LIMITS_EXCEEDED` with everything that the resource keeps and the grant does not allow
   */
  readonly permitResult: (name: string, body: Resource) => void
}

/** @param at path of the name in the step, or of what it was found by: `['rollout', 'endpoint']` */
export type Permit = (
  fieldClass: 'endpoints' | 'engines' | 'images' | 'models' | 'query_datasets' | 'storage' | 'writes',
  name: string,
  at: Path,
) => void

/** Everything that a step handler gets. */
export interface HandlerContext extends ReadyStep {
  /** Id of the step. */
  readonly id: string
  readonly ports: Ports
  /** Aborts when the run is to stop. */
  readonly signal: AbortSignal
  /** When the step began. Milliseconds since the epoch. */
  readonly since: number
  /** Leaves work to undo if this run is stopped; `undefined` once there is none. */
  readonly trackInFlight: (inFlight: InFlight | undefined) => void
}

/** The end of a step. Times are RFC 3339. */
export interface StepResult {
  /** The short form for people: `SUCCEEDED`, or Google's state without its prefix. */
  readonly state: string
  /** The end for the record; absent if it was not seen. The reason is a code, never a server's words. */
  readonly recorded: { readonly state: string; readonly reason: string | null } | undefined
  /** Full resource name. */
  readonly name?: string
  readonly consoleUrl?: string | undefined
  readonly adopted?: boolean
  /** The resource that references to the step use. */
  readonly resource?: Resource
  /** Last states of all jobs and builds that it waited for, if that is more or other than `resource`. */
  readonly ran?: readonly Resource[]
  readonly startedAt?: string | undefined
  readonly finishedAt?: string | undefined
  /** Details for the summary, if there are any besides the state. */
  readonly details?: StepDetails | undefined
  readonly error?: ActionError | undefined
}

/**
 * Runs a step of one kind. The record says already that it begins.
 *
 * @throws ActionError if nothing was done: Google refused it, or an existing resource forbids it
 */
export type StepHandler = (run: HandlerContext) => Promise<StepResult>

/** One comparison of a gate. */
export interface Comparison {
  readonly metric: string
  /** `at least 0.92`, `more than 0.914 of fraud@3` */
  readonly expected: string
  /** The same in signs, for a headline: `≥ 0.92`, `> 0.914 of the current model` */
  readonly bound?: string
  /** As found; absent if there was no value. */
  readonly actual: string | undefined
  readonly holds: boolean
  /** Why there is no number, or why it passed without a version to beat. */
  readonly note?: string
  /** The number of the version that the gate compares with, for the summary. */
  readonly serving?: number
}

/** A metric that no bound names. */
export interface OtherMetric {
  /** Its name in the file of metrics: untrusted. */
  readonly metric: string
  readonly value: number
  readonly serving?: number
}

/** One stage of a rollout. */
export interface RolloutStage {
  /** Percentage of the new model. */
  readonly traffic: number
  readonly outcome: 'held' | 'failed' | 'restored'
  /** Results of the tests, a line each: `probe p95 120 ms (bound 500 ms)`. */
  readonly looks: readonly string[]
  readonly milliseconds: number
  /** The numbers that decided, oldest first. */
  readonly samples?: readonly TrafficSample[]
}

/** Details that the summary shows below a step's row. */
export type StepDetails =
  | {
      readonly type: 'comparisons'
      readonly comparisons: readonly Comparison[]
      /** The version whose numbers stand beside them: `fraud@3`. */
      readonly serving?: string
      readonly others?: readonly OtherMetric[]
      /** How many more there are. */
      readonly unlisted?: number
    }
  | {
      readonly type: 'rollout'
      /** The version that is rolled out, as `fraud@3`; absent for a rollback. */
      readonly model?: string
      readonly endpoint: string
      readonly from: readonly { readonly model: string; readonly traffic: number }[]
      /** What serves in the end; absent if that is not known. */
      readonly to?: readonly { readonly model: string; readonly traffic: number }[]
      readonly stages: readonly RolloutStage[]
    }
  /** A model's own words: untrusted. */
  | { readonly type: 'answer'; readonly text: string }
  /** Attempts of a step that fell back, in order. */
  | { readonly type: 'attempts'; readonly attempts: readonly { readonly where: string; readonly outcome: string }[] }

/** The request of a step, in addition to the step itself. */
export interface StepRequest {
  readonly step: PreparedStep
  /** The step's body with our labels. */
  readonly body: Resource
  /** Our labels, even if the body accepts none. */
  readonly labels: Readonly<Record<string, string>>
  readonly dedupeKey: string
  readonly rerun: 'adopt' | 'new'
  /** RFC 3339: no job of this run can be older. The second one is exact, if GitHub returns it. */
  readonly earliest: string
  readonly runCreatedAt: () => Promise<string | undefined>
  readonly schema: ResourceSchema
}

/** The schema and place of a body, for its checks. */
export type CheckContext = Schema & Pick<PreparedStep, 'project' | 'location' | 'pendingPlace' | 'projectIds'>

/** Returns what is wrong with a body beyond its form. Unknown values pass. Paths are from the body. */
export type Check = (body: JsonObject, context: CheckContext) => readonly Fault[]
