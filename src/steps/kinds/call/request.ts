import { isObject, Pending } from '../../../core/json.ts'
import { valueAt } from '../../../document/path.ts'
import type { Method } from '../../../vertex/method.ts'
import type { Resource } from '../../toolkit/ports.ts'

interface Place {
  readonly project: string
  readonly location: string
}

/** A field of the request that stands in the path, and what its value must look like. */
export interface PathField {
  /** `parent`, or `dataset.name` as its parts. */
  readonly path: readonly string[]
  /** `projects/*\/locations/*\/datasets/*`; the first is the one that an id alone is read by. */
  readonly globs: readonly [string, ...string[]]
}

/** The request of a call, as it is sent. */
export interface CallRequest {
  readonly verb: Method['verb']
  /** `projects/p/locations/l/persistentResources` */
  readonly path: string
  readonly query: Readonly<Record<string, string | readonly string[]>>
  readonly body: Resource | undefined
}

const variable = /\{([\w.]+)=([^}]+)\}/g

/** The path's fields that the step itself must fill: all but its own project and location. */
export const pathFields = ({ path, also = [] }: Method): readonly PathField[] =>
  [...path.matchAll(variable)].flatMap(([, field = '', glob = '']) =>
    isPlace(glob) ? [] : [{ path: field.split('.'), globs: [glob, ...also] }],
  )

/** Fields that the step's project and location fill. */
export const placeFields = ({ path }: Method): readonly string[] =>
  [...path.matchAll(variable)].flatMap(([, field = '', glob = '']) => (isPlace(glob) ? [field] : []))

const isPlace = (glob: string): boolean => glob === 'projects/*/locations/*'

/** An id where the form has one collection, as `projects/*\/locations/*\/datasets/*`, or a full name: as a full name. */
export function nameIn(value: unknown, glob: string, { project, location }: Place): string {
  if (value instanceof Pending) return value.reference
  const text = String(value)
  // As the reference has a publisher's model.
  if (text.startsWith('publishers/')) return `projects/${project}/locations/${location}/${text}`
  const collection = /^projects\/\*\/locations\/\*\/([A-Za-z]+)\/\*$/.exec(glob)?.[1]
  return text.includes('/') || collection === undefined
    ? text
    : `projects/${project}/locations/${location}/${collection}/${text}`
}

/** What a call sends where (google/api/http.proto): fields in the path, in the body, and the rest in the query. */
export function callRequest(method: Method, request: Resource, place: Place): CallRequest {
  const path = method.path.replace(variable, (_, field: string, glob: string) =>
    isPlace(glob)
      ? `projects/${place.project}/locations/${place.location}`
      : nameIn(valueAt(request, field.split('.')), glob, place),
  )
  const rest = pathFields(method).reduce<Resource>((left, field) => without(left, field.path), request)
  const { body: field } = method
  if (field === '*') return { verb: method.verb, path, query: {}, body: rest }
  const body = field === undefined ? undefined : rest[field]
  const others = field === undefined ? rest : without(rest, [field])
  return {
    verb: method.verb,
    path,
    query: queryOf(others),
    body: field === undefined ? undefined : isObject(body) ? body : {},
  }
}

/** The object without the value at a path. */
export function without(object: Resource, [key = '', ...deeper]: readonly string[]): Resource {
  const { [key]: value, ...others } = object
  return deeper.length > 0 && isObject(value) ? { ...others, [key]: without(value, deeper) } : others
}

/** Messages by the dotted paths of their fields, lists by repetition. */
function queryOf(fields: Resource, prefix = ''): Record<string, string | readonly string[]> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]): [string, string | readonly string[]][] => {
      if (isObject(value)) return Object.entries(queryOf(value, `${prefix}${key}.`))
      return [[prefix + key, Array.isArray(value) ? value.map(String) : String(value)]]
    }),
  )
}
