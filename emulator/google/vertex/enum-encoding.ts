import protobuf from 'protobufjs'
import { isRecord, type Message } from './transcode.ts'

/** True if a request wants enums as numbers, as Google's REST clients do: `$alt=json;enum-encoding=int`. */
export const wantsNumbers = (query: URLSearchParams): boolean =>
  ['$alt', 'alt'].some(name => /;\s*enum-encoding=int\b/.test(query.get(name) ?? ''))

/**
 * Returns a response with its enums as numbers.
 *
 * @param root of the messages that an operation contains
 */
export function withNumbers(message: Message, type: protobuf.Type | undefined, root: protobuf.Root): Message {
  return Object.fromEntries(
    Object.entries(message).map(([key, value]) => {
      const field = type?.fields[key]
      return [key, field === undefined ? unpacked(value, root) : fieldValue(value, field, root)]
    }),
  )
}

function fieldValue(value: unknown, field: protobuf.Field, root: protobuf.Root): unknown {
  field.resolve()
  const { resolvedType } = field
  const one = (item: unknown): unknown => {
    if (resolvedType instanceof protobuf.Enum) return resolvedType.values[String(item)] ?? item
    // Well-known types are free-form, or scalars of their own.
    const isMessage = resolvedType instanceof protobuf.Type && !resolvedType.fullName.startsWith('.google.protobuf.')
    return isMessage && isRecord(item) ? withNumbers(item, resolvedType, root) : item
  }
  if (Array.isArray(value)) return value.map(one)
  if (field.map && isRecord(value))
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, one(item)]))
  return one(value)
}

/** `metadata` and `response` of an operation name their message in `@type`. */
function unpacked(value: unknown, root: protobuf.Root): unknown {
  if (!isRecord(value) || typeof value['@type'] !== 'string') return value
  const found = root.lookup(value['@type'].replace('type.googleapis.com/', ''))
  return found instanceof protobuf.Type ? withNumbers(value, found, root) : value
}
