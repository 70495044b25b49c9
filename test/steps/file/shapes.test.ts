import { expect, test } from 'vitest'
import { stepsShapes } from '../../../src/steps/file/shapes.ts'
import { kinds } from '../../../src/steps/kinds/kind-names.ts'

test('a step of the file may have each kind, and each field says what it is for', () => {
  const fields = stepsShapes['Step']?.fields ?? {}
  expect(Object.keys(fields)).toEqual(expect.arrayContaining([...kinds]))
  for (const [message, { fields: all }] of Object.entries(stepsShapes))
    for (const [field, { description }] of Object.entries(all))
      expect(description, `${message}.${field}`).toMatch(/\S[.:}]$/)
})

test('every message that a field names exists', () => {
  const named = [...JSON.stringify(stepsShapes).matchAll(/"type":"object","name":"(\w+)"/g)].map(([, name]) => name)
  expect(named.length).toBeGreaterThan(2)
  expect(named.filter(name => name === undefined || stepsShapes[name] === undefined)).toEqual([])
})
