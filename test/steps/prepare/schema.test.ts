import { expect, test } from 'vitest'
import { kinds } from '../../../src/steps/kinds/kind-names.ts'
import { withMethods } from '../../../src/steps/prepare/schema.ts'
import * as api from '../../../src/vertex/methods.generated.ts'
import { schema } from '../support.ts'

test('every kind has a message for its body, and for what it returns if it returns one', () => {
  expect(Object.keys(schema.messages).toSorted()).toEqual([...kinds].toSorted())
  for (const kind of kinds) {
    const { body, returns } = schema.messages[kind]
    expect(schema.shapes[body], `${kind}: ${body}`).toBeDefined()
    if (returns !== undefined) expect(schema.shapes[returns], `${kind}: ${returns}`).toBeDefined()
  }
})

test('with all methods of the API, the messages of the kinds stay as they are', () => {
  const whole = withMethods(schema, api)
  expect(whole.messages).toBe(schema.messages)
  for (const [name, shape] of Object.entries(schema.shapes)) expect(whole.shapes[name], name).toBe(shape)
  expect(Object.keys(whole.shapes).length).toBeGreaterThan(Object.keys(schema.shapes).length)
  expect(whole.api?.methods).toBe(api.methods)
})
