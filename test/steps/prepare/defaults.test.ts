import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formatProblem } from '../../../src/core/errors.ts'
import { type LoadedPipeline, readPipeline } from '../../../src/steps/pipeline/specification.ts'
import { prepareStep } from '../../../src/steps/prepare/prepare.ts'
import type { Scope } from '../../../src/steps/types.ts'
import { emptyScope, parse, schema, stepsFile } from '../support.ts'

const legacy = readPipeline(readFileSync('test/fixtures/pipelines/legacy-job.json', 'utf8'), 'pipelines/legacy.json')

/** Prepares the last step of a file. */
function prepare(
  steps: string,
  options: {
    above?: string
    scope?: Partial<Scope>
    pipelines?: Record<string, LoadedPipeline>
    grantTimeoutSeconds?: number
  } = {},
) {
  const { above, scope, pipelines = {}, grantTimeoutSeconds } = options
  const file = parse(stepsFile(steps, above))
  const declaration = file.steps.at(-1)
  if (declaration === undefined) throw new Error('no step')
  const context = { ...schema, pipelines, grantTimeoutSeconds }
  const { step, faults } = prepareStep(file, declaration, { ...emptyScope, ...scope }, context)
  return { file, step, problems: faults.map(formatProblem) }
}

const custom = (more: string, jobSpec = '') =>
  `customJob: { displayName: x, ${more} jobSpec: { ${jobSpec} workerPoolSpecs: [{ replicaCount: 1, containerSpec: { imageUri: i } }] } }`

describe('defaults', () => {
  const above =
    'defaults: { labels: { team: a, tier: "${variables.tier}" }, encryptionSpec: { kmsKeyName: k }, network: n, serviceAccount: sa@x }\n' +
    'variables: { tier: { default: gold } }\n'
  const scope = { variables: { tier: 'gold' } }

  it("go where a custom job has the fields, under the step's own words", () => {
    const { step, problems } = prepare(`t: { ${custom('labels: { team: b },', 'serviceAccount: own@x,')} }`, {
      above,
      scope,
    })
    expect(problems).toEqual([])
    expect(step.body).toMatchObject({
      labels: { team: 'b', tier: 'gold' },
      encryptionSpec: { kmsKeyName: 'k' },
      jobSpec: { serviceAccount: 'own@x', network: 'n' },
    })
    expect(step.body).not.toHaveProperty('serviceAccount')
  })

  it('go to the top of a pipeline job, and win over what the compiled job says', () => {
    const steps =
      'p: { pipelineJob: { pipelineSpec: l.json, runtimeConfig: { parameterValues: { rate: 1, dataset: d } } } }'
    const { step, problems } = prepare(steps, { above, scope, pipelines: { p: legacy } })
    expect(problems).toEqual([])
    expect(step.body).toMatchObject({
      displayName: 'legacy churn',
      labels: { team: 'a', tier: 'gold', 'cost-center': 'job' },
      serviceAccount: 'sa@x',
      network: 'n',
    })
  })

  it('an empty text is a field left out, whatever its type, and a required one is missing', () => {
    const machine = 'machineSpec: { machineType: m, acceleratorType: "", tpuTopology: "" }'
    const pool = (more: string) =>
      `customJob: { displayName: x, jobSpec: { scheduling: { timeout: "", strategy: "" }, workerPoolSpecs: [{ replicaCount: 1, ${more} }] } }`
    const { step, problems } = prepare(
      `t: { ${pool(`${machine}, containerSpec: { imageUri: i, env: [{ name: A, value: "" }], args: [""] }`)} }`,
    )
    expect(problems).toEqual([])
    expect(step.body['jobSpec']).toEqual({
      workerPoolSpecs: [
        {
          replicaCount: 1,
          machineSpec: { machineType: 'm' },
          containerSpec: { imageUri: 'i', env: [{ name: 'A', value: '' }], args: [''] },
        },
      ],
    })
    const missing = prepare(`t: { ${pool('containerSpec: { imageUri: "", env: [{ name: "", value: "" }] }')} }`)
    expect(missing.problems).toEqual([
      expect.stringContaining('containerSpec.imageUri: required, but empty'),
      expect.stringContaining('containerSpec.env[0].name: required, but empty'),
    ])
  })

  it('take the place of an empty text, which is a field left out, and null still leaves it out', () => {
    const empty = custom('encryptionSpec: { kmsKeyName: "" },', 'serviceAccount: "", network: "${variables.none}",')
    const { step, problems } = prepare(`t: { ${empty} }`, {
      above: above.replace('gold }', 'gold }, none: { default: "" }'),
      scope: { variables: { tier: 'gold', none: '' } },
    })
    expect(problems).toEqual([])
    expect(step.body).toMatchObject({
      encryptionSpec: { kmsKeyName: 'k' },
      jobSpec: { serviceAccount: 'sa@x', network: 'n' },
    })
  })

  it('give way to null, which leaves the field out', () => {
    const { step } = prepare(`t: { ${custom('labels: null, encryptionSpec: null,', 'serviceAccount: null,')} }`, {
      above,
      scope,
    })
    expect(step.body).not.toHaveProperty('labels')
    expect(step.body).not.toHaveProperty('encryptionSpec')
    expect(step.body['jobSpec']).not.toHaveProperty('serviceAccount')
  })

  it('are complained about where they stand', () => {
    const { problems } = prepare(`t: { ${custom('')} }`, {
      above: 'defaults: { encryptionSpec: { key: k }, labels: { Team: x } }\n',
    })
    expect(problems).toEqual([
      expect.stringContaining('vertex/train.yml:4:31 defaults.encryptionSpec.key: no such field. One of: kmsKeyName.'),
      'vertex/train.yml:4:13 defaults.encryptionSpec: kmsKeyName is required',
      'vertex/train.yml:4:51 defaults.labels.Team: "Team" is not a key of a label. It has up to 64 lower-case letters of any language, digits, _ and -, and begins with a letter.',
    ])
  })
})
