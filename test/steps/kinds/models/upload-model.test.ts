import { describe, expect, test } from 'vitest'
import { uploadModel } from '../../../../src/steps/kinds/models/upload-model.ts'
import type { Resource } from '../../../../src/steps/toolkit/ports.ts'
import { dedupeKey, errorOf, fakeContext, numbered, parent } from '../../fake-context.ts'

const model = { displayName: 'Fraud', containerSpec: { imageUri: 'i' }, labels: { 'keyless-key': dedupeKey } }
const operation = { name: `${numbered}/models/7/operations/1` }
const version = (id: string, more: Resource = {}): Resource => ({
  ...{ ...model, name: `${numbered}/models/fraud`, versionId: id, versionCreateTime: '2026-11-30T12:00:00Z' },
  ...more,
})

/** Uploads a version of `fraud`. `versions` exist already. `ends` are the ends of the operations, in order. */
function run(
  versions: readonly Resource[],
  ends: readonly Resource[] = [{ response: { model: `${numbered}/models/fraud`, modelVersionId: '4' } }],
) {
  let ended = 0
  const there = Object.fromEntries(versions.map(one => [`${numbered}/models/fraud@${String(one['versionId'])}`, one]))
  const fake = fakeContext({
    kind: 'uploadModel',
    body: { modelId: 'fraud', model },
    vertex: {
      list: async () => versions,
      once: async () => ({ resource: operation }),
      get: async name => {
        if (name === operation.name) return { ...operation, done: true, ...ends[ended++] }
        return there[name] ?? { name }
      },
    },
  })
  return { ...fake, end: uploadModel(fake.run) }
}

describe('a version of a model', () => {
  test('is created as the next one of a model that exists', async () => {
    const { end, sent } = run([])
    expect(await end).toMatchObject({
      state: 'SUCCEEDED',
      name: `${numbered}/models/fraud@4`,
      resource: { model: `${numbered}/models/fraud`, modelVersionId: '4' },
    })
    expect(sent).toEqual([
      { call: `POST ${parent}/models:upload`, body: { model, parentModel: `${parent}/models/fraud` } },
    ])
  })

  test('is adopted if this run made it, whatever aliases it has by now', async () => {
    const { end, sent, types } = run([version('3', { versionAliases: ['champion'] })])
    expect(await end).toMatchObject({ state: 'SUCCEEDED', adopted: true, resource: { modelVersionId: '3' } })
    expect(sent).toEqual([])
    expect(types()).toEqual(['step.adopted'])
  })

  test('is not adopted if it is another image, and nothing is created next to it', async () => {
    const { end, sent } = run([version('3', { containerSpec: { imageUri: 'evil' } })])
    expect((await errorOf(end)).message).toContain('differs from the request at containerSpec.imageUri')
    expect(sent).toEqual([])
  })

  test.each([
    ['without the step’s label, whatever Google’s filter finds', { labels: { 'keyless-key': 'other' } }],
    ['older than this run', { versionCreateTime: '2026-11-29T12:00:00Z' }],
  ])('is not this run’s if it is %s', async (_, more) => {
    expect(await run([version('3', more)]).end).toMatchObject({ resource: { modelVersionId: '4' } })
  })
})

test('an id that another client takes meanwhile gets the next version, once lists show it', async () => {
  const taken = { error: { code: 6, message: 'already exists' } }
  const { end, sent, passed, messages } = run(
    [],
    [taken, { response: { model: `${numbered}/models/fraud`, modelVersionId: '2' } }],
  )
  expect(await end).toMatchObject({ state: 'SUCCEEDED', resource: { modelVersionId: '2' } })
  expect(sent).toHaveLength(2)
  expect(passed()).toBeGreaterThanOrEqual(20_000)
  expect(messages()).toContainEqual(expect.stringContaining('meanwhile another client created a model with this id'))
})
