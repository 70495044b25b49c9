import { expect, test } from 'vitest'
import { externalAccountFile } from '../../../src/lend/clients/external-account.ts'
import { placeOf } from '../../../src/lend/clients/place.ts'
import type { Allow, Matcher } from '../../../src/policy/policy.ts'
import { grant } from '../../credentials/harness.ts'

const file = externalAccountFile({
  url: 'http://127.0.0.1:8123',
  secret: 'kv-lend-Zm9vYmFyYmF6',
  grant,
  universe: 'googleapis.com',
})

test('every URL of the file leads to the listener', () => {
  const urls = file.text.match(/https?:\/\/[^"/]+/g)
  expect(new Set(urls)).toEqual(new Set(['http://127.0.0.1:8123']))
  expect(urls).toHaveLength(3)
})

test('the file has the fields that clients read, no key, and no project to bill', () => {
  expect(file.name).toBe('external-account-train.json')
  expect(JSON.parse(file.text)).toEqual({
    type: 'external_account',
    universe_domain: 'googleapis.com',
    audience:
      '//iam.googleapis.com/projects/123456789/locations/global/workloadIdentityPools/github/providers/internal',
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    token_url: 'http://127.0.0.1:8123/v1/token',
    token_info_url: 'http://127.0.0.1:8123/v1/introspect',
    credential_source: {
      url: 'http://127.0.0.1:8123/subject',
      headers: { Authorization: 'Bearer kv-lend-Zm9vYmFyYmF6' },
      format: { type: 'json', subject_token_field_name: 'subject_token' },
    },
  })
})

test('clients work in the first place that the grant names in full', () => {
  const glob: Matcher = { glob: 'acme-*' }
  const allow = { projects: [glob, { literal: 'acme-ml' }, { literal: 'acme' }], locations: [{ glob: '*' }] }
  expect(placeOf({ allow: allow as unknown as Allow })).toEqual({
    project: 'acme-ml',
    location: undefined,
    claudeLocation: undefined,
  })
})

test('Claude is called at global, which serves it, even if the grant names a region first', () => {
  const allow = { projects: [], locations: [{ literal: 'us-central1' }, { literal: 'global' }] }
  expect(placeOf({ allow: allow as unknown as Allow })).toMatchObject({
    location: 'us-central1',
    claudeLocation: 'global',
  })
})
