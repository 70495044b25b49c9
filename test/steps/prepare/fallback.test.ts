import { describe, expect, it, test } from 'vitest'
import { formatProblem } from '../../../src/core/errors.ts'
import { checkSteps, excessesOf } from '../../../src/run/check-steps.ts'
import { alternativesOf, whereOf } from '../../../src/steps/prepare/fallback.ts'
import { prepareStep } from '../../../src/steps/prepare/prepare.ts'
import type { Scope, StepDeclaration } from '../../../src/steps/types.ts'
import { image } from '../../policy/bounds.ts'
import { load, smallPolicy } from '../../policy/fixtures.ts'
import { emptyScope, job, parse, refusal, schema, stepsFile } from '../support.ts'

const problems = (step: string): string[] => refusal(() => parse(stepsFile(`train: { ${step} }`))).problems

describe('queue and fallback', () => {
  it('are read, each alternative laid over the step itself', () => {
    const text = `train: { ${job}, location: us-east4, queue: 30m, fallback: [{ location: us-east1 }, { machineSpec: { machineType: n1-standard-4 } }] }`
    const [train] = parse(stepsFile(text)).steps
    expect(train).toMatchObject({ queueSeconds: 1_800, location: 'us-east4' })
    const [there, smaller] = alternativesOf(train as StepDeclaration)
    expect(there).toMatchObject({ location: 'us-east1', alternative: { index: 0 } })
    expect(there).not.toHaveProperty('fallback')
    // Each alternative changes the step itself, not the alternative before it.
    expect(smaller).toMatchObject({ location: 'us-east4', alternative: { index: 1 } })
  })

  it.each([
    [`${job}, fallback: []`, 'steps.train.fallback: has no alternative. Name one, or leave it out.'],
    [`${job}, fallback: [{}]`, 'steps.train.fallback[0]: changes nothing. Name location, machineSpec or scheduling.'],
    [
      `${job}, fallback: [{ machinespec: {} }]`,
      'steps.train.fallback[0].machinespec: no such field. Did you mean machineSpec?',
    ],
    [
      `${job}, fallback: { location: us-east1 }`,
      'steps.train.fallback: expected a list, got a mapping. Make it an item of a list.',
    ],
    [`${job}, queue: 0s`, 'steps.train.queue: expected a time above zero'],
    [
      `${job}, queue: 5m, wait: false`,
      'steps.train.queue: nothing would enforce it: with wait: false the job is not watched. Leave out one of the two.',
    ],
    [
      `pipelineJob: {}, fallback: [{ machineSpec: {} }]`,
      'steps.train.fallback[0].machineSpec: a pipelineJob has no machineSpec of its own. An alternative of it may name location.',
    ],
    [`traffic: {}, queue: 5m`, 'steps.train.queue: a traffic does not wait for machines. Remove it.'],
    [
      `traffic: {}, fallback: [{ location: us-east1 }]`,
      'steps.train.fallback: a traffic does not wait for machines. Remove it.',
    ],
    [
      `${job}, fallback: [{ location: "\${steps.other.name}" }]`,
      'steps.train.fallback[0].location: ${steps.other.name}: no step is named other. Name one of this file.',
    ],
  ])('%s is refused', (step, problem) => {
    expect(problems(step).map(line => line.replace(/^\S+ /, ''))).toContain(problem)
  })

  it('may refer to variables, and to steps but for the location', () => {
    const other = `other: { ${job} }\n`
    const late = `${other}train: { ${job}, fallback: [{ location: "\${steps.other.name}" }] }`
    expect(refusal(() => parse(stepsFile(late))).problems).toEqual([
      expect.stringContaining('steps.train.fallback[0].location: ${steps.other.name}: this value must be known'),
    ])
    const machine = `${other}train: { ${job}, fallback: [{ machineSpec: { machineType: "\${steps.other.displayName}" } }] }`
    expect(parse(stepsFile(machine)).steps[1]?.needs).toEqual(['other'])
  })
})

const pools = (text: string): string =>
  `customJob: { displayName: fraud, jobSpec: { scheduling: { timeout: 3600s, maxWaitDuration: 60s, strategy: SPOT }, workerPoolSpecs: [${text}] } }`
const pool = (machine: string): string =>
  `{ machineSpec: ${machine}, replicaCount: 1, containerSpec: { imageUri: "${image}" } }`
const prepared = (step: string, scope: Scope = emptyScope) => {
  const file = parse(stepsFile(`train: { ${step} }`))
  return alternativesOf(file.steps[0] as StepDeclaration).map(one =>
    prepareStep(file, one, scope, { ...schema, pipelines: {} }),
  )
}

describe('an alternative', () => {
  it('puts its machine in every pool that has one, and its scheduling over the body’s field by field', () => {
    const body = pools(
      `${pool('{ machineType: n1-standard-8 }')}, {}, ${pool('{ machineType: a2-highgpu-1g, acceleratorType: NVIDIA_TESLA_A100, acceleratorCount: 1 }')}`,
    )
    const [other] = prepared(
      `${body}, fallback: [{ location: us-east1, machineSpec: { machineType: n1-highmem-8 }, scheduling: { strategy: STANDARD, maxWaitDuration: null } }]`,
    )
    expect(other?.faults).toEqual([])
    const { location, body: sent } = other?.step ?? {}
    expect(location).toBe('us-east1')
    expect(sent?.['jobSpec']).toMatchObject({
      scheduling: { timeout: '3600s', strategy: 'STANDARD' },
      workerPoolSpecs: [
        { machineSpec: { machineType: 'n1-highmem-8' } },
        {},
        { machineSpec: { machineType: 'n1-highmem-8' } },
      ],
    })
    expect(JSON.stringify(sent)).not.toMatch(/maxWait|A100/)
  })

  it('is held against the API’s schema, at its own place in the file', () => {
    const fallback =
      'fallback: [{ location: Nowhere! }, { machineSpec: { machinetype: x } }, { scheduling: { strategy: SPOTTY } }]'
    const lines = prepared(`${job}, ${fallback}`).flatMap(({ faults }) => faults.map(formatProblem))
    expect(lines).toEqual([
      expect.stringMatching(/steps\.train\.fallback\[0\]\.location: expected a location of Vertex AI/),
      expect.stringMatching(
        /steps\.train\.fallback\[1\]\.machineSpec\.machinetype: no such field\. Did you mean machineType\?/,
      ),
      expect.stringMatching(/steps\.train\.fallback\[2\]\.scheduling\.strategy: no such value: "SPOTTY"/),
    ])
    expect(lines.every(line => !line.includes(':1:1 '))).toBe(true)
  })
})

test('the grant bounds every alternative; of their node hours the most count', () => {
  const allow = (more: string): string =>
    `{ steps: [customJob], projects: [acme-ml], service_accounts: [default], images: ["${image}"], timeout: 6h, ${more} }`
  const grantOf = (more: string) => {
    const { train } = load(
      smallPolicy({ grant: `service_account: t@acme-ml.iam.gserviceaccount.com\n    allow: ${allow(more)}` }),
    ).grants
    if (train === undefined) throw new Error('the policy has a grant train')
    return train
  }
  const body = pools(pool('{ machineType: n1-standard-4 }'))
  const file = parse(
    stepsFile(
      `train: { ${body}, fallback: [{ location: us-east1 }, { machineSpec: { machineType: n1-standard-8 } }, { scheduling: { timeout: 7200s } }] }`,
    ),
  )
  const look = (more: string) => {
    const grant = grantOf(more)
    const found = file.steps.map(step =>
      checkSteps({ file, schema, pipelines: {}, nodeHours: new Map() }, step, emptyScope, grant, {}),
    )
    return { found, lines: excessesOf(file, found, grant).map(({ path }) => path) }
  }
  const narrow = look('locations: [us-central1], machines: { types: [n1-standard-4], replicas: 1 }, node_hours: 1')
  expect(narrow.lines).toEqual([
    'steps.train.fallback[0].location',
    'steps.train.fallback[1].machineSpec.machineType',
    'steps.train',
  ])
  const wide = look(
    'locations: [us-central1, us-east1], machines: { types: [n1-standard-4, n1-standard-8], replicas: 1 }, node_hours: 2',
  )
  expect(wide.lines).toEqual([])
  expect(wide.found[0]?.nodeHours).toBe(2)
  expect(wide.found[0]?.step.alternatives?.map(whereOf)).toEqual([
    'us-east1, n1-standard-4, SPOT',
    'us-central1, n1-standard-8, SPOT',
    'us-central1, n1-standard-4, SPOT',
  ])
})
