import { expect, test } from 'vitest'
import type { GoogleCall } from '../../src/google/attempt.ts'
import type { GoogleClient } from '../../src/google/client.ts'
import { createProjectIds } from '../../src/google/project-ids.ts'
import type { Resource } from '../../src/steps/toolkit/ports.ts'

const host = 'us-central1-aiplatform.googleapis.com'
const asked = '/v1/projects/acme-ml/locations/us-central1'
const own = 'projects/123456789/locations/us-central1'

/** Returns the project ids that a run knows after one answer. */
async function learned(call: Partial<GoogleCall>, answer: Resource): Promise<Record<string, string>> {
  const client = {
    repeatable: async () => answer,
    once: async () => ({ resource: answer }),
  } as unknown as GoogleClient
  const { ids, learning } = createProjectIds('googleapis.com')
  const full: GoogleCall = { method: 'GET', host, path: asked, ...call }
  if (full.method === 'GET') await learning(client).repeatable(full)
  else await learning(client).once(full)
  return Object.fromEntries(ids)
}

test.each([
  ['the resource that was asked for', { path: `${asked}/models/fraud` }, { name: `${own}/models/fraud` }],
  ['a version of it', { path: `${asked}/models/fraud@champion` }, { name: `${own}/models/fraud`, versionId: '2' }],
  ['the items of a collection', { path: `${asked}/models` }, { models: [{ name: `${own}/models/1` }] }],
  ['what was made', { method: 'POST', path: `${asked}/customJobs` }, { name: `${own}/customJobs/7` }],
  [
    'the operation that makes it',
    { method: 'POST', path: `${asked}/endpoints` },
    { name: `${own}/endpoints/7/operations/8` },
  ],
] as const)('a number is known to be of the project by %s', async (_, call, answer) => {
  expect(await learned(call, answer)).toEqual({ 123456789: 'acme-ml' })
})

test.each([
  ['another resource', { path: `${asked}/models/fraud` }, { name: `${own}/models/other` }],
  ['another location', { path: `${asked}/models/fraud` }, { name: 'projects/1/locations/europe-west4/models/fraud' }],
  ['a name within the resource', { path: `${asked}/models/fraud` }, { model: { name: `${own}/models/fraud` } }],
  ['a list of something else', { path: `${asked}/models` }, { endpoints: [{ name: `${own}/models/1` }] }],
  ['an item that is not in the list', { path: `${asked}/models` }, { models: [{ name: `${own}/endpoints/1` }] }],
  [
    'what a model answers',
    { method: 'POST', path: `${asked}/endpoints/fraud:predict` },
    { name: `${own}/endpoints/fraud`, predictions: [{ name: `${own}/endpoints/fraud` }] },
  ],
  [
    'a host that is not Vertex AI',
    { host: 'storage.googleapis.com', path: `${asked}/models/a` },
    { name: `${own}/models/a` },
  ],
  [
    'a project that was requested by its number',
    { path: `/v1/${own}/models/a` },
    { name: 'projects/2/locations/us-central1/models/a' },
  ],
] as const)('and not by %s', async (_, call, answer) => {
  expect(await learned(call, answer)).toEqual({})
})
