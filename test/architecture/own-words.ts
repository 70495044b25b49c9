import { parseSync } from 'vite'
import { isObject } from '../../src/core/json.ts'
import { readSource, sourceFiles, walkSyntax } from './sources.ts'

/** Fields of errors, problems, conditions and diagnoses that hold sentences for people. */
const fields: ReadonlySet<string> = new Set([
  ...['message', 'title', 'cure', 'cause', 'likelyCause', 'hint', 'sentence', 'why', 'expected', 'condition'],
])

/** Methods of strings that look into a text. */
const readers: ReadonlySet<string> = new Set([
  ...['startsWith', 'endsWith', 'includes', 'indexOf', 'lastIndexOf', 'match', 'matchAll', 'search', 'split'],
  ...['replace', 'replaceAll'],
])

type Syntax = Readonly<Record<string, unknown>>

const nameOf = (node: unknown): string =>
  isObject(node) && node['type'] === 'Identifier' && typeof node['name'] === 'string' ? node['name'] : ''

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** True if an expression is such a sentence, contains one as a template, or falls back on one. */
function isSentence(node: unknown, known: ReadonlySet<string>): boolean {
  if (!isObject(node)) return false
  const is = (one: unknown): boolean => isSentence(one, known)
  switch (node['type']) {
    case 'Identifier':
      return known.has(nameOf(node))
    case 'MemberExpression':
      return node['computed'] !== true && fields.has(nameOf(node['property']))
    case 'ChainExpression':
    case 'ParenthesizedExpression':
    case 'TSNonNullExpression':
      return is(node['expression'])
    case 'TemplateLiteral':
      return listOf(node['expressions']).some(is)
    case 'LogicalExpression':
      return is(node['left']) || is(node['right'])
    case 'ConditionalExpression':
      return is(node['consequent']) || is(node['alternate'])
    default:
      return false
  }
}

/** Adds the other names that a file gives to such a sentence: `const { message: said } = error`, `const words = cure`. */
function addNames(node: Syntax, known: Set<string>): void {
  const { type, key, value, id, init } = node
  if (type === 'Property' && fields.has(nameOf(key)) && nameOf(value) !== '') known.add(nameOf(value))
  if (type === 'VariableDeclarator' && isSentence(init, known) && nameOf(id) !== '') known.add(nameOf(id))
}

/** Returns the text that a call looks into, if it is a sentence: `error.message.split(…)`, `/…/.test(message)`. */
function isReading(
  { type, callee, arguments: given, operator, left, right }: Syntax,
  known: ReadonlySet<string>,
): boolean {
  if (type === 'BinaryExpression') {
    const isText = (node: unknown): boolean =>
      isObject(node) && typeof node['value'] === 'string' && node['value'] !== ''
    const isCompared = (text: unknown, sentence: unknown): boolean => isText(text) && isSentence(sentence, known)
    return /^[!=]==?$/.test(String(operator)) && (isCompared(left, right) || isCompared(right, left))
  }
  if (type !== 'CallExpression' || !isObject(callee) || callee['type'] !== 'MemberExpression') return false
  const method = nameOf(callee['property'])
  if (readers.has(method)) return isSentence(callee['object'], known)
  return (method === 'test' || method === 'exec') && isSentence(listOf(given)[0], known)
}

/** Returns where a file looks into sentences that are written for people, as the source has it. */
export function readingsIn(text: string, file: string): string[] {
  const known = new Set(fields)
  const readings: string[] = []
  const { program } = parseSync(file, text)
  walkSyntax(program, node => addNames(node, known))
  walkSyntax(program, node => {
    if (isReading(node, known)) readings.push(text.slice(Number(node['start']), Number(node['end'])))
  })
  return readings
}

/** Returns the readings of all files in `src`, as `file: expression`. */
export const readings = (): string[] =>
  sourceFiles.flatMap(file => readingsIn(readSource(file), file).map(one => `${file}: ${one.replace(/\s+/g, ' ')}`))
