import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { isObject } from '../../src/core/json.ts'
import { blocks, read, root } from './markdown.ts'

const pages = ['README.md', ...markdownIn('docs')]
const examples = readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' })
  .filter(path => /\.github\/workflows\/[^/]+\.yml$/.test(path))
  .map(path => `examples/${path}`)

function markdownIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.md'))
    .map(path => `${folder}/${path}`)
}

const objects = (value: unknown): Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? value.filter(isObject) : []

/** Returns the jobs that use the action in mode run, and whether they upload the record. */
function jobsOf(text: string): { readonly name: string; readonly uploads: boolean; readonly artifacts: string[] }[] {
  const workflow: unknown = parse(text)
  const jobs = isObject(workflow) && isObject(workflow['jobs']) ? Object.entries(workflow['jobs']) : []
  return jobs.flatMap(([name, job]) => {
    const steps = objects(isObject(job) ? job['steps'] : undefined)
    const inputs = (step: Readonly<Record<string, unknown>>) => (isObject(step['with']) ? step['with'] : {})
    const runs = steps.filter(
      step =>
        /\/keyless-vertex@/.test(String(step['uses'])) && ['run', undefined].includes(inputs(step)['mode'] as string),
    )
    if (runs.length === 0) return []
    const artifacts = steps.filter(
      step =>
        String(step['uses']).startsWith('actions/upload-artifact@') &&
        String(inputs(step)['path']).includes('.outputs.audit_log }}') &&
        String(step['if']).includes('always()'),
    )
    return [
      { name, uploads: artifacts.length >= runs.length, artifacts: artifacts.map(one => String(inputs(one)['name'])) },
    ]
  })
}

/** Whole workflows: fragments have no jobs. */
const shown: readonly (readonly [string, string])[] = [
  ...examples.map(path => [path, read(path)] as const),
  ...pages.flatMap(page =>
    blocks(page, 'yaml')
      .filter(text => /^jobs:/m.test(text) && text.includes('keyless-vertex@'))
      .map((text, index) => [`${page}, workflow ${index + 1}`, text] as const),
  ),
]

test('every workflow that is shown keeps the record of each run, whatever the outcome', () => {
  const lost = shown.flatMap(([where, text]) =>
    jobsOf(text).flatMap(({ name, uploads }) => (uploads ? [] : [`${where}: job ${name}`])),
  )
  expect(lost).toEqual([])
  expect(shown.length).toBeGreaterThan(15)
})

test('the artifacts are found by the command of the summary: they begin with vertex-record, and differ', () => {
  for (const [where, text] of shown) {
    const names = jobsOf(text).flatMap(({ artifacts }) => artifacts)
    expect(new Set(names).size, where).toBe(names.length)
    for (const name of names) expect(name, where).toMatch(/^vertex-record/)
  }
})
