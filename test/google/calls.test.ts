import { expect, test } from 'vitest'
import { createVertexCalls } from '../../src/google/calls.ts'
import type { GoogleClient } from '../../src/google/client.ts'

const place = 'projects/acme-ml/locations/us-central1'

/** Calls whose paths are collected when they reach the client. */
function calls() {
  const sent: string[] = []
  const client = { repeatable: async ({ path }: { path: string }) => void sent.push(path) } as unknown as GoogleClient
  return { vertex: createVertexCalls(client, 'googleapis.com'), sent }
}

test.each([
  `${place}/./endpoints/payments`,
  `${place}/models/../endpoints/payments`,
  `${place}//endpoints/payments`,
  `${place}/endpoints/payments/`,
  `${place}/endpoints/payments/.`,
  `${place}/endpoints/.:undeployModel`,
  `${place}/endpoints/a?b`,
  `${place}/endpoints/a%2e`,
  'projects/acme-ml/locations/evil.example/endpoints/a',
  'projects/a/../b/locations/us-central1/endpoints/a',
])('what a URL could lead elsewhere is sent nowhere: %s', path => {
  const { vertex, sent } = calls()
  expect(() => vertex.get(path, { step: 'it' })).toThrow('is not a name of a resource')
  expect(sent).toEqual([])
})

test.each([
  `${place}/endpoints/fraud`,
  `${place}/endpoints/fraud:predict`,
  `${place}/models/fraud@champion`,
  `${place}/publishers/google/models/gemini-2.5-flash`,
  `${place}/endpoints`,
])('a plain name is: %s', async path => {
  const { vertex, sent } = calls()
  await vertex.get(path, { step: 'it' })
  expect(sent).toEqual([`/v1/${path}`])
})
