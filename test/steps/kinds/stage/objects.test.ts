import { expect, test } from 'vitest'
import type { StepSources } from '../../../../src/steps/file/sources.ts'
import { plannedObjects, stagedUri } from '../../../../src/steps/kinds/stage/objects.ts'
import { contentOf, sourcesOf } from './staged.ts'

const folder = 'gs://acme-code/train/'
const archived = (of: StepSources): StepSources => ({
  ...of,
  request: { ...of.request, archive: 'tar.gz' },
  archive: { bytes: 3_400_000, sha256: 'ab'.repeat(32), crc32c: 'AAAAAA==' },
})

test('each file keeps its path below the folder', () => {
  const sources = sourcesOf({ 'a.py': 'a', 'pkg/b.py': 'b' })
  const objects = plannedObjects('code', folder, sources, [contentOf('a'), contentOf('b')])
  expect(objects.map(({ name, uri }) => [name, uri])).toEqual([
    ['a.py', `${folder}a.py`],
    ['pkg/b.py', `${folder}pkg/b.py`],
  ])
})

test('an archive has the name that the step gives it, or in a folder that of its digest', () => {
  const sources = archived(sourcesOf({ 'a.py': 'a' }))
  expect(stagedUri('gs://acme-code/x.tgz', sources)).toBe('gs://acme-code/x.tgz')
  expect(plannedObjects('code', folder, sources, [contentOf('z')])).toMatchObject([
    { name: `${'ab'.repeat(32)}.tar.gz`, uri: `${folder}${'ab'.repeat(32)}.tar.gz` },
  ])
})

test('a name that Cloud Storage refuses is found before anything is sent', () => {
  const sources = sourcesOf({ [`${'é'.repeat(600)}.py`]: 'a' })
  expect(() => plannedObjects('code', folder, sources, [contentOf('a')])).toThrow('has more than 1024 bytes')
})
