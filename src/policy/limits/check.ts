import type { Path } from '../../document/path.ts'
import type { Fault, Shapes } from '../../document/shape.ts'
import type { PreparedStep } from '../../steps/types.ts'
import type { Allow, Requirement } from '../policy.ts'
import { judgePending, type LimitsContext, refuseTimeout } from './context.ts'
import { outside, refuseValue } from './lists.ts'
import { messageRules } from './messages.ts'
import { checkNodeHours, nodeHoursOf } from './node-hours.ts'
import { judgePipeline } from './pipeline.ts'
import { checkRequirement } from './require.ts'
import { judgeValue } from './walk.ts'

/** A value that is not known yet. It is checked again, before the call, once it is known. */
export interface PendingCheck {
  readonly path: Path
  /** As the user wrote it: `${steps.train.name}`. */
  readonly reference: string
}

export interface LimitsReport {
  /** Empty: everything that is known is within the grant. */
  readonly faults: readonly Fault[]
  readonly pending: readonly PendingCheck[]
  readonly leftToRun: readonly LeftToRun[]
  /** Most node hours that the step may use, for the sum over a run's steps. */
  readonly nodeHours: number
}

/** A value that only a pipeline's run knows, and that the grant allows whatever it becomes. */
export interface LeftToRun {
  readonly path: Path
  /** The value, and why it is not known: `the artifact: it is what a task returns`. */
  readonly what: string
}

/**
 * Checks a step against its grant's `allow`. Call it before the first token is requested, and again before the call,
 * when pending values are known. It does not bound what the step's code and a pipeline's components do then. Their
 * account does. See docs/design/policy.md.
 *
 * @param extra the grant's name, for messages, and its requirements; a pipeline's specification if the body does not
 * contain it (yet); `whole`: the body of an update is the whole resource after it
 * @returns faults with paths in the steps file: `steps.train.customJob.…`
 */
export function checkLimits(
  step: PreparedStep,
  allow: Allow,
  shapes: Shapes,
  bodyName: string,
  extra: {
    readonly grant: string
    readonly require?: Requirement | undefined
    readonly pipelineSpec?: unknown
    readonly whole?: boolean
  },
): LimitsReport {
  const { id, kind } = step.declaration
  const { grant } = extra
  const faults: Fault[] = []
  const pending: PendingCheck[] = []
  const leftToRun: LeftToRun[] = []
  const limits: LimitsContext = {
    step,
    allow,
    grant,
    shapes,
    rules: messageRules,
    partial: step.method?.verb === 'PATCH' && extra.whole !== true,
    refuse: (path, refusal) => {
      if (refusal !== undefined) faults.push({ path, ...refusal })
    },
    postpone: (path, { reference }) => void pending.push({ path, reference }),
    leaveToRun: (path, what) => void leftToRun.push({ path, what }),
  }
  const at = ['steps', id]
  if (!allow.steps.includes(kind)) {
    const entries = allow.steps.map(literal => ({ literal }))
    limits.refuse([...at, kind], outside(`a ${kind}`, 'steps', kind, entries, grant))
  }
  for (const key of ['project', 'location'] as const) {
    const later = step.pendingPlace?.[key]
    if (later !== undefined) judgePending(later, `${key}s`, [...at, key], limits)
    else limits.refuse([...at, key], refuseValue(`${key}s`, step[key], allow, grant, step))
  }
  // A timeout in the body is checked there, and the grant's own is valid.
  const { timeoutSeconds } = step.declaration
  if (timeoutSeconds !== undefined) limits.refuse([...at, 'timeout'], refuseTimeout(timeoutSeconds, limits))
  judgeValue(step.body, { type: 'object', name: bodyName }, 'harmless', [...at, kind], limits)
  if (extra.pipelineSpec !== undefined && step.body.pipelineSpec === undefined)
    judgePipeline(extra.pipelineSpec, step.body, [...at, kind, 'pipelineSpec'], limits)
  const nodeHours = allow.nodeHours === undefined ? 0 : nodeHoursOf(step)
  faults.push(
    ...checkNodeHours(nodeHours, `step ${id}`, at, allow, grant),
    ...checkRequirement(step, extra.require, grant),
  )
  return { faults, pending, leftToRun, nodeHours }
}
