import type { Advice, Place, Problem } from '../../core/errors.ts'

/** `error`: the answer is no. `warning`: it should be changed. `note`: worth to know. */
export type FindingLevel = 'error' | 'warning' | 'note'

/** Something that a check found. Its words may contain untrusted text: each output escapes them. */
export interface Finding extends Advice {
  /** Id of the rule, as `grant-never-matches`. */
  readonly rule: string
  readonly level: FindingLevel
  readonly message: string
  /** Absent: it is not about a file. */
  readonly place?: Place | undefined
}

/** What a finding is an example of. */
export interface FindingRule {
  readonly id: string
  /** One sentence. */
  readonly summary: string
  readonly level: FindingLevel
  /** The part of a page that explains it, from the root of this repository. */
  readonly page?: string
}

/** The findings of a command, in the order of the files. */
export interface FindingsReport {
  readonly findings: readonly Finding[]
  /** The rules that were checked, those without a finding included. */
  readonly rules: readonly FindingRule[]
  /** The texts of the files, to show the lines of findings. */
  readonly sources?: ReadonlyMap<string, string>
  /** Files that were checked. */
  readonly checked: readonly string[]
}

/** Returns a problem of a file as a finding. */
export const findingOf = (rule: string, problem: Problem, level: FindingLevel = 'error'): Finding => {
  const { message, cure, commands, ...place } = problem
  return { rule, level, message, cure, commands, place }
}

/** Sorts findings by file, line and column. Files keep their order. */
export function inFileOrder(findings: readonly Finding[]): readonly Finding[] {
  const files = [...new Set(findings.map(({ place }) => place?.file ?? ''))]
  const at = ({ place }: Finding): readonly [number, number, number] => [
    files.indexOf(place?.file ?? ''),
    place?.line ?? 0,
    place?.column ?? 0,
  ]
  return findings.toSorted((a, b) => {
    const [left, right] = [at(a), at(b)]
    return left[0] - right[0] || left[1] - right[1] || left[2] - right[2]
  })
}

/** `2 errors, 1 warning`; `no findings`. */
export function countFindings(findings: readonly Finding[]): string {
  const levels = ['error', 'warning', 'note'] as const
  const counts = levels.flatMap(level => {
    const number = findings.filter(finding => finding.level === level).length
    return number === 0 ? [] : [`${number} ${level}${number === 1 ? '' : 's'}`]
  })
  return counts.length === 0 ? 'no findings' : counts.join(', ')
}
