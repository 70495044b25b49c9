import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TLSSocket } from 'node:tls'
import {
  chunkedHead,
  chunkOf,
  lastChunk,
  type ScriptedRequest,
  startScriptedHosts,
} from '../emulator/scripted-hosts.ts'
import { createTransport, type Transport } from '../src/network/transport.ts'
import { type Measure, type Row, takeTurns } from './measure.ts'

const lentSecret = `kv-lend-${'b'.repeat(43)}`
/** As long as a federated token. */
const lentToken = `ya29.d.${'Abcdefghijklmnopqrstuvwxyz0123456789-_'.repeat(25)}`

const modelPath = '/v1/projects/acme-ml/locations/us-central1/publishers/google/models/gemini-2.5-flash'
const host = 'us-central1-aiplatform.googleapis.com'
const targets = {
  whole: `${modelPath}:generateContent`,
  stream: `${modelPath}:streamGenerateContent?alt=sse`,
} as const
type Kind = keyof typeof targets

const usage = { promptTokenCount: 1000, candidatesTokenCount: 100, totalTokenCount: 1100 }
const part = (text: string, isLast: boolean): object => ({
  candidates: [{ content: { role: 'model', parts: [{ text }] }, ...(isLast ? { finishReason: 'STOP' } : {}) }],
  ...(isLast ? { usageMetadata: usage } : {}),
})
const event = (text: string, isLast = false): string => chunkOf(`data: ${JSON.stringify(part(text, isLast))}\r\n\r\n`)

/** A prompt of so many bytes. */
const promptOf = (bytes: number): string =>
  JSON.stringify({
    contents: [{ role: 'user', parts: [{ text: 'Triage the failing evaluation. '.repeat(Math.ceil(bytes / 31)) }] }],
    generationConfig: { maxOutputTokens: 500 },
  })

const streamedEvents = 100
const eventMs = 20
/** User agent of a client whose stream takes its time. */
const slowAgent = 'slow-stream'

/** Answers at once, and streams of slow clients event by event. */
function answer({ head }: ScriptedRequest, socket: TLSSocket): void {
  if (!head.includes(':streamGenerateContent')) {
    const body = JSON.stringify(part('Done.', true))
    socket.write(`HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`)
    return
  }
  socket.write(`${chunkedHead}${event('One ')}`)
  let left = head.includes(slowAgent) ? streamedEvents : 0
  const more = (): void => {
    if (left-- === 0) socket.write(`${event('two.', true)}${lastChunk}`)
    else {
      socket.write(event('and another part of the answer '))
      setTimeout(more, eventMs)
    }
  }
  more()
}

/** A gateway in a process of its own, before a host that answers at once. */
interface LendingStage extends AsyncDisposable {
  /** Each measures the milliseconds to the end of a whole answer, or to the first part of a streamed one. */
  readonly direct: (kind: Kind, bytes: number) => Measure
  readonly lent: (kind: Kind, bytes: number) => Measure
  /** Opens streams that take two seconds each at the same time, and reads them to their ends. */
  readonly crowd: (streams: number) => Promise<void>
  /** Peak memory of the gateway's process in megabytes, Node included. `undefined` if the system does not report it. */
  readonly megabytes: () => number | undefined
}

async function setLendingStage(): Promise<LendingStage> {
  const folder = mkdtempSync(join(tmpdir(), 'keyless-lending-'))
  const hosts = await startScriptedHosts(answer)
  const ca = join(folder, 'ca.pem')
  writeFileSync(ca, hosts.ca)
  const transport = createTransport({ ...hosts.env }, { timeLimit: AbortSignal.timeout, ca: hosts.ca })
  const gateway = await startGateway(folder, { ...hosts.env, NODE_EXTRA_CA_CERTS: ca })
  const agent = new Agent({ keepAlive: true, maxSockets: 256 })
  const lent = (kind: Kind, bytes: number, userAgent = 'bench'): Measure => {
    const prompt = promptOf(bytes)
    return () => askGateway({ url: gateway.url, agent, kind, prompt, userAgent })
  }
  return {
    direct: (kind, bytes) => {
      const prompt = promptOf(bytes)
      return () => askGoogle(transport, kind, prompt)
    },
    lent,
    crowd: async streams => {
      await Promise.all(Array.from({ length: streams }, lent('stream', promptBytes, slowAgent)))
    },
    megabytes: () => Number(/VmHWM:\s+(\d+) kB/.exec(statusOf(gateway.pid))?.[1] ?? Number.NaN) / 1024 || undefined,
    [Symbol.asyncDispose]: async () => {
      agent.destroy()
      transport.close()
      await gateway.end()
      await hosts[Symbol.asyncDispose]()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function startGateway(folder: string, env: NodeJS.ProcessEnv) {
  const args = [join(import.meta.dirname, 'gateway.mjs'), folder, lentSecret, lentToken]
  const child = spawn(process.execPath, args, { env, stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = once(child, 'close')
  const [first] = (await Promise.race([once(child.stdout, 'data'), ended])) as [unknown]
  if (!Buffer.isBuffer(first)) throw new Error('the gateway ended before it listened')
  return {
    url: new URL(first.toString().trim()),
    pid: child.pid ?? 0,
    end: async () => {
      child.stdin.end()
      await ended
    },
  }
}

function statusOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8')
  } catch {
    return ''
  }
}

async function askGoogle(transport: Transport, kind: Kind, prompt: string): Promise<number> {
  const start = performance.now()
  const { body } = await transport.stream(() => true)({
    method: 'POST',
    url: new URL(`https://${host}${targets[kind]}`),
    headers: { authorization: `Bearer ${lentToken}`, 'content-type': 'application/json' },
    body: prompt,
  })
  let first: number | undefined
  for await (const _ of body) first ??= performance.now()
  return (kind === 'stream' && first !== undefined ? first : performance.now()) - start
}

interface AskGateway {
  readonly url: URL
  readonly agent: Agent
  readonly kind: Kind
  readonly prompt: string
  readonly userAgent: string
}

function askGateway({ url, agent, kind, prompt, userAgent }: AskGateway): Promise<number> {
  const start = performance.now()
  const headers = {
    authorization: `Bearer ${lentSecret}`,
    'content-type': 'application/json',
    'user-agent': userAgent,
  }
  return new Promise((resolve, reject) => {
    const sent = httpRequest(new URL(targets[kind], url), { method: 'POST', agent, headers }, response => {
      let first: number | undefined
      if (response.statusCode !== 200) reject(new Error(`the gateway answered ${response.statusCode}`))
      response.on('data', () => (first ??= performance.now()))
      response.on('error', reject)
      response.on('end', () => resolve((kind === 'stream' && first !== undefined ? first : performance.now()) - start))
    })
    sent.on('error', reject)
    sent.end(prompt)
  })
}

const promptBytes = 4096
/** Claude Code sends as much for its first question. */
const agentPromptBytes = 115 * 1024

/** Times of lent calls over those of direct ones, in milliseconds, and the gateway's peak of memory. */
export async function lendingRows(repetitions: number): Promise<Row[]> {
  await using stage = await setLendingStage()
  const against = 'the direct call: bound in ms'
  const rows: Row[] = []
  for (const [what, kind, bytes, bound] of [
    ['lent call: time added', 'whole', promptBytes, 2],
    ['lent call of 115 KB: time added', 'whole', agentPromptBytes, 2],
    ['lent stream: time added to its first byte', 'stream', promptBytes, 5],
  ] as const) {
    const { direct, lent } = await takeTurns(
      { direct: stage.direct(kind, bytes), lent: stage.lent(kind, bytes) },
      repetitions,
    )
    rows.push({ what, against, bound, ours: lent.map((time, round) => time - (direct[round] ?? Number.NaN)) })
  }
  await stage.crowd(200)
  const megabytes = stage.megabytes()
  if (megabytes !== undefined)
    rows.push({ what: '200 lent streams: peak memory, MB', against: 'bound', bound: 150, ours: [megabytes] })
  return rows
}
