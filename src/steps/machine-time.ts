import { isObject, type JsonObject, Pending } from '../core/json.ts'
import { groupBy } from '../core/oldest-node.ts'
import { parseJobName } from '../vertex/job-kinds.ts'
import type { Resource } from './toolkit/ports.ts'

/** Machines of one type, and the hours that they run, all together. */
export interface MachineHours {
  /**
   * As in a machine specification. `TYPE/TOPOLOGY` for TPUs, as in `allow.machines.types`; `automl` and `cloudbuild` if
   * Google chooses the machine.
   */
  readonly machineType: string
  readonly accelerator?: { readonly type: string; readonly count: number }
  /** Machines × hours. */
  readonly nodeHours: number
}

/** The machine time of a step. It has parts, is unknown, or both: then something besides the parts is unknown. */
export interface MachineTime {
  readonly parts: readonly MachineHours[]
  readonly isUnknown?: true
  /** Set if the machines keep running after the step: `parts` is the time of each hour. */
  readonly isOngoing?: true
}

/** Names of machines that Google chooses. */
export const machinesByGoogle: readonly string[] = ['automl', 'cloudbuild']

/** The machine that serves if no type is named (machine_resources.proto, MachineSpec.machine_type). */
const defaultServing = 'n1-standard-2'

/** Returns the hours of machines with a specification. A default applies if it names no type. */
export function machineHours(spec: unknown, nodeHours: number): MachineHours {
  const { machineType, tpuTopology, acceleratorType, acceleratorCount } = isObject(spec) ? spec : {}
  const type = writtenText(machineType) ?? defaultServing
  const topology = writtenText(tpuTopology)
  const accelerator = writtenText(acceleratorType)
  const count = replicasOf(acceleratorCount)
  return {
    machineType: topology === undefined ? type : `${type}/${topology}`,
    ...(accelerator !== undefined &&
      accelerator !== 'ACCELERATOR_TYPE_UNSPECIFIED' && { accelerator: { type: accelerator, count } }),
    nodeHours,
  }
}

const writtenText = (value: unknown): string | undefined => {
  if (value instanceof Pending) return value.reference
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** Returns a count of Google's: a number or its text. The API omits 0, which counts as 1, as does what is not known. */
const replicasOf = (value: unknown): number => {
  const number = Number(value instanceof Pending ? 1 : (value ?? 1))
  return Number.isSafeInteger(number) && number > 0 ? number : 1
}

/** Returns the hours of worker pools that all run for the same time. */
export const poolHours = (
  pools: unknown,
  hours: number,
  replicas: (count: unknown) => number = replicasOf,
): MachineHours[] =>
  (Array.isArray(pools) ? pools : [])
    .filter(isObject)
    .map(pool => machineHours(pool['machineSpec'], replicas(pool['replicaCount']) * hours))

/**
 * Returns the machines of a body that deploys a model: `least` replicas run at any time, or `most`. Nothing if it
 * deploys none, or to a pool that exists already.
 */
export function servingTime(body: JsonObject, replicas: 'least' | 'most'): MachineTime | undefined {
  const { deployedModel: deployed } = body
  if (!isObject(deployed)) return undefined
  const { dedicatedResources: dedicated, automaticResources } = deployed
  if (!isObject(dedicated))
    return automaticResources === undefined ? undefined : { parts: [], isUnknown: true, isOngoing: true }
  const { minReplicaCount, maxReplicaCount, machineSpec } = dedicated
  const least = replicasOf(minReplicaCount)
  const count = replicas === 'least' ? least : Math.max(least, replicasOf(maxReplicaCount))
  return { parts: [machineHours(machineSpec, count)], isOngoing: true }
}

/** What a step did with machines. */
export interface MachineUsage {
  /** The body that was sent. */
  readonly body: JsonObject
  readonly succeeded: boolean
  /** Last states of the jobs and builds that the step has waited for. */
  readonly ran: readonly Resource[]
  /** Set if the step adopted them: only the time since then counts. Milliseconds since the epoch. */
  readonly adoptedAt: number | undefined
}

/**
 * Returns the machine time that a step has used, by the times in Google's answers. A job that was adopted counts from
 * the moment of its adoption, so that the sum over all runs counts each hour once.
 *
 * @returns `undefined` if the step uses no machines that this action knows
 */
export function machineTimeOf({ body, succeeded, ran, adoptedAt }: MachineUsage): MachineTime | undefined {
  const times = ran.flatMap(resource => timeOfJob(resource, adoptedAt) ?? [])
  if (times.length === 0) return succeeded ? servingTime(body, 'least') : undefined
  return {
    parts: merged(times.flatMap(({ parts }) => parts)),
    ...(times.some(({ isUnknown }) => isUnknown) && { isUnknown: true }),
  }
}

/** The kinds of jobs whose machines have hours, and builds. Others cost by tokens, or by what their components use. */
function timeOfJob(resource: Resource, from: number | undefined): MachineTime | undefined {
  const name = String(resource['name'])
  if (/^projects\/[^/]+\/locations\/[^/]+\/builds\//.test(name)) return timeOfBuild(resource, from)
  const kind = parseJobName(name)?.kind
  if (kind === undefined || kind === 'tuningJob') return undefined
  if (kind === 'hyperparameterTuningJob') return timeOfTrials(resource, from)
  if (kind === 'batchPredictionJob') return timeOfBatch(resource, from)
  const hours = hoursOf(resource, 'endTime', from)
  if (hours === 0) return { parts: [] }
  if (kind === 'pipelineJob' || hours === undefined) return unknownTime
  if (kind === 'customJob') return timeOfSpec(resource['jobSpec'], hours)
  return timeOfTraining(resource, hours)
}

export const unknownTime: MachineTime = { parts: [], isUnknown: true }

const timeOfSpec = (spec: unknown, hours: number): MachineTime =>
  isObject(spec) && Array.isArray(spec['workerPoolSpecs'])
    ? { parts: poolHours(spec['workerPoolSpecs'], hours) }
    : unknownTime

/**
 * Returns the hours of a job that has ended, from its first machine to its end; 0 if it got none. They contain the time
 * in which it waited for others after it had lost them.
 *
 * @returns `undefined` if it has not ended, or does not say when
 */
function hoursOf(
  resource: Resource,
  end: 'endTime' | 'finishTime',
  from = Number.NEGATIVE_INFINITY,
): number | undefined {
  const [startedAt, endedAt] = [instantIn(resource, 'startTime'), instantIn(resource, end)]
  if (endedAt === undefined) return undefined
  return startedAt === undefined ? 0 : Math.max(0, endedAt - Math.max(startedAt, from)) / 3_600_000
}

function instantIn(resource: Resource, field: string): number | undefined {
  const value = resource[field]
  const at = typeof value === 'string' ? Date.parse(value) : Number.NaN
  return Number.isFinite(at) ? at : undefined
}

/** A trial that was running when its job ended has ended with it. */
function timeOfTrials(resource: Resource, from: number | undefined): MachineTime {
  const whole = hoursOf(resource, 'endTime', from)
  const { trials, trialJobSpec, endTime } = resource
  if (whole === undefined) return unknownTime
  if (whole === 0) return { parts: [] }
  if (!Array.isArray(trials)) return unknownTime
  const hours = trials.filter(isObject).map(trial => hoursOf({ endTime, ...trial }, 'endTime', from) ?? 0)
  return timeOfSpec(
    trialJobSpec,
    hours.reduce((sum, one) => sum + one, 0),
  )
}

/** `resourcesConsumed.replicaHours` is Google's own count (machine_resources.proto, ResourcesConsumed). */
function timeOfBatch(resource: Resource, from: number | undefined): MachineTime | undefined {
  const { dedicatedResources: dedicated, resourcesConsumed: consumed } = resource
  if (!isObject(dedicated)) return undefined
  const [whole, hours] = [hoursOf(resource, 'endTime'), hoursOf(resource, 'endTime', from)]
  if (whole === undefined || hours === undefined) return unknownTime
  if (hours === 0) return { parts: [] }
  const replicaHours = isObject(consumed) ? consumed['replicaHours'] : undefined
  if (typeof replicaHours !== 'number' || !isAmount(replicaHours)) return unknownTime
  return { parts: [machineHours(dedicated['machineSpec'], replicaHours * (hours / whole))] }
}

/** False for an infinite or a negative number. JSON has infinite numbers, such as 1e400. */
const isAmount = (hours: number): boolean => Number.isFinite(hours) && hours >= 0

/** A training with the user's own code runs a job like any other. AutoML says what it has used. */
function timeOfTraining({ trainingTaskInputs: inputs, trainingTaskMetadata: metadata }: Resource, hours: number) {
  if (isObject(inputs) && inputs['workerPoolSpecs'] !== undefined) return timeOfSpec(inputs, hours)
  const { costMilliNodeHours, trainCostMilliNodeHours } = isObject(metadata) ? metadata : {}
  const thousandths = Number(costMilliNodeHours ?? trainCostMilliNodeHours)
  return isAmount(thousandths) ? { parts: [{ machineType: 'automl', nodeHours: thousandths / 1000 }] } : unknownTime
}

function timeOfBuild(resource: Resource, from: number | undefined): MachineTime {
  const hours = hoursOf(resource, 'finishTime', from)
  if (hours === undefined) return unknownTime
  const { options } = resource
  return { parts: hours === 0 ? [] : [buildHours(isObject(options) ? options['machineType'] : undefined, hours)] }
}

/** Returns the hours of a build's machine. `cloudbuild` is the one that Cloud Build uses by default. */
export function buildHours(machineType: unknown, nodeHours: number): MachineHours {
  // Cloud Build writes `E2_HIGHCPU_8`.
  const type = writtenText(machineType)?.toLowerCase().replaceAll('_', '-')
  return { machineType: type === undefined || type === 'unspecified' ? 'cloudbuild' : type, nodeHours }
}

/** Adds up the parts with the same machine. */
export function merged(parts: readonly MachineHours[]): MachineHours[] {
  const groups = groupBy(parts, ({ machineType, accelerator }) => JSON.stringify([machineType, accelerator]))
  return [...groups.values()].flatMap(group => {
    const [first] = group
    return first === undefined ? [] : [{ ...first, nodeHours: group.reduce((sum, one) => sum + one.nodeHours, 0) }]
  })
}
