import { ActionError } from '../../src/core/errors.ts'
import { Pending } from '../../src/core/json.ts'
import type { ConditionVerdict, Decision } from '../../src/policy/decide/decision.ts'
import type { PlannedStep, RunReport, StepReport } from '../../src/report/types.ts'

/** Typical reports of runs, for the tests and for viewing. */
const held: readonly ConditionVerdict[] = [
  { source: 'claim', condition: 'when.repository', expected: 'acme/fraud', actual: 'acme/fraud', result: 'holds' },
  { source: 'claim', condition: 'when.repository_id', expected: '512345678', actual: '512345678', result: 'holds' },
  {
    source: 'claim',
    condition: 'when.event_name',
    expected: 'any of push, workflow_dispatch',
    accepted: ['push', 'workflow_dispatch'],
    actual: 'push',
    result: 'holds',
  },
  { source: 'claim', condition: 'when.ref', expected: 'refs/heads/main', actual: 'refs/heads/main', result: 'holds' },
  { source: 'claim', condition: 'when.ref_protected', expected: 'true', actual: 'true', result: 'holds' },
  {
    source: 'branch',
    condition: 'branch.rules',
    expected: 'pull_request',
    actual: 'pull_request, required_status_checks',
    result: 'holds',
  },
  { source: 'branch', condition: 'branch.merged', expected: 'a merged pull request', actual: '#42', result: 'holds' },
]

export const allowed: Decision = {
  verdict: 'allow',
  grant: 'train',
  conditions: held,
  others: [],
  approvers: [{ login: 'hubot', id: '1024' }],
  mergedPullRequest: 42,
  unanswered: [],
}

export const denied: Decision = {
  verdict: 'deny',
  grant: 'train',
  conditions: held.map(verdict => {
    if (verdict.condition === 'when.ref')
      return {
        ...verdict,
        actual: 'refs/heads/main-fix',
        result: 'fails',
        hint: 'refs/heads/main-fix begins with the allowed name, but is another branch; patterns match whole refs.',
      }
    if (verdict.condition === 'branch.merged')
      return {
        source: 'branch',
        condition: 'branch.merged',
        expected: 'a merged pull request',
        actual: undefined as string | undefined,
        result: 'fails',
        hint: 'No merged pull request has this commit as its merge commit: merge it first.',
      }
    return verdict
  }),
  others: [{ grant: 'review', holds: true }],
  approvers: [],
  mergedPullRequest: undefined,
  unanswered: [],
}

const step = (id: string, kind: string, minutes: readonly [number, number], needs: readonly string[]): StepReport => ({
  id,
  kind,
  state: kind === 'pipelineJob' ? 'PIPELINE_STATE_SUCCEEDED' : 'JOB_STATE_SUCCEEDED',
  needs,
  project: 'acme-ml',
  location: 'us-central1',
  startedAt: `2026-09-01T12:${String(minutes[0]).padStart(2, '0')}:05Z`,
  finishedAt: `2026-09-01T12:${String(minutes[1]).padStart(2, '0')}:40Z`,
  name: `projects/123456789/locations/us-central1/${kind}s/8${minutes[0]}71234`,
  consoleUrl: `https://console.cloud.google.com/agent-platform/locations/us-central1/training/8${minutes[0]}71234?project=acme-ml`,
  adopted: false,
  details: undefined,
  error: undefined,
})

export const success: RunReport = {
  version: '1.2.0',
  mode: 'run',
  conclusion: 'success',
  run: {
    server: 'https://github.com',
    repository: 'acme/fraud',
    sha: '5f0c1c7d6c0e7e2c1c6e0d8b1c2a3f4e5d6c7b8a',
    ref: 'refs/heads/main',
    event: 'push',
    workflow: 'train',
    runId: '17012345678',
    runAttempt: '1',
    actor: 'octocat',
  },
  grant: {
    name: 'train',
    description: 'Train the fraud model on merges to main',
    serviceAccount: 'trainer@acme-ml.iam.gserviceaccount.com',
    provider: 'projects/123456789/locations/global/workloadIdentityPools/github/providers/internal',
  },
  policy: {
    path: '.github/vertex-policy.yml',
    commit: 'a1b2c3d4e5f60718293a4b5c6d7e8f9001122334',
    sha256: '7d865e959b2466918c9863afca942d0fb89d7c9ac0c99bafc3749504ded97730',
    url: 'https://github.com/acme/fraud/blob/a1b2c3d4e5f60718293a4b5c6d7e8f9001122334/.github/vertex-policy.yml',
  },
  token: {
    issuer: 'https://token.actions.githubusercontent.com',
    audience:
      'https://iam.googleapis.com/projects/123456789/locations/global/workloadIdentityPools/github/providers/internal',
  },
  decision: allowed,
  credential: {
    principal:
      'principal://iam.googleapis.com/projects/123456789/locations/global/workloadIdentityPools/github/subject/512345678:17012345678:1:5f0c1c7',
    serviceAccount: 'trainer@acme-ml.iam.gserviceaccount.com',
    expiresAt: '2026-09-01T12:30:00Z',
  },
  steps: [step('train', 'customJob', [1, 13], []), step('evaluate', 'pipelineJob', [14, 16], ['train'])],
  plan: undefined,
  check: undefined,
  lend: undefined,
  drift: undefined,
  policyChange: undefined,
  outputs: { model: 'projects/123456789/locations/us-central1/models/fraud@3' },
  record: {
    path: '/home/runner/work/_temp/vertex-audit.jsonl',
    sha256: 'c0535e4be2b79ffd93291305436bf889314e4a3faec05ecffcbb7df31ad9e51a',
    source: 'github:acme/keyless-vertex#v1',
  },
  failure: undefined,
  cancelled: [],
  leftRunning: [],
  phases: [
    { name: 'policy', milliseconds: 184 },
    { name: 'token', milliseconds: 97 },
    { name: 'decision', milliseconds: 62 },
    { name: 'credential', milliseconds: 243 },
    { name: 'steps', milliseconds: 936_000 },
  ],
  finishedAt: '2026-09-01T12:16:41Z',
}

const [train, evaluate] = success.steps as readonly [StepReport, StepReport]

export const failed: RunReport = {
  ...success,
  conclusion: 'failure',
  steps: [
    {
      ...train,
      state: 'JOB_STATE_FAILED',
      error: {
        text: 'The replica workerpool0-0 exited with a non-zero status of 1. To find out more about why your job exited please check the logs.',
        ofGoogle: true,
      },
    },
    {
      ...evaluate,
      state: 'SKIPPED',
      startedAt: undefined,
      finishedAt: undefined,
      name: undefined,
      consoleUrl: undefined,
    },
  ],
  outputs: {},
  failure: new ActionError('STEP_FAILED', 'step train ended as JOB_STATE_FAILED after 12m 35s', {
    cause: 'the program in replica workerpool0-0 exited with status 1',
    cure: 'Its last log lines are in the log of step train: the console link leads to it.',
  }),
}

export const rejected: RunReport = {
  ...success,
  conclusion: 'failure',
  phases: success.phases.slice(0, 4),
  credential: undefined,
  steps: [],
  outputs: {},
  failure: new ActionError(
    'IMPERSONATION_REJECTED',
    'Google did not let the run act as trainer@acme-ml.iam.gserviceaccount.com',
    {
      answer: {
        host: 'iamcredentials.googleapis.com',
        status: 403,
        words: "Permission 'iam.serviceAccounts.getAccessToken' denied on resource (or it may not exist).",
        requestId: '7f3a91c2',
      },
      cause: 'the service account has no binding of roles/iam.workloadIdentityUser for this principal',
      cure: 'Bind it; it takes effect in a minute or two:',
      commands: [
        [
          'gcloud iam service-accounts add-iam-policy-binding trainer@acme-ml.iam.gserviceaccount.com \\',
          '  --project=acme-ml \\',
          '  --role=roles/iam.workloadIdentityUser \\',
          '  --member=principalSet://iam.googleapis.com/projects/123456789/locations/global/workloadIdentityPools/github/attribute.train_512345678/true',
        ].join('\n'),
      ],
    },
  ),
}

export const denial: RunReport = {
  ...success,
  conclusion: 'denied',
  run: { ...success.run, ref: 'refs/heads/main-fix' },
  decision: denied,
  credential: undefined,
  phases: success.phases.slice(0, 3),
  steps: [],
  outputs: {},
  failure: new ActionError('DENIED', 'grant train is not given to this run'),
}

const planned = (id: string, kind: string, needs: readonly string[], body: unknown): PlannedStep => ({
  id,
  kind,
  needs,
  project: 'acme-ml',
  location: 'us-central1',
  timeoutSeconds: 7_200,
  request: `POST https://us-central1-aiplatform.googleapis.com/v1/projects/acme-ml/locations/us-central1/${kind}s`,
  body,
  labels: { 'keyless-repository': 'acme_fraud', 'keyless-grant': 'train', 'keyless-step': id },
})

export const plan: RunReport = {
  ...success,
  mode: 'plan',
  phases: success.phases.slice(0, 1),
  run: { ...success.run, ref: 'refs/pull/43/merge', event: 'pull_request' },
  token: undefined,
  credential: undefined,
  record: undefined,
  steps: [],
  outputs: {},
  decision: {
    ...allowed,
    conditions: held.map(verdict =>
      verdict.condition === 'branch.merged' ? { ...verdict, actual: '(known at run time)', isAssumed: true } : verdict,
    ),
  },
  plan: {
    source: 'in force',
    assumption: 'a push to refs/heads/main',
    proposed: undefined,
    grant: [{ key: 'when.ref', value: 'refs/heads/main' }],
    lends: [],
    steps: [
      planned('train', 'customJob', [], {
        displayName: 'fraud',
        jobSpec: {
          workerPoolSpecs: [
            {
              machineSpec: { machineType: 'n1-standard-8' },
              replicaCount: '1',
              containerSpec: {
                imageUri: new Pending('${variables.image}', true),
                args: ['--epochs=10'],
              },
            },
          ],
          baseOutputDirectory: { outputUriPrefix: 'gs://acme-models/fraud/5f0c1c7' },
          scheduling: { timeout: '7200s' },
        },
      }),
      planned('evaluate', 'pipelineJob', ['train'], {
        displayName: 'evaluate',
        runtimeConfig: {
          gcsOutputDirectory: 'gs://acme-models/fraud/pipelines',
          parameterValues: { model: new Pending('${steps.train.jobSpec.baseOutputDirectory.outputUriPrefix}', true) },
        },
      }),
    ],
  },
}

export const auth: RunReport = { ...success, mode: 'check', phases: success.phases.slice(0, 4), steps: [], outputs: {} }

export const authBroken: RunReport = {
  ...rejected,
  mode: 'check',
  credential: {
    principal: success.credential?.principal ?? '',
    serviceAccount: undefined,
    expiresAt: '2026-09-01T12:05:00Z',
  },
}

export const cancelled: RunReport = {
  ...success,
  conclusion: 'cancelled',
  steps: [
    { ...train, state: 'JOB_STATE_CANCELLED' },
    { ...evaluate, state: 'PIPELINE_STATE_RUNNING', finishedAt: undefined },
  ],
  outputs: {},
  failure: new ActionError('CANCELLED', 'the run was cancelled (SIGINT)'),
  cancelled: ['train'],
  leftRunning: ['evaluate'],
}

const lentGrant = success.grant && { ...success.grant, name: 'agent', description: undefined }

/** A run that lent, and whose budget is spent. */
export const lent: RunReport = {
  ...success,
  mode: 'lend',
  grant: lentGrant,
  steps: [],
  outputs: {},
  phases: [...success.phases.slice(0, 4), { name: 'lend', milliseconds: 1_520_000 }],
  lend: {
    borrower: 'triage/0',
    url: 'http://127.0.0.1:40123',
    command: { exitCode: 0, signal: undefined },
    isolation: {
      name: 'namespaces (sudo)',
      stops: 'The command has its own processes and mounts: it cannot see this action, the runner or their variables.',
      leaves: 'It is the same user on the same network: it can read and change the workspace and the home folder.',
    },
    totals: {
      byModel: [
        {
          model: 'anthropic/claude-sonnet-4-5',
          calls: 212,
          failed: 3,
          refused: 9,
          inputTokens: 4_812_334,
          outputTokens: 183_201,
          cost: 8.4312,
          latency: { p50: 6_200, p95: 41_000 },
        },
        {
          model: 'google/gemini-2.5-flash',
          calls: 41,
          failed: 0,
          refused: 0,
          inputTokens: 90_120,
          outputTokens: 12_004,
          cost: 0.0571,
          latency: { p50: 840, p95: 2_300 },
        },
        {
          model: 'google/gemini-3-pro',
          calls: 0,
          failed: 0,
          refused: 3,
          inputTokens: 0,
          outputTokens: 0,
          cost: undefined,
          latency: undefined,
        },
      ],
      refused: [
        {
          rule: 'lend.budget.input_tokens',
          calls: 9,
          message:
            'the budget of grant agent has 97,546 of 5,000,000 input tokens left (lend.budget.input_tokens), and this call needs up to 121,400 input tokens. Make it smaller, start a new run, or raise grants.agent.lend.budget.input_tokens in the policy.',
        },
        {
          rule: 'allow.publisher_models',
          calls: 3,
          message:
            'the grant agent does not allow google/gemini-3-pro (allow.publisher_models: anthropic/claude-*, google/gemini-2.5-*). Add it to the policy, or use one of these.',
        },
      ],
      strangers: 2,
      lent: [{ form: 'file', tokens: 2, expiresAt: '2026-09-01T13:30:00.000Z' }],
      budget: [
        { part: 'requests', limit: 500, used: 253, reserved: 0 },
        { part: 'input_tokens', limit: 5_000_000, used: 4_902_454, reserved: 0 },
        { part: 'output_tokens', limit: 500_000, used: 195_205, reserved: 0 },
        { part: 'cost', limit: 10, used: 8.4883, reserved: 0 },
        { part: 'duration', limit: 2_700, used: 1_520, reserved: 0 },
      ],
      spent: ['input_tokens'],
      charged: { inputTokens: 4_902_454, outputTokens: 195_205, cost: 8.4883 },
    },
  },
}
