import { describe, expect, test } from 'vitest'
import {
  adoptDeployedModel,
  differenceFromAsked,
  refuseDifferentDeployment,
} from '../../../../src/steps/kinds/serving/adopt-deployment.ts'
import { errorOf, fakeContext, numbered, parent } from '../../fake-context.ts'
import { deployed, endpointName, fakeEndpoint } from '../../fake-endpoint.ts'

const version = { versioned: `${parent}/models/fraud@3`, model: { name: `${numbered}/models/fraud`, versionId: '3' } }
const there = deployed('17', 3, { displayName: 'fraud (before: fraud@2)' })
const machines = (machineType: string) => ({ dedicatedResources: { machineSpec: { machineType } } })
const fake = (split = {}) =>
  fakeContext({ kind: 'deployModel', vertex: fakeEndpoint({ models: [there], split }).vertex })

describe('a deployed model', () => {
  test('of the version that is asked for is adopted and recorded, whoever writes the project’s number', async () => {
    const { run, recorded } = fake()
    await adoptDeployedModel(there, endpointName, version, run)
    expect(recorded).toMatchObject([
      { type: 'step.adopted', data: { name: `${endpointName}/deployedModels/17`, state: 'DEPLOYED' } },
    ])
  })

  test('of another version is refused, and nothing is recorded', async () => {
    const { run, types } = fake()
    expect((await errorOf(adoptDeployedModel(deployed('17', 2), endpointName, version, run))).code).toBe(
      'STEP_REJECTED',
    )
    expect(types()).toEqual([])
  })

  test('may have whatever was not asked for, and a mark of a rollout in its name', () => {
    const { run } = fake()
    expect(differenceFromAsked({ displayName: 'fraud' }, there, `${numbered}/endpoints/fraud`, run)).toBeUndefined()
    expect(differenceFromAsked(machines('n1-standard-4'), there, `${numbered}/endpoints/fraud`, run)).toBeUndefined()
    expect(differenceFromAsked(machines('n1-highmem-8'), there, `${numbered}/endpoints/fraud`, run)).toContain(
      'machineType',
    )
  })
})

describe('a model under the id that the user chose may be another client’s', () => {
  const refuse = (asked: object, split: unknown, now = {}) =>
    refuseDifferentDeployment({ ...asked }, split, there, endpointName, fake(now).run)

  test('and is adopted only with the machines and the split that are asked for', async () => {
    await refuse(machines('n1-standard-4'), { 0: 100 }, { 17: 100 })
    // To Google, an empty split changes nothing.
    await refuse({}, {}, { 17: 100 })
    expect((await errorOf(refuse(machines('n1-highmem-8'), {}))).code).toBe('STEP_REJECTED')
    expect((await errorOf(refuse({}, { 0: 100 }, { 18: 100 }))).message).toContain('17: 100 %')
  })
})
