import { expect, test } from 'vitest'
import { eventsOf, throughDist, train } from './harness.ts'
import { agentFraud, lendInputs } from './lending.ts'

test('a command runs beside the listener, and its exit code and its lines are those of the step', async () => {
  await using cloud = await agentFraud(throughDist)
  const run = await train(cloud, { inputs: { ...lendInputs, run: 'echo "hello from $0"; echo oops >&2; exit 3' } })
  expect(run).toMatchObject({ exitCode: 3, conclusion: 'failure' })
  expect(eventsOf(run, 'lend.ended')).toMatchObject([{ reason: 'command' }])
})
