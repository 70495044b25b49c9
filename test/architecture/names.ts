import { parseSync } from 'vite'
import { isObject } from '../../src/core/json.ts'

/** The names that a file declares at its top level, types too. Imports and re-exports are no declarations. */
export function topLevelNames(file: string, text: string): readonly string[] {
  const program: unknown = parseSync(file, text).program
  const body = isObject(program) && Array.isArray(program['body']) ? program['body'] : []
  return body.flatMap((statement: unknown) => declaredBy(isExport(statement) ? statement['declaration'] : statement))
}

const isExport = (node: unknown): node is Readonly<Record<string, unknown>> =>
  isObject(node) && (node['type'] === 'ExportNamedDeclaration' || node['type'] === 'ExportDefaultDeclaration')

function declaredBy(node: unknown): string[] {
  if (!isObject(node)) return []
  if (node['type'] === 'VariableDeclaration' && Array.isArray(node['declarations']))
    return node['declarations'].flatMap((one: unknown) => (isObject(one) ? boundBy(one['id']) : []))
  const isDeclaration = typeof node['type'] === 'string' && /Declaration$/.test(node['type'])
  return isDeclaration && node['type'] !== 'ImportDeclaration' ? boundBy(node['id']) : []
}

/** The names that a pattern binds: `{ b, c: [d] }` binds b and d. */
function boundBy(pattern: unknown): string[] {
  if (Array.isArray(pattern)) return pattern.flatMap(boundBy)
  if (!isObject(pattern)) return []
  if (pattern['type'] === 'Identifier') return [String(pattern['name'])]
  return ['properties', 'elements', 'value', 'argument', 'left'].flatMap(key => boundBy(pattern[key]))
}
