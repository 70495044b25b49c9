import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { type Emulator, startEmulator } from '../../emulator/emulator.ts'
import { applyGcloudScript } from '../../emulator/gcloud/apply.ts'
import type { Repository } from '../../emulator/github/repositories.ts'
import { findLeaks } from '../../emulator/runner/leaks.ts'
import type { RunResult } from '../../emulator/runner/runner.ts'
import { runWorkflow, type WorkflowOptions } from '../../emulator/runner/workflow.ts'
import { applyTerraform } from '../../emulator/terraform/apply.ts'
import { asClone, gitEnvironment } from '../cli/checkout/checkouts.ts'
import { type GhCall, runGithubScript } from '../cli/init/fake-gh.ts'
import { makeWorkplace, type Workplace } from '../cli/terminal.ts'
import { acme } from './harness.ts'

/** A GitHub with an empty repository, a Google with an empty project, and a clone on a laptop. */
async function world(options: { readonly timeScale?: number }) {
  const cloud = await startEmulator({ virtualTime: options.timeScale === undefined, ...options })
  const place = await makeWorkplace()
  asClone(place.directory, 'git@github.com:acme/fraud.git')
  const token = cloud.github.addToken({ repositories: [acme.repository], permissions: { metadata: 'read' } })
  const environment = { ...gitEnvironment, ...cloud.environment, GH_TOKEN: token }
  return {
    cloud,
    place,
    environment,
    [Symbol.asyncDispose]: async () => {
      await place[Symbol.asyncDispose]()
      await cloud.close()
    },
  }
}

/** What the commands that `init` prints create before the set-up: project, bucket and image repository. */
function createWhatJobsUse({ google }: Emulator): void {
  google.identity.projects.push({ number: acme.projectNumber, id: acme.project, bindings: [] })
  google.storage.put(`gs://${acme.bucket}/README`, 'Models.\n', acme.project)
  google.artifacts.repositories.set(`projects/${acme.project}/locations/us/repositories/train`, {
    format: 'DOCKER',
    bindings: [],
  })
}

/** Does at the emulated GitHub what the script for its side asks of `gh`. */
function applyToGitHub(repository: Repository, calls: readonly GhCall[]): void {
  const bodyOf = (part: string) =>
    JSON.parse(calls.find(({ words, input }) => words.includes(part) && input)?.input ?? '')
  repository.rules[repository.defaultBranch] = bodyOf('/rulesets ').rules
  const { reviewers, prevent_self_review: preventSelfReview } = bodyOf('/environments/production ')
  expect(reviewers).toEqual([{ type: 'User', id: 1_002 }])
  repository.environments['production'] = { reviewers: [{ login: 'bob', id: 1_002 }], preventSelfReview }
}

const paths = [
  ...['.github/vertex-policy.yml', '.github/vertex-policy.test.yml'],
  ...['.github/workflows/plan.yml', '.github/workflows/train.yml', 'vertex/train.yml', 'vertex/release.yml'],
]

const textOf = ({ directory }: Workplace, path: string): string => readFileSync(join(directory, path), 'utf8')

/** Runs a workflow of the repository. No use of the action may leave a token anywhere. */
async function run(cloud: Emulator, path: string, options: WorkflowOptions): Promise<Record<string, RunResult[]>> {
  const jobs = await runWorkflow(cloud, `.github/workflows/${path}`, { use: { limitMs: 170_000 }, ...options })
  for (const use of jobs.flatMap(({ uses }) => uses)) expect(findLeaks(use, cloud.secrets())).toEqual([])
  return Object.fromEntries(jobs.map(({ job, uses }) => [job, [...uses]]))
}

/** From the written files to traffic: a plan on the pull request, training on its merge, a release after an approval. */
async function mergeAndRelease(cloud: Emulator, place: Workplace): Promise<void> {
  const { vertex, storage } = cloud.google
  vertex.script({ pendingMs: 1_000, runningMs: 2_000 })
  vertex.endpoints.script({ deployMs: 60_000 })
  const repository = cloud.github.repository(acme.repository)
  const files = Object.fromEntries(paths.map(path => [path, textOf(place, path)]))
  const head = repository.commit(files, { branch: 'vertex' })
  const { number: pull } = repository.addPull({ head: 'vertex', headSha: head })
  const planned = await run(cloud, 'plan.yml', { event: 'pull_request', pull, ref: 'refs/heads/vertex' })
  const plans = planned['plan'] ?? []
  expect(plans.map(({ exitCode, outputs }) => [exitCode, outputs['policy_change']])).toEqual([
    [0, 'widened'],
    [0, 'widened'],
  ])
  expect(plans[0]?.log).toContain('The proposed policy would allow it after the merge.')

  const merged = repository.commit(files)
  storage.put(`gs://${acme.bucket}/fraud/${merged}/metrics.json`, JSON.stringify({ auc: 0.94 }), acme.project)
  const runId = '17000000001'
  repository.approvals[runId] = [{ environment: 'production', state: 'approved', user: { login: 'bob', id: 1_002 } }]
  const { train = [], deploy = [] } = await run(cloud, 'train.yml', { runId })
  expect(
    train.map(({ conclusion, annotations }) => [conclusion, annotations]),
    train[0]?.log,
  ).toEqual([['success', []]])
  expect(
    deploy.map(({ conclusion }) => conclusion),
    deploy[0]?.log,
  ).toEqual(['success'])
  expect(vertex.endpoints.all[0]?.['deployedModels']).toEqual([expect.objectContaining({ modelVersionId: '1' })])
}

const checks = [['validate'], ['test'], ['plan', '--repository-id', '512345678', '--owner-id', '90210']]

test('an empty repository, four answers, the script for gcloud: it plans, trains and releases', async () => {
  await using started = await world({})
  const { cloud, place, environment } = started
  const answers = [acme.project, acme.projectNumber, '', acme.bucket, 'us-docker.pkg.dev/acme-ml/train/fraud']
  const ca = readFileSync(cloud.caFile, 'utf8')
  const written = await place.run(['init'], { environment, ca, answers })
  expect(written).toMatchObject({ exit: 0, stderr: '' })
  expect(answers.filter(answer => answer !== '').length).toBeLessThanOrEqual(5)
  for (const check of checks) {
    const { exit, stdout } = await place.run(check, { environment })
    expect(exit, stdout).toBe(0)
  }

  createWhatJobsUse(cloud)
  const script = textOf(place, 'setup/google.sh')
  for (const _ of ['first', 'second'])
    expect(await applyGcloudScript(cloud, script)).toMatchObject({ status: 0, stderr: '' })
  applyToGitHub(cloud.github.repository(acme.repository), runGithubScript(textOf(place, 'setup/github.sh')))
  await mergeAndRelease(cloud, place)
})

test('an empty repository, three options, Terraform, and dist for everything: it plans, trains and releases', async () => {
  await using started = await world({ timeScale: 60 })
  const { cloud, place, environment } = started
  const cli = resolve(import.meta.dirname, '../../dist/cli/index.js')
  /** Rejects if the exit code is not 0. */
  const keylessVertex = (...words: readonly string[]) =>
    promisify(execFile)(process.execPath, [cli, ...words], { cwd: place.directory, env: environment })
  const typed = [acme.project, acme.projectNumber, acme.bucket]
  const options = ['--project', '--project-number', '--bucket'].flatMap((flag, index) => [flag, typed[index] ?? ''])
  const { stdout } = await keylessVertex('init', ...options, '--setup', 'terraform', '--json')
  expect(JSON.parse(stdout)).toMatchObject({ written: true, values: { repositoryId: '512345678', ownerId: '90210' } })
  for (const check of checks) await keylessVertex(...check)

  createWhatJobsUse(cloud)
  cloud.google.artifacts.repositories.set(`projects/${acme.project}/locations/us-central1/repositories/train`, {
    format: 'DOCKER',
    bindings: [],
  })
  const hcl = textOf(place, 'setup/google.tf')
  const { state } = await applyTerraform(cloud, hcl)
  expect((await applyTerraform(cloud, hcl, { state })).changes).toEqual([])
  applyToGitHub(cloud.github.repository(acme.repository), runGithubScript(textOf(place, 'setup/github.sh')))
  await mergeAndRelease(cloud, place)
})
