import { describe, expect, it } from 'vitest'
import { formatProblem } from '../../../src/core/errors.ts'
import { prepareStep } from '../../../src/steps/prepare/prepare.ts'
import { allowing, refused } from '../../policy/bounds.ts'
import { emptyScope, parse, schema, stepsFile } from '../support.ts'

/** A job with fields that its pool and itself do not have. */
function prepare(unchecked: string, { job = '', pool = '' } = {}) {
  const file = parse(
    stepsFile(
      `it: { unchecked: [${unchecked}], customJob: { displayName: x, jobSpec: { serviceAccount: runtime@acme-ml.iam.gserviceaccount.com, ${job} workerPoolSpecs: [{ ${pool} replicaCount: 1 }] } } }`,
    ),
  )
  const [declaration] = file.steps
  if (declaration === undefined) throw new Error('no step')
  const { step, faults } = prepareStep(file, declaration, emptyScope, { ...schema, pipelines: {} })
  return { step, problems: faults.map(formatProblem) }
}

describe('a field newer than the schema', () => {
  it('passes where step and grant both name it', () => {
    const { step, problems } = prepare('customJob.jobSpec.workerPoolSpecs.sidecar', { pool: 'sidecar: { image: x },' })
    expect(problems).toEqual([])
    expect(step.body).toMatchObject({ jobSpec: { workerPoolSpecs: [{ sidecar: { image: 'x' } }] } })
    const named = 'unchecked: [customJob.jobSpec.workerPoolSpecs.sidecar]'
    expect(refused(step, allowing(['customJob'], named))).toEqual([])
    expect(refused(step, allowing(['customJob'], 'unchecked: [customJob.jobSpec.sidecar]'))).toEqual([
      'jobSpec.workerPoolSpecs[0].sidecar: the unchecked field "customJob.jobSpec.workerPoolSpecs.sidecar" is outside allow.unchecked of grant train. It allows customJob.jobSpec.sidecar. To allow it, add to grants.train.allow.unchecked: ["customJob.jobSpec.workerPoolSpecs.sidecar"]',
    ])
  })

  it('passes in the inputs of a custom training pipeline too, and a known one in another spelling does not', () => {
    const inputs = 'serviceAccount: runtime@acme-ml.iam.gserviceaccount.com, newField: 1, enable_web_access: true'
    const task = 'gs://google-cloud-aiplatform/schema/trainingjob/definition/custom_task_1.0.0.yaml'
    const of = (unchecked: string, more: string) => {
      const body = `{ displayName: x, trainingTaskDefinition: "${task}", trainingTaskInputs: { ${more}, workerPoolSpecs: [{ replicaCount: 1 }] } }`
      const file = parse(stepsFile(`it: { unchecked: [${unchecked}], trainingPipeline: ${body} }`))
      const [declaration] = file.steps
      if (declaration === undefined) throw new Error('no step')
      return prepareStep(file, declaration, emptyScope, { ...schema, pipelines: {} })
    }
    const field = 'trainingPipeline.trainingTaskInputs.newField'
    const { step, faults } = of(field, inputs.replace(', enable_web_access: true', ''))
    expect(faults.map(formatProblem)).toEqual([])
    expect(refused(step, allowing(['trainingPipeline'], `unchecked: [${field}]`))).toEqual([])
    expect(refused(step, allowing(['trainingPipeline'], ''))).toEqual([
      expect.stringContaining(`the unchecked field "${field}" is outside allow.unchecked`),
    ])
    const other = of('trainingPipeline.trainingTaskInputs.enable_web_access', inputs)
    expect(other.faults.map(formatProblem).join('\n')).toMatch(
      /enable_web_access" is not a field of this step[\s\S]*newField: no such field[\s\S]*enable_web_access: no such field/,
    )
  })

  it('stays unknown where the step does not name it, whatever the grant says', () => {
    expect(prepare('', { job: 'newField: 1,' }).problems).toEqual([
      expect.stringContaining('steps.it.customJob.jobSpec.newField: no such field'),
    ])
  })

  it('is refused with the way out, unless it is like one that there is, or one of v1beta1 alone', () => {
    const wayOut =
      "Is it newer than this action's schema? Then name it in the step, unchecked: [customJob.jobSpec.workerPoolSpecs.sidecar], and in allow.unchecked of the grant."
    expect(prepare('', { pool: 'sidecar: { image: x },' }).problems).toEqual([expect.stringContaining(wayOut)])
    expect(prepare('', { pool: 'replicacount: 1,' }).problems.join()).not.toContain('newer')
    const beta = prepare('', { pool: 'machineSpec: { machineType: n1-standard-4, multihostGpuNodeCount: 2 },' })
    expect(beta.problems).toEqual([
      expect.stringMatching(
        /multihostGpuNodeCount: v1 of the API, .* has no such field: only v1beta1 has it\. Remove it\.$/,
      ),
    ])
  })

  it('is none that the schema knows, in whatever spelling, so that no bound is written around', () => {
    const { problems } = prepare('customJob.jobSpec.enable_web_access, customJob.jobSpec.network', {
      job: 'enable_web_access: true, network: n,',
    })
    const refusal = 'is not a field of this step that the schema does not know'
    expect(problems).toEqual([
      expect.stringContaining(`steps.it.unchecked[0]: "customJob.jobSpec.enable_web_access" ${refusal}`),
      expect.stringContaining(`steps.it.unchecked[1]: "customJob.jobSpec.network" ${refusal}`),
      expect.stringContaining('steps.it.customJob.jobSpec.enable_web_access: no such field'),
    ])
  })

  it('is named as it stands: a slip in the path is told', () => {
    const { problems } = prepare('jobSpec.newField', { job: 'newField: 1,' })
    expect(problems).toHaveLength(2)
    expect(problems.join('\n')).toContain('write it from the kind on, without indices: customJob.….')
  })
})
