import { checkShape, type Fault, isObject, Pending, quote, type Shape, type Shapes } from '../../document/shape.ts'
import type { Path } from '../../document/yaml.ts'
import type { PreparedStep } from '../../steps/model.ts'
import { fieldName } from '../../steps/prepare/unchecked-fields.ts'
import { matchesAny } from '../match.ts'
import type { Allow, Requirement } from '../policy.ts'
import { callSort, classification, type Sort } from './fields/fields.ts'
import { judgeByValue } from './free-form.ts'
import { isListed, isRelative, outside, type Refusal, refuseBeginning, refuseValue } from './lists.ts'
import { wholeMessages } from './messages.ts'
import { checkNodeHours, nodeHoursOf } from './node-hours.ts'
import { judgePipeline } from './pipeline.ts'
import { checkRequirement } from './require.ts'

/** A value that is not known yet. It is checked again, before the call, once it is known. */
export interface PendingCheck {
  readonly path: Path
  /** As the user wrote it: `${steps.train.name}`. */
  readonly reference: string
}

export interface LimitsReport {
  /** Empty: everything that is known is within the grant. */
  readonly faults: readonly Fault[]
  readonly pending: readonly PendingCheck[]
  readonly leftToRun: readonly LeftToRun[]
  /** Most node hours that the step may use, for the sum over a run's steps. */
  readonly nodeHours: number
}

/** A value that only a pipeline's run knows, and that the grant allows whatever it becomes. */
export interface LeftToRun {
  readonly path: Path
  /** What it is, and why it is not known: `the artifact: it is what a task returns`. */
  readonly what: string
}

/** The input and the results of a step's check. */
export interface Limits {
  readonly step: PreparedStep
  readonly allow: Allow
  readonly grant: string
  readonly shapes: Shapes
  /** True if the body changes a resource in place: what it leaves out stays, and is checked with the result. */
  readonly partial: boolean
  readonly refuse: (path: Path, refusal: Refusal | undefined) => void
  readonly postpone: (path: Path, value: Pending) => void
  readonly leaveToRun: (path: Path, what: string) => void
}

/**
 * Checks a step against its grant's `allow`. Call it before the first token is requested, and again before the call,
 * when pending values are known. It does not bound what the step's code and a pipeline's components do then. Their
 * account does. See docs/design/policy.md.
 *
 * @param extra the grant's name, for messages, and its requirements; a pipeline's specification if the body does not
 * contain it (yet); `whole`: the body of an update is the whole resource after it
 * @returns faults with paths in the steps file: `steps.train.customJob.…`
 */
export function checkLimits(
  step: PreparedStep,
  allow: Allow,
  shapes: Shapes,
  bodyName: string,
  extra: {
    readonly grant: string
    readonly require?: Requirement | undefined
    readonly pipelineSpec?: unknown
    readonly whole?: boolean
  },
): LimitsReport {
  const { id, kind } = step.declaration
  const { grant } = extra
  const faults: Fault[] = []
  const pending: PendingCheck[] = []
  const leftToRun: LeftToRun[] = []
  const limits: Limits = {
    step,
    allow,
    grant,
    shapes,
    partial: step.method?.verb === 'PATCH' && extra.whole !== true,
    refuse: (path, refusal) => {
      if (refusal !== undefined) faults.push({ path, ...refusal })
    },
    postpone: (path, { reference }) => void pending.push({ path, reference }),
    leaveToRun: (path, what) => void leftToRun.push({ path, what }),
  }
  const at = ['steps', id]
  if (!allow.steps.includes(kind)) {
    const entries = allow.steps.map(literal => ({ literal }))
    limits.refuse([...at, kind], outside(`a ${kind}`, 'steps', kind, entries, grant))
  }
  for (const key of ['project', 'location'] as const) {
    const later = step.pendingPlace?.[key]
    if (later !== undefined) judgePending(later, `${key}s`, [...at, key], limits)
    else limits.refuse([...at, key], refuseValue(`${key}s`, step[key], allow, grant, step))
  }
  // A timeout in the body is checked there, and the grant's own is valid.
  const { timeoutSeconds } = step.declaration
  if (timeoutSeconds !== undefined) limits.refuse([...at, 'timeout'], refuseTimeout(timeoutSeconds, limits))
  judge(step.body, { type: 'object', name: bodyName }, 'harmless', [...at, kind], limits)
  if (extra.pipelineSpec !== undefined && step.body.pipelineSpec === undefined)
    judgePipeline(extra.pipelineSpec, step.body, [...at, kind, 'pipelineSpec'], limits)
  const nodeHours = allow.nodeHours === undefined ? 0 : nodeHoursOf(step)
  faults.push(
    ...checkNodeHours(nodeHours, `step ${id}`, at, allow, grant),
    ...checkRequirement(step, extra.require, grant),
  )
  return { faults, pending, leftToRun, nodeHours }
}

/** Walks a value by its shape, and checks each leaf by the class of its field. */
export function judge(value: unknown, shape: Shape, sort: Sort, path: Path, limits: Limits): void {
  if (value === undefined || value === null) return
  if (value instanceof Pending) {
    if (sort !== 'harmless' || isMessage(shape)) judgePending(value, sort, path, limits)
  } else if (sort === 'must be off') limits.refuse(path, value === false ? undefined : refuseOff())
  else if (sort === 'by value' || sort === 'address') judgeByValue(value, path, limits, sort)
  else if (shape.type === 'list') {
    const items: readonly unknown[] = Array.isArray(value) ? value : []
    for (const [index, item] of items.entries()) judge(item, shape.of, sort, [...path, index], limits)
  } else if (shape.type === 'map') {
    for (const [key, item] of Object.entries(isObject(value) ? value : {}))
      judge(item, shape.of, sort, [...path, key], limits)
  } else if (shape.type === 'object') {
    if (isObject(value)) judgeMessage(value, shape.name, path, limits)
  } else if (typeof value === 'string') judgeText(value, sort, path, limits)
  else if (shape.type === 'either') {
    // A message in place of a name is checked by its own fields. A mapping contains an earlier step's result.
    const message = shape.of.find(one => one.type === 'object' && checkShape(value, one, limits.shapes).length === 0)
    if (message !== undefined) judge(value, message, 'harmless', path, limits)
  }
}

/** The refusal of a field that must be absent, whatever its value. */
export const refuseOff = (): Refusal => ({
  message: 'no list of allow bounds this, so that no grant allows it.',
  cure: 'Remove it.',
})

/**
 * Refuses a value that is not known yet if nothing with its beginning is allowed. Otherwise it is checked again later.
 */
export function judgePending(value: Pending, sort: Sort, path: Path, limits: Limits): void {
  const refusal = refuseBeginning(sort, value, limits.allow, limits.grant)
  if (refusal === undefined) limits.postpone(path, value)
  else limits.refuse(path, refusal)
}

function judgeMessage(message: Readonly<Record<string, unknown>>, name: string, path: Path, limits: Limits): void {
  const fields = limits.shapes[name]?.fields ?? {}
  for (const [key, value] of Object.entries(message)) {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined
    const sort = field === undefined ? undefined : sortOfField(name, key, field.shape)
    if (field === undefined && isWanted(path, key, limits)) judgeUnchecked(value, [...path, key], limits)
    else if (field === undefined || sort === undefined) {
      const cure = 'A bug of this action: it must know what a field can name before it lets it pass.'
      limits.refuse([...path, key], { message: `${name}.${key} is not classified.`, cure })
    } else judge(value, field.shape, sort, [...path, key], limits)
  }
  const judgeWhole = Object.hasOwn(wholeMessages, name) ? wholeMessages[name] : undefined
  judgeWhole?.(message, path, limits)
}

function sortOfField(message: string, field: string, shape: Shape): Sort | undefined {
  const sort = classification[`${message}.${field}`]
  return sort ?? (isMessage(shape) ? 'harmless' : callSort(message, field, shape))
}

/** True for a field that the schema does not know, and that the step lists in `unchecked`. */
export const isWanted = (path: Path, key: string, { step: { declaration } }: Limits): boolean =>
  declaration.unchecked?.includes(fieldName(declaration.kind, [...path.slice(bodyDepth), key])) ?? false

/** Length of the body's path in the steps file: `steps`, the id, and the kind. */
const bodyDepth = 3

/** Both the step and the grant must name it. Nothing bounds its value then. */
function judgeUnchecked(value: unknown, path: Path, { step, allow, grant, refuse }: Limits): void {
  if (value === undefined || value === null) return
  const name = fieldName(step.declaration.kind, path.slice(bodyDepth))
  if (!matchesAny(allow.unchecked, name))
    refuse(path, outside(`the unchecked field ${quote(name)}`, 'unchecked', name, allow.unchecked, grant))
}

/** True if a field contains only messages, which are checked by their own fields. */
export const isMessage = (shape: Shape): boolean =>
  shape.type === 'list' || shape.type === 'map' ? isMessage(shape.of) : shape.type === 'object'

/** Checks a text against the list of its class. */
export function judgeText(value: string, sort: Sort, path: Path, limits: Limits): void {
  const { allow, grant, step, refuse } = limits
  // To the API, empty is the same as absent. If that means a default account, `judgeAccount` checks it.
  if (sort === 'service_accounts' && value === '') return
  const place = step.pendingPlace?.project ?? step.pendingPlace?.location
  if (place !== undefined && isRelative(sort)) limits.postpone(path, place)
  else if (sort === 'timeout') {
    const seconds = Number(value.slice(0, -1))
    // The value is the step's own `timeout`, which was checked there.
    if (seconds !== step.declaration.timeoutSeconds) refuse(path, refuseTimeout(seconds, limits))
  } else if (sort === 'contexts') refuse(path, refuseContext(value, limits))
  else if (isListed(sort)) refuse(path, refuseValue(sort, value, allow, grant, step))
}

function refuseTimeout(seconds: number, { allow, grant }: Limits): Refusal | undefined {
  if (!(seconds > 0)) {
    const cure = 'Name the time that the step may take, or leave it out.'
    return { message: `a timeout of ${seconds}s bounds nothing.`, cure }
  }
  const most = allow.timeoutSeconds
  if (most !== undefined && seconds <= most) return undefined
  return {
    message: `a timeout of ${period(seconds)} is outside allow.timeout of grant ${grant}.`,
    cure: `It allows ${most === undefined ? 'none' : period(most)}. To allow it, write grants.${grant}.allow.timeout: ${period(seconds)}`,
  }
}

/** Formats seconds as in a policy, in the largest unit without a fraction: `2h`, `90m`. */
function period(seconds: number): string {
  const whole = Math.ceil(seconds)
  if (whole % 3600 === 0) return `${whole / 3600}h`
  return whole % 60 === 0 ? `${whole / 60}m` : `${whole}s`
}

/**
 * Checks an experiment or its run. No list names these, so they must be in an allowed project and in the step's
 * location.
 */
function refuseContext(value: string, { allow, grant, step }: Limits): Refusal | undefined {
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
