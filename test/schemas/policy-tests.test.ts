import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { policyTestsSchema } from '../../scripts/generate-editor-schemas.ts'
import { claimNames } from '../../src/identity/claims.ts'
import { policyTestShapes } from '../../src/policy/testing/test-shapes.ts'

describe('the JSON Schema of policy tests, for editors', () => {
  it('is what the shapes make', () => {
    const written = readFileSync(new URL('../../schemas/policy-test.schema.json', import.meta.url), 'utf8')
    expect(written, 'run node scripts/generate-editor-schemas.ts').toBe(policyTestsSchema())
  })

  it('explains every field', () => {
    const silent = Object.entries(policyTestShapes).flatMap(([name, { fields }]) =>
      Object.entries(fields).flatMap(([key, field]) => ('description' in field ? [] : [`${name}.${key}`])),
    )
    expect(silent).toEqual([])
  })

  it('offers claims by name, for all tests and for one, and refuses others', () => {
    const schema = JSON.parse(policyTestsSchema())
    for (const { claims } of [schema.properties, schema.definitions.PolicyTest.properties]) {
      expect(Object.keys(claims.properties)).toEqual(claimNames)
      expect(claims.propertyNames.anyOf[0].enum).toEqual(claimNames)
    }
    expect(schema.definitions.Expectation.oneOf).toHaveLength(2)
  })
})
