import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formatProblem } from '../../../src/core/errors.ts'
import { Pending } from '../../../src/core/json.ts'
import { valueAt } from '../../../src/document/path.ts'
import { checkOutputs } from '../../../src/steps/file/outputs.ts'
import type { Scope } from '../../../src/steps/model.ts'
import { type LoadedPipeline, pipelineSourceOf, readPipeline } from '../../../src/steps/pipeline/specification.ts'
import { prepareStep } from '../../../src/steps/prepare/prepare.ts'
import { pendingIn } from '../../../src/steps/references.ts'
import { emptyScope, parse, schema, stepsFile } from '../support.ts'

const churn = readPipeline(readFileSync('test/fixtures/pipelines/churn.yaml', 'utf8'), 'pipelines/churn.yaml')
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
      '8:7 ….state: set by Google alone (output only). Remove it.',
      '11:28 ….jobSpec.workerPoolSpecs[0].machineSpec.machinetype: no such field. Did you mean machineType?',
      expect.stringContaining('11:73 ….jobSpec.workerPoolSpecs[0].machineSpec.acceleratorType: no such value: "A100"'),
      '12:27 ….jobSpec.workerPoolSpecs[0].replicaCount: expected an integer, got "two"',
      '13:37 ….jobSpec.workerPoolSpecs[0].containerSpec.args[0]: expected a string, got 1. Quote it: "1".',
      '13:13 ….jobSpec.workerPoolSpecs[0].containerSpec: imageUri is required',
      '11:13 ….jobSpec.workerPoolSpecs[0]: only one of containerSpec, pythonPackageSpec may be set',
      '15:32 ….jobSpec.scheduling.timeout: expected a duration in seconds, as "3600s", got "2h". Write "7200s".',
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
      'vertex/train.yml:5:47 steps.t.customJob.labels.keyless-run-id: labels that begin with keyless- are set by this action alone. Rename it.',
      'vertex/train.yml:5:68 steps.t.customJob.labels.vertex-ai-pipelines-run-billing-id: reserved by Vertex AI. Remove it.',
    ])
    expect(prepare(`t: { ${custom(`labels: { ${many} },`)} }`).problems).toEqual([
      'vertex/train.yml:5:37 steps.t.customJob.labels: 54 labels: a resource has at most 64, and 11 of them say where it came from. Keep 53 of them.',
    ])
  })
})

describe('a pipeline job', () => {
  const runtime = 'runtimeConfig: { gcsOutputDirectory: "gs://b/${github.sha}", parameterValues: { dataset: d } }'
  const scope = { github: { sha: '5f0c1c7' } }

  it('is built from a loaded file, in which nothing is interpolated', () => {
    const spec = { ...churn.spec, root: { dag: { tasks: { t: { note: '${github.sha}' } } } } }
    const { step, problems } = prepare(
      'p: { caching: false, pipelineJob: { pipelineSpec: c.yaml, runtimeConfig: { gcsOutputDirectory: "gs://b/${github.sha}" } } }',
      {
        scope,
        pipelines: { p: { ...churn, spec } },
      },
    )
    expect(problems).toEqual([])
    expect(step.body).toMatchObject({ displayName: 'churn', runtimeConfig: { gcsOutputDirectory: 'gs://b/5f0c1c7' } })
    expect(valueAt(step.body, ['pipelineSpec', 'root', 'dag', 'tasks', 't'])).toEqual({
      note: '${github.sha}',
      cachingOptions: { enableCache: false },
    })
  })

  it('may stand inline, where its own form is checked', () => {
    const { step, problems } = prepare(
      'p: { pipelineJob: { pipelineSpec: { pipelineInfo: { name: x }, schemaVersion: 2.1.0, rooot: {} } } }',
    )
    expect(problems).toEqual([
      'vertex/train.yml:5:88 steps.p.pipelineJob.pipelineSpec.rooot: no such field. Did you mean root?',
    ])
    expect(pipelineSourceOf(step.body)).toMatchObject({ from: 'inline' })
  })

  it('waits for its template, and is submitted inline once that is loaded', () => {
    const steps = `p: { pipelineJob: { templateUri: "gs://bkt/t.yaml", runtimeConfig: { parameterValues: { dataset: d } } } }`
    const before = prepare(steps)
    expect(before.problems).toEqual([])
    expect(pipelineSourceOf(before.step.body)).toEqual({ from: 'template', uri: 'gs://bkt/t.yaml' })
    expect(pendingIn(before.step.body)).toEqual([new Pending("the pipeline's own output directory", true)])
    const after = prepare(steps, {
      pipelines: { p: { ...churn, spec: { ...churn.spec, defaultPipelineRoot: 'gs://root' } } },
    })
    expect(after.problems).toEqual([])
    expect(after.step.body).not.toHaveProperty('templateUri')
    expect(valueAt(after.step.body, ['runtimeConfig', 'gcsOutputDirectory'])).toBe('gs://root')
    expect(pendingIn(after.step.body)).toEqual([])
  })

  it('says where its parameters are wrong, in the steps file', () => {
    const { problems } = prepare(
      'p:\n  pipelineJob:\n    pipelineSpec: c.yaml\n    runtimeConfig:\n      failurePolicy: FAST\n      parameterValues: { datset: d, days: 5 }',
      { pipelines: { p: churn } },
    )
    expect(problems).toEqual([
      'vertex/train.yml:6:5 steps.p.pipelineJob: names no output directory, and neither does the pipeline. Write runtimeConfig: { gcsOutputDirectory: gs://BUCKET/PATH }.',
      'vertex/train.yml:10:28 steps.p.pipelineJob.runtimeConfig.parameterValues.datset: the pipeline has no parameter datset. Did you mean dataset?',
      "vertex/train.yml:10:9 steps.p.pipelineJob.runtimeConfig.parameterValues: the pipeline's parameter dataset has no default and is not given. Add dataset under runtimeConfig.parameterValues.",
      'vertex/train.yml:10:45 steps.p.pipelineJob.runtimeConfig.parameterValues.days: expected a list, got 5. The pipeline declares it LIST.',
      'vertex/train.yml:9:24 steps.p.pipelineJob.runtimeConfig.failurePolicy: no such value: "FAST". Did you mean PIPELINE_FAILURE_POLICY_FAIL_FAST?',
    ])
  })

  it("says where its pipeline's own job is wrong, in that file", () => {
    const text =
      'nme: projects/1/x\npipelineSpec:\n  pipelineInfo: { name: p }\n  root: {}\n  schemaVersion: 2.1.0\nruntimeConfig: { gcsOutputDirectory: gs://b }\n'
    const { problems } = prepare('p: { pipelineJob: { pipelineSpec: p.yaml } }', {
      pipelines: { p: readPipeline(text, 'p.yaml') },
    })
    expect(problems).toEqual([expect.stringContaining('p.yaml:1:1 nme: no such field.')])
  })

  it('takes a job as Google returns it, without what Google alone sets', () => {
    const { step, problems } = prepare('p: { pipelineJob: { pipelineSpec: p.yaml } }', {
      pipelines: {
        p: readPipeline(
          JSON.stringify({
            ...{ name: 'projects/1/locations/l/pipelineJobs/x', state: 'PIPELINE_STATE_SUCCEEDED', jobDetail: {} },
            ...{ createTime: '2026-01-01T00:00:00Z', error: { code: 0 }, displayName: 'again' },
            pipelineSpec: { pipelineInfo: { name: 'p' }, root: {}, schemaVersion: '2.1.0' },
            runtimeConfig: { gcsOutputDirectory: 'gs://b' },
          }),
          'p.json',
        ),
      },
    })
    expect(problems).toEqual([])
    expect(Object.keys(step.body).toSorted()).toEqual(['displayName', 'pipelineSpec', 'runtimeConfig'])
  })

  it.each(['runtimeConfig: []', 'runtimeConfig: { gcsOutputDirectory: gs://b, parameterValues: [dataset] }'])(
    'passes over nothing of the wrong type: %s',
    config => {
      const { problems } = prepare(`p: { pipelineJob: { pipelineSpec: c.yaml, ${config} } }`, {
        pipelines: { p: churn },
      })
      expect(problems).toEqual([expect.stringContaining('expected a mapping, got a list')])
    },
  )

  it('refers to outputs that its tasks have, before anything runs', () => {
    const steps = (output: string) =>
      `p: { pipelineJob: { pipelineSpec: c.yaml, ${runtime} } }\nt: { customJob: { displayName: "\${steps.p.tasks.${output}}", jobSpec: { workerPoolSpecs: [{ replicaCount: 1 }] } } }`
    const problemsOf = (output: string) => prepare(steps(output), { scope, pipelines: { p: churn } }).problems
    expect(problemsOf('train.outputs.auc')).toEqual([])
    expect(problemsOf('train.outputs.model.uri')).toEqual([])
    expect(problemsOf('train.outputs.acu')).toEqual([
      'vertex/train.yml:6:34 steps.t.customJob.displayName: ${steps.p.tasks.train.outputs.acu}: the task train has no output acu. Did you mean auc?',
    ])
    expect(problemsOf('trian.outputs.auc')).toEqual([
      'vertex/train.yml:6:34 steps.t.customJob.displayName: ${steps.p.tasks.trian.outputs.auc}: the pipeline has no task trian. Did you mean train?',
    ])
  })

  it('gives outputs that exist', () => {
    const text = `${stepsFile(`p: { pipelineJob: { pipelineSpec: c.yaml, ${runtime} } }`)}outputs: { auc: "\${steps.p.tasks.train.outputs.auk}" }\n`
    expect(checkOutputs(parse(text), { p: churn }).map(formatProblem)).toEqual([
      'vertex/train.yml:6:17 outputs.auc: ${steps.p.tasks.train.outputs.auk}: the task train has no output auk. Did you mean auc?',
    ])
    expect(checkOutputs(parse(text), {})).toEqual([])
  })
})
