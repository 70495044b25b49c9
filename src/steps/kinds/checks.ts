import { isObject, type JsonObject, Pending } from '../../core/json.ts'
import { quote } from '../../core/text.ts'
import type { Fault } from '../../document/shape.ts'
import { type Kind, parseJobName } from '../../vertex/job-kinds.ts'
import { nameIn } from '../../vertex/resource-names.ts'
import type { Check, CheckContext } from '../toolkit/handler.ts'
import { checkCall } from './call/check-request.ts'
import { checkGate } from './gate/check-gate.ts'
import { checkAliases, checkCopy, checkUpload } from './models/check-model.ts'
import { checkRollout } from './rollout/check-rollout.ts'
import { checkSplit } from './serving/split.ts'

const checks: Readonly<Partial<Record<Kind, Check>>> = {
  batchPredictionJob: checkBatchModel,
  uploadModel: checkUpload,
  copyModel: checkCopy,
  aliases: checkAliases,
  attach: checkAttach,
  endpoint: checkEndpoint,
  deployModel: body => [
    ...checkName(body, 'endpoint', endpointName),
    ...checkDeployedModel(body['deployedModel']),
    ...checkSplit(body['trafficSplit'], ['trafficSplit'], true),
  ],
  undeployModel: body => [
    ...checkName(body, 'endpoint', endpointName),
    ...checkName(body, 'deployedModelId', deployedId),
    ...checkSplit(body['trafficSplit'], ['trafficSplit'], false),
    ...checkLeaving(body),
  ],
  traffic: body => [
    ...checkName(body, 'endpoint', endpointName),
    ...checkSplit(body['trafficSplit'], ['trafficSplit'], false),
  ],
  call: checkCall,
  gate: checkGate,
  rollout: body => [
    ...checkName(body, 'endpoint', endpointName),
    ...checkName(body, 'model', modelName),
    ...checkRollout(body),
  ],
  rollback: body => checkName(body, 'endpoint', endpointName),
  reasoningEngine: body => checkName(body, 'name', engineName),
  predict: body => checkName(body, 'endpoint', predictName),
  generateContent: body => checkName(body, 'model', contentModel),
}

/** Returns what is wrong with a body beyond its form. Paths are from the body. */
export const checkBody = (kind: Kind, body: JsonObject, context: CheckContext): readonly Fault[] =>
  checks[kind]?.(body, context) ?? []

interface NameForm {
  readonly pattern: RegExp
  readonly expected: string
}

const place = 'projects\\/[a-z0-9.:-]+\\/locations\\/[a-z0-9-]+'
const endpointName: NameForm = {
  pattern: new RegExp(`^(${place}\\/endpoints\\/)?[A-Za-z0-9_-]{1,63}$`),
  expected: 'the id of an endpoint, or projects/P/locations/L/endpoints/ID',
}

/**
 * CreateEndpointRequest.endpoint_id (endpoint_service.proto), or the longer number that Google gave to an existing one.
 */
const newEndpointId: NameForm = {
  pattern: /^([a-z]([a-z0-9-]{0,61}[a-z0-9])?|[1-9]\d{0,18})$/,
  expected: 'an id of up to 63 of a–z, 0–9 and -, that begins with a letter and ends with no -, or a number',
}

/** A publisher's own model, such as one for embeddings, is called like an endpoint. */
const predictName: NameForm = {
  pattern: new RegExp(
    `${endpointName.pattern.source}|^(${place}\\/)?publishers\\/[a-z0-9-]+\\/models\\/[\\w.@-]{1,128}$`,
  ),
  expected: `${endpointName.expected}, or publishers/google/models/ID`,
}

const modelName: NameForm = {
  pattern: new RegExp(`^(${place}\\/models\\/)?[A-Za-z0-9_-]{1,63}(@[a-z0-9-]{1,128})?$`),
  expected: 'the id of a model or its full name, with @version or @alias',
}

const engineName: NameForm = {
  pattern: new RegExp(`^(${place}\\/reasoningEngines\\/)?[A-Za-z0-9_-]{1,63}$`),
  expected: 'the id of an agent engine, or projects/P/locations/L/reasoningEngines/ID',
}

const deployedId: NameForm = {
  pattern: /^[1-9]\d{0,9}$/,
  expected: 'the id of a deployed model, a number of up to 10 digits',
}

const contentModel: NameForm = {
  pattern: new RegExp(
    `^(((${place}\\/)?publishers\\/[a-z0-9-]+\\/models\\/)?[A-Za-z0-9][\\w.@-]{0,127}|${place}\\/endpoints\\/[\\w-]{1,63})$`,
  ),
  expected: "a model, as gemini-2.5-flash, publishers/google/models/…, or the full name of a tuned model's endpoint",
}

function checkName(body: JsonObject, field: string, { pattern, expected }: NameForm): Fault[] {
  const value = body[field]
  return typeof value !== 'string' || pattern.test(value)
    ? []
    : [{ path: [field], message: `expected ${expected}, got ${quote(value)}` }]
}

/** An id that Google accepts for a new endpoint (CreateEndpointRequest.endpoint_id), or an existing one. */
function checkEndpoint(body: JsonObject): Fault[] {
  const { endpointId, displayName } = body
  if (endpointId instanceof Pending || displayName instanceof Pending) return []
  if (endpointId === undefined && displayName === undefined)
    return [{ path: [], message: 'names no endpoint', cure: 'Give endpointId, displayName, or both.', key: true }]
  const isNamed = typeof endpointId === 'string' && endpointId.includes('/')
  return [
    ...(isNamed ? checkName(body, 'endpointId', endpointName) : checkName(body, 'endpointId', newEndpointId)),
    ...(isNamed || displayName !== undefined
      ? []
      : [
          {
            path: [],
            message: 'displayName is required',
            cure: 'An endpoint that is to be made needs one.',
            key: true,
          } as const,
        ]),
    ...(displayName === '' ? [{ path: ['displayName'], message: 'expected a name, got an empty string' }] : []),
  ]
}

function checkDeployedModel(deployed: unknown): Fault[] {
  if (!isObject(deployed)) return []
  const faults = [
    ...checkName(deployed, 'model', modelName),
    ...(deployed['id'] === '' ? [] : checkName(deployed, 'id', deployedId)),
    ...(deployed['model'] === undefined
      ? [{ path: [], message: 'model is required', cure: 'Say which model is deployed.', key: true } as const]
      : []),
  ]
  return faults.map(fault => ({ ...fault, path: ['deployedModel', ...fault.path] }))
}

/** The API accepts only full names here. */
function checkBatchModel({ model }: JsonObject, { project, location, pendingPlace }: CheckContext): Fault[] {
  if (typeof model !== 'string' || model === '' || model.includes('/')) return []
  const [p, l] = [
    pendingPlace?.project === undefined ? project : 'P',
    pendingPlace?.location === undefined ? location : 'L',
  ]
  const message = `expected the full name of a model, as projects/P/locations/L/models/ID, got ${quote(model)}`
  return [{ path: ['model'], message, cure: `Write projects/${p}/locations/${l}/models/${model}` }]
}

/** A model that is undeployed cannot get traffic in the same call. */
function checkLeaving({ deployedModelId, trafficSplit }: JsonObject): Fault[] {
  if (!isObject(trafficSplit) || typeof deployedModelId !== 'string' || !Object.hasOwn(trafficSplit, deployedModelId))
    return []
  if (trafficSplit[deployedModelId] === 0) return []
  const message = 'gives traffic to the model that it undeploys'
  return [{ path: ['trafficSplit', deployedModelId], message, cure: 'Divide the 100 among those that stay.' }]
}

/** Checks how the job is identified: by its name, or by its key and kind. */
function checkAttach({ name, key, kind, since }: JsonObject, { project, projectIds }: CheckContext): Fault[] {
  const faults: Fault[] = []
  const byNumber = typeof name === 'string' ? parseJobName(name)?.project : undefined
  if (byNumber !== undefined && /^\d+$/.test(byNumber) && byNumber !== project && projectIds?.get(byNumber) !== project)
    faults.push({
      path: ['name'],
      message: `names the project by its number ${byNumber}, and the step by ${project}`,
      cure: `Write its id: ${nameIn(project, String(name))}`,
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
    faults.push({ path: ['kind'], message: 'the name says it already', cure: 'Remove it.', key: true })
  if (typeof since === 'string' && since !== '' && !/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(since))
    faults.push({ path: ['since'], message: `expected a time as 2026-11-26T10:00:00Z, got ${quote(since)}` })
  return faults
}
