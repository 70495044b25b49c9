import { readFileSync } from 'node:fs'
import { startEmulator } from '../emulator/emulator.ts'
import type { RecordedRequest } from '../emulator/requests.ts'
import { WorkflowJob } from '../emulator/runner/runner.ts'
import { stageJobs } from './stage.ts'

/** Costs of many jobs that run at the same time. */
export interface Crowd {
  /** Lists of the location, and the intervals in which they were made. */
  readonly lists: number
  readonly intervals: number
  /** Number of reads of a single job. */
  readonly gets: number
  /** Peak memory of main in megabytes, Node included. `undefined` if the system does not report it. */
  readonly megabytes: number | undefined
}

const intervalMs = 10_000
const runningMs = 900_000

/**
 * Runs `count` jobs at once and streams their logs: each writes a line every ten seconds. A minute takes two seconds.
 */
export async function crowd(count: number): Promise<Crowd> {
  await using cloud = await startEmulator({ timeScale: 30 })
  const steps = await stageJobs(cloud, count)
  const logs = Array.from({ length: runningMs / 10_000 }, (_, index) => ({
    at: index * 10_000,
    message: `epoch ${index}: loss ${(1 / (index + 1)).toFixed(4)} ${'·'.repeat(100)}`,
  }))
  cloud.google.vertex.script({ runningMs, logs })
  const peak = watchMemory()
  const job = new WorkflowJob(cloud)
  const run = await job.run({ inputs: { grant: 'train', steps }, limitMs: 300_000 })
  const megabytes = peak()
  await job.end()
  if (run.conclusion !== 'success') throw new Error(run.log.slice(-5_000))

  const calls = cloud.requestsTo('us-central1-aiplatform.googleapis.com')
  const created = calls.filter(({ method }) => method === 'POST').map(({ at }) => at)
  // From the time when lists contain all jobs until the first job has ended.
  const [from, until] = [Math.max(...created) + 30_000, Math.min(...created) + runningMs]
  const within = calls.filter(({ at, method }) => method === 'GET' && at >= from && at < until)
  const isList = ({ path, query }: RecordedRequest): boolean =>
    path.endsWith('/customJobs') && !query.includes('pageToken')
  return {
    lists: within.filter(isList).length,
    intervals: Math.ceil((until - from) / intervalMs),
    gets: within.filter(({ path }) => /\/customJobs\/\d+$/.test(path)).length,
    megabytes,
  }
}

/** Watches the peak of the resident memory of this process's children, from Linux's /proc. */
function watchMemory(): () => number | undefined {
  let peak: number | undefined
  const timer = setInterval(() => {
    for (const pid of read(`/proc/self/task/${process.pid}/children`).split(' ').filter(Boolean)) {
      const kilobytes = Number(/VmHWM:\s+(\d+) kB/.exec(read(`/proc/${pid}/status`))?.[1] ?? Number.NaN)
      if (kilobytes > (peak ?? 0) * 1024) peak = kilobytes / 1024
    }
  }, 50)
  return () => {
    clearInterval(timer)
    return peak
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
