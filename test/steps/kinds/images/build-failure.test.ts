import { expect, test } from 'vitest'
import { readBuildBody } from '../../../../src/steps/kinds/images/build-body.ts'
import { buildFailure } from '../../../../src/steps/kinds/images/build-failure.ts'
import { basic, fakeBuilds } from './fake-builds.ts'

const name = 'projects/123456789/locations/us-central1/builds/0a'
const failureOf = (final: object) =>
  buildFailure(name, { ...final }, readBuildBody(basic), fakeBuilds({ timeoutSeconds: 600 }).run)
const serviceAccount = 'projects/acme-ml/serviceAccounts/builder@acme-ml.iam.gserviceaccount.com'

test.each([
  ['FAILURE', 'STEP_FAILED', `failed: ${name}`],
  ['TIMEOUT', 'STEP_TIMEOUT', 'took longer than its timeout of 600 s, and Cloud Build ended it'],
  ['EXPIRED', 'STEP_FAILED', 'waited too long for a machine'],
  ['INTERNAL_ERROR', 'STEP_FAILED', 'its machine was lost'],
  ['CANCELLED', 'STEP_FAILED', 'was cancelled, and not by this run'],
  ['STATUS_UNKNOWN', 'STEP_FAILED', 'ended as STATUS_UNKNOWN'],
])('a build that ends as %s says why, and where its log is', (status, code, words) => {
  const { code: found, message, commands } = failureOf({ status })
  expect(found).toBe(code)
  expect(message).toContain(words)
  expect(commands).toContainEqual({
    when: 'Its whole log:',
    run: expect.stringContaining('resource.labels.build_id="0a"'),
  })
})

test('a failure names its step and has the words of Cloud Build', () => {
  const { message, answer } = failureOf({
    status: 'FAILURE',
    failureInfo: { type: 'USER_BUILD_STEP', detail: 'Build step failure' },
    steps: [
      { id: 'test', name: 'python', status: 'SUCCESS' },
      { id: 'build', name: 'gcr.io/cloud-builders/docker', status: 'FAILURE', exitCode: 125 },
    ],
  })
  expect(message).toContain('failed at step 1 (build, gcr.io/cloud-builders/docker) with exit code 125')
  expect(answer?.words).toBe('Build step failure')
})

test('an account that cannot read the sources gets the command that lets it', () => {
  const { likelyCause, commands } = failureOf({
    status: 'FAILURE',
    failureInfo: { type: 'FETCH_SOURCE_FAILED' },
    serviceAccount,
  })
  expect(likelyCause).toContain('builder@acme-ml.iam.gserviceaccount.com, may not read gs://acme-code/build/')
  expect(commands?.[0]).toBe(
    'gcloud storage buckets add-iam-policy-binding gs://acme-code --role=roles/storage.objectViewer --member=serviceAccount:builder@acme-ml.iam.gserviceaccount.com',
  )
})

test('an account that cannot push gets the command that lets it', () => {
  const { commands } = failureOf({ status: 'FAILURE', failureInfo: { type: 'PUSH_FAILED' }, serviceAccount })
  expect(commands?.[0]).toBe(
    'gcloud artifacts repositories add-iam-policy-binding train --project=acme-ml --location=us --role=roles/artifactregistry.writer --member=serviceAccount:builder@acme-ml.iam.gserviceaccount.com',
  )
})
