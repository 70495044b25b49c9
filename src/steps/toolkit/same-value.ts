import { isObject, type JsonObject } from '../../core/json.ts'
import type { StringFormat } from '../../document/formats.ts'
import type { Shape } from '../../document/shape.ts'
import { accountIn, withoutVersion } from '../../vertex/resource-names.ts'

/** Shape of a field that the schema does not know. Its value may have any form of protobuf's JSON. */
export const unknownShape: Shape = { type: 'any' }

/**
 * Shape of the inputs of a training task. Google reads them into a message of its own, and so returns int64 as strings.
 */
export const taskInputs: Shape = { type: 'any' }

/** True for a value that replies omit. */
export function isDefault(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0
  if (isObject(value)) return Object.values(value).every(isDefault)
  return !value || value === '0' || /_UNSPECIFIED$/.test(String(value))
}

/**
 * True if two scalars are the same value, in the forms of protobuf's JSON
 * (https://protobuf.dev/programming-guides/json/).
 */
export function isSameValue(submitted: unknown, found: unknown, shape: Shape): boolean {
  if (submitted === found) return true
  // Replies omit a default value.
  if (found === undefined) return isDefault(submitted)
  if (typeof submitted === 'boolean' || typeof found === 'boolean' || isObject(found) || Array.isArray(found))
    return false
  const [a, b] = [String(submitted), String(found)]
  const isText = typeof submitted === 'string' && typeof found === 'string'
  switch (shape.type) {
    case 'integer':
    case 'number':
      return a !== '' && b !== '' && sameNumber(Number(a), Number(b))
    case 'string':
      return shape.format !== undefined && (sameForms[shape.format]?.(a, b) ?? false)
    case 'any':
      if (shape === taskInputs) return !isText && sameInteger(a, b)
      // Other free-form JSON is returned as it was written.
      if (shape !== unknownShape) return false
      return isText ? sameDuration(a, b) || sameTime(a, b) : sameInteger(a, b)
    default:
      return false
  }
}

type SameForm = (a: string, b: string) => boolean

/** A field of type `float` is returned as the nearest float32: 0.1 as 0.10000000149011612. */
const sameNumber = (submitted: number, found: number): boolean =>
  submitted === found || Math.fround(submitted) === found

const sameInteger: SameForm = (a, b) => /^-?\d+$/.test(a) && /^-?\d+$/.test(b) && BigInt(a) === BigInt(b)
const sameDuration: SameForm = (a, b) =>
  isDuration(a) && isDuration(b) && Number(a.slice(0, -1)) === Number(b.slice(0, -1))
const isDuration = (text: string): boolean => /^-?\d+(\.\d+)?s$/.test(text)

const sameTime: SameForm = (a, b) => {
  const [left, right] = [instantOf(a), instantOf(b)]
  return left !== undefined && left === right
}

/** RFC 3339, to the nanosecond. */
function instantOf(text: string): string | undefined {
  const [, date, fraction = '', zone] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)$/i.exec(text) ?? []
  return date === undefined ? undefined : `${Date.parse(`${date}${zone}`)}.${fraction.replace(/0+$/, '')}`
}

const sameForms: Readonly<Partial<Record<StringFormat, SameForm>>> = {
  int64: sameInteger,
  duration: sameDuration,
  timestamp: sameTime,
  // The URL-safe alphabet is accepted, too, and returned in the usual one.
  bytes: (a, b) => Buffer.from(a, 'base64').equals(Buffer.from(b, 'base64')),
}

/** Returns true if Google's value is another form of the submitted name. */
type SameName = (submitted: string, found: string, beside: JsonObject) => boolean

const versionIn = (model: string): string | undefined => /@([^@/]*)$/.exec(model)?.[1]

/** Google's own models have a short name and full ones. A model without a version is its default one. */
const sameModel: SameName = (submitted, found, { modelVersionId }) => {
  const bare = (name: string): string =>
    withoutVersion(name)
      .replace(/^projects\/[^/]+\/locations\/[^/]+\/publishers\//, 'publishers/')
      .replace(/^publishers\/google\/models\//, '')
  const [asked = 'default', is = modelVersionId ?? 'default'] = [versionIn(submitted), versionIn(found)]
  if (bare(submitted) !== bare(found)) return false
  // Google returns the version that an alias stands for.
  return asked === is || (!/^\d+$/.test(asked) && (is === 'default' || /^\d+$/.test(String(is))))
}

/** Fields with names that Google completes or shortens, by the field. */
const sameNames: Readonly<Record<string, SameName>> = {
  model: sameModel,
  baseModel: sameModel,
  // A key without a version uses its primary one.
  kmsKeyName: (submitted, found) => submitted === found.replace(/\/cryptoKeyVersions\/\d+$/, ''),
  network: (submitted, found) => networkIn(submitted) === networkIn(found),
  serviceAccount: (submitted, found) => accountIn(submitted) === accountIn(found),
  // "If the uri doesn't end with '/', a '/' will be automatically appended" (GcsDestination in io.proto).
  outputUriPrefix: (submitted, found) => `${submitted}/` === found,
}

const networkIn = (name: string): string =>
  name.replace(/^https:\/\/(?:www|compute)\.googleapis\.com\/compute\/v1\//, '')

/** @param found the message with the field, as Google returned it */
export function isSameName(field: string, submitted: unknown, found: JsonObject): boolean {
  const theirs = Object.hasOwn(found, field) ? found[field] : undefined
  const same = Object.hasOwn(sameNames, field) ? sameNames[field] : undefined
  return typeof submitted === 'string' && typeof theirs === 'string' && (same?.(submitted, theirs, found) ?? false)
}
