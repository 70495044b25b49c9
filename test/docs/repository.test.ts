import { execFileSync } from 'node:child_process'
import { existsSync, globSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { isObject } from '../../src/core/json.ts'
import { read, root } from './markdown.ts'

function field(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce((inner, key) => (isObject(inner) ? inner[key] : undefined), value)
}

const forms = readdirSync(join(root, '.github/ISSUE_TEMPLATE')).filter(file => file !== 'config.yml')

// GitHub hides a form that it cannot read.
// Syntax: https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-issue-forms
test.each(forms)('the issue form %s is one that GitHub shows', file => {
  const form: unknown = parse(read(`.github/ISSUE_TEMPLATE/${file}`))
  expect(form).toMatchObject({ name: expect.any(String), description: expect.any(String), body: expect.any(Array) })
  const body = isObject(form) && Array.isArray(form['body']) ? form['body'].filter(isObject) : []
  const questions = body.filter(({ type }) => type !== 'markdown')
  expect(questions).not.toEqual([])
  for (const question of questions) {
    expect(['input', 'textarea', 'dropdown', 'checkboxes']).toContain(question['type'])
    expect(question['id']).toMatch(/^[\w-]+$/)
    expect(field(question, 'attributes', 'label')).toEqual(expect.any(String))
    if (question['type'] === 'dropdown')
      for (const option of [field(question, 'attributes', 'options')].flat()) expect(option).toBeTypeOf('string')
  }
  const ids = questions.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('a vulnerability is reported privately, and a question is not an issue', () => {
  const links = field(parse(read('.github/ISSUE_TEMPLATE/config.yml')), 'contact_links')
  expect(links).toEqual([
    expect.objectContaining({
      url: expect.stringMatching(/^https:\/\/github\.com\/OWNER\/keyless-vertex\/security\//),
    }),
    expect.objectContaining({
      url: expect.stringMatching(/^https:\/\/github\.com\/OWNER\/keyless-vertex\/discussions\//),
    }),
  ])
})

test('every path that has an owner exists', () => {
  const lines = read('.github/CODEOWNERS')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
  for (const line of lines) {
    const [path = '', ...owners] = line.split(/ +/)
    expect(owners, line).not.toEqual([])
    if (path !== '*') expect(existsSync(join(root, path)), line).toBe(true)
  }
})

test('Dependabot updates packages and actions in groups, a week after their release', () => {
  const updates = field(parse(read('.github/dependabot.yml')), 'updates')
  expect(updates).toMatchObject([
    {
      'package-ecosystem': 'npm',
      cooldown: { 'default-days': 7 },
      groups: { runtime: { patterns: expect.arrayContaining(['jose']) }, development: { patterns: ['*'] } },
    },
    {
      'package-ecosystem': 'github-actions',
      cooldown: { 'default-days': 7 },
      groups: { actions: { patterns: ['*'] } },
    },
  ])
})

test('a review hides what the generators and the build write', () => {
  const written = [
    ...globSync(['schemas/*.json', 'src/**/*.generated.ts', 'dist/*/index.js'], { cwd: root }),
    'package-lock.json',
  ]
  expect(written.length).toBeGreaterThan(8)
  const told = execFileSync('git', ['check-attr', 'linguist-generated', '--', ...written], {
    cwd: root,
    encoding: 'utf8',
  })
  expect(
    told
      .trim()
      .split('\n')
      .filter(line => !line.endsWith(': set')),
  ).toEqual([])
})

test('every file and folder that CONTRIBUTING.md names exists', () => {
  const named = [...read('CONTRIBUTING.md').matchAll(/`((?:src|test|emulator|scripts|examples|docs)\/[^`\s]*)`/g)].map(
    ([, path = '']) => path,
  )
  expect(named.length).toBeGreaterThan(30)
  expect(named.filter(path => globSync(path, { cwd: root }).length === 0)).toEqual([])
})
