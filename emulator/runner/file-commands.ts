/** A file command with a wrong format: the runner then fails the step. */
export class FileCommandError extends Error {
  override readonly name = 'FileCommandError'
}

/**
 * Reads `KEY=value` lines and `KEY<<DELIMITER` blocks (GITHUB_OUTPUT, GITHUB_STATE, GITHUB_ENV). A later value
 * overrides an earlier one.
 *
 * @throws FileCommandError in the runner's words
 */
export function parseKeyValues(text: string): Record<string, string> {
  const values: [string, string][] = []
  const lines = text.split('\n')
  // The line feed at the end of the file begins no line.
  if (lines.at(-1) === '') lines.pop()
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? ''
    if (line === '') continue
    const equals = line.indexOf('=')
    const heredoc = line.indexOf('<<')
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      if (equals === 0) throw new FileCommandError(`Invalid format '${line}'. Name must not be empty`)
      values.push([line.slice(0, equals), line.slice(equals + 1)])
    } else if (heredoc >= 0) {
      const key = line.slice(0, heredoc)
      const delimiter = line.slice(heredoc + 2)
      if (key === '' || delimiter === '')
        throw new FileCommandError(`Invalid format '${line}'. Name must not be empty and delimiter must not be empty`)
      const end = lines.indexOf(delimiter, index + 1)
      if (end < 0) throw new FileCommandError(`Invalid value. Matching delimiter not found '${delimiter}'`)
      values.push([key, lines.slice(index + 1, end).join('\n')])
      index = end
    } else throw new FileCommandError(`Invalid format '${line}'`)
  }
  return Object.fromEntries(values)
}

/** Reads GITHUB_STEP_SUMMARY: whole, or rejected if it is over 1 MiB. */
export function readSummary(content: Buffer): { readonly summary: string } | { readonly rejected: string } {
  const limit = 1024 * 1024
  if (content.length <= limit) return { summary: content.toString('utf8') }
  return {
    rejected: `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${limit / 1024}k, got ${Math.ceil(content.length / 1024)}k. For more information see: https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-markdown-summary`,
  }
}
