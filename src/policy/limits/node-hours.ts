import { isObject } from '../../core/json.ts'
import { type Path, valueAt } from '../../document/path.ts'
import type { Fault } from '../../document/shape.ts'
import type { MachinePlaces } from '../../steps/kinds/kind-definition.ts'
import { definitions } from '../../steps/kinds/registry.ts'
import type { PreparedStep } from '../../steps/types.ts'
import type { Allow } from '../policy.ts'
import { autoMlBudget } from './automl-budget.ts'
import { batchReplicas, largestCount, sumOfPools } from './machines.ts'

/**
 * Returns the most node hours that a step may use: replicas × trials × timeout, and an AutoML training's budget. A
 * build has one machine. A
 * deployment runs until it is removed, and its account bounds a pipeline's components, so neither has hours. An unknown
 * count is one.
 *
 * @returns Infinity if nothing limits how long it may run
 */
export function nodeHoursOf(step: PreparedStep): number {
  const { body, declaration, timeoutSeconds } = step
  // The step's own timeout is in no request of another method.
  if (declaration.kind === 'call') return hoursWithin(body.body, { ...step, timeoutSeconds: undefined })
  const { spec, isPerTrial, machineSpec, isSingle }: MachinePlaces = definitions[declaration.kind].machines ?? {}
  if (isSingle) return hours(timeoutSeconds)
  if (machineSpec !== undefined) {
    const resources = valueAt(body, machineSpec.slice(0, -1))
    return isObject(resources) ? batchReplicas(resources) * hours(timeoutSeconds) : 0
  }
  if (spec === undefined) return 0
  return autoMlBudget(body) ?? (isPerTrial ? largestCount(body.maxTrialCount) : 1) * jobHours(body[spec], step)
}

/** Returns the hours of jobs that the request of another method would start, at any depth. */
function hoursWithin(value: unknown, step: PreparedStep): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + hoursWithin(item, step), 0)
  if (!isObject(value)) return 0
  if (value.trialJobSpec !== undefined) return largestCount(value.maxTrialCount) * jobHours(value.trialJobSpec, step)
  if (value.workerPoolSpecs !== undefined) return jobHours(value, step)
  const times = value.maxTrialCount === undefined ? 1 : largestCount(value.maxTrialCount)
  return autoMlBudget(value) ?? times * hoursWithin(Object.values(value), step)
}

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
    const message = `${what} has no time limit, and exceeds allow.node_hours of grant ${grant}.`
    return [{ path, message, cure: 'Give it a timeout.' }]
  }
  const shown = Math.ceil(total * 100) / 100
  const cure = `It allows ${bound}. To allow it, write grants.${grant}.allow.node_hours: ${Math.ceil(total)}`
  return [{ path, message: `${what}: ${shown} node hours are outside allow.node_hours of grant ${grant}.`, cure }]
}
