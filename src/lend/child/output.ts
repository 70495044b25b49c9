import { StringDecoder } from 'node:string_decoder'

/** Characters of a line that are printed at once. The runner's view cuts a line at 1,024. */
const longestPiece = 16_384

interface OutputOptions {
  /** Prints whole lines. It must break up what would be a command of the runner. */
  readonly print: (lines: readonly string[]) => void
  /** Texts that are never printed. Their number may grow. */
  readonly secrets: () => Iterable<string>
}

/** The output of a command, as lines without secrets. */
export interface CommandOutput {
  readonly take: (bytes: Buffer) => void
  /** Prints a line that has no end yet, such as a question. */
  readonly flush: () => void
  /** Prints what is left. */
  readonly end: () => void
}

/**
 * Creates a printer of a command's output. A line ends at a line feed or a carriage return, as for the runner. A secret
 * that arrives in pieces, or at the end of a piece, is masked as a whole.
 */
export function createOutput({ print, secrets }: OutputOptions): CommandOutput {
  const decoder = new StringDecoder('utf8')
  let open = ''
  let endedByReturn = false

  const masked = (text: string): string => {
    let shown = text
    for (const secret of secrets()) if (shown.includes(secret)) shown = shown.replaceAll(secret, '***')
    return shown
  }
  /** Prints the start of an open line, except what may be the start of a secret. */
  const printOpen = (): void => {
    const shown = masked(open)
    const keep = startOfSecret(shown, secrets())
    if (keep < shown.length) print([shown.slice(0, shown.length - keep)])
    open = shown.slice(shown.length - keep)
  }
  const take = (text: string): void => {
    const lines = `${open}${endedByReturn && text.startsWith('\n') ? text.slice(1) : text}`.split(/\r\n|[\n\r]/)
    if (text !== '') endedByReturn = text.endsWith('\r')
    open = lines.pop() ?? ''
    if (lines.length > 0) print(lines.flatMap(line => inPieces(masked(line))))
    while (open.length > longestPiece) {
      const before = open.length
      printOpen()
      if (open.length >= before) break
    }
  }
  return {
    take: bytes => take(decoder.write(bytes)),
    flush: () => {
      if (open !== '') printOpen()
    },
    end: () => {
      take(decoder.end())
      if (open !== '') print(inPieces(masked(open)))
      open = ''
    },
  }
}

/**
 * Returns the length of the end of a text that may be the start of a secret; 0 if there is none. A single character
 * counts: without it, the rest of the secret would not be recognized.
 */
function startOfSecret(text: string, secrets: Iterable<string>): number {
  let longest = 0
  for (const secret of secrets)
    for (let length = Math.min(secret.length - 1, text.length); length > longest; length--)
      if (text.endsWith(secret.slice(0, length))) longest = length
  return longest
}

function inPieces(line: string): string[] {
  if (line.length <= longestPiece) return [line]
  const count = Math.ceil(line.length / longestPiece)
  return Array.from({ length: count }, (_, index) => line.slice(index * longestPiece, (index + 1) * longestPiece))
}
