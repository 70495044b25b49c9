import { isObject, type JsonObject } from '../core/json.ts'

export interface Place {
  readonly project: string
  readonly location: string
}

/** Returns the resource name of a location. */
export const parentOf = ({ project, location }: Place): string => `projects/${project}/locations/${location}`

/** Returns a full name from an id in the step's own project and location, or from a full resource name. */
export const fullName = (
  idOrName: string,
  collection: 'endpoints' | 'models' | 'reasoningEngines',
  place: Place,
): string => (idOrName.includes('/') ? idOrName : `${parentOf(place)}/${collection}/${idOrName}`)

/** Replaces a project's number in a full name with its id, which a grant lists. */
export const nameIn = (project: string, name: string): string =>
  name.replace(/^projects\/\d+\//, `projects/${project}/`)

/**
 * Replaces the project in Google's names with the user's. Google writes its number, which no grant lists.
 *
 * @param name Google's name of a resource in the step's own project
 */
export function withProjectOf(resource: JsonObject, name: string | undefined, project: string): JsonObject {
  const number = /^projects\/(\d+)\/locations\//.exec(name ?? '')?.[1]
  return number === undefined || number === project ? resource : withProject(resource, number, project)
}

/** Replaces a project's number with its id in every name of a resource. */
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
