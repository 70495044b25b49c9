import { isPassing, stepEnded, stepError } from '../../../core/errors.ts'
import { gcloudServingLog } from '../../../core/gcloud.ts'
import { timeoutTitle } from '../../prepare/timeout.ts'
import type { HandlerContext } from '../../toolkit/handler.ts'
import type { OwnRequest } from './minute-samples.ts'
import { Prober } from './probe.ts'
import type { RolloutBody, Watch } from './read-body.ts'
import { type Sight, settleMs, Watcher } from './real-traffic.ts'
import type { EndpointTransaction } from './transaction.ts'

/** The pause between two checks: Cloud Monitoring has one sample a minute. */
const roundMs = 60_000

/** A share of the traffic to test. */
export interface Share {
  readonly share: number
  readonly deployedModelId: string
  /** Host of a dedicated endpoint. */
  readonly host: string | undefined
  /** True if no other model serves there. Missing requests then say nothing about the new model. */
  readonly alone: boolean
}

/**
 * Tests the new model at one percentage: by probes after the change and in each minute of the bake, and by real
 * traffic. Each round verifies that the split is still ours.
 *
 * @param look called with each result, for the summary
 * @throws ActionError if a bound is broken, `STEP_TIMEOUT`; the signal's reason on abort
 */
export async function bake(
  { share, deployedModelId, host, alone }: Share,
  { bakeMs, probe, watch }: Pick<RolloutBody, 'bakeMs' | 'probe' | 'watch'>,
  transaction: EndpointTransaction,
  run: HandlerContext,
  look: (by: 'probe' | 'watch', words: string) => void,
): Promise<void> {
  const { ports, signal, step } = run
  const { clock, tell } = ports
  const { id } = step.declaration
  const { endpoint } = transaction
  const changedAt = clock.now()
  const bakeEnd = changedAt + bakeMs
  const say = (message: string): void => tell({ type: 'progress', step: id, message: `${share} %: ${message}` })
  const prober = probe && share > 0 ? new Prober(probe, run) : undefined
  const watcher = watch && share > 0 ? new Watcher(watch, { endpoint, id: deployedModelId }, changedAt, run) : undefined
  const probes: OwnRequest[] = []
  let lastSight: Sight | undefined
  for (;;) {
    if (prober !== undefined) {
      const found = await prober.probe({ endpoint, host, deployedModelId, share })
      probes.push(...found.answered)
      say(found.words)
      look('probe', found.words)
      if (found.failure !== undefined) throw found.failure
    }
    const sight = watcher && (await lookPatiently(watcher, probes))
    lastSight = sight ?? lastSight
    for (const line of sight?.lines ?? []) say(`watch: ${line}`)
    const now = clock.now()
    if (now >= bakeEnd && isOver(watch, lastSight, now, look)) return
    checkTime(run)
    const untilEnd = now < bakeEnd ? bakeEnd - now : roundMs
    await clock.sleep(Math.min(roundMs, untilEnd), signal)
    await transaction.look()
  }

  /**
   * True if the bake is complete.
   *
   * @throws ActionError if it fails
   */
  function isOver(rules: Watch | undefined, sight: Sight | undefined, now: number, tellLook: typeof look): boolean {
    if (rules === undefined || watcher === undefined) return true
    const seen = sight ?? { requests: 0, known: 0, seenUntil: 0 }
    if (seen.seenUntil < bakeEnd - roundMs && now < bakeEnd + settleMs) return false
    if (seen.known >= rules.minRequests) {
      tellLook('watch', `watch: ${seen.requests} requests of users, within the bounds`)
      return true
    }
    const { requests, known } = seen
    const isUnmeasured = requests >= rules.minRequests
    const unknown = isUnmeasured ? `, but the latency of only ${known} is known` : ''
    const few = `${requests} requests of users${unknown}, fewer than ${rules.minRequests}: inconclusive`
    if (alone && !isUnmeasured && rules.onInconclusive !== 'rollback') {
      tellLook('watch', `watch: ${few}, but nothing served here before`)
      say(`watch: ${few}; nothing served here before, so that no requests were to be expected: going on`)
      return true
    }
    if (rules.onInconclusive === 'promote') {
      tellLook('watch', `watch: ${few}, promoted all the same`)
      say(`watch: ${few}; on_inconclusive: promote`)
      return true
    }
    const heldMs = now - bakeEnd
    if (rules.onInconclusive === 'hold' && heldMs < rules.withinMs) {
      say(`watch: ${few}; looking on, ${Math.ceil((rules.withinMs - heldMs) / 60_000)} min more at most`)
      return false
    }
    tellLook('watch', `watch: ${few}`)
    throw stepError(id, 'STEP_FAILED', `at ${share} % the new model got ${few}`, {
      subject: { kind: 'endpoint', name: endpoint },
      cure: isUnmeasured
        ? `Check that Cloud Monitoring has prediction/online/prediction_latencies of the endpoint. If it has none, let steps.${id} watch errors alone.`
        : `Give steps.${id} a longer bake, a larger share, fewer min_requests, or on_inconclusive: promote.`,
    })
  }

  /** @throws ActionError if bounds were broken often enough, or the metrics may not be read */
  async function lookPatiently(watched: Watcher, own: readonly OwnRequest[]): Promise<Sight | undefined> {
    const sight = await watched.look(own).catch((error: unknown) => {
      // Metrics that cannot be read for a while are read again.
      if (isPassing(error)) return undefined
      throw error
    })
    if (sight === undefined || watch === undefined || sight.bad.length < watch.failures) return sight
    for (const line of sight.lines) say(`watch: ${line}`)
    look(
      'watch',
      `watch: ${sight.bad.length} bad ${sight.bad.length === 1 ? 'sample' : 'samples'}: ${sight.bad.join('; ')}`,
    )
    const message = `at ${share} % of the traffic the new model broke a bound in ${sight.bad.length} samples: ${sight.bad.join('; ')}`
    throw stepError(id, 'STEP_FAILED', message, {
      subject: { kind: 'endpoint', name: endpoint },
      title: `${id}: real traffic at ${share} % broke a bound`,
      cure: `If the bound is what should change, change it in steps.${id}. The new model's own words are in its log:`,
      commands: [gcloudServingLog(step.project, endpoint.split('/').at(-1))],
    })
  }
}

/** @throws ActionError `STEP_TIMEOUT` if the step's time is over */
export function checkTime({ step, since, ports }: HandlerContext): void {
  if (step.timeoutSeconds === undefined || ports.clock.now() < since + step.timeoutSeconds * 1_000) return
  const { id } = step.declaration
  throw stepEnded(id, 'STEP_TIMEOUT', `took longer than its timeout of ${step.timeoutSeconds} s`, {
    title: timeoutTitle(step),
    cure: `Raise \`timeout\` of steps.${id} (and of the grant, if that is the bound), or shorten the bakes.`,
  })
}
