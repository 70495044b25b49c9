import { expect, test } from 'vitest'
import { answer } from '../../../../src/steps/kinds/plain/answer.ts'
import { fakeContext, numbered, parent, refusal } from '../../fake-context.ts'

test('a call without a second effect may be repeated, and its answer is the result', async () => {
  const { run, sent } = fakeContext({
    kind: 'predict',
    body: { endpoint: 'fraud', instances: [1] },
    vertex: { repeatable: async () => ({ predictions: [0.9] }) },
  })
  // An answer without a name is one of the resource that was asked.
  expect(await answer(run)).toMatchObject({
    state: 'SUCCEEDED',
    name: `${parent}/endpoints/fraud`,
    resource: { predictions: [0.9] },
  })
  expect(sent.map(({ call }) => call)).toEqual([`POST ${parent}/endpoints/fraud:predict`])
})

test('a call with an effect is sent once: if its answer is lost, the step does not know', async () => {
  const merge = (vertex: Parameters<typeof fakeContext>[0]['vertex']) =>
    fakeContext({ kind: 'aliases', body: { name: 'fraud@3', versionAliases: ['v1'] }, ...(vertex && { vertex }) })
  const name = `${numbered}/models/fraud`
  const known = merge({ once: async () => ({ resource: { name } }) })
  expect(await answer(known.run)).toMatchObject({ state: 'SUCCEEDED', name })
  const lost = merge({ once: async () => ({ ambiguous: refusal(503) }) })
  expect(await answer(lost.run)).toMatchObject({ state: 'UNKNOWN', error: { answer: { status: 503 } } })
  expect(lost.sent).toHaveLength(1)
})
