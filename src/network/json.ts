import { isDeeperThan, isObject, type JsonObject, parseJson } from '../core/json.ts'

/** Deeper than the messages of any API. */
const deepestJson = 200

/** Returns the JSON object in a reply's body or text; `undefined` for anything else, and if it nests too deep. */
export function jsonObjectIn(body: Buffer | string): JsonObject | undefined {
  const value = parseJson(body.toString())
  return isObject(value) && !isDeeperThan(value, deepestJson) ? value : undefined
}
