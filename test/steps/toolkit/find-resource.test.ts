import { describe, expect, test } from 'vitest'
import {
  findEndpoint,
  findModel,
  identityOf,
  ifThere,
  noEndpoint,
  noModel,
} from '../../../src/steps/toolkit/find-resource.ts'
import { errorOf, fakeContext, numbered, parent, refusal } from '../fake-context.ts'

describe('an endpoint', () => {
  const name = `${parent}/endpoints/fraud`
  const listing = (...endpoints: readonly object[]) =>
    fakeContext({
      kind: 'traffic',
      vertex: { list: async () => endpoints.map(one => ({ ...one })) },
      permit: (sort, found, at) => permitted.push([sort, found, at]),
    })
  const permitted: unknown[] = []

  test('is asked for only once the grant allows its name', async () => {
    const { run } = fakeContext({
      kind: 'traffic',
      permit: () => {
        throw refusal(403, 'the grant has it not')
      },
    })
    // A read would get a 404, which is no error.
    expect((await errorOf(findEndpoint('fraud', run))).answer?.words).toBe('the grant has it not')
  })

  test('by its id is there or not', async () => {
    const { run } = fakeContext({ kind: 'traffic', resources: { [name]: { name } } })
    expect(await findEndpoint('fraud', run)).toEqual({ name, endpoint: { name } })
    expect(await findEndpoint('other', run)).toBeUndefined()
  })

  test('by its display name is the one that has exactly that, whatever Google’s filter finds', async () => {
    const { run } = listing(
      { name: `${numbered}/endpoints/1`, displayName: 'Fraud EU' },
      { name: `${numbered}/endpoints/2`, displayName: 'Fraud' },
    )
    expect(await findEndpoint({ displayName: 'Fraud' }, run)).toMatchObject({ name: `${parent}/endpoints/2` })
    expect(permitted).toEqual([['endpoints', `${parent}/endpoints/2`, ['traffic', 'endpoint']]])
    expect(await findEndpoint({ displayName: 'fraud' }, run)).toBeUndefined()
  })

  test('by a display name that two have is refused with both', async () => {
    const { run } = listing({ name: 'e/1', displayName: 'Fraud' }, { name: 'e/2', displayName: 'Fraud' })
    expect(await errorOf(findEndpoint({ displayName: 'Fraud' }, run))).toMatchObject({
      code: 'STEP_REJECTED',
      message: 'Step release: 2 endpoints have the display name "Fraud": e/1, e/2',
    })
  })

  test('that is not there is named, with the command that lists those that are', () => {
    const { run } = fakeContext({ kind: 'traffic' })
    expect(noEndpoint('fraud', run)).toMatchObject({
      message: `Step release: there is no endpoint ${name}`,
      commands: [expect.stringContaining('gcloud ai endpoints list')],
    })
    expect(noEndpoint({ displayName: 'Fraud' }, run).message).toContain('with the display name "Fraud" in us-central1')
  })
})

describe('a version of a model', () => {
  const model = { name: `${numbered}/models/fraud@champion`, versionId: '3' }

  test('is what an alias stands for now, in the step’s words and in Google’s', async () => {
    const { run } = fakeContext({ kind: 'rollout', resources: { [`${parent}/models/fraud@champion`]: model } })
    const found = await findModel('fraud@champion', run, ['rollout', 'model'])
    expect(found?.versioned).toBe(`${parent}/models/fraud@3`)
    expect(found && identityOf(found)).toBe(`${numbered}/models/fraud@3`)
    expect(await findModel('fraud@4', run, [])).toBeUndefined()
  })

  test('that is not there has the command for its versions, or for all models', () => {
    const { run } = fakeContext({ kind: 'rollout' })
    expect(noModel('fraud@4', 'STEP_FAILED', run).commands[0]).toContain('gcloud ai models list-version fraud')
    expect(noModel('fraud', 'STEP_REJECTED', run).commands[0]).toMatch(/gcloud ai models list /)
  })
})

test('only a 404 means that something is not there', async () => {
  const { run } = fakeContext({ kind: 'traffic', vertex: { get: async () => Promise.reject(refusal(403)) } })
  expect((await errorOf(ifThere('x', run))).answer?.status).toBe(403)
})
