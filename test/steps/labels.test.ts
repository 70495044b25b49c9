import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkLabels, labelsFor, labelValue, requestReason } from '../../src/steps/labels.ts'

const origin = {
  repository: 'acme/Fraud',
  repositoryId: '512345678',
  sha: '5f0c1c7a9be94e6d0b3c2a1f8d7e6c5b4a392817',
  runId: '170123',
  runAttempt: '1',
  actor: 'octocat[bot]',
  workflow: 'Train · nightly',
  grant: 'train',
  step: 'train',
  policySha256: 'ab'.repeat(32),
  dedupeKey: 'c'.repeat(40),
}

describe('labels', () => {
  it('say where a resource came from', () => {
    expect(labelsFor(origin)).toEqual({
      'keyless-repository': 'acme-fraud',
      'keyless-repository-id': '512345678',
      'keyless-sha': '5f0c1c7a9be94e6d0b3c2a1f8d7e6c5b4a392817',
      'keyless-run-id': '170123',
      'keyless-run-attempt': '1',
      'keyless-actor': 'octocat-bot-',
      'keyless-workflow': 'train---nightly',
      'keyless-grant': 'train',
      'keyless-step': 'train',
      'keyless-policy': 'ab'.repeat(16),
      'keyless-key': 'c'.repeat(40),
    })
  })

  it('are sound whatever they are made of (property)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
        const labels = labelsFor({ ...origin, repository: text, workflow: text, actor: text, step: text })
        expect(Object.keys(labels)).toHaveLength(11)
        for (const [key, value] of Object.entries(labels)) {
          expect(key).toMatch(/^[a-z][a-z0-9_-]{0,62}$/)
          expect(value).toMatch(/^[a-z0-9_-]{0,63}$/)
        }
      }),
    )
  })

  it('tell apart what differs only where it is cut', () => {
    const [one, other] = [labelValue(`${'a'.repeat(70)}1`), labelValue(`${'a'.repeat(70)}2`)]
    expect(one).toHaveLength(63)
    expect(one).not.toBe(other)
    expect(labelValue('a'.repeat(63))).toBe('a'.repeat(63))
  })

  it("of a user may be what Google's reference allows: 64 characters, letters of any language", () => {
    for (const [key, value] of [
      ['équipe', 'données'],
      ['team', 'a'.repeat(64)],
      ['a'.repeat(64), ''],
      ['チーム', '不正検知-2'],
      ['t', '5_-'],
    ] as const)
      expect(checkLabels({ [key]: value }, []), key).toEqual([])
    for (const [key, value] of [
      ['Équipe', 'x'],
      ['team', 'a'.repeat(65)],
      ['a'.repeat(65), 'x'],
      ['team', 'Données'],
      ['1a', 'x'],
      ['team', 'a b'],
      ['team', '😀'],
    ] as const)
      expect(checkLabels({ [key]: value }, []), `${key}: ${value}`).toHaveLength(1)
  })

  it('of a user may not pose as ours', () => {
    expect(checkLabels({ 'keyless-repository': 'acme-other', ok: 'x' }, ['labels'])).toEqual([
      {
        path: ['labels', 'keyless-repository'],
        message: 'only this action sets labels that start with keyless-',
        cure: 'Rename it.',
        key: true,
      },
    ])
  })
})

describe('the request reason', () => {
  const reason = { repository: 'acme/fraud', runId: '170123', attempt: '1', sha: origin.sha, grant: 'train' }

  it('names run, grant and step, and who approved', () => {
    expect(requestReason({ ...reason, step: 'train' })).toBe(
      'acme/fraud run 170123 attempt 1 sha 5f0c1c7 grant train step train',
    )
    expect(requestReason({ ...reason, approvers: ['alice', 'bob'] })).toBe(
      'acme/fraud run 170123 attempt 1 sha 5f0c1c7 grant train approved by alice, bob',
    )
  })

  it('begins no other header, whatever it is made of (property)', () => {
    expect(requestReason({ ...reason, repository: 'a\r\nAuthorization: x' })).toMatch(/^a\?\?Authorization: x run/)
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
        expect(requestReason({ ...reason, repository: text, step: text, approvers: [text] })).toMatch(
          /^[\x20-\x7e]{1,200}$/,
        )
      }),
    )
  })
})
