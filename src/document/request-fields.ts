import { isObject, type JsonObject } from '../core/json.ts'
import type { Shape, Shapes } from './shape.ts'

/**
 * Returns the parts of a server's message that a request could set: without output-only fields and fields that no
 * schema knows.
 */
export function inputsOf(value: JsonObject, message: string, shapes: Shapes): Record<string, unknown> {
  const fields = shapes[message]?.fields ?? {}
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]): [string, unknown][] => {
      const field = Object.hasOwn(fields, key) ? fields[key] : undefined
      return field === undefined || field.outputOnly ? [] : [[key, inputOf(item, field.shape, shapes)]]
    }),
  )
}

/** Returns the parts of a value that a request could set, by its shape. */
export function inputOf(value: unknown, shape: Shape, shapes: Shapes): unknown {
  if (shape.type === 'object') return isObject(value) ? inputsOf(value, shape.name, shapes) : value
  if (shape.type === 'list' && Array.isArray(value)) return value.map(item => inputOf(item, shape.of, shapes))
  if (shape.type === 'map' && isObject(value))
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inputOf(item, shape.of, shapes)]))
  return value
}
