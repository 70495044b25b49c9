import { isObject, type JsonObject } from '../../core/json.ts'
import { formatPath, type Path } from '../../document/path.ts'
import type { Shape, Shapes } from '../../document/shape.ts'
import { customTask } from '../../vertex/job-kinds.ts'
import { isOurLabel } from '../labels.ts'
import { anyValue, type FieldContext, filledIn, isDecidedBy, notReturned, unorderedLists } from './filled-in.ts'
import { isDefault, isSameName, isSameValue, taskInputs, unknownShape } from './same-value.ts'

/** The API's messages, and the message of a resource. */
export interface ResourceSchema {
  readonly shapes: Shapes
  readonly name: string
}

/**
 * The comparison of a resource that Google returned with the request. Paths as
 * `jobSpec.workerPoolSpecs[0].replicaCount`.
 */
export interface ResourceComparison {
  /** Path of the first difference; `undefined` if there is none. */
  readonly difference: string | undefined
  /** Fields that the schema does not know: newer than this action. They are ignored. */
  readonly unknown: readonly string[]
}

/**
 * Compares a resource that Google returned with the request. Every submitted field must be equal, and no other input
 * may be set except by Google itself, since a look-alike could do more. Fields that the schema does not know are
 * ignored: Google adds output fields at any time. Google writes int64 as strings, normalizes durations, and omits
 * default values. Other labels may exist: our own differ between attempts. See docs/design/idempotency.md.
 */
export function compareResources(
  submitted: JsonObject,
  found: JsonObject,
  { shapes, name }: ResourceSchema,
  surroundings: FieldContext = { projectNumber: undefined },
): ResourceComparison {
  const comparing = new Comparing(shapes, surroundings)
  const path = comparing.difference(submitted, found, { type: 'object', name }, [])
  return { difference: path && formatPath(path), unknown: comparing.unknown.map(formatPath) }
}

/** @returns the path of the first difference; `undefined` if there is none */
export const sameResource = (submitted: JsonObject, found: JsonObject, schema: ResourceSchema): string | undefined =>
  compareResources(submitted, found, schema).difference

/** Returns the parts of a found resource that the request names. */
export function compareAsked(found: JsonObject, asked: JsonObject): JsonObject {
  const alike = (theirs: unknown, ours: unknown): unknown => {
    if (Array.isArray(theirs) && Array.isArray(ours)) return theirs.map((one, index) => alike(one, ours[index]))
    return isObject(theirs) && isObject(ours) ? compareAsked(theirs, ours) : theirs
  }
  return Object.fromEntries(
    Object.entries(found).flatMap(([key, value]) =>
      Object.hasOwn(asked, key) ? [[key, alike(value, asked[key])]] : [],
    ),
  )
}

class Comparing {
  readonly unknown: Path[] = []
  readonly #shapes: Shapes
  readonly #surroundings: FieldContext

  constructor(shapes: Shapes, surroundings: FieldContext) {
    this.#shapes = shapes
    this.#surroundings = surroundings
  }

  difference(submitted: unknown, found: unknown, shape: Shape, path: Path): Path | undefined {
    if (submitted === null || submitted === undefined) return this.#addition(found, shape, path)
    if (Array.isArray(submitted)) {
      const items: unknown = found ?? []
      if (!Array.isArray(items) || items.length !== submitted.length) return path
      const of = shape.type === 'list' ? shape.of : shape.type === 'any' ? shape : unknownShape
      return firstOf(submitted.keys(), index => this.difference(submitted[index], items[index], of, [...path, index]))
    }
    if (!isObject(submitted)) return isSameValue(submitted, found ?? undefined, shape) ? undefined : path
    const fields: unknown = found ?? {}
    if (!isObject(fields)) return path
    if (shape.type === 'map') return this.#mapDifference(submitted, fields, shape.of, path)
    return this.#fieldsDifference(submitted, fields, shape, path)
  }

  /** An entry of a map exists or does not: no entry is a default. */
  #mapDifference(submitted: JsonObject, found: JsonObject, of: Shape, path: Path): Path | undefined {
    const isLabels = path.at(-1) === 'labels'
    const keys = isLabels ? Object.keys(submitted).filter(key => !isOurLabel(key)) : allKeys(submitted, found)
    return firstOf(keys, key => {
      const at = [...path, key]
      if (!Object.hasOwn(submitted, key) || !Object.hasOwn(found, key)) return at
      return this.difference(submitted[key], found[key], of, at)
    })
  }

  #fieldsDifference(submitted: JsonObject, found: JsonObject, shape: Shape, path: Path): Path | undefined {
    return firstOf(allKeys(submitted, found), key => {
      const own = valueOfField(submitted, key)
      const theirs = valueOfField(found, key)
      const isOwn = own !== undefined && own !== null
      if (!isOwn && this.#isIgnored(key, theirs, shape, [...path, key])) return undefined
      if (theirs === undefined && notReturned.has(`${messageNameOf(shape)}.${key}`)) return undefined
      if (shape.type === 'object' && isSameName(key, own, found)) return undefined
      const named = unorderedLists.get(`${messageNameOf(shape)}.${key}`)
      const [a, b] = named === undefined ? [own, theirs] : [byField(own, named), byField(theirs, named)]
      return this.difference(a, b, this.#shapeOf(key, shape, submitted), [...path, key])
    })
  }

  /** A field that was not submitted must be a default value, or Google's own. */
  #addition(found: unknown, shape: Shape, path: Path): Path | undefined {
    if (isDefault(found)) return undefined
    if (shape.type !== 'object' || !isObject(found)) return path
    return this.#fieldsDifference({}, found, shape, path)
  }

  /** True if a field that was not submitted is output-only, or filled in by Google. */
  #isIgnored(key: string, value: unknown, shape: Shape, path: Path): boolean {
    if (shape.type !== 'object') return false
    const fields = this.#shapes[shape.name]?.fields
    const field = fields !== undefined && Object.hasOwn(fields, key) ? fields[key] : undefined
    if (field?.outputOnly === true || key === 'labels') return true
    const rule = filledIn.get(`${shape.name}.${key}`)
    if (rule === anyValue) return true
    if (isDecidedBy(rule)) return rule(value, this.#surroundings)
    if (rule !== undefined) return this.difference(rule, value, field?.shape ?? unknownShape, path) === undefined
    if (fields === undefined || field !== undefined) return false
    this.unknown.push(path)
    return true
  }

  #shapeOf(key: string, shape: Shape, submitted: JsonObject): Shape {
    if (shape.type === 'any') return shape
    if (shape.type !== 'object') return unknownShape
    // The inputs of a custom training are a CustomJobSpec, in which Google fills in the same fields.
    if (shape.name === 'TrainingPipeline' && key === 'trainingTaskInputs')
      return submitted['trainingTaskDefinition'] === customTask ? { type: 'object', name: 'CustomJobSpec' } : taskInputs
    const fields = this.#shapes[shape.name]?.fields
    return (fields !== undefined && Object.hasOwn(fields, key) ? fields[key]?.shape : undefined) ?? unknownShape
  }
}

const messageNameOf = (shape: Shape): string => (shape.type === 'object' ? shape.name : '')
const allKeys = (...fields: readonly JsonObject[]): Set<string> => new Set(fields.flatMap(Object.keys))
const valueOfField = (fields: JsonObject, key: string): unknown =>
  Object.hasOwn(fields, key) ? fields[key] : undefined

function byField(list: unknown, field: string): unknown {
  const textOf = (item: unknown): string => String(isObject(item) ? item[field] : '')
  return Array.isArray(list) ? list.toSorted((a, b) => (textOf(a) < textOf(b) ? -1 : 1)) : list
}

function firstOf<T>(items: Iterable<T>, find: (item: T) => Path | undefined): Path | undefined {
  for (const item of items) {
    const path = find(item)
    if (path !== undefined) return path
  }
  return undefined
}
