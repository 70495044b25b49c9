import { connect, type Socket } from 'node:net'
import { readNetworkAccess } from './environment.ts'
import { bypassesProxy, type HttpProxy } from './proxy.ts'

/** Connections that are opening, by host: to port 443 of the host, or a tunnel to it through the proxy. */
export type EarlyConnections = ReadonlyMap<string, Promise<Socket>>

export const httpsPort = 443
const maxHeadBytes = 16 * 1024

/**
 * Begins to connect to hosts while the rest of the program loads. Nothing is sent to them yet, not even for TLS. It needs
 * `node:net` alone: TLS and HTTPS take longer to load than all of Node to start.
 *
 * A connection that fails here is opened again when a request needs it, and that request tells the reason.
 */
export function connectEarly(env: NodeJS.ProcessEnv, hosts: readonly string[]): EarlyConnections {
  const exit = readNetworkAccess(env)
  if ('refused' in exit) return new Map()
  const connections = hosts.flatMap((host): [string, Promise<Socket>][] => {
    const proxy = bypassesProxy(env, host, httpsPort) ? undefined : exit.proxy
    // The way to such a proxy needs TLS itself.
    if (proxy?.tls) return []
    const connection = proxy === undefined ? open(host, httpsPort) : openTunnel(host, proxy)
    connection.catch(() => {})
    return [[host, connection]]
  })
  return new Map(connections)
}

function open(host: string, port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, noDelay: true })
    socket.on('error', reject)
    socket.on('connect', () => resolve(socket))
  })
}

/** A tunnel through a proxy, by CONNECT. Source: https://www.rfc-editor.org/rfc/rfc9110#section-9.3.6 */
async function openTunnel(host: string, { url }: HttpProxy): Promise<Socket> {
  const { hostname, port, username, password } = new URL(url)
  const socket = await open(hostname.replace(/^\[|\]$/g, ''), Number(port || 80))
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  const target = `${host}:${httpsPort}`
  const head = [
    `CONNECT ${target} HTTP/1.1`,
    ...(credentials === ':' ? [] : [`proxy-authorization: Basic ${Buffer.from(credentials).toString('base64')}`]),
    'proxy-connection: keep-alive',
    `host: ${target}`,
  ]
  return new Promise((resolve, reject) => {
    let answer = ''
    const fail = (): void => {
      socket.destroy()
      reject(new Error('the proxy opened no tunnel'))
    }
    const read = (chunk: Buffer): void => {
      answer += chunk.toString('latin1')
      const end = answer.indexOf('\r\n\r\n')
      if (end < 0 && answer.length < maxHeadBytes) return
      // A proxy sends nothing of its own behind its head.
      if (end !== answer.length - 4 || !/^HTTP\/1\.\d 200 /.test(answer)) fail()
      else resolve(socket.pause().off('data', read).off('close', fail))
    }
    socket.on('data', read).on('close', fail)
    socket.write(`${head.join('\r\n')}\r\n\r\n`)
  })
}
