import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { stepsSchema } from '../../scripts/generate-editor-schemas.ts'
import { kinds } from '../../src/steps/model.ts'

const schema = JSON.parse(stepsSchema())

describe("the steps' JSON Schema, for editors", () => {
  it('is what the shapes make', () => {
    const written = readFileSync(new URL('../../schemas/steps.schema.json', import.meta.url), 'utf8')
    expect(written, 'run node scripts/generate-editor-schemas.ts').toBe(stepsSchema())
  })

  it('knows the bodies of Google, and asks for exactly one kind', () => {
    const { properties, oneOf } = schema.$defs.Step
    expect(oneOf).toEqual(kinds.map(kind => ({ required: [kind] })))
    expect(Object.keys(properties.customJob.properties)).toContain('jobSpec')
    expect(schema.$defs.MachineSpec.properties).toHaveProperty('machineType')
    expect(schema.$defs.MachineSpec.additionalProperties).toBe(false)
  })

  it('offers nothing that Google alone sets', () => {
    expect(Object.keys(schema.$defs.Step.properties.customJob.properties)).not.toContain('state')
  })

  it('takes a reference where a number stands', () => {
    const { replicaCount } = schema.$defs.WorkerPoolSpec.properties
    expect(replicaCount.anyOf).toContainEqual({ type: 'string', pattern: '\\$\\{' })
  })

  it('refers to nothing that is not there', () => {
    const references = [...stepsSchema().matchAll(/"#\/\$defs\/([^"]+)"/g)].map(([, name]) => name)
    expect(references.filter(name => !Object.hasOwn(schema.$defs, name ?? ''))).toEqual([])
  })
})
