import { createHash } from 'node:crypto'
import { crc32c } from '../../../../src/core/crc32c.ts'
import type { StepSources } from '../../../../src/steps/file/sources.ts'
import type { UploadContent } from '../../../../src/steps/toolkit/service-ports.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

export const contentOf = (text: string): UploadContent => ({
  bytes: Buffer.byteLength(text),
  sha256: sha256(text),
  crc32c: crc32c(Buffer.from(text)),
  contentType: 'application/octet-stream',
  open: async function* (from) {
    yield Buffer.from(text).subarray(from)
  },
})

/** Sources of files by their paths. */
export function sourcesOf(files: Readonly<Record<string, string>>): StepSources {
  const found = Object.entries(files).map(([path, text]) => ({ path, isExecutable: false, ...contentOf(text) }))
  return {
    request: { at: ['from'], from: ['.'], archive: 'none', maxBytes: 1e9 },
    files: found,
    bytes: found.reduce((sum, { bytes }) => sum + bytes, 0),
    sha256: sha256(found.map(file => `${file.sha256}  ${file.path}\n`).join('')),
  }
}
