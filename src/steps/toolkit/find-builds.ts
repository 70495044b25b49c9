import type { ResourcePlace } from '../../vertex/resource-names.ts'
import type { Resource } from './ports.ts'
import type { ServiceCalls } from './service-ports.ts'

/**
 * Returns labels as tags of a build, which has no labels: `keyless-step-train`.
 *
 * @see https://cloud.google.com/build/docs/view-build-results#filtering_build_results_using_queries
 */
export const tagsOf = (labels: Readonly<Record<string, string>>): string[] =>
  Object.entries(labels).flatMap(([name, value]) => (value === '' ? [] : [`${name}-${value}`]))

/** The tag by which a build of a step is found again. */
export const keyTag = (dedupeKey: string): string => `keyless-key-${dedupeKey}`

/** Returns every build with the key of a step. */
export async function findBuilds(
  { project, location }: ResourcePlace,
  dedupeKey: string,
  step: string,
  services: Pick<ServiceCalls, 'list'>,
): Promise<readonly Resource[]> {
  const filter = `tags="${keyTag(dedupeKey)}"`
  const path = `v1/projects/${project}/locations/${location}/builds`
  const found = await services.list('cloudbuild', path, 'builds', { step, query: { filter } })
  // Cloud Build decides what a filter means, so the tag is compared here once more.
  return found.filter(({ tags }) => Array.isArray(tags) && tags.includes(keyTag(dedupeKey)))
}

/** Returns a build's status, as `WORKING`; empty if it has none. */
export const buildStatus = ({ status }: Resource): string => (typeof status === 'string' ? status : '')

/** True for a build that has not ended. */
export const isBuildRunning = (build: Resource): boolean =>
  ['PENDING', 'QUEUED', 'WORKING'].includes(buildStatus(build))
