import { join } from 'node:path'
import { withoutSecrets } from '../document/secret-values.ts'
import { unwritableFile } from '../github/command-files.ts'
import { mainConsoleUrl, resultsJson, type StepInResults } from '../report/results.ts'
import type { RunContext } from './context.ts'
import { reportOf } from './run-report.ts'
import { actingAs, type RunState } from './state.ts'
import { asError, warn } from './warn.ts'

/** @returns true if the outputs could be written */
export async function ifAny(context: RunContext, runState: RunState, write: () => Promise<void>): Promise<boolean> {
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
  const done = states.length === 0 ? '' : `. The results of the steps remain: ${states.join(', ')}`
  const again = 'Then re-run the failed job: the action adopts steps that succeeded, and does not run them again.'
  runState.failure = failed.restated(`The outputs could not be written: ${failed.message}${done}`, {
    cure: `${failed.cure ?? 'Check the runner.'} ${again}`,
  })
}

type Outcomes = NonNullable<RunState['execution']>['outcomes']

/**
 * Writes the outputs of `action.yml`, except those that exist at the end only, and the results file.
 *
 * @throws ActionError RUNNER_FILE_UNWRITABLE if the results file cannot be written
 */
export async function writeOutputs(context: RunContext, runState: RunState): Promise<void> {
  const { runner, environment, disk } = context
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
    console_url: mainConsoleUrl(reportOf(context, runState).steps),
  }
  // Our own small outputs come first. Outputs of the user may be large.
  for (const [name, value] of Object.entries(outputs)) if (value !== undefined) runner.output(name, value)
  if (execution === undefined) return
  runner.output('results', resultsJson(inResults(execution.outcomes)))
  runner.output('results_file', await writeResultsFile(disk, environment.tempDirectory, execution.outcomes))
}

const inResults = (outcomes: Outcomes): Readonly<Record<string, StepInResults>> =>
  Object.fromEntries([...outcomes].map(([id, outcome]) => [id, { ...outcome, project: outcome.sent?.step.project }]))

/**
 * Writes every final resource as Google returned it, without values of environments. The file name is unique, since a
 * job may use this action several times.
 */
async function writeResultsFile(
  { writeFile }: RunContext['disk'],
  directory: string,
  outcomes: Outcomes,
): Promise<string> {
  const results = [...outcomes].map(([id, outcome]) => {
    const small = (JSON.parse(resultsJson(inResults(new Map([[id, outcome]])))) as Record<string, object>)[id]
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

/** Writes the outputs that exist when the record is closed: its hash, and how the run ended. */
export async function writeLastOutputs({ runner }: RunContext, { record }: RunState, summary: string): Promise<void> {
  if (record !== undefined) runner.output('audit_sha256', record.sha256())
  runner.output('summary', summary)
}
