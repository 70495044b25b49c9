import { getOctokit } from '@actions/github'
import { ActionError } from '../errors.ts'
import { asFetch } from '../network/fetch.ts'
import type { Send } from '../network/transport.ts'
import type { ApprovalEvidence, Approver, BranchEvidence, Unanswered } from '../policy/decision.ts'
import { type PolicyFile, policyQuery, readPolicyReply, type StoredPolicy, unreadable } from './policy-file.ts'
import { field, list, refusal, text } from './reply.ts'

/** GitHub's API, as far as a run asks it: the only importer of `@actions/github`. */
export interface Repository {
  /** One round trip: repository, head of the default branch (or the given ref) and the file at that very commit. */
  readonly readPolicy: (source: StoredPolicy) => Promise<PolicyFile>
  /** Sends the next `readPolicy` of this source ahead; what fails shows there. */
  readonly askEarly: (source: StoredPolicy) => void
  readonly branchEvidence: (
    ref: string,
    sha: string,
    ask: { rules: boolean; merged: boolean },
  ) => Promise<BranchEvidence>
  readonly approvalEvidence: (environment: string, runId: string) => Promise<ApprovalEvidence>
  /** When the workflow run was created (its first attempt), RFC 3339; `undefined` where the token may not read it. */
  readonly runCreatedAt: (runId: string) => Promise<string | undefined>
}

interface Options {
  readonly send: Send
  readonly token: string
  readonly apiUrl: string
  /** `owner/name`, and the id that the runner knows it by. */
  readonly repository: string
  readonly repositoryId: string
}

export function createRepository({ send, token, apiUrl, repository, repositoryId }: Options): Repository {
  const octokit = getOctokit(token, { baseUrl: apiUrl, request: { fetch: asFetch(send) } })
  const [owner = '', repo = ''] = repository.split('/')

  /** GETs one thing; a refusal is a value, since a grant that asks for what cannot be read is denied, not broken. */
  async function ask(route: string, parameters: Readonly<Record<string, string>>, permission: string): Promise<Asked> {
    try {
      const { data }: { data: unknown } = await octokit.request(`GET /repos/{owner}/{repo}${route}`, {
        owner,
        repo,
        ...parameters,
      })
      return { data }
    } catch (error) {
      const { status, words } = refusal(error)
      if (status === 404) return { notFound: true, unanswered: `GitHub answered 404: ${words}` }
      const hint =
        status === 401 || status === 403 ? `Add \`${permission}\` to the permissions of this job.` : undefined
      const unanswered = status === undefined ? words : `GitHub answered ${status}: ${words}`
      return { unanswered, ...(hint === undefined ? {} : { hint }) }
    }
  }

  async function readPolicy(source: StoredPolicy): Promise<PolicyFile> {
    const central = source.kind === 'central'
    const name = central ? `${source.owner}/${source.repository}` : repository
    const [policyOwner = '', policyRepo = ''] = name.split('/')
    const place = { name: `${name}/${source.path}`, ref: central ? source.ref : undefined }
    const reply: unknown = await octokit
      .graphql(policyQuery, {
        owner: policyOwner,
        name: policyRepo,
        expression: central ? source.ref : 'HEAD',
        path: source.path,
      })
      .catch((error: unknown) => {
        throw unreadable(place.name, apiUrl, error, central)
      })
    const found = readPolicyReply(reply, place.name, source)
    if (!central && found.repositoryId !== repositoryId) {
      throw new ActionError(
        'POLICY_MISSING',
        `${repository} is now repository ${found.repositoryId}, but this run belongs to repository ${repositoryId}`,
        {
          cause: 'The repository was renamed, and another one took its name.',
          cure: 'Run the workflow anew from the renamed repository.',
        },
      )
    }
    return {
      text: found.text,
      name: place.name,
      commit: found.commit,
      ref: place.ref ?? `refs/heads/${found.defaultBranch}`,
    }
  }
  /** What `askEarly` asked for, until somebody wants it. */
  let early: { readonly of: string; readonly policy: Promise<PolicyFile> } | undefined

  return {
    askEarly: source => {
      early = { of: JSON.stringify(source), policy: readPolicy(source) }
      early.policy.catch(() => {})
    },
    readPolicy: source => {
      const asked = early?.of === JSON.stringify(source) ? early.policy : undefined
      early = undefined
      return asked ?? readPolicy(source)
    },

    branchEvidence: async (ref, sha, wanted) => {
      const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1]
      if (branch === undefined) return {}
      const [rules, pulls] = await Promise.all([
        wanted.rules ? ask('/rules/branches/{branch}', { branch, per_page: '100' }, 'contents: read') : undefined,
        wanted.merged ? ask('/commits/{sha}/pulls', { sha, per_page: '100' }, 'pull-requests: read') : undefined,
      ])
      return {
        ...(rules === undefined
          ? {}
          : {
              rules:
                rules.data === undefined
                  ? unanswered('the rules of the branch', rules)
                  : list(rules.data).map(rule => text(rule, 'type')),
            }),
        ...(pulls === undefined
          ? {}
          : {
              mergedPullRequests:
                pulls.data === undefined
                  ? unanswered('the pull requests of the commit', pulls)
                  : mergedInto(pulls.data, branch, sha),
            }),
      }
    },

    approvalEvidence: async (environment, runId) => {
      const [protection, approvals, about] = await Promise.all([
        ask('/environments/{environment}', { environment }, 'actions: read'),
        ask('/actions/runs/{run_id}/approvals', { run_id: runId }, 'actions: read'),
        ask('', {}, 'metadata: read'),
      ])
      return {
        environment: protection.notFound
          ? { missing: true }
          : protection.data === undefined
            ? unanswered('the environment', protection)
            : readProtection(protection.data),
        approvals:
          approvals.data === undefined
            ? unanswered('the approvals of this run', approvals)
            : readApprovals(approvals.data, environment),
        visibility: about.data === undefined ? 'unknown' : text(about.data, 'visibility'),
      }
    },

    runCreatedAt: async runId => {
      const { data } = await ask('/actions/runs/{run_id}', { run_id: runId }, 'actions: read')
      return data === undefined ? undefined : text(data, 'created_at') || undefined
    },
  }
}

interface Asked {
  readonly data?: unknown
  readonly notFound?: boolean
  readonly unanswered?: string
  readonly hint?: string
}

const unanswered = (asked: string, { unanswered = 'GitHub did not answer', hint }: Asked): Unanswered => ({
  asked,
  unanswered,
  ...(hint === undefined ? {} : { hint }),
})

const mergedInto = (pulls: unknown, branch: string, sha: string): number[] =>
  list(pulls)
    .filter(
      pull =>
        typeof field(pull, 'merged_at') === 'string' &&
        field(pull, 'merge_commit_sha') === sha &&
        text(field(pull, 'base'), 'ref') === branch,
    )
    .map(pull => Number(field(pull, 'number')))

function readProtection(environment: unknown): ApprovalEvidence['environment'] {
  const reviewers = list(field(environment, 'protection_rules')).find(
    rule => text(rule, 'type') === 'required_reviewers',
  )
  return {
    requiredReviewers: reviewers !== undefined && list(field(reviewers, 'reviewers')).length > 0,
    preventSelfReview: field(reviewers, 'prevent_self_review') === true,
  }
}

const readApprovals = (approvals: unknown, environment: string): Approver[] =>
  list(approvals)
    .filter(approval => field(approval, 'state') === 'approved')
    .filter(approval =>
      list(field(approval, 'environments')).some(one => sameEnvironment(text(one, 'name'), environment)),
    )
    .map(approval => ({
      login: text(field(approval, 'user'), 'login'),
      id: String(field(field(approval, 'user'), 'id') ?? ''),
    }))
    .filter(({ id }) => /^\d+$/.test(id))

/** GitHub holds the names of environments to be the same whatever their case. */
const sameEnvironment = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()
