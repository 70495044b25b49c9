import { isDeeperThan, isObject, type JsonObject } from '../core/json.ts'

/** Deeper than the messages of any API. */
const deepest = 200

/** Returns the JSON object in a reply's body or text; `undefined` for anything else, and if it nests too deep. */
export function jsonObject(body: Buffer | string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(body.toString())
    return isObject(value) && !isDeeperThan(value, deepest) ? value : undefined
  } catch {
    return undefined
  }
}
