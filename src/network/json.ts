import { isDeeperThan, isObject } from '../document/shape.ts'

/** No API nests its messages so deep. */
const deepest = 200

/** The JSON object in a reply's body, or in its text; `undefined` when it is anything else, or nests without sense. */
export function jsonObject(body: Buffer | string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(body.toString())
    return isObject(value) && !isDeeperThan(value, deepest) ? value : undefined
  } catch {
    return undefined
  }
}
