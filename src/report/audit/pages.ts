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
    root === undefined ? null : [root, ...parts.map(encodeURIComponent)].join('/')
  return {
    page: (...parts) => join([...repository.split('/'), ...parts]),
    file: (policy, commit) => {
      const [, owner, name, path] = /^([\w.-]+)\/([\w.-]+)\/([^@]+)/.exec(policy) ?? []
      if (commit === null || owner === undefined || name === undefined || path === undefined) return null
      return join([owner, name, 'blob', commit, ...path.split('/')])
    },
  }
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
