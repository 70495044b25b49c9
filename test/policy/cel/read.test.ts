import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Claims } from '../../../src/identity/claims.ts'
import { type CelVariables, celVariables, compileCel } from '../../../src/policy/cel/evaluate.ts'
import { readProvider } from '../../../src/policy/cel/read.ts'
import { type Formula, holdsFor } from '../../../src/policy/formula/formula.ts'
import { findDifference } from '../../../src/policy/formula/solve.ts'

const values = ['a', 'b', 'ab', 'A', 'a:b', 'b:a', 'a/b', '', ':', 'main', undefined]
const claims = ['ref', 'sha', 'env']

/** Tokens over three claims: every combination of values. */
const tokens: readonly Claims[] = values.flatMap(ref =>
  values.flatMap(sha => values.map(env => JSON.parse(JSON.stringify({ ref, sha, env })))),
)
const variables: readonly CelVariables[] = tokens.map(token => celVariables({ assertion: token }))

/** The tokens that real CEL admits. */
function admittedBy(condition: string): string[] {
  const run = compileCel(condition)
  return tokens.flatMap((token, at) => {
    const outcome = run(variables[at] ?? {})
    return 'value' in outcome && outcome.value === true ? JSON.stringify(token) : []
  })
}

function readCondition(condition: string): Formula | undefined {
  const read = readProvider({ mapping: {}, condition })
  return read.kind === 'read' ? read.admitted : undefined
}

/** The tokens that the formula of a condition admits. */
function readTokens(condition: string): string[] {
  const formula = readCondition(condition)
  if (formula === undefined) throw new Error(`not read: ${condition}`)
  return tokens.filter(token => holdsFor(formula, token)).map(token => JSON.stringify(token))
}

describe('a condition is read as CEL evaluates it', () => {
  it.each([
    "assertion.ref == 'a'",
    "assertion.ref != 'a'",
    "!(assertion.ref == 'a')",
    "has(assertion.ref) && assertion.ref == 'a'",
    "'ref' in assertion && assertion['ref'] == 'a'",
    "!has(assertion.ref) || assertion.ref != 'a'",
    "assertion.ref == 'a' || assertion.sha == 'b'",
    "!(assertion.ref == 'a' && assertion.sha == 'b')",
    "assertion.ref in ['a', 'b']",
    "!(assertion.ref in ['a', 'b'])",
    'assertion.ref in []',
    "assertion.ref.startsWith('a') && !assertion.ref.endsWith('b')",
    "assertion.ref.contains(':')",
    "assertion.ref.matches('^a')",
    "!assertion.ref.matches('^[^/]*$')",
    "(has(assertion.env) ? assertion.env : assertion.ref) == 'a'",
    "(has(assertion.env) && assertion.env == 'a' ? 'true' : 'false') == 'false'",
    "assertion.ref + ':' + assertion.sha == 'a:b'",
    "assertion.ref + ':' + assertion.sha != 'a:b:a'",
    "assertion.ref + assertion.sha == 'ab'",
    "'a' + ':' + assertion.ref == 'a:b'",
    "assertion.ref.lowerAscii() == 'a'",
    "assertion.ref.upperAscii() == 'A'",
    "assertion.ref.lowerAscii() == 'A'",
    "assertion.ref.split('/')[0] == 'a'",
    "assertion.ref.split('/')[1] == 'b'",
    "!(assertion.ref.split(':')[1] == 'b')",
    "assertion.ref.split('/')[2] == 'b' || assertion.sha == 'a'",
    'assertion.ref == assertion.ref',
    "(assertion.ref == 'a') == (assertion.sha == 'b')",
    "(assertion.ref == 'a') != (assertion.sha == 'b')",
    "assertion.ref == 'a' ? assertion.sha == 'b' : true",
    'true',
    "has(assertion.absent) || assertion.absent == 'a' || assertion.ref == 'a'",
  ])('%s', condition => {
    expect(readTokens(condition)).toEqual(admittedBy(condition))
  })

  it('whatever is built of these', () => {
    const claim = fc.constantFrom(...claims.map(name => `assertion.${name}`), "assertion['env']")
    const literal = fc.constantFrom("'a'", "'ab'", "''", "'a:b'", "'A'", String.raw`'\x61'`, '"b"')
    const { bool } = fc.letrec<{ bool: string; text: string }>(tie => ({
      text: fc.oneof(
        { maxDepth: 2, withCrossShrink: true },
        claim,
        literal,
        fc.tuple(tie('bool'), tie('text'), tie('text')).map(([one, a, b]) => `(${one} ? ${a} : ${b})`),
        fc.tuple(claim, literal, claim).map(parts => `(${parts.join(' + ')})`),
        claim.map(one => `${one}.lowerAscii()`),
        claim.map(one => `${one}.split(':')[1]`),
      ),
      bool: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        fc.tuple(tie('text'), fc.constantFrom('==', '!='), literal).map(parts => parts.join(' ')),
        fc
          .tuple(claim, fc.constantFrom('startsWith', 'endsWith', 'contains', 'matches'), literal)
          .map(([one, name, argument]) => `${one}.${name}(${argument})`),
        fc.tuple(tie('text'), literal, literal).map(([one, a, b]) => `${one} in [${a}, ${b}]`),
        fc.constantFrom(...claims).map(name => `has(assertion.${name})`),
        tie('bool').map(one => `!(${one})`),
        fc
          .tuple(tie('bool'), fc.constantFrom('&&', '||', '=='), tie('bool'))
          .map(([a, by, b]) => `((${a}) ${by} (${b}))`),
      ),
    }))
    let read = 0
    fc.assert(
      fc.property(bool, condition => {
        if (readCondition(condition) === undefined) return
        read++
        expect(readTokens(condition)).toEqual(admittedBy(condition))
      }),
      { numRuns: 250 },
    )
    expect(read).toBeGreaterThan(100)
  })
})

describe('a provider is read with its mapping', () => {
  it('through attributes, and names the tokens of a member', () => {
    const read = readProvider({
      mapping: {
        'google.subject': 'assertion.sha',
        'attribute.train': "has(assertion.ref) && assertion.ref == 'a' ? 'true' : 'false'",
      },
      condition: "attribute.train == 'true' && google.subject != 'b'",
    })
    if (read.kind !== 'read') throw new Error(read.why)
    expect(holdsFor(read.admitted, { ref: 'a', sha: 'x' })).toBe(true)
    expect(holdsFor(read.admitted, { ref: 'a', sha: 'b' })).toBe(false)
    expect(holdsFor(read.attributeIs('attribute.train', 'false'), { sha: 'x' })).toBe(true)
    expect(holdsFor(read.attributeIs('attribute.other', 'true'), { sha: 'x' })).toBe(false)
  })

  it('refuses a token for which some mapping has no value, as Google does', () => {
    const read = readProvider({
      mapping: { 'google.subject': 'assertion.sub', 'attribute.environment': 'assertion.environment' },
      condition: "assertion.repository_id == '1'",
    })
    if (read.kind !== 'read') throw new Error(read.why)
    expect(holdsFor(read.admitted, { sub: 'x', repository_id: '1' })).toBe(false)
    expect(holdsFor(read.admitted, { sub: 'x', repository_id: '1', environment: 'e' })).toBe(true)
  })

  it('says which part it does not know, and guesses nothing', () => {
    const read = (condition: string, mapping: Record<string, string> = {}): unknown =>
      readProvider({ mapping, condition })
    expect(read('assertion.ref.size() > 3')).toMatchObject({ kind: 'unread', where: 'condition' })
    expect(read('assertion.ref == assertion.sha')).toMatchObject({ kind: 'unread', why: 'a comparison of two claims' })
    expect(read("['a'].exists(x, x == assertion.ref)")).toMatchObject({ kind: 'unread', why: 'a macro or a structure' })
    expect(read('assertion.iat > 5')).toMatchObject({ kind: 'unread' })
    expect(read("assertion.ref == 'a")).toMatchObject({
      kind: 'unread',
      why: expect.stringContaining('cannot be parsed'),
    })
    expect(read('true', { 'attribute.x': "assertion.ref.extract('{x}/')" })).toMatchObject({ where: 'attribute.x' })
    expect(read(`${'('.repeat(3000)}true${')'.repeat(3000)}`)).toMatchObject({ kind: expect.stringMatching(/read/) })
    expect(read(`${'!'.repeat(4000)}has(assertion.ref)`)).toMatchObject({ kind: expect.stringMatching(/read/) })
  })
})

describe('public conditions that admit more than they say', () => {
  const token = (wide: string, narrow: string): unknown => {
    const [a, b] = [readCondition(wide), readCondition(narrow)]
    return a && b && findDifference(a, b)
  }

  it('a prefix without its end', () => {
    expect(token("assertion.repository.startsWith('acme/fraud')", "assertion.repository == 'acme/fraud'")).toEqual({
      kind: 'token',
      token: { repository: 'acme/fraudx' },
    })
  })

  it('an expression that is anchored on one side of each alternative only', () => {
    expect(token("assertion.ref.matches('^main|release$')", "assertion.ref in ['main', 'release']")).toMatchObject({
      kind: 'token',
    })
  })

  it('a dot that is not escaped', () => {
    expect(token("assertion.actor.matches('^a.b$')", "assertion.actor == 'a.b'")).toEqual({
      kind: 'token',
      token: { actor: 'axb' },
    })
  })
})
