import { appendEvent, startChain } from '../../src/audit/chain.ts'
import type { AuditEvents, AuditEventType, RunIdentity } from '../../src/audit/events.ts'

export const run: RunIdentity = {
  server: 'https://github.com',
  repository: 'acme/fraud',
  repositoryId: '512345678',
  runId: '17012345678',
  runAttempt: '1',
  job: 'train',
  sha: '5f0c1c7d6c0e7e2c1c6e0d8b1c2a3f4e5d6c7b8a',
}

const digest = 'ab'.repeat(32)

/** One event of each type, as data. */
export const samples: AuditEvents = {
  'run.started': {
    action_version: '1.0.0',
    mode: 'run',
    grant: 'train',
    rerun: 'adopt',
    key: 'train/0',
    server: 'https://github.com',
  },
  'policy.loaded': {
    policy: '.github/vertex-policy.yml',
    commit: run.sha,
    sha256: digest,
  },
  'token.requested': {
    issuer: 'https://token.actions.githubusercontent.com',
    audience: 'https://iam.googleapis.com/x',
    purpose: 'first',
  },
  'token.verified': {
    claims: { sub: 'repo:acme/fraud:ref:refs/heads/main', actor: 'octocat', workflow: 'träin "quoted" 🚂' },
    jti: '0f4a3a6e',
    key_id: 'cc413527',
    token_sha256: digest,
    expires_at: '2026-09-21T14:23:20.000Z',
  },
  'token.rejected': { code: 'TOKEN_REJECTED', reason: 'other-run', token_sha256: null },
  'decision.made': {
    verdict: 'allow',
    grant: 'train',
    conditions: [
      { condition: 'when.ref', expected: 'refs/heads/main', actual: 'refs/heads/main', holds: true },
      { condition: 'when.environment', expected: 'production', actual: undefined, holds: false, hint: 'set it' },
    ],
    approvers: ['hubot'],
    merged_pull_request: 17,
  },
  'credential.exchanged': {
    principal: 'principal://iam.googleapis.com/x/subject/y',
    expires_at: '2026-09-21T14:23:20Z',
  },
  'credential.impersonated': {
    service_account: 'trainer@acme-ml.iam.gserviceaccount.com',
    expires_at: '2026-09-21T14:48:20Z',
  },
  'credential.renewed': {
    principal: 'principal://iam.googleapis.com/x/subject/y',
    service_account: null,
    expires_at: '2026-09-21T14:53:20Z',
  },
  'step.started': {
    step: 'train',
    kind: 'customJob',
    method: null,
    project: 'acme-ml',
    location: 'us-central1',
    request_sha256: digest,
    dedupe_key: 'k',
  },
  'step.adopted': {
    step: 'train',
    kind: 'customJob',
    name: 'projects/1/locations/us-central1/customJobs/2',
    state: 'JOB_STATE_RUNNING',
    dedupe_key: 'k',
  },
  'model.resolved': {
    step: 'deploy',
    asked: 'fraud@champion',
    model: 'projects/acme-ml/locations/us-central1/models/fraud@3',
  },
  'step.submitted': {
    step: 'train',
    kind: 'customJob',
    name: 'projects/1/locations/us-central1/customJobs/2',
    request_sha256: digest,
  },
  'step.cancelled': {
    step: 'train',
    kind: 'customJob',
    name: 'projects/1/locations/us-central1/customJobs/2',
    reason: 'timeout',
  },
  'step.fallback': {
    step: 'train',
    kind: 'customJob',
    name: null,
    from: 'us-central1',
    to: 'us-east1',
    reason: 'RESOURCE_EXHAUSTED',
  },
  'setup.compared': {
    provider: 'projects/1/locations/global/workloadIdentityPools/github/providers/internal',
    service_account: 'trainer@acme-ml.iam.gserviceaccount.com',
    differences: [{ rule: 'account-key', effect: 'lets in', on: 'trainer@acme-ml.iam.gserviceaccount.com' }],
  },
  'object.staging': { step: 'code', uri: 'gs://acme-code/train/', objects: 12, bytes: 34_567, sha256: digest },
  'object.staged': {
    step: 'code',
    uri: 'gs://acme-code/train/',
    objects: 12,
    bytes: 34_567,
    sha256: digest,
    adopted: 3,
  },
  'image.built': {
    step: 'image',
    build: 'projects/1/locations/us-central1/builds/b',
    image: 'us-docker.pkg.dev/acme-ml/train/fraud',
    digest: `sha256:${digest}`,
  },
  'gate.judged': {
    step: 'check',
    comparisons: [{ metric: 'auc', expected: 'at least 0.92', actual: '0.93', holds: true }],
    passed: true,
  },
  'agent.queried': {
    step: 'ask',
    engine: 'projects/acme-ml/locations/us-central1/reasoningEngines/7',
    class_method: 'stream_query',
    request_sha256: 'a'.repeat(64),
  },
  'agent.answered': {
    step: 'ask',
    engine: 'projects/acme-ml/locations/us-central1/reasoningEngines/7',
    status: 200,
    events: 2,
    response_bytes: 812,
    milliseconds: 1_430,
    passed: true,
  },
  'agent.restored': {
    step: 'ask',
    engine: 'projects/acme-ml/locations/us-central1/reasoningEngines/7',
    source_sha256: null,
    reason: 'STEP_FAILED',
  },
  'rollout.began': {
    step: 'release',
    endpoint: 'projects/123/locations/us-central1/endpoints/fraud',
    model: 'projects/123/locations/us-central1/models/fraud@4',
    deployed_model_id: '4711',
    former: { 17: 100 },
  },
  'rollout.changed': {
    step: 'release',
    endpoint: 'projects/123/locations/us-central1/endpoints/fraud',
    shares: { 17: 90, 4711: 10 },
  },
  'rollout.sampled': {
    step: 'release',
    endpoint: 'projects/123/locations/us-central1/endpoints/fraud',
    by: 'watch',
    share: 10,
    from: '2026-09-21T14:01:00.000Z',
    to: '2026-09-21T14:02:00.000Z',
    samples: 1,
    models: [
      {
        model: 'fraud@4',
        deployed_model_id: '4711',
        requests: 60,
        failures: 12,
        error_ratio: 0.2,
        p50_ms: 31.5,
        p95_ms: 45,
      },
      { model: 'fraud@3', deployed_model_id: '17', requests: 540, failures: 0, error_ratio: 0, p95_ms: 44 },
    ],
    bound: { error_ratio: 0.01, min_requests: 1, p95_ms: 500 },
    passed: false,
  },
  'template.published': {
    step: 'publish',
    package: 'projects/acme-ml/locations/us-central1/repositories/pipelines/packages/train-fraud',
    version: `sha256:${'1'.repeat(64)}`,
  },
  'schedule.changed': {
    step: 'nightly',
    schedule: 'projects/acme-ml/locations/us-central1/schedules/7',
    change: 'update',
    fields: ['cron'],
  },
  'template.tagged': {
    step: 'publish',
    package: 'projects/acme-ml/locations/us-central1/repositories/pipelines/packages/train-fraud',
    version: `sha256:${'1'.repeat(64)}`,
    tag: 'live',
    from: null,
  },
  'rollout.retired': {
    step: 'release',
    endpoint: 'projects/123/locations/us-central1/endpoints/fraud',
    deployed_model_id: '17',
  },
  'rollout.restored': {
    step: 'release',
    endpoint: 'projects/123/locations/us-central1/endpoints/fraud',
    shares: { 17: 100 },
    undeployed: '4711',
    reason: 'STEP_FAILED',
  },
  'step.finished': { step: 'train', kind: 'customJob', name: null, state: 'JOB_STATE_FAILED', reason: 'out of memory' },
  'lend.started': {
    borrower: 'triage/0',
    listener: 'run',
    address: '127.0.0.1:40123',
    isolation: 'namespace',
    calls: ['generateContent'],
    credentials: ['file'],
    budget: { requests: 500 },
  },
  'call.began': {
    call: 1,
    borrower: 'triage/0',
    method: 'generateContent',
    model: 'google/gemini-2.5-flash',
    project: 'acme-ml',
    location: 'us-central1',
    request_bytes: 512,
    request_sha256: digest,
  },
  'call.refused': {
    borrower: 'triage/0',
    method: 'generateContent',
    model: 'google/gemini-3-ultra',
    rule: 'allow.publisher_models',
    request_bytes: 512,
    request_sha256: digest,
  },
  'call.ended': {
    call: 1,
    status: 200,
    outcome: 'complete',
    response_bytes: 2048,
    input_tokens: 120,
    output_tokens: 45,
    milliseconds: 830,
  },
  'token.lent': {
    borrower: 'terraform/0',
    form: 'file',
    token_sha256: digest,
    audience: null,
    scopes: ['https://www.googleapis.com/auth/cloud-platform'],
    requested_scopes: ['https://www.googleapis.com/auth/devstorage.read_only'],
    expires_at: '2026-11-30T12:00:00.000Z',
  },
  'lend.ended': { reason: 'command', calls: 1, refused: 1, input_tokens: 120, output_tokens: 45 },
  'run.cancelled': { signal: 'SIGINT', cancelled: ['train'], left_running: [] },
  'run.finished': { conclusion: 'success', code: null, steps_sha256: digest },
}

export const eventTypes = Object.keys(samples).filter((type): type is AuditEventType => type in samples)

/** Returns the lines of a record of these events, with ids and times that count up. */
export function linesOf(types: readonly AuditEventType[], identity: RunIdentity = run): string[] {
  let state = startChain(identity)
  return types.map((type, index) => {
    const time = new Date(1_790_000_000_000 + index * 1000).toISOString()
    const link = appendEvent(state, identity, { type, data: samples[type], id: `event-${index + 1}`, time })
    state = link.state
    return link.line
  })
}

/** Every type once, closed by `run.finished`. */
export const lines: readonly string[] = linesOf(eventTypes)

export const textOf = (record: readonly string[]): string => record.map(line => `${line}\n`).join('')
