import { isObject, type JsonObject } from '../../core/json.ts'
import { formatPath, type Path, valueAt } from '../../document/path.ts'
import { nameInPlace, pathFields } from '../../steps/kinds/call/request.ts'
import { judgeAccount, judgePersistent } from './accounts.ts'
import { judgeText, type LimitsContext, refuseOff } from './context.ts'
import { fieldClassByName } from './fields/fields.ts'
import { judgeByValue } from './free-form.ts'
import { isListed } from './lists.ts'
import { judgeReplicaCount, largestCount, sumOfPools } from './machines.ts'
import { judgeValue } from './walk.ts'

/** Field names that identify a message type, and that type. */
const messageMarks: readonly (readonly [string, string])[] = [
  ['workerPoolSpecs', 'CustomJobSpec'],
  ['machineType', 'MachineSpec'],
  ['acceleratorType', 'MachineSpec'],
  ['reservationAffinityType', 'ReservationAffinity'],
  ['runtimeConfig', 'PipelineJob'],
  ['pipelineSpec', 'PipelineJob'],
  ['templateUri', 'PipelineJob'],
  ['trialJobSpec', 'HyperparameterTuningJob'],
  ['trainingTaskDefinition', 'TrainingPipeline'],
  ['startingReplicaCount', 'BatchDedicatedResources'],
  ['sourceCodeSpec', 'ReasoningEngineSpec'],
  ['packageSpec', 'ReasoningEngineSpec'],
  ['deploymentSpec', 'ReasoningEngineSpec'],
  ['identityType', 'ReasoningEngineSpec'],
]

/** Messages that are identified by the field that contains them, since all their own fields are optional. */
const messagesByField: Readonly<Record<string, string>> = {
  machineSpec: 'MachineSpec',
  automaticResources: 'AutomaticResources',
}

/**
 * Checks a call's request in two ways: by the names and forms of its fields, and field by field by the method's own
 * message. So neither an unusual name nor an unusual value passes alone. In its path an id alone is the resource of
 * that id.
 */
export function judgeCall(request: unknown, path: Path, all: LimitsContext): void {
  const refused = new Set<string>()
  const refuse: LimitsContext['refuse'] = (at, refusal) => {
    const place = formatPath(at)
    if (refusal === undefined || refused.has(place)) return
    refused.add(place)
    all.refuse(at, refusal)
  }
  const limits = { ...all, refuse }
  const { step } = limits
  judgeRequest(request, path, limits)
  if (step.method !== undefined)
    judgeValue(request, { type: 'object', name: step.method.request }, 'harmless', path, limits)
  for (const { path: field, globs } of step.method === undefined ? [] : pathFields(step.method)) {
    const value = valueAt(request, field)
    if (typeof value === 'string' && !value.includes('/'))
      judgeByValue(nameInPlace(value, globs[0], step), [...path, ...field], limits)
  }
}

/**
 * Checks the request of any other method: messages by their fields, fields by names that mean the same in every kind's
 * body, and the rest by its form. The method itself must be listed, which is the stronger check.
 */
function judgeRequest(value: unknown, path: Path, limits: LimitsContext): void {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) judgeRequest(item, [...path, index], limits)
    return
  }
  if (!isObject(value)) {
    judgeByValue(value, path, limits)
    return
  }
  for (const [key, item] of Object.entries(value)) judgeField(key, item, [...path, key], limits)
  const key = String(path.at(-1))
  const messages = new Set([
    ...messageMarks.flatMap(([field, message]) => (Object.hasOwn(value, field) ? [message] : [])),
    ...(Object.hasOwn(messagesByField, key) ? [messagesByField[key] ?? ''] : []),
  ])
  for (const message of messages) limits.rules[message]?.(value, path, limits)
  if (messages.size === 0) judgeCounts(value, path, limits)
  if (Object.hasOwn(value, 'maxParallelTrialCount')) judgeTrials(value, path, limits)
  if (Array.isArray(value.resourcePools)) judgePersistent(value, path, limits)
}

function judgeField(key: string, item: unknown, path: Path, limits: LimitsContext): void {
  const fieldClass = fieldClassByName(key)
  // The contents of a pipeline's specification are checked with its job.
  if (key === 'pipelineSpec') return
  if (unlisted.has(key)) limits.refuse(path, refuseOff())
  if (key === 'notebookExecutionJob' && isObject(item)) judgeAccount(item['serviceAccount'], path, limits)
  if (key === 'serviceAccountSpec' && isObject(item) && item['enableCustomServiceAccount'] !== true)
    judgeAccount(undefined, path, limits)
  if (fieldClass === 'must be off') limits.refuse(path, item === false ? undefined : refuseOff())
  else if (fieldClass !== undefined && (isListed(fieldClass) || fieldClass === 'timeout' || fieldClass === 'contexts'))
    for (const [index, text] of (Array.isArray(item) ? item : [item]).entries()) {
      const at = Array.isArray(item) ? [...path, index] : path
      if (typeof text === 'string') judgeText(text, fieldClass, at, limits)
      else judgeRequest(text, at, limits)
    }
  else judgeRequest(item, path, limits)
}

/** Names that no list bounds: the user of a notebook, and models of other publishers. */
const unlisted: ReadonlySet<string> = new Set(['executionUser', 'huggingFaceModelId'])

/** Checks trials of a search, which run in parallel, each on all of its pools. */
function judgeTrials(message: JsonObject, path: Path, limits: LimitsContext): void {
  const each = Object.values(message).map(spec => (isObject(spec) ? sumOfPools(spec['workerPoolSpecs']) : 0))
  const parallel = largestCount(message['maxParallelTrialCount'])
  judgeReplicaCount(Math.max(1, ...each) * parallel, [...path, 'maxParallelTrialCount'], limits)
}

/** Checks the replicas of anything that serves or stays. */
function judgeCounts(message: JsonObject, path: Path, limits: LimitsContext): void {
  const counts = [
    'minReplicaCount',
    'maxReplicaCount',
    'requiredReplicaCount',
    'replicaCount',
    'maxInstances',
    'minNodeCount',
    'maxNodeCount',
    'fixedNodeCount',
  ]
  const given = counts.filter(key => Object.hasOwn(message, key)).map(key => message[key])
  if (given.length > 0) judgeReplicaCount(largestCount(...given), path, limits)
}
