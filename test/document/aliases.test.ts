import { describe, expect, it } from 'vitest'
import { ActionError } from '../../src/core/errors.ts'
import { parseDocument, stepsFile } from '../../src/document/yaml.ts'

const read = (text: string) => parseDocument(text, 's.yml', 'STEPS_INVALID', stepsFile)

/** `line:column message` of each problem. */
function problems(text: string): string[] {
  try {
    read(text)
  } catch (error) {
    if (error instanceof ActionError) return error.problems.map(one => `${one.line}:${one.column} ${one.message}`)
    throw error
  }
  return []
}

describe('aliases and merge keys are read as PyYAML reads them', () => {
  it.each([
    ['a scalar', 'a: &x 1\nb: *x', { a: 1, b: 1 }],
    ['a mapping', 'a: &x { m: n1 }\nb: [*x, *x]', { a: { m: 'n1' }, b: [{ m: 'n1' }, { m: 'n1' }] }],
    ['the last anchor before it', 'a: &x 1\nb: *x\nc: &x 2\nd: *x', { a: 1, b: 1, c: 2, d: 2 }],
    ['an anchor within an anchor', 'a: &x { p: &y 2 }\nb: *y\nc: *x', { a: { p: 2 }, b: 2, c: { p: 2 } }],
    [
      'a merge, over which own keys win',
      'a: &x { p: 1, q: 2 }\nb: { <<: *x, q: 3 }',
      { a: { p: 1, q: 2 }, b: { p: 1, q: 3 } },
    ],
    [
      'a merge of several, of which the first wins',
      'a: &x { p: 1 }\nb: &y { p: 2, q: 2 }\nc: { <<: [*x, *y] }',
      { a: { p: 1 }, b: { p: 2, q: 2 }, c: { p: 1, q: 2 } },
    ],
    [
      'a merge of what has merged',
      'a: &x { p: 1 }\nb: &y { <<: *x, q: 2 }\nc: { <<: *y }',
      { a: { p: 1 }, b: { p: 1, q: 2 }, c: { p: 1, q: 2 } },
    ],
    ['a merge of a mapping in its place', 'c: { <<: { p: 1 }, q: 2 }', { c: { p: 1, q: 2 } }],
  ])('%s', (_, text, expected) => {
    expect(read(text).value).toEqual(expected)
  })

  it('and what is wrong is told where it stands', () => {
    const document = read('a: &x\n  m: 1\nb: *x\nc: { <<: *x }')
    const place = (path: string[]) => {
      const { line, column } = document.problem(path, '')
      return `${line}:${column}`
    }
    expect(place(['b', 'm'])).toBe('2:6')
    expect(place(['c', 'm'])).toBe('2:6')
  })

  it.each([
    ['no anchor', 'a: *x', '1:4 no anchor &x comes before the alias'],
    ['an alias before its anchor', 'a: *x\nb: &x 1', '1:4 no anchor &x comes before the alias'],
    ['a circle', 'a: &x [1, *x]', '1:11 the alias *x is inside its own anchor'],
    ['a circle of merges', 'a: &x { <<: *x }', '1:13 the alias *x is inside its own anchor'],
    ['an alias as a key', 'a: &x b\n*x : 1', expect.stringContaining('2:1 ')],
    ['a merge of a text', 'a: &x b\nc: { <<: *x }', '2:6 merges a value that is not a mapping'],
    ['a quoted merge key', 'c: { "<<": { p: 1 } }', '1:6 the key << is not supported'],
    ['a key that stands twice', 'a: &x { p: 1 }\nb: { <<: *x, q: 1, q: 2 }', '2:20 the key "q" occurs twice'],
    ['a prototype', 'a: &x { __proto__: 1 }\nb: *x', '1:9 the key __proto__ is not supported'],
  ])('%s is refused', (_, text, expected) => {
    expect(problems(text)[0]).toEqual(expected)
  })

  it('a bomb of aliases costs no more than its text, in breadth and in depth', () => {
    const wide = ['a0: &a0 [x, x, x, x, x, x, x, x, x]']
    for (let n = 1; n < 40; n++) wide.push(`a${n}: &a${n} [${`*a${n - 1}, `.repeat(9)}x]`)
    expect(problems(wide.join('\n'))[0]).toMatch(
      /^1:1 has \d.* values with its aliases written out, at most 50000 are read$/,
    )
    const merged = ['a0: &a0 { k: x }']
    for (let n = 1; n < 200; n++) merged.push(`a${n}: &a${n} { k${n}: *a${n - 1} }`)
    expect(problems(merged.join('\n'))[0]).toBe('1:1 nested deeper than 64 levels')
  })

  const keys = Array.from({ length: 3_000 }, (_, n) => `k${n}: 1`).join(', ')
  it.each([
    [
      'one long text that stands everywhere',
      `a: &a "${'x'.repeat(100_000)}"\nb: [${'*a, '.repeat(10_000)}1]`,
      'has 1000100003 characters with its aliases written out, at most 4194304 are read',
    ],
    [
      'long keys that stand everywhere',
      `a: &a { ${'k'.repeat(1_000)}: 1 }\nb: [${'*a, '.repeat(10_000)}1]`,
      'has 10011004 characters with its aliases written out, at most 4194304 are read',
    ],
    [
      'one mapping that is merged into itself thousands of times',
      `a: &a { ${keys} }\nb: { <<: [${'*a, '.repeat(10_000)}*a] }`,
      'has 30003000 merged keys with its aliases written out, at most 50000 are read',
    ],
    [
      'one mapping that is merged everywhere',
      `a: &a { ${keys} }\nb: [${'{ <<: *a }, '.repeat(3_000)}1]`,
      'has 9000000 merged keys with its aliases written out, at most 50000 are read',
    ],
  ])('a bomb of %s is told by its size, and never built', (_, text, expected) => {
    expect(problems(text)).toEqual([`1:1 ${expected}`])
  })
})
