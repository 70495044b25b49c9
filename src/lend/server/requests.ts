import type { IncomingMessage, ServerResponse } from 'node:http'
import { kindOfError } from '../../core/errors.ts'
import { outageReply } from '../calls/reply.ts'
import type { LendPorts } from '../ports.ts'
import type { LendCount } from '../usage/lend-count.ts'
import type { CallsRecord } from './calls-record.ts'
import { Client } from './client.ts'
import { forbidden, shapeOf } from './error-reply.ts'
import type { Gateway } from './gateway.ts'
import type { Life } from './life.ts'
import type { CredentialRoutes, Reply } from './listener-parts.ts'
import { ConnectionTurns } from './pipelined.ts'
import { isOurHost, readHeaders } from './request-head.ts'
import type { Secrets } from './secrets.ts'
import type { Limits } from './server-limits.ts'
import { type BodyMemory, readWhole } from './whole-body.ts'

export interface RequestOptions {
  readonly host: string
  readonly port: () => number
  readonly limits: Limits
  readonly secrets: Secrets
  readonly stopSecrets: Secrets
  readonly life: Life
  readonly record: CallsRecord
  readonly totals: LendCount
  readonly memory: BodyMemory
  readonly gateway: Gateway
  readonly credentials: CredentialRoutes
  readonly warn: LendPorts['warn']
}

/** Receives all requests of a listener: checks who asks, and hands each to its endpoint. */
export class Requests {
  readonly #options: RequestOptions
  readonly #turns: ConnectionTurns
  /** Requests in progress. */
  readonly #open = new Map<Client, Promise<void>>()

  constructor(options: RequestOptions) {
    this.#options = options
    this.#turns = new ConnectionTurns(options.limits.pipelined)
  }

  /** @param begin asks the client for its body, if it waits for that */
  handle(message: IncomingMessage, response: ServerResponse, begin: () => void): void {
    const client = new Client(response)
    const done = this.#answer(message, response, client, begin)
      .catch((error: unknown) => {
        this.#options.warn('A request failed because of a bug in this action', kindOfError(error))
        if (client.hasHead) client.breakOff()
        else client.reply(outageReply(shapeOf(message.url ?? ''), 'a bug in this action stopped the request'))
      })
      .finally(() => this.#open.delete(client))
    this.#open.set(client, done)
  }

  /** Resolves when no request is in progress. */
  async settled(): Promise<void> {
    while (this.#open.size > 0) await Promise.allSettled(this.#open.values())
  }

  /** Ends all requests in progress. */
  stop(reason: string): void {
    for (const client of this.#open.keys()) client.stop(reason)
  }

  async #answer(message: IncomingMessage, response: ServerResponse, client: Client, begin: () => void): Promise<void> {
    const { host, port, limits, secrets, stopSecrets, life, gateway } = this.#options
    if (!(await this.#turns.wait(response, message.socket))) return
    const headers = readHeaders(message, limits)
    if (typeof headers === 'string') return client.reply(plainReply(400, { connection: 'close' }))
    if (!isOurHost(headers['host'], host, port())) return this.#forbid(client)
    const target = message.url ?? ''
    const [path = ''] = target.split('?', 1)
    const { method } = message
    if (path === '/healthz') return client.reply(plainReply(method === 'GET' ? 200 : 405))
    if (path === '/stop') {
      if (method !== 'POST' || !stopSecrets.areShownBy(headers)) return this.#forbid(client)
      client.reply(plainReply(202))
      return life.ask('stopped')
    }
    const request = { message, target, headers, begin }
    if (isCredentialPath(path)) return this.#lend(request, client)
    if (!secrets.areShownBy(headers)) return this.#forbid(client)
    const unused = life.use()
    try {
      await gateway.handle(request, client)
    } finally {
      unused()
    }
  }

  /** Asks the endpoints that lend credentials. They check their callers themselves. */
  async #lend({ message, target, headers, begin }: Parameters<Gateway['handle']>[0], client: Client): Promise<void> {
    const { limits, memory, credentials, life } = this.#options
    const read = await readWhole(message, limits.smallBodyBytes, memory, limits, begin)
    if (typeof read === 'string') return client.reply(plainReply(400, { connection: 'close' }))
    try {
      const reply = await credentials({ method: message.method ?? '', target, headers, body: read.body })
      if (reply === undefined) return this.#forbid(client)
      if (reply.isStranger) this.#countStranger()
      // Anyone on this machine can ask. Only what is lent is a use, which keeps the listener up.
      else if (reply.status === 200) life.use()()
      client.reply(reply)
    } finally {
      read.release()
    }
  }

  #forbid(client: Client): void {
    this.#countStranger()
    client.reply(forbidden)
  }

  #countStranger(): void {
    this.#options.totals.stranger()
    this.#options.record.stranger()
  }
}

const plainReply = (status: number, headers: Readonly<Record<string, string>> = {}): Reply => ({
  status,
  headers: { 'content-type': 'text/plain; charset=UTF-8', ...headers },
  body: status === 200 ? 'ok\n' : '',
})

/** True for the endpoints that lend credentials. */
const isCredentialPath = (path: string): boolean =>
  path === '/' ||
  path === '/subject' ||
  path === '/v1/token' ||
  path === '/v1/introspect' ||
  path === '/computeMetadata' ||
  path.startsWith('/computeMetadata/')
