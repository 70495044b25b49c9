/** A value in HCL. `raw` is an expression that is HCL already. */
export type HclValue =
  | string
  | boolean
  | { readonly raw: string }
  | { readonly list: readonly HclValue[] }
  /** Keys are strings. */
  | { readonly map: Readonly<Record<string, HclValue>> }
  /** Keys are names. */
  | { readonly object: Readonly<Record<string, HclValue>> }

/** Attributes and inner blocks of a block, in order. */
export type HclBody = readonly (readonly [name: string, value: HclValue] | HclBlock)[]

export interface HclBlock {
  readonly block: string
  readonly labels?: readonly string[]
  /** Comment lines above it, without signs. */
  readonly comment?: readonly string[]
  readonly body: HclBody
}

/**
 * Formats a string. Quotes, backslashes, line ends and the starts of templates are escaped, and so is every character
 * that an editor hides or reorders (https://developer.hashicorp.com/terraform/language/expressions/strings).
 */
export function hclString(text: string): string {
  const escaped = text
    .replace(/["\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, character => {
      const short = hclEscapes[character]
      if (short !== undefined) return short
      const hex = (character.codePointAt(0) ?? 0).toString(16)
      return hex.length > 4 ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`
    })
    .replace(/[$%](?=\{)/g, '$&$&')
  return `"${escaped}"`
}

const hclEscapes: Readonly<Record<string, string>> = {
  '"': String.raw`\"`,
  '\\': String.raw`\\`,
  '\n': String.raw`\n`,
  '\r': String.raw`\r`,
  '\t': String.raw`\t`,
}

/** Formats a block as `terraform fmt` does. */
export function hclBlock({ block, labels = [], comment = [], body }: HclBlock, indent = ''): string {
  const head = [block, ...labels.map(hclString), '{'].join(' ')
  const lines = bodyLines(body, `${indent}  `)
  return [...comment.map(line => `${indent}# ${line}`.trimEnd()), `${indent}${head}`, ...lines, `${indent}}`].join('\n')
}

/** Formats a body: single lines that follow each other have their equals signs in one column. */
function bodyLines(body: HclBody, indent: string): string[] {
  const lines: string[] = []
  let group: (readonly [string, string])[] = []
  const flush = (): void => {
    const width = Math.max(...group.map(([name]) => [...name].length))
    lines.push(...group.map(([name, value]) => `${indent}${name}${' '.repeat(width - [...name].length)} = ${value}`))
    group = []
  }
  for (const entry of body) {
    if ('block' in entry) {
      flush()
      if (lines.length > 0) lines.push('')
      lines.push(hclBlock(entry, indent))
      continue
    }
    const [name, value] = entry
    const text = formatValue(value, indent)
    if (!text.includes('\n')) {
      group.push([name, text])
      continue
    }
    flush()
    lines.push(`${indent}${name} = ${text}`)
  }
  flush()
  return lines
}

function formatValue(value: HclValue, indent: string): string {
  if (typeof value === 'string') return hclString(value)
  if (typeof value === 'boolean') return String(value)
  if ('raw' in value) return value.raw
  if ('list' in value) {
    const items = value.list.map(item => formatValue(item, `${indent}  `))
    const short = `[${items.join(', ')}]`
    if (items.length < 2 || short.length + indent.length < shortList) return short
    return `[\n${items.map(item => `${indent}  ${item},\n`).join('')}${indent}]`
  }
  const entries =
    'map' in value
      ? Object.entries(value.map).map(([key, item]) => [hclString(key), item] as const)
      : Object.entries(value.object)
  return entries.length === 0 ? '{}' : `{\n${bodyLines(entries, `${indent}  `).join('\n')}\n${indent}}`
}

/** Longest list on one line, in characters. */
const shortList = 100
