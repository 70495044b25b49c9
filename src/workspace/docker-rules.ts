import type { PathRule } from './paths.ts'

/** A part of a pattern. `deep` is `**`; `parents` is `**` and the slash after it: any folders, or none. */
type Token =
  | { readonly type: 'star' | 'any' | 'deep' | 'parents' }
  | { readonly type: 'one'; readonly is: (character: string) => boolean }

interface DockerPattern {
  readonly tokens: readonly Token[]
  readonly keeps: boolean
}

/**
 * Returns the rule of a `.dockerignore`. Unlike in git, every pattern begins at the folder of the file. The last pattern
 * that matches a path or one of its folders decides, so a file of an ignored folder can be kept
 * (https://docs.docker.com/build/concepts/context/#dockerignore-files).
 */
export function dockerRuleOf(text: string): PathRule {
  const patterns = text
    .replace(/^\ufeff/, '')
    .split('\n')
    .filter(line => !line.startsWith('#'))
    .flatMap(patternOf)
  return {
    verdict: path => {
      const decisive = patterns.findLast(({ tokens }) => matchesWithFolders(tokens, path))
      if (decisive === undefined) return undefined
      return decisive.keeps ? 'kept' : 'ignored'
    },
    keepsInside: patterns.some(({ keeps }) => keeps),
  }
}

/** A pattern that Docker refuses matches nothing: the build itself then reports it. */
function patternOf(line: string): DockerPattern[] {
  const trimmed = line.trim()
  const keeps = trimmed.startsWith('!')
  const parts: string[] = []
  for (const part of (keeps ? trimmed.slice(1).trim() : trimmed).split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  const tokens = dockerTokensOf([...parts.join('/')])
  return parts.length === 0 || tokens === undefined ? [] : [{ tokens, keeps }]
}

function dockerTokensOf(characters: readonly string[]): Token[] | undefined {
  const tokens: Token[] = []
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] ?? ''
    if (character === '*' && characters[at + 1] === '*') {
      while (characters[at + 1] === '*') at += 1
      if (characters[at + 1] === '/') at += 1
      tokens.push({ type: at + 1 >= characters.length ? 'deep' : 'parents' })
    } else if (character === '*') tokens.push({ type: 'star' })
    else if (character === '?') tokens.push({ type: 'any' })
    else if (character === '[') {
      const set = setAt(characters, at)
      if (set === undefined) return undefined
      tokens.push({ type: 'one', is: set.is })
      at = set.end
    } else {
      if (character === '\\') at += 1
      const literal = characters[at]
      if (literal === undefined) return undefined
      tokens.push({ type: 'one', is: other => other === literal })
    }
  }
  return tokens
}

/** Reads a set as `[a-z]` or `[^.]`; `undefined` if nothing ends it. */
function setAt(characters: readonly string[], start: number) {
  const isNegated = characters[start + 1] === '^'
  const ranges: { readonly from: string; readonly to: string }[] = []
  const literalAt = (at: number) => (characters[at] === '\\' ? at + 1 : at)
  let at = start + (isNegated ? 2 : 1)
  while (characters[at] !== ']' || ranges.length === 0) {
    at = literalAt(at)
    const from = characters[at]
    if (from === undefined) return undefined
    let to = from
    if (characters[at + 1] === '-' && characters[at + 2] !== ']') {
      at = literalAt(at + 2)
      to = characters[at] ?? from
    }
    ranges.push({ from, to })
    at += 1
  }
  const is = (character: string): boolean =>
    character !== '/' && ranges.some(({ from, to }) => from <= character && character <= to) !== isNegated
  return { end: at, is }
}

/**
 * True if the pattern matches the path or a folder of it. It follows all ways through the pattern at once, so that its
 * time is proportional to both lengths.
 */
function matchesWithFolders(tokens: readonly Token[], path: string): boolean {
  /** Tokens that come next; `inside` those of `parents` within a folder's name. */
  let next = new Set<number>()
  let inside = new Set<number>()
  enter(next, tokens, 0)
  for (const character of path.replace(/\/$/, '')) {
    if (character === '/' && next.has(tokens.length)) return true
    const after = new Set<number>()
    const still = new Set<number>()
    const proceed = (at: number) => (character === '/' ? enter(after, tokens, at + 1) : undefined)
    for (const at of inside) {
      still.add(at)
      proceed(at)
    }
    for (const at of next) {
      const token = tokens[at]
      if (token === undefined) continue
      const { type } = token
      if (type === 'deep' || (type === 'star' && character !== '/')) enter(after, tokens, at)
      if ((type === 'any' && character !== '/') || (type === 'one' && token.is(character))) enter(after, tokens, at + 1)
      if (type !== 'parents') continue
      still.add(at)
      proceed(at)
    }
    next = after
    inside = still
  }
  return next.has(tokens.length)
}

/** Adds a token, and those behind it if it may match nothing. */
function enter(to: Set<number>, tokens: readonly Token[], from: number): void {
  for (let at = from; !to.has(at); at++) {
    to.add(at)
    const type = tokens[at]?.type
    if (type !== 'star' && type !== 'deep' && type !== 'parents') return
  }
}
