import type { Clock } from '../core/clock.ts'
import { isObject, type JsonObject } from '../core/json.ts'
import type { Send } from '../network/transport.ts'
import type { ApprovalEvidence, Approver, BranchEvidence, Reviewers, Unanswered } from '../policy/decide/decision.ts'
import { createApi, type Reply } from './api.ts'
import type { StoredPolicy } from './policy-errors.ts'
import { type PolicyReading, readPolicyFile } from './policy-file.ts'
import { type Asked, explainRefusal } from './refusals.ts'
import type { Refused } from './reply.ts'

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

/**
 * How far apart two answers must be to prove that something is gone: an existing thing can be missing briefly.
 * Milliseconds.
 */
export const goneAfterMs = 30_000

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
      reviewers.teams.map(team => api.list(`/organizations/${ownerId}/team/${team}/members`, readId)),
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
        isObject(body) && String(body['id']) === runId ? textIn(body, 'created_at') : undefined,
      )
      return 'value' in reply ? reply.value : undefined
    },
  }
}

/** True for GitHub's own 404, not one of something in between. */
const isMissing = (reply: Reply<unknown>): boolean => 'refused' in reply && isNotFound(reply.refused)
const isNotFound = ({ status, isOfGitHub, words }: Refused): boolean =>
  status === 404 && isOfGitHub && words === 'Not Found'

const evidenceIn = <T, E>(reply: Reply<T>, asked: Asked, evidence: (value: T) => E): E | Unanswered =>
  'value' in reply ? evidence(reply.value) : explainRefusal(reply.refused, asked)

const textIn = (body: JsonObject, name: string): string | undefined => {
  const value = body[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

const cannotReadTeams =
  'The job’s own token cannot read teams. Give `github_token` the token of a GitHub App with `members: read`, or name people as reviewers of the environment.'

interface About {
  readonly visibility: string
  /** Id of the organization or person that owns the repository. */
  readonly ownerId: string
}

const nothingKnown: About = { visibility: 'unknown', ownerId: '0' }

function readAbout(body: JsonObject): About | undefined {
  const visibility = textIn(body, 'visibility')
  const ownerId = readId(body['owner'])
  return visibility === undefined || ownerId === undefined ? undefined : { visibility, ownerId }
}

/** The numeric id of a user, a team or an organization. */
const readId = (one: unknown): string | undefined =>
  isObject(one) && typeof one['id'] === 'number' && Number.isSafeInteger(one['id']) ? String(one['id']) : undefined

interface Rule {
  readonly type: string
  /** Number of approving reviews that the rule requires; `undefined` if it is not in the documented form. */
  readonly reviews: number | undefined
}

function readRule(rule: unknown): Rule | undefined {
  const type = isObject(rule) ? textIn(rule, 'type') : undefined
  if (!isObject(rule) || type === undefined) return undefined
  if (type !== 'pull_request') return { type, reviews: 0 }
  const { parameters } = rule
  const count = isObject(parameters) ? parameters['required_approving_review_count'] : undefined
  return { type, reviews: typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : undefined }
}

/** The strictest rule counts. An unreadable rule may be the strictest. */
function mostReviews(rules: readonly Rule[], asked: string): number | Unanswered {
  const counts = rules.flatMap(({ reviews }) => reviews ?? [])
  if (counts.length === rules.length) return Math.max(0, ...counts)
  return {
    asked,
    unanswered: 'GitHub answered with a rule pull_request that has no required_approving_review_count',
    hint: 'Run the job again; if it stays so, tell the maintainers of this action.',
  }
}

interface Pull {
  readonly number: number
  readonly isMerged: boolean
  readonly mergeCommit: string | undefined
  readonly base: string
}

function readPull(pull: unknown): Pull | undefined {
  if (!isObject(pull) || !isObject(pull['base'])) return undefined
  const { number, merged_at: mergedAt, merge_commit_sha: mergeCommit } = pull
  const base = textIn(pull['base'], 'ref')
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || base === undefined) return undefined
  if (!isTextOrNull(mergedAt) || !isTextOrNull(mergeCommit)) return undefined
  return { number, base, isMerged: mergedAt !== null, mergeCommit: mergeCommit ?? undefined }
}

const isTextOrNull = (value: unknown): value is string | null => value === null || typeof value === 'string'

interface Protection {
  readonly requiredReviewers: boolean
  readonly preventSelfReview: boolean
  /** Numeric ids. */
  readonly reviewers: {
    readonly users: readonly string[]
    readonly teams: readonly string[]
    /** True if there are other reviewers, in a form that GitHub does not document. */
    readonly others: boolean
  }
}

const withoutReviewers = ({ requiredReviewers, preventSelfReview }: Protection): ApprovalEvidence['environment'] => ({
  requiredReviewers,
  preventSelfReview,
})

/** `protection_rules` is absent from an environment that has none. */
function readProtection(environment: unknown, wanted: string): Protection | undefined {
  if (!isObject(environment) || !sameEnvironment(textIn(environment, 'name') ?? '', wanted)) return undefined
  const { protection_rules: rules = [] } = environment
  if (!Array.isArray(rules) || !rules.every(rule => isObject(rule) && typeof rule['type'] === 'string'))
    return undefined
  const reviewing: unknown = rules.find(rule => isObject(rule) && rule['type'] === 'required_reviewers')
  const none = { users: [], teams: [], others: false }
  if (!isObject(reviewing)) return { requiredReviewers: false, preventSelfReview: false, reviewers: none }
  const { reviewers, prevent_self_review: preventSelfReview } = reviewing
  if (!Array.isArray(reviewers)) return undefined
  const read = reviewers.map(readReviewer)
  const idsOf = (type: string): string[] => read.flatMap(one => (one?.type === type ? [one.id] : []))
  const [users, teams] = [idsOf('User'), idsOf('Team')]
  return {
    requiredReviewers: read.length > 0,
    preventSelfReview: preventSelfReview === true,
    reviewers: { users, teams, others: users.length + teams.length < read.length },
  }
}

function readReviewer(reviewer: unknown): { readonly type: string; readonly id: string } | undefined {
  const type = isObject(reviewer) ? textIn(reviewer, 'type') : undefined
  const id = isObject(reviewer) ? readId(reviewer['reviewer']) : undefined
  return type === undefined || id === undefined ? undefined : { type, id }
}

interface Approval {
  readonly isApproved: boolean
  readonly environments: readonly string[]
  readonly by: Approver
  /** False for a bot, whose approval does not count. */
  readonly isByPerson: boolean
}

function readApprovals(approvals: unknown): readonly Approval[] | undefined {
  if (!Array.isArray(approvals)) return undefined
  const read = approvals.map(readApproval)
  return read.every(one => one !== undefined) ? read : undefined
}

function readApproval(approval: unknown): Approval | undefined {
  if (!isObject(approval) || typeof approval['state'] !== 'string' || !Array.isArray(approval['environments']))
    return undefined
  const environments = approval['environments'].map(one => (isObject(one) ? textIn(one, 'name') : undefined))
  const { user } = approval
  const [id, type] = isObject(user) ? [readId(user), textIn(user, 'type')] : []
  if (!isObject(user) || id === undefined || type === undefined || !environments.every(name => name !== undefined))
    return undefined
  const by = { login: textIn(user, 'login') ?? '', id }
  return { isApproved: approval['state'] === 'approved', environments, by, isByPerson: type === 'User' }
}

const approversOf = (approvals: readonly Approval[], environment: string): Approver[] =>
  approvals
    .filter(
      ({ isApproved, isByPerson, environments }) =>
        isApproved && isByPerson && environments.some(name => sameEnvironment(name, environment)),
    )
    .map(({ by }) => by)

/** GitHub ignores the case of environment names. */
const sameEnvironment = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()
