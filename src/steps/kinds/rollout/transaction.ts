import { ActionError, type Advice, asActionError } from '../../../core/errors.ts'
import { consoleUrl } from '../../../vertex/console.ts'
import type { LifeEnd, StepRun } from '../../toolkit/handler.ts'
import { operationOf } from '../../toolkit/in-flight.ts'
import type { Resource, StartedRollout } from '../../toolkit/ports.ts'
import { stoppedWith } from '../../toolkit/stop-reasons.ts'
import { type EndpointChange, setSplit } from '../serving/set-split.ts'
import { sameSplit, splitInWords } from '../serving/split.ts'
import { deployedAt, servedInWords } from './deployed-models.ts'
import { restore } from './restore.ts'
import { type Shares, sharesOf } from './shares.ts'

/** How often a split is set while something else of the endpoint changes. */
const tries = 3

/** How long a step that failed waits until what it deployed can be undeployed, and is. Milliseconds. */
const patience = { deployMs: 15 * 60_000, undeployMs: 10 * 60_000 }

/** For a clear answer a step that failed waits as long as it may take, and at least so long. */
const leastAnswerMs = 15 * 60_000

/**
 * An endpoint under change: what it was, what this run has made of it, and the way back. It is remembered all the while,
 * so that it is put back also where this run is stopped or killed.
 */
export class Undertaking {
  readonly #run: StepRun
  #begun: StartedRollout
  #isDone = false
  #seen: Resource | undefined

  private constructor(run: StepRun, begun: StartedRollout) {
    this.#run = run
    this.#begun = begun
  }

  /**
   * Writes down what is put back if anything goes wrong, before the first change.
   *
   * @param way what is put back, and the id of the deployed model that goes then, if one does
   * @param brought full name of the version that is brought or brought back; as what it is, or will be, deployed; and the
   * split as it is
   */
  static async begin(
    run: StepRun,
    { undeploys, ...way }: Pick<StartedRollout, 'endpoint' | 'former'> & { readonly undeploys: string | undefined },
    {
      model,
      deployedModelId,
      now,
    }: { readonly model: string; readonly deployedModelId?: string; readonly now: Shares },
  ): Promise<Undertaking> {
    const { id: step, kind } = run.step.declaration
    await run.effects.record('rollout.began', {
      step,
      endpoint: way.endpoint,
      model,
      deployed_model_id: deployedModelId ?? null,
      former: way.former,
    })
    const { project, location } = run.step
    const started = {
      type: 'rollout',
      step,
      kind,
      project,
      location,
      ...way,
      deployedModelId: undeploys,
      ours: [now],
      deploying: false,
      operation: undefined,
    } as const
    run.remember(started)
    return new Undertaking(run, started)
  }

  get endpoint(): string {
    return this.#begun.endpoint
  }

  /** The split as it was set last. */
  get shares(): Shares {
    return this.#begun.ours[0] ?? {}
  }

  /** The endpoint as it was seen last; `undefined`: not since it was first read. */
  get seen(): Resource | undefined {
    return this.#seen
  }

  /** What is deployed from now on is this run's, and goes where it fails. */
  brings(deployedModelId: string): void {
    this.#keep({ deployedModelId })
  }

  /** Its deployment is asked for now, runs as an operation, or has ended. */
  deploying(operation: { readonly name?: string } | undefined): void {
    this.#keep({ deploying: operation !== undefined, operation: operation?.name })
  }

  /** @throws ActionError `STEP_REJECTED` where somebody else has set another split meanwhile, which stands */
  async look(): Promise<Resource> {
    const { effects, signal, step } = this.#run
    const endpoint = await effects.vertex.get(this.endpoint, { step: step.declaration.id, signal })
    this.#seen = endpoint
    if (!sameSplit(sharesOf(endpoint), this.shares)) throw this.#overtaken(endpoint, this.shares)
    return endpoint
  }

  /**
   * Sets another split, unless it is no longer as we set it.
   *
   * @param labels that are to say so from that moment on
   * @returns the endpoint with it
   */
  async set(shares: Shares, labels?: EndpointChange['labels']): Promise<Resource> {
    const { effects, step } = this.#run
    const { id } = step.declaration
    let endpoint = await this.look()
    if (sameSplit(shares, this.shares) && labels === undefined) return endpoint
    const former = this.shares
    this.#keep({ ours: [former, shares] })
    await effects.record('rollout.changed', { step: id, endpoint: this.endpoint, shares })
    const change = { trafficSplit: shares, ...(labels && { labels }) }
    for (let attempt = 1; ; attempt++) {
      const set = await setSplit(this.endpoint, endpoint, change, { step: id }, effects.vertex)
      if ('ambiguous' in set) throw set.ambiguous
      if ('endpoint' in set) {
        this.#seen = set.endpoint
        this.#keep({ ours: [shares] })
        return set.endpoint
      }
      // Something else of the endpoint was changed, as its labels: that is nothing to us.
      if (attempt === tries || !sameSplit(sharesOf(set.theirs), former)) throw this.#overtaken(set.theirs, shares)
      endpoint = set.theirs
    }
  }

  /** From here on there is no way back: the new state is what is meant. If the run is stopped, what serves is told. */
  done(): void {
    this.#isDone = true
    const { step, remember } = this.#run
    const what = `the end of the ${step.declaration.kind} of step ${step.declaration.id}`
    remember(operationOf(step, { name: undefined, what, endpoint: this.endpoint, waits: true }))
  }

  /** Restores everything after a failure, unless there is no way back any more. If the run itself is stopped, `stop` does that. */
  async undo(error: unknown): Promise<LifeEnd> {
    const { effects, signal, step, remember } = this.#run
    const { id } = step.declaration
    const name = this.endpoint
    const place = { name, consoleUrl: consoleUrl(name, step.project) }
    const stopped: LifeEnd = {
      state: 'CANCELLING',
      recorded: undefined,
      ...place,
      error: stoppedWith(id, signal),
    }
    if (signal.aborted) return stopped
    const failure = asActionError(error, id)
    // What mattered is done, and what came after could not be told or looked at.
    if (this.#isDone) {
      remember(undefined)
      const serves = `${name} serves ${servedInWords(deployedAt(this.#seen ?? {}))}, as it was to`
      return { ...ended('UNKNOWN', failure), ...place, error: said(failure, [serves]) }
    }
    effects.tell({ type: 'note', step: id, message: `restoring ${name}: ${failure.message}` })
    const answerMs = Math.max(leastAnswerMs, timeLeft(this.#run))
    const restored = await restore(this.#begun, failure.code, effects, { ...patience, answerMs }).catch(
      (refused: unknown) => ({ refused: asActionError(refused, id) }),
    )
    if (signal.aborted) return stopped
    const finishedAt = new Date(effects.pace.now()).toISOString()
    if ('refused' in restored) {
      const { message, answer } = restored.refused
      const words = `It could not be restored, and post tries again: ${message}${answer ? ` (${answer.words})` : ''}`
      const { former, deployedModelId } = this.#begun
      const undeploy = deployedModelId === undefined ? '' : `, and undeploy ${deployedModelId}`
      const cure = `If post cannot restore it either, set the split of ${name} to ${splitInWords(former)}${undeploy}.`
      const error = said(failure, [words], { cure })
      return { ...ended('NOT_RESTORED', failure), ...place, finishedAt, error }
    }
    const { done, left, theirs, endpoint } = restored
    this.#seen = endpoint
    for (const message of done) effects.tell({ type: 'progress', step: id, message })
    if (left !== undefined)
      return { ...ended('NOT_RESTORED', failure), ...place, finishedAt, error: said(failure, [...done, left]) }
    remember(undefined)
    return {
      ...ended(theirs === undefined ? 'ROLLED_BACK' : 'OVERTAKEN', failure),
      ...place,
      finishedAt,
      error: said(failure, done),
    }
  }

  #keep(more: Partial<StartedRollout>): void {
    this.#begun = { ...this.#begun, ...more }
    this.#run.remember(this.#begun)
  }

  #overtaken(now: Resource, wanted: Shares): ActionError {
    const { id } = this.#run.step.declaration
    const when = typeof now['updateTime'] === 'string' ? ` (it was last changed at ${now['updateTime']})` : ''
    const isOurs = this.#begun.ours.some(shares => sameSplit(shares, sharesOf(now)))
    const what = isOurs ? 'changed' : 'set the split of'
    const message = `Step ${id}: another client ${what} ${this.endpoint} during this step${when}; its change is kept. The split is ${splitInWords(sharesOf(now))}, and was to be ${splitInWords(wanted)}`
    return new ActionError('STEP_REJECTED', message, {
      cure: 'See who it was, in the audit log of Google Cloud; then run the step again if it is still wanted.',
    })
  }
}

/** Of the step's own timeout. Milliseconds. */
const timeLeft = ({ step, since, effects }: StepRun): number =>
  step.timeoutSeconds === undefined ? 0 : since + step.timeoutSeconds * 1_000 - effects.pace.now()

const ended = (state: string, { code }: ActionError): Pick<LifeEnd, 'state' | 'recorded'> => ({
  state,
  recorded: { state, reason: code },
})

/** A failure, with what was done about it. */
function said(failure: ActionError, more: readonly string[], advice: Advice = {}): ActionError {
  const done = more.join('; ')
  const message = `${failure.message.replace(/\.$/, '')}. ${done.charAt(0).toUpperCase()}${done.slice(1)}`
  return failure.restated(message, advice)
}
