import { stepError } from '../../core/errors.ts'
import { gcloudList } from '../../core/gcloud.ts'
import { quote } from '../../core/text.ts'
import { suggest } from '../../document/suggest.ts'
import { parentOf, type ResourcePlace } from '../../vertex/resource-names.ts'
import type { Ports, Resource } from './ports.ts'

/**
 * Finds the newest model of a display name, and records it. A grant bounds the version by its id: a display name permits
 * nothing.
 *
 * @returns the default version of the newest model, as `1234@2`: the version that was found is the one that is used
 * @throws ActionError `STEP_REJECTED` if there is none, or if two are equally new
 */
export async function findNewest(
  displayName: string,
  place: ResourcePlace,
  step: string,
  { vertex, record }: Pick<Ports, 'vertex' | 'record'>,
): Promise<string> {
  const collection = `${parentOf(place)}/models`
  const filter = `display_name=${JSON.stringify(displayName)}`
  const listed = await vertex.list(collection, 'models', { step, query: { filter } })
  // Google decides what a filter means, so the display name is compared here once more.
  const found = listed
    .filter(one => one['displayName'] === displayName)
    .toSorted((a, b) => createdAt(b) - createdAt(a) || versionOf(a).localeCompare(versionOf(b)))
  const [newest, next] = found
  if (newest === undefined) throw await noSuchModel(displayName, place, step, vertex)
  const same = next !== undefined && createdAt(next) === createdAt(newest)
  if (same || Number.isNaN(createdAt(newest))) {
    const names = found.slice(0, 10).map(versionOf).join(', ')
    const message = `several models of the display name ${quote(displayName)} are equally new: ${names}`
    throw stepError(step, 'STEP_REJECTED', message, {
      subject: { kind: 'model', name: displayName },
      cure: 'Name one of them by its id.',
    })
  }
  const version = versionOf(newest)
  await record('model.resolved', { step, asked: displayName, model: `${collection}/${version}` })
  return version
}

/** When the version was created: the model itself may be older. */
const createdAt = ({ versionCreateTime, createTime }: Resource): number =>
  Date.parse(String(versionCreateTime ?? createTime))

const versionOf = ({ name, versionId }: Resource): string =>
  `${String(name).split('/').at(-1)}@${String(versionId ?? '1')}`

async function noSuchModel(displayName: string, place: ResourcePlace, step: string, vertex: Ports['vertex']) {
  const all = await vertex.list(`${parentOf(place)}/models`, 'models', { step })
  const names = [...new Set(all.map(one => String(one['displayName'])))]
  const near = suggest(displayName, names)
  const { project, location } = place
  const message = `there is no model with the display name ${quote(displayName)} in ${location} of ${project}`
  return stepError(step, 'STEP_REJECTED', message, {
    subject: { kind: 'model', name: displayName, isMissing: true },
    cure: `${near === undefined ? '' : `${near} `}A model is visible only in its own location. See which models exist:`,
    commands: [gcloudList('models list', place)],
  })
}
