import { type ActionError, stepEnded } from '../../../core/errors.ts'
import { whereOf } from '../../prepare/fallback.ts'
import { theOnly } from '../../toolkit/create-once.ts'
import type { HandlerContext, ReadyAttempt, StepResult } from '../../toolkit/handler.ts'
import type { Resource } from '../../toolkit/ports.ts'
import { stoppedWith } from '../../toolkit/stop-reasons.ts'
import { findMade, isAlive } from './submit.ts'

/** An attempt that ended because no machines were available. Nothing of it runs any more. */
export interface NoCapacity {
  /** Name of its job; `undefined` if the submission was refused. */
  readonly name: string | undefined
  /** For the record: a code, never a server's words. */
  readonly reason: string
  /** Google's words, or ours for `queue`. */
  readonly words: string
  /** The step's end if there is no other attempt; for a refused submission the refusal. */
  readonly end?: StepResult
  readonly error?: ActionError
}

interface Attempt {
  readonly one: ReadyAttempt
  readonly noCapacity: NoCapacity
}

/**
 * Tries the alternatives of a step in order, each after the one before has ended. If an earlier attempt of this
 * workflow run has created one of them, and it runs or has succeeded, it is adopted before another is created.
 *
 * @throws ActionError if the only attempt was refused; the signal's reason if the run is stopped before anything is
 * created
 */
export async function runAttempts(
  run: HandlerContext,
  tryOnce: (one: ReadyAttempt, before: readonly Resource[] | undefined) => Promise<StepResult | NoCapacity>,
): Promise<StepResult> {
  const tries: readonly ReadyAttempt[] = [run, ...(run.alternatives ?? [])]
  const { first, before } = tries.length === 1 ? { first: 0, before: [] } : await findEarlierAttempt(tries, run)
  const attempts: Attempt[] = []
  for (const [index, one] of tries.entries()) {
    if (index < first) continue
    const former = attempts.at(-1)
    if (former !== undefined) {
      if (run.signal.aborted) return attemptStopped(attempts, run)
      await fallBack(former, one, run)
    }
    const outcome = await tryOnce(one, before[index]).catch((error: unknown) => {
      if (attempts.length > 0 && run.signal.aborted) return attemptStopped(attempts, run)
      throw error
    })
    if (!('reason' in outcome))
      return attempts.length === 0
        ? outcome
        : { ...outcome, ...attemptDetails(attempts, one, outcome), ran: [...ranBefore(attempts), ...ranIn(outcome)] }
    attempts.push({ one, noCapacity: outcome })
  }
  return noAttemptLeft(attempts)
}

/** Returns what this run has created for each alternative, and which one to begin with. */
async function findEarlierAttempt(
  tries: readonly ReadyAttempt[],
  { ports, step }: HandlerContext,
): Promise<{ first: number; before: readonly (readonly Resource[])[] }> {
  const before = await Promise.all(tries.map(({ request }) => findMade(request, ports)))
  if (tries[0]?.request.rerun === 'new') return { first: 0, before }
  const alive = before.map(found => found.filter(one => isAlive(step, one)))
  const made = theOnly(alive.flat(), 'job', step.declaration.id)
  return { first: made === undefined ? 0 : alive.findIndex(found => found.includes(made)), before }
}

/** Last states of the jobs of attempts: some ran before they lost their machines. */
const ranBefore = (attempts: readonly Attempt[]): Resource[] =>
  attempts.flatMap(({ noCapacity: { end } }) => (end === undefined ? [] : ranIn(end)))

const ranIn = ({ ran, resource }: StepResult): readonly Resource[] => ran ?? (resource === undefined ? [] : [resource])

async function fallBack(
  { one, noCapacity }: Attempt,
  next: ReadyAttempt,
  { ports, step }: HandlerContext,
): Promise<void> {
  const { id, kind } = step.declaration
  const [from, to] = [whereOf(one.step), whereOf(next.step)]
  const { name, reason, words } = noCapacity
  await ports.record('step.fallback', { step: id, kind, name: name ?? null, from, to, reason })
  const title = `no machines in ${from}`
  ports.tell({ type: 'note', step: id, title, message: `${title}: trying ${to}`, words })
}

/** The end if the run was stopped between two attempts: nothing runs. */
function attemptStopped(attempts: readonly Attempt[], { step, signal }: HandlerContext): StepResult {
  const error = stoppedWith(step.declaration.id, signal)
  const name = attempts.at(-1)?.noCapacity.name
  return {
    state: 'CANCELLED',
    recorded: { state: 'CANCELLED', reason: error.code },
    ...(name !== undefined && { name }),
    details: detailsOfAttempts(attempts),
    ran: ranBefore(attempts),
    error,
  }
}

const detailsOfAttempts = (attempts: readonly Attempt[]) => ({
  type: 'attempts' as const,
  attempts: attempts.map(({ one, noCapacity }) => ({
    where: whereOf(one.step),
    outcome: `no machines: ${noCapacity.words}`,
  })),
})

/** Lists the earlier attempts with the one that ran. */
function attemptDetails(
  attempts: readonly Attempt[],
  one: ReadyAttempt,
  { state }: StepResult,
): Pick<StepResult, 'details'> {
  const { type, attempts: before } = detailsOfAttempts(attempts)
  return { details: { type, attempts: [...before, { where: whereOf(one.step), outcome: state }] } }
}

/** @throws ActionError if there was only one attempt, and it was refused */
function noAttemptLeft(attempts: readonly Attempt[]): StepResult {
  const last = attempts.at(-1)
  if (last === undefined) throw new Error('a step has at least one attempt')
  const { one, noCapacity } = last
  if (attempts.length === 1) {
    if (noCapacity.end === undefined) throw noCapacity.error
    return noCapacity.end
  }
  const { id } = one.step.declaration
  const tried = attempts.map(attempt => {
    const { name, reason } = attempt.noCapacity
    return `${whereOf(attempt.one.step)} (${reason}${name === undefined ? ', refused at submission' : `: ${name}`})`
  })
  const message = `found no machines in ${attempts.length} attempts: ${tried.join('; ')}`
  const answer = { host: 'aiplatform.googleapis.com', status: 8, words: noCapacity.words }
  const error = stepEnded(id, 'STEP_FAILED', message, {
    // The last answer. The log and the summary have the end of each attempt.
    ...(noCapacity.reason !== 'queue' && { answer }),
    cause: 'Google had no such machines free in any of these places, or the project no quota for them.',
    cure: `Add another location or machine to \`fallback\` of steps.${id}, raise its \`queue\`, or run it again later.`,
  })
  const refused: StepResult = { state: 'REJECTED', recorded: { state: 'REJECTED', reason: noCapacity.reason } }
  return { ...(noCapacity.end ?? refused), details: detailsOfAttempts(attempts), ran: ranBefore(attempts), error }
}
