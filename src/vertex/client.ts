import { ActionError, type Answer, passingStatuses } from '../errors.ts'
import { patient, retrying } from '../network/retry.ts'
import type { HttpRequest, HttpResponse, Send } from '../network/transport.ts'
import type { Pace } from '../pace.ts'
import { isObject } from '../shape.ts'
import type { Resource } from '../steps/effects.ts'

/** One call of a Google API. */
export interface GoogleCall {
  readonly method: 'GET' | 'POST' | 'PATCH'
  readonly host: string
  /** With its leading slash: `/v1/projects/…`. */
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  readonly body?: Resource
  /** Which step it serves, for `X-Goog-Request-Reason`. */
  readonly step?: string
  readonly signal?: AbortSignal
}

export interface GoogleClient {
  /**
   * A call that may be repeated: reads, and what has no second effect, as `:cancel`.
   *
   * @throws ActionError `STEP_REJECTED` with Google's answer, `NETWORK` when none came
   */
  readonly repeatable: (call: GoogleCall) => Promise<Resource>
  /** As `repeatable`, for the bytes of a file; at most `maxBytes` of them. */
  readonly download: (call: GoogleCall, maxBytes: number) => Promise<Buffer>
  /** A call with an effect: sent once. `ambiguous` says that nobody knows whether it took place. */
  readonly once: (call: GoogleCall) => Promise<{ readonly resource: Resource } | { readonly ambiguous: ActionError }>
}

interface Options {
  readonly send: Send
  readonly pace: Pace
  /** For what may be repeated: also the rest of a credential that could not be renewed. */
  readonly accessToken: () => Promise<string>
  /** For what has an effect: fails where the credential could not be renewed. */
  readonly freshToken: () => Promise<string>
  readonly requestReason: (step?: string) => string
  readonly userAgent: string
}

/** Every call carries a bearer token, the reason for it and who we are (DESIGN 4 "Attribution"). */
export function createGoogleClient(options: Options): GoogleClient {
  const { send, pace, accessToken, freshToken, requestReason, userAgent } = options
  async function request(call: GoogleCall, token: () => Promise<string>): Promise<HttpRequest> {
    const url = new URL(`https://${call.host}${call.path}`)
    for (const [name, value] of Object.entries(call.query ?? {})) url.searchParams.set(name, value)
    return {
      method: call.method,
      url,
      headers: {
        authorization: `Bearer ${await token()}`,
        'user-agent': userAgent,
        'x-goog-request-reason': requestReason(call.step),
        ...(call.body && { 'content-type': 'application/json; charset=utf-8' }),
      },
      ...(call.body && { body: JSON.stringify(call.body) }),
      ...(call.signal && { signal: call.signal }),
    }
  }
  // Each try asks for the token anew: one that is about to expire must not be sent by a late repetition.
  const repeat = (call: GoogleCall): Promise<HttpResponse> =>
    retrying(async () => send(await request(call, accessToken)), patient, pace, call.signal)

  return {
    repeatable: async call => parse(call, accepted(call, await repeat(call))),
    download: async (call, maxBytes) => {
      const { body } = accepted(call, await repeat(call))
      if (body.length > maxBytes)
        throw new ActionError(
          'STEP_REJECTED',
          `${call.host}${call.path} has ${body.length} bytes, at most ${maxBytes} are read`,
        )
      return body
    },
    once: async call => {
      let sent = false
      const attempt = async (): Promise<HttpResponse> => {
        sent = false
        const prepared = await request(call, freshToken)
        sent = true
        return send(prepared)
      }
      // Too many requests (429) is a clear no, and may be repeated; any other passing failure leaves the effect unknown.
      const outcome = await retrying(attempt, patient, pace, call.signal, isTooMany).catch((error: unknown) => {
        if (sent && error instanceof ActionError && error.code === 'NETWORK') return error
        throw error
      })
      if (outcome instanceof ActionError) return { ambiguous: outcome }
      if (!isTooMany(outcome) && passingStatuses.has(outcome.status)) return { ambiguous: rejection(call, outcome) }
      return { resource: parse(call, accepted(call, outcome)) }
    },
  }
}

const isTooMany = (outcome: HttpResponse | ActionError): boolean =>
  !(outcome instanceof ActionError) && outcome.status === 429

function accepted(call: GoogleCall, response: HttpResponse): HttpResponse {
  if (response.status < 200 || response.status > 299) throw rejection(call, response)
  return response
}

function parse(call: GoogleCall, response: HttpResponse): Resource {
  const value = parseJson(response.body)
  if (isObject(value)) return value
  throw new ActionError(
    'STEP_REJECTED',
    `${call.host} answered ${call.method} ${call.path} with something that is no JSON object`,
    {
      answer: answerOf(call, response),
      cause: 'A proxy or an outage in between.',
    },
  )
}

function rejection(call: GoogleCall, response: HttpResponse): ActionError {
  return new ActionError('STEP_REJECTED', `${call.host} refused ${call.method} ${call.path}`, {
    answer: answerOf(call, response),
  })
}

/** Google's own words: the message of the error body, with its reason and violations; else the start of the body. */
function answerOf(call: GoogleCall, response: HttpResponse): Answer {
  const body = parseJson(response.body)
  const error = isObject(body) && isObject(body['error']) ? body['error'] : undefined
  const message = error && typeof error['message'] === 'string' ? error['message'] : undefined
  const status =
    error && typeof error['status'] === 'string' ? ` (${error['status']}${reasonOf(error['details'])})` : ''
  const words = message === undefined ? response.body.toString('utf8', 0, 500) : `${message}${status}`
  const requestId = response.headers['x-request-id'] ?? response.headers['x-goog-request-id']
  return { host: call.host, status: response.status, words, ...(requestId === undefined ? {} : { requestId }) }
}

function reasonOf(details: unknown): string {
  const reasons = Array.isArray(details)
    ? details.flatMap(detail => (isObject(detail) && typeof detail['reason'] === 'string' ? [detail['reason']] : []))
    : []
  return reasons.length === 0 ? '' : `, ${reasons.join(', ')}`
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}
