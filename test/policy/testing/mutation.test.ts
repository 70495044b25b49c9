import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { samplePolicy, smallPolicy } from '../fixtures.ts'
import { head, mutations, outcomes } from './suites.ts'

const small = `version: 1
claims: { repository_id: "512345678" }
tests:
  - { name: a push to main, expect: { allow: train } }
`
const others = `  - { name: another repository, claims: { repository_id: "1" }, expect: { deny: [when.repository_id] } }
  - { name: another event, claims: { event_name: schedule }, expect: { deny: [when.event_name] } }
`
const another = '  - { name: another branch, claims: { ref: refs/heads/next }, expect: { deny: [when.ref] } }\n'

describe('a change of the policy that no test notices', () => {
  it('is told with its place, a token that it would admit, and a test that notices it', () => {
    const { mutants, noticed, gaps } = mutations(small + others, smallPolicy())
    expect({ mutants, noticed }).toEqual({ mutants: 7, noticed: 4 })
    expect(gaps).toEqual([
      {
        grant: 'train',
        condition: 'when.ref',
        changes: [
          'matches glob refs/heads/* instead of refs/heads/main',
          'also matches refs/heads/another',
          'does not exist',
        ],
        place: { file: '.github/vertex-policy.yml', line: 9, column: 64, path: 'grants.train.when.ref' },
        example: {
          claims: expect.objectContaining({
            repository_id: '512345678',
            event_name: 'push',
            ref: 'refs/heads/another',
          }),
          differs: [{ claim: 'ref', value: 'refs/heads/another', expected: 'refs/heads/main' }],
          isIssued: true,
        },
        test: [
          '- name: train denies ref refs/heads/another',
          '  grant: train',
          '  claims: {ref: refs/heads/another}',
          '  expect: {deny: [when.ref]}',
        ].join('\n'),
      },
    ])
  })

  it('is noticed by the test that was told: it passes, and no gap is left', () => {
    let text = `${head}  - { name: trains, expect: { allow: train } }
  - { name: deploys, claims: { environment: production }, expect: { allow: deploy } }
`
    const before = mutations(text)
    expect(before.gaps.length).toBeGreaterThan(10)
    for (const { test = '' } of before.gaps) text += `${test.replace(/^/gm, '  ')}\n`
    expect(outcomes(text).filter(outcome => outcome !== 'passes')).toEqual([])
    const after = mutations(text)
    expect(after.gaps).toEqual([])
    expect(after.noticed + after.equivalent).toBe(after.mutants)
  })

  it('is one of evidence, too: reviews, merged, the number of approvers, among, not_by, reruns', () => {
    const policy = samplePolicy
      .replace('required_status_checks] }', 'required_status_checks], merged: true, reviews: 2 }')
      .replace('reviewers: 1, not_by: [actor]', 'reviewers: 2, among: reviewers, not_by: [actor]')
    let text = `${head}  - { name: trains, expect: { allow: train } }
  - { name: deploys, claims: { environment: production }, expect: { allow: deploy } }
`
    const { gaps } = mutations(text, policy)
    const evidence = gaps.filter(({ condition }) => !condition?.startsWith('when.'))
    expect(new Set(evidence.map(({ condition }) => condition))).toEqual(
      new Set([
        'branch.rules',
        'branch.reviews',
        'branch.merged',
        'approval.reviewers',
        'approval.not_by',
        'approval.attempt',
      ]),
    )
    for (const { test = '' } of gaps) text += `${test.replace(/^/gm, '  ')}\n`
    expect(outcomes(text, policy).filter(outcome => outcome !== 'passes')).toEqual([])
    expect(mutations(text, policy).gaps).toEqual([])
  })

  it('is narrower, too: a value of a list that no test needs', () => {
    const policy = smallPolicy({
      when: '{ repository_id: "512345678", event_name: [push, schedule], ref: refs/heads/main }',
    })
    const text = `${small}${others.replace('schedule', 'release')}${another}`
    expect(mutations(text, policy).gaps).toMatchObject([
      {
        condition: 'when.event_name',
        changes: ['does not match schedule'],
        test: expect.stringContaining('claims: {event_name: schedule}\n  expect: {allow: train}'),
      },
    ])
  })

  it('a glob needs a test outside of it', () => {
    const policy = smallPolicy({
      when: '{ repository_id: "512345678", event_name: push, ref: { glob: refs/heads/release/* } }',
    })
    const text = `${small.replace('a push to main', 'a release, claims: { ref: refs/heads/release/1 }')}${others}`
    const [gap] = mutations(text, policy).gaps
    expect(gap).toMatchObject({ condition: 'when.ref', changes: expect.arrayContaining(['does not exist']) })
    expect(outcomes(`${text}${gap?.test?.replace(/^/gm, '  ')}\n`, policy).at(-1)).toBe('passes')
  })
})

describe('a change that no test can notice', () => {
  it('is not told: another condition refuses whatever it would admit', () => {
    const policy = smallPolicy({
      when: '{ repository_id: "512345678", event_name: push, ref: refs/heads/main, ref_type: branch }',
    })
    const { gaps, equivalent } = mutations(`${small}${others}${another}`, policy)
    expect(gaps).toEqual([])
    expect(equivalent).toBe(2)
  })
})

it('a grant without a test that allows is told once, with such a test', () => {
  const { gaps } = mutations(
    `${head}  - { name: x, grant: train, claims: { ref: refs/heads/x }, expect: { deny: any } }\n`,
  )
  expect(gaps.map(({ grant, condition }) => [grant, condition])).toEqual([
    ['train', undefined],
    ['deploy', undefined],
  ])
  const text = gaps.map(({ test = '' }) => `${test.replace(/^/gm, '  ')}\n`).join('')
  expect(outcomes(`${head}${text}`)).toEqual(['passes', 'passes'])
})

it('the tests of the example notice every change of its policy', () => {
  const read = (name: string): string =>
    readFileSync(new URL(`../../../examples/fraud/.github/${name}`, import.meta.url), 'utf8')
  const [policy, text] = [read('vertex-policy.yml'), read('vertex-policy.test.yml')]
  expect(new Set(outcomes(text, policy))).toEqual(new Set(['passes']))
  const { mutants, noticed } = mutations(text, policy)
  expect({ mutants, noticed }).toEqual({ mutants: 20, noticed: 20 })
})
