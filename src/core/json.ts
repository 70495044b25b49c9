/** A JSON object, as it came from outside: nothing is known of its values. */
export type JsonObject = Readonly<Record<string, unknown>>

/** Whether a value is a JSON object: neither a list nor a value that is not known yet. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Pending)

/** Whether data nests deeper than what any of our own functions could follow. */
export function isDeeperThan(value: unknown, most: number): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most) return true
    level = level.flatMap(one => (typeof one === 'object' && one !== null ? Object.values(one) : []))
  }
  return false
}

/** A value that is not known yet: it stands for a reference to what an earlier step will return. */
export class Pending {
  /** As the user wrote it: `${steps.train.name}`. */
  readonly reference: string
  /** True where the reference is the whole value, so that its type is unknown too; else it is part of a string. */
  readonly whole: boolean

  constructor(reference: string, whole: boolean) {
    this.reference = reference
    this.whole = whole
  }
}
