import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { startEmulator } from '../../emulator/emulator.ts'
import { runAction } from '../../emulator/runner/runner.ts'
import { isObject } from '../../src/shape.ts'
import { commands, read, root } from './markdown.ts'

const folder = '.github/workflows'
const workflows = readdirSync(join(root, folder)).map(file => `${folder}/${file}`)

interface WorkflowStep {
  readonly uses: string
  readonly run: string
  readonly with: Readonly<Record<string, string>>
}

function stepsOf(path: string): WorkflowStep[] {
  const workflow: unknown = parse(read(path))
  const jobs = isObject(workflow) && isObject(workflow['jobs']) ? Object.values(workflow['jobs']) : []
  return jobs
    .flatMap(job => (isObject(job) && Array.isArray(job['steps']) ? job['steps'] : []))
    .filter(isObject)
    .map(step => ({
      uses: String(step['uses'] ?? ''),
      run: String(step['run'] ?? ''),
      with: Object.fromEntries(
        Object.entries(isObject(step['with']) ? step['with'] : {}).map(([name, value]) => [name, String(value)]),
      ),
    }))
}

test.each(workflows)('%s runs nobody’s action by a name that can be moved, and may read alone', path => {
  const workflow: unknown = parse(read(path))
  expect(isObject(workflow) && workflow['permissions']).toEqual({ contents: 'read' })
  const others = stepsOf(path).filter(({ uses }) => uses !== '' && uses !== './')
  for (const { uses } of others) expect(uses).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/)
  for (const step of others.filter(({ uses }) => uses.startsWith('actions/checkout@')))
    expect(step.with['persist-credentials']).toBe('false')
})

test('ci runs every check that the scripts have', () => {
  const run = stepsOf(`${folder}/ci.yml`)
    .flatMap(step => commands(step.run))
    .map(words => words.join(' '))
  for (const command of ['npm ci', 'npm run lint', 'npm run types', 'npm run build', 'npm test', 'npm run demo'])
    expect(run).toContain(command)
})

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
