import type { HttpRequest, Send } from './transport.ts'

/**
 * Dresses `send` as the `fetch` that octokit and gaxios take, so that what they send goes the same bounded,
 * host-checked way as everything else.
 */
export function asFetch(send: Send, options: Pick<HttpRequest, 'timeoutMs'> = {}): typeof fetch {
  return async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input)
    const headers = Object.fromEntries(new Headers(init.headers))
    const body = init.body ?? undefined
    const text = body === undefined || typeof body === 'string' || body instanceof Uint8Array ? body : String(body)
    const reply = await send({
      method: init.method ?? 'GET',
      url,
      headers,
      ...(text === undefined ? {} : { body: text }),
      ...(init.signal ? { signal: init.signal } : {}),
      ...options,
    })
    const empty = reply.status === 204 || reply.status === 304
    return new Response(empty ? null : new Uint8Array(reply.body), { status: reply.status, headers: reply.headers })
  }
}
