import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { otherCredentials } from './credentials.ts'
import { credentialsOf, usualJobs } from './jobs.ts'
import { kept, table } from './table.ts'

test('every job is run by a test', () => {
  const tests = readdirSync(import.meta.dirname)
    .filter(file => file.endsWith('.test.ts'))
    .map(file => readFileSync(join(import.meta.dirname, file), 'utf8'))
    .join('\n')
  expect(usualJobs.filter(name => !tests.includes(`test('${name}: `))).toEqual([])
})

test('a step that holds another credential stands in a job that says why', () => {
  expect(usualJobs.filter(name => credentialsOf(name).length > 0)).toEqual(Object.keys(kept))
})

test('docs/migration.md shows the count', () => {
  expect(readFileSync(join(import.meta.dirname, '../../docs/migration.md'), 'utf8')).toContain(table())
})

test.each([
  ['auth', 'uses: google-github-actions/auth@v3', 'google-github-actions/auth@v3'],
  ['setup-gcloud', 'uses: google-github-actions/setup-gcloud@v3', 'google-github-actions/setup-gcloud@v3'],
  ['gcloud', 'run: echo a && gcloud builds submit', 'gcloud'],
  ['gsutil', 'run: gsutil cp a gs://b/', 'gsutil'],
  ['docker push', 'run: docker push us-docker.pkg.dev/a/b/c', 'docker push'],
  ['the command of adk', 'run: adk deploy agent_engine support', 'adk deploy'],
  [
    'a key',
    'run: python a.py\n        env: { GOOGLE_APPLICATION_CREDENTIALS: /tmp/key }',
    'a secret in GOOGLE_APPLICATION_CREDENTIALS',
  ],
  ['a secret in a command', 'run: echo "${{ secrets.SA }}" > key.json', 'a secret'],
  ['a registry', 'uses: docker/login-action@v3\n        with: { registry: gcr.io }', 'docker/login-action@v3'],
])('finds %s', (_, step, what) => {
  const workflow = `jobs:\n  a:\n    steps:\n      - name: b\n        ${step}\n`
  expect(otherCredentials(parse(workflow))).toEqual([`a/b: ${what}`])
})

test.each([
  [
    'a token of a GitHub App',
    'uses: actions/create-github-app-token@v2\n        with: { private-key: "${{ secrets.KEY }}" }',
  ],
  ['a token of GitHub', 'run: gh pr comment\n        env: { GH_TOKEN: "${{ github.token }}" }'],
  ['a name that contains that of a program', 'run: python -m gcloud_tools'],
])('finds nothing in %s', (_, step) => {
  expect(otherCredentials(parse(`jobs:\n  a:\n    steps:\n      - ${step}\n`))).toEqual([])
})
