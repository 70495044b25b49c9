import type { Problem } from '../../core/errors.ts'
import type { LoadedPolicy } from '../load/load.ts'
import { type Exception, exceptionsIn, findException } from './exceptions.ts'
import type { LintLevel, LintRule, LintSubject } from './rule.ts'
import { lintRules } from './rules.ts'

/** A finding of the lint, with its place in the file. */
export interface LintFinding extends Problem {
  readonly rule: string
  readonly level: LintLevel
}

/** Exceptions in comments, by what is wrong with them. They are findings of these two rules. */
export const exceptionRules = {
  unknown: 'unknown-exception',
  unused: 'unused-exception',
} as const

/**
 * Finds what a valid policy says, and what its author may not want. Comments in the file allow exceptions. See
 * docs/policy-lint.md.
 *
 * @param actionVersion this program's, as `1.2.0`
 * @returns in the order of the file
 */
export function lintPolicy({ policy, document, placeOf, text }: LoadedPolicy, actionVersion: string): LintFinding[] {
  const subject: LintSubject = {
    policy,
    grants: Object.values(policy.grants),
    written: document.value,
    actionVersion,
  }
  const exceptions = exceptionsIn(text, name => document.problem(['grants', name], '', { key: true }).line, [
    ...Object.keys(policy.grants),
    ...policy.abstract,
  ])
  const used = new Set<Exception>()
  const found = new Map<string, LintFinding>()
  for (const rule of lintRules)
    for (const { path, message, cure, commands, key, level = rule.level } of rule.find(subject)) {
      const exception = findException(exceptions, rule.id, path)
      if (exception !== undefined) {
        used.add(exception)
        continue
      }
      const place = placeOf(path, key)
      // Grants that inherit a condition have the same finding at the same place.
      const same = `${rule.id} ${place.line} ${place.column} ${message}`
      if (!found.has(same)) found.set(same, { ...place, rule: rule.id, level, message, cure, commands })
    }
  const all = [...found.values(), ...exceptionFindings(exceptions, used, document.file)]
  return all.toSorted((a, b) => a.line - b.line || a.column - b.column)
}

/** An exception that does nothing hides what a reader believes to be allowed. */
function exceptionFindings(
  exceptions: readonly Exception[],
  used: ReadonlySet<Exception>,
  file: string,
): LintFinding[] {
  const ids = new Set(lintRules.map(({ id }: LintRule) => id))
  return exceptions.flatMap((exception): LintFinding[] => {
    const { rule, line, column, reason } = exception
    const place = { file, line, column, path: '' }
    if (!ids.has(rule))
      return [
        {
          ...place,
          rule: exceptionRules.unknown,
          level: 'warning',
          message: `there is no rule ${JSON.stringify(rule)}, so that this comment allows nothing.`,
          cure: 'docs/policy-lint.md of Keyless Vertex has the rules.',
        },
      ]
    if (!used.has(exception))
      return [
        {
          ...place,
          rule: exceptionRules.unused,
          level: 'note',
          message: `nothing here breaks the rule ${rule}.`,
          cure: 'Remove the comment.',
        },
      ]
    if (reason === '')
      return [
        {
          ...place,
          rule: exceptionRules.unknown,
          level: 'warning',
          message: `the exception to ${rule} has no reason.`,
          cure: 'Write it after the name of the rule.',
        },
      ]
    return []
  })
}
