import type { WriteEvent } from '../../audit/events.ts'
import type { Clock } from '../../core/clock.ts'
import type { ActionError } from '../../core/errors.ts'
import type { JsonObject } from '../../core/json.ts'
import type { JobKindName } from '../../vertex/job-kinds.ts'
import type { Kind } from '../kinds/kind-names.ts'
import type { FormerEngine, StreamBounds, StreamReply } from './agent-ports.ts'
import type { InFlightBuild } from './in-flight-build.ts'
import type { LogLine, LogStreams } from './log-ports.ts'
import type { ObjectStore, ServiceCalls, UploadContent } from './service-ports.ts'

/** A JSON object of Google's API, in a request or an answer. */
export type Resource = JsonObject

/** The place of a job. */
export interface JobPlace {
  readonly kind: JobKindName
  readonly project: string
  readonly location: string
}

/** One call of Vertex AI on a full resource name, whose location determines the host. */
export interface VertexCall {
  /** `undefined`: the call serves several steps. */
  readonly step: string | undefined
  /** A list is sent as repeated parameters. */
  readonly query?: Readonly<Record<string, string | readonly string[]>> | undefined
  readonly body?: Resource | undefined
  /** Ends a read. A call with an effect is not interrupted, but not tried again. */
  readonly signal?: AbortSignal | undefined
  /**
   * True if the resource exists: a refusal (401, 403, 404) is then repeated for 5 minutes. False: the caller repeats
   * it, or asks if the resource still exists. Absent: true for everything that this run created or saw.
   */
  readonly known?: boolean | undefined
  /** The call restores something: it may use the rest of a credential that was not renewed. */
  readonly restores?: true | undefined
}

/** Calls that any step may make. A refusal is a `STEP_REJECTED` error with Google's answer. */
export interface VertexCalls {
  /** @param name of a resource or an operation, as `projects/p/locations/l/endpoints/e` */
  readonly get: (name: string, call: VertexCall) => Promise<Resource>
  /** Returns the object of any GET method. */
  readonly read: (path: string, call: VertexCall) => Promise<Resource>
  /**
   * Returns every item of a collection, from all pages.
   *
   * @param path `projects/p/locations/l/models`, or `…/models/m:listVersions`
   */
  readonly list: (path: string, field: string, call: VertexCall) => Promise<readonly Resource[]>
  /**
   * A call with an effect, sent once. `ambiguous`: it is not known if it took effect.
   *
   * @param path with its verb, as `…/endpoints/e:deployModel`
   */
  readonly once: (
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    call: VertexCall,
  ) => Promise<{ readonly resource: Resource } | { readonly ambiguous: ActionError }>
  /**
   * A POST that may be repeated, since it has no second effect: `:predict`, `:cancel`.
   *
   * @param host of a dedicated endpoint
   */
  readonly repeatable: (path: string, call: VertexCall, host?: string) => Promise<Resource>
  /**
   * A POST without a second effect, sent once and measured. A failure is an answer, too.
   *
   * @param host of a dedicated endpoint
   *
   * @throws ActionError if nothing could be sent; the signal's reason on abort
   */
  readonly ask: (path: string, call: VertexCall, host?: string) => Promise<PredictionReply>
  /**
   * A POST whose answer is a stream, read to its end or to a bound. It may have effects, so it is sent once. A failure
   * is an answer, too.
   *
   * @throws ActionError if nothing could be sent; the signal's reason on abort
   */
  readonly stream: (path: string, call: VertexCall, bounds: StreamBounds) => Promise<StreamReply>
}

/** The result of one request. */
export interface PredictionReply {
  /** HTTP status; 0 if no answer came. */
  readonly status: number
  /** From the request to the end of the answer. */
  readonly milliseconds: number
  /** The JSON object of the answer, if it is one. */
  readonly body: Resource | undefined
  /** The model that answered, if the headers name it. Those of `:rawPredict` do. */
  readonly deployedModelId: string | undefined
  /** How long it asks to wait before the next request. */
  readonly retryAfterMs?: number | undefined
  /** The error, if there was one: untrusted. */
  readonly words: string
}

/**
 * Work that a run has begun and whose end it has not seen. It is undone when the run is stopped, and by post if main
 * was killed.
 */
export type InFlight = InFlightJob | InFlightBuild | InFlightOperation | InFlightRollout

export interface InFlightJob {
  readonly type: 'job'
  readonly step: string
  readonly kind: JobKindName
  readonly project: string
  readonly location: string
  readonly dedupeKey: string
  /** Absent between the create and its answer. Then the job is looked up by its key. */
  readonly name: string | undefined
  /** The job continues when its run is cancelled. */
  readonly detach?: true
}

/** A share of the traffic that an operation sets when it ends. */
export interface ShareToCome {
  /** Id of a deployed model, or the version that the operation deploys: `fraud@2`. */
  readonly to: string
  /** Percent. */
  readonly share: number
}

/** A change at Google in progress: a long-running operation, or a change by a single request. */
export interface InFlightOperation {
  readonly type: 'operation'
  readonly step: string
  readonly kind: Kind
  /** Project of the step. Operations are addressed by the project's id, whatever form Google returns. */
  readonly project: string
  readonly location: string
  /** Absent before its answer: it is then not known if the request arrived. */
  readonly name: string | undefined
  /** Its purpose in our own words: `the upload of fraud`. */
  readonly what: string
  /** Full name of the endpoint that it changes. The report says what serves there. */
  readonly endpoint?: string | undefined
  /** Id of the deployed model that it undeploys. It is not asked to stop, since half an undeployment is useless. */
  readonly undeploys?: string | undefined
  /** The split that it sets when it ends. */
  readonly sets?: readonly ShareToCome[] | undefined
  /** Its request has not been sent yet. */
  readonly waits?: true
}

/** An endpoint in a transaction: its former split is restored, and the new model undeployed. */
export interface InFlightRollout {
  readonly type: 'rollout'
  readonly step: string
  readonly kind: Kind
  /** Project of the step. */
  readonly project: string
  readonly location: string
  /** Full name. */
  readonly endpoint: string
  /** The split before the first change: id of a deployed model to its percentage. */
  readonly former: Readonly<Record<string, number>>
  /**
   * Our own splits: the last one that was set, and the one being set. Any other split is another client's, and stays.
   */
  readonly ours: readonly Readonly<Record<string, number>>[]
  /** Chosen before the deployment. Absent: nothing new is deployed. */
  readonly deployedModelId: string | undefined
  /**
   * True from the request of its deployment until its end is known. Only then the model is visible and can be
   * undeployed.
   */
  readonly deploying: boolean
  /** Operation of the deployment, once its answer came. */
  readonly operation: string | undefined
}

/** An event of a step, for the log. */
export type StepEvent =
  | {
      readonly type: 'submitted' | 'adopted' | 'made'
      readonly step: string
      readonly name: string
      readonly consoleUrl: string | undefined
      /** Why it was adopted, if this run may not have created it. */
      readonly because?: string
    }
  | {
      readonly type: 'state'
      readonly step: string
      readonly kind: JobKindName
      readonly resource: Resource
      readonly elapsedMs: number
    }
  | { readonly type: 'log'; readonly step: string; readonly lines: readonly LogLine[] }
  /** A warning. Its title is the message, unless a shorter one is given. `words` are untrusted. */
  | {
      readonly type: 'note'
      readonly step: string
      readonly title?: string
      readonly message: string
      readonly words?: string
    }
  /** Logs that may not be read: one event for all steps of a project. `words` are Google's. */
  | { readonly type: 'logs-unavailable'; readonly step: string; readonly message: string; readonly words: string }
  /** Progress, line by line: our own words, numbers, and names. */
  | { readonly type: 'progress'; readonly step: string; readonly message: string }
  /** Details, shown if the runner's debug log is on. Names in it may be untrusted. */
  | { readonly type: 'debug'; readonly step: string; readonly message: string }
  /** A model's answer, or other untrusted words, line by line. */
  | { readonly type: 'model-output'; readonly step: string; readonly title: string; readonly words: string }
  /** A job that continues without its run. */
  | { readonly type: 'detached'; readonly step: string; readonly name: string; readonly since: string }
  | { readonly type: 'skipped'; readonly step: string; readonly because: string }

/** Every effect that a step may have. `src/run/create-ports.ts` supplies the functions. */
export interface Ports {
  readonly vertex: VertexCalls
  readonly services: ServiceCalls
  /** Agent engines that this run has changed, by their full names. */
  readonly formerEngines: Map<string, FormerEngine>
  readonly objects: ObjectStore
  /** Returns what a step takes from the workspace, for each of its sources: the files in their order, or the archive. */
  readonly contentsOf: (step: string) => readonly (readonly UploadContent[])[]
  /**
   * Returns the text of a `gs://` object.
   *
   * @param isWhole returns true if a text has the right form: without a checksum, another text is read again
   * @throws ActionError if the object is missing, or larger than `maxBytes`
   */
  readonly readFile: (
    uri: string,
    maxBytes: number,
    step: string,
    isWhole?: (text: string) => boolean,
  ) => Promise<string>
  /** As `readFile`, for bytes. */
  readonly readBytes: (uri: string, maxBytes: number, step: string) => Promise<Uint8Array>
  /**
   * Cloud Monitoring's `timeSeries.list`: all series, from all pages.
   *
   * @param query without the project
   */
  readonly timeSeries: (
    project: string,
    query: Readonly<Record<string, string>>,
    step: string,
    signal?: AbortSignal,
  ) => Promise<readonly Resource[]>
  readonly submissions: Submissions
  readonly watch: WatchJob
  /** Absent: logs are not streamed. */
  readonly logs: LogStreams | undefined
  /**
   * Writes the record before an effect.
   *
   * @throws ActionError `RECORD_UNWRITABLE`: then nothing is done
   */
  readonly record: WriteEvent
  /** Writes the record about undoing, which must not wait for it. A missing line is reported. Never throws. */
  readonly recordUndo: WriteEvent
  /**
   * Leaves work in progress to post.
   *
   * @throws ActionError `RUNNER_FILE_UNWRITABLE` if new work could not be left: then it must not begin
   */
  readonly trackInFlight: (inFlight: readonly InFlight[]) => void
  readonly tell: (event: StepEvent) => void
  readonly clock: Clock
  /** Project numbers to project ids, as far as Google's answers contain both. */
  readonly projectIds?: ReadonlyMap<string, string>
}

/** A job that is polled until its end was seen. */
export interface Watched {
  /**
   * Returns the job's present state. One that has ended is read as a whole.
   *
   * @throws as `VertexCalls.get`; the run's reason when it stops
   */
  readonly look: (signal: AbortSignal) => Promise<Resource>
  /** Ends the polling. */
  readonly end: () => void
}

/** @param name full resource name */
export type WatchJob = (place: JobPlace, name: string, step: string) => Watched

/**
 * Limits the creation of many jobs: `begin` limits how many are created at the same time, `paced` waits until one more
 * may be sent.
 */
export interface Submissions {
  readonly begin: <T>(place: JobPlace, make: () => Promise<T>) => Promise<T>
  readonly paced: (place: JobPlace, signal: AbortSignal) => Promise<void>
}
