import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Clock } from '../../core/clock.ts'
import { listenError } from './listen-error.ts'
import type { Limits } from './server-limits.ts'

type Handler = (request: IncomingMessage, response: ServerResponse, begin: () => void) => void

/** Returns a server with strict parsing and bounds on everything that a client sends. It does not listen yet. */
export function createHttpServer(limits: Limits, handle: Handler): Server {
  const server = createServer({
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.headersMs,
    requestTimeout: limits.requestMs,
    connectionsCheckingInterval: limits.checkMs,
    keepAliveTimeout: limits.keepAliveMs,
    insecureHTTPParser: false,
    requireHostHeader: true,
    noDelay: true,
  })
  server.maxConnections = limits.connections
  server.maxRequestsPerSocket = limits.requestsPerConnection
  // Node would drop what is above the limit without a word: `readHeaders` refuses it.
  server.maxHeadersCount = 0
  server.on('request', (request, response) => handle(request, response, () => {}))
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) =>
    handle(request, response, () => response.writeContinue()),
  )
  server.on('checkExpectation', (_: IncomingMessage, response: ServerResponse) => {
    response.writeHead(417, { connection: 'close', 'content-length': '0' }).end()
  })
  server.on('connect', (_: IncomingMessage, socket: Duplex) => refuseRaw(socket, '403 Forbidden'))
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy()
    else refuseRaw(socket, statusOf(error.code))
  })
  return server
}

/** Answers what cannot be read as a request, and closes the connection. */
function refuseRaw(socket: Duplex, status: string): void {
  socket.on('error', () => {})
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`, () => socket.destroy())
}

function statusOf(code: string | undefined): string {
  if (code === 'HPE_HEADER_OVERFLOW') return '431 Request Header Fields Too Large'
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? '408 Request Timeout' : '400 Bad Request'
}

/**
 * @returns the port
 * @throws ActionError `LEND_FAILED`
 */
export async function listen(server: Server, host: string, port: number): Promise<number> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen({ host, port, exclusive: true }, () => {
        server.off('error', reject)
        resolve()
      })
    })
  } catch (error) {
    throw listenError(error, host, port)
  }
  server.on('error', () => {})
  const address = server.address()
  return address !== null && typeof address === 'object' ? address.port : port
}

/** Stops a server whose requests have ended or must end now. Resolves when no connection is left. */
export async function stopServer(server: Server, clock: Clock, withinMs: number): Promise<void> {
  server.closeAllConnections()
  const over = new AbortController()
  const limit = clock.sleep(withinMs, over.signal).catch(() => {})
  await Promise.race([new Promise<void>(resolve => server.close(() => resolve())), limit])
  over.abort()
}
