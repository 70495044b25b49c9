import { ActionError, isPassing } from '../errors.ts'
import { isObject } from '../shape.ts'
import type { Effects, LogCursor, Resource } from './effects.ts'
import { outcomeOf, shortState } from './kinds/table.ts'
import type { JobKindName, PreparedStep } from './steps.ts'

/** First and longest pause between two looks at a job. */
const pollMs = { first: 2_000, longest: 30_000 }
/** How long a job's state may stay unreadable, with everything else in order, before its step gives up. */
const blindMs = 15 * 60_000
/** How long a job may take to stop once it was asked to. */
const stopMs = 5 * 60_000
/** Between two looks at a job's log; Cloud Logging allows 60 a minute for the whole project. */
const logMs = 5_000
/** Entries arrive late: this long after a job's end its log is read for the last time. */
const lastLinesMs = 6_000
/** How long the rest of a long log may hold up a step whose job has ended. */
const drainMs = 60_000

/** Which job is watched, and since when (milliseconds since the epoch). */
export interface WatchedJob {
  readonly step: PreparedStep
  readonly kind: JobKindName
  readonly name: string
  readonly since: number
}

/** What was over: the step's time, or the time that it may wait for machines. */
type Overdue = 'timeout' | 'queue'

/** How watching ended: the job did; its time was over (and it stopped, or has not yet); or it was lost from sight. */
export type WatchedEnd =
  | { readonly final: Resource }
  | { readonly timedOut: ActionError; readonly by: Overdue; readonly stopped: boolean }
  | { readonly lost: ActionError }

/**
 * Looks at a job until it has ended, telling each change; past the step's timeout it is cancelled.
 *
 * @throws ActionError where the job cannot be looked at any more; the signal's reason when it aborts
 */
export async function watchJob(job: WatchedJob, effects: Effects, signal: AbortSignal): Promise<WatchedEnd> {
  const ended = new AbortController()
  const logs = effects.readLog === undefined ? undefined : followLog(job, effects, signal, ended.signal)
  try {
    return await pollToEnd(job, effects, signal)
  } finally {
    ended.abort()
    await logs
  }
}

async function pollToEnd(job: WatchedJob, effects: Effects, signal: AbortSignal): Promise<WatchedEnd> {
  const { kind } = job
  const { timeoutSeconds, declaration } = job.step
  const { id } = declaration
  const { pace, jobs } = effects
  const deadline = timeoutSeconds === undefined ? Infinity : job.since + timeoutSeconds * 1000
  const waiting = waitingSince(job)
  let stop: { readonly by: Overdue; readonly until: number } | undefined
  let seenAt = pace.now()
  for (let pauseMs = pollMs.first; ; pauseMs = Math.min(pauseMs * 1.5, pollMs.longest)) {
    const resource = await jobs.get(job.name, id, signal).catch((error: unknown) => tolerate(error, seenAt, pace.now()))
    const now = pace.now()
    let waitUntil = Infinity
    if (resource !== undefined) {
      seenAt = now
      effects.tell({ type: 'state', step: id, kind, resource, elapsedMs: now - job.since })
      const outcome = outcomeOf(kind, stateOf(resource))
      const inTime = stop === undefined || outcome === 'succeeded'
      if (outcome !== 'running') return inTime ? { final: resource } : timedOut(job, stop?.by ?? 'timeout', true)
      waitUntil = waiting(resource, now) + (declaration.queueSeconds ?? Infinity) * 1000
    }
    if (stop !== undefined && now >= stop.until) return timedOut(job, stop.by, false)
    const over = now >= deadline ? 'timeout' : now >= waitUntil ? 'queue' : undefined
    if (stop === undefined && over !== undefined) {
      await cancelLate(job, over, effects)
      stop = { by: over, until: now + stopMs }
      pauseMs = pollMs.first
    }
    const next = Math.min(...[deadline, waitUntil].filter(at => at > now))
    await pace.sleep(Math.max(500, Math.min(pauseMs * (0.9 + 0.2 * pace.random()), next - now)), signal)
  }
}

/**
 * Since when a job waits for machines: from its creation, and anew each time that it lost them.
 *
 * @returns for each look the time, Infinity while it does not wait
 */
function waitingSince({ since }: WatchedJob): (resource: Resource, now: number) => number {
  let from: number | undefined
  return (resource, now) => {
    if (!['QUEUED', 'PENDING'].includes(shortState(stateOf(resource)))) {
      from = undefined
      return Infinity
    }
    const created = Date.parse(String(resource['createTime']))
    const hasRun = typeof resource['startTime'] === 'string'
    from ??= hasRun ? now : Number.isFinite(created) ? created : since
    return from
  }
}

async function cancelLate({ step, name }: WatchedJob, by: Overdue, { tell, record, jobs }: Effects): Promise<void> {
  const { id, kind } = step.declaration
  const over = by === 'queue' ? `queue of ${step.declaration.queueSeconds} s` : `timeout of ${step.timeoutSeconds} s`
  tell({ type: 'note', step: id, message: `its ${over} is over: cancelling ${name}` })
  await record('step.cancelled', { step: id, kind, name, reason: by })
  await jobs.cancel(name, id).catch((error: unknown) => {
    // One that came to its end meanwhile takes no cancel: the next look says how.
    if (!(error instanceof ActionError) || error.answer?.status !== 400) throw error
  })
}

/** A look that failed for a passing reason is no failure of the job: it is looked at again, but not for ever. */
function tolerate(error: unknown, seenAt: number, now: number): undefined {
  if (!isPassing(error) || now - seenAt > blindMs) throw error
}

function timedOut({ step, name }: WatchedJob, by: Overdue, stopped: boolean): WatchedEnd {
  const { id, queueSeconds } = step.declaration
  const what = stopped ? 'It was cancelled.' : 'It was asked to stop, but has not yet.'
  const [message, cure] =
    by === 'queue'
      ? [
          `Step ${id} waited longer for machines than its queue of ${queueSeconds} s: ${name}. ${what}`,
          `Raise \`queue\` of steps.${id}, or name other locations or machines in its \`fallback\`.`,
        ]
      : [
          `Step ${id} took longer than its timeout of ${step.timeoutSeconds} s: ${name}. ${what}`,
          `Raise \`timeout\` of steps.${id} (and of the grant, where it is the bound), or make the job shorter.`,
        ]
  return { timedOut: new ActionError('STEP_TIMEOUT', message, { cure }), by, stopped }
}

/** Shows a job's log until the job has ended, then its last lines; a log that may not be read is one notice. */
async function followLog(job: WatchedJob, effects: Effects, signal: AbortSignal, ended: AbortSignal): Promise<void> {
  const { pace, readLog } = effects
  const { id } = job.step.declaration
  const since = new Date(job.since).toISOString()
  let cursor: LogCursor | undefined
  try {
    while (!signal.aborted) {
      const last = ended.aborted
      if (last) await pace.sleep(lastLinesMs, signal)
      await showNewLines(last ? pace.now() + drainMs : Infinity)
      if (last) return
      await pace.sleep(logMs, AbortSignal.any([signal, ended])).catch(() => {})
    }
  } catch (error) {
    if (signal.aborted) return
    const words = error instanceof ActionError ? (error.answer?.words ?? error.message) : 'an unexpected failure'
    const message = 'its log cannot be shown here; the job goes on. Grant roles/logging.viewer to see it.'
    effects.tell({ type: 'note', step: id, message, words })
  }

  async function showNewLines(until: number): Promise<void> {
    for (let more = true; more && !signal.aborted; ) {
      const page = await readLog?.(job.name, job.step.project, since, id, cursor)
      if (page === undefined) return
      if (page.lines.length > 0) effects.tell({ type: 'log', step: id, lines: page.lines })
      more = page.more && page.cursor !== cursor
      cursor = page.cursor
      if (more && pace.now() >= until)
        return effects.tell({ type: 'note', step: id, message: 'the rest of its log is in Cloud Logging' })
      if (more) await pace.sleep(1_000, signal)
    }
  }
}

export const stateOf = (resource: Resource): string => (typeof resource['state'] === 'string' ? resource['state'] : '')

/** What Google says of a job that did not succeed (google.rpc.Status: a numeric code, no status string). */
export function errorOf(resource: Resource): { code: number | undefined; message: string } | undefined {
  const error = resource['error']
  if (!isObject(error)) return undefined
  return {
    code: typeof error['code'] === 'number' ? error['code'] : undefined,
    message: typeof error['message'] === 'string' ? error['message'] : '',
  }
}
