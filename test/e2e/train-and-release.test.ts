import { expect, test } from 'vitest'
import { acme, changed, eventsOf, fraud, image, train } from './harness.ts'
import { resultsOf } from './steps.ts'

/** A policy with most of its features (docs/policy.md). */
const policy = `version: 1
requires: ">=1.0"                                         # read first; an older action says which version it takes
issuer: https://token.actions.githubusercontent.com        # the one issuer this policy trusts (this is the default)
providers:                                                 # separate clients for inside and outside
  internal:
    resource: projects/123456789/locations/global/workloadIdentityPools/github/providers/internal
    trust: internal
  external:
    resource: projects/123456789/locations/global/workloadIdentityPools/github-review/providers/review
    trust: external                                        # code not yet merged (pull requests of colleagues; forks get no token)
grants:                                                    # roles mapped deliberately, one by one
  train:
    description: Train the fraud model on merges to main
    provider: internal
    when:                                                  # every line must hold
      repository: acme/fraud
      repository_id: "512345678"
      repository_owner_id: "90210"
      event_name: [push, workflow_dispatch]
      ref: refs/heads/main
      ref_protected: true
      runner_environment: github-hosted
    branch: { rules: [pull_request, required_status_checks] }   # active rules of the ref, asked of the GitHub API
    service_account: trainer@acme-ml.iam.gserviceaccount.com    # left out: direct access by the federated principal
    token: { lifetime: 30m }
    allow:
      steps: [customJob, pipelineJob, gate, uploadModel]
      projects: [acme-ml]
      locations: [us-central1, us-east1]
      service_accounts: [default, train-runtime@acme-ml.iam.gserviceaccount.com]   # \`default\`: what Vertex uses when a job names none
      images: ["us-docker.pkg.dev/acme-ml/train/*@sha256:*"]
      machines: { types: [n1-standard-8, a2-highgpu-1g], accelerators: { NVIDIA_TESLA_A100: 1 }, replicas: 4 }
      storage: ["gs://acme-models/fraud/**"]
      models: [fraud]
      timeout: 6h
      node_hours: 48                                       # Σ replicas × trials × timeout
  deploy:
    provider: internal
    when: { repository_id: "512345678", event_name: push, ref: refs/heads/main, environment: production, runner_environment: github-hosted }
    approval: { reviewers: 1, not_by: [actor] }                 # who approved the environment, asked of the GitHub API
    service_account: deployer@acme-ml.iam.gserviceaccount.com
    allow:
      steps: [rollout, predict]
      projects: [acme-ml]
      locations: [us-central1]
      endpoints: [fraud]
      models: [fraud]
      machines: { types: [n1-standard-4], replicas: 3 }
    require: { labels: [cost-center], encryptionSpec: { kmsKeyName: projects/acme-ml/locations/us-central1/keyRings/ml/cryptoKeys/models } }
audit:
  cloud_logging: projects/acme-ml/logs/keyless-vertex           # optional second home of the record
`

/** A steps file that trains under it (docs/steps.md). */
const training = changed(
  `# vertex/train.yml
version: 1
project: acme-ml
location: us-central1
defaults: { labels: { cost-center: fraud } }       # also encryptionSpec, network, serviceAccount; a step's own word wins
variables: { image: { required: true }, epochs: { type: integer, default: 10 } }
steps:
  train:
    customJob:
      displayName: fraud
      jobSpec:
        workerPoolSpecs:
          - machineSpec: { machineType: n1-standard-8 }
            replicaCount: 1
            containerSpec: { imageUri: "\${variables.image}", args: ["--epochs=\${variables.epochs}"] }
        baseOutputDirectory: { outputUriPrefix: "gs://acme-models/fraud/\${github.sha}" }
    timeout: 2h                                    # also written to scheduling.timeout: Vertex keeps it when the runner dies
    queue: 30m                                     # how long it may wait for machines before the next fallback
    fallback: [{ location: us-east1 }, { machineSpec: { machineType: a2-highgpu-1g } }]
  check:
    gate:
      metrics: "\${steps.train.jobSpec.baseOutputDirectory.outputUriPrefix}/metrics.json"
      require: { auc: { min: 0.92 } }
  register:
    needs: [check]
    uploadModel: { modelId: fraud, model: { displayName: fraud, artifactUri: "…", containerSpec: { imageUri: "…" }, versionAliases: [candidate] } }
outputs: { model: "\${steps.register.model}@\${steps.register.modelVersionId}" }
`,
  'artifactUri: "…", containerSpec: { imageUri: "…" }',
  `artifactUri: "\${steps.train.jobSpec.baseOutputDirectory.outputUriPrefix}", containerSpec: { imageUri: "${image}" }`,
)

/** The steps file of its release, word for word. */
const release = `# vertex/release.yml, in a later job of environment production
version: 1
project: acme-ml
location: us-central1
variables: { model: { required: true } }
steps:
  release:
    rollout:
      endpoint: fraud                              # an id, a full resource name, or { displayName } that matches exactly one; made if asked with create
      model: "\${variables.model}"
      deployedModel: { dedicatedResources: { machineSpec: { machineType: n1-standard-4 }, minReplicaCount: 1 } }
      traffic: [10, 50, 100]                       # may end below 100: a later rollout of the same version continues from there
      bake: 10m
      probe: { instances: [{ amount: 12.5 }], expect: { "predictions[0].score": { min: 0, max: 1 } }, latency: 500ms, errors: 0 }
      watch: { errors: { max: 0.01 }, latency: { p95: 800ms }, failures: 2, min_requests: 100, on_inconclusive: hold }   # real traffic, from Cloud Monitoring, per deployed model
`

test('the policy of the contract lets its two steps files run: one job trains, the next, approved, releases', async () => {
  const files = { 'vertex/train.yml': training, 'vertex/release.yml': release }
  await using cloud = await fraud({ policy, files, jobs: { pendingMs: 5_000, runningMs: 60_000 } })
  const { vertex, storage } = cloud.google
  const repository = cloud.github.repository(acme.repository)
  const head = repository.commitAt('refs/heads/main')?.sha
  storage.put(`gs://${acme.bucket}/fraud/${head}/metrics.json`, '{"auc": 0.941}', acme.project)
  vertex.models.put(acme.project, 'us-central1', { modelId: 'fraud', displayName: 'fraud' })
  vertex.endpoints.put(acme.project, 'us-central1', {
    endpointId: 'fraud',
    displayName: 'fraud',
    deployedModels: [{ id: '17', model: 'fraud@1' }],
    trafficSplit: { 17: 100 },
  })
  vertex.endpoints.script({ deployMs: 60_000 })
  vertex.endpoints.traffic('fraud', { requestsPerMinute: 3_000 })
  const trained = await train(cloud, { inputs: { steps: 'vertex/train.yml' } })
  expect(trained.conclusion, trained.log).toBe('success')
  expect(resultsOf(trained)).toMatchObject({
    train: { state: 'SUCCEEDED' },
    check: { state: 'SUCCEEDED' },
    register: { state: 'SUCCEEDED' },
  })
  const model = trained.outputs['model'] ?? ''
  expect(model).toBe(`projects/${acme.project}/locations/us-central1/models/fraud@2`)

  const runId = '17012345678'
  const user = { login: 'alice', id: 1_001 }
  repository.approvals[runId] = [{ environment: 'production', state: 'approved', user }]
  const released = await train(cloud, {
    limitMs: 170_000,
    job: { runId, environment: 'production' },
    permissions: { contents: 'read', 'id-token': 'write', actions: 'read' },
    inputs: { grant: 'deploy', steps: 'vertex/release.yml', variables: `model=${model}` },
  })
  expect(released.conclusion, released.log).toBe('success')
  expect(resultsOf(released)).toMatchObject({ release: { kind: 'rollout', state: 'SUCCEEDED' } })
  expect(eventsOf(released, 'decision.made')).toMatchObject([{ grant: 'deploy', approvers: ['alice (1001)'] }])
  const [endpoint] = vertex.endpoints.all
  expect(endpoint?.['deployedModels']).toEqual([expect.objectContaining({ modelVersionId: '2' })])
})
