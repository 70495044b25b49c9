import type { Clock } from '../../../core/clock.ts'
import { ActionError, isRefusal, isTemporary } from '../../../core/errors.ts'
import { gcloudLog } from '../../../core/gcloud.ts'
import { withResolvers } from '../../../core/oldest-node.ts'
import { logWriterOf } from '../../../vertex/log-writers.ts'
import type { FollowedJob, LogCursor, LogPage, LogStreams, ReadLogs } from '../../toolkit/log-ports.ts'
import type { StepEvent } from '../../toolkit/ports.ts'
import { refusedMs } from '../../toolkit/visibility.ts'

/** The pause between two reads of one job's log. */
const everyMs = 5_000

/** The pause between any two reads: Cloud Logging allows 60 a minute for the whole project. */
const spacingMs = 1_050

/** Most logs in one read: their filter must stay below Cloud Logging's 20,000 characters. */
const maxParallelReads = 40

/** How long after a job's end its log is read for the last time, since entries arrive late. */
const lastLinesMs = 6_000

/** How long the rest of a long log may delay a step whose job has ended. */
const drainMs = 60_000

/** How long an unreadable log may delay it. */
const unreadMs = 10_000

/** A longer read counts as failed. */
const slowMs = 5_000

/** First and longest pause after a failed read. It doubles, so that a quota is not exhausted further. */
const failedMs = { first: 5_000, longest: 60_000 }

interface Followed extends FollowedJob {
  cursor: LogCursor | undefined
  readAt: number
  /** True if there are more lines than one call returns. */
  behind: boolean
  endedAt: number | undefined
  readonly done: () => void
}

/** Consecutive failed reads of a project's logs: the first one's time, and when the next may start. */
interface FailedReads {
  readonly count: number
  readonly since: number
  readonly resumeAt: number
}

interface LogPorts {
  readonly readLogs: ReadLogs
  readonly clock: Clock
  readonly tell: (event: StepEvent) => void
}

/**
 * Shows the logs of all jobs of a run, each in order. One call reads several logs, and all calls together stay within
 * Cloud Logging's quota. Logs that may not be read cause one notice, no failure. See docs/design/steps.md.
 */
export class CloudLogStreams implements LogStreams {
  readonly #ports: LogPorts
  readonly #signal: AbortSignal
  readonly #followed = new Set<Followed>()
  /** Projects whose logs were read. */
  readonly #readable = new Set<string>()
  /** Projects whose logs may not be read. */
  readonly #closed = new Set<string>()
  readonly #failures = new Map<string, FailedReads>()
  #isReading = false
  #lastReadAt = -Infinity
  /** Start of the read in progress. */
  #readingSince = Infinity

  constructor(ports: LogPorts, signal: AbortSignal) {
    this.#ports = ports
    this.#signal = signal
  }

  follow(job: FollowedJob): () => Promise<void> {
    if (this.#closed.has(job.project) || this.#signal.aborted) return async () => {}
    const { promise, resolve } = withResolvers<void>()
    const one: Followed = {
      ...job,
      cursor: undefined,
      readAt: -Infinity,
      behind: false,
      endedAt: undefined,
      done: resolve,
    }
    this.#followed.add(one)
    this.#start()
    return () => {
      one.endedAt ??= this.#ports.clock.now()
      // Only the run's own end stops it.
      this.#leaveIfUnreadable(one).catch(() => {})
      return promise
    }
  }

  /** Begins to read, until no log is followed any more. */
  #start(): void {
    if (this.#isReading) return
    this.#isReading = true
    void this.#readAll()
      // Only the run's own end stops it.
      .catch(() => {})
      .finally(() => {
        this.#isReading = false
        for (const left of this.#followed) this.#finish(left)
      })
  }

  /** Returns the logs to read next. When one of a project is due, the same call reads others that have waited long. */
  #next(): Followed[] {
    const waiting = [...this.#followed].toSorted((a, b) => a.readAt - b.readAt)
    const due = waiting.find(one => this.#dueAt(one) <= this.#ports.clock.now())
    if (due === undefined) return []
    return [due, ...waiting.filter(one => one !== due && one.project === due.project)].slice(0, maxParallelReads)
  }

  #dueAt({ endedAt = Infinity, behind, readAt, project }: Followed): number {
    const lastAt = endedAt + lastLinesMs
    const at = behind ? readAt : endedAt === Infinity || readAt >= lastAt ? readAt + everyMs : lastAt
    return Math.max(at, this.#failures.get(project)?.resumeAt ?? -Infinity)
  }

  async #readAll(): Promise<void> {
    const { clock } = this.#ports
    while (this.#followed.size > 0 && !this.#signal.aborted) {
      const chunk = this.#next()
      const soonest = Math.min(...[...this.#followed].map(one => this.#dueAt(one)))
      const waitMs =
        chunk.length === 0 ? Math.min(soonest - clock.now(), everyMs) : this.#lastReadAt + spacingMs - clock.now()
      if (waitMs > 0) await clock.sleep(waitMs, this.#signal)
      const [first] = chunk
      if (first !== undefined) await this.#read(first, chunk)
    }
  }

  /** Reads the logs of one project once, and shows their new lines. */
  async #read(first: Followed, chunk: readonly Followed[]): Promise<void> {
    const { readLogs, clock } = this.#ports
    const now = clock.now()
    this.#lastReadAt = now
    this.#readingSince = now
    try {
      const page = await readLogs(first.project, chunk, first.step, this.#signal)
      this.#readable.add(first.project)
      this.#failures.delete(first.project)
      for (const one of chunk) this.#show(one, page, now)
    } catch (error) {
      if (this.#signal.aborted) throw error
      this.#failed(first, error, now)
    } finally {
      this.#readingSince = Infinity
    }
  }

  /** @param readAt start of the read */
  #show(one: Followed, page: LogPage, readAt: number): void {
    const lines = page.lines.get(one.name) ?? []
    if (lines.length > 0) this.#ports.tell({ type: 'log', step: one.step, lines })
    one.cursor = page.cursors.get(one.name) ?? one.cursor
    one.behind = page.more
    this.#settle(one, readAt)
  }

  /** Postpones the next read of the project's logs, or ends them if they may not be read. */
  #failed(one: Followed, error: unknown, readAt: number): void {
    const { project } = one
    const now = this.#ports.clock.now()
    const { count, since } = this.#failures.get(project) ?? { count: 0, since: readAt }
    // After successful reads, a single refusal does not end the log.
    const mayPass = isRefusal(error) && this.#readable.has(project) && now - since < refusedMs
    if (!isTemporary(error) && !mayPass) {
      this.#close(one, error)
      return
    }
    const pauseMs = Math.min(failedMs.first * 2 ** count, failedMs.longest)
    this.#failures.set(project, { count: count + 1, since, resumeAt: now + pauseMs })
  }

  /** Ends a log whose job has ended, once its last lines were read, or took too long. */
  #settle(one: Followed, readAt: number): void {
    one.readAt = readAt
    const { endedAt = Infinity } = one
    if (!one.behind && readAt >= endedAt + lastLinesMs) this.#finish(one)
    else if (readAt >= endedAt + drainMs) this.#leave(one)
  }

  #finish(one: Followed): void {
    this.#followed.delete(one)
    one.done()
  }

  /** Ends a log before its last lines, and says where they are. */
  #leave(one: Followed): void {
    const writer = logWriterOf(one.name)
    const command = writer && gcloudLog(one.project, writer.filter)
    const message = `the rest of its log is in Cloud Logging${command === undefined ? '' : `:\n${command}`}`
    this.#ports.tell({ type: 'note', step: one.step, message })
    this.#finish(one)
  }

  /** An unreadable log must not delay a step whose job has ended. */
  async #leaveIfUnreadable(one: Followed): Promise<void> {
    const { clock } = this.#ports
    for (let waitMs = unreadMs; this.#followed.has(one); waitMs = slowMs) {
      await clock.sleep(waitMs, this.#signal)
      const isUnreadable = this.#failures.has(one.project) || clock.now() - this.#readingSince > slowMs
      if (this.#followed.has(one) && isUnreadable) this.#leave(one)
    }
  }

  /** Ends all logs of the project with one notice. */
  #close({ project, step }: Followed, error: unknown): void {
    this.#closed.add(project)
    for (const one of this.#followed) if (one.project === project) this.#finish(one)
    const words = error instanceof ActionError ? (error.answer?.words ?? error.message) : 'an unexpected failure'
    const message = `Logs of project ${project} cannot be shown here. Nothing else depends on them. Grant roles/logging.viewer to see them.`
    this.#ports.tell({ type: 'logs-unavailable', step, message, words })
  }
}
