import { describe, expect, it } from 'vitest'
import type { Drift } from '../../../src/policy/drift/difference.ts'
import { type Changeable, driftAfter, otherProvider, pool, setup } from './setups.ts'

const [wanted] = setup.providers
const condition = wanted?.condition ?? ''
const attribute = 'attribute.train_512345678'
const grant = wanted?.mapping[attribute] ?? ''

const withCondition = (cel: string): Drift =>
  driftAfter(state => {
    state.provider = { ...state.provider, condition: cel }
  })
const withMapping = (more: Readonly<Record<string, string>>): Drift =>
  driftAfter(state => {
    state.provider = { ...state.provider, mapping: { ...state.provider.mapping, ...more } }
  })
const effectsOf = ({ differences }: Drift): string[] => differences.map(({ rule, effect }) => `${rule}: ${effect}`)

describe('another condition is judged by what it admits', () => {
  it('no condition lets every token of GitHub into the pool', () => {
    const drift = withCondition('')
    expect(effectsOf(drift)).toEqual(['provider-condition: lets in'])
    expect(drift.differences[0]?.message).toContain('has no condition')
    expect(drift.differences[0]?.example?.['repository_id']).not.toBe('512345678')
  })

  it.each([
    ['by owner only', "assertion.repository_owner == 'acme'", ['lets in', 'keeps out']],
    ['a prefix that others can register', "assertion.repository.startsWith('acme')", ['lets in', 'keeps out']],
    ['one branch less', `${condition} && assertion.event_name == 'push'`, ['keeps out']],
    ['false', 'false', ['keeps out']],
    ['true', 'true', ['lets in']],
  ])('%s', (_, cel, effects) => {
    expect(withCondition(cel).differences.map(({ effect }) => effect)).toEqual(effects)
  })

  it.each([
    ['more parentheses', `(${condition})`],
    ['the other order', "(attribute.train_512345678 == 'true') && assertion.repository_id == '512345678'"],
    ['a list of one', "assertion.repository_id in ['512345678'] && attribute.train_512345678 == 'true'"],
    ['a needless part', `${condition} || false`],
  ])('%s: other text, with the same meaning, is a note', (_, cel) => {
    const drift = withCondition(cel)
    expect(drift.differences).toEqual([])
    expect(drift.notes.map(({ message }) => message).join()).toContain('with the same meaning')
  })

  it('what cannot be read is evaluated on samples: a difference shows, and nothing else is concluded', () => {
    const shown = withCondition("assertion.repository_id.extract('{id}') == '512345678' && size(assertion.ref) > 100")
    expect(shown.differences.map(({ effect }) => effect)).toContain('keeps out')
    const alike = withCondition(`${condition} && size(assertion.repository_id) < 100`)
    expect(effectsOf(alike)).toEqual(['provider-condition: unknown'])
    expect(alike.differences[0]?.message).toContain('proves nothing')
  })

  it('what is no CEL is unknown or keeps out, and never fine', () => {
    expect(withCondition("assertion.repository_id == '").differences.map(({ effect }) => effect)).toEqual(['keeps out'])
  })

  it('gives the whole condition and mapping as the fix, quoted for a shell', () => {
    const [first] = withCondition('true').differences
    const command = String(first?.fix.commands[0])
    expect(command).toContain('gcloud iam workload-identity-pools providers update-oidc internal')
    expect(command).toContain('--attribute-mapping=')
    expect(command).toContain('--attribute-condition=')
  })
})

describe('another mapping is judged by the tokens that become a grant', () => {
  it.each([
    ['always true', "'true'", ['lets in']],
    [
      'any branch',
      grant.replace("assertion.ref == 'refs/heads/main'", "assertion.ref.startsWith('refs/heads/')"),
      ['lets in'],
    ],
    ['another branch', grant.replace('refs/heads/main', 'refs/heads/next'), ['lets in', 'keeps out']],
    ['one event less', grant.replace("['push', 'workflow_dispatch']", "['push']"), ['keeps out']],
    ['a boolean, which no principalSet matches', grant.replace(" ? 'true' : 'false'", ''), ['keeps out']],
  ])('%s', (_, cel, effects) => {
    const drift = withMapping({ [attribute]: cel })
    expect(drift.differences.map(({ effect }) => effect)).toEqual(effects)
    expect(new Set(drift.differences.map(({ rule }) => rule))).toEqual(new Set(['provider-mapping']))
  })

  it('a mapping that lacks the attribute keeps the grant out', () => {
    const drift = driftAfter(state => {
      state.provider = {
        ...state.provider,
        mapping: { 'google.subject': state.provider.mapping['google.subject'] ?? '' },
      }
    })
    expect(effectsOf(drift)).toEqual(['provider-mapping: keeps out'])
  })

  it('other text with the same meaning is a note', () => {
    const drift = withMapping({ [attribute]: grant.replace("'true' : 'false'", "'true' : 'no'") })
    expect(drift.differences).toEqual([])
    expect(drift.notes).toHaveLength(1)
  })

  it('a claim that some tokens lack, mapped for nobody, keeps them out', () => {
    const drift = withMapping({ 'attribute.environment': 'assertion.environment' })
    expect(effectsOf(drift)).toEqual(['provider-mapping: keeps out'])
    expect(drift.differences[0]?.example).not.toHaveProperty('environment')
    expect(drift.differences[0]?.fix.words).toContain('compile all of them together')
    expect(withMapping({ 'attribute.repository_id': 'assertion.repository_id' }).differences).toEqual([])
  })
})

describe('another provider of the pool', () => {
  const add = (fields: Parameters<typeof otherProvider>[0]) => (state: Changeable) => {
    state.others.push(otherProvider(fields))
  }
  it('lets in who has the attribute of a grant there, with an example', () => {
    const { differences } = driftAfter(
      add({
        id: 'evil',
        issuer: 'https://evil.example',
        mapping: { [attribute]: "assertion.admin == 'yes' ? 'true' : 'false'" },
      }),
    )
    expect(differences).toMatchObject([{ rule: 'other-provider', effect: 'lets in', example: { admin: 'yes' } }])
  })

  it('is a note if its attribute is never that of the grant, or it maps none', () => {
    for (const mapping of [{ [attribute]: "'false'" }, { 'attribute.other': "'true'" }]) {
      const { differences, notes } = driftAfter(add({ id: 'okta', issuer: 'https://acme.okta.example', mapping }))
      expect(differences).toEqual([])
      expect(notes.map(({ message }) => message).join()).toContain('https://acme.okta.example')
    }
  })

  it('is a note while it is disabled', () => {
    const { differences, notes } = driftAfter(add({ id: 'evil', disabled: true, mapping: { [attribute]: "'true'" } }))
    expect(differences).toEqual([])
    expect(notes[0]?.message).toContain(`${pool}/providers/evil`)
  })
})
