import type { Clock } from '../core/clock.ts'
import { ActionError, temporaryStatuses } from '../core/errors.ts'
import { isObject, parseJson } from '../core/json.ts'
import { withoutEcho } from '../core/redact.ts'
import { version } from '../core/version.ts'
import { isTemporaryOutcome, patient, retrying } from '../network/retry.ts'
import type { HttpRequest, HttpResponse, Send } from '../network/transport.ts'
import { areTemporary, errorsIn, limitIsReached, type RefusedReply, refusalOf } from './reply.ts'

/** GitHub's REST and GraphQL APIs, with one token. All requests but `mutate` are reads, so each may be repeated. */
export interface Api {
  /** Reads one resource of the REST API. */
  readonly get: <T>(path: string, read: Read<T>) => Promise<ApiReply<T>>
  /** Reads all items of a list of the REST API, page by page. */
  readonly list: <T>(path: string, read: Read<T>) => Promise<ApiReply<readonly T[]>>
  /** Returns the `data` of a GraphQL query. */
  readonly query: <T>(query: string, variables: Readonly<Record<string, string>>, read: Read<T>) => Promise<ApiReply<T>>
  /** As `query`, for a change: it is repeated only if GitHub says that it did nothing, because of a rate limit. */
  readonly mutate: Api['query']
}

/** Reads a body; `undefined` if it does not have the shape that GitHub documents. Such a body proves nothing. */
export type Read<T> = (body: unknown) => T | undefined

/** A complete answer of the expected shape, or a refusal. */
export type ApiReply<T> = { readonly value: T } | { readonly refused: RefusedReply }

export interface ApiOptions {
  /** Sends a request once. */
  readonly send: Send
  readonly clock: Clock
  readonly token: string
  /** `https://api.github.com`, or `https://HOST/api/v3` of a GitHub Enterprise Server. */
  readonly apiUrl: string
}

/**
 * GitHub ends a request after 10 s:
 * https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#timeouts
 */
const apiTimeoutMs = 15_000
const perPage = 100

/** A list with more pages is not read to its end, so its answer is incomplete. */
const maxPages = 10

interface Interpreted<T> {
  readonly reply: ApiReply<T>
  /** True to ask again: the cause is temporary, or the body is not GitHub's. */
  readonly again: boolean
}

/** Creates the client of GitHub's APIs for one token. */
export function createApi({ send, clock, token, apiUrl }: ApiOptions): Api {
  const base = apiUrl.replace(/\/$/, '')
  const headers = {
    accept: 'application/vnd.github+json',
    authorization: `token ${token}`,
    'user-agent': `keyless-vertex/${version}`,
    'x-github-api-version': '2022-11-28',
  }

  async function ask<T>(
    request: Pick<HttpRequest, 'method' | 'body'> & { readonly address: string },
    interpret: (response: HttpResponse) => Interpreted<T>,
    isChange = false,
  ): Promise<ApiReply<T> & { readonly headers?: HttpResponse['headers'] }> {
    const { address, ...rest } = request
    let last: Interpreted<T> | undefined
    const attempt = async (): Promise<HttpResponse> => {
      const response = await send({ ...rest, url: new URL(address), headers, timeoutMs: apiTimeoutMs })
      return withRetryAfter(withoutEcho(response, token), clock.now())
    }
    const passes = (outcome: HttpResponse | ActionError): boolean => {
      last = outcome instanceof ActionError ? undefined : interpret(outcome)
      if (isChange) return last !== undefined && 'refused' in last.reply && limitIsReached(last.reply.refused)
      return last === undefined ? isTemporaryOutcome(outcome) : last.again
    }
    try {
      const response = await retrying(attempt, patient, clock, undefined, passes)
      return { ...(last ?? interpret(response)).reply, headers: response.headers }
    } catch (error) {
      if (!(error instanceof ActionError && error.code === 'NETWORK')) throw error
      return { refused: { status: undefined, words: error.message, headers: {}, isOfGitHub: false, failure: error } }
    }
  }

  const get = <T>(path: string, read: Read<T>) =>
    ask({ method: 'GET', address: `${base}${path}` }, response => interpretRest(response, read))

  return {
    get,
    list: async <T>(path: string, read: Read<T>) => {
      const items: T[] = []
      for (let page = 1; page <= maxPages; page++) {
        const reply = await get(`${path}?per_page=${perPage}&page=${page}`, body => readList(body, read))
        if ('refused' in reply) return reply
        items.push(...reply.value)
        // Something in between may have dropped the header that names the next page, so a full page may not be the
        // last.
        if (reply.value.length < perPage && !/\brel="next"/.test(reply.headers?.['link'] ?? '')) return { value: items }
      }
      const words = `the list has more than ${maxPages * perPage} items`
      return { refused: { status: 200, words, headers: {}, isOfGitHub: true } }
    },
    query: (query, variables, read) =>
      ask(graphqlRequest(base, query, variables), response => interpretGraphql(response, read)),
    mutate: (query, variables, read) =>
      ask(graphqlRequest(base, query, variables), response => interpretGraphql(response, read), true),
  }
}

const graphqlRequest = (base: string, query: string, variables: Readonly<Record<string, string>>) => ({
  method: 'POST' as const,
  address: graphqlAddress(base),
  body: JSON.stringify({ query, variables }),
})

const graphqlAddress = (base: string): string =>
  base.endsWith('/api/v3') ? base.replace(/v3$/, 'graphql') : `${base}/graphql`

function interpretRest<T>(response: HttpResponse, read: Read<T>): Interpreted<T> {
  if (response.status !== 200) return refusedWith(response)
  return readValue(response, parseJson(response.body.toString('utf8')), read)
}

function interpretGraphql<T>(response: HttpResponse, read: Read<T>): Interpreted<T> {
  if (response.status !== 200) return refusedWith(response)
  const body = parseJson(response.body.toString('utf8'))
  const errors = errorsIn(body)
  if (errors.length > 0) return { reply: { refused: refusalOf(response) }, again: areTemporary(errors) }
  return readValue(response, isObject(body) ? body['data'] : undefined, read)
}

const refusedWith = <T>(response: HttpResponse): Interpreted<T> => {
  const refused = refusalOf(response)
  return { reply: { refused }, again: temporaryStatuses.has(response.status) || limitIsReached(refused) }
}

/** A success that is not GitHub's document (a page of a filter, a body that was cut off) is requested again. */
function readValue<T>(response: HttpResponse, body: unknown, read: Read<T>): Interpreted<T> {
  const value = read(body)
  return value === undefined
    ? { reply: { refused: refusalOf(response) }, again: true }
    : { reply: { value }, again: false }
}

function readList<T>(body: unknown, read: Read<T>): readonly T[] | undefined {
  if (!Array.isArray(body)) return undefined
  const items = body.map(read)
  return items.every(item => item !== undefined) ? items : undefined
}

/**
 * An exhausted limit says when it resets, not how long to wait:
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
function withRetryAfter(response: HttpResponse, now: number): HttpResponse {
  const { 'retry-after': asked, 'x-ratelimit-remaining': remaining, 'x-ratelimit-reset': reset = '' } = response.headers
  if (asked !== undefined || remaining !== '0' || !/^\d{1,12}$/.test(reset)) return response
  // The runner's clock may be ahead of GitHub's, so the wait is at least a second.
  const seconds = Math.max(1, Math.ceil(Number(reset) - now / 1000))
  return { ...response, headers: { ...response.headers, 'retry-after': String(seconds) } }
}
