// A textlint rule for the length of sentences in words. Code, a URL and a value in a message count as one word each.
import type { TextlintRuleReporter } from '@textlint/kernel'

export interface SentenceLimits {
  /** The most words of one sentence. */
  readonly longest: number
  /** The most words of the sentences of a document, on average. Headings and cells of tables do not count. */
  readonly average: number
}

type Context = Parameters<TextlintRuleReporter>[0]
type Node = Parameters<Context['getSource']>[0] & {}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })
/** With fewer sentences, no average is checked. */
const fewestSentences = 5

export const sentenceLength =
  ({ longest, average }: SentenceLimits): TextlintRuleReporter =>
  context => {
    const counts: number[] = []
    const check = (node: Node): number[] => {
      const text = plainText(node, context)
      return [...sentences.segment(text)].map(({ segment, index }) => {
        const words = countWords(segment)
        if (words > longest) {
          const message = `A sentence of ${words} words; ${longest} is the limit. Split it.`
          const start = index + (/\S/.exec(segment)?.index ?? 0)
          context.report(node, new context.RuleError(message, { padding: context.locator.at(start) }))
        }
        return words
      })
    }
    return {
      Paragraph: (node: Node) => void counts.push(...check(node).filter(words => words > 0)),
      Header: (node: Node) => void check(node),
      TableCell: (node: Node) => void check(node),
      'Document:exit': (node: Node) => {
        const mean = counts.reduce((sum, words) => sum + words, 0) / counts.length
        if (counts.length < fewestSentences || mean <= average) return
        const message = `The sentences have ${mean.toFixed(1)} words on average; ${average} is the limit. Split the longest.`
        context.report(node, new context.RuleError(message))
      },
    }
  }

const countWords = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’\-./_]*/gu)?.length ?? 0

/**
 * Returns the text of a node, with a space for every other character of its source, so that positions stay the same.
 */
function plainText(node: Node, { getSource }: Context): string {
  const source = getSource(node)
  const text = Array.from({ length: source.length }, () => ' ')
  const fill = (one: Node): void => {
    const from = one.range[0] - node.range[0]
    const written = getSource(one)
    if (one.type === 'Str')
      for (let i = 0; i < written.length; i++) text[from + i] = /\s/.test(written[i] ?? '') ? ' ' : (written[i] ?? '')
    else if (one.type === 'Code') for (let i = 0; i < written.length; i++) text[from + i] = 'X'
    else if ('children' in one && Array.isArray(one.children)) for (const child of one.children) fill(child)
  }
  fill(node)
  return text.join('').replaceAll(/https?:\S+/g, url => 'X'.repeat(url.length))
}
