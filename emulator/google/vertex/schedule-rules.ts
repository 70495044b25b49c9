import { parseCron } from './cron.ts'
import type { Message } from './transcode.ts'
import { messageOf, textOf, type Violation } from './violations.ts'

/** Fields that an update may name (schedule_service.proto: the request type cannot be changed). */
export const updatableFields = [
  'displayName',
  'startTime',
  'endTime',
  'maxRunCount',
  'maxConcurrentRunCount',
  'maxConcurrentActiveRunCount',
  'allowQueueing',
  'cron',
  'createPipelineJobRequest',
]

/** Rules of a schedule that its proto has in comments alone. */
export function scheduleViolations(resource: Message): Violation[] {
  const { cron, createPipelineJobRequest: request, maxConcurrentRunCount: most } = resource
  const found: Violation[] = []
  if (textOf(cron) === '') found.push({ field: 'schedule.cron', message: 'Required field is not set.' })
  else if (parseCron(textOf(cron)) === undefined)
    found.push({ field: 'schedule.cron', message: `Invalid cron expression: ${textOf(cron)}` }) // †
  if (request === undefined && resource['createNotebookExecutionJobRequest'] === undefined)
    found.push({ field: 'schedule.create_pipeline_job_request', message: 'Required field is not set.' })
  if (textOf(messageOf(request)['pipelineJobId']) !== '')
    found.push({
      field: 'schedule.create_pipeline_job_request.pipeline_job_id',
      message: 'User-specified ID is not supported in the request template.',
    })
  if (most !== undefined && Number(most) < 1)
    found.push({ field: 'schedule.max_concurrent_run_count', message: 'The value must be at least 1.' })
  const [start, end] = [Date.parse(textOf(resource['startTime'])), Date.parse(textOf(resource['endTime']))]
  if (end <= start) found.push({ field: 'schedule.end_time', message: 'The end time must be after the start time.' })
  return found
}
