import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { acme } from '../../emulator/acme.ts'
import { type Emulator, type EmulatorOptions, startEmulator } from '../../emulator/emulator.ts'
import { applyGcloudScript } from '../../emulator/gcloud/apply.ts'
import { runInProcess } from '../../emulator/runner/in-process.ts'
import { runAction } from '../../emulator/runner/runner.ts'
import { quickStartValues } from '../../scripts/quick-start.ts'
import { nextSteps } from '../../src/cli/init/next-steps.ts'
import { isObject } from '../../src/core/json.ts'
import { version } from '../../src/core/version.ts'
import { compileSetup } from '../../src/policy/compile/compile.ts'
import { renderGcloud } from '../../src/policy/compile/gcloud.ts'
import { loadPolicy } from '../../src/policy/load/load.ts'
import { runGithubScript } from '../cli/init/fake-gh.ts'
import { blocks, commands, read } from './markdown.ts'

const [workflow = ''] = blocks('README.md', 'yaml')
const [, policy = '', steps = '', release = '', checkWorkflow = ''] = blocks('docs/quick-start.md', 'yaml')
const [planWorkflow = ''] = blocks('docs/pull-requests.md', 'yaml')
/** The script that `compile` prints for the policy of the quick start. */
const script = blocks('docs/setup.md', 'sh').find(block => block.startsWith('#!')) ?? ''

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
const checking = inputsOf(checkWorkflow, 'check')
/** What the example has besides. */
const codeFiles = [
  'Dockerfile',
  'requirements.txt',
  'fraud/__init__.py',
  'fraud/__main__.py',
  'fraud/train.py',
  'fraud/serve.py',
]
const code = Object.fromEntries(codeFiles.map(path => [path, read(`examples/quick-start/${path}`)]))

/** What the quick start creates in a project. The emulated Google has the project already. */
const creations = (
  blocks('docs/quick-start.md', 'sh').find(block => block.startsWith('gcloud auth login')) ?? ''
).replace(/^.*?(?=gcloud services enable)/s, '')

/** Starts a GitHub and a Google that know exactly what the documents set up for acme. */
async function followQuickStart(options: EmulatorOptions = {}, commands = script): Promise<Emulator> {
  const cloud = await startEmulator(options)
  const repository = cloud.github.repository(acme.repository)
  repository.rules['main'] = [{ type: 'pull_request' }, { type: 'required_status_checks' }]
  repository.commit({
    '.github/vertex-policy.yml': policy,
    'vertex/train.yml': steps,
    'vertex/release.yml': release,
    ...code,
  })
  cloud.google.identity.projects.push({ number: acme.projectNumber, id: acme.project, bindings: [] })
  for (const one of [creations, commands]) {
    const applied = await applyGcloudScript(cloud, one)
    expect(applied.status, applied.stderr).toBe(0)
  }
  return cloud
}

/** Writes the files that the training code would write. */
const trained = (cloud: Emulator, sha: string): void =>
  cloud.google.storage.put(`gs://acme-models/fraud/${sha}/metrics.json`, JSON.stringify({ auc: 0.94 }), acme.project)

test('you follow the quick start to the letter, and it trains and releases: its commands, its policy, its steps, its jobs', async () => {
  // Waits of a rollout of ten minutes pass in a few seconds.
  await using cloud = await followQuickStart({ virtualTime: true })
  const { vertex } = cloud.google
  vertex.script({ pendingMs: 1_000, runningMs: 2_000 })
  vertex.endpoints.script({ deployMs: 60_000 })
  const repository = cloud.github.repository(acme.repository)
  trained(cloud, repository.commitAt('refs/heads/main')?.sha ?? '')
  const run = await runAction(cloud, { inputs: training })
  expect(run.conclusion, run.log).toBe('success')
  expect(vertex.all.map(({ collection }) => collection)).toEqual(['customJobs'])
  expect(JSON.stringify(vertex.all[0]?.resource)).toMatch(
    /us-docker\.pkg\.dev\/acme-ml\/train\/fraud@sha256:[0-9a-f]{64}/,
  )
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

describe('with the set-up that the quick start’s policy compiles to', () => {
  const auth = { mode: 'check', steps: '', variables: '' }
  /** A policy without conditions on the environment, so that only Google checks it. */
  const openPolicy = policy
    .replace(/ {6}environment: .*\n/, '')
    .replace(/ {4}approval: .*\n/, '')
    .replaceAll(/ {6}ref_protected: .*\n/g, '')
  const asDeployer = (cloud: Emulator, job: { environment?: string; repository?: string }) =>
    runAction(cloud, {
      job,
      permissions: { contents: 'read', 'id-token': 'write', actions: 'read' },
      inputs: { ...releasing, ...auth },
      runProcess: runInProcess,
    })

  test('training, whose job has no environment, gets its credential', async () => {
    await using cloud = await followQuickStart({ virtualTime: true })
    const run = await runAction(cloud, { inputs: { ...training, ...auth }, runProcess: runInProcess })
    expect(run.conclusion, run.log).toBe('success')
    expect(run.outputs['service_account']).toBe(acme.trainer)
  })

  test('the check that the quick start shows finds nothing missing', async () => {
    await using cloud = await followQuickStart({ virtualTime: true })
    const started = { event: 'workflow_dispatch' } as const
    const run = await runAction(cloud, { job: started, inputs: checking, runProcess: runInProcess })
    expect(run.conclusion, run.log).toBe('success')
    expect(run.annotations).toEqual([])
  })

  test('the deployer is admitted with the environment, and without it or from another one not, whatever the policy says', async () => {
    await using cloud = await followQuickStart({ virtualTime: true })
    cloud.github.repository(acme.repository).commit({ '.github/vertex-policy.yml': openPolicy })
    const admitted = await asDeployer(cloud, { environment: 'production' })
    expect(admitted.conclusion, admitted.log).toBe('success')
    for (const environment of [{}, { environment: 'staging' }, { environment: 'Production' }]) {
      const refused = await asDeployer(cloud, environment)
      expect(refused.exitCode).toBe(1)
      expect(refused.log).toContain('(IMPERSONATION_REJECTED, at: impersonation)')
    }
  })

  test('the production job of another repository is not even exchanged', async () => {
    await using cloud = await followQuickStart({ virtualTime: true })
    const other = cloud.github.addRepository('acme/other')
    other.commit({
      '.github/vertex-policy.yml': openPolicy
        .replaceAll('"512345678"', `"${other.id}"`)
        .replaceAll('acme/fraud', 'acme/other'),
    })
    const refused = await asDeployer(cloud, { repository: 'acme/other', environment: 'production' })
    expect(refused.log).toContain('(STS_REJECTED, at: exchange)')
  })

  test('if someone maps a claim without its guard, the advice keeps the mapping of the grants', async () => {
    await using cloud = await followQuickStart({ virtualTime: true })
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

test('without the role for logs a run says so once, as the set-up has it', async () => {
  const withoutLogs = script.replace(/^# .*shows the logs of jobs.*\n(?:.*\\\n)*.*\n/gm, '')
  expect(withoutLogs).not.toContain('roles/logging.viewer')
  await using cloud = await followQuickStart({ virtualTime: true }, withoutLogs)
  cloud.google.vertex.script({ pendingMs: 1_000, runningMs: 2_000 })
  const only = steps
    .replace(/ {2}image:.*?(?= {2}train:)/s, '')
    .replace('${steps.image.reference}', `us-docker.pkg.dev/acme-ml/train/fraud@sha256:${'0'.repeat(64)}`)
    .replace(/ {2}check:.*/s, '')
  const run = await runAction(cloud, { inputs: training, workspace: { 'vertex/train.yml': only } })
  expect(run.conclusion, run.log).toBe('success')
  expect(run.annotations.map(({ type, message }) => [type, message])).toEqual([
    [
      'notice',
      'Logs of project acme-ml cannot be shown here. Nothing else depends on them. Grant roles/logging.viewer to see them.',
    ],
  ])
})

test('the quick start creates what init tells to create, and its scripts are those of the set-up', () => {
  const told = nextSteps(quickStartValues(), 'gcloud', [])
    .map(line => line.trim())
    .filter(line => line.startsWith('gcloud '))
  const shown = commands(creations).map(words => words.join(' '))
  expect(told).toHaveLength(4)
  for (const command of told) expect(shown).toContain(command)
  expect(read('examples/quick-start/setup/google.sh')).toBe(script)
})

test('the script for GitHub creates the ruleset and the environment that the policy requires', () => {
  const calls = runGithubScript(read('examples/quick-start/setup/github.sh'))
  const [ruleset, environment] = calls
    .filter(({ input }) => input !== '')
    .map(({ input }) => objectIn(JSON.parse(input)))
  const { grants } = objectIn(parse(policy))
  const { branch } = objectIn(objectIn(grants)['train'])
  const rules = ruleset?.['rules']
  const types = Array.isArray(rules) ? rules.map(rule => objectIn(rule)['type']) : []
  expect(types).toEqual(objectIn(branch)['rules'])
  expect(environment).toMatchObject({ reviewers: [{ type: 'User', id: 1001 }], prevent_self_review: true })
})

test('the account that pushes images is a grant, so that only its jobs can be it', async () => {
  const [jobs = '', grant = ''] = blocks('docs/setup.md', 'yaml')
  const file = '.github/vertex-policy.yml'
  const loaded = loadPolicy(`${policy}${grant}`, file, version)
  const setup = compileSetup([{ ...loaded, name: `${acme.repository}/${file}` }])
  await using cloud = await followQuickStart({}, renderGcloud(setup))
  const builder = setup.accounts.find(({ email }) => email.startsWith('pusher@'))?.email ?? ''
  expect(cloud.google.identity.serviceAccounts[builder]?.bindings).toEqual([
    {
      role: 'roles/iam.workloadIdentityUser',
      members: [`principalSet://iam.googleapis.com/${acme.pool}/attribute.build_512345678/true`],
    },
  ])
  expect(JSON.stringify(parse(jobs))).toContain(`"service_account":"${builder}"`)
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
  await using cloud = await followQuickStart()
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
  expect(run.summary).toContain('Plan: would run')
  expect(run.log).toContain('us-docker.pkg.dev/acme-ml/train/fraud:')
  expect(cloud.hosts()).toEqual(['api.github.com'])
})

test('the first pull request, before main has a policy, gets a plan of what it adds', async () => {
  await using cloud = await startEmulator()
  const repository = cloud.github.repository(acme.repository)
  repository.commit(code)
  const files = { '.github/vertex-policy.yml': policy, 'vertex/train.yml': steps, 'vertex/release.yml': release }
  const head = repository.commit(files, { branch: 'vertex' })
  const { number: pull } = repository.addPull({ head: 'vertex', headSha: head })
  const first = { job: { event: 'pull_request', pull } as const, permissions: { contents: 'read' } as const }
  const runs = [planning, { ...planning, grant: 'deploy', steps: 'vertex/release.yml' }].map(inputs =>
    runAction(cloud, { ...first, inputs, runProcess: runInProcess }),
  )
  for (const run of await Promise.all(runs)) {
    expect(run.conclusion, run.log).toBe('success')
    expect(run.summary).toMatch(/^## ⚠️ Plan: adds the first policy · would run \d steps? as /)
  }
})

test('the refusal that docs/pull-requests.md shows is what a pull request gets, line by line', async () => {
  await using cloud = await followQuickStart()
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

  await using cloud = await followQuickStart()
  cloud.github.repository(acme.repository).commit({}, { branch: 'beside' })
  const run = await runAction(cloud, { job: { ref: 'refs/heads/beside' }, inputs: training })
  expect(run.outputs['decision']).toBe('deny')
  expect(basename(run.outputs['audit_log'] ?? '')).toBe('vertex-audit.jsonl')
  const used = blocks('docs/audit.md', 'sh').flatMap(commands)
  const download = used.find(([first]) => first === 'gh') ?? []
  const [folder = '', pattern] = [download.at(-1), download[download.indexOf('--pattern') + 1]]
  expect(pattern).toBe(`'vertex-record*'`)
  const shown = used.filter(([first]) => first === 'npx').map(words => words.slice(3, 7))
  expect(shown).toEqual(['show', 'verify'].map(command => ['audit', command, folder, '--sha256']))
})
