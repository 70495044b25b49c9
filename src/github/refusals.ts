import type { Unanswered } from '../policy/decide/decision.ts'
import { limitIsReached, type RefusedReply } from './reply.ts'

/** A request and its token, to explain a refusal of it. */
export interface GitHubRequest {
  /** The object of "cannot read": `the approvals of this run`. */
  readonly what: string
  /** Host of the API. */
  readonly host: string
  /** `owner/name` of the repository in the request. */
  readonly repository: string
  /** The input that contains the token. */
  readonly input: 'github_token' | 'policy_token'
  /** The permission that the token needs, as in a workflow: `actions: read`. */
  readonly permission: string
}

interface GitHubExplanation {
  readonly cause: string
  /** One line. */
  readonly hint: string
  /** To add to the job, if that is the fix. */
  readonly permission?: string
}

/** Explains why there is no usable answer, by GitHub's own words, and what to do. */
export function explainGitHubRefusal(refused: RefusedReply, asked: GitHubRequest): Unanswered {
  const { status, words } = refused
  const row = refusalExplanations.find(({ matches }) => matches(refused)) ?? lastExplanation
  const { cause, hint, permission } = row.explain(refused, asked)
  return {
    asked: asked.what,
    unanswered: status === undefined ? words : `GitHub answered ${status}: ${words || 'an empty body'}`,
    cause,
    hint,
    ...(permission === undefined ? {} : { permission }),
  }
}

const statusPage = 'https://www.githubstatus.com'

const replySays =
  (pattern: RegExp, ...statuses: readonly number[]) =>
  ({ status = 0, words }: RefusedReply): boolean =>
    (statuses.length === 0 || statuses.includes(status)) && pattern.test(words)

/** One kind of reply that is not an answer: how to recognize it, why it happens, what fixes it. */
interface RefusalExplanationRow {
  /** Its anchor in docs/troubleshooting.md, which never changes. */
  readonly id: string
  readonly examples: readonly (Pick<RefusedReply, 'status' | 'words'> & Partial<Pick<RefusedReply, 'headers'>>)[]
  readonly matches: (refused: RefusedReply) => boolean
  readonly explain: (refused: RefusedReply, asked: GitHubRequest) => GitHubExplanation
}

const lastExplanation: RefusalExplanationRow = {
  id: 'github-refused',
  examples: [{ status: 422, words: 'Validation Failed' }],
  matches: () => true,
  explain: (_, { host }) => ({
    cause: `GitHub, or something between, refused the request for the reason in its words.`,
    hint: `Re-run the job; if it is refused again, check the token and what is between the runner and ${host}.`,
  }),
}

/** The most specific first. */
export const refusalExplanations: readonly RefusalExplanationRow[] = [
  {
    id: 'github-secondary-limit',
    examples: [
      {
        status: 403,
        words: 'You have exceeded a secondary rate limit.',
      },
    ],
    matches: replySays(/secondary rate limit|abuse detection/i),
    explain: ({ headers }) => ({
      cause: 'Too many requests with this token in a short time: GitHub’s secondary rate limit.',
      hint: `Re-run the job ${waitIn(headers) ?? 'in a few minutes'}; start fewer jobs at the same time if it happens often.`,
    }),
  },
  {
    id: 'github-rate-limit',
    examples: [
      { status: 403, words: 'API rate limit exceeded for installation.', headers: { 'x-ratelimit-remaining': '0' } },
    ],
    matches: limitIsReached,
    explain: ({ headers }, { input }) => ({
      cause:
        'The rate limit of this token is used up. The `GITHUB_TOKEN` has 1,000 requests an hour and repository, all of its jobs together.',
      hint: `Re-run the job ${resetIn(headers) ?? 'in an hour'}, or give \`${input}\` the token of a GitHub App, which has a limit of its own.`,
    }),
  },
  {
    id: 'github-sso',
    examples: [
      {
        status: 403,
        words:
          'Resource protected by organization SAML enforcement. You must grant your personal access token access to this organization.',
      },
    ],
    matches: refused => 'x-github-sso' in refused.headers || replySays(/\bSAML\b/i)(refused),
    explain: ({ headers }, { input }) => ({
      cause: 'The organization enforces SAML single sign-on, and this token is not authorized for it.',
      hint: `Authorize the token${ssoAddress(headers)} (Settings, Developer settings, Personal access tokens, Configure SSO), or give \`${input}\` the token of a GitHub App.`,
    }),
  },
  {
    id: 'github-ip-allow-list',
    examples: [
      {
        status: 403,
        words:
          'Although you appear to have the correct authorization credentials, the `acme` organization has an IP allow list enabled, and your IP address is not permitted to access this resource.',
      },
    ],
    matches: replySays(/\bIP allow list\b/i),
    explain: () => ({
      cause: 'The organization or the enterprise has an IP allow list, and the address of this runner is not on it.',
      hint: 'Use a runner with a fixed address, and add that address to the list (Settings, Authentication security, IP allow list).',
    }),
  },
  {
    id: 'github-plan',
    examples: [{ status: 403, words: 'Upgrade to GitHub Pro or make this repository public to enable this feature.' }],
    matches: replySays(/\bUpgrade to GitHub\b/i),
    explain: () => ({
      cause: 'The plan of the account does not include this feature for private repositories.',
      hint: 'Upgrade the plan, or make the repository public, or remove the condition from the grant; `when: { ref_protected: true }` needs no request.',
    }),
  },
  {
    id: 'github-token-invalid',
    examples: [{ status: 401, words: 'Bad credentials' }],
    matches: ({ status, isOfGitHub }) => status === 401 && isOfGitHub,
    explain: (_, { input }) => ({
      cause: `The token in \`${input}\` is not valid, or has expired: tokens of GitHub Apps last one hour, and the \`GITHUB_TOKEN\` ends with its job.`,
      hint: `Get the token in the same job, shortly before this step; leave \`${input}\` out to use the job’s own.`,
    }),
  },
  {
    id: 'github-not-visible',
    examples: [{ status: 404, words: 'Not Found' }],
    matches: ({ status, type, isOfGitHub }) => type === 'NOT_FOUND' || (status === 404 && isOfGitHub),
    explain: (_, { input, repository, permission }) => ({
      cause: `The token in \`${input}\` cannot see ${repository}, or not this part of it.`,
      hint:
        input === 'github_token'
          ? `\`github_token\` reads the rules and approvals of ${repository}, too: leave it out to use the job’s own, and give a central policy’s token as \`policy_token\`.`
          : `Give \`policy_token\` the token of a GitHub App that is installed on ${repository} with \`${permission}\`.`,
    }),
  },
  {
    id: 'github-permission',
    examples: [{ status: 403, words: 'Resource not accessible by integration' }],
    matches: refused => refused.type === 'FORBIDDEN' || replySays(/\bnot accessible by\b|\bMust have\b/i, 403)(refused),
    explain: (refused, asked) => {
      const permission = acceptedIn(refused.headers) ?? asked.permission
      return asked.input === 'policy_token'
        ? {
            cause: `The token in \`policy_token\` may not read the contents of ${asked.repository}.`,
            hint: `Give the GitHub App \`${permission}\` on ${asked.repository}.`,
          }
        : {
            cause: `The job’s token lacks the permission \`${permission}\`.`,
            hint: `Add \`${permission}\` to the permissions of this job.`,
            permission,
          }
    },
  },
  {
    id: 'github-unreachable',
    examples: [{ status: undefined, words: 'no answer within 30 s' }],
    matches: ({ status }) => status === undefined,
    explain: ({ failure }, { host }) => ({
      cause: failure?.likelyCause ?? `GitHub is down or overloaded, or this runner cannot reach ${host}.`,
      hint: failure?.cure ?? `Re-run the job when it is up again (${statusPage}).`,
    }),
  },
  {
    id: 'github-outage',
    examples: [{ status: 503, words: 'Service Unavailable' }],
    matches: ({ status = 0 }) => status >= 500 || status === 429 || status === 408,
    explain: () => ({
      cause: 'GitHub is down or overloaded.',
      hint: `Re-run the job when it is up again (${statusPage}).`,
    }),
  },
  {
    id: 'github-redirect',
    examples: [{ status: 302, words: 'Found' }],
    matches: ({ status = 0 }) => status >= 300 && status < 400,
    explain: (_, { host }) => ({
      cause: 'Something redirects the requests of this runner. GitHub does not redirect a request by id.',
      hint: `Check that nothing between the runner and ${host} answers instead, then re-run the job.`,
    }),
  },
  {
    id: 'github-foreign-answer',
    examples: [{ status: 200, words: 'a page with the title "Sign in"' }],
    matches: ({ status = 0 }) => status < 300,
    explain: (_, { host }) => ({
      cause: `Something answered in GitHub’s place, such as a proxy or a filter, or the reply was cut off.`,
      hint: `Check that nothing between the runner and ${host} rewrites replies, then re-run the job.`,
    }),
  },
  lastExplanation,
]

/** `after 12:40 UTC` */
function resetIn(headers: RefusedReply['headers']): string | undefined {
  const reset = headers['x-ratelimit-reset'] ?? ''
  if (!/^\d{1,11}$/.test(reset)) return undefined
  return `after ${new Date(Number(reset) * 1000).toISOString().slice(11, 16)} UTC`
}

/** `in 60 s` */
function waitIn(headers: RefusedReply['headers']): string | undefined {
  const seconds = headers['retry-after'] ?? ''
  return /^\d{1,6}$/.test(seconds) ? `in ${seconds} s` : undefined
}

/** GitHub sends the URL at which a token can be authorized. It is shown only if it leads to GitHub. */
function ssoAddress(headers: RefusedReply['headers']): string {
  const address = /\burl=(https:\/\/github\.com\/[\w./?=&%-]{1,300})/.exec(headers['x-github-sso'] ?? '')?.[1]
  return address === undefined ? '' : ` at ${address}`
}

/**
 * Returns the permission that GitHub names, as in a workflow: `actions=read` becomes `actions: read`. A semicolon
 * separates alternatives, and the first one counts. Every token has `metadata`.
 */
function acceptedIn(headers: RefusedReply['headers']): string | undefined {
  const [first = ''] = (headers['x-accepted-github-permissions'] ?? '').split(';')
  const wanted = first.split(',').flatMap(one => {
    const [, name = '', level = ''] = /^\s*([a-z_]{1,40})=(read|write|admin)\s*$/.exec(one) ?? []
    return name === '' || name === 'metadata' ? [] : [`${name.replaceAll('_', '-')}: ${level}`]
  })
  const [permission = ''] = wanted
  return wanted.length === 1 && jobPermissions.has(permission.split(':')[0] ?? '') ? permission : undefined
}

/**
 * Permissions that a workflow can give its token:
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#permissions
 */
const jobPermissions: ReadonlySet<string> = new Set([
  'actions',
  'attestations',
  'checks',
  'contents',
  'deployments',
  'discussions',
  'issues',
  'packages',
  'pages',
  'pull-requests',
  'security-events',
  'statuses',
])

/** A block to paste into the job: naming one permission drops all others. */
export const permissionBlock = (permissions: readonly string[]): string =>
  ['permissions:', ...new Set(['contents: read', 'id-token: write', ...permissions])]
    .map((line, index) => (index === 0 ? line : `  ${line}`))
    .join('\n')
