import { quoteShell } from '../../core/gcloud.ts'
import { commentText } from './render-options.ts'

/** Longest line of a command before it continues on the next one. */
const lineLength = 110

/**
 * Quotes one word for bash. Text with apostrophes, as CEL has many, stays readable in double quotes if nothing in it
 * has a meaning there. An exclamation mark has one at a prompt.
 */
export const shellWord = (text: string): string =>
  text.includes("'") && !/["$`\\!]/.test(text) ? `"${text}"` : quoteShell(text)

/** Formats `--name=value`. */
export const shellFlag = (name: string, value: string): string => `--${name}=${shellWord(value)}`

/** Formats a command over as many lines as it needs. Each argument is a word that is quoted already. */
export function shellCommand(words: readonly string[], indent = ''): string {
  const lines: string[] = []
  let line = indent
  for (const word of words) {
    if (line.trim() !== '' && line.length + 1 + word.length > lineLength) {
      lines.push(`${line} \\`)
      line = `${indent}  ${word}`
    } else line = line.trim() === '' ? `${indent}${word}` : `${line} ${word}`
  }
  return [...lines, line].join('\n')
}

/**
 * Formats a command that creates something unless another one can describe it.
 *
 * @param input a document for standard input, from the next line on
 */
export const unlessThere = (describe: readonly string[], create: readonly string[], input = ''): string =>
  `${shellCommand([...describe, '>/dev/null 2>&1 ||'])}\n${shellCommand(create, '  ')}${input}`

/** Formats comment lines. */
export const shellComment = (...texts: readonly string[]): string =>
  texts.map(text => `# ${commentText(text)}`.trimEnd()).join('\n')

/** Command that prints why the script ends, and ends it, if the one before it failed. */
export const orStop = (message: string): string => `{ echo ${shellWord(message)} >&2; exit 1; }`

/**
 * Name of a variable for something: `NUMBER_ACME_ML` for `acme-ml`. No two ids share one: with a shared variable, a role
 * would go to the agent of another project. Only what stands for other characters has small letters.
 */
export const shellName = (prefix: string, of: string): string => `${prefix}_${Array.from(of, shellNamePart).join('')}`

function shellNamePart(character: string): string {
  if (/[a-z0-9]/.test(character)) return character.toUpperCase()
  if (character === '-') return '_'
  const word = { '.': 'dot', ':': 'colon' }[character] ?? `x${character.codePointAt(0)?.toString(16)}`
  return `_${word}_`
}

/**
 * Formats a dictionary for a flag of gcloud, with a delimiter that occurs in none of its values
 * (https://cloud.google.com/sdk/gcloud/reference/topic/escaping).
 */
export function gcloudDictionary(entries: readonly (readonly [string, string])[]): {
  readonly delimiter: string
  readonly items: readonly string[]
} {
  const items = entries.map(([key, value]) => `${key}=${value}`)
  let delimiter = ';'
  for (let count = 1; items.some(item => item.includes(delimiter)); count += 1) delimiter = `${'@'.repeat(count)};`
  return { delimiter, items }
}
