import { renderBatchPrediction } from './batch.ts'
import { renderTrials } from './hyperparameter.ts'
import { renderDetail, timestamp } from './render.ts'
import { isPipelineState, type Job, type Phase, phaseAt, phasesOf, terminal } from './timeline.ts'
import { renderTrainingPipeline } from './trainingpipelines.ts'
import type { Message } from './transcode.ts'
import { renderTuningJob } from './tuning.ts'

/** The prefixed state of a job, as `JOB_STATE_RUNNING`. */
export const stateOf = (job: Job, now: number): string =>
  `${isPipelineState(job.collection) ? 'PIPELINE' : 'JOB'}_STATE_${phaseAt(job, now).state}`

/** Returns a job as the API does at a moment. Lists leave out a pipeline's `jobDetail` and a tuning job's `trials`. */
export function renderJob(job: Job, now: number, view: 'get' | 'list'): Message {
  const past = phasesOf(job).filter(({ at }) => at <= now)
  const phase = phaseAt(job, now)
  const started = past.find(({ state }) => state === 'RUNNING')
  const ended = terminal.has(phase.state) ? phase : undefined
  return {
    name: job.name,
    ...job.resource,
    state: stateOf(job, now),
    createTime: timestamp(job.createdAt),
    ...(started === undefined ? {} : { startTime: timestamp(started.at) }),
    ...(ended === undefined ? {} : { endTime: timestamp(ended.at) }),
    updateTime: timestamp(phase.at),
    ...(phase.error === undefined ? {} : { error: phase.error }),
    ...ownFields(job, now, view, started, ended),
  }
}

/** Returns the fields that Google adds to a job of its kind. */
function ownFields(
  job: Job,
  now: number,
  view: 'get' | 'list',
  started: Phase | undefined,
  ended: Phase | undefined,
): Message {
  switch (job.collection) {
    case 'customJobs':
      return {}
    case 'pipelineJobs':
      // The answer to its creation has no `jobDetail`, and until the job runs it is empty.
      if (view === 'list' || now <= job.createdAt) return {}
      return { jobDetail: started === undefined ? {} : renderDetail(job, now, started, ended) }
    case 'hyperparameterTuningJobs': {
      const trials = view === 'get' ? renderTrials(job, now) : []
      return trials.length === 0 ? {} : { trials }
    }
    case 'trainingPipelines':
      return renderTrainingPipeline(job, started !== undefined)
    case 'tuningJobs':
      return renderTuningJob(job)
    case 'batchPredictionJobs':
      return renderBatchPrediction(job, ended)
    default:
      return job.collection satisfies never
  }
}
