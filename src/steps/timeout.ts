import { type Fault, isObject } from '../shape.ts'
import type { Scope, StepDeclaration } from './steps.ts'
import { valueAt } from './values.ts'

type JsonObject = Readonly<Record<string, unknown>>

/** How long a job on a runner of GitHub's own can last. */
const hostedSeconds = 6 * 3_600

/**
 * The time that a step may take: its own `timeout`, else what the body's scheduling says, else the grant's. It is also
 * written to a custom job's `scheduling.timeout`, since Vertex AI keeps it when the runner dies.
 * Paths of faults are from the step.
 */
export function withTimeout(
  body: JsonObject,
  { kind, timeoutSeconds: declared, wait }: StepDeclaration,
  scope: Scope,
  grantSeconds: number | undefined,
): { body: JsonObject; seconds: number | undefined; faults: readonly Fault[] } {
  const jobSpec = kind === 'customJob' ? body['jobSpec'] : undefined
  const scheduled = valueAt(jobSpec, ['scheduling', 'timeout']) ?? undefined
  const scheduledSeconds = durationSeconds(scheduled)
  const faults: Fault[] = []
  if (declared !== undefined && scheduledSeconds !== undefined && declared !== scheduledSeconds) {
    const message = `${declared} s here, but ${String(scheduled)} in jobSpec.scheduling.timeout`
    faults.push({ path: ['timeout'], message, cure: 'Leave one out.' })
  }
  const named = declared ?? scheduledSeconds
  if (named !== undefined && named > hostedSeconds && wait && scope.github['runner_environment'] === 'github-hosted') {
    const path = declared === undefined ? ['customJob', 'jobSpec', 'scheduling', 'timeout'] : ['timeout']
    const cure = 'Write wait: false, shorten it, or use a self-hosted runner.'
    faults.push({ path, message: 'a job on a hosted runner ends after 6 h, so that nobody would wait this long', cure })
  }
  if (declared !== undefined && !wait && kind === 'pipelineJob') {
    const message = 'nobody would keep it: a pipeline has no time limit of its own, and with wait: false nobody watches'
    faults.push({ path: ['timeout'], message, cure: 'Leave out one of the two.' })
  }
  const seconds = named ?? grantSeconds
  const scheduling = valueAt(jobSpec, ['scheduling']) ?? {}
  if (!isObject(jobSpec) || !isObject(scheduling) || scheduled !== undefined || seconds === undefined)
    return { body, seconds, faults }
  const timed = { ...jobSpec, scheduling: { ...scheduling, timeout: `${seconds}s` } }
  return { body: { ...body, jobSpec: timed }, seconds, faults }
}

/** Whole seconds, rounded up; `undefined` for what is no duration. */
function durationSeconds(value: unknown): number | undefined {
  return typeof value === 'string' && /^\d{1,12}(\.\d{1,9})?s$/.test(value)
    ? Math.ceil(Number(value.slice(0, -1)))
    : undefined
}
