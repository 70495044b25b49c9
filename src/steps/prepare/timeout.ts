import { isObject, type JsonObject } from '../../core/json.ts'
import { valueAt } from '../../document/path.ts'
import type { Fault } from '../../document/shape.ts'
import { customTask } from '../../vertex/job-kinds.ts'
import { isJobKind, type Kind } from '../kinds/kind-names.ts'
import { definitions } from '../kinds/registry.ts'
import type { PreparedStep, Scope, StepDeclaration, StepsFile } from '../types.ts'

/** The longest job on a GitHub-hosted runner. */
const hostedSeconds = 6 * 3_600

/**
 * Returns the part of a body with a `scheduling` whose timeout Vertex AI enforces: the job's own, or that of each
 * trial.
 */
function scheduledPart(kind: Kind, body: JsonObject): string | undefined {
  const spec = definitions[kind].machines?.spec
  // The inputs of a training pipeline are a job only if its code is the user's own.
  return kind === 'trainingPipeline' && body['trainingTaskDefinition'] !== customTask ? undefined : spec
}

/** The title of the error for a step that ran out of time. */
export const timeoutTitle = ({ declaration, timeoutSeconds }: PreparedStep): string =>
  `${declaration.id}: not done within its timeout of ${timeoutSeconds} s`

/** The times that a step names, as seconds. */
interface NamedTimes {
  /** The step's own `timeout`. */
  readonly declared: number | undefined
  /** The timeout in the body's scheduling, if it is that of the whole. */
  readonly scheduled: number | undefined
  /** That timeout as it is written. */
  readonly written: unknown
  /** The part of the body with the scheduling. */
  readonly part: string | undefined
  /** True if Vertex AI enforces the time of the whole. */
  readonly isWhole: boolean
}

/**
 * Returns the time limit of a step: its own `timeout`, otherwise that of the body's scheduling, otherwise the grant's.
 * It is also written to the `scheduling.timeout` of a custom job, of a training pipeline's, and of a tuning job's
 * trials, which may not take longer than the whole. Vertex AI enforces it if the runner dies. Paths of faults are from
 * the step.
 */
export function withTimeout(
  body: JsonObject,
  declaration: StepDeclaration,
  scope: Scope,
  grantSeconds: number | undefined,
): { body: JsonObject; seconds: number | undefined; faults: readonly Fault[] } {
  const { kind, timeoutSeconds: declared } = declaration
  const part = scheduledPart(kind, body)
  const written = valueAt(part === undefined ? undefined : body[part], ['scheduling', 'timeout']) ?? undefined
  // A trial's timeout says nothing about the whole.
  const isWhole = part !== undefined && !definitions[kind].machines?.isPerTrial
  const scheduled = isWhole ? durationSeconds(written) : undefined
  const times = { declared, scheduled, written, part, isWhole }
  const seconds = declared ?? scheduled ?? grantSeconds
  const isToSchedule = part !== undefined && written === undefined && seconds !== undefined
  return {
    body: isToSchedule ? withScheduling(body, part, seconds) : body,
    seconds,
    faults: [
      ...contradiction(times),
      ...longerThanRunner(times, declaration, scope),
      ...notEnforced(times, declaration),
    ],
  }
}

/** Returns the body with the time limit in its scheduling. A scheduling of another type is reported elsewhere. */
function withScheduling(body: JsonObject, part: string, seconds: number): JsonObject {
  const spec = body[part]
  const scheduling = valueAt(spec, ['scheduling']) ?? {}
  if (!isObject(spec) || !isObject(scheduling)) return body
  return { ...body, [part]: { ...spec, scheduling: { ...scheduling, timeout: `${seconds}s` } } }
}

function contradiction({ declared, scheduled, written, part }: NamedTimes): Fault[] {
  if (declared === undefined || scheduled === undefined || declared === scheduled) return []
  const message = `${declared} s here, but ${String(written)} in ${part}.scheduling.timeout`
  return [{ path: ['timeout'], message, cure: 'Leave one out.' }]
}

function longerThanRunner(
  { declared, scheduled, part = '' }: NamedTimes,
  { kind, wait, detach }: StepDeclaration,
  scope: Scope,
): Fault[] {
  const named = declared ?? scheduled
  if (named === undefined || named <= hostedSeconds || !wait || detach === true || !isHostedRunner(scope)) return []
  const path = declared === undefined ? [kind, part, 'scheduling', 'timeout'] : ['timeout']
  const message = 'a job on a hosted runner ends after 6 h, so the step cannot wait this long'
  const cure = isJobKind(kind)
    ? 'Write cancel: detach, and adopt the job by attach in a later run; or wait: false; shorten it, or use a self-hosted runner.'
    : 'Write wait: false, shorten it, or use a self-hosted runner.'
  return [{ path, message, cure }]
}

function notEnforced({ declared, isWhole }: NamedTimes, { kind, wait }: StepDeclaration): Fault[] {
  if (declared === undefined || wait || !isJobKind(kind) || isWhole) return []
  const message = `nothing would enforce it: a ${kind} has no time limit of its own, and with wait: false it is not watched`
  return [
    {
      path: ['timeout'],
      message,
      cure: 'Leave out one of the two. Without timeout, the time of the grant applies while it is watched.',
    },
  ]
}

const isHostedRunner = ({ github }: Scope): boolean => github['runner_environment'] === 'github-hosted'

/** Returns what is wrong with the time limit of the run. Paths are from the root of the file. */
export const checkRunTimeout = ({ timeoutSeconds }: StepsFile, scope: Scope): readonly Fault[] =>
  timeoutSeconds !== undefined && timeoutSeconds > hostedSeconds && isHostedRunner(scope)
    ? [
        {
          path: ['timeout'],
          message: 'a job on a hosted runner ends after 6 h, before this time is over',
          cure: 'Shorten it, to leave time to detach what continues; or use a self-hosted runner.',
        },
      ]
    : []

/** Returns whole seconds, rounded up; `undefined` if it is not a duration. */
function durationSeconds(value: unknown): number | undefined {
  return typeof value === 'string' && /^\d{1,12}(\.\d{1,9})?s$/.test(value)
    ? Math.ceil(Number(value.slice(0, -1)))
    : undefined
}
