import { describe, expect, test } from 'vitest'
import { ActionError, type ErrorCode } from '../../src/core/errors.ts'
import { loadPolicy } from '../../src/policy/load/load.ts'
import { locateFailure } from '../../src/run/locate-failure.ts'
import { smallPolicy } from '../policy/fixtures.ts'

const text = smallPolicy()
const loaded = loadPolicy(text, '.github/vertex-policy.yml', '1.0.0')
const [grant] = Object.values(loaded.policy.grants)
const lineOf = (part: string): number => text.split('\n').findIndex(line => line.includes(part)) + 1
const story = (kind: 'default-branch' | 'central') => ({
  outputs: {},
  phases: [],
  lastLines: new Map(),
  ...(grant && { grant }),
  inputs: {
    policy: kind === 'central' ? { kind, owner: 'a', repository: 'b', path: 'c', ref: 'd' } : { kind, path: 'x' },
  },
  policy: loaded,
  decision: { conditions: [{ source: 'claim', condition: 'when.ref', expected: 'a', actual: 'b', result: 'fails' }] },
})
const workflow = 'acme/fraud/.github/workflows/train.yml@refs/heads/main'
const placeOf = (code: ErrorCode, kind: 'default-branch' | 'central' = 'default-branch') => {
  const error = locateFailure(new ActionError(code, 'no'), story(kind) as never, workflow)
  return error instanceof ActionError ? error.place : undefined
}

describe('a failure has its place', () => {
  test.each<[ErrorCode, string, string]>([
    ['DENIED', '.when.ref', 'ref:'],
    ['STS_REJECTED', '.resource', 'resource:'],
    ['IMPERSONATION_REJECTED', '.service_account', 'service_account:'],
  ])('%s: at its line of the policy', (code, path, part) => {
    expect(placeOf(code)).toMatchObject({ file: '.github/vertex-policy.yml', line: lineOf(part) })
    expect(placeOf(code)?.path.endsWith(path)).toBe(true)
  })
  test('a token that GitHub does not give: at the workflow', () => {
    const codes = ['TOKEN_UNAVAILABLE', 'INPUT_INVALID', 'GRANT_UNKNOWN', 'POLICY_MISSING', 'STEPS_UNREADABLE'] as const
    for (const code of codes)
      expect(placeOf(code)).toEqual({ file: '.github/workflows/train.yml', line: 1, column: 1, path: '' })
  })
  test('but none in a policy that is a file of another repository, and none that is made up', () => {
    expect(placeOf('DENIED', 'central')).toBeUndefined()
    expect(placeOf('NETWORK')).toBeUndefined()
    expect(locateFailure('x', story('central') as never, workflow)).toBe('x')
  })
})
