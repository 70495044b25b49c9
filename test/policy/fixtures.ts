import { ActionError, type Problem } from '../../src/core/errors.ts'
import type { Claims } from '../../src/identity/claims.ts'
import { loadPolicy } from '../../src/policy/load/load.ts'
import type { Policy } from '../../src/policy/policy.ts'
import { adviceOf } from '../advice.ts'

export const file = '.github/vertex-policy.yml'
export const digest = `sha256:${'5f'.repeat(32)}`

/** A policy with the usual keys of a grant. */
export const samplePolicy = `version: 1
requires: ">=1.0"
issuer: https://token.actions.githubusercontent.com
providers:
  internal:
    resource: projects/123456789/locations/global/workloadIdentityPools/github/providers/internal
    trust: internal
  external:
    resource: projects/123456789/locations/global/workloadIdentityPools/github-review/providers/review
    trust: external
grants:
  train:
    description: Train the fraud model on merges to main
    provider: internal
    when:
      repository: acme/fraud
      repository_id: "512345678"
      repository_owner_id: "90210"
      event_name: [push, workflow_dispatch]
      ref: refs/heads/main
      ref_protected: true
      runner_environment: github-hosted
    branch: { rules: [pull_request, required_status_checks] }
    service_account: trainer@acme-ml.iam.gserviceaccount.com
    token: { lifetime: 30m }
    allow:
      steps: [customJob, pipelineJob]
      projects: [acme-ml]
      locations: [us-central1, us-east1]
      service_accounts: [default, train-runtime@acme-ml.iam.gserviceaccount.com]
      images: ["us-docker.pkg.dev/acme-ml/train/*@sha256:*"]
      machines: { types: [n1-standard-8, a2-highgpu-1g], accelerators: { NVIDIA_TESLA_A100: 1 }, replicas: 4 }
      storage: ["gs://acme-models/fraud/**"]
      models: [fraud]
      timeout: 6h
  deploy:
    provider: internal
    when: { repository_id: "512345678", event_name: push, ref: refs/heads/main, environment: production, runner_environment: github-hosted }
    approval: { reviewers: 1, not_by: [actor] }
    service_account: deployer@acme-ml.iam.gserviceaccount.com
    allow:
      projects: [acme-ml]
      locations: [us-central1]
      models: [fraud]
      machines: { types: [n1-standard-4], replicas: 3 }
`

/** A token's claims as GitHub sends them for a push to main, with names changed. */
export const pushToMain: Claims = {
  sub: 'repo:acme@90210/fraud@512345678:ref:refs/heads/main',
  aud: 'https://iam.googleapis.com/projects/123456789/locations/global/workloadIdentityPools/github/providers/internal',
  iss: 'https://token.actions.githubusercontent.com',
  ref: 'refs/heads/main',
  ref_type: 'branch',
  ref_protected: 'true',
  sha: '5f0c1c7d6c0e7e2c1c6e0d8b1c2a3f4e5d6c7b8a',
  repository: 'acme/fraud',
  repository_id: '512345678',
  repository_owner: 'acme',
  repository_owner_id: '90210',
  repository_visibility: 'private',
  run_id: '17012345678',
  run_number: '42',
  run_attempt: '1',
  actor: 'octocat',
  actor_id: '583231',
  workflow: 'train',
  event_name: 'push',
  head_ref: '',
  base_ref: '',
  workflow_ref: 'acme/fraud/.github/workflows/train.yml@refs/heads/main',
  workflow_sha: '5f0c1c7d6c0e7e2c1c6e0d8b1c2a3f4e5d6c7b8a',
  job_workflow_ref: 'acme/fraud/.github/workflows/train.yml@refs/heads/main',
  job_workflow_sha: '5f0c1c7d6c0e7e2c1c6e0d8b1c2a3f4e5d6c7b8a',
  runner_environment: 'github-hosted',
  check_run_id: '48000000001',
}

export const load = (text: string): Policy => loadPolicy(text, file, '1.2.0').policy

/** Returns the error with which loading fails. */
export function refusal(text: string, actionVersion = '1.2.0'): ActionError {
  try {
    loadPolicy(text, file, actionVersion)
  } catch (error) {
    if (error instanceof ActionError) return error
    throw error
  }
  throw new Error('the policy was expected to be refused, and was not')
}

/** Returns `line:column path: message cure command` for each problem. */
export const problems = (text: string, actionVersion?: string): string[] =>
  refusal(text, actionVersion).problems.map(inBrief)

export const inBrief = ({ line, column, path, message, ...advice }: Problem): string =>
  `${line}:${column} ${path}: ${message} ${adviceOf(advice).replaceAll('\n', ' ')}`.trim()

/** Returns a valid policy of one provider and one grant, with parts replaced. */
export function smallPolicy(
  change: { when?: string; grant?: string; top?: string; provider?: string; trust?: string; more?: string } = {},
): string {
  return `version: 1${change.top ?? ''}
providers:
  inside:
    resource: ${change.provider ?? 'projects/123456789/locations/global/workloadIdentityPools/github/providers/internal'}
    trust: ${change.trust ?? 'internal'}
grants:
  train:
    provider: inside
    when: ${change.when ?? '{ repository_id: "512345678", event_name: push, ref: refs/heads/main }'}
    ${change.grant ?? 'service_account: trainer@acme-ml.iam.gserviceaccount.com'}
${change.more ?? ''}`
}
