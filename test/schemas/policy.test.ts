import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { policySchema } from '../../scripts/generate-editor-schemas.ts'
import { claimNames } from '../../src/identity/claims.ts'
import { gatewayCalls, lentForms, lentTools } from '../../src/policy/lent.ts'
import { policyShapes } from '../../src/policy/load/shapes.ts'
import { kinds } from '../../src/steps/kinds/kind-names.ts'

describe("the policy's JSON Schema, for editors", () => {
  it('is what the shapes make', () => {
    const written = readFileSync(new URL('../../schemas/policy.schema.json', import.meta.url), 'utf8')
    expect(written, 'run node scripts/generate-editor-schemas.ts').toBe(policySchema())
  })

  it('explains every field', () => {
    const silent = Object.entries(policyShapes).flatMap(([name, { fields }]) =>
      Object.entries(fields).flatMap(([key, field]) => ('description' in field ? [] : [`${name}.${key}`])),
    )
    expect(silent).toEqual([])
  })

  it('explains every claim', () => {
    const schema: unknown = JSON.parse(policySchema())
    expect(schema).toHaveProperty(
      'definitions.Grant.properties.when.properties',
      Object.fromEntries(
        claimNames.map(name => [name, expect.objectContaining({ description: expect.stringMatching(/^\S.*\S$/) })]),
      ),
    )
    expect(schema).toHaveProperty('definitions.Matcher.anyOf')
  })

  it('offers claims and steps by name, and refuses unknown keys', () => {
    const schema: unknown = JSON.parse(policySchema())
    expect(schema).toMatchObject({
      additionalProperties: false,
      required: ['version', 'providers', 'grants'],
      definitions: {
        Allow: { properties: { steps: { items: { enum: kinds } } } },
        Gateway: {
          properties: {
            calls: { items: { anyOf: [{ enum: Object.keys(gatewayCalls) }, {}] } },
            tools: { items: { enum: lentTools } },
          },
        },
        Lend: { properties: { credentials: { items: { enum: lentForms } } } },
        Grant: {
          additionalProperties: false,
          properties: {
            when: {
              description: expect.stringContaining('All of them must match'),
              propertyNames: { anyOf: [{ enum: expect.arrayContaining(['repository_id', 'ref']) }, {}] },
            },
          },
        },
      },
    })
  })
})
