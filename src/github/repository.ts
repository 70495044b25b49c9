import type { Clock } from '../core/clock.ts'
import { isObject } from '../core/json.ts'
import type { Send } from '../network/transport.ts'
import type { ApprovalEvidence, BranchEvidence } from '../policy/decide/decision.ts'
import { createApi } from './api.ts'
import { readApprovalEvidence } from './approval-evidence.ts'
import { readBranchEvidence } from './branch-evidence.ts'
import type { StoredPolicy } from './policy-errors.ts'
import { type PolicyReading, readPolicyFile } from './policy-file.ts'
import type { CommentOutcome, PullComment } from './pull-comment.ts'
import type { GitHubRequest } from './refusals.ts'
import { nonEmptyText, type RepositoryApi } from './repository-api.ts'

/** The requests that a run sends to GitHub's API with one token. */
export interface Repository {
  /**
   * Reads the policy in one round trip: the repository, the commit that the source names, and the file at that commit.
   */
  readonly readPolicy: (source: StoredPolicy) => Promise<PolicyReading>
  /** Sends the request of the next `readPolicy` of this source early. An error shows there. */
  readonly askEarly: (source: StoredPolicy) => void
  readonly branchEvidence: (
    ref: string,
    sha: string,
    ask: { rules: boolean; merged: boolean },
  ) => Promise<BranchEvidence>
  readonly approvalEvidence: (
    environment: string,
    runId: string,
    ask: { reviewers: boolean },
  ) => Promise<ApprovalEvidence>
  /** Writes a comment on a pull request, or updates it in place. */
  readonly putComment: (comment: PullComment) => Promise<CommentOutcome>
  /** When the workflow run was created (its first attempt), RFC 3339; `undefined` if it cannot be read. */
  readonly runCreatedAt: (runId: string) => Promise<string | undefined>
}

interface RepositoryOptions {
  /** Sends a request once. Retries happen here. */
  readonly send: Send
  readonly clock: Clock
  readonly token: string
  readonly input: GitHubRequest['input']
  readonly apiUrl: string
  /** `owner/name`, and its id according to the runner. */
  readonly repository: string
  readonly repositoryId: string
}

/** Creates the client. All its requests except those for the policy name the repository by its numeric id. */
export function createRepository(options: RepositoryOptions): Repository {
  const { clock, input, apiUrl, repository, repositoryId } = options
  const api = createApi(options)
  const host = new URL(apiUrl).host
  const asked = (what: string, permission: string): GitHubRequest => ({ what, host, repository, input, permission })
  const github: RepositoryApi = { ...api, at: `/repositories/${repositoryId}`, id: repositoryId, asked }
  /** Environments that were found before. */
  const seen = new Set<string>()

  /** The early request of `askEarly`, until it is used. */
  let early: { readonly of: string; readonly policy: Promise<PolicyReading> } | undefined
  const readPolicy = (source: StoredPolicy): Promise<PolicyReading> => {
    const place =
      source.kind === 'central'
        ? { repository: `${source.owner}/${source.repository}`, repositoryId: source.repositoryId }
        : { repository, repositoryId }
    return readPolicyFile(api, source, place, {
      ...asked('the policy', 'contents: read'),
      repository: place.repository,
    })
  }

  return {
    askEarly: source => {
      early = { of: JSON.stringify(source), policy: readPolicy(source) }
      early.policy.catch(() => {})
    },
    readPolicy: source => {
      const policy = early?.of === JSON.stringify(source) ? early.policy : undefined
      early = undefined
      return policy ?? readPolicy(source)
    },
    branchEvidence: (ref, sha, wanted) => readBranchEvidence(github, ref, sha, wanted),
    approvalEvidence: (environment, runId, { reviewers }) =>
      readApprovalEvidence(github, { environment, runId, reviewers }, clock, seen),
    putComment: async comment => {
      const { putPullComment } = await import('./pull-comment.ts')
      return putPullComment(api, comment, asked('or write comments on this pull request', 'pull-requests: write'))
    },
    runCreatedAt: runId => readRunCreatedAt(github, runId),
  }
}

async function readRunCreatedAt({ get, at }: RepositoryApi, runId: string): Promise<string | undefined> {
  const reply = await get(`${at}/actions/runs/${encodeURIComponent(runId)}`, body =>
    isObject(body) && String(body['id']) === runId ? nonEmptyText(body, 'created_at') : undefined,
  )
  return 'value' in reply ? reply.value : undefined
}
