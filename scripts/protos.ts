import { globSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import protobuf from 'protobufjs'

/** The package whose messages and services are Vertex AI's REST API. */
export const vertexPackage = 'google.cloud.aiplatform.v1'

/**
 * Vertex AI's protos, read from their sources (about 0.4 s): the compiled JSON beside them keeps only the last of
 * several `field_behavior`s, and so loses REQUIRED where IMMUTABLE follows it.
 */
export function loadProtos(): protobuf.Root {
  // Two packages hold them: what is not Vertex AI's own (annotations, well-known types) comes with google-gax.
  const vertex = join(dirname(fileURLToPath(import.meta.resolve('@google-cloud/aiplatform'))), '../protos')
  const common = join(dirname(fileURLToPath(import.meta.resolve('google-gax'))), '../protos')
  const root = new protobuf.Root()
  root.resolvePath = (_, target) =>
    target.startsWith('/') ? target : join(target.startsWith('google/cloud/aiplatform/') ? vertex : common, target)
  root.loadSync(globSync(join(vertex, 'google/cloud/aiplatform/v1/*.proto')).sort()).resolveAll()
  return root
}

/** The values of `google.api.field_behavior` on a field: REQUIRED, OUTPUT_ONLY and so on. */
export function behaviorsOf(field: protobuf.Field): readonly unknown[] {
  const options: unknown = field.parsedOptions
  const list: readonly Readonly<Record<string, unknown>>[] = Array.isArray(options) ? options : []
  return list.flatMap(option => option['(google.api.field_behavior)'] ?? [])
}
