import { buildLogFilter, parseBuildName } from './build-names.ts'
import { jobKinds, parseJobName } from './job-kinds.ts'

/** What writes a log: a job, or a build. */
export interface LogWriter {
  readonly id: string
  /** Filter of Cloud Logging that finds its lines. */
  readonly filter: string
}

/** @param name full name; @returns `undefined` for what writes no log */
export function logWriterOf(name: string): LogWriter | undefined {
  const job = parseJobName(name)
  if (job !== undefined) return { id: job.id, filter: jobKinds[job.kind].logFilter(job.id) }
  const build = parseBuildName(name)
  return build && { id: build.id, filter: buildLogFilter(build.id) }
}
