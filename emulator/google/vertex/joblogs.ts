import type { LogEntry } from '../logging.ts'
import { numericId, timestamp } from './render.ts'
import { type Job, type Phase, phasesOf, terminal } from './timeline.ts'
import { backingCustomJob } from './trainingpipelines.ts'

interface Line {
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly message: string
  readonly severity: string
  readonly task: string
  readonly late: number
  readonly trial?: number
}

const byService = (at: number, message: string, severity = 'INFO'): Line => ({
  at,
  message,
  severity,
  task: 'service',
  late: 1_000,
})

/** Returns the log entries of a job until a moment: those of its containers and of Vertex AI itself. */
export function jobLogs(job: Job, now: number): readonly LogEntry[] {
  const phases = phasesOf(job)
  const endsAt = phases.find(({ state }) => terminal.has(state))?.at ?? Infinity
  return [byService(job.createdAt, 'Waiting for job to be provisioned.'), ...linesOf(job, phases)]
    .map((line, index) => ({ ...line, index }))
    .filter(({ at, late }) => at <= endsAt && at + late <= now)
    .map(line => entryOf(job, line))
}

/** Cache of log entries: logs are listed repeatedly. */
const made = new WeakMap<Job, Map<string, LogEntry>>()

function entryOf(job: Job, line: Line & { readonly index: number }): LogEntry {
  const ofJob = made.get(job) ?? new Map<string, LogEntry>()
  made.set(job, ofJob)
  const key = `${line.index} ${line.at} ${line.message}`
  const entry = ofJob.get(key) ?? makeEntry(job, line)
  ofJob.set(key, entry)
  return entry
}

function makeEntry(
  job: Job,
  { at, message, severity, task, late, trial = 1, index }: Line & { readonly index: number },
): LogEntry {
  return {
    insertId: BigInt(numericId(job.name, `log ${index}`)).toString(36),
    logName: `projects/${job.project.id}/logs/${encodeURIComponent(logOf(job, task))}`,
    resource: resourceOf(job, task),
    timestamp: timestamp(at),
    receiveTimestamp: timestamp(at + late),
    severity,
    // gcloud tells the lines of the trials apart by this label.
    ...(job.collection === 'hyperparameterTuningJobs' && task !== 'service'
      ? { labels: { 'ml.googleapis.com/trial_id': String(trial) } }
      : {}),
    ...(job.collection === 'pipelineJobs' ? { jsonPayload: { message } } : { textPayload: message }),
  }
}

/** A container that starts again writes its lines again. The service's words about preemptions are modelled†. */
function linesOf(job: Job, phases: readonly Phase[]): Line[] {
  return phases.flatMap((phase, index): Line[] => {
    const { at, state } = phase
    if (state === 'SUCCEEDED') return [byService(at, 'Job completed successfully.')]
    if (terminal.has(state)) return [byService(at, phase.error?.message ?? `Job is ${state.toLowerCase()}.`, 'ERROR')]
    const before = phases[index - 1]?.state
    if (state === 'PENDING' && before === 'RUNNING')
      return [byService(at, 'Worker workerpool0-0 was preempted. Restarting the job.', 'WARNING')]
    if (state !== 'RUNNING' || before === 'PAUSED') return []
    const isRestart = phases.slice(0, index).some(one => one.state === 'RUNNING')
    const endsAt = phases.find((one, later) => later > index && one.state === 'PENDING')?.at ?? Infinity
    const scripted = (job.script.logs ?? [])
      .map(line => ({ severity: 'INFO', task: 'workerpool0-0', late: 1_000, ...line, at: at + line.at }))
      .filter(line => line.at < endsAt)
    return [byService(at, isRestart ? 'Job has been restarted and is running.' : 'Job is running.'), ...scripted]
  })
}

function logOf(job: Job, task: string): string {
  if (job.collection === 'pipelineJobs') return 'aiplatform.googleapis.com/pipeline_job'
  return task === 'service' ? 'ml.googleapis.com/service' : task
}

function resourceOf(job: Job, task: string): LogEntry['resource'] {
  if (job.collection === 'pipelineJobs')
    return {
      type: 'aiplatform.googleapis.com/PipelineJob',
      labels: {
        resource_container: `projects/${job.project.number}`,
        location: job.location,
        pipeline_job_id: job.id,
      },
    }
  const id = job.collection === 'trainingPipelines' ? (backingCustomJob(job).split('/').at(-1) ?? '') : job.id
  return { type: 'ml_job', labels: { project_id: job.project.id, job_id: id, task_name: task } }
}
