import { expect, test } from 'vitest'
import { outlineStage } from '../../../../src/steps/kinds/stage/outline.ts'
import { sourcesOf } from './staged.ts'

test('a plan says what would be written, and where', () => {
  const sources = sourcesOf({ 'a.py': 'a', 'b.py': 'b'.repeat(1_500) })
  const archive = { bytes: 3_400_000, sha256: 'ab'.repeat(32), crc32c: 'AAAAAA==' }
  const archived = { ...sources, archive }
  expect(outlineStage({ to: 'gs://acme-code/train/' }, { sources: [sources] })).toEqual([
    'Writes 2 objects, 1.5 KB, to gs://acme-code/train/; overwrites nothing',
  ])
  expect(outlineStage({ to: 'gs://acme-code/x.zip' }, { sources: [archived] })).toEqual([
    'Writes gs://acme-code/x.zip, 3.4 MB; overwrites nothing',
  ])
  expect(outlineStage({ to: 'gs://acme-code/train/' }, {})).toEqual([
    'Writes the files to gs://acme-code/train/; overwrites nothing',
  ])
})
