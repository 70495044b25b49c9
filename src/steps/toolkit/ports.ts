import type { WriteEvent } from '../../audit/events.ts'
import type { Pace } from '../../core/clock.ts'
import type { ActionError } from '../../core/errors.ts'
import type { JsonObject } from '../../core/json.ts'
import type { JobKindName, Kind } from '../../vertex/job-kinds.ts'

/** A JSON object as Google's API gave it or takes it. */
export type Resource = JsonObject

/** Where a job is made and found. */
export interface JobPlace {
  readonly kind: JobKindName
  readonly project: string
  readonly location: string
}

/** The calls on jobs that a step makes. Refusals are `STEP_REJECTED` errors with Google's answer. */
export interface Jobs {
  /**
   * Sent once. `ambiguous`: no clear answer came, nobody knows whether there is a job now.
   *
   * @param id the chosen one of kinds that take one
   */
  readonly create: (
    place: JobPlace,
    body: Resource,
    id: string | undefined,
    call: Pick<VertexCall, 'step' | 'signal'>,
  ) => Promise<{ readonly resource: Resource } | { readonly ambiguous: ActionError }>
  readonly get: (name: string, call: Pick<VertexCall, 'step' | 'signal' | 'known'>) => Promise<Resource>
  /** Every job with this dedupe label made after `since` (RFC 3339). */
  readonly find: (place: JobPlace, dedupeKey: string, since: string, step: string) => Promise<readonly Resource[]>
  /** Asks for it: it comes asynchronously, best effort. */
  readonly cancel: (name: string, step: string) => Promise<void>
}

/** One call of Vertex AI on a full resource name, which says by its location which host is asked. */
export interface VertexCall {
  readonly step: string
  /** A list is sent as a parameter each. */
  readonly query?: Readonly<Record<string, string | readonly string[]>>
  readonly body?: Resource
  /** Ends a read. A call with an effect is not cut off by it, but not tried again. */
  readonly signal?: AbortSignal
  /**
   * Whether what is read exists, so that a refusal (401, 403, 404) is repeated for 5 minutes. `false`: the caller looks
   * again itself, or asks whether it still exists. Absent: whatever this run has made or seen.
   */
  readonly known?: boolean
  /** Puts something back: it may spend the rest of a credential that was not renewed. */
  readonly restores?: true
}

/** The calls that any step may make. Refusals are `STEP_REJECTED` errors with Google's answer. */
export interface VertexCalls {
  /** @param name `projects/p/locations/l/endpoints/e`, of a resource or an operation */
  readonly get: (name: string, call: VertexCall) => Promise<Resource>
  /** Whatever object a GET of any method gives. */
  readonly read: (path: string, call: VertexCall) => Promise<Resource>
  /** Every item of a collection, all pages of it. @param path `projects/p/locations/l/models`, or `…/models/m:listVersions` */
  readonly list: (path: string, field: string, call: VertexCall) => Promise<readonly Resource[]>
  /** A call with an effect, sent once. `ambiguous`: nobody knows whether it took place. @param path with its verb, as `…/endpoints/e:deployModel` */
  readonly once: (
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    call: VertexCall,
  ) => Promise<{ readonly resource: Resource } | { readonly ambiguous: ActionError }>
  /** A POST that may be repeated, since it has no second effect: `:predict`, `:cancel`. @param host of a dedicated endpoint */
  readonly repeatable: (path: string, call: VertexCall, host?: string) => Promise<Resource>
  /**
   * A POST without a second effect, sent once and measured: a failure is an answer too. @param host of a dedicated endpoint
   *
   * @throws ActionError where nothing could be sent; the signal's reason on abort
   */
  readonly ask: (path: string, call: VertexCall, host?: string) => Promise<Reply>
}

/** What came of asking once. */
export interface Reply {
  /** HTTP; 0 where no answer came. */
  readonly status: number
  /** From the request to the end of the answer. */
  readonly milliseconds: number
  /** The JSON object that the answer holds, if it does. */
  readonly body: Resource | undefined
  /** Which model answered, where the answer's headers say so: those of `:rawPredict` do. */
  readonly deployedModelId: string | undefined
  /** How long it asks to wait before the next request, if it does. */
  readonly retryAfterMs?: number | undefined
  /** What went wrong, where something did: untrusted. */
  readonly words: string
}

/** One line of a job's log. */
export interface LogLine {
  /** RFC 3339. */
  readonly time: string
  /** `workerpool0-0`, or a pipeline's task; empty where none is named. */
  readonly source: string
  readonly severity: string
  /** The job's own words: untrusted. */
  readonly text: string
}

/** Where the reading of a log stands: the last entry that was shown. */
export interface LogCursor {
  readonly timestamp: string
  readonly insertId: string
}

/** A log that is read on in. */
export interface LogAsked {
  /** Full name of what writes it. */
  readonly name: string
  /** Milliseconds since the epoch: no line is older. */
  readonly since: number
  readonly cursor: LogCursor | undefined
}

/** By the names that were asked for; what is not there has nothing new. */
export interface LogPage {
  readonly lines: ReadonlyMap<string, readonly LogLine[]>
  readonly cursors: ReadonlyMap<string, LogCursor>
  /** Whether there is more than one call gives. */
  readonly more: boolean
}

/** Reads on in logs of one project by one call, at most a page; lines of the last seconds are left for the next time. */
export type ReadLogs = (
  project: string,
  asked: readonly LogAsked[],
  step: string,
  signal?: AbortSignal,
) => Promise<LogPage>

/** What a run has begun and not seen the end of: what is to be undone when it is stopped, and what `post` must know if main is killed. */
export type Begun = StartedJob | StartedOperation | StartedRollout

export interface StartedJob {
  readonly type: 'job'
  readonly step: string
  readonly kind: JobKindName
  readonly project: string
  readonly location: string
  readonly dedupeKey: string
  /** Absent between the create and its answer: then it is looked for by its dedupe key. */
  readonly name: string | undefined
  /** It goes on when its run is cancelled. */
  readonly detach?: true
}

/** A change at Google that is under way: a long-running operation, or one that is made by its request alone. */
export interface StartedOperation {
  readonly type: 'operation'
  readonly step: string
  readonly kind: Kind
  /** Where the step runs: an operation is asked for by the project's id, whatever Google writes. */
  readonly project: string
  readonly location: string
  /** Absent before its answer: nobody knows then whether the request arrived. */
  readonly name: string | undefined
  /** What it does, in our own words: `the upload of fraud`. */
  readonly what: string
  /** Full name of the endpoint that it changes: what serves there is told. */
  readonly endpoint?: string
  /** Id of the deployed model that goes by it. It is not asked to stop: half an undeployment helps nobody. */
  readonly undeploys?: string
  /** The split that it sets when it ends, in words: `fraud@2 100 %`. */
  readonly sets?: string
  /** Its request has not been sent yet. */
  readonly waits?: true
}

/** An endpoint under change: its former split is restored, and the new model undeployed. */
export interface StartedRollout {
  readonly type: 'rollout'
  readonly step: string
  readonly kind: Kind
  /** Where the step runs. */
  readonly project: string
  readonly location: string
  /** Full name. */
  readonly endpoint: string
  /** Before the first change: id of a deployed model to its percentage. */
  readonly former: Readonly<Record<string, number>>
  /** Splits that are ours: the one that was set last, and the one being set. Another one is somebody else's, and stands. */
  readonly ours: readonly Readonly<Record<string, number>>[]
  /** Chosen before it is deployed. Absent: nothing new is deployed. */
  readonly deployedModelId: string | undefined
  /** Its deployment was asked for and is not known to have ended: the model shows, and can be undeployed, when it has. */
  readonly deploying: boolean
  /** Of the deployment, once its answer came. */
  readonly operation: string | undefined
}

/** What happens to a step, for the log. */
export type StepEvent =
  | {
      readonly type: 'submitted' | 'adopted' | 'made'
      readonly step: string
      readonly name: string
      readonly consoleUrl: string | undefined
      /** Of what was adopted: why, where this run may not have made it. */
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
  /** Worth a warning. `words` are somebody else's. */
  | { readonly type: 'note'; readonly step: string; readonly message: string; readonly words?: string }
  /** Logs that may not be read: one for all steps of a project. `words` are Google's. */
  | { readonly type: 'unheard'; readonly step: string; readonly message: string; readonly words: string }
  /** How it goes, a line each: our own words, numbers and names. */
  | { readonly type: 'progress'; readonly step: string; readonly message: string }
  /** For those who look closer: shown if the runner's debug log is on. Names in it may be untrusted. */
  | { readonly type: 'debug'; readonly step: string; readonly message: string }
  /** What a model answered, or other untrusted words, line by line. */
  | { readonly type: 'said'; readonly step: string; readonly title: string; readonly words: string }
  /** A job that goes on without its run. */
  | { readonly type: 'detached'; readonly step: string; readonly name: string; readonly since: string }
  | { readonly type: 'skipped'; readonly step: string; readonly because: string }

/** Everything that a step may do to the world: `run/run.ts` supplies it. */
export interface Effects {
  readonly jobs: Jobs
  readonly vertex: VertexCalls
  /**
   * The text of a `gs://` object.
   *
   * @param isWhole whether a text is what such a file holds: without a checksum, one that is not is read again
   * @throws ActionError if it is not there, or larger than `maxBytes`
   */
  readonly readFile: (
    uri: string,
    maxBytes: number,
    step: string,
    isWhole?: (text: string) => boolean,
  ) => Promise<string>
  /** Cloud Monitoring's `timeSeries.list`: the series, all pages. @param query without the project */
  readonly timeSeries: (
    project: string,
    query: Readonly<Record<string, string>>,
    step: string,
    signal?: AbortSignal,
  ) => Promise<readonly Resource[]>
  readonly submissions: Submissions
  readonly watch: Watch
  /** Absent: logs are not streamed. */
  readonly logs: LogDesk | undefined
  /** Comes before an effect. @throws ActionError `RECORD_UNWRITABLE`: then nothing is done */
  readonly record: WriteEvent
  /** For what is undone: that comes first, and a line that the record lacks is told. Never throws. */
  readonly recordUndo: WriteEvent
  /**
   * Leaves to `post` what is under way.
   *
   * @throws ActionError `RUNNER_FILE_UNWRITABLE` where something new could not be left: then it must not begin
   */
  readonly remember: (begun: readonly Begun[]) => void
  readonly tell: (event: StepEvent) => void
  readonly pace: Pace
  /** Numbers of projects to their ids, as far as Google's answers told them. */
  readonly projectIds?: ReadonlyMap<string, string>
}

/** A job that is looked at until somebody has seen its end. */
export interface Watched {
  /** As it stands. One that has ended is read whole. @throws as `Jobs.get`; the run's reason when it stops */
  readonly look: (signal: AbortSignal) => Promise<Resource>
  /** Nobody looks at it any more. */
  readonly end: () => void
}

/** @param name full resource name */
export type Watch = (place: JobPlace, name: string, step: string) => Watched

/** How jobs are made, many at once: `begin` holds the whole of making one, `paced` waits until one more may be sent. */
export interface Submissions {
  readonly begin: <T>(place: JobPlace, make: () => Promise<T>) => Promise<T>
  readonly paced: (place: JobPlace, signal: AbortSignal) => Promise<void>
}

/** A job whose log is shown. */
export interface FollowedJob {
  readonly step: string
  /** Full name of what writes the log. */
  readonly name: string
  readonly project: string
  /** Milliseconds since the epoch: no line is older. */
  readonly since: number
}

export interface LogDesk {
  /** @returns what to call when the job has ended; resolves when its last lines were shown */
  readonly follow: (job: FollowedJob) => () => Promise<void>
}
