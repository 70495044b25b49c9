import { expect, test } from 'vitest'
import { Pending } from '../../../../src/core/json.ts'
import { checkBuild } from '../../../../src/steps/kinds/images/check-build.ts'
import { schema } from '../../support.ts'

const good = { image: 'us-docker.pkg.dev/acme-ml/train/fraud', staging: 'gs://acme-code/build/' }
const context = { ...schema, project: 'acme-ml', location: 'us-central1' }
const faultsOf = (body: object): string[] =>
  checkBuild({ ...good, ...body }, context).map(
    ({ path, message, cure }) => `${path.join('.')}: ${message} ${cure ?? ''}`,
  )

test('a right body has no fault, and unknown values pass', () => {
  expect(
    faultsOf({ dockerfile: 'docker/Dockerfile', tags: ['nightly'], serviceAccount: 'b@p.iam.gserviceaccount.com' }),
  ).toEqual([])
  expect(
    faultsOf({ image: new Pending('variables.image', true), staging: new Pending('variables.staging', true) }),
  ).toEqual([])
})

test.each([
  [
    { image: `${good.image}:latest` },
    `image: "${good.image}:latest" has a tag or a digest, which the build decides. Write ${good.image}`,
  ],
  [{ image: 'gcr.io/acme-ml/fraud' }, 'image: no image of Artifact Registry: "gcr.io/acme-ml/fraud".'],
  [{ staging: 'gs://acme-code/build' }, 'staging: no folder of a bucket'],
  [{ staging: 'gs://acme-code' }, 'staging: no folder of a bucket'],
  [{ dockerfile: '../Dockerfile' }, 'dockerfile: "../Dockerfile" is not inside the folder of `from`.'],
  [{ dockerfile: '/etc/Dockerfile' }, 'is not inside the folder'],
  [{ dockerfile: '--help' }, 'is not inside the folder'],
  [{ steps: [], buildpacks: {} }, 'buildpacks: `steps` build the image, so buildpacks has no effect.'],
  [{ buildpacks: {}, target: 'x' }, 'target: `buildpacks` build the image, so target has no effect.'],
  [{ serviceAccount: 'builder' }, 'serviceAccount: no service account: "builder".'],
  [{ tags: ['keyless-key-1'] }, 'tags.0: no tag of a build: "keyless-key-1".'],
  [{ tags: ['a b'] }, 'tags.0: no tag of a build'],
])('%j is refused before any token', (body, words) => {
  expect(faultsOf(body).join('\n')).toContain(words)
})
