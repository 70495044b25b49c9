import { isObject, type JsonObject, Pending } from '../../../core/json.ts'
import type { HandlerContext } from '../../toolkit/handler.ts'
import type { Kind } from '../kind-names.ts'
import { definitions } from '../registry.ts'

/** The call of a plain kind, or the first one of a kind that makes several. */
export interface PlainCall {
  readonly verb: 'POST' | 'PATCH'
  /** `projects/p/locations/l/models:upload` */
  readonly path: string
  /** Without the fields in the path. */
  readonly body: JsonObject
  readonly repeatable: boolean
}

/** @returns `undefined` for a kind without such a call */
export function callOf(
  kind: Kind,
  { project, location }: { readonly project: string; readonly location: string },
  body: JsonObject,
): PlainCall | undefined {
  const { call } = definitions[kind]
  if (call === undefined) return undefined
  const parent = `projects/${project}/locations/${location}`
  const rest = { ...body }
  const path = call.path.replace(/\{(\w+)\}/g, (_, field: string) => {
    if (field === 'parent') return parent
    delete rest[field]
    const value = body[field]
    // It is not known yet if it will be an id or a full name.
    if (value instanceof Pending) return value.reference
    if (isObject(value))
      return `${parent}/${call.collection ?? field}/{of displayName ${JSON.stringify(value['displayName'])}}`
    const name = String(value)
    if (name.startsWith('publishers/')) return `${parent}/${name}`
    return name.includes('/') || call.collection === undefined ? name : `${parent}/${call.collection}/${name}`
  })
  return { verb: call.verb, path, body: rest, repeatable: call.repeatable ?? false }
}

/** Returns the one call of a step, and the resource on which it is made. */
export function plainCall({ step, request }: HandlerContext): PlainCall & { readonly target: string } {
  const { kind } = step.declaration
  const call = callOf(kind, step, request.body)
  if (call === undefined) throw new Error(`${kind} is not a plain call`)
  return { ...call, target: call.path.replace(/:\w+$/, '') }
}
