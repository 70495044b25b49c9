import type { ActionError } from '../core/errors.ts'
import { isObject, parseJson } from '../core/json.ts'
import type { HttpResponse } from '../network/transport.ts'

/** A reply that is not an answer. It says nothing about the question. */
export interface RefusedReply {
  /** `undefined`: no reply arrived. */
  readonly status: number | undefined
  /** GitHub's own words, or why no reply arrived; cut to a bound, and untrusted. */
  readonly words: string
  readonly headers: HttpResponse['headers']
  /** True if the reply is GitHub's own error document, not one of something in between. */
  readonly isOfGitHub: boolean
  /** GraphQL's type of the error: `NOT_FOUND`, `FORBIDDEN`, … */
  readonly type?: string | undefined
  /** Why no reply arrived, with the cause and the fix. */
  readonly failure?: ActionError | undefined
}

const longestWords = 500

/** Reads a reply that is not an answer. */
export function refusalOf({ status, headers, body }: HttpResponse): RefusedReply {
  const text = body.toString('utf8', 0, 65_536)
  const document = parseJson(text)
  const errors = errorsIn(document)
  const message = isObject(document) && typeof document['message'] === 'string' ? document['message'] : undefined
  const words =
    errors.length > 0
      ? errors.map(({ message }) => message).join('; ')
      : status >= 200 && status < 300
        ? describeBody(text, document)
        : (message ?? (titleIn(text) || text))
  return {
    status,
    headers,
    words: words.replace(/\s+/g, ' ').trim().slice(0, longestWords),
    isOfGitHub: errors.length > 0 || message !== undefined,
    type: errors.find(({ type }) => type !== undefined)?.type,
  }
}

/** Describes an unusable success without quoting it: it may contain private data. */
function describeBody(text: string, document: unknown): string {
  if (text.trim() === '') return 'an empty body'
  const title = titleIn(text).trim()
  if (title !== '') return `a page with the title "${title}"`
  return document === undefined ? 'a body that is not JSON' : 'JSON of another shape than GitHub documents'
}

/** Returns the title of an HTML page. It searches by index, since the page is untrusted and may be long. */
function titleIn(text: string): string {
  const lower = text.toLowerCase()
  const start = lower.indexOf('<title>')
  const end = start < 0 ? -1 : lower.indexOf('</title>', start)
  return end < 0 ? '' : text.slice(start + '<title>'.length, end)
}

export interface GraphqlError {
  readonly message: string
  readonly type: string | undefined
  /** Code of an error in the query itself, as `undefinedField`. */
  readonly code: string | undefined
}

/** Returns the errors of a GraphQL reply; none for any other document. */
export function errorsIn(document: unknown): readonly GraphqlError[] {
  if (!isObject(document) || !Array.isArray(document['errors'])) return []
  return document['errors'].filter(isObject).map(({ message, type, extensions }) => ({
    message: textOr(message, 'an error without a message') ?? '',
    type: textOr(type, undefined),
    code: isObject(extensions) ? textOr(extensions['code'], undefined) : undefined,
  }))
}

const textOr = <T>(value: unknown, other: T): string | T => (typeof value === 'string' ? value : other)

/**
 * Final error types of GraphQL. All others are temporary, such as "Something went wrong while executing your query" and
 * RATE_LIMITED.
 */
const finalTypes: ReadonlySet<string> = new Set(['NOT_FOUND', 'FORBIDDEN', 'INSUFFICIENT_SCOPES'])

/** True if all errors of GraphQL are temporary. */
export const areTemporary = (errors: readonly GraphqlError[]): boolean =>
  errors.every(({ type, code }) => !finalTypes.has(type ?? '') && code === undefined)

/**
 * True if GitHub refuses because of the number of requests:
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
export const limitIsReached = ({ status, type, headers, words }: RefusedReply): boolean =>
  type === 'RATE_LIMITED' ||
  ((status === 403 || status === 429) &&
    (headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined || /\brate limit\b/i.test(words)))

/** Returns a field of outside data; `undefined` if it is absent or `null`. */
export function field(value: unknown, name: string): unknown {
  if (!isObject(value) || !Object.hasOwn(value, name)) return undefined
  const found = value[name]
  return found === null ? undefined : found
}

/** Returns a text field; empty if it is not text. */
export const readText = (value: unknown, name: string): string => {
  const found = field(value, name)
  return typeof found === 'string' ? found : ''
}
