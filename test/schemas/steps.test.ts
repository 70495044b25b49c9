import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { stepsSchema } from '../../scripts/generate-editor-schemas.ts'
import { stepsShapes } from '../../src/steps/file/shapes.ts'
import { kinds } from '../../src/steps/kinds/kind-names.ts'
import { ownShapes } from '../../src/steps/kinds/registry.ts'

const schema = JSON.parse(stepsSchema())

describe("the steps' JSON Schema, for editors", () => {
  it('is what the shapes make', () => {
    const written = readFileSync(new URL('../../schemas/steps.schema.json', import.meta.url), 'utf8')
    expect(written, 'run node scripts/generate-editor-schemas.ts').toBe(stepsSchema())
  })

  it('explains every field that a file may have, except those of Google', () => {
    const written = Object.entries({ ...stepsShapes, ...ownShapes({}) }).filter(
      ([name]) => !/Result$|^(GateComparison|GateQuery|StagedObject)$/.test(name),
    )
    const silent = written.flatMap(([name, { fields }]) =>
      Object.entries(fields).flatMap(([key, { description }]) => (description ? [] : [`${name}.${key}`])),
    )
    expect(written.length).toBeGreaterThan(20)
    expect(silent).toEqual([])
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
