import type { EmulatedResponse } from '../host.ts'
import { json, RpcError } from './rpc.ts'

/** Long-running operations of one service. The effect is there at once; the operation is done when it is read. */
export class Operations {
  readonly #results = new Map<string, object>()
  readonly #nameOf: (resource: string, id: string) => string

  /** @param nameOf where the operations of a resource are: `{resource}/operations/{id}` by default */
  constructor(nameOf = (resource: string, id: string): string => `${resource}/operations/${id}`) {
    this.#nameOf = nameOf
  }

  /** Answers a change of a resource with an operation. */
  begin(resource: string, response: object, metadata?: object): EmulatedResponse {
    const name = this.#nameOf(resource, `op${String(this.#results.size + 1).padStart(12, '0')}`)
    this.#results.set(name, { name, ...(metadata === undefined ? {} : { metadata }), done: true, response })
    return json({ name, ...(metadata === undefined ? {} : { metadata }) })
  }

  /** @throws RpcError 404 */
  get(name: string): EmulatedResponse {
    const result = this.#results.get(name)
    if (result === undefined) throw new RpcError('NOT_FOUND', 'Requested entity was not found.')
    return json(result)
  }
}
