import type { Clock } from '../core/clock.ts'
import { isObject, type JsonObject } from '../core/json.ts'
import type { ApprovalEvidence, Approver, Reviewers, Unanswered } from '../policy/decide/decision.ts'
import type { ApiReply } from './api.ts'
import { explainGitHubRefusal } from './refusals.ts'
import { evidenceIn, goneAfterMs, nonEmptyText, type RepositoryApi, readNumericId } from './repository-api.ts'

/** The environment and the run whose approvals count. */
export interface ApprovalQuestion {
  readonly environment: string
  readonly runId: string
  /** True to read the reviewers of the environment, too. */
  readonly reviewers: boolean
}

/**
 * Reads who approved a run for an environment, how the environment is protected, and who may approve there now.
 *
 * @param seen environments that were found before. It adds this one
 */
export async function readApprovalEvidence(
  github: RepositoryApi,
  { environment, runId, reviewers: wantsReviewers }: ApprovalQuestion,
  clock: Clock,
  seen: Set<string>,
): Promise<ApprovalEvidence> {
  const { get, at, id, asked } = github
  const asking = Promise.all([
    get(`${at}/actions/runs/${encodeURIComponent(runId)}/approvals`, readRunApprovals),
    get(at, body => (isObject(body) && String(body['id']) === id ? readRepositoryFacts(body) : undefined)),
  ])
  const reading = readProtectionOf(github, environment, asking, clock, seen)
  const [[approvals, about], evidence] = await Promise.all([asking, reading])
  const approvers = evidenceIn(approvals, asked('the approvals of this run', 'actions: read'), all =>
    approversOf(all, environment),
  )
  const { visibility, ownerId } = 'value' in about ? about.value : unknownFacts
  const reviewers =
    wantsReviewers && 'reviewers' in evidence && !('unanswered' in approvers)
      ? await readReviewers(github, evidence, approvers, ownerId)
      : undefined
  return {
    environment: 'reviewers' in evidence ? withoutReviewers(evidence) : evidence,
    ...(reviewers && { reviewers }),
    approvals: approvers,
    visibility,
  }
}

/**
 * Reads how an environment is protected. GitHub also answers 404 if the token may not see it. So an environment is
 * missing only if the token sees all the rest. One that was found before must be missing twice.
 */
async function readProtectionOf(
  { get, at, asked }: RepositoryApi,
  name: string,
  others: Promise<readonly ApiReply<unknown>[]>,
  clock: Clock,
  seen: Set<string>,
): Promise<Protection | { readonly missing: true } | Unanswered> {
  const question = asked(`the environment ${name}`, 'actions: read')
  const ask = (): Promise<ApiReply<Protection>> =>
    get(`${at}/environments/${encodeURIComponent(name)}`, body => readProtection(body, name))
  const first = await ask()
  if (isMissing(first)) {
    const hidden = (await others).find(other => 'refused' in other)
    if (hidden !== undefined && 'refused' in hidden) return explainGitHubRefusal(hidden.refused, question)
    if (!seen.has(name)) return { missing: true }
    await clock.sleep(goneAfterMs)
  }
  const reply = isMissing(first) ? await ask() : first
  if (isMissing(reply)) return { missing: true }
  if ('refused' in reply) return explainGitHubRefusal(reply.refused, question)
  seen.add(name)
  return reply.value
}

/**
 * Reads who are reviewers of the environment now. It reads teams only if an approver is not named directly. A team is
 * addressed by its id and the organization's.
 */
async function readReviewers(
  { list, asked }: RepositoryApi,
  { reviewers }: Protection,
  approvers: readonly Approver[],
  ownerId: string,
): Promise<Reviewers> {
  if (approvers.every(({ id }) => reviewers.users.includes(id))) return { ids: reviewers.users }
  const members = await Promise.all(
    reviewers.teams.map(team => list(`/organizations/${ownerId}/team/${team}/members`, readNumericId)),
  )
  const ids = members.flatMap(reply => ('value' in reply ? reply.value : []))
  const index = members.findIndex(reply => 'refused' in reply)
  const hidden = members[index]
  const all = { ids: [...reviewers.users, ...ids] }
  if (hidden === undefined || !('refused' in hidden)) {
    const unanswered = 'GitHub answered with reviewers of another kind than users and teams'
    return reviewers.others ? { ...all, unanswered: { asked: 'the reviewers of the environment', unanswered } } : all
  }
  const { permission: _, ...why } = explainGitHubRefusal(
    hidden.refused,
    asked(`the members of team ${reviewers.teams[index]}`, 'members: read'),
  )
  return { ...all, unanswered: { ...why, hint: cannotReadTeams } }
}

const cannotReadTeams =
  'The job’s own token cannot read teams. Give `github_token` the token of a GitHub App with `members: read`, or name people as reviewers of the environment.'

interface RepositoryFacts {
  readonly visibility: string
  /** Id of the organization or person that owns the repository. */
  readonly ownerId: string
}

const unknownFacts: RepositoryFacts = { visibility: 'unknown', ownerId: '0' }

function readRepositoryFacts(body: JsonObject): RepositoryFacts | undefined {
  const visibility = nonEmptyText(body, 'visibility')
  const ownerId = readNumericId(body['owner'])
  return visibility === undefined || ownerId === undefined ? undefined : { visibility, ownerId }
}

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
  if (!isObject(environment) || !sameEnvironment(nonEmptyText(environment, 'name') ?? '', wanted)) return undefined
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
  const type = isObject(reviewer) ? nonEmptyText(reviewer, 'type') : undefined
  const id = isObject(reviewer) ? readNumericId(reviewer['reviewer']) : undefined
  return type === undefined || id === undefined ? undefined : { type, id }
}

interface Approval {
  readonly isApproved: boolean
  readonly environments: readonly string[]
  readonly by: Approver
  /** False for a bot, whose approval does not count. */
  readonly isByPerson: boolean
}

function readRunApprovals(approvals: unknown): readonly Approval[] | undefined {
  if (!Array.isArray(approvals)) return undefined
  const read = approvals.map(readRunApproval)
  return read.every(one => one !== undefined) ? read : undefined
}

function readRunApproval(approval: unknown): Approval | undefined {
  if (!isObject(approval) || typeof approval['state'] !== 'string' || !Array.isArray(approval['environments']))
    return undefined
  const environments = approval['environments'].map(one => (isObject(one) ? nonEmptyText(one, 'name') : undefined))
  const { user } = approval
  const [id, type] = isObject(user) ? [readNumericId(user), nonEmptyText(user, 'type')] : []
  if (!isObject(user) || id === undefined || type === undefined || !environments.every(name => name !== undefined))
    return undefined
  const by = { login: nonEmptyText(user, 'login') ?? '', id }
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

/** True for GitHub's own 404, not one of something in between. */
const isMissing = (reply: ApiReply<unknown>): boolean =>
  'refused' in reply && reply.refused.status === 404 && reply.refused.isOfGitHub && reply.refused.words === 'Not Found'
