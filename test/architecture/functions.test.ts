import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'
import { isObject } from '../../src/core/json.ts'
import { readSource, sourceFiles } from './sources.ts'

const mostLines = { file: 300, function: 60 }

/** Tables of data: to divide them would hide what belongs together. */
const tables: Readonly<Record<string, string>> = {
  'audit/event-descriptions.ts': 'the words of the record, event by event',
  'policy/load/shapes.ts': 'the shape of a policy, key by key',
  'steps/kinds/gate/definition.ts shapes': 'the shape of a gate, key by key',
  'steps/kinds/images/definition.ts shapes': 'the shape of a build, key by key',
  'steps/kinds/rollout/definition.ts shapes': 'the shape of a rollout, key by key',
}

const functionTypes = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']

const linesOf = (text: string): number => text.trimEnd().split('\n').length

const nameOf = (node: unknown): string | undefined =>
  isObject(node) && isObject(node['id'])
    ? String(node['id']['name'])
    : isObject(node) && isObject(node['key'])
      ? String(node['key']['name'])
      : undefined

/** Returns every function, method and closure of a text, with its number of lines. */
function functionsIn(text: string): { readonly name: string; readonly lines: number }[] {
  const found: { readonly name: string; readonly lines: number }[] = []
  const walk = (node: unknown, name: string): void => {
    if (Array.isArray(node)) for (const one of node) walk(one, name)
    if (!isObject(node)) return
    const { type, start, end } = node
    const own = nameOf(node) ?? name
    if (functionTypes.includes(String(type)))
      found.push({ name: own, lines: linesOf(text.slice(Number(start), Number(end))) })
    for (const one of Object.values(node)) walk(one, own)
  }
  walk(parseSync('file.ts', text).program, 'a closure')
  return found
}

/** Returns what is too long in a file. */
function tooLong(file: string, text: string): string[] {
  const lines = linesOf(text)
  const long = functionsIn(text).filter(one => one.lines > mostLines.function)
  return [...(lines > mostLines.file ? [file] : []), ...long.map(({ name }) => `${file} ${name}`)]
}

describe('the length of code', () => {
  const found = sourceFiles.flatMap(file => tooLong(file, readSource(file)))

  it(`has functions of at most ${mostLines.function} lines, and files of at most ${mostLines.file}`, () => {
    expect(found.filter(one => !Object.hasOwn(tables, one))).toEqual([])
  })

  it('excepts no table that is short', () => {
    expect(Object.keys(tables).filter(one => !found.includes(one))).toEqual([])
  })

  it('finds a long function, method and closure, and a long file', () => {
    const body = '\n'.repeat(mostLines.function)
    const text = `function a() {${body}}\nclass B { c() {${body}} }\nconst d = { e: () => {${body}} }\ncall(() => {${body}})\n`
    expect(tooLong('f.ts', text)).toEqual(['f.ts a', 'f.ts c', 'f.ts e', 'f.ts a closure'])
    expect(tooLong('f.ts', 'const a = 1\n'.repeat(mostLines.file + 1))).toEqual(['f.ts'])
    expect(tooLong('f.ts', `const a = () => {${'\n'.repeat(mostLines.function - 1)}}`)).toEqual([])
  })
})
