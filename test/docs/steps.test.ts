import { expect, test } from 'vitest'
import { formatProblem } from '../../src/core/errors.ts'
import { prepareStep } from '../../src/steps/prepare/prepare.ts'
import { withMethods } from '../../src/steps/prepare/schema.ts'
import * as api from '../../src/vertex/methods.generated.ts'
import { emptyScope, parse, schema } from '../steps/support.ts'
import { blocks } from './markdown.ts'

const whole = withMethods(schema, api)

test.for(blocks('docs/steps.md', 'yaml'))('a steps file of docs/steps.md is sound: %s', text => {
  const file = parse(text)
  const problems = file.steps.flatMap(step => prepareStep(file, step, emptyScope, { ...whole, pipelines: {} }).faults)
  expect(problems.map(formatProblem)).toEqual([])
})
