import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { ApiShape, LentRequest } from '../calls/call.ts'
import { outageReply, refusalReply } from '../calls/reply.ts'
import type { Client } from './client.ts'
import { shapeOf } from './error-reply.ts'
import type { Ending } from './life.ts'
import type { ListenerParts } from './listener-parts.ts'
import { type Passage, passOn } from './pass-on.ts'
import { type BodyMemory, readWhole } from './whole-body.ts'

interface GatewayOptions {
  readonly passage: Passage
  readonly parts: Pick<ListenerParts, 'decide' | 'budget'>
  readonly memory: BodyMemory
  /** Returns why no call passes any more, if that is so. */
  readonly ended: () => Ending | undefined
}

/** A request whose caller may use the gateway. Its body is not read yet. */
export interface AdmittedRequest {
  readonly message: IncomingMessage
  readonly target: string
  readonly headers: Readonly<Record<string, string>>
  /** Asks the client for the body, if it waits for that. */
  readonly begin: () => void
}

/** Decides about each request, and passes it on or refuses it. */
export class Gateway {
  readonly #options: GatewayOptions

  constructor(options: GatewayOptions) {
    this.#options = options
  }

  async handle({ message, target, headers, begin }: AdmittedRequest, client: Client): Promise<void> {
    const { passage, memory, ended } = this.#options
    const { limits } = passage
    const refused = ended()
    if (refused !== undefined) return this.#refuse(client, refused, { shape: shapeOf(target) })
    const read = await readWhole(message, limits.bodyBytes, memory, limits, begin)
    if (read === 'not whole') return client.breakOff()
    if (read === 'too large') return this.#refuse(client, tooLarge(limits.bodyBytes), { shape: shapeOf(target) })
    if (read === 'too much at once') return client.reply(outageReply(shapeOf(target), fullMemory))
    try {
      const request = { method: message.method ?? '', target, headers, body: read.body }
      await this.#decide(request, client, read.release)
    } finally {
      read.release()
    }
  }

  /** @param sent called when the body is no longer needed */
  async #decide(request: LentRequest, client: Client, sent: () => void): Promise<void> {
    const { passage, parts, ended } = this.#options
    const decision = parts.decide(request)
    if (!decision.allowed) return this.#refuse(client, decision.refusal, { ...decision.refusal, body: request.body })
    const { shape, name, model } = decision.call
    const refuse = (refusal: Ending): void => this.#refuse(client, refusal, { shape, name, model, body: request.body })
    const held = ended() ?? parts.budget.reserve(decision.call)
    if ('rule' in held) return refuse(held)
    await passOn(passage, { held, client, clientAgent: request.headers['user-agent'], sent, refuse })
  }

  #refuse(client: Client, { rule, message, isOutage }: Ending, { shape, name, model, body }: RefusedCall): void {
    if (isOutage) {
      client.reply(outageReply(shape, message))
      return
    }
    const { record, totals } = this.#options.passage
    totals.refused(model ?? name, rule, message)
    record.refused({
      method: name ?? null,
      model: model ?? null,
      rule,
      request_bytes: body?.length ?? 0,
      request_sha256: body === undefined ? null : createHash('sha256').update(body).digest('hex'),
    })
    client.reply(refusalReply({ rule, shape, message, name, model }))
  }
}

/** The call that is refused, as far as it is known. */
interface RefusedCall {
  readonly shape: ApiShape
  readonly name?: string | undefined
  readonly model?: string | undefined
  readonly body?: Buffer
}

const tooLarge = (bytes: number): Ending => ({
  rule: 'body',
  message: `the body is larger than ${bytes / 1024 / 1024} MiB. Put large files into a bucket of allow.storage, and name them as gs:// in fileData.`,
})

const fullMemory = 'other calls hold too many large bodies now. Repeat this one when they have ended.'
