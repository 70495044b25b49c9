import { createServer, type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http'
import { type AddressInfo, Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { TLSSocket } from 'node:tls'
import type { Authority } from './certificates.ts'
import type { ScaledClock } from './clock.ts'
import { type Fault, type Faults, isOfConnect } from './faults.ts'
import type { EmulatedRequest, EmulatedResponse, EmulatedService, RequestHead } from './host.ts'
import { type Flaw, writeReply } from './reply.ts'
import type { RecordedConnection, RecordedRequest, Recorder } from './requests.ts'

export interface ProxyOptions {
  readonly services: readonly EmulatedService[]
  readonly authority: Authority
  readonly clock: Pick<ScaledClock, 'now' | 'scale' | 'later' | 'rest' | 'pass'>
  readonly recorder: Recorder
  readonly faults: Faults
  /** Real milliseconds of a round trip: a new connection costs two of them, each request one. */
  readonly latencyMs: number
  /** 0: any free one. */
  readonly port: number
  /** Credentials that clients must send with each CONNECT. */
  readonly credentials?: ProxyCredentials | undefined
}

export interface ProxyCredentials {
  readonly user: string
  readonly password: string
}

export interface Proxy {
  /** `http://127.0.0.1:PORT` */
  readonly url: string
  close(): Promise<void>
}

/**
 * Starts a CONNECT proxy on loopback that terminates TLS itself, so that clients reach emulated services by their
 * production host names. Hosts without a service are refused and recorded.
 */
export async function startProxy(options: ProxyOptions): Promise<Proxy> {
  const { services, recorder, faults, clock, latencyMs } = options
  const sockets = new Set<Duplex>()
  const tunnels = new WeakMap<Socket, Tunnel>()

  const inner = createServer((message, response) => {
    const tunnel = tunnels.get(message.socket)
    if (tunnel === undefined) return void message.socket.destroy()
    answer(tunnel, message, response, options).catch((error: unknown) => {
      // If a client disconnects, the emulator is not at fault. If a service throws, it is.
      if (!tunnel.raw.destroyed) recorder.failures.push(error)
      tunnel.raw.destroy()
    })
  })
  inner.keepAliveTimeout = 0
  inner.requestTimeout = 0

  const outer = createServer((message, response) => {
    const host = message.headers.host ?? ''
    recorder.connect(clock.now(), host, 80, 'plain')
    message.resume()
    response.writeHead(502, { 'content-type': 'text/plain' }).end('The emulator speaks HTTPS through CONNECT alone.\n')
  })
  outer.on('connection', socket => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  outer.on('connect', (message, raw, head) => {
    raw.on('error', () => raw.destroy())
    if (raw instanceof Socket) open(message, raw, head).catch(() => raw.destroy())
  })

  async function open(message: IncomingMessage, raw: Socket, head: Buffer): Promise<void> {
    const authorityForm = /^\[?([^\]]+?)\]?:(\d+)$/.exec(message.url ?? '')
    const host = (authorityForm?.[1] ?? message.url ?? '').toLowerCase()
    const port = Number(authorityForm?.[2] ?? 0)
    const service = port === 443 ? services.find(one => one.serves(host)) : undefined
    await roundTrip(latencyMs)
    const refuse = (outcome: RecordedConnection['outcome'], status: string, header = ''): void => {
      recorder.connect(clock.now(), host, port, outcome)
      raw.end(`HTTP/1.1 ${status}\r\n${header}content-length: 0\r\nconnection: close\r\n\r\n`)
    }
    const { credentials } = options
    if (credentials !== undefined && message.headers['proxy-authorization'] !== basic(credentials)) {
      refuse('unauthorized', '407 Proxy Authentication Required', 'proxy-authenticate: Basic realm="emulator"\r\n')
      return
    }
    const fault = faults.strikeConnect(host)
    if (fault !== undefined && 'refuse' in fault) {
      recorder.connect(clock.now(), host, port, 'dropped')
      raw.resetAndDestroy()
      return
    }
    if (fault !== undefined && 'connect' in fault) {
      refuse('refused', `${fault.connect} ${STATUS_CODES[fault.connect] ?? 'Refused'}`)
      return
    }
    if (service === undefined) {
      refuse('unknown', `502 Unknown host ${printable(host)}`)
      return
    }
    const connection = recorder.connect(clock.now(), host, port, 'open')
    const flaw = fault !== undefined && 'certificate' in fault ? fault.certificate : undefined
    const secureContext = await options.authority.contextFor(host, flaw)
    raw.write('HTTP/1.1 200 Connection established\r\n\r\n')
    if (fault !== undefined && 'plain' in fault) {
      // Answers after the client has sent something: a socket that closes with unread bytes sends a reset.
      raw.once('data', () => raw.end('HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n'))
      return
    }
    await roundTrip(latencyMs)
    if (head.length > 0) raw.unshift(head)
    const secure = new TLSSocket(raw, { isServer: true, secureContext, ALPNProtocols: ['http/1.1'] })
    secure.on('error', () => raw.destroy())
    tunnels.set(secure, { raw, service, connection })
    inner.emit('connection', secure)
  }

  await new Promise<void>((resolve, reject) => {
    outer.once('error', reject)
    outer.listen(options.port, '127.0.0.1', resolve)
  })
  const address = outer.address()
  const port = isAddress(address) ? address.port : options.port
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      const closed = new Promise<void>(resolve => outer.close(() => resolve()))
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}

interface Tunnel {
  readonly raw: Socket
  readonly service: EmulatedService
  readonly connection: RecordedConnection
}

async function answer(
  tunnel: Tunnel,
  message: IncomingMessage,
  response: ServerResponse,
  { clock, recorder, faults, latencyMs }: ProxyOptions,
): Promise<void> {
  const head = headOf(message)
  const cutAt = faults.strikeBody(head)
  const request = await readRequest(message, head, tunnel.service, cutAt)
  const recorded: RecordedRequest = {
    at: clock.now(),
    host: request.host,
    method: request.method,
    path: request.path,
    query: (message.url ?? '').slice(request.path.length + 1),
    headers: request.headers,
    body: request.received === undefined ? request.body.toString('utf8') : '(received as it came)',
    connection: tunnel.connection.number,
  }
  recorder.requests.push(recorded)
  tunnel.connection.requests += 1
  if (cutAt !== undefined) return void tunnel.raw.resetAndDestroy()
  clock.pass(requestMs)
  await roundTrip(latencyMs)

  const fault = faults.strike(request)
  if (fault !== undefined && 'latencyMs' in fault) await wait(tunnel, clock, fault.latencyMs * clock.scale)
  const reply = await react(tunnel, request, fault)
  if (reply === 'silence') return restUntilClosed(tunnel, clock)
  if (reply === 'reset') return void tunnel.raw.resetAndDestroy()
  if (reply.latencyMs !== undefined) await wait(tunnel, clock, reply.latencyMs)
  const written = await writeReply(reply, request.method === 'HEAD' ? undefined : flawOf(fault), {
    response,
    raw: tunnel.raw,
    isHead: request.method === 'HEAD',
    pause: milliseconds => wait(tunnel, clock, milliseconds),
    rest: () => clock.rest(),
  })
  recorder.answer(recorded, { status: reply.status, at: clock.now(), ...written })
}

/** Returns what a fault does to the body of the real answer. */
const flawOf = (fault: Fault | undefined): Flaw | undefined =>
  fault !== undefined && ('cutAt' in fault || 'resetAt' in fault || 'stallAt' in fault || 'declaredLength' in fault)
    ? fault
    : undefined

/** Emulated milliseconds that a request takes on a virtual clock. */
const requestMs = 5

/** Waits by the emulated clock, or until the client has disconnected. */
function wait({ raw }: Tunnel, clock: ProxyOptions['clock'], milliseconds: number): Promise<void> {
  if (milliseconds <= 0) return Promise.resolve()
  const goOn = clock.rest()
  const { promise, resolve } = Promise.withResolvers<void>()
  const cancel = clock.later(milliseconds, resolve)
  raw.once('close', resolve)
  return promise.finally(() => {
    cancel()
    raw.off('close', resolve)
    goOn()
  })
}

function restUntilClosed({ raw }: Tunnel, clock: ProxyOptions['clock']): void {
  const goOn = clock.rest()
  if (raw.destroyed) goOn()
  else raw.once('close', goOn)
}

/** Returns the reply of the service, or what a fault makes of it. */
async function react(
  { service, connection }: Tunnel,
  request: EmulatedRequest,
  fault: Fault | undefined,
): Promise<EmulatedResponse | 'silence' | 'reset'> {
  // A front end refuses a request for another host than that of its certificate.
  if (request.host !== connection.host) return { status: 421, body: 'Misdirected Request' }
  if (fault === undefined) return service.handle(request)
  if ('status' in fault) {
    if (fault.effect) await service.handle(request)
    return { status: fault.status, headers: fault.headers ?? {}, body: fault.body ?? '' }
  }
  if ('reset' in fault) {
    if (fault.reset === 'after') await service.handle(request)
    return 'reset'
  }
  if ('hang' in fault) return 'silence'
  if ('latencyMs' in fault) return service.handle(request)
  if ('redirect' in fault) return { status: 302, headers: { location: fault.redirect }, body: '' }
  if (isOfConnect(fault)) return 'reset'
  if ('echo' in fault) return echo(request, fault.echo)
  if (flawOf(fault) !== undefined || !('body' in fault)) return service.handle(request)
  return { status: 200, headers: { 'content-type': fault.contentType ?? 'text/html; charset=utf-8' }, body: fault.body }
}

function headOf(message: IncomingMessage): RequestHead {
  const target = message.url ?? '/'
  const mark = target.indexOf('?')
  return {
    method: message.method ?? 'GET',
    host: (message.headers.host ?? '').toLowerCase().replace(/:\d+$/, ''),
    path: mark < 0 ? target : target.slice(0, mark),
    query: new URLSearchParams(mark < 0 ? '' : target.slice(mark + 1)),
    headers: Object.fromEntries(
      Object.entries(message.headersDistinct).map(([name, values]) => [name, (values ?? []).join(', ')]),
    ),
  }
}

/** @param cutAt after so many bytes the body breaks off */
async function readRequest(
  message: IncomingMessage,
  head: RequestHead,
  service: EmulatedService,
  cutAt = Infinity,
): Promise<EmulatedRequest> {
  const received = service.receive?.(head)
  const chunks: Buffer[] = []
  const take = (bytes: Buffer): void => void (received === undefined ? chunks.push(bytes) : received.write(bytes))
  let size = 0
  try {
    for await (const chunk of message) {
      const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk)
      take(bytes.subarray(0, cutAt - size))
      size += bytes.length
      if (size >= cutAt) break
    }
  } catch (error) {
    received?.aborted()
    throw error
  }
  if (size >= cutAt) received?.aborted()
  return { ...head, body: Buffer.concat(chunks), ...(received && { received }) }
}

function echo({ headers, body }: EmulatedRequest, code: number): EmulatedResponse {
  const bearer = headers['authorization'] ?? ''
  return {
    status: code,
    headers: { 'www-authenticate': bearer, 'x-echo': bearer },
    body: { error: { code, message: `Refused: ${bearer}`, status: 'UNKNOWN' }, headers, body: body.toString('utf8') },
  }
}

const roundTrip = async (milliseconds: number): Promise<void> => {
  if (milliseconds > 0) await sleep(milliseconds)
}

const isAddress = (address: string | AddressInfo | null): address is AddressInfo =>
  typeof address === 'object' && address !== null

const basic = ({ user, password }: ProxyCredentials): string =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`

const printable = (text: string): string => text.replace(/[^\x21-\x7e]/g, '?')
