import { expect, test } from 'vitest'
import { describeSources, digestOfSources, type StepSources } from '../../../src/steps/file/sources.ts'

const sources: StepSources = {
  request: { at: ['from'], from: ['agent'], archive: 'none', maxBytes: 10 },
  files: [{ path: 'a.py', bytes: 4, sha256: 'a'.repeat(64), crc32c: 'AAAAAA==', isExecutable: false }],
  bytes: 4,
  sha256: 'b'.repeat(64),
}

test('files are known by the digest of their manifest, an archive by its own', () => {
  expect(digestOfSources(sources)).toBe('b'.repeat(64))
  expect(describeSources(sources)).toBe(`Takes agent: 1 file, 4 bytes, sha256 of their manifest ${'b'.repeat(64)}`)
  const request = { ...sources.request, archive: 'tar.gz' as const }
  const packed = { ...sources, request, archive: { bytes: 99, sha256: 'c'.repeat(64), crc32c: 'AAAAAA==' } }
  expect(digestOfSources(packed)).toBe('c'.repeat(64))
  expect(describeSources(packed)).toBe(
    `Takes agent: 1 file, 4 bytes, as a tar.gz of 99 bytes, sha256 ${'c'.repeat(64)}`,
  )
})
