import { isObject, type JsonObject } from '../core/json.ts'
import { quote } from '../core/text.ts'
import { asPeriod, isText, periodSeconds, type StringFormat } from './formats.ts'
import type { Shape, Shapes } from './shape.ts'
import { fewOf } from './suggest.ts'

/**
 * Returns the valid form of a value of another type, if that is obvious.
 *
 * @param isValid checks a value against a shape
 */
export function rewritten(
  value: unknown,
  shape: Shape,
  shapes: Shapes,
  isValid: (value: unknown, shape: Shape) => boolean,
): string | undefined {
  // A shape that may contain itself is not tried: the work would double at each level.
  const fits = (one: unknown, of: Shape): boolean =>
    ['string', 'integer', 'number', 'boolean', 'enum'].includes(of.type) && isValid(one, of)
  const text = String(value)
  switch (shape.type) {
    case 'string': {
      if (typeof value === 'object') return undefined
      if (typeof value !== 'string' && isText(text, shape.format)) return `Quote it: ${quote(text)}.`
      const written = inFormat(text, shape.format)
      if (written === undefined || !isText(written, shape.format)) return undefined
      return `Write ${shape.format === 'duration' ? quote(written) : written}.`
    }
    case 'integer':
    case 'number':
      return typeof value === 'string' && value.trim() !== '' && fits(Number(value), shape)
        ? `Write ${Number(value)}, without quotes.`
        : undefined
    case 'boolean':
      return text === 'true' || text === 'false' ? `Write ${text}, without quotes.` : undefined
    case 'list':
      if (isObject(value) && shape.of.type === 'object') {
        const pairs = pairsOf(value)
        const fits = (one: unknown): boolean => isValid(one, shape.of)
        return pairs?.every(fits) && !fits(value) ? `Write ${short(pairs)}.` : 'Make it an item of a list.'
      }
      return fits(value, shape.of) ? `Write ${short([value])}.` : undefined
    case 'object': {
      if (isObject(value) || Array.isArray(value)) return undefined
      const fields = Object.entries(shapes[shape.name]?.fields ?? {}).filter(([, field]) => !field.outputOnly)
      const [only, ...others] = fields.length === 1 ? fields : fields.filter(([, field]) => field.required)
      if (only !== undefined && others.length === 0) {
        const [key, { shape: of }] = only
        if (fits(value, of)) return `Write ${short({ [key]: value })}.`
        if (of.type === 'list' && fits(value, of.of)) return `Write ${short({ [key]: [value] })}.`
      }
      return fewOf(
        'It may hold',
        fields.map(([name]) => name),
      )
    }
    case 'enum':
    case 'map':
    case 'either':
    case 'any':
      return undefined
    default:
      return shape satisfies never
  }
}

/**
 * Returns `{ A: b }` as `[{ name: A, value: b }]`, the API's form of an environment; `undefined` if a value is not
 * text.
 */
export function pairsOf(value: JsonObject): object[] | undefined {
  const entries = Object.entries(value)
  if (entries.length === 0 || entries.some(([, one]) => typeof one === 'object')) return undefined
  return entries.map(([name, one]) => ({ name, value: String(one) }))
}

/** Formats a value, and cuts it if it is long. */
export function short(value: unknown): string {
  const text = JSON.stringify(value)
  return text.length > 120 ? `${text.slice(0, 119)}…` : text
}

/** Returns a text in the form that a format requires. */
export function inFormat(text: string, format: StringFormat | undefined): string | undefined {
  if (format === 'latency') {
    const [, amount, unit = 'ms'] = /^([\d.]+)\s*(ms|s)?$/.exec(text) ?? []
    return amount && `${amount}${unit}`
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
