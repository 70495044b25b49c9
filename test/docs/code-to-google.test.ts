import { expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { formatProblem } from '../../src/core/errors.ts'
import { isObject } from '../../src/core/json.ts'
import { kinds } from '../../src/steps/kinds/kind-names.ts'
import { prepareStep } from '../../src/steps/prepare/prepare.ts'
import { emptyScope, parse, schema } from '../steps/support.ts'
import { blocks } from './markdown.ts'

const page = 'docs/code-to-google.md'
const kindsIn = (text: string): string[] => {
  const file: unknown = parseYaml(text)
  const steps = isObject(file) && isObject(file.steps) ? Object.values(file.steps) : []
  return steps.flatMap(step => (isObject(step) ? Object.keys(step).filter(key => key !== 'timeout') : []))
}
const isKnown = (kind: string): boolean => kinds.some(one => one === kind)
/** The sources of an agent are read from a workspace, which this test has none of. */
const hasNoWorkspace = (text: string): boolean => !text.includes('sourceArchive:')

test.for(
  blocks(page, 'yaml').filter(
    text => text.includes('\nsteps:') && kindsIn(text).every(isKnown) && hasNoWorkspace(text),
  ),
)('a steps file of docs/code-to-google.md is correct: %s', text => {
  const file = parse(text)
  const problems = file.steps.flatMap(step => prepareStep(file, step, emptyScope, { ...schema, pipelines: {} }).faults)
  expect(problems.map(formatProblem)).toEqual([])
})
