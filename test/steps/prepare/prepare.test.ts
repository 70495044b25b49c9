import { describe, expect, it } from 'vitest'
import { formatProblem } from '../../../src/core/errors.ts'
import type { LoadedPipeline } from '../../../src/steps/pipeline/specification.ts'
import { prepareStep } from '../../../src/steps/prepare/prepare.ts'
import { pendingIn } from '../../../src/steps/references.ts'
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

describe('a custom training pipeline', () => {
  const definition = 'gs://google-cloud-aiplatform/schema/trainingjob/definition/custom_task_1.0.0.yaml'
  const pool = '{ machineSpec: { machineType: n1-standard-8 }, replicaCount: 1, containerSpec: { imageUri: i } }'
  const pipeline = (task: string, inputs: string, envelope = '') =>
    `t: { trainingPipeline: { displayName: x, trainingTaskDefinition: "${task}", trainingTaskInputs: ${inputs} } ${envelope} }`
  const above = 'defaults: { network: n, serviceAccount: sa@x }\n'

  it('has its timeout, account and network where a custom job has them', () => {
    const { step, problems } = prepare(pipeline(definition, `{ workerPoolSpecs: [${pool}] }`, ', timeout: 1h'), {
      above,
    })
    expect(problems).toEqual([])
    expect(step.body['trainingTaskInputs']).toMatchObject({
      network: 'n',
      serviceAccount: 'sa@x',
      scheduling: { timeout: '3600s' },
    })
    const own = `{ scheduling: { timeout: 60s }, serviceAccount: own@x, workerPoolSpecs: [${pool}] }`
    const other = prepare(pipeline(definition, own, ', timeout: 1h'), { above })
    expect(other.problems).toEqual([
      'vertex/train.yml:6:359 steps.t.timeout: 3600 s here, but 60s in trainingTaskInputs.scheduling.timeout. Leave one out.',
    ])
    expect(other.step.body['trainingTaskInputs']).toMatchObject({ serviceAccount: 'own@x' })
  })

  it('of another definition has inputs of its own', () => {
    const { step } = prepare(
      pipeline(definition.replace('custom_task', 'automl_tables'), '{ a: 1 }', ', timeout: 1h'),
      {
        above,
      },
    )
    expect(step.body['trainingTaskInputs']).toEqual({ a: 1 })
  })
})

describe('a body', () => {
  it('is held against the API, all at once and with places in the steps file', () => {
    const { problems } = prepare(`
train:
  customJob:
    displayName: fraud
    state: JOB_STATE_SUCCEEDED
    jobSpec:
      workerPoolSpecs:
        - machineSpec: { machinetype: n1-standard-8, acceleratorType: A100, acceleratorCount: 1 }
          replicaCount: two
          containerSpec: { args: [1] }
          pythonPackageSpec: { executorImageUri: i, packageUris: [p], pythonModule: m }
      scheduling: { timeout: 2h }`)
    const at = 'steps.train.customJob'
    expect(problems.map(problem => problem.replace('vertex/train.yml:', '').replace(at, '…'))).toEqual([
      '8:7 ….state: set only by Google (output only). Remove it.',
      '11:28 ….jobSpec.workerPoolSpecs[0].machineSpec.machinetype: no such field. Did you mean machineType?',
      expect.stringContaining('11:73 ….jobSpec.workerPoolSpecs[0].machineSpec.acceleratorType: no such value: "A100"'),
      '12:27 ….jobSpec.workerPoolSpecs[0].replicaCount: expected an integer, got "two"',
      '13:37 ….jobSpec.workerPoolSpecs[0].containerSpec.args[0]: expected a string, got 1. Quote it: "1".',
      '13:13 ….jobSpec.workerPoolSpecs[0].containerSpec: imageUri is required',
      '11:13 ….jobSpec.workerPoolSpecs[0]: only one of containerSpec, pythonPackageSpec may be set',
      '15:32 ….jobSpec.scheduling.timeout: expected a duration in seconds, such as "3600s", got "2h". Write "7200s".',
    ])
  })

  it('may hold what is not known yet, and is checked again once it is', () => {
    const steps = `a: { ${custom('')} }\nb: { customJob: { displayName: "\${steps.a.name}", jobSpec: "\${steps.a.jobSpec}", labels: { n: "x\${steps.a.displayName}" } } }`
    const first = prepare(steps)
    expect(first.problems).toEqual([])
    expect(pendingIn(first.step.body).map(({ reference }) => reference)).toEqual([
      '${steps.a.name}',
      '${steps.a.jobSpec}',
      'x${steps.a.displayName}',
    ])
    const later = prepare(steps, {
      scope: { steps: { a: { name: 'projects/1', jobSpec: { workerPoolSpecs: 1 }, displayName: 'A B' } } },
    })
    expect(later.problems).toEqual([
      'vertex/train.yml:6:62 steps.b.customJob.jobSpec.workerPoolSpecs: expected a list, got 1',
      'vertex/train.yml:6:97 steps.b.customJob.labels.n: "xA B" is not a value of a label. It has up to 64 lower-case letters of any language, digits, _ and -.',
    ])
  })

  it('cannot be built from a pending string where no string can stand', () => {
    const { problems } = prepare(
      `a: { ${custom('')} }\nb: { customJob: { displayName: x, jobSpec: "x\${steps.a.name}" } }`,
    )
    expect(problems).toEqual([
      'vertex/train.yml:6:46 steps.b.customJob.jobSpec: expected a mapping, got a string made of x${steps.a.name}',
    ])
  })

  it('cannot take labels of ours, reserved ones or too many', () => {
    const many = Array.from({ length: 54 }, (_, index) => `l${index}: x`).join(', ')
    expect(
      prepare(`t: { ${custom('labels: { keyless-run-id: "1", vertex-ai-pipelines-run-billing-id: x },')} }`).problems,
    ).toEqual([
      'vertex/train.yml:5:47 steps.t.customJob.labels.keyless-run-id: only this action sets labels that start with keyless-. Rename it.',
      'vertex/train.yml:5:68 steps.t.customJob.labels.vertex-ai-pipelines-run-billing-id: reserved by Vertex AI. Remove it.',
    ])
    expect(prepare(`t: { ${custom(`labels: { ${many} },`)} }`).problems).toEqual([
      'vertex/train.yml:5:37 steps.t.customJob.labels: 54 labels: a resource has at most 64, and 11 of them name its origin. Keep 53 of them.',
    ])
  })
})
