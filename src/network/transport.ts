import type { IncomingMessage } from 'node:http'
import { Agent, request as httpsRequest, type RequestOptions } from 'node:https'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { connect as connectTls, createSecureContext, TLSSocket } from 'node:tls'
import { ActionError } from '../core/errors.ts'
import { connectEarly, type EarlyConnections, httpsPort } from './early.ts'
import { readNetworkAccess } from './environment.ts'
import { explainNetworkError, requestTimedOut, UnusableReply } from './failures.ts'
import type { Destination, NetworkFailure } from './network-failure.ts'
import { bypassesProxy } from './proxy.ts'

/** One HTTP request. The body is text or bytes, times are milliseconds. */
export interface HttpRequest {
  readonly method: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  /** Limit of one try, connection included. */
  readonly timeoutMs?: number
  readonly signal?: AbortSignal
}

export interface HttpResponse {
  readonly status: number
  /** Lower-case names; repeated headers are joined with `, `. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/**
 * Sends one request and reads the whole reply. It follows no redirect and sends nothing to a host outside its closed
 * list. Every status is an answer, not an error.
 *
 * @throws ActionError `NETWORK` with the cause if no answer came; before anything is sent, `HOST_REFUSED`, and
 * `INPUT_INVALID` if the environment forbids it
 */
export type Send = (request: HttpRequest) => Promise<HttpResponse>

/** A reply whose body is still arriving. */
export interface StreamingResponse {
  readonly status: number
  /** Lower-case names; repeated headers are joined with `, `. */
  readonly headers: Readonly<Record<string, string>>
  /** Reads the body as it arrives, no faster than its reader. Ending the loop early closes the connection. */
  readonly body: AsyncIterable<Buffer>
}

/**
 * As `Send`, but returns when the head of the reply has arrived. `timeoutMs` bounds the time to the head, and each
 * pause of the body.
 */
export type SendStreaming = (request: HttpRequest) => Promise<StreamingResponse>

export interface Transport {
  /** Returns a `Send` for the hosts that `allows` accepts, and no others. */
  readonly to: (allows: (host: string) => boolean, options?: { readonly bearer: boolean }) => Send
  /**
   * Opens a connection for the next request to this host, if `allows` accepts it. Nothing is sent on it. A failure
   * shows with that request.
   */
  readonly warm: (host: string, allows: (host: string) => boolean) => void
  readonly close: () => void
}

interface TransportOptions {
  /** Returns a signal that aborts after the milliseconds. */
  readonly timeLimit: (milliseconds: number) => AbortSignal
  /** Certificates to trust in place of Node's own list, in PEM. */
  readonly ca?: string
  /** Connections that were opened before this transport was loaded. */
  readonly early?: EarlyConnections
}

const defaultTimeoutMs = 30_000
const maxResponseBytes = 32 * 1024 * 1024

/**
 * Creates the only transport of this action, which its libraries use, too: HTTPS with kept and early connections,
 * through the proxy that the environment names (`HTTPS_PROXY`, `NO_PROXY`). It sends nothing if the environment would
 * show what is sent.
 */
export function createTransport(
  env: NodeJS.ProcessEnv,
  { timeLimit, ca, early = new Map() }: TransportOptions = { timeLimit: AbortSignal.timeout },
): Transport {
  const exit = readNetworkAccess(env)
  const proxy = 'proxy' in exit ? exit.proxy : undefined
  // One for all connections: to make it takes longer than anything else that a connection computes.
  const secureContext = createSecureContext(ca === undefined ? {} : { ca })
  const kept = { keepAlive: true, maxSockets: 64, scheduling: 'lifo', secureContext } as const
  const direct = new WarmAgent(kept)
  // `bypassesProxy` decides which hosts use the proxy: Node reads NO_PROXY by other rules.
  const tunnels = proxy && new WarmAgent({ ...kept, proxyEnv: { https_proxy: proxy.url } })
  const routeTo = (host: string, port: number): Route =>
    proxy === undefined || tunnels === undefined || bypassesProxy(env, host, port)
      ? { agent: direct, destination: { host, port, proxy: undefined, env } }
      : { agent: tunnels, destination: { host, port, proxy, env } }
  return {
    to: (allows, { bearer } = { bearer: true }) => {
      return async request => {
        const { protocol, hostname, port } = request.url
        if (protocol !== 'https:') throw refusedHost(request.url, 'it is not an https address')
        if (!allows(hostname)) throw refusedHost(request.url, 'it is not on the list of allowed hosts')
        if (!bearer && Object.keys(request.headers).some(name => name.toLowerCase() === 'authorization'))
          throw refusedHost(request.url, 'no token may be sent to it')
        if ('refused' in exit) throw exit.refused
        return exchange(routeTo(hostname, Number(port || httpsPort)), request, timeLimit)
      }
    },
    warm: (host, allows) => {
      const { agent } = routeTo(host, httpsPort)
      if (allows(host)) agent.warm(host, () => early.get(host) ?? connectEarly(env, [host]).get(host))
    },
    close: () => {
      direct.destroy()
      tunnels?.destroy()
    },
  }
}

interface Route {
  readonly agent: WarmAgent
  readonly destination: Omit<Destination, 'secrets'>
}

const refusedHost = (url: URL, reason: string): ActionError =>
  new ActionError('HOST_REFUSED', `Nothing was sent to ${url.protocol}//${url.host}: ${reason}`)

/** Stores connections that were opened before their requests. */
class WarmAgent extends Agent {
  readonly #ready = new Map<string, Promise<TLSSocket>>()

  /** Begins TLS as soon as the connection is open. */
  warm(host: string, connect: () => Promise<Socket> | undefined): void {
    const connection = this.#ready.has(host) ? undefined : connect()
    if (connection === undefined) return
    const ready = connection.then(socket => this.#secure(host, socket))
    ready.catch(() => {})
    this.#ready.set(host, ready)
  }

  #secure(host: string, socket: Socket): Promise<TLSSocket> {
    return new Promise((resolve, reject) => {
      const options = { ...this.options, ALPNProtocols: ['http/1.1'], host, servername: host, socket }
      const secured = connectTls(options, () => resolve(secured.unref()))
      secured.on('error', reject)
    })
  }

  override createConnection(
    options: RequestOptions,
    callback?: (error: Error | null, stream: Duplex) => void,
  ): Duplex | null | undefined {
    const host = options.host ?? ''
    const ready = Number(options.port) === httpsPort ? this.#ready.get(host) : undefined
    this.#ready.delete(host)
    if (ready === undefined || callback === undefined) return super.createConnection(options, callback)
    const anew = (): void => {
      const socket = super.createConnection(options, callback)
      if (socket instanceof TLSSocket) callback(null, socket)
    }
    ready.then(socket => (socket.destroyed ? anew() : callback(null, socket.ref())), anew)
    return undefined
  }
}

function exchange(
  { agent, destination: way }: Route,
  request: HttpRequest,
  timeLimit: TransportOptions['timeLimit'],
): Promise<HttpResponse> {
  const timeoutMs = request.timeoutMs ?? defaultTimeoutMs
  const timeout = timeLimit(timeoutMs)
  const secrets = Object.entries(request.headers).flatMap(([name, value]) =>
    /authorization|token|cookie/i.test(name) ? [value, value.replace(/^\w+ /, '')] : [],
  )
  const { method, headers, body } = request
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  const signals = request.signal === undefined ? [timeout] : [request.signal, timeout]
  return new Promise<HttpResponse>((resolve, reject) => {
    const fail = (error: unknown): void => {
      const whole = { ...way, secrets }
      const failure = timeout.aborted ? requestTimedOut(timeoutMs / 1000, whole) : explainNetworkError(error, whole)
      reject(request.signal?.aborted ? request.signal.reason : noAnswerError(request, failure))
    }
    const aborted = signals.find(signal => signal.aborted)
    if (aborted !== undefined) return fail(aborted.reason)
    const outgoing = httpsRequest(request.url, { method, agent, headers: { ...headers, ...length } })
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
    outgoing.end(body)
  })
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
  incoming.on('end', () => {
    const headers = Object.fromEntries(
      Object.entries(incoming.headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(', ') : (value ?? ''),
      ]),
    )
    resolve({ status: incoming.statusCode ?? 0, headers, body: Buffer.concat(chunks) })
  })
}

/** Names the request, never its headers or body, which may contain a token. */
const noAnswerError = ({ method, url }: HttpRequest, { reason, ...details }: NetworkFailure): ActionError =>
  new ActionError('NETWORK', `No answer from ${url.host} to ${method} ${url.pathname}: ${reason}`, details)
