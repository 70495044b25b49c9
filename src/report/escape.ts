/**
 * Text that others control (claims, branch names, error bodies, model output), made fit to be shown. Every function
 * here shows what was there; none lets it act: not on a terminal, in the runner's log, in Markdown, nor in Mermaid.
 */

/** Control, bidirectional, invisible and unpaired characters: they hide or reorder what a reviewer reads (CVE-2021-42574). */
const unprintable =
  /(?![\n\t]|\ufe0f)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu

/** More than any line or block shows: what is longer is cut before anything else is done with it. */
const longestText = 262_144

/** Text that begins as a JSON Web Token does, up to where it can be none any more; one has a payload behind the first dot. */
const tokenLike = /\beyJ[\w-]{8,}(?:\.[\w-]*)*/g
const payload = /\.[\w-]{8}/

/** What else looks like a credential, wherever it comes from: a second guard behind masking. */
const credentials: readonly RegExp[] = [
  /\bya29\.[\w.-]{8,}/g, // Google access tokens
  /\bgh[a-z]_\w{16,}/g, // GitHub tokens
  /\bgithub_pat_\w{16,}/g,
  /\bAIza[\w-]{30,}/g, // Google API keys
  /(?<=\bBearer\s)[\w.~+/-]{12,}=*/gi,
]

/**
 * The text with every character that does not show itself written out (`\u{202e}`, `\r`, `\x1b`), and with anything
 * that looks like a token replaced. Line feeds and tabs stay; CR LF becomes LF. Like everything here it takes time in
 * proportion to the text's length, whatever the text: training logs are written by others.
 */
export function printable(text: string): string {
  const withoutTokens = clip(text, longestText).replace(tokenLike, found =>
    payload.test(found) ? '[redacted]' : found,
  )
  const redacted = credentials.reduce((kept, pattern) => kept.replace(pattern, '[redacted]'), withoutTokens)
  return redacted.replaceAll('\r\n', '\n').replace(unprintable, character => {
    const code = character.codePointAt(0) ?? 0
    if (character === '\r') return '\\r'
    return code <= 0xff ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`
  })
}

/** GitHub takes 4,096 characters of an annotation's message. */
export const annotationLength = 4_000

/** What an annotation says. */
export const annotationText = (text: string): string => clip(printable(text), annotationLength)

/**
 * One line of the log in which no workflow command is left: neither `::name::` at its start nor `##[name]` anywhere.
 * The runner ends a line at a line feed or a carriage return, and looks behind white space.
 */
export const logLine = (text: string): string =>
  oneLine(printable(text))
    .replaceAll('##[', '##\\[')
    .replace(/^(\s*)::/, '$1\\::')

/** At most `length` characters, with the number of those left out. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text
  // Never half of a surrogate pair.
  const end = /[\ud800-\udbff]/.test(text.charAt(length - 1)) ? length - 1 : length
  return `${text.slice(0, end)}… (${text.length - end} more characters)`
}

/** The longest value that is shown inside a line; blocks have their own bound. */
const inlineLength = 400

/** The text as a whole sentence. */
export const withStop = (text: string): string => (/[.!?:]$/.test(text) ? text : `${text}.`)

/** A line feed and the white space around it become one space. */
function oneLine(text: string): string {
  if (!text.includes('\n')) return text
  const lines = text.split('\n')
  const inner = lines.slice(1, -1).map(line => line.trim())
  return [lines[0]?.trimEnd() ?? '', ...inner.filter(line => line !== ''), lines.at(-1)?.trimStart() ?? ''].join(' ')
}

/**
 * A code span on one line. Nothing in it is Markdown, and GitHub makes no mention, issue reference, link, emoji or
 * formula of what stands in code.
 */
export function code(text: string): string {
  const shown = clip(oneLine(printable(text)).replaceAll('\t', ' ').trim(), inlineLength)
  if (shown === '') return '*(empty)*'
  const fence = '`'.repeat(longestRun(shown) + 1)
  const pad = shown.startsWith('`') || shown.endsWith('`') ? ' ' : ''
  return `${fence}${pad}${shown}${pad}${fence}`
}

/** Words that are nothing but letters, digits and the punctuation of prose. */
const plainWord = /^["'(“]*[\p{L}\p{N}\p{M}–—…%+=\-/.,;:!?'’”")]*$/u
/** A code span of one backtick on each side, with the punctuation around it; else a word. */
const wordOrSpan = /(?<!\S)["'(]*`(?=[^`\s])[^`]*(?<=[^`\s])`[.,;:!?'")]*(?!\S)|\S+/gu
/** Plain words that GitHub would still turn into something (links, emoji, references), and paths and dotted names. */
const lively = /www\.|\/.*\/|\w{2}\.\w{2}|:[\p{L}\p{N}/+-]|\bgh-\d|\b(?=[a-f]*\d)[0-9a-f]{7,40}\b/iu

/**
 * Prose from outside on one line of Markdown. Words that could mean anything to Markdown or to GitHub (`@who`, `#1`,
 * `*x*`, `<b>`, addresses, identifiers) become code spans; that is also how they read best. What is one stays one.
 */
export function markdown(text: string, length = 2_000): string {
  const words = clip(oneLine(printable(text)), length)
    .trim()
    .match(wordOrSpan) ?? ['']
  return escapeStart(words.map(word => (plainWord.test(word) && !lively.test(word) ? word : codeWord(word))).join(' '))
}

/** A word in code, the punctuation of the sentence around it left outside. A page of Google or GitHub is linked. */
function codeWord(word: string): string {
  const before = /^["'(]*/.exec(word)?.[0] ?? ''
  let end = word.length
  while (end > before.length && `.,;:!?'")`.includes(word.charAt(end - 1))) end -= 1
  const [core, after] = [word.slice(before.length, end), word.slice(end)]
  const span = /^`([^`]+)`$/.exec(core)?.[1]
  if (core === '') return code(word)
  return `${before}${safePage.test(core) ? link(code(core), core) : code(span ?? core)}${after}`
}

/** Where Google and GitHub have their own pages, none of which leads on to an address that others chose. */
const safePage =
  /^https:\/\/(?:(?:console|docs|status)\.cloud\.google\.com|cloud\.google\.com|console\.developers\.google\.com|developers\.google\.com|support\.google\.com|github\.com|docs\.github\.com|www\.githubstatus\.com)(?:[/?#]\S*)?$/

/** What at the start of a line would begin a list, a rule or a heading's underline. */
const escapeStart = (line: string): string =>
  line.replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2').replace(/^[-+=]+(?=\s|$)/, '\\$&')

/** Inline Markdown as one cell of a table: its pipes escaped, those after a backslash too. */
export const tableCell = (inline: string): string =>
  inline
    .replaceAll('\n', ' ')
    // Backslashes that no pipe follows are taken too, so that none is looked at twice.
    .replace(/\\+\|?|\|/g, signs => {
      if (!signs.endsWith('|')) return signs
      return `${signs.slice(0, -1)}${signs.length % 2 === 1 ? '\\' : '\\\\'}|`
    })

export const tableRow = (cells: readonly string[]): string => `| ${cells.map(tableCell).join(' | ')} |`

/** A table; the header's cells are ours, so are the rows' as Markdown. */
export const table = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [tableRow(header), `|${' :-- |'.repeat(header.length)}`, ...rows.map(tableRow)].join('\n')

/** A list; its items are Markdown already. */
export const list = (items: readonly string[]): string => items.map(item => `- ${item}`).join('\n')

/** A server's words: in a quotation where they are a sentence, else, as JSON and HTML are, as they came. */
export const quotation = (text: string, length: number): string =>
  text.length <= 600 && !/\n|^[[{<]/.test(text.trim()) ? `> ${markdown(text)}` : codeBlock(text, '', length)

/** A code block whose fence is longer than any that it holds. `language` is ours. */
export function codeBlock(text: string, language = '', length = Infinity): string {
  const whole = printable(text)
  let end = whole.length
  while (whole.charAt(end - 1) === '\n') end -= 1
  const shown = clip(whole.slice(0, end), length)
  const fence = '`'.repeat(Math.max(3, longestRun(shown) + 1))
  return `${fence}${language}\n${shown}\n${fence}`
}

/** A part that can be folded. GitHub reads the title as HTML: it must be our own words. */
export const details = (title: string, body: readonly string[], open: '' | ' open' = ''): string =>
  [`<details${open}><summary>${title}</summary>`, ...body.filter(part => part !== ''), '</details>'].join('\n\n')

/** A link where the address is a sound https one, else the bare label (Markdown already; code with backticks in it is not linked). */
export function link(label: string, address: string | undefined): string {
  const url = address === undefined || !URL.canParse(address) ? undefined : new URL(address)
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '' || label.includes('``')) return label
  const href = url.href.replace(/[()<>[\]\\`*_|~]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return `[${label}](${href})`
}

/** The inside of a quoted Mermaid label: all but letters, digits and a few signs as Mermaid's own character codes. */
export const mermaidLabel = (text: string, length = 48): string => {
  const shown = oneLine(printable(text)).trim()
  const short = [...shown].length > length ? `${[...shown].slice(0, length - 1).join('')}…` : shown
  return short.replace(/[^\p{L}\p{N}\p{M} .,_…→·-]/gu, sign => `#${sign.codePointAt(0)};`)
}

const longestRun = (text: string): number =>
  (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0)
