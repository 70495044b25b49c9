import { isObject, type JsonObject } from '../../core/json.ts'
import { type Path, valueAt, withValue } from '../../document/path.ts'
import type { Places } from '../kinds/table.ts'

/**
 * Returns the file's defaults as a body of this kind: each one if the kind has the field, and the body the object that
 * contains it.
 */
export function defaultsFor(places: Places, defaults: JsonObject, own: JsonObject): JsonObject {
  let under: JsonObject = {}
  for (const [name, place] of entriesOf(places)) {
    const value = Object.hasOwn(defaults, name) ? defaults[name] : undefined
    if (value !== undefined && isObject(holderOf(own, place))) under = withValue(under, place, value)
  }
  return under
}

const entriesOf = (places: Places): [string, Path][] =>
  Object.entries(places).flatMap(([name, place]) => (place === undefined ? [] : [[name, place]]))

const holderOf = (body: JsonObject, place: Path): unknown => valueAt(body, place.slice(0, -1))

/** Maps a place in the body to its place in the defaults. */
export function inDefaults(path: Path, places: Places): Path {
  const found = entriesOf(places).find(([, place]) => place.every((segment, index) => path[index] === segment))
  return found === undefined ? path : [found[0], ...path.slice(found[1].length)]
}

/**
 * A step's own value overrides a default, also if it is null. Labels merge one by one, and so do objects that contain a
 * default.
 */
export function layered(under: JsonObject, own: JsonObject): JsonObject {
  const merged = Object.entries(own).map(([key, value]): [string, unknown] => {
    const below = Object.hasOwn(under, key) ? under[key] : undefined
    const together = key !== 'encryptionSpec' && isObject(value) && isObject(below)
    return [key, together ? layered(below, value) : value]
  })
  return { ...under, ...Object.fromEntries(merged) }
}
