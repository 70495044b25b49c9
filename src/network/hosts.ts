import { universes } from '../universes.ts'

/** Hosts of GitHub that a run was started from: its server, its API and where it hands out OIDC tokens. */
export interface GitHubHosts {
  readonly api: string
  /** Host of `ACTIONS_ID_TOKEN_REQUEST_URL`; absent without `id-token: write`. */
  readonly idToken: string | undefined
}

/**
 * The closed list of hosts that may get a bearer token (DESIGN 2): the runner's GitHub for GitHub's tokens, and for
 * Google's `*.{universe}`, `*.prediction.vertexai.goog` and `*-kfp.pkg.dev`. Everything else gets none.
 */
export function mayHoldBearer(host: string, audience: 'github' | 'google', github: GitHubHosts): boolean {
  if (audience === 'github') return host === github.api || host === github.idToken
  return (
    universes.some(universe => isBelow(host, universe)) ||
    isBelow(host, 'prediction.vertexai.goog') ||
    (isBelow(host, 'pkg.dev') && /^[a-z0-9-]+-kfp\.pkg\.dev$/.test(host))
  )
}

const isBelow = (host: string, domain: string): boolean =>
  host.endsWith(`.${domain}`) && /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(host) && !host.includes('..')

/** Hosts that a run will surely talk to, to connect to while everything else still loads. A connection alone says nothing. */
export function earlyHosts(github: GitHubHosts, mode: string): string[] {
  const needed = [github.api]
  if (mode === 'plan' || github.idToken === undefined) return needed
  return [
    ...needed,
    github.idToken,
    'token.actions.githubusercontent.com',
    'sts.googleapis.com',
    'iamcredentials.googleapis.com',
  ]
}
