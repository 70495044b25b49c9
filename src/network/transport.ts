import type { IncomingMessage } from 'node:http'
import { Agent, request as httpsRequest, type RequestOptions } from 'node:https'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { TLSSocket } from 'node:tls'
import { ActionError } from '../errors.ts'

/** One HTTP request; the body is text or bytes. Times are milliseconds. */
export interface HttpRequest {
  readonly method: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  /** For the whole of one try, connection included. */
  readonly timeoutMs?: number
  readonly signal?: AbortSignal
}

export interface HttpResponse {
  readonly status: number
  /** Lower-cased names; repeated headers joined with `, `. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/**
 * Sends one request and reads the whole reply. Follows no redirect. Sends nothing to a host outside its closed list.
 * Statuses are answers, not errors.
 *
 * @throws ActionError `NETWORK` when no answer came (with the cause in words), `HOST_REFUSED` before anything is sent
 */
export type Send = (request: HttpRequest) => Promise<HttpResponse>

export interface Transport {
  /** A way to send to the hosts that `allows` says yes to, and to no others. */
  readonly to: (allows: (host: string) => boolean, options?: { readonly bearer: boolean }) => Send
  /** Opens a connection that the next request to this host takes; sends nothing over it. A failure shows with that request. */
  readonly warm: (host: string) => void
  readonly close: () => void
}

interface TransportOptions {
  /** Aborts after the milliseconds. */
  readonly timeLimit: (milliseconds: number) => AbortSignal
  /** Certificates to trust instead of Node's own list, in PEM. */
  readonly ca?: string
}

const defaultTimeoutMs = 30_000
const maxReplyBytes = 32 * 1024 * 1024

/**
 * HTTPS with kept and early connections, through the proxy that `proxyEnv` names (`HTTPS_PROXY`, `NO_PROXY`): the one
 * way out of this action, for its libraries too.
 */
export function createTransport(
  proxyEnv: NodeJS.ProcessEnv,
  { timeLimit, ca }: TransportOptions = { timeLimit: AbortSignal.timeout },
): Transport {
  // Behind a proxy that is itself spoken to by TLS, an early connection could not be told from one to the proxy.
  const mayWarm = !/^https:/i.test(proxyEnv['https_proxy'] ?? proxyEnv['HTTPS_PROXY'] ?? '')
  const agent = new WarmAgent({
    keepAlive: true,
    maxSockets: 64,
    scheduling: 'lifo',
    proxyEnv,
    ...(ca !== undefined && { ca }),
  })
  return {
    to: (allows, { bearer } = { bearer: true }) => {
      return async request => {
        const { protocol, hostname } = request.url
        if (protocol !== 'https:') throw refused(request.url, 'it is no https address')
        if (!allows(hostname)) throw refused(request.url, 'it is not on the closed list of hosts')
        if (!bearer && Object.keys(request.headers).some(name => name.toLowerCase() === 'authorization'))
          throw refused(request.url, 'no token may be sent to it')
        return exchange(agent, request, timeLimit)
      }
    },
    warm: host => mayWarm && agent.warm(host),
    close: () => agent.destroy(),
  }
}

const refused = (url: URL, reason: string): ActionError =>
  new ActionError('HOST_REFUSED', `Nothing was sent to ${url.protocol}//${url.host}: ${reason}`)

/** Keeps connections that were opened ahead of the requests that will need them. */
class WarmAgent extends Agent {
  readonly #ready = new Map<string, Promise<Duplex>>()

  warm(host: string): void {
    if (this.#ready.has(host)) return
    const { promise, resolve, reject } = Promise.withResolvers<Duplex>()
    const options = { ...this.options, host, port: 443, servername: host }
    const socket = super.createConnection(options, (error, stream) => (error ? reject(error) : resolve(stream)))
    // A direct connection is returned as it is; a plain socket leads to a proxy, whose tunnel comes by the callback.
    if (socket instanceof TLSSocket) resolve(socket)
    promise.then(
      stream => (stream as Socket).unref().on('error', () => {}),
      () => {},
    )
    this.#ready.set(host, promise)
  }

  override createConnection(
    options: RequestOptions,
    callback?: (error: Error | null, stream: Duplex) => void,
  ): Duplex | null | undefined {
    const host = options.host ?? ''
    const ready = this.#ready.get(host)
    this.#ready.delete(host)
    if (ready === undefined || callback === undefined) return super.createConnection(options, callback)
    const anew = (): void => {
      const socket = super.createConnection(options, callback)
      if (socket instanceof TLSSocket) callback(null, socket)
    }
    ready.then(stream => (stream.destroyed ? anew() : callback(null, (stream as Socket).ref())), anew)
    return undefined
  }
}

function exchange(agent: Agent, request: HttpRequest, timeLimit: TransportOptions['timeLimit']): Promise<HttpResponse> {
  const timeoutMs = request.timeoutMs ?? defaultTimeoutMs
  const timeout = timeLimit(timeoutMs)
  const signal = request.signal === undefined ? timeout : AbortSignal.any([request.signal, timeout])
  return new Promise((resolve, reject) => {
    const fail = (error: unknown): void => {
      if (request.signal?.aborted) reject(request.signal.reason)
      else reject(noAnswer(request, timeout.aborted ? `no answer within ${timeoutMs / 1000} s` : inWords(error)))
    }
    const { method, headers } = request
    const length = request.body === undefined ? {} : { 'content-length': String(Buffer.byteLength(request.body)) }
    const outgoing = httpsRequest(request.url, { method, agent, signal, headers: { ...headers, ...length } })
    outgoing.on('error', fail)
    outgoing.on('response', incoming => readReply(incoming).then(resolve, fail))
    outgoing.end(request.body)
  })
}

async function readReply(incoming: IncomingMessage): Promise<HttpResponse> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > maxReplyBytes) throw new Error(`the reply is larger than ${maxReplyBytes} bytes`)
    chunks.push(chunk)
  }
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  )
  return { status: incoming.statusCode ?? 0, headers, body: Buffer.concat(chunks) }
}

/** Names the request, never its headers or body, which may hold a token. */
function noAnswer(request: HttpRequest, reason: string): ActionError {
  return new ActionError(
    'NETWORK',
    `No answer from ${request.url.host} to ${request.method} ${request.url.pathname}: ${reason}`,
  )
}

function inWords(error: unknown): string {
  if (error instanceof AggregateError) return inWords(error.errors[0])
  if (!(error instanceof Error)) return 'the connection failed'
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return wordsOf[code] ?? (code === '' ? error.message : `${error.message} (${code})`)
}

const wordsOf: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection was refused (ECONNREFUSED)',
  ECONNRESET: 'the connection was reset (ECONNRESET)',
  ENOTFOUND: 'the name could not be resolved (ENOTFOUND)',
  EAI_AGAIN: 'the name could not be resolved for now (EAI_AGAIN)',
  SELF_SIGNED_CERT_IN_CHAIN:
    'its certificate is signed by an authority that is not trusted here (SELF_SIGNED_CERT_IN_CHAIN); behind an intercepting proxy set NODE_EXTRA_CA_CERTS',
}
