import { createHash } from 'node:crypto'
import { brotliDecompressSync, unzipSync } from 'node:zlib'
import { ActionError, kindOfError } from '../../core/errors.ts'
import { withoutEcho } from '../../core/redact.ts'
import type { StreamingResponse } from '../../network/transport.ts'
import type { LentCall } from '../calls/call.ts'
import type { LendPorts } from '../ports.ts'
import type { CallsRecord } from './calls-record.ts'
import type { Client } from './client.ts'
import { EchoFilter } from './echo.ts'
import { errorReply } from './error-reply.ts'
import type { HeldCall, HeldEnd, Reply } from './listener-parts.ts'
import { passedHeaders } from './reply-headers.ts'
import type { Limits } from './server-limits.ts'
import type { Totals } from './totals.ts'

/** What passing a call on needs of the listener. */
export interface Passage {
  readonly ports: LendPorts
  readonly limits: Limits
  readonly record: CallsRecord
  readonly totals: Totals
  /** Returns the number of the next call, from 1. */
  readonly nextCall: () => number
}

interface Steps {
  /** Called when the body of the request is no longer needed. */
  readonly sent: () => void
  /** Refuses the call after all. */
  readonly refuse: (rule: string, message: string) => void
}

/** The end of a call, for the record. */
interface CallEnding {
  readonly status: number | null
  readonly outcome: 'complete' | 'broken' | 'unanswered'
  readonly bytes: number
  readonly charged: HeldEnd
}

const unanswered: CallEnding = { status: null, outcome: 'unanswered', bytes: 0, charged: 'unanswered' }

/**
 * Sends an allowed call to Google with the grant's token, and its answer to the client as it arrives. The record has
 * the call before it is sent, and its end afterwards.
 */
export async function passOn(passage: Passage, held: HeldCall, client: Client, steps: Steps): Promise<void> {
  const { ports, record, totals } = passage
  const { call } = held
  let token: string
  try {
    token = (await ports.googleToken()).token
  } catch (error) {
    held.release()
    return refuseWithoutToken(passage, client, call, { error, ...steps })
  }
  const number = passage.nextCall()
  const begun = ports.monotonic()
  try {
    await record.began({ call: number, ...describe(call) })
  } catch {
    held.release()
    return client.reply(unavailable(call, 'the record cannot be written, so nothing is sent to Google'))
  }
  const { status, outcome, bytes, charged } = await carry(passage, held, client, token, number, steps.sent)
  const milliseconds = Math.round(ports.monotonic() - begun)
  const charge = held.settle(charged)
  totals.ended(call.model ?? call.name, outcome !== 'complete' || charged === 'failed', milliseconds, charge)
  record.ended({
    call: number,
    status,
    outcome,
    response_bytes: bytes,
    input_tokens: charge.inputTokens,
    output_tokens: charge.outputTokens,
    milliseconds,
  })
}

const describe = ({ method, model, project, location, upstream }: LentCall) => ({
  method,
  model: model ?? null,
  project,
  location,
  request_bytes: upstream.body.length,
  request_sha256: createHash('sha256').update(upstream.body).digest('hex'),
})

const unavailable = ({ shape }: LentCall, why: string): Reply => errorReply('unavailable', shape, `${why}`)

/** Answers a call for which there is no token: a denial is a refusal, an outage is none. */
function refuseWithoutToken(
  { ports }: Passage,
  client: Client,
  call: LentCall,
  { error, refuse }: Pick<Steps, 'refuse'> & { readonly error: unknown },
): void {
  const why = error instanceof ActionError ? error.message : kindOfError(error)
  if (ports.denied.aborted) refuse('when', `this run may not use Google any more: ${why}`)
  else client.reply(unavailable(call, `there is no access token of Google now: ${why}`))
}

/** Sends the call, and passes its answer on. It never throws. */
async function carry(
  passage: Passage,
  held: HeldCall,
  client: Client,
  first: string,
  number: number,
  sent: () => void,
): Promise<CallEnding> {
  const { call } = held
  let token = first
  let answer: StreamingResponse
  try {
    answer = await sendCall(passage, call, token, client.signal, number)
    // Google refused the token before its end. No byte went to the client, so another token may help.
    if (answer.status === 401 && passage.ports.refused(token)) {
      const renewed = await passage.ports.googleToken().catch(() => undefined)
      if (renewed !== undefined && renewed.token !== token) {
        await readSmall(answer, 0)
        token = renewed.token
        answer = await sendCall(passage, call, token, client.signal, number)
      }
    }
  } catch (error) {
    if (client.signal.aborted) client.breakOff()
    else client.reply(unavailable(call, error instanceof ActionError ? error.message : kindOfError(error)))
    return client.signal.aborted ? { ...unanswered, charged: 'broken' } : unanswered
  } finally {
    sent()
  }
  if (answer.status >= 200 && answer.status < 300) return pump(passage, held, client, answer, token)
  return passError(call, client, answer, token)
}

const sendCall = (
  { ports, limits }: Passage,
  { upstream: { method, host, target, headers, body } }: LentCall,
  token: string,
  signal: AbortSignal,
  number: number,
): Promise<StreamingResponse> =>
  ports.send({
    method,
    url: new URL(`https://${host}${target}`),
    headers: {
      ...headers,
      'accept-encoding': 'identity',
      authorization: `Bearer ${token}`,
      'user-agent': ports.userAgent,
      'x-goog-request-reason': ports.requestReason(String(number)),
    },
    ...(method === 'GET' ? {} : { body }),
    timeoutMs: limits.answerMs,
    signal,
  })

/** Passes a successful answer on, part by part, no faster than the client reads. */
async function pump(
  { ports, limits }: Passage,
  held: HeldCall,
  client: Client,
  { status, headers, body }: StreamingResponse,
  token: string,
): Promise<CallEnding> {
  const echo = new EchoFilter(token)
  let bytes = 0
  const broken = (): CallEnding => ({ status, outcome: 'broken', bytes, charged: 'broken' })
  try {
    client.begin(status, passedHeaders(headers))
    for await (const part of body) {
      bytes += part.length
      if (bytes > limits.answerBytes) throw new Error('the answer does not end')
      held.read(part)
      await client.write(echo.pass(part), ports.clock, limits)
    }
  } catch {
    client.breakOff()
    return broken()
  }
  client.end()
  return held.hasEnd() ? { status, outcome: 'complete', bytes, charged: 'complete' } : broken()
}

const mostErrorBytes = 64 * 1024

/** Passes Google's error on as it is. A redirection is none of its errors, and is not followed. */
async function passError(
  call: LentCall,
  client: Client,
  answer: StreamingResponse,
  token: string,
): Promise<CallEnding> {
  const { status } = answer
  if (status < 400) {
    await readSmall(answer, 0)
    client.reply(
      unavailable(call, `${call.upstream.host} answered with a redirection (${status}), which is not followed`),
    )
    return { status, outcome: 'complete', bytes: 0, charged: 'failed' }
  }
  const found = await readSmall(answer, mostErrorBytes)
  const text = found && decompress(found, answer.headers['content-encoding'])
  if (text === undefined) {
    client.breakOff()
    return { status, outcome: 'broken', bytes: 0, charged: 'failed' }
  }
  const { body } = withoutEcho({ status, body: text }, token)
  const { 'content-encoding': _, ...headers } = passedHeaders(answer.headers)
  client.reply({ status, headers, body })
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
