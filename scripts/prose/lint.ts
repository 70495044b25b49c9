// Checks the words of one file with textlint: length of sentences, our list of terms, and write-good.
import { createRequire } from 'node:module'
import { extname } from 'node:path'
import { TextlintKernel, type TextlintKernelPlugin, type TextlintKernelRule } from '@textlint/kernel'
import terminology from 'textlint-rule-terminology'
import { commentsIn } from './comments.ts'
import { descriptionsIn } from './descriptions.ts'
import { messagesIn } from './messages.ts'
import { passagesPlugin } from './passages.ts'
import { sentenceLength } from './sentence-length.ts'
import { terms } from './terms.ts'

export interface Fault {
  readonly line: number
  readonly column: number
  readonly rule: string
  /** The fault, and the words to use instead. */
  readonly message: string
  /** The text from this place on, in one line. */
  readonly text: string
}

// CommonJS: Node and Vitest read its default export differently if it is imported.
const require = createRequire(import.meta.url)
const markdown: { default: TextlintKernelPlugin['plugin'] } = require('@textlint/textlint-plugin-markdown')
const writeGood: { default: TextlintKernelRule['rule'] } = require('textlint-rule-write-good')

const kernel = new TextlintKernel()
const plugins = [
  { pluginId: 'markdown', plugin: markdown.default },
  { pluginId: 'messages', plugin: passagesPlugin(['.ts'], messagesIn) },
  { pluginId: 'descriptions', plugin: passagesPlugin(['.yml', '.json'], descriptionsIn) },
]
const commentPlugins = [{ pluginId: 'comments', plugin: passagesPlugin(['.ts'], commentsIn) }]
const rules = [
  { ruleId: 'sentence-length', rule: sentenceLength({ longest: 35, average: 20 }) },
  { ruleId: 'terms', rule: terminology, options: { defaultTerms: false, skip: [], terms } },
  {
    ruleId: 'write-good',
    rule: writeGood.default,
    options: { passive: false, adverb: false, weasel: false, thereIs: false, so: false },
  },
]

/** Words that write-good reports as wordy or repeated, but are neither. */
const falseAlarms =
  /^"(?:it (?:is|was)|all of|type of|a number of|outside of|in between|in addition|as to|however|equivalent|multiple|remainder|requirement|therefore|minimum|maximum|minimize|evaluate|validate|authorize)" is wordy|^"[^"]*[^"\w]" is repeated/i

/**
 * Returns the faults of a text, in its order. The name of the file decides its format: Markdown, TypeScript, YAML or
 * JSON.
 */
export const lintProse = (filePath: string, text: string): Promise<Fault[]> => lint(filePath, text, plugins)

/** Returns the faults of the comments of a TypeScript file. */
export const lintComments = (filePath: string, text: string): Promise<Fault[]> => lint(filePath, text, commentPlugins)

async function lint(filePath: string, text: string, using: TextlintKernelPlugin[]): Promise<Fault[]> {
  const { messages } = await kernel.lintText(text, { filePath, ext: extname(filePath), plugins: using, rules })
  const faults = messages.filter(({ ruleId, message }) => ruleId !== 'write-good' || !falseAlarms.test(message))
  return faults.map(({ ruleId, message, range, loc }) => ({
    ...loc.start,
    rule: ruleId,
    message,
    text: text.slice(range[0], range[0] + 80).replaceAll(/\s+/g, ' '),
  }))
}
