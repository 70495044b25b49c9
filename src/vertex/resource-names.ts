import { isObject, type JsonObject } from '../core/json.ts'

export interface Place {
  readonly project: string
  readonly location: string
}

export const parentOf = ({ project, location }: Place): string => `projects/${project}/locations/${location}`

/** An id in the step's own project and location, or a full resource name: as a full name. */
export const fullName = (
  idOrName: string,
  collection: 'endpoints' | 'models' | 'reasoningEngines',
  place: Place,
): string => (idOrName.includes('/') ? idOrName : `${parentOf(place)}/${collection}/${idOrName}`)

/** A full name with the project's id, which a grant lists, where Google wrote its number. */
export const nameIn = (project: string, name: string): string =>
  name.replace(/^projects\/\d+\//, `projects/${project}/`)

/**
 * Names in what Google returned, with the project as the user wrote it: Google writes its number, which no grant lists.
 *
 * @param name that Google gave to a resource in the step's own project
 */
export function withProjectOf(resource: JsonObject, name: string | undefined, project: string): JsonObject {
  const number = /^projects\/(\d+)\/locations\//.exec(name ?? '')?.[1]
  return number === undefined || number === project ? resource : withProject(resource, number, project)
}

/** Every name of a project in what Google returned, by the project's id. */
export function withProject(resource: JsonObject, number: string, project: string): JsonObject {
  const prefix = `projects/${number}/`
  const visit = (value: unknown): unknown => {
    if (typeof value === 'string')
      return value.startsWith(prefix) ? `projects/${project}/${value.slice(prefix.length)}` : value
    if (Array.isArray(value)) return value.map(visit)
    return isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, visit(item)])) : value
  }
  const own = visit(resource)
  return isObject(own) ? own : resource
}
