import { withoutProject } from '../vertex/resource-names.ts'
import type { StepReport } from './types.ts'

/** Kinds that change what an endpoint serves. */
const changing: readonly string[] = ['rollout', 'rollback', 'traffic', 'deployModel', 'undeployModel']
/** Those of them that say all that it serves. */
const telling: readonly string[] = ['rollout', 'rollback', 'traffic']

/** Returns the endpoint of a step without its project, which Google names by number. */
export function endpointOf({ values, details }: StepReport): string | undefined {
  const name = values?.endpoint ?? (details?.type === 'rollout' ? details.endpoint : undefined)
  return name === undefined ? undefined : withoutProject(name)
}

/** Returns the step that was the last to change an endpoint, whatever its end. */
export const lastChangeOf = (endpoint: string | undefined, steps: readonly StepReport[]): StepReport | undefined =>
  endpoint === undefined
    ? undefined
    : steps
        .filter(step => changing.includes(step.kind) && step.startedAt !== undefined && endpointOf(step) === endpoint)
        .reduce<StepReport | undefined>(
          (last, step) => (last && endTimeOf(step) < endTimeOf(last) ? last : step),
          undefined,
        )

/** True if a later step of the run says what serves on the endpoint of this one now. */
export function isOutdated(step: StepReport, steps: readonly StepReport[]): boolean {
  const endpoint = endpointOf(step)
  return (
    changing.includes(step.kind) &&
    endpoint !== undefined &&
    steps.some(
      other =>
        telling.includes(other.kind) &&
        endpointOf(other) === endpoint &&
        other.fact &&
        endTimeOf(other) > endTimeOf(step),
    )
  )
}

/** Milliseconds since the epoch. What has not ended may still change something. */
function endTimeOf({ finishedAt }: StepReport): number {
  const at = Date.parse(finishedAt ?? '')
  return Number.isFinite(at) ? at : Number.POSITIVE_INFINITY
}
