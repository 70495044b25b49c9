import type { JsonObject } from '../../../core/json.ts'
import { count } from '../../../core/text.ts'
import { templateVersionOf } from '../../pipeline/compiled-file.ts'
import type { PreparedStep } from '../../types.ts'
import type { KindDefinitions } from '../kind-definition.ts'
import { booleanShape, stringShape } from '../shared-shapes.ts'
import { checkPublish } from './check-publish.ts'

/** Compiled pipelines in Artifact Registry. */
export const publications = {
  publish: {
    handledAs: 'own',
    description:
      'Uploads a compiled pipeline into a repository of Artifact Registry, and returns its templateUri by digest.',
    body: 'PublishStep',
    returns: 'PublishResult',
    shapes: () => ({
      PublishStep: {
        fields: {
          pipeline: {
            shape: stringShape,
            required: true,
            description:
              'Path of the compiled pipeline in the workspace, YAML or JSON. Its pipelineInfo.name names the package.',
          },
          repository: {
            shape: stringShape,
            required: true,
            description: 'A repository of the format KFP: https://LOCATION-kfp.pkg.dev/PROJECT/REPOSITORY.',
          },
          tags: { shape: { type: 'list', of: stringShape }, description: 'Tags that name this version afterwards.' },
          move_tags: {
            shape: booleanShape,
            description: 'True: a tag of another version is moved to this one. Default: false, the step fails.',
          },
          description: { shape: stringShape, description: 'Description of a new version.' },
        },
      },
      PublishResult: {
        fields: {
          package: { shape: stringShape },
          version: { shape: stringShape },
          templateUri: { shape: stringShape },
          tags: { shape: { type: 'list', of: stringShape } },
        },
      },
    }),
    check: checkPublish,
    pipelineFile: ['pipeline'],
    earlyPaths: [['pipeline']],
    places: {},
    mainField: 'pipeline',
    isNameless: true,
    isUnlabelled: () => true,
    outline: outlinePublish,
    requests: () => 'several, at https://artifactregistry.googleapis.com',
    needs: {
      permissions: [],
      named: ({ repository, tags }) => [
        {
          permissions: [
            'artifactregistry.versions.get',
            'artifactregistry.kfpartifacts.create',
            'artifactregistry.repositories.uploadArtifacts',
            ...(Array.isArray(tags) && tags.length > 0
              ? ['artifactregistry.tags.get', 'artifactregistry.tags.create', 'artifactregistry.tags.update']
              : []),
          ],
          at: repository,
          role: 'roles/artifactregistry.writer',
        },
      ],
    },
  },
} as const satisfies KindDefinitions

function outlinePublish(body: JsonObject, { pipelineFile }: Pick<PreparedStep, 'pipelineFile'>): string[] {
  if (pipelineFile === undefined) return []
  const { path, bytes, sha256, name } = pipelineFile
  const to = templateVersionOf(body, pipelineFile)?.templateUri ?? `${name}, sha256:${sha256}`
  const tags = Array.isArray(body['tags']) ? body['tags'].map(String) : []
  const moved = body['move_tags'] === true ? 'moved if they are elsewhere' : 'refused if they are elsewhere'
  return [
    `Publishes ${path} (${count(bytes)} bytes) as ${to}, unless it is there`,
    ...(tags.length === 0 ? [] : [`Tags: ${tags.join(', ')}, ${moved}`]),
  ]
}
