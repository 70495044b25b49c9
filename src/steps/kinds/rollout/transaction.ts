import { type ActionError, type Advice, asActionError, stepError } from '../../../core/errors.ts'
import { withStop } from '../../../core/escape.ts'
import { consoleUrl } from '../../../vertex/console.ts'
import type { HandlerContext, StepResult } from '../../toolkit/handler.ts'
import { operationOf } from '../../toolkit/in-flight.ts'
import type { InFlightRollout, Resource } from '../../toolkit/ports.ts'
import { stoppedWith } from '../../toolkit/stop-reasons.ts'
import { type EndpointChange, setSplit } from '../serving/set-split.ts'
import { describeSplit, sameSplit } from '../serving/split.ts'
import { deployedAt, describeServed } from './deployed-models.ts'
import { restore } from './restore.ts'
import { type Shares, sharesOf } from './shares.ts'

/** How often a split is set while other fields of the endpoint change. */
const undoAttempts = 3

/** How long a failed step waits until its model can be undeployed, and until it is. Milliseconds. */
const patience = { deployMs: 15 * 60_000, undeployMs: 10 * 60_000 }

/** The least time that a failed step waits for a clear answer. */
const leastAnswerMs = 15 * 60_000

/**
 * A transaction on an endpoint: its former state, this run's changes, and how to undo them. It is left to post all the
 * time, so that it is rolled back even if this run is stopped or killed. See docs/design/rollouts.md.
 */
export class EndpointTransaction {
  readonly #run: HandlerContext
  #inFlight: InFlightRollout
  #isDone = false
  #seen: Resource | undefined

  private constructor(run: HandlerContext, inFlight: InFlightRollout) {
    this.#run = run
    this.#inFlight = inFlight
  }

  /**
   * Records the state to restore after a failure, before the first change.
   *
   * @param before the state to restore, and the id of the deployed model to undeploy then, if there is one
   * @param deployment full name of the version that is deployed; its deployed model's id, also if it is not deployed yet;
   * and the present split
   */
  static async begin(
    run: HandlerContext,
    { undeploys, ...before }: Pick<InFlightRollout, 'endpoint' | 'former'> & { readonly undeploys: string | undefined },
    {
      model,
      deployedModelId,
      now,
    }: { readonly model: string; readonly deployedModelId?: string; readonly now: Shares },
  ): Promise<EndpointTransaction> {
    const { id: step, kind } = run.step.declaration
    await run.ports.record('rollout.began', {
      step,
      endpoint: before.endpoint,
      model,
      deployed_model_id: deployedModelId ?? null,
      former: before.former,
    })
    const { project, location } = run.step
    const started = {
      type: 'rollout',
      step,
      kind,
      project,
      location,
      ...before,
      deployedModelId: undeploys,
      ours: [now],
      deploying: false,
      operation: undefined,
    } as const
    run.trackInFlight(started)
    return new EndpointTransaction(run, started)
  }

  get endpoint(): string {
    return this.#inFlight.endpoint
  }

  /** The split that was set last. */
  get shares(): Shares {
    return this.#inFlight.ours[0] ?? {}
  }

  /** The endpoint as last read; `undefined` if it was not read since the first time, or has changed since. */
  get seen(): Resource | undefined {
    return this.#seen
  }

  /** Marks the model as this run's: it is undeployed after a failure. */
  brings(deployedModelId: string): void {
    this.#keep({ deployedModelId })
  }

  /** Records the state of the deployment: requested, running as an operation, or ended. */
  deploying(operation: { readonly name?: string } | undefined): void {
    this.#keep({ deploying: operation !== undefined, operation: operation?.name })
  }

  /** @throws ActionError `STEP_REJECTED` if another client has set another split, which stays */
  async look(): Promise<Resource> {
    const { ports, signal, step } = this.#run
    const endpoint = await ports.vertex.get(this.endpoint, { step: step.declaration.id, signal })
    this.#seen = endpoint
    if (!sameSplit(sharesOf(endpoint), this.shares)) throw this.#overtaken(endpoint, this.shares)
    return endpoint
  }

  /**
   * Sets another split, unless the present one is no longer ours.
   *
   * @param labels to set together with it
   * @returns the endpoint with it
   */
  async set(shares: Shares, labels?: EndpointChange['labels']): Promise<Resource> {
    const { id, ports } = this.#run
    let endpoint = await this.look()
    if (sameSplit(shares, this.shares) && labels === undefined) return endpoint
    const former = this.shares
    this.#keep({ ours: [former, shares] })
    await ports.record('rollout.changed', { step: id, endpoint: this.endpoint, shares })
    const change = { trafficSplit: shares, ...(labels && { labels }) }
    for (let attempt = 1; ; attempt++) {
      const set = await setSplit(this.endpoint, endpoint, change, { step: id }, ports.vertex)
      if ('ambiguous' in set) throw set.ambiguous
      if ('endpoint' in set) {
        this.#seen = set.endpoint
        this.#keep({ ours: [shares] })
        return set.endpoint
      }
      // Another field of the endpoint changed, such as its labels, which does not matter.
      if (attempt === undoAttempts || !sameSplit(sharesOf(set.theirs), former))
        throw this.#overtaken(set.theirs, shares)
      endpoint = set.theirs
    }
  }

  /** Commits: nothing is restored from now on. If the run is stopped, the report says what serves. */
  commit(): void {
    this.#isDone = true
    const { step, trackInFlight } = this.#run
    const what = `the end of the ${step.declaration.kind} of step ${step.declaration.id}`
    trackInFlight(operationOf(step, { name: undefined, what, endpoint: this.endpoint, waits: true }))
  }

  /** Rolls back after a failure, unless the transaction is committed. If the run itself is stopped, `stop` does it. */
  async undo(error: unknown): Promise<StepResult> {
    const { id, ports, signal, step, trackInFlight } = this.#run
    const name = this.endpoint
    const place = { name, consoleUrl: consoleUrl(name, step.project) }
    const stopped: StepResult = {
      state: 'CANCELLING',
      recorded: undefined,
      ...place,
      error: stoppedWith(id, signal),
    }
    // What was stopped is restored later, so that its end is not known here.
    if (signal.aborted) {
      this.#seen = undefined
      return stopped
    }
    const failure = asActionError(error, id)
    // The rollout is committed, and only a later report or read failed.
    if (this.#isDone) {
      trackInFlight(undefined)
      const serves = `${name} serves ${describeServed(deployedAt(this.#seen ?? {}))}, as intended`
      return { ...endedWith('UNKNOWN', failure), ...place, error: withRestoration(failure, [serves]) }
    }
    ports.tell({ type: 'note', step: id, title: `restoring ${name}`, message: `restoring ${name}: ${failure.message}` })
    const answerMs = Math.max(leastAnswerMs, timeLeft(this.#run))
    const restored = await restore(this.#inFlight, failure.code, ports, { ...patience, answerMs }).catch(
      (refused: unknown) => ({ refused: asActionError(refused, id) }),
    )
    this.#seen = 'endpoint' in restored && !signal.aborted ? restored.endpoint : undefined
    if (signal.aborted) return stopped
    const finishedAt = new Date(ports.clock.now()).toISOString()
    if ('refused' in restored) {
      const { message, answer } = restored.refused
      const words = `It could not be restored, and post tries again: ${message}${answer ? ` (${answer.words})` : ''}`
      const { former, deployedModelId } = this.#inFlight
      const undeploy = deployedModelId === undefined ? '' : `, and undeploy ${deployedModelId}`
      const cure = `If post cannot restore it either, set the split of ${name} to ${describeSplit(former)}${undeploy}.`
      const error = withRestoration(failure, [words], { cure })
      return { ...endedWith('NOT_RESTORED', failure), ...place, finishedAt, error }
    }
    const { done, left, theirs } = restored
    for (const message of done) ports.tell({ type: 'progress', step: id, message })
    if (left !== undefined)
      return {
        ...endedWith('NOT_RESTORED', failure),
        ...place,
        finishedAt,
        error: withRestoration(failure, [...done, left]),
      }
    trackInFlight(undefined)
    return {
      ...endedWith(theirs === undefined ? 'ROLLED_BACK' : 'OVERTAKEN', failure),
      ...place,
      finishedAt,
      error: withRestoration(failure, done),
    }
  }

  #keep(more: Partial<InFlightRollout>): void {
    this.#inFlight = { ...this.#inFlight, ...more }
    this.#run.trackInFlight(this.#inFlight)
  }

  #overtaken(now: Resource, wanted: Shares): ActionError {
    const { id } = this.#run
    const when = typeof now['updateTime'] === 'string' ? ` (it was last changed at ${now['updateTime']})` : ''
    const isOurs = this.#inFlight.ours.some(shares => sameSplit(shares, sharesOf(now)))
    const what = isOurs ? 'changed' : 'set the split of'
    const message = `another client ${what} ${this.endpoint} during this step${when}; its change is kept. The split is ${describeSplit(sharesOf(now))}, instead of ${describeSplit(wanted)}`
    return stepError(id, 'STEP_REJECTED', message, {
      subject: { kind: 'endpoint', name: this.endpoint },
      cure: 'Find the client in Cloud Audit Logs. Then run the step again if you still want the change.',
    })
  }
}

/** Rest of the step's own timeout. Milliseconds. */
const timeLeft = ({ step, since, ports }: HandlerContext): number =>
  step.timeoutSeconds === undefined ? 0 : since + step.timeoutSeconds * 1_000 - ports.clock.now()

const endedWith = (state: string, { code }: ActionError): Pick<StepResult, 'state' | 'recorded'> => ({
  state,
  recorded: { state, reason: code },
})

/** Adds to a failure what was done about it. */
function withRestoration(failure: ActionError, more: readonly string[], advice: Advice = {}): ActionError {
  const done = more.join('; ')
  const message = `${withStop(failure.message)} ${done.charAt(0).toUpperCase()}${done.slice(1)}`
  return failure.restated(message, advice)
}
