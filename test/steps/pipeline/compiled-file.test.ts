import { expect, test } from 'vitest'
import { templateVersionOf } from '../../../src/steps/pipeline/compiled-file.ts'

const file = { path: 'p.yaml', text: '', bytes: 0, sha256: 'a'.repeat(64), name: 'train-fraud' }

test('a pipeline is named by the digest of its file, with and without a slash after the repository', () => {
  for (const end of ['', '/'])
    expect(templateVersionOf({ repository: `https://us-kfp.pkg.dev/acme-ml/pipelines${end}` }, file)).toEqual({
      repository: 'projects/acme-ml/locations/us/repositories/pipelines',
      package: 'train-fraud',
      version: `sha256:${file.sha256}`,
      templateUri: `https://us-kfp.pkg.dev/acme-ml/pipelines/train-fraud/sha256:${file.sha256}`,
    })
})

test('without a file or a known repository there is no version', () => {
  expect(templateVersionOf({ repository: 'https://us-kfp.pkg.dev/acme-ml/pipelines' }, undefined)).toBeUndefined()
  expect(templateVersionOf({ repository: 'https://evil.example/acme-ml/pipelines' }, file)).toBeUndefined()
})
