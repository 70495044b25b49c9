/** One line of the log of a job, a build or a server. */
export interface LogLine {
  /** RFC 3339. */
  readonly time: string
  /** `workerpool0-0`, or a pipeline's task; empty if none is named. */
  readonly source: string
  readonly severity: string
  /** The program's own words: untrusted. */
  readonly text: string
}

/** The position in a log: the last entry that was shown. */
export interface LogCursor {
  readonly timestamp: string
  readonly insertId: string
}

/** A log that is read from a position. */
export interface LogAsked {
  /** Full name of what writes it. */
  readonly name: string
  /** Milliseconds since the epoch: no line is older. */
  readonly since: number
  readonly cursor: LogCursor | undefined
}

/** New lines, by the names in the request. A missing name has nothing new. */
export interface LogPage {
  readonly lines: ReadonlyMap<string, readonly LogLine[]>
  readonly cursors: ReadonlyMap<string, LogCursor>
  /** True if there are more lines than one call returns. */
  readonly more: boolean
}

/**
 * Reads the next lines of several logs of one project with one call, at most a page. Lines of the last seconds are left
 * for the next call.
 */
export type ReadLogs = (
  project: string,
  asked: readonly LogAsked[],
  step: string,
  signal?: AbortSignal,
) => Promise<LogPage>

/** A job, a build or a server whose log is shown. */
export interface FollowedJob {
  readonly step: string
  /** Full name of what writes the log. */
  readonly name: string
  readonly project: string
  /** Milliseconds since the epoch: no line is older. */
  readonly since: number
}

export interface LogStreams {
  /** @returns a function to call when the job has ended; it resolves when its last lines were shown */
  readonly follow: (job: FollowedJob) => () => Promise<void>
}
