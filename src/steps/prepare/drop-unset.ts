import { isObject, type JsonObject } from '../../core/json.ts'
import type { StringFormat } from '../../document/formats.ts'
import type { Shape, Shapes } from '../../document/shape.ts'

/** Removes null fields, except within free-form values: JSON's null means that a field is absent. */
export function withoutNulls(body: JsonObject, shape: Shape, shapes: Shapes): JsonObject {
  const visit = (value: unknown, of: Shape | undefined): unknown => {
    if (of?.type === 'either') return visit(value, messageOf(of))
    if (of?.type === 'list' && Array.isArray(value)) return value.map(item => visit(item, of.of))
    if ((of?.type !== 'object' && of?.type !== 'map') || !isObject(value)) return value
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, item]) => {
        const inner = of.type === 'map' ? of.of : fieldOf(of.name, key, shapes)?.shape
        return item === null && !(of.type === 'map' && inner?.type === 'any') ? [] : [[key, visit(item, inner)]]
      }),
    )
  }
  const cleaned = visit(body, shape)
  return isObject(cleaned) ? cleaned : body
}

/**
 * Removes empty texts, which mean that a field is absent (proto3), and optional messages with nothing else: variables
 * with an empty default are written that way. A member of a oneof stays, because it says which member is meant. A
 * required field is removed, too, and the schema then reports it.
 */
export function withoutEmpty(body: JsonObject, shape: Shape, shapes: Shapes): JsonObject {
  const visit = (value: unknown, of: Shape | undefined): unknown => {
    if (of?.type === 'either') return visit(value, messageOf(of))
    if (of?.type === 'list' && Array.isArray(value)) return value.map(item => visit(item, of.of))
    if (of?.type === 'map' && isObject(value))
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, visit(item, of.of)]))
    if (of?.type !== 'object' || !isObject(value)) return value
    const members = Object.values(shapes[of.name]?.oneofs ?? {}).flat()
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, item]) => {
        const field = fieldOf(of.name, key, shapes)
        const isLeftOut = !members.includes(key) && !field?.required && isEmpty(item, field?.shape, shapes)
        return isLeftOut ? [] : [[key, visit(item, field?.shape)]]
      }),
    )
  }
  const cleaned = visit(body, shape)
  return isObject(cleaned) ? cleaned : body
}

/** True for an empty text, or a message of only empty texts. */
function isEmpty(value: unknown, shape: Shape | undefined, shapes: Shapes): boolean {
  if (shape?.type === 'enum') return value === ''
  if (shape?.type === 'string') return value === '' && !isOwnFormat(shape.format)
  if (shape?.type !== 'object' || !isObject(value)) return false
  const items = Object.entries(value)
  return (
    items.length > 0 && items.every(([key, item]) => isEmpty(item, fieldOf(shape.name, key, shapes)?.shape, shapes))
  )
}

/** True for our own formats of times: a bake or a latency that is removed would bound nothing. */
const isOwnFormat = (format: StringFormat | undefined): boolean => format === 'period' || format === 'latency'

const messageOf = ({ of }: Extract<Shape, { type: 'either' }>): Shape | undefined =>
  of.find(one => one.type === 'object')

const fieldOf = (message: string, key: string, shapes: Shapes) => {
  const fields = shapes[message]?.fields ?? {}
  return Object.hasOwn(fields, key) ? fields[key] : undefined
}
