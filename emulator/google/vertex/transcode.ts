import protobuf from 'protobufjs'
import { behaviorsOf } from '../../../scripts/protos.ts'
import { badRequest, RpcError } from '../rpc.ts'
import { snakeCase } from './routes.ts'

export type Message = Readonly<Record<string, unknown>>

interface Violation {
  readonly field: string
  readonly description: string
}

/**
 * Reads a request's JSON as a message of a type, as Google's front end transcodes it to protobuf. An unknown name, a
 * wrong type, a bad enum, or a second member of a oneof is an error in Google's words. Output-only fields and default
 * values are dropped; names become camelCase, 64-bit integers strings.
 *
 * @param at the field that the body stands for, as `custom_job`; empty for the whole request
 * @throws RpcError 400 with every violation
 */
export function transcode(value: unknown, type: protobuf.Type, at: string): Message {
  const violations: Violation[] = []
  const message = readMessage(value, type, at, violations)
  fail(violations)
  return message
}

/**
 * Reads query parameters as fields of a request.
 *
 * @throws RpcError 400 for one that the request does not have
 */
export function transcodeQuery(query: URLSearchParams, type: protobuf.Type, taken: readonly string[]): Message {
  const violations: Violation[] = []
  const message: Record<string, unknown> = {}
  for (const [name, text] of query) {
    if (systemParameters.has(name)) continue
    const field = findField(type, name)
    if (field === undefined || taken.includes(field.name)) {
      violations.push({
        field: '',
        description: `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`,
      })
      continue
    }
    const value = readOne(text, field, snakeCase(field.name), violations)
    message[field.name] = field.repeated ? [...asList(message[field.name]), value] : value
  }
  fail(violations)
  return message
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** Parameters of every Google API (https://cloud.google.com/apis/docs/system-parameters). */
const systemParameters = new Set(
  'access_token alt callback fields key oauth_token prettyPrint quotaUser upload_protocol uploadType $alt $fields $httpHeaders $key $prettyPrint $.xgafv'.split(
    ' ',
  ),
)

function fail(violations: readonly Violation[]): void {
  if (violations.length === 0) return
  throw new RpcError('INVALID_ARGUMENT', violations.map(({ description }) => description).join('\n'), [
    badRequest(violations.map(({ field, description }) => (field === '' ? { description } : { field, description }))),
  ])
}

function readMessage(value: unknown, type: protobuf.Type, at: string, violations: Violation[]): Message {
  if (!isRecord(value)) {
    if (at === '' || !at.includes('.')) violations.push(unknownName('', at, 'Root element must be a message.'))
    else violations.push(invalidValue(at, `type.googleapis.com/${fullName(type)}`, value))
    return {}
  }
  const message: Record<string, unknown> = {}
  const chosen = new Map<protobuf.OneOf, string>()
  for (const [name, item] of Object.entries(value)) {
    const field = findField(type, name)
    if (field === undefined) {
      violations.push(unknownName(name, at, 'Cannot find field.'))
      continue
    }
    if (item === null) continue
    const path = at === '' ? snakeCase(field.name) : `${at}.${snakeCase(field.name)}`
    const oneof = field.partOf
    if (oneof !== null) {
      if (chosen.has(oneof))
        violations.push({
          field: at,
          description: `Invalid value at '${at}' (oneof), oneof field '${snakeCase(oneof.name)}' is already set. Cannot set '${name}'`,
        })
      chosen.set(oneof, field.name)
    }
    const read = readField(item, field, path, at, violations)
    if (behaviorsOf(field).includes('OUTPUT_ONLY')) continue
    if (oneof !== null || !isDefault(read, field)) message[field.name] = read
  }
  return message
}

/** Both spellings are valid: the JSON name and the proto's own. */
const findField = (type: protobuf.Type, name: string): protobuf.Field | undefined =>
  type.fieldsArray.find(field => field.name === name || snakeCase(field.name) === name)

function readField(value: unknown, field: protobuf.Field, path: string, at: string, violations: Violation[]): unknown {
  const name = field.name
  if (field.map) {
    if (isRecord(value))
      return Object.fromEntries(
        Object.entries(value).map(([key, item]) => [key, readOne(item, field, `${path}[${key}]`, violations)]),
      )
    violations.push(
      Array.isArray(value)
        ? unknownName(name, at, `Cannot bind a list to map for field '${name}'.`)
        : invalidValue(path, 'Map', value),
    )
    return {}
  }
  if (field.repeated) {
    if (Array.isArray(value))
      return value.map((item: unknown, index) => readOne(item, field, `${path}[${index}]`, violations))
    violations.push(invalidValue(path, typeName(field), value))
    return []
  }
  if (Array.isArray(value) && !freeForm.has(typeName(field))) {
    violations.push(unknownName(name, at, 'Proto field is not repeating, cannot start list.'))
    return undefined
  }
  return readOne(value, field, path, violations)
}

const freeForm = new Set(['type.googleapis.com/google.protobuf.Value', 'type.googleapis.com/google.protobuf.ListValue'])

function readOne(value: unknown, field: protobuf.Field, path: string, violations: Violation[]): unknown {
  const type = field.resolvedType
  const reader = readers[type === null ? field.type : fullName(type)]
  if (type instanceof protobuf.Enum) {
    const known = typeof value === 'string' ? value : type.valuesById[Number(value)]
    if (known !== undefined && known in type.values) return known
    violations.push(invalidValue(path, typeName(field), value))
    return undefined
  }
  if (type !== null && reader === undefined) return readMessage(value, type, path, violations)
  const read = reader?.(value)
  if (read === undefined) violations.push(invalidValue(path, typeName(field), value, reasons[typeName(field)]))
  return read
}

const text = (value: unknown): unknown => (typeof value === 'string' ? value : undefined)
const matching =
  (pattern: RegExp) =>
  (value: unknown): unknown =>
    typeof value === 'string' && pattern.test(value) ? value : undefined
const integer32 = (value: unknown): unknown => {
  const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value
  return Number.isInteger(number) && Math.abs(Number(number)) < 2 ** 31 ? number : undefined
}
const integer64 = (value: unknown): unknown =>
  Number.isSafeInteger(value) || (typeof value === 'string' && /^-?\d{1,19}$/.test(value)) ? String(value) : undefined
const double = (value: unknown): unknown => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}
const bool = (value: unknown): unknown =>
  typeof value === 'boolean' ? value : value === 'true' ? true : value === 'false' ? false : undefined
const any = (value: unknown): unknown => value
const struct = (value: unknown): unknown => (isRecord(value) ? value : undefined)

/**
 * The JSON forms of scalars and well-known types (protobuf's JSON mapping); undefined if the value has another form.
 */
const readers: Readonly<Record<string, (value: unknown) => unknown>> = {
  string: text,
  bool,
  bytes: matching(/^[A-Za-z0-9+/_-]*={0,2}$/),
  double,
  float: double,
  int32: integer32,
  uint32: integer32,
  int64: integer64,
  uint64: integer64,
  'google.protobuf.Any': struct,
  'google.protobuf.Duration': matching(/^-?\d{1,12}(\.\d{1,9})?s$/),
  'google.protobuf.FieldMask': text,
  'google.protobuf.ListValue': value => (Array.isArray(value) ? value : undefined),
  'google.protobuf.Struct': struct,
  'google.protobuf.Timestamp': matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/),
  'google.protobuf.Value': any,
}

const reasons: Readonly<Record<string, string>> = {
  'type.googleapis.com/google.protobuf.Duration': "Illegal duration format; duration must end with 's'",
  'type.googleapis.com/google.protobuf.Timestamp': 'Invalid time format',
}

function isDefault(value: unknown, field: protobuf.Field): boolean {
  if (value === undefined) return true
  if (field.map) return isRecord(value) && Object.keys(value).length === 0
  if (field.repeated) return Array.isArray(value) && value.length === 0
  if (field.resolvedType instanceof protobuf.Enum) return field.resolvedType.values[String(value)] === 0
  if (field.resolvedType !== null) return false
  // A 64-bit integer is text. In a text field `0` is not a default value.
  return value === '' || value === 0 || value === false || (value === '0' && field.type !== 'string')
}

function typeName(field: protobuf.Field): string {
  return field.resolvedType === null
    ? `TYPE_${field.type.toUpperCase()}`
    : `type.googleapis.com/${fullName(field.resolvedType)}`
}

function unknownName(name: string, at: string, reason: string): Violation {
  const where = at === '' ? '' : ` at '${at}'`
  return { field: at, description: `Invalid JSON payload received. Unknown name "${name}"${where}: ${reason}` }
}

function invalidValue(path: string, type: string, value: unknown, reason?: string): Violation {
  const shown =
    typeof value === 'string'
      ? `"${value}"`
      : isRecord(value)
        ? 'Starting an object on a scalar field'
        : JSON.stringify(value)
  const field = path.split('.').at(-1) ?? path
  const words = reason === undefined ? shown : `Field '${field}', ${reason}`
  return { field: path, description: `Invalid value at '${path}' (${type}), ${words}` }
}

const fullName = (type: protobuf.ReflectionObject): string => type.fullName.replace(/^\./, '')
export const isRecord = (value: unknown): value is Message =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
