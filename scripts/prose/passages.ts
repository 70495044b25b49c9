// Gives textlint a syntax tree of the passages of plain English in a file that is not a document.
import type { TextlintPluginProcessor, TextlintPluginProcessorConstructor } from '@textlint/kernel'

type Processed = Awaited<ReturnType<ReturnType<TextlintPluginProcessor['processor']>['preProcess']>>
type Document = Exclude<Processed, { ast: unknown }>
type Paragraph = Document['children'][number]

/** A part of a passage: text to check, or code that counts as one word. `start` and `end` are offsets in the file. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly isCode: boolean
}

/** Text of a file that is read as one unit: a message, a description. */
export type Passage = readonly Piece[]

/** Creates a textlint plugin for files whose passages `find` returns. */
export function passagesPlugin(
  extensions: readonly string[],
  find: (text: string, filePath: string) => readonly Passage[],
): { Processor: TextlintPluginProcessorConstructor } {
  class Processor implements TextlintPluginProcessor {
    availableExtensions = (): string[] => [...extensions]
    processor = (): ReturnType<TextlintPluginProcessor['processor']> => ({
      preProcess: (text, filePath = '') => documentOf(text, find(text, filePath)),
      postProcess: (messages, filePath = '') => ({ messages, filePath }),
    })
  }
  return { Processor }
}

function documentOf(text: string, passages: readonly Passage[]): Document {
  const lineStarts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
  const position = (offset: number): { line: number; column: number } => {
    const line = lineStarts.findLastIndex(start => start <= offset)
    return { line: line + 1, column: offset - (lineStarts[line] ?? 0) }
  }
  const place = (start: number, end: number) => ({
    raw: text.slice(start, end),
    range: [start, end] as const,
    loc: { start: position(start), end: position(end) },
  })
  const paragraph = (passage: Passage): Paragraph => {
    const children = passage.flatMap(piece => splitCode(text, piece)).filter(({ start, end }) => end > start)
    return {
      type: 'Paragraph',
      ...place(children[0]?.start ?? 0, children.at(-1)?.end ?? 0),
      children: children.map(({ start, end, isCode }) => ({
        type: isCode ? 'Code' : 'Str',
        value: text.slice(start, end),
        ...place(start, end),
      })),
    }
  }
  return { type: 'Document', ...place(0, text.length), children: passages.map(paragraph) }
}

/** Splits a text at its backticks, which are escaped in a template. */
function splitCode(text: string, piece: Piece): Piece[] {
  if (piece.isCode) return [piece]
  const pieces: Piece[] = []
  let from = piece.start
  for (const { index, 0: code } of text.slice(piece.start, piece.end).matchAll(/\\?`[^`]*`/g)) {
    const start = piece.start + index
    pieces.push({ start: from, end: start, isCode: false }, { start, end: start + code.length, isCode: true })
    from = start + code.length
  }
  return [...pieces, { start: from, end: piece.end, isCode: false }]
}
