/**
 * Filters of Google's list methods (https://google.aip.dev/160): comparisons joined by AND, OR, NOT and parentheses.
 * OR binds tighter than AND; two comparisons side by side are joined by AND.
 */
export type Filter =
  | { readonly type: 'and' | 'or'; readonly of: readonly Filter[] }
  | { readonly type: 'not'; readonly of: Filter }
  | Comparison

export interface Comparison {
  readonly type: 'compare'
  /** `labels.cost-center` is `['labels', 'cost-center']`. */
  readonly field: readonly string[]
  readonly operator: '=' | '!=' | '<' | '<=' | '>' | '>=' | ':'
  readonly value: string
}

/** A syntax error in a filter; columns count from 1. */
export class FilterSyntaxError extends Error {
  readonly line: number
  readonly column: number
  readonly token: string

  constructor(text: string, offset: number, token: string) {
    const before = text.slice(0, offset).split('\n')
    super(`syntax error at line ${before.length}, column ${(before.at(-1) ?? '').length + 1}, token '${token}'`)
    this.line = before.length
    this.column = (before.at(-1) ?? '').length + 1
    this.token = token
  }
}

interface Token {
  readonly text: string
  readonly offset: number
  readonly kind: 'word' | 'quoted' | 'operator' | 'paren' | 'dot'
}

/**
 * @returns undefined for an empty filter, which matches everything
 * @throws FilterSyntaxError
 */
export function parseFilter(text: string): Filter | undefined {
  const tokens = tokenize(text)
  let next = 0
  const peek = (): Token | undefined => tokens[next]
  const unexpected = (token = peek()): never => {
    throw new FilterSyntaxError(text, token?.offset ?? text.length, token?.text ?? '')
  }
  const isWord = (word: string): boolean => peek()?.kind === 'word' && peek()?.text === word
  const take = (): Token => tokens[next++] ?? unexpected(undefined)

  const conjunction = (): Filter => {
    const of = [disjunction()]
    while (peek() !== undefined && peek()?.text !== ')') {
      if (isWord('AND')) take()
      of.push(disjunction())
    }
    return join('and', of)
  }
  const disjunction = (): Filter => {
    const of = [negation()]
    while (isWord('OR')) {
      take()
      of.push(negation())
    }
    return join('or', of)
  }
  const negation = (): Filter => {
    if (!isWord('NOT')) return primary()
    take()
    return { type: 'not', of: primary() }
  }
  const primary = (): Filter => {
    if (peek()?.text !== '(' || peek()?.kind !== 'paren') return comparison()
    take()
    const inner = conjunction()
    if (peek()?.text !== ')') unexpected()
    take()
    return inner
  }
  const comparison = (): Filter => {
    const field = [name()]
    while (peek()?.kind === 'dot') {
      take()
      field.push(name())
    }
    const operator = operators.find(one => peek()?.kind === 'operator' && peek()?.text === one) ?? unexpected()
    take()
    const value = take()
    if (value.kind !== 'word' && value.kind !== 'quoted') return unexpected(value)
    return { type: 'compare', field, operator, value: value.kind === 'quoted' ? value.text : bareValue(value) }
  }
  const name = (): string => {
    const token = take()
    if (token.kind === 'quoted' || (token.kind === 'word' && !['AND', 'OR', 'NOT'].includes(token.text)))
      return token.text
    return unexpected(token)
  }
  // A bare value may contain dots, at which the tokenizer split it: 2.1.0.
  const bareValue = (first: Token): string => {
    let value = first.text
    while (peek()?.kind === 'dot') {
      take()
      value += `.${take().text}`
    }
    return value
  }

  if (tokens.length === 0) return undefined
  const filter = conjunction()
  if (peek() !== undefined) unexpected()
  return filter
}

const operators = ['=', '!=', '<', '<=', '>', '>=', ':'] as const
const join = (type: 'and' | 'or', of: readonly Filter[]): Filter => (of.length === 1 && of[0] ? of[0] : { type, of })

function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  const pattern = /\s+|"((?:[^"\\]|\\.)*)"|([<>!]=|[=<>:])|([()])|(\.)|([^\s"<>!=:().]+)/y
  while (pattern.lastIndex < text.length) {
    const offset = pattern.lastIndex
    const match = pattern.exec(text)
    if (match === null) throw new FilterSyntaxError(text, offset, text.charAt(offset))
    const [all, quoted, operator, paren, dot, word] = match
    if (quoted !== undefined) tokens.push({ text: quoted.replace(/\\(.)/g, '$1'), offset, kind: 'quoted' })
    else if (operator !== undefined) tokens.push({ text: all, offset, kind: 'operator' })
    else if (paren !== undefined) tokens.push({ text: all, offset, kind: 'paren' })
    else if (dot !== undefined) tokens.push({ text: all, offset, kind: 'dot' })
    else if (word !== undefined) tokens.push({ text: all, offset, kind: 'word' })
  }
  return tokens
}

/** Returns every comparison of a filter, so that a service can refuse unknown fields and operators. */
export function comparisonsOf(filter: Filter): readonly Comparison[] {
  switch (filter.type) {
    case 'and':
    case 'or':
      return filter.of.flatMap(comparisonsOf)
    case 'not':
      return comparisonsOf(filter.of)
    case 'compare':
      return [filter]
    default:
      return filter satisfies never
  }
}

/** Returns true if the filter matches; `holds` decides each comparison. */
export function passes(filter: Filter | undefined, holds: (comparison: Comparison) => boolean): boolean {
  if (filter === undefined) return true
  switch (filter.type) {
    case 'and':
      return filter.of.every(one => passes(one, holds))
    case 'or':
      return filter.of.some(one => passes(one, holds))
    case 'not':
      return !passes(filter.of, holds)
    case 'compare':
      return holds(filter)
    default:
      return filter satisfies never
  }
}

/** Compares two values of one type: numbers, times (milliseconds), or text. */
export function compare<T extends string | number>(left: T, operator: Comparison['operator'], right: T): boolean {
  switch (operator) {
    case '=':
      return left === right
    case '!=':
      return left !== right
    case '<':
      return left < right
    case '<=':
      return left <= right
    case '>':
      return left > right
    case '>=':
      return left >= right
    case ':':
      return typeof left === 'string' && typeof right === 'string' && matchesWildcard(left, right)
    default:
      return operator satisfies never
  }
}

/** `my_job_*`: a `*` stands for any text. */
const matchesWildcard = (text: string, pattern: string): boolean =>
  new RegExp(`^${pattern.split('*').map(escapeRegExp).join('.*')}$`, 's').test(text)

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
