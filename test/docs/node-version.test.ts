import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { isObject } from '../../src/core/json.ts'
import { refuseNode } from '../node-version.ts'
import { read } from './markdown.ts'

const manifest: unknown = JSON.parse(read('package.json'))

function field(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce((inner, key) => (isObject(inner) ? inner[key] : undefined), value)
}

test('.node-version names the Node that npm ci installs, which the tests accept', () => {
  const version = read('.node-version').trim()
  expect(version).toBe(field(manifest, 'devDependencies', 'node'))
  expect(refuseNode(`v${version}`)).toBeUndefined()
})

test('the action runs on the major version that the tests run on, and the command line on older ones too', () => {
  const major = read('.node-version').split('.')[0]
  expect(field(parse(read('action.yml')), 'runs', 'using')).toBe(`node${major}`)
  expect(field(manifest, 'devEngines', 'runtime', 'version')).toBe(`>=${major}`)
  expect(field(manifest, 'engines', 'node')).toBe('>=20')
})

test.each(['v20.20.2', 'v23.11.0', 'v9.0.0', 'unknown'])('the tests refuse Node %s in one sentence', version => {
  expect(refuseNode(version)).toBe(
    `The tests need Node 24 or later, and this is ${version}: run them with npm test, after npm ci without --ignore-scripts.`,
  )
})

test.each(['v24.0.0', 'v24.21.0', 'v100.1.0'])('the tests accept Node %s', version => {
  expect(refuseNode(version)).toBeUndefined()
})
