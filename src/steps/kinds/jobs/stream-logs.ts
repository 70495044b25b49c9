import type { Pace } from '../../../core/clock.ts'
import { ActionError, isPassing, isRefusal } from '../../../core/errors.ts'
import { gcloudLog } from '../../../core/gcloud.ts'
import { jobKinds, parseJobName } from '../../../vertex/job-kinds.ts'
import type { FollowedJob, LogCursor, LogDesk, ReadLogs, StepEvent } from '../../toolkit/ports.ts'
import { refusedMs } from '../../toolkit/visibility.ts'

/** Between two reads of one job's log. */
const everyMs = 5_000

/** Between any two reads: Cloud Logging allows 60 a minute for the whole project. */
const spacingMs = 1_050

/** Logs that are read by one call: their filter must stay below Cloud Logging's 20,000 characters. */
const atOnce = 40

/** Entries arrive late: this long after a job's end its log is read for the last time. */
const lastLinesMs = 6_000

/** How long the rest of a long log may hold up a step whose job has ended. */
const drainMs = 60_000

/** How long a log that cannot be read may do so. */
const unreadMs = 10_000

/** A read that takes longer is taken for one that fails. */
const slowMs = 5_000

/** First and longest pause after a read that failed, which doubles: what refuses for its quota is not asked as often. */
const failedMs = { first: 5_000, longest: 60_000 }

interface Followed extends FollowedJob {
  cursor: LogCursor | undefined
  readAt: number
  /** There was more than one call gives. */
  behind: boolean
  endedAt: number | undefined
  readonly done: () => void
}

/**
 * Shows the logs of all jobs of a run, each in order: several are read by one call, and all calls together keep within
 * Cloud Logging's quota. Logs that may not be read are one notice, no failure.
 */
export function createLogDesk(
  {
    readLogs,
    pace,
    tell,
  }: { readonly readLogs: ReadLogs; readonly pace: Pace; readonly tell: (event: StepEvent) => void },
  signal: AbortSignal,
): LogDesk {
  const followed = new Set<Followed>()
  const closed = new Set<string>()
  let isReading = false
  let lastReadAt = -Infinity
  /** Since when a read is under way. */
  let readingSince = Infinity
  /** Projects whose logs were read. */
  const readable = new Set<string>()
  /** Reads of a project that failed one after the other: since when, and when the next may be made. */
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
  /** What cannot be read holds up no step whose job has ended. */
  async function unlessUnreadable(one: Followed): Promise<void> {
    for (let waitMs = unreadMs; followed.has(one); waitMs = slowMs) {
      await pace.sleep(waitMs, signal)
      if (followed.has(one) && (failures.has(one.project) || pace.now() - readingSince > slowMs)) leave(one)
    }
  }

  /** Those to read next: where one of a project is due, others that have waited long are read by the same call. */
  function next(): Followed[] {
    const waiting = [...followed].toSorted((a, b) => a.readAt - b.readAt)
    const due = waiting.find(one => dueAt(one) <= pace.now())
    if (due === undefined) return []
    return [due, ...waiting.filter(one => one !== due && one.project === due.project)].slice(0, atOnce)
  }

  async function readAll(): Promise<void> {
    while (followed.size > 0 && !signal.aborted) {
      const chunk = next()
      const soonest = Math.min(...[...followed].map(dueAt))
      const waitMs = chunk.length === 0 ? Math.min(soonest - pace.now(), everyMs) : lastReadAt + spacingMs - pace.now()
      if (waitMs > 0) await pace.sleep(waitMs, signal)
      if (chunk.length > 0) await read(chunk)
    }
  }

  async function read(chunk: readonly Followed[]): Promise<void> {
    const now = pace.now()
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
      // What was shown before is not taken away by one refusal.
      const mayPass = isRefusal(error) && readable.has(first.project) && pace.now() - since < refusedMs
      if (!isPassing(error) && !mayPass) return close(first, error)
      const pauseMs = Math.min(failedMs.first * 2 ** count, failedMs.longest)
      failures.set(first.project, { count: count + 1, since, resumeAt: pace.now() + pauseMs })
    } finally {
      readingSince = Infinity
    }
  }

  /** @param readAt when the read began */
  function settle(one: Followed, readAt: number): void {
    one.readAt = readAt
    const { endedAt = Infinity } = one
    if (!one.behind && readAt >= endedAt + lastLinesMs) finish(one)
    else if (readAt >= endedAt + drainMs) leave(one)
  }

  /** One notice for all jobs of the project. */
  function close({ project, step }: Followed, error: unknown): void {
    closed.add(project)
    for (const one of followed) if (one.project === project) finish(one)
    const words = error instanceof ActionError ? (error.answer?.words ?? error.message) : 'an unexpected failure'
    const message = `Logs of project ${project} cannot be shown here; the jobs go on. Grant roles/logging.viewer to see them.`
    tell({ type: 'unheard', step, message, words })
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
        one.endedAt ??= pace.now()
        // Only the run's own end stops it.
        unlessUnreadable(one).catch(() => {})
        return promise
      }
    },
  }
}
