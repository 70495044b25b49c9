import { isObject, type JsonObject } from '../../core/json.ts'
import type { Fault, Shapes } from '../../document/shape.ts'
import { kindOfMethod } from '../../steps/kinds/call/kind-of-method.ts'
import { changesAccount } from '../../steps/kinds/call/update.ts'
import { definitions } from '../../steps/kinds/registry.ts'
import type { PreparedStep } from '../../steps/types.ts'
import type { Method } from '../../vertex/method.ts'
import type { Grant } from '../policy.ts'
import { judgeCall } from './call-request.ts'
import type { LimitsContext, MessageRule } from './context.ts'
import { namesNothing } from './fields/fields.ts'
import { messageRules } from './messages.ts'
import { checkRequirement } from './require.ts'
import { judgeValue } from './walk.ts'

interface RequestPlace {
  readonly project: string
  readonly location: string
}

/**
 * Checks a message of Google's API, which no step contains, against a grant's `allow`. Its form must have been checked.
 *
 * @returns faults with paths in the message
 */
export function checkMessage(
  value: JsonObject,
  message: string,
  place: RequestPlace,
  grant: Grant,
  shapes: Shapes,
): readonly Fault[] {
  const { limits, faults } = contextFor(place, grant, shapes, undefined)
  judgeValue(value, { type: 'object', name: message }, 'harmless', [], limits)
  return faults
}

/** A call of a method by its name. */
export interface MethodCall {
  /** `GenAiTuningService.CreateTuningJob` */
  readonly name: string
  readonly method: Method
  /** Its fields in camelCase, those in the path included. */
  readonly request: JsonObject
}

/**
 * Checks the request of a method, as `checkMessage` does, and by the names of its fields, as for a `call`. What a step
 * of the method's own kind would be checked for besides is checked, too, or refused.
 *
 * @param more rules for whole messages, besides those of the grant
 */
export function checkMethodRequest(
  { name, method, request }: MethodCall,
  place: RequestPlace,
  grant: Grant,
  shapes: Shapes,
  more: Readonly<Record<string, MessageRule>>,
): readonly Fault[] {
  const { limits: own, faults } = contextFor(place, grant, shapes, method)
  const limits = { ...own, rules: { ...own.rules, ...more } }
  const onlyByStep = whyOnlyByStep({ name, method, request }, own.step, grant, shapes)
  if (onlyByStep !== undefined) limits.refuse([], { message: `${name} ${onlyByStep}`, cure: 'Use a step for it.' })
  judgeCall(request, [], limits)
  return faults
}

/** Returns why a call cannot be checked here, as the end of a sentence; `undefined` if it can. */
function whyOnlyByStep(
  { name, method, request }: MethodCall,
  step: PreparedStep,
  { allow, require }: Grant,
  shapes: Shapes,
): string | undefined {
  // The result would be checked with what the resource has, which only Google knows.
  if (changesAccount(method, shapes) && !changesOnlyPlainFields(method, request, shapes))
    return 'changes a resource that may run code as an account.'
  const kind = kindOfMethod(name, method)
  if (kind === undefined) return undefined
  if (allow.nodeHours !== undefined && definitions[kind].machines !== undefined)
    return 'uses node hours, and allow.node_hours limits those of a run.'
  const field = method.body ?? ''
  const body = field === '*' ? request : request[field]
  if (isObject(body) && body['templateUri'] !== undefined && body['templateUri'] !== '')
    return 'names a template, whose content only a step checks.'
  if (require === undefined) return undefined
  const message = field === '*' ? method.request : shapes[method.request]?.fields[field]?.shape
  const isSame =
    definitions[kind].body === (typeof message === 'object' && message.type === 'object' ? message.name : message)
  const own = { ...step, declaration: { ...step.declaration, kind }, body: isObject(body) ? body : {} }
  return isSame && checkRequirement(own, require, '').length === 0 ? undefined : 'lacks what the grant requires of it.'
}

/** Fields that say how a resource is called. */
const plainFields: ReadonlySet<string> = new Set(['name', 'displayName', 'description', 'labels', 'etag'])

/** True if an update sets names, times, numbers and switches alone. A mask can clear fields that the body omits. */
function changesOnlyPlainFields({ request: message, body = '' }: Method, request: JsonObject, shapes: Shapes): boolean {
  const shape = shapes[message]?.fields[body]?.shape
  const fields = shape?.type === 'object' ? (shapes[shape.name]?.fields ?? {}) : {}
  const { [body]: changes, updateMask: mask } = request
  const isPlain = (key: string): boolean => {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined
    return plainFields.has(key) || (field !== undefined && namesNothing(field.shape))
  }
  const masked = typeof mask === 'string' && mask !== '' ? mask.split(',') : []
  return [...Object.keys(isObject(changes) ? changes : {}), ...masked].every(isPlain)
}

function contextFor(
  { project, location }: RequestPlace,
  { allow, name }: Grant,
  shapes: Shapes,
  method: Method | undefined,
): { readonly limits: LimitsContext; readonly faults: readonly Fault[] } {
  const faults: Fault[] = []
  const declaration = {
    id: '',
    kind: 'call',
    body: {},
    needs: [],
    project,
    location,
    timeoutSeconds: undefined,
    wait: true,
  } as const
  const step: PreparedStep = {
    declaration,
    project,
    location,
    body: {},
    timeoutSeconds: undefined,
    ...(method !== undefined && { method }),
  }
  const limits: LimitsContext = {
    step,
    allow,
    grant: name,
    shapes,
    rules: messageRules,
    partial: method?.verb === 'PATCH',
    refuse: (path, refusal) => {
      if (refusal !== undefined) faults.push({ path, ...refusal })
    },
    // A request that arrives is complete: nothing in it is known later.
    postpone: () => undefined,
    leaveToRun: () => undefined,
  }
  return { limits, faults }
}
