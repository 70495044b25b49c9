import { expect, test } from 'vitest'
import { checkPublish } from '../../../../src/steps/kinds/publish/check-publish.ts'
import { schema } from '../../support.ts'

const place = { ...schema, project: 'acme-ml', location: 'us-central1' }
const repository = 'https://us-central1-kfp.pkg.dev/acme-ml/pipelines'
const paths = (body: object): string[] => checkPublish({ repository, ...body }, place).map(({ path }) => path.join('.'))

test('only a repository of pipelines can be published to', () => {
  expect(paths({})).toEqual([])
  for (const wrong of ['https://evil.example/acme-ml/pipelines', 'gs://acme-models/x', `${repository}/train-fraud`])
    expect(paths({ repository: wrong })).toEqual(['repository'])
})

test('a tag that looks like a digest or a path is refused', () => {
  expect(paths({ tags: ['live', 'v1.2'] })).toEqual([])
  expect(paths({ tags: [`sha256:${'0'.repeat(64)}`, 'a/b', 'live', 'live'] })).toEqual(['tags.0', 'tags.1', 'tags.3'])
})
