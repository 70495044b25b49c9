import { isTemporary } from '../core/errors.ts'
import { stopBuild } from '../steps/run/stop-build.ts'
import { findBuilds, isBuildRunning, tagsOf } from '../steps/toolkit/find-builds.ts'
import type { InFlightBuild } from '../steps/toolkit/in-flight-build.ts'
import type { Ports, Resource } from '../steps/toolkit/ports.ts'
import { retryUndo } from '../steps/toolkit/retry-undo.ts'
import { nameInProject } from '../vertex/resource-names.ts'

/** Stops a build that main left. Main may have been killed between a create and its answer: it is looked up by its key. */
export async function stopLeftBuild(
  calls: Pick<Ports, 'services' | 'recordUndo' | 'clock'>,
  build: InFlightBuild,
  ours: Readonly<Record<'keyless-repository-id' | 'keyless-grant', string>>,
  deadline: number,
  tellFailure: (error: unknown) => void,
): Promise<{ readonly cancelled: readonly string[]; readonly leftRunning: readonly string[] }> {
  const { services, clock } = calls
  const cancelled: string[] = []
  const leftRunning: string[] = []
  for (const name of build.name === undefined ? await buildNames(calls, build) : [build.name]) {
    try {
      const path = `v1/${nameInProject(build.project, name)}`
      const look = (): Promise<Resource> => services.get('cloudbuild', path, { step: build.step })
      const found = await retryUndo(look, deadline, clock)
      // Post stops only builds with this run's own key.
      const tags = tagsOf({ 'keyless-key': build.dedupeKey, ...ours })
      const isOurs = Array.isArray(found['tags']) && tags.every(tag => [found['tags']].flat().includes(tag))
      if (!isOurs || !isBuildRunning(found)) continue
      if (await stopBuild(build, name, calls, { answerMs: deadline - clock.now() })) cancelled.push(name)
    } catch (error) {
      leftRunning.push(name)
      if (!isTemporary(error)) tellFailure(error)
    }
  }
  return { cancelled, leftRunning }
}

async function buildNames(
  { services, clock }: Pick<Ports, 'services' | 'clock'>,
  build: InFlightBuild,
): Promise<string[]> {
  const find = async (): Promise<string[]> =>
    (await findBuilds(build, build.dedupeKey, build.step, services)).map(found => String(found['name']))
  const found = await find()
  if (found.length > 0) return found
  // Lists lag behind creates.
  await clock.sleep(10_000)
  return find()
}
