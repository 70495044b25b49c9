import { isObject } from '../core/json.ts'
import { leavesOf } from '../document/walk.ts'
import type { Resource } from '../steps/toolkit/ports.ts'
import { modelVersion, resourceOfOperation, withoutProject } from '../vertex/resource-names.ts'

/** How long something that was created may be missing from other calls. */
export const freshMs = 2 * 60_000

/**
 * Everything that this run created or saw at Google. A refusal of it (401, 403, 404) may be temporary. For anything
 * else it is the answer.
 */
export class KnownResources {
  readonly #places = new Set<string>()
  /** Created resources, with the time of creation. */
  readonly #madeAt = new Map<string, number>()
  readonly #now: () => number

  /** @param now milliseconds */
  constructor(now: () => number) {
    this.#now = now
  }

  /**
   * True if a call is about something that this run just created, by its path or by a name in its body. A 404 can then
   * mean that it is not visible everywhere yet.
   */
  isFresh(path: string, body: unknown): boolean {
    const since = this.#now() - freshMs
    for (const [place, at] of this.#madeAt) if (at < since) this.#madeAt.delete(place)
    if (this.#madeAt.size === 0) return false
    const made = [...this.#madeAt.keys()]
    const within = collectionPathOf(path)
    return (
      made.some(place => isWithin(within, place)) || isNamedIn(body, name => this.#madeAt.has(collectionPathOf(name)))
    )
  }

  /** @param path of a request */
  has(path: string): boolean {
    return this.#places.has(collectionPathOf(path))
  }

  /** @param path of the read */
  read(path: string, answer: Resource): void {
    this.#add(path)
    for (const value of Object.values(answer))
      if (Array.isArray(value)) for (const item of value) if (isObject(item)) this.#addResource(item)
    this.#addResource(answer)
    this.#ended(answer)
  }

  /** Adds the resource in the answer to a call with an effect. */
  made(answer: Resource): void {
    this.#makeResource(answer)
    this.#ended(answer)
  }

  /** Adds the result of an operation, if the answer is one. */
  #ended(answer: Resource): void {
    const { name, done, error, response } = answer
    if (done !== true || error !== undefined || !isObject(response)) return
    // An operation is below the resource that it created, and an upload names the version.
    if (typeof name === 'string') this.#add(resourceOfOperation(name))
    this.#makeResource(response)
    this.#makeResource({ name: response['model'], versionId: response['modelVersionId'] })
  }

  deleted(path: string): void {
    this.#places.delete(collectionPathOf(path))
    this.#madeAt.delete(collectionPathOf(path))
  }

  #addResource(resource: Resource): void {
    for (const name of knownNamesOf(resource)) this.#add(name)
  }

  #makeResource(resource: Resource): void {
    for (const name of knownNamesOf(resource)) {
      this.#add(name)
      this.#madeAt.set(collectionPathOf(name), this.#now())
    }
  }

  #add(path: string): void {
    this.#places.add(collectionPathOf(path))
  }
}

/** A resource's name, and that of its version. */
function knownNamesOf({ name, versionId }: Resource): string[] {
  if (typeof name !== 'string') return []
  return typeof versionId === 'string' ? [name, modelVersion(name, versionId)] : [name]
}

/** True if a place is another one, a version or a method of it, or something below it. */
const isWithin = (place: string, other: string): boolean =>
  place.startsWith(other) && (place.length === other.length || '/:@'.includes(place.charAt(other.length)))

/** True if a text of a request is such a name. */
const isNamedIn = (body: unknown, isSuch: (name: string) => boolean): boolean =>
  leavesOf(body).some(({ value }) => typeof value === 'string' && value.includes('/') && isSuch(value))

/** Removes the API's version and the project: a name may contain the project's id or its number. */
const collectionPathOf = (path: string): string => withoutProject(path.replace(/^\/v\d\w*\//, ''))
