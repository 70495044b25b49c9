import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formatProblem } from '../../../src/core/errors.ts'
import { valueAt } from '../../../src/document/path.ts'
import { Pending } from '../../../src/document/shape.ts'
import { checkOutputs, resolveOutputs } from '../../../src/steps/file/outputs.ts'
import type { Scope } from '../../../src/steps/model.ts'
import { type LoadedPipeline, pipelineSourceOf, readPipeline } from '../../../src/steps/pipeline/specification.ts'
import { prepareStep } from '../../../src/steps/prepare/prepare.ts'
import { pendingIn } from '../../../src/steps/references.ts'
import { emptyScope, job, parse, schema, stepsFile } from '../support.ts'

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
      'vertex/train.yml:4:51 defaults.labels.Team: "Team" is no key of a label. It has up to 64 lower-case letters of any language, digits, _ and -, and begins with a letter.',
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
      'vertex/train.yml:6:97 steps.b.customJob.labels.n: "xA B" is no value of a label. It has up to 64 lower-case letters of any language, digits, _ and -.',
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
      'vertex/train.yml:5:37 steps.t.customJob.labels: 54 labels: a resource has 64 at most, of which 11 say where it came from. Keep 53 of them.',
    ])
  })
})

describe('the time a step may take', () => {
  it.each([
    ['timeout: 2h,', '', undefined, 7200, '7200s'],
    ['', 'scheduling: { timeout: 90.5s, strategy: SPOT },', undefined, 91, '90.5s'],
    ['', '', 600, 600, '600s'],
    ['timeout: 2h,', 'scheduling: { timeout: 7200s },', 600, 7200, '7200s'],
    ['', '', undefined, undefined, undefined],
  ])(
    'is the step’s, the body’s or the grant’s: %j %j %j',
    (timeout, jobSpec, grantTimeoutSeconds, seconds, written) => {
      const options = grantTimeoutSeconds === undefined ? {} : { grantTimeoutSeconds }
      const { step, problems } = prepare(`t: { ${timeout} ${custom('', jobSpec)} }`, options)
      expect(problems).toEqual([])
      expect(step.timeoutSeconds).toBe(seconds)
      expect(valueAt(step.body, ['jobSpec', 'scheduling', 'timeout'])).toBe(written)
    },
  )

  it('is one', () => {
    expect(prepare(`t: { timeout: 2h, ${custom('', 'scheduling: { timeout: 60s },')} }`).problems).toEqual([
      'vertex/train.yml:5:17 steps.t.timeout: 7200 s here, but 60s in jobSpec.scheduling.timeout. Leave one out.',
    ])
  })

  it('is no longer than a hosted runner lives, where somebody waits', () => {
    const hosted = { scope: { github: { runner_environment: 'github-hosted' } } }
    expect(prepare(`t: { timeout: 7h, ${job} }`, hosted).problems).toEqual([
      'vertex/train.yml:5:17 steps.t.timeout: a job on a hosted runner ends after 6 h, so that the step could not wait this long. Write cancel: detach, and take the job up by attach in a later run; or wait: false; shorten it, or use a self-hosted runner.',
    ])
    expect(prepare(`t: { ${custom('', 'scheduling: { timeout: 25200s },')} }`, hosted).problems).toHaveLength(1)
    expect(prepare(`t: { timeout: 7h, wait: false, ${job} }`, hosted).problems).toEqual([])
    expect(prepare(`t: { timeout: 6h, ${job} }`, hosted).problems).toEqual([])
    expect(
      prepare(`t: { timeout: 7h, ${job} }`, { scope: { github: { runner_environment: 'self-hosted' } } }).problems,
    ).toEqual([])
  })
})

describe('the time of a job that Vertex AI does not end by itself', () => {
  const tuning = (spec = ''): string =>
    `hyperparameterTuningJob: { displayName: fraud, maxTrialCount: 2, parallelTrialCount: 1, studySpec: { metrics: [{ metricId: auc, goal: MAXIMIZE }], parameters: [{ parameterId: lr, doubleValueSpec: { minValue: 0.1, maxValue: 1 } }] }, trialJobSpec: { ${spec} workerPoolSpecs: [{ machineSpec: { machineType: n1-standard-8 }, replicaCount: 1, containerSpec: { imageUri: "us-docker.pkg.dev/a/b/c" } }] } }`
  const written = (text: string) => {
    const { step, problems } = prepare(text)
    expect(problems).toEqual([])
    return [step.timeoutSeconds, valueAt(step.body, ['trialJobSpec', 'scheduling', 'timeout'])]
  }

  it('bounds each trial of a tuning job, unless they have a time of their own', () => {
    expect(written(`t: { timeout: 2h, ${tuning()} }`)).toEqual([7200, '7200s'])
    expect(written(`t: { timeout: 2h, ${tuning('scheduling: { timeout: 600s },')} }`)).toEqual([7200, '600s'])
    expect(written(`t: { ${tuning('scheduling: { timeout: 600s },')} }`)).toEqual([undefined, '600s'])
  })

  it('is kept by nobody where nobody watches', () => {
    expect(prepare(`t: { timeout: 2h, wait: false, ${tuning()} }`).problems).toEqual([
      expect.stringContaining('nothing would enforce it: a hyperparameterTuningJob has no time limit of its own'),
    ])
  })
})

describe('where a step runs', () => {
  it('may come from variables and claims', () => {
    const { step, problems } = prepare(
      `t: { location: "\${variables.l}", project: "acme-\${github.environment}", ${job} }`,
      {
        above: 'variables: { l: { required: true } }\n',
        scope: { variables: { l: 'europe-west4' }, github: { environment: 'dev' } },
      },
    )
    expect(problems).toEqual([])
    expect(step).toMatchObject({ location: 'europe-west4', project: 'acme-dev' })
  })

  it.each(['evil.example/#', 'us-central1.evil.example', 'US', 'us-central1/..', '', 'us_central1', 'a@b'])(
    'cannot lead to another host: %j',
    location => {
      const { problems } = prepare(`t: { location: "\${variables.l}", ${job} }`, {
        above: 'variables: { l: { required: true } }\n',
        scope: { variables: { l: location } },
      })
      expect(problems).toEqual([
        `vertex/train.yml:6:18 steps.t.location: expected a location of Vertex AI, as us-central1, got ${JSON.stringify(location)}`,
      ])
    },
  )

  it.each(['us-central-1', 'us-central1-a'])('%j is told what was meant', location => {
    const { problems } = prepare(`t: { location: ${location}, ${job} }`)
    expect(problems).toEqual([expect.stringContaining(`got "${location}". Did you mean us-central1?`)])
  })

  it.each(['p/../../other', 'Acme', 'acme-ml?x', 'a'])('cannot lead out of its project: %j', project => {
    const { problems } = prepare(`t: { project: ${JSON.stringify(project)}, ${job} }`)
    expect(problems).toEqual([
      `vertex/train.yml:5:17 steps.t.project: expected the id of a project, as acme-ml, got ${JSON.stringify(project)}`,
    ])
  })

  it('may be known only at the run, where nothing is verified yet, as in plan', () => {
    const above = 'variables: { l: { required: true } }\n'
    const { step, problems } = prepare(
      `t: { location: "\${variables.l}", project: "acme-\${github.environment}", ${job} }`,
      {
        above,
      },
    )
    expect(problems).toEqual([])
    expect(step.pendingPlace).toEqual({
      project: new Pending('acme-${github.environment}', false),
      location: new Pending('${variables.l}', true),
    })
  })

  it('must be known once the token is verified', () => {
    const above = 'variables: { l: { required: true } }\n'
    const scope = { verified: true } as const
    const steps = `t: { location: "\${variables.l}", project: "acme-\${github.environment}", ${job} }`
    expect(prepare(steps, { above, scope }).problems).toEqual([
      'vertex/train.yml:6:45 steps.t.project: ${github.environment}: the token holds no claim environment. Not every event and job has every claim.',
      'vertex/train.yml:6:18 steps.t.location: ${variables.l} must be known before the run. Give the variable that it refers to.',
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

describe('outputs', () => {
  const text = `${stepsFile(`a: { ${job} }\nb: { ${job} }`)}outputs:\n  name: "x/\${steps.a.name}"\n  spec: "\${steps.a.jobSpec}"\n  count: "\${steps.a.n}"\n  b: "\${steps.b.name}"\n`

  it('are text, and JSON where they are more; what never ran is left out', () => {
    const file = parse(text.replace('a.n}', 'a.labels.n}'))
    const steps = { a: { name: 'n', jobSpec: { x: [1] }, labels: { n: 5 } } }
    expect(resolveOutputs(file, { ...emptyScope, steps })).toEqual({
      outputs: { name: 'x/n', spec: '{"x":[1]}', count: '5' },
      faults: [],
    })
    expect(resolveOutputs(file, emptyScope).outputs).toEqual({})
  })

  it('say where a step did not return what they name', () => {
    const { faults } = resolveOutputs(parse(text.replace('a.n}', 'a.labels.n}')), {
      ...emptyScope,
      steps: { a: { name: 'n', jobSpec: {} } },
    })
    expect(faults.map(formatProblem)).toEqual([
      'vertex/train.yml:10:10 outputs.count: ${steps.a.labels.n}: there is no "labels" in it. Check what the step returns.',
    ])
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
