import { ActionError } from '../errors.ts'
import type { Begun, Effects } from './effects.ts'
import type { ReadyStep } from './life.ts'
import { asActionError, runStep, type StepOutcome } from './step.ts'
import type { StepDeclaration } from './steps.ts'
import { inWords, stop } from './stop.ts'
import { goesOn, stoppedWith } from './stopped.ts'

export interface Execution {
  /** In the order of the file. */
  readonly outcomes: ReadonlyMap<string, StepOutcome>
  /** Why it was stopped, where it was: cancelled, its grant taken back, or its time over. */
  readonly stopped: 'CANCELLED' | 'DENIED' | 'STEP_TIMEOUT' | undefined
  /** Names of what was asked to stop. */
  readonly cancelled: readonly string[]
  /** What nobody has seen the end of and which was not asked to stop: by name, in words where that is not known. */
  readonly leftRunning: readonly string[]
}

/**
 * How long a run may take to ask Vertex AI to stop its jobs: a cancelled one is killed after 7.5 s, one that was denied at
 * a renewal, or whose time is over, may spend what is left of its credential.
 */
const stopWithinMs = { cancelled: 6_000, otherwise: 60_000 }
/** Of that, how long a create that was on its way may take to be answered. */
const answerWithinMs = 2_000

/**
 * Runs steps as their graph allows: what does not depend on each other at the same time, what needs a failed step not
 * at all.
 *
 * @param ready prepares a step when its turn has come, from the resources of the steps before it; may refuse by throwing
 * @param signal aborts when the run is to stop: nothing more begins, and what it began is asked to stop
 */
export async function executeSteps(
  steps: readonly StepDeclaration[],
  ready: (step: StepDeclaration, resources: Readonly<Record<string, unknown>>) => Promise<ReadyStep>,
  effects: Effects,
  signal: AbortSignal,
): Promise<Execution> {
  const outcomes = new Map<string, StepOutcome>()
  const resources: Record<string, unknown> = {}
  const turns = new Map<string, Promise<StepOutcome>>()
  const started = new Map<string, Begun>()
  const remember = (step: string, begun: Begun | undefined): void => {
    if (begun === undefined) started.delete(step)
    else started.set(step, begun)
    effects.remember([...started.values()])
  }

  /** Each step has its turn once, when all that it needs have had theirs. */
  const turn = (step: StepDeclaration): Promise<StepOutcome> => {
    const known = turns.get(step.id)
    if (known !== undefined) return known
    const needed = steps.filter(candidate => step.needs.includes(candidate.id))
    const begun = Promise.all(needed.map(turn)).then(before =>
      begin(step, needed.find((_, index) => before[index]?.error !== undefined)?.id),
    )
    turns.set(step.id, begun)
    return begun
  }

  async function begin(step: StepDeclaration, failed: string | undefined): Promise<StepOutcome> {
    if (failed !== undefined || signal.aborted) {
      const because = failed === undefined ? 'the run was stopped' : `${failed} did not succeed`
      effects.tell({ type: 'skipped', step: step.id, because })
      return notRun(step, 'SKIPPED', notRunError(step, failed, signal))
    }
    try {
      const prepared = await ready(step, resources)
      const outcome = await runStep(step, prepared, begun => remember(step.id, begun), effects, signal)
      resources[step.id] = outcome.resource
      return outcome
    } catch (error) {
      const failure = asActionError(error, step.id)
      if (signal.aborted) return notRun(step, 'SKIPPED', notRunError(step, undefined, signal))
      return notRun(step, failure.code === 'STEP_REJECTED' ? 'REJECTED' : 'FAILED', failure)
    }
  }

  const all = Promise.all(steps.map(async step => outcomes.set(step.id, await turn(step))))
  const aborted = new Promise<void>(resolve => signal.addEventListener('abort', () => resolve(), { once: true }))
  await Promise.race([all, aborted])
  const stopped = signal.aborted
    ? await stopAll(
        () => [...started.values()].filter(one => one.type !== 'job' || !goesOn(one, signal)),
        all,
        effects,
        stopTime(signal),
      )
    : new Map<string, string>()
  const left = [...started.values()].filter(({ step }) => !stopped.has(step))
  effects.remember(left)
  return {
    outcomes: new Map(
      steps.map(step => [
        step.id,
        outcomes.get(step.id) ?? notRun(step, 'SKIPPED', notRunError(step, undefined, signal)),
      ]),
    ),
    stopped: signal.aborted ? stoppedBy(signal) : undefined,
    cancelled: [...stopped.values()],
    leftRunning: left.map(inWords),
  }
}

/**
 * Asks Vertex AI to stop what runs, and once more for what a create on its way has made meanwhile.
 *
 * @returns step id to the name of what was asked to stop
 */
async function stopAll(
  started: () => readonly Begun[],
  all: Promise<unknown>,
  effects: Effects,
  withinMs: number,
): Promise<ReadonlyMap<string, string>> {
  const stopped = new Map<string, string>()
  const stopOne = async (begun: Begun): Promise<void> => {
    if (stopped.has(begun.step)) return
    const name = await stop(begun, effects)
    if (name !== undefined) stopped.set(begun.step, name)
  }
  const stopEach = (): Promise<unknown> => Promise.allSettled(started().map(stopOne))
  const answered = (): Promise<unknown> => Promise.race([all, effects.pace.sleep(answerWithinMs)])
  await Promise.race([stopEach().then(answered).then(stopEach), effects.pace.sleep(withinMs)])
  return new Map(stopped)
}

const stopTime = (signal: AbortSignal): number =>
  stoppedBy(signal) === 'CANCELLED' ? stopWithinMs.cancelled : stopWithinMs.otherwise

function stoppedBy({ reason }: AbortSignal): NonNullable<Execution['stopped']> {
  const code = reason instanceof ActionError ? reason.code : undefined
  return code === 'CANCELLED' || code === 'STEP_TIMEOUT' ? code : 'DENIED'
}

const notRunError = (step: StepDeclaration, failed: string | undefined, signal: AbortSignal): ActionError =>
  failed === undefined
    ? stoppedWith(step.id, signal, 'was not run')
    : new ActionError('STEP_FAILED', `Step ${step.id} was not run: ${failed} did not succeed`)

const notRun = ({ kind }: StepDeclaration, state: string, error: ActionError): StepOutcome => ({
  kind,
  state,
  name: undefined,
  consoleUrl: undefined,
  startedAt: undefined,
  finishedAt: undefined,
  adopted: false,
  resource: undefined,
  details: undefined,
  error,
})
