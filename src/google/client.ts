import { ActionError, passingStatuses, refusalStatuses } from '../core/errors.ts'
import { unechoed } from '../core/redact.ts'
import { isPassingOutcome, patient, retryAfterMs, retrying } from '../network/retry.ts'
import type { HttpRequest, HttpResponse } from '../network/transport.ts'
import type { Resource } from '../steps/toolkit/ports.ts'
import { refusedMs, stillRefused } from '../steps/toolkit/visibility.ts'
import { isOfMachines } from '../vertex/no-capacity.ts'
import { accepted, isResource, rejection, resourceIn, wordsOf } from './answers.ts'
import type { GoogleCall, Options } from './attempt.ts'
import { Known } from './known-resources.ts'

export interface GoogleClient {
  /**
   * A call that may be repeated: a read, or one without a second effect, such as `:cancel`. It is repeated for
   * temporary failures, and for a success that is not the answer: something in between sent it.
   *
   * @throws ActionError `STEP_REJECTED` with Google's answer, `NETWORK` if none came
   */
  readonly repeatable: (call: GoogleCall) => Promise<Resource>
  /**
   * As `repeatable`, for the bytes of a file; at most `maxBytes` of them.
   *
   * @param isWhole returns true for the file's bytes; the bytes of the last try are returned in any case
   */
  readonly download: (
    call: GoogleCall,
    maxBytes: number,
    isWhole: (response: HttpResponse) => boolean,
  ) => Promise<HttpResponse>
  /** Sends a repeatable call once and measures it. An `undefined` response means that none came. */
  readonly ask: (call: GoogleCall) => Promise<Asking>
  /**
   * A call with an effect. It is sent once, and again only if Google has clearly not done it: too many requests (429),
   * or something that this run just created is not visible yet (404). `ambiguous`: it is not known if the call took
   * effect.
   */
  readonly once: (call: GoogleCall) => Promise<{ readonly resource: Resource } | { readonly ambiguous: ActionError }>
}

/** The result of one try. */
export interface Asking {
  readonly response: HttpResponse | undefined
  /** Google's words, or why no answer came; without secrets. */
  readonly words: string
  readonly milliseconds: number
  /** How long the answer asks to wait before the next request. */
  readonly retryAfterMs?: number | undefined
}

/** First and longest pause before an existing thing, whose request was refused, is requested again. */
const refusalPauseMs = { first: 2_000, longest: 30_000 }

/** Creates the client. Every call carries a bearer token, the request reason, and the user agent. */
export function createGoogleClient(options: Options): GoogleClient {
  const { send, clock, monotonic, accessToken, freshToken, refused, requestReason, userAgent } = options
  const known = new Known(clock.now)
  /**
   * Sends a call once, or twice if Google refuses the token and another one is available. Removes what the server
   * echoes of the token.
   */
  async function attempt(call: GoogleCall, token: () => Promise<string>, sending = () => {}): Promise<HttpResponse> {
    const bearer = await token()
    sending()
    const response = unechoed(await send(request(call, bearer)), bearer)
    if (response.status !== 401 || !refused(bearer)) return response
    // Without another token, the refusal is the answer.
    const renewed = await token().catch(() => undefined)
    if (renewed === undefined) return response
    sending()
    return unechoed(await send(request(call, renewed)), renewed)
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
  // Each try gets a token, so that a late repetition does not send one that is about to end.
  const repeat = (call: GoogleCall, isAnswer: (response: HttpResponse) => boolean): Promise<HttpResponse> =>
    retrying(
      () => attempt(call, accessToken),
      call.policy ?? patient,
      clock,
      call.signal,
      outcome => isPassingOutcome(outcome) || (!(outcome instanceof ActionError) && isOdd(outcome, isAnswer)),
    )
  /** Repeats a request for an existing thing while Google refuses it. */
  async function repeatKnown(call: GoogleCall, isAnswer: (response: HttpResponse) => boolean): Promise<HttpResponse> {
    let refusedAt: number | undefined
    for (let pauseMs = refusalPauseMs.first; ; pauseMs = Math.min(pauseMs * 2, refusalPauseMs.longest)) {
      const response = await repeat(call, isAnswer)
      if (!isRefused(response)) return response
      refusedAt ??= clock.now()
      if (clock.now() - refusedAt >= refusedMs) {
        // From now on the same refusal is an answer.
        known.deleted(call.path)
        throw stillRefused(rejection(call, response))
      }
      await clock.sleep(pauseMs, call.signal)
    }
  }
  /** Repeats a call about something that was just created and may not be visible everywhere, if Google answers 404. */
  async function unlessMissing(call: GoogleCall, send: () => Promise<HttpResponse>): Promise<HttpResponse> {
    for (let pauseMs = refusalPauseMs.first; ; pauseMs = Math.min(pauseMs * 2, refusalPauseMs.longest)) {
      const response = await send()
      const mayShow = response.status === 404 && call.method !== 'DELETE' && known.isFresh(call.path, call.body)
      if (!mayShow) return response
      await clock.sleep(pauseMs, call.signal)
    }
  }

  return {
    repeatable: async call => {
      const isAnswer = (response: HttpResponse): boolean => isResource(response, call.isAnswer)
      const isKnown = call.method === 'GET' && (call.known ?? known.has(call.path))
      const response =
        call.method === 'GET'
          ? await (isKnown ? repeatKnown : repeat)(call, isAnswer)
          : await unlessMissing(call, () => repeat(call, isAnswer))
      const resource = resourceIn(call, accepted(call, response), call.isAnswer)
      if (call.method === 'GET') known.read(call.path, resource)
      return resource
    },
    download: async (call, maxBytes, isWhole) => {
      const response = accepted(call, await repeat(call, isWhole))
      if (response.body.length <= maxBytes) return response
      throw new ActionError(
        'STEP_REJECTED',
        `${call.host}${call.path} has ${response.body.length} bytes, at most ${maxBytes} are read`,
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
        const retryAfter = retryAfterMs(response, clock.now())
        return { response, words: failed ? wordsOf(call, response) : '', milliseconds, retryAfterMs: retryAfter }
      } catch (error) {
        if (began === undefined || !(error instanceof ActionError && error.code === 'NETWORK')) throw error
        return { response: undefined, words: error.message, milliseconds: took() }
      }
    },
    once: async call => {
      let sent = false
      const effect = (): Promise<HttpResponse> => {
        sent = false
        const { signal: _, ...whole } = call
        return attempt(whole, call.restores ? accessToken : freshToken, () => {
          sent = true
        })
      }
      // 429 is a clear no, and may be repeated. After any other temporary failure the effect is not known.
      const send = (): Promise<HttpResponse> => retrying(effect, patient, clock, call.signal, isTooManyForNow)
      const outcome = await unlessMissing(call, send).catch((error: unknown) => {
        if (sent && error instanceof ActionError && error.code === 'NETWORK') return error
        throw error
      })
      if (outcome instanceof ActionError) return { ambiguous: outcome }
      if ((!isTooMany(outcome) && passingStatuses.has(outcome.status)) || isRedirection(outcome))
        return { ambiguous: rejection(call, outcome) }
      const response = accepted(call, outcome)
      try {
        const resource = resourceIn(call, response)
        if (call.method === 'DELETE') known.deleted(call.path)
        else known.made(resource)
        return { resource }
      } catch (error) {
        // The call took effect, but its answer was damaged.
        if (error instanceof ActionError) return { ambiguous: error }
        throw error
      }
    },
  }
}

/** A success that is not the answer: something in between sent it. */
const isOdd = (response: HttpResponse, isAnswer: (response: HttpResponse) => boolean): boolean =>
  isRedirection(response) || (response.status < 300 && !isAnswer(response))

/** Google's APIs never redirect. The page of a proxy does. */
const isRedirection = ({ status }: HttpResponse): boolean => status >= 300 && status < 400

const isRefused = ({ status }: HttpResponse): boolean => refusalStatuses.has(status)

const isTooMany = (outcome: HttpResponse | ActionError): boolean =>
  !(outcome instanceof ActionError) && outcome.status === 429

/** A lack of machines does not end within a moment. */
const isTooManyForNow = (outcome: HttpResponse | ActionError): boolean =>
  isTooMany(outcome) && !(outcome instanceof ActionError) && !isOfMachines(outcome.body.toString('utf8', 0, 10_000))
