import { execFileSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { expect, test } from 'vitest'
import { root } from './markdown.ts'

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
