import { describe, expect, it } from 'vitest'
import { decide } from '../../src/policy/decide/decide.ts'
import { fails } from '../../src/policy/decide/decision.ts'
import { claimsOfPush, decideHypothetically } from '../../src/policy/decide/hypothetical.ts'
import { explainDecision, explainHypothesis } from '../../src/report/decision-lines.ts'
import { load, pushToMain, samplePolicy } from '../policy/fixtures.ts'

const policy = load(samplePolicy)
const ruled = { branch: { rules: ['pull_request', 'required_status_checks'] } }

describe('a decision in the log', () => {
  it('that denies shows what was wanted, what was there and what to do', () => {
    const claims = { ...pushToMain, ref: 'refs/heads/main-x', event_name: 'pull_request_target' }
    expect(explainDecision(decide(policy, 'train', claims, ruled)).join('\n')).toMatchInlineSnapshot(`
      "Grant train: denied, 2 of 8 conditions failed.
        ✓ when.repository           acme/fraud                                         acme/fraud
        ✓ when.repository_id        512345678                                          512345678
        ✓ when.repository_owner_id  90210                                              90210
        ✗ when.event_name           any of push, workflow_dispatch                     pull_request_target
        ✗ when.ref                  refs/heads/main                                    refs/heads/main-x
        ✓ when.ref_protected        true                                               true
        ✓ when.runner_environment   github-hosted                                      github-hosted
        ✓ branch.rules              active rules pull_request, required_status_checks  pull_request, required_status_checks
          when.event_name: Its ref is the default branch although it may run code that is not merged. No grant for merged code should allow it.
          when.ref: Begins like refs/heads/main, but the whole value is compared."
    `)
  })

  it('that allows says so', () => {
    expect(explainDecision(decide(policy, 'train', pushToMain, ruled))[0]).toBe(
      'Grant train: allowed, all 8 conditions passed.',
    )
  })

  it('that is unknown says so, with one hint for all conditions that wait for one answer', () => {
    const unanswered = { asked: 'the approvals of this run', unanswered: 'GitHub answered 403: No', hint: 'Add it.' }
    const approval = {
      environment: { requiredReviewers: true, preventSelfReview: false },
      approvals: unanswered,
      visibility: 'private',
    }
    const lines = explainDecision(decide(policy, 'deploy', { ...pushToMain, environment: 'production' }, { approval }))
    expect(lines[0]).toBe('Grant deploy: not decided, 2 of 9 conditions are unknown: GitHub gave no usable answer.')
    expect(lines).toContainEqual(
      expect.stringMatching(/^ {2}\? approval\.reviewers +approved by 1 person +\(unknown\)$/),
    )
    expect(lines.filter(line => line.includes('GitHub answered 403'))).toEqual([
      '    approval.reviewers, approval.not_by: GitHub answered 403: No. Add it.',
    ])
  })

  it('names another grant that would have held', () => {
    const claims = { ...pushToMain, environment: 'production', ref_protected: 'false' }
    expect(explainDecision(decide(policy, 'train', claims, ruled)).at(-1)).toBe(
      'The when of deploy would have passed. If you meant that grant, set the input grant.',
    )
  })

  it('lets no branch name act as a workflow command, break the line or hide text', () => {
    const ref = '\r::add-mask::x\n##[error]y\u202e\u0007'
    const lines = explainDecision(decide(policy, 'train', { ...pushToMain, ref }, ruled))
    const text = lines.join('\n')
    expect(lines).toHaveLength(9)
    expect(text).not.toMatch(/[\r\u202e\u0007]|##\[|^\s*::/m)
    expect(text).toContain('add-mask')
  })
})

describe('a push that has not happened', () => {
  const known = claimsOfPush('main', { repository: 'acme/fraud', repository_id: '512345678' })

  it('would hold by what is known, and says what only the run will tell', () => {
    const hypothesis = decideHypothetically(policy, 'train', known)
    expect(hypothesis.verdict).toBe('would-allow')
    expect(hypothesis.conditions.map(({ condition, actual }) => [condition, actual])).toEqual([
      ['when.repository', 'acme/fraud'],
      ['when.repository_id', '512345678'],
      ['when.repository_owner_id', '(known at run time)'],
      ['when.event_name', 'push'],
      ['when.ref', 'refs/heads/main'],
      ['when.ref_protected', '(known at run time)'],
      ['when.runner_environment', '(known at run time)'],
      ['branch.rules', '(known at run time)'],
    ])
    expect(explainHypothesis(hypothesis)[0]).toBe(
      'Grant train: would be allowed, based on claims that are not verified yet.',
    )
  })

  it('leaves approvals to the run', () => {
    expect(decideHypothetically(policy, 'deploy', known).conditions.slice(-5)).toMatchObject(
      [
        ['when.runner_environment', 'github-hosted'],
        ['approval.environment', 'an environment with required reviewers'],
        ['approval.reviewers', 'approved by 1 person'],
        ['approval.not_by', 'a person other than the actor, who started this run'],
        ['approval.attempt', '1'],
      ].map(([condition, expected]) => ({
        condition,
        expected,
        actual: '(known at run time)',
        result: 'holds',
        isAssumed: true,
      })),
    )
  })

  it('to another branch, or of another repository, would be denied', () => {
    const elsewhere = decideHypothetically(policy, 'train', claimsOfPush('dev', { repository_id: '1' }))
    expect(elsewhere.verdict).toBe('would-deny')
    expect(elsewhere.conditions.filter(fails).map(({ condition }) => condition)).toEqual([
      'when.repository_id',
      'when.ref',
    ])
  })
})
