import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { lintWorkflows } from '../../../scripts/check-workflows.ts'
import { quickStartFiles } from '../../../scripts/quick-start.ts'
import { initFiles } from '../../../src/cli/init/init-files.ts'
import { initPaths } from '../../../src/cli/init/policy-template.ts'
import { type GivenValues, type InitValues, readValues } from '../../../src/cli/init/values.ts'
import { yamlScalar } from '../../../src/cli/init/yaml-scalar.ts'
import { isObject, type JsonObject } from '../../../src/core/json.ts'
import { version } from '../../../src/core/version.ts'
import { loadPolicy } from '../../../src/policy/load/load.ts'
import { blocks, read } from '../../docs/markdown.ts'
import { makeWorkplace } from '../terminal.ts'
import { runGithubScript } from './fake-gh.ts'

const digest = 'sha256:9b2f6c1d4e8a7053b1c6d2e9f4a8b7c0d1e2f3a4b5c6d7e8f90a1b2c3d4e5f60'

/** The values with which the documents are written. */
const documented: GivenValues = {
  repository: 'acme/fraud',
  repositoryId: '512345678',
  ownerId: '90210',
  project: 'acme-ml',
  projectNumber: '123456789',
  bucket: 'acme-models',
  image: `us-docker.pkg.dev/acme-ml/train/fraud@${digest}`,
}

function valuesOf(given: GivenValues = {}): InitValues {
  const values = readValues({ ...documented, ...given })
  if (!('repository' in values)) throw new Error(JSON.stringify(values))
  return values
}

async function textsOf(given: GivenValues = {}): Promise<Readonly<Record<keyof typeof initPaths, string>>> {
  const files = initFiles(valuesOf(given), 'both')
  const byPath = new Map(files.map(({ path, text }) => [path, text]))
  return Object.fromEntries(Object.entries(initPaths).map(([name, path]) => [name, byPath.get(path) ?? ''])) as never
}

const at = (value: unknown, ...path: readonly string[]): JsonObject => {
  const found = path.reduce<unknown>((one, name) => (isObject(one) ? one[name] : undefined), value)
  if (!isObject(found)) throw new Error(`there is no ${path.join('.')}`)
  return found
}
const without = (value: JsonObject, ...names: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)))

test('a pull request that breaks the tests of the policy fails: a job runs them, by the program that wrote them', async () => {
  const { plan } = await textsOf({ action: 'acme/keyless-vertex@v1' })
  expect(at(parse(plan), 'jobs', 'policy')['steps']).toEqual([
    { uses: 'actions/checkout@v5' },
    { run: "npx --yes 'github:acme/keyless-vertex#v1' validate" },
    { run: "npx --yes 'github:acme/keyless-vertex#v1' test", if: 'always()' },
  ])
})

describe('the files are those of the documents', () => {
  test('the workflow: its pull request gets a plan of both files', async () => {
    const [pullRequests = ''] = blocks('docs/pull-requests.md', 'yaml')
    const { plan } = await textsOf()
    expect(without(at(parse(plan)), 'jobs', 'name')).toEqual(without(at(parse(pullRequests)), 'jobs'))
  })

  test('with a Dockerfile a step builds the image, and the grant allows just that besides', async () => {
    const [policy, steps] = quickStartFiles().flatMap(({ path, text }) =>
      path === initPaths.policy || path === initPaths.trainSteps ? [parse(text) as unknown] : [],
    )
    const plain = await textsOf()
    const [built, given] = [policy, parse(plain.policy) as unknown].map(one => at(one, 'grants', 'train', 'allow'))
    const bounds = ['steps', 'service_accounts', 'writes']
    expect(without(built ?? {}, ...bounds)).toEqual(without(given ?? {}, ...bounds))
    expect(built).toMatchObject({
      steps: ['buildImage', ...[given?.['steps']].flat()],
      service_accounts: ['builder@acme-ml.iam.gserviceaccount.com', ...[given?.['service_accounts']].flat()],
      writes: ['gs://acme-models/build/**'],
    })
    expect(at(steps, 'steps', 'check')).toEqual(at(parse(plain.trainSteps), 'steps', 'check'))
    expect(JSON.stringify(steps)).not.toContain('variables.image')
  })

  test('the ruleset and the environment: those of the set-up', async () => {
    const bodies = [...read('docs/setup.md').matchAll(/<<'END'\n(.*?)^END$/gms)].map(([, body = '']) =>
      JSON.parse(body),
    )
    const [ruleset = ''] = /\{\n {2}"name".*?\n\}/s.exec((await textsOf()).github) ?? []
    expect(without(JSON.parse(ruleset), 'name')).toEqual(without(bodies[0], 'name'))
  })
})

/** Values that are valid, and that a careless template would break. */
const odd: readonly [string, GivenValues][] = [
  ['names that YAML reads as something else', { repository: 'acme/1.5', model: 'on', branch: 'true' }],
  ['a name of digits', { repository: 'acme/2026', branch: '1.0' }],
  ['a branch with slashes and a #', { branch: 'release/2026#1' }],
  ['an image in another project', { image: 'europe-docker.pkg.dev/other-project/images/a.b_c-d' }],
  ['a bucket of digits', { bucket: '2026' }],
  ['a pinned action', { action: `acme/keyless-vertex@${'a'.repeat(40)}` }],
  ['data residency', { server: 'acme.ghe.com' }],
  ['an enterprise server', { server: 'git.corp.example' }],
  ['another pool', { pool: '0123', provider: 'merged-code' }],
  [
    'the longest names',
    { project: `a${'b'.repeat(29)}`, model: `m${'o'.repeat(62)}`, repository: `a/${'r'.repeat(100)}` },
  ],
]

describe.each(odd)('%s', (_, given) => {
  test('the policy has no problem and no notice, and the workflows no fault', async () => {
    const { policy, plan, train } = await textsOf(given)
    expect(loadPolicy(policy, initPaths.policy, version).notes).toEqual([])
    const workflows = new Map([
      [initPaths.plan as string, plan],
      [initPaths.train, train],
    ])
    expect(await lintWorkflows(workflows)).toEqual([])
  })

  test('`validate` warns of nothing, and the tests notice every change of the policy', async () => {
    await using place = await makeWorkplace()
    for (const { path, text } of initFiles(valuesOf(given), 'both')) await place.write(path, text)
    const validated = await place.run(['validate', '--json'])
    expect(validated.exit, validated.stdout).toBe(0)
    const levels = JSON.parse(validated.stdout).findings.map(({ level }: { level: string }) => level)
    expect(levels.filter((level: string) => level !== 'note')).toEqual([])
    const tested = await place.run(['test'])
    expect(tested.exit, tested.stdout).toBe(0)
    expect(tested.stdout).toMatch(/tests notice \d+\n$/)
  })

  test('the plan of its own files would be allowed', async () => {
    await using place = await makeWorkplace()
    const values = valuesOf(given)
    for (const { path, text } of initFiles(values, 'gcloud')) await place.write(path, text)
    const ids = ['--repository-id', values.repositoryId, '--owner-id', values.ownerId]
    const { exit, stdout } = await place.run([
      ...['plan', '--json', '--repository', values.repository, '--branch', values.branch],
      ...ids,
    ])
    expect(exit, stdout).toBe(0)
    expect(JSON.parse(stdout).plans).toHaveLength(2)
  })
})

test.each(['fraud', 'on', 'null', '1e3', '0x1f', '12:30', '~', 'a: b', 'a #b', '', '- a', '"', "'", 'é\u0007'])(
  'YAML reads %j as the same text again',
  text => {
    for (const options of [{}, { version: '1.1' as const }]) expect(parse(yamlScalar(text), options)).toBe(text)
  },
)

describe("the script for GitHub's side", () => {
  const asked = async (given: GivenValues, isDone = false): Promise<readonly string[]> =>
    runGithubScript((await textsOf(given)).github, isDone).map(({ words, input }) => `${words} ${input}`.trim())

  test('creates ruleset, environment and its branch the first time', async () => {
    const calls = await asked({ reviewer: 'alice' })
    expect(calls).toHaveLength(6)
    expect(calls[1]).toMatch(/^api --method POST repos\/acme\/fraud\/rulesets --silent --input - \{\n {2}"name"/)
    expect(calls[3]).toMatch(/^api --method PUT repos\/acme\/fraud\/environments\/production --silent --input - \{/)
    expect(calls[3]).toContain('"reviewers": [{ "type": "User", "id": 1001 }]')
    expect(calls[5]).toBe(
      'api --method POST repos/acme/fraud/environments/production/deployment-branch-policies --silent -f name=main',
    )
  })

  test('updates them the second time, and creates none twice', async () => {
    const calls = await asked({}, true)
    expect(calls[1]).toContain('api --method PUT repos/acme/fraud/rulesets/77 --silent --input -')
    expect(calls[3]).toContain('"id": 1002')
    expect(calls.join()).not.toContain('POST')
  })
})
