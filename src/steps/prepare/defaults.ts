import { isObject, type JsonObject } from '../../core/json.ts'
import type { Layer } from '../../document/layers.ts'
import { type Path, valueAt, withValue } from '../../document/path.ts'
import type { SourceDocument } from '../../document/yaml.ts'
import type { Places } from '../kinds/kind-definition.ts'

/**
 * Returns the file's defaults as a body of a kind: each one if the kind has the field, and the body the object that
 * contains it.
 */
export function defaultsFor(places: Places, defaults: JsonObject, own: JsonObject): JsonObject {
  let under: JsonObject = {}
  for (const [name, place] of entriesOf(places)) {
    const value = Object.hasOwn(defaults, name) ? defaults[name] : undefined
    if (value !== undefined && isObject(valueAt(own, place.slice(0, -1)))) under = withValue(under, place, value)
  }
  return under
}

/** Returns the layers of a body of defaults. */
export const defaultLayers = (places: Places, under: JsonObject, document: SourceDocument, kind: string): Layer[] =>
  entriesOf(places).flatMap(([name, place]) => {
    const value = valueAt(under, place)
    return value === undefined ? [] : [{ document, from: ['defaults', name], at: [kind, ...place], value }]
  })

const entriesOf = (places: Places): [string, Path][] =>
  Object.entries(places).flatMap(([name, place]) => (place === undefined ? [] : [[name, place]]))

/**
 * Merges a step's own values over the defaults: an own value wins, also if it is null. Labels merge one by one, and so
 * do objects that contain a default.
 */
export function mergeOver(under: JsonObject, own: JsonObject): JsonObject {
  const merged = Object.entries(own).map(([key, value]): [string, unknown] => {
    const below = Object.hasOwn(under, key) ? under[key] : undefined
    const together = key !== 'encryptionSpec' && isObject(value) && isObject(below)
    return [key, together ? mergeOver(below, value) : value]
  })
  return { ...under, ...Object.fromEntries(merged) }
}
