import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeConditions, describeUnsatisfiable } from '../../../src/policy/formula/contradiction.ts'
import {
  all,
  any,
  claimIs,
  claimMatches,
  claimPresent,
  type Formula,
  grantFormula,
  holdsFor,
  never,
  not,
} from '../../../src/policy/formula/formula.ts'
import { admitsNoMore, findDifference, findOverlap, findToken } from '../../../src/policy/formula/solve.ts'
import type { Condition } from '../../../src/policy/policy.ts'

const ref = (glob: string): Formula => claimMatches('ref', { glob })

describe('a question about all tokens', () => {
  it('is answered by an example', () => {
    expect(findDifference(ref('refs/heads/**'), ref('refs/heads/*'))).toEqual({
      kind: 'token',
      token: { ref: 'refs/heads//' },
    })
    expect(findOverlap(ref('refs/**/main'), ref('refs/heads/*'))).toEqual({
      kind: 'token',
      token: { ref: 'refs/heads/main' },
    })
  })

  it('is answered by a proof that there is no example', () => {
    expect(findDifference(ref('refs/heads/*'), ref('refs/heads/**'))).toEqual({ kind: 'none' })
    expect(admitsNoMore(any(claimIs('ref', 'a'), claimIs('ref', 'bc')), ref('*'))).toBe(true)
    expect(admitsNoMore(ref('*'), any(ref('*a*'), not(ref('*a*'))))).toBe(true)
  })

  it('counts an absent claim as no match, and tells it from an empty one', () => {
    expect(findToken(all(not(ref('**')), claimPresent('ref')))).toEqual({ kind: 'none' })
    expect(findToken(not(ref('**')))).toEqual({ kind: 'token', token: {} })
    expect(findToken(not(claimPresent('ref')))).toEqual({ kind: 'token', token: {} })
    expect(findToken(all(claimPresent('ref'), not(ref('*?*'.replace('?', 'a')))))).not.toEqual({ kind: 'none' })
  })

  it('admits nothing for a grant without conditions', () => {
    expect(grantFormula({ when: [] })).toEqual(never)
    expect(findToken(grantFormula({ when: [] }))).toEqual({ kind: 'none' })
  })

  it('has the answer of a search through all combinations', () => {
    const values = ['a', 'b', 'ab', 'x', '/', 'a/', '/b', 'axb', 'a/b', undefined]
    const claims = ['c', 'd', 'e']
    const atom = fc.oneof(
      fc
        .tuple(fc.constantFrom(...claims), fc.constantFrom('a', 'b', 'ab'))
        .map(([claim, value]) => claimIs(claim, value)),
      fc
        .tuple(fc.constantFrom(...claims), fc.constantFrom('a*', '*b', '**', '*'))
        .map(([claim, glob]) => claimMatches(claim, { glob })),
      fc.constantFrom(...claims).map(claimPresent),
    )
    const { formula } = fc.letrec<{ formula: Formula }>(tie => ({
      formula: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        atom,
        fc.array(tie('formula'), { maxLength: 4 }).map(of => all(...of)),
        fc.array(tie('formula'), { maxLength: 4 }).map(of => any(...of)),
        tie('formula').map(not),
      ),
    }))
    const tokens = values.flatMap(c => values.flatMap(d => values.map(e => JSON.parse(JSON.stringify({ c, d, e })))))
    fc.assert(
      fc.property(formula, one => {
        const exists = tokens.some(token => holdsFor(one, token))
        const found = findToken(one)
        expect(found.kind).toBe(exists ? 'token' : 'none')
        if (found.kind === 'token') expect(holdsFor(one, found.token)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

describe('hostile patterns', () => {
  it('end undecided, which is no answer', () => {
    const hostile = all(...Array.from({ length: 40 }, (_, at) => any(ref(`**${at}x**`), ref(`**y${at}**`))))
    const found = findToken(hostile, { work: 200_000 })
    expect(found).toEqual({ kind: 'undecided', reason: expect.stringContaining('200000') })
    expect(admitsNoMore(hostile, never, { work: 200_000 })).toBeUndefined()
  })

  it('stop at the bound, whatever their length', () => {
    for (const stars of [1000, 10_000])
      expect(findToken(ref(`**a**${'*b'.repeat(stars)}`), { work: 1_000_000 }).kind).toBe('undecided')
  })
})

describe('five hundred grants', () => {
  const grants = (last: (at: number) => Formula[]): Formula[] =>
    Array.from({ length: 500 }, (_, at) =>
      all(
        claimIs('repository_id', String(100_000_000 + at * 7919)),
        claimIs('event_name', at % 2 ? 'push' : 'schedule'),
        any(claimIs('ref', 'refs/heads/main'), ref(`refs/heads/team-${at}/*`)),
        ...last(at),
      ),
    )

  it('are proven equal to the same in another order', () => {
    const reversed = grants(() => []).toReversed()
    expect(findDifference(any(...grants(() => [])), not(not(any(...reversed))))).toEqual({ kind: 'none' })
  })

  it('are told from others by the one condition that differs', () => {
    const others = grants(at => (at === 250 ? [claimIs('ref_protected', 'true')] : []))
    const found = findDifference(any(...grants(() => [])), any(...others), { facts: true })
    expect(found).toMatchObject({
      kind: 'token',
      token: { repository_id: '101979750', ref: 'refs/heads/main', event_name: 'schedule', ref_protected: 'false' },
    })
    expect(admitsNoMore(any(...others), any(...grants(() => [])))).toBe(true)
  })
})

describe("GitHub's own rules", () => {
  const event = (name: string): Formula => claimIs('event_name', name)
  const exists = (...of: Formula[]): boolean => findToken(all(...of), { facts: true }).kind === 'token'

  it('tell which ref an event can have', () => {
    expect(exists(event('push'), ref('refs/heads/**'))).toBe(true)
    expect(exists(event('push'), ref('refs/tags/**'))).toBe(true)
    expect(exists(event('push'), ref('refs/pull/**'))).toBe(false)
    expect(exists(event('release'), ref('refs/heads/**'))).toBe(false)
    expect(exists(event('schedule'), ref('refs/tags/**'))).toBe(false)
    expect(exists(event('merge_group'), claimIs('ref', 'refs/heads/main'))).toBe(false)
    expect(exists(event('merge_group'), ref('refs/heads/**'))).toBe(true)
  })

  it('know that a merged pull request has the ref of a branch', () => {
    expect(exists(event('pull_request'), claimIs('ref', 'refs/heads/main'))).toBe(true)
    expect(exists(event('pull_request'), claimIs('ref', 'refs/pull/7/merge'))).toBe(true)
    expect(exists(event('pull_request'), ref('refs/tags/**'))).toBe(false)
  })

  it('know the type of a ref, even if the ref is not asked for', () => {
    expect(exists(claimIs('ref_type', 'tag'), ref('refs/heads/**'))).toBe(false)
    expect(exists(claimIs('ref_type', 'branch'), ref('refs/pull/**'))).toBe(true)
    expect(exists(claimIs('ref_type', 'tag'), event('release'))).toBe(true)
    expect(exists(claimIs('ref_type', 'commit'))).toBe(false)
  })

  it('do not require a claim that a server may leave out', () => {
    expect(exists(event('release'), not(claimPresent('ref')))).toBe(true)
    expect(exists(not(claimPresent('ref_protected')), not(claimIs('ref_protected', 'true')))).toBe(true)
  })

  it('know values, numbers and owners', () => {
    expect(exists(claimIs('runner_environment', 'github_hosted'))).toBe(false)
    expect(exists(claimIs('repository_id', 'acme/fraud'))).toBe(false)
    expect(exists(claimIs('repository', 'acme/fraud'), claimIs('repository_owner', 'acme-evil'))).toBe(false)
    expect(exists(claimIs('repository', 'acme/fraud'), claimIs('repository_owner', 'acme'))).toBe(true)
    expect(exists(claimMatches('repository', { glob: 'acme*/*' }), claimIs('repository_owner', 'acme-evil'))).toBe(true)
  })

  it('make examples that GitHub could send', () => {
    expect(findToken(event('release'), { facts: true })).toEqual({
      kind: 'token',
      token: { event_name: 'release', ref: 'refs/tags/x', ref_type: 'tag' },
    })
    const other = all(claimPresent('repository_id'), not(claimIs('repository_id', '512345678')))
    expect(findToken(other, { facts: true })).toMatchObject({
      token: { repository_id: expect.stringMatching(/^\d+$/) },
    })
  })
})

describe('conditions that contradict each other', () => {
  const condition = (claim: string, ...literals: string[]): Condition => ({
    claim,
    anyOf: literals.map(literal => ({ literal })),
  })

  it('are found, without those that do not matter', () => {
    const found = describeUnsatisfiable([
      condition('repository_id', '1'),
      condition('event_name', 'release', 'merge_group'),
      condition('environment', 'production'),
      condition('ref', 'refs/heads/main'),
    ])
    expect(found?.isByFacts).toBe(true)
    expect(describeConditions(found?.conditions ?? [])).toBe(
      'event_name: any of release, merge_group; ref: refs/heads/main',
    )
  })

  it('may be two of the same claim, which no issuer could meet', () => {
    const [one, other] = [condition('environment', 'a'), condition('environment', 'b')]
    const found = describeUnsatisfiable([one, condition('event_name', 'push'), other])
    expect(found).toEqual({ conditions: [one, other], isByFacts: false })
  })

  it('are none if a token can meet all', () => {
    expect(
      describeUnsatisfiable([condition('event_name', 'push'), condition('ref', 'refs/heads/main')]),
    ).toBeUndefined()
  })
})
