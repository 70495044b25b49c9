import { expect, test } from 'vitest'
import { packageOf, parseImageName, repositoryOf } from '../../../../src/steps/kinds/images/image-name.ts'

test('an image leads to its repository and its package', () => {
  const name = parseImageName('us-central1-docker.pkg.dev/acme-ml/train/team/fraud')
  expect(name).toEqual({ project: 'acme-ml', location: 'us-central1', repository: 'train', image: 'team/fraud' })
  expect(name && repositoryOf(name)).toBe('projects/acme-ml/locations/us-central1/repositories/train')
  expect(name && packageOf(name)).toBe(
    'projects/acme-ml/locations/us-central1/repositories/train/packages/team%2Ffraud',
  )
})

test('the project of a domain has a colon at the API and a slash in the image', () => {
  expect(parseImageName('us-docker.pkg.dev/example.com/acme-ml/train/fraud')).toMatchObject({
    project: 'example.com:acme-ml',
    repository: 'train',
    image: 'fraud',
  })
})

test.each([
  'gcr.io/acme-ml/fraud',
  'us-docker.pkg.dev/acme-ml/train',
  'us-docker.pkg.dev/acme-ml/train/',
  'us-docker.pkg.dev/acme-ml/train/fraud:latest',
  `us-docker.pkg.dev/acme-ml/train/fraud@sha256:${'a'.repeat(64)}`,
  'us-docker.pkg.dev/acme-ml/train/../other',
  'us-docker.pkg.dev/acme-ml/train/a//b',
  'us-docker.pkg.dev/acme-ml/train/Fraud',
  'https://us-docker.pkg.dev/acme-ml/train/fraud',
  'us-docker.pkg.dev.evil.example/acme-ml/train/fraud',
  'us-docker.pkg.dev/acme-ml/train/fraud%2F',
])('%s is no image to build', text => {
  expect(parseImageName(text)).toBeUndefined()
})
