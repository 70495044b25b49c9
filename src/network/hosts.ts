import { universes } from '../core/universes.ts'

/** Hosts of the GitHub server that started the run. */
export interface GitHubHosts {
  /** `github.com`, `SUBDOMAIN.ghe.com` or that of a GitHub Enterprise Server. */
  readonly server: string
  readonly api: string
  /** Host of `ACTIONS_ID_TOKEN_REQUEST_URL`; absent without `id-token: write`. An earlier step can have forged it. */
  readonly idToken: string | undefined
}

/**
 * True for a host that may receive a token of GitHub: the API of the runner's own server, and its issuer of OIDC
 * tokens. Hosts of the same domain that show user content (gists, pages, raw files) are not on the list.
 */
export const isGitHubHost = (host: string, { server, api, idToken }: GitHubHosts): boolean =>
  (host === api && (host === `api.${server}` || (host === server && !isGitHubHosted(server)))) ||
  (host === idToken && (isGitHubHosted(server) ? isBelow(host, actionsDomain(server)) : host === server))

/**
 * True for a host that may receive the job's token for artifacts, such as `results-receiver.actions.githubusercontent.com`.
 * An Enterprise Server has no such host.
 */
export const isResultsHost = (host: string, server: string): boolean =>
  isGitHubHosted(server) && isBelow(host, actionsDomain(server))

/** True if GitHub itself runs this server, with a host for each service. An Enterprise Server has one host for all. */
const isGitHubHosted = (server: string): boolean => server === 'github.com' || isBelow(server, 'ghe.com')

/**
 * Domain of the services behind a job, such as the one that issues OIDC tokens, `pipelines.actions.githubusercontent.com`. Source:
 * https://docs.github.com/en/enterprise-cloud@latest/actions/reference/security/oidc ("Substituted values")
 */
const actionsDomain = (server: string): string =>
  `actions.${server === 'github.com' ? 'githubusercontent.com' : server}`

/** True for a host that may receive a token of Google. The list is closed. */
export const isGoogleHost = (host: string): boolean =>
  universes.some(universe => isBelow(host, universe)) ||
  isBelow(host, 'prediction.vertexai.goog') ||
  /^[a-z0-9-]+-kfp\.pkg\.dev$/.test(host)

const isBelow = (host: string, domain: string | undefined): boolean =>
  domain !== undefined &&
  host.endsWith(`.${domain}`) &&
  /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(host) &&
  !host.includes('..')

/** The issuer of github.com. It returns its keys, and gets no token. */
const issuerHost = 'token.actions.githubusercontent.com'

/**
 * Hosts that a run certainly uses, to connect to them while the program loads. A connection alone carries no
 * information.
 */
export function earlyHosts(github: GitHubHosts, mode: string): string[] {
  if (mode === 'plan' || github.idToken === undefined) return [github.api]
  const google = universes.flatMap(universe => [`sts.${universe}`, `iamcredentials.${universe}`])
  const issuers = github.server === 'github.com' ? [issuerHost] : []
  return [github.api, github.idToken, ...issuers, ...google]
}

/** True if a run may connect to a host before it has a request for it. */
export const mayConnectEarly = (host: string, github: GitHubHosts): boolean =>
  isGitHubHost(host, github) || isGoogleHost(host) || host === issuerHost
