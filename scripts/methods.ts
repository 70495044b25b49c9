import protobuf from 'protobufjs'
import type { Method, Methods } from '../src/vertex/method.ts'
import { vertexPackage } from './protos.ts'

type Options = Readonly<Record<string, unknown>>

/** Returns every method of Vertex AI's services with its first HTTP binding (google.api.http), sorted by name. */
export function readMethods(root: protobuf.Root): {
  readonly callable: readonly (readonly [string, Method])[]
  readonly uncallable: readonly (readonly [string, Methods['uncallable'][string]])[]
} {
  const services = root.lookup(vertexPackage)
  if (!(services instanceof protobuf.Namespace)) throw new Error(`no package ${vertexPackage}`)
  const all = services.nestedArray
    .filter(one => one instanceof protobuf.Service)
    .flatMap(service => service.methodsArray.map(method => [`${service.name}.${method.name}`, method] as const))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  /** Paths of collections that have a list method. */
  const lists = new Set(
    all.flatMap(([, method]) => {
      const binding = bindingOf(method)
      return binding?.verb === 'GET' ? [binding.path] : []
    }),
  )
  return {
    callable: all.flatMap(([name, method]) => {
      const binding = bindingOf(method)
      return binding === undefined || whyNot(method) !== undefined
        ? []
        : [[name, describe(method, binding, lists, root)] as const]
    }),
    uncallable: all.flatMap(([name, method]) => {
      const why = whyNot(method)
      return why === undefined ? [] : [[name, why] as const]
    }),
  }
}

function whyNot(method: protobuf.Method): Methods['uncallable'][string] | undefined {
  if (method.requestStream || method.responseStream) return 'streams'
  if (method.responseType === httpBody) return 'carries bytes'
  return bindingOf(method)?.path.includes('=projects/*/locations/*') ? undefined : 'stands outside of projects'
}

const httpBody = 'google.api.HttpBody'

function describe(
  method: protobuf.Method,
  { verb, path, body, also }: Binding,
  lists: ReadonlySet<string>,
  root: protobuf.Root,
): Method {
  const request = root.lookupType(`${vertexPackage}.${method.requestType}`)
  const response = optionsOf(method)
    .map(option => option['(google.longrunning.operation_info)'])
    .find(isOptions)
  const labels = verb === 'POST' ? labelsOf(request, body) : undefined
  return {
    verb,
    path,
    ...(also.length > 0 && { also }),
    ...(body !== undefined && { body }),
    request: method.requestType,
    response: String(response?.['response_type'] ?? method.responseType),
    ...(response !== undefined && { operation: true }),
    ...(labels && { labels }),
    ...(labels && lists.has(path) && { listed: true }),
  }
}

/**
 * Returns the path of the labels in a request: in its body, or in its only message that has labels. A schedule has no
 * labels. The request within it gives its labels to all that the schedule creates.
 */
function labelsOf(request: protobuf.Type, body: string | undefined): readonly string[] | undefined {
  const held = request.fieldsArray.flatMap(({ name, repeated, resolvedType }): [string, protobuf.Type][] =>
    (body === '*' || body === name) && !repeated && resolvedType instanceof protobuf.Type ? [[name, resolvedType]] : [],
  )
  const made = held.filter(([, { fields }]) => fields['labels']?.map)
  if (made.length > 0) return made.length === 1 && made[0] !== undefined ? [made[0][0], 'labels'] : undefined
  for (const [name, { fieldsArray }] of held)
    for (const field of fieldsArray) {
      if (!(field.resolvedType instanceof protobuf.Type) || !/^Create\w+Request$/.test(field.resolvedType.name))
        continue
      const inner = labelsOf(field.resolvedType, '*')
      if (inner !== undefined) return [name, field.name, ...inner]
    }
  return undefined
}

interface Binding {
  readonly verb: Method['verb']
  readonly path: string
  readonly body: string | undefined
  readonly also: readonly string[]
}

function bindingOf(method: protobuf.Method): Binding | undefined {
  const rule = optionsOf(method)
    .map(option => option['(google.api.http)'])
    .find(isOptions)
  for (const verb of ['GET', 'POST', 'PATCH', 'DELETE'] as const) {
    const template = rule?.[verb.toLowerCase()]
    if (typeof template !== 'string') continue
    const body = rule?.['body']
    const path = template.replace(/^\/v1\//, '').replace(/\{([\w.]+)/g, (_, field: string) => `{${camelCase(field)}`)
    const others = [rule?.['additional_bindings'] ?? []].flat().filter(isOptions)
    const also = others.flatMap(
      other => /^\/v1\/\{\w+=(projects\/[^}]+)\}/.exec(String(other[verb.toLowerCase()]))?.[1] ?? [],
    )
    return { verb, path, body: typeof body === 'string' ? camelCase(body) : undefined, also }
  }
  return undefined
}

function optionsOf(method: protobuf.Method): readonly Options[] {
  const options: unknown = method.parsedOptions
  return Array.isArray(options) ? options.filter(isOptions) : []
}

const isOptions = (value: unknown): value is Options =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const camelCase = (name: string): string => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
