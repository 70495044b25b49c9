import { ActionError } from '../core/errors.ts'
import { retryAfterMs } from '../network/retry.ts'
import type { HttpResponse } from '../network/transport.ts'
import type { StreamBounds, StreamReply } from '../steps/toolkit/agent-ports.ts'
import type { Resource } from '../steps/toolkit/ports.ts'
import { accepted, answerWords, isResource, resourceIn } from './answers.ts'
import { attemptCall, type ClientOptions, type GoogleCall } from './attempt.ts'
import { type EffectResult, effectOnce } from './effect-once.ts'
import { KnownResources } from './known-resources.ts'
import { type ClientState, repeatCall, repeatWhileMissing, repeatWhileRefused } from './repeat.ts'
import { streamOnce } from './stream-once.ts'

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
  readonly ask: (call: GoogleCall) => Promise<MeasuredReply>
  /** A call whose answer is a stream, sent once and measured. A failure is an answer, too. */
  readonly stream: (call: GoogleCall, bounds: StreamBounds) => Promise<StreamReply>
  /**
   * A call with an effect. It is sent once, and again only if Google has clearly not done it: too many requests (429),
   * or something that this run just created is not visible yet (404). `ambiguous`: it is not known if the call took
   * effect.
   */
  readonly once: (call: GoogleCall) => Promise<EffectResult>
  /**
   * Sends a call with an effect once, and returns any answer. Its signal ends it at once: it is then not known if the
   * call took effect. For callers with rules of their own for what to repeat.
   *
   * @throws ActionError `NETWORK` if no answer came
   */
  readonly send: (call: GoogleCall) => Promise<HttpResponse>
}

/** The result of one try. */
export interface MeasuredReply {
  readonly response: HttpResponse | undefined
  /** Google's words, or why no answer came; without secrets. */
  readonly words: string
  readonly milliseconds: number
  /** How long the answer asks to wait before the next request. */
  readonly retryAfterMs?: number | undefined
}

/** Creates the client. Every call carries a bearer token, the request reason, and the user agent. */
export function createGoogleClient(options: ClientOptions): GoogleClient {
  const client: ClientState = { ...options, known: new KnownResources(options.clock.now) }
  return {
    repeatable: call => requestResource(client, call),
    download: (call, maxBytes, isWhole) => downloadBytes(client, call, maxBytes, isWhole),
    ask: call => askOnce(client, call),
    once: call => effectOnce(client, call),
    stream: (call, bounds) => {
      const { sendStreaming } = options
      if (sendStreaming === undefined) throw new Error('this client reads no streams')
      return streamOnce({ ...options, sendStreaming }, call, bounds)
    },
    send: call => attemptCall(client, call, call.restores ? client.accessToken : client.freshToken),
  }
}

async function requestResource(client: ClientState, call: GoogleCall): Promise<Resource> {
  const { known } = client
  const isAnswer = (response: HttpResponse): boolean => isResource(response, call.isAnswer)
  const isKnown = call.method === 'GET' && (call.known ?? known.has(call.path))
  const response =
    call.method === 'GET'
      ? await (isKnown ? repeatWhileRefused : repeatCall)(client, call, isAnswer)
      : await repeatWhileMissing(client, call, () => repeatCall(client, call, isAnswer))
  const resource = resourceIn(call, accepted(call, response), call.isAnswer)
  if (call.method === 'GET') known.read(call.path, resource)
  return resource
}

async function downloadBytes(
  client: ClientState,
  call: GoogleCall,
  maxBytes: number,
  isWhole: (response: HttpResponse) => boolean,
): Promise<HttpResponse> {
  const response = accepted(call, await repeatCall(client, call, isWhole))
  if (response.body.length <= maxBytes) return response
  throw new ActionError(
    'STEP_REJECTED',
    `${call.host}${call.path} has ${response.body.length} bytes, at most ${maxBytes} are read`,
  )
}

async function askOnce(client: ClientState, call: GoogleCall): Promise<MeasuredReply> {
  const { monotonic, clock, accessToken } = client
  let began: number | undefined
  const took = (): number => (began === undefined ? 0 : monotonic() - began)
  try {
    const response = await attemptCall(client, call, accessToken, () => {
      began = monotonic()
    })
    const milliseconds = took()
    const failed = response.status < 200 || response.status > 299
    const retryAfter = retryAfterMs(response, clock.now())
    return { response, words: failed ? answerWords(call, response) : '', milliseconds, retryAfterMs: retryAfter }
  } catch (error) {
    if (began === undefined || !(error instanceof ActionError && error.code === 'NETWORK')) throw error
    return { response: undefined, words: error.message, milliseconds: took() }
  }
}
