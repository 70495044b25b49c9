import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concurrentWith, findCycle, levels, type Node } from '../../src/steps/graph.ts'

/** Nodes in random order that need only earlier ones. */
const acyclic = fc
  .array(fc.array(fc.nat(), { maxLength: 4 }), { maxLength: 40 })
  .map((rows): Node[] =>
    rows.map((row, index) => ({ id: `n${index}`, needs: index === 0 ? [] : row.map(need => `n${need % index}`) })),
  )
  .chain(nodes => fc.shuffledSubarray(nodes, { minLength: nodes.length }))

describe('levels', () => {
  it('lets what does not depend on each other run at the same time', () => {
    const nodes = [
      { id: 'd', needs: ['b', 'c'] },
      { id: 'a', needs: [] },
      { id: 'b', needs: ['a'] },
      { id: 'c', needs: ['a', 'a'] },
    ]
    expect(levels(nodes)).toEqual([['a'], ['b', 'c'], ['d']])
  })

  it('puts every step after all that it needs (property)', () => {
    fc.assert(
      fc.property(acyclic, nodes => {
        const level = new Map(levels(nodes).flatMap((ids, index) => ids.map(id => [id, index] as const)))
        expect(level.size).toBe(nodes.length)
        for (const { id, needs } of nodes)
          for (const need of needs) expect(level.get(need)).toBeLessThan(level.get(id) ?? -1)
        expect(findCycle(nodes)).toBeUndefined()
      }),
    )
  })
})

describe('findCycle', () => {
  it('finds a step that needs itself', () => {
    expect(findCycle([{ id: 'a', needs: ['a'] }])).toEqual(['a'])
  })

  it('names the cycle alone, not what only leads to it', () => {
    const nodes = [
      { id: 'lead', needs: ['a'] },
      { id: 'a', needs: ['root', 'b'] },
      { id: 'b', needs: ['c'] },
      { id: 'c', needs: ['a'] },
      { id: 'root', needs: [] },
    ]
    expect(findCycle(nodes)).toEqual(['a', 'b', 'c'])
  })

  it('finds one wherever an edge back closes it (property)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(), fc.nat(), (size, from, to) => {
        const [low, high] = [from % size, to % size].sort((a, b) => a - b) as [number, number]
        const nodes = Array.from({ length: size }, (_, index) => ({
          id: `n${index}`,
          needs: [...(index > 0 ? [`n${index - 1}`] : []), ...(index === low ? [`n${high}`] : [])],
        }))
        const cycle = findCycle(nodes) ?? []
        expect(cycle).toHaveLength(high - low + 1)
        const needs = new Map(nodes.map(node => [node.id, node.needs]))
        for (const [index, id] of cycle.entries()) expect(needs.get(id)).toContain(cycle[(index + 1) % cycle.length])
      }),
    )
  })
})

it('orders a chain of 20,000 steps without exhausting the stack', () => {
  const chain = Array.from({ length: 20_000 }, (_, index) => ({
    id: `s${index}`,
    needs: index > 0 ? [`s${index - 1}`] : [],
  }))
  expect(levels(chain)).toHaveLength(20_000)
  expect(findCycle([...chain, { id: 'x', needs: ['y'] }, { id: 'y', needs: ['x'] }])).toEqual(['x', 'y'])
})

describe('what runs beside a step', () => {
  it('is what it neither waits for nor is waited for by, however far', () => {
    const nodes = [
      { id: 'a', needs: [] },
      { id: 'b', needs: ['a'] },
      { id: 'c', needs: ['b'] },
      { id: 'd', needs: [] },
      { id: 'e', needs: ['a', 'd'] },
    ]
    const beside = (id: string): string[] => concurrentWith(id, nodes).map(node => node.id)
    expect(beside('b')).toEqual(['d', 'e'])
    expect(beside('a')).toEqual(['d'])
    expect(beside('e')).toEqual(['b', 'c'])
  })
})
