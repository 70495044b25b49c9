import { expect, test } from 'vitest'
import {
  deployedAt,
  describeIdle,
  describeServed,
  servingBy,
  servingIn,
  shortOf,
} from '../../../../src/steps/kinds/rollout/deployed-models.ts'
import { numbered, parent } from '../../fake-context.ts'
import { deployed } from '../../fake-endpoint.ts'

const endpoint = {
  name: `${numbered}/endpoints/fraud`,
  trafficSplit: { 17: 90, 18: 10 },
  deployedModels: [
    deployed('17', 2),
    deployed('18', 3, { displayName: 'fraud (before: fraud@2)' }),
    deployed('19', 1, { model: 'projects/987654321/locations/us-east1/models/other' }),
  ],
}

test('a deployed model has its share, its version and what a rollout left in its name', () => {
  expect(deployedAt(endpoint)).toMatchObject([
    { id: '17', short: 'fraud@2', share: 90, mark: undefined },
    {
      id: '18',
      version: `${numbered}/models/fraud@3`,
      short: 'fraud@3',
      share: 10,
      mark: { type: 'before', models: [{ short: 'fraud@2', share: 100 }] },
    },
    // A model of another place has its full name: its id alone says too little.
    { id: '19', short: 'projects/987654321/locations/us-east1/models/other@1', share: 0 },
  ])
})

test('what serves is what has traffic, by the split as it is or by another one', () => {
  expect(servingIn(endpoint).map(({ id }) => id)).toEqual(['17', '18'])
  expect(servingBy(deployedAt(endpoint), { 19: 100 })).toMatchObject([{ id: '19', share: 100 }])
})

test('in words it is what people say, and what is idle costs all the same', () => {
  expect(describeServed(deployedAt(endpoint))).toBe('fraud@2 90 %, fraud@3 10 %')
  expect(describeServed([])).toBe('nothing')
  expect(describeIdle(endpoint)).toBe(
    '; deployed at 0 %, and billed: projects/987654321/locations/us-east1/models/other@1 (19)',
  )
  expect(describeIdle({ ...endpoint, deployedModels: endpoint.deployedModels.slice(0, 2) })).toBe('')
  const version = { versioned: `${parent}/models/fraud@3`, model: { name: `${numbered}/models/fraud`, versionId: '3' } }
  expect(shortOf(version, endpoint)).toBe('fraud@3')
})
