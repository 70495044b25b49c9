import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import protobuf from 'protobufjs'
import { definitions, ownShapes } from '../src/steps/kinds/registry.ts'
import type { Method } from '../src/vertex/method.ts'
import { readMethods } from './methods.ts'
import { behaviorsOf, loadProtos, readAdditions, vertexPackage } from './protos.ts'

/** Names of constants for protobufjs' types and for Google's well-known messages with a JSON form of their own. */
const scalars: Readonly<Record<string, string>> = {
  string: 'string',
  bool: 'boolean',
  bytes: 'bytes',
  double: 'number',
  float: 'number',
  int32: 'integer',
  sint32: 'integer',
  uint32: 'integer',
  fixed32: 'integer',
  sfixed32: 'integer',
  int64: 'int64',
  sint64: 'int64',
  uint64: 'int64',
  fixed64: 'int64',
  sfixed64: 'int64',
  'google.protobuf.Any': 'any',
  'google.protobuf.BoolValue': 'boolean',
  'google.protobuf.BytesValue': 'bytes',
  'google.protobuf.DoubleValue': 'number',
  'google.protobuf.Duration': 'duration',
  'google.protobuf.FieldMask': 'fieldMask',
  'google.protobuf.FloatValue': 'number',
  'google.protobuf.Int32Value': 'integer',
  'google.protobuf.Int64Value': 'int64',
  'google.protobuf.ListValue': 'any',
  'google.protobuf.StringValue': 'string',
  'google.protobuf.Struct': 'any',
  'google.protobuf.Timestamp': 'timestamp',
  'google.protobuf.UInt32Value': 'integer',
  'google.protobuf.UInt64Value': 'int64',
  'google.protobuf.Value': 'any',
}

/** Shapes of fields, by the name of their constant in the generated file. */
const constants: Readonly<Record<string, string>> = {
  any: "{ type: 'any' }",
  boolean: "{ type: 'boolean' }",
  bytes: "{ type: 'string', format: 'bytes' }",
  duration: "{ type: 'string', format: 'duration' }",
  fieldMask: "{ type: 'string', format: 'fieldMask' }",
  int64: "{ type: 'string', format: 'int64' }",
  integer: "{ type: 'integer' }",
  number: "{ type: 'number' }",
  string: "{ type: 'string' }",
  timestamp: "{ type: 'string', format: 'timestamp' }",
}

/** Returns the text of src/vertex/schema.generated.ts: every message and enum that the bodies contain, by name. */
export function generateSchema(root: protobuf.Root, names: readonly string[] = allMessages): string {
  const { messages: reached, enums } = reachable(names.map(name => root.lookupType(`${vertexPackage}.${name}`)))
  const shapes = sorted(reached).map(([name, message]) => messageText(name, fieldsOf(message), message))
  return [
    written,
    "import type { Shape, Shapes } from '../document/shape.ts'",
    '',
    ...vocabulary(shapes),
    '',
    ...enumsText(enums),
    '',
    '/** Messages by their name in google.cloud.aiplatform.v1; others by their full name. Fields stand as in the protos. */',
    'export const shapes: Shapes = {',
    ...shapes,
    '}',
    '',
  ].join('\n')
}

const written =
  '// Written by scripts/generate-schema.ts from the protos of @google-cloud/aiplatform and scripts/discovery.json: change that, not this.'

/** Returns the constants and functions that the shapes use. */
function vocabulary(shapes: readonly string[]): string[] {
  const isUsed = (constant: string): boolean => shapes.some(text => new RegExp(`[ (]${constant}[ ),]`).test(text))
  return [
    ...Object.entries(constants)
      .filter(([name]) => isUsed(name))
      .map(([name, shape]) => `const ${name}: Shape = ${shape}`),
    "const list = (of: Shape): Shape => ({ type: 'list', of })",
    "const map = (of: Shape): Shape => ({ type: 'map', of })",
    "const object = (name: string): Shape => ({ type: 'object', name })",
  ]
}

const enumsText = (enums: ReadonlyMap<string, protobuf.Enum>): string[] => [
  'const enums = {',
  ...sorted(enums).map(([name, one]) => `  ${quoteKey(name)}: ${enumText(one)},`),
  '} as const satisfies Record<string, Shape>',
]

/**
 * Returns the text of src/vertex/methods.generated.ts: every method of the API, and the messages of their requests that
 * src/vertex/schema.generated.ts does not have. Only steps of the kind `call` load it.
 */
export function generateMethods(root: protobuf.Root): string {
  const { callable, uncallable } = readMethods(root)
  const requests = [...new Set(callable.map(([, { request }]) => request))]
  const known = reachable(allMessages.map(name => root.lookupType(`${vertexPackage}.${name}`))).messages
  const { messages: reached } = reachable(requests.map(name => root.lookupType(`${vertexPackage}.${name}`)))
  const more = new Map([...reached].filter(([name]) => !known.has(name)))
  const enums = new Map(
    [...more.values()].flatMap(({ fieldsArray }) =>
      fieldsArray.flatMap(({ resolvedType }): [string, protobuf.Enum][] =>
        resolvedType instanceof protobuf.Enum ? [[nameOf(resolvedType), resolvedType]] : [],
      ),
    ),
  )
  const shapes = sorted(more).map(([name, message]) => messageText(name, message.fieldsArray, message))
  return [
    written,
    "import type { Shape, Shapes } from '../document/shape.ts'",
    "import type { Methods } from './method.ts'",
    '',
    ...vocabulary(shapes),
    '',
    "export const methods: Methods['methods'] = {",
    ...callable.map(([name, method]) => `  '${name}': ${methodText(method)},`),
    '}',
    '',
    "export const uncallable: Methods['uncallable'] = {",
    ...uncallable.map(([name, why]) => `  '${name}': '${why}',`),
    '}',
    '',
    ...enumsText(enums),
    '',
    '/** Messages of requests beside those of the schema. */',
    'export const shapes: Shapes = {',
    ...shapes,
    '}',
    '',
  ].join('\n')
}

const methodText = (method: Method): string =>
  `{ ${Object.entries(method)
    .map(
      ([key, value]) =>
        `${key}: ${Array.isArray(value) ? `[${value.map(one => `'${one}'`).join(', ')}]` : typeof value === 'string' ? `'${value}'` : value}`,
    )
    .join(', ')} }`

/**
 * Returns the text of src/vertex/types.generated.ts: the same messages as TypeScript types. Types only, so dist
 * contains none of it.
 */
export function generateTypes(root: protobuf.Root): string {
  const { messages: reached, enums } = reachable(allMessages.map(name => root.lookupType(`${vertexPackage}.${name}`)))
  return [
    written,
    '',
    ...sorted(enums).map(
      ([name, one]) =>
        `export type ${typeName(name)} = ${Object.keys(one.values)
          .map(value => `'${value}'`)
          .join(' | ')}`,
    ),
    '',
    ...sorted(reached).flatMap(([name, message]) => [
      `/** ${name.includes('.') ? name : `google.cloud.aiplatform.v1.${name}`} */`,
      `export interface ${typeName(name)} {`,
      ...fieldsOf(message).map(field => `  readonly ${field.name}${isRequired(field) ? '' : '?'}: ${typeText(field)}`),
      '}',
    ]),
    '',
  ].join('\n')
}

const typeName = (name: string): string =>
  name
    .replace(/^google\./, '')
    .replace(/(^|\.)([a-z])/g, (_, __, letter: string) => letter.toUpperCase())
    .replaceAll('.', '')

/** TypeScript types of JSON as Google writes it: an int64 is a string, and a number is accepted too. */
const scalarTypes: Readonly<Record<string, string>> = {
  any: 'unknown',
  boolean: 'boolean',
  int64: 'string | number',
  integer: 'number',
  number: 'number',
}

function typeText(field: protobuf.Field): string {
  const { resolvedType } = field
  const scalar = scalars[resolvedType === null ? field.type : fullName(resolvedType)]
  const one = scalar === undefined ? typeName(nameOf(resolvedType ?? fail(field))) : (scalarTypes[scalar] ?? 'string')
  if (field.map) return `Readonly<Record<string, ${one}>>`
  return field.repeated ? `readonly ${one.includes('|') ? `(${one})` : one}[]` : one
}

/** Messages that are not Google's. */
const ours = new Set(Object.keys(ownShapes({})))

/** Google's messages that the kinds of steps send, get back, and refer to. */
const allMessages = [
  ...new Set(
    Object.values(definitions).flatMap(({ body, returns, refersTo = [] }) => [
      body,
      ...(returns === undefined ? [] : [returns]),
      ...refersTo,
    ]),
  ),
].filter(name => !ours.has(name))

/** Fields of a request without `parent`: its step's project and location are the parent. */
const fieldsOf = (message: protobuf.Type): protobuf.Field[] =>
  message.fieldsArray.filter(({ name }) => !(name === 'parent' && message.name.endsWith('Request')))

const isRequired = (field: protobuf.Field): boolean => {
  const behaviors = behaviorsOf(field)
  return behaviors.includes('REQUIRED') && !behaviors.includes('OUTPUT_ONLY')
}

function reachable(roots: readonly protobuf.Type[]): {
  messages: Map<string, protobuf.Type>
  enums: Map<string, protobuf.Enum>
} {
  const messages = new Map<string, protobuf.Type>()
  const enums = new Map<string, protobuf.Enum>()
  const visit = (message: protobuf.Type): void => {
    if (messages.has(nameOf(message))) return
    messages.set(nameOf(message), message)
    for (const { resolvedType } of message.fieldsArray) {
      if (resolvedType instanceof protobuf.Enum) enums.set(nameOf(resolvedType), resolvedType)
      else if (resolvedType !== null && !(fullName(resolvedType) in scalars)) visit(resolvedType)
    }
  }
  roots.forEach(visit)
  return { messages, enums }
}

const enumText = (one: protobuf.Enum): string =>
  `{ type: 'enum', values: [${Object.keys(one.values)
    .map(value => `'${value}'`)
    .join(', ')}] }`

/** Fields that only v1beta1 has, by message. */
const { beta: inBeta } = readAdditions()

function messageText(name: string, present: readonly protobuf.Field[], message: protobuf.Type): string {
  const fields = present.map(field => `      ${field.name}: { ${fieldText(field)} },`)
  // The compiler turns a proto3 `optional` into a oneof with one member, which offers no choice.
  const oneofs = message.oneofsArray
    .filter(oneof => oneof.oneof.length > 1)
    .map(oneof => `${oneof.name}: [${oneof.oneof.map(member => `'${member}'`).join(', ')}]`)
  const inV1 = new Set(message.fieldsArray.map(field => field.name))
  const beta = (Object.hasOwn(inBeta, name) ? (inBeta[name] ?? []) : []).filter(one => !inV1.has(one))
  return [
    `  ${quoteKey(name)}: {`,
    ...(fields.length > 0 ? ['    fields: {', ...fields, '    },'] : ['    fields: {},']),
    ...(oneofs.length > 0 ? [`    oneofs: { ${oneofs.join(', ')} },`] : []),
    ...(beta.length > 0 ? [`    beta: [${beta.map(one => `'${one}'`).join(', ')}],`] : []),
    '  },',
  ].join('\n')
}

function fieldText(field: protobuf.Field): string {
  const outputOnly = behaviorsOf(field).includes('OUTPUT_ONLY')
  return `shape: ${shapeText(field)}${isRequired(field) ? ', required: true' : ''}${outputOnly ? ', outputOnly: true' : ''}`
}

function shapeText(field: protobuf.Field): string {
  const { resolvedType } = field
  const name = resolvedType === null ? field.type : fullName(resolvedType)
  const scalar = scalars[name]
  const one =
    scalar ??
    (resolvedType instanceof protobuf.Enum
      ? enumReference(nameOf(resolvedType))
      : `object('${nameOf(resolvedType ?? fail(field))}')`)
  if (field.map) return `map(${one})`
  return field.repeated ? `list(${one})` : one
}

const fail = (field: protobuf.Field): never => {
  throw new Error(`${field.fullName}: no JSON form is known for ${field.type}`)
}

const fullName = (type: protobuf.ReflectionObject): string => type.fullName.replace(/^\./, '')
const nameOf = (type: protobuf.ReflectionObject): string => fullName(type).replace(`${vertexPackage}.`, '')
const quoteKey = (name: string): string => (name.includes('.') ? `'${name}'` : name)
const enumReference = (name: string): string => (name.includes('.') ? `enums['${name}']` : `enums.${name}`)
const sorted = <T>(entries: ReadonlyMap<string, T>): [string, T][] =>
  [...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))

/**
 * Returns the text of src/vertex/method-names.generated.ts: the names of the methods that one request can call. Each
 * run loads it, and not their messages.
 */
function generateMethodNames(root: protobuf.Root): string {
  const byService = new Map<string, string[]>()
  for (const [name] of readMethods(root).callable) {
    const [service = '', method = ''] = name.split('.')
    byService.set(service, [...(byService.get(service) ?? []), method])
  }
  return [
    written,
    '/** Names of the methods in src/vertex/methods.generated.ts, by their service. */',
    'export const methodNames: Readonly<Record<string, readonly string[]>> = {',
    ...[...byService].map(([service, names]) => `  ${service}: [${names.map(name => `'${name}'`).join(', ')}],`),
    '}',
    '',
  ].join('\n')
}

/** Generated files and their content. */
export const generatedFiles: Readonly<Record<string, (root: protobuf.Root) => string>> = {
  'src/vertex/schema.generated.ts': generateSchema,
  'src/vertex/types.generated.ts': generateTypes,
  'src/vertex/methods.generated.ts': generateMethods,
  'src/vertex/method-names.generated.ts': generateMethodNames,
}

if (import.meta.main) {
  const root = loadProtos()
  for (const [file, generate] of Object.entries(generatedFiles))
    writeFileSync(fileURLToPath(new URL(`../${file}`, import.meta.url)), generate(root))
}
