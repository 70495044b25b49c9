import { createServer, type Server, type Socket } from 'node:net'
import { TLSSocket } from 'node:tls'
import { theAuthority } from './certificates.ts'

/** A request that arrived whole. */
export interface ScriptedRequest {
  readonly host: string
  /** Request line and headers, as sent. */
  readonly head: string
  readonly body: Buffer
  /** Number of the connection, from 1. */
  readonly connection: number
}

/**
 * Hosts behind a CONNECT proxy whose answers a test writes itself, byte by byte: also what no HTTP server would send.
 */
export interface ScriptedHosts extends AsyncDisposable {
  /** For `createTransport`. */
  readonly env: Readonly<Record<string, string>>
  readonly ca: string
  readonly requests: readonly ScriptedRequest[]
  /** Resolves when a connection of this number, from 1, is closed. */
  closed(connection: number): Promise<void>
}

/** @param answer called with each request and its connection */
export async function startScriptedHosts(
  answer: (request: ScriptedRequest, socket: TLSSocket) => void,
): Promise<ScriptedHosts> {
  const authority = await theAuthority()
  const requests: ScriptedRequest[] = []
  const open = new Set<Socket>()
  const closings: PromiseWithResolvers<void>[] = []
  const closing = (connection: number): PromiseWithResolvers<void> =>
    (closings[connection] ??= Promise.withResolvers<void>())
  let count = 0
  const serve = async (raw: Socket, host: string): Promise<void> => {
    const secureContext = await authority.contextFor(host)
    raw.write('HTTP/1.1 200 Connection established\r\n\r\n')
    const secure = new TLSSocket(raw, { isServer: true, secureContext, ALPNProtocols: ['http/1.1'] })
    const connection = ++count
    secure.on('error', () => raw.destroy())
    secure.on('close', () => closing(connection).resolve())
    let seen = Buffer.alloc(0)
    secure.on('data', (chunk: Buffer) => {
      seen = Buffer.concat([seen, chunk])
      for (let end = seen.indexOf('\r\n\r\n'); end >= 0; end = seen.indexOf('\r\n\r\n')) {
        const head = seen.toString('latin1', 0, end)
        const length = Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? 0)
        if (seen.length < end + 4 + length) return
        const request = { host, head, body: seen.subarray(end + 4, end + 4 + length), connection }
        seen = seen.subarray(end + 4 + length)
        requests.push(request)
        answer(request, secure)
      }
    })
  }
  const server: Server = createServer(raw => {
    open.add(raw)
    raw.on('close', () => open.delete(raw))
    raw.on('error', () => raw.destroy())
    raw.once('data', (chunk: Buffer) => {
      const host = /^CONNECT ([^:]+):443 /.exec(chunk.toString('latin1'))?.[1]
      if (host === undefined) raw.destroy()
      else void serve(raw, host)
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return {
    env: { https_proxy: `http://127.0.0.1:${port}` },
    ca: authority.pem,
    requests,
    closed: connection => closing(connection).promise,
    [Symbol.asyncDispose]: async () => {
      for (const socket of open) socket.destroy()
      await new Promise<void>(resolve => server.close(() => resolve()))
    },
  }
}

/** Returns the head of a chunked reply. */
export const chunkedHead = 'HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n'

/** Returns one chunk of a chunked reply. */
export const chunkOf = (text: string): string => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`

export const lastChunk = '0\r\n\r\n'
