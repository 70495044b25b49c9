import { createHash } from 'node:crypto'
import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseAllDocuments,
  type Tags,
  type YAMLError,
  type YAMLMap,
} from 'yaml'
import { ActionError, type Advice, type ErrorCode, type Problem } from '../core/errors.ts'
import { lowerFirst, quote } from '../core/text.ts'
import { isMergeKey, writeOutAliases } from './aliases.ts'
import { isExact, notExact } from './exact-number.ts'
import { formatPath, type Path } from './path.ts'

/** A YAML or JSON document as plain data, with the place of each value. */
export interface SourceDocument {
  readonly file: string
  readonly value: unknown
  /** Hex SHA-256 of the text's UTF-8 bytes. */
  readonly sha256: string
  /**
   * Returns a problem at a path. If the path does not exist, its nearest existing ancestor is used. `key` points at the
   * key, not its value.
   */
  problem(path: Path, message: string, options?: Advice & { key?: boolean }): Problem
  /** Returns the original text of a scalar without quotes, before its type was decided (`1e-5`); else `undefined`. */
  written(path: Path): string | undefined
  /** The next document in the file, if the limits allow one. */
  readonly second?: SourceDocument
}

export interface DocumentLimits {
  readonly maxBytes: number
  readonly maxDepth: number
  /** Bounds after aliases and merge keys are expanded, as PyYAML does. Absent: aliases are errors. */
  readonly aliases?: { readonly nodes: number; readonly characters: number }
  /** Refuses numbers that JSON would not send as written. */
  readonly exact?: true
  /** Allows a second document, as compilers of pipelines write one. */
  readonly second?: true
  /** Types of plain scalars, if they differ from the core schema of YAML 1.2. */
  readonly scalars?: (core: Tags) => Tags
}

/** Limits of a document that a person writes: a policy. */
export const policyFile: DocumentLimits = { maxBytes: 256 * 1024, maxDepth: 64 }

/** Limits of a steps file. Its bodies may come from a file of gcloud, which takes aliases. */
export const stepsFile: DocumentLimits = {
  ...policyFile,
  aliases: { nodes: 50_000, characters: 4 * 1024 * 1024 },
  exact: true,
}

/** Limits of a file of values that a steps file refers to. */
export const values: DocumentLimits = { ...policyFile, exact: true }

/** Limits of a compiler's output: pipeline specifications. */
export const compiled: DocumentLimits = { maxBytes: 8 * 1024 * 1024, maxDepth: 128 }

/**
 * Reads YAML 1.2 (and so JSON) as data only: no tags, no duplicate keys, no `__proto__`, nothing too large or too deep.
 * Anchors, aliases, and merge keys are valid only if the limits allow them.
 *
 * @param code the error code for a fault, since only the caller knows the kind of document
 * @throws ActionError with every problem, each with its place
 */
export function parseDocument(
  text: string,
  file: string,
  code: ErrorCode,
  limits: DocumentLimits = policyFile,
): SourceDocument {
  const lines = new LineCounter()
  const problemAt = (offset: number, message: string, cure?: string, path = ''): Problem => {
    const { line, col } = lines.linePos(Math.max(0, offset))
    return {
      file,
      line: Math.max(1, line),
      column: Math.max(1, col),
      path,
      message,
      cure,
    }
  }
  const fail = (problems: readonly Problem[]): never => {
    const [first, ...more] = problems
    const summary =
      first === undefined ? '' : `: ${first.message}${more.length > 0 ? ` (and ${more.length} more)` : ''}`
    throw new ActionError(code, `${file} cannot be read${summary}`, { problems })
  }

  const bytes = Buffer.byteLength(text)
  if (bytes > limits.maxBytes) {
    fail([problemAt(0, `the file has ${bytes} bytes, at most ${limits.maxBytes} are read`, 'Split it.')])
  }
  const sha256 = createHash('sha256').update(text).digest('hex')
  const [first, second] = parseAll(text, lines, limits, problemAt, fail).map(({ document, root }): SourceDocument => {
    const problems = hazards(root, limits, problemAt)
    if (problems.length > 0) fail(problems)
    // Without an alias or a merge key there is nothing to write out.
    if (limits.aliases !== undefined && /\*|<</.test(text)) {
      const flaws = writeOutAliases(root, { ...limits.aliases, depth: limits.maxDepth })
      if (flaws.length > 0) fail(flaws.map(({ node, message, cure }) => problemAt(offsetOfNode(node), message, cure)))
    }
    const value: unknown = document.toJS({ maxAliasCount: 0 })
    return {
      file,
      value,
      sha256,
      problem: (path, message, { key = false, cure, commands } = {}) => ({
        ...problemAt(offsetOf(root, path, key), message, cure, formatPath(path)),
        commands,
      }),
      written: path => {
        const node = nodeAt(root, path)
        return isScalar(node) && node.type === 'PLAIN' ? node.source : undefined
      },
    }
  })
  if (first === undefined) return fail([problemAt(0, 'the file is empty')])
  return second === undefined ? first : { ...first, second }
}

type ProblemAt = (offset: number, message: string, cure?: string, path?: string) => Problem

function parseAll(
  text: string,
  lines: LineCounter,
  limits: DocumentLimits,
  problemAt: ProblemAt,
  fail: (p: readonly Problem[]) => never,
): { document: Document; root: Node }[] {
  let documents: ReturnType<typeof parseAllDocuments>
  try {
    documents = parseAllDocuments(text, {
      version: '1.2',
      lineCounter: lines,
      // The library compares each key with all earlier ones, so that a file of keys alone takes minutes. `hazards`
      // checks it instead.
      uniqueKeys: false,
      merge: false,
      prettyErrors: false,
      strict: true,
      stringKeys: true,
      ...(limits.scalars === undefined ? {} : { customTags: limits.scalars }),
    })
  } catch (error) {
    // The composer recurses: nested brackets exhaust the stack before any depth can be counted.
    if (error instanceof RangeError) return fail([problemAt(0, `nested deeper than ${limits.maxDepth} levels`)])
    throw error
  }
  const all = Array.isArray(documents) ? documents : []
  if (all[0] === undefined || all[0].contents === null) return fail([problemAt(0, 'the file is empty')])
  const excess = all[limits.second ? 2 : 1]
  if (excess !== undefined)
    return fail([
      problemAt(
        excess.range?.[0] ?? 0,
        limits.second ? 'a third document; two at most are expected' : 'a second document; one is expected',
      ),
    ])
  const lineAt = (offset: number): number => lines.linePos(offset).line
  // After the first error a parser finds every token unexpected, or at a wrong column. Only the first error is useful.
  const errors = all
    .flatMap(document => [...document.errors, ...document.warnings])
    .filter(({ code }, index) => index === 0 || code !== 'UNEXPECTED_TOKEN')
    .filter(
      ({ message }, index, found) =>
        !isIndentationFault(message) || found.findIndex(one => isIndentationFault(one.message)) === index,
    )
    // Further errors of a line follow from its first one.
    .filter(({ pos }, index, found) => found.findIndex(one => lineAt(one.pos[0]) === lineAt(pos[0])) === index)
  const inWords = (message: string): string =>
    /maximum call stack/i.test(message) ? `nested deeper than ${limits.maxDepth} levels` : lowerFirst(message)
  if (errors.length > 0)
    return fail(errors.map(error => problemAt(error.pos[0], inWords(error.message), cureOf(error, text))))
  return all.flatMap(document => (document.contents === null ? [] : [{ document, root: document.contents }]))
}

/** True for an item at another column than those before it. Every later item then has the same error. */
const isIndentationFault = (message: string): boolean => message.includes('must start at the same column')

/** Returns the fix of common mistakes. */
function cureOf({ code, message, pos: [at] }: YAMLError, text: string): string | undefined {
  const [reference] = /^\$\{[^}\n]*\}/.exec(text.slice(Math.max(0, at - 1))) ?? []
  if (reference !== undefined) return `Within { } and [ ] quote a value with a reference, as "${reference}".`
  if (code === 'MISSING_CHAR' && message.includes('between flow'))
    return 'Put a key or value that contains [ ] { } or a comma in quotes.'
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return 'Quote a value that contains ": ".'
  if (code === 'BAD_SCALAR_START' || code === 'BAD_ALIAS') return 'Put it in quotes.'
  if (code === 'MULTILINE_IMPLICIT_KEY') return 'Write ": " after a key.'
  if (message.endsWith('scalar at node end')) return 'Put all of it in one pair of quotes.'
  if (isIndentationFault(message)) return 'Indent all keys of a mapping equally, and all items of a list equally.'
  return code === 'TAB_AS_INDENT' ? 'Indent with spaces.' : undefined
}

const offsetOfNode = (node: unknown): number =>
  (node as { range?: [number, number, number] | null } | null)?.range?.[0] ?? 0

/** People read a policy, and should not have to follow references. A grant has a parent instead. */
const insteadOfAnchors = 'Write the value out where it is needed; put what grants share into a parent: `extends: NAME`.'
const mergeKeys = 'YAML merge keys (<<) are not supported'

function hazards(root: Node, limits: DocumentLimits, problemAt: ProblemAt): Problem[] {
  const problems: Problem[] = []
  const takesAliases = limits.aliases !== undefined
  const report = (node: unknown, message: string, cure?: string): void => {
    problems.push(problemAt(offsetOfNode(node), message, cure))
  }
  const checkNode = ({ anchor, tag }: { readonly anchor?: string; readonly tag?: string }, node: unknown): void => {
    if (!takesAliases && anchor !== undefined) report(node, 'YAML anchors are not supported', insteadOfAnchors)
    if (limits.exact && isScalar(node) && typeof node.value === 'number' && !isExact(node.source ?? '', node.value))
      report(node, notExact(node.source ?? ''), `Quote it: ${JSON.stringify(node.source)}.`)
    if (tag !== undefined && !tag.startsWith('tag:yaml.org,2002:')) report(node, `the YAML tag ${tag} is not supported`)
  }
  const checkKey = (pair: Pair, keys: Set<unknown>): void => {
    const key = isScalar(pair.key) ? pair.key.value : pair.key
    if (keys.has(key)) report(pair.key, `the key ${quote(String(key))} occurs twice`, 'Rename one, or remove it.')
    keys.add(key)
    if (key === '__proto__' || (key === '<<' && !(takesAliases && isMergeKey(pair.key))))
      report(pair.key, takesAliases || key !== '<<' ? `the key ${key} is not supported` : mergeKeys, 'Remove it.')
  }
  /** @returns false if the document is too deep: then nothing more is checked */
  const check = (node: unknown, depth: number): boolean => {
    if (isAlias(node)) {
      if (!takesAliases)
        report(node, 'YAML aliases are not supported', 'Write the value out. Quote a text that begins with *.')
      return true
    }
    if (!isCollection(node) && !isScalar(node)) return true
    checkNode(node, node)
    if (depth > limits.maxDepth) {
      report(node, `nested deeper than ${limits.maxDepth} levels`)
      return false
    }
    if (isSeq(node)) return node.items.every(item => check(item, depth + 1))
    if (!isMap(node)) return true
    const keys = new Set<unknown>()
    return node.items.every(pair => {
      checkKey(pair, keys)
      return check(pair.key, depth + 1) && check(pair.value, depth + 1)
    })
  }
  check(root, 0)
  return problems
}

/** Cache of each mapping's pairs: a file with 20,000 wrong keys reads them for each key. */
const pairsByKey = new WeakMap<YAMLMap, ReadonlyMap<unknown, Pair>>()

function pairOf(mapping: YAMLMap, key: string): Pair | undefined {
  const known = pairsByKey.get(mapping)
  const pairs =
    known ??
    new Map(
      mapping.items
        .toReversed()
        .flatMap((pair): [unknown, Pair][] => (isScalar(pair.key) ? [[pair.key.value, pair]] : [])),
    )
  if (known === undefined) pairsByKey.set(mapping, pairs)
  return pairs.get(key)
}

const nodeAt = (root: Node, path: Path): unknown =>
  path.reduce<unknown>(
    (node, segment) =>
      isMap(node) ? pairOf(node, String(segment))?.value : isSeq(node) ? node.items[Number(segment)] : undefined,
    root,
  )

function offsetOf(root: Node, path: Path, wantKey: boolean): number {
  let node: unknown = root
  let offset = root.range?.[0] ?? 0
  for (const [depth, segment] of path.entries()) {
    if (isMap(node)) {
      const pair = pairOf(node, String(segment))
      if (pair === undefined) break
      const last = depth === path.length - 1
      const target = (last && wantKey) || pair.value === null ? pair.key : pair.value
      offset = (target as Node).range?.[0] ?? offset
      node = pair.value
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(segment)]
      if (item === undefined) break
      offset = (item as Node).range?.[0] ?? offset
      node = item
    } else break
  }
  return offset
}
