import { aliases } from './kinds/aliases.ts'
import { answer } from './kinds/answer.ts'
import { attach } from './kinds/attach.ts'
import { call } from './kinds/call.ts'
import { copyModel } from './kinds/copy-model.ts'
import { deployModel, undeployModel } from './kinds/deploy.ts'
import { endpoint } from './kinds/endpoint.ts'
import { gate } from './kinds/gate/gate.ts'
import { generateContent } from './kinds/generate.ts'
import { job } from './kinds/job.ts'
import { operation } from './kinds/operation.ts'
import { predict } from './kinds/predict.ts'
import { reasoningEngine } from './kinds/reasoning-engine.ts'
import { rollback } from './kinds/rollout/rollback.ts'
import { rollout } from './kinds/rollout/rollout.ts'
import { kindRows } from './kinds/table.ts'
import { traffic } from './kinds/traffic.ts'
import { uploadModel } from './kinds/upload-model.ts'
import type { Kind } from './model.ts'
import type { Life } from './toolkit/handler.ts'

/**
 * The kinds that take more than one call. Looked up when a step runs: these modules reach each other by their imports, so
 * that one may still be without its exports while this one loads, and its kind would pass for a plain one.
 */
const ownLives = (): Readonly<Partial<Record<Kind, Life>>> => ({
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
/** Of the others, by what their one call gives. */
const plainLives = () => ({ job, operation, answer }) as const

export function lifeOf(kind: Kind): Life {
  const own = ownLives()[kind]
  if (own !== undefined) return own
  const { gives } = kindRows[kind]
  if (gives === 'own') throw new Error(`no life is known of ${kind}`)
  return plainLives()[gives]
}
