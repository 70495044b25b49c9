import { describe, expect, test } from 'vitest'
import { federatedPrincipal } from '../../src/credentials/principal.ts'
import { claims, pool, provider, subject } from './harness.ts'

const principalOf = (declared: 'run' | 'sub' | 'other', more: Readonly<Record<string, string>> = {}) =>
  federatedPrincipal({ ...provider, subject: declared }, { ...claims, ...more })

describe('the principal is reported as the policy declares it', () => {
  test('run: the subject of the mapping in the README', () => {
    expect(principalOf('run')).toBe(`principal://iam.googleapis.com/${pool}/subject/${subject}`)
  })

  test('sub: what GitHub calls it, character by character', () => {
    for (const sub of ['repo:acme/fraud:ref:refs/heads/main', 'repo:acme@9/fraud@5:environment:Größe%3A1', 'custom:x'])
      expect(principalOf('sub', { sub })).toBe(`principal://iam.googleapis.com/${pool}/subject/${sub}`)
  })

  test('sub: none for a subject that is longer than Google takes, in bytes', () => {
    const atLimit = `repo:${'x'.repeat(122)}`
    expect(principalOf('sub', { sub: atLimit })).toBe(`principal://iam.googleapis.com/${pool}/subject/${atLimit}`)
    expect(principalOf('sub', { sub: `${atLimit}x` })).toBeUndefined()
    expect(principalOf('sub', { sub: `repo:${'ü'.repeat(62)}` })).toBeUndefined()
  })

  test('other: none', () => expect(principalOf('other')).toBeUndefined())
})
