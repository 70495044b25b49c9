import type { JsonObject } from '../../../core/json.ts'
import { pendingIn } from '../../references.ts'
import { readBuildBody } from './build-body.ts'
import { treeTag } from './compose-build.ts'

/**
 * Returns the lines of a plan: what is adopted, and otherwise built and pushed.
 *
 * @param archiveSha256 of the files; `undefined` if they are not known yet
 */
export function outlineBuild(body: JsonObject, archiveSha256: string | undefined): string[] {
  const build = readBuildBody(body)
  const { dockerfile, image, buildpacks, steps, staging } = build
  const isKnown = archiveSha256 !== undefined && pendingIn(body).length === 0
  const tagged = isKnown
    ? `${image}:${treeTag(build, archiveSha256)}`
    : `${image}, with the digest of the files as its tag`
  const by =
    steps !== undefined
      ? 'steps of your own'
      : buildpacks === undefined
        ? dockerfile
        : `buildpacks of ${buildpacks.builder}`
  return [
    `Adopts ${tagged}, if the repository has it`,
    `Otherwise uploads the files to ${staging}, builds them by ${by}, and pushes it`,
  ]
}
