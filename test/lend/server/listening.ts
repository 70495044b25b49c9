import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { connect, type Socket } from 'node:net'
import type { TLSSocket } from 'node:tls'
import { type ScriptedHosts, type ScriptedRequest, startScriptedHosts } from '../../../emulator/scripted-hosts.ts'
import type { AuditEvents, AuditEventType, WriteEvent } from '../../../src/audit/events.ts'
import { systemClock } from '../../../src/core/clock.ts'
import type { CallDecision, LentCall, LentRequest } from '../../../src/lend/calls/call.ts'
import { headersFlaw } from '../../../src/lend/calls/headers.ts'
import type { Listener, ListenerOptions } from '../../../src/lend/listener.ts'
import type { LendPorts } from '../../../src/lend/ports.ts'
import type { CredentialHooks, ListenerParts } from '../../../src/lend/server/listener-parts.ts'
import type { Limits } from '../../../src/lend/server/server-limits.ts'
import { startListener } from '../../../src/lend/server/start.ts'
import { noLedgerTotals } from '../../../src/lend/usage/ledger.ts'
import { createTransport, type Transport } from '../../../src/network/transport.ts'

export const secret = `kv-lend-${'s'.repeat(43)}`
export const stopSecret = `kv-stop-${'t'.repeat(43)}`
export const token = `ya29.c.${'Abcdefghijklmnopqrstuvwxyz0123456789-_'.repeat(6)}`
export const modelHost = 'us-central1-aiplatform.googleapis.com'
const modelPath = '/v1/projects/acme-ml/locations/us-central1/publishers/google/models/gemini-2.5-flash'
export const generate = `${modelPath}:generateContent`
export const streamGenerate = `${modelPath}:streamGenerateContent?alt=sse`

export interface Recorded {
  readonly type: AuditEventType
  readonly data: object
}

export interface ListeningOptions {
  readonly ports?: Partial<LendPorts>
  readonly options?: Partial<ListenerOptions>
  readonly limits?: Partial<Limits>
  readonly decide?: (request: LentRequest) => CallDecision
  readonly credentials?: ListenerParts['credentials']
  readonly reserve?: (call: LentCall) => { readonly rule: string; readonly message: string } | undefined
  readonly hooks?: (hooks: CredentialHooks) => void
  /** Writes Google's answer to each call. */
  readonly answer?: (request: ScriptedRequest, socket: TLSSocket) => void
}

/** A listener before scripted hosts of Google, and everything that it did. */
export interface Listening extends AsyncDisposable {
  readonly listener: Listener
  readonly google: ScriptedHosts
  readonly events: Recorded[]
  /** How each call was settled, `released` if it was not sent. */
  readonly settled: string[]
  /** Requests that were decided on. */
  readonly decided: LentRequest[]
  readonly warnings: string[]
  answer: (request: ScriptedRequest, socket: TLSSocket) => void
  of<T extends AuditEventType>(type: T): AuditEvents[T][]
  /** Resolves when an event of the type is recorded for the given time, from 1. */
  recorded(type: AuditEventType, time?: number): Promise<void>
}

const wholeAnswer = JSON.stringify({ candidates: [{ content: { parts: [{ text: 'Hello' }] } }] })

export const httpAnswer = (body: string, head = 'HTTP/1.1 200 OK', headers = ''): string =>
  `${head}\r\ncontent-type: application/json\r\n${headers}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`

export async function startListening(given: ListeningOptions = {}): Promise<Listening> {
  const events: Recorded[] = []
  const settled: string[] = []
  const decided: LentRequest[] = []
  const warnings: string[] = []
  const waiting: { readonly type: AuditEventType; readonly time: number; readonly resolve: () => void }[] = []
  const count = (type: AuditEventType): number => events.filter(event => event.type === type).length
  const record: WriteEvent = async (type, data) => {
    await given.ports?.record?.(type, data)
    events.push({ type, data })
    for (const one of waiting) if (count(one.type) >= one.time) one.resolve()
  }
  const google = await startScriptedHosts((request, socket) => listening.answer(request, socket))
  const transport: Transport = createTransport({ ...google.env }, { timeLimit: AbortSignal.timeout, ca: google.ca })
  const ports = {
    ...createPorts(transport),
    ...given.ports,
    record,
    warn: (title: string, message: string) => warnings.push(`${title}: ${message}`),
  }
  const parts = (_: ListenerOptions, hooks: CredentialHooks): ListenerParts => {
    given.hooks?.(hooks)
    return {
      decide: request => {
        decided.push(request)
        return (given.decide ?? allowAll)(request)
      },
      budget: {
        reserve: call =>
          given.reserve?.(call) ?? {
            call,
            read: () => {},
            hasEnd: () => true,
            settle: end => {
              settled.push(end)
              return { inputTokens: 10, outputTokens: 20, cost: undefined }
            },
            release: () => settled.push('released'),
          },
        totals: () => noLedgerTotals,
      },
      credentials: given.credentials ?? (async () => undefined),
    }
  }
  const borrower = { name: 'triage/0', secret }
  const options = { ports, borrower, host: '127.0.0.1', port: 0, stopSecret, ...given.options }
  const listener = await startListener({ ...options, parts, limits: given.limits ?? {} })
  const listening: Listening = {
    listener,
    google,
    events,
    settled,
    decided,
    warnings,
    answer: given.answer ?? ((_, socket) => socket.write(httpAnswer(wholeAnswer))),
    of: <T extends AuditEventType>(type: T) =>
      events.filter(event => event.type === type).map(({ data }) => data as AuditEvents[T]),
    recorded: (type, time = 1) =>
      new Promise(resolve => {
        if (count(type) >= time) resolve()
        else waiting.push({ type, time, resolve })
      }),
    [Symbol.asyncDispose]: async () => {
      await listener.close(0)
      transport.close()
      await google[Symbol.asyncDispose]()
    },
  }
  return listening
}

function createPorts(transport: Transport): LendPorts {
  return {
    grant: () => ({ name: 'agent' }) as ReturnType<LendPorts['grant']>,
    universe: 'googleapis.com',
    googleToken: async () => ({ token, expiresAt: Number.POSITIVE_INFINITY }),
    refused: () => false,
    subjectToken: () => Promise.reject(new Error('not lent')),
    idToken: () => Promise.reject(new Error('not lent')),
    denied: new AbortController().signal,
    send: transport.stream(host => host.endsWith('.googleapis.com')),
    requestReason: call => `acme/fraud run 1 attempt 1 sha 5f0c1c7 grant agent call ${call}`,
    userAgent: 'keyless-vertex/test',
    labels: {},
    record: async () => {},
    mask: () => {},
    clock: systemClock,
    monotonic: () => performance.now(),
    say: () => {},
    warn: () => {},
  }
}

/** Allows every call, and sends it as it is. */
export function allowAll({ method, target, headers, body }: LentRequest): CallDecision {
  const shape = target.includes('/anthropic/') ? 'anthropic' : 'google'
  const flaw = headersFlaw(headers, false)
  return flaw === undefined
    ? { allowed: true, call: { shape, ...asCall(method, target, body) } }
    : { allowed: false, refusal: { ...flaw, shape, name: undefined, model: undefined } }
}

const asCall = (method: string, target: string, body: Buffer): Omit<LentCall, 'shape'> => ({
  name: 'generateContent',
  method: 'PredictionService.GenerateContent',
  model: 'google/gemini-2.5-flash',
  project: 'acme-ml',
  location: 'us-central1',
  upstream: { method, host: modelHost, target, headers: { 'content-type': 'application/json' }, body },
  stream: target.includes('alt=sse') ? 'sse' : 'none',
  maxOutputTokens: 100,
})

export interface Answered {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
  /** True if the answer ended before it was complete. */
  readonly isBroken: boolean
}

export interface Asked {
  readonly method?: string
  readonly target?: string
  readonly headers?: Readonly<Record<string, string | readonly string[]>>
  readonly body?: string | Buffer
}

/** Sends one request of a client on a connection of its own. Rejects if no answer came. */
export function ask({ listener }: Listening, asked: Asked = {}): Promise<Answered> {
  const { method = 'POST', target = generate, headers = {}, body = '{"contents":[]}' } = asked
  return new Promise((resolve, reject) => {
    const sent = httpRequest(
      {
        host: '127.0.0.1',
        port: listener.port,
        method,
        path: target,
        agent: false,
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json', ...headers } as Record<
          string,
          string
        >,
      },
      response => {
        let text = ''
        const end = (isBroken: boolean): void =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text, isBroken })
        response.setEncoding('utf8')
        response.on('data', (part: string) => (text += part))
        response.on('end', () => end(false))
        response.on('error', () => end(true))
      },
    )
    sent.on('error', reject)
    sent.end(method === 'GET' ? undefined : body)
  })
}

/** Sends bytes as they are, and returns all that comes back until the connection ends. */
export function sendRaw({ listener }: Listening, bytes: string | Buffer): Promise<string> {
  return new Promise(resolve => {
    const socket = openRaw(listener)
    let text = ''
    socket.on('data', part => (text += part.toString('latin1')))
    socket.on('error', () => {})
    socket.on('close', () => resolve(text))
    socket.write(bytes)
  })
}

export const openRaw = (listener: Listener): Socket => connect(listener.port, '127.0.0.1')

/** The message that a client shows. */
export function messageOf({ body }: Answered): string {
  const parsed = JSON.parse(body) as { error: { message: string } }
  return parsed.error.message
}
