import type { EmulatedRequest, EmulatedResponse } from '../host.ts'
import { type Access, message } from './access.ts'
import { type Answer, notFound } from './answer.ts'
import { getCommit, getContents, getRepository } from './contents.ts'
import { getApprovals, getEnvironment, getRules, getRun, getTeamMembers } from './protection.ts'
import { getPull, listCommitPulls, listPullFiles } from './pulls.ts'
import type { Repository } from './repositories.ts'
import type { Server } from './server.ts'

/** A route of the REST API below `/repos/{owner}/{repo}`, with the permission that GitHub requires for it. */
interface Route {
  readonly pattern: RegExp
  readonly permission: string
  /** Page of the documentation, for the error body. */
  readonly docs: string
  readonly answer: Answer
}
const routes: readonly Route[] = [
  { pattern: /^$/, permission: 'metadata', docs: '/repos/repos#get-a-repository', answer: getRepository },
  {
    pattern: /^\/commits\/([^/]+)\/pulls$/,
    permission: 'pull-requests',
    docs: '/commits/commits#list-pull-requests-associated-with-a-commit',
    answer: listCommitPulls,
  },
  { pattern: /^\/commits\/(.+)$/, permission: 'contents', docs: '/commits/commits#get-a-commit', answer: getCommit },
  {
    pattern: /^\/contents\/?(.*)$/,
    permission: 'contents',
    docs: '/repos/contents#get-repository-content',
    answer: getContents,
  },
  {
    pattern: /^\/rules\/branches\/(.+)$/,
    permission: 'metadata',
    docs: '/repos/rules#get-rules-for-a-branch',
    answer: getRules,
  },
  {
    pattern: /^\/environments\/([^/]+)$/,
    permission: 'actions',
    docs: '/deployments/environments#get-an-environment',
    answer: getEnvironment,
  },
  {
    pattern: /^\/actions\/runs\/(\d+)\/approvals$/,
    permission: 'actions',
    docs: '/actions/workflow-runs#get-the-review-history-for-a-workflow-run',
    answer: getApprovals,
  },
  {
    pattern: /^\/actions\/runs\/(\d+)$/,
    permission: 'actions',
    docs: '/actions/workflow-runs#get-a-workflow-run',
    answer: getRun,
  },
  {
    pattern: /^\/pulls\/(\d+)\/files$/,
    permission: 'pull-requests',
    docs: '/pulls/pulls#list-pull-requests-files',
    answer: listPullFiles,
  },
  {
    pattern: /^\/pulls\/(\d+)$/,
    permission: 'pull-requests',
    docs: '/pulls/pulls#get-a-pull-request',
    answer: getPull,
  },
]

/** Answers the REST API. `path` is relative to the API's root. */
export function answerRest(
  request: EmulatedRequest,
  path: string,
  repositories: readonly Repository[],
  access: Access,
  server: Server,
): EmulatedResponse {
  const team = /^\/organizations\/(\d+)\/team\/(\d+)\/members$/.exec(path)
  if (team !== null && request.method === 'GET')
    return access.hasPermission('members')
      ? getTeamMembers(repositories, request, server, team.slice(1))
      : {
          status: 403,
          body: message('Resource not accessible by integration', 403, '/teams/members#list-team-members'),
        }
  const byName = /^\/repos\/([^/]+)\/([^/]+)(\/.*)?$/.exec(path)
  const byId = /^\/repositories\/(\d+)(\/.*)?$/.exec(path)
  if (byName === null && byId === null) return notFound()
  const name = byName === null ? '' : `${byName[1]}/${byName[2]}`.toLowerCase()
  const rest = (byName?.[3] ?? byId?.[2] ?? '').replace(/\/$/, '')
  const repository = repositories.find(one =>
    byId === null ? one.fullName.toLowerCase() === name : one.id === Number(byId[1]),
  )
  if (repository === undefined || !access.sees(repository)) {
    const moved = repositories.find(one => one.formerNames.some(former => former.toLowerCase() === name))
    return moved === undefined || !access.sees(moved)
      ? notFound()
      : redirect(`${server.api}/repositories/${moved.id}${rest}`)
  }
  for (const { pattern, permission, docs, answer } of routes) {
    const match = pattern.exec(rest)
    if (match === null) continue
    if (request.method !== 'GET') return notFound()
    const accepted = { 'x-accepted-github-permissions': `${permission.replaceAll('-', '_')}=read` }
    if (!access.mayRead(repository, permission))
      return {
        status: 403,
        headers: accepted,
        body: message('Resource not accessible by integration', 403, docs),
      }
    const parameters = match.slice(1).map(decode)
    if (parameters.includes(undefined)) return { status: 400, body: message('Bad Request', 400) }
    const context = { repository, request, server, api: `${server.api}/repos/${repository.fullName}` }
    return answer(
      context,
      parameters.filter(parameter => parameter !== undefined),
    )
  }
  return notFound()
}

const redirect = (location: string): EmulatedResponse => ({
  status: 301,
  headers: { location },
  body: {
    message: 'Moved Permanently',
    url: location,
    documentation_url: 'https://docs.github.com/rest/guides/best-practices-for-using-the-rest-api#follow-redirects',
  },
})

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
