import { expect, test } from 'vitest'
import { partsOf } from '../../src/document/parts.ts'

const shapes = {
  Team: {
    fields: {
      name: { shape: { type: 'string' }, required: true },
      size: { shape: { type: 'integer', minimum: 1 } },
      open: { shape: { type: 'boolean' } },
      kind: { shape: { type: 'enum', values: ['a', 'b'] } },
      tags: { shape: { type: 'list', of: { type: 'string' } } },
      lead: {
        shape: { type: 'either', of: [{ type: 'string' }, { type: 'object', name: 'Team' }], expected: 'a lead' },
      },
      more: { shape: { type: 'map', of: { type: 'number' } } },
    },
  },
} as const
const parts = (value: unknown) => partsOf(value, { type: 'object', name: 'Team' }, shapes)

test('parts of the right type stay', () => {
  const team = { name: 'x', size: 3, open: false, kind: 'b', tags: ['t'], lead: { name: 'y' }, more: { n: 0.5 } }
  expect(parts(team)).toEqual(team)
})

test('parts of another type are undefined, and keep their keys and indices', () => {
  const given = { name: 1, open: 'true', kind: 'c', tags: [1, 't'], lead: 5, more: { n: '1' }, odd: [1] }
  const read = parts(given)
  expect(read).toStrictEqual({
    ...{ name: undefined, open: undefined, kind: undefined, lead: undefined },
    ...{ tags: [undefined, 't'], more: { n: undefined }, odd: [1] },
  })
  expect(parts({ size: null, tags: {}, lead: { name: null } })).toStrictEqual({
    ...{ size: undefined, tags: undefined },
    lead: { name: undefined },
  })
})

test('a value of another type has no parts', () => {
  for (const value of [null, undefined, 'x', 1, [], true]) expect(parts(value)).toBeUndefined()
})
