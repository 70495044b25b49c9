import { describe, expect, it } from 'vitest'
import { formatProblem } from '../../../src/core/errors.ts'
import { valueAt } from '../../../src/document/path.ts'
import type { LoadedPipeline } from '../../../src/steps/pipeline/specification.ts'
import { prepareStep } from '../../../src/steps/prepare/prepare.ts'
import type { Scope } from '../../../src/steps/types.ts'
import { emptyScope, parse, schema, stepsFile } from '../support.ts'

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

describe('a null', () => {
  it('leaves a field out, but is a value within what is free-form', () => {
    const predict = prepare(
      'p: { predict: { endpoint: e, parameters: null, instances: [{ amount: null, a: [null, { b: null }] }] } }',
    )
    expect(predict.problems).toEqual([])
    expect(predict.step.body).toEqual({ endpoint: 'e', instances: [{ amount: null, a: [null, { b: null }] }] })
    const rollout = prepare(
      'r: { rollout: { endpoint: e, model: m, keep: null, deployedModel: { dedicatedResources: { minReplicaCount: 1, maxReplicaCount: null } }, traffic: [100], probe: { errors: 0, instances: [{ a: null }] } } }',
    )
    expect(rollout.step.body).toMatchObject({ probe: { instances: [{ a: null }] } })
    expect(rollout.step.body).not.toHaveProperty('keep')
    expect(valueAt(rollout.step.body, ['deployedModel', 'dedicatedResources'])).toEqual({ minReplicaCount: 1 })
  })
})

describe('an empty text is a field left out, as to Google', () => {
  it.each([
    ['network', custom('', 'network: "",')],
    ['tensorboard', custom('', 'tensorboard: "",')],
    ['persistentResourceId', custom('', 'persistentResourceId: "",')],
    ['the key', custom('encryptionSpec: { kmsKeyName: "" },')],
    ['the output directory', custom('', 'baseOutputDirectory: { outputUriPrefix: "" },')],
    [
      'a schema',
      'uploadModel: { model: { displayName: x, metadataSchemaUri: "", containerSpec: { imageUri: i, predictRoute: "" } } }',
    ],
  ])('%s', (_, body) => {
    const { step, problems } = prepare(`t: { ${body} }`)
    expect(problems).toEqual([])
    expect(JSON.stringify(step.body)).not.toContain('""')
    expect(JSON.stringify(step.body)).not.toMatch(/encryptionSpec|baseOutputDirectory/)
  })

  it('but not where it is a value: of labels, arguments and environments, of a oneof, or in free form', () => {
    const pool = '[{ replicaCount: 1, containerSpec: { imageUri: i, args: [""], env: [{ name: A, value: "" }] } }]'
    const { step } = prepare(
      `t: { customJob: { displayName: x, labels: { a: "" }, jobSpec: { workerPoolSpecs: ${pool} } } }`,
    )
    expect(step.body).toMatchObject({
      labels: { a: '' },
      jobSpec: { workerPoolSpecs: [{ containerSpec: { args: [''] } }] },
    })
    const asked = prepare(
      't: { generateContent: { model: gemini-2.5-flash, contents: [{ role: user, parts: [{ text: "" }] }] } }',
    )
    expect(asked.step.body).toMatchObject({ contents: [{ parts: [{ text: '' }] }] })
    const instances = prepare('t: { predict: { endpoint: fraud, instances: [{ a: "" }] } }')
    expect(instances.step.body).toMatchObject({ instances: [{ a: '' }] })
  })

  it('and not where the field is required', () => {
    const { step } = prepare(`t: { ${custom('').replace('displayName: x', 'displayName: ""')} }`)
    expect(step.body).toHaveProperty('displayName', '')
  })
})
