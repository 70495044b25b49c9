import { expect, test } from 'vitest'
import type { GoogleCall } from '../../src/google/attempt.ts'
import type { GoogleClient } from '../../src/google/client.ts'
import { createHasAny } from '../../src/google/list-objects.ts'
import type { Resource } from '../../src/steps/toolkit/ports.ts'

function hasAny(pages: readonly Resource[], uri = 'gs://acme-models/fraud/') {
  const sent: GoogleCall[] = []
  const repeatable = async (call: GoogleCall) => pages[sent.push(call) - 1] ?? pages.at(-1) ?? {}
  const client = { repeatable } as unknown as GoogleClient
  return { sent, found: createHasAny(client, 'storage.googleapis.com')(uri, 'check') }
}

test('an object below the folder counts, and the folder itself does not', async () => {
  expect(await hasAny([{ items: [{ name: 'fraud/' }] }]).found).toBe(false)
  expect(await hasAny([{ items: [{ name: 'fraud/' }, { name: 'fraud/a' }] }]).found).toBe(true)
  expect(await hasAny([{}]).found).toBe(false)
})

test('an empty page is not the end of a list', async () => {
  const { found, sent } = hasAny([{ nextPageToken: 'n' }, { items: [{ name: 'fraud/a' }] }])
  expect(await found).toBe(true)
  expect(sent.map(({ query }) => query?.['pageToken'])).toEqual([undefined, 'n'])
})

test('a list that never ends is no answer', async () => {
  await expect(hasAny([{ nextPageToken: 'n' }]).found).rejects.toThrow('20 pages without an object')
})
