import { describe, expect, test } from 'vitest'
import { Pending } from '../../../../src/core/json.ts'
import { checkRollout } from '../../../../src/steps/kinds/rollout/check-rollout.ts'

describe('a rollout’s body', () => {
  const deployedModel = { dedicatedResources: {} }
  const faults = (body: object) =>
    checkRollout({ deployedModel, traffic: [10, 100], ...body }).map(
      ({ path, message }) => `${path.join('.')}: ${message}`,
    )

  test('that is sound, or not known yet, has no faults', () => {
    const pending = new Pending('${variables.x}', true)
    expect(faults({})).toEqual([])
    expect(faults({ traffic: pending, bake: pending, watch: { errors: { max: 0.1 } }, probe: pending })).toEqual([])
    expect(faults({ probe: { instances: [1], errors: 0 } })).toEqual([])
  })

  test.for([
    [{ traffic: [50, 10] }, 'traffic.1: 10 does not rise above 50'],
    [{ probe: { instances: [1] } }, 'probe: expects nothing'],
    [{ probe: { instances: [1], expect: { 'a..b': { min: 1 } } } }, 'probe.expect.a..b: "a..b" is not a path'],
    [{ probe: { instances: [1], expect: { a: {} } } }, 'probe.expect.a: expects nothing'],
    [{ probe: { instances: [1], expect: { a: { min: 2, max: 1 } } } }, 'probe.expect.a: nothing is at least 2'],
    [{ probe: { instances: [1], latency: '0ms' } }, 'probe.latency: expected a time above 0'],
    [{ traffic: [0], probe: { instances: [1], errors: 0 } }, 'probe: a model at 0 % cannot be probed'],
    [{ bake: '10m', watch: { latency: {} } }, 'watch: has no limit'],
    [{ bake: '10m', watch: { latency: { p99: '0s' } } }, 'watch.latency.p99: expected a time above 0'],
    [{ bake: '90s', watch: { errors: { max: 0 } } }, 'bake: watch looks at whole minutes'],
    [{ watch: { errors: { max: 0 } } }, 'watch: watch looks at whole minutes, and there is no bake'],
    [{ endpoint: 'Fraud', create: { displayName: 'x' } }, 'endpoint: "Fraud" cannot be the id'],
    [{ endpoint: 'projects/p/locations/l/endpoints/e', create: {} }, 'create: an endpoint with a full name'],
    [{ endpoint: { displayName: 'a' }, create: { displayName: 'b' } }, 'create.displayName: "b" is not'],
    [{ create: { trafficSplit: {} } }, 'create.trafficSplit: a new endpoint has no models'],
    [{ create: { network: 'n' }, probe: { instances: [1], errors: 0 } }, 'probe: the action cannot probe an endpoint'],
    [{ deployedModel: {} }, 'deployedModel: names no machines'],
    [{ deployedModel: { ...deployedModel, model: 'm' } }, 'deployedModel.model: the model belongs next to'],
    [{ deployedModel: { ...deployedModel, id: '1' } }, 'deployedModel.id: the rollout chooses the id'],
  ] as const)('%j is refused', ([body, words]) => {
    expect(faults(body)).toContainEqual(expect.stringContaining(words))
  })
})
