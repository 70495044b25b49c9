import { isObject, type JsonObject, Pending } from '../../../core/json.ts'
import { quote } from '../../../core/text.ts'
import { checkShape } from '../../../document/check-shape.ts'
import { formatPath, type Path, valueAt } from '../../../document/path.ts'
import type { Fault, Shapes } from '../../../document/shape.ts'
import { suggest } from '../../../document/suggest.ts'
import type { Method, Methods } from '../../../vertex/method.ts'
import { checkLabels, isOurLabel } from '../../labels.ts'
import type { CheckContext } from '../../toolkit/handler.ts'
import { nameInPlace, type PathField, pathFields, placeFields, withoutField } from './request.ts'

/**
 * Returns what is wrong with a call: its method, the names in its path, and its request by the method's own message.
 */
export function checkCall({ method: name, body }: JsonObject, context: CheckContext): readonly Fault[] {
  if (typeof name !== 'string') return []
  const method = methodOf(name, context.api)
  if (method === undefined) return [{ path: ['method'], ...methodFault(name, context.api) }]
  const kind = context.api?.kindOf(name, method)
  if (kind !== undefined) {
    const message = `${name} has its own kind of step, which the grant limits`
    return [{ path: ['method'], message, cure: `Write ${kind} instead of call.` }]
  }
  const request = body ?? {}
  if (!isObject(request)) return []
  return [
    ...pathFields(method).flatMap(field => checkPathField(field, request, context)),
    ...checkRequest(method, request, context.shapes),
    ...(method.labels === undefined ? [] : checkLabels(valueAt(request, method.labels), method.labels)),
    ...ownLabels(request, [], method.labels ?? []),
  ].map(fault => ({ ...fault, path: ['body', ...fault.path] }))
}

/** Finds our own attribution labels, which an update must not write. */
function ownLabels(value: unknown, path: Path, checked: Path): Fault[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => ownLabels(item, [...path, index], checked))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, item]) => {
    const at = [...path, key]
    if (key !== 'labels' || !isObject(item)) return ownLabels(item, at, checked)
    if (formatPath(at) === formatPath(checked)) return []
    return checkLabels(Object.fromEntries(Object.entries(item).filter(([name]) => isOurLabel(name))), at)
  })
}

/** Returns the method of a name; `undefined` if there is none. */
export const methodOf = (name: unknown, api: Methods | undefined): Method | undefined =>
  typeof name === 'string' && api !== undefined && Object.hasOwn(api.methods, name) ? api.methods[name] : undefined

function methodFault(name: string, api: Methods | undefined): Omit<Fault, 'path'> {
  const why = api !== undefined && Object.hasOwn(api.uncallable, name) ? api.uncallable[name] : undefined
  if (name === 'ReasoningEngineExecutionService.StreamQueryReasoningEngine')
    return { message: `${name} has its own kind of step`, cure: 'Write queryAgent instead of call.' }
  if (why !== undefined) return { message: `${name} ${why}, which a step cannot` }
  const names = Object.keys(api?.methods ?? {})
  // `CreatePersistentResource` alone, or under another service.
  const own = name.split('.').at(-1) ?? ''
  const meant = [own, ...asInReference(name)]
  const elsewhere = names.find(one => meant.some(word => one.split('.')[1]?.toLowerCase() === word.toLowerCase()))
  const cure = elsewhere === undefined ? suggest(name, names) : `Did you mean ${elsewhere}?`
  return { message: `no method of Vertex AI: ${quote(name)}`, cure }
}

/**
 * Names from Google's reference: `projects.locations.tensorboards.create` means `createTensorboard` or
 * `createTensorboards`.
 */
function asInReference(name: string): string[] {
  const [, collection, action] = /^projects\.(?:\w+\.)*(\w+)\.(\w+)$/.exec(name) ?? []
  if (collection === undefined || action === undefined) return []
  const singular = collection.replace(/(?<=index)es$|s$/, '')
  const verb = action === 'patch' ? 'update' : action
  return [`${verb}${singular}`, `${verb}${collection}`]
}

/** Resources in a call must be in the step's project and location, which the grant allows. */
function checkPathField({ path, globs }: PathField, request: JsonObject, context: CheckContext): Fault[] {
  const value = valueAt(request, path)
  const expected = `an id or a full name, as ${globs[0].replace('*', context.project).replace('*', context.location)}`
  if (value === undefined || value === null)
    return [{ path: path.slice(0, -1), message: `${path.at(-1)} is required: ${expected}`, key: true }]
  const { project, location } = context.pendingPlace ?? {}
  if (value instanceof Pending || project !== undefined || location !== undefined) return []
  const name = typeof value === 'string' ? withIdOf(nameInPlace(value, globs[0], context), context) : ''
  const parent = `projects/${context.project}/locations/${context.location}/`
  const below = name.slice(parent.length)
  if (name.startsWith(parent) && !name.includes('..') && globs.some(glob => segmentPattern(glob).test(below))) return []
  const got = typeof value === 'string' ? quote(value) : 'something else'
  return [
    {
      path: [...path],
      message: `expected ${expected}, got ${got}`,
      cure: "It is in the step's own project and location.",
    },
  ]
}

/** Replaces the project's number in Google's names with its id. */
const withIdOf = (name: string, { projectIds }: CheckContext): string =>
  name.replace(/^projects\/(\d+)\//, (all, number: string) => {
    const id = projectIds?.get(number)
    return id === undefined ? all : `projects/${id}/`
  })

/** Matches the part after the project and the location. */
const segmentPattern = (glob: string): RegExp =>
  new RegExp(`^${glob.replace('projects/*/locations/*/', '').replaceAll('*', '[\\w.@-]+').replaceAll('/', '\\/')}$`)

/** Checks the request against the method's message, without the fields in the path. */
function checkRequest(method: Method, request: JsonObject, shapes: Shapes): readonly Fault[] {
  const inPath = pathFields(method)
  const message = shapes[method.request]
  if (message === undefined) throw new Error(`no shape is named ${method.request}`)
  const top = [...placeFields(method), ...inPath.flatMap(({ path }) => (path.length === 1 ? path : []))]
  const fields = Object.fromEntries(Object.entries(message.fields).filter(([field]) => !top.includes(field)))
  // An update names in its mask what it changes, and omits the rest.
  const below = method.verb === 'PATCH' ? withoutRequiredFields(shapes) : shapes
  const left = inPath.reduce<JsonObject>((rest, { path }) => withoutField(rest, path), request)
  return checkShape(
    left,
    { type: 'object', name: method.request },
    { ...below, [method.request]: { ...message, fields } },
  )
}

const withoutRequiredFields = (shapes: Shapes): Shapes =>
  Object.fromEntries(
    Object.entries(shapes).map(([name, object]) => [
      name,
      {
        ...object,
        fields: Object.fromEntries(
          Object.entries(object.fields).map(([field, { required: _, ...rest }]) => [field, rest]),
        ),
      },
    ]),
  )
