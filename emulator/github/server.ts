/** A GitHub server: its addresses and its token issuer. */
export interface Server {
  /** `https://github.com` */
  readonly url: string
  readonly api: string
  readonly graphql: string
  readonly issuer: string
  /** Address at which jobs request ID tokens, without a trailing slash. */
  readonly pipelines: string
  /** Address of the service that holds artifacts, without a trailing slash. An Enterprise Server has none. */
  readonly results?: string
  /** Claims that tokens of this server lack. */
  readonly lacking: readonly string[]
}

/**
 * GitHub documents `check_run_id` for github.com and Enterprise Cloud alone. Source:
 * https://docs.github.com/en/enterprise-server@latest/actions/reference/security/oidc#oidc-token-claims
 */
const lackingOnServers = ['check_run_id', 'environment_node_id']
/** Claims that were added after the first release with OIDC, 3.5. */
const lackingOnOlder = ['job_workflow_sha', 'ref_protected', 'runner_environment', 'workflow_ref', 'workflow_sha']

/**
 * Describes github.com, a data-residency tenant (`https://SUB.ghe.com`), or a GitHub Enterprise Server (any other
 * host). Source: https://docs.github.com/en/enterprise-cloud@latest/actions/reference/security/oidc
 *
 * @param enterprise slug that some enterprises have appended to the issuer
 * @param older true for an Enterprise Server of the first releases that had OIDC
 */
export function serverAt(url = 'https://github.com', enterprise?: string, older = false): Server {
  const host = new URL(url).host
  const slug = enterprise === undefined ? '' : `/${enterprise}`
  if (host === 'github.com') {
    return {
      url,
      api: 'https://api.github.com',
      graphql: 'https://api.github.com/graphql',
      issuer: `https://token.actions.githubusercontent.com${slug}`,
      pipelines: 'https://pipelines.actions.githubusercontent.com',
      results: 'https://results-receiver.actions.githubusercontent.com',
      lacking: [],
    }
  }
  if (host.endsWith('.ghe.com')) {
    return {
      url,
      api: `https://api.${host}`,
      graphql: `https://api.${host}/graphql`,
      issuer: `https://token.actions.${host}${slug}`,
      pipelines: `https://pipelines.actions.${host}`,
      results: `https://results-receiver.actions.${host}`,
      lacking: [],
    }
  }
  if (enterprise !== undefined) throw new Error('an Enterprise Server has no enterprise slug in its issuer')
  return {
    url,
    api: `${url}/api/v3`,
    graphql: `${url}/api/graphql`,
    issuer: `${url}/_services/token`,
    pipelines: `${url}/_services/pipelines`,
    lacking: older ? [...lackingOnServers, ...lackingOnOlder] : lackingOnServers,
  }
}
