import { isObject, type JsonObject, Pending } from '../../core/json.ts'
import { quote } from '../../core/text.ts'
import { type Path, valueAt, withValue } from '../../document/path.ts'
import type { Fault } from '../../document/shape.ts'
import { parentOf, type ResourcePlace, withoutVersion } from '../../vertex/resource-names.ts'
import type { Kind } from '../kinds/kind-names.ts'
import { definitions } from '../kinds/registry.ts'

/** Versions that the display names of a run stand for, by `newestKey`. */
export type NewestModels = ReadonlyMap<string, string>

/** Returns the key of a display name where a step runs. */
export const newestKey = (displayName: string, place: ResourcePlace): string => `${parentOf(place)} ${displayName}`

/**
 * Replaces `{ displayName, newest: true }` in the fields that name a model: with the version that it stands for, or
 * with a value that only the run knows.
 *
 * @param kind of the step
 * @param models versions that are known already
 * @returns the display names that it found. Paths of faults are from the body
 */
export function replaceNewest(
  kind: Kind,
  body: JsonObject,
  place: ResourcePlace,
  models: NewestModels = new Map(),
): { readonly body: JsonObject; readonly newest: readonly string[]; readonly faults: readonly Fault[] } {
  const newest: string[] = []
  const faults: Fault[] = []
  const { newestModels: places = [] } = definitions[kind]
  const replaced = places.reduce<JsonObject>((one, { at, isVersionless }) => {
    const value = valueAt(one, at)
    // A gate's `metrics` is a list of fields of its own: there only a mapping with `model` names one.
    if (!isObject(value)) return one
    const found = newestFaults(value, at)
    faults.push(...found)
    const { displayName } = value
    if (found.length > 0 || typeof displayName !== 'string') {
      const what = displayName instanceof Pending ? displayName.reference : 'a display name'
      return withValue(one, at, new Pending(`the newest model of ${what}`, true))
    }
    newest.push(displayName)
    const version = models.get(newestKey(displayName, place))
    const unknown = new Pending(`the newest model of the display name ${quote(displayName)}`, true)
    return withValue(one, at, version === undefined ? unknown : isVersionless ? withoutVersion(version) : version)
  }, body)
  return { body: replaced, newest, faults }
}

function newestFaults(value: JsonObject, path: Path): Fault[] {
  const { displayName, newest, ...others } = value
  const form = 'Write an id, a full name, or { displayName: fraud, newest: true }.'
  const unknown = Object.keys(others).map(
    (key): Fault => ({ path: [...path, key], message: 'no such field.', cure: form, key: true }),
  )
  if (unknown.length > 0) return unknown
  if (newest !== undefined && typeof newest !== 'boolean' && !(newest instanceof Pending))
    return [
      {
        path: [...path, 'newest'],
        message: `expected true, got ${JSON.stringify(newest)}`,
        cure: 'Write newest: true.',
      },
    ]
  if (newest !== true && !(newest instanceof Pending))
    return [
      {
        path,
        message: 'a display name can belong to several models, so that it must say which',
        cure: 'Add newest: true.',
        key: true,
      },
    ]
  if (displayName instanceof Pending) return []
  const at = [...path, 'displayName']
  if (typeof displayName !== 'string' || displayName.trim() === '')
    return [{ path: displayName === undefined ? path : at, message: 'names no model', cure: form, key: true }]
  return /\p{Cc}/u.test(displayName)
    ? [{ path: at, message: `${quote(displayName)} contains a control character`, cure: 'Remove it.' }]
    : []
}
