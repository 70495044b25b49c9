import type { ClientRequest } from 'node:http'
import type { HttpRequest, StreamedBody } from './http.ts'

type Body = NonNullable<HttpRequest['body']>

const isStreamed = (body: Body): body is StreamedBody => typeof body === 'object' && 'open' in body

/** Bytes of a body. */
export const bodyLength = (body: Body): number => (isStreamed(body) ? body.bytes : Buffer.byteLength(body))

/**
 * Sends the body of a request, and ends it. An answer may come before the whole body is sent: a refusal. Nothing more is
 * sent then.
 *
 * @param fail gets the error of a body that cannot be read, as it is: it is not about the network
 */
export function sendBody(outgoing: ClientRequest, body: HttpRequest['body'], fail: (error: unknown) => void): void {
  if (body === undefined || !isStreamed(body)) return void outgoing.end(body)
  // A connection with half a request on it cannot serve another one.
  outgoing.on('response', incoming =>
    incoming.on('end', () => {
      if (!outgoing.writableEnded) outgoing.destroy()
    }),
  )
  writeParts(outgoing, body).catch((error: unknown) => {
    fail(error)
    outgoing.destroy()
  })
}

async function writeParts(outgoing: ClientRequest, body: StreamedBody): Promise<void> {
  for await (const part of body.open()) {
    if (outgoing.destroyed) return
    if (!outgoing.write(part)) await drained(outgoing)
  }
  if (!outgoing.destroyed) outgoing.end()
}

/** Waits until the connection takes more, or is closed. */
function drained(outgoing: ClientRequest): Promise<void> {
  return new Promise(resolve => {
    const done = (): void => {
      outgoing.off('drain', done)
      outgoing.off('close', done)
      resolve()
    }
    outgoing.on('drain', done)
    outgoing.on('close', done)
    if (outgoing.destroyed) done()
  })
}
