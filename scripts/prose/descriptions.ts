// Finds the descriptions and comments of YAML files, and the descriptions of JSON Schemas. JSON is a subset of YAML, so
// it is read as YAML.
import { isMap, isPair, isScalar, parseDocument, visit } from 'yaml'
import * as google from '../../src/vertex/schema.generated.ts'
import type { Passage } from './passages.ts'

export function descriptionsIn(text: string): Passage[] {
  const found: Passage[] = []
  visit(parseDocument(text), {
    Pair(_, { key, value }, path) {
      if (isScalar(key) && typeof key.value === 'string' && Object.hasOwn(google.shapes, key.value)) {
        // True if the node is in a definition of Google's under definitions, which has Google's words.
        const parent = path.findLast(node => isPair(node))
        if (isPair(parent) && isScalar(parent.key) && parent.key.value === 'definitions' && isMap(value))
          return visit.SKIP
      }
      if (!isScalar(key) || key.value !== 'description' || !isScalar(value)) return undefined
      const [start = 0, end = 0] = value.range ?? []
      const mark = /^(["']|[>|][+-]?\n)?/.exec(text.slice(start, end))?.[0].length ?? 0
      const quote = /["']/.test(text[start] ?? '') ? 1 : 0
      found.push([{ start: start + mark, end: end - quote, isCode: false }])
      return undefined
    },
  })
  return [...found, ...commentsIn(text)]
}

/** JSON has no comments, but a string in it may contain text that looks like one. */
const commentsIn = (text: string): Passage[] =>
  text.trimStart().startsWith('{')
    ? []
    : [...text.matchAll(/(?<=^|\s)# .+$/gm)].map(({ index, 0: comment }) => [
        { start: index + 2, end: index + comment.length, isCode: false },
      ])
