import { isObject, type JsonObject } from '../core/json.ts'

/**
 * Returns the value as the record has it, with sorted keys; `undefined` if its form is wrong. `written` is the type
 * that this version writes. It can be narrower than the check, which must accept every earlier record.
 */
export type Form<T> = ((value: unknown) => unknown) & {
  readonly written?: [T]
  readonly optional?: true
  /** Names the form: `text`, `list of: text`. The reference of the record shows it. */
  readonly words: string
  /** The fields of an object, or of the objects in a list. */
  readonly fields?: Forms
}
export type Forms = Readonly<Record<string, Form<unknown>>>
type Written<F> = F extends { readonly written?: [infer T] } ? T : never
type MayLack<F extends Forms> = { [K in keyof F]: undefined extends Written<F[K]> ? K : never }[keyof F]
export type WrittenFields<F extends Forms> = { readonly [K in Exclude<keyof F, MayLack<F>>]: Written<F[K]> } & {
  readonly [K in MayLack<F>]?: Written<F[K]>
}

const formOf = (words: string, read: (value: unknown) => unknown, fields?: Forms) =>
  Object.assign((value: unknown) => read(value), { words, ...(fields && { fields }) })

const anyText = (value: unknown): unknown => (typeof value === 'string' ? value : undefined)
export const textForm: Form<string> = formOf('text', anyText)
/** One of the values that this version writes. */
export const oneOf = <T extends string>(...values: readonly T[]): Form<T> =>
  formOf(values.map(value => `\`${value}\``).join(' or '), anyText)
export const wholeNumber: Form<number> = formOf('integer', value => (Number.isSafeInteger(value) ? value : undefined))
export const finiteNumber: Form<number> = formOf('number', value => (Number.isFinite(value) ? value : undefined))
export const flag: Form<boolean> = formOf('boolean', value => (typeof value === 'boolean' ? value : undefined))

export const nullable = <T>(form: Form<T>): Form<T | null> =>
  formOf(`${form.words} or null`, value => (value === null ? null : form(value)), form.fields)

/** A field that an event may lack: earlier records lack it, or not every run has it. */
export const mayLack = <T>(form: Form<T>): Form<T | undefined> =>
  Object.assign(formOf(form.words, form, form.fields), { optional: true as const })

export const listForm = <T>(form: Form<T>): Form<readonly T[]> =>
  formOf(
    `list of: ${form.words}`,
    value => {
      if (!Array.isArray(value)) return undefined
      const items = value.map(form)
      return items.includes(undefined) ? undefined : items
    },
    form.fields,
  )

/** Names with values of one form, sorted by name. */
export const sortedMap = <T>(form: Form<T>): Form<Readonly<Record<string, T>>> =>
  formOf(`map to: ${form.words}`, value => {
    if (!isObject(value) || Object.values(value).some(item => form(item) === undefined)) return undefined
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
  })

/** An object of exactly these fields. */
export const objectOf = <F extends Forms>(fields: F): Form<WrittenFields<F>> =>
  formOf(
    'object',
    value => {
      const data = isObject(value) ? readFields(fields, value) : undefined
      return data !== undefined && 'data' in data ? data.data : undefined
    },
    fields,
  )

/** Returns the fields in the record's order, or the first field that is unknown, or is missing or of the wrong form. */
export function readFields(
  fields: Forms,
  value: JsonObject,
): { readonly data: JsonObject } | { readonly unknown: string } | { readonly wrong: string } {
  const unknown = Object.keys(value).find(key => !Object.hasOwn(fields, key))
  if (unknown !== undefined) return { unknown }
  const entries = Object.entries(fields).map(([key, form]) => [key, form(value[key])] as const)
  const wrong = entries.find(
    ([key, item]) => item === undefined && !(fields[key]?.optional && value[key] === undefined),
  )
  if (wrong !== undefined) return { wrong: wrong[0] }
  return { data: Object.fromEntries(entries.filter(([, item]) => item !== undefined)) }
}
