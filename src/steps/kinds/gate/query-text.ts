import type { Fault } from '../../../document/shape.ts'

/** Comments, strings, quoted names, names, and any other character. https://docs.cloud.google.com/bigquery/docs/reference/standard-sql/lexical */
const tokenForms = [
  String.raw`(?:--|#)[^\r\n]*`,
  String.raw`\/\*(?:[^*]|\*(?!\/))*\*\/`,
  String.raw`'''(?:[^'\\]|\\[^]|'(?!''))*'''`,
  String.raw`"""(?:[^"\\]|\\[^]|"(?!""))*"""`,
  String.raw`'(?!'')(?:[^'\\\r\n]|\\[^])*'`,
  String.raw`"(?!"")(?:[^"\\\r\n]|\\[^])*"`,
  '(?<quoted>`[^`\\\\\\n]*`)',
  String.raw`(?<word>[A-Za-z_]\w*)`,
  String.raw`(?<space>\s+)`,
  '(?<other>[^\'"`])',
]
const token = new RegExp(tokenForms.join('|'), 'gy')

/** Functions of the query language that reach other services, models, or databases; `SAFE.` may stand before one. */
const reachesOut = /^(?:SAFE\.)?(EXTERNAL_\w*|VECTOR_SEARCH|(ML|AI|OBJ)\.\w+)$/i

/** First words of statements that do not read. A dry run, too, refuses all but one SELECT, but needs a token. */
const writes =
  /^(?:INSERT|UPDATE|DELETE|MERGE|TRUNCATE|CREATE|DROP|ALTER|EXPORT|LOAD|CALL|GRANT|REVOKE|DECLARE|SET|BEGIN|EXECUTE)$/i

/**
 * Returns why a query cannot be judged before it runs: it may read more than the tables that a dry run lists. A text that
 * cannot be split into its parts with certainty is refused.
 */
export function refuseQueryText(query: string): Omit<Fault, 'path'> | undefined {
  const parts: string[] = []
  let end = 0
  token.lastIndex = 0
  for (let match = token.exec(query); match !== null; match = token.exec(query)) {
    end = token.lastIndex
    const { quoted, word, other } = match.groups ?? {}
    const text = quoted === undefined ? (word ?? other) : quoted.slice(1, -1)
    if (text !== undefined) parts.push(text)
  }
  if (end < query.length) {
    const message = `has a string, a quoted name or a comment that does not end, at character ${end + 1}`
    return { message, cure: 'Close it, and write no backslash in a quoted name.' }
  }
  const [verb = ''] = parts.filter(part => part !== '(')
  if (writes.test(verb))
    return { message: `is not a SELECT: it begins with ${verb.toUpperCase()}`, cure: 'A gate only reads.' }
  const metadata = parts.find(part => /information_schema/i.test(part))
  if (metadata !== undefined)
    return { message: 'reads INFORMATION_SCHEMA, which no dataset bounds', cure: 'Read tables of datasets.' }
  const called = parts.flatMap((part, index) => (part === '(' ? [nameBefore(parts, index)] : []))
  const outside = called.find(name => reachesOut.test(name))
  if (outside === undefined) return undefined
  return { message: `calls ${outside}, which can reach more than tables`, cure: 'Read tables only.' }
}

/** Returns the name before a parenthesis, as `ML.PREDICT`. */
function nameBefore(parts: readonly string[], end: number): string {
  let start = end - 1
  while (start >= 2 && parts[start - 1] === '.') start -= 2
  return parts.slice(Math.max(start, 0), end).join('')
}
