import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Pending } from '../../src/core/json.ts'
import { canonicalJson, dedupeKey, digestOf } from '../../src/steps/dedupe-key.ts'

const identity = {
  repositoryId: '1',
  runId: '2',
  key: 'train/0',
  grant: 'train',
  step: 'train',
  body: { a: 1, labels: { team: 'x' } },
}

describe('the dedupe key', () => {
  it('is the same for the same step of the same run, whatever the attempt wrote into our labels', () => {
    const key = dedupeKey(identity)
    expect(key).toMatch(/^[0-9a-f]{40}$/)
    const body = { labels: { 'keyless-run-attempt': '2', team: 'x' }, a: 1 }
    expect(dedupeKey({ ...identity, body })).toBe(key)
    expect(dedupeKey({ ...identity, body: { a: 1, labels: { 'keyless-x': 'y' } } })).toBe(
      dedupeKey({ ...identity, body: { a: 1 } }),
    )
  })

  it.each([
    { repositoryId: '2' },
    { runId: '3' },
    { key: 'train/1' },
    { grant: 'deploy' },
    { step: 'other' },
    { body: { a: 2 } },
    { body: { a: '1', labels: { team: 'x' } } },
    { repositoryId: '12', runId: '' },
    { sources: ['a'] },
  ])('differs for another step: %j', other => {
    expect(dedupeKey({ ...identity, ...other })).not.toBe(dedupeKey(identity))
  })

  it('is never made of what is not known yet', () => {
    expect(() => digestOf({ a: [new Pending('${steps.a.name}', true)] })).toThrow('${steps.a.name} is not known yet')
  })
})

it('canonical JSON depends on no order of keys, and reads back (property)', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), object => {
      const reversed = Object.fromEntries(Object.entries(object).reverse())
      expect(canonicalJson(reversed)).toBe(canonicalJson(object))
      expect(JSON.parse(canonicalJson(object))).toEqual(JSON.parse(JSON.stringify(object)))
    }),
  )
})
