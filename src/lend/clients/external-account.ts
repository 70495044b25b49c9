import type { Grant } from '../../policy/policy.ts'

/** Type of the tickets that the listener exchanges, as RFC 8693 names it. */
export const ticketType = 'urn:ietf:params:oauth:token-type:jwt'
/** Field of the listener's reply that has the subject token. */
export const subjectTokenField = 'subject_token'

export interface ExternalAccountOptions {
  /** `http://127.0.0.1:PORT` of the listener. */
  readonly url: string
  /** The borrower's secret. */
  readonly secret: string
  readonly grant: Pick<Grant, 'name' | 'provider'>
  /** As `googleapis.com`. */
  readonly universe: string
}

/** A file to write for clients. Only its owner may read it (mode 0600): it opens the listener. */
export interface ClientFile {
  readonly name: string
  readonly text: string
}

/**
 * Returns an external_account file (https://google.aip.dev/auth/4117) whose URLs all lead to the listener. It has no
 * key in it. Its secret opens the listener and nothing else, and ends with it.
 */
export function externalAccountFile({ url, secret, grant, universe }: ExternalAccountOptions): ClientFile {
  const account = {
    type: 'external_account',
    universe_domain: universe,
    audience: exchangeAudience(grant),
    subject_token_type: ticketType,
    token_url: `${url}/v1/token`,
    // gcloud asks here for the name of the account.
    token_info_url: `${url}/v1/introspect`,
    credential_source: {
      url: `${url}/subject`,
      headers: { Authorization: `Bearer ${secret}` },
      format: { type: 'json', subject_token_field_name: subjectTokenField },
    },
  }
  return { name: `external-account-${grant.name}.json`, text: `${JSON.stringify(account, undefined, 2)}\n` }
}

/** The audience of the exchange: the grant's provider, in Google's own form. Clients read its project number. */
export const exchangeAudience = ({ provider }: Pick<Grant, 'provider'>): string =>
  `//iam.googleapis.com/${provider.resource}`
