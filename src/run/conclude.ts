import { basename, join } from 'node:path'
import { ActionError } from '../core/errors.ts'
import { annotationText, withStop } from '../core/escape.ts'
import { quoteShell } from '../core/gcloud.ts'
import { version } from '../core/version.ts'
import { withoutSecrets } from '../document/secret-values.ts'
import { unwritableFile } from '../github/command-files.ts'
import { notCopied } from '../google/logs.ts'
import { explainDecision } from '../report/decision-lines.ts'
import { describeFailure } from '../report/failure.ts'
import type { RunReport, StepError, StepReport } from '../report/model.ts'
import { resultsJson } from '../report/results.ts'
import { renderSummary } from '../report/summary.ts'
import type { RunContext } from './context.ts'
import { locateFailure } from './locate-failure.ts'
import type { RunState } from './state.ts'

/**
 * How long the end of a run waits until Cloud Logging has the last lines of the record. A cancelled run has little
 * time.
 */
const copyWithinMs = { ended: 10_000, cancelled: 1_500 }

/** Reports how a run ended: record, log, annotations, outputs, summary, exit code. */
export async function conclude(context: RunContext, runState: RunState): Promise<void> {
  const { runner, signal } = context
  if (signal.aborted && runState.failure === undefined) runState.failure = signal.reason
  runState.failure = locateFailure(runState.failure, runState, context.environment.provisionalClaims['workflow_ref'])
  // Comes before the record is closed, which says if the outputs could be written.
  const areGiven = await ifAny(context, runState, () => writeOutputs(context, runState))
  await closeRecord(context, runState)
  await endCopy(context, runState)
  // The digest of the last line exists only after that line is written.
  if (areGiven) await ifAny(context, runState, () => writeRecordHash(context, runState))
  tellStopped(context, runState)
  printFailure(context, runState)
  await runner
    .summarize(renderSummary(reportOf(context, runState)))
    .catch((error: unknown) => warn(context, 'The step summary could not be written', error))
  if (runState.record !== undefined) runner.say(`Record: ${runState.record.path}, SHA-256 ${runState.record.sha256()}`)
  if (runState.record?.closed() ?? true) saveDone(context)
  if (runState.failure !== undefined) runner.fail()
}

/** If this fails, post looks again and finds the record closed. */
function saveDone(context: RunContext): void {
  try {
    context.runner.saveState('done', 'true')
  } catch (error) {
    warn(context, 'Post will look again', error)
  }
}

async function writeRecordHash({ runner }: RunContext, { record }: RunState): Promise<void> {
  if (record !== undefined) runner.output('audit_sha256', record.sha256())
}

/** @returns true if the outputs could be written */
async function ifAny(context: RunContext, runState: RunState, write: () => Promise<void>): Promise<boolean> {
  try {
    await write()
    return true
  } catch (error) {
    outputsFailed(context, runState, error)
    return false
  }
}

/** Later jobs would continue with empty values, so the step fails, although its effects remain. */
function outputsFailed(context: RunContext, runState: RunState, error: unknown): void {
  if (runState.failure !== undefined) {
    warn(context, 'The outputs could not be written', error)
    return
  }
  const failed = asError(error)
  const states = [...(runState.execution?.outcomes ?? [])].map(([id, { state }]) => `${id} ${state}`)
  const done = states.length === 0 ? '' : `. What the steps did stands: ${states.join(', ')}`
  const again = 'Then re-run the failed job: what succeeded is adopted, not run again.'
  runState.failure = failed.restated(`The outputs could not be written: ${failed.message}${done}`, {
    cure: `${failed.cure ?? 'Look at the runner.'} ${again}`,
  })
}

const asError = (error: unknown): ActionError =>
  error instanceof ActionError
    ? error
    : new ActionError('RUNNER_FILE_UNWRITABLE', error instanceof Error ? error.message : 'for an unknown reason')

async function closeRecord({ signal }: RunContext, runState: RunState): Promise<void> {
  const { record, failure, execution } = runState
  if (record === undefined) return
  const { stopped = signal.aborted ? 'CANCELLED' : undefined, cancelled = [], leftRunning = [] } = execution ?? {}
  const conclusion = signal.aborted ? 'cancelled' : failure === undefined ? 'success' : 'failure'
  const code = failure === undefined ? null : codeOf(failure)
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

/** Names of the jobs that continue without this run. */
const detachedOf = ({ execution }: RunState): string[] =>
  [...(execution?.outcomes.values() ?? [])].flatMap(({ state, name = '' }) => (state === 'DETACHED' ? [name] : []))

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
  if (missing !== undefined) warn(context, 'The record in Cloud Logging is not whole', missing)
}

/** Reports what a stopped run has stopped, and what a person must look at. */
function tellStopped({ runner }: RunContext, { execution }: RunState): void {
  if (execution === undefined) return
  const { cancelled, leftRunning, remaining, commands, stopped } = execution
  const warn = (title: string, message: string): void =>
    runner.annotate({ level: 'warning', title, message: annotationText(message) })
  for (const name of cancelled) runner.say(`Asked to stop: ${name}`)
  for (const name of leftRunning)
    warn('May still run', `${name}: post will try to ${stopped === undefined ? 'restore' : 'stop'} it`)
  for (const name of remaining)
    if (stopped === undefined) warn('May still run', `${name}: look at it in the console`)
    else warn('Goes on, or stays', name)
  if (commands.length > 0) runner.quote(['To undo what stays:', ...commands.flatMap(one => one.split('\n'))])
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

/** Warns about a problem that does not fail the run. */
export function warn({ runner }: Pick<RunContext, 'runner'>, title: string, error: unknown): void {
  const { message, cure = '' } = asError(error)
  // The log does not show titles.
  runner.annotate({ level: 'warning', title, message: annotationText(`${title}: ${withStop(message)} ${cure}`.trim()) })
}

async function writeOutputs({ runner, environment, disk }: RunContext, runState: RunState): Promise<void> {
  const { inputs, decision, credential, policy, steps, record, execution } = runState
  const would = inputs?.mode === 'plan' ? 'would-' : ''
  const outputs: Record<string, string | undefined> = {
    ...runState.outputs,
    decision: decision && `${would}${decision.verdict}`,
    policy_change: runState.policyChange?.effect,
    grant: inputs?.grant,
    principal: credential?.principal,
    service_account: actingAs(credential),
    policy_sha256: policy?.sha256,
    policy_commit: policy?.commit,
    steps_sha256: steps?.sha256,
    audit_log: record?.path,
  }
  // Our own small outputs come first. Outputs of the user may be large.
  for (const [name, value] of Object.entries(outputs)) if (value !== undefined) runner.output(name, value)
  if (execution === undefined) return
  runner.output('results', resultsJson(Object.fromEntries(execution.outcomes)))
  runner.output('results_file', await writeResultsFile(disk, environment.tempDirectory, execution.outcomes))
}

/**
 * Writes every final resource as Google returned it, without values of environments. The file name is unique, since a
 * job may use this action several times.
 */
async function writeResultsFile(
  { writeFile }: RunContext['disk'],
  directory: string,
  outcomes: NonNullable<RunState['execution']>['outcomes'],
): Promise<string> {
  const results = [...outcomes].map(([id, outcome]) => {
    const small = (JSON.parse(resultsJson({ [id]: outcome })) as Record<string, object>)[id]
    return [id, { ...small, resource: withoutSecrets(outcome.resource ?? null) }]
  })
  const text = `${JSON.stringify(Object.fromEntries(results), null, 2)}\n`
  for (let use = 1; ; use++) {
    const path = join(directory, use === 1 ? 'vertex-results.json' : `vertex-results-${use}.json`)
    const taken = await writeFile(path, text, { flag: 'wx', mode: 0o600 }).then(
      () => false,
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST' || use > 1000) throw unwritableFile('The output results_file', path, error)
        return true
      },
    )
    if (!taken) return path
  }
}

function reportOf({ environment, clock, signal }: RunContext, runState: RunState): RunReport {
  const { inputs, policy, grant, verified, decision, credential, plan, record, failure } = runState
  const { identity } = environment
  const claims = verified?.claims ?? environment.provisionalClaims
  return {
    version,
    mode: inputs?.mode ?? 'run',
    conclusion: signal.aborted
      ? 'cancelled'
      : failure === undefined
        ? 'success'
        : codeOf(failure) === 'DENIED'
          ? 'denied'
          : 'failure',
    run: {
      server: identity.server,
      repository: identity.repository,
      sha: identity.sha,
      ref: claims['ref'] ?? environment.ref,
      event: claims['event_name'] ?? environment.eventName,
      workflow: claims['workflow'],
      runId: identity.runId,
      runAttempt: identity.runAttempt,
      actor: claims['actor'],
    },
    grant: grant && {
      name: grant.name,
      description: grant.description,
      serviceAccount: grant.serviceAccount,
      provider: grant.provider.resource,
    },
    policy: policy && {
      path: policy.name,
      commit: policy.commit,
      sha256: policy.sha256,
      url: policyUrl(identity.server, policy),
    },
    token: verified && policy && { issuer: policy.policy.issuer, audience: verified.claims['aud'] ?? '' },
    decision,
    credential:
      credential === undefined || !credential.exchanged
        ? undefined
        : {
            principal: credential.principal,
            serviceAccount: actingAs(credential),
            expiresAt: new Date(credential.expiresAt ?? 0).toISOString(),
          },
    steps: plan?.steps ?? stepReports(runState),
    plan: plan?.report,
    check: runState.check,
    policyChange: runState.policyChange,
    outputs: runState.outputs,
    record: record && {
      path: record.path,
      sha256: record.sha256(),
      verify: `npx --yes ${quoteShell(`github:${sourceOf(environment)}`)} audit verify ${quoteShell(basename(record.path))} --sha256 ${record.sha256()}`,
    },
    failure,
    cancelled: runState.execution?.cancelled ?? [],
    leftRunning: [
      ...(runState.execution?.leftRunning ?? []),
      ...(runState.execution?.remaining ?? []),
      ...detachedOf(runState),
    ],
    phases: runState.phases,
    finishedAt: new Date(clock.now()).toISOString(),
  }
}

/** Returns a row for every declared step, also for one that did not start. */
function stepReports({ steps, execution, lastLines, failure }: RunState): StepReport[] {
  return (steps?.declarations ?? []).map(declaration => {
    const outcome = execution?.outcomes.get(declaration.id)
    return {
      id: declaration.id,
      kind: declaration.kind,
      state: outcome?.state ?? 'NOT_STARTED',
      needs: declaration.needs,
      unchecked: declaration.unchecked,
      project: declaration.project,
      // After a fallback the step ran in another location.
      location: locationIn(outcome?.name) ?? declaration.location,
      startedAt: outcome?.startedAt,
      finishedAt: outcome?.finishedAt,
      name: outcome?.name,
      consoleUrl: outcome?.consoleUrl,
      adopted: outcome?.adopted ?? false,
      details: outcome?.details,
      error: outcome?.error && { ...whyFailed(outcome.error), endedRun: outcome.error === failure },
      lastLines: lastLines.get(declaration.id),
    }
  })
}

const locationIn = (name: string | undefined): string | undefined =>
  /^projects\/[^/]+\/locations\/([^/]+)\//.exec(name ?? '')?.[1]

const whyFailed = ({ answer, message }: ActionError): StepError =>
  answer === undefined ? { text: message, ofGoogle: false } : { text: answer.words, ofGoogle: true }

/** Returns the source of the code that ran. With `uses: ./` it is the checkout, and the runner names no repository. */
function sourceOf({ action: { repository, ref }, identity }: RunContext['environment']): string {
  if (repository === '') return `${identity.repository}#${identity.sha}`
  return ref === '' ? repository : `${repository}#${ref}`
}

function policyUrl(server: string, { name, commit }: NonNullable<RunState['policy']>): string | undefined {
  const [, repository, path] = /^([\w.-]+\/[\w.-]+)\/(.+)$/.exec(name) ?? []
  if (commit === undefined || repository === undefined || path === undefined) return undefined
  return `${server}/${repository}/blob/${commit}/${path.split('/').map(encodeURIComponent).join('/')}`
}

/** The impersonated account, once there is a token for it. */
const actingAs = (credential: RunState['credential']): string | undefined =>
  credential?.expiresAt === undefined ? undefined : credential.serviceAccount

const codeOf = (failure: unknown): string => (failure instanceof ActionError ? failure.code : 'INTERNAL')
