import { isObject } from '../shape.ts'
import type { Resource } from '../steps/effects.ts'

/**
 * What this run has made or seen at Google. A refusal of it (401, 403, 404) may pass, where the same refusal of anything
 * else is the answer.
 */
export class Known {
  readonly #places = new Set<string>()

  /** @param path of a request */
  has(path: string): boolean {
    return this.#places.has(placeOf(path))
  }

  /** @param path that was read */
  read(path: string, answer: Resource): void {
    this.#add(path)
    for (const value of Object.values(answer))
      if (Array.isArray(value)) for (const item of value) if (isObject(item)) this.#addResource(item)
    this.made(answer)
  }

  /** What a call with an effect, or a look at an operation, says that there is now. */
  made(answer: Resource): void {
    this.#addResource(answer)
    const { name, done, error, response } = answer
    if (done !== true || error !== undefined || !isObject(response)) return
    // An operation stands under what it has made, and an upload names the version.
    if (typeof name === 'string') this.#add(name.replace(/\/operations\/[^/]+$/, ''))
    this.#addResource(response)
    this.#addResource({ name: response['model'], versionId: response['modelVersionId'] })
  }

  deleted(path: string): void {
    this.#places.delete(placeOf(path))
  }

  #addResource({ name, versionId }: Resource): void {
    if (typeof name !== 'string') return
    this.#add(name)
    if (typeof versionId === 'string') this.#add(`${name.replace(/@[^@/]*$/, '')}@${versionId}`)
  }

  #add(path: string): void {
    this.#places.add(placeOf(path))
  }
}

/** Without the API's version and the project: a name may hold the project's id or its number. */
const placeOf = (path: string): string => path.replace(/^\/v\d\w*\//, '').replace(/^projects\/[^/]+\//, '')
