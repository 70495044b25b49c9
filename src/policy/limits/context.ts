import type { JsonObject, Pending } from '../../core/json.ts'
import { quote } from '../../core/text.ts'
import type { Path } from '../../document/path.ts'
import type { Shape, Shapes } from '../../document/shape.ts'
import { fieldName } from '../../steps/prepare/unchecked-fields.ts'
import type { PreparedStep } from '../../steps/types.ts'
import type { Allow } from '../policy.ts'
import type { FieldClass } from './fields/classes.ts'
import { isListed, isRelative, type LimitRefusal, refuseBeginning, refuseValue } from './lists.ts'

/** @param path of the message in the steps file */
export type MessageRule = (message: JsonObject, path: Path, limits: LimitsContext) => void

/** The input and the results of a step's check. */
export interface LimitsContext {
  readonly step: PreparedStep
  readonly allow: Allow
  readonly grant: string
  readonly shapes: Shapes
  /** Rules that need several fields of a message at once, by the message's name. */
  readonly rules: Readonly<Record<string, MessageRule>>
  /** True if the body changes a resource in place: what it leaves out stays, and is checked with the result. */
  readonly partial: boolean
  readonly refuse: (path: Path, refusal: LimitRefusal | undefined) => void
  readonly postpone: (path: Path, value: Pending) => void
  readonly leaveToRun: (path: Path, what: string) => void
}

/** The refusal of a field that must be absent, whatever its value. */
export const refuseOff = (): LimitRefusal => ({
  message: 'no list in allow covers this, so no grant can allow it.',
  cure: 'Remove it.',
})

/**
 * Refuses a value that is not known yet if nothing with its beginning is allowed. Otherwise it is checked again later.
 */
export function judgePending(value: Pending, fieldClass: FieldClass, path: Path, limits: LimitsContext): void {
  const refusal = refuseBeginning(fieldClass, value, limits.allow, limits.grant)
  if (refusal === undefined) limits.postpone(path, value)
  else limits.refuse(path, refusal)
}

/** True for a field that the schema does not know, and that the step lists in `unchecked`. */
export const isUncheckedField = (path: Path, key: string, { step: { declaration } }: LimitsContext): boolean =>
  declaration.unchecked?.includes(fieldName(declaration.kind, [...path.slice(bodyDepth), key])) ?? false

/** Length of the body's path in the steps file: `steps`, the id, and the kind. */
export const bodyDepth = 3

/** True if a field contains only messages, which are checked by their own fields. */
export const isMessage = (shape: Shape): boolean =>
  shape.type === 'list' || shape.type === 'map' ? isMessage(shape.of) : shape.type === 'object'

/** Checks a text against the list of its class. */
export function judgeText(value: string, fieldClass: FieldClass, path: Path, limits: LimitsContext): void {
  const { allow, grant, step, refuse } = limits
  // To the API, empty is the same as absent. If that means a default account, `judgeAccount` checks it.
  if (fieldClass === 'service_accounts' && value === '') return
  const place = step.pendingPlace?.project ?? step.pendingPlace?.location
  if (place !== undefined && isRelative(fieldClass)) limits.postpone(path, place)
  else if (fieldClass === 'timeout') {
    const seconds = Number(value.slice(0, -1))
    // The value is the step's own `timeout`, which was checked there.
    if (seconds !== step.declaration.timeoutSeconds) refuse(path, refuseTimeout(seconds, limits))
  } else if (fieldClass === 'contexts') refuse(path, refuseContext(value, limits))
  else if (isListed(fieldClass)) refuse(path, refuseValue(fieldClass, value, allow, grant, step))
}

/** Returns why a grant does not allow a timeout; nothing if it does. */
export function refuseTimeout(seconds: number, { allow, grant }: LimitsContext): LimitRefusal | undefined {
  if (!(seconds > 0)) {
    const cure = 'Write the maximum duration of the step, or leave it out.'
    return { message: `a timeout of ${seconds}s limits nothing.`, cure }
  }
  const most = allow.timeoutSeconds
  if (most !== undefined && seconds <= most) return undefined
  return {
    message: `a timeout of ${describePeriod(seconds)} is outside allow.timeout of grant ${grant}.`,
    cure: `It allows ${most === undefined ? 'none' : describePeriod(most)}. To allow it, write grants.${grant}.allow.timeout: ${describePeriod(seconds)}`,
  }
}

/** Formats seconds as in a policy, in the largest unit without a fraction: `2h`, `90m`. */
export function describePeriod(seconds: number): string {
  const whole = Math.ceil(seconds)
  if (whole % 3600 === 0) return `${whole / 3600}h`
  return whole % 60 === 0 ? `${whole / 60}m` : `${whole}s`
}

/**
 * Checks an experiment or its run. No list names these, so they must be in an allowed project and in the step's
 * location.
 */
export function refuseContext(value: string, { allow, grant, step }: LimitsContext): LimitRefusal | undefined {
  const [, project, location] =
    /^projects\/([^/]+)\/locations\/([^/]+)\/metadataStores\/[^/]+\/contexts\/[^/]+$/.exec(value) ?? []
  if (project === undefined) {
    const cure = 'Write projects/PROJECT/locations/LOCATION/metadataStores/default/contexts/NAME.'
    return { message: `no full name of an experiment: ${quote(value)}.`, cure }
  }
  if (location !== step.location) {
    const message = `the experiment is in ${location}, the step in ${step.location}.`
    return { message, cure: 'Name one of the same location.' }
  }
  return refuseValue('projects', project, allow, grant, step)
}
