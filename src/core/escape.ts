/**
 * Functions that make untrusted text (claims, branch names, error bodies, model output) safe to show. They show the
 * whole text, but it has no effect on a terminal, in the runner's log, in Markdown, or in Mermaid.
 */

/** V8 reads the Unicode classes of an expression when it makes the expression. That takes milliseconds, so not at load. */
function lazy(make: () => RegExp): () => RegExp {
  let made: RegExp | undefined
  return () => (made ??= make())
}

/**
 * Control, bidirectional, invisible, and unpaired characters, which hide or reorder what a reviewer reads
 * (https://trojansource.codes).
 */
const unprintable = lazy(
  () =>
    /(?![\n\t]|\ufe0f)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu,
)
/** Characters that are all visible: ASCII, Latin letters, dashes, quotes, arrows. Nearly all text has no others. */
const allVisible = /^[\n\t\x20-\x7e\xa1-\xac\xae-\u024f\u2010-\u2027\u2190-\u21ff]*$/

/** Longer than any line or block that is shown. Longer text is cut before anything else is done with it. */
const longestText = 262_144

/**
 * Text that begins like a JSON Web Token, up to the first character that a token cannot have. A real one has a payload
 * after the first dot.
 */
const jwtLike = /\beyJ[\w-]{8,}(?:\.[\w-]*)*/g
const payload = /\.[\w-]{8}/

/** True for a text with a token in it, or with the first two parts of one. */
export const looksLikeToken = (text: string): boolean => (text.match(jwtLike) ?? []).some(found => payload.test(found))

/** Other forms of credentials: a second check after masking. */
const credentials: readonly RegExp[] = [
  /\bya29\.[\w.-]{8,}/g, // Google access tokens
  /\bgh[a-z]_\w{16,}/g, // GitHub tokens
  /\bgithub_pat_\w{16,}/g,
  /\bAIza[\w-]{30,}/g, // Google API keys
  /(?<=\bBearer\s)[\w.~+/-]{12,}=*/gi,
]

/**
 * Returns the text with every invisible character written out (`\u{202e}`, `\r`, `\x1b`), and with anything like a
 * token replaced. Line feeds and tabs stay; CR LF becomes LF. Its time is proportional to the text's length, like that
 * of every function here, because others write training logs.
 */
export function printable(text: string): string {
  const withoutTokens = clipText(text, longestText).replace(jwtLike, found =>
    payload.test(found) ? '[redacted]' : found,
  )
  const redacted = credentials.reduce((kept, pattern) => kept.replace(pattern, '[redacted]'), withoutTokens)
  if (allVisible.test(redacted)) return redacted
  return redacted.replaceAll('\r\n', '\n').replace(unprintable(), character => {
    const code = character.codePointAt(0) ?? 0
    if (character === '\r') return '\\r'
    return code <= 0xff ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`
  })
}

/** GitHub accepts 4,096 characters of an annotation's message. */
export const annotationLength = 4_000

/** Returns the text of an annotation. */
export const annotationText = (text: string): string => clipText(printable(text), annotationLength)

/**
 * Returns one line of the log without workflow commands: neither `::name::` at its start nor `##[name]` anywhere. The
 * runner ends a line at a line feed or a carriage return, and skips white space.
 */
export const logLine = (text: string): string =>
  oneLine(printable(text))
    .replaceAll('##[', '##\\[')
    .replace(/^(\s*)::/, '$1\\::')

/** Cuts a text to `length` characters, and adds the number of those left out. */
export function clipText(text: string, length: number): string {
  if (text.length <= length) return text
  // Does not split a surrogate pair.
  const end = /[\ud800-\udbff]/.test(text.charAt(length - 1)) ? length - 1 : length
  return `${text.slice(0, end)}… (${text.length - end} more characters)`
}

/** The longest value inside a line. Blocks have their own limit. */
const inlineLength = 400

/** Returns the text as a sentence with a full stop. */
export const withStop = (text: string): string => (/[.!?:]$/.test(text) ? text : `${text}.`)

/** Replaces a line feed and the white space around it with one space. */
function oneLine(text: string): string {
  if (!text.includes('\n')) return text
  const lines = text.split('\n')
  const inner = lines.slice(1, -1).map(line => line.trim())
  return [lines[0]?.trimEnd() ?? '', ...inner.filter(line => line !== ''), lines.at(-1)?.trimStart() ?? ''].join(' ')
}

/**
 * Returns a code span on one line. In code, nothing is Markdown, and GitHub creates no mention, issue reference, link,
 * emoji, or formula.
 */
export function code(text: string): string {
  const shown = clipText(oneLine(printable(text)).replaceAll('\t', ' ').trim(), inlineLength)
  if (shown === '') return '*(empty)*'
  const fence = '`'.repeat(longestRun(shown) + 1)
  const pad = shown.startsWith('`') || shown.endsWith('`') ? ' ' : ''
  return `${fence}${pad}${shown}${pad}${fence}`
}

/** Words of letters, digits, and the punctuation of prose only. */
const plainWord = lazy(() => /^["'(“]*[\p{L}\p{N}\p{M}–—…·%+=\-/.,;:!?'’”")]*$/u)
const plainAsciiWord = /^(?:["']*\()*[A-Za-z0-9%+=\-/.,;:!?'")]*$/
/** A code span with one backtick on each side and its punctuation, or a word. */
const wordOrSpan = /(?<!\S)["'(]*`(?=[^`\s])[^`]*(?<=[^`\s])`[.,;:!?'")]*(?!\S)|\S+/gu
/** Plain words that GitHub would still change (links, emoji, references), and paths and dotted names. */
const canBeMarkup = lazy(() => /www\.|\/.*\/|\w{2}\.\w{2}|:[\p{L}\p{N}/+-]|\bgh-\d|\b(?=[a-f]*\d)[0-9a-f]{7,40}\b/iu)
const asciiThatCanBeMarkup = /www\.|\/.*\/|\w{2}\.\w{2}|:[A-Za-z0-9/+-]|\bgh-\d|\b(?=[a-f]*\d)[0-9a-f]{7,40}\b/i

/**
 * Returns outside prose on one line of Markdown. Words with a meaning in Markdown or on GitHub (`@who`, `#1`, `*x*`,
 * `<b>`, URLs, identifiers) become code spans, which are also easiest to read. A code span stays one.
 */
export function markdown(text: string, length = 2_000): string {
  const words = clipText(oneLine(printable(text)), length)
    .trim()
    .match(wordOrSpan) ?? ['']
  return escapeStart(words.map(word => (isPlain(word) ? word : codeWord(word))).join(' '))
}

/** For ASCII, the ASCII expressions decide as the others do, and need no Unicode tables. */
const isPlain = (word: string): boolean =>
  /^[\x20-\x7e]*$/.test(word)
    ? plainAsciiWord.test(word) && !asciiThatCanBeMarkup.test(word)
    : plainWord().test(word) && !canBeMarkup().test(word)

/** Returns a word as code, with the punctuation around it outside. A page of Google or GitHub becomes a link. */
function codeWord(word: string): string {
  const before = /^["'(]*/.exec(word)?.[0] ?? ''
  let end = word.length
  while (end > before.length && `.,;:!?'")`.includes(word.charAt(end - 1))) end -= 1
  const [core, after] = [word.slice(before.length, end), word.slice(end)]
  const span = /^`([^`]+)`$/.exec(core)?.[1]
  if (core === '') return code(word)
  return `${before}${safePage.test(core) ? link(code(core), core) : code(span ?? core)}${after}`
}

/** Google's and GitHub's own pages. None redirects to an address that others choose. */
const safePage =
  /^https:\/\/(?:(?:console|docs|status)\.cloud\.google\.com|cloud\.google\.com|console\.developers\.google\.com|developers\.google\.com|support\.google\.com|github\.com|docs\.github\.com|www\.githubstatus\.com)(?:[/?#]\S*)?$/

/** Escapes what would begin a list, a rule, or a heading's underline. */
const escapeStart = (line: string): string =>
  line.replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2').replace(/^[-+=]+(?=\s|$)/, '\\$&')

/** Returns inline Markdown as a table cell: its pipes are escaped, also after a backslash. */
export const tableCell = (inline: string): string =>
  inline
    .replaceAll('\n', ' ')
    // Takes backslashes without a pipe, too, so that none is read twice.
    .replace(/\\+\|?|\|/g, signs => {
      if (!signs.endsWith('|')) return signs
      return `${signs.slice(0, -1)}${signs.length % 2 === 1 ? '\\' : '\\\\'}|`
    })

/** Returns one row of a table. Its cells are Markdown. */
export const tableRow = (cells: readonly string[]): string => `| ${cells.map(tableCell).join(' | ')} |`

/** Returns a table. The header is our own text; the rows are Markdown. */
export const markdownTable = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [tableRow(header), `|${' :-- |'.repeat(header.length)}`, ...rows.map(tableRow)].join('\n')

/** Returns a list. Its items are Markdown. */
export const markdownList = (items: readonly string[]): string => items.map(item => `- ${item}`).join('\n')

/** Returns a server's words: a sentence as a quotation, anything else (JSON, HTML) as a block. */
export const quotation = (text: string, length: number): string =>
  text.length <= 600 && !/\n|^[[{<]/.test(text.trim()) ? `> ${markdown(text)}` : codeBlock(text, '', length)

/** Returns a code block with a fence longer than any in it. `language` is our own text. */
export function codeBlock(text: string, language = '', length = Infinity): string {
  const whole = printable(text)
  let end = whole.length
  while (whole.charAt(end - 1) === '\n') end -= 1
  const shown = clipText(whole.slice(0, end), length)
  const fence = '`'.repeat(Math.max(3, longestRun(shown) + 1))
  return `${fence}${language}\n${shown}\n${fence}`
}

/** Returns a part that can be folded. GitHub reads the title as HTML, so it must be our own words. */
export const details = (title: string, body: readonly string[], open: '' | ' open' = ''): string =>
  [`<details${open}><summary>${title}</summary>`, ...body.filter(part => part !== ''), '</details>'].join('\n\n')

/**
 * Returns a link if the URL is a valid https one, otherwise the label alone (Markdown already; code with backticks in
 * it is not linked).
 */
export function link(label: string, address: string | undefined): string {
  const url = address === undefined || !URL.canParse(address) ? undefined : new URL(address)
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '' || label.includes('``')) return label
  const href = url.href.replace(/[()<>[\]\\`*|~]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return `[${label}](${href})`
}

/**
 * Returns the text of a quoted Mermaid label: everything but letters, digits, and a few signs as Mermaid's character
 * codes.
 */
export const mermaidLabel = (text: string, length = 48): string => {
  const shown = oneLine(printable(text)).trim()
  const short = [...shown].length > length ? `${[...shown].slice(0, length - 1).join('')}…` : shown
  return short.replace(/[^\p{L}\p{N}\p{M} .,_…→·-]/gu, sign => `#${sign.codePointAt(0)};`)
}

const longestRun = (text: string): number =>
  (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0)
