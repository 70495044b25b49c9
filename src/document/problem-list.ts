import { ActionError, type ErrorCode, formatProblem, type Problem } from '../core/errors.ts'

/** `1 problem`, `3 problems`. */
export const countProblems = (problems: readonly Problem[]): string =>
  `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`

/** Returns each problem once: a fault of the defaults, for example, is found again with every step. */
export const distinctProblems = (found: readonly Problem[]): Problem[] => [
  ...new Map(found.map(problem => [formatProblem(problem), problem])).values(),
]

/** The error for an invalid file with all of its problems, in the order of the file. Those of other files follow. */
export function invalidFile(code: ErrorCode, file: string, found: readonly Problem[]): ActionError {
  const files = [...new Set(found.map(problem => problem.file))]
  const problems = distinctProblems(found).sort(
    (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column,
  )
  return new ActionError(code, `${file} has ${countProblems(problems)}`, { problems })
}
