import { consoleUrl } from '../../vertex/console.ts'

/** Google's console, and servers of GitHub. Nothing else in a record becomes a link, since others may have written it. */
const consoleHost = 'console.cloud.google.com'

/** Makes links to pages of the server of a run. */
export interface ServerPages {
  /** @param parts of the path below the repository */
  readonly page: (...parts: readonly string[]) => string | null
  /** The page of a policy at a commit. @param policy its name, as the record has it: repository and path */
  readonly file: (policy: string, commit: string | null) => string | null
}

/** @param hosts servers of GitHub besides github.com and *.ghe.com that may be linked */
export function pagesOf(server: string, repository: string, hosts: readonly string[]): ServerPages {
  const root = URL.canParse(server) && isKnownHost(new URL(server), hosts) ? new URL(server).origin : undefined
  const join = (parts: readonly string[]): string | null =>
    root === undefined || !parts.every(isPathPart) ? null : [root, ...parts.map(encodeURIComponent)].join('/')
  return {
    page: (...parts) => (/^[\w.-]+\/[\w.-]+$/.test(repository) ? join([...repository.split('/'), ...parts]) : null),
    file: (policy, commit) => {
      const [, owner, name, path] = /^([\w.-]+)\/([\w.-]+)\/([^@]+)/.exec(policy) ?? []
      if (commit === null || owner === undefined || name === undefined || path === undefined) return null
      return join([owner, name, 'blob', commit, ...path.split('/')])
    },
  }
}

/** A browser resolves `..`, so that a link would lead elsewhere; a part that is not Unicode has no address. */
const isPathPart = (part: string): boolean => !['', '.', '..'].includes(part) && part.isWellFormed()

/**
 * Returns the page of a resource in Google's console.
 *
 * @param project of the step. A name with the id of another project has no page: the link would lead to this one
 */
export function resourcePage(name: string, project: string | null): string | null {
  const [, inName] = /^projects\/([^/]+)\//.exec(name) ?? []
  if (project === null || !/^[a-z0-9:.-]+$/.test(project)) return null
  if (inName !== project && !/^\d+$/.test(inName ?? '')) return null
  return consoleUrl(name, project) ?? null
}

/** True for an address that may be shown as a link. */
export function isKnownPage(address: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  return url.hostname === consoleHost ? isPlainHttps(url) : isKnownHost(url, hosts)
}

const isKnownHost = (url: URL, hosts: readonly string[]): boolean =>
  isPlainHttps(url) &&
  (url.hostname === 'github.com' || /^[a-z0-9-]+\.ghe\.com$/.test(url.hostname) || hosts.includes(url.hostname))

const isPlainHttps = ({ protocol, username, password, port }: URL): boolean =>
  protocol === 'https:' && username === '' && password === '' && port === ''
