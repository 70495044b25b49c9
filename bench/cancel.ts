import { startEmulator } from '../emulator/emulator.ts'
import type { RecordedRequest } from '../emulator/requests.ts'
import { WorkflowJob } from '../emulator/runner/runner.ts'
import { isCreation, stageJobs } from './stage.ts'

const isCancel = ({ path }: RecordedRequest): boolean => path.endsWith(':cancel')

/**
 * Cancels a run of `dist` with `count` jobs in progress. Each round trip takes 50 ms more.
 *
 * @param count at most as many as are submitted in one minute
 * @returns milliseconds from SIGINT until Vertex AI was asked to stop the last one
 */
export async function cancelJobs(count: number): Promise<number> {
  await using cloud = await startEmulator({ latencyMs: 50 })
  const steps = await stageJobs(cloud, count)
  cloud.google.vertex.script({ runningMs: 3_600_000 })
  let cancelledAt = 0
  const cancel = async (): Promise<void> => {
    const made = new Set<RecordedRequest>()
    while (made.size < count) made.add(await cloud.answered(one => !made.has(one) && isCreation(one)))
    cancelledAt = cloud.clock.now()
  }
  const job = new WorkflowJob(cloud)
  const inputs = { grant: 'train', steps }
  const run = await job.run({ inputs, cancel, limitMs: 300_000 })
  await job.end()
  const asked = cloud.requests.filter(isCancel)
  if (run.signal !== null || asked.length < count) throw new Error(run.log.slice(-5_000))
  return (asked.at(-1)?.at ?? Number.NaN) - cancelledAt
}
