import { describe, expect, test } from 'vitest'
import { uncheckedFields } from '../../src/report/plan.ts'
import { checkSteps, excessesOf } from '../../src/run/check-steps.ts'
import { image } from '../policy/bounds.ts'
import { load, smallPolicy } from '../policy/fixtures.ts'
import { emptyScope, parse, schema, stepsFile } from '../steps/support.ts'

const grantOf = (nodeHours: number) => {
  const allow = `{ steps: [customJob], projects: [acme-ml], locations: [us-central1], service_accounts: [default], images: ["${image}"], machines: { types: [n1-standard-4], replicas: 2 }, timeout: 6h, node_hours: ${nodeHours} }`
  const { train } = load(
    smallPolicy({ grant: `service_account: t@acme-ml.iam.gserviceaccount.com\n    allow: ${allow}` }),
  ).grants
  if (train === undefined) throw new Error('the policy has a grant train')
  return train
}
const job = `customJob: { displayName: x, jobSpec: { workerPoolSpecs: [{ machineSpec: { machineType: n1-standard-4 }, replicaCount: 2, containerSpec: { imageUri: "${image}" } }] } }`
const file = parse(stepsFile(`a: { timeout: 2h, ${job} }\nb: { timeout: 1h, ${job} }`))
const excesses = (nodeHours: number): string[] => {
  const grant = grantOf(nodeHours)
  const declared = { file, schema, pipelines: {}, nodeHours: new Map<string, number>() }
  const found = file.steps.map(step => checkSteps(declared, step, emptyScope, grant, {}))
  return excessesOf(file, found, grant).map(({ path, message, cure }) => `${path}: ${message} ${cure}`)
}

test('node hours are for a run: what each step may take, all of them together may not', () => {
  expect(excesses(6)).toEqual([])
  expect(excesses(5)).toEqual([
    'steps: the steps together: 6 node hours are outside allow.node_hours of grant train. It allows 5. To allow it, write grants.train.allow.node_hours: 6',
  ])
  // A step that exceeds the limit alone is reported instead.
  expect(excesses(3)).toEqual([
    'steps.a: step a: 4 node hours are outside allow.node_hours of grant train. It allows 3. To allow it, write grants.train.allow.node_hours: 4',
  ])
})

describe('files that a step names by a claim', () => {
  const steps = parse(
    stepsFile(
      'a: { stage: { from: ["code/${github.actor}"], exclude: ["${github.environment}"], to: "gs://acme/x/" } }',
    ),
  )
  const read = (from: string, exclude: string) => ({
    request: { at: ['from'], from: [from], exclude: [exclude], archive: 'none' as const, maxBytes: 1 },
    files: [],
    bytes: 0,
    sha256: '',
  })
  const faultsOf = (sources: Record<string, ReturnType<typeof read>[]>) => {
    const declared = { file: steps, schema, pipelines: {}, nodeHours: new Map<string, number>(), sources }
    const scope = { ...emptyScope, github: { actor: 'ann', environment: 'live' } }
    const found = steps.steps.map(step => checkSteps(declared, step, scope, grantOf(9), {}))
    return found.flatMap(({ faults }) => faults.map(({ path, message }) => `${path}: ${message}`))
  }

  test('are sent if they were read', () => {
    expect(faultsOf({ a: [read('code/ann', 'live')] })).toEqual([])
  })

  test.each([
    ['an earlier step forged the claim', { a: [read('code/eve', 'live')] }, 'code/eve was read instead'],
    ['a pattern was another one', { a: [read('code/ann', 'x')] }, 'code/ann was read instead'],
    ['only the token has the claim', {}, 'no files were read'],
  ])('are refused if %s', (_, sources, what) => {
    expect(faultsOf(sources)).toEqual([
      `steps.a.stage.from: names files by a value that is known only with the token, and ${what}`,
    ])
  })
})

test('fields that nothing bounds are said wherever steps are shown', () => {
  expect(uncheckedFields([{ id: 'a', unchecked: ['customJob.newField'] }, { id: 'b' }])).toBe(
    'Not checked, because step and grant list them under `unchecked`. Nothing limits their values:\n\n- `customJob.newField` in `a`',
  )
  expect(uncheckedFields([{ id: 'b' }])).toBe('')
})

test('a value that comes from a variable is said to come from there: the line that refers to it is not at fault', () => {
  const referring = job.replace(image, '${variables.image}')
  const steps = parse(`variables: { image: { required: true } }\n${stepsFile(`a: { timeout: 1h, ${referring} }`)}`)
  const declared = { file: steps, schema, pipelines: {}, nodeHours: new Map<string, number>() }
  const scope = { ...emptyScope, variables: { image: 'docker.io/evil@sha256:0' } }
  const found = steps.steps.map(step => checkSteps(declared, step, scope, grantOf(9), {}))
  expect(excessesOf(steps, found, grantOf(9)).map(({ cure }) => cure)).toEqual([
    expect.stringMatching(/^The value comes from `image` of the input `variables`\. /),
  ])
})
