import { ActionError, formatProblem, type Problem } from '../../core/errors.ts'

/** `1 problem`, `3 problems`. */
export const countOf = (problems: readonly Problem[]): string =>
  `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`

/** Returns each problem once: a fault of the defaults, for example, is found again with every step. */
export const once = (found: readonly Problem[]): Problem[] => [
  ...new Map(found.map(problem => [formatProblem(problem), problem])).values(),
]

/** The error for a steps file with all of its problems, in its order. */
export function unsound(file: string, found: readonly Problem[]): ActionError {
  const files = [...new Set(found.map(problem => problem.file))]
  const problems = once(found).sort(
    (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column,
  )
  return new ActionError('STEPS_INVALID', `${file} has ${countOf(problems)}`, { problems })
}
