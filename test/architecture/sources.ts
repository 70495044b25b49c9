import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isObject, type JsonObject } from '../../src/core/json.ts'

const root = join(import.meta.dirname, '../../src')

/** Files of `src` that people write, by their paths from there. */
export const sourceFiles: readonly string[] = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts') && !name.includes('.generated.'))
  .toSorted()

export const readSource = (file: string): string => readFileSync(join(root, file), 'utf8')

/** Visits each node of a syntax tree, a parent before its children. */
export function walkSyntax(node: unknown, visit: (node: JsonObject) => void): void {
  if (Array.isArray(node)) for (const one of node) walkSyntax(one, visit)
  if (!isObject(node)) return
  visit(node)
  for (const one of Object.values(node)) walkSyntax(one, visit)
}
