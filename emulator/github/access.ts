import type { EmulatedRequest, EmulatedResponse } from '../host.ts'
import type { Job, Permissions } from './jobs.ts'
import type { Repository } from './repositories.ts'

/** A token that does not belong to a job: an App's installation token, or a person's. */
export interface GitHubToken {
  readonly token: string
  /** `owner/name` of each repository that it may see. Any token can read public ones. */
  readonly repositories: readonly string[]
  readonly permissions: Permissions
  /** Milliseconds since the epoch; absent: it does not end. An App's token lives one hour. */
  readonly endsAt?: number
}

/** The permissions of a request, by its token. */
export interface Access {
  /** The token, to count its requests; `undefined` for an anonymous request. */
  readonly token: string | undefined
  /** True if the token knows the repository at all. Otherwise GitHub answers 404. */
  sees(repository: Repository): boolean
  /** True if it may read one thing of a repository that it sees. */
  mayRead(repository: Repository, permission: string): boolean
  mayWrite(repository: Repository, permission: string): boolean
  /** Login of the identity that writes with it. */
  readonly login: string
  /** True if it may read something of the organization. A job's token never may. */
  hasPermission(permission: string): boolean
}

/** Returns the access that a request's token gives, or GitHub's refusal of the token. */
export function accessOf(
  request: EmulatedRequest,
  jobs: readonly Job[],
  tokens: readonly GitHubToken[],
  now: number,
): Access | { readonly refusal: EmulatedResponse } {
  const header = request.headers['authorization']
  if (header === undefined) return access(undefined, () => false, {})
  const token = /^(?:bearer|token) (\S+)$/i.exec(header)?.[1]
  const job = jobs.find(one => one.token === token && !one.ended)
  if (job !== undefined) return access(token, repository => repository === job.repository, job.permissions)
  const other = tokens.find(one => one.token === token && now < (one.endsAt ?? Infinity))
  if (other !== undefined)
    return access(
      token,
      repository => [repository.fullName, ...repository.formerNames].some(name => other.repositories.includes(name)),
      other.permissions,
      'acme-app[bot]',
    )
  return { refusal: { status: 401, body: message('Bad credentials', 401) } }
}

function access(
  token: string | undefined,
  isOwn: (repository: Repository) => boolean,
  permissions: Permissions,
  login = 'github-actions[bot]',
): Access {
  const isPublic = (repository: Repository): boolean => repository.visibility === 'public'
  return {
    token,
    login: token === undefined ? '' : login,
    mayWrite: (repository, permission) => isOwn(repository) && permissions[permission] === 'write',
    sees: repository => isPublic(repository) || isOwn(repository),
    hasPermission: permission => permissions[permission] === 'read' || permissions[permission] === 'write',
    mayRead: (repository, permission) =>
      // Reading a public repository needs no permission, only a valid token or none.
      isPublic(repository) ||
      permission === 'metadata' ||
      permissions[permission] === 'read' ||
      permissions[permission] === 'write',
  }
}

/** An error body of the REST API. */
export const message = (text: string, status: number, path = ''): Readonly<Record<string, string>> => ({
  message: text,
  documentation_url: `https://docs.github.com/rest${path}`,
  status: String(status),
})
