import { expect, test } from 'vitest'
import { ignoredGates, orderWarnings } from '../../../src/steps/file/order-warnings.ts'
import type { PreparedStep } from '../../../src/steps/types.ts'

const step = (id: string, kind: string, body: object, needs: string[] = [], location = 'us-central1') =>
  ({ declaration: { id, kind, needs }, body, project: 'acme-ml', location }) as unknown as PreparedStep

const serve = step('serve', 'endpoint', { endpointId: 'fraud' })
const register = step('register', 'uploadModel', { modelId: 'fraud' })

test('what names the endpoint or model that another step makes, without waiting for it, is found in any writing', () => {
  const steps = [
    serve,
    register,
    step('deploy', 'deployModel', {
      endpoint: 'fraud',
      deployedModel: { model: 'projects/acme-ml/locations/us-central1/models/fraud@1' },
    }),
    step('release', 'rollout', { endpoint: 'fraud', create: {}, model: 'other@1' }, ['serve']),
  ]
  expect(orderWarnings(steps)).toEqual([
    { step: 'deploy', maker: 'serve', resource: 'endpoints/fraud' },
    { step: 'deploy', maker: 'register', resource: 'models/fraud' },
    { step: 'deploy', maker: 'release', resource: 'endpoints/fraud' },
  ])
})

test('what waits, is waited for, or is elsewhere is not', () => {
  const steps = [
    serve,
    step('before', 'gate', { better_than: { endpoint: 'fraud' } }),
    step('after', 'predict', { endpoint: 'fraud' }, ['between']),
    step('between', 'customJob', {}, ['serve']),
    step('elsewhere', 'predict', { endpoint: 'fraud' }, [], 'europe-west4'),
    step('another', 'predict', { endpoint: 'risk' }),
    step('full', 'predict', { endpoint: 'projects/acme-ml/locations/europe-west4/endpoints/fraud' }),
    step('theirs', 'predict', { endpoint: 'projects/other/locations/us-central1/endpoints/fraud' }),
    step('model', 'generateContent', { model: 'projects/acme-ml/locations/us-central1/models/fraud' }),
  ]
  expect(orderWarnings([...steps.slice(0, 1), ...steps.slice(2)])).toEqual([])
  const waitedFor = step('serve', 'endpoint', { endpointId: 'fraud' }, ['before'])
  expect(orderWarnings([waitedFor, ...steps.slice(1)])).toEqual([])
})

test('a gate that nothing waits for is found where something goes to use beside it', () => {
  const gate = step('check', 'gate', {}, ['train'])
  const train = step('train', 'customJob', {})
  const promote = (needs: string[]) => step('promote', 'aliases', {}, needs)
  expect(ignoredGates([train, gate, promote(['train'])])).toEqual([{ gate: 'check', steps: ['promote'] }])
  expect(ignoredGates([train, gate, promote(['check'])])).toEqual([])
  // A gate at the end of a file fails the run, which needs no warning.
  expect(ignoredGates([train, gate])).toEqual([])
})
