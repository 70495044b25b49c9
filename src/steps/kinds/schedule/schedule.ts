import { quote } from '../../../core/text.ts'
import { consoleUrl } from '../../../vertex/console.ts'
import { parentOf } from '../../../vertex/resource-names.ts'
import { digestOf } from '../../dedupe-key.ts'
import { adoptedResource, type CreateOnce, createOnce, nameOf, type Sent, theOnly } from '../../toolkit/create-once.ts'
import type { HandlerContext, StepHandler, StepResult } from '../../toolkit/handler.ts'
import { failed, succeeded, unknownResult } from '../../toolkit/outcomes.ts'
import type { Resource } from '../../toolkit/ports.ts'
import { waitForOperation } from '../../toolkit/run-operation.ts'
import { changedFields, scheduleRequest } from './changes.ts'
import { findSchedule, ownName, schedulesOfKey } from './find-schedule.ts'
import { bringToState } from './state.ts'

/**
 * Brings a schedule to what the step says. The display name identifies it, so that a later run changes the schedule of
 * an earlier one, and never adds a second.
 */
export const schedule: StepHandler = async run => {
  const { id, step, request, ports, signal } = run
  const called = quote(String(request.body['displayName']))
  if (step.body['state'] === 'DELETED') return deleteSchedule(run)
  const making: CreateOnce<StepResult> = {
    step: id,
    find: () => schedulesOfKey(run),
    choose: found => theOnly(found, 'schedule', id),
    create: () => writeSchedule(run),
    // Another run may have changed it since.
    adopt: async () => {
      const sent = await writeSchedule(run)
      return 'ambiguous' in sent ? unknownResult(sent.ambiguous) : finishSchedule(sent.resource, run)
    },
    created: answer => finishSchedule(answer, run),
    rerun: 'adopt',
    chosenId: false,
    uncertain: {
      what: `the schedule ${called} was written by step ${id}`,
      step: id,
      cure: `Look in ${step.location} of ${step.project} for a schedule of this name. A re-run changes it if it exists, and creates it otherwise.`,
    },
  }
  const end = await createOnce(making, ports, signal)
  return 'uncertain' in end ? unknownResult(end.uncertain) : end
}

/** Creates the schedule, changes what differs, or sends nothing. */
async function writeSchedule(run: HandlerContext): Promise<Sent> {
  const { id, step, request, ports } = run
  const { declaration } = step
  const found = await findSchedule(run)
  const body = scheduleRequest(run)
  if (found === undefined) {
    const sent = await ports.vertex.once('POST', `${parentOf(step)}/schedules`, { step: id, body })
    if ('resource' in sent) {
      const name = ownName(sent.resource, run)
      const kind = declaration.kind
      await ports.record('step.submitted', { step: id, kind, name, request_sha256: digestOf(request.body) })
      ports.tell({ type: 'made', step: id, name, consoleUrl: consoleUrl(name, step.project) })
    }
    return sent
  }
  const name = ownName(found, run)
  const fields = changedFields(found, run)
  if (fields.length === 0) {
    await adoptedResource({ name, state: String(found['state']) }, request, ports)
    return { resource: found }
  }
  await ports.record('schedule.changed', { step: id, schedule: name, change: 'update', fields })
  ports.tell({ type: 'progress', step: id, message: `${name} exists: changing ${fields.join(', ')}` })
  const changes = Object.fromEntries(fields.map(field => [field, body[field]]))
  return ports.vertex.once('PATCH', name, { step: id, query: { updateMask: fields.join(',') }, body: changes })
}

async function finishSchedule(written: Resource, run: HandlerContext): Promise<StepResult> {
  const current = await bringToState(ownName(written, run), written, run)
  const name = ownName(current, run)
  return succeeded({ name, resource: { ...current, name } }, run)
}

/** Deletes the schedule of the display name. If there is none, there is nothing to do. */
async function deleteSchedule(run: HandlerContext): Promise<StepResult> {
  const { id, step, ports } = run
  const found = await findSchedule(run)
  const displayName = String(step.body['displayName'])
  if (found === undefined) {
    ports.tell({ type: 'progress', step: id, message: `there is no schedule ${quote(displayName)}: nothing to delete` })
    const { name: _, ...end } = succeeded({ name: '', resource: { displayName, state: 'DELETED' } }, run)
    return { ...end, consoleUrl: undefined }
  }
  const name = ownName(found, run)
  await ports.record('schedule.changed', { step: id, schedule: name, change: 'delete', fields: [] })
  const sent = await ports.vertex.once('DELETE', name, { step: id })
  if ('ambiguous' in sent)
    return (await findSchedule(run)) === undefined ? deletedEnd(name, run) : failed(sent.ambiguous)
  const what = `the deletion of the schedule ${quote(displayName)}`
  return waitForOperation(sent.resource, { what }, run, () => ({
    name: nameOf(found),
    resource: { name, displayName, state: 'DELETED' },
  }))
}

const deletedEnd = (name: string, run: HandlerContext): StepResult =>
  succeeded({ name, resource: { name, displayName: run.step.body['displayName'], state: 'DELETED' } }, run)
