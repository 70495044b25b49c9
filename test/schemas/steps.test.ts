import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { stepsSchema } from '../../scripts/generate-editor-schemas.ts'
import { shorten, strayWords } from '../../scripts/google-descriptions.ts'
import { stepsShapes } from '../../src/steps/file/shapes.ts'
import { kinds } from '../../src/steps/kinds/kind-names.ts'
import { ownShapes } from '../../src/steps/kinds/registry.ts'

import * as google from '../../src/vertex/schema.generated.ts'

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
    const { properties, oneOf } = schema.definitions.Step
    expect(oneOf.slice(0, -1)).toEqual(kinds.map(kind => ({ required: [kind] })))
    expect(Object.keys(properties.customJob.properties)).toContain('jobSpec')
    expect(schema.definitions.MachineSpec.properties).toHaveProperty('machineType')
    expect(schema.definitions.MachineSpec.additionalProperties).toBe(false)
  })

  it('offers nothing that Google alone sets', () => {
    expect(Object.keys(schema.definitions.Step.properties.customJob.properties)).not.toContain('state')
  })

  it('takes a reference where a number stands', () => {
    const { replicaCount } = schema.definitions.WorkerPoolSpec.properties
    expect(replicaCount.anyOf).toContainEqual({ type: 'string', pattern: '\\$\\{' })
  })

  it('explains every field of Google in at most 200 characters, the usual ones in our words', () => {
    const of = (name: string) => Object.entries<{ description?: string }>(schema.definitions[name].properties)
    const names = Object.keys(schema.definitions).filter(name => Object.hasOwn(google.shapes, name))
    const found = names.flatMap(name => of(name).map(([key, { description = '' }]) => [`${name}.${key}`, description]))
    expect(found.length).toBeGreaterThan(700)
    expect(found.filter(([, description = '']) => description === '' || description.length > 200)).toEqual([])
    expect(Object.fromEntries(found)['MachineSpec.machineType']).toBe('Machine type, such as n1-standard-8.')
    expect(strayWords(google.shapes), 'words for fields that Google does not have').toEqual([])
    expect(stepsSchema().length).toBeLessThan(1_000_000)
  })

  it.each([
    ['Required. The [Endpoint][google.cloud.Endpoint] to use. More.', 'The Endpoint to use.'],
    ['Optional. A value, e.g. A or B. It is long.', 'A value, e.g. A or B.'],
    ['Output only.', undefined],
    [`${'word '.repeat(60)}end.`, expect.stringMatching(/^(word )+…$/)],
  ])('shortens %j', (comment, words) => {
    expect(shorten(comment)).toEqual(words)
  })

  it('refers to nothing that is not there', () => {
    const references = [...stepsSchema().matchAll(/"#\/\definitions\/([^"]+)"/g)].map(([, name]) => name)
    expect(references.filter(name => !Object.hasOwn(schema.definitions, name ?? ''))).toEqual([])
  })
})
