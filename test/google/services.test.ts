import { describe, expect, test } from 'vitest'
import type { GoogleCall } from '../../src/google/attempt.ts'
import type { GoogleClient } from '../../src/google/client.ts'
import { createServiceCalls } from '../../src/google/services.ts'

function recorded() {
  const sent: GoogleCall[] = []
  const answer = async (call: GoogleCall) => {
    sent.push(call)
    return { builds: [{ id: '1' }] }
  }
  const client: GoogleClient = {
    repeatable: answer,
    once: async call => ({ resource: await answer(call) }),
    ask: () => Promise.reject(new Error('not asked for')),
    stream: () => Promise.reject(new Error('not asked for')),
    send: () => Promise.reject(new Error('not asked for')),
    download: () => Promise.reject(new Error('not asked for')),
  }
  return { sent, calls: createServiceCalls(client, 'googleapis.com') }
}

describe("calls of Google's other APIs", () => {
  test('go to the host of the service', async () => {
    const { sent, calls } = recorded()
    const path = 'v1/projects/acme-ml/locations/us-central1/builds'
    expect(await calls.list('cloudbuild', path, 'builds', { step: 'image' })).toEqual([{ id: '1' }])
    await calls.repeatable('cloudbuild', `${path}/1:cancel`, { step: 'image', body: {} })
    await calls.once('POST', 'cloudbuild', path, { step: 'image', body: {} })
    expect(sent.map(({ method, host, path: at }) => `${method} ${host}${at}`)).toEqual([
      `GET cloudbuild.googleapis.com/${path}`,
      `POST cloudbuild.googleapis.com/${path}/1:cancel`,
      `POST cloudbuild.googleapis.com/${path}`,
    ])
  })

  test.each([
    'v1/../v2',
    'v1/./builds',
    'v1//builds',
    'v1/projects/../x',
    'v1/a?b',
    'v1/a#b',
    '/v1/a',
    'v1/a\\b',
    'v1/..:cancel',
  ])('refuse the path %s, which a URL parser would change', async path => {
    const { sent, calls } = recorded()
    await expect(async () => calls.get('bigquery', path, { step: undefined })).rejects.toThrow(
      'is not a path of bigquery',
    )
    expect(sent).toEqual([])
  })
})
