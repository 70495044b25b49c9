import { isObject, type JsonObject } from '../core/json.ts'

/** Returns the value at a path; `undefined` if there is none. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((holder, segment) => {
    if (Array.isArray(holder)) return typeof segment === 'number' ? holder[segment] : undefined
    return isObject(holder) && Object.hasOwn(holder, segment) ? holder[segment] : undefined
  }, value)
}

/** Returns the longest beginning of a path that leads to a value. */
export const reached = (value: unknown, path: Path): Path =>
  path.slice(0, path.findLastIndex((_, depth) => valueAt(value, path.slice(0, depth + 1)) !== undefined) + 1)

/**
 * Returns a copy of the object with a value set at a path of names. Objects on the way are copied, or created if
 * missing.
 */
export function withValue(object: JsonObject, [key = '', ...rest]: Path, value: unknown): JsonObject {
  if (rest.length === 0) return { ...object, [key]: value }
  const below = object[key]
  return { ...object, [key]: withValue(isObject(below) ? below : {}, rest, value) }
}

/** Parses `predictions[0].score` into names and indices; `undefined` if it is not a path. */
export function readPath(text: string): Path | undefined {
  if (!/^[^.[\]]+(\.[^.[\]]+|\[\d{1,6}\])*$/.test(text)) return undefined
  return [...text.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, name = '']) =>
    index === undefined ? name : Number(index),
  )
}

/** Keys and indices from the root of a document to a value. */
export type Path = readonly (string | number)[]

/**
 * Formats a path: `steps.train.workerPoolSpecs[0].machineSpec`. Keys that are not plain words are quoted:
 * `when["a.b"]`.
 */
export function formatPath(path: Path): string {
  return path.reduce<string>((text, segment) => {
    if (typeof segment === 'number') return `${text}[${segment}]`
    if (!/^[\w$-]+$/.test(segment)) return `${text}[${JSON.stringify(segment)}]`
    return text === '' ? segment : `${text}.${segment}`
  }, '')
}
