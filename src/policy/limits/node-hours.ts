import { isObject, type JsonObject } from '../../core/json.ts'
import { type Path, valueAt } from '../../document/path.ts'
import type { Fault } from '../../document/shape.ts'
import type { MachinePlaces } from '../../steps/kinds/kind-definition.ts'
import { definitions } from '../../steps/kinds/registry.ts'
import {
  buildHours,
  type MachineHours,
  type MachineTime,
  machineHours,
  merged,
  poolHours,
  servingTime,
} from '../../steps/machine-time.ts'
import type { PreparedStep } from '../../steps/types.ts'
import type { Allow } from '../policy.ts'
import { autoMlBudget } from './automl-budget.ts'
import { batchReplicas, largestCount } from './machines.ts'

/**
 * Returns the most node hours that a step may use: replicas × trials × timeout, and an AutoML training's budget. A
 * build has one machine. A deployment runs until it is removed, and its account bounds a pipeline's components, so
 * neither has hours. An unknown count is one.
 *
 * @returns Infinity if nothing limits how long it may run
 */
export const nodeHoursOf = (step: PreparedStep): number =>
  mostHours(step).reduce((sum, { nodeHours }) => sum + nodeHours, 0)

/**
 * Returns the most machine time of a step, for a plan. The components of a pipeline decide by themselves, so theirs is
 * unknown. Of the alternatives of a step only one runs to its end.
 *
 * @returns the time of the step, and of each alternative; empty if it uses no machines
 */
export const mostMachineTimes = (step: PreparedStep): MachineTime[] =>
  [step, ...(step.alternatives ?? [])].flatMap(one => mostMachineTime(one) ?? [])

function mostMachineTime(step: PreparedStep): MachineTime | undefined {
  if (definitions[step.declaration.kind].pipelineJob !== undefined) return { parts: [], isUnknown: true }
  const parts = merged(mostHours(step))
  return parts.length > 0 ? { parts } : servingTime(step.body, 'most')
}

function mostHours(step: PreparedStep): MachineHours[] {
  const { body, declaration, timeoutSeconds } = step
  // The step's own timeout is in no request of another method.
  if (declaration.kind === 'call') return hoursWithin(body.body, { ...step, timeoutSeconds: undefined })
  const { spec, isPerTrial, machineSpec, isSingle }: MachinePlaces = definitions[declaration.kind].machines ?? {}
  if (isSingle) return [buildHours(body.machineType, hours(timeoutSeconds))]
  if (machineSpec !== undefined) {
    const resources = valueAt(body, machineSpec.slice(0, -1))
    return isObject(resources)
      ? [machineHours(valueAt(body, machineSpec), batchReplicas(resources) * hours(timeoutSeconds))]
      : []
  }
  if (spec === undefined) return []
  const times = isPerTrial ? largestCount(body.maxTrialCount) : 1
  return autoMlHours(body) ?? multiplied(jobHours(body[spec], step), times)
}

const multiplied = (parts: readonly MachineHours[], times: number): MachineHours[] =>
  parts.map(part => ({ ...part, nodeHours: part.nodeHours * times }))

function autoMlHours(body: JsonObject): MachineHours[] | undefined {
  const budget = autoMlBudget(body)
  return budget === undefined ? undefined : [{ machineType: 'automl', nodeHours: budget }]
}

/** Returns the hours of jobs that the request of another method would start, at any depth. */
function hoursWithin(value: unknown, step: PreparedStep): MachineHours[] {
  if (Array.isArray(value)) return value.flatMap(item => hoursWithin(item, step))
  if (!isObject(value)) return []
  const times = value.maxTrialCount === undefined ? 1 : largestCount(value.maxTrialCount)
  if (value.trialJobSpec !== undefined)
    return multiplied(jobHours(value.trialJobSpec, step), largestCount(value.maxTrialCount))
  if (value.workerPoolSpecs !== undefined) return jobHours(value, step)
  return autoMlHours(value) ?? multiplied(hoursWithin(Object.values(value), step), times)
}

function jobHours(spec: unknown, step: PreparedStep): MachineHours[] {
  if (!isObject(spec) || spec.workerPoolSpecs === undefined) return []
  const timeout = isObject(spec.scheduling) ? spec.scheduling.timeout : undefined
  const own = typeof timeout === 'string' ? Number(timeout.slice(0, -1)) : undefined
  return poolHours(spec.workerPoolSpecs, hours(own ?? step.timeoutSeconds), largestCount)
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
