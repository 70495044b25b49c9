import { isObject } from '../../../core/json.ts'
import { inputsOf } from '../../../document/request-fields.ts'
import type { Shape, Shapes } from '../../../document/shape.ts'
import type { Method } from '../../../vertex/method.ts'
import type { HandlerContext } from '../../toolkit/handler.ts'
import type { Resource } from '../../toolkit/ports.ts'
import type { CallRequest } from './request.ts'

/**
 * Validates the result of an update, if the message can name an account: a new image or script would otherwise run as
 * the account that the resource has. Only fields in the mask are taken from the request.
 *
 * @throws ActionError `LIMITS_EXCEEDED`; Google's refusal if the resource cannot be read
 */
export async function permitUpdate(
  method: Method,
  { path, query, body }: CallRequest,
  run: HandlerContext,
): Promise<void> {
  const { step, request, ports, signal, permitResult } = run
  const { shapes } = request.schema
  const field = method.body ?? ''
  const shape = shapes[method.request]?.fields[field]?.shape
  if (shape?.type !== 'object' || !changesAccount(method, shapes)) return
  const current = await ports.vertex.get(path, { step: step.declaration.id, signal })
  const changes = body ?? {}
  const mask = typeof query['updateMask'] === 'string' ? query['updateMask'] : ''
  const result =
    mask === '*' ? changes : overlaid(inputsOf(current, shape.name, shapes), changes, pathsOf(mask, changes))
  // Google answers with its own form of the name. The one in the request was checked.
  const asked = isObject(request.body['body']) ? request.body['body'] : {}
  const { name } = isObject(asked[field]) ? asked[field] : {}
  permitResult(path, { ...request.body, body: { ...asked, [field]: { ...result, name } } })
}

/** True for an update of a message that can name an account. */
export function changesAccount(method: Method, shapes: Shapes): boolean {
  const shape = shapes[method.request]?.fields[method.body ?? '']?.shape
  return method.verb === 'PATCH' && shape?.type === 'object' && namesAccount(shape, shapes)
}

/** Without a mask, Google changes every field that is present. A mask may have the JSON or the proto spelling. */
const pathsOf = (mask: string, changes: Resource): readonly (readonly string[])[] =>
  mask === ''
    ? Object.keys(changes).map(key => [key])
    : mask
        .split(',')
        .map(path => path.split('.').map(key => key.replace(/_([a-z0-9])/g, (_, next) => next.toUpperCase())))

function overlaid(current: Resource, changes: Resource, paths: readonly (readonly string[])[]): Resource {
  return paths.reduce<Resource>((result, path) => withChange(result, changes, path), current)
}

function withChange(current: Resource, changes: Resource, [key = '', ...deeper]: readonly string[]): Resource {
  const change = changes[key]
  if (deeper.length === 0) return { ...current, [key]: change }
  const [before, after] = [current[key], change]
  return { ...current, [key]: withChange(isObject(before) ? before : {}, isObject(after) ? after : {}, deeper) }
}

function namesAccount(shape: Shape, shapes: Shapes, seen = new Set<string>()): boolean {
  if (shape.type === 'list' || shape.type === 'map') return namesAccount(shape.of, shapes, seen)
  if (shape.type !== 'object' || seen.has(shape.name)) return false
  seen.add(shape.name)
  return Object.entries(shapes[shape.name]?.fields ?? {}).some(
    ([key, field]) => !field.outputOnly && (/account|user$/i.test(key) || namesAccount(field.shape, shapes, seen)),
  )
}
