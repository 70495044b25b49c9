import type { Clock } from '../../../core/clock.ts'
import { ActionError, isPassing, isRefusal } from '../../../core/errors.ts'
import { gcloudLog } from '../../../core/gcloud.ts'
import { jobKinds, parseJobName } from '../../../vertex/job-kinds.ts'
import type { FollowedJob, LogCursor, LogStreams, ReadLogs, StepEvent } from '../../toolkit/ports.ts'
import { refusedMs } from '../../toolkit/visibility.ts'

/** The pause between two reads of one job's log. */
const everyMs = 5_000

/** The pause between any two reads: Cloud Logging allows 60 a minute for the whole project. */
const spacingMs = 1_050

/** Most logs in one read: their filter must stay below Cloud Logging's 20,000 characters. */
const atOnce = 40

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

/**
 * Shows the logs of all jobs of a run, each in order. One call reads several logs, and all calls together stay within
 * Cloud Logging's quota. Logs that may not be read cause one notice, no failure. See docs/design/steps.md.
 */
export function createLogStreams(
  {
    readLogs,
    clock,
    tell,
  }: { readonly readLogs: ReadLogs; readonly clock: Clock; readonly tell: (event: StepEvent) => void },
  signal: AbortSignal,
): LogStreams {
  const followed = new Set<Followed>()
  const closed = new Set<string>()
  let isReading = false
  let lastReadAt = -Infinity
  /** Start of the read in progress. */
  let readingSince = Infinity
  /** Projects whose logs were read. */
  const readable = new Set<string>()
  /** Consecutive failed reads of a project: the first one's time, and when the next may start. */
  const failures = new Map<string, { readonly count: number; readonly since: number; readonly resumeAt: number }>()

  const finish = (one: Followed): void => {
    followed.delete(one)
    one.done()
  }
  const dueAt = ({ endedAt = Infinity, behind, readAt, project }: Followed): number => {
    const lastAt = endedAt + lastLinesMs
    const at = behind ? readAt : endedAt === Infinity || readAt >= lastAt ? readAt + everyMs : lastAt
    return Math.max(at, failures.get(project)?.resumeAt ?? -Infinity)
  }
  const leave = (one: Followed): void => {
    const parsed = parseJobName(one.name)
    const command = parsed && gcloudLog(one.project, jobKinds[parsed.kind].logFilter(parsed.id))
    const message = `the rest of its log is in Cloud Logging${command === undefined ? '' : `:\n${command}`}`
    tell({ type: 'note', step: one.step, message })
    finish(one)
  }
  /** An unreadable log must not delay a step whose job has ended. */
  async function unlessUnreadable(one: Followed): Promise<void> {
    for (let waitMs = unreadMs; followed.has(one); waitMs = slowMs) {
      await clock.sleep(waitMs, signal)
      if (followed.has(one) && (failures.has(one.project) || clock.now() - readingSince > slowMs)) leave(one)
    }
  }

  /** Returns the logs to read next. When one of a project is due, the same call reads others that have waited long. */
  function next(): Followed[] {
    const waiting = [...followed].toSorted((a, b) => a.readAt - b.readAt)
    const due = waiting.find(one => dueAt(one) <= clock.now())
    if (due === undefined) return []
    return [due, ...waiting.filter(one => one !== due && one.project === due.project)].slice(0, atOnce)
  }

  async function readAll(): Promise<void> {
    while (followed.size > 0 && !signal.aborted) {
      const chunk = next()
      const soonest = Math.min(...[...followed].map(dueAt))
      const waitMs =
        chunk.length === 0 ? Math.min(soonest - clock.now(), everyMs) : lastReadAt + spacingMs - clock.now()
      if (waitMs > 0) await clock.sleep(waitMs, signal)
      if (chunk.length > 0) await read(chunk)
    }
  }

  async function read(chunk: readonly Followed[]): Promise<void> {
    const now = clock.now()
    lastReadAt = now
    const [first] = chunk
    if (first === undefined) return
    readingSince = now
    try {
      const page = await readLogs(first.project, chunk, first.step, signal)
      readable.add(first.project)
      failures.delete(first.project)
      for (const one of chunk) {
        const lines = page.lines.get(one.name) ?? []
        if (lines.length > 0) tell({ type: 'log', step: one.step, lines })
        one.cursor = page.cursors.get(one.name) ?? one.cursor
        one.behind = page.more
        settle(one, now)
      }
    } catch (error) {
      if (signal.aborted) throw error
      const { count, since } = failures.get(first.project) ?? { count: 0, since: now }
      // After successful reads, a single refusal does not end the log.
      const mayPass = isRefusal(error) && readable.has(first.project) && clock.now() - since < refusedMs
      if (!isPassing(error) && !mayPass) return close(first, error)
      const pauseMs = Math.min(failedMs.first * 2 ** count, failedMs.longest)
      failures.set(first.project, { count: count + 1, since, resumeAt: clock.now() + pauseMs })
    } finally {
      readingSince = Infinity
    }
  }

  /** @param readAt start of the read */
  function settle(one: Followed, readAt: number): void {
    one.readAt = readAt
    const { endedAt = Infinity } = one
    if (!one.behind && readAt >= endedAt + lastLinesMs) finish(one)
    else if (readAt >= endedAt + drainMs) leave(one)
  }

  /** Ends all logs of the project with one notice. */
  function close({ project, step }: Followed, error: unknown): void {
    closed.add(project)
    for (const one of followed) if (one.project === project) finish(one)
    const words = error instanceof ActionError ? (error.answer?.words ?? error.message) : 'an unexpected failure'
    const message = `Logs of project ${project} cannot be shown here; the jobs continue. Grant roles/logging.viewer to see them.`
    tell({ type: 'logs-unavailable', step, message, words })
  }

  return {
    follow: job => {
      if (closed.has(job.project) || signal.aborted) return async () => {}
      const { promise, resolve } = Promise.withResolvers<void>()
      const one: Followed = {
        ...job,
        cursor: undefined,
        readAt: -Infinity,
        behind: false,
        endedAt: undefined,
        done: resolve,
      }
      followed.add(one)
      if (!isReading) {
        isReading = true
        void readAll()
          // Only the run's own end stops it.
          .catch(() => {})
          .finally(() => {
            isReading = false
            for (const left of followed) finish(left)
          })
      }
      return () => {
        one.endedAt ??= clock.now()
        // Only the run's own end stops it.
        unlessUnreadable(one).catch(() => {})
        return promise
      }
    },
  }
}
