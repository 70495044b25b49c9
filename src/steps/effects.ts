import type { WriteEvent } from '../audit/events.ts'
import type { ActionError } from '../errors.ts'
import type { Pace } from '../pace.ts'
import type { Kind } from './steps.ts'

/** A JSON object as Google's API gave it or takes it. */
export type Resource = Readonly<Record<string, unknown>>

/** Where a job is made and found. */
export interface JobPlace {
  readonly kind: Kind
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
    step: string,
  ) => Promise<{ readonly resource: Resource } | { readonly ambiguous: ActionError }>
  readonly get: (name: string, step: string, signal?: AbortSignal) => Promise<Resource>
  /** Every job with this dedupe label made after `since` (RFC 3339). */
  readonly find: (place: JobPlace, dedupeKey: string, since: string, step: string) => Promise<readonly Resource[]>
  /** Asks for it: it comes asynchronously, best effort. */
  readonly cancel: (name: string, step: string) => Promise<void>
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

export interface LogPage {
  readonly lines: readonly LogLine[]
  readonly cursor: LogCursor | undefined
  readonly more: boolean
}

/** Reads on in a job's log, at most a page; lines of the last seconds are left for the next time. */
export type ReadLog = (
  name: string,
  project: string,
  since: string,
  step: string,
  cursor: LogCursor | undefined,
) => Promise<LogPage>

/** What a run has started, as `post` must know it if main is killed. */
export interface StartedJob {
  readonly step: string
  readonly kind: Kind
  readonly project: string
  readonly location: string
  readonly dedupeKey: string
  /** Absent between the create and its answer: then it is looked for by its dedupe key. */
  readonly name: string | undefined
}

/** What happens to a step, for the log. */
export type StepEvent =
  | {
      readonly type: 'submitted' | 'adopted'
      readonly step: string
      readonly name: string
      readonly consoleUrl: string | undefined
    }
  | {
      readonly type: 'state'
      readonly step: string
      readonly kind: Kind
      readonly resource: Resource
      readonly elapsedMs: number
    }
  | { readonly type: 'log'; readonly step: string; readonly lines: readonly LogLine[] }
  | { readonly type: 'note'; readonly step: string; readonly message: string; readonly words?: string }
  | { readonly type: 'skipped'; readonly step: string; readonly because: string }

/** Everything that a step may do to the world: `run.ts` supplies it. */
export interface Effects {
  readonly jobs: Jobs
  /** Absent: logs are not streamed. */
  readonly readLog: ReadLog | undefined
  readonly record: WriteEvent
  /** Writes down, for `post`, what is running. */
  readonly remember: (jobs: readonly StartedJob[]) => void
  readonly tell: (event: StepEvent) => void
  readonly pace: Pace
}
