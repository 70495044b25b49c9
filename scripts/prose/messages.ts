// Finds the messages of a TypeScript file: its strings and templates of at least a few words.
import { parseSync } from 'vite'
import { isObject } from '../../src/core/json.ts'
import type { Passage, Piece } from './passages.ts'

/** A string with fewer words is a name, a key or a label. */
const fewestWords = 3

export function messagesIn(text: string, filePath: string): Passage[] {
  const found: Passage[] = []
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) visit(one)
    if (!isObject(node) || isCodeOnly(node)) return
    const comments = fileComments(text, node)
    if (comments !== undefined) return void found.push(...comments)
    const pieces = piecesOf(node)
    if (pieces !== undefined && isProse(text, pieces)) found.push(pieces)
    // The parts of a sum of strings are one message. Expressions within them may contain others.
    for (const one of pieces === undefined ? Object.values(node) : expressionsOf(node)) visit(one)
  }
  visit(parseSync(filePath, text).program)
  return found
}

/**
 * Returns the comments of a template of a whole file, a YAML document or a shell script, which begins with one; `undefined`
 * for any other node. Its other lines are data. Comments on lines of their own are one passage.
 */
function fileComments(text: string, node: Record<string, unknown>): Passage[] | undefined {
  const { type, start, end } = node
  const from = Number(start) + 1
  const template = text.slice(from, Number(end))
  if (type !== 'TemplateLiteral' || !/^ *#[! ].*\n/.test(template)) return undefined
  const passages: Piece[][] = []
  let continues = false
  for (const { index, 0: line } of template.matchAll(/.+/g)) {
    const comment = /^(.*?)(?<=^|\s)# /.exec(line)
    const isWhole = comment?.[1]?.trim() === ''
    if (comment === null) {
      continues = false
      continue
    }
    if (!(continues && isWhole)) passages.push([])
    passages.at(-1)?.push(...withoutExpressions(text, from + index + comment[0].length, from + index + line.length))
    continues = isWhole
  }
  return passages
}

function withoutExpressions(text: string, start: number, end: number): Piece[] {
  const pieces: Piece[] = []
  let from = start
  for (const { index, 0: expression } of text.slice(start, end).matchAll(/\$\{[^}]*\}/g)) {
    const at = start + index
    pieces.push({ start: from, end: at, isCode: false }, { start: at, end: at + expression.length, isCode: true })
    from = at + expression.length
  }
  return [...pieces, { start: from, end, isCode: false }]
}

/** True if the strings of a node are not shown: import paths and types. */
const isCodeOnly = ({ type }: Record<string, unknown>): boolean =>
  typeof type === 'string' && (/^(Import|Export.*All)/.test(type) || type === 'TSLiteralType')

/** @returns undefined if the node is not a string, a template, or a sum that has one */
function piecesOf(node: unknown): readonly Piece[] | undefined {
  if (!isObject(node)) return undefined
  const { type, start, end } = node
  if (typeof start !== 'number' || typeof end !== 'number') return undefined
  if (type === 'Literal' && typeof node['value'] === 'string')
    return [{ start: start + 1, end: end - 1, isCode: false }]
  if (type === 'TemplateLiteral' && Array.isArray(node['quasis'])) {
    const texts = node['quasis']
      .filter(isObject)
      .map(quasi => ({ start: Number(quasi['start']), end: Number(quasi['end']) }))
    return texts.flatMap(({ start, end }, index) => [
      { start, end, isCode: false },
      ...(texts[index + 1] === undefined ? [] : [{ start: end, end: texts[index + 1]?.start ?? end, isCode: true }]),
    ])
  }
  if (type === 'BinaryExpression' && node['operator'] === '+') {
    const [left, right] = [piecesOf(node['left']), piecesOf(node['right'])]
    if (left === undefined && right === undefined) return undefined
    return [...(left ?? codeOf(node['left'])), ...(right ?? codeOf(node['right']))]
  }
  return undefined
}

const codeOf = (node: unknown): readonly Piece[] =>
  isObject(node) ? [{ start: Number(node['start']), end: Number(node['end']), isCode: true }] : []

function expressionsOf(node: Record<string, unknown>): unknown[] {
  if (node['type'] === 'TemplateLiteral') return [node['expressions']]
  if (node['type'] !== 'BinaryExpression') return []
  return [node['left'], node['right']].flatMap(side =>
    isObject(side) && piecesOf(side) !== undefined ? expressionsOf(side) : [side],
  )
}

function isProse(text: string, pieces: readonly Piece[]): boolean {
  const prose = pieces.map(({ start, end, isCode }) => (isCode ? ' x ' : text.slice(start, end))).join('')
  // A drawing or a page: its words are in parts of their own.
  if (/^[`\s]*<(?:svg|!doctype)\b/.test(prose)) return false
  return (prose.match(/(?<=^|[\s("])[A-Za-z][a-z’']*(?=[\s.,:;!?)"]|$)/g) ?? []).length >= fewestWords
}
