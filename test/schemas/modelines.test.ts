import { globSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { modeline } from '../../src/cli/init/modeline.ts'
import { isObject } from '../../src/core/json.ts'
import { read, root } from '../docs/markdown.ts'

const { repository, version }: { repository: string; version: string } = JSON.parse(read('package.json'))
/** The action in the documents. */
const action = `${repository.replace('github:', '')}@v${version.split('.')[0]}`

/** Returns the schema of a whole policy, steps file or file of tests; nothing for a part, or for another file. */
function schemaOf(text: string): Parameters<typeof modeline>[1] | undefined {
  const value: unknown = parse(text)
  if (!isObject(value) || !Object.hasOwn(value, 'version')) return undefined
  if (isObject(value['grants'])) return 'policy'
  return isObject(value['steps']) ? 'steps' : Array.isArray(value['tests']) ? 'policy-test' : undefined
}

const samples = globSync(['examples/**/*.yml', 'examples/*/.github/*.yml'], { cwd: root }).flatMap(path => {
  const text = read(path)
  const schema = schemaOf(text)
  return schema === undefined ? [] : [{ path, text, schema }]
})

test('each policy, steps file and file of tests in examples/ names its schema for editors', () => {
  expect(samples.length).toBeGreaterThan(30)
  const without = samples.filter(({ text, schema }) => !text.startsWith(`${modeline({ action }, schema)}\n`))
  expect(without.map(({ path, schema }) => `${path}: ${schema}`)).toEqual([])
})

const shown = globSync(['*.md', 'docs/**/*.md'], { cwd: root }).flatMap(path =>
  [...read(path).matchAll(/^ *```yaml\n(# \S+\.ya?ml\b.*\n[\s\S]*?)^ *```$/gm)].flatMap(([, text = '']) => {
    const schema = schemaOf(text)
    return schema === undefined ? [] : [{ path, text, schema }]
  }),
)

test('so does each of them that a page shows below its path', () => {
  expect(shown.length).toBeGreaterThan(15)
  const without = shown.filter(
    ({ text, schema }) => !text.split('\n').slice(0, 2).includes(modeline({ action }, schema)),
  )
  expect(without.map(({ path, text }) => `${path}: ${text.split('\n')[0]}`)).toEqual([])
})

test('the schema has the version of the action that the workflows name', () => {
  expect(modeline({ action: 'acme/keyless-vertex@0123abc' }, 'steps')).toBe(
    '# yaml-language-server: $schema=https://raw.githubusercontent.com/acme/keyless-vertex/0123abc/schemas/steps.schema.json',
  )
})
