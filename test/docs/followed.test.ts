import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { acme, setUpAcme } from '../../emulator/acme.ts'
import { type Emulator, type EmulatorOptions, startEmulator } from '../../emulator/emulator.ts'
import { runInProcess } from '../../emulator/runner/in-process.ts'
import { runAction } from '../../emulator/runner/runner.ts'
import { isObject } from '../../src/core/json.ts'
import { attributeMapping } from '../../src/credentials/principal.ts'
import { blocks, commands, read } from './markdown.ts'
import { applyGcloud } from './setup.ts'

const [workflow = '', policy = '', steps = '', release = ''] = blocks('README.md', 'yaml')
const [planWorkflow = ''] = blocks('docs/pull-requests.md', 'yaml')
/** The blocks of gcloud commands: the APIs, pool to bindings, roles for the log, the gate and the jobs, releases, and how Google checks the environment. */
const [enabled = [], setUp = [], roles = [], forReleases = [], hardened = [], forImages = []] = blocks(
  'docs/setup.md',
  'sh',
)
  .map(commands)
  .filter(block => block.every(([first]) => first === 'gcloud'))

/** Returns the steps of one job of a workflow. */
function stepsOf(text: string, job: string): Record<string, unknown>[] {
  const { jobs } = objectIn(parse(text))
  const { steps } = objectIn(objectIn(jobs)[job])
  return Array.isArray(steps) ? steps.filter(isObject) : []
}

const objectIn = (value: unknown): Record<string, unknown> => (isObject(value) ? value : {})

/** Returns the action's inputs in a job. */
function inputsOf(text: string, job: string): Record<string, string> {
  const action = stepsOf(text, job).find(({ uses }) => String(uses).startsWith('OWNER/keyless-vertex@'))
  return Object.fromEntries(Object.entries(objectIn(action?.['with'])).map(([name, value]) => [name, String(value)]))
}

const training = inputsOf(workflow, 'train')
const releasing = inputsOf(workflow, 'deploy')
const planning = inputsOf(planWorkflow, 'plan')

/**
 * Starts a GitHub and a Google that know exactly what README sets up for acme. `rest` is the commands after those for
 * the identity pool.
 */
async function followReadme(
  options: EmulatorOptions = {},
  rest: readonly string[][] = [...roles, ...forReleases],
): Promise<Emulator> {
  const cloud = await startEmulator(options)
  const repository = cloud.github.repository(acme.repository)
  repository.rules['main'] = [{ type: 'pull_request' }, { type: 'required_status_checks' }]
  repository.commit({
    '.github/vertex-policy.yml': policy,
    'vertex/train.yml': steps,
    'vertex/release.yml': release,
    'pipelines/features.yaml': read('examples/fraud/pipelines/features.yaml'),
  })
  const { identity } = cloud.google
  identity.projects.push({ number: acme.projectNumber, id: acme.project, bindings: [] })
  identity.serviceAccounts[acme.runtime] = { project: acme.project, bindings: [] }
  cloud.google.storage.put(`gs://${acme.bucket}/README`, 'Models of acme.\n', acme.project)
  cloud.google.artifacts.repositories.set(`projects/${acme.project}/locations/us/repositories/train`, {
    format: 'DOCKER',
    bindings: [],
  })
  await applyGcloud(cloud, [...enabled, ...setUp, ...rest])
  return cloud
}

/** Writes the files that the training code would write. */
const trained = (cloud: Emulator, sha: string): void =>
  cloud.google.storage.put(`gs://acme-models/fraud/${sha}/metrics.json`, JSON.stringify({ auc: 0.94 }), acme.project)

test('you follow README to the letter, and it trains and releases: its commands, its policy, its steps, its jobs', async () => {
  expect(setUp).toHaveLength(6)
  expect(enabled.map(words => words.slice(0, 3))).toEqual([['gcloud', 'services', 'enable']])
  // Waits of a rollout of ten minutes pass in a few seconds.
  await using cloud = await followReadme({ virtualTime: true })
  const { vertex } = cloud.google
  vertex.script({ pendingMs: 1_000, runningMs: 2_000 })
  vertex.endpoints.script({ deployMs: 60_000 })
  const repository = cloud.github.repository(acme.repository)
  trained(cloud, repository.commitAt('refs/heads/main')?.sha ?? '')
  const run = await runAction(cloud, { inputs: training })
  expect(run.conclusion, run.log).toBe('success')
  expect(vertex.all.map(({ collection }) => collection)).toEqual(['pipelineJobs', 'customJobs'])
  expect(run.outputs['model']).toBe('projects/acme-ml/locations/us-central1/models/fraud@1')
  expect(run.annotations).toEqual([])

  repository.environments['production'] = { reviewers: [{ login: 'alice', id: 1_001 }], preventSelfReview: true }
  const runId = '17000000001'
  repository.approvals[runId] = [{ environment: 'production', state: 'approved', user: { login: 'alice', id: 1_001 } }]
  const released = await runAction(cloud, {
    job: { runId, environment: 'production' },
    permissions: { contents: 'read', 'id-token': 'write', actions: 'read' },
    inputs: { ...releasing, variables: `model=${run.outputs['model']}` },
  })
  expect(released.conclusion, released.log).toBe('success')
  const [endpoint] = vertex.endpoints.all
  expect(endpoint?.['deployedModels']).toEqual([expect.objectContaining({ modelVersionId: '1' })])
})

describe('with README’s mapping of repository and environment', () => {
  const hardenedCloud = (): Promise<Emulator> =>
    followReadme({ virtualTime: true }, [...roles, ...forReleases, ...hardened])
  const auth = { mode: 'check', steps: '', variables: '' }
  /** A policy without conditions on the environment, so that only Google checks it. */
  const openPolicy = policy.replace(' environment: production,', '').replace(/ {4}approval: .*\n/, '')
  const asDeployer = (cloud: Emulator, job: { environment?: string; repository?: string }) =>
    runAction(cloud, {
      job,
      permissions: { contents: 'read', 'id-token': 'write', actions: 'read' },
      inputs: { ...releasing, ...auth },
      runProcess: runInProcess,
    })

  test('its commands are three, and keep what was mapped and bound before', async () => {
    expect(hardened.map(words => words.slice(0, 5).join(' '))).toEqual([
      'gcloud iam workload-identity-pools providers update-oidc',
      `gcloud iam service-accounts add-iam-policy-binding ${acme.deployer}`,
      `gcloud iam service-accounts remove-iam-policy-binding ${acme.deployer}`,
    ])
    await using cloud = await hardenedCloud()
    const mapped = cloud.google.identity.pools[acme.pool]?.providers['internal']?.attributeMapping
    expect(Object.keys(mapped ?? {})).toEqual([
      'google.subject',
      'attribute.repository_id',
      'attribute.repository_environment',
    ])
    expect(hardened[0]?.join(' ')).toContain(`--attribute-mapping=${attributeMapping},`)
  })

  test('training, whose job has no environment, still gets its credential', async () => {
    await using cloud = await hardenedCloud()
    const run = await runAction(cloud, { inputs: { ...training, ...auth }, runProcess: runInProcess })
    expect(run.conclusion, run.log).toBe('success')
    expect(run.outputs['service_account']).toBe(acme.trainer)
  })

  test('the deployer is admitted with the environment, and without it or from another one not, whatever the policy says', async () => {
    await using cloud = await hardenedCloud()
    cloud.github.repository(acme.repository).commit({ '.github/vertex-policy.yml': openPolicy })
    const admitted = await asDeployer(cloud, { environment: 'production' })
    expect(admitted.conclusion, admitted.log).toBe('success')
    for (const environment of [{}, { environment: 'staging' }, { environment: 'Production' }]) {
      const refused = await asDeployer(cloud, environment)
      expect(refused.exitCode).toBe(1)
      expect(refused.log).toContain('(IMPERSONATION_REJECTED, at: impersonation)')
    }
  })

  test('the production job of another repository in the same pool is not admitted', async () => {
    await using cloud = await hardenedCloud()
    const other = cloud.github.addRepository('acme/other')
    const provider = cloud.google.identity.pools[acme.pool]?.providers['internal']
    if (provider !== undefined) provider.attributeCondition = `assertion.repository_id in ['512345678', '${other.id}']`
    other.commit({
      '.github/vertex-policy.yml': openPolicy
        .replaceAll('"512345678"', `"${other.id}"`)
        .replaceAll('acme/fraud', 'acme/other'),
    })
    const refused = await asDeployer(cloud, { repository: 'acme/other', environment: 'production' })
    expect(refused.log).toContain('(IMPERSONATION_REJECTED, at: impersonation)')
  })

  test('without the guard training fails, and the advice keeps the mapping of the environment', async () => {
    await using cloud = await hardenedCloud()
    const provider = cloud.google.identity.pools[acme.pool]?.providers['internal']
    if (provider !== undefined) provider.attributeMapping['attribute.environment'] = 'assertion.environment'
    const run = await runAction(cloud, { inputs: { ...training, ...auth }, runProcess: runInProcess })
    expect(run.log).toContain("The mapped attribute 'attribute.environment' must be of type STRING.")
    const lines = run.log.split('\n').filter(line => line.includes('--attribute-mapping='))
    const updates = [...new Set(lines.map(line => line.trim()))]
    expect(updates).toHaveLength(1)
    expect(updates[0]).toContain('attributeMapping.list(separator=";")')
    expect(updates[0]).toMatch(/;attribute\.environment='environment' in assertion \? assertion\.environment : ''"$/)
  })
})

test('without the role for logs a run says so once, as README has it', async () => {
  await using cloud = await followReadme({ virtualTime: true }, [])
  cloud.google.vertex.script({ pendingMs: 1_000, runningMs: 2_000 })
  const only = steps
    .replace(/ {2}features:.*?(?= {2}train:)/s, '')
    .replace(/,\s+"--features=[^"]*"/, '')
    .replace(/ {2}check:.*/s, '')
  const run = await runAction(cloud, { inputs: training, workspace: { 'vertex/train.yml': only } })
  expect(run.conclusion, run.log).toBe('success')
  expect(run.annotations.map(({ type, message }) => [type, message])).toEqual([
    [
      'notice',
      'Logs of project acme-ml cannot be shown here; the jobs continue. Grant roles/logging.viewer to see them.',
    ],
  ])
})

test("README's set-up has the pool and the accounts of the demo", async () => {
  await using followed = await followReadme()
  await using demo = await startEmulator()
  await setUpAcme(demo)
  const { pools, serviceAccounts } = followed.google.identity
  expect(Object.keys(pools)).toEqual(Object.keys(demo.google.identity.pools))
  expect(Object.keys(serviceAccounts)).toEqual(
    expect.arrayContaining(Object.keys(demo.google.identity.serviceAccounts)),
  )
  const [project] = followed.google.identity.projects
  const ofTrainer = (project?.bindings ?? []).filter(({ members }) => members.join().includes(acme.trainer))
  expect(ofTrainer.map(({ role }) => role)).toEqual(['roles/aiplatform.user', 'roles/logging.viewer'])
  expect(followed.google.storage.buckets.get(acme.bucket)?.bindings).toEqual([
    { role: 'roles/storage.objectUser', members: [`serviceAccount:${acme.runtime}`] },
    { role: 'roles/storage.objectViewer', members: [`serviceAccount:${acme.trainer}`] },
  ])
  expect(setUp.flat()).toContain(`--attribute-mapping=${attributeMapping}`)
})

test('the account that pushes images is one that only the repository can be', async () => {
  await using cloud = await followReadme({}, forImages)
  const builder = forImages.flat().find(word => word.startsWith('builder@')) ?? ''
  const { pools, serviceAccounts } = cloud.google.identity
  const [pool = ''] = Object.keys(pools)
  expect(serviceAccounts[builder]?.bindings).toEqual([
    {
      role: 'roles/iam.workloadIdentityUser',
      members: [`principalSet://iam.googleapis.com/${pool}/attribute.repository_id/512345678`],
    },
  ])
  const workflow: unknown = parse(blocks('docs/setup.md', 'yaml')[0] ?? '')
  expect(JSON.stringify(workflow)).toContain(`"service_account":"${builder}"`)
})

test('the ruleset and the environment of the set-up are those that the policy requires', () => {
  const bodies = [...read('docs/setup.md').matchAll(/<<'END'\n(.*?)^END$/gms)].map(([, body = '']): unknown =>
    JSON.parse(body),
  )
  const rules = objectIn(bodies[0])['rules']
  const types = Array.isArray(rules) ? rules.map(rule => objectIn(rule)['type']) : []
  const { grants } = objectIn(parse(policy))
  expect(types).toEqual(objectIn(objectIn(objectIn(grants)['train'])['branch'])['rules'])
  expect(objectIn(bodies[1])).toMatchObject({ reviewers: [{ type: 'User' }], prevent_self_review: true })
})

test('on a pull request its plan needs no token, and shows what a merge would submit', async () => {
  await using cloud = await followReadme()
  const repository = cloud.github.repository(acme.repository)
  const head = repository.commit({ 'vertex/train.yml': steps }, { branch: 'longer' })
  const { number: pull } = repository.addPull({ head: 'longer', headSha: head })
  const run = await runAction(cloud, {
    job: { event: 'pull_request', pull },
    permissions: { contents: 'read' },
    inputs: planning,
  })
  expect(run.conclusion, run.log).toBe('success')
  expect(run.outputs['decision']).toBe('would-allow')
  expect(run.summary).toContain('Plan: the steps are valid')
  expect(run.log).toContain(planning['variables']?.replace('image=', 'imageUri: ') ?? 'no image')
  expect(cloud.hosts()).toEqual(['api.github.com'])
})

test('the refusal that docs/pull-requests.md shows is what a pull request gets, line by line', async () => {
  await using cloud = await followReadme()
  const repository = cloud.github.repository(acme.repository)
  const head = repository.commit({ 'vertex/train.yml': steps }, { branch: 'longer' })
  const { number: pull } = repository.addPull({ head: 'longer', headSha: head })
  const run = await runAction(cloud, { job: { event: 'pull_request', pull }, inputs: training })
  expect(run.exitCode).toBe(1)
  const [refusal = ''] = blocks('docs/pull-requests.md', 'text')
  expect(run.log).toContain(refusal)
  expect(cloud.hosts().filter(host => host.endsWith('googleapis.com'))).toEqual([])
})

test('the record that README keeps as an artifact is the file that the step names', async () => {
  const [action, upload] = stepsOf(workflow, 'train').slice(1)
  expect(action?.['id']).toBe('vertex')
  expect(upload?.['with']).toEqual({ name: 'vertex-record', path: `\${{ steps.vertex.outputs.audit_log }}` })
  const example: unknown = parse(read('examples/fraud/.github/workflows/train.yml'))
  expect(JSON.stringify(example)).toContain(JSON.stringify(upload?.['with']))
  expect(parse(blocks('docs/audit.md', 'yaml')[0] ?? '')).toEqual([upload])

  await using cloud = await followReadme()
  cloud.github.repository(acme.repository).commit({}, { branch: 'beside' })
  const run = await runAction(cloud, { job: { ref: 'refs/heads/beside' }, inputs: training })
  expect(run.outputs['decision']).toBe('deny')
  expect(basename(run.outputs['audit_log'] ?? '')).toBe('vertex-audit.jsonl')
  const verify = blocks('docs/audit.md', 'sh')
    .flatMap(commands)
    .find(([first]) => first === 'npx')
  expect(verify?.slice(3, 7)).toEqual(['audit', 'verify', 'vertex-audit.jsonl', '--sha256'])
})
