import type { LogEntry } from '../logging.ts'
import { numericId, timestamp } from './render.ts'
import { type Job, phasesOf, terminal } from './timeline.ts'

/** What a job's containers and Vertex AI itself have written to Cloud Logging by a moment. */
export function jobLogs(job: Job, now: number): readonly LogEntry[] {
  const phases = phasesOf(job)
  const started = phases.find(({ state }) => state === 'RUNNING')
  const ended = phases.find(({ state }) => terminal.has(state))
  const endsAt = ended?.at ?? Infinity
  const service = (at: number, message: string, severity = 'INFO') => ({
    at,
    message,
    severity,
    task: 'service',
    late: 1_000,
  })
  const scripted = (job.script.logs ?? []).map(line => ({
    severity: 'INFO',
    task: 'workerpool0-0',
    late: 1_000,
    ...line,
    at: (started?.at ?? Infinity) + line.at,
  }))
  const lines = [
    service(job.createdAt, 'Waiting for job to be provisioned.'),
    ...(started === undefined ? [] : [service(started.at, 'Job is running.')]),
    ...scripted,
    ...(ended === undefined
      ? []
      : [
          ended.state === 'SUCCEEDED'
            ? service(ended.at, 'Job completed successfully.')
            : service(ended.at, ended.error?.message ?? `Job is ${ended.state.toLowerCase()}.`, 'ERROR'),
        ]),
  ]
  return lines
    .filter(({ at, late }) => at <= endsAt && at + late <= now)
    .map(({ at, message, severity, task, late }, index) => ({
      insertId: BigInt(numericId(job.name, `log ${index}`)).toString(36),
      logName: `projects/${job.project.id}/logs/${encodeURIComponent(logOf(job, task))}`,
      resource: resourceOf(job, task),
      timestamp: timestamp(at),
      receiveTimestamp: timestamp(at + late),
      severity,
      ...(job.collection === 'customJobs' ? { textPayload: message } : { jsonPayload: { message } }),
    }))
}

function logOf(job: Job, task: string): string {
  if (job.collection === 'pipelineJobs') return 'aiplatform.googleapis.com/pipeline_job'
  return task === 'service' ? 'ml.googleapis.com/service' : task
}

function resourceOf(job: Job, task: string): LogEntry['resource'] {
  return job.collection === 'customJobs'
    ? { type: 'ml_job', labels: { project_id: job.project.id, job_id: job.id, task_name: task } }
    : {
        type: 'aiplatform.googleapis.com/PipelineJob',
        labels: {
          resource_container: `projects/${job.project.number}`,
          location: job.location,
          pipeline_job_id: job.id,
        },
      }
}
