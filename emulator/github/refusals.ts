import type { Fault } from '../faults.ts'

/**
 * Refusals of GitHub, or of something in between, as faults. Words and headers are those of public reports and of
 * https://docs.github.com/rest.
 */
const refusal = (
  status: number,
  message: string,
  docs: string,
  headers: Readonly<Record<string, string>> = {},
): Fault => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: { message, documentation_url: `https://docs.github.com/${docs}`, status: String(status) },
})

/** @param resetAt milliseconds since the epoch */
export const primaryLimit = (resetAt: number): Fault =>
  refusal(
    403,
    'API rate limit exceeded for installation ID 51234567. If you reach out to GitHub Support for help, please include the request ID 0C40:2F9F:1B2:2C3:66.',
    'rest/overview/rate-limits-for-the-rest-api',
    {
      'x-ratelimit-limit': '1000',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(Math.ceil(resetAt / 1000)),
      'x-ratelimit-resource': 'core',
    },
  )

export const secondaryLimit = (seconds: number): Fault =>
  refusal(
    403,
    'You have exceeded a secondary rate limit. Please wait a few minutes before you try again. For more on scraping GitHub and how it may affect your rights, please review our Terms of Service (https://docs.github.com/en/site-policy/github-terms/github-terms-of-service)',
    'rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits',
    { 'retry-after': String(seconds), 'x-ratelimit-remaining': '812' },
  )

export const missingPermission = (accepted: string): Fault =>
  refusal(403, 'Resource not accessible by integration', 'rest', { 'x-accepted-github-permissions': accepted })

export const samlEnforced: Fault = refusal(
  403,
  'Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.',
  'articles/authenticating-to-a-github-organization-with-saml-single-sign-on/',
  { 'x-github-sso': 'required; url=https://github.com/orgs/acme/sso?authorization_request=AEX' },
)

export const ipAllowList: Fault = refusal(
  403,
  'Although you appear to have the correct authorization credentials, the `acme` organization has an IP allow list enabled, and your IP address is not permitted to access this resource.',
  'rest',
)

export const planTooSmall: Fault = refusal(
  403,
  'Upgrade to GitHub Pro or make this repository public to enable this feature.',
  'rest/repos/rules#get-rules-for-a-branch',
)

export const badCredentials: Fault = refusal(401, 'Bad credentials', 'rest')

export const notFound: Fault = refusal(404, 'Not Found', 'rest')

/** @param id of the repository */
export const moved = (id: number, rest = ''): Fault =>
  refusal(301, 'Moved Permanently', 'rest/guides/best-practices-for-using-the-rest-api#follow-redirects', {
    location: `https://api.github.com/repositories/${id}${rest}`,
  })

export const unavailable = (status: number): Fault => ({
  status,
  headers: { 'content-type': 'text/html' },
  body: '<html><head><title>Unicorn! &middot; GitHub</title></head><body>No server is currently available.</body></html>',
})

/** A page of a filter or a captive portal. */
export const page: Fault = {
  body: '<!DOCTYPE html><html><head><title>Access to this site is filtered</title></head><body></body></html>',
}
export const emptyBody: Fault = { body: '', contentType: 'application/json; charset=utf-8' }
export const otherShape: Fault = { body: '{}', contentType: 'application/json; charset=utf-8' }
export const cutOff: Fault = { body: '[{"type":"pull_requ', contentType: 'application/json; charset=utf-8' }

/** Errors of GraphQL come with status 200. */
export const graphqlErrors = (...errors: readonly object[]): Fault => ({
  body: JSON.stringify({ data: null, errors }),
  contentType: 'application/json; charset=utf-8',
})
export const somethingWentWrong: Fault = graphqlErrors({
  message:
    'Something went wrong while executing your query. This may be the result of a timeout, or it could be a GitHub bug. Please include `0C40:2F9F:1B2` when reporting this issue.',
})
export const graphqlLimit: Fault = graphqlErrors({
  type: 'RATE_LIMITED',
  message: 'API rate limit exceeded for installation ID 51234567.',
})
