import { expect, test } from 'vitest'
import { findNewest } from '../../../src/steps/toolkit/newest-model.ts'
import type { Ports, Resource } from '../../../src/steps/toolkit/ports.ts'

const place = { project: 'acme-ml', location: 'us-central1' }
const model = (id: string, time: string, more: Resource = {}): Resource => ({
  name: `projects/123456789/locations/us-central1/models/${id}`,
  displayName: 'fraud',
  versionId: '1',
  versionCreateTime: `2026-0${time}-01T00:00:00Z`,
  createTime: '2026-01-01T00:00:00Z',
  ...more,
})

function find(models: readonly Resource[], displayName = 'fraud') {
  const asked: unknown[] = []
  const recorded: unknown[] = []
  const vertex = {
    list: async (path: string, field: string, { query }: { query?: Record<string, string> }) => {
      asked.push([path, field, query?.['filter']])
      return models
    },
  } as unknown as Ports['vertex']
  const record: Ports['record'] = async (type, data) => void recorded.push([type, data])
  return { asked, recorded, found: findNewest(displayName, place, 'deploy', { vertex, record }) }
}

test('the newest version counts, not the newest model, and the record has what a name stood for', async () => {
  const { found, asked, recorded } = find([model('1', '2'), model('2', '4', { versionId: '7' }), model('3', '3')])
  expect(await found).toBe('2@7')
  expect(asked).toEqual([['projects/acme-ml/locations/us-central1/models', 'models', 'display_name="fraud"']])
  const named = 'projects/acme-ml/locations/us-central1/models/2@7'
  expect(recorded).toEqual([['model.resolved', { step: 'deploy', asked: 'fraud', model: named }]])
})

test('a display name with quotes stays one value of the filter', async () => {
  const { found, asked } = find([model('1', '2', { displayName: 'a" OR display_name="b' })], 'a" OR display_name="b')
  expect(await found).toBe('1@1')
  expect(asked[0]).toContain(String.raw`display_name="a\" OR display_name=\"b"`)
})

test('another model that the filter returns is not taken, and the nearest name is shown', async () => {
  const { found, recorded } = find([model('1', '2', { displayName: 'frauds' })])
  const error = await found.catch((reason: unknown) => reason)
  expect(error).toMatchObject({
    message: 'Step deploy: there is no model with the display name "fraud" in us-central1 of acme-ml',
    cure: expect.stringContaining('Did you mean frauds?'),
    commands: ['gcloud ai models list --project=acme-ml --region=us-central1'],
  })
  expect(recorded).toEqual([])
})

test('two that are equally new are refused with both names', async () => {
  const { found } = find([model('1', '2'), model('2', '2')])
  await expect(found).rejects.toThrow('equally new: 1@1, 2@1')
})
