import { expect, test } from 'vitest'
import { samplePolicy } from '../fixtures.ts'
import { head, outcomes } from './suites.ts'

const one = (rest: string): string => `${head}  - { name: it, ${rest} }\n`

test.each([
  ['a grant that allows', 'expect: { allow: train }', 'passes'],
  [
    'exactly the conditions that fail',
    'grant: train, claims: { ref: refs/heads/x }, expect: { deny: [when.ref] }',
    'passes',
  ],
  ['any condition', 'grant: train, claims: { ref: refs/heads/x }, expect: { deny: any }', 'passes'],
  ['a denial that does not come', 'grant: train, expect: { deny: [when.ref] }', 'when.ref should be fails'],
  ['no denial at all', 'grant: train, expect: { deny: any }', ''],
  [
    'one condition more',
    'grant: train, claims: { ref: refs/heads/x, event_name: release }, expect: { deny: [when.ref] }',
    'when.event_name should be holds',
  ],
  [
    'a token without the claim',
    'grant: train, claims: { ref_protected: null }, expect: { deny: [when.ref_protected] }',
    'passes',
  ],
  ['rules that are not active', 'grant: train, branch: { rules: [] }, expect: { deny: [branch.rules] }', 'passes'],
  [
    'rules of a branch whose claims are refused: GitHub is not asked',
    'grant: train, claims: { ref: refs/heads/x }, branch: { rules: [] }, expect: { deny: [when.ref, branch.rules] }',
    'branch.rules should be fails',
  ],
  ['an approval as required', 'claims: { environment: production }, expect: { allow: deploy }', 'passes'],
  [
    'no approval',
    'grant: deploy, claims: { environment: production }, approval: { approvers: [] }, expect: { deny: [approval.reviewers] }',
    'passes',
  ],
  [
    'one by the person who started the run',
    'grant: deploy, claims: { environment: production, actor: ada }, approval: { approvers: [ada] }, expect: { deny: [approval.not_by] }',
    'passes',
  ],
  [
    'the same person by the word for it',
    'grant: deploy, claims: { environment: production }, approval: { approvers: [actor] }, expect: { deny: [approval.not_by] }',
    'passes',
  ],
  [
    'an environment without reviewers',
    'grant: deploy, claims: { environment: production }, approval: { required_reviewers: false }, expect: { deny: [approval.environment] }',
    'passes',
  ],
  [
    'a second attempt',
    'grant: deploy, claims: { environment: production, run_attempt: 2 }, expect: { deny: [approval.attempt] }',
    'passes',
  ],
])('%s', (_, rest, outcome) => {
  expect(outcomes(one(rest))).toEqual([outcome])
})

test('reviews, merged pull requests, and approvers who are not among the reviewers', () => {
  const policy = samplePolicy
    .replace('required_status_checks] }', 'required_status_checks], merged: true, reviews: 2 }')
    .replace('reviewers: 1, not_by: [actor]', 'reviewers: 1, among: reviewers')
  const text = `${head}
  - { name: all, expect: { allow: train } }
  - { name: fewer reviews, grant: train, branch: { reviews: 1 }, expect: { deny: [branch.reviews] } }
  - { name: pushed past the pull request, grant: train, branch: { merged: false }, expect: { deny: [branch.merged] } }
  - { name: among them, claims: { environment: production }, expect: { allow: deploy } }
  - name: a stranger
    grant: deploy
    claims: { environment: production }
    approval: { approvers: [eve], reviewers: [ada] }
    expect: { deny: [approval.reviewers] }
`
  expect(outcomes(text, policy)).toEqual(['passes', 'passes', 'passes', 'passes', 'passes'])
})

test('a tag has no rules of a branch', () => {
  const policy = samplePolicy.replace('ref: refs/heads/main\n', 'ref: refs/tags/v1\n')
  const text = one('grant: train, claims: { ref: refs/tags/v1 }, expect: { deny: [branch.rules] }')
  expect(outcomes(text, policy)).toEqual(['passes'])
})
