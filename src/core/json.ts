/** A JSON object from outside. Nothing is known of its values. */
export type JsonObject = Readonly<Record<string, unknown>>

/** True if a value is a JSON object: neither a list nor a value that is not known yet. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Pending)

/**
 * Returns the value of a JSON text; `undefined` if it is invalid.
 *
 * @param revive as in `JSON.parse`
 */
export function parseJson(text: string, revive?: (key: string, value: unknown) => unknown): unknown {
  try {
    return JSON.parse(text, revive)
  } catch {
    return undefined
  }
}

/** True if data nests deeper than our own functions can follow. */
export function isDeeperThan(value: unknown, most: number): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most) return true
    level = level.flatMap(one => (typeof one === 'object' && one !== null ? Object.values(one) : []))
  }
  return false
}

/** A value that is not known yet: a reference to the result of an earlier step. */
export class Pending {
  /** As the user wrote it: `${steps.train.name}`. */
  readonly reference: string
  /** True if the reference is the whole value, so that its type is unknown, too. Otherwise it is part of a string. */
  readonly whole: boolean

  constructor(reference: string, whole: boolean) {
    this.reference = reference
    this.whole = whole
  }
}
