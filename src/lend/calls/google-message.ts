import { isObject, type JsonObject } from '../../core/json.ts'
import { quote } from '../../core/text.ts'
import type { Path } from '../../document/path.ts'
import type { Shape, Shapes } from '../../document/shape.ts'
import { suggest } from '../../document/suggest.ts'
import { type CallFlaw, fieldFlaw } from './flaw.ts'

/**
 * Fields that clients send and the schema does not have. They name nothing that a grant bounds. `*`: any field, since
 * the message only describes the form of an answer.
 */
const harmlessNewFields: Readonly<Record<string, string>> = {
  GenerationConfig: 'enableEnhancedCivicAnswers',
  Part: 'partMetadata',
  FunctionCall: 'id',
  FunctionResponse: 'id',
  ImageConfig: 'outputMimeType outputCompressionQuality',
  ToolConfig: 'includeServerSideToolInvocations',
  'Tool.GoogleSearch': 'timeRangeFilter',
  'Tool.ComputerUse': 'enablePromptInjectionDetection',
  GoogleMaps: 'groundingTypes',
  Schema: '*',
}

/** Fields that the schema does not have, and that the check of tools decides on. */
const decidedNewFields: Readonly<Record<string, string>> = { Tool: 'mcpServers' }

/**
 * Reads a message of Google's API as Google's parser does: fields in camelCase or as in the proto, one value in place of
 * a list, a null for an absent value. Everything else that does not fit the schema is refused.
 *
 * @returns the message in camelCase, without fields that are harmless and newer than the schema
 */
export function readMessage(value: JsonObject, name: string, shapes: Shapes): JsonObject | CallFlaw {
  const reader = new MessageReader(shapes)
  const read = reader.message(value, name, [])
  return reader.flaw ?? read
}

class MessageReader {
  flaw: CallFlaw | undefined
  readonly #shapes: Shapes

  constructor(shapes: Shapes) {
    this.#shapes = shapes
  }

  message(value: JsonObject, name: string, path: Path): JsonObject {
    const fields = this.#shapes[name]?.fields ?? {}
    const read = new Map<string, unknown>()
    const seen = new Set<string>()
    for (const [key, item] of Object.entries(value)) {
      const at = [...path, key]
      const own = Object.hasOwn(fields, key) ? key : camelName(key)
      if (seen.has(own)) this.#refuse(at, `${quote(own)} has two spellings here. Keep one.`)
      seen.add(own)
      const field = Object.hasOwn(fields, own) ? fields[own] : undefined
      if (field !== undefined) {
        if (item !== null) read.set(own, this.#read(item, field.shape, at))
      } else if (tableHas(decidedNewFields, name, own)) read.set(own, item)
      else if (!tableHas(harmlessNewFields, name, own)) {
        const meant = suggest(own, Object.keys(fields))
        const cure = 'Remove it, or use a version of Keyless Vertex that knows it.'
        this.#refuse(at, `The gateway passes only fields that it knows, and not this one. ${meant ?? cure}`)
      }
    }
    return Object.fromEntries(read)
  }

  #read(value: unknown, shape: Shape, path: Path): unknown {
    switch (shape.type) {
      case 'list':
        return (Array.isArray(value) ? value : [value]).map((item, index) =>
          this.#read(item, shape.of, [...path, index]),
        )
      case 'map':
        if (!isObject(value)) return this.#refuse(path, 'Expected a JSON object.')
        return Object.fromEntries(
          Object.entries(value).map(([key, item]) => [key, this.#read(item, shape.of, [...path, key])]),
        )
      case 'object':
        return isObject(value) ? this.message(value, shape.name, path) : this.#refuse(path, 'Expected a JSON object.')
      case 'integer':
      case 'number':
        return this.#number(value, path)
      case 'boolean':
        return typeof value === 'boolean' ? value : this.#refuse(path, 'Expected true or false.')
      case 'string':
        if (shape.format === 'int64') return this.#number(value, path)
        return typeof value === 'string' ? value : this.#refuse(path, 'Expected a string.')
      case 'enum':
        // A newer value is Google's to refuse: no enum names anything that a grant bounds.
        return typeof value === 'string' || Number.isSafeInteger(value) ? value : this.#refuse(path, 'Expected a name.')
      case 'either':
      case 'any':
        return value
      default:
        return shape satisfies never
    }
  }

  /** Google takes the string of a number, too. */
  #number(value: unknown, path: Path): unknown {
    if (typeof value === 'number' && Number.isFinite(value)) return value
    if (typeof value === 'string' && /^-?\d{1,15}(?:\.\d{1,15})?$/.test(value)) return Number(value)
    return this.#refuse(path, 'Expected a number.')
  }

  #refuse(path: Path, message: string): undefined {
    this.flaw ??= fieldFlaw('body', path, message)
    return undefined
  }
}

/** Returns the name of a field in JSON from that in its proto. */
export const camelName = (key: string): string => key.replace(/_([a-z0-9])/g, (_, next: string) => next.toUpperCase())

const tableHas = (table: Readonly<Record<string, string>>, message: string, field: string): boolean => {
  const names = Object.hasOwn(table, message) ? (table[message] ?? '') : ''
  return names === '*' || names.split(' ').includes(field)
}
