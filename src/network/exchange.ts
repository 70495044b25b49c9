import type { ClientRequest, IncomingMessage } from 'node:http'
import { type Agent, request as httpsRequest } from 'node:https'
import { ActionError } from '../core/errors.ts'
import { explainNetworkError, requestTimedOut, UnusableReply } from './failures.ts'
import type { HttpRequest, HttpResponse } from './http.ts'
import type { Destination, NetworkFailure } from './network-failure.ts'
import { bodyLength, sendBody } from './send-body.ts'

/** The way of a request: its agent, and what an error says about the destination. */
export interface Route {
  readonly agent: Agent
  readonly destination: Omit<Destination, 'secrets'>
}

/** Returns a signal that aborts after the milliseconds. */
export type TimeLimit = (milliseconds: number) => AbortSignal

const defaultTimeoutMs = 30_000
const maxResponseBytes = 32 * 1024 * 1024

/** Sends a request, and reads the whole reply. */
export function exchange(route: Route, request: HttpRequest, timeLimit: TimeLimit): Promise<HttpResponse> {
  const way = describeWay(route, request)
  const timeout = timeLimit(way.timeoutMs)
  const signals = request.signal === undefined ? [timeout] : [request.signal, timeout]
  return new Promise<HttpResponse>((resolve, reject) => {
    const fail = (error: unknown): void =>
      reject(request.signal?.aborted ? request.signal.reason : noAnswerError(request, way.explain(error, timeout)))
    const aborted = signals.find(signal => signal.aborted)
    if (aborted !== undefined) return fail(aborted.reason)
    const outgoing = sendOn(route, request)
    // A request that still waits for an early connection emits no error when it is destroyed.
    const stop = (): void => {
      const error = new Error('aborted')
      outgoing.destroy(error)
      fail(error)
    }
    for (const signal of signals) signal.addEventListener('abort', stop)
    outgoing.on('close', () => {
      for (const signal of signals) signal.removeEventListener('abort', stop)
    })
    outgoing.on('error', fail)
    outgoing.on('response', incoming => readReply(incoming, resolve, fail))
    sendBody(outgoing, request.body, reject)
  })
}

/** Returns the request on its connection. Its body is not sent yet. */
export function sendOn({ agent }: Route, { url, method, headers, body }: HttpRequest): ClientRequest {
  const length = body === undefined ? {} : { 'content-length': String(bodyLength(body)) }
  return httpsRequest(url, { method, agent, headers: { ...headers, ...length } })
}

/** Returns the time limit of a request, and a function that explains its errors without its tokens. */
export function describeWay({ destination }: Route, { headers, timeoutMs = defaultTimeoutMs }: HttpRequest) {
  const secrets = Object.entries(headers).flatMap(([name, value]) =>
    /authorization|token|cookie/i.test(name) ? [value, value.replace(/^\w+ /, '')] : [],
  )
  const whole = { ...destination, secrets }
  return {
    timeoutMs,
    explain: (error: unknown, timeout?: AbortSignal): NetworkFailure =>
      timeout?.aborted ? requestTimedOut(timeoutMs / 1000, whole) : explainNetworkError(error, whole),
  }
}

function readReply(
  incoming: IncomingMessage,
  resolve: (response: HttpResponse) => void,
  fail: (error: unknown) => void,
): void {
  const chunks: Buffer[] = []
  let size = 0
  incoming.on('error', fail)
  incoming.on('data', (chunk: Buffer) => {
    size += chunk.length
    chunks.push(chunk)
    if (size > maxResponseBytes)
      incoming.destroy(new UnusableReply(`the reply is larger than ${maxResponseBytes} bytes`))
  })
  incoming.on('end', () => resolve({ ...headOf(incoming), body: Buffer.concat(chunks) }))
}

/** Returns status and headers of a reply. */
export const headOf = (incoming: IncomingMessage): Omit<HttpResponse, 'body'> => ({
  status: incoming.statusCode ?? 0,
  headers: Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  ),
})

/** Names the request, never its headers or body, which may contain a token. */
export const noAnswerError = (
  { method, url }: HttpRequest,
  { reason, ...details }: NetworkFailure & { readonly unsent?: boolean },
): ActionError =>
  new ActionError('NETWORK', `No answer from ${url.host} to ${method} ${url.pathname}: ${reason}`, details)
