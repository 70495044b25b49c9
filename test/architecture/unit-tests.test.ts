import { existsSync, globSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { dirname, join, matchesGlob } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** Files with code and without a unit test at the same path, each with its reason. */
const exceptions: Readonly<Record<string, string>> = {
  'src/steps/kinds/*/definition.ts': 'data: the tests of the registry and of the schemas read each of them',
  'src/steps/kinds/shared-shapes.ts': 'data: shapes that the definitions of kinds have in common',
}

const files = globSync('src/steps/**/*.ts', { cwd: root }).toSorted()

/** Whether a file has more than types and imports. */
function hasCode(path: string): boolean {
  const code = stripTypeScriptTypes(readFileSync(join(root, path), 'utf8'))
  return code.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|^import .*$|^export type .*$/gm, '').trim() !== ''
}

const testOf = (path: string): string => path.replace(/^src\//, 'test/').replace(/\.ts$/, '.test.ts')

/** The files of src that a file imports, from the root. */
const importsOf = (path: string): string[] =>
  [...readFileSync(join(root, path), 'utf8').matchAll(/ from '(\.[^']+)'/g)].map(([, specifier = '']) =>
    join(dirname(path), specifier),
  )

/** The files of src that a file reaches by so many imports. */
const reachedFrom = (paths: readonly string[], imports: number): readonly string[] =>
  imports === 0
    ? paths
    : [...paths, ...reachedFrom(paths.filter(one => one.startsWith('src/')).flatMap(importsOf), imports - 1)]

/** Whether a test is at the file's path, and uses the file or its callers: a test of something else does not count. */
function isTested(path: string): boolean {
  const test = testOf(path)
  if (!existsSync(join(root, test))) return false
  const used = importsOf(test).flatMap(one => (one.startsWith('test/') ? importsOf(one) : [one]))
  return reachedFrom(used, 2).includes(path)
}

const isException = (path: string): boolean => Object.keys(exceptions).some(pattern => matchesGlob(path, pattern))

test('each file of the steps has a unit test at the same path, which uses it', () => {
  const untested = files.filter(path => hasCode(path) && !isTested(path) && !isException(path))
  expect(untested).toEqual([])
})

test('the exceptions exist, and have a reason', () => {
  for (const [pattern, reason] of Object.entries(exceptions)) {
    const meant = files.filter(path => matchesGlob(path, pattern) && hasCode(path) && !isTested(path))
    expect(meant, `${pattern} is no exception any more`).not.toEqual([])
    expect(reason.length).toBeGreaterThan(20)
  }
})

test('a file of types alone needs no test, and one line of code does', () => {
  expect(hasCode('src/steps/toolkit/ports.ts')).toBe(false)
  expect(hasCode('src/steps/toolkit/answer-size.ts')).toBe(true)
})
