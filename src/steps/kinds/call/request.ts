import { isObject, Pending } from '../../../core/json.ts'
import { valueAt } from '../../../document/path.ts'
import type { Method } from '../../../vertex/method.ts'
import type { Resource } from '../../toolkit/ports.ts'

interface CallPlace {
  readonly project: string
  readonly location: string
}

/** A field of the request that is in the path, with the forms of its value. */
export interface PathField {
  /** `parent`, or `dataset.name` as its parts. */
  readonly path: readonly string[]
  /** `projects/*\/locations/*\/datasets/*`. The first one is the form of an id alone. */
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

/** Returns the path's fields that the step must fill: all but its own project and location. */
export const pathFields = ({ path, also = [] }: Method): readonly PathField[] =>
  [...path.matchAll(variable)].flatMap(([, field = '', glob = '']) =>
    isPlace(glob) ? [] : [{ path: field.split('.'), globs: [glob, ...also] }],
  )

/** Returns the fields that the step's project and location fill. */
export const placeFields = ({ path }: Method): readonly string[] =>
  [...path.matchAll(variable)].flatMap(([, field = '', glob = '']) => (isPlace(glob) ? [field] : []))

const isPlace = (glob: string): boolean => glob === 'projects/*/locations/*'

/**
 * Returns a full name from an id or a full name. An id needs a form with one collection, as
 * `projects/*\/locations/*\/datasets/*`.
 */
export function nameInPlace(value: unknown, glob: string, { project, location }: CallPlace): string {
  if (value instanceof Pending) return value.reference
  const text = String(value)
  // The form of a publisher's model in the reference.
  if (text.startsWith('publishers/')) return `projects/${project}/locations/${location}/${text}`
  const collection = /^projects\/\*\/locations\/\*\/([A-Za-z]+)\/\*$/.exec(glob)?.[1]
  return text.includes('/') || collection === undefined
    ? text
    : `projects/${project}/locations/${location}/${collection}/${text}`
}

/** Returns the parts of a call (google/api/http.proto): fields in the path, in the body, and the rest in the query. */
export function callRequest(method: Method, request: Resource, place: CallPlace): CallRequest {
  const path = method.path.replace(variable, (_, field: string, glob: string) =>
    isPlace(glob)
      ? `projects/${place.project}/locations/${place.location}`
      : nameInPlace(valueAt(request, field.split('.')), glob, place),
  )
  const rest = pathFields(method).reduce<Resource>((left, field) => withoutField(left, field.path), request)
  const { body: field } = method
  if (field === '*') return { verb: method.verb, path, query: {}, body: rest }
  const body = field === undefined ? undefined : rest[field]
  const others = field === undefined ? rest : withoutField(rest, [field])
  return {
    verb: method.verb,
    path,
    query: queryOf(others),
    body: field === undefined ? undefined : isObject(body) ? body : {},
  }
}

/** Returns the object without the value at a path. */
export function withoutField(object: Resource, [key = '', ...deeper]: readonly string[]): Resource {
  const { [key]: value, ...others } = object
  return deeper.length > 0 && isObject(value) ? { ...others, [key]: withoutField(value, deeper) } : others
}

/** Messages become dotted paths of their fields, lists repeated parameters. */
function queryOf(fields: Resource, prefix = ''): Record<string, string | readonly string[]> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]): [string, string | readonly string[]][] => {
      if (isObject(value)) return Object.entries(queryOf(value, `${prefix}${key}.`))
      return [[prefix + key, Array.isArray(value) ? value.map(String) : String(value)]]
    }),
  )
}
