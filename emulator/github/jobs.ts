import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import { eventPayload } from './payloads.ts'
import type { Repository, User } from './repositories.ts'
import { type ResultsAccess, resultsAccess } from './results.ts'
import type { Server } from './server.ts'

/** Permissions of a job's token, as a workflow names them. `metadata: read` is always included. */
export type Permissions = Readonly<Record<string, 'read' | 'write' | 'none'>>

/** A test's choices for a job. The rest is that of a push to the default branch. */
export interface JobOptions {
  /** `owner/name`; default: the first repository. */
  readonly repository?: string
  readonly event?: string
  /** `refs/heads/main`, `refs/tags/v1`, `refs/pull/7/merge`. */
  readonly ref?: string
  /** Default: the head of the ref. */
  readonly sha?: string
  readonly environment?: string
  readonly actor?: User
  readonly triggeringActor?: string
  readonly runId?: string
  readonly runNumber?: string
  readonly runAttempt?: string
  /** Id of the job in the workflow file. */
  readonly job?: string
  /** `strategy.job-index`: the number of the matrix leg. */
  readonly jobIndex?: number
  readonly workflow?: string
  /** Path of the workflow file. */
  readonly workflowFile?: string
  /** `owner/name/.github/workflows/file.yml@ref` of a called workflow. */
  readonly jobWorkflowRef?: string
  readonly jobWorkflowSha?: string
  readonly runner?: 'github-hosted' | 'self-hosted'
  /** Number of the pull request that triggered it. */
  readonly pull?: number
  readonly permissions?: Permissions
  /** Fields of the event's payload, in place of the invented ones. */
  readonly payload?: Readonly<Record<string, unknown>>
}

/** A job of a workflow run, with its tokens. */
export interface Job {
  readonly repository: Repository
  /** `owner/name` when the run began. A rename does not change it, and a re-run keeps it. */
  readonly repositoryName: string
  readonly event: string
  readonly ref: string
  readonly sha: string
  readonly environment: string | undefined
  readonly actor: User
  readonly triggeringActor: string
  readonly runId: string
  readonly runNumber: string
  readonly runAttempt: string
  readonly job: string
  readonly jobIndex: number
  readonly workflow: string
  readonly workflowRef: string
  readonly jobWorkflowRef: string
  readonly jobWorkflowSha: string
  readonly runner: 'github-hosted' | 'self-hosted'
  readonly checkRunId: string
  readonly headRef: string
  readonly baseRef: string
  readonly permissions: Permissions
  readonly payload: Readonly<Record<string, unknown>>
  /** `GITHUB_TOKEN`. */
  readonly token: string
  /** The request URL and token for ID tokens; absent without `id-token: write`, for forks, and for Dependabot. */
  readonly idToken: { readonly url: string; readonly token: string } | undefined
  readonly results: ResultsAccess | undefined
  ended: boolean
}

const octocat: User = { login: 'octocat', id: 583_231 }

/**
 * Creates a job with new tokens.
 *
 * @throws Error if its repository has no such ref
 */
export function makeJob(repository: Repository, server: Server, options: JobOptions): Job {
  const event = options.event ?? 'push'
  const pull = repository.pulls.find(one => one.number === options.pull)
  const isPull = event === 'pull_request' || event === 'pull_request_target'
  if (isPull && pull === undefined) throw new Error(`a job of ${event} needs the number of a pull request`)
  const ref = options.ref ?? (event === 'pull_request' ? `refs/pull/${pull?.number}/merge` : defaultRef(repository))
  const sha = options.sha ?? repository.commitAt(ref)?.sha
  if (sha === undefined) throw new Error(`${repository.fullName} has no ${ref}`)
  const actor = options.actor ?? octocat
  // GitHub treats runs that Dependabot triggered like runs of forks.
  const untrusted =
    event === 'pull_request' &&
    (pull?.fork !== undefined || actor.login === 'dependabot[bot]' || options.actor?.id === 49_699_333)
  const permissions = untrusted ? readOnly(options.permissions) : (options.permissions ?? defaultPermissions)
  const workflowFile = options.workflowFile ?? '.github/workflows/train.yml'
  const workflowRef = `${repository.fullName}/${workflowFile}@${ref}`
  const plan = randomUUID()
  const runId = options.runId ?? String(randomInt(17_000_000_000, 18_000_000_000))
  return {
    repository,
    repositoryName: repository.fullName,
    event,
    ref,
    sha,
    environment: options.environment,
    actor,
    triggeringActor: options.triggeringActor ?? actor.login,
    runId,
    runNumber: options.runNumber ?? '42',
    runAttempt: options.runAttempt ?? '1',
    job: options.job ?? 'train',
    jobIndex: options.jobIndex ?? 0,
    workflow: options.workflow ?? 'train',
    workflowRef,
    jobWorkflowRef: options.jobWorkflowRef ?? workflowRef,
    jobWorkflowSha: options.jobWorkflowSha ?? sha,
    runner: options.runner ?? 'github-hosted',
    checkRunId: String(randomInt(48_000_000_000, 49_000_000_000)),
    headRef: isPull ? (pull?.head ?? '') : '',
    baseRef: isPull ? (pull?.base ?? '') : '',
    permissions,
    payload: { ...eventPayload(repository, server, { event, ref, sha, actor, pull }), ...options.payload },
    token: `ghs_${alphanumeric(36)}`,
    idToken:
      permissions['id-token'] === 'write'
        ? {
            url: `${server.pipelines}/${alphanumeric(50)}/00000000-0000-0000-0000-000000000000/_apis/distributedtask/hubs/Actions/plans/${plan}/jobs/${randomUUID()}/idtoken?api-version=2.0`,
            token: requestToken(),
          }
        : undefined,
    results: resultsAccess(server, runId),
    ended: false,
  }
}

const defaultPermissions: Permissions = { contents: 'read', 'id-token': 'write' }

const defaultRef = (repository: Repository): string => `refs/heads/${repository.defaultBranch}`

/** The permissions that remain for a fork's pull request: nothing may be written, so no ID token can be requested. */
function readOnly(permissions: Permissions = defaultPermissions): Permissions {
  return Object.fromEntries(
    Object.entries(permissions).map(([name, level]) => [
      name,
      level === 'write' ? (name === 'id-token' ? 'none' : 'read') : level,
    ]),
  )
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
export const alphanumeric = (length: number): string =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')

/** The request token is itself a JWT of GitHub's. Only GitHub reads it. */
function requestToken(): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ typ: 'JWT', alg: 'HS256', x5t: alphanumeric(27) })}.${part({ nameid: randomUUID(), scp: 'Actions.GenerateIdToken' })}.${randomBytes(32).toString('base64url')}`
}
