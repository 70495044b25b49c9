import type { Clock } from '../core/clock.ts'
import { isObject } from '../core/json.ts'
import type { Send } from '../network/transport.ts'
import type { ApprovalEvidence, Approver, BranchEvidence, Reviewers, Unanswered } from '../policy/decide/decision.ts'
import { createApi, type Reply } from './api.ts'
import {
  type About,
  approversOf,
  cannotReadTeams,
  isMissing,
  nothingKnown,
  type Protection,
  readAbout,
  readApprovals,
  readProtection,
  withoutReviewers,
} from './approval-evidence.ts'
import { mostReviews, type Pull, readPull, readRule } from './branch-evidence.ts'
import type { StoredPolicy } from './policy-errors.ts'
import { type PolicyReading, readPolicyFile } from './policy-file.ts'
import { type Asked, explainRefusal } from './refusals.ts'
import { evidenceIn, goneAfterMs, nonEmptyText, readNumericId } from './repository-api.ts'

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
  /** When the workflow run was created (its first attempt), RFC 3339; `undefined` if it cannot be read. */
  readonly runCreatedAt: (runId: string) => Promise<string | undefined>
}

interface Options {
  /** Sends a request once. Retries happen here. */
  readonly send: Send
  readonly clock: Clock
  readonly token: string
  readonly input: Asked['input']
  readonly apiUrl: string
  /** `owner/name`, and its id according to the runner. */
  readonly repository: string
  readonly repositoryId: string
}

/** Creates the client. It uses the numeric id: during a run a name can change, or another repository can take it. */
export function createRepository(options: Options): Repository {
  const { clock, input, apiUrl, repository, repositoryId } = options
  const api = createApi(options)
  const at = `/repositories/${repositoryId}`
  const host = new URL(apiUrl).host
  const asked = (what: string, permission: string): Asked => ({ what, host, repository, input, permission })
  /** Environments that were found before. */
  const found = new Set<string>()

  const about = (): Promise<Reply<About>> =>
    api.get(at, body => (isObject(body) && String(body['id']) === repositoryId ? readAbout(body) : undefined))

  /**
   * Returns the approvers who are reviewers of the environment now. It reads teams only if an approver is not named
   * directly. A team is addressed by its id and the organization's.
   */
  async function reviewersAmong(
    { reviewers }: Protection,
    approvers: readonly Approver[],
    ownerId: string,
  ): Promise<Reviewers> {
    if (approvers.every(({ id }) => reviewers.users.includes(id))) return { ids: reviewers.users }
    const members = await Promise.all(
      reviewers.teams.map(team => api.list(`/organizations/${ownerId}/team/${team}/members`, readNumericId)),
    )
    const ids = members.flatMap(reply => ('value' in reply ? reply.value : []))
    const index = members.findIndex(reply => 'refused' in reply)
    const hidden = members[index]
    const all = { ids: [...reviewers.users, ...ids] }
    if (hidden === undefined || !('refused' in hidden)) {
      const unanswered = 'GitHub answered with reviewers of another kind than users and teams'
      return reviewers.others ? { ...all, unanswered: { asked: 'the reviewers of the environment', unanswered } } : all
    }
    const { permission: _, ...why } = explainRefusal(
      hidden.refused,
      asked(`the members of team ${reviewers.teams[index]}`, 'members: read'),
    )
    return { ...all, unanswered: { ...why, hint: cannotReadTeams } }
  }

  const askEnvironment = (name: string): Promise<Reply<Protection>> =>
    api.get(`${at}/environments/${encodeURIComponent(name)}`, body => readProtection(body, name))

  /**
   * Finds out if an environment has reviewers. GitHub also answers 404 if the token may not see it. So an environment
   * is missing only if the token sees all the rest. One that was found before must be missing twice.
   */
  async function environmentEvidence(
    name: string,
    others: Promise<readonly Reply<unknown>[]>,
  ): Promise<Protection | { readonly missing: true } | Unanswered> {
    const question = asked(`the environment ${name}`, 'actions: read')
    const first = await askEnvironment(name)
    if (isMissing(first)) {
      const hidden = (await others).find(other => 'refused' in other)
      if (hidden !== undefined && 'refused' in hidden) return explainRefusal(hidden.refused, question)
      if (!found.has(name)) return { missing: true }
      await clock.sleep(goneAfterMs)
    }
    const reply = isMissing(first) ? await askEnvironment(name) : first
    if (isMissing(reply)) return { missing: true }
    if ('refused' in reply) return explainRefusal(reply.refused, question)
    found.add(name)
    return reply.value
  }

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

    branchEvidence: async (ref, sha, wanted) => {
      const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1]
      if (branch === undefined) return {}
      const [rules, pulls] = await Promise.all([
        wanted.rules ? api.list(`${at}/rules/branches/${encodeURIComponent(branch)}`, readRule) : undefined,
        wanted.merged ? api.list(`${at}/commits/${encodeURIComponent(sha)}/pulls`, readPull) : undefined,
      ])
      const merges = (pull: Pull): boolean => pull.isMerged && pull.mergeCommit === sha && pull.base === branch
      return {
        ...(rules && {
          rules: evidenceIn(rules, asked(`the rules of branch ${branch}`, 'contents: read'), all =>
            all.map(({ type }) => type),
          ),
          reviews: evidenceIn(rules, asked(`the rules of branch ${branch}`, 'contents: read'), all =>
            mostReviews(all, `the rules of branch ${branch}`),
          ),
        }),
        ...(pulls && {
          mergedPullRequests: evidenceIn(
            pulls,
            asked(`the pull requests of commit ${sha.slice(0, 7)}`, 'pull-requests: read'),
            all => all.filter(merges).map(({ number }) => number),
          ),
        }),
      }
    },

    approvalEvidence: async (environment, runId, wanted) => {
      const asking = Promise.all([
        api.get(`${at}/actions/runs/${encodeURIComponent(runId)}/approvals`, readApprovals),
        about(),
      ])
      const protection = environmentEvidence(environment, asking)
      const [[approvals, repositoryReply], evidence] = await Promise.all([asking, protection])
      const approvers = evidenceIn(approvals, asked('the approvals of this run', 'actions: read'), all =>
        approversOf(all, environment),
      )
      const { visibility, ownerId } = 'value' in repositoryReply ? repositoryReply.value : nothingKnown
      const reviewers =
        wanted.reviewers && 'reviewers' in evidence && !('unanswered' in approvers)
          ? await reviewersAmong(evidence, approvers, ownerId)
          : undefined
      return {
        environment: 'reviewers' in evidence ? withoutReviewers(evidence) : evidence,
        ...(reviewers && { reviewers }),
        approvals: approvers,
        visibility,
      }
    },

    runCreatedAt: async runId => {
      const reply = await api.get(`${at}/actions/runs/${encodeURIComponent(runId)}`, body =>
        isObject(body) && String(body['id']) === runId ? nonEmptyText(body, 'created_at') : undefined,
      )
      return 'value' in reply ? reply.value : undefined
    },
  }
}
