import type { HttpRequest, HttpResponse, Send } from './transport.ts'

/**
 * Dresses `send` as the `fetch` that gaxios takes, so that what they send goes the same bounded,
 * host-checked way as everything else.
 *
 * Neither `Headers` nor `Response` of Node's is touched: the first use of either loads all of its `fetch`, which takes as
 * long as half a start of Node.
 */
export function asFetch(send: Send, options: Pick<HttpRequest, 'timeoutMs'> = {}): typeof fetch {
  return async (input, init = {}) => {
    const url = typeof input === 'string' || input instanceof URL ? new URL(input) : new URL(input.url)
    const body = init.body ?? undefined
    const text = body === undefined || typeof body === 'string' || body instanceof Uint8Array ? body : String(body)
    const reply = await send({
      method: init.method ?? 'GET',
      url,
      headers: plainHeaders(init.headers ?? {}),
      ...(text === undefined ? {} : { body: text }),
      ...(init.signal ? { signal: init.signal } : {}),
      ...options,
    })
    return asResponse(reply)
  }
}

function plainHeaders(headers: NonNullable<RequestInit['headers']>): Record<string, string> {
  const pairs = Symbol.iterator in headers ? [...headers] : Object.entries(headers)
  return Object.fromEntries(pairs.map(([name = '', value]) => [name.toLowerCase(), String(value)]))
}

/** What gaxios reads of a `Response`. */
function asResponse({ status, headers, body }: HttpResponse): Response {
  const text = async (): Promise<string> => body.toString('utf8')
  return {
    status,
    ok: status >= 200 && status < 300,
    url: '',
    headers: new Map(Object.entries(headers)),
    text,
    json: async () => JSON.parse(await text()),
    arrayBuffer: async () => new Uint8Array(body).buffer,
  } as unknown as Response
}
