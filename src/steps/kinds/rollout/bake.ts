import { isTemporary, stepEnded, stepError } from '../../../core/errors.ts'
import { gcloudServingLog } from '../../../core/gcloud.ts'
import { timeoutTitle } from '../../prepare/timeout.ts'
import type { HandlerContext } from '../../toolkit/handler.ts'
import type { OwnRequest } from './minute-samples.ts'
import { Prober } from './probe.ts'
import type { RolloutBody, TrafficWatch } from './read-body.ts'
import { metricSettleMs, type TrafficView, Watcher } from './real-traffic.ts'
import type { SampleLog } from './sample-log.ts'
import type { EndpointTransaction } from './transaction.ts'

/** The pause between two checks: Cloud Monitoring has one sample a minute. */
const roundMs = 60_000

/** A share of the traffic to test. */
export interface Share {
  readonly share: number
  readonly deployedModelId: string
  /** Host of a dedicated endpoint. */
  readonly host: string | undefined
  /** Returns the name of a deployed model: `fraud@2`, or its id if it is not known. */
  readonly nameOf: (deployedModelId: string) => string
  /** True if no other model serves there. Missing requests then say nothing about the new model. */
  readonly alone: boolean
}

/** State that the rounds of one bake share. */
interface Bake extends Share {
  readonly run: HandlerContext
  readonly endpoint: string
  /** Milliseconds since the epoch. */
  readonly endsAt: number
  /** Writes a line of the log. */
  readonly say: (message: string) => void
  /** Writes a result into the summary. */
  readonly look: (by: 'probe' | 'watch', words: string) => void
  readonly log: SampleLog
}

/**
 * Tests the new model at one percentage: by probes after the change and in each minute of the bake, and by real
 * traffic. Each round verifies that the split is still ours.
 *
 * @param log gets the numbers of each probe and minute, for record and summary
 * @param look called with each result, for the summary
 * @throws ActionError if a bound is broken, `STEP_TIMEOUT`; the signal's reason on abort
 */
export async function bake(
  tested: Share,
  { bakeMs, probe, watch }: Pick<RolloutBody, 'bakeMs' | 'probe' | 'watch'>,
  transaction: EndpointTransaction,
  run: HandlerContext,
  log: SampleLog,
  look: (by: 'probe' | 'watch', words: string) => void,
): Promise<void> {
  const { share, deployedModelId, nameOf } = tested
  const { clock, tell } = run.ports
  const { endpoint } = transaction
  const { id } = run
  const changedAt = clock.now()
  const endsAt = changedAt + bakeMs
  const say = (message: string): void => tell({ type: 'progress', step: id, message: `${share} %: ${message}` })
  const round: Bake = { ...tested, run, endpoint, endsAt, say, look, log }
  const prober = probe && share > 0 ? new Prober(probe, run) : undefined
  const watched = { endpoint, id: deployedModelId, nameOf }
  const watcher = watch && share > 0 ? new Watcher(watch, watched, changedAt, run) : undefined
  const probes: OwnRequest[] = []
  let lastSight: TrafficView | undefined
  for (;;) {
    if (prober !== undefined) probes.push(...(await sendProbes(round, prober)))
    if (watcher !== undefined && watch !== undefined)
      lastSight = (await readTraffic(round, watch, watcher, probes)) ?? lastSight
    const now = clock.now()
    const isOver =
      now >= endsAt && (watcher === undefined || watch === undefined || judgeTraffic(round, watch, lastSight, now))
    if (isOver) return
    checkTime(run)
    const untilEnd = now < endsAt ? endsAt - now : roundMs
    await clock.sleep(Math.min(roundMs, untilEnd), run.signal)
    await transaction.look()
  }
}

/**
 * Sends a round of probes.
 *
 * @returns the requests that were answered
 * @throws ActionError if a probe exceeded a limit
 */
async function sendProbes(
  { run, endpoint, host, deployedModelId, nameOf, share, say, look, log }: Bake,
  prober: Prober,
): Promise<readonly OwnRequest[]> {
  const { clock } = run.ports
  const from = new Date(clock.now()).toISOString()
  const { words, failure, answered, judged, bound } = await prober.probe({ endpoint, host, deployedModelId, share })
  say(words)
  look('probe', words)
  const to = new Date(clock.now()).toISOString()
  const model = { model: nameOf(deployedModelId), deployedModelId, ...judged }
  await log.add({ by: 'probe', from, to, of: 1, models: [model], bound, passed: failure === undefined })
  if (failure !== undefined) throw failure
  return answered
}

/**
 * Reads the real traffic since the change; `undefined` if the metrics cannot be read for a while.
 *
 * @throws ActionError if bounds were broken often enough, or the metrics may not be read
 */
async function readTraffic(
  { share, endpoint, deployedModelId, run, say, look, log }: Bake,
  { failures }: TrafficWatch,
  watcher: Watcher,
  probes: readonly OwnRequest[],
): Promise<TrafficView | undefined> {
  const sight = await watcher.look(probes).catch((error: unknown) => {
    if (isTemporary(error)) return undefined
    throw error
  })
  for (const line of sight?.lines ?? []) say(`watch: ${line}`)
  if (sight !== undefined) await log.see(sight.samples, sight.unsettled)
  if (sight === undefined || sight.bad.length < failures) return sight
  const { id } = run
  const { length } = sight.bad
  const bad = joinSame(sight.bad)
  look('watch', `watch: ${length === 1 ? '' : `${length} bad samples: `}${bad}`)
  const message = `the canary failed at ${share} % traffic: ${bad}`
  throw stepError(id, 'STEP_FAILED', message, {
    subject: { kind: 'endpoint', name: endpoint },
    title: `${id}: the canary failed at ${share} % traffic: ${sight.bad.at(-1)}`,
    cure: `Look for the reason in the log of the new model, which this shows. If the bound is wrong, change it in steps.${id}.`,
    commands: [gcloudServingLog(run.step.project, endpoint.split('/').at(-1), deployedModelId)],
  })
}

/** Joins samples that differ only in their time: `error ratio 20 % (limit 1 %) at 11:08, 11:09`. */
function joinSame(bad: readonly string[]): string {
  const times = new Map<string, string[]>()
  for (const sample of bad) {
    const at = sample.lastIndexOf(' at ')
    const what = at === -1 ? sample : sample.slice(0, at)
    times.set(what, [...(times.get(what) ?? []), ...(at === -1 ? [] : [sample.slice(at + ' at '.length)])])
  }
  return [...times].map(([what, its]) => (its.length === 0 ? what : `${what} at ${its.join(', ')}`)).join('; ')
}

/**
 * Judges the real traffic after the end of the bake. The last samples arrive later.
 *
 * @returns true if the bake is complete
 * @throws ActionError if too few requests came
 */
function judgeTraffic(round: Bake, rules: TrafficWatch, sight: TrafficView | undefined, now: number): boolean {
  const { endsAt, look } = round
  const { requests, known, seenUntil } = sight ?? { requests: 0, known: 0, seenUntil: 0 }
  if (seenUntil < endsAt - roundMs && now < endsAt + metricSettleMs) return false
  if (known < rules.minRequests) return decideInconclusive(round, rules, { requests, known }, now)
  look('watch', `watch: ${requests} requests of users, within the limits`)
  return true
}

/** Decides by `on_inconclusive` if the bake is complete. A model that served nothing before gets no requests either. */
function decideInconclusive(
  { share, alone, endpoint, endsAt, run, say, look }: Bake,
  { minRequests, onInconclusive, withinMs }: TrafficWatch,
  { requests, known }: Pick<TrafficView, 'requests' | 'known'>,
  now: number,
): boolean {
  const isUnmeasured = requests >= minRequests
  const unknown = isUnmeasured ? `, but the latency of only ${known} is known` : ''
  const few = `${requests} requests of users${unknown}, fewer than ${minRequests}: inconclusive`
  if (alone && !isUnmeasured && onInconclusive !== 'rollback') {
    look('watch', `watch: ${few}, but nothing served here before`)
    say(`watch: ${few}; nothing served here before, so no requests were expected: continuing`)
    return true
  }
  if (onInconclusive === 'promote') {
    look('watch', `watch: ${few}, promoted anyway`)
    say(`watch: ${few}; on_inconclusive: promote`)
    return true
  }
  const heldMs = now - endsAt
  if (onInconclusive === 'hold' && heldMs < withinMs) {
    say(`watch: ${few}; watching for ${Math.ceil((withinMs - heldMs) / 60_000)} more minutes at most`)
    return false
  }
  look('watch', `watch: ${few}`)
  const { id } = run
  throw stepError(id, 'STEP_FAILED', `at ${share} % the new model got ${few}`, {
    subject: { kind: 'endpoint', name: endpoint },
    cure: isUnmeasured
      ? `Check that Cloud Monitoring has prediction/online/prediction_latencies of the endpoint. If it has none, let steps.${id} watch only errors.`
      : `Give steps.${id} a longer bake, a larger share, fewer min_requests, or on_inconclusive: promote.`,
  })
}

/** @throws ActionError `STEP_TIMEOUT` if the step's time is over */
export function checkTime({ id, step, since, ports }: HandlerContext): void {
  if (step.timeoutSeconds === undefined || ports.clock.now() < since + step.timeoutSeconds * 1_000) return
  throw stepEnded(id, 'STEP_TIMEOUT', `took longer than its timeout of ${step.timeoutSeconds} s`, {
    title: timeoutTitle(step),
    cure: `Raise \`timeout\` of steps.${id} (and of the grant, if that is the bound), or shorten the bakes.`,
  })
}
