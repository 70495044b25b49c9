import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import type { Decision } from '../../src/policy/decide/decision.ts'
import { protectBranch } from '../../src/run/protect-branch.ts'

const denied = (condition: string): Decision => ({
  verdict: 'deny',
  grant: 'train',
  conditions: [{ source: 'claim', condition, expected: 'true', actual: 'false', result: 'fails' }],
  others: [],
  approvers: [],
  mergedPullRequest: undefined,
  unanswered: [],
})
const branch = {
  server: 'https://ghes.acme.example',
  repository: 'acme/fraud',
  ref: "refs/heads/it's",
  rules: ['pull_request', 'required_linear_history', 'required_status_checks'],
  reviews: 2,
}

test('an unprotected branch gets one command with a whole ruleset, and the rest as a link', () => {
  const [command, ...others] = protectBranch(denied('when.ref_protected'), branch)
  expect(others).toEqual([])
  if (command === undefined || typeof command === 'string') throw new Error('no command')
  expect(command.when).toContain('add required_status_checks at https://ghes.acme.example/acme/fraud/settings/rules')
  expect(command.run).toMatch(
    /gh api --hostname ghes\.acme\.example --method POST repos\/acme\/fraud\/rulesets --input -$/,
  )
  const [echo = ''] = command.run.split(' |\n')
  const ruleset = JSON.parse(execFileSync('bash', ['-c', echo], { encoding: 'utf8' }))
  expect(ruleset.conditions.ref_name.include).toEqual([branch.ref])
  expect(ruleset.rules).toMatchObject([
    { type: 'deletion' },
    { type: 'non_fast_forward' },
    { type: 'required_linear_history' },
    { type: 'pull_request', parameters: { required_approving_review_count: 2 } },
  ])
})

test('another branch than that of the grant is not protected: it would not get the grant anyway', () => {
  const { conditions } = denied('when.ref')
  const decision = {
    ...denied('when.ref_protected'),
    conditions: [...denied('when.ref_protected').conditions, ...conditions],
  }
  expect(protectBranch(decision, { ...branch, ref: 'refs/heads/topic' })).toEqual([])
})

test.each([
  ['another condition that failed', 'when.ref', {}],
  ['a tag', 'when.ref_protected', { ref: 'refs/tags/v1' }],
  ['a repository whose name is a command', 'when.ref_protected', { repository: 'acme/$(id)' }],
])('there is no such command for %s', (_, condition, more) => {
  expect(protectBranch(denied(condition), { ...branch, ...more })).toEqual([])
})
