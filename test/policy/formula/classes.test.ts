import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { valueClasses } from '../../../src/policy/formula/classes.ts'
import { literalPattern, matcherPattern } from '../../../src/policy/formula/pattern.ts'
import { matches } from '../../../src/policy/match.ts'
import type { Matcher } from '../../../src/policy/policy.ts'

const classes = (matchers: readonly Matcher[]): (readonly [string | undefined, string])[] =>
  valueClasses(matchers.map(matcherPattern), { left: 5_000_000 }).map(({ value, matched }) => [
    value,
    [...matched].sort().join(),
  ])

/** All texts over some characters, up to a length. */
function textsUpTo(length: number, characters: readonly string[]): string[] {
  const texts = ['']
  for (const text of texts) if (text.length < length) texts.push(...characters.map(one => text + one))
  return texts
}

describe('classes of values', () => {
  it('are absent, each literal, and one that differs by a character', () => {
    expect(classes([{ literal: 'refs/heads/main' }, { literal: 'refs/heads/dev' }])).toEqual([
      ['refs/heads/main', '0'],
      ['refs/heads/dev', '1'],
      ['refs/heads/mainx', ''],
      [undefined, ''],
    ])
  })

  it('tell a glob from a wider one by its border cases', () => {
    expect(classes([{ glob: 'refs/heads/*' }, { glob: 'refs/heads/**' }, { literal: 'refs/heads/a/b' }])).toEqual([
      ['refs/heads/a/b', '1,2'],
      ['refs/heads/x', '0,1'],
      ['refs/heads//', '1'],
      ['xrefs/heads/x', ''],
      [undefined, ''],
    ])
  })

  it('leave out a class that no value has', () => {
    const found = classes([{ glob: 'a*' }, { glob: 'a**' }, { glob: '**' }])
    expect(found.map(([, matched]) => matched).toSorted()).toEqual(['', '0,1,2', '1,2', '2'])
  })

  it('find a value that is no literal, even if most short ones are', () => {
    const literals = textsUpTo(3, ['a', 'b']).map(literal => ({ literal }))
    const found = classes([...literals, { glob: '*' }])
    const other = found.filter(([, matched]) => matched === String(literals.length))
    expect(other).toHaveLength(1)
    expect(literals.some(({ literal }) => literal === other[0]?.[0])).toBe(false)
  })

  it('keep surrogate pairs, newlines and case apart', () => {
    const found = classes([{ literal: '😀' }, { literal: 'A' }, { literal: 'a' }, { glob: '*\n*' }])
    expect(found.map(([, matched]) => matched)).toEqual(['0', '1', '2', '3', '', ''])
    expect(literalPattern('😀')).toHaveLength(1)
  })

  it('cover every text: none has a combination of matches that no class has', () => {
    const texts = textsUpTo(6, ['a', 'b', '/'])
    const matcher: fc.Arbitrary<Matcher> = fc.oneof(
      fc.stringMatching(/^[ab/]{0,3}$/).map(literal => ({ literal })),
      fc
        .array(fc.constantFrom('a', 'b', '/', '*', '**'), { maxLength: 5 })
        .map(parts => ({ glob: parts.join('').replace(/\*{3,}/g, '**') })),
    )
    fc.assert(
      fc.property(fc.array(matcher, { minLength: 1, maxLength: 5 }), matchers => {
        const unique = [...new Map(matchers.map(one => [JSON.stringify(matcherPattern(one)), one])).values()]
        const all = classes(unique)
        const matchedOf = (text: string): string =>
          unique.flatMap((one, index) => (matches(one, text) ? [index] : [])).join()
        for (const [value, matched] of all) expect(matched).toBe(value === undefined ? '' : matchedOf(value))
        const known = new Set(all.slice(0, -1).map(([, matched]) => matched))
        expect(texts.filter(text => !known.has(matchedOf(text)))).toEqual([])
      }),
      { numRuns: 150 },
    )
  })
})
