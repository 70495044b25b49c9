import { expect, test } from 'vitest'
import { ActionError, type Problem } from '../../src/core/errors.ts'
import { loadPolicy } from '../../src/policy/load/load.ts'
import { describeFailure } from '../../src/report/failure.ts'
import { policyText } from '../e2e/harness.ts'
import { directAccess } from '../growth/cases.ts'
import { parse, stepsFile } from '../steps/support.ts'

const failureOf = (act: () => unknown): ActionError => {
  try {
    act()
  } catch (error) {
    if (error instanceof ActionError) return error
    throw error
  }
  throw new Error('it did not fail')
}

const wrong: Readonly<Record<string, (index: number) => string>> = {
  'keys that nobody knows': index => `key${index}: 1\n`,
  'keys that are nearly right': index => `grant${index}: {}\n`,
  'copies of one key': () => 'version: 1\n',
  'grants without anything': index => `  g${index}: { provider: x }\n`,
}

test.each(Object.entries(wrong))('2,000 %s are refused, and told in short', (_, line) => {
  const lines = Array.from({ length: 2_000 }, (_, index) => line(index))
  const failure = failureOf(() => loadPolicy(policyText + lines.join(''), 'policy.yml', '1.0.0'))
  expect(failure.problems.length).toBeGreaterThanOrEqual(2_000)
  const told = describeFailure(failure, { version: '1.0.0' })
  expect(told.lines.length).toBeLessThan(250)
  expect(told.lines.join('\n')).toMatch(/\d+ more/)
  expect(told.annotations.length).toBeLessThanOrEqual(10)
})

test.each<[string, (index: number) => string, number]>([
  ['that no token holds two of', index => `{ extends: base, when: { environment: e${index} } }`, 0],
  ['that one token could all hold', () => '{ extends: base }', 1_999],
])('2,000 grants of direct access %s are compared', (_, grant, problems) => {
  const grants = Array.from({ length: 2_000 }, (_, index) => `  g${index}: ${grant(index)}\n`)
  const load = (): readonly Problem[] => {
    try {
      loadPolicy(directAccess + grants.join(''), 'policy.yml', '1.0.0')
    } catch (error) {
      if (error instanceof ActionError) return error.problems
      throw error
    }
    return []
  }
  const found = load()
  expect(found).toHaveLength(problems)
  expect(found.at(-1)?.message ?? '').toMatch(
    /^$|could match this grant and g0, g1, g2, g3, g4 and more of the same pool/,
  )
})

test.each(['before', 'after'])('2,000 steps that each need the one %s are read', which => {
  const steps = Array.from({ length: 2_000 }, (_, index) => {
    const other = which === 'before' ? index - 1 : index + 1
    const needs = other < 0 || other >= 2_000 ? '' : `needs: [s${other}], `
    return `s${index}: { ${needs}predict: { endpoint: fraud, instances: [1] } }`
  })
  expect(parse(stepsFile(steps.join('\n'))).steps).toHaveLength(2_000)
})
