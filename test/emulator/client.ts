import { readFileSync } from 'node:fs'
import { request as httpsRequest } from 'node:https'
import { connect } from 'node:net'
import { connect as tlsConnect } from 'node:tls'
import type { Emulator } from '../../emulator/emulator.ts'

export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
  readonly json: unknown
}

export interface AskOptions {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** Sends one request through the emulator's proxy on a new connection, as an HTTPS client with the test CA does. */
export async function ask(cloud: Emulator, address: string, options: AskOptions = {}): Promise<Reply> {
  const url = new URL(address)
  const socket = await tunnel(cloud, `${url.hostname}:443`)
  return new Promise((resolve, reject) => {
    const outgoing = httpsRequest({
      createConnection: () => tlsConnect({ socket, servername: url.hostname, ca: readFileSync(cloud.caFile) }),
      host: url.hostname,
      path: url.pathname + url.search,
      method: options.method ?? 'GET',
      headers: { 'user-agent': 'test', ...options.headers },
    })
    outgoing.once('error', reject)
    outgoing.once('response', response => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.once('error', reject)
      response.once('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text, json: parsed(text) })
        socket.destroy()
      })
    })
    outgoing.end(options.body)
  })
}

/** Opens a tunnel. @throws Error with the proxy's status line if the proxy refuses it */
export function tunnel(cloud: Emulator, authority: string): Promise<ReturnType<typeof connect>> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(cloud.proxyUrl).port), '127.0.0.1')
    socket.once('error', reject)
    socket.once('close', () => reject(new Error('closed without a word')))
    socket.once('data', (reply: Buffer) => {
      const line = reply.toString('latin1').split('\r\n')[0] ?? ''
      if (line.includes(' 200 ')) resolve(socket)
      else reject(new Error(line))
    })
    socket.write(`CONNECT ${authority} HTTP/1.1\r\nhost: ${authority}\r\n\r\n`)
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
