import type { ClientRequest, IncomingMessage } from 'node:http'
import { TLSSocket } from 'node:tls'
import { ActionError } from '../core/errors.ts'
import { describeWay, headOf, noAnswerError, type Route, sendOn, type TimeLimit } from './exchange.ts'
import type { HttpRequest, StreamingResponse } from './http.ts'
import type { NetworkFailure } from './network-failure.ts'
import { sendBody } from './send-body.ts'

/** Sends a request, and returns when the head of its reply has arrived. */
export function openStream(route: Route, request: HttpRequest, timeLimit: TimeLimit): Promise<StreamingResponse> {
  const { signal } = request
  const way = describeWay(route, request)
  const timeout = timeLimit(way.timeoutMs)
  return new Promise((resolve, reject) => {
    let isUnsent = (): boolean => true
    const fail = (error: unknown): void =>
      reject(
        signal?.aborted
          ? signal.reason
          : noAnswerError(request, { ...way.explain(error, timeout), unsent: isUnsent() }),
      )
    if (signal?.aborted) return fail(signal.reason)
    const outgoing = sendOn(route, request)
    isUnsent = watchSending(outgoing)
    const stop = (): void => {
      const error = new Error('aborted')
      outgoing.destroy(error)
      fail(error)
    }
    timeout.addEventListener('abort', stop)
    signal?.addEventListener('abort', stop)
    outgoing.on('close', () => {
      timeout.removeEventListener('abort', stop)
      signal?.removeEventListener('abort', stop)
    })
    outgoing.on('error', fail)
    outgoing.on('response', incoming => {
      timeout.removeEventListener('abort', stop)
      // Its reader gets the error, if there is one.
      incoming.on('error', () => {})
      const explain = (error: unknown, pause?: AbortSignal): unknown =>
        signal?.aborted ? signal.reason : brokenOffError(request, way.explain(error, pause))
      resolve({ ...headOf(incoming), body: readParts(incoming, watchPauses(timeLimit, way.timeoutMs), explain) })
    })
    sendBody(outgoing, request.body, reject)
  })
}

/** Returns a function that says whether nothing of a request has left: it had no connection that was ready for it. */
function watchSending(outgoing: ClientRequest): () => boolean {
  let isReady = false
  outgoing.on('socket', socket => {
    const isNew = socket instanceof TLSSocket && !outgoing.reusedSocket && socket.getFinished() === undefined
    if (isNew)
      socket.once('secureConnect', () => {
        isReady = true
      })
    else isReady = true
  })
  return () => !isReady
}

/** Yields what arrives. Node reads no more from the connection than fits into its small buffer. */
async function* readParts(
  incoming: IncomingMessage,
  pauses: PauseWatch,
  explain: (error: unknown, pause?: AbortSignal) => unknown,
): AsyncGenerator<Buffer, void> {
  const chunks = incoming.iterator()
  let over: AbortSignal | undefined
  try {
    for (;;) {
      pauses.begin(limit => {
        over = limit
        incoming.destroy(new Error('no more of the body came'))
      })
      const next = await chunks.next()
      pauses.end()
      if (next.done === true) return
      yield next.value
    }
  } catch (error) {
    throw explain(error, over)
  } finally {
    pauses.end()
    // Of a complete body nothing is left to stop, and its connection serves the next request.
    if (!incoming.complete) incoming.destroy()
  }
}

interface PauseWatch {
  /** A wait begins. */
  readonly begin: (tooLong: (limit: AbortSignal) => void) => void
  readonly end: () => void
}

/**
 * Ends a wait that lasts a whole limit. One limit watches many short waits, because a stream can have many thousands: a
 * wait that began under an earlier limit ends with the next one.
 */
function watchPauses(timeLimit: TimeLimit, milliseconds: number): PauseWatch {
  let wait = 0
  let tooLong: ((limit: AbortSignal) => void) | undefined
  let isArmed = false
  const arm = (): void => {
    isArmed = true
    const limit = timeLimit(milliseconds)
    const watched = wait
    limit.addEventListener('abort', () => {
      isArmed = false
      if (tooLong === undefined) return
      if (watched === wait) tooLong(limit)
      else arm()
    })
  }
  return {
    begin: act => {
      wait += 1
      tooLong = act
      if (!isArmed) arm()
    },
    end: () => {
      tooLong = undefined
    },
  }
}

const brokenOffError = ({ method, url }: HttpRequest, { reason, ...details }: NetworkFailure): ActionError =>
  new ActionError('NETWORK', `The answer of ${url.host} to ${method} ${url.pathname} broke off: ${reason}`, details)
