import { describe, expect, it } from 'vitest'
import { smallPolicy } from '../fixtures.ts'
import { head, testProblems, testsOf } from './suites.ts'

describe('what a test states', () => {
  it('the claims of all tests, its own over them, and an ordinary push to main for the rest', () => {
    const [test] = testsOf(`${head}
  - name: a push to next
    grant: train
    claims: { ref: refs/heads/next, repository_owner_id: null, actor_id: 7 }
    expect: { deny: any }
`)
    expect(test?.claims).toMatchObject({
      iss: 'https://token.actions.githubusercontent.com',
      aud: expect.stringContaining('/workloadIdentityPools/github/providers/internal'),
      event_name: 'push',
      ref: 'refs/heads/next',
      ref_type: 'branch',
      ref_protected: 'true',
      repository: 'acme/fraud',
      repository_owner: 'acme',
      runner_environment: 'github-hosted',
      actor_id: '7',
      workflow_ref: 'acme/fraud/.github/workflows/test.yml@refs/heads/next',
      job_workflow_ref: 'acme/fraud/.github/workflows/test.yml@refs/heads/next',
      sub: 'repo:acme/fraud:ref:refs/heads/next',
    })
    expect(test?.claims).not.toHaveProperty('repository_owner_id')
    expect(test?.claims).not.toHaveProperty('environment')
    expect(test?.place).toMatchObject({ line: 5, column: 11 })
  })

  it('what GitHub derives from a claim follows it', () => {
    const [tag, called] = testsOf(`${head}
  - { name: a tag, grant: train, claims: { ref: refs/tags/v1, environment: production }, expect: { deny: any } }
  - { name: a called workflow, grant: train, claims: { workflow_ref: a/b/.github/workflows/c.yml@refs/heads/d }, expect: { deny: any } }
`)
    expect(tag?.claims).toMatchObject({ ref_type: 'tag', sub: 'repo:acme/fraud:environment:production' })
    expect(called?.claims['job_workflow_ref']).toBe('a/b/.github/workflows/c.yml@refs/heads/d')
  })

  it('the only grant of a policy need not be named, nor the one that a test expects', () => {
    const text = `version: 1\ntests: [{ name: a, expect: { deny: any } }, { name: b, expect: { allow: train } }]\n`
    expect(testsOf(text, smallPolicy()).map(({ grant }) => grant)).toEqual(['train', 'train'])
  })

  it('nothing comes from the policy: a test must notice what it admits', () => {
    const [test] = testsOf(`version: 1\ntests: [{ name: a, expect: { deny: any } }]\n`, smallPolicy())
    expect(test?.claims['repository_id']).not.toBe('512345678')
  })
})

describe('a file with faults', () => {
  it('names all of them, each with its place and what was meant', () => {
    expect(
      testProblems(`version: 2
policies: x
claims: { event_nme: push, ref: main, repository_id: 12345678901234567890, actor: [a, b] }
tests:
  - name: a
    grant: trian
    expect: { deny: [when.ref] }
  - name: a
    grant: train
    expect: { deny: [when.reff, branch.merged] }
  - name: b
    grant: deploy
    expect: { allow: train }
  - name: c
    expect: { deny: any }
  - name: d
    grant: train
    expect: {}
  - grant: train
    expect: { allow: train, deny: any }
  - name: e
    grant: train
    expect: { deny: [] }
    approval:
`),
    ).toEqual([
      '1:10 version: expected an integer from 1 to 1, got 2',
      '2:1 policies: no such field. One of: version, policy, grant, claims, tests.',
      '3:11 claims.event_nme: no such claim. Did you mean event_name?',
      '3:33 claims.ref: ref is a whole ref, such as refs/heads/main; no token has "main". Write refs/heads/main for the branch, refs/tags/main for the tag.',
      '3:54 claims.repository_id: 12345678901234567890: beyond 2^53 its last digits are lost. Quote it: "12345678901234567890".',
      '3:83 claims.actor: expected a string, got a list. A job has one value of each claim: write it, or null if the token lacks the claim.',
      '6:12 tests[0].grant: the policy has no grant "trian". Did you mean train?',
      '8:11 tests[1].name: another test is named "a". Rename one.',
      '10:22 tests[1].expect.deny[0]: grant train has no condition "when.reff". Did you mean when.ref?',
      expect.stringMatching(
        /^10:33 tests\[1\]\.expect\.deny\[1\]: grant train has no condition "branch\.merged"\. Its conditions: when\.repository, /,
      ),
      '13:22 tests[2].expect.allow: the test asks for deploy. A job gets the grant that it asks for, or none: name the same one, or remove grant.',
      '14:5 tests[3]: the test does not say which grant the job asks for. Add grant: with one of train, deploy.',
      '18:13 tests[4].expect: neither allow nor deny. Write allow: GRANT, or deny: [when.ref].',
      '19:5 tests[5]: name is required',
      '20:5 tests[5].expect: only one of allow, deny may be set',
      '23:21 tests[6].expect.deny: an empty list. Name what fails, or write any, or allow: GRANT.',
      '24:5 tests[6].approval: nothing after the colon. Give it a value, or remove the line.',
    ])
  })

  it('an abstract grant, and a file without tests', () => {
    const policy = smallPolicy({ more: '  base: { abstract: true, provider: inside }' })
    expect(testProblems('version: 1\ngrant: base\ntests: []\n', policy)).toEqual([
      '2:8 grant: grant base is abstract: no job can use it. Grants: train.',
      '3:1 tests: required, but empty',
    ])
  })

  it('is checked, too, if its policy cannot be read', () => {
    expect(testProblems('version: 1\nclaims: { x: y }\ntests: [{ name: a, expect: { deny: any } }]\n', null)).toEqual([
      expect.stringContaining('2:11 claims.x: no such claim.'),
    ])
  })
})
