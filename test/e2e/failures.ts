import type { Emulator } from '../../emulator/emulator.ts'
import type { ServerLine } from '../../emulator/google/vertex/serverlogs.ts'
import { acme, changed, type FraudOptions, fraud, policyText, type TrainOptions } from './harness.ts'
import { released, rollout, rolloutPolicy } from './rollouts.ts'
import { customJob, stepsFile } from './steps.ts'

/**
 * One failure that users meet. Tests run it in virtual time, and so do pictures of it:
 *
 *     await using cloud = await failures['api-disabled'].start({ virtualTime: true })
 *     await train(cloud, failures['api-disabled'].run(cloud))
 */
export interface FailureScenario {
  /** What went wrong, as a heading. */
  readonly what: string
  /** Starts a GitHub and a Google in which it goes wrong. */
  readonly start: (options?: FraudOptions) => Promise<Emulator>
  /** The job, and what it gives the action. */
  readonly run: (cloud: Emulator) => TrainOptions
}

const stepsPath = 'vertex/train.yml'
const metrics = 'gs://acme-models/fraud/metrics.json'
const runId = '17000000001'

/** The steps of a run, in a file of the repository: an annotation can then name the line. */
const stepsAre = (...parameters: Parameters<typeof stepsFile>): Pick<FraudOptions, 'files'> => ({
  files: { [stepsPath]: stepsFile(...parameters) },
})
const withFile = (options: TrainOptions = {}): TrainOptions => ({
  ...options,
  inputs: { steps: stepsPath, variables: '', ...options.inputs },
})

const training = stepsAre({ train: customJob('fraud', { timeout: '2h' }) })
const gating = changed(policyText, 'steps: [customJob, pipelineJob]', 'steps: [customJob, pipelineJob, gate]')
const check = { gate: { metrics, require: { auc: { min: 0.92 } } } }
const trainAndCheck = stepsAre({
  train: customJob('fraud', { timeout: '2h' }),
  check: { needs: ['train'], ...check },
})
const deploying = changed(
  changed(policyText, '      ref_protected: true\n', '      ref_protected: true\n      environment: production\n'),
  '    branch:\n      rules: [pull_request, required_status_checks]\n',
  '    approval: { reviewers: 1, not_by: [actor] }\n',
)
const inProduction: TrainOptions = withFile({
  job: { environment: 'production', runId },
  permissions: { contents: 'read', 'id-token': 'write', actions: 'read' },
})

interface World extends FraudOptions {
  readonly arrange?: (cloud: Emulator) => void
}

/** @param begin starts the emulator, if not as `examples/fraud` */
const failure = (
  what: string,
  { arrange, ...world }: World,
  run: TrainOptions | ((cloud: Emulator) => TrainOptions) = withFile(),
  begin: (options: FraudOptions) => Promise<Emulator> = fraud,
): FailureScenario => ({
  what,
  run: cloud => (typeof run === 'function' ? run(cloud) : run),
  start: async options => {
    const cloud = await begin({ ...world, ...options })
    // Vertex AI's protos are loaded at first use: now, and not while a request waits.
    void cloud.google.vertex
    arrange?.(cloud)
    return cloud
  },
})

/** Removes a role on the project from everyone. */
function without(cloud: Emulator, role: string): void {
  const bindings = cloud.google.identity.projects[0]?.bindings ?? []
  bindings.splice(0, bindings.length, ...bindings.filter(one => one.role !== role))
}

const approvedBy =
  (...users: readonly { readonly login: string; readonly id: number }[]) =>
  ({ github }: Emulator): void => {
    github.repository(acme.repository).approvals[runId] = users.map(user => ({
      environment: 'production',
      state: 'approved',
      user,
    }))
  }

const ended = (code: number, message: string, logs: readonly string[]): Pick<FraudOptions, 'jobs'> => ({
  jobs: {
    pendingMs: 60_000,
    runningMs: 180_000,
    outcome: { state: 'FAILED', error: { code, message } },
    logs: logs.map((line, index) => ({ at: (20 + 2 * index) * 1_000, message: line, severity: 'ERROR' })),
  },
})
const logPage = 'https://console.cloud.google.com/logs/viewer?project=123456789&resource=ml_job%2Fjob_id%2F42'
const epochs = [
  'Read 284807 rows of gs://acme-models/fraud/features',
  'epoch 1/10  auc 0.8612',
  'epoch 2/10  auc 0.9071',
]
const traceback = [
  'Traceback (most recent call last):',
  '  File "/app/train.py", line 88, in <module>',
  '    main()',
  '  File "/app/train.py", line 61, in main',
  '    loss = model.train_step(batch)',
  '  File "/app/model.py", line 34, in train_step',
  '    raise ValueError(f"bad shape: {batch.shape}")',
  'ValueError: bad shape: (32, 29), expected (32, 30)',
]

const serverTraceback = [
  'INFO:     Started server process [1]',
  'Traceback (most recent call last):',
  '  File "/app/serve.py", line 14, in <module>',
  '    model = joblib.load(storage / "model.joblib")',
  "ModuleNotFoundError: No module named 'lightgbm'",
]

const deployment = (what: string, error: { code: number; message: string }, logs: readonly ServerLine[] = []) =>
  failure(
    what,
    {
      policy: rolloutPolicy,
      ...stepsAre(rollout()),
      arrange: cloud => {
        cloud.google.vertex.endpoints.script({ deployMs: 20_000, error, logs })
      },
    },
    withFile(),
    released,
  )

/** The failures that users meet, by a short name. The first twelve are the usual ones. */
export const failures = {
  'wrong-provider': failure('The provider is misspelled', {
    ...training,
    policy: changed(policyText, 'providers/internal', 'providers/internol'),
    setUp: policyText,
  }),
  'missing-binding': failure('The account is not bound', {
    ...training,
    arrange: ({ google }) => void google.identity.serviceAccounts[acme.trainer]?.bindings.splice(0),
  }),
  'api-disabled': failure('The Vertex AI API is off', {
    ...training,
    arrange: ({ google }) =>
      void Object.assign(google.identity.projects[0] ?? {}, { disabledServices: ['aiplatform.googleapis.com'] }),
  }),
  'wrong-bucket': failure('The bucket is misspelled', {
    ...stepsAre({
      train: customJob(
        'fraud',
        {},
        { baseOutputDirectory: { outputUriPrefix: 'gs://acme-model/fraud/${github.sha}' } },
      ),
    }),
  }),
  quota: failure('The quota is used up', { ...training, jobs: { refusal: 'QUOTA' } }),
  'id-token-missing': failure(
    'The job lacks id-token: write',
    training,
    withFile({ permissions: { contents: 'read' } }),
  ),
  'policy-typo': failure('The policy has a typing error', {
    ...training,
    policy: changed(policyText, 'service_accounts:', 'service_acounts:'),
    setUp: policyText,
  }),
  'image-not-allowed': failure(
    'The image is not allowed',
    {},
    { inputs: { variables: 'image=us-docker.pkg.dev/acme-ml/scratch/fraud:latest' } },
  ),
  traceback: failure('The program fails', {
    ...trainAndCheck,
    policy: gating,
    ...ended(
      3,
      `The replica workerpool0-0 exited with a non-zero status of 1. To find out more about why your job exited please check the logs: ${logPage}`,
      [...epochs, ...traceback],
    ),
  }),
  'deploy-failed': deployment(
    'The model server does not start',
    {
      code: 9,
      message: 'Model server terminated: model server container terminated: exit_code: 1 reason: "Error"',
    },
    serverTraceback.map((message, line) => ({ at: 15_000 + line, message })),
  ),
  'probe-failed': failure(
    'The new version fails its probe',
    {
      policy: rolloutPolicy,
      ...stepsAre(rollout({ probe: { instances: [{ amount: 1 }], expect: { 'predictions[0].score': { min: 2 } } } })),
    },
    withFile(),
    released,
  ),
  'approval-missing': failure(
    'The approval is missing',
    { ...training, policy: deploying, arrange: approvedBy() },
    inProduction,
  ),

  'self-approval': failure(
    'The person who started the run approved it',
    { ...training, policy: deploying, arrange: approvedBy({ login: 'octocat', id: 583_231 }) },
    inProduction,
  ),
  'actions-read-missing': failure(
    'The job lacks actions: read',
    { ...training, policy: deploying, arrange: approvedBy({ login: 'alice', id: 1_001 }) },
    { ...inProduction, permissions: { contents: 'read', 'id-token': 'write' } },
  ),
  'unprotected-branch': failure('The branch has no ruleset', {
    ...training,
    arrange: ({ github }) => {
      github.repository(acme.repository).rules['main'] = []
    },
  }),
  'other-branch': failure(
    'The run is of another branch',
    {
      ...training,
      arrange: ({ github }) => {
        const repository = github.repository(acme.repository)
        repository.commit({ 'README.md': 'more' }, { branch: 'more-epochs' })
        repository.rules['more-epochs'] = [{ type: 'pull_request' }]
      },
    },
    withFile({ job: { ref: 'refs/heads/more-epochs' } }),
  ),
  'metrics-missing': failure('The metrics file does not exist', {
    ...stepsAre({ check }),
    policy: gating,
  }),
  'metrics-too-low': failure('The metrics are not good enough', {
    ...stepsAre({ check }),
    policy: gating,
    arrange: ({ google }) => google.storage.put(metrics, '{"auc":0.8}', acme.project),
  }),
  'metrics-unreadable': failure('The metrics may not be read', {
    ...stepsAre({ check }),
    policy: gating,
    arrange: ({ google }) => {
      google.storage.put(metrics, '{"auc":0.95}', acme.project)
      google.storage.buckets.get(acme.bucket)?.bindings.splice(0)
    },
  }),
  'central-token-blind': failure(
    'The token of a central policy cannot see the repository',
    {
      ...training,
      arrange: ({ github }) => {
        const policies = github.addRepository('acme/policies', { id: 777, visibility: 'private' })
        policies.commit({ 'fraud.yml': policyText })
      },
    },
    ({ github }) => {
      const token = github.addToken({ repositories: ['acme/policies'], lifetimeMs: 3_600_000 })
      const policy = 'acme/policies/fraud.yml@refs/heads/main'
      return withFile({ inputs: { policy, policy_token: token, github_token: token } })
    },
  ),
  'policy-indentation': failure('The policy is indented wrongly', {
    ...training,
    policy: changed(policyText, '    provider: internal\n', '   provider: internal\n'),
    setUp: policyText,
  }),
  'stock-out': failure('Google has no such machine now', { ...training, jobs: { refusal: 'STOCKOUT' } }),
  'out-of-memory': failure('The container is killed', {
    ...training,
    ...ended(
      3,
      `The replica workerpool0-0 ran out-of-memory and exited with a non-zero status of 137. To find out more about why your job exited please check the logs: ${logPage}`,
      epochs,
    ),
  }),
  'job-denied-read': failure('The job may not read its data', {
    ...training,
    ...ended(
      3,
      `The replica workerpool0-0 exited with a non-zero status of 1. To find out more about why your job exited please check the logs: ${logPage}`,
      [
        'Traceback (most recent call last):',
        '  File "/app/train.py", line 12, in <module>',
        '    rows = bucket.blob("fraud/rows.csv").download_as_text()',
        "google.api_core.exceptions.Forbidden: 403 GET https://storage.googleapis.com/download/storage/v1/b/acme-data/o/fraud%2Frows.csv?alt=media: train-runtime@acme-ml.iam.gserviceaccount.com does not have storage.objects.get access to the Google Cloud Storage object. Permission 'storage.objects.get' denied on resource (or it may not exist).",
      ],
    ),
  }),
  'invalid-input': failure('An input is wrong', training, withFile({ inputs: { mode: 'dry-run' } })),
  'role-missing': failure('The account lacks a role', {
    ...training,
    arrange: cloud => without(cloud, 'roles/aiplatform.user'),
  }),
  timeout: failure('The job takes too long', {
    ...stepsAre({ train: customJob('fraud', { timeout: '30m' }) }),
    jobs: { queuedMs: 86_400_000 },
  }),
  perimeter: failure('A perimeter of VPC Service Controls refuses', {
    ...training,
    arrange: ({ faults }) => {
      const message = "Request is prohibited by organization's policy. vpcServiceControlsUniqueIdentifier: abcd1234_x"
      const body = { error: { code: 403, status: 'PERMISSION_DENIED', message } }
      const host = 'us-central1-aiplatform.googleapis.com'
      faults.add({ host, method: 'POST', times: Infinity, fault: { status: 403, body } })
    },
  }),
  'check-missing': failure(
    'The check finds what is missing',
    { ...training, arrange: cloud => without(cloud, 'roles/aiplatform.user') },
    withFile({ inputs: { mode: 'check' } }),
  ),
} as const satisfies Readonly<Record<string, FailureScenario>>
