import type { Clock } from '../core/clock.ts'
import { ActionError, type Advice } from '../core/errors.ts'
import { jsonObjectIn } from '../network/json.ts'
import { isTemporaryOutcome, type RetryPolicy, retrying } from '../network/retry.ts'
import type { HttpResponse, Send } from '../network/transport.ts'

interface TokenRequest {
  /** `ACTIONS_ID_TOKEN_REQUEST_URL` */
  readonly url: string
  /** `ACTIONS_ID_TOKEN_REQUEST_TOKEN` */
  readonly bearer: string
  /** `https://iam.googleapis.com/<provider resource>` */
  readonly audience: string
  readonly send: Send
  /** Masks a secret in the log from now on. */
  readonly mask: (secret: string) => void
  readonly clock: Clock
  readonly policy?: RetryPolicy
}

const tokenTimeoutMs = 10_000
/** With the time limit of the last try, 45 s in all. */
const tokenPolicy: RetryPolicy = { tries: 6, totalMs: 35_000, delayMs: 1_000 }
const maxReplyBytes = 64 * 1024
const githubStatus = 'https://www.githubstatus.com'

/**
 * Requests an OIDC token of this job for one audience. The token is masked before anything else.
 *
 * @throws ActionError `TOKEN_UNAVAILABLE` with GitHub's own words
 */
export async function requestToken(request: TokenRequest): Promise<string> {
  const url = requestUrl(request.url, request.audience)
  const headers = { accept: 'application/json; api-version=2.0', authorization: `Bearer ${request.bearer}` }
  const reply = await retrying(
    () => request.send({ method: 'GET', url, headers, timeoutMs: tokenTimeoutMs }),
    request.policy ?? tokenPolicy,
    request.clock,
    undefined,
    mayRetry,
  ).catch((error: unknown) => {
    throw error instanceof ActionError && error.code === 'NETWORK' ? unreachableTokenService(error) : error
  })
  const token = reply.status === 200 ? tokenIn(reply.body) : undefined
  if (token !== undefined) {
    request.mask(token)
    return token
  }
  throw reply.status === 200 ? noToken(url) : refusal(url, reply, request.bearer)
}

/**
 * True if another try may succeed. GitHub's job state lags behind the runner: for a moment a running job of a matrix or
 * a concurrency group is `Pending` or `Delayed`. A success without a token is not GitHub's answer.
 */
function mayRetry(outcome: HttpResponse | ActionError): boolean {
  if (isTemporaryOutcome(outcome) || outcome instanceof ActionError) return isTemporaryOutcome(outcome)
  if (outcome.status === 200) return tokenIn(outcome.body) === undefined
  if (isLimit(outcome, replyWords(outcome.body))) return true
  const state = jobStateIn(replyWords(outcome.body))
  return state !== undefined && state !== 'Completed'
}

/** True for a rate limit, which GitHub can also report with 403. */
const isLimit = ({ status, headers }: HttpResponse, words: string): boolean =>
  status === 403 && (headers['retry-after'] !== undefined || /\brate limit\b/i.test(words))

/** Returns the job state in a refusal that names one. */
const jobStateIn = (words: string): string | undefined =>
  /Can't issue ID_TOKEN for job in '(\w{1,40})' state/.exec(words)?.[1]

/** Appends the audience. The runner's URL has a query already, which stays unchanged. */
function requestUrl(address: string, audience: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url?.protocol !== 'https:' || address.includes('#') || url.username !== '' || url.password !== '') {
    const what =
      url === undefined ? 'is not an address' : url.protocol !== 'https:' ? 'is not an https address' : 'is malformed'
    throw new ActionError('TOKEN_UNAVAILABLE', `ACTIONS_ID_TOKEN_REQUEST_URL ${what}: nothing was sent to it`, {
      cause: 'GitHub always sets an https address; an earlier step of the job has changed it.',
      cure: 'Look at what the steps before this one write to GITHUB_ENV.',
    })
  }
  return new URL(`${address}${address.includes('?') ? '&' : '?'}audience=${encodeURIComponent(audience)}`)
}

/** The token in `{"value": "<jwt>"}`. */
function tokenIn(body: Buffer): string | undefined {
  if (body.length > maxReplyBytes) return undefined
  const value = jsonObjectIn(body)?.['value']
  return typeof value === 'string' && /^[\w-]+\.[\w-]+\.[\w-]*$/.test(value) ? value : undefined
}

/** The error for a missing answer. Cause and fix are those of the connection. */
const unreachableTokenService = (error: ActionError): ActionError =>
  error.restated(`GitHub did not answer the request for an OIDC token. ${error.message}`, { code: 'TOKEN_UNAVAILABLE' })

/** The body is never quoted: a 200 may contain a token. */
const noToken = ({ host }: URL): ActionError =>
  new ActionError('TOKEN_UNAVAILABLE', `${host} answered the request for an OIDC token with something else`, {
    cause:
      'A proxy answered instead on every attempt, or an earlier step of the job changed ACTIONS_ID_TOKEN_REQUEST_URL.',
    cure: `Check that nothing between the runner and ${host} rewrites replies, then re-run the job.`,
  })

function refusal({ host }: URL, reply: HttpResponse, bearer: string): ActionError {
  const requestId = reply.headers['x-github-request-id'] ?? reply.headers['x-vss-e2eid']
  const words = replyWords(reply.body)
    .replaceAll(bearer, '***')
    .replace(/\beyJ[\w.-]+/g, '***')
    .slice(0, 500)
  return new ActionError('TOKEN_UNAVAILABLE', `GitHub refused to issue an OIDC token (status ${reply.status})`, {
    ...likelyCause(host, reply, words),
    answer: { host, status: reply.status, words, requestId },
  })
}

function likelyCause(host: string, reply: HttpResponse, words: string): Advice & { readonly cause: string } {
  const { status } = reply
  const state = jobStateIn(words)
  if (state !== undefined && state !== 'Completed') {
    return {
      cause: `The job runs, but GitHub still has it as '${state}': its job state lags behind, which passes.`,
      cure: `Re-run the job. If it happens again, see whether GitHub has an incident (${githubStatus}).`,
    }
  }
  if (state === 'Completed') {
    return {
      cause: 'The job is over, or was cancelled: GitHub issues no more tokens for it.',
      cure: 'Re-run the job; work that outlives a job needs steps that detach.',
    }
  }
  if (status === 429 || status >= 500 || status === 408)
    return { cause: `GitHub is overloaded or down (${githubStatus}).`, cure: 'Re-run the job when it is up again.' }
  if (isLimit(reply, words)) {
    return {
      cause: 'Too many requests for tokens in a short time: a rate limit of GitHub’s.',
      cure: 'Re-run the job in a few minutes; start fewer jobs at the same time if it happens often.',
    }
  }
  if (isPage(reply)) {
    return {
      cause: "A page came instead of GitHub's answer: a proxy, a filter or a firewall answers instead.",
      cure: `Configure the server that answers to let the runner through to ${host}, then re-run the job.`,
    }
  }
  if (status === 401 || status === 403) {
    return {
      cause: 'The token to request with has expired (after about 6 hours), or the job may not have `id-token: write`.',
      cure: `Give the job the permission and re-run it:\n${permissionLines}`,
    }
  }
  if (status === 404 && !/\.(githubusercontent|ghe)\.com$/.test(host)) {
    return {
      cause: `${host} issues no OIDC tokens: GitHub Enterprise Server does so from version 3.5, after an administrator sets it up.`,
      cure: 'Update the server, or ask its administrators for OIDC in GitHub Actions.',
      commands: [
        {
          when: 'It is set up if this answers, from the runner:',
          run: `curl -fsS https://${host}/_services/token/.well-known/openid-configuration`,
        },
      ],
    }
  }
  return {
    cause: 'GitHub did not understand the request: an earlier step may have changed ACTIONS_ID_TOKEN_REQUEST_URL.',
    cure: 'Look at what the steps before this one write to GITHUB_ENV.',
  }
}

/** GitHub answers here in JSON or plain text, except during an outage. */
const isPage = ({ body }: HttpResponse): boolean => /^\s{0,20}<(!doctype|html)\b/i.test(body.toString('utf8', 0, 100))

/** Returns `message` of GitHub's JSON, otherwise the text; for an HTML page its title. */
function replyWords(body: Buffer): string {
  const message = jsonObjectIn(body)?.['message']
  if (typeof message === 'string') return message
  const text = body.subarray(0, maxReplyBytes).toString()
  return (/<title>([^<]*)/i.exec(text)?.[1] ?? text).replace(/\s+/g, ' ').trim()
}

/** A block for the job, or for the top of the workflow. */
const permissionLines = `permissions:
  contents: read   # a job loses the permissions that it does not name
  id-token: write`

interface MissingTokenContext {
  readonly eventName: string
  /** True if the event is a pull request from a fork. */
  readonly fork: boolean
  readonly actor: string
}

/** Explains why `ACTIONS_ID_TOKEN_REQUEST_URL` and `_TOKEN` are missing, by what is known about this run. */
export function missingTokenError({ eventName, fork, actor }: MissingTokenContext): ActionError {
  const message = 'GitHub offers this job no OIDC token: ACTIONS_ID_TOKEN_REQUEST_URL and _TOKEN are not set'
  const later = `Use mode: plan on ${eventName}, which needs no token, and mode: run on the push that a merge makes.`
  if (fork) {
    return new ActionError('TOKEN_UNAVAILABLE', message, {
      title: 'GitHub gives a pull request from a fork no identity token',
      cause: 'This is a pull request from a fork: GitHub gives it no token, with any permissions.',
      cure: `${later} Do not turn to pull_request_target: it would hand your permissions to the fork's code.`,
    })
  }
  if (actor === 'dependabot[bot]') {
    return new ActionError('TOKEN_UNAVAILABLE', message, {
      title: 'GitHub gives a run of Dependabot no identity token',
      cause: 'Dependabot started this run: GitHub treats it like a fork and gives it no token.',
      cure: `${later} A person must merge; a re-run still belongs to Dependabot.`,
    })
  }
  return new ActionError('TOKEN_UNAVAILABLE', message, {
    title: 'The job lacks the permission `id-token: write`',
    cause: 'The job does not have the permission `id-token: write`.',
    cure: `Add these lines to the job, or to the top of the workflow if no job has \`permissions\` of its own; if there are some, add only the last line to them. For a reusable workflow, add them to the job that calls it, too: a called workflow never has more than its caller. Then start a new run: a re-run uses the former file.\n${permissionLines}`,
  })
}
