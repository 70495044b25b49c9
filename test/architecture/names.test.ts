import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { topLevelNames } from './names.ts'

const root = join(import.meta.dirname, '../../src')
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts') && !name.includes('.generated.'))
  .toSorted()

test('no top-level name stands in two files', () => {
  const places = new Map<string, string[]>()
  for (const file of files)
    for (const name of topLevelNames(file, readFileSync(join(root, file), 'utf8')))
      places.set(name, [...(places.get(name) ?? []), file])
  // Each family of kinds may name its definitions alike.
  const several = [...places].filter(
    ([, all]) => all.length > 1 && !all.every(file => basename(file) === 'definition.ts'),
  )
  expect(several).toEqual([])
})

test('the check sees every form of a top-level name', () => {
  const text = [
    'export const a = 1, { b, c: [d] } = x',
    'export async function e() {}',
    'class F {}',
    'export interface G {}',
    'type H = 1',
    'enum I {}',
    "import { j } from './j.ts'",
    "export { k } from './k.ts'",
    'function outer() { const inner = 1 }',
  ].join('\n')
  expect(topLevelNames('x.ts', text).toSorted()).toEqual(['F', 'G', 'H', 'I', 'a', 'b', 'd', 'e', 'outer'])
})
