import { universes } from '../universes.ts'

/** Hosts of the GitHub that a run was started from. */
export interface GitHubHosts {
  /** `github.com`, `SUBDOMAIN.ghe.com` or that of a GitHub Enterprise Server. */
  readonly server: string
  readonly api: string
  /** Host of `ACTIONS_ID_TOKEN_REQUEST_URL`; absent without `id-token: write`. An earlier step can have forged it. */
  readonly idToken: string | undefined
}

/**
 * The closed list of hosts that may get a token of GitHub's: the API and the issuer's front door, where they belong to
 * the runner's own GitHub (DESIGN 2).
 */
export const isOfGitHub = (host: string, { server, api, idToken }: GitHubHosts): boolean =>
  (host === api || host === idToken) && (host === server || isBelow(host, server) || isBelow(host, domainsOf[server]))

/** Where github.com hands out OIDC tokens: `pipelines.actions.githubusercontent.com` and its kin. */
const domainsOf: Readonly<Record<string, string | undefined>> = { 'github.com': 'actions.githubusercontent.com' }

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

/** Hosts that a run will surely talk to, to connect to while everything else still loads. A connection alone says nothing. */
export function earlyHosts(github: GitHubHosts, mode: string): string[] {
  if (mode === 'plan' || github.idToken === undefined) return [github.api]
  const google = universes.flatMap(universe => [`sts.${universe}`, `iamcredentials.${universe}`])
  return [github.api, github.idToken, 'token.actions.githubusercontent.com', ...google]
}
