import type { Emulator } from '../../emulator/emulator.ts'
import type { FailureScenario } from '../../test/e2e/failures.ts'
import {
  acme,
  changed,
  type FraudOptions,
  fraud,
  image,
  policyPath,
  policyText,
  type TrainOptions,
} from '../../test/e2e/harness.ts'
import { agentFraud, lendInputs } from '../../test/e2e/lending.ts'
import { released, rollout, rolloutPolicy } from '../../test/e2e/rollouts.ts'
import { customJob, stepsFile } from '../../test/e2e/steps.ts'

const { project } = acme
const location = 'us-central1'
const builder = 'builder@acme-ml.iam.gserviceaccount.com'

/** The grant of `examples/fraud`, which may also judge, register and build. */
const policy = changed(
  changed(
    policyText,
    'steps: [customJob, pipelineJob]',
    'steps: [customJob, pipelineJob, gate, uploadModel, buildImage]\n      models: [fraud]\n      endpoints: [fraud]\n      writes: [gs://acme-models/build/]',
  ),
  'service_accounts: [train-runtime@acme-ml.iam.gserviceaccount.com]',
  `service_accounts: [train-runtime@acme-ml.iam.gserviceaccount.com, ${builder}]`,
)
  .replace('locations: [us-central1]', 'locations: [us-central1, us-east1]')
  .replace('types: [n1-standard-8]', 'types: [n1-standard-8, E2_HIGHCPU_8]')

const baseOutputDirectory = { outputUriPrefix: 'gs://acme-models/fraud/${github.sha}' }
const output = '${steps.train.jobSpec.baseOutputDirectory.outputUriPrefix}'

/** Trains, compares with what serves, and registers. */
const training = stepsFile(
  {
    train: customJob('fraud', { timeout: '2h', fallback: [{ location: 'us-east1' }] }, { baseOutputDirectory }),
    check: {
      gate: {
        metrics: `${output}/metrics.json`,
        require: { auc: { min: 0.92 }, loss: { max: 0.3 } },
        better_than: { endpoint: 'fraud', metric: 'auc' },
      },
    },
    register: {
      needs: ['check'],
      uploadModel: {
        modelId: 'fraud',
        model: {
          displayName: 'fraud',
          artifactUri: `${output}/model`,
          containerSpec: { imageUri: image },
          versionAliases: ['candidate'],
        },
      },
    },
  },
  { outputs: { model: '${steps.register.model}@${steps.register.modelVersionId}' } },
)

/** Starts with fraud@1 on the endpoint fraud, and with the metrics of the new model. */
async function worldOfTraining(options: FraudOptions = {}): Promise<Emulator> {
  const cloud = await fraud({
    policy,
    files: { 'vertex/train.yml': training },
    jobs: { pendingMs: 65_000, runningMs: 1_820_000, logs: trainingLog },
    ...options,
  })
  const { vertex, storage } = cloud.google
  const head = cloud.github.repository(acme.repository).commitAt('refs/heads/main')?.sha
  storage.put(`gs://${acme.bucket}/fraud/${head}/metrics.json`, '{"auc": 0.941, "loss": 0.21, "f1": 0.87}', project)
  vertex.models.put(project, location, {
    modelId: 'fraud',
    displayName: 'fraud',
    evaluations: [{ metrics: { auc: 0.933 } }],
  })
  vertex.endpoints.put(project, location, {
    endpointId: 'fraud',
    displayName: 'fraud',
    deployedModels: [{ id: '17', model: 'fraud@1' }],
    trafficSplit: { 17: 100 },
  })
  return cloud
}

const trainingLog = [1, 2, 3, 4, 5].map(epoch => ({
  at: 300_000 * epoch,
  message: `epoch ${epoch}/5  auc ${(0.901 + epoch * 0.008).toFixed(3)}`,
}))

/** A rollout whose new version gets real traffic, which its minutes are watched in. */
const watched = rollout({
  bake: '10m',
  probe: { instances: [{ amount: 12.5 }], expect: { 'predictions[0].score': { min: 0, max: 1 } }, latency: '500ms' },
  watch: { errors: { max: 0.01 }, latency: { p95: '300ms' }, failures: 3, min_requests: 100 },
})
/** The grant of `test/e2e/rollouts.ts`, by the names of `examples/quick-start`. */
const releasePolicy = rolloutPolicy
  .replace(/^ {2}train:$/m, '  deploy:')
  .replace(`service_account: ${acme.trainer}`, `service_account: ${acme.deployer}`)
const releasing = { policy: releasePolicy, files: { 'vertex/release.yml': stepsFile(watched) } }
const withoutVariables: TrainOptions = { inputs: { variables: '' } }
const release: TrainOptions = { inputs: { grant: 'deploy', steps: 'vertex/release.yml', variables: '' } }

const watchedBy =
  (behavior?: { readonly errorRatio?: number; readonly latencyMs?: number }) =>
  async (options: FraudOptions = {}): Promise<Emulator> => {
    const cloud = await released({ ...releasing, ...options })
    const { endpoints } = cloud.google.vertex
    endpoints.traffic('fraud', { requestsPerMinute: 1_200 })
    // Latencies of a real service move a little from minute to minute.
    for (const minute of Array.from({ length: 120 }, (_, index) => index))
      cloud.clock.later(minute * 60_000, () => {
        const wave = Math.round(12 * Math.sin(minute / 2) + 8 * Math.sin(minute * 1.7))
        endpoints.behave({ versionId: '1', asker: 'user' }, { latencyMs: 190 - wave, errorRatio: 0.002 })
        endpoints.behave({ versionId: '2', asker: 'user' }, { latencyMs: 165 + wave, errorRatio: 0.003, ...behavior })
      })
    return cloud
  }

/** Opens a pull request with the files, and plans it. */
const planned =
  (files: Readonly<Record<string, string>>, inputs: TrainOptions['inputs'] = {}) =>
  (cloud: Emulator): TrainOptions => {
    const repository = cloud.github.repository(acme.repository)
    const headSha = repository.commit({ ...files }, { branch: 'change' })
    return {
      permissions: { contents: 'read' },
      job: { event: 'pull_request', pull: repository.addPull({ head: 'change', headSha }).number },
      inputs: { mode: 'plan', variables: '', ...inputs },
    }
  }

const building = stepsFile(
  {
    image: {
      buildImage: {
        image: 'us-docker.pkg.dev/acme-ml/train/fraud',
        staging: 'gs://acme-models/build/',
        serviceAccount: builder,
      },
    },
    train: customJob(
      'fraud',
      { timeout: '2h' },
      {
        workerPoolSpecs: [
          {
            machineSpec: { machineType: 'n1-standard-8' },
            replicaCount: 2,
            containerSpec: { imageUri: '${steps.image.reference}' },
          },
        ],
        baseOutputDirectory,
      },
    ),
  },
  { defaults: {} },
)

const call = `node -e '
const [base, secret] = [process.env.ANTHROPIC_VERTEX_BASE_URL, process.env.ANTHROPIC_AUTH_TOKEN]
const ask = async content => {
  const url = base + "/projects/acme-ml/locations/global/publishers/anthropic/models/claude-sonnet-4-5:rawPredict"
  const headers = { authorization: "Bearer " + secret, "content-type": "application/json" }
  const body = { anthropic_version: "vertex-2023-10-16", max_tokens: 100, messages: [{ role: "user", content }] }
  console.log((await fetch(url, { method: "POST", headers, body: JSON.stringify(body) })).status)
}
ask("Why is the auc lower?").then(() => ask("Which rows?")).then(() => ask("Once more"))
'`

/** Runs that end well, or are undone: what the summary shows first. */
export const outcomes: Readonly<Record<string, FailureScenario>> = {
  trained: { what: 'Trained, judged and registered', start: worldOfTraining, run: () => withoutVariables },
  fallback: {
    what: 'Trained in the second region',
    start: async (options = {}) => {
      const cloud = await worldOfTraining(options)
      cloud.google.vertex.script({ refusal: 'STOCKOUT' }, { location })
      return cloud
    },
    run: () => withoutVariables,
  },
  promoted: { what: 'A canary is promoted', start: watchedBy(), run: () => release },
  'rolled-back': {
    what: 'A canary is rolled back',
    start: watchedBy({ errorRatio: 0.2 }),
    run: () => release,
  },
  slow: { what: 'A canary is too slow', start: watchedBy({ latencyMs: 2_000 }), run: () => release },
  image: {
    what: 'An image is built and trained with',
    start: (options = {}) =>
      fraud({
        policy,
        files: { 'vertex/train.yml': building, Dockerfile: 'FROM python:3.12-slim\nCOPY vertex /vertex\n' },
        jobs: { pendingMs: 60_000, runningMs: 900_000 },
        ...options,
      }),
    run: () => withoutVariables,
  },
  cancelled: {
    what: 'A run is cancelled while it trains',
    start: worldOfTraining,
    run: cloud => ({
      ...withoutVariables,
      cancel: async () => {
        await cloud.answered(({ method, path }) => method === 'GET' && /customJobs\/\d+$/.test(path))
      },
    }),
  },
  plan: {
    what: 'A plan of a pull request',
    start: worldOfTraining,
    run: planned({ 'vertex/train.yml': changed(training, 'timeout: 2h', 'timeout: 3h') }, { comment: 'true' }),
  },
  'plan-widens': {
    what: 'A pull request widens the policy',
    start: worldOfTraining,
    run: planned({
      [policyPath]: changed(
        changed(policy, 'us-docker.pkg.dev/acme-ml/train/*@sha256:*', '"**"'),
        `service_account: ${acme.trainer}`,
        'service_account: owner@acme-ml.iam.gserviceaccount.com',
      ),
    }),
  },
  'check-complete': {
    what: 'The set-up has all that the steps need',
    start: worldOfTraining,
    run: () => ({ inputs: { mode: 'check', variables: '' } }),
  },
  lent: {
    what: 'An agent called models within its budget',
    // Its command runs in real time.
    start: ({ virtualTime: _, ...options } = {}) =>
      agentFraud({
        timeScale: 1,
        lend: 'gateway: { calls: [rawPredict] }, budget: { requests: 2, cost: 1 }, prices: { "anthropic/claude-*": { input: 3, output: 15 } }',
        ...options,
      }),
    run: () => ({ inputs: { ...lendInputs, run: call } }),
  },
}
