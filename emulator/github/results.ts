import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { EmulatedRequest, EmulatedResponse } from '../host.ts'
import type { Artifact } from './repositories.ts'
import type { Server } from './server.ts'

/** A job's access to the service that holds artifacts: what the runner gives every JavaScript action. */
export interface ResultsAccess {
  readonly url: string
  readonly token: string
  /** The service's own ids of the run and the job. All jobs of a run have the same `run`. */
  readonly run: string
  readonly job: string
}

interface JobWithResults {
  readonly runId: string
  readonly results: ResultsAccess | undefined
  readonly repository: { readonly artifacts: Readonly<Record<string, readonly Artifact[]>> }
  readonly ended: boolean
}

/** Creates a job's access; `undefined` for an Enterprise Server, which has another kind of artifacts. */
export function resultsAccess({ results: url }: Server, runId: string): ResultsAccess | undefined {
  if (url === undefined) return undefined
  const hex = createHash('sha256').update(runId).digest('hex')
  const run = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
  const job = randomUUID()
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const scp = `Actions.GenericRead:00000000-0000-0000-0000-000000000000 Actions.Results:${run}:${job}`
  const claims = { nameid: randomUUID(), scp, orchid: `${run}.train.__default` }
  const token = `${part({ typ: 'JWT', alg: 'RS256' })}.${part(claims)}.${randomBytes(32).toString('base64url')}`
  return { url: `${url}/`, token, run, job }
}

const listPath = '/twirp/github.actions.results.api.v1.ArtifactService/ListArtifacts'

/**
 * Answers the list of artifacts as https://github.com/actions/toolkit/tree/main/packages/artifact reads it: those of all
 * jobs of the run.
 */
export function answerResults(request: EmulatedRequest, jobs: readonly JobWithResults[]): EmulatedResponse {
  if (request.path !== listPath || request.method !== 'POST')
    return failure(404, 'bad_route', `no handler for path "${request.path}"`)
  const job = jobs.find(({ results }) => `Bearer ${results?.token}` === request.headers['authorization'])
  if (job?.results === undefined || job.ended) return failure(401, 'unauthenticated', 'token is invalid')
  const { results, repository, runId } = job
  const asked = bodyOf(request)
  if (asked['workflow_run_backend_id'] !== results.run || asked['workflow_job_run_backend_id'] !== results.job)
    return failure(403, 'permission_denied', 'token is not authorized for this run')
  const artifacts = (repository.artifacts[runId] ?? []).map((one, index) => ({
    workflow_run_backend_id: results.run,
    workflow_job_run_backend_id: one.job,
    database_id: String(11_000 + index),
    name: one.name,
    size: '2048',
    created_at: new Date(one.createdAt).toISOString(),
  }))
  return { status: 200, body: artifacts.length === 0 ? {} : { artifacts } }
}

function bodyOf({ body }: EmulatedRequest): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(body.toString())
  } catch {
    return {}
  }
}

const failure = (status: number, code: string, msg: string): EmulatedResponse => ({ status, body: { code, msg } })
