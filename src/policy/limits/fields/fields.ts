import type { Shape } from '../../../document/shape.ts'
import { callFields, plainNames } from './calls.ts'
import type { FieldClass, FieldsBySort } from './classes.ts'
import { modelFields } from './models.ts'
import { ownFields } from './our-kinds.ts'
import { pipelineFields } from './pipelines.ts'
import { promptFields, retrievalFields } from './prompts.ts'
import { servingFields } from './serving.ts'
import { trainingFields } from './training.ts'
import { tuningFields } from './tuning.ts'

export type { FieldClass as Sort } from './classes.ts'

/**
 * The class of every field that is not itself a message, for every message that a body can contain: text, numbers, and
 * switches. Messages are listed only if they must be absent. `src/policy/limits/check.ts` refuses a field that is
 * missing here, and a test finds it in the schema. Keys are `Message.field`.
 */
export const classification: Readonly<Record<string, FieldClass>> = flatten([
  trainingFields,
  pipelineFields,
  tuningFields,
  modelFields,
  servingFields,
  promptFields,
  retrievalFields,
  ownFields,
])

/**
 * Fields whose name means the same in every message, with their class: for requests that no kind's body describes.
 * `model` and similar fields may have several classes, which their values distinguish.
 */
export const fieldClasses: Readonly<Record<string, FieldClass>> = commonNames({
  ...trainingFields,
  ...tuningFields,
  ...modelFields,
  ...servingFields,
  ...promptFields,
})

/**
 * Returns the class of a field of a message that only `call` can send: by message, otherwise by its name, otherwise
 * harmless if its type cannot name anything. `undefined` if the field is not classified, or if a kind's body contains
 * the message.
 */
export function callFieldClass(message: string, field: string, shape: Shape): FieldClass | undefined {
  callTable ??= flatten([callFields])
  bodyMessages ??= new Set(Object.keys(classification).map(name => name.slice(0, name.lastIndexOf('.'))))
  const name = `${message}.${field}`
  if (Object.hasOwn(callTable, name)) return callTable[name]
  if (bodyMessages.has(message)) return undefined
  if (Object.hasOwn(plainNames, field)) return plainNames[field]
  return namesNothing(shape) ? 'harmless' : undefined
}

/** Created when the first call is checked: few runs have one. */
let callTable: Readonly<Record<string, FieldClass>> | undefined
let bodyMessages: ReadonlySet<string> | undefined

/** True for numbers, switches, times, and masks, which name nothing. */
export function namesNothing(shape: Shape): boolean {
  if (shape.type === 'list' || shape.type === 'map') return namesNothing(shape.of)
  if (shape.type === 'string') return /^(timestamp|duration|fieldMask)$/.test(shape.format ?? '')
  return ['integer', 'number', 'boolean', 'enum'].includes(shape.type)
}

function commonNames(fields: FieldsBySort): Record<string, FieldClass> {
  const sorts = new Map<string, FieldClass | undefined>()
  for (const [name, sort] of Object.entries(flatten([fields]))) {
    const field = name.slice(name.lastIndexOf('.') + 1)
    sorts.set(field, sorts.has(field) && sorts.get(field) !== sort ? undefined : sort)
  }
  const common = [...sorts].flatMap(([field, sort]): [string, FieldClass][] =>
    sort === undefined ? [] : [[field, sort]],
  )
  // An address may be of a table, a bucket, or an image; its value says which. A zone is mostly one of Compute Engine.
  const { outputUri: _, inputUri: __, zone: ___, ...others } = Object.fromEntries(common)
  return { ...others, templateUri: 'templates', model: 'models' }
}

/** @throws Error on a field that is listed twice: its class must not depend on an order */
function flatten(areas: readonly FieldsBySort[]): Record<string, FieldClass> {
  const sorts: Record<string, FieldClass> = {}
  for (const [message, bySort] of areas.flatMap(area => Object.entries(area)))
    for (const [sort, fields] of Object.entries(bySort) as [FieldClass, string][])
      for (const field of fields.split(' ')) {
        const name = `${message}.${field}`
        if (Object.hasOwn(sorts, name)) throw new Error(`${name} is classified twice`)
        sorts[name] = sort
      }
  return sorts
}
