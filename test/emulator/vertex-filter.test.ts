import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Comparison, type Filter, parseFilter, passes } from '../../emulator/google/filter.ts'

const comparison = (name: string): Comparison => ({ type: 'compare', field: [name], operator: '=', value: '1' })
const names = ['a', 'b', 'c', 'd']

const { filter } = fc.letrec<{ filter: Filter }>(tie => ({
  filter: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.constantFrom(...names).map(comparison),
    fc.record({
      type: fc.constantFrom('and' as const, 'or' as const),
      of: fc.array(tie('filter'), { minLength: 2, maxLength: 3 }),
    }),
    fc.record({ type: fc.constant('not' as const), of: tie('filter') }),
  ),
}))

const write = (one: Filter): string => {
  if (one.type === 'compare') return `${one.field.join('.')} = "${one.value}"`
  if (one.type === 'not') return `NOT (${write(one.of)})`
  return one.of.map(inner => `(${write(inner)})`).join(one.type === 'and' ? ' AND ' : ' OR ')
}

test('a filter decides as the tree that it was written from, for every choice of facts', () => {
  fc.assert(
    fc.property(filter, fc.subarray(names), (tree, facts) => {
      const holds = ({ field }: Comparison): boolean => facts.includes(field[0] ?? '')
      expect(passes(parseFilter(write(tree)), holds)).toBe(passes(tree, holds))
    }),
  )
})

test('no text makes the parser do anything but give a filter or say where the text is wrong', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', '=', '"', '(', ')', ' AND ', ' OR ', 'NOT ', '.', '>', '\n', '\\') }),
      text => {
        try {
          parseFilter(text)
        } catch (error) {
          expect(String(error)).toMatch(/^Error: syntax error at line \d+, column \d+, token '/)
        }
      },
    ),
  )
})
