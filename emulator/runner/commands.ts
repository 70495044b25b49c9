/** A workflow command that was executed, as the runner parsed it. */
export interface WorkflowCommand {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
}

/** Commands that the runner executes. Any other `::text::` is plain output. */
const registered = new Set(
  'internal-set-repo-path set-env set-output save-state add-path add-mask add-matcher remove-matcher warning error notice debug group endgroup echo stop-commands'.split(
    ' ',
  ),
)

/**
 * Recognizes a command in one line of output: `::name k=v,k=v::data` at the start of the trimmed line, or the legacy
 * `##[name k=v;k=v]data` anywhere in it. Source:
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 *
 * @param token the word that ends stop-commands; while commands are stopped, it is a command too
 */
export function parseCommand(line: string, token?: string): WorkflowCommand | undefined {
  const known = (name: string): boolean => registered.has(name.toLowerCase()) || name === token
  return parseDoubleColon(line, known) ?? parseHashes(line, known)
}

function parseDoubleColon(line: string, known: (name: string) => boolean): WorkflowCommand | undefined {
  // .NET trims a next-line sign (U+0085) as white space, too.
  const text = line.replace(/^[\s\u0085]+/, '')
  if (!text.startsWith('::')) return undefined
  const end = text.indexOf('::', 2)
  if (end < 0) return undefined
  const [name, properties] = splitHead(text.slice(2, end), ',', unescapeProperty)
  return known(name) ? { name: plain(name), properties, data: unescapeData(text.slice(end + 2)) } : undefined
}

function parseHashes(line: string, known: (name: string) => boolean): WorkflowCommand | undefined {
  const start = line.indexOf('##[')
  const end = line.indexOf(']', start)
  if (start < 0 || end < 0) return undefined
  const decode = (text: string): string => unescapeData(text.replaceAll('%3B', ';').replaceAll('%5D', ']'))
  const [name, properties] = splitHead(line.slice(start + 3, end), ';', decode)
  return known(name) ? { name: plain(name), properties, data: decode(line.slice(end + 1)) } : undefined
}

/** Command names are case-insensitive. The word that ends stop-commands is not. */
const plain = (name: string): string => (registered.has(name.toLowerCase()) ? name.toLowerCase() : name)

function splitHead(
  head: string,
  separator: string,
  decode: (text: string) => string,
): [string, Readonly<Record<string, string>>] {
  const space = head.indexOf(' ')
  if (space < 0) return [head, {}]
  const pairs = head
    .slice(space + 1)
    .split(separator)
    .map(pair => pair.trim())
    .filter(pair => pair.includes('='))
    .map(pair => [pair.slice(0, pair.indexOf('=')), decode(pair.slice(pair.indexOf('=') + 1))])
  return [head.slice(0, space), Object.fromEntries(pairs)]
}

// %25 comes last: an escaped percent sign must not become part of another escape.
const unescapeData = (text: string): string =>
  text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')

const unescapeProperty = (text: string): string =>
  text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%')
