import type { EmulatedResponse } from '../host.ts'
import { message } from './access.ts'
import { type Context, notFound, page } from './answer.ts'
import { nodeId } from './payloads.ts'
import type { Repository, User } from './repositories.ts'
import type { Server } from './server.ts'

export function getRules({ repository, request, api }: Context, [branch = '']: readonly string[]): EmulatedResponse {
  if (!repository.planHasProtection && repository.visibility !== 'public')
    return {
      status: 403,
      body: message(
        'Upgrade to GitHub Pro or make this repository public to enable this feature.',
        403,
        '/repos/rules#get-rules-for-a-branch',
      ),
    }
  const rules = Object.hasOwn(repository.rules, branch) ? (repository.rules[branch] ?? []) : []
  const complete = rules.map(rule => ({
    ruleset_source_type: 'Repository',
    ruleset_source: repository.fullName,
    ruleset_id: 42,
    ...rule,
    ...(rule.type === 'pull_request' && { parameters: { ...pullRequestParameters, ...rule.parameters } }),
  }))
  return page(request, `${api}/rules/branches/${encodeURIComponent(branch)}`, complete)
}

/** Parameters that GitHub returns for every rule of this type. */
const pullRequestParameters = {
  required_approving_review_count: 1,
  dismiss_stale_reviews_on_push: true,
  require_code_owner_review: false,
  require_last_push_approval: false,
  required_review_thread_resolution: false,
}

export function getEnvironment({ repository, api, server }: Context, [name = '']: readonly string[]): EmulatedResponse {
  // GitHub ignores the case of environment names.
  const found = Object.entries(repository.environments).find(([own]) => own.toLowerCase() === name.toLowerCase())
  if (found === undefined)
    return { status: 404, body: message('Not Found', 404, '/deployments/environments#get-an-environment') }
  const [ownName, environment] = found
  const rules: object[] = []
  if (environment.waitMinutes !== undefined)
    rules.push({ id: 3736, node_id: nodeId('GA', 3736), type: 'wait_timer', wait_timer: environment.waitMinutes })
  const teams = environment.reviewerTeams ?? []
  if (environment.reviewers.length + teams.length > 0)
    rules.push({
      id: 3755,
      node_id: nodeId('GA', 3755),
      type: 'required_reviewers',
      prevent_self_review: environment.preventSelfReview ?? false,
      reviewers: [
        ...environment.reviewers.map(user => ({ type: 'User', reviewer: userBody(user, server) })),
        ...teams.map(({ id, slug }) => ({
          type: 'Team',
          reviewer: { id, node_id: nodeId('T', id), name: slug, slug },
        })),
      ],
    })
  const policy =
    environment.protectedBranches === undefined
      ? null
      : { protected_branches: environment.protectedBranches, custom_branch_policies: !environment.protectedBranches }
  if (policy !== null) rules.push({ id: 3756, node_id: nodeId('GA', 3756), type: 'branch_policy' })
  return {
    status: 200,
    body: {
      ...environmentBody(repository, ownName, api, server),
      protection_rules: rules,
      can_admins_bypass: true,
      deployment_branch_policy: policy,
    },
  }
}

/** The members of a team that reviews an environment of any repository of the organization. */
export function getTeamMembers(
  repositories: readonly Repository[],
  request: Context['request'],
  server: Server,
  [organization = '', team = '']: readonly string[],
): EmulatedResponse {
  const found = repositories
    .filter(({ ownerId }) => String(ownerId) === organization)
    .flatMap(({ environments }) => Object.values(environments))
    .flatMap(({ reviewerTeams = [] }) => reviewerTeams)
    .find(({ id }) => String(id) === team)
  if (found === undefined) return notFound()
  const path = `${server.api}/organizations/${organization}/team/${team}/members`
  return page(
    request,
    path,
    found.members.map(user => userBody(user, server)),
  )
}

const userBody = (user: User, server: Server): object => ({
  login: user.login,
  id: user.id,
  node_id: nodeId('U', user.id),
  type: user.type ?? 'User',
  html_url: `${server.url}/${user.login}`,
  site_admin: false,
})

const environmentBody = (repository: Repository, name: string, api: string, server: Server): object => ({
  id: 56_780_428,
  node_id: nodeId('EN', repository.id),
  name,
  url: `${api}/environments/${encodeURIComponent(name)}`,
  html_url: `${server.url}/${repository.fullName}/deployments/activity_log?environments_filter=${encodeURIComponent(name)}`,
  created_at: '2026-01-05T10:00:00Z',
  updated_at: '2026-01-05T10:00:00Z',
})

export function getApprovals({ repository, api, server }: Context, [runId = '']: readonly string[]): EmulatedResponse {
  const approvals = Object.hasOwn(repository.approvals, runId) ? (repository.approvals[runId] ?? []) : []
  return {
    status: 200,
    body: approvals.map(({ environment, state, user, comment }) => ({
      state,
      comment: comment ?? '',
      environments: [environmentBody(repository, environment, api, server)],
      user: userBody(user, server),
    })),
  }
}

/** The fields of a workflow run that identify it and say when it began: the same for each of its attempts. */
export function getRun({ repository, api }: Context, [runId = '']: readonly string[]): EmulatedResponse {
  const began = repository.runs[runId]
  if (began === undefined) return notFound()
  const createdAt = new Date(began).toISOString().replace(/\.\d+Z$/, 'Z')
  const url = `${api}/actions/runs/${runId}`
  return { status: 200, body: { id: Number(runId), node_id: nodeId('WFR', Number(runId)), url, created_at: createdAt } }
}
