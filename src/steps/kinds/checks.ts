import type { JsonObject } from '../../core/json.ts'
import type { Fault } from '../../document/shape.ts'
import type { Check, CheckContext } from '../toolkit/handler.ts'
import { checkCall } from './call/check-request.ts'
import { checkGate } from './gate/check-gate.ts'
import { checkAttach, checkBatchModel } from './jobs/check-job.ts'
import type { Kind } from './kind-names.ts'
import { checkAliases, checkCopy, checkUpload } from './models/check-model.ts'
import { checkName, contentModel, deployedId, endpointName, engineName, modelName, predictName } from './name-forms.ts'
import { checkRollout } from './rollout/check-rollout.ts'
import { checkDeployedModel, checkEndpoint, checkLeaving } from './serving/check-serving.ts'
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
