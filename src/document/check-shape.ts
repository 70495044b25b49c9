import { isObject, type JsonObject, Pending } from '../core/json.ts'
import { quote } from '../core/text.ts'
import { formats, isText } from './formats.ts'
import type { Path } from './path.ts'
import { rewritten } from './rewrite.ts'
import type { Fault, Shape, Shapes } from './shape.ts'
import { fewOf, fold, listValues, meantBy, nearestValue } from './suggest.ts'

/**
 * Checks a value strictly: unknown keys (with "did you mean"), types, enums, required fields, oneofs, output-only
 * fields. A `Pending` value passes if its type could match.
 *
 * @returns all faults, in the order of the value; empty if it is valid
 */
export function checkShape(value: unknown, shape: Shape, shapes: Shapes, path: Path = []): Fault[] {
  if (value instanceof Pending)
    return value.whole || couldBeText(shape)
      ? []
      : [{ path, message: `expected ${describeShape(shape)}, got a string made of ${value.reference}` }]
  const expected = (): Fault[] => {
    const cure = rewritten(value, shape, shapes, (one, of) => checkShape(one, of, shapes).length === 0)
    const got = shape.type === 'string' && typeof value === 'string' ? quote(value) : describeValue(value)
    return [{ path, message: `expected ${describeShape(shape)}, got ${got}`, cure }]
  }
  switch (shape.type) {
    case 'any':
      return []
    case 'string':
      return isText(value, shape.format) ? [] : expected()
    case 'integer':
    case 'number': {
      if (
        typeof value !== 'number' ||
        !Number.isFinite(value) ||
        (shape.type === 'integer' && !Number.isSafeInteger(value))
      )
        return expected()
      if (value < (shape.minimum ?? -Infinity) || value > (shape.maximum ?? Infinity)) return expected()
      return []
    }
    case 'boolean':
      return typeof value === 'boolean' ? [] : expected()
    case 'enum':
      if (typeof value === 'string' && shape.values.includes(value)) return []
      return typeof value === 'string'
        ? [{ path, message: `no such value: ${quote(value)}`, cure: nearestValue(value, shape.values) }]
        : expected()
    case 'list':
      return Array.isArray(value)
        ? value.flatMap((item, index) => checkShape(item, shape.of, shapes, [...path, index]))
        : expected()
    case 'map':
      return isObject(value)
        ? Object.entries(value).flatMap(([key, item]) => checkShape(item, shape.of, shapes, [...path, key]))
        : expected()
    case 'object':
      return isObject(value) ? checkObject(value, shape.name, shapes, path) : expected()
    case 'either': {
      const attempts = shape.of.map(one => checkShape(value, one, shapes, path))
      if (attempts.some(faults => faults.length === 0)) return []
      // The alternative that matched deepest has the most helpful fault.
      const deepest = attempts.find(faults => faults.every(fault => fault.path.length > path.length))
      return deepest ?? expected()
    }
    default:
      return shape satisfies never
  }
}

/** Checks the fields of an object of a named shape. @throws Error if there is no such shape */
export function checkObject(value: JsonObject, name: string, shapes: Shapes, path: Path): Fault[] {
  const object = shapes[name]
  if (object === undefined) throw new Error(`no shape is named ${name}`)
  const faults: Fault[] = []
  const missing = new Set(
    Object.entries(object.fields).flatMap(([key, { required, outputOnly }]) =>
      required && !outputOnly && !Object.hasOwn(value, key) ? [key] : [],
    ),
  )
  for (const [key, item] of Object.entries(value)) {
    const field = Object.hasOwn(object.fields, key) ? object.fields[key] : undefined
    const at = [...path, key]
    if (field === undefined) {
      if (object.beta?.includes(key)) {
        const message = 'v1 of the API, which this action uses, has no such field: only v1beta1 has it.'
        faults.push({ path: at, message, cure: 'Remove it.', key: true })
        continue
      }
      const meant = meantBy(key, object, missing, shapes)
      const isMeant = meant.length > 0
      const cure = isMeant ? `Did you mean ${meant.join(' or ')}?` : fewOf('One of', Object.keys(object.fields))
      const fault = { path: at, message: 'no such field.', cure, key: true } as const
      faults.push(isMeant ? fault : { ...fault, mayBeNewer: true })
      for (const one of meant) missing.delete(one.replace(/[.[].*/s, ''))
      // The key has the spelling of Google's Python library. Its value is still checked.
      const [own = ''] = meant
      const spelt = fold(own) === fold(key) ? object.fields[own] : undefined
      if (spelt !== undefined) faults.push(...checkShape(item, spelt.shape, shapes, at))
    } else if (field.outputOnly)
      faults.push({ path: at, message: 'set only by Google (output only)', cure: 'Remove it.', key: true })
    // To the API, an empty list or text is an absent one.
    else if (field.required && isNothing(item) && !fieldsThatMayBeEmpty.has(`${name}.${key}`))
      faults.push({ path: at, message: 'required, but empty', key: true })
    else if (item !== null) faults.push(...checkShape(item, field.shape, shapes, at))
  }
  for (const key of missing) faults.push({ path, message: `${key} is required`, key: true })
  for (const members of Object.values(object.oneofs ?? {})) {
    const set = members.filter(member => Object.hasOwn(value, member) && value[member] !== null)
    if (set.length > 1) faults.push({ path, message: `only one of ${set.join(', ')} may be set`, key: true })
  }
  return faults
}

/** True for a value that the API treats as absent. */
export const isNothing = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** Required fields that may be an empty text: a variable of an environment. */
export const fieldsThatMayBeEmpty: ReadonlySet<string> = new Set(['EnvVar.value'])
/** True if a shape admits a string. */
export const couldBeText = (shape: Shape): boolean =>
  shape.type === 'string' ||
  shape.type === 'any' ||
  shape.type === 'enum' ||
  (shape.type === 'either' && shape.of.some(couldBeText))
/** Describes a shape for a message: `a string`, `a list`, … */
export function describeShape(shape: Shape): string {
  switch (shape.type) {
    case 'string':
      return shape.format === undefined ? 'a string' : formats[shape.format].words
    case 'integer':
    case 'number': {
      const noun = shape.type === 'integer' ? 'an integer' : 'a number'
      if (shape.minimum !== undefined && shape.maximum !== undefined)
        return `${noun} from ${shape.minimum} to ${shape.maximum}`
      if (shape.minimum !== undefined) return `${noun} of at least ${shape.minimum}`
      return shape.maximum === undefined ? noun : `${noun} of at most ${shape.maximum}`
    }
    case 'boolean':
      return 'true or false'
    case 'enum':
      return `one of ${listValues(shape.values)}`
    case 'list':
      return `a list`
    case 'map':
    case 'object':
      return 'a mapping'
    case 'either':
      return shape.expected
    case 'any':
      return 'anything'
    default:
      return shape satisfies never
  }
}

/** Describes a value's type for a message, without the value. */
export function describeValue(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a mapping'
  if (typeof value === 'string') return `the string ${quote(value)}`
  return `${String(value)}`
}
