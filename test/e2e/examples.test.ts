import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { acme, setUpAcme } from '../../emulator/acme.ts'
import { type Emulator, type EmulatorOptions, startEmulator } from '../../emulator/emulator.ts'
import { findLeaks } from '../../emulator/runner/leaks.ts'
import type { RunResult } from '../../emulator/runner/runner.ts'
import { runWorkflow, type WorkflowJobRun, type WorkflowOptions } from '../../emulator/runner/workflow.ts'
import { verifyChain } from '../../src/audit/verify.ts'

const folder = resolve(import.meta.dirname, '../../examples')
const { repository: name, project } = acme
const location = 'us-central1'

/** Returns an example's files, by path in its repository. */
const filesOf = (example: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(folder, example), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .map(path => [path.slice(join(folder, example).length + 1), readFileSync(path, 'utf8')]),
  )

/** Starts acme's GitHub and Google, with the example's files at main. */
async function world(example: string, options: EmulatorOptions = {}): Promise<Emulator> {
  const cloud = await startEmulator({ virtualTime: options.timeScale === undefined, ...options })
  const files = filesOf(example)
  await setUpAcme(cloud, { policy: files[acme.policy] ?? '' })
  cloud.github.repository(name).commit(files)
  // Vertex AI's protos are loaded at first use: now, and not while a request waits.
  cloud.google.vertex.script({ pendingMs: 5_000, runningMs: 20_000 })
  return cloud
}

const headOf = (cloud: Emulator): string => cloud.github.repository(name).commitAt('refs/heads/main')?.sha ?? ''

/** Runs a workflow unchanged. No job may leave a token, and every record must be complete. */
async function run(cloud: Emulator, path: string, options: WorkflowOptions = {}): Promise<readonly WorkflowJobRun[]> {
  const jobs = await runWorkflow(cloud, `.github/workflows/${path}`, { use: { limitMs: 170_000 }, ...options })
  for (const use of jobs.flatMap(({ uses }) => uses)) {
    expect(findLeaks(use, cloud.secrets())).toEqual([])
    const record = readFileSync(use.outputs['audit_log'] ?? '')
    expect(verifyChain(record, { sha256: use.outputs['audit_sha256'] ?? '' })).toMatchObject({ ok: true })
  }
  return jobs
}

/** Returns the only use of the action in a job, which must have succeeded. */
function use(jobs: readonly WorkflowJobRun[], job: string, leg = 0): RunResult {
  const found = jobs.filter(one => one.job === job)[leg]?.uses[0]
  if (found === undefined) throw new Error(`${job} did not run: ${jobs.map(one => one.job).join()}`)
  expect(found.exitCode, found.log).toBe(0)
  return found
}

const states = ({ outputs }: RunResult): Record<string, string> => {
  const results: Record<string, { state: string }> = JSON.parse(outputs['results'] ?? '{}')
  return Object.fromEntries(Object.entries(results).map(([step, { state }]) => [step, state]))
}

const metrics = (cloud: Emulator, path: string, value: object): void =>
  cloud.google.storage.put(`gs://${acme.bucket}/${path}/metrics.json`, JSON.stringify(value), project)

/** The archive of the only agent, as Google holds it. */
const sourcesOf = (cloud: Emulator): string =>
  /"sourceArchive":"([^"]+)"/.exec(JSON.stringify(cloud.google.vertex.engines.all[0]?.resource))?.[1] ?? ''

const uploads = (cloud: Emulator) => cloud.requests.filter(({ path }) => path.startsWith('/upload/storage/'))

describe('canary', () => {
  /**
   * Starts acme's usual set-up with what the canary needs: an endpoint that serves fraud@1, and real traffic.
   */
  async function serving(options: EmulatorOptions = {}): Promise<Emulator> {
    // Waits of a rollout of ten minutes pass in a few seconds.
    const cloud = await world('canary', options)
    const { vertex } = cloud.google
    metrics(cloud, `fraud/${headOf(cloud)}`, { auc: 0.941 })
    vertex.models.put(project, location, { modelId: 'fraud', displayName: 'fraud', versionAliases: ['default'] })
    vertex.endpoints.put(project, location, {
      endpointId: 'fraud',
      displayName: 'fraud',
      deployedModels: [{ id: '17', model: 'fraud@1' }],
      trafficSplit: { 17: 100 },
    })
    vertex.endpoints.script({ deployMs: 60_000 })
    vertex.endpoints.traffic('fraud', { requestsPerMinute: 600 })
    return cloud
  }
  const approved = (cloud: Emulator, runId: string): void => {
    cloud.github.repository(name).approvals[runId] = [
      { environment: 'production', state: 'approved', user: { login: 'alice', id: 1_001 } },
    ]
  }

  test('a merge trains, holds the model against its bound, registers it, and after an approval a canary serves it', async () => {
    await using cloud = await serving({ timeScale: 120 })
    approved(cloud, '17000000001')
    const jobs = await run(cloud, 'release.yml', { runId: '17000000001' })
    expect(states(use(jobs, 'train'))).toEqual({ train: 'SUCCEEDED', check: 'SUCCEEDED', register: 'SUCCEEDED' })
    expect(use(jobs, 'train').outputs['model']).toBe(`projects/${project}/locations/${location}/models/fraud@2`)
    expect(states(use(jobs, 'deploy'))).toEqual({ release: 'SUCCEEDED' })
    const [endpoint] = cloud.google.vertex.endpoints.all
    expect(endpoint?.['deployedModels']).toEqual([expect.objectContaining({ modelVersionId: '2' })])
  })

  test('where there are no machines it trains in its next place, and releases what it made there', async () => {
    await using cloud = await serving()
    cloud.google.vertex.script({ outcome: { state: 'STOCKOUT' } }, { location })
    const jobs = await run(cloud, 'release.yml')
    const train = use(jobs, 'train')
    expect(states(train)).toEqual({ train: 'SUCCEEDED', check: 'SUCCEEDED', register: 'SUCCEEDED' })
    expect(cloud.google.vertex.all.map(job => job.location)).toEqual([location, 'us-east1'])
    expect(train.summary).toContain('**Attempts of `train`**')
  })

  test('a model below its bound is neither registered nor released', async () => {
    await using cloud = await serving()
    metrics(cloud, `fraud/${headOf(cloud)}`, { auc: 0.91 })
    const jobs = await run(cloud, 'release.yml')
    expect(jobs.map(({ job, succeeded }) => [job, succeeded])).toEqual([['train', false]])
    expect(jobs[0]?.uses[0]?.log).toContain('0.91')
  })

  test('without an approval by somebody else nothing is deployed', async () => {
    await using cloud = await serving()
    const jobs = await run(cloud, 'release.yml', { runId: '17000000002' })
    expect(jobs.map(({ job, succeeded }) => [job, succeeded])).toEqual([
      ['train', true],
      ['deploy', false],
    ])
    expect(jobs[1]?.uses[0]?.outputs['decision']).toBe('deny')
  })
})

test('gemini-tuning: the tuned model answers', async () => {
  await using cloud = await world('gemini-tuning')
  const jobs = await run(cloud, 'tune.yml')
  expect(states(use(jobs, 'tune'))).toEqual({ tune: 'SUCCEEDED', ask: 'SUCCEEDED' })
  expect(use(jobs, 'tune').outputs['answer']).not.toBe('')
})

test('batch-prediction: the version that holds the alias scores the night', async () => {
  await using cloud = await world('batch-prediction')
  cloud.google.vertex.models.put(project, location, {
    modelId: 'fraud',
    displayName: 'fraud',
    versionAliases: ['champion'],
  })
  const jobs = await run(cloud, 'score.yml', { event: 'schedule' })
  expect(states(use(jobs, 'score'))).toEqual({ score: 'SUCCEEDED' })
  expect(use(jobs, 'score').outputs['scores']).toMatch(/^gs:\/\/acme-models\/fraud\/scores\//)
})

test('python-package: the code of a merge is staged and trained, and stored once however many runs need it', async () => {
  await using cloud = await world('python-package')
  metrics(cloud, `fraud/${headOf(cloud)}`, { auc: 0.94 })
  const first = use(await run(cloud, 'train.yml'), 'train')
  expect(states(first)).toEqual({ code: 'SUCCEEDED', train: 'SUCCEEDED', check: 'SUCCEEDED' })
  expect(first.outputs['code']).toMatch(/^gs:\/\/acme-models\/fraud\/code\/[0-9a-f]{64}\.tar\.gz$/)
  cloud.github.repository(name).commit({ 'README.md': 'Fraud\n' })
  metrics(cloud, `fraud/${headOf(cloud)}`, { auc: 0.95 })
  expect(use(await run(cloud, 'train.yml'), 'train').outputs['code']).toBe(first.outputs['code'])
  // The second one finds the object, and adopts it.
  expect(uploads(cloud).map(({ response }) => response?.status)).toEqual([200, 412])
})

// test/docs/followed.test.ts also releases what it trains.
test('quick-start: the image of a merge is built once, trained with, and registered with the model', async () => {
  await using cloud = await world('quick-start')
  metrics(cloud, `fraud/${headOf(cloud)}`, { auc: 0.94 })
  const first = use(await run(cloud, 'train.yml'), 'train')
  expect(states(first)).toEqual({ image: 'SUCCEEDED', train: 'SUCCEEDED', check: 'SUCCEEDED', register: 'SUCCEEDED' })
  const images = () =>
    cloud.google.vertex.models.all[0]?.versions.map(({ resource }) => Object(resource['containerSpec']).imageUri)
  expect(images()).toEqual([expect.stringMatching(/^us-docker\.pkg\.dev\/acme-ml\/train\/fraud@sha256:[0-9a-f]{64}$/)])
  cloud.github.repository(name).commit({ 'vertex/release.yml': '# changed\n' })
  metrics(cloud, `fraud/${headOf(cloud)}`, { auc: 0.95 })
  expect(states(use(await run(cloud, 'train.yml'), 'train'))).toMatchObject({ register: 'SUCCEEDED' })
  expect(new Set(images()).size).toBe(1)
  const builds = cloud.requests.filter(({ method, path }) => method === 'POST' && /\/builds$/.test(path))
  expect(builds).toHaveLength(1)
})

test('pipeline: compiled in the job, published by its digest, and scheduled once however many merges', async () => {
  await using cloud = await world('pipeline')
  const features = readFileSync(join(folder, 'fraud/pipelines/features.yaml'), 'utf8')
  const merge = (text: string) =>
    run(cloud, 'pipeline.yml', {
      // Replaces the compiler of kfp.
      standIn: ({ name: title }, { paths: { workspace } }) => {
        if (title !== 'Compile') return undefined
        mkdirSync(join(workspace, 'build'))
        writeFileSync(join(workspace, 'build/features.yaml'), text)
        return undefined
      },
    })
  const first = use(await merge(features), 'publish')
  expect(states(first)).toEqual({ template: 'SUCCEEDED', nightly: 'SUCCEEDED' })
  expect(first.outputs['template']).toMatch(
    /^https:\/\/us-central1-kfp\.pkg\.dev\/acme-ml\/pipelines\/fraud-features\/sha256:/,
  )
  cloud.github.repository(name).commit({ 'pipelines/features.py': '# changed\n' })
  const second = use(await merge(features.replaceAll('fraud.featurize', 'fraud.features')), 'publish')
  expect(second.outputs['template']).not.toBe(first.outputs['template'])
  expect(second.outputs['schedule']).toBe(first.outputs['schedule'])
})

test('adk-agent: deployed from its sources and asked; a version that answers otherwise is replaced by the one before', async () => {
  await using cloud = await world('adk-agent')
  const reader = { role: 'roles/secretmanager.secretAccessor', members: [`serviceAccount:${acme.runtime}`] }
  const key = { versions: { 2: 'ENABLED' as const }, bindings: [reader] }
  cloud.google.secrets.set('projects/acme-ml/secrets/orders-key', key)
  const { engines } = cloud.google.vertex
  let former = ''
  // Only the new version answers otherwise.
  engines.stream = async function* ({ engine }) {
    const isFormer = former === '' || JSON.stringify(engine).includes(former)
    yield `${JSON.stringify({ content: { parts: [{ text: isFormer ? 'Order 1042 left today.' : 'I do not know.' }] } })}\n`
  }
  const first = use(await run(cloud, 'agent.yml'), 'deploy')
  expect(states(first)).toEqual({ agent: 'SUCCEEDED', ask: 'SUCCEEDED' })
  former = sourcesOf(cloud)
  expect(former).not.toBe('')
  cloud.github.repository(name).commit({ 'support/agent.py': 'root_agent = None\n' })
  const [job] = await run(cloud, 'agent.yml')
  expect(job?.succeeded).toBe(false)
  expect(job?.uses[0]?.log).toContain('I do not know.')
  expect(engines.all).toHaveLength(1)
  expect(sourcesOf(cloud)).toBe(former)
})

test('long-training: left running when the time of its run is over, taken up by the next, and registered at its end', async () => {
  const hour = 3_600_000
  await using cloud = await world('long-training', {})
  cloud.google.vertex.script({ runningMs: 9 * hour }, { displayName: 'fraud-large' })
  /** Advances the clock by hours after the next read of the job. */
  async function pass(milliseconds: number): Promise<void> {
    const before = new Set(cloud.requests)
    await cloud.answered(request => !before.has(request) && /\/customJobs\/\d+$/.test(request.path))
    cloud.clock.advance(milliseconds)
  }
  void pass(5 * hour)
  const first = use(await run(cloud, 'train.yml'), 'train')
  expect(states(first)).toEqual({ train: 'DETACHED' })
  const { job = '', since = '' } = first.outputs
  void pass(4 * hour)
  const jobs = await run(cloud, 'attach.yml', { event: 'workflow_dispatch', inputs: { job, since } })
  expect(states(use(jobs, 'attach'))).toEqual({ train: 'SUCCEEDED', register: 'SUCCEEDED' })
  expect(cloud.google.vertex.all).toHaveLength(1)
})

test('promotion: the same artifact and image in each stage, production after an approval', async () => {
  await using cloud = await world('promotion', {})
  const { github, google } = cloud
  Object.assign(github.repository(name).environments, { dev: { reviewers: [] }, staging: { reviewers: [] } })
  github.repository(name).approvals['17000000003'] = [
    { environment: 'production', state: 'approved', user: { login: 'alice', id: 1_001 } },
  ]
  const jobs = await run(cloud, 'promote.yml', { runId: '17000000003' })
  expect(jobs.map(({ job }) => job)).toEqual(['dev', 'staging', 'production'])
  for (const { job } of jobs) expect(states(use(jobs, job))).toEqual({ register: 'SUCCEEDED', serve: 'SUCCEEDED' })
  const served = google.vertex.models.all.map(({ versions }) => versions.map(({ resource }) => resource['artifactUri']))
  expect(served).toEqual(Array(3).fill(['gs://acme-models/fraud/5f0c1c7/model']))
})

test('monorepo: each leg of the matrix trains its own model under its own grant, and one failure stops no other', async () => {
  await using cloud = await world('monorepo')
  metrics(cloud, `fraud/${headOf(cloud)}`, { auc: 0.95 })
  metrics(cloud, `churn/${headOf(cloud)}`, { recall: 0.7 })
  const jobs = await run(cloud, 'train.yml')
  expect(jobs.map(({ matrix, succeeded }) => [matrix['model'], succeeded])).toEqual([
    ['fraud', true],
    ['churn', false],
  ])
  expect(states(use(jobs, 'train'))).toEqual({ train: 'SUCCEEDED', check: 'SUCCEEDED', register: 'SUCCEEDED' })
})

test('nightly: the first model gets the alias, and only a better one takes it', async () => {
  await using cloud = await world('nightly')
  const night = async (runId: string, auc: number): Promise<readonly WorkflowJobRun[]> => {
    metrics(cloud, `fraud/${runId}`, { auc })
    return run(cloud, 'retrain.yml', { event: 'schedule', runId })
  }
  const champion = (): unknown => cloud.google.vertex.models.all[0]?.aliases.get('champion')
  expect(states(use(await night('17000000011', 0.93), 'retrain'))).toMatchObject({
    check: 'SUCCEEDED',
    crown: 'SUCCEEDED',
  })
  expect(champion()).toBe('1')
  const [worse] = await night('17000000012', 0.92)
  expect(worse?.succeeded).toBe(false)
  expect(champion()).toBe('1')
  expect(states(use(await night('17000000013', 0.95), 'retrain'))).toMatchObject({ crown: 'SUCCEEDED' })
  expect(champion()).toBe('3')
})

describe('lending', () => {
  /** Starts the example's job through `dist`: a listener needs a process of its own. */
  async function lend(example: string, path: string, options: WorkflowOptions = {}) {
    const cloud = await world(example, { timeScale: 1 })
    const jobs = await runWorkflow(cloud, `.github/workflows/${path}`, options)
    const [used] = jobs.flatMap(({ uses }) => uses)
    if (used === undefined) throw new Error(`${path} did not use the action`)
    expect(used.exitCode, used.log).toBe(0)
    expect(used.post?.exitCode ?? 0, used.post?.log).toBe(0)
    const record = readFileSync(used.outputs['audit_log'] ?? '')
    expect(verifyChain(record)).toMatchObject({ ok: true })
    const types = [...record.toString().matchAll(/"type":"[^"]*\.(\w+\.\w+)"/g)].map(([, type]) => type)
    return { cloud, used, types }
  }

  test('triage-agent: the agent reads the report, asks Claude, and holds no credential', async () => {
    const programs = mkdtempSync(join(tmpdir(), 'keyless-claude-'))
    // Stands in for Claude Code, which `npm run check:clients` runs.
    const sdk = fileURLToPath(import.meta.resolve('@anthropic-ai/vertex-sdk'))
    const program = `#!${process.execPath}
      const { readFileSync } = require('node:fs')
      import(${JSON.stringify(sdk)}).then(async ({ AnthropicVertex }) => {
        const content = process.argv[3] + readFileSync('evaluation/report.json', 'utf8')
        const messages = [{ role: 'user', content }]
        const { ANTHROPIC_MODEL: model } = process.env
        const answer = await new AnthropicVertex().messages.create({ model, max_tokens: 1000, messages })
        console.log(answer.content[0].text)
      })`
    writeFileSync(join(programs, 'claude'), program, { mode: 0o755 })
    const { cloud, used, types } = await lend('triage-agent', 'triage.yml', {
      event: 'workflow_dispatch',
      use: { env: { PATH: `${programs}:${process.env['PATH']}`, ANTHROPIC_MODEL: 'claude-sonnet-4-6' } },
    })
    await using _ = cloud
    rmSync(programs, { recursive: true })
    expect(findLeaks(used, cloud.secrets())).toEqual([])
    expect(readFileSync(join(used.paths.workspace, 'triage.md'), 'utf8')).toContain('currency=CHF')
    expect(types).toEqual(expect.arrayContaining(['lend.started', 'call.began', 'call.ended', 'lend.ended']))
    expect(types).not.toContain('token.lent')
  })

  test('terraform: later steps get a file that leads to the listener, until the job ends', async () => {
    const { cloud, used, types } = await lend('terraform', 'apply.yml')
    await using _ = cloud
    expect(findLeaks(used, cloud.secrets())).toEqual([])
    const file = used.env['GOOGLE_APPLICATION_CREDENTIALS'] ?? ''
    expect(file).toBe(used.outputs['credentials_file_path'])
    expect(existsSync(file)).toBe(false)
    expect(types.slice(-2)).toEqual(['lend.ended', 'run.finished'])
  })

  test('container-push: docker gets a token of the account, which is masked and in the record', async () => {
    const { cloud, used, types } = await lend('container-push', 'image.yml')
    await using _ = cloud
    const token = used.outputs['access_token'] ?? ''
    expect(token).toMatch(/^ya29\./)
    expect(findLeaks({ ...used, outputs: {} }, cloud.secrets())).toEqual([])
    expect(types).toContain('token.lent')
  })
})

test('every example is named in the list, and is tried here or by the demo', () => {
  const examples = readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory())
  const list = readFileSync(join(folder, 'README.md'), 'utf8')
  const tests = ['examples.test.ts', 'drift-nightly.test.ts']
    .map(file => readFileSync(join(import.meta.dirname, file), 'utf8'))
    .join('\n')
  for (const example of examples) {
    expect(list).toContain(`[${example.name}](${example.name})`)
    // The demo's test runs fraud.
    if (example.name !== 'fraud') expect(tests).toMatch(new RegExp(`^ *(test|describe)\\('${example.name}[:']`, 'm'))
  }
})
