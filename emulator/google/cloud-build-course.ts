import { createHash } from 'node:crypto'

/** The course of a build. Durations are emulated milliseconds. */
export interface BuildScript {
  /** Default: 2 seconds. */
  readonly queuedMs?: number
  /** From its start to its end; default: 20 seconds. */
  readonly runningMs?: number
  /** From a request to stop to the end; default: 2 seconds. */
  readonly cancellingMs?: number
  readonly outcome?: BuildOutcome
  readonly logs?: readonly BuildLogLine[]
  /** Refuses the create: no quota, or no machines of this type in the region. */
  readonly refusal?: 'QUOTA' | 'REGION'
}

export type BuildOutcome =
  | { readonly status: 'SUCCESS' }
  /** A step that ends with a code: the first one by default. */
  | { readonly status: 'FAILURE'; readonly step?: number; readonly exitCode?: number }
  /** Its machine was lost, or Cloud Build has an error of its own. */
  | { readonly status: 'INTERNAL_ERROR'; readonly detail?: string }
  | { readonly status: 'CANCELLED' }
  /** It gets no machine in time. */
  | { readonly status: 'EXPIRED' }

export interface BuildLogLine {
  /** Milliseconds after the build began to run. */
  readonly at: number
  readonly message: string
  /** Index of its step; default: 0. `MAIN`: Cloud Build itself. */
  readonly step?: number | 'MAIN'
  readonly severity?: string
  /** Milliseconds until Cloud Logging shows it; default: 1,000. */
  readonly late?: number
}

/** A fault that Google finds when the build runs: a source that its account cannot read, an image that it cannot push. */
export interface BuildFault {
  readonly type: 'FETCH_SOURCE_FAILED' | 'PUSH_FAILED' | 'DOCKER_BUILD_FAILED'
  readonly detail: string
}

/** A build as submitted, and its state. Times are milliseconds since the epoch. */
export interface StoredBuild {
  readonly id: string
  /** `projects/{number}/locations/{location}/builds/{id}` */
  readonly name: string
  readonly project: { readonly id: string; readonly number: string }
  readonly location: string
  /** As submitted. */
  readonly build: Readonly<Record<string, unknown>>
  /** Email. */
  readonly account: string
  readonly createdAt: number
  readonly script: BuildScript
  cancelledAt: number | undefined
  /** Found when it fetched its source, or pushed its images. */
  fault: BuildFault | undefined
  /** Digest of each image that it pushed. */
  pushed: Readonly<Record<string, string>> | undefined
}

/** The state of a build at a moment. */
export interface BuildPhase {
  readonly status: string
  readonly startedAt: number | undefined
  readonly finishedAt: number | undefined
}

export const lastStatuses: ReadonlySet<string> = new Set(
  'SUCCESS FAILURE INTERNAL_ERROR TIMEOUT CANCELLED EXPIRED'.split(' '),
)

/** Returns the state of a build at a moment. */
export function phaseAt(one: StoredBuild, now: number): BuildPhase {
  const { createdAt, script, cancelledAt = Infinity, fault } = one
  const startsAt = createdAt + (script.queuedMs ?? 2_000)
  const expires = script.outcome?.status === 'EXPIRED'
  const expiresAt = expires ? startsAt - 1 : createdAt + seconds(one.build['queueTtl'], 3_600) * 1_000
  const stopsAt = cancelledAt + (script.cancellingMs ?? 2_000)
  const waited = Math.min(expiresAt, stopsAt)
  if (waited < startsAt) {
    const status = now < waited ? 'QUEUED' : waited === stopsAt ? 'CANCELLED' : 'EXPIRED'
    return { status, startedAt: undefined, finishedAt: now < waited ? undefined : waited }
  }
  if (now < startsAt) return { status: 'QUEUED', startedAt: undefined, finishedAt: undefined }
  const endsAt = startsAt + (fault?.type === 'FETCH_SOURCE_FAILED' ? 1_000 : (script.runningMs ?? 20_000))
  const timesOutAt = startsAt + seconds(one.build['timeout'], 3_600) * 1_000
  const first = Math.min(endsAt, timesOutAt, stopsAt)
  if (now < first) return { status: 'WORKING', startedAt: startsAt, finishedAt: undefined }
  const ended = fault === undefined ? (script.outcome?.status ?? 'SUCCESS') : 'FAILURE'
  const status = first === endsAt ? ended : first === stopsAt ? 'CANCELLED' : 'TIMEOUT'
  return { status, startedAt: startsAt, finishedAt: first }
}

/** @returns the seconds of `3600s`, or those of Google's default */
export function seconds(duration: unknown, byDefault: number): number {
  const found = typeof duration === 'string' ? Number(duration.replace(/s$/, '')) : Number.NaN
  return Number.isFinite(found) && found > 0 ? found : byDefault
}

/** Returns the state of each step of a build, as Google reports it. */
export function stepStatuses(one: StoredBuild, phase: BuildPhase, count: number): readonly string[] {
  const { status } = phase
  if (phase.startedAt === undefined) return Array.from({ length: count }, () => 'QUEUED')
  const { outcome } = one.script
  const failed = outcome?.status === 'FAILURE' ? (outcome.step ?? 0) : 0
  return Array.from({ length: count }, (_, index) => {
    if (status === 'SUCCESS' || one.fault?.type === 'PUSH_FAILED') return 'SUCCESS'
    if (status === 'WORKING') return index === 0 ? 'WORKING' : 'QUEUED'
    if (one.fault?.type === 'FETCH_SOURCE_FAILED') return 'QUEUED'
    if (index < failed) return 'SUCCESS'
    return index === failed ? status : 'QUEUED'
  })
}

/** The digest of an image: every build makes another one. */
export const imageDigest = (build: string, image: string): string =>
  `sha256:${createHash('sha256').update(`${build} ${image}`).digest('hex')}`
