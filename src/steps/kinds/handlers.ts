import type { StepHandler } from '../toolkit/handler.ts'
import { reasoningEngine } from './agents/reasoning-engine.ts'
import { call } from './call/call.ts'
import { gate } from './gate/gate.ts'
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
import { rollback } from './rollout/rollback.ts'
import { rollout } from './rollout/rollout.ts'
import { deployModel, undeployModel } from './serving/deploy.ts'
import { endpoint } from './serving/endpoint.ts'
import { traffic } from './serving/traffic.ts'
import { kindRows } from './table.ts'

/**
 * Handlers of the kinds with more than one call. They are looked up when a step runs: these modules import each other,
 * so one may lack its exports while another loads, and its kind would be treated as a plain one.
 */
const ownHandlers = (): Readonly<Partial<Record<Kind, StepHandler>>> => ({
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
  uploadModel,
  rollout,
  rollback,
})

/** Handlers of the other kinds, by the result of their one call. */
const plainHandlers = () => ({ job, operation, answer }) as const

/** Returns the handler of a kind. */
export function handlerOf(kind: Kind): StepHandler {
  const own = ownHandlers()[kind]
  if (own !== undefined) return own
  const { gives } = kindRows[kind]
  if (gives === 'own') throw new Error(`no life is known of ${kind}`)
  return plainHandlers()[gives]
}
