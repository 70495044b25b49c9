import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeMatchers, matches, matchesAny, matchesBeginning, matchesGlob } from '../../src/policy/match.ts'

/** The definition of a glob in the plainest code: exponential, and obviously right. */
function naive(glob: string, text: string): boolean {
  if (glob === '') return text === ''
  const stars = /^\*+/.exec(glob)?.[0].length ?? 0
  if (stars === 0) return glob[0] === text[0] && text !== '' && naive(glob.slice(1), text.slice(1))
  const rest = glob.slice(stars)
  for (let taken = 0; taken <= text.length; taken++) {
    if (stars === 1 && text.slice(0, taken).includes('/')) return false
    if (naive(rest, text.slice(taken))) return true
  }
  return false
}

const few = (characters: string, maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...characters), maxLength })

describe('globs', () => {
  it('mean what the naive reading of them means', () => {
    fc.assert(
      fc.property(few('ab/*', 9), few('ab/', 12), (glob, text) => matchesGlob(glob, text) === naive(glob, text)),
      { numRuns: 5000, verbose: true },
    )
  })

  it('take a beginning where some end makes it match, and no other', () => {
    fc.assert(
      fc.property(few('ab/*', 5), few('ab/', 5), (glob, beginning) => {
        // The rest of a pattern matches its own text, with nothing for its stars.
        const rests = [...glob, ''].map((_, at) => glob.slice(at).replaceAll('*', ''))
        const some = rests.some(rest => matchesGlob(glob, beginning + rest))
        return matchesBeginning({ glob }, beginning) === some
      }),
      { numRuns: 5000, verbose: true },
    )
    expect(matchesBeginning({ literal: 'us-central1' }, 'us-')).toBe(true)
    expect(matchesBeginning({ literal: 'us-central1' }, 'us-central11')).toBe(false)
  })

  it('without a star are compared character by character, whatever they hold', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (glob, text) => {
        fc.pre(!glob.includes('*'))
        return matchesGlob(glob, glob) && (glob === text || !matchesGlob(glob, text))
      }),
      { verbose: true },
    )
  })

  it.each([
    ['refs/heads/release/*', 'refs/heads/release/1.2', true],
    ['refs/heads/release/*', 'refs/heads/release/1.2/x', false],
    ['refs/heads/release/*', 'x/refs/heads/release/1.2', false],
    ['gs://acme-models/fraud/**', 'gs://acme-models/fraud/a/b/c', true],
    ['gs://acme-models/fraud/**', 'gs://acme-models/fraud', false],
    ['gs://acme-models/fraud/**', 'gs://acme-models/fraudulent/a', false],
    ['**/train.yml@refs/heads/main', 'a/b/train.yml@refs/heads/main', true],
    ['a?c', 'abc', false],
    ['[ab]', 'a', false],
    ['{a,b}', 'a', false],
    ['^a|b$', 'a-evil', false],
    ['a.c', 'abc', false],
    ['main*', 'MAIN', false],
    ['a*', 'a\nb', true],
  ])('%s against %s: %s', (glob, text, expected) => {
    expect(matchesGlob(glob, text)).toBe(expected)
  })

  it('of many stars against a text that nearly fits take no longer than their product', () => {
    // An engine that backtracks would never finish this.
    expect(matchesGlob(`${'**a'.repeat(60)}b`, 'a'.repeat(4000))).toBe(false)
    expect(matchesGlob(`${'*a'.repeat(60)}b`, 'a'.repeat(4000))).toBe(false)
  })
})

describe('matchers', () => {
  it('that are literal never act as globs', () => {
    expect(matches({ literal: 'refs/heads/*' }, 'refs/heads/main')).toBe(false)
    expect(matches({ literal: 'refs/heads/*' }, 'refs/heads/*')).toBe(true)
  })

  it('of none match nothing', () => {
    expect(matchesAny([], '')).toBe(false)
  })

  it('say what they take', () => {
    expect(describeMatchers([{ literal: 'push' }])).toBe('push')
    expect(describeMatchers([{ literal: 'push' }, { glob: 'a*' }])).toBe('any of push, glob a*')
  })
})
