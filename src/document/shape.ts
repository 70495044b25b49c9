import type { Advice } from '../core/errors.ts'
import { fewOf, fold, listed, meantBy, nearestValue } from './suggest.ts'
import type { Path } from './yaml.ts'

/**
 * A description of a valid value. One language serves the policy, the envelope of a step, and the bodies of Vertex AI's
 * API (generated from Google's protos). It is plain data, so that it can be generated, checked, and published as JSON
 * Schema.
 */
export type Shape =
  | { readonly type: 'string'; readonly format?: StringFormat }
  | { readonly type: 'integer' | 'number'; readonly minimum?: number; readonly maximum?: number }
  | { readonly type: 'boolean' }
  | { readonly type: 'enum'; readonly values: readonly string[] }
  | { readonly type: 'list'; readonly of: Shape }
  | { readonly type: 'map'; readonly of: Shape }
  | { readonly type: 'object'; readonly name: string }
  /** Any one of these shapes; `expected` describes it in words. */
  | { readonly type: 'either'; readonly of: readonly Shape[]; readonly expected: string }
  /** Free-form JSON: google.protobuf.Struct and Value. */
  | { readonly type: 'any' }

/** `int64` may be an integer or its string; `duration` is protobuf's JSON form (`3600s`), `period` ours (`30m`, `6h`). */
export type StringFormat = 'int64' | 'duration' | 'timestamp' | 'bytes' | 'fieldMask' | 'period' | 'latency'

export interface Field {
  readonly shape: Shape
  readonly required?: true
  /** Only the server sets it (google.api.field_behavior OUTPUT_ONLY), so a request must not. */
  readonly outputOnly?: true
  readonly description?: string
}

export interface ObjectShape {
  readonly fields: Readonly<Record<string, Field>>
  /** Groups of fields. At most one field of a group may be set. */
  readonly oneofs?: Readonly<Record<string, readonly string[]>>
  /** Fields that only v1beta1 of the API has. */
  readonly beta?: readonly string[]
}

/** Every object by its name, so that shapes may refer to each other (and to themselves). */
export type Shapes = Readonly<Record<string, ObjectShape>>

/** A value that is not known yet: a reference to the result of an earlier step. */
export class Pending {
  /** As the user wrote it: `${steps.train.name}`. */
  readonly reference: string
  /** True if the reference is the whole value, so that its type is unknown, too. Otherwise it is part of a string. */
  readonly whole: boolean

  constructor(reference: string, whole: boolean) {
    this.reference = reference
    this.whole = whole
  }
}

/** A fault at a path. With `key`, the fault is in the key itself, not in its value. */
export interface Fault extends Advice {
  readonly path: Path
  readonly message: string
  readonly key?: true
  /** The key is unknown and resembles no other: it may be newer than the schema. */
  readonly mayBeNewer?: true
}

/**
 * Checks a value strictly: unknown keys (with "did you mean"), types, enums, required fields, oneofs, output-only
 * fields. A `Pending` value passes if its type could match.
 *
 * @returns all faults, in the order of the value; empty if it is valid
 */
export function checkShape(value: unknown, shape: Shape, shapes: Shapes, path: Path = []): Fault[] {
  if (value instanceof Pending)
    return value.whole || couldBeText(shape)
      ? []
      : [{ path, message: `expected ${describe(shape)}, got a string made of ${value.reference}` }]
  const expected = (): Fault[] => {
    const cure = rewritten(value, shape, shapes)
    const got = shape.type === 'string' && typeof value === 'string' ? quote(value) : describeValue(value)
    return [{ path, message: `expected ${describe(shape)}, got ${got}`, ...(cure && { cure }) }]
  }
  switch (shape.type) {
    case 'any':
      return []
    case 'string':
      return isText(value, shape.format) ? [] : expected()
    case 'integer':
    case 'number': {
      if (
        typeof value !== 'number' ||
        !Number.isFinite(value) ||
        (shape.type === 'integer' && !Number.isSafeInteger(value))
      )
        return expected()
      if (value < (shape.minimum ?? -Infinity) || value > (shape.maximum ?? Infinity)) return expected()
      return []
    }
    case 'boolean':
      return typeof value === 'boolean' ? [] : expected()
    case 'enum':
      if (typeof value === 'string' && shape.values.includes(value)) return []
      return typeof value === 'string'
        ? [{ path, message: `no such value: ${quote(value)}`, cure: nearestValue(value, shape.values) }]
        : expected()
    case 'list':
      return Array.isArray(value)
        ? value.flatMap((item, index) => checkShape(item, shape.of, shapes, [...path, index]))
        : expected()
    case 'map':
      return isObject(value)
        ? Object.entries(value).flatMap(([key, item]) => checkShape(item, shape.of, shapes, [...path, key]))
        : expected()
    case 'object':
      return isObject(value) ? checkObject(value, shape.name, shapes, path) : expected()
    case 'either': {
      const attempts = shape.of.map(one => checkShape(value, one, shapes, path))
      if (attempts.some(faults => faults.length === 0)) return []
      // The alternative that matched deepest has the most helpful fault.
      const deepest = attempts.find(faults => faults.every(fault => fault.path.length > path.length))
      return deepest ?? expected()
    }
    default:
      return shape satisfies never
  }
}

function checkObject(value: Readonly<Record<string, unknown>>, name: string, shapes: Shapes, path: Path): Fault[] {
  const object = shapes[name]
  if (object === undefined) throw new Error(`no shape is named ${name}`)
  const faults: Fault[] = []
  const missing = new Set(
    Object.entries(object.fields).flatMap(([key, { required, outputOnly }]) =>
      required && !outputOnly && !Object.hasOwn(value, key) ? [key] : [],
    ),
  )
  for (const [key, item] of Object.entries(value)) {
    const field = Object.hasOwn(object.fields, key) ? object.fields[key] : undefined
    const at = [...path, key]
    if (field === undefined) {
      if (object.beta?.includes(key)) {
        const message = 'v1 of the API, which this action speaks, has no such field: v1beta1 alone has it.'
        faults.push({ path: at, message, cure: 'Remove it.', key: true })
        continue
      }
      const meant = meantBy(key, object, missing, shapes)
      const isMeant = meant.length > 0
      const cure = isMeant ? `Did you mean ${meant.join(' or ')}?` : fewOf('One of', Object.keys(object.fields))
      const fault = { path: at, message: 'no such field.', ...(cure && { cure }), key: true } as const
      faults.push(isMeant ? fault : { ...fault, mayBeNewer: true })
      for (const one of meant) missing.delete(one.replace(/[.[].*/s, ''))
      // The key has the spelling of Google's Python library. Its value is still checked.
      const [own = ''] = meant
      const spelt = fold(own) === fold(key) ? object.fields[own] : undefined
      if (spelt !== undefined) faults.push(...checkShape(item, spelt.shape, shapes, at))
    } else if (field.outputOnly)
      faults.push({ path: at, message: 'set by Google alone (output only)', cure: 'Remove it.', key: true })
    // To the API, an empty list or text is an absent one.
    else if (field.required && isNothing(item) && !mayBeEmpty.has(`${name}.${key}`))
      faults.push({ path: at, message: 'required, but empty', key: true })
    else if (item !== null) faults.push(...checkShape(item, field.shape, shapes, at))
  }
  for (const key of missing) faults.push({ path, message: `${key} is required`, key: true })
  for (const members of Object.values(object.oneofs ?? {})) {
    const set = members.filter(member => Object.hasOwn(value, member) && value[member] !== null)
    if (set.length > 1) faults.push({ path, message: `only one of ${set.join(', ')} may be set`, key: true })
  }
  return faults
}

const isNothing = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** Required fields that may be an empty text: a variable of an environment. */
const mayBeEmpty: ReadonlySet<string> = new Set(['EnvVar.value'])

/** True if data nests deeper than our own functions can follow. */
export function isDeeperThan(value: unknown, most: number): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most) return true
    level = level.flatMap(one => (typeof one === 'object' && one !== null ? Object.values(one) : []))
  }
  return false
}

/** Returns how to write a value of another type so that it is valid, if that is obvious. */
function rewritten(value: unknown, shape: Shape, shapes: Shapes): string | undefined {
  // A shape that may contain itself is not tried: the work would double at each level.
  const fits = (one: unknown, of: Shape): boolean =>
    ['string', 'integer', 'number', 'boolean', 'enum'].includes(of.type) && checkShape(one, of, shapes).length === 0
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
        const fits = (one: unknown): boolean => checkShape(one, shape.of, shapes).length === 0
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
function pairsOf(value: Readonly<Record<string, unknown>>): object[] | undefined {
  const entries = Object.entries(value)
  if (entries.length === 0 || entries.some(([, one]) => typeof one === 'object')) return undefined
  return entries.map(([name, one]) => ({ name, value: String(one) }))
}

/** Formats a value, and cuts it if it is long. */
function short(value: unknown): string {
  const text = JSON.stringify(value)
  return text.length > 120 ? `${text.slice(0, 119)}…` : text
}

const isText = (value: unknown, format: StringFormat | undefined): boolean =>
  (format === 'int64' && Number.isSafeInteger(value)) ||
  (typeof value === 'string' && (format === undefined || formats[format].pattern.test(value)))

const unitSeconds: Readonly<Record<string, number>> = { d: 86_400, h: 3_600, m: 60, s: 1 }

/** Returns the seconds of a period, as `90s`, `30m`, `6h` or `2d`; `undefined` for anything else. */
export function periodSeconds(period: unknown): number | undefined {
  const [, amount, unit = ''] = typeof period === 'string' ? (/^(\d{1,6})([smhd])$/.exec(period) ?? []) : []
  const seconds = unitSeconds[unit]
  return amount === undefined || seconds === undefined ? undefined : Number(amount) * seconds
}

/** Returns a text in the form that a format requires. */
function inFormat(text: string, format: StringFormat | undefined): string | undefined {
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
function secondsIn(text: string): number | undefined {
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

/** Formats seconds as a period, in the largest unit without a fraction: `90m`, `6h`. */
export function asPeriod(seconds: number): string {
  const [unit, size] = Object.entries(unitSeconds).find(([, one]) => seconds % one === 0) ?? ['s', 1]
  return `${seconds / size}${unit}`
}

const formats: Readonly<Record<StringFormat, { readonly pattern: RegExp; readonly words: string }>> = {
  int64: { pattern: /^-?\d{1,19}$/, words: 'an integer' },
  duration: { pattern: /^-?\d{1,12}(\.\d{1,9})?s$/, words: 'a duration in seconds, as "3600s"' },
  period: { pattern: /^\d{1,6}(s|m|h|d)$/, words: 'a period, as 90s, 30m, 6h or 2d' },
  latency: { pattern: /^\d{1,6}(\.\d{1,3})?(ms|s)$/, words: 'a time, as 500ms or 2s' },
  timestamp: {
    pattern: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/,
    words: 'a time, as "2026-01-31T12:00:00Z"',
  },
  bytes: { pattern: /^[A-Za-z0-9+/_-]*={0,2}$/, words: 'base64' },
  fieldMask: { pattern: /^[A-Za-z0-9_.,*]*$/, words: 'a field mask' },
}

const couldBeText = (shape: Shape): boolean =>
  shape.type === 'string' ||
  shape.type === 'any' ||
  shape.type === 'enum' ||
  (shape.type === 'either' && shape.of.some(couldBeText))

function describe(shape: Shape): string {
  switch (shape.type) {
    case 'string':
      return shape.format === undefined ? 'a string' : formats[shape.format].words
    case 'integer':
    case 'number': {
      const noun = shape.type === 'integer' ? 'an integer' : 'a number'
      if (shape.minimum !== undefined && shape.maximum !== undefined)
        return `${noun} from ${shape.minimum} to ${shape.maximum}`
      if (shape.minimum !== undefined) return `${noun} of at least ${shape.minimum}`
      return shape.maximum === undefined ? noun : `${noun} of at most ${shape.maximum}`
    }
    case 'boolean':
      return 'true or false'
    case 'enum':
      return `one of ${listed(shape.values)}`
    case 'list':
      return `a list`
    case 'map':
    case 'object':
      return 'a mapping'
    case 'either':
      return shape.expected
    case 'any':
      return 'anything'
    default:
      return shape satisfies never
  }
}

function describeValue(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a mapping'
  if (typeof value === 'string') return `the string ${quote(value)}`
  return `${String(value)}`
}

/** Formats a string for a message: JSON-quoted, cut at 80 characters. */
export const quote = (text: string): string => JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}…` : text)

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Pending)

/**
 * Returns the parts of a server's message that a request could set: without output-only fields and fields that no
 * schema knows.
 */
export function inputsOf(
  value: Readonly<Record<string, unknown>>,
  message: string,
  shapes: Shapes,
): Record<string, unknown> {
  const fields = shapes[message]?.fields ?? {}
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]): [string, unknown][] => {
      const field = Object.hasOwn(fields, key) ? fields[key] : undefined
      return field === undefined || field.outputOnly ? [] : [[key, inputOf(item, field.shape, shapes)]]
    }),
  )
}

function inputOf(value: unknown, shape: Shape, shapes: Shapes): unknown {
  if (shape.type === 'object') return isObject(value) ? inputsOf(value, shape.name, shapes) : value
  if (shape.type === 'list' && Array.isArray(value)) return value.map(item => inputOf(item, shape.of, shapes))
  if (shape.type === 'map' && isObject(value))
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inputOf(item, shape.of, shapes)]))
  return value
}
