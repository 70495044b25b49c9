import { isObject, type JsonObject } from '../../core/json.ts'
import { valueAt, withValue } from '../../document/path.ts'
import { checkMethodRequest } from '../../policy/limits/check-message.ts'
import { checkLabels } from '../../steps/labels.ts'
import type { Method } from '../../vertex/method.ts'
import type { LentRequest } from './call.ts'
import { type CallFlaw, faultFlaw, fieldFlaw, flaw, isFlaw } from './flaw.ts'
import type { BodyContext } from './google-body.ts'
import { camelName, readMessage } from './google-message.ts'
import { googleToolFlaw } from './google-tools.ts'
import { modelFlaw } from './grant-flaws.ts'
import { type JsonBody, readJsonBody, withTopLevel } from './json-body.ts'
import { checkSystemParameters } from './query.ts'
import type { CallRoute } from './route.ts'
import type { CanonicalTarget } from './target.ts'

/** The parts of a checked call that its path does not have. */
export interface MethodParts {
  readonly query: CanonicalTarget['query']
  readonly body: Buffer
}

type MethodRoute = Extract<CallRoute, { readonly to: 'method' }>

/** Checks the call of a method by its proto: fields in the path, in the address, and in the body. */
export function checkMethodCall(
  request: LentRequest,
  { query: given }: CanonicalTarget,
  route: MethodRoute,
  context: BodyContext,
): MethodParts | CallFlaw {
  const { method } = route.found
  const query = checkSystemParameters(given)
  if (isFlaw(query)) return query
  if (query.alt === 'sse') return flaw('query', 'The gateway does not stream this method. Remove alt=sse.')
  const json = method.body === undefined || request.body.length === 0 ? undefined : readJsonBody(request.body)
  if (isFlaw(json)) return json
  if (method.body === undefined && request.body.length > 0)
    return flaw('body', `${route.found.name} does not accept a body. Send none.`)
  const read = readRequest(json?.value ?? {}, query.rest, route, context)
  if (isFlaw(read)) return read
  const refused = pathModelFlaw(route, context) ?? requestFlaw(read, route, context)
  if (refused !== undefined) return refused
  const message = method.body === '*' ? undefined : context.shapes[method.request]?.fields[method.body ?? '']?.shape
  // Keys of a free-form body are its own.
  if (json !== undefined && message !== undefined && message.type !== 'object')
    return { query: [...query.kept, ...query.rest], body: withTopLevel(json) }
  const body = json === undefined ? request.body : withOriginLabels(json, method, context.labels)
  return { query: [...query.kept, ...query.rest], body }
}

/** Returns the whole request in camelName: what the path, the address, and the body say. */
function readRequest(
  body: JsonObject,
  parameters: CanonicalTarget['query'],
  { found: { method, fields } }: MethodRoute,
  { shapes }: BodyContext,
): JsonObject | CallFlaw {
  const inAddress: Record<string, unknown> = {}
  for (const [name, value] of parameters) {
    const shape = shapes[method.request]?.fields[name]?.shape
    const isList = shape?.type === 'list'
    const leaf = shape?.type === 'list' ? shape.of : shape
    if (
      name === method.body ||
      method.body === '*' ||
      leaf === undefined ||
      ['object', 'map', 'any'].includes(leaf.type)
    )
      return flaw('query', `The method has no parameter ${name} in its address. Remove it.`)
    if (inAddress[name] !== undefined && !isList)
      return flaw('query', `The address has the parameter ${name} twice. Keep one.`)
    const typed = leaf.type === 'boolean' ? value === 'true' : value
    const before = inAddress[name]
    inAddress[name] = isList ? [...(Array.isArray(before) ? before : []), typed] : typed
  }
  const inBody = method.body === '*' || method.body === undefined ? body : { [method.body]: body }
  const read = readMessage({ ...inAddress, ...inBody }, method.request, shapes)
  if (isFlaw(read)) return read
  let whole: JsonObject = read
  for (const [field, value] of Object.entries(fields)) {
    const path = field.split('.')
    const named = valueAt(read, path)
    if (named !== undefined && named !== value)
      return flaw('body', `${field}: The body names another one than the path. Remove it: the path decides.`)
    // The project and the location of the path are decided on alone.
    if (!/^projects\/[^/]+\/locations\/[^/]+$/.test(value)) whole = withValue(whole, path, value)
  }
  return whole
}

function pathModelFlaw({ found: { fields } }: MethodRoute, { grant }: BodyContext): CallFlaw | undefined {
  for (const value of Object.values(fields)) {
    const [, publisher, model] = /\/publishers\/([^/]+)\/models\/([^/]+)$/.exec(value) ?? []
    const refused = publisher === undefined || model === undefined ? undefined : modelFlaw(publisher, model, grant)
    if (refused !== undefined) return refused
  }
  return undefined
}

function requestFlaw(request: JsonObject, route: MethodRoute, { grant, shapes }: BodyContext): CallFlaw | undefined {
  const { method, name } = route.found
  const tool: { flaw?: CallFlaw | undefined } = {}
  const faults = checkMethodRequest({ name, method, request }, route, grant, shapes, {
    Tool: message => {
      tool.flaw ??= googleToolFlaw(message, route, grant, shapes)
    },
  })
  const [fault] = faults
  if (fault !== undefined) return faultFlaw(fault)
  if (tool.flaw !== undefined) return tool.flaw
  const [label] = method.labels === undefined ? [] : checkLabels(valueAt(request, method.labels), method.labels)
  return label === undefined ? undefined : fieldFlaw('body', label.path, `${label.message}. ${label.cure ?? ''}`)
}

/** Adds the labels of attribution where the method takes labels. */
function withOriginLabels(json: JsonBody, method: Method, labels: Readonly<Record<string, string>>): Buffer {
  const { labels: path = [], body: field } = method
  const [top, ...below] = field === '*' ? path : path.slice(1)
  if (top === undefined) return withTopLevel(json, {}, camelName)
  const value = json.value[top] ?? json.value[snakeName(top)]
  // A body without the object for labels does not create what they would be on.
  if (below.length > 0 && !isObject(value)) return withTopLevel(json, {}, camelName)
  const holder = isObject(value) ? value : {}
  const own = below.length === 0 ? holder : valueAt(holder, below)
  const all = { ...(isObject(own) ? own : {}), ...labels }
  return withTopLevel(json, { [top]: below.length === 0 ? all : withValue(holder, below, all) }, camelName)
}

const snakeName = (name: string): string => name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
