import { isObject, type JsonObject } from '../../../core/json.ts'
import { buildConsoleUrl, parseBuildName } from '../../../vertex/build-names.ts'
import { digestOf } from '../../dedupe-key.ts'
import {
  type CreateOnce,
  createdByRun,
  createOnce,
  nameOf,
  type OutcomeUnknown,
  theOnly,
} from '../../toolkit/create-once.ts'
import { buildStatus, findBuilds, isBuildRunning, keyTag } from '../../toolkit/find-builds.ts'
import type { HandlerContext } from '../../toolkit/handler.ts'
import type { Resource } from '../../toolkit/ports.ts'

/** A build that this run has created or adopted. */
export interface TakenBuild {
  readonly name: string
  readonly resource: Resource
  readonly adopted: boolean
}

/**
 * Adopts the one build that this run already created for the same step and the same image, or creates it: see
 * `createOnce`, also for its errors.
 */
export function submitBuild(build: JsonObject, run: HandlerContext): Promise<TakenBuild | OutcomeUnknown> {
  const { id, step, request, ports, signal } = run
  const { project, location, declaration } = step
  const { kind } = declaration
  const [image] = Array.isArray(build['images']) ? build['images'] : []
  const making: CreateOnce<TakenBuild> = {
    step: id,
    find: async () => createdByRun(await findBuilds(step, request.dedupeKey, id, ports.services), request),
    // Another attempt of the workflow run may have built other files.
    choose: found =>
      theOnly(
        found.filter(one => (isBuildRunning(one) || buildStatus(one) === 'SUCCESS') && buildsImage(one, image)),
        'build',
        id,
      ),
    create: async () => {
      signal.throwIfAborted()
      const path = `v1/projects/${project}/locations/${location}/builds`
      const sent = await ports.services.once('POST', 'cloudbuild', path, { step: id, signal, body: build })
      return 'resource' in sent ? { resource: buildIn(sent.resource) } : sent
    },
    adopt: async found => {
      const name = nameOf(found)
      const state = buildStatus(found)
      await ports.record('step.adopted', { step: id, kind, name, state, dedupe_key: request.dedupeKey })
      ports.tell({ type: 'adopted', step: id, name, consoleUrl: consoleUrlOf(name, project) })
      return { name, resource: found, adopted: true }
    },
    created: async resource => {
      const name = nameOf(resource)
      await ports.record('step.submitted', { step: id, kind, name, request_sha256: digestOf(build) })
      ports.tell({ type: 'submitted', step: id, name, consoleUrl: consoleUrlOf(name, project) })
      return { name, resource, adopted: false }
    },
    rerun: request.rerun,
    chosenId: false,
    uncertain: {
      what: `the build of step ${id} was created`,
      step: id,
      cure: `Look in ${location} of ${project} for a build with the tag ${keyTag(request.dedupeKey)}. A re-run of this workflow run adopts it if it exists.`,
    },
  }
  return createOnce(making, ports, signal)
}

const buildsImage = ({ images }: Resource, image: unknown): boolean => Array.isArray(images) && images.includes(image)

/** A create answers with an operation, whose metadata has the build. */
function buildIn({ metadata }: Resource): Resource {
  const build = isObject(metadata) ? metadata['build'] : undefined
  return isObject(build) ? build : {}
}

/** @param project the user's id */
export function consoleUrlOf(name: string, project: string): string | undefined {
  const parsed = parseBuildName(name)
  return parsed && buildConsoleUrl(parsed, project)
}
