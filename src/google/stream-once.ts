import { ActionError } from '../core/errors.ts'
import { withoutEcho } from '../core/redact.ts'
import type { SendStreaming, StreamingResponse } from '../network/transport.ts'
import type { StreamBounds, StreamReply } from '../steps/toolkit/agent-ports.ts'
import { answerWords } from './answers.ts'
import { buildRequest, type ClientOptions, type GoogleCall } from './attempt.ts'

/** Pauses before a request that Google refused for its quota (429) is sent again. */
const quotaPausesMs = [5_000, 20_000, 60_000] as const

/** What arrived of an answer. */
interface Arrived {
  readonly bytes: Buffer
  readonly end: StreamReply['end']
  readonly words: string
}

/**
 * Sends a call whose answer is a stream, and reads it to its end or to a bound. It is sent again only if Google has
 * clearly not begun it: the token was refused and another is available, or the quota was full.
 *
 * @throws ActionError if nothing could be sent; the signal's reason on abort
 */
export async function streamOnce(
  options: ClientOptions & { readonly sendStreaming: SendStreaming },
  call: GoogleCall,
  bounds: StreamBounds,
): Promise<StreamReply> {
  const { clock, monotonic } = options
  for (const pauseMs of [...quotaPausesMs, undefined]) {
    let began = monotonic()
    const reply = await askWithToken(options, call, bounds, () => {
      began = monotonic()
    })
    if (reply.status !== 429 || pauseMs === undefined) return { ...reply, milliseconds: monotonic() - began }
    await clock.sleep(pauseMs, call.signal)
  }
  throw new Error('the last try returns its reply')
}

async function askWithToken(
  options: ClientOptions & { readonly sendStreaming: SendStreaming },
  call: GoogleCall,
  bounds: StreamBounds,
  sending: () => void,
): Promise<Omit<StreamReply, 'milliseconds'>> {
  // A question may have effects, as any other call that needs a credential that is still renewed.
  const bearer = await options.freshToken()
  sending()
  const reply = await readStreamReply(options, call, bounds, bearer)
  if (reply.status !== 401 || !options.refused(bearer)) return reply
  const renewed = await options.freshToken().catch(() => undefined)
  if (renewed === undefined) return reply
  sending()
  return readStreamReply(options, call, bounds, renewed)
}

async function readStreamReply(
  options: ClientOptions & { readonly sendStreaming: SendStreaming },
  call: GoogleCall,
  bounds: StreamBounds,
  bearer: string,
): Promise<Omit<StreamReply, 'milliseconds'>> {
  const { clock, sendStreaming } = options
  const late = new AbortController()
  const done = new AbortController()
  const signal = AbortSignal.any([late.signal, ...(call.signal === undefined ? [] : [call.signal])])
  clock.sleep(bounds.withinMs, done.signal).then(
    () => late.abort(new ActionError('NETWORK', `the answer did not end within ${bounds.withinMs} ms`)),
    () => {},
  )
  try {
    const request = { ...buildRequest(options, { ...call, signal }, bearer), timeoutMs: bounds.withinMs }
    const response = await sendStreaming(request)
    const { bytes, end, words } = await readBody(response, bounds.maxBytes, late.signal, call.signal)
    const { status, headers } = response
    const { body } = withoutEcho({ status, headers, body: bytes }, bearer)
    const failed = status < 200 || status > 299
    return { status, body, end, words: failed ? answerWords(call, { status, headers, body }) : words }
  } catch (error) {
    call.signal?.throwIfAborted()
    const isLate = late.signal.aborted
    if (!isLate && !(error instanceof ActionError && error.code === 'NETWORK')) throw error
    const words = error instanceof ActionError ? error.message : 'the answer did not begin in time'
    return { status: 0, body: Buffer.alloc(0), end: isLate ? 'too late' : 'broken', words }
  } finally {
    done.abort()
  }
}

/** Reads a body up to a number of bytes. The rest of a longer one is not read. */
async function readBody(
  { body }: StreamingResponse,
  maxBytes: number,
  late: AbortSignal,
  stop: AbortSignal | undefined,
): Promise<Arrived> {
  const parts: Buffer[] = []
  let size = 0
  const arrived = (): Buffer => Buffer.concat(parts)
  try {
    for await (const part of body) {
      size += part.length
      if (size > maxBytes) {
        parts.push(part.subarray(0, part.length - (size - maxBytes)))
        return { bytes: arrived(), end: 'too large', words: '' }
      }
      parts.push(part)
    }
    return { bytes: arrived(), end: 'complete', words: '' }
  } catch (error) {
    stop?.throwIfAborted()
    if (late.aborted) return { bytes: arrived(), end: 'too late', words: '' }
    if (!(error instanceof ActionError)) throw error
    return { bytes: arrived(), end: 'broken', words: error.message }
  }
}
