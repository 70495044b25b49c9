import { ActionError, stepEnded } from '../../../core/errors.ts'
import { isObject } from '../../../core/json.ts'
import { poll } from '../../../core/poll.ts'
import { type JobKindName, outcomeOf, shortState } from '../../../vertex/job-kinds.ts'
import { timeoutTitle } from '../../prepare/timeout.ts'
import type { Ports, Resource, Watched } from '../../toolkit/ports.ts'
import { stateOf } from '../../toolkit/states.ts'
import { describeRefusal, Visibility } from '../../toolkit/visibility.ts'
import type { PreparedStep } from '../../types.ts'

/** First and longest pause between two reads of a job. */
const jobPollMs = { first: 2_000, longest: 30_000 }

/** How long a job may take to stop after the request. */
const stopMs = 5 * 60_000

/** The job to watch, and its start (milliseconds since the epoch). */
export interface WatchedJob {
  readonly step: PreparedStep
  readonly kind: JobKindName
  readonly name: string
  readonly since: number
  /** Start of its log, if that is not `since`. */
  readonly logSince?: number
}

/** The limit that was exceeded: the step's time, or its time to wait for machines. */
type Overdue = 'timeout' | 'queue'

/** The end of watching: the job ended, its time was over (and it stopped, or has not yet), or it became unreadable. */
export type WatchedEnd =
  | { readonly final: Resource }
  | {
      readonly timedOut: ActionError
      readonly by: Overdue
      readonly stopped: boolean
      /** The job when it had stopped. */
      readonly last: Resource | undefined
    }
  | { readonly lost: ActionError }

/**
 * Polls a job until it has ended, and reports each change. After the step's timeout it is cancelled.
 *
 * @throws ActionError if the job cannot be read any more; the signal's reason when it aborts
 */
export async function watchJob(job: WatchedJob, ports: Ports, signal: AbortSignal): Promise<WatchedEnd> {
  const { project, location, declaration } = job.step
  const { id } = declaration
  const watched = ports.watch({ kind: job.kind, project, location }, job.name, id)
  let endLog: (() => Promise<void>) | undefined
  /** Starts the log once the job that writes it is known. */
  const seen = (resource: Resource | undefined): void => {
    const name = job.kind === 'trainingPipeline' ? jobWriterOf(resource) : job.name
    if (name !== undefined) endLog ??= ports.logs?.follow({ step: id, name, project, since: job.logSince ?? job.since })
  }
  seen(undefined)
  try {
    return await pollToEnd(job, watched.look, seen, ports, signal)
  } finally {
    watched.end()
    await endLog?.()
  }
}

/** A training pipeline trains by a custom job of its own. */
function jobWriterOf(resource: Resource | undefined): string | undefined {
  const metadata = resource?.['trainingTaskMetadata']
  const name = isObject(metadata) ? metadata['backingCustomJob'] : undefined
  return typeof name === 'string' && name !== '' ? name : undefined
}

async function pollToEnd(
  job: WatchedJob,
  look: Watched['look'],
  seen: (resource: Resource) => void,
  ports: Ports,
  signal: AbortSignal,
): Promise<WatchedEnd> {
  const { kind } = job
  const { timeoutSeconds, declaration } = job.step
  const { id } = declaration
  const { clock } = ports
  const restarts = restartsOf(id, ports)
  const deadline = timeoutSeconds === undefined ? Infinity : job.since + timeoutSeconds * 1000
  const waiting = waitingSince(job)
  let waitUntil = Infinity
  const cancel = lateCanceller(job, ports)
  const sight = new Visibility(clock, error =>
    ports.tell({ type: 'progress', step: id, message: describeRefusal(job.name, error) }),
  )
  /** Returns the job if it has ended, otherwise `null`. */
  const lookForEnd = async (): Promise<Resource | null> => {
    const resource = await look(signal).catch((error: unknown) => sight.lost(error))
    waitUntil = Infinity
    if (resource === undefined) return null
    const now = clock.now()
    sight.seen()
    seen(resource)
    ports.tell({ type: 'state', step: id, kind, resource, elapsedMs: now - job.since })
    restarts(stateOf(resource))
    if (outcomeOf(kind, stateOf(resource)) !== 'running') return resource
    waitUntil = waiting(resource, now) + (declaration.queueSeconds ?? Infinity) * 1000
    return null
  }
  const lookInTime = async (): Promise<WatchedEnd | Stopping | null> => {
    const final = await lookForEnd()
    if (final !== null) return { final }
    const now = clock.now()
    const by = now >= deadline ? 'timeout' : now >= waitUntil ? 'queue' : undefined
    return by !== undefined && (await cancel(by)) ? { by, deadline: now + stopMs } : null
  }
  const wakeAt = (): number => Math.min(...[deadline, waitUntil].filter(at => at > clock.now()))
  const end = await poll(clock, { ...jobPollMs, wakeAt, signal }, lookInTime, found => found !== null)
  if (end === null) throw new Error('a job without a deadline is watched to its end')
  if (!('deadline' in end)) return end
  const times = { ...jobPollMs, deadline: end.deadline, signal }
  const last = await poll(clock, times, lookForEnd, found => found !== null, null)
  const succeeded = last !== null && outcomeOf(kind, stateOf(last)) === 'succeeded'
  return succeeded ? { final: last } : jobTimedOut(job, end.by, last ?? undefined)
}

/** A job that was asked to stop. */
interface Stopping {
  readonly by: Overdue
  /** Milliseconds since the epoch. */
  readonly deadline: number
}

/**
 * Returns since when a job waits for machines: from its creation, and again each time that it lost them.
 *
 * @returns for each read the time; Infinity while it does not wait
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

/** Reports a job that lost its machines and waits for others, as with spot machines. */
function restartsOf(step: string, { tell }: Ports): (state: string) => void {
  let before = ''
  return state => {
    const now = shortState(state)
    const message = 'its machines were preempted: it waits for other machines and starts again'
    if (before === 'RUNNING' && ['QUEUED', 'PENDING'].includes(now)) tell({ type: 'progress', step, message })
    before = now
  }
}

/**
 * Asks a job to stop once its time is over, and repeats the request after temporary failures.
 *
 * @returns true if it was asked
 */
function lateCanceller(
  { step, name }: WatchedJob,
  { tell, record, vertex, clock }: Ports,
): (by: Overdue) => Promise<boolean> {
  const { id, kind } = step.declaration
  let trying: Visibility | undefined
  return async by => {
    if (trying === undefined) {
      const over =
        by === 'queue' ? `queue of ${step.declaration.queueSeconds} s` : `timeout of ${step.timeoutSeconds} s`
      tell({ type: 'note', step: id, title: `its ${over} is over`, message: `its ${over} is over: cancelling ${name}` })
      await record('step.cancelled', { step: id, kind, name, reason: by })
    }
    trying ??= new Visibility(clock)
    try {
      await vertex.repeatable(`${name}:cancel`, { step: id, body: {} })
      return true
    } catch (error) {
      // A job that has ended refuses a cancel. The next read shows its end.
      if (error instanceof ActionError && error.answer?.status === 400) return true
      trying.lost(error)
      return false
    }
  }
}

function jobTimedOut({ step, name }: WatchedJob, by: Overdue, last: Resource | undefined): WatchedEnd {
  const { id, queueSeconds } = step.declaration
  const stopped = last !== undefined
  const what = stopped ? 'It was cancelled.' : 'A stop was requested, but it still runs.'
  const [end, cure] =
    by === 'queue'
      ? [
          `waited longer for machines than its queue of ${queueSeconds} s: ${name}. ${what}`,
          `Raise \`queue\` of steps.${id}, or name other locations or machines in its \`fallback\`.`,
        ]
      : [
          `took longer than its timeout of ${step.timeoutSeconds} s: ${name}. ${what}`,
          `Raise \`timeout\` of steps.${id} (and of the grant, if that is the bound), or make the job shorter.`,
        ]
  const title = by === 'queue' ? `${id}: no machines within its queue of ${queueSeconds} s` : timeoutTitle(step)
  const timedOut = stepEnded(id, 'STEP_TIMEOUT', end, { subject: { kind: 'job', name }, title, cure })
  return { timedOut, by, stopped, last }
}
