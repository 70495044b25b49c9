import type { Emulator } from '../emulator.ts'
import type { EmulatedResponse } from '../host.ts'

export interface RestRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly host: string
  /** Path and query, percent-encoded. */
  readonly target: string
  readonly body?: object
}

export interface RestAnswer {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
}

/** Sends one request to Google as an administrator. */
export type Send = (request: RestRequest) => Promise<RestAnswer>

/** An answer that is an error, with Google's own words. */
export class RestError extends Error {
  readonly status: number

  constructor({ status, body }: RestAnswer) {
    super(messageOf(body) ?? `HTTP ${status}`)
    this.status = status
  }
}

function messageOf({ error }: RestAnswer['body']): string | undefined {
  const { status, message } = objectOf(error)
  return typeof message === 'string' ? `${String(status ?? 'ERROR')}: ${message}` : undefined
}

export const objectOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {}

/** Sends, and throws what Google refuses. */
export async function sendOrThrow(send: Send, request: RestRequest): Promise<RestAnswer['body']> {
  const answer = await send(request)
  if (answer.status >= 400) throw new RestError(answer)
  return answer.body
}

/** How often an operation is asked for. The emulator ends one at the latest when it is read a second time. */
const mostPolls = 20

/**
 * Sends, and waits for the operation that Google answers.
 *
 * @param version of the API in the operation's path
 */
export async function sendAndWait(send: Send, request: RestRequest, version: string): Promise<RestAnswer['body']> {
  let operation = await sendOrThrow(send, request)
  for (let polls = 0; operation['done'] !== true; polls += 1) {
    if (polls >= mostPolls) throw new Error(`operation ${String(operation['name'])} does not end`)
    const target = `/${version}/${String(operation['name'])}`
    operation = await sendOrThrow(send, { method: 'GET', host: request.host, target })
  }
  const { code, message } = objectOf(operation['error'])
  if (code !== undefined) throw new Error(String(message))
  return objectOf(operation['response'])
}

/**
 * Sends to the emulated services without a network, and notes what was sent.
 *
 * @param token of an administrator
 */
export function inProcess(cloud: Emulator, token: string): { readonly send: Send; readonly sent: RestRequest[] } {
  const sent: RestRequest[] = []
  const send: Send = async request => {
    sent.push(request)
    const url = new URL(`https://${request.host}${request.target}`)
    const service = cloud.google.services.find(one => one.serves(request.host))
    if (service === undefined) throw new Error(`no emulated service for ${request.host}`)
    const answer = await service.handle({
      method: request.method,
      host: request.host,
      path: url.pathname,
      query: url.searchParams,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'user-agent': 'set-up' },
      body: Buffer.from(request.body === undefined ? '' : JSON.stringify(request.body)),
    })
    return { status: answer.status, body: bodyOf(answer) }
  }
  return { send, sent }
}

function bodyOf({ body }: EmulatedResponse): RestAnswer['body'] {
  if (typeof body !== 'string' && !Buffer.isBuffer(body)) return objectOf(body)
  return parseObject(body.toString())
}

export function parseObject(text: string): RestAnswer['body'] {
  try {
    return objectOf(JSON.parse(text))
  } catch {
    return {}
  }
}
