import { isObject } from '../shape.ts'

/** The JSON object in a reply's body, or in its text; `undefined` when it is anything else. */
export function jsonObject(body: Buffer | string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(body.toString())
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}
