import { expect, test } from 'vitest'
import { keyWarnings, looksLikeKey } from '../../../src/steps/file/key-warnings.ts'
import { prepared } from '../../policy/bounds.ts'

test.for([
  ['sk-4f1c9e77a2b3c4d5', true],
  ['AIzaSyD-0a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5', true],
  ['-----BEGIN PRIVATE KEY-----\nMIIE', true],
  ['Zm9vYmFyQmF6UXV4MTIzNDU2Nzg5', true],
  ['9f86d081884c7d659a2feaa0c55ad015a3bf4f1b', false],
  ['us-central1-docker.pkg.dev/acme-ml/train/fraud', false],
  ['gs://acme-models/fraud/2026-11-30', false],
  ['projects/acme-ml/locations/us-central1', false],
  ['gemini-2.5-flash', false],
  ['The quick brown fox jumps over it', false],
  ['FRAUD_DETECTION_PIPELINE_V2', false],
  ['sk-short', false],
  ['', false],
] as const)('%s looks like a key: %s', ([value, is]) => {
  expect(looksLikeKey(value)).toBe(is)
})

test('a warning has the place, the replacement and no value', () => {
  const key = 'sk-4f1c9e77a2b3c4d5e6f7'
  const agent = prepared('reasoningEngine', {
    displayName: 'support',
    spec: {
      deploymentSpec: {
        env: [
          { name: 'MODE', value: 'prod' },
          { name: 'API_KEY', value: key },
        ],
      },
    },
  })
  const job = prepared('customJob', {
    jobSpec: { workerPoolSpecs: [{ containerSpec: { env: [{ name: 'TOKEN', value: key }] } }] },
  })
  const found = keyWarnings([agent, job])
  expect(found.map(({ path }) => path.join('.'))).toEqual([
    'steps.it.reasoningEngine.spec.deploymentSpec.env.1.value',
    'steps.it.customJob.jobSpec.workerPoolSpecs.0.containerSpec.env.0.value',
  ])
  expect(found[0]?.message).toContain(
    'list api-key in allow.secrets of the grant, and write instead of this variable: spec.deploymentSpec.secretEnv: [{ name: API_KEY, secretRef: { secret: api-key, version: latest } }]',
  )
  expect(found[1]?.message).toContain('let the program read projects/PROJECT/secrets/token')
  expect(JSON.stringify(found)).not.toContain(key)
})

test('a build has a warning for each form of its variables, with the command that reads the secret', () => {
  const key = 'sk-4f1c9e77a2b3c4d5e6f7'
  const build = prepared('buildImage', {
    image: 'us-docker.pkg.dev/acme-ml/train/fraud',
    build_args: { VERSION: '1.2.3', PIP_TOKEN: key },
    buildpacks: { env: { GOOGLE_RUNTIME: 'python', NPM_TOKEN: key } },
    steps: [{ name: 'bash', env: ['MODE=prod', `API_KEY=${key}`, 'EMPTY=', key, `URL=https://a.example/?k=${key}`] }],
  })
  const found = keyWarnings([build])
  expect(found.map(({ path }) => path.join('.'))).toEqual([
    'steps.it.buildImage.build_args.PIP_TOKEN',
    'steps.it.buildImage.buildpacks.env.NPM_TOKEN',
    'steps.it.buildImage.steps.0.env.1',
  ])
  expect(found[0]?.message).toBe(
    "The value of PIP_TOKEN looks like a key. All who may read the build, and perhaps the image, at Google can read it. Keep it in Secret Manager, and let one of your own `steps` of the build read it under the build's account: gcloud secrets versions access latest --secret=pip-token",
  )
  expect(JSON.stringify(found)).not.toContain(key)
})

test('a long value takes time that grows with its length alone', () => {
  expect(looksLikeKey('aB3'.repeat(100_000))).toBe(false)
})
