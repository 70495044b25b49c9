import { request } from 'node:http'
import type { LeftListener } from './left-listener.ts'

/** Asks a listener of this machine to stop. @returns true if it agreed */
export function requestStop({ url, secret }: NonNullable<LeftListener['stop']>, limit: AbortSignal): Promise<boolean> {
  return new Promise(resolve => {
    const headers = { authorization: `Bearer ${secret}`, 'content-length': '0' }
    const asking = request(new URL('/stop', url), { method: 'POST', agent: false, headers, signal: limit }, reply => {
      reply.resume()
      resolve(reply.statusCode !== undefined && reply.statusCode < 300)
    })
    asking.once('error', () => resolve(false))
    asking.end()
  })
}
