import { isObject, Pending } from '../../core/json.ts'
import { type Path, valueAt } from '../../document/path.ts'
import type { Fault } from '../../document/shape.ts'
import { placesOf } from '../../steps/kinds/registry.ts'
import type { PreparedStep } from '../../steps/types.ts'
import type { Requirement } from '../policy.ts'

/**
 * Refuses a body that lacks a requirement of its grant, at the place of its kind. A kind without such a place is not
 * checked. `call` has none: its methods are listed instead. An unknown value is checked again once it is known.
 */
export function checkRequirement(step: PreparedStep, requirement: Requirement | undefined, grant: string): Fault[] {
  if (requirement === undefined) return []
  const { id, kind } = step.declaration
  const at = (place: Path): Path => ['steps', id, kind, ...place]
  const faults: Fault[] = []
  for (const place of placesWithin(step, 'labels')) {
    const labels = valueAt(step.body, place)
    if (labels instanceof Pending) continue
    for (const key of requirement.labels) {
      const value = valueAt(labels, [key])
      if (value !== undefined && value !== null && value !== '') continue
      const cure = `Write ${[...place, key].join('.')}: …, or defaults.labels.${key} for all steps.`
      faults.push({ path: at(place), message: `the label ${key} is required by grant ${grant}.`, cure })
    }
  }
  for (const [name, expected] of Object.entries(requirement.fields))
    for (const place of placesWithin(step, name)) {
      const difference = differenceOf(valueAt(step.body, place), expected, place)
      if (difference === undefined) continue
      const cure = `Write ${difference.path.join('.')}: ${JSON.stringify(difference.expected)}`
      faults.push({ path: at(difference.path), message: `is not what grant ${grant} requires of ${name}.`, cure })
    }
  return faults
}

/** Returns the places of a field in a body: each message that can have it. */
function placesWithin({ declaration: { kind }, body }: PreparedStep, name: string): Path[] {
  const places: Readonly<Record<string, Path | undefined>> = { ...placesOf(kind, body) }
  const place = places[name]
  return place !== undefined && isObject(valueAt(body, place.slice(0, -1))) ? [place] : []
}

/** Returns the first part that differs from the expected value. Fields that are not named are free. */
function differenceOf(actual: unknown, expected: unknown, path: Path): { path: Path; expected: unknown } | undefined {
  if (actual instanceof Pending) return undefined
  if (isObject(expected) && isObject(actual))
    return Object.entries(expected)
      .map(([key, value]) => differenceOf(actual[key], value, [...path, key]))
      .find(one => one !== undefined)
  return JSON.stringify(actual) === JSON.stringify(expected) ? undefined : { path, expected }
}
