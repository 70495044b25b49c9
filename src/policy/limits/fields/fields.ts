import type { Shape } from '../../../document/shape.ts'
import { callFields, plainNames } from './calls.ts'
import type { FieldClass, FieldsByClass } from './classes.ts'
import { modelFields } from './models.ts'
import { ourKindFields } from './our-kinds.ts'
import { pipelineFields } from './pipelines.ts'
import { promptFields, retrievalFields } from './prompts.ts'
import { servingFields } from './serving.ts'
import { trainingFields } from './training.ts'
import { tuningFields } from './tuning.ts'

/** The fields that bodies can contain, by area. No message is in two areas. */
const bodyFields: readonly FieldsByClass[] = [
  trainingFields,
  pipelineFields,
  tuningFields,
  modelFields,
  servingFields,
  promptFields,
  retrievalFields,
  ourKindFields,
]

/**
 * Returns the class of a field that is not itself a message, for every message that a body can contain: text, numbers, and
 * switches. Messages are listed only if they must be absent. `src/policy/limits/walk.ts` refuses a field that is missing
 * here, and a test finds it in the schema.
 */
export const bodyFieldClass = (message: string, field: string): FieldClass | undefined => classesOf(message).get(field)

/** The classes of one message's fields, made when the first is checked: a run meets a few dozen of the hundreds. */
function classesOf(message: string): ReadonlyMap<string, FieldClass> {
  const known = knownClasses.get(message)
  if (known !== undefined) return known
  const area = bodyFields.find(fields => Object.hasOwn(fields, message))
  const classes = classesIn(message, area?.[message] ?? {})
  knownClasses.set(message, classes)
  return classes
}

const knownClasses = new Map<string, ReadonlyMap<string, FieldClass>>()

/** Every classified field of a body, as `Message.field`. */
export const bodyFieldNames = (): string[] =>
  bodyFields
    .flatMap(area => Object.keys(area))
    .flatMap(message => [...classesOf(message).keys()].map(field => `${message}.${field}`))

/**
 * Returns the class of a field whose name means the same in every message: for requests that no kind's body describes.
 * `model` and similar fields may have several classes, which their values distinguish.
 */
export function fieldClassByName(field: string): FieldClass | undefined {
  commonClasses ??= commonNames([trainingFields, tuningFields, modelFields, servingFields, promptFields])
  return commonClasses.get(field)
}

/** Created when the first call is checked: few runs have one. */
let commonClasses: ReadonlyMap<string, FieldClass> | undefined

/**
 * Returns the class of a field of a message that only `call` can send: by message, otherwise by its name, otherwise
 * harmless if its type cannot name anything. `undefined` if the field is not classified, or if a kind's body contains
 * the message.
 */
export function callFieldClass(message: string, field: string, shape: Shape): FieldClass | undefined {
  const fieldClass = Object.hasOwn(callFields, message)
    ? classesIn(message, callFields[message] ?? {}).get(field)
    : undefined
  if (fieldClass !== undefined) return fieldClass
  if (bodyFields.some(area => Object.hasOwn(area, message))) return undefined
  if (Object.hasOwn(plainNames, field)) return plainNames[field]
  return namesNothing(shape) ? 'harmless' : undefined
}

/** True for numbers, switches, times, and masks, which name nothing. */
export function namesNothing(shape: Shape): boolean {
  if (shape.type === 'list' || shape.type === 'map') return namesNothing(shape.of)
  if (shape.type === 'string') return /^(timestamp|duration|fieldMask)$/.test(shape.format ?? '')
  return ['integer', 'number', 'boolean', 'enum'].includes(shape.type)
}

function commonNames(areas: readonly FieldsByClass[]): ReadonlyMap<string, FieldClass> {
  const classes = new Map<string, FieldClass | undefined>()
  for (const [message, byClass] of areas.flatMap(area => Object.entries(area)))
    for (const [field, fieldClass] of classesIn(message, byClass))
      classes.set(field, classes.has(field) && classes.get(field) !== fieldClass ? undefined : fieldClass)
  const common = new Map(
    [...classes].flatMap(([field, fieldClass]) => (fieldClass === undefined ? [] : [[field, fieldClass] as const])),
  )
  // An address may be of a table, a bucket, or an image; its value says which. A zone is mostly one of Compute Engine.
  for (const field of ['outputUri', 'inputUri', 'zone']) common.delete(field)
  return common.set('templateUri', 'templates').set('model', 'models')
}

/** @throws Error on a field that is listed twice: its class must not depend on an order */
function classesIn(message: string, byClass: FieldsByClass[string]): ReadonlyMap<string, FieldClass> {
  const classes = new Map<string, FieldClass>()
  for (const [fieldClass, fields] of Object.entries(byClass) as [FieldClass, string][])
    for (const field of fields.split(' ')) {
      if (classes.has(field)) throw new Error(`${message}.${field} is classified twice`)
      classes.set(field, fieldClass)
    }
  return classes
}
