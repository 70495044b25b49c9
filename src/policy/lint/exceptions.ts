import type { Path } from '../../document/path.ts'

/** A comment that allows what a rule finds: `# keyless-vertex: allow RULE reason`. */
export interface Exception {
  readonly rule: string
  /** The grant that it is for; `undefined`: the whole policy. */
  readonly grant: string | undefined
  readonly reason: string
  readonly line: number
  readonly column: number
}

const marker = '# keyless-vertex: allow '

/**
 * Reads the exceptions of a policy. A comment within a grant, or directly above it, is for this grant. A comment above
 * all grants is for the whole policy.
 *
 * @param lineOf returns the line of a grant's name
 */
export function exceptionsIn(
  text: string,
  lineOf: (grant: string) => number,
  grants: readonly string[],
): readonly Exception[] {
  const lines = text.split(/\r?\n/)
  const starts = grants
    .map(grant => ({ grant, line: firstLineOf(lineOf(grant), lines) }))
    .sort((a, b) => a.line - b.line)
  return lines.flatMap((content, index): Exception[] => {
    const at = content.indexOf(marker)
    // YAML begins a comment at the start of a line, or after white space.
    if (at === -1 || (at > 0 && content.charAt(at - 1).trim() !== '')) return []
    const [rule = '', ...reason] = content
      .slice(at + marker.length)
      .trim()
      .split(' ')
    const grant = starts.findLast(({ line }) => line <= index + 1)?.grant
    return [{ rule, grant, reason: reason.join(' ').trim(), line: index + 1, column: at + 1 }]
  })
}

/** The first of the comment lines directly above a grant, or its own line. */
function firstLineOf(line: number, lines: readonly string[]): number {
  let first = line
  while (/^\s*#/.test(lines[first - 2] ?? '')) first--
  return first
}

/** Returns the exception to a rule at a path, if there is one. */
export const findException = (exceptions: readonly Exception[], rule: string, path: Path): Exception | undefined =>
  exceptions.find(
    exception =>
      exception.rule === rule &&
      (exception.grant === undefined || (path[0] === 'grants' && path[1] === exception.grant)),
  )
