import { Lexer, type ScalarTag, type Tags } from 'yaml'

/**
 * Types of plain scalars in PyYAML, which writes compiled pipelines and reads them for Google's SDK. It has a YAML 1.1
 * of its own. The string `1e-5` needs no quotes, since a float needs a dot and a sign in its exponent. `08` needs none
 * either, since it is not octal. `y` is not a boolean.
 */
export const pyyamlScalars = (core: Tags): Tags => [
  ...core.filter(tag => typeof tag === 'string' || !/:(bool|int|float)$/.test(tag.tag)),
  ...scalars,
]

const scalar = (type: string, test: RegExp, resolve: (text: string) => boolean | number): ScalarTag => ({
  tag: `tag:yaml.org,2002:${type}`,
  default: true,
  test,
  resolve,
})

const digits = (text: string): string => text.replaceAll('_', '')
const integer =
  (radix: number) =>
  (text: string): number => {
    const number = Number.parseInt(digits(text).replace(/^[-+]?0[bx]/, ''), radix)
    return text.startsWith('-') && /^-0[bx]/.test(text) ? -number : number
  }

const scalars: readonly ScalarTag[] = [
  scalar('bool', /^(yes|Yes|YES|true|True|TRUE|on|On|ON)$/, () => true),
  scalar('bool', /^(no|No|NO|false|False|FALSE|off|Off|OFF)$/, () => false),
  scalar('int', /^[-+]?0b[01_]+$/, integer(2)),
  scalar('int', /^[-+]?0x[0-9a-fA-F_]+$/, integer(16)),
  scalar('int', /^[-+]?0[0-7_]+$/, integer(8)),
  scalar('int', /^[-+]?(0|[1-9][0-9_]*)$/, integer(10)),
  scalar('float', /^[-+]?([0-9][0-9_]*)\.[0-9_]*([eE][-+][0-9]+)?$/, text => Number(digits(text))),
  scalar('float', /^\.[0-9][0-9_]*([eE][-+][0-9]+)?$/, text => Number(digits(text))),
]

/**
 * PyYAML lets a quoted string continue at any indentation, and real pipelines do so. YAML 1.2 wants its lines deeper
 * than their parent. Spaces before such a line have no meaning, so adding some changes no value.
 */
export function deepenContinuations(text: string): string {
  let deepened = text
  for (let repairs = 0; repairs < mostRepairs; repairs++) {
    const start = cutString(deepened)
    if (start === undefined) break
    const end = closingQuote(deepened, start)
    if (end === undefined) break
    const indent = ' '.repeat(start - deepened.lastIndexOf('\n', start))
    deepened =
      deepened.slice(0, start) + deepened.slice(start, end).replaceAll('\n', `\n${indent}`) + deepened.slice(end)
  }
  return deepened
}

/** Each costs a pass over the text. */
const mostRepairs = 100

/** Returns the start of a quoted string that the lexer gave up before its closing quote. */
function cutString(text: string): number | undefined {
  let offset = 0
  for (const token of new Lexer().lex(text)) {
    // Marks of the lexer that stand for no text.
    if (token === '\x02' || token === '\x18' || token === '\x1f') continue
    if (/^["']/.test(token) && closingQuote(text, offset) !== offset + token.length - 1) return offset
    offset += token.length
  }
  return undefined
}

function closingQuote(text: string, start: number): number | undefined {
  const quote = text[start]
  for (let index = start + 1; index < text.length; index++) {
    if (quote === '"' && text[index] === '\\') index++
    else if (text[index] === quote) {
      if (quote === '"' || text[index + 1] !== quote) return index
      index++
    }
  }
  return undefined
}
