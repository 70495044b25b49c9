import { badRequest, RpcError } from './rpc.ts'

export type Fields = Readonly<Record<string, unknown>>

const invalid = (description: string): RpcError =>
  new RpcError('INVALID_ARGUMENT', description, [badRequest([{ description }])])

/**
 * Returns the fields of a JSON object. A field that is null is absent, as in protobuf's JSON.
 *
 * @param at place in the request, as `policy.bindings[0]`; empty for the whole body
 * @throws RpcError 400 in the words of Google's front end for anything but an object, and for an unknown field
 */
export function fieldsOf(value: unknown, names: readonly string[], at = ''): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalid(`Invalid JSON payload received.${at === '' ? '' : ` Invalid value at '${at}'.`}`)
  const where = at === '' ? '' : ` at '${at}'`
  for (const name of Object.keys(value))
    if (!names.includes(name))
      throw invalid(`Invalid JSON payload received. Unknown name "${name}"${where}: Cannot find field.`)
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null))
}

/** @throws RpcError 400 if the field is there and not text */
export function textAt(fields: Fields, name: string, at = name): string {
  const value = fields[name] ?? ''
  if (typeof value === 'string') return value
  throw invalid(`Invalid value at '${at}' (TYPE_STRING), ${JSON.stringify(value)}`)
}

/** @throws RpcError 400 if the field is there and no boolean */
export function booleanAt(fields: Fields, name: string, at = name): boolean {
  const value = fields[name] ?? false
  if (typeof value === 'boolean') return value
  throw invalid(`Invalid value at '${at}' (TYPE_BOOL), ${JSON.stringify(value)}`)
}

/** @throws RpcError 400 if the field is there and no list */
export function listAt(fields: Fields, name: string, at = name): readonly unknown[] {
  const value = fields[name] ?? []
  if (Array.isArray(value)) return value
  throw invalid(`Invalid value at '${at}', ${JSON.stringify(value)}`)
}

/** @throws RpcError 400 if the field is there and no list of texts */
export const textsAt = (fields: Fields, name: string, at = name): string[] =>
  listAt(fields, name, at).map((item, index) => textAt({ item }, 'item', `${at}[${index}]`))

/** An error of an API about a value: status 400, without more details. */
export const invalidArgument = (message: string): RpcError => new RpcError('INVALID_ARGUMENT', message)
