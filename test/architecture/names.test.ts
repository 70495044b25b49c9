import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { topLevelNames } from './names.ts'
import { readSource, sourceFiles } from './sources.ts'

test('no top-level name stands in two files', () => {
  const places = new Map<string, string[]>()
  for (const file of sourceFiles)
    for (const name of topLevelNames(file, readSource(file))) places.set(name, [...(places.get(name) ?? []), file])
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
