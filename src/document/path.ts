import { isObject } from './shape.ts'
import type { Path } from './yaml.ts'

/** The value at a path; `undefined` where there is none. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((holder, segment) => {
    if (Array.isArray(holder)) return typeof segment === 'number' ? holder[segment] : undefined
    return isObject(holder) && Object.hasOwn(holder, segment) ? holder[segment] : undefined
  }, value)
}

/** As much of a path, from its beginning, as leads to something. */
export const reached = (value: unknown, path: Path): Path =>
  path.slice(0, path.findLastIndex((_, depth) => valueAt(value, path.slice(0, depth + 1)) !== undefined) + 1)

/** The object with a value at a path of names; what the path leads through is copied, or made where it is no object. */
export function withValue(
  object: Readonly<Record<string, unknown>>,
  [key = '', ...rest]: Path,
  value: unknown,
): Readonly<Record<string, unknown>> {
  if (rest.length === 0) return { ...object, [key]: value }
  const below = object[key]
  return { ...object, [key]: withValue(isObject(below) ? below : {}, rest, value) }
}

/** `predictions[0].score` as a path of names and indices; `undefined` where it is none. */
export function readPath(text: string): Path | undefined {
  if (!/^[^.[\]]+(\.[^.[\]]+|\[\d{1,6}\])*$/.test(text)) return undefined
  return [...text.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, name = '']) =>
    index === undefined ? name : Number(index),
  )
}
