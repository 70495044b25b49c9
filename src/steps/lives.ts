import { job } from './kinds/job.ts'
import type { Life } from './life.ts'
import type { Kind } from './steps.ts'

/** The life of each kind. */
const lives: Readonly<Partial<Record<Kind, Life>>> = {
  customJob: job,
  hyperparameterTuningJob: job,
  pipelineJob: job,
  trainingPipeline: job,
  tuningJob: job,
  batchPredictionJob: job,
}

export function lifeOf(kind: Kind): Life {
  const life = lives[kind]
  if (life === undefined) throw new Error(`no life is known of ${kind}`)
  return life
}
