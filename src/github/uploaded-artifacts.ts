import { isObject, type JsonObject } from '../core/json.ts'
import { jsonObjectIn } from '../network/json.ts'
import type { Send } from '../network/transport.ts'

/**
 * GitHub's service that holds the artifacts of a run, and the token of this job for it. The runner gives both to every
 * JavaScript action; no permission of the workflow is needed.
 */
export interface ResultsService {
  /** `ACTIONS_RESULTS_URL` */
  readonly url: string
  /** `ACTIONS_RUNTIME_TOKEN` */
  readonly token: string
}

/**
 * Says if this job has uploaded an artifact; `undefined` if that is not known. The request is that of `listArtifacts` in
 * https://github.com/actions/toolkit/tree/main/packages/artifact.
 *
 * @param timeoutMs milliseconds to wait for the answer; there is one try
 */
export async function hasUploadedArtifact(
  { url, token }: ResultsService,
  send: Send,
  timeoutMs: number,
): Promise<boolean | undefined> {
  const ids = backendIds(token)
  if (ids === undefined || !URL.canParse(method, url)) return undefined
  const [run, job] = ids
  const reply = await send({
    method: 'POST',
    url: new URL(method, url),
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ workflow_run_backend_id: run, workflow_job_run_backend_id: job }),
    timeoutMs,
  })
  const body = reply.status === 200 ? jsonObjectIn(reply.body) : undefined
  return body && isOfJob(body, job)
}

const method = '/twirp/github.actions.results.api.v1.ArtifactService/ListArtifacts'

/** The service can list the artifacts of other jobs of the run, too. In this form of JSON, an empty list is left out. */
function isOfJob(body: JsonObject, job: string): boolean | undefined {
  const { artifacts = [] } = body
  if (!Array.isArray(artifacts) || (Object.keys(body).length > 0 && body['artifacts'] === undefined)) return undefined
  const jobs = artifacts.map(one =>
    isObject(one) ? (one['workflow_job_run_backend_id'] ?? one['workflowJobRunBackendId']) : undefined,
  )
  if (jobs.includes(job)) return true
  return jobs.every(one => typeof one === 'string') ? false : undefined
}

/** The service's ids of the run and the job, in the token's scope `Actions.Results:RUN:JOB`. */
function backendIds(token: string): readonly [run: string, job: string] | undefined {
  const claims = jsonObjectIn(Buffer.from(token.split('.')[1] ?? '', 'base64url'))
  const scopes = typeof claims?.['scp'] === 'string' ? claims['scp'].split(' ') : []
  const [, run, job, ...others] = scopes.find(one => one.startsWith('Actions.Results:'))?.split(':') ?? []
  return run && job && others.length === 0 ? [run, job] : undefined
}
