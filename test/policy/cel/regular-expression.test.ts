import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { celVariables, compileCel } from '../../../src/policy/cel/evaluate.ts'
import { readRegularExpression } from '../../../src/policy/cel/regular-expression.ts'
import { matchesPattern } from '../../../src/policy/formula/automaton.ts'

/** Whether real RE2 finds the expression in each text. `undefined`: it refuses the expression. */
function re2(expression: string): (text: string) => boolean | undefined {
  const run = compileCel('text.matches(expression)')
  return text => {
    const outcome = run(celVariables({ text, expression }))
    return 'value' in outcome ? outcome.value === true : undefined
  }
}

const texts = [
  '',
  'a',
  'b',
  'ab',
  'aab',
  'ba',
  'a/b',
  'a.b',
  'a\nb',
  '\n',
  'A',
  '7',
  '-',
  ']',
  'xay',
  'abc',
  '😀',
  'a😀b',
  'é',
]

describe('a regular expression is read as RE2 understands it', () => {
  it.each([
    '^a$',
    '^a|b$',
    '^(?:a|b)$',
    'a',
    '^a.b$',
    String.raw`^a\.b$`,
    '^a[^/]*b$',
    String.raw`^a[\s\S]*b$`,
    '^[a-c]+$',
    '^[]a]$',
    '^[^]a]$',
    '^[a-]$',
    String.raw`^[\w.-]+$`,
    String.raw`^\d$`,
    String.raw`^\D+$`,
    String.raw`\s`,
    '^a?b?$',
    '^(a|ab)(b|)$',
    '^a*$',
    '^.$',
    '(a)(b)',
    '^$',
    '$',
    '',
    '^^a$$',
    'a|',
    '^a*?b$',
    String.raw`\n`,
    '^[^a]$',
    '😀$',
    '^[😀é]$',
  ])('%j', expression => {
    const patterns = readRegularExpression(expression)
    const inRe2 = re2(expression)
    expect(patterns).toBeDefined()
    for (const text of texts)
      expect([text, patterns?.some(pattern => matchesPattern(pattern, text))]).toEqual([text, inRe2(text)])
  })

  it.each([
    '(?i)a',
    String.raw`\bmain\b`,
    '(ab)*',
    '(a|b)+',
    'a{2}',
    'a**',
    '[[:alpha:]]',
    String.raw`\pL`,
    '(a',
    'a)',
    '[a',
    '*a',
    '[b-a]',
    'a^b',
    'a$b',
    '(?P<n>a)',
    String.raw`\Qa\E`,
    '\\',
  ])('%j is not read, so that nothing is guessed', expression => {
    expect(readRegularExpression(expression)).toBeUndefined()
  })

  it('whatever is read agrees with RE2', () => {
    const parts = [
      'a',
      'b',
      '/',
      '.',
      '*',
      '+',
      '?',
      '^',
      '$',
      '|',
      '(',
      ')',
      '(?:',
      '[',
      ']',
      '[^',
      '-',
      '\\',
      '\\d',
      '\\S',
      '\\.',
      'é',
      '\n',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 8 }), pieces => {
        const expression = pieces.join('')
        const patterns = readRegularExpression(expression)
        if (patterns === undefined) return
        const inRe2 = re2(expression)
        for (const text of texts)
          expect([text, patterns.some(pattern => matchesPattern(pattern, text))]).toEqual([text, inRe2(text)])
      }),
      { numRuns: 3000 },
    )
  })
})
