import { expect, test } from 'vitest'
import { decide } from '../../src/policy/decide/decide.ts'
import { loadPolicy } from '../../src/policy/load/load.ts'
import { pushToMain } from '../policy/fixtures.ts'
import { blocks } from './markdown.ts'

const [text = ''] = blocks('docs/policy.md', 'yaml')

test('the policy of two grants that docs/policy.md shows tells a merge from a pull request', () => {
  const { policy, notes } = loadPolicy(text, 'docs/policy.md', '1.0.0')
  expect(notes).toEqual([])
  const merge = { ...pushToMain, repository_id: '512345678' }
  const pull = {
    ...merge,
    event_name: 'pull_request',
    ref: 'refs/pull/1/merge',
    base_ref: 'main',
    ref_protected: 'false',
  }
  const evidence = { branch: { rules: ['pull_request'] } }
  const verdicts = [merge, pull].map(claims =>
    ['train', 'smoke'].map(grant => decide(policy, grant, claims, evidence).verdict),
  )
  expect(verdicts).toEqual([
    ['allow', 'deny'],
    ['deny', 'allow'],
  ])
})
