import { stepError } from '../../../core/errors.ts'
import { isObject } from '../../../core/json.ts'
import { quote } from '../../../core/text.ts'
import { valueAt } from '../../../document/path.ts'
import { parentOf } from '../../../vertex/resource-names.ts'
import { isSameKey } from '../../labels.ts'
import { nameOf } from '../../toolkit/create-once.ts'
import type { HandlerContext } from '../../toolkit/handler.ts'
import type { Resource } from '../../toolkit/ports.ts'
import { changedFields } from './changes.ts'

/** Returns the labels of the runs of a schedule, which has none itself. */
const labelsOfRuns = (schedule: Resource): Resource => {
  const labels = valueAt(schedule, ['createPipelineJobRequest', 'pipelineJob', 'labels'])
  return isObject(labels) ? labels : {}
}

/** Returns a schedule's name with the project as in the step. */
export const ownName = (schedule: Resource, { step }: Pick<HandlerContext, 'step'>): string =>
  `${parentOf(step)}/schedules/${nameOf(schedule).split('/').at(-1)}`

/** Returns the schedules that this run wrote for the step. */
export const schedulesOfKey = async (run: HandlerContext): Promise<readonly Resource[]> =>
  (await schedulesOfName(run)).filter(one => isSameKey({ labels: labelsOfRuns(one) }, run.request.dedupeKey))

/** Google decides what a filter means, so the display name is compared here once more. */
async function schedulesOfName({ id, step, ports, signal }: HandlerContext): Promise<readonly Resource[]> {
  const { displayName } = step.body
  const listed = await ports.vertex.list(`${parentOf(step)}/schedules`, 'schedules', {
    step: id,
    signal,
    query: { filter: `display_name=${JSON.stringify(displayName)}` },
  })
  return listed.filter(one => one['displayName'] === displayName)
}

/**
 * Returns the schedule to change; `undefined`: one must be created. A completed schedule starts no more runs: it counts
 * only as long as it equals the step, so that a merge without a change does not start it again.
 *
 * @throws ActionError `STEP_REJECTED` if several have the display name, or another client made the only one
 */
export async function findSchedule(run: HandlerContext): Promise<Resource | undefined> {
  const { id, step, request } = run
  const found = await schedulesOfName(run)
  const live = found.filter(one => one['state'] !== 'COMPLETED')
  const called = quote(String(step.body['displayName']))
  if (live.length > 1) {
    const message = `${live.length} schedules have the display name ${called}: ${live.map(nameOf).join(', ')}`
    throw stepError(id, 'STEP_REJECTED', message, {
      cure: 'Delete all but one in the console, or choose another name.',
    })
  }
  const [schedule = newest(found, run)] = live
  if (schedule === undefined) return undefined
  if (isOfGrant(schedule, request.labels)) return schedule
  const name = ownName(schedule, run)
  throw stepError(id, 'STEP_REJECTED', `${name} has the display name ${called}, but this grant did not create it`, {
    subject: { kind: 'resource', name },
    cause: 'The labels of its pipelineJob name another repository or grant, or none.',
    cure: 'Choose another displayName, or delete that schedule in the console. Its next runs would then be yours.',
  })
}

function newest(completed: readonly Resource[], run: HandlerContext): Resource | undefined {
  const [latest] = completed.toSorted((a, b) => (String(a['createTime']) > String(b['createTime']) ? -1 : 1))
  if (latest === undefined || !isOfGrant(latest, run.request.labels)) return undefined
  const isWanted = run.step.body['state'] === 'DELETED' || changedFields(latest, run).length === 0
  return isWanted ? latest : undefined
}

/** True by the labels of its runs, as a job of this repository and grant is identified. */
function isOfGrant(schedule: Resource, ours: Readonly<Record<string, string>>): boolean {
  const labels = labelsOfRuns(schedule)
  return ['keyless-repository-id', 'keyless-grant'].every(
    name => labels[name] !== undefined && labels[name] === ours[name],
  )
}
