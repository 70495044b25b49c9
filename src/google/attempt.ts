import type { Clock } from '../core/clock.ts'
import { withoutEcho } from '../core/redact.ts'
import type { RetryPolicy } from '../network/retry.ts'
import type { HttpRequest, HttpResponse, Send, SendStreaming } from '../network/transport.ts'
import type { Resource, VertexCall } from '../steps/toolkit/ports.ts'

export interface RawBody {
  readonly headers: Readonly<Record<string, string>>
  readonly body: NonNullable<HttpRequest['body']>
}

/** One call of a Google API. */
export interface GoogleCall extends Partial<VertexCall> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly host: string
  /** With its leading slash: `/v1/projects/…`. */
  readonly path: string
  /** A body that is not JSON, with the headers that describe it. */
  readonly raw?: RawBody
  /** Limit of one try. Milliseconds. */
  readonly timeoutMs?: number
  /** How often a repeatable call is tried; default: `patient`. */
  readonly policy?: RetryPolicy
  /** Accepts a success; default: any JSON object. */
  readonly isAnswer?: (resource: Resource) => boolean
}

export interface ClientOptions {
  readonly send: Send
  /** Absent: no call of this client is read as a stream. */
  readonly sendStreaming?: SendStreaming
  readonly clock: Clock
  /** Milliseconds, for measuring latencies. */
  readonly monotonic: () => number
  /** Token for repeatable calls and for restoring: also the rest of a credential that could not be renewed. */
  readonly accessToken: () => Promise<string>
  /** Token for calls with an effect: fails if the credential could not be renewed. */
  readonly freshToken: () => Promise<string>
  /**
   * Called if Google refused a token before its end (401).
   *
   * @returns true if the next token is another
   */
  readonly refused: (token: string) => boolean
  readonly requestReason: (step?: string) => string
  readonly userAgent: string
}

/**
 * Sends a call once, or twice if Google refuses the token and another one is available. Removes what the server echoes
 * of the token.
 *
 * @param sending called before each request, once there is a token for it
 */
export async function attemptCall(
  options: ClientOptions,
  call: GoogleCall,
  token: () => Promise<string>,
  sending = () => {},
): Promise<HttpResponse> {
  const { send, refused } = options
  const bearer = await token()
  sending()
  const response = withoutEcho(await send(buildRequest(options, call, bearer)), bearer)
  if (response.status !== 401 || !refused(bearer)) return response
  // Without another token, the refusal is the answer.
  const renewed = await token().catch(() => undefined)
  if (renewed === undefined) return response
  sending()
  return withoutEcho(await send(buildRequest(options, call, renewed)), renewed)
}

/** Returns the request of a call with a token. */
export function buildRequest(
  { userAgent, requestReason }: ClientOptions,
  { method, host, path, query, body, raw, step, signal, timeoutMs }: GoogleCall,
  bearer: string,
): HttpRequest {
  const url = new URL(`https://${host}${path}`)
  for (const [name, value] of Object.entries(query ?? {}))
    for (const one of [value].flat()) url.searchParams.append(name, one)
  return {
    method,
    url,
    headers: {
      authorization: `Bearer ${bearer}`,
      'user-agent': userAgent,
      'x-goog-request-reason': requestReason(step),
      ...(body && { 'content-type': 'application/json; charset=utf-8' }),
      ...raw?.headers,
    },
    ...(body && { body: JSON.stringify(body) }),
    ...(raw && { body: raw.body }),
    ...(timeoutMs !== undefined && { timeoutMs }),
    ...(signal && { signal }),
  }
}
