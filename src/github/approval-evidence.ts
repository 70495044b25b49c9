import { isObject, type JsonObject } from '../core/json.ts'
import type { ApprovalEvidence, Approver } from '../policy/decide/decision.ts'
import type { Reply } from './api.ts'
import type { Refused } from './reply.ts'
import { nonEmptyText, readNumericId } from './repository-api.ts'

export const cannotReadTeams =
  'The job’s own token cannot read teams. Give `github_token` the token of a GitHub App with `members: read`, or name people as reviewers of the environment.'

export interface About {
  readonly visibility: string
  /** Id of the organization or person that owns the repository. */
  readonly ownerId: string
}

export const nothingKnown: About = { visibility: 'unknown', ownerId: '0' }

export function readAbout(body: JsonObject): About | undefined {
  const visibility = nonEmptyText(body, 'visibility')
  const ownerId = readNumericId(body['owner'])
  return visibility === undefined || ownerId === undefined ? undefined : { visibility, ownerId }
}

export interface Protection {
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

export const withoutReviewers = ({
  requiredReviewers,
  preventSelfReview,
}: Protection): ApprovalEvidence['environment'] => ({
  requiredReviewers,
  preventSelfReview,
})

/** `protection_rules` is absent from an environment that has none. */
export function readProtection(environment: unknown, wanted: string): Protection | undefined {
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

export function readApprovals(approvals: unknown): readonly Approval[] | undefined {
  if (!Array.isArray(approvals)) return undefined
  const read = approvals.map(readApproval)
  return read.every(one => one !== undefined) ? read : undefined
}

function readApproval(approval: unknown): Approval | undefined {
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

export const approversOf = (approvals: readonly Approval[], environment: string): Approver[] =>
  approvals
    .filter(
      ({ isApproved, isByPerson, environments }) =>
        isApproved && isByPerson && environments.some(name => sameEnvironment(name, environment)),
    )
    .map(({ by }) => by)

/** GitHub ignores the case of environment names. */
const sameEnvironment = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** True for GitHub's own 404, not one of something in between. */
export const isMissing = (reply: Reply<unknown>): boolean => 'refused' in reply && isNotFound(reply.refused)

const isNotFound = ({ status, isOfGitHub, words }: Refused): boolean =>
  status === 404 && isOfGitHub && words === 'Not Found'
