import type protobuf from 'protobufjs'
import type { Message } from './transcode.ts'
import { commonViolations, listOf, messageOf, missingRequired, textOf, type Violation } from './violations.ts'

const aliasPattern = /^[a-z][a-zA-Z0-9-]{0,126}[a-z0-9]$/

/** Rules of UploadModel and CopyModel for an id. If it is empty, Vertex AI chooses one. */
export const modelIdViolations = (id: string): Violation[] =>
  id === '' || /^[a-z_][a-z0-9_-]{0,62}$/.test(id)
    ? []
    : [
        {
          field: 'model_id',
          message: `The model ID \`${id}\` must match \`[a-z_][a-z0-9_-]{0,62}\`.`, // †
        },
      ]

/** @param aliases if `removable`, with `-` before those to remove */
export function aliasViolations(aliases: readonly unknown[], field: string, removable: boolean): Violation[] {
  const names = aliases.map(alias => (removable ? textOf(alias).replace(/^-/, '') : textOf(alias)))
  const wrong = names.filter(name => !aliasPattern.test(name))
  return [
    ...wrong.map(name => ({
      field,
      message: `The version alias \`${name}\` must match \`[a-z][a-zA-Z0-9-]{0,126}[a-z0-9]\`.`, // †
    })),
    ...(new Set(aliases).size < aliases.length ? [{ field, message: 'Version aliases must be unique.' }] : []), // †
  ]
}

/** Checks a model to upload. The container's rules are those of the protos' comments. */
export function uploadViolations(model: Message, type: protobuf.Type): Violation[] {
  return [
    ...missingRequired(model, type, 'model'),
    ...commonViolations(model, 'model'),
    ...aliasViolations(listOf(model['versionAliases']), 'model.version_aliases', false),
    ...containerViolations(model),
  ]
}

/** Only models of AutoML or Model Garden have no container of their own. */
function containerViolations(model: Message): Violation[] {
  const artifactUri = textOf(model['artifactUri'])
  const violations: Violation[] = []
  if (artifactUri !== '' && !/^gs:\/\/[a-z0-9][a-z0-9._-]+(\/.*)?$/.test(artifactUri))
    violations.push({
      field: 'model.artifact_uri',
      message: `\`${artifactUri}\` is not a Cloud Storage URI: it must start with \`gs://\`.`, // †
    })
  if (model['containerSpec'] === undefined) {
    if (model['baseModelSource'] === undefined)
      violations.push({ field: 'model.container_spec', message: 'Required field is not set.' })
    return violations
  }
  const container = messageOf(model['containerSpec'])
  const image = textOf(container['imageUri'])
  if (image !== '' && !/^([a-z0-9-]+-docker\.pkg\.dev\/[^/]+\/[^/]+|([a-z]+\.)?gcr\.io\/[^/]+)\/.+$/.test(image))
    violations.push({
      field: 'model.container_spec.image_uri',
      message: `\`${image}\` is not an image of Artifact Registry or Container Registry.`, // †
    })
  // Google's own containers contain no model: they load it from the artifacts.
  if (/^[a-z]+-docker\.pkg\.dev\/vertex-ai\/prediction\//.test(image) && artifactUri === '')
    violations.push({
      field: 'model.artifact_uri',
      message: 'The artifact URI is required for pre-built prediction containers.', // †
    })
  const ports = [...listOf(container['ports']), ...listOf(container['grpcPorts'])].map(port =>
    Number(messageOf(port)['containerPort'] ?? 0),
  )
  if (ports.some(port => port < 1 || port > 65_535))
    violations.push({ field: 'model.container_spec.ports', message: 'Port numbers must be in the range 1 to 65535.' }) // †
  return violations
}
