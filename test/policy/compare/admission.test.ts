import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { admittedOnlyBy, newSearchBudget } from '../../../src/policy/compare/admission.ts'
import { comparePolicies } from '../../../src/policy/compare/compare.ts'
import { judgeWhen } from '../../../src/policy/decide/decide.ts'
import { holds } from '../../../src/policy/decide/decision.ts'
import type { Condition, Grant, Policy } from '../../../src/policy/policy.ts'
import { load, smallPolicy } from '../fixtures.ts'

const grantOfPolicy = ({ grants: { train } }: Policy): Grant => {
  if (train === undefined) throw new Error('the policy has no grant train')
  return train
}
const base = grantOfPolicy(load(smallPolicy()))
const grantOf = (when: string): Grant => grantOfPolicy(load(smallPolicy({ when })))
const admits = (grant: Grant, claims: Readonly<Record<string, string>>): boolean =>
  judgeWhen(grant, claims).every(holds)

/** What differs in each example: `event_name=schedule`. */
function examples(one: string, other: string): string[] | string {
  const admission = admittedOnlyBy(grantOf(one), grantOf(other))
  if (admission.kind !== 'tokens') return admission.kind
  return admission.examples.map(({ differs, isIssued }) => {
    const what = differs.map(({ claim, value = '(absent)' }) => `${claim}=${value}`).join('&')
    return isIssued ? what : `never issued: ${what}`
  })
}

const id = 'repository_id: "1"'
describe('what one version of a grant admits and the other does not', () => {
  it.each([
    [
      'a value more',
      'event_name: [push, schedule], ref: refs/heads/main',
      'event_name: push, ref: refs/heads/main',
      ['event_name=schedule'],
    ],
    [
      'a value less',
      'event_name: push, ref: refs/heads/main',
      'event_name: [push, schedule], ref: refs/heads/main',
      'none',
    ],
    [
      'the same in another order',
      'event_name: [release, push], ref: refs/heads/main',
      'event_name: [push, release], ref: refs/heads/main',
      'none',
    ],
    [
      'no condition on a claim',
      'event_name: push, ref: refs/heads/main',
      'event_name: push, ref: refs/heads/main, ref_protected: true',
      ['ref_protected=false'],
    ],
    [
      'a glob for a value',
      'event_name: push, ref: { glob: refs/heads/** }',
      'event_name: push, ref: refs/heads/main',
      ['ref=refs/heads/another'],
    ],
    [
      'two changes that only together admit more',
      'event_name: [push, schedule], ref: refs/heads/next',
      'event_name: push, ref: refs/heads/main',
      ['event_name=schedule&ref=refs/heads/next', 'ref=refs/heads/next'],
    ],
    [
      'globs that overlap, and together are the other one',
      'event_name: push, ref: { glob: "refs/heads/**" }',
      'event_name: push, ref: [{ glob: "refs/heads/*" }, { glob: "refs/heads/*/**" }]',
      'none',
    ],
    [
      'a value that GitHub never issues',
      'event_name: push, ref: refs/heads/main, ref_type: [branch, tag]',
      'event_name: push, ref: refs/heads/main, ref_type: branch',
      ['never issued: ref_type=tag'],
    ],
  ])('%s', (_, one, other, expected) => {
    const conditions = (when: string): string => `{ ${id}, ${when} }`
    expect(examples(conditions(one), conditions(other))).toEqual(expected)
  })

  it('is undecided when the work is used up, and then it counts as widened', () => {
    const [narrow, wide] = [grantOf(`{ ${id}, event_name: push, ref: refs/heads/main }`), base]
    expect(admittedOnlyBy(narrow, wide, newSearchBudget(0))).toMatchObject({ kind: 'undecided' })
  })

  it('agrees with decisions on tokens, whatever the conditions', () => {
    const literal = fc.constantFrom('a', 'b', 'a/b', 'ab', '').map(text => ({ literal: text }))
    const glob = fc.constantFrom('*', '**', 'a*', 'a/**', '*/b', 'a*b').map(text => ({ glob: text }))
    const condition = (claim: string): fc.Arbitrary<Condition[]> =>
      fc
        .option(
          fc.array(fc.oneof(literal, glob), { minLength: 1, maxLength: 3 }).map(anyOf => ({ claim, anyOf })),
          { nil: undefined },
        )
        .map(one => (one === undefined ? [] : [one]))
    const grant = fc
      .tuple(condition('actor'), condition('workflow'), condition('environment'))
      .map((all): Grant => ({ ...base, when: [...all.flat(), { claim: 'sha', anyOf: [{ literal: 's' }] }] }))
    const value = fc.option(fc.constantFrom('a', 'b', 'a/b', 'ab', '', 'x', 'a/x/b', 'a/'), { nil: undefined })
    const token = fc
      .tuple(value, value, value)
      .map(([actor, workflow, environment]) =>
        Object.fromEntries(
          Object.entries({ actor, workflow, environment, sha: 's' }).flatMap(([name, one]) =>
            one === undefined ? [] : [[name, one]],
          ),
        ),
      )
    fc.assert(
      fc.property(grant, grant, fc.array(token, { minLength: 20, maxLength: 20 }), (one, other, tokens) => {
        const admission = admittedOnlyBy(one, other)
        if (admission.kind === 'none')
          expect(tokens.filter(claims => admits(one, claims) && !admits(other, claims))).toEqual([])
        else if (admission.kind === 'tokens')
          for (const { claims } of admission.examples)
            expect([admits(one, claims), admits(other, claims)]).toEqual([true, false])
        else throw new Error(admission.reason)
      }),
      { numRuns: 200 },
    )
  })
})

describe('the effect of a change of when', () => {
  const effect = (from: string, to: string): string =>
    comparePolicies(load(smallPolicy({ when: from })), load(smallPolicy({ when: to }))).effect

  it('is exact: globs that look different can admit the same', () => {
    const when = (ref: string): string => `{ ${id}, event_name: push, ref: ${ref} }`
    const one = when('{ glob: "refs/heads/r/**" }')
    const other = when('[{ glob: "refs/heads/r/*" }, { glob: "refs/heads/r/*/**" }]')
    expect([effect(one, other), effect(other, one)]).toEqual(['none', 'none'])
  })

  it('of a new and a removed grant comes with an example, too', () => {
    const two = load(
      smallPolicy({
        more: '  more: { provider: inside, when: { repository_id: "2", event_name: push, ref: refs/heads/main }, service_account: x@acme-ml.iam.gserviceaccount.com }',
      }),
    )
    const one = load(smallPolicy())
    expect(comparePolicies(one, two).parts).toMatchObject([
      { grant: 'more', only: 'proposed', admission: { admitted: { kind: 'tokens' }, refused: { kind: 'none' } } },
    ])
    expect(comparePolicies(two, one).parts).toMatchObject([
      {
        grant: 'more',
        only: 'current',
        admission: {
          admitted: { kind: 'none' },
          refused: { examples: [{ claims: { repository_id: '2', event_name: 'push', ref: 'refs/heads/main' } }] },
        },
      },
    ])
  })
})
