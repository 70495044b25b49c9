import { type Change, changedVariable } from './shell-changes.ts'

/** A part of a word: text, a variable, or what a command prints. */
export type Part =
  | { readonly text: string }
  | { readonly variable: string; readonly quoted: boolean; readonly change?: Change }
  | { readonly output: List; readonly quoted: boolean }

/** A word, and whether any of it is quoted: only an unquoted one can be an assignment, a keyword or a bracket. */
export interface Word {
  readonly parts: readonly Part[]
  readonly quoted: boolean
}

export type Command =
  | {
      readonly type: 'simple'
      readonly assignments: readonly Assignment[]
      readonly words: readonly Word[]
      readonly redirections: Redirections
    }
  | { readonly type: 'group' | 'subshell'; readonly list: List }
  | { readonly type: 'if'; readonly condition: List; readonly then: List; readonly otherwise: List }

export interface Assignment {
  readonly name: string
  readonly append: boolean
  readonly value: readonly Part[]
}

/** Where output goes, and what comes in. */
export interface Redirections {
  stdout?: 'null' | 'stderr'
  stderr?: 'stdout'
  stdin?: string
}

/** Commands joined by `||`. */
export interface OrList {
  readonly commands: readonly Command[]
}

export type List = readonly OrList[]

/** A construct of bash that this reader does not know. */
export class ShellSyntaxError extends Error {}

type Token = Word | { readonly operator: string } | { readonly redirection: Redirections }

const operators = ['||', ';', '\n', '(', ')'] as const
const redirections: Readonly<Record<string, Redirections>> = {
  '>/dev/null': { stdout: 'null' },
  '2>&1': { stderr: 'stdout' },
  '>&2': { stdout: 'stderr' },
}

/**
 * Parses the part of bash that `compile` prints, and refuses all else: a script that this reader understands in another
 * way than bash does would prove nothing.
 *
 * @throws ShellSyntaxError
 */
export function parseScript(script: string): List {
  const tokens = new Tokenizer(script).all()
  const parser = new Parser(tokens)
  const list = parser.list()
  if (parser.peek() !== undefined) throw new ShellSyntaxError(`unexpected ${JSON.stringify(parser.peek())}`)
  return list
}

class Tokenizer {
  readonly #text: string
  #at = 0
  /** Ends of here-documents that begin after this line. */
  #documents: { readonly end: string; readonly into: Redirections }[] = []

  constructor(text: string) {
    this.#text = text
  }

  all(): Token[] {
    const tokens: Token[] = []
    for (let token = this.#next(); token !== undefined; token = this.#next()) tokens.push(token)
    return tokens
  }

  #rest(length: number): string {
    return this.#text.slice(this.#at, this.#at + length)
  }

  #next(): Token | undefined {
    for (;;) {
      const [skipped = ''] = /^(?:[ \t]+|\\\n|#[^\n]*)/.exec(this.#text.slice(this.#at, this.#at + 4096)) ?? []
      if (skipped === '') break
      this.#at += skipped.length
      // A comment may be longer than what was looked at.
      if (skipped.startsWith('#')) while (this.#at < this.#text.length && this.#rest(1) !== '\n') this.#at += 1
    }
    if (this.#at >= this.#text.length) return undefined
    for (const operator of operators)
      if (this.#rest(operator.length) === operator) {
        this.#at += operator.length
        if (operator === '\n') this.#readDocuments()
        return { operator }
      }
    for (const [text, redirection] of Object.entries(redirections))
      if (this.#rest(text.length) === text && this.#endsAfter(text.length)) {
        this.#at += text.length
        return { redirection }
      }
    const [document, end] = /^<<'(\w+)'(?=\n)/.exec(this.#rest(80)) ?? []
    if (document !== undefined && end !== undefined) {
      this.#at += document.length
      const redirection: Redirections = { stdin: '' }
      this.#documents.push({ end, into: redirection })
      return { redirection }
    }
    return this.#word()
  }

  #endsAfter(length: number): boolean {
    return /^(?:[\s;)]|$)/.test(this.#text.slice(this.#at + length, this.#at + length + 1))
  }

  #readDocuments(): void {
    for (const { end, into } of this.#documents) {
      const close = this.#text.indexOf(`\n${end}\n`, this.#at - 1)
      if (close < 0) throw new ShellSyntaxError(`a here-document does not end: ${end}`)
      into.stdin = this.#text.slice(this.#at, close + 1)
      this.#at = close + end.length + 2
    }
    this.#documents = []
  }

  #word(): Word {
    const parts: Part[] = []
    let quoted = false
    while (this.#at < this.#text.length) {
      const character = this.#rest(1)
      if (/[\s;|)]/.test(character)) break
      if (character === "'") {
        const end = this.#text.indexOf("'", this.#at + 1)
        if (end < 0) throw new ShellSyntaxError('a quote does not end')
        parts.push({ text: this.#text.slice(this.#at + 1, end) })
        this.#at = end + 1
        quoted = true
      } else if (character === '"') {
        this.#at += 1
        parts.push({ text: '' }, ...this.#inDoubleQuotes())
        quoted = true
      } else if (character === '$') parts.push(this.#expansion(false))
      else if (character === '\\') {
        if (!/^\\['"\\$`!;]$/.test(this.#rest(2))) throw new ShellSyntaxError(`unknown escape ${this.#rest(2)}`)
        parts.push({ text: this.#rest(2).slice(1) })
        this.#at += 2
        quoted = true
      } else {
        if (/[`<>&*?[\]~(]/.test(character)) throw new ShellSyntaxError(`unquoted ${character} at ${this.#at}`)
        parts.push({ text: character })
        this.#at += 1
      }
    }
    return { parts, quoted }
  }

  #inDoubleQuotes(): Part[] {
    const parts: Part[] = []
    for (;;) {
      if (this.#at >= this.#text.length) throw new ShellSyntaxError('a quote does not end')
      const character = this.#rest(1)
      if (character === '"') break
      if (character === '$') {
        parts.push(this.#expansion(true))
        continue
      }
      if (character === '`' || character === '!') throw new ShellSyntaxError(`${character} in double quotes`)
      const escaped = character === '\\' && /^["$`\\]$/.test(this.#text.charAt(this.#at + 1))
      if (character === '\\' && !escaped) throw new ShellSyntaxError('a backslash in double quotes')
      parts.push({ text: escaped ? this.#text.charAt(this.#at + 1) : character })
      this.#at += escaped ? 2 : 1
    }
    this.#at += 1
    return parts
  }

  #expansion(quoted: boolean): Part {
    const [variable, plain, braced] = /^\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\})/.exec(this.#rest(200)) ?? []
    if (variable !== undefined) {
      this.#at += variable.length
      return { variable: plain ?? braced ?? '', quoted }
    }
    const changed = changedVariable(this.#rest(200))
    if (changed !== undefined) {
      this.#at += changed.length
      return { variable: changed.variable, change: changed.change, quoted }
    }
    if (this.#rest(2) !== '$(' || this.#rest(3) === '$((')
      throw new ShellSyntaxError(`unknown expansion at ${this.#at}`)
    this.#at += 2
    const start = this.#at
    const inner: Token[] = []
    for (let token = this.#next(); token !== undefined; token = this.#next()) {
      if ('operator' in token && token.operator === ')') return { output: new Parser(inner).list(), quoted }
      inner.push(token)
    }
    throw new ShellSyntaxError(`a command substitution does not end: ${this.#text.slice(start, start + 40)}`)
  }
}

class Parser {
  readonly #tokens: readonly Token[]
  #at = 0

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  peek(): Token | undefined {
    return this.#tokens[this.#at]
  }

  #isOperator(...wanted: readonly string[]): boolean {
    const token = this.peek()
    return token !== undefined && 'operator' in token && wanted.includes(token.operator)
  }

  /** Returns the next token if it is a bare word: a keyword or a brace. */
  #bare(): string | undefined {
    const token = this.peek()
    if (token === undefined || !('parts' in token) || token.quoted) return undefined
    return token.parts.every(part => 'text' in part) ? plainText(token) : undefined
  }

  list(): List {
    const found: OrList[] = []
    for (;;) {
      while (this.#isOperator('\n', ';')) this.#at += 1
      if (this.peek() === undefined || this.#isOperator(')')) break
      if (['then', 'else', 'fi', '}'].includes(this.#bare() ?? '')) break
      found.push(this.#orList())
    }
    return found
  }

  #orList(): OrList {
    const commands = [this.#command()]
    while (this.#isOperator('||')) {
      this.#at += 1
      while (this.#isOperator('\n')) this.#at += 1
      commands.push(this.#command())
    }
    return { commands }
  }

  #command(): Command {
    if (this.#isOperator('(')) {
      this.#at += 1
      const list = this.list()
      if (!this.#isOperator(')')) throw new ShellSyntaxError('a parenthesis does not end')
      this.#at += 1
      return { type: 'subshell', list }
    }
    if (this.#bare() === '{') {
      this.#at += 1
      const list = this.list()
      this.#keyword('}')
      return { type: 'group', list }
    }
    if (this.#bare() === 'if') {
      this.#at += 1
      const condition = this.list()
      this.#keyword('then')
      const then = this.list()
      const hasElse = this.#bare() === 'else'
      if (hasElse) this.#at += 1
      const otherwise = hasElse ? this.list() : []
      this.#keyword('fi')
      return { type: 'if', condition, then, otherwise }
    }
    return this.#simple()
  }

  #keyword(word: string): void {
    if (this.#bare() !== word) throw new ShellSyntaxError(`${word} is missing`)
    this.#at += 1
  }

  #simple(): Command {
    const assignments: Assignment[] = []
    const words: Word[] = []
    const into: Redirections = {}
    for (let token = this.peek(); token !== undefined; token = this.peek()) {
      if ('operator' in token) break
      this.#at += 1
      if ('redirection' in token) {
        Object.assign(into, token.redirection)
        continue
      }
      const assignment = words.length === 0 ? assignmentIn(token) : undefined
      if (assignment !== undefined) assignments.push(assignment)
      else if (token.parts.some(part => 'quoted' in part && !part.quoted))
        throw new ShellSyntaxError('an expansion outside quotes, which bash splits')
      else words.push(token)
    }
    if (words.length > 0 && assignments.length > 0) throw new ShellSyntaxError('a variable for one command')
    return { type: 'simple', assignments, words, redirections: into }
  }
}

const plainText = ({ parts }: Word): string => parts.map(part => ('text' in part ? part.text : '')).join('')

/** Returns the assignment that a word is: `NAME=…` or `NAME+=…`, whose name is not quoted. */
function assignmentIn({ parts }: Word): Assignment | undefined {
  let name = ''
  for (const [index, part] of parts.entries()) {
    if (!('text' in part) || part.text.length !== 1) return undefined
    if (part.text === '=' && /^[A-Za-z_]\w*\+?$/.test(name))
      return { name: name.replace('+', ''), append: name.endsWith('+'), value: parts.slice(index + 1) }
    name += part.text
  }
  return undefined
}
