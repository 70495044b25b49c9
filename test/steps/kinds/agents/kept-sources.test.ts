import { expect, test } from 'vitest'
import { withKeptSources } from '../../../../src/steps/kinds/agents/kept-sources.ts'
import { fakeContext } from '../../fake-context.ts'

const former = { step: 'agent', before: {}, after: undefined, paths: [], keep: undefined }
const { run } = fakeContext({ kind: 'queryAgent' })

test('a version without sources of its own needs nothing that is kept', async () => {
  const changes = { spec: { deploymentSpec: {} } }
  expect(await withKeptSources(changes, former, run)).toBe(changes)
})

test('sources that were not kept cannot be restored', async () => {
  expect(await withKeptSources({ spec: { sourceCodeSpec: { inlineSource: {} } } }, former, run)).toBeUndefined()
})
