import { randomUUID } from 'node:crypto'
import type { JWTPayload } from 'jose'
import type { EmulatedRequest, EmulatedResponse } from '../host.ts'
import type { Issuer } from './issuer.ts'
import type { Job } from './jobs.ts'
import { nodeId } from './payloads.ts'
import type { Server } from './server.ts'

/**
 * Replaces a token with a hostile one. It gets the claims that GitHub would have signed, and the issuer with its key.
 */
export type Tamper = (genuine: {
  readonly token: string
  readonly claims: JWTPayload
  readonly issuer: Issuer
}) => string | Promise<string>

/**
 * Returns the claims that GitHub signs for a job: all of its own are strings, `exp` is 300 s after `iat`, `nbf` 300 s
 * before.
 *
 * @param now milliseconds since the epoch
 */
export function claimsFor(job: Job, server: Server, audience: string | undefined, now: number): JWTPayload {
  const claims = allClaims(job, server, audience, Math.floor(now / 1000))
  return Object.fromEntries(Object.entries(claims).filter(([name]) => !server.lacking.includes(name)))
}

function allClaims(job: Job, server: Server, audience: string | undefined, iat: number): JWTPayload {
  const { repository } = job
  return {
    jti: randomUUID(),
    sub: subjectOf(job),
    aud: audience ?? `${server.url}/${repository.owner}`,
    ref: job.ref,
    sha: job.sha,
    repository: job.repositoryName,
    repository_owner: repository.owner,
    repository_owner_id: String(repository.ownerId),
    run_id: job.runId,
    run_number: job.runNumber,
    run_attempt: job.runAttempt,
    repository_visibility: repository.visibility,
    repository_id: String(repository.id),
    actor_id: String(job.actor.id),
    actor: job.actor.login,
    workflow: job.workflow,
    head_ref: job.headRef,
    base_ref: job.baseRef,
    event_name: job.event,
    ref_protected: String(repository.isProtected(job.ref)),
    ref_type: job.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    workflow_ref: job.workflowRef,
    workflow_sha: job.sha,
    job_workflow_ref: job.jobWorkflowRef,
    job_workflow_sha: job.jobWorkflowSha,
    runner_environment: job.runner,
    check_run_id: job.checkRunId,
    ...(job.environment === undefined
      ? {}
      : { environment: job.environment, environment_node_id: nodeId('EN', repository.id) }),
    ...Object.fromEntries(
      Object.entries(repository.properties).map(([name, value]) => [
        `repo_property_${name}`,
        typeof value === 'string' ? value : value.join(','),
      ]),
    ),
    iss: server.issuer,
    nbf: iat - 300,
    exp: iat + 300,
    iat,
  }
}

function subjectOf(job: Job): string {
  const { repository } = job
  const escaped = (value: string): string => value.replaceAll(':', '%3A')
  const who = repository.immutableSubject
    ? `${repository.owner}@${repository.ownerId}/${repository.name}@${repository.id}`
    : job.repositoryName
  if (job.environment !== undefined) return `repo:${who}:environment:${escaped(job.environment)}`
  return job.event === 'pull_request' ? `repo:${who}:pull_request` : `repo:${who}:ref:${escaped(job.ref)}`
}

export interface TokenEndpoint {
  readonly issuer: Issuer
  readonly server: Server
  readonly jobs: readonly Job[]
  readonly now: () => number
  readonly tamper: () => Tamper | undefined
  /** Called with every token that is issued. */
  readonly onIssued: (token: string) => void
}

/** Answers a job's request for an ID token; `undefined` if the path belongs to no job. */
export async function answerTokenRequest(
  request: EmulatedRequest,
  { issuer, server, jobs, now, tamper, onIssued }: TokenEndpoint,
): Promise<EmulatedResponse | undefined> {
  const job = jobs.find(one => {
    if (one.idToken === undefined) return false
    const url = new URL(one.idToken.url)
    return url.host === request.host && url.pathname === request.path
  })
  if (job?.idToken === undefined) return undefined
  if (request.method !== 'GET') return { status: 405, body: '' }
  if (request.headers['authorization'] !== `Bearer ${job.idToken.token}`)
    return failure(401, 'The user is not authorized to access this resource.', 'UnauthorizedRequestException')
  if (request.query.get('api-version') !== '2.0')
    return failure(400, 'No api-version was supplied for the request.', 'VssVersionNotSpecifiedException')
  if (job.ended) return failure(400, "Can't issue ID_TOKEN for job in 'Completed' state", 'InvalidOperationException')
  const claims = claimsFor(job, server, request.query.get('audience') ?? undefined, now())
  const genuine = await issuer.sign(claims)
  const value = (await tamper()?.({ token: genuine, claims, issuer })) ?? genuine
  onIssued(value)
  return { status: 200, body: { count: value.length, value } }
}

/** Errors of this endpoint have the form of the service that runs it. */
const failure = (status: number, message: string, typeKey: string): EmulatedResponse => ({
  status,
  body: {
    $id: '1',
    innerException: null,
    message,
    typeName: `GitHub.Services.WebApi.${typeKey}`,
    typeKey,
    errorCode: 0,
    eventId: 3000,
  },
})
