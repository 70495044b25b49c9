// Finds the comments of a TypeScript file.
import { parseSync } from 'vite'
import type { Passage, Piece } from './passages.ts'

/** Matches indentation and marks before the words of a line. */
const mark = /^\s*(?:\/\/|\/\*\*?|\*(?!\/))?\s*/

/** Returns the paragraphs of all comments, without directives to Biome. A tag or a list item starts a new paragraph. */
export function commentsIn(text: string, filePath: string): Passage[] {
  const found: Piece[][] = []
  let before: { readonly type: string; readonly end: number } = { type: 'Block', end: 0 }
  for (const comment of parseSync(filePath, text).comments) {
    const between = text.slice(before.end, comment.start)
    // Line comments in sequence are one comment.
    if (comment.type !== 'Line' || before.type !== 'Line' || !/^\n[ \t]*$/.test(between)) found.push([])
    before = comment
    let lineStart = comment.start
    for (const line of text.slice(comment.start, comment.end).split('\n')) {
      const start = mark.exec(line)?.[0].length ?? 0
      const words = line.slice(start).replace(/\s*\*\/$/, '')
      if (words === '' || /^(?:@|- )/.test(words)) found.push([])
      if (words !== '' && !words.startsWith('biome-ignore'))
        found.at(-1)?.push({ start: lineStart + start, end: lineStart + start + words.length, isCode: false })
      lineStart += line.length + 1
    }
  }
  return found.filter(pieces => pieces.length > 0)
}
