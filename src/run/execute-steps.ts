import type { RecordFile } from '../audit/file.ts'
import { grantee } from '../credentials/principal.ts'
import { createProjectIds } from '../google/project-ids.ts'
import { type Execution, executeSteps } from '../steps/run/execute.ts'
import type { CompleteStep } from '../steps/run/schedule.ts'
import { findNewest } from '../steps/toolkit/newest-model.ts'
import type { Ports } from '../steps/toolkit/ports.ts'
import type { RunContext } from './context.ts'
import { createPorts } from './create-ports.ts'
import { withDiagnoses } from './diagnose-steps.ts'
import type { ReadyContext } from './finalize-step.ts'
import type { GoogleConnection } from './google-access.ts'
import type { Inputs } from './inputs.ts'
import type { LoadedSteps } from './load-steps.ts'
import type { PostState } from './post-state.ts'
import type { RunState } from './state.ts'
import { runTime, stopwatch } from './timers.ts'

/** A connection to Google, with the steps to run. */
export type StepConnection = GoogleConnection & { readonly steps: LoadedSteps }

/**
 * Runs the steps, and keeps what they did in the state of the run.
 *
 * @throws the first failure of a step, or why the run was stopped
 */
export async function runSteps(
  context: RunContext,
  runState: RunState,
  inputs: Inputs,
  record: RecordFile,
  connection: StepConnection,
): Promise<void> {
  const phase = stopwatch(context, runState)
  const { access, steps, claims } = connection
  const { postState } = runState
  if (postState === undefined) throw new Error('nothing can be left to post')
  const time = runTime(steps.timeoutSeconds, context)
  const stop = AbortSignal.any([context.signal, access.denied, time.over])
  const projects = createProjectIds(access.inForce().policy.policy.universe)
  const ports = createPorts(context, runState, {
    access,
    projects,
    record,
    trackInFlight: postState.trackInFlight,
    showsLogs: inputs.logStreaming,
    contentsOf: steps.contentsOf,
    stop,
  })
  const complete = completeWith(context, inputs, connection, projects.ids, postState, ports)
  const { outcomes, ...ending } = await executeSteps(steps.declarations, complete, ports, stop).finally(time.stop)
  phase('steps')
  const member = grantee(access.inForce().grant, claims, access.credential.serviceAccount)
  runState.execution = { outcomes: withDiagnoses(outcomes, member, steps, runState.lastLines), ...ending }
  const resources = [...outcomes].flatMap(([id, { resource }]) => (resource === undefined ? [] : [[id, resource]]))
  const { outputs, refuse } = steps.outputs(claims, Object.fromEntries(resources))
  runState.outputs = outputs
  // If the run's time is over, the states of its steps decide: a detached job does not fail the run.
  AbortSignal.any([context.signal, access.denied]).throwIfAborted()
  throwFirstFailure(runState.execution)
  refuse()
}

/** Returns a function that completes a step when it is due. */
function completeWith(
  { repository, environment }: RunContext,
  inputs: Inputs,
  { access, steps, claims }: StepConnection,
  projectIds: ReadonlyMap<string, string>,
  postState: PostState,
  ports: Ports,
): CompleteStep {
  const { universe } = access.inForce().policy.policy
  const github = repository(inputs.githubToken, 'github_token')
  const runCreatedAt = (): Promise<string | undefined> => github.runCreatedAt(environment.identity.runId)
  return (declaration, resources) => {
    // Each step uses the policy of the last decision: a renewal may have brought a narrower one.
    const { policy, grant } = access.inForce()
    postState.keepPolicy(policy)
    const { client } = access
    const policySha256 = policy.sha256
    const known = { client, universe, projectIds, claims, policySha256, grant, inputs, runCreatedAt }
    const newest: ReadyContext['findNewest'] = (name, place, step) => findNewest(name, place, step, ports)
    return steps.ready(declaration, resources, { ...known, findNewest: newest })
  }
}

/** A failed step fails the run. If several failed, the first in the file counts, unless it was only skipped. */
function throwFirstFailure({ outcomes }: Execution): void {
  const failed = [...outcomes.values()].filter(({ error }) => error !== undefined)
  const first = failed.find(({ state }) => state !== 'SKIPPED') ?? failed[0]
  if (first !== undefined) throw first.error
}
