/** Characters of a code block that a summary shows without scrolling. */
const lineWidth = 100

/**
 * Breaks the long lines of a shell command before its flags and pipes, with a backslash at the end of each line. The
 * shell reads the same words. A command with a here-document, or with a quotation of several lines, stays as it is.
 */
export function wrapCommand(command: string): string {
  if (command.includes('<<')) return command
  const lines = command.split('\n').map(line => ({ line, breaks: line.startsWith('#') ? [] : breaksIn(line) }))
  if (lines.some(({ breaks }) => breaks === undefined)) return command
  return lines.map(({ line, breaks = [] }) => wrapLine(line, breaks)).join('\n')
}

/**
 * Returns the indexes of spaces before flags and pipes, outside of quotations and substitutions; `undefined` if one of
 * them is open at the end.
 */
function breaksIn(line: string): number[] | undefined {
  const breaks: number[] = []
  /** What is open: `'`, `"`, a backtick, or `)` for a parenthesis. */
  const open: string[] = []
  for (let at = 0; at < line.length; at += 1) {
    const [sign, inner] = [line.charAt(at), open.at(-1)]
    if (inner === "'") {
      if (sign === "'") open.pop()
    } else if (sign === '\\') at += 1
    else if (sign === inner) open.pop()
    else if (sign === '"' || sign === '`' || (sign === "'" && inner !== '"')) open.push(sign)
    else if (sign === '(' && (inner !== '"' || line.charAt(at - 1) === '$')) open.push(')')
    else if (open.length === 0 && /^\S (?:--?[a-z]|\| )/.test(line.slice(at - 1, at + 4))) breaks.push(at)
  }
  return open.length === 0 ? breaks : undefined
}

/** Fills each line as far as it goes. A word that is longer has a line of its own. */
function wrapLine(line: string, breaks: readonly number[]): string {
  const parts = [0, ...breaks].map((from, index) => line.slice(index === 0 ? 0 : from + 1, breaks[index]))
  const lines: string[] = []
  for (const part of parts) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + part.length <= lineWidth - 2)
      lines[lines.length - 1] = `${last} ${part}`
    else lines.push(last === undefined ? part : `  ${part}`)
  }
  return lines.join(' \\\n')
}
