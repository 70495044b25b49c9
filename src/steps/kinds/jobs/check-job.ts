import type { JsonObject } from '../../../core/json.ts'
import { quote } from '../../../core/text.ts'
import type { Fault } from '../../../document/shape.ts'
import { parseJobName } from '../../../vertex/job-kinds.ts'
import { nameInProject } from '../../../vertex/resource-names.ts'
import type { CheckContext } from '../../toolkit/handler.ts'

/** The API accepts only full names here. */
export function checkBatchModel({ model }: JsonObject, { project, location, pendingPlace }: CheckContext): Fault[] {
  if (typeof model !== 'string' || model === '' || model.includes('/')) return []
  const [p, l] = [
    pendingPlace?.project === undefined ? project : 'P',
    pendingPlace?.location === undefined ? location : 'L',
  ]
  const message = `expected the full name of a model, as projects/P/locations/L/models/ID, got ${quote(model)}`
  return [{ path: ['model'], message, cure: `Write projects/${p}/locations/${l}/models/${model}` }]
}

/** Checks how the job is identified: by its name, or by its key and kind. */
export function checkAttach({ name, key, kind, since }: JsonObject, { project, projectIds }: CheckContext): Fault[] {
  const faults: Fault[] = []
  const byNumber = typeof name === 'string' ? parseJobName(name)?.project : undefined
  if (byNumber !== undefined && /^\d+$/.test(byNumber) && byNumber !== project && projectIds?.get(byNumber) !== project)
    faults.push({
      path: ['name'],
      message: `names the project by its number ${byNumber}, and the step by ${project}`,
      cure: `Write its id: ${nameInProject(project, String(name))}`,
    })
  if (name === undefined && key === undefined)
    faults.push({ path: [], message: 'names no job', cure: 'Write name: projects/…, or key: of its label.', key: true })
  if (typeof name === 'string' && parseJobName(name) === undefined)
    faults.push({
      path: ['name'],
      message: `expected the full name of a job, as projects/P/locations/L/customJobs/ID, got ${quote(name)}`,
    })
  if (typeof key === 'string' && !/^[0-9a-f]{40}$/.test(key))
    faults.push({ path: ['key'], message: `expected 40 hex digits, as in the label keyless-key, got ${quote(key)}` })
  if (name !== undefined && kind !== undefined)
    faults.push({ path: ['kind'], message: 'the name already says it', cure: 'Remove it.', key: true })
  if (typeof since === 'string' && since !== '' && !/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(since))
    faults.push({ path: ['since'], message: `expected a time as 2026-11-26T10:00:00Z, got ${quote(since)}` })
  return faults
}
