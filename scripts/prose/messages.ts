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
    const pieces = piecesOf(node)
    if (pieces !== undefined && isProse(text, pieces)) found.push(pieces)
    // The parts of a sum of strings are one message. Expressions within them may contain others.
    for (const one of pieces === undefined ? Object.values(node) : expressionsOf(node)) visit(one)
  }
  visit(parseSync(filePath, text).program)
  return found
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
  return (prose.match(/(?<=^|[\s("])[A-Za-z][a-z’']*(?=[\s.,:;!?)"]|$)/g) ?? []).length >= fewestWords
}
