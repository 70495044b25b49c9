import type { JsonObject } from '../../core/json.ts'
import type { Fault, Shapes } from '../../document/shape.ts'
import { changesAccount } from '../../steps/kinds/call/update.ts'
import type { PreparedStep } from '../../steps/types.ts'
import type { Method } from '../../vertex/method.ts'
import type { Grant } from '../policy.ts'
import { judgeCall } from './call-request.ts'
import type { LimitsContext, MessageRule } from './context.ts'
import { messageRules } from './messages.ts'
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

/**
 * Checks the request of a method, as `checkMessage` does, and by the names of its fields, as for a `call`.
 *
 * @param more rules for whole messages, besides those of the grant
 */
export function checkMethodRequest(
  request: JsonObject,
  name: string,
  method: Method,
  place: RequestPlace,
  grant: Grant,
  shapes: Shapes,
  more: Readonly<Record<string, MessageRule>>,
): readonly Fault[] {
  const { limits: own, faults } = contextFor(place, grant, shapes, method)
  const limits = { ...own, rules: { ...own.rules, ...more } }
  if (changesAccount(method, shapes)) {
    // The result would be checked with what the resource has, which only Google knows.
    const message = `${name} changes a resource that may run code as an account, so that only a step can check it.`
    limits.refuse([], { message, cure: 'Use a step of the kind call.' })
  }
  judgeCall(request, [], limits)
  return faults
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
