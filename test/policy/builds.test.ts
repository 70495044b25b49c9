import { expect, test } from 'vitest'
import { Pending } from '../../src/core/json.ts'
import { allowing, look, prepared, refused } from './bounds.ts'
import { digest } from './fixtures.ts'

const serviceAccount = 'runtime@acme-ml.iam.gserviceaccount.com'
const body = { image: 'us-docker.pkg.dev/acme-ml/train/fraud', staging: 'gs://acme-code/build/', serviceAccount }
const bounds = (...more: string[]) => allowing(['buildImage'], 'writes: [gs://acme-code/build/]', ...more)
const refusedOf = (change: object, ...more: string[]): string[] =>
  refused(prepared('buildImage', { ...body, ...change }), bounds(...more))

test('a build inside its grant passes', () => {
  expect(refusedOf({})).toEqual([])
  expect(refusedOf({ buildpacks: {} })).toEqual([])
  expect(refusedOf({ buildpacks: { builder: 'gcr.io/buildpacks/builder:latest' } })).toEqual([])
  expect(refusedOf({ machineType: 'UNSPECIFIED' })).toEqual([])
})

test.each([
  [
    'an image of another repository',
    { image: 'us-docker.pkg.dev/acme-ml/serve/fraud' },
    'image: the image "us-docker.pkg.dev/acme-ml/serve/fraud" is outside allow.images',
  ],
  [
    'uploads to another folder',
    { staging: 'gs://acme-models/fraud/' },
    'staging: the upload location "gs://acme-models/fraud/" is outside allow.writes',
  ],
  [
    'a build as another account',
    { serviceAccount: 'owner@acme-ml.iam.gserviceaccount.com' },
    'serviceAccount: the service account "owner@',
  ],
  [
    'a build as the default account',
    { serviceAccount: undefined },
    "serviceAccount: no serviceAccount, so the default account of the project's builds, is outside allow.service_accounts",
  ],
  [
    'a larger machine',
    { machineType: 'E2_HIGHCPU_32' },
    'machineType: the machine type "E2_HIGHCPU_32" is outside allow.machines.types',
  ],
  [
    'code of any image as a step',
    { steps: [{ name: 'docker.io/evil/x' }] },
    'steps[0].name: the image of a build step "docker.io/evil/x" is outside allow.build_steps',
  ],
  [
    'code of any image as a builder',
    { buildpacks: { builder: 'docker.io/evil/x' } },
    'buildpacks.builder: the image of a build step "docker.io/evil/x" is outside allow.build_steps',
  ],
])('%s is refused', (_, change, words) => {
  expect(refusedOf(change).join('\n')).toContain(words)
})

test('steps and builders that the grant lists pass', () => {
  const listed = 'build_steps: [gcr.io/cloud-builders/docker, "us-docker.pkg.dev/acme-ml/**"]'
  expect(refusedOf({ steps: [{ name: 'gcr.io/cloud-builders/docker' }] }, listed)).toEqual([])
  expect(refusedOf({ buildpacks: { builder: 'us-docker.pkg.dev/acme-ml/builders/own' } }, listed)).toEqual([])
})

test('a grant that lists digests allows no image that is not built yet', () => {
  const listed = `images: ["us-docker.pkg.dev/acme-ml/train/fraud@${digest}"]`
  expect(refusedOf({}, listed).join('\n')).toContain('is outside allow.images')
})

test('an image that only the run knows is checked then', () => {
  const step = prepared('buildImage', { ...body, image: new Pending('steps.a.image', true) })
  const { faults, pending } = look(step, bounds())
  expect(faults).toEqual([])
  expect(pending).toContainEqual({ path: ['steps', 'it', 'buildImage', 'image'], reference: 'steps.a.image' })
})

test('a build counts its timeout as hours of one machine', () => {
  const { faults } = look(prepared('buildImage', body), bounds('node_hours: 1'))
  expect(faults.map(({ message }) => message).join()).toContain('node hours')
})
