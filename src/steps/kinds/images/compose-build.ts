import { createHash } from 'node:crypto'
import { accountProject } from '../../../core/gcloud.ts'
import type { JsonObject } from '../../../core/json.ts'
import { tagsOf } from '../../toolkit/find-builds.ts'
import type { StoredObject } from '../../toolkit/service-ports.ts'
import type { BuildBody } from './build-body.ts'

/** What a build is composed of, besides the step's body. */
export interface BuildParts {
  /** With its tag. */
  readonly image: string
  readonly source: StoredObject
  readonly labels: Readonly<Record<string, string>>
  readonly project: string
  readonly timeoutSeconds: number | undefined
}

/**
 * Returns the tag of an image: the same for the same files and the same way to build them. Base images and packages
 * that a build downloads are not part of it.
 *
 * @param archiveSha256 of the archive of all files
 */
export function treeTag(build: BuildBody, archiveSha256: string): string {
  const { dockerfile, buildArgs, target, platform, buildpacks, steps } = build
  const sorted = (values: Readonly<Record<string, string>>): [string, string][] => Object.entries(values).sort()
  const way =
    steps !== undefined
      ? { steps }
      : buildpacks !== undefined
        ? { builder: buildpacks.builder, env: sorted(buildpacks.env) }
        : { dockerfile, buildArgs: sorted(buildArgs), target, platform }
  const digest = createHash('sha256').update(JSON.stringify([archiveSha256, way]))
  return `tree-${digest.digest('hex').slice(0, 32)}`
}

/** Returns the request of a build: https://cloud.google.com/build/docs/api/reference/rest/v1/projects.locations.builds */
export function composeBuild(build: BuildBody, parts: BuildParts): JsonObject {
  const { image, source, labels, project, timeoutSeconds } = parts
  const { serviceAccount, machineType } = build
  const [, bucket = '', object = ''] = /^gs:\/\/([^/]+)\/(.+)$/s.exec(source.uri) ?? []
  const ofAccount = serviceAccount === undefined ? '' : (accountProject(serviceAccount) ?? project)
  return {
    source: { storageSource: { bucket, object, generation: source.generation } },
    steps: stepsOf(build, image),
    images: [image],
    tags: [...tagsOf(labels), ...build.tags],
    options: { logging: 'CLOUD_LOGGING_ONLY', ...(machineType !== undefined && { machineType }), ...ownSteps(build) },
    ...(build.steps !== undefined && { substitutions: { _IMAGE: image } }),
    ...(serviceAccount !== undefined && { serviceAccount: `projects/${ofAccount}/serviceAccounts/${serviceAccount}` }),
    // Cloud Build ends it even if the runner dies.
    ...(timeoutSeconds !== undefined && { timeout: `${timeoutSeconds}s` }),
  }
}

/** The user's steps may use `$_IMAGE`, and need not. */
const ownSteps = ({ steps }: BuildBody): JsonObject =>
  steps === undefined ? {} : { substitutionOption: 'ALLOW_LOOSE' }

function stepsOf(build: BuildBody, image: string): readonly JsonObject[] {
  const { steps, buildpacks, dockerfile, buildArgs, target, platform } = build
  if (steps !== undefined) return steps
  if (buildpacks !== undefined)
    return [
      {
        id: 'build',
        name: 'gcr.io/k8s-skaffold/pack',
        entrypoint: 'pack',
        args: [
          ...['build', image, '--builder', buildpacks.builder, '--network', 'cloudbuild', '--path', '.'],
          ...eachOf('--env', buildpacks.env),
        ].map(literally),
      },
    ]
  return [
    {
      id: 'build',
      name: 'gcr.io/cloud-builders/docker',
      args: [
        ...['build', '--file', dockerfile, '--tag', image],
        ...eachOf('--build-arg', buildArgs),
        ...(target === undefined ? [] : ['--target', target]),
        ...(platform === undefined ? [] : ['--platform', platform]),
        '.',
      ].map(literally),
      env: ['DOCKER_BUILDKIT=1'],
    },
  ]
}

const eachOf = (flag: string, values: Readonly<Record<string, string>>): string[] =>
  Object.entries(values)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, value]) => [flag, `${key}=${value}`])

/** A dollar would begin a substitution of Cloud Build. */
const literally = (text: string): string => text.replaceAll('$', '$$$$')
