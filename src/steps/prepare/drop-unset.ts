import { isObject, type JsonObject } from '../../core/json.ts'
import type { StringFormat } from '../../document/formats.ts'
import type { Shape, Shapes } from '../../document/shape.ts'

/** Removes null fields, except within free-form values: JSON's null means that a field is absent. */
export function withoutNulls(body: JsonObject, shape: Shape, shapes: Shapes): JsonObject {
  return withoutItems(body, shape, shapes, (of, _, item) => {
    const isFreeForm = of.type === 'map' && of.of.type === 'any'
    return item === null && !isFreeForm
  })
}

/**
 * Removes empty texts, which mean that a field is absent (proto3), and optional messages with nothing else: variables
 * with an empty default are written that way. A member of a oneof stays, because it says which member is meant. A
 * required field is removed, too, and the schema then reports it.
 */
export function withoutEmpty(body: JsonObject, shape: Shape, shapes: Shapes): JsonObject {
  return withoutItems(body, shape, shapes, (of, key, item) => {
    if (of.type === 'map') return false
    const field = shapeOfField(of.name, key, shapes)
    if (field?.required || !isUnset(item, field?.shape, shapes)) return false
    return !Object.values(shapes[of.name]?.oneofs ?? {}).some(members => members.includes(key))
  })
}

/** A mapping: a message with fields, or a map with keys of the user's own. */
type Mapping = Extract<Shape, { type: 'object' | 'map' }>

/** Removes items of mappings, at any depth, as far as the shape goes. What loses none of them is not copied. */
function withoutItems(
  body: JsonObject,
  shape: Shape,
  shapes: Shapes,
  isLeftOut: (of: Mapping, key: string, item: unknown) => boolean,
): JsonObject {
  const visit = (value: unknown, of: Shape | undefined): unknown => {
    if (of?.type === 'either') return visit(value, messageOf(of))
    if (of?.type === 'list' && Array.isArray(value)) {
      const items = value.map(item => visit(item, of.of))
      return items.some((item, index) => item !== value[index]) ? items : value
    }
    return (of?.type === 'object' || of?.type === 'map') && isObject(value) ? visitItems(value, of) : value
  }
  const visitItems = (object: JsonObject, of: Mapping): JsonObject => {
    const items: [string, unknown][] = []
    let isChanged = false
    for (const [key, item] of Object.entries(object)) {
      const isGone = isLeftOut(of, key, item)
      const inner = of.type === 'map' ? of.of : shapeOfField(of.name, key, shapes)?.shape
      const kept = isGone ? undefined : visit(item, inner)
      if (!isGone) items.push([key, kept])
      isChanged ||= isGone || kept !== item
    }
    return isChanged ? Object.fromEntries(items) : object
  }
  const cleaned = visit(body, shape)
  return isObject(cleaned) ? cleaned : body
}

/** True for an empty text, or a message of only empty texts. */
function isUnset(value: unknown, shape: Shape | undefined, shapes: Shapes): boolean {
  if (shape?.type === 'enum') return value === ''
  if (shape?.type === 'string') return value === '' && !hasOwnJsonFormat(shape.format)
  if (shape?.type !== 'object' || !isObject(value)) return false
  const items = Object.entries(value)
  return (
    items.length > 0 &&
    items.every(([key, item]) => isUnset(item, shapeOfField(shape.name, key, shapes)?.shape, shapes))
  )
}

/** True for our own formats of times: a bake or a latency that is removed would bound nothing. */
const hasOwnJsonFormat = (format: StringFormat | undefined): boolean => format === 'period' || format === 'latency'

const messageOf = ({ of }: Extract<Shape, { type: 'either' }>): Shape | undefined =>
  of.find(one => one.type === 'object')

const shapeOfField = (message: string, key: string, shapes: Shapes) => {
  const fields = shapes[message]?.fields ?? {}
  return Object.hasOwn(fields, key) ? fields[key] : undefined
}
