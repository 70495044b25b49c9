import { changed, fraud, policyText } from './harness.ts'
import { stopEverywhere } from './recovery.ts'
import { customJob } from './steps.ts'

const policy = changed(
  policyText,
  'steps: [customJob, pipelineJob]',
  'steps: [customJob, uploadModel]\n      models: [fraud]',
).replace('/train/*@sha256:*', '/*/*@sha256:*')
const model = {
  displayName: 'fraud',
  artifactUri: 'gs://acme-models/fraud/1',
  containerSpec: { imageUri: `us-docker.pkg.dev/acme-ml/serve/fraud@sha256:${'1'.repeat(64)}` },
}
const steps = {
  one: customJob('one'),
  two: customJob('two'),
  three: customJob('three', { needs: ['one', 'two'] }),
  register: { needs: ['three'], uploadModel: { modelId: 'fraud', model } },
}

stopEverywhere('training', {
  steps,
  begin: () => fraud({ virtualTime: true, policy, jobs: { runningMs: 40_000 } }),
  jobs: ['one', 'two', 'three'],
  versions: 1,
})
