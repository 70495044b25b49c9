import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import protobuf from 'protobufjs'

/** The package whose messages and services are Vertex AI's REST API. */
export const vertexPackage = 'google.cloud.aiplatform.v1'
export const packageOf = (version: 'v1' | 'v1beta1'): string => `google.cloud.aiplatform.${version}`

/** A field of the REST discovery document: a scalar of protobuf's, or a message by its name. */
export interface DiscoveredField {
  readonly type: string
  readonly repeated?: true
  readonly map?: true
  readonly behavior?: 'REQUIRED' | 'OUTPUT_ONLY'
}

/** Messages and fields that the discovery documents have and the protos do not. */
export interface Additions {
  readonly fields: Readonly<Record<string, Readonly<Record<string, DiscoveredField>>>>
  /** Names of fields that only v1beta1 has, by message. */
  readonly beta: Readonly<Record<string, readonly string[]>>
}

export const readAdditions = (): Additions =>
  JSON.parse(readFileSync(new URL('discovery.json', import.meta.url), 'utf8'))

/**
 * Loads Vertex AI's API from both its protos and its REST discovery document, because each may lag behind the other.
 */
export function loadProtos(version: 'v1' | 'v1beta1' = 'v1'): protobuf.Root {
  const root = loadOwnProtos(version)
  const holder = root.lookup(packageOf(version))
  if (!(holder instanceof protobuf.Namespace)) throw new Error(`no ${packageOf(version)} among the protos`)
  const { fields } = readAdditions()
  const typeOf = (name: string): protobuf.Type => {
    const found = holder.lookup(name.split('.'), protobuf.Type, true)
    if (found instanceof protobuf.Type) return found
    const made = new protobuf.Type(name)
    holder.add(made)
    return made
  }
  for (const name of Object.keys(fields)) typeOf(name)
  const added: protobuf.ReflectionObject[] = []
  for (const [name, own] of Object.entries(fields)) {
    const message = typeOf(name)
    for (const [field, { type, repeated, map, behavior }] of Object.entries(own)) {
      if (message.fields[field] !== undefined) continue
      // Field numbers matter only in protobuf's binary format, and only JSON is used.
      const id = 100_000 + message.fieldsArray.length
      if (map) message.add(new protobuf.MapField(field, id, 'string', type))
      else message.add(new protobuf.Field(field, id, type, repeated && 'repeated'))
      const one = message.get(field)
      if (!(one instanceof protobuf.ReflectionObject)) continue
      if (behavior !== undefined) one.setParsedOption('(google.api.field_behavior)', behavior, '')
      added.push(one)
    }
  }
  for (const one of added) one.resolve()
  return root
}

/**
 * Reads Vertex AI's protos from their sources (about 0.4 s). The compiled JSON next to them keeps only the last of
 * several `field_behavior`s, so it loses REQUIRED before IMMUTABLE.
 */
export function loadOwnProtos(version: 'v1' | 'v1beta1' = 'v1'): protobuf.Root {
  // Two packages contain the protos: annotations and well-known types come with google-gax.
  const vertex = join(dirname(fileURLToPath(import.meta.resolve('@google-cloud/aiplatform'))), '../protos')
  const common = join(dirname(fileURLToPath(import.meta.resolve('google-gax'))), '../protos')
  const root = new protobuf.Root()
  root.resolvePath = (_, target) =>
    target.startsWith('/') ? target : join(target.startsWith('google/cloud/aiplatform/') ? vertex : common, target)
  const files = globSync(join(vertex, `google/cloud/aiplatform/${version}/*.proto`)).sort()
  // Google's comments begin with two slashes.
  root.loadSync(files, { alternateCommentMode: true }).resolveAll()
  return root
}

/** Returns the values of `google.api.field_behavior` on a field: REQUIRED, OUTPUT_ONLY and so on. */
export function behaviorsOf(field: protobuf.Field): readonly unknown[] {
  const options: unknown = field.parsedOptions
  const list: readonly Readonly<Record<string, unknown>>[] = Array.isArray(options) ? options : []
  return list.flatMap(option => option['(google.api.field_behavior)'] ?? [])
}
