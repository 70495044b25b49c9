import { universes } from '../core/universes.ts'

/** Hosts of the GitHub that a run was started from. */
export interface GitHubHosts {
  /** `github.com`, `SUBDOMAIN.ghe.com` or that of a GitHub Enterprise Server. */
  readonly server: string
  readonly api: string
  /** Host of `ACTIONS_ID_TOKEN_REQUEST_URL`; absent without `id-token: write`. An earlier step can have forged it. */
  readonly idToken: string | undefined
}

/**
 * The closed list of hosts that may get a token of GitHub's: the API of the runner's own GitHub, and where it gives out
 * OIDC tokens. Hosts of the same domain that show what users wrote (gists, pages, raw files) are not among them.
 */
export const isOfGitHub = (host: string, { server, api, idToken }: GitHubHosts): boolean =>
  (host === api && (host === `api.${server}` || (host === server && !isHosted(server)))) ||
  (host === idToken && (isHosted(server) ? isBelow(host, actionsDomain(server)) : host === server))

/** Whether GitHub itself runs this server: it has hosts for each of its services. An Enterprise Server has one for all. */
const isHosted = (server: string): boolean => server === 'github.com' || isBelow(server, 'ghe.com')

/**
 * Where OIDC tokens are given out: `pipelines.actions.githubusercontent.com` and its kin.
 * Source: https://docs.github.com/en/enterprise-cloud@latest/actions/reference/security/oidc ("Substituted values")
 */
const actionsDomain = (server: string): string =>
  `actions.${server === 'github.com' ? 'githubusercontent.com' : server}`

/** The closed list of hosts that may get a token of Google's. Everything else gets none. */
export const isOfGoogle = (host: string): boolean =>
  universes.some(universe => isBelow(host, universe)) ||
  isBelow(host, 'prediction.vertexai.goog') ||
  /^[a-z0-9-]+-kfp\.pkg\.dev$/.test(host)

const isBelow = (host: string, domain: string | undefined): boolean =>
  domain !== undefined &&
  host.endsWith(`.${domain}`) &&
  /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(host) &&
  !host.includes('..')

/** The issuer of github.com: it gives out its keys, and gets no token. */
const issuerHost = 'token.actions.githubusercontent.com'

/** Hosts that a run will surely talk to, to connect to while everything else still loads. A connection alone says nothing. */
export function earlyHosts(github: GitHubHosts, mode: string): string[] {
  if (mode === 'plan' || github.idToken === undefined) return [github.api]
  const google = universes.flatMap(universe => [`sts.${universe}`, `iamcredentials.${universe}`])
  const issuers = github.server === 'github.com' ? [issuerHost] : []
  return [github.api, github.idToken, ...issuers, ...google]
}

/** Whether a run may connect to a host before it knows what it will ask there. */
export const mayConnectEarly = (host: string, github: GitHubHosts): boolean =>
  isOfGitHub(host, github) || isOfGoogle(host) || host === issuerHost
