import type { PreparedStep } from '../../steps/types.ts'
import { withoutVersion } from '../../vertex/resource-names.ts'
import { publisherModelName } from '../lent.ts'
import type { ListedClass } from './fields/classes.ts'

/** Where a step runs, on which the meaning of a short name depends. */
export type StepPlace = Pick<PreparedStep, 'project' | 'location' | 'projectIds'>

/** Returns a name with its project's id and with its number, if Google has returned both. */
export function spellingsOf(value: string, fieldClass: ListedClass, { projectIds }: StepPlace): string[] {
  const pairs = [...(projectIds ?? [])]
  const renamed = [...pairs, ...pairs.map(([number, id]) => [id, number] as const)].flatMap(([from, to]) => {
    if (fieldClass === 'projects') return value === from ? [to] : []
    return value.startsWith(`projects/${from}/`) ? [`projects/${to}/${value.slice(`projects/${from}/`.length)}`] : []
  })
  return [value, ...renamed]
}

/**
 * Returns the names of a resource in a list: its full name; in the step's own project and location also its id; for a
 * model each with and without its version.
 */
export function spelledNames(value: string, collection: string, place: StepPlace): string[] {
  const own = `projects/${place.project}/locations/${place.location}/${collection}/`
  const full = value.includes('/') ? value : `${own}${value}`
  const called = full.startsWith(own) ? [full, full.slice(own.length)] : [full]
  return collection === 'models' ? called.flatMap(name => [name, withoutVersion(name)]) : called
}

/**
 * Returns the names of a publisher's model: `publishers/…/models/…`, `{publisher}/{model}`, and for one of Google also
 * its short name. With and without version.
 */
export function publisherNames(value: string, place?: StepPlace): string[] {
  const own = place === undefined ? '' : `projects/${place.project}/locations/${place.location}/`
  const name = value.startsWith(own) ? value.slice(own.length) : value
  const google = 'publishers/google/models/'
  const full = name.includes('/') ? name : `${google}${name}`
  const called = full.startsWith(google) ? [full, full.slice(google.length)] : [full]
  // A full name in another place has no short form.
  const short = full.startsWith('projects/') ? [] : [publisherModelName(full)]
  return [...called, ...short].flatMap(one => [one, withoutVersion(one)])
}

/** Returns the names of a secret: its full name; in the step's own project also its id. */
export function secretNames(value: string, place: StepPlace): string[] {
  const own = `projects/${place.project}/secrets/`
  const full = value.includes('/') ? value : `${own}${value}`
  return full.startsWith(own) ? [full, full.slice(own.length)] : [full]
}
