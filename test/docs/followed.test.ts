import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { acme, setUpAcme } from '../../emulator/acme.ts'
import { type Emulator, type EmulatorOptions, startEmulator } from '../../emulator/emulator.ts'
import { runAction } from '../../emulator/runner/runner.ts'
import { attributeMapping } from '../../src/credentials/principal.ts'
import { isObject } from '../../src/shape.ts'
import { blocks, commands, read } from './markdown.ts'
import { applyGcloud } from './setup.ts'

const [job = '', policy = '', steps = '', planWorkflow = ''] = blocks('README.md', 'yaml')
const setUp = blocks('README.md', 'sh')
  .flatMap(commands)
  .filter(([first]) => first === 'gcloud')

/** What a workflow or a job gives the action. */
function inputsOf(text: string): Record<string, string> {
  const value: unknown = parse(text)
  const jobs = isObject(value) && isObject(value['jobs']) ? Object.values(value['jobs']) : [value]
  const given = jobs
    .flatMap(job => (isObject(job) && Array.isArray(job['steps']) ? job['steps'] : []))
    .flatMap(step => (isObject(step) && isObject(step['with']) ? Object.entries(step['with']) : []))
  return Object.fromEntries(given.map(([name, value]) => [name, String(value)]))
}

/** A GitHub and a Google that know of acme what README says, and no more. */
async function followReadme(options: EmulatorOptions = {}): Promise<Emulator> {
  const cloud = await startEmulator(options)
  const repository = cloud.github.repository(acme.repository)
  repository.rules['main'] = [{ type: 'pull_request' }, { type: 'required_status_checks' }]
  repository.commit({
    '.github/vertex-policy.yml': policy,
    'vertex/train.yml': steps,
    'pipelines/features.yaml': read('examples/fraud/pipelines/features.yaml'),
  })
  const { identity } = cloud.google
  identity.projects.push({ number: acme.projectNumber, id: acme.project, bindings: [] })
  identity.serviceAccounts[acme.runtime] = { project: acme.project, bindings: [] }
  for (const command of setUp) applyGcloud(identity, command, acme.projectNumber)
  return cloud
}

test('whoever follows README to the letter trains: its six commands, its policy, its steps, its job', async () => {
  expect(setUp).toHaveLength(6)
  await using cloud = await followReadme({ timeScale: 60 })
  cloud.google.vertex.script({ pendingMs: 1_000, runningMs: 2_000 })
  const run = await runAction(cloud, { inputs: inputsOf(job) })
  expect(run.conclusion, run.log).toBe('success')
  expect(cloud.google.vertex.all.map(({ collection }) => collection)).toEqual(['pipelineJobs', 'customJobs'])
  expect(run.outputs['model_directory']).toBe(`gs://acme-models/fraud/${run.job.sha}`)
})

test('without the role for logs a run says so once, as the table of permissions has it', async () => {
  await using cloud = await followReadme({ timeScale: 60 })
  cloud.google.vertex.script({ pendingMs: 1_000, runningMs: 2_000 })
  const only = steps.replace(/ {2}features:.*?(?= {2}train:)/s, '').replace(/, "--features=[^"]*"/, '')
  const run = await runAction(cloud, { inputs: inputsOf(job), workspace: { 'vertex/train.yml': only } })
  expect(run.conclusion, run.log).toBe('success')
  expect(run.annotations.map(({ type, message }) => [type, message])).toEqual([
    ['warning', 'train: its log cannot be shown here; the job goes on. Grant roles/logging.viewer to see it.'],
  ])
})

test("README's set-up is the demo's: pool, provider, accounts and who may be whom", async () => {
  await using followed = await followReadme()
  await using demo = await startEmulator()
  setUpAcme(demo)
  const { pools, serviceAccounts } = followed.google.identity
  expect(pools).toEqual(demo.google.identity.pools)
  expect(serviceAccounts).toEqual(demo.google.identity.serviceAccounts)
  const [project] = followed.google.identity.projects
  for (const binding of project?.bindings ?? [])
    expect(demo.google.identity.projects[0]?.bindings).toContainEqual(binding)
  expect(setUp.flat()).toContain(`--attribute-mapping=${attributeMapping}`)
})

test('on a pull request its plan needs no token, and shows what a merge would submit', async () => {
  await using cloud = await followReadme()
  const repository = cloud.github.repository(acme.repository)
  const head = repository.commit({ 'vertex/train.yml': steps }, { branch: 'longer' })
  const { number: pull } = repository.addPull({ head: 'longer', headSha: head })
  const run = await runAction(cloud, {
    job: { event: 'pull_request', pull },
    permissions: { contents: 'read' },
    inputs: inputsOf(planWorkflow),
  })
  expect(run.conclusion, run.log).toBe('success')
  expect(run.outputs['decision']).toBe('would-allow')
  expect(run.summary).toContain('Plan: the steps are sound')
  expect(cloud.hosts()).toEqual(['api.github.com'])
})

test('the refusal that README shows is what a pull request gets, line by line', async () => {
  await using cloud = await followReadme()
  const repository = cloud.github.repository(acme.repository)
  const head = repository.commit({ 'vertex/train.yml': steps }, { branch: 'longer' })
  const { number: pull } = repository.addPull({ head: 'longer', headSha: head })
  const run = await runAction(cloud, { job: { event: 'pull_request', pull }, inputs: inputsOf(job) })
  expect(run.exitCode).toBe(1)
  const [refusal = ''] = blocks('README.md', 'text')
  expect(run.log).toContain(refusal)
  expect(cloud.hosts().filter(host => host.endsWith('googleapis.com'))).toEqual([])
})
