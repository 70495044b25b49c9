import { isObject } from '../../../core/json.ts'
import { parentOf, withProjectOf } from '../../../vertex/resource-names.ts'
import { nameOf } from '../../toolkit/create-once.ts'
import type { HandlerContext } from '../../toolkit/handler.ts'
import type { Resource } from '../../toolkit/ports.ts'
import { compareResources } from '../../toolkit/same-resource.ts'

/** Returns the Schedule to send: without our own keys, and with the parent of its runs. */
export function scheduleRequest({ step, request }: Pick<HandlerContext, 'step' | 'request'>): Resource {
  const { state: _, catch_up: __, createPipelineJobRequest: runs, ...schedule } = request.body
  if (!isObject(runs)) return schedule
  return { ...schedule, createPipelineJobRequest: { parent: parentOf(step), ...runs } }
}

/**
 * Returns the fields of the step that an existing schedule has otherwise. Our labels do not count: they name the run
 * that made a change, and not what runs.
 */
export function changedFields(found: Resource, { step, request }: HandlerContext): string[] {
  const { state: _, catch_up: __, ...wanted } = request.body
  const { shapes } = request.schema
  const projectNumber = /^projects\/(\d+)\//.exec(nameOf(found))?.[1]
  return Object.keys(wanted)
    .toSorted()
    .filter(field => {
      const named = (resource: Resource): Resource =>
        withProjectOf({ [field]: resource[field] }, nameOf(found), step.project)
      const schema = { shapes, name: 'ScheduleStep' }
      return compareResources(named(wanted), named(found), schema, { projectNumber }).difference !== undefined
    })
}
