import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { keptUri, sourceLabelOf, withKeptSources } from '../../../../src/steps/kinds/agents/kept-sources.ts'
import { errorOf, fakeContext } from '../../fake-context.ts'

const bytes = Buffer.from('archive')
const label = sourceLabelOf(createHash('sha256').update(bytes).digest('hex'))
const keep = 'gs://acme-models/agents/'
const before = { labels: { 'keyless-source': label } }
const former = { step: 'agent', before, after: undefined, paths: [], keep }
const changes = { spec: { sourceCodeSpec: { inlineSource: {} } } }
const run = (kept: Buffer) => {
  const read: string[] = []
  const readBytes = async (uri: string) => {
    read.push(uri)
    return kept
  }
  return { read, ...fakeContext({ kind: 'queryAgent', ports: { readBytes } }) }
}

test('a version without sources of its own needs nothing that is kept', async () => {
  const plain = { spec: { deploymentSpec: {} } }
  expect(await withKeptSources(plain, former, run(bytes).run)).toBe(plain)
})

test('kept sources are found by their digest', async () => {
  const { run: context, read } = run(bytes)
  expect(await withKeptSources(changes, former, context)).toEqual({
    spec: { sourceCodeSpec: { inlineSource: { sourceArchive: bytes.toString('base64') } } },
  })
  expect(read).toEqual([keptUri(keep, label)])
})

test('other bytes at the place of kept sources are not deployed', async () => {
  const error = await errorOf(withKeptSources(changes, former, run(Buffer.from('evil')).run))
  expect(error.message).toContain('is not the archive that its name says')
})

test('sources that were not kept cannot be restored', async () => {
  for (const change of [{ keep: undefined }, { before: {} }, { before: { labels: { 'keyless-source': '../x' } } }])
    expect(await withKeptSources(changes, { ...former, ...change }, run(bytes).run)).toBeUndefined()
})
