import { ActionError, passingStatuses } from '../errors.ts'
import { patient, retrying } from '../network/retry.ts'
import type { HttpRequest, HttpResponse, Send } from '../network/transport.ts'
import type { Pace } from '../pace.ts'
import { unechoed } from '../redact.ts'
import type { Resource } from '../steps/effects.ts'
import { isOfMachines } from '../steps/shortage.ts'
import { accepted, rejection, resourceIn, wordsOf } from './answers.ts'

/** One call of a Google API. */
export interface GoogleCall {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  readonly host: string
  /** With its leading slash: `/v1/projects/…`. */
  readonly path: string
  readonly query?: Readonly<Record<string, string | readonly string[]>>
  readonly body?: Resource
  /** Which step it serves, for `X-Goog-Request-Reason`. */
  readonly step?: string
  readonly signal?: AbortSignal
  /** Puts something back: it may spend the rest of a credential that was not renewed. */
  readonly restores?: true
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
  /** A call that may be repeated, sent once and measured; `undefined` response: none came, and why. */
  readonly ask: (call: GoogleCall) => Promise<Asking>
  /** A call with an effect: sent once. `ambiguous` says that nobody knows whether it took place. */
  readonly once: (call: GoogleCall) => Promise<{ readonly resource: Resource } | { readonly ambiguous: ActionError }>
}

/** What came of one try. */
export interface Asking {
  readonly response: HttpResponse | undefined
  /** Google's words, or why none came. Without what must not be repeated. */
  readonly words: string
  readonly milliseconds: number
}

interface Options {
  readonly send: Send
  readonly pace: Pace
  /** Milliseconds; what a latency is measured by. */
  readonly monotonic: () => number
  /** For what may be repeated, and for putting back: also the rest of a credential that could not be renewed. */
  readonly accessToken: () => Promise<string>
  /** For what has an effect: fails where the credential could not be renewed. */
  readonly freshToken: () => Promise<string>
  readonly requestReason: (step?: string) => string
  readonly userAgent: string
}

/** Every call carries a bearer token, the reason for it and who we are (DESIGN 4 "Attribution"). */
export function createGoogleClient(options: Options): GoogleClient {
  const { send, pace, monotonic, accessToken, freshToken, requestReason, userAgent } = options
  /** Sends it once; what its server echoes of the bearer goes no further. */
  async function attempt(call: GoogleCall, token: () => Promise<string>, sending = () => {}): Promise<HttpResponse> {
    const bearer = await token()
    sending()
    return unechoed(await send(request(call, bearer)), bearer)
  }
  function request(call: GoogleCall, bearer: string): HttpRequest {
    const url = new URL(`https://${call.host}${call.path}`)
    for (const [name, value] of Object.entries(call.query ?? {}))
      for (const one of [value].flat()) url.searchParams.append(name, one)
    return {
      method: call.method,
      url,
      headers: {
        authorization: `Bearer ${bearer}`,
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
    retrying(() => attempt(call, accessToken), patient, pace, call.signal)

  return {
    repeatable: async call => resourceIn(call, accepted(call, await repeat(call))),
    download: async (call, maxBytes) => {
      const { body } = accepted(call, await repeat(call))
      if (body.length <= maxBytes) return body
      throw new ActionError(
        'STEP_REJECTED',
        `${call.host}${call.path} has ${body.length} bytes, at most ${maxBytes} are read`,
      )
    },
    ask: async call => {
      let began: number | undefined
      const took = (): number => (began === undefined ? 0 : monotonic() - began)
      try {
        const response = await attempt(call, accessToken, () => {
          began = monotonic()
        })
        const milliseconds = took()
        const failed = response.status < 200 || response.status > 299
        return { response, words: failed ? wordsOf(call, response) : '', milliseconds }
      } catch (error) {
        if (began === undefined || !(error instanceof ActionError && error.code === 'NETWORK')) throw error
        return { response: undefined, words: error.message, milliseconds: took() }
      }
    },
    once: async call => {
      let sent = false
      const effect = (): Promise<HttpResponse> => {
        sent = false
        return attempt(call, call.restores ? accessToken : freshToken, () => {
          sent = true
        })
      }
      // Too many requests (429) is a clear no, and may be repeated; any other passing failure leaves the effect unknown.
      const outcome = await retrying(effect, patient, pace, call.signal, isTooManyForNow).catch((error: unknown) => {
        if (sent && error instanceof ActionError && error.code === 'NETWORK') return error
        throw error
      })
      if (outcome instanceof ActionError) return { ambiguous: outcome }
      if (!isTooMany(outcome) && passingStatuses.has(outcome.status)) return { ambiguous: rejection(call, outcome) }
      const response = accepted(call, outcome)
      try {
        return { resource: resourceIn(call, response) }
      } catch (error) {
        // It took effect, but what came of it was lost on the way.
        if (error instanceof ActionError) return { ambiguous: error }
        throw error
      }
    },
  }
}

const isTooMany = (outcome: HttpResponse | ActionError): boolean =>
  !(outcome instanceof ActionError) && outcome.status === 429

/** Where there are no machines, there are none a moment later. */
const isTooManyForNow = (outcome: HttpResponse | ActionError): boolean =>
  isTooMany(outcome) && !(outcome instanceof ActionError) && !isOfMachines(outcome.body.toString('utf8', 0, 10_000))
