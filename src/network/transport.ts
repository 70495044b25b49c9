import { Agent, type AgentOptions, type RequestOptions } from 'node:https'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { connect as connectTls, createSecureContext, TLSSocket } from 'node:tls'
import { ActionError } from '../core/errors.ts'
import { connectEarly, type EarlyConnections, httpsPort } from './early.ts'
import { readNetworkAccess } from './environment.ts'
import { exchange, type Route } from './exchange.ts'
import type { HttpRequest, Send, SendStreaming } from './http.ts'
import { bypassesProxy } from './proxy.ts'
import { openStream } from './stream.ts'

export type { HttpRequest, HttpResponse, Send, SendStreaming, StreamedBody, StreamingResponse } from './http.ts'

export interface Transport {
  /** Returns a `Send` for the hosts that `allows` accepts, and no others. */
  readonly to: (allows: (host: string) => boolean, options?: { readonly bearer: boolean }) => Send
  /** As `to`, for replies whose body is read as it arrives. */
  readonly stream: (allows: (host: string) => boolean) => SendStreaming
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

/** Connections to one host: of requests with a short reply, and of streams. */
const maxSockets = { whole: 64, streaming: 256 }
/** Milliseconds after which an unused connection of streams is closed, before the other side does it. */
const idleStreamMs = 60_000

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
  const kept = { keepAlive: true, maxSockets: maxSockets.whole, scheduling: 'lifo', secureContext } as const
  const agents = createAgents(kept, proxy)
  let streaming: Agents | undefined
  const streams = (): Agents => {
    streaming ??= createAgents({ ...kept, maxSockets: maxSockets.streaming, timeout: idleStreamMs }, proxy)
    return streaming
  }
  const routeTo = ({ direct, tunnels }: Agents, host: string, port: number): Route & { readonly agent: WarmAgent } =>
    proxy === undefined || tunnels === undefined || bypassesProxy(env, host, port)
      ? { agent: direct, destination: { host, port, proxy: undefined, env } }
      : { agent: tunnels, destination: { host, port, proxy, env } }
  /** @throws ActionError if nothing may be sent there */
  const route = (
    of: () => Agents,
    { url, headers }: HttpRequest,
    allows: (host: string) => boolean,
    bearer: boolean,
  ) => {
    const { protocol, hostname, port } = url
    if (protocol !== 'https:') throw refusedHost(url, 'it is not an https address')
    if (!allows(hostname)) throw refusedHost(url, 'it is not on the list of allowed hosts')
    if (!bearer && Object.keys(headers).some(name => name.toLowerCase() === 'authorization'))
      throw refusedHost(url, 'no token may be sent to it')
    if ('refused' in exit) throw exit.refused
    return routeTo(of(), hostname, Number(port || httpsPort))
  }
  return {
    to: (allows, { bearer } = { bearer: true }) => {
      return async request =>
        exchange(
          route(() => agents, request, allows, bearer),
          request,
          timeLimit,
        )
    },
    stream: allows => {
      return async request => openStream(route(streams, request, allows, true), request, timeLimit)
    },
    warm: (host, allows) => {
      const { agent } = routeTo(agents, host, httpsPort)
      if (allows(host)) agent.warm(host, () => early.get(host) ?? connectEarly(env, [host]).get(host))
    },
    close: () => {
      for (const { direct, tunnels } of [agents, streaming ?? agents]) {
        direct.destroy()
        tunnels?.destroy()
      }
    },
  }
}

interface Agents {
  readonly direct: WarmAgent
  /** `bypassesProxy` decides which hosts use the proxy: Node reads NO_PROXY by other rules. */
  readonly tunnels: WarmAgent | undefined
}

const createAgents = (options: AgentOptions, proxy: { readonly url: string } | undefined): Agents => ({
  direct: new WarmAgent(options),
  tunnels: proxy && new WarmAgent({ ...options, proxyEnv: { https_proxy: proxy.url } }),
})

const refusedHost = (url: URL, reason: string): ActionError =>
  new ActionError('HOST_REFUSED', `Nothing was sent to ${url.protocol}//${url.host}: ${reason}`, { unsent: true })

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
