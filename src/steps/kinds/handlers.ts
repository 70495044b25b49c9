import type { StepHandler } from '../toolkit/handler.ts'
import { queryAgent } from './agents/query-agent.ts'
import { reasoningEngine } from './agents/reasoning-engine.ts'
import { call } from './call/call.ts'
import { gate } from './gate/gate.ts'
import { buildImage } from './images/build-image.ts'
import { generateContent } from './inference/generate-content.ts'
import { predict } from './inference/predict.ts'
import { attach } from './jobs/attach.ts'
import { job } from './jobs/run-job.ts'
import type { Kind } from './kind-names.ts'
import { copyModel } from './models/copy-model.ts'
import { uploadModel } from './models/upload-model.ts'
import { aliases } from './models/version-aliases.ts'
import { answer } from './plain/answer.ts'
import { operation } from './plain/operation.ts'
import { publish } from './publish/publish.ts'
import { definitions, type OwnKind } from './registry.ts'
import { rollback } from './rollout/rollback.ts'
import { rollout } from './rollout/rollout.ts'
import { schedule } from './schedule/schedule.ts'
import { deployModel } from './serving/deploy.ts'
import { endpoint } from './serving/endpoint.ts'
import { traffic } from './serving/traffic.ts'
import { undeployModel } from './serving/undeploy.ts'
import { stageFiles } from './stage/stage.ts'

/**
 * Handlers of the kinds that send more than one call. They stand apart from the definitions, so that a plan or a check
 * of the steps loads none of them.
 */
const ownHandlers: Readonly<Record<OwnKind, StepHandler>> = {
  attach,
  endpoint,
  deployModel,
  undeployModel,
  traffic,
  predict,
  generateContent,
  call,
  gate,
  aliases,
  copyModel,
  reasoningEngine,
  queryAgent,
  publish,
  buildImage,
  schedule,
  uploadModel,
  rollout,
  rollback,
  stage: stageFiles,
}

/** Handlers of the other kinds, by the result of their one call. */
const sharedHandlers = { job, operation, answer } as const

/** Returns the handler of a kind: its own, or the one for the result of its call. */
export function handlerOf(kind: Kind): StepHandler {
  const { handledAs } = definitions[kind]
  if (handledAs !== 'own') return sharedHandlers[handledAs]
  const handlers: Readonly<Partial<Record<Kind, StepHandler>>> = ownHandlers
  const handler = handlers[kind]
  if (handler === undefined) throw new Error(`${kind} has no handler`)
  return handler
}
