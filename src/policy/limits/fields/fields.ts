import type { Shape } from '../../../document/shape.ts'
import { callFields, plainNames } from './calls.ts'
import type { FieldsBySort, Sort } from './classes.ts'
import { modelFields } from './models.ts'
import { ownFields } from './our-kinds.ts'
import { pipelineFields } from './pipelines.ts'
import { promptFields, retrievalFields } from './prompts.ts'
import { servingFields } from './serving.ts'
import { trainingFields } from './training.ts'
import { tuningFields } from './tuning.ts'

export type { Sort } from './classes.ts'

/**
 * Every field that is not itself a message, of every message that a body can hold: text, numbers and switches alike; of
 * messages, those that must be off. A test enumerates the schema and fails on one that is missing here; until then
 * `limits.ts` refuses it. `Message.field` to its sort.
 */
export const classification: Readonly<Record<string, Sort>> = flatten([
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
 * Names of fields that mean the same wherever they stand, to their sort: for requests that no kind's body describes.
 * `model` and its like may be of several sorts, which their values tell apart.
 */
export const fieldSorts: Readonly<Record<string, Sort>> = commonNames({
  ...trainingFields,
  ...tuningFields,
  ...modelFields,
  ...servingFields,
  ...promptFields,
})

/**
 * The sort of a field of a message that only `call` can send: by message, else by its name, else harmless where the
 * schema leaves it nothing to name; `undefined` if the field is not classified, or if a kind's body holds the message.
 */
export function callSort(message: string, field: string, shape: Shape): Sort | undefined {
  callTable ??= flatten([callFields])
  bodyMessages ??= new Set(Object.keys(classification).map(name => name.slice(0, name.lastIndexOf('.'))))
  const name = `${message}.${field}`
  if (Object.hasOwn(callTable, name)) return callTable[name]
  if (bodyMessages.has(message)) return undefined
  if (Object.hasOwn(plainNames, field)) return plainNames[field]
  return namesNothing(shape) ? 'harmless' : undefined
}

/** Made when the first call is judged: few runs have one. */
let callTable: Readonly<Record<string, Sort>> | undefined
let bodyMessages: ReadonlySet<string> | undefined

/** Numbers, switches, times and masks. */
export function namesNothing(shape: Shape): boolean {
  if (shape.type === 'list' || shape.type === 'map') return namesNothing(shape.of)
  if (shape.type === 'string') return /^(timestamp|duration|fieldMask)$/.test(shape.format ?? '')
  return ['integer', 'number', 'boolean', 'enum'].includes(shape.type)
}

function commonNames(fields: FieldsBySort): Record<string, Sort> {
  const sorts = new Map<string, Sort | undefined>()
  for (const [name, sort] of Object.entries(flatten([fields]))) {
    const field = name.slice(name.lastIndexOf('.') + 1)
    sorts.set(field, sorts.has(field) && sorts.get(field) !== sort ? undefined : sort)
  }
  const common = [...sorts].flatMap(([field, sort]): [string, Sort][] => (sort === undefined ? [] : [[field, sort]]))
  // An address may be of a table, a bucket or an image there: its value says so. A zone is mostly one of Compute Engine.
  const { outputUri: _, inputUri: __, zone: ___, ...others } = Object.fromEntries(common)
  return { ...others, templateUri: 'templates', model: 'models' }
}

/** @throws Error on a field that stands twice: which of its sorts holds must not depend on an order */
function flatten(areas: readonly FieldsBySort[]): Record<string, Sort> {
  const sorts: Record<string, Sort> = {}
  for (const [message, bySort] of areas.flatMap(area => Object.entries(area)))
    for (const [sort, fields] of Object.entries(bySort) as [Sort, string][])
      for (const field of fields.split(' ')) {
        const name = `${message}.${field}`
        if (Object.hasOwn(sorts, name)) throw new Error(`${name} is classified twice`)
        sorts[name] = sort
      }
  return sorts
}
