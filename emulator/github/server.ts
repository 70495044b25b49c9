/** Which GitHub this is: where it answers, and who issues its tokens. */
export interface Server {
  /** `https://github.com` */
  readonly url: string
  readonly api: string
  readonly graphql: string
  readonly issuer: string
  /** Where jobs ask for ID tokens, without a trailing slash. */
  readonly pipelines: string
}

/**
 * github.com, a data-residency tenant (`https://SUB.ghe.com`) or a GitHub Enterprise Server (any other host).
 *
 * @param enterprise slug that some enterprises have appended to the issuer of github.com
 * Source: facts/github-oidc.md, "Issuers"
 */
export function serverAt(url = 'https://github.com', enterprise?: string): Server {
  const host = new URL(url).host
  if (host === 'github.com') {
    const issuer = 'https://token.actions.githubusercontent.com'
    return {
      url,
      api: 'https://api.github.com',
      graphql: 'https://api.github.com/graphql',
      issuer: enterprise === undefined ? issuer : `${issuer}/${enterprise}`,
      pipelines: 'https://pipelines.actions.githubusercontent.com',
    }
  }
  if (enterprise !== undefined) throw new Error('only github.com has an enterprise slug in its issuer')
  if (host.endsWith('.ghe.com')) {
    return {
      url,
      api: `https://api.${host}`,
      graphql: `https://api.${host}/graphql`,
      issuer: `https://token.actions.${host}`,
      pipelines: `https://pipelines.actions.${host}`,
    }
  }
  return {
    url,
    api: `${url}/api/v3`,
    graphql: `${url}/api/graphql`,
    issuer: `${url}/_services/token`,
    pipelines: `${url}/_services/pipelines`,
  }
}
