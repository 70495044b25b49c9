import { expect, test } from 'vitest'
import { aliases } from '../../../../src/steps/kinds/models/version-aliases.ts'
import { fakeContext, numbered, parent, refusal } from '../../fake-context.ts'

/** Sets aliases of the version that `champion` stands for. The first change may be lost on its way back. */
function run(current: readonly string[], { lost = false } = {}) {
  let now = [...current]
  const fake = fakeContext({
    kind: 'aliases',
    body: { name: 'fraud@champion', versionAliases: ['champion', '-challenger'] },
    vertex: {
      get: async () => ({ name: `${numbered}/models/fraud`, versionId: '3', versionAliases: now }),
      once: async () => {
        now = ['default', 'champion']
        return lost
          ? { ambiguous: refusal(503) }
          : { resource: { name: `${numbered}/models/fraud`, versionId: '3', versionAliases: now } }
      },
    },
  })
  return { ...fake, end: aliases(fake.run) }
}
const merge = `POST ${parent}/models/fraud@3:mergeVersionAliases`

test('aliases are set on the version by its number, since the call takes no alias', async () => {
  const { end, sent, messages } = run(['default', 'challenger'])
  expect(await end).toMatchObject({ state: 'SUCCEEDED', name: `${numbered}/models/fraud@3` })
  expect(sent.map(({ call }) => call)).toEqual([merge])
  expect(messages()).toEqual([`${numbered}/models/fraud@3 already has these aliases: default, champion`])
})

test('a version that has them as wished is left alone', async () => {
  const { end, sent } = run(['default', 'champion', 'other'])
  expect(await end).toMatchObject({ state: 'SUCCEEDED' })
  expect(sent).toEqual([])
})

test('a change whose answer was lost is looked for, and not sent again', async () => {
  const { end, sent } = run(['default'], { lost: true })
  expect(await end).toMatchObject({ state: 'SUCCEEDED' })
  expect(sent).toHaveLength(1)
})
