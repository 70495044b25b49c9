import { expect, test } from 'vitest'
import { createdByGrant, findEngine } from '../../../../src/steps/kinds/agents/find-engine.ts'
import { errorOf, fakeContext, numbered, parent, project } from '../../fake-context.ts'

const engine = { name: `${numbered}/reasoningEngines/7`, displayName: 'support' }
const run = (listed: readonly object[] = []) =>
  fakeContext({
    kind: 'queryAgent',
    resources: { [`${parent}/reasoningEngines/7`]: engine },
    vertex: { list: async () => listed.map(one => ({ ...one })) },
    ports: { projectIds: new Map([['123456789', project]]) },
  }).run

test("an engine is found by its id, its name or Google's name of it", async () => {
  for (const name of ['7', `${parent}/reasoningEngines/7`, engine.name])
    expect(await findEngine({ name }, run())).toEqual({ name: `${parent}/reasoningEngines/7`, engine })
  expect((await errorOf(findEngine({ name: '8' }, run()))).answer?.status).toBe(404)
})

test('a display name finds the only one that has exactly it', async () => {
  const found = findEngine({ displayName: 'support' }, run([engine, { ...engine, displayName: 'support 2' }]))
  expect(await found).toMatchObject({ name: `${parent}/reasoningEngines/7` })
  expect(await findEngine({ displayName: 'other' }, run([engine]))).toBeUndefined()
  expect((await errorOf(findEngine({ displayName: 'support' }, run([engine, engine])))).message).toContain(
    '2 agent engines have the display name "support"',
  )
})

test('only the labels of the repository and the grant together make an engine its own', () => {
  const ours = { 'keyless-repository-id': '1', 'keyless-grant': 'a' }
  expect(createdByGrant({ labels: { ...ours, team: 'x' } }, ours)).toBe(true)
  expect(createdByGrant({ labels: { ...ours, 'keyless-grant': 'b' } }, ours)).toBe(false)
  expect(createdByGrant({}, {})).toBe(false)
})
