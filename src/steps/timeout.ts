import { type Fault, isObject } from '../shape.ts'
import { isJobKind, type Scope, type StepDeclaration, type StepsFile } from './steps.ts'
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
  { kind, timeoutSeconds: declared, wait, detach }: StepDeclaration,
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
  if (named !== undefined && named > hostedSeconds && wait && detach !== true && isHosted(scope)) {
    const path = declared === undefined ? ['customJob', 'jobSpec', 'scheduling', 'timeout'] : ['timeout']
    const cure = isJobKind(kind)
      ? 'Write cancel: detach, and take the job up by attach in a later run; or wait: false; shorten it, or use a self-hosted runner.'
      : 'Write wait: false, shorten it, or use a self-hosted runner.'
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

const isHosted = ({ github }: Scope): boolean => github['runner_environment'] === 'github-hosted'

/** What is wrong with the time of the whole run. Paths are from the root of the file. */
export const checkRunTimeout = ({ timeoutSeconds }: StepsFile, scope: Scope): readonly Fault[] =>
  timeoutSeconds !== undefined && timeoutSeconds > hostedSeconds && isHosted(scope)
    ? [
        {
          path: ['timeout'],
          message: 'a job on a hosted runner ends after 6 h, before this time is over',
          cure: 'Shorten it, so that there is time to let go of what goes on; or use a self-hosted runner.',
        },
      ]
    : []

/** Whole seconds, rounded up; `undefined` for what is no duration. */
function durationSeconds(value: unknown): number | undefined {
  return typeof value === 'string' && /^\d{1,12}(\.\d{1,9})?s$/.test(value)
    ? Math.ceil(Number(value.slice(0, -1)))
    : undefined
}
