import { isObject, type JsonObject } from '../core/json.ts'
import { quote } from '../core/text.ts'
import { asPeriod, isText, periodSeconds, type StringFormat } from './formats.ts'
import type { Shape, Shapes } from './shape.ts'
import { fewOf } from './suggest.ts'

/** The context of a rewrite, besides the value and its shape. */
interface Rewriting {
  readonly shapes: Shapes
  readonly isValid: (value: unknown, shape: Shape) => boolean
}

type ShapeOfType<Type, One = Shape> = One extends { readonly type: infer Of } ? (Type extends Of ? One : never) : never
type ShapeByType = { [Type in Shape['type']]: ShapeOfType<Type> }
type Rewrite<Type extends Shape['type']> = (
  value: unknown,
  shape: ShapeByType[Type],
  rewriting: Rewriting,
) => string | undefined

/**
 * Returns the valid form of a value of another type, if that is obvious.
 *
 * @param isValid checks a value against a shape
 */
export function rewritten(
  value: unknown,
  shape: Shape,
  shapes: Shapes,
  isValid: Rewriting['isValid'],
): string | undefined {
  const rewrite = <Type extends Shape['type']>(type: Type, of: ShapeByType[Type]): string | undefined =>
    rewrites[type](value, of, { shapes, isValid })
  return rewrite(shape.type, shape)
}

const quoteText: Rewrite<'string'> = (value, { format }) => {
  if (typeof value === 'object') return undefined
  const text = String(value)
  if (typeof value !== 'string' && isText(text, format)) return `Quote it: ${quote(text)}.`
  const written = inFormat(text, format)
  if (written === undefined || !isText(written, format)) return undefined
  return `Write ${format === 'duration' ? quote(written) : written}.`
}

const asNumber: Rewrite<'integer' | 'number'> = (value, shape, { isValid }) =>
  typeof value === 'string' && value.trim() !== '' && isValid(Number(value), shape)
    ? `Write ${Number(value)}, without quotes.`
    : undefined

const asBoolean: Rewrite<'boolean'> = value =>
  String(value) === 'true' || String(value) === 'false' ? `Write ${String(value)}, without quotes.` : undefined

const asList: Rewrite<'list'> = (value, { of }, rewriting) => {
  if (!isObject(value) || of.type !== 'object')
    return isValidScalar(value, of, rewriting) ? `Write ${shortJsonOf([value])}.` : undefined
  const pairs = nameValuePairs(value)
  const isItem = (one: unknown): boolean => rewriting.isValid(one, of)
  return pairs?.every(isItem) && !isItem(value) ? `Write ${shortJsonOf(pairs)}.` : 'Make it an item of a list.'
}

const asObject: Rewrite<'object'> = (value, { name }, rewriting) => {
  if (isObject(value) || Array.isArray(value)) return undefined
  const fields = Object.entries(rewriting.shapes[name]?.fields ?? {}).filter(([, field]) => !field.outputOnly)
  const [only, ...others] = fields.length === 1 ? fields : fields.filter(([, field]) => field.required)
  if (only !== undefined && others.length === 0) {
    const [key, { shape: of }] = only
    if (isValidScalar(value, of, rewriting)) return `Write ${shortJsonOf({ [key]: value })}.`
    if (of.type === 'list' && isValidScalar(value, of.of, rewriting)) return `Write ${shortJsonOf({ [key]: [value] })}.`
  }
  return fewOf(
    'It may contain',
    fields.map(([field]) => field),
  )
}

const notObvious = (): undefined => undefined

const rewrites: { readonly [Type in Shape['type']]: Rewrite<Type> } = {
  string: quoteText,
  integer: asNumber,
  number: asNumber,
  boolean: asBoolean,
  list: asList,
  object: asObject,
  enum: notObvious,
  map: notObvious,
  either: notObvious,
  any: notObvious,
}

/** True for a valid scalar. A shape that may contain itself is not tried: the work would double at each level. */
const isValidScalar = (value: unknown, shape: Shape, { isValid }: Rewriting): boolean =>
  ['string', 'integer', 'number', 'boolean', 'enum'].includes(shape.type) && isValid(value, shape)

/**
 * Returns `{ A: b }` as `[{ name: A, value: b }]`, the API's form of an environment; `undefined` if a value is not
 * text.
 */
export function nameValuePairs(value: JsonObject): object[] | undefined {
  const entries = Object.entries(value)
  if (entries.length === 0 || entries.some(([, one]) => typeof one === 'object')) return undefined
  return entries.map(([name, one]) => ({ name, value: String(one) }))
}

/** Formats a value, and cuts it if it is long. */
export function shortJsonOf(value: unknown): string {
  const text = JSON.stringify(value)
  return text.length > 120 ? `${text.slice(0, 119)}…` : text
}

/** Returns a text in the form that a format requires. */
export function inFormat(text: string, format: StringFormat | undefined): string | undefined {
  if (format === 'latency') {
    const [, amount, unit] = /^([\d.]+)\s*(ms|s)?$/.exec(text) ?? []
    // Without a unit, 60 means seconds rather than milliseconds.
    return amount && `${amount}${unit ?? (Number(amount) < 100 ? 's' : 'ms')}`
  }
  const seconds = secondsIn(text)
  if (seconds === undefined || seconds === 0) return undefined
  if (format === 'duration') return `${seconds}s`
  return format === 'period' ? asPeriod(seconds) : undefined
}

/** Returns the seconds of a period in another notation: `1h30m`, `2 hours`, 3600. */
export function secondsIn(text: string): number | undefined {
  if (/^\d{1,8}$/.test(text)) return Number(text)
  const parts = [
    ...text.matchAll(
      /(\d{1,6})\s*(?:(s)(?:ec(?:ond)?s?)?|(m)(?:in(?:ute)?s?)?|(h)(?:(?:ou)?rs?)?|(d)(?:ays?)?)(?![a-z])\s*/gi,
    ),
  ]
  if (parts.map(([part]) => part).join('') !== text || parts.length === 0) return undefined
  return parts.reduce(
    (sum, [, amount, ...units]) => sum + (periodSeconds(`${amount}${units.join('').toLowerCase()}`) ?? 0),
    0,
  )
}
