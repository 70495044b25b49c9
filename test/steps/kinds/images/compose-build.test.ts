import { expect, test } from 'vitest'
import { checkBody } from '../../../../emulator/google/discovery.ts'
import { readBuildBody } from '../../../../src/steps/kinds/images/build-body.ts'
import { composeBuild, treeTag } from '../../../../src/steps/kinds/images/compose-build.ts'

const basic = { image: 'us-docker.pkg.dev/acme-ml/train/fraud', staging: 'gs://acme-code/build/' }
const image = `${basic.image}:tree-1`
const sha256 = 'ab'.repeat(32)
const parts = {
  image,
  source: { uri: 'gs://acme-code/build/a.tar.gz', generation: '17', bytes: 3, crc32c: 'AAAAAA==' },
  labels: { 'keyless-key': 'k', 'keyless-step': 'image', 'keyless-actor': '' },
  project: 'acme-ml',
  timeoutSeconds: 600,
}
const compose = (body: object) => composeBuild(readBuildBody({ ...basic, ...body }), parts)
const tagOf = (body: object, archive = sha256): string => treeTag(readBuildBody({ ...basic, ...body }), archive)

test('a build is of the uploaded generation, ends by itself, and logs where it is read', () => {
  const build = compose({ serviceAccount: 'builder@acme-ml.iam.gserviceaccount.com', machineType: 'E2_HIGHCPU_8' })
  expect(build).toEqual({
    source: { storageSource: { bucket: 'acme-code', object: 'build/a.tar.gz', generation: '17' } },
    steps: [
      {
        id: 'build',
        name: 'gcr.io/cloud-builders/docker',
        args: ['build', '--file', 'Dockerfile', '--tag', image, '.'],
        env: ['DOCKER_BUILDKIT=1'],
      },
    ],
    images: [image],
    tags: ['keyless-key-k', 'keyless-step-image'],
    options: { logging: 'CLOUD_LOGGING_ONLY', machineType: 'E2_HIGHCPU_8' },
    serviceAccount: 'projects/acme-ml/serviceAccounts/builder@acme-ml.iam.gserviceaccount.com',
    timeout: '600s',
  })
})

test.each([
  ['arguments of Docker', { build_args: { B: '2', A: '1' }, target: 'serve', platform: 'linux/arm64' }],
  ['buildpacks', { buildpacks: { env: { GOOGLE_RUNTIME: 'python' } } }],
  ['steps of the user', { steps: [{ name: 'gcr.io/cloud-builders/docker', args: ['build', '-t', '$_IMAGE', '.'] }] }],
])('%s make a request that Cloud Build takes', (_, body) => {
  const build = compose(body)
  expect(checkBody('cloudbuild', 'Build', build, 'build')).toEqual(build)
})

test('arguments of Docker, buildpacks and steps of the user become steps of the build', () => {
  const stepOf = (body: object): unknown => [compose(body)['steps']].flat()[0]
  expect(stepOf({ build_args: { B: '2', A: '1' }, target: 'serve', platform: 'linux/arm64' })).toMatchObject({
    args: [
      ...['build', '--file', 'Dockerfile', '--tag', image, '--build-arg', 'A=1', '--build-arg', 'B=2'],
      ...['--target', 'serve', '--platform', 'linux/arm64', '.'],
    ],
  })
  expect(stepOf({ buildpacks: { env: { A: '1' } } })).toMatchObject({
    name: 'gcr.io/k8s-skaffold/pack',
    args: [
      ...['build', image, '--builder', 'gcr.io/buildpacks/builder:latest', '--network', 'cloudbuild', '--path', '.'],
      ...['--env', 'A=1'],
    ],
  })
  const own = { name: 'gcr.io/cloud-builders/docker', args: ['build', '-t', '$_IMAGE', '.'] }
  expect(compose({ steps: [own] })).toMatchObject({ steps: [own], substitutions: { _IMAGE: image } })
})

test('a dollar in an argument begins no substitution', () => {
  expect(JSON.stringify(compose({ build_args: { PRICE: '$5 ${HOME}' } }))).toContain('PRICE=$$5 $${HOME}')
})

test('the same files built in the same way have the same tag, whatever does not change the image', () => {
  const tag = tagOf({})
  expect(tag).toMatch(/^tree-[0-9a-f]{32}$/)
  expect(tagOf({ dockerfile: 'Dockerfile', from: '.', staging: 'gs://other/', machineType: 'E2_HIGHCPU_8' })).toBe(tag)
  expect(tagOf({ build_args: { A: '1', B: '2' } })).toBe(tagOf({ build_args: { B: '2', A: '1' } }))
})

test('anything that changes the image changes the tag', () => {
  const ways = [
    {},
    { dockerfile: 'docker/Dockerfile' },
    { build_args: { A: '1' } },
    { build_args: { A: '2' } },
    { target: 'serve' },
    { platform: 'linux/arm64' },
    { buildpacks: {} },
    { buildpacks: { builder: 'x' } },
    { buildpacks: { env: { A: '1' } } },
    { steps: [{ name: 'a' }] },
    { steps: [{ name: 'b' }] },
  ]
  expect(new Set([...ways.map(way => tagOf(way)), tagOf({}, 'cd'.repeat(32))]).size).toBe(ways.length + 1)
})
