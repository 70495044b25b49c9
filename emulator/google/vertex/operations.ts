import { vertexPackage } from '../../../scripts/protos.ts'
import type { HasPermission } from '../../host.ts'
import { RpcError, requirePermission } from '../rpc.ts'
import type { Call } from './jobs.ts'
import { numericId, timestamp } from './render.ts'
import type { Status } from './timeline.ts'
import type { Message } from './transcode.ts'

/** The end of a long-running operation. `response` has the fields of the response message. */
export type Ending = { readonly response: Message } | { readonly error: Status }

/** A long-running operation to start. */
export interface Work {
  /** Resource that contains it, as `endpoints/123`; empty for an operation of the location. */
  readonly under: string
  /** Message of the metadata, as `DeployModelOperationMetadata`. */
  readonly metadata: string
  /** Message of the response, as `DeployModelResponse`, or `google.protobuf.Empty`. */
  readonly response: string
  /** Emulated milliseconds. */
  readonly durationMs: number
  /** More fields of the metadata at a moment, as `deploymentStage`. */
  readonly progress?: (elapsedMs: number) => Message
  /** Performs the effect at the end, once. It may return an error. */
  readonly finish: () => Ending
  /** True if `:cancel` stops it. Otherwise `:cancel` answers UNIMPLEMENTED. */
  readonly cancellable?: boolean
}

interface Operation {
  readonly name: string
  readonly work: Work
  readonly startedAt: number
  readonly endsAt: number
  cancelledAt: number | undefined
  ending: Ending | undefined
}

/** Long-running operations. Each takes effect when it is due, at the latest at the next read. */
export class Operations {
  readonly #all = new Map<string, Operation>()
  readonly #hasPermission: HasPermission
  readonly #now: () => number

  constructor(hasPermission: HasPermission, now: () => number) {
    this.#hasPermission = hasPermission
    this.#now = now
  }

  /** Starts an operation, and returns it as the API does. */
  start(call: Call, work: Work): Message {
    const parent = `projects/${call.project.number}/locations/${call.location}`
    const id = numericId(parent, `operation ${this.#all.size} ${call.now}`)
    const name = `${parent}/${work.under === '' ? '' : `${work.under}/`}operations/${id}`
    this.#all.set(name, {
      name,
      work,
      startedAt: call.now,
      endsAt: call.now + work.durationMs,
      cancelledAt: undefined,
      ending: undefined,
    })
    this.settle()
    return this.#render(name) ?? {}
  }

  /** Performs the effects that are due, in the order of their ends. Call it before any state is read. */
  settle(): void {
    const now = this.#now()
    const due = [...this.#all.values()]
      .filter(({ ending, endsAt }) => ending === undefined && endsAt <= now)
      .sort((a, b) => a.endsAt - b.endsAt)
    for (const operation of due) operation.ending = operation.work.finish()
  }

  /** Names of the operations that have not ended. */
  get pending(): readonly string[] {
    this.settle()
    return [...this.#all.values()].filter(({ ending }) => ending === undefined).map(({ name }) => name)
  }

  /** `GET …/operations/{id}` and `POST …/operations/{id}:cancel`. */
  answer(call: Call, below: string, verb: string): Message {
    const name = `projects/${call.project.number}/locations/${call.location}/${below.replace(/:cancel$/, '')}`
    const permission = `aiplatform.operations.${verb === 'POST' ? 'cancel' : 'get'}`
    requirePermission(this.#hasPermission, call.caller, permission, call.project, name)
    this.settle()
    const operation = this.#all.get(name)
    if (operation === undefined) throw new RpcError('NOT_FOUND', `Operation ${name} not found.`)
    if (verb !== 'POST') return this.#render(name) ?? {}
    if (operation.work.cancellable !== true)
      throw new RpcError('UNIMPLEMENTED', 'Operation is not implemented, or supported, or enabled.')
    if (operation.ending === undefined) {
      operation.cancelledAt = call.now
      operation.ending = { error: { code: 1, message: 'The operation was cancelled.' } }
    }
    return {}
  }

  #render(name: string): Message | undefined {
    const operation = this.#all.get(name)
    if (operation === undefined) return undefined
    const { work, startedAt, endsAt, cancelledAt, ending } = operation
    const now = this.#now()
    const updatedAt = Math.min(now, cancelledAt ?? endsAt)
    return {
      name,
      metadata: {
        '@type': typeUrl(work.metadata),
        genericMetadata: { createTime: timestamp(startedAt), updateTime: timestamp(updatedAt) },
        ...work.progress?.(updatedAt - startedAt),
      },
      ...(ending === undefined ? {} : { done: true }),
      ...(ending !== undefined && 'error' in ending ? { error: ending.error } : {}),
      ...(ending !== undefined && 'response' in ending
        ? { response: { '@type': typeUrl(work.response), ...ending.response } }
        : {}),
    }
  }
}

const typeUrl = (message: string): string =>
  `type.googleapis.com/${message.includes('.') ? message : `${vertexPackage}.${message}`}`
