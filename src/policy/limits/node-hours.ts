import { isObject, type JsonObject } from '../../core/json.ts'
import type { Path } from '../../document/path.ts'
import type { Fault } from '../../document/shape.ts'
import type { PreparedStep } from '../../steps/model.ts'
import type { Allow } from '../policy.ts'
import { budgetOf } from './automl-budget.ts'
import { batchReplicas, most, sumOfPools } from './machines.ts'

/**
 * Returns the most node hours that a step may use: replicas × trials × timeout, and an AutoML training's budget. A
 * deployment runs until it is removed, and its account bounds a pipeline's components, so neither has hours. An unknown
 * count is one.
 *
 * @returns Infinity if nothing limits how long it may run
 */
export function nodeHoursOf(step: PreparedStep): number {
  const { body, declaration } = step
  switch (declaration.kind) {
    case 'customJob':
      return jobHours(body.jobSpec, step)
    case 'hyperparameterTuningJob':
      return trialHours(body, step)
    case 'trainingPipeline':
      return budgetOf(body) ?? jobHours(body.trainingTaskInputs, step)
    case 'batchPredictionJob':
      return isObject(body.dedicatedResources) ? batchReplicas(body.dedicatedResources) * hours(step.timeoutSeconds) : 0
    case 'call':
      // The step's own timeout is in no request of another method.
      return hoursWithin(body.body, { ...step, timeoutSeconds: undefined })
    default:
      return 0
  }
}

/** Returns the hours of jobs that the request of another method would start, at any depth. */
function hoursWithin(value: unknown, step: PreparedStep): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + hoursWithin(item, step), 0)
  if (!isObject(value)) return 0
  if (value.trialJobSpec !== undefined) return trialHours(value, step)
  if (value.workerPoolSpecs !== undefined) return jobHours(value, step)
  const times = value.maxTrialCount === undefined ? 1 : most(value.maxTrialCount)
  return budgetOf(value) ?? times * hoursWithin(Object.values(value), step)
}

const trialHours = (job: JsonObject, step: PreparedStep): number =>
  most(job.maxTrialCount) * jobHours(job.trialJobSpec, step)

function jobHours(spec: unknown, step: PreparedStep): number {
  if (!isObject(spec) || spec.workerPoolSpecs === undefined) return 0
  const timeout = isObject(spec.scheduling) ? spec.scheduling.timeout : undefined
  const own = typeof timeout === 'string' ? Number(timeout.slice(0, -1)) : undefined
  return sumOfPools(spec.workerPoolSpecs) * hours(own ?? step.timeoutSeconds)
}

const hours = (seconds: number | undefined): number =>
  seconds === undefined ? Number.POSITIVE_INFINITY : seconds / 3600

/**
 * Checks the hours of a step, or of all steps of a file together: the grant's limit is for a run. A grant without one
 * leaves them to machines, replicas, and timeouts.
 */
export function checkNodeHours(total: number, what: string, path: Path, allow: Allow, grant: string): Fault[] {
  const bound = allow.nodeHours
  if (bound === undefined || total <= bound) return []
  if (!Number.isFinite(total)) {
    const message = `${what} may run for as long as Vertex AI lets it, and so outside allow.node_hours of grant ${grant}.`
    return [{ path, message, cure: 'Give it a timeout.' }]
  }
  const shown = Math.ceil(total * 100) / 100
  const cure = `It allows ${bound}. To allow it, write grants.${grant}.allow.node_hours: ${Math.ceil(total)}`
  return [{ path, message: `${what}: ${shown} node hours are outside allow.node_hours of grant ${grant}.`, cure }]
}
