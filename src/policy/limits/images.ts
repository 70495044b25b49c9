import { Pending } from '../../core/json.ts'
import type { Path } from '../../document/path.ts'
import { judgePending, type LimitsContext } from './context.ts'
import { refuseValue } from './lists.ts'
import type { Possible } from './pipeline-parameters.ts'

/** Checks images: every possible value must be known, and allowed. */
export function judgeImages(values: readonly Possible[], path: Path, limits: LimitsContext): void {
  const known = new Set(values.filter(value => typeof value === 'string'))
  for (const value of known) limits.refuse(path, refuseValue('images', value, limits.allow, limits.grant, limits.step))
  for (const value of values) {
    if (value instanceof Pending) judgePending(value, 'images', path, limits)
    else if (typeof value !== 'string') limits.refuse(path, unknownValue('the image', value.unknown))
  }
}

/** The fault of a value that only a pipeline's run knows. */
export const unknownValue = (noun: string, why: string): { message: string; cure: string } => ({
  message: `${noun} is not known before the pipeline runs: ${why}.`,
  cure: 'Make it a constant, or a parameter with a default or a given value.',
})
