import { readFileSync } from 'node:fs'
import { badRequest, RpcError } from './rpc.ts'

/** A method of one of Google's REST APIs. */
export interface ApiMethod {
  readonly verb: string
  /** With parameters, as `/v1/{+parent}/builds`: those with a plus may contain slashes. */
  readonly path: string
  /** Where bytes are uploaded, if the method takes any. */
  readonly upload?: string
  /** Names of its query parameters, without those of every method. */
  readonly query: readonly string[]
  /** The message of its body. */
  readonly request?: string
}

/** What the emulator knows of an API: see scripts/extract-api.ts. */
export interface DiscoveredApi {
  readonly source: string
  readonly methods: Readonly<Record<string, ApiMethod>>
  /** Type of each field, as `string`, `BuildStep[]`, `{string}`; by the name of the message. */
  readonly messages: Readonly<Record<string, Readonly<Record<string, string>>>>
}

const loaded = new Map<string, DiscoveredApi>()

/** @param api as `cloudbuild`: the name of its file in `discovery/` */
export function discoveredApi(api: string): DiscoveredApi {
  const known = loaded.get(api)
  if (known !== undefined) return known
  const read: DiscoveredApi = JSON.parse(readFileSync(new URL(`discovery/${api}.json`, import.meta.url), 'utf8'))
  loaded.set(api, read)
  return read
}

interface Violation {
  readonly field: string
  readonly description: string
}

/**
 * Checks the JSON body of a request as Google's front end does. It knows no enums and no required fields: the types of
 * the package do not tell them.
 *
 * @param message its name, as `Build`
 * @param at the field of the request that the body stands for, as `build`; empty for the whole request
 * @throws RpcError 400 with every violation, in Google's words
 */
export function checkBody(api: string, message: string, body: unknown, at = ''): Readonly<Record<string, unknown>> {
  const violations: Violation[] = []
  checkMessage(discoveredApi(api), message, body, at, violations)
  refuse(violations)
  return isRecord(body) ? body : {}
}

/** Checks the names of query parameters. @throws RpcError 400 with every violation, in Google's words */
export function checkQuery(api: string, method: string, query: URLSearchParams): void {
  const known = discoveredApi(api).methods[method]?.query ?? []
  const unknown = [...query.keys()].filter(name => !known.includes(name) && !systemParameters.has(name))
  refuse(
    unknown.map(name => ({
      field: '',
      description: `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`,
    })),
  )
}

/** Parameters of every Google API (https://cloud.google.com/apis/docs/system-parameters). */
const systemParameters = new Set(
  'access_token alt callback fields key oauth_token prettyPrint quotaUser upload_protocol uploadType userProject $alt $fields $httpHeaders $key $prettyPrint $.xgafv'.split(
    ' ',
  ),
)

function refuse(violations: readonly Violation[]): void {
  if (violations.length === 0) return
  throw new RpcError('INVALID_ARGUMENT', violations.map(({ description }) => description).join('\n'), [
    badRequest(violations.map(({ field, description }) => (field === '' ? { description } : { field, description }))),
  ])
}

function checkMessage(api: DiscoveredApi, name: string, value: unknown, at: string, violations: Violation[]): void {
  if (!isRecord(value)) {
    violations.push(at === '' ? unknownName('', at, 'Root element must be a message.') : invalidValue(at, name, value))
    return
  }
  const fields = api.messages[name] ?? {}
  for (const [key, item] of Object.entries(value)) {
    const field = Object.hasOwn(fields, key) ? key : Object.keys(fields).find(one => snakeCase(one) === key)
    if (field === undefined) violations.push(unknownName(key, at, 'Cannot find field.'))
    else if (item !== null)
      checkField(api, fields[field] ?? 'any', item, { at, name: field, path: joined(at, field) }, violations)
  }
}

interface FieldPlace {
  readonly at: string
  readonly name: string
  readonly path: string
}

function checkField(
  api: DiscoveredApi,
  type: string,
  value: unknown,
  { at, name, path }: FieldPlace,
  violations: Violation[],
): void {
  const map = /^\{(.*)\}$/.exec(type)?.[1]
  if (map !== undefined) {
    if (isRecord(value))
      for (const [key, item] of Object.entries(value)) checkOne(api, map, item, `${path}[${key}]`, violations)
    else if (Array.isArray(value)) violations.push(unknownName(name, at, 'Cannot bind a list to map.'))
    else violations.push(invalidValue(path, 'Map', value))
  } else if (type.endsWith('[]')) {
    if (Array.isArray(value))
      for (const [index, item] of value.entries())
        checkOne(api, type.slice(0, -2), item, `${path}[${index}]`, violations)
    else violations.push(invalidValue(path, type.slice(0, -2), value))
  } else if (Array.isArray(value) && type !== 'any')
    violations.push(unknownName(name, at, 'Proto field is not repeating, cannot start list.'))
  else checkOne(api, type, value, path, violations)
}

function checkOne(api: DiscoveredApi, type: string, value: unknown, path: string, violations: Violation[]): void {
  if (api.messages[type] !== undefined) checkMessage(api, type, value, path, violations)
  else if (!(scalars[type]?.(value, path) ?? true)) violations.push(invalidValue(path, type, value))
}

/** 64-bit integers are text in the types, but JSON may have them as numbers. */
const isCount = /(?:generation|count|bytes|billed|Gb|size|number|results|Ms)\]?$/i

const scalars: Readonly<Record<string, (value: unknown, path: string) => boolean>> = {
  string: (value, path) => typeof value === 'string' || (Number.isSafeInteger(value) && isCount.test(path)),
  number: value =>
    typeof value === 'number' || (typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))),
  boolean: value => typeof value === 'boolean' || value === 'true' || value === 'false',
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'TYPE_STRING',
  number: 'TYPE_INT32',
  boolean: 'TYPE_BOOL',
}

const unknownName = (name: string, at: string, reason: string): Violation => ({
  field: at,
  description: `Invalid JSON payload received. Unknown name "${name}"${at === '' ? '' : ` at '${at}'`}: ${reason}`,
})

function invalidValue(path: string, type: string, value: unknown): Violation {
  const shown = isRecord(value) ? 'Starting an object on a scalar field' : JSON.stringify(value)
  return { field: path, description: `Invalid value at '${path}' (${typeNames[type] ?? type}), ${shown}` }
}

const joined = (at: string, field: string): string => (at === '' ? snakeCase(field) : `${at}.${snakeCase(field)}`)
const snakeCase = (name: string): string => name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
