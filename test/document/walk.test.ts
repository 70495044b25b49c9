import { expect, test } from 'vitest'
import { Pending } from '../../src/core/json.ts'
import { leavesOf, mapLeaves } from '../../src/document/walk.ts'

const pending = new Pending('${steps.a.name}', true)
const tree = { a: [1, { b: 'x' }], c: null, d: {}, e: [], f: pending }

test('leaves come in order, with their paths; a value that is not known yet is one', () => {
  expect(leavesOf(tree, ['root'])).toEqual([
    { value: 1, path: ['root', 'a', 0] },
    { value: 'x', path: ['root', 'a', 1, 'b'] },
    { value: null, path: ['root', 'c'] },
    { value: pending, path: ['root', 'f'] },
  ])
  expect(leavesOf('x')).toEqual([{ value: 'x', path: [] }])
})

test('a copy has each leaf replaced, and keeps its keys, `__proto__` among them', () => {
  const own = JSON.parse('{"__proto__":1}')
  expect(mapLeaves(tree, (value, path) => (value === pending ? path.join() : value), ['r'])).toEqual({
    ...tree,
    f: 'r,f',
  })
  expect(Object.keys(Object(mapLeaves(own, () => 2)))).toEqual(['__proto__'])
})
