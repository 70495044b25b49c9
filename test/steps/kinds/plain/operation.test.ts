import { expect, test } from 'vitest'
import { operation } from '../../../../src/steps/kinds/plain/operation.ts'
import { fakeContext, numbered, parent, refusal } from '../../fake-context.ts'

const name = `${numbered}/models/7/operations/1`
const upload = (vertex: NonNullable<Parameters<typeof fakeContext>[0]['vertex']>) =>
  fakeContext({ kind: 'uploadModel', body: { model: { displayName: 'Fraud' } }, vertex })

test('one call is sent and its operation waited for; the response is the result', async () => {
  const { run, sent, types } = upload({
    once: async () => ({ resource: { name } }),
    get: async () => ({ name, done: true, response: { name: `${numbered}/models/7`, displayName: 'Fraud' } }),
  })
  expect(await operation(run)).toMatchObject({
    state: 'SUCCEEDED',
    name: `${numbered}/models/7`,
    resource: { displayName: 'Fraud' },
  })
  expect(sent).toEqual([{ call: `POST ${parent}/models:upload`, body: { model: { displayName: 'Fraud' } } }])
  expect(types()).toEqual(['step.submitted'])
})

test('a call whose answer is lost is not sent again', async () => {
  const { run, sent, types } = upload({ once: async () => ({ ambiguous: refusal(0) }) })
  expect(await operation(run)).toMatchObject({ state: 'UNKNOWN', error: { code: 'NETWORK' } })
  expect(sent).toHaveLength(1)
  expect(types()).toEqual([])
})
