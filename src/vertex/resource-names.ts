import { isObject, type JsonObject } from '../core/json.ts'
import { mapLeaves } from '../document/walk.ts'

export interface ResourcePlace {
  readonly project: string
  readonly location: string
}

/** Returns the resource name of a location. */
export const parentOf = ({ project, location }: ResourcePlace): string => `projects/${project}/locations/${location}`

/** Returns a full name from an id in the step's own project and location, or from a full resource name. */
export const fullName = (
  idOrName: string,
  collection: 'endpoints' | 'models' | 'reasoningEngines',
  place: ResourcePlace,
): string => (idOrName.includes('/') ? idOrName : `${parentOf(place)}/${collection}/${idOrName}`)

/** Removes the version or alias from a model's name. */
export const withoutVersion = (model: string): string => model.replace(/@[^@/]*$/, '')

/**
 * Returns the name of a model's version: `projects/p/locations/l/models/fraud@3`.
 *
 * @param model its name, with or without a version
 */
export const modelVersion = (model: unknown, version: unknown): string =>
  `${withoutVersion(String(model))}@${String(version)}`

/** Returns the resource of a long-running operation, since the operation's name begins with the resource's. */
export const resourceOfOperation = (operation: string): string => operation.replace(/\/operations\/[^/]+$/, '')

/** Removes the project from a full name. Names that differ only in the project's id and number become equal. */
export const withoutProject = (name: string): string => name.replace(/^projects\/[^/]+\//, '')

/** Returns the email address in the name of a service account, which may be the address alone. */
export const accountIn = (name: string): string => name.replace(/^projects\/[^/]+\/serviceAccounts\//, '')

/** Returns the collection in a full name: `models` in `projects/p/locations/l/models/fraud`. */
export const collectionIn = (name: string): string | undefined =>
  /^projects\/[^/]+\/locations\/[^/]+\/([^/]+)\//.exec(name)?.[1]

/** The parts of a full name, as `projects/p/locations/l/models/fraud@3`. */
export interface ResourceName extends ResourcePlace {
  readonly collection: string
  readonly id: string
}

/** @returns the parts of the name of a resource, or of a resource below it; `undefined` for any other text */
export function parseResourceName(name: string): ResourceName | undefined {
  const [, project = '', location = '', collection = '', id = ''] =
    /^projects\/([^/]+)\/locations\/([^/]+)\/([^/]+)\/([^/]+)/.exec(name) ?? []
  return id === '' ? undefined : { project, location, collection, id }
}

/** Replaces a project's number in a full name with its id, which a grant lists. */
export const nameInProject = (project: string, name: string): string =>
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
  const own = mapLeaves(resource, value =>
    typeof value === 'string' && value.startsWith(prefix) ? `projects/${project}/${value.slice(prefix.length)}` : value,
  )
  return isObject(own) ? own : resource
}
