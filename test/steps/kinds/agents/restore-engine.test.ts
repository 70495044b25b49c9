import { expect, test } from 'vitest'
import { type ActionError, stepError } from '../../../../src/core/errors.ts'
import { restoreEngine } from '../../../../src/steps/kinds/agents/restore-engine.ts'
import { fakeContext, parent, refusal } from '../../fake-context.ts'

const name = `${parent}/reasoningEngines/7`
const failure = stepError('ask', 'STEP_FAILED', 'its answer is empty')
const before = { name, spec: { deploymentSpec: { env: [{ name: 'KEY', value: 'sk-secret' }] } } }
const former = { step: 'agent', before, after: undefined, paths: ['spec.deploymentSpec'], keep: undefined }
const context = (once: () => Promise<{ resource: object } | { ambiguous: ActionError }>) => {
  const fake = fakeContext({
    kind: 'queryAgent',
    resources: { [name]: { name }, [`${name}/operations/1`]: { done: true, response: {} } },
    vertex: { once: async () => Object(await once()) },
  })
  fake.run.ports.formerEngines.set(name, former)
  return fake
}

test('a former environment is restored, and is in no record, no line of the log, and no error', async () => {
  const fake = context(async () => ({ resource: { name: `${name}/operations/1` } }))
  const { message } = await restoreEngine(failure, name, fake.run)
  expect(message).toContain('is restored, and serves again.')
  expect(fake.sent).toMatchObject([{ body: { spec: before.spec } }])
  expect(JSON.stringify([message, fake.recorded, fake.told])).not.toContain('sk-secret')
})

test('a refused restoration is said together with the failure', async () => {
  const fake = context(() => Promise.reject(refusal(400, 'no more')))
  const error = await restoreEngine(failure, name, fake.run)
  expect(error.code).toBe('STEP_FAILED')
  expect(error.message).toContain('its answer is empty. The former version of')
  expect(error.message).toContain('could not be restored, so the new one serves')
  expect(error.message).toContain('no more')
})

test('a stopped run requests the restoration, and does not wait for it', async () => {
  const fake = context(async () => ({ resource: { name: `${name}/operations/9` } }))
  fake.stop()
  expect((await restoreEngine(failure, name, fake.run)).message).toContain('is being restored')
})
