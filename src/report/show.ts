import { clipText, code, logLine, markdown } from '../core/escape.ts'

/** How a headline shows the words of others: in Markdown, or in plain text. */
export interface Show {
  /** A name or a value, as `fraud@2`. */
  readonly value: (text: string) => string
  /** A sentence. */
  readonly prose: (text: string) => string
}

/** Characters of a value in a headline. */
const valueLength = 60
/** Characters of a sentence in a headline. */
const sentenceLength = 200
/** Characters of a headline as plain text. */
const headlineLength = 300

/** Cuts a text without a count of what is left out, for which a headline has no room. */
const cutTo = (text: string, length: number): string => {
  const all = [...text]
  return all.length <= length ? text : `${all.slice(0, length - 1).join('')}…`
}

export const markdownShow: Show = {
  value: text => code(cutTo(text, valueLength)),
  prose: text => markdown(cutTo(text, sentenceLength)),
}

/** For a list, which has room for whole names. */
export const listShow: Show = { value: code, prose: markdown }

export const plainShow: Show = {
  value: text => cutTo(logLine(text), valueLength),
  prose: text => cutTo(logLine(text), sentenceLength),
}

/**
 * Signs with a meaning in shells, JSON, HTML or chats, and signs that look like them. PowerShell reads curly quotes as
 * straight ones, so all become prime marks:
 * https://github.com/PowerShell/PowerShell/blob/master/src/System.Management.Automation/engine/parser/CharTraits.cs
 */
const lookAlikes: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'"“”„'].map(sign => [sign, '″'])),
  ...Object.fromEntries([..."'‘’‚‛`"].map(sign => [sign, '′'])),
  $: '＄',
  '\\': '⧵',
  '<': '‹',
  '>': '›',
  '\t': ' ',
  '@': '＠',
  '!': '！',
}

/**
 * Returns a headline in plain text as one bounded line for a shell, a JSON body or a chat: people paste it there, and
 * the words of others in it must not have an effect.
 */
export const plainLine = (headline: string): string =>
  cutTo(
    logLine(clipText(headline, 4_000))
      .replace(/["“”„'‘’‚‛`$\\<>\t]/g, sign => lookAlikes[sign] ?? sign)
      // Names that chats notify everyone for. A sign that was removed would leave room for the one before it.
      .replace(/[@!](?=everyone|here|channel)/gi, sign => lookAlikes[sign] ?? sign),
    headlineLength,
  )
