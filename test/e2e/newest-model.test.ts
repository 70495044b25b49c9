import { expect, test } from 'vitest'
import { acme, changed, eventsOf, type FraudOptions, throughDist } from './harness.ts'
import { machine, numbered, place, serving, servingPolicy, theEndpoint, withBoth } from './serving.ts'
import { runSteps } from './steps.ts'

const newest = { displayName: 'scores', newest: true }
const deploy = {
  deploy: { deployModel: { endpoint: 'fraud', deployedModel: { model: newest, dedicatedResources: machine } } },
}
const policyWith = (models: string): string => changed(servingPolicy, 'models: [fraud]', `models: ${models}`)

async function withScores(models: string, options: FraudOptions = {}) {
  const cloud = await serving({ ...options, policy: policyWith(models) })
  withBoth(cloud, { 1: 100 })
  cloud.google.vertex.endpoints.script({ deployMs: 5_000 })
  cloud.google.vertex.models.put(acme.project, 'us-central1', { modelId: '11', displayName: 'scores' })
  cloud.clock.advance(60_000)
  cloud.google.vertex.models.put(acme.project, 'us-central1', { modelId: '22', displayName: 'scores' })
  return cloud
}

test('the newest model of a display name is deployed by its id and version, which the record names', async () => {
  await using cloud = await withScores('[fraud, "22"]', throughDist)
  const run = await runSteps(cloud, deploy)
  expect(run.conclusion, run.log).toBe('success')
  expect(theEndpoint(cloud)['deployedModels']).toContainEqual(
    expect.objectContaining({ model: `${numbered}/models/22`, modelVersionId: '1' }),
  )
  expect(eventsOf(run, 'model.resolved')[0]).toMatchObject({
    step: 'deploy',
    asked: 'scores',
    model: `${place}/models/22@1`,
  })
})

test('a display name, which every writer of models can give is no permission', async () => {
  await using cloud = await withScores('[fraud, scores, "11"]')
  const run = await runSteps(cloud, deploy)
  expect(run.conclusion).toBe('failure')
  expect(run.log).toContain('is outside allow.models')
  expect(JSON.stringify(theEndpoint(cloud)['deployedModels'])).not.toContain('/models/22')
})

test('a plan shows that the model is known only at run time', async () => {
  await using cloud = await withScores('[fraud, "22"]')
  const run = await runSteps(cloud, deploy, { inputs: { mode: 'plan' } })
  expect(run.conclusion, run.log).toBe('success')
  expect(run.log).toContain('the newest model of the display name "scores" (known at run time)')
})
