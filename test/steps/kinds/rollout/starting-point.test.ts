import { describe, expect, test } from 'vitest'
import { type RolloutTarget, startingPointOf } from '../../../../src/steps/kinds/rollout/starting-point.ts'
import type { Resource } from '../../../../src/steps/toolkit/ports.ts'
import { numbered, parent } from '../../fake-context.ts'
import { deployed } from '../../fake-endpoint.ts'

const name = `${parent}/endpoints/fraud`
const version = { versioned: `${parent}/models/fraud@3`, model: { name: `${numbered}/models/fraud`, versionId: '3' } }
const mark = { displayName: 'fraud (before: fraud@2)' }

/** Where a rollout of version 3 to 10 and 100 % begins. */
const start = (models: readonly Resource[], trafficSplit: Resource, wanted: Partial<RolloutTarget> = {}) =>
  startingPointOf(
    { name, endpoint: { name: `${numbered}/endpoints/fraud`, trafficSplit, deployedModels: models } },
    { version, traffic: [10, 100], ids: ['501'], rerun: 'adopt', unlike: () => undefined, step: 'release', ...wanted },
  )

describe('a rollout begins', () => {
  test('next to what serves, and would undeploy its model again', () => {
    expect(start([deployed('17', 2)], { 17: 100 })).toMatchObject({
      taken: undefined,
      former: { 17: 100 },
      restoreTo: { shares: { 17: 100 }, undeploys: true },
      stages: [10, 100],
      alone: false,
    })
  })

  test('with all of the traffic where nothing serves', () => {
    expect(start([], {})).toMatchObject({ alone: true, stages: [100], former: {} })
  })

  test('where an unfinished one of the same version ended, with the stages that are left', () => {
    const found = start([deployed('17', 2), deployed('18', 3, mark)], { 17: 90, 18: 10 })
    expect(found).toMatchObject({ taken: { id: '18' }, stages: [100], former: { 17: 100 } })
    expect(found.restoreTo).toEqual({ shares: { 17: 100 }, undeploys: true })
  })

  test('with a model that is deployed by hand, which stays if it fails', () => {
    const found = start([deployed('17', 2), deployed('18', 3)], { 17: 90, 18: 10 })
    expect(found.restoreTo).toEqual({ shares: { 17: 90, 18: 10 }, undeploys: false })
  })

  test('and ends at once where the version has all of the traffic', () => {
    expect(start([deployed('18', 3, mark)], { 18: 100 })).toMatchObject({ stages: [], restoreTo: { undeploys: false } })
  })

  test('with a deployment of its own next to the same version on other machines', () => {
    const found = start([deployed('18', 3)], { 18: 100 }, { unlike: () => 'dedicatedResources' })
    expect(found).toMatchObject({ taken: undefined, different: [{ at: 'dedicatedResources', deployed: { id: '18' } }] })
  })

  test('anew by rerun: new', () => {
    expect(start([deployed('18', 3)], { 18: 100 }, { rerun: 'new' }).taken).toBeUndefined()
  })
})

describe('a rollout does not begin', () => {
  test('if an alias has moved since an attempt of this run deployed its model', () => {
    expect(() => start([deployed('501', 2)], { 501: 10 })).toThrow(
      /this run has deployed fraud@2 .* but the step now deploys .*fraud@3/,
    )
  })

  test('if the version is deployed twice: either may be meant', () => {
    expect(() => start([deployed('18', 3), deployed('19', 3)], { 18: 100 })).toThrow('fraud@3 deployed 2 times')
  })
})
