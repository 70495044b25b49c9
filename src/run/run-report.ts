import { basename } from 'node:path'
import type { ActionError } from '../core/errors.ts'
import { quoteShell } from '../core/gcloud.ts'
import { version } from '../core/version.ts'
import type { RunReport, StepError, StepReport } from '../report/model.ts'
import type { RunContext } from './context.ts'
import { actingAs, detachedOf, failureCode, type RunState } from './state.ts'

/** Collects the data of a run for its summary and its log. */
export function reportOf({ environment, clock, signal }: RunContext, runState: RunState): RunReport {
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
        : failureCode(failure) === 'DENIED'
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
