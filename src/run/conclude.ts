import { annotationText } from '../core/escape.ts'
import { version } from '../core/version.ts'
import { notCopied } from '../google/logs.ts'
import { explainDecision } from '../report/decision-lines.ts'
import { describeFailure } from '../report/failure.ts'
import { outcomeLine } from '../report/headline.ts'
import { renderSummary } from '../report/summary.ts'
import type { RunReport } from '../report/types.ts'
import type { RunContext } from './context.ts'
import { doneState } from './done-state.ts'
import { locateFailure } from './locate-failure.ts'
import { ifAny, writeLastOutputs, writeOutputs } from './outputs.ts'
import { reportOf } from './run-report.ts'
import { detachedOf, failureCode, type RunState } from './state.ts'
import { warn } from './warn.ts'

/**
 * How long the end of a run waits until Cloud Logging has the last lines of the record. A cancelled run has little
 * time.
 */
const copyWithinMs = { ended: 10_000, cancelled: 1_500 }

/** Reports how a run ended: record, log, annotations, outputs, summary, exit code. */
export async function conclude(context: RunContext, runState: RunState): Promise<void> {
  const { runner, signal } = context
  // A cancellation is how a background step ends, so it is not a failure.
  const isAsked = runState.lent?.endedAsAsked === true
  if (signal.aborted && runState.failure === undefined && !isAsked) runState.failure = signal.reason
  runState.failure = locateFailure(runState.failure, runState, context.environment.provisionalClaims['workflow_ref'])
  // Comes before the record is closed, which says if the outputs could be written.
  const areGiven = await ifAny(context, runState, () => writeOutputs(context, runState))
  await closeRecord(context, runState)
  await endCopy(context, runState)
  // The digest of the last line exists only after that line is written.
  if (areGiven)
    await ifAny(context, runState, () => writeLastOutputs(context, runState, outcomeLine(reportOf(context, runState))))
  tellStopped(context, runState)
  printFailure(context, runState)
  const report = reportOf(context, runState)
  await runner
    .summarize(renderSummary(report))
    .catch((error: unknown) => warn(context, 'The step summary could not be written', error))
  runner.say(outcomeLine(report))
  await commentIfAsked(context, runState, report)
  if (runState.record !== undefined)
    runner.say(`Record: ${runState.record.path}, last hash ${runState.record.sha256()}`)
  if (runState.record?.closed() ?? true) saveDone(context, runState)
  if (runState.failure !== undefined) runner.fail(exitCodeOf(runState))
}

/** Nothing that goes wrong here fails the plan. */
async function commentIfAsked(context: RunContext, { inputs }: RunState, report: RunReport): Promise<void> {
  if (inputs?.comment !== true || context.signal.aborted) return
  const { commentOnPull } = await import('./plan-comment.ts')
  await commentOnPull(context, inputs, report).catch((error: unknown) =>
    warn(context, 'The comment could not be written', error),
  )
}

/** The exit code of a command that failed is that of the step. */
const exitCodeOf = ({ failure, lent }: RunState): number =>
  failureCode(failure) === 'COMMAND_FAILED' ? (lent?.command?.exitCode ?? 1) : 1

/** If this fails, post looks again and finds the record closed. */
function saveDone(context: RunContext, runState: RunState): void {
  try {
    context.runner.saveState('done', doneState(runState))
  } catch (error) {
    warn(context, 'Post will look again', error)
  }
}

async function closeRecord({ signal }: RunContext, runState: RunState): Promise<void> {
  const { record, failure, execution } = runState
  if (record === undefined) return
  const { stopped = signal.aborted ? 'CANCELLED' : undefined, cancelled = [], leftRunning = [] } = execution ?? {}
  const conclusion = signal.aborted ? 'cancelled' : failure === undefined ? 'success' : 'failure'
  const code = failure === undefined ? null : failureCode(failure)
  const stepsSha256 = runState.steps?.sha256 ?? null
  try {
    if (stopped !== undefined) {
      const left = [...leftRunning, ...(execution?.remaining ?? []), ...detachedOf(runState)]
      await record.write('run.cancelled', { signal: signals[stopped], cancelled, left_running: left })
    }
    // Post tries again to stop or restore them, and closes the record.
    if (leftRunning.length > 0) return runState.postState?.end({ conclusion, code, stepsSha256 })
    await record.write('run.finished', { conclusion, code, steps_sha256: stepsSha256 })
  } catch (error) {
    runState.failure ??= error
  } finally {
    await record.close()
  }
}

const signals = { CANCELLED: 'SIGINT', DENIED: 'DENIED', STEP_TIMEOUT: 'TIMEOUT' } as const

/** Waits for the copy in Cloud Logging. The record on disk has every line that the copy lacks. */
async function endCopy(context: RunContext, { copy, credential }: RunState): Promise<void> {
  if (copy === undefined || credential?.expiresAt === undefined) return
  const enough = new AbortController()
  const withinMs = copyWithinMs[context.signal.aborted ? 'cancelled' : 'ended']
  const tooLate = notCopied(new Error(`it did not answer within ${withinMs / 1000} s`))
  const late = context.clock.sleep(withinMs, enough.signal).then(
    () => tooLate,
    () => undefined,
  )
  const missing = await Promise.race([copy.end(), late])
  enough.abort()
  if (missing !== undefined) warn(context, 'The record in Cloud Logging is incomplete', missing)
}

/** Reports what a stopped run has stopped, and what a person must look at. */
function tellStopped({ runner }: RunContext, { execution }: RunState): void {
  if (execution === undefined) return
  const { cancelled, leftRunning, remaining, commands, stopped } = execution
  const warn = (title: string, message: string): void =>
    runner.annotate({ level: 'warning', title, message: annotationText(message) })
  for (const name of cancelled) runner.say(`Stop requested: ${name}`)
  for (const name of leftRunning)
    warn('May still run', `${name}: post will try to ${stopped === undefined ? 'restore' : 'stop'} it`)
  for (const name of remaining)
    if (stopped === undefined) warn('May still run', `${name}: check it in the console`)
    else warn('Still running or not removed', name)
  if (commands.length > 0) runner.quote(['To undo the rest:', ...commands.flatMap(one => one.split('\n'))])
}

function printFailure({ runner }: RunContext, runState: RunState): void {
  if (runState.failure === undefined) return
  const { decision, inputs } = runState
  if (decision !== undefined && decision.verdict !== 'allow' && inputs?.mode !== 'plan')
    runner.quote(explainDecision(decision))
  for (const failure of failuresOf(runState)) {
    const { lines, annotations } = describeFailure(failure, { version })
    runner.quote(lines)
    for (const annotation of annotations) runner.annotate({ level: 'error', ...annotation })
  }
}

/** Returns the failure that ended the run, then those of other steps. Skipped and cancelled steps add nothing. */
function failuresOf({ failure, execution }: RunState): unknown[] {
  const beside = [...(execution?.outcomes.values() ?? [])].flatMap(({ state, error }) =>
    error === undefined || state === 'SKIPPED' || error.code === 'CANCELLED' ? [] : [error],
  )
  return [failure, ...beside.filter(error => error !== failure)]
}
