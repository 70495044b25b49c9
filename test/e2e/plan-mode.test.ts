import { expect, test } from 'vitest'
import type { Emulator } from '../../emulator/emulator.ts'
import {
  acme,
  changed,
  files,
  fraud,
  image,
  policyPath,
  policyText,
  type Training,
  type TrainOptions,
  throughDist,
  train,
} from './harness.ts'
import { agentFraud } from './lending.ts'
import { rollout, rolloutPolicy } from './rollouts.ts'
import { customJob, stepsFile } from './steps.ts'

/** Opens a pull request that changes these files. @returns its number */
function propose(cloud: Emulator, change: Record<string, string>, fork?: string): number {
  const repository = cloud.github.repository(acme.repository)
  const headSha = repository.commit(change, { branch: 'change' })
  return repository.addPull({ head: 'change', headSha, ...(fork === undefined ? {} : { fork }) }).number
}

/**
 * Plans on a pull request with read permissions only. Google must get no request, and GitHub no request for a token.
 */
async function plan(cloud: Emulator, options: TrainOptions = {}): Promise<Training> {
  const run = await train(cloud, {
    permissions: { contents: 'read' },
    ...options,
    inputs: { mode: 'plan', ...options.inputs },
  })
  expect(cloud.hosts().filter(host => host !== 'api.github.com')).toEqual([])
  expect(cloud.connections.map(({ host }) => host).filter(host => host !== 'api.github.com')).toEqual([])
  expect(run.post).toMatchObject({ exitCode: 0, log: '' })
  return run
}

test('a pull request of a fork sees what its merge would run, and what is known only then', async () => {
  await using cloud = await fraud(throughDist)
  const pull = propose(cloud, { 'README.md': 'more' }, 'mallory/fraud')
  const run = await plan(cloud, { job: { event: 'pull_request', pull }, inputs: { variables: '' } })
  expect(run, run.log).toMatchObject({ exitCode: 0, conclusion: 'success' })
  expect(run.outputs).toMatchObject({ decision: 'would-allow', grant: 'train' })
  expect(run.outputs).not.toHaveProperty('principal')
  expect(run.outputs).not.toHaveProperty('results')

  expect(run.log).toContain('What a push to refs/heads/main would do:')
  expect(run.log).toContain('Current policy: acme/fraud/.github/vertex-policy.yml')
  expect(run.log).toContain('Grant train: would be allowed, based on claims that are not verified yet.')
  expect(run.log).toMatch(/○ branch\.rules .* \(known at run time\)/)
  expect(run.log).not.toMatch(/✓ .*\(known at run/)
  // The location, the resolved body, and the labels.
  expect(run.log).toContain(
    'request: POST https://us-central1-aiplatform.googleapis.com/v1/projects/acme-ml/locations/us-central1/pipelineJobs',
  )
  expect(run.log).toContain(
    'request: POST https://us-central1-aiplatform.googleapis.com/v1/projects/acme-ml/locations/us-central1/customJobs',
  )
  expect(run.log).toContain('displayName: fraud-features')
  expect(run.log).toContain('machineType: n1-standard-8')
  expect(run.log).toContain('serviceAccount: train-runtime@acme-ml.iam.gserviceaccount.com')
  expect(run.log).toContain('timeout: 7200s')
  expect(run.log).toContain('--epochs=10')
  expect(run.log).toContain('keyless-repository: acme-fraud')
  expect(run.log).toContain('keyless-run-id: (known at run time)')
  // A required variable without a value, and the commit of the merge.
  expect(run.log).toContain('imageUri: ${variables.image} (known at run time)')
  expect(run.log).toContain('${github.sha}')
  expect(run.log).not.toContain(run.job.sha)
  for (const part of ['### Conditions', 'would allow', 'What would run', 'Known at run'])
    expect(run.summary).toContain(part)
})

test('where a step runs may be a variable that only the run gets', async () => {
  await using cloud = await fraud()
  const steps = stepsFile(
    { a: customJob('a', { location: '${variables.place}' }) },
    { project: '${variables.project}', variables: { place: { required: true }, project: { required: true } } },
  )
  const pull = propose(cloud, { 'README.md': 'more' })
  const run = await plan(cloud, { job: { event: 'pull_request', pull }, inputs: { variables: '', steps } })
  expect(run, run.log).toMatchObject({ exitCode: 0, conclusion: 'success' })
  expect(run.log).toContain(
    'request: POST https://(known at run time)-aiplatform.googleapis.com/v1/projects/(known at run time)/locations/(known at run time)/customJobs',
  )
  expect(run.summary).toContain('(known at run time)')
  // Known values are compared with the grant all the same.
  const elsewhere = { variables: 'place=mars-east1', steps }
  const refused = await plan(cloud, { job: { event: 'pull_request', pull }, inputs: elsewhere })
  expect(refused).toMatchObject({ exitCode: 1, conclusion: 'failure' })
  expect(refused.log).toContain(
    'steps.a.location: the location "mars-east1" is outside allow.locations of grant train.',
  )
})

test('a change of the policy is held against the policy in force and against itself; its steps against what it will be', async () => {
  await using cloud = await fraud()
  // A new grant for another machine, with the steps that use it, in one change.
  const [before = '', train = ''] = policyText.split('  train:\n')
  const proposed = `${before}  train:\n${train}  large:\n${train.replace('n1-standard-8', 'n1-standard-32')}`
  const steps = stepsFile({ big: customJob('big') }).replace('n1-standard-8', 'n1-standard-32')
  const pull = propose(cloud, { [policyPath]: proposed, 'vertex/large.yml': steps })
  const run = await plan(cloud, {
    job: { event: 'pull_request', pull },
    inputs: { grant: 'large', steps: 'vertex/large.yml', variables: '' },
  })
  expect(run.exitCode, run.log).toBe(0)
  expect(run.log).toContain('Grant large: would be denied, based on claims that are not verified yet.')
  expect(run.log).toContain('This policy has no such grant.')
  expect(run.log).toContain('Proposed policy:')
  expect(run.log).toContain('Grant large: would be allowed, based on claims that are not verified yet.')
  expect(run.outputs['decision']).toBe('would-deny')
  expect(run.annotations).toContainEqual(
    expect.objectContaining({
      type: 'warning',
      message: expect.stringMatching(
        /^grant is absent, expected large\. .*\nThe proposed policy would allow it after the merge\.$/,
      ),
    }),
  )
  expect(run.summary).toContain('The proposed policy')

  // The same steps under the old grant: too large for any actor.
  const refused = await plan(cloud, {
    job: { event: 'pull_request', pull },
    inputs: { steps: 'vertex/large.yml', variables: '' },
  })
  expect(refused.exitCode).toBe(1)
  expect(refused.log).toMatch(
    /vertex\/large\.yml:\d+:\d+ steps\.big\.customJob\.jobSpec\.workerPoolSpecs\[0\]\.machineSpec\.machineType: .*n1-standard-32.* is outside allow\.machines\.types of grant train/,
  )
  expect(refused.log).toContain(
    'What to do: Grant large allows it, if you meant that one. Correct each value as its line says, or have',
  )
  expect(refused.log).toContain('(LIMITS_EXCEEDED, at: steps)')
  expect(refused.outputs['decision']).toBe('would-allow')
})

test('a proposed policy that is not sound fails the plan, at its line', async () => {
  await using cloud = await fraud()
  const pull = propose(cloud, { [policyPath]: changed(policyText, 'ref_protected: true', 'ref_protectd: true') })
  const run = await plan(cloud, { job: { event: 'pull_request', pull } })
  expect(run.exitCode).toBe(1)
  expect(run.log).toMatch(
    /\.github\/vertex-policy\.yml:19:7 grants\.train\.when\.ref_protectd: .*Did you mean ref_protected\?/,
  )
  expect(run.log).toContain('(POLICY_INVALID, at: policy)')
  expect(run.summary).toContain('Grant `train`')
  expect(run.summary).toContain('<b>Decision: would be allowed</b>')
  expect(run.summary).not.toContain('came as far as no grant')
  expect(run.annotations).toContainEqual(expect.objectContaining({ type: 'error', file: policyPath, line: 19 }))
})

test('the base branch of the pull request decides; steps that are wrong fail with every problem', async () => {
  await using cloud = await fraud()
  const repository = cloud.github.repository(acme.repository)
  repository.commit({ 'README.md': 'old' }, { branch: 'release' })
  const headSha = repository.commit(
    {
      'vertex/train.yml': (files['vertex/train.yml'] ?? '')
        .replace('replicaCount: 1', 'replicacount: 1')
        .replace('--epochs=${variables.epochs}', '--epochs=${variables.epoch}'),
    },
    { branch: 'change' },
  )
  const { number: pull } = repository.addPull({ head: 'change', headSha, base: 'release' })
  const run = await plan(cloud, { job: { event: 'pull_request', pull } })
  expect(run.exitCode).toBe(1)
  expect(run.log).toMatch(/vertex\/train\.yml:\d+:\d+ .*\$\{variables\.epoch\}.*Did you mean epochs\?/)

  const elsewhere = await plan(cloud, { job: { event: 'pull_request', pull }, workspace: files })
  expect(elsewhere.exitCode, elsewhere.log).toBe(0)
  expect(elsewhere.outputs['decision']).toBe('would-deny')
  expect(elsewhere.log).toMatch(/✗ when\.ref +refs\/heads\/main +refs\/heads\/release/)
  expect(elsewhere.annotations).toContainEqual(
    expect.objectContaining({
      type: 'warning',
      title: 'Grant train would be denied',
      message:
        'when.ref is refs/heads/release, expected refs/heads/main. Merge into main, or run the workflow at that branch.',
    }),
  )
})

test('./path is the checkout’s own policy, in plan alone', async () => {
  await using cloud = await fraud()
  const policy = changed(policyText, 'ref: refs/heads/main', 'ref: refs/heads/next')
  const workspace = { 'drafts/policy.yml': policy }
  const run = await plan(cloud, { workspace, inputs: { policy: './drafts/policy.yml' } })
  expect(run.exitCode, run.log).toBe(0)
  expect(run.outputs).toMatchObject({ decision: 'would-deny' })
  expect(run.outputs).not.toHaveProperty('policy_commit')
  expect(run.log).toContain('Policy of this checkout (not the current one): ./drafts/policy.yml')
  expect(run.log).not.toContain('Current policy')
  // The policy is not requested either.
  expect(cloud.requests).toEqual([])

  const refused = await train(cloud, { workspace, inputs: { policy: './drafts/policy.yml' } })
  expect(refused.exitCode).toBe(1)
  expect(refused.log).toContain(
    'which only mode plan may use; write drafts/policy.yml to read it at the default branch',
  )
  expect(cloud.requests).toEqual([])
})

test('a rollout and a fallback are told in words, in the order in which they go', async () => {
  await using cloud = await fraud({
    policy: changed(rolloutPolicy, 'locations: [us-central1, global]', 'locations: [us-central1, us-east1]'),
  })
  const steps = stepsFile({
    train: customJob('fraud', { queue: '30m', cancel: 'detach', fallback: [{ location: 'us-east1' }] }),
    ...rollout({
      traffic: [10, 100],
      bake: '10m',
      probe: {
        instances: [{ amount: 12.5 }],
        expect: { 'predictions[0].score': { min: 0, max: 1 } },
        latency: '500ms',
      },
      watch: { errors: { max: 0.01 }, latency: { p95: '800ms' }, failures: 2, min_requests: 100 },
    }),
  })
  const pull = propose(cloud, { 'README.md': 'more' })
  const run = await plan(cloud, { job: { event: 'pull_request', pull }, inputs: { steps, variables: '' } })
  expect(run, run.log).toMatchObject({ exitCode: 0, conclusion: 'success' })
  const told = [
    'Waits for machines in us-central1, n1-standard-8, for 30m 00s at most',
    'If no machines are available: us-east1, n1-standard-8',
    'Continues if its workflow run is cancelled or times out; attach adopts it later',
    'Deploys fraud@champion on fraud, without traffic',
    'Gives it 10 % of the traffic, held for 10m 00s',
    'Gives it 100 % of the traffic, held for 10m 00s',
    'At each share the probes must pass: of 20 at most 0 fail; p95 at most 500 ms; predictions[0].score from 0 to 1',
    'At each share real traffic must stay within limits: at most 1 % errors; p95 at most 800 ms; 2 bad samples roll back; fewer than 100 requests are watched for 1h 00m more, then rolled back',
    'Undeploys the previous models',
    'On failure, restores the previous split and undeploys the new model',
  ]
  expect(run.log.split('\n').filter(line => told.includes(line))).toEqual(told)
  expect(run.summary).toContain('- Gives it 10 % of the traffic, held for 10m 00s')
})

const returned = { taskOutputParameter: { producerTask: 'make', outputParameterKey: 'Output' } }
/** A pipeline that imports the output of a task, with enough arguments to fill a pipe. */
const importing = (args: readonly string[]): string =>
  JSON.stringify({
    pipelineInfo: { name: 'importing' },
    schemaVersion: '2.1.0',
    components: {
      'comp-make': { executorLabel: 'exec-make' },
      'comp-importer': {
        executorLabel: 'exec-importer',
        inputDefinitions: { parameters: { uri: { parameterType: 'STRING' } } },
      },
    },
    deploymentSpec: {
      executors: {
        'exec-make': { container: { image, args } },
        'exec-importer': {
          importer: { artifactUri: { runtimeParameter: 'uri' }, typeSchema: { schemaTitle: 'system.Artifact' } },
        },
      },
    },
    root: {
      dag: {
        tasks: {
          make: { componentRef: { name: 'comp-make' } },
          importer: { componentRef: { name: 'comp-importer' }, inputs: { parameters: { uri: returned } } },
        },
      },
    },
  })

test('a grant that lends is planned without steps: what it would lend, and nothing that would be submitted', async () => {
  const lend = 'gateway: { calls: [rawPredict], tools: [functions] }, budget: { requests: 500 }, credentials: [file]'
  await using cloud = await agentFraud({ lend })
  const run = await plan(cloud, { inputs: { grant: 'agent', steps: '', variables: '' } })
  expect(run.conclusion, run.log).toBe('success')
  expect(run.outputs).toMatchObject({ decision: 'would-allow', grant: 'agent' })
  expect(run.log).toContain('Lends tokens: file. Only roles at Google limit their use.')
  expect(run.summary).toContain('## ✅ Plan: grant `agent` would be allowed')
  expect(run.summary).toContain('### What it lends')
  expect(run.summary).toContain('Budget: at most 500 requests.')
  expect(run.summary).not.toContain('What would run')
})

test('without steps, a grant that lends nothing has no plan', async () => {
  await using cloud = await fraud()
  const run = await plan(cloud, { inputs: { steps: '', variables: '' } })
  expect(run.conclusion).toBe('failure')
  expect(run.log).toContain('steps: required to plan grant train, which lends nothing')
})

test('a plan names what only the run of a pipeline knows, and its log is whole however long it is', async () => {
  const args = Array.from({ length: 6_000 }, (_, index) => `--${index}-${'x'.repeat(90)}`)
  const policy = changed(policyText, '- glob: gs://acme-models/fraud/**', '- "**"')
  await using cloud = await fraud({ ...throughDist, policy, files: { 'pipelines/importing.json': importing(args) } })
  const runtimeConfig = { gcsOutputDirectory: 'gs://acme-models/fraud/root' }
  const pipelineJob = { pipelineSpec: 'pipelines/importing.json', runtimeConfig, serviceAccount: acme.runtime }
  const run = await plan(cloud, { inputs: { steps: stepsFile({ a: { pipelineJob } }), variables: '' } })
  expect(run.conclusion, run.log.slice(0, 2_000)).toBe('success')
  const known =
    'pipelineSpec.deploymentSpec.executors.exec-importer.importer.artifactUri: the artifact, within **: it is what a task returns'
  expect(run.log).toContain(known)
  expect(run.summary).toContain('Known only when the pipeline runs')
  expect(run.log).toContain('--5999-')
  expect(run.log).toContain('keyless-step: a')
})
