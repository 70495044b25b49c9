import { expect, test } from 'vitest'
import { ActionError, type Problem } from '../../src/core/errors.ts'
import { loadPolicy } from '../../src/policy/load/load.ts'
import { describeFailure } from '../../src/report/failure.ts'
import { policyText } from '../e2e/harness.ts'
import { expectLinear } from '../growth.ts'
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
  'one key again and again': () => 'version: 1\n',
  'grants without anything': index => `  g${index}: { provider: x }\n`,
}

test.each(Object.entries(wrong))('a policy of %s is refused in time that grows with its length', (what, line) => {
  const text = (lines: number): string => policyText + Array.from({ length: lines }, (_, index) => line(index)).join('')
  expectLinear(what, 2_000, lines => {
    const policy = text(lines)
    return () => failureOf(() => loadPolicy(policy, 'policy.yml', '1.0.0'))
  })
  const failure = failureOf(() => loadPolicy(text(2_000), 'policy.yml', '1.0.0'))
  expect(failure.problems.length).toBeGreaterThanOrEqual(2_000)
  const { lines, annotations } = describeFailure(failure, { version: '1.0.0' })
  expect(lines.length).toBeLessThan(250)
  expect(lines.join('\n')).toMatch(/\d+ more/)
  expect(annotations.length).toBeLessThanOrEqual(10)
})

const direct = `version: 1
providers:
  internal:
    resource: projects/123456789/locations/global/workloadIdentityPools/github/providers/internal
    trust: internal
grants:
  base:
    abstract: true
    provider: internal
    when: { repository_id: "1", event_name: push, ref: refs/heads/main }
    allow: { steps: [predict], projects: [acme-ml], locations: [us-central1] }
`

test.each<[string, (index: number) => string, number]>([
  ['that no token holds two of', index => `{ extends: base, when: { environment: e${index} } }`, 0],
  ['that one token could all hold', () => '{ extends: base }', 1_999],
])('grants of direct access %s are compared in time that grows with their number', (what, grant, problems) => {
  const text = (count: number): string =>
    direct + Array.from({ length: count }, (_, index) => `  g${index}: ${grant(index)}\n`).join('')
  const load = (policy: string): readonly Problem[] => {
    try {
      loadPolicy(policy, 'policy.yml', '1.0.0')
    } catch (error) {
      if (error instanceof ActionError) return error.problems
      throw error
    }
    return []
  }
  expectLinear(what, 2_000, count => {
    const policy = text(count)
    return () => load(policy)
  })
  const found = load(text(2_000))
  expect(found).toHaveLength(problems)
  expect(found.at(-1)?.message ?? '').toMatch(
    /^$|could match this grant and g0, g1, g2, g3, g4 and more of the same pool/,
  )
})

test.each(['the one before', 'the one after'])(
  '2,000 steps that each need %s are read in time that grows with their number',
  which => {
    expectLinear(which, 2_000, steps => {
      const text = stepsFile(
        Array.from({ length: steps }, (_, index) => {
          const other = which === 'the one before' ? index - 1 : index + 1
          const needs = other < 0 || other >= steps ? '' : `needs: [s${other}], `
          return `s${index}: { ${needs}predict: { endpoint: fraud, instances: [1] } }`
        }).join('\n'),
      )
      return () => parse(text)
    })
  },
)
