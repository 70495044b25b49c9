import { pipeline, Readable } from 'node:stream'
import { brotliDecompressSync, createBrotliDecompress, createUnzip, unzipSync } from 'node:zlib'
import { ActionError, kindOfError } from '../../core/errors.ts'
import { withoutEcho } from '../../core/redact.ts'
import type { StreamingResponse } from '../../network/transport.ts'
import { mergedUserAgent, replyHeaders } from '../calls/headers.ts'
import { outageReply } from '../calls/reply.ts'
import type { LendPorts } from '../ports.ts'
import type { HeldCall } from '../usage/call-budget.ts'
import type { CallEnd } from '../usage/ledger.ts'
import type { Client } from './client.ts'
import { EchoFilter } from './echo.ts'
import type { Limits } from './server-limits.ts'

/** A call that is in the record, ready to send. */
export interface Carriage {
  readonly ports: LendPorts
  readonly limits: Limits
  readonly held: HeldCall
  readonly client: Client
  /** User agent of the client. */
  readonly clientAgent: string | undefined
  readonly number: number
  readonly token: string
  /** Called when the body of the request is no longer needed. */
  readonly sent: () => void
  /** Answers a client for whose call there is no token any more. */
  readonly tokenMissing: (error: unknown) => void
}

/** The end of a call, for the record. */
export interface CallEnding {
  readonly status: number | null
  readonly outcome: 'complete' | 'broken' | 'unanswered'
  readonly bytes: number
  /** `unsent`: nothing left this machine, so nothing is charged. */
  readonly charged: CallEnd['outcome'] | 'unsent'
}

/** Sends the call, and passes its answer on. It never throws. */
export async function carry(carriage: Carriage): Promise<CallEnding> {
  const { client, held, sent } = carriage
  let answer: StreamingResponse | 'token refused'
  let token = carriage.token
  try {
    answer = await sendCall(carriage, token)
    const other = answer.status === 401 ? await renew(carriage, token) : token
    if (other === undefined) answer = await droppedBody(answer)
    else if (other !== token) {
      await droppedBody(answer)
      token = other
      answer = await sendCall(carriage, token)
    }
  } catch (error) {
    const unanswered = { status: null, outcome: 'unanswered', bytes: 0 } as const
    if (client.signal.aborted) {
      client.breakOff()
      return { ...unanswered, charged: 'broken' }
    }
    const why = error instanceof ActionError ? error.message : kindOfError(error)
    client.reply(outageReply(held.call.shape, why))
    return { ...unanswered, charged: error instanceof ActionError && error.unsent ? 'unsent' : 'unanswered' }
  } finally {
    sent()
  }
  if (answer === 'token refused') return { status: 401, outcome: 'complete', bytes: 0, charged: 'failed' }
  if (answer.status >= 200 && answer.status < 300) return pump(carriage, answer, token)
  return passError(carriage, answer, token)
}

/**
 * Returns another token if Google refused this one before its end: no byte went to the client, so the call may be sent
 * once more. Returns the same token if there is no other, and nothing if the client has been told that there is none.
 */
async function renew({ ports, tokenMissing }: Carriage, token: string): Promise<string | undefined> {
  if (!ports.refused(token)) return token
  try {
    return (await ports.googleToken()).token
  } catch (error) {
    tokenMissing(error)
    return undefined
  }
}

const droppedBody = async (answer: StreamingResponse): Promise<'token refused'> => {
  await readSmall(answer, 0)
  return 'token refused'
}

const sendCall = (
  { ports, limits, held, client, clientAgent, number }: Carriage,
  token: string,
): Promise<StreamingResponse> => {
  const { method, host, target, headers, body } = held.call.upstream
  return ports.send({
    method,
    url: new URL(`https://${host}${target}`),
    headers: {
      ...headers,
      'accept-encoding': 'identity',
      authorization: `Bearer ${token}`,
      'user-agent': mergedUserAgent(ports.userAgent, clientAgent),
      'x-goog-request-reason': ports.requestReason(String(number)),
    },
    ...(body.length === 0 && method !== 'POST' ? {} : { body }),
    timeoutMs: limits.answerMs,
    signal: client.signal,
  })
}

/** Passes a successful answer on, part by part, no faster than the client reads. */
async function pump(carriage: Carriage, answer: StreamingResponse, token: string): Promise<CallEnding> {
  const { ports, limits, held, client, number } = carriage
  const { status, headers, body } = answer
  const echo = new EchoFilter(token)
  const content = ports.recordContent && new Content()
  let bytes = 0
  const end = (outcome: 'complete' | 'broken'): CallEnding => {
    if (content !== undefined) ports.recordContent?.(number, 'response', content.text())
    return { status, outcome, bytes, charged: outcome }
  }
  const decoded = decodedBody(body, headers['content-encoding'])
  if (decoded === undefined) {
    await readSmall(answer, 0)
    client.reply(outageReply(held.call.shape, 'The answer of Google is compressed in a way that was not asked for.'))
    return end('broken')
  }
  try {
    client.begin(status, cleanHeaders(headers, token))
    for await (const part of decoded) {
      bytes += part.length
      if (bytes > limits.answerBytes) throw new Error('the answer does not end')
      held.read(part)
      const clean = echo.pass(part)
      content?.add(clean)
      await client.write(clean, ports.clock, limits)
    }
  } catch {
    client.breakOff()
    return end('broken')
  }
  client.end()
  return end(held.hasEnd() ? 'complete' : 'broken')
}

/**
 * Returns the body plainly if it was compressed without being asked: its tokens must be counted, and what it echoes must
 * be found. Returns nothing for a coding that nothing here can read.
 */
function decodedBody(body: AsyncIterable<Buffer>, coding = 'identity'): AsyncIterable<Buffer> | undefined {
  if (coding === 'identity') return body
  const decoder = coding === 'br' ? createBrotliDecompress() : /^(?:gzip|deflate)$/.test(coding) && createUnzip()
  // The reader gets its errors.
  return decoder ? pipeline(Readable.from(body), decoder, () => {}) : undefined
}

/** Returns the headers for the client, without what the server echoes of the token. */
function cleanHeaders(headers: StreamingResponse['headers'], token: string): Readonly<Record<string, string>> {
  const clean = (value: string): string => new EchoFilter(token).pass(Buffer.from(value)).toString()
  return Object.fromEntries(Object.entries(replyHeaders(headers)).map(([name, value]) => [name, clean(value)]))
}

/** Bytes of an answer that go to the record's copy: an entry of Cloud Logging takes 256 KiB. */
const mostContentBytes = 200 * 1024

/** The begin of an answer. */
class Content {
  readonly #parts: Buffer[] = []
  #size = 0

  add(part: Buffer): void {
    const rest = part.subarray(0, mostContentBytes - this.#size)
    this.#size += rest.length
    if (rest.length > 0) this.#parts.push(rest)
  }

  text(): string {
    return Buffer.concat(this.#parts).toString()
  }
}

const mostErrorBytes = 64 * 1024

/** Passes Google's error on as it is. A redirection is none of its errors, and is not followed. */
async function passError({ held, client }: Carriage, answer: StreamingResponse, token: string): Promise<CallEnding> {
  const { status } = answer
  const { shape, upstream } = held.call
  if (status < 400) {
    await readSmall(answer, 0)
    client.reply(outageReply(shape, `${upstream.host} answered with a redirection (${status}), which is not followed.`))
    return { status, outcome: 'complete', bytes: 0, charged: 'failed' }
  }
  const found = await readSmall(answer, mostErrorBytes)
  const text = found && decompress(found, answer.headers['content-encoding'])
  if (text === undefined) {
    client.breakOff()
    return { status, outcome: 'broken', bytes: 0, charged: 'failed' }
  }
  const { body } = withoutEcho({ status, body: text }, token)
  client.reply({ status, headers: cleanHeaders(answer.headers, token), body })
  return { status, outcome: 'complete', bytes: body.length, charged: 'failed' }
}

/** Returns the text of an error that was compressed without being asked: what it echoes must be found. */
function decompress(body: Buffer, coding = 'identity'): Buffer | undefined {
  if (coding === 'identity' || body.length === 0) return body
  const options = { maxOutputLength: mostErrorBytes }
  try {
    if (coding === 'gzip' || coding === 'deflate') return unzipSync(body, options)
    return coding === 'br' ? brotliDecompressSync(body, options) : undefined
  } catch {
    return undefined
  }
}

/** Reads the first bytes of a body, and drops the rest. Returns nothing if it breaks off. */
async function readSmall({ body }: StreamingResponse, most: number): Promise<Buffer | undefined> {
  const parts: Buffer[] = []
  let size = 0
  try {
    for await (const part of body) {
      parts.push(part)
      size += part.length
      if (size >= most) break
    }
  } catch {
    return undefined
  }
  return Buffer.concat(parts).subarray(0, most)
}
