import type { ActionError } from '../core/errors.ts'
import { version } from '../core/version.ts'
import { withCost } from '../report/cost.ts'
import { machinesOf } from '../report/machines.ts'
import { factOf, nextOf } from '../report/step-facts.ts'
import { linksOf } from '../report/step-links.ts'
import { stepValues } from '../report/step-values.ts'
import type { RunReport, StepError, StepReport } from '../report/types.ts'
import type { StepOutcome } from '../steps/run/run-step.ts'
import type { StepDeclaration } from '../steps/types.ts'
import type { RunContext } from './context.ts'
import { actingAs, detachedOf, failureCode, type RunState } from './state.ts'

/** Collects the data of a run for its summary and its log. */
export function reportOf({ environment, clock, signal }: RunContext, runState: RunState): RunReport {
  const { inputs, policy, grant, verified, decision, plan, execution, failure } = runState
  return {
    version,
    mode: inputs?.mode ?? 'run',
    conclusion: conclusionOf(signal, failure),
    run: runOf(environment, runState),
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
      url: policyUrl(environment.identity.server, policy),
    },
    token: verified && policy && { issuer: policy.policy.issuer, audience: verified.claims['aud'] ?? '' },
    decision,
    credential: credentialReport(runState.credential),
    steps: plan?.steps ?? stepReports(runState),
    plan: plan?.report,
    check: runState.check,
    lend: runState.lent && { ...runState.lent, command: runState.lent.command, totals: runState.lent.totals() },
    drift: runState.drift,
    policyChange: runState.policyChange,
    outputs: runState.outputs,
    record: recordReport(environment, runState.record),
    failure,
    cancelled: execution?.cancelled ?? [],
    leftRunning: [...(execution?.leftRunning ?? []), ...(execution?.remaining ?? []), ...detachedOf(runState)],
    phases: runState.phases,
    finishedAt: new Date(clock.now()).toISOString(),
  }
}

function conclusionOf(signal: AbortSignal, failure: unknown): RunReport['conclusion'] {
  if (signal.aborted) return 'cancelled'
  if (failure === undefined) return 'success'
  return failureCode(failure) === 'DENIED' ? 'denied' : 'failure'
}

/** The claims of the verified token, once there is one. */
function runOf(environment: RunContext['environment'], { verified }: RunState): RunReport['run'] {
  const { identity } = environment
  const claims = verified?.claims ?? environment.provisionalClaims
  return {
    server: identity.server,
    repository: identity.repository,
    sha: identity.sha,
    ref: claims['ref'] ?? environment.ref,
    event: claims['event_name'] ?? environment.eventName,
    workflow: claims['workflow'],
    runId: identity.runId,
    runAttempt: identity.runAttempt,
    actor: claims['actor'],
  }
}

const credentialReport = (credential: RunState['credential']): RunReport['credential'] =>
  credential === undefined || !credential.exchanged
    ? undefined
    : {
        principal: credential.principal,
        serviceAccount: actingAs(credential),
        expiresAt: new Date(credential.expiresAt ?? 0).toISOString(),
      }

const recordReport = (environment: RunContext['environment'], record: RunState['record']): RunReport['record'] =>
  record && { path: record.path, sha256: record.sha256(), source: npmNameOf(environment) }

/** Returns a row for every declared step, also for one that did not start. */
function stepReports({ steps, execution, lastLines, failure, policy }: RunState): StepReport[] {
  return (steps?.declarations ?? []).map(declaration => {
    const outcome = execution?.outcomes.get(declaration.id)
    return {
      id: declaration.id,
      kind: declaration.kind,
      state: outcome?.state ?? 'NOT_STARTED',
      needs: declaration.needs,
      unchecked: declaration.unchecked,
      project: outcome?.sent?.step.project ?? declaration.project,
      // After a fallback the step ran in another location.
      location: locationIn(outcome?.name) ?? outcome?.sent?.step.location ?? declaration.location,
      startedAt: outcome?.startedAt,
      finishedAt: outcome?.finishedAt,
      name: outcome?.name,
      consoleUrl: outcome?.consoleUrl,
      adopted: outcome?.adopted ?? false,
      details: outcome?.details,
      machineTime: outcome?.machineTime && withCost(outcome.machineTime, policy?.policy.prices),
      error: outcome?.error && { ...whyFailed(outcome.error), endedRun: outcome.error === failure },
      lastLines: lastLines.get(declaration.id)?.map(({ line }) => line),
      ...(outcome && whatExists(declaration, outcome)),
    }
  })
}

/** What exists of a step, and the machines that it used. */
function whatExists(
  { id, kind }: StepDeclaration,
  outcome: StepOutcome,
): Pick<StepReport, 'machines' | 'links' | 'values' | 'fact' | 'next'> {
  const { sent, name, resource } = outcome
  if (sent === undefined) return {}
  const { project, location: placed } = sent.step
  // After a fallback the step ran in another location, on the machines of its resource.
  const location = locationIn(name) ?? placed
  const used = machinesOf(kind, resource ?? {}, name)
  return {
    machines: used.length > 0 ? used : machinesOf(kind, sent.body, name),
    links: linksOf({ ...outcome, project, location }),
    values: stepValues({ ...outcome, project }),
    next: nextOf(outcome, outcome.state, outcome.details),
    fact: outcome.state === 'SUCCEEDED' ? factOf({ ...outcome, id, body: sent.body }) : undefined,
  }
}

const locationIn = (name: string | undefined): string | undefined =>
  /^projects\/[^/]+\/locations\/([^/]+)\//.exec(name ?? '')?.[1]

const whyFailed = ({ answer, message }: ActionError): StepError =>
  answer === undefined ? { text: message, ofGoogle: false } : { text: answer.words, ofGoogle: true }

/**
 * Returns npm's name of the code that ran. With `uses: ./` it is the checkout, and the runner names no repository. To
 * npm, `github:` is always github.com.
 */
function npmNameOf({ action: { repository, ref }, identity }: RunContext['environment']): string {
  if (repository !== '') return `github:${repository}${ref === '' ? '' : `#${ref}`}`
  const { server } = identity
  return server === 'https://github.com'
    ? `github:${identity.repository}#${identity.sha}`
    : `git+${server}/${identity.repository}.git#${identity.sha}`
}

function policyUrl(server: string, { name, commit }: NonNullable<RunState['policy']>): string | undefined {
  const [, repository, path] = /^([\w.-]+\/[\w.-]+)\/(.+)$/.exec(name) ?? []
  if (commit === undefined || repository === undefined || path === undefined) return undefined
  return `${server}/${repository}/blob/${commit}/${path.split('/').map(encodeURIComponent).join('/')}`
}
