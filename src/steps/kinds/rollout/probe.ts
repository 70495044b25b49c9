import { type ActionError, stepError } from '../../../core/errors.ts'
import { wholeMilliseconds } from '../../../core/text.ts'
import type { HandlerContext } from '../../toolkit/handler.ts'
import type { PredictionReply, Resource } from '../../toolkit/ports.ts'
import type { ModelSample, SampleBound } from '../../toolkit/traffic-sample.ts'
import { unmet } from './expectations.ts'
import type { OwnRequest } from './minute-samples.ts'
import type { Probe } from './read-body.ts'

/** The target of a probe. */
export interface Probed {
  /** Full name. */
  readonly endpoint: string
  /** Host of a dedicated endpoint. */
  readonly host: string | undefined
  readonly deployedModelId: string
  /** Its percentage, above 0. */
  readonly share: number
}

/** The result of one probe. */
export interface Probing {
  /** `probe: 20 answers, p95 45 ms (at most 500 ms), 0 failed (at most 0)` */
  readonly words: string
  readonly failure: ActionError | undefined
  /** The numbers that were judged. Latencies are in milliseconds, and absent without an answer in time. */
  readonly judged: Omit<ModelSample, 'model' | 'deployedModelId'>
  readonly bound: SampleBound
  /** Answers of the new model. There may be more than were judged, since several requests run in parallel. */
  readonly answered: readonly OwnRequest[]
}

/** Requests at the same time: few, so that a small model does not reach its limits. */
const together = 4
/**
 * The most requests before a pause, as a multiple of the expected number: a new split takes a moment to reach every
 * server.
 */
const slack = 3
const probePauseMs = 15_000
/** How long the new model may give no answer at all. */
const patienceMs = 5 * 60_000
/** Most repetitions of lost answers in one probe, with a pause before each. */
const mostLost = 10
const lostPauseMs = { first: 1_000, longest: 30_000 }

/** Returns the request of a probe. */
export const requestOf = ({ instances, parameters }: Probe): Resource => ({
  instances,
  ...(parameters === undefined ? {} : { parameters }),
})

/**
 * Asks the endpoint until the new model has answered often enough. A deployed model cannot be asked directly: the
 * endpoint chooses by its split, so at 10 % every tenth answer counts. A header of `:rawPredict` names the model that
 * answered, for failures too. If an endpoint does not send it, `deployedModelId` of `:predict` does; a failure then
 * names none, and counts as the new model's. See docs/design/rollouts.md.
 */
export class Prober {
  readonly #run: HandlerContext
  readonly #probe: Probe
  #verb: 'rawPredict' | 'predict' = 'rawPredict'

  constructor(probe: Probe, run: HandlerContext) {
    this.#probe = probe
    this.#run = run
  }

  async probe(probed: Probed): Promise<Probing> {
    const { ports, signal } = this.#run
    const { requests } = this.#probe
    const answers: PredictionReply[] = []
    const answered: OwnRequest[] = []
    const deadline = ports.clock.now() + patienceMs
    let asked = 0
    let lost = 0
    /** Waits as long as a lost answer asks for; `false` if no repetition is left. */
    const askAgain = async ({ retryAfterMs }: PredictionReply): Promise<boolean> => {
      const pause = retryAfterMs ?? Math.min(lostPauseMs.first * 2 ** lost, lostPauseMs.longest)
      if (lost >= mostLost || ports.clock.now() + pause >= deadline) return false
      lost += 1
      await ports.clock.sleep(pause, signal)
      return true
    }
    for (;;) {
      const most = asked + Math.ceil((requests * slack * 100) / probed.share) + together
      const next = async (): Promise<void> => {
        while (answers.length < requests && asked < most + lost) {
          asked += 1
          const sentAt = ports.clock.now()
          const asking = await this.#ask(probed)
          if (asking === undefined) continue
          const { reply, isClaimed } = asking
          if (isFailureBeforeModel(asking) && (await askAgain(reply))) continue
          answers.push(reply)
          // A request without an answer is in no metric, and one without a name may be in the former model's.
          if (reply.status !== 0 && isClaimed)
            answered.push({ sentAt, answeredAt: ports.clock.now(), failed: !isSuccess(reply) })
        }
      }
      await Promise.all(Array.from({ length: Math.min(together, requests) }, next))
      if (answers.length >= requests || ports.clock.now() >= deadline) break
      await ports.clock.sleep(probePauseMs, signal)
    }
    return { ...this.#judge(answers.slice(0, requests), asked, lost), answered }
  }

  /** @returns `undefined` if another model answered; `isClaimed`: the answer names the new one */
  async #ask({
    endpoint,
    host,
    deployedModelId,
    share,
  }: Probed): Promise<{ readonly reply: PredictionReply; readonly isClaimed: boolean } | undefined> {
    const { ports, signal, step } = this.#run
    const body = requestOf(this.#probe)
    const verb = this.#verb
    const reply = await ports.vertex.ask(`${endpoint}:${verb}`, { step: step.declaration.id, body, signal }, host)
    const own = verb === 'predict' ? reply.body?.['deployedModelId'] : reply.deployedModelId
    if (typeof own === 'string' && own !== '') return own === deployedModelId ? { reply, isClaimed: true } : undefined
    // No other model could have answered.
    if (share === 100) return { reply, isClaimed: true }
    if (verb === 'predict' || !isSuccess(reply)) return { reply, isClaimed: false }
    this.#verb = 'predict'
    return undefined
  }

  #judge(answers: readonly PredictionReply[], asked: number, lost: number): Omit<Probing, 'answered'> {
    const { id } = this.#run
    const { expect, errors, latencyMs, requests } = this.#probe
    const verdicts = answers.map(reply => ({ reply, flaw: replyFlaw(reply, expect) }))
    const bad = verdicts.filter(({ flaw }) => flaw !== undefined)
    const times = verdicts
      .flatMap(({ reply }) => (reply.status === 0 ? [] : [reply.milliseconds]))
      .sort((a, b) => a - b)
    const percentile = (percent: number): number | undefined => times[Math.ceil((times.length * percent) / 100) - 1]
    const p95 = percentile(95)
    const isSlow = latencyMs !== undefined && p95 !== undefined && p95 > latencyMs
    const bound = latencyMs === undefined ? '' : ` (at most ${wholeMilliseconds(latencyMs)})`
    const latency = p95 === undefined ? 'none in time' : `p95 ${wholeMilliseconds(p95, latencyMs)}${bound}`
    const again = lost === 0 ? '' : `, ${lost} repeated without a usable answer`
    const words = `probe: ${answers.length} answers, ${latency}, ${bad.length} failed (at most ${errors})${again}`
    const numbers = {
      words,
      judged: {
        requests: answers.length,
        failures: bad.length,
        errorRatio: answers.length === 0 ? undefined : bad.length / answers.length,
        p50Ms: percentile(50),
        p95Ms: p95,
        p99Ms: percentile(99),
      },
      bound: { failures: errors, minRequests: requests, ...(latencyMs !== undefined && { p95Ms: latencyMs }) },
    }
    const fail = (why: string, of?: PredictionReply): Omit<Probing, 'answered'> => ({
      ...numbers,
      failure: stepError(id, 'STEP_FAILED', `the probe failed: ${why}`, {
        ...(of && {
          answer: { host: 'aiplatform.googleapis.com', status: of.status, words: of.words },
          cause: 'the new model, or its container, does not answer as expected',
        }),
        title: `${id}: the probe failed`,
        cure: `If the model is right, correct what probe of steps.${id} expects. Otherwise correct the model; a deployModel step on an endpoint of its own is a way to try it.`,
      }),
    })
    if (answers.length < requests)
      return fail(
        `of ${asked} requests, the new model answered only ${answers.length}; ${requests} are required. Its share of the traffic does not reach it`,
      )
    const [first] = bad
    if (bad.length > errors && first !== undefined)
      return fail(
        `${bad.length} of ${answers.length} answers failed (at most ${errors} may). The first: ${first.flaw}`,
        first.reply.words === '' ? undefined : first.reply,
      )
    if (isSlow)
      return fail(
        `p95 ${wholeMilliseconds(p95, latencyMs)} of ${answers.length} answers (at most ${wholeMilliseconds(latencyMs)})`,
      )
    return { ...numbers, failure: undefined }
  }
}

/**
 * True for a failure on the way to the model, which says nothing about it: a lost connection, a quota that asks to
 * wait, or an error of Google's front end. A model's own answer has its name.
 */
function isFailureBeforeModel({ reply }: { readonly reply: PredictionReply }): boolean {
  const { status, retryAfterMs, deployedModelId } = reply
  if (status === 0 || (status === 429 && retryAfterMs !== undefined)) return true
  return [502, 503, 504].includes(status) && (deployedModelId ?? '') === ''
}

const isSuccess = ({ status }: PredictionReply): boolean => status >= 200 && status < 300

/** Returns why an answer counts as failed. */
function replyFlaw(reply: PredictionReply, expect: Probe['expect']): string | undefined {
  const { status, body } = reply
  if (status === 0) return 'no answer came'
  if (!isSuccess(reply)) return `HTTP status ${status}`
  if (body === undefined) return 'the answer is not a JSON object'
  return unmet(expect, body)
}
