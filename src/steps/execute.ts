import { ActionError } from '../errors.ts'
import type { Effects, StartedJob } from './effects.ts'
import { asActionError, type ReadyStep, type Remember, runStep, type StepOutcome } from './step.ts'
import type { StepDeclaration } from './steps.ts'

export interface Execution {
  /** In the order of the file. */
  readonly outcomes: ReadonlyMap<string, StepOutcome>
  /** Whether it was stopped: cancelled, or its grant taken back. */
  readonly stopped: boolean
  /** Names of the jobs that were asked to stop. */
  readonly cancelled: readonly string[]
  /** Names of jobs whose end nobody has seen and which were not asked to stop; in words where the name is not known. */
  readonly leftRunning: readonly string[]
}

/**
 * How long a run may take to ask Vertex AI to stop its jobs: a cancelled one is killed after 7.5 s, one that was denied at
 * a renewal may spend what is left of its credential.
 */
const stopWithinMs = { cancelled: 6_000, denied: 60_000 }
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
  const started = new Map<string, StartedJob>()
  const remember: Remember = (job, ended) => {
    if (ended) started.delete(job.step)
    else started.set(job.step, job)
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
      return notRun(step, 'SKIPPED', notRunError(step, failed))
    }
    try {
      const outcome = await runStep(step, await ready(step, resources), remember, effects, signal)
      resources[step.id] = outcome.resource
      return outcome
    } catch (error) {
      const failure = asActionError(error, step.id)
      if (signal.aborted) return notRun(step, 'SKIPPED', notRunError(step, undefined))
      return notRun(step, failure.code === 'STEP_REJECTED' ? 'REJECTED' : 'FAILED', failure)
    }
  }

  const all = Promise.all(steps.map(async step => outcomes.set(step.id, await turn(step))))
  const aborted = new Promise<void>(resolve => signal.addEventListener('abort', () => resolve(), { once: true }))
  await Promise.race([all, aborted])
  const cancelled = signal.aborted ? await stop(() => [...started.values()], all, effects, stopTime(signal)) : []
  const left = [...started.values()].filter(({ name }) => name === undefined || !cancelled.includes(name))
  effects.remember(left)
  return {
    outcomes: new Map(
      steps.map(step => [step.id, outcomes.get(step.id) ?? notRun(step, 'SKIPPED', notRunError(step, undefined))]),
    ),
    stopped: signal.aborted,
    cancelled,
    leftRunning: left.map(inWords),
  }
}

/** Asks Vertex AI to stop what runs, and once more for what a create on its way has made meanwhile. */
async function stop(
  started: () => readonly StartedJob[],
  all: Promise<unknown>,
  effects: Effects,
  withinMs: number,
): Promise<string[]> {
  const cancelled: string[] = []
  const stopOne = async ({ name, step, kind }: StartedJob): Promise<void> => {
    if (name === undefined || cancelled.includes(name)) return
    await effects.record('step.cancelled', { step, kind, name, reason: 'run' })
    await effects.jobs.cancel(name, step)
    cancelled.push(name)
  }
  const stopAll = (): Promise<unknown> => Promise.allSettled(started().map(stopOne))
  const answered = (): Promise<unknown> => Promise.race([all, effects.pace.sleep(answerWithinMs)])
  await Promise.race([stopAll().then(answered).then(stopAll), effects.pace.sleep(withinMs)])
  return [...cancelled]
}

const stopTime = ({ reason }: AbortSignal): number =>
  reason instanceof ActionError && reason.code === 'CANCELLED' ? stopWithinMs.cancelled : stopWithinMs.denied

/** A job without a name may not exist: its create was never answered. */
const inWords = ({ name, step, kind, dedupeKey }: StartedJob): string =>
  name ?? `the ${kind} of step ${step}, if its create took effect (label keyless-key=${dedupeKey})`

const notRunError = (step: StepDeclaration, failed: string | undefined): ActionError =>
  failed === undefined
    ? new ActionError('CANCELLED', `Step ${step.id} was not run: the run was stopped`)
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
  error,
})
