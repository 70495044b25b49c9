/** Which GitHub this is: where it answers, and who issues its tokens. */
export interface Server {
  /** `https://github.com` */
  readonly url: string
  readonly api: string
  readonly graphql: string
  readonly issuer: string
  /** Where jobs ask for ID tokens, without a trailing slash. */
  readonly pipelines: string
  /** Claims that tokens of this server do not have. */
  readonly lacking: readonly string[]
}

/**
 * `check_run_id` is documented for github.com and Enterprise Cloud alone.
 * Source: https://docs.github.com/en/enterprise-server@latest/actions/reference/security/oidc#oidc-token-claims
 */
const lackingOnServers = ['check_run_id', 'environment_node_id']
/** Claims that were added after the first release with OIDC, 3.5. */
const lackingOnOlder = ['job_workflow_sha', 'ref_protected', 'runner_environment', 'workflow_ref', 'workflow_sha']

/**
 * github.com, a data-residency tenant (`https://SUB.ghe.com`) or a GitHub Enterprise Server (any other host).
 *
 * @param enterprise slug that some enterprises have appended to the issuer
 * @param older whether an Enterprise Server is one of the first that had OIDC
 * Source: https://docs.github.com/en/enterprise-cloud@latest/actions/reference/security/oidc
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
