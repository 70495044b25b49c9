import { tolerant } from '../audit/best-effort.ts'
import type { RecordFile } from '../audit/file.ts'
import { grantee } from '../credentials/principal.ts'
import { createVertexCalls } from '../google/calls.ts'
import { createReadFile } from '../google/files.ts'
import { createReadLogs } from '../google/logs.ts'
import { createTimeSeries } from '../google/monitoring.ts'
import { createProjectIds } from '../google/project-ids.ts'
import type { Claims } from '../identity/claims.ts'
import { createWatch } from '../steps/kinds/jobs/poll-many.ts'
import { createSubmissions } from '../steps/kinds/jobs/rate-limit.ts'
import { CloudLogStreams } from '../steps/kinds/jobs/stream-logs.ts'
import { type Execution, executeSteps } from '../steps/run/execute.ts'
import type { RunContext } from './context.ts'
import { withDiagnoses } from './diagnose-steps.ts'
import type { GoogleAccess } from './google-access.ts'
import type { Inputs } from './inputs.ts'
import type { LoadedSteps } from './load-steps.ts'
import { createProgressLog } from './log-progress.ts'
import type { RunState } from './state.ts'
import { runTime, stopwatch } from './timers.ts'
import { warn } from './warn.ts'

/** A connection to Google, with the steps to run. */
export interface Prepared {
  readonly access: GoogleAccess
  /** Claims of the exchanged token. */
  readonly claims: Claims
  readonly steps: LoadedSteps
}

/** Runs the steps, and leaves their outcomes and outputs in the run's state. @throws the error of the first failed step */
export async function execute(
  context: RunContext,
  runState: RunState,
  inputs: Inputs,
  record: RecordFile,
  { access, steps, claims }: Prepared,
): Promise<void> {
  const phase = stopwatch(context, runState)
  const { universe } = access.inForce().policy.policy
  const repository = context.repository(inputs.githubToken, 'github_token')
  const runCreatedAt = (): Promise<string | undefined> => repository.runCreatedAt(context.environment.identity.runId)
  const time = runTime(steps.timeoutSeconds, context)
  const stop = AbortSignal.any([context.signal, access.denied, time.over])
  const { clock, environment } = context
  const { postState } = runState
  if (postState === undefined) throw new Error('nothing can be left to post')
  const projects = createProjectIds(universe)
  const client = projects.learning(access.client)
  const vertex = createVertexCalls(client, universe)
  const readLogs = createReadLogs(access.client, universe, clock.now)
  const tell = createProgressLog(context.runner, clock.now, runState.lastLines)
  const ports = {
    submissions: createSubmissions(clock),
    watch: createWatch({ vertex, runId: environment.identity.runId, clock }, stop),
    vertex,
    readFile: createReadFile(access.client, universe),
    timeSeries: createTimeSeries(access.client, universe),
    logs: inputs.logStreaming ? new CloudLogStreams({ readLogs, clock, tell }, stop) : undefined,
    record: record.write,
    recordUndo: tolerant(record.write, (type, error) =>
      warn(context, `The record lacks ${type}, which took place all the same`, error),
    ),
    trackInFlight: postState.trackInFlight,
    tell,
    projectIds: projects.ids,
    clock,
  }
  const ready: Parameters<typeof executeSteps>[1] = (declaration, resources) => {
    // Each step uses the policy of the last decision: a renewal may have brought a narrower one.
    const { policy, grant } = access.inForce()
    postState.keepPolicy(policy)
    const context = {
      client: access.client,
      universe,
      projectIds: projects.ids,
      claims,
      policySha256: policy.sha256,
      grant,
      inputs,
      runCreatedAt,
    }
    return steps.ready(declaration, resources, context)
  }
  const { outcomes, ...ending } = await executeSteps(steps.declarations, ready, ports, stop).finally(time.stop)
  phase('steps')
  const member = grantee(access.inForce().grant.provider, claims, access.credential.serviceAccount)
  runState.execution = { outcomes: withDiagnoses(outcomes, member, steps, runState.lastLines), ...ending }
  const resources = [...outcomes].flatMap(([id, { resource }]) => (resource === undefined ? [] : [[id, resource]]))
  const { outputs, refuse } = steps.outputs(claims, Object.fromEntries(resources))
  runState.outputs = outputs
  // If the run's time is over, the states of its steps decide: a detached job does not fail the run.
  AbortSignal.any([context.signal, access.denied]).throwIfAborted()
  throwFirstFailure(runState.execution)
  refuse()
}

/** A failed step fails the run. If several failed, the first in the file counts, unless it was only skipped. */
function throwFirstFailure({ outcomes }: Execution): void {
  const failed = [...outcomes.values()].filter(({ error }) => error !== undefined)
  const first = failed.find(({ state }) => state !== 'SKIPPED') ?? failed[0]
  if (first !== undefined) throw first.error
}
