import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { acme, eventsOf, expectRefused, files, fraud, throughDist } from './harness.ts'
import { customJob, jobOf, jobsOf, resultsOf, runSteps, vertexCalls } from './steps.ts'

const features = files['pipelines/features.yaml'] ?? ''
const spec: Readonly<Record<string, unknown>> = parse(features)
const root = 'gs://acme-models/fraud/features'
const runtimeConfig = { gcsOutputDirectory: root }

/**
 * A parameter that `runtimeConfig.parameters` of schema 2.0.0 declares, in a whole PipelineJob, as older compilers
 * write it.
 */
const legacy = {
  displayName: 'legacy name',
  labels: { team: 'risk', 'cost-center': 'job' },
  runtimeConfig: { gcsOutputDirectory: 'gs://acme-models/fraud/legacy', parameters: { days: { intValue: '3' } } },
  pipelineSpec: {
    ...spec,
    schemaVersion: '2.0.0',
    root: {
      dag: {
        tasks: {
          extract: {
            componentRef: { name: 'comp-extract' },
            taskInfo: { name: 'extract' },
            inputs: { parameters: { days: { componentInputParameter: 'days' } } },
          },
        },
      },
      inputDefinitions: {
        parameters: {
          days: { type: 'INT' },
          rate: { type: 'DOUBLE' },
          table: { type: 'STRING' },
          flags: { type: 'STRING' },
        },
      },
    },
  },
}

test('a compiled file reaches Vertex AI as the API takes it: YAML and JSON, bare and whole, of either schema', async () => {
  await using cloud = await fraud({
    jobs: { runningMs: 10_000 },
    files: {
      'pipelines/rooted.yaml': `${features}defaultPipelineRoot: gs://acme-models/fraud/rooted\n`,
      'pipelines/legacy.json': JSON.stringify(legacy),
    },
  })
  const steps = {
    bare: {
      pipelineJob: {
        pipelineSpec: 'pipelines/rooted.yaml',
        runtimeConfig: { parameterValues: { days: 7 }, failurePolicy: 'PIPELINE_FAILURE_POLICY_FAIL_FAST' },
      },
      caching: false,
    },
    whole: {
      pipelineJob: {
        pipelineSpec: 'pipelines/legacy.json',
        labels: { 'cost-center': 'step' },
        runtimeConfig: { parameterValues: { rate: 0.5, table: '${github.sha}', flags: [true, { a: 1 }] } },
      },
    },
    inline: {
      pipelineJob: {
        displayName: 'inline',
        pipelineSpec: spec,
        runtimeConfig: { ...runtimeConfig, parameterValues: { days: null } },
      },
      caching: true,
      timeout: '30m',
    },
  }
  const run = await runSteps(cloud, steps)
  expect(run.conclusion, run.log).toBe('success')
  expect(jobsOf(cloud)).toHaveLength(3)

  const tasks = (enableCache: boolean) => ({
    extract: { cachingOptions: { enableCache } },
    featurize: { cachingOptions: { enableCache } },
  })
  const bare = jobOf(cloud, 'bare')
  expect(bare).toMatchObject({
    displayName: 'fraud-features',
    serviceAccount: acme.runtime,
    labels: { 'keyless-step': 'bare', 'keyless-grant': 'train' },
    pipelineSpec: { root: { dag: { tasks: tasks(false) } }, schemaVersion: '2.1.0' },
  })
  expect(bare['runtimeConfig']).toEqual({
    gcsOutputDirectory: 'gs://acme-models/fraud/rooted',
    failurePolicy: 'PIPELINE_FAILURE_POLICY_FAIL_FAST',
    parameterValues: { days: 7 },
  })

  const whole = jobOf(cloud, 'whole')
  expect(whole).toMatchObject({
    displayName: 'legacy name',
    labels: { team: 'risk', 'cost-center': 'step' },
    pipelineSpec: legacy.pipelineSpec,
  })
  expect(whole['runtimeConfig']).toEqual({
    gcsOutputDirectory: 'gs://acme-models/fraud/legacy',
    parameters: {
      days: { intValue: '3' },
      rate: { doubleValue: 0.5 },
      table: { stringValue: run.job.sha },
      flags: { stringValue: '[true,{"a":1}]' },
    },
  })

  const inline = jobOf(cloud, 'inline')
  expect(inline['pipelineSpec']).toMatchObject({ ...spec, root: { dag: { tasks: tasks(true) } } })
  expect(inline['runtimeConfig']).toEqual(runtimeConfig)

  // The ids are chosen, so that Google refuses a second create of the same job.
  for (const { name } of Object.values(resultsOf(run)))
    expect(name).toMatch(/\/pipelineJobs\/fraud-features-[0-9a-f]{24}-0$/)
  expect(run.log).toMatch(/^bare +RUNNING +\S+ +\d\/\d tasks?: (extract|featurize) RUNNING$/m)
})

test('what a pipeline gives goes on into a later job; a failed one says which task', async () => {
  await using cloud = await fraud()
  const { vertex } = cloud.google
  vertex.script({ runningMs: 10_000 })
  vertex.script(
    { tasks: { extract: { durationMs: 5_000 }, featurize: { durationMs: 5_000, outputs: { rows: 1234 } } } },
    { displayName: 'fraud-features' },
  )
  vertex.script({ tasks: { extract: { durationMs: 5_000, outcome: 'FAILED' } } }, { displayName: 'broken' })
  const pipelineSpec = 'pipelines/features.yaml'
  const [pool] = [{ machineSpec: { machineType: 'n1-standard-8' }, replicaCount: 1 }]
  const trained = {
    customJob: {
      displayName: 'on ${steps.features.tasks.featurize.outputs.rows} rows',
      jobSpec: {
        workerPoolSpecs: [
          {
            ...pool,
            containerSpec: {
              imageUri: 'us-docker.pkg.dev/acme-ml/train/fraud@sha256:' + 'a'.repeat(64),
              args: [
                '${steps.features.tasks.featurize.outputs.features.uri}',
                '--rows=${steps.features.tasks.featurize.outputs.rows}',
              ],
            },
          },
        ],
      },
    },
  }
  const run = await runSteps(cloud, {
    features: { pipelineJob: { pipelineSpec, runtimeConfig } },
    broken: { pipelineJob: { displayName: 'broken', pipelineSpec, runtimeConfig } },
    trained,
    'after-broken': customJob('${steps.broken.tasks.featurize.outputs.rows}'),
  })
  expect(run.exitCode).toBe(1)
  expect(resultsOf(run)).toMatchObject({
    features: { state: 'SUCCEEDED' },
    broken: { state: 'FAILED' },
    trained: { state: 'SUCCEEDED' },
    'after-broken': { state: 'SKIPPED' },
  })
  expect(jobOf(cloud, 'trained')).toMatchObject({
    displayName: 'on 1234 rows',
    jobSpec: {
      workerPoolSpecs: [
        {
          containerSpec: {
            args: [
              expect.stringMatching(/^gs:\/\/acme-models\/fraud\/features\/123456789\/fraud-features-.*\/features$/),
              '--rows=1234',
            ],
          },
        },
      ],
    },
  })
  expect(run.log).toContain('The failed tasks are: [extract].')
  expect(run.log).toMatch(/Likely cause: /)
  expect(run.log).toContain('Step broken ended as FAILED by extract: ')
  expect(run.log).toMatch(/│ extract: \S/)
  const { results_file: file = '' } = run.outputs
  expect(JSON.parse(readFileSync(file, 'utf8')).features.resource.tasks.featurize.outputs.rows).toBe(1234)

  // References to tasks or outputs that the pipeline does not have are reported before anything runs.
  const wrong = await runSteps(cloud, {
    features: { pipelineJob: { pipelineSpec, runtimeConfig } },
    next: customJob('${steps.features.tasks.featurise.outputs.rows} ${steps.features.tasks.extract.outputs.rows}'),
  })
  expect(wrong.exitCode).toBe(1)
  expect(wrong.log).toMatch(/the pipeline has no task featurise\. Did you mean featurize\?/)
  expect(wrong.log).toMatch(/the task extract has no output rows\./)
  expect(wrong.log).toContain('(STEPS_INVALID, at: steps)')
})

test('a pipeline past its timeout is cancelled', async () => {
  await using cloud = await fraud({ ...throughDist, jobs: { runningMs: 3_600_000 } })
  const run = await runSteps(cloud, {
    features: { pipelineJob: { pipelineSpec: 'pipelines/features.yaml', runtimeConfig }, timeout: '60s' },
  })
  expect(run.exitCode).toBe(1)
  expect(run.log).toContain('(STEP_TIMEOUT, at: step)')
  expect(vertexCalls(cloud)).toContainEqual(
    expect.stringMatching(/^POST pipelineJobs\/fraud-features-[0-9a-f]{24}-0:cancel$/),
  )
  expect(jobsOf(cloud)).toMatchObject([{ step: 'features', cancelled: true }])
})

test('a pipeline without a place for its output, with unknown parameters or another account is refused before any token', async () => {
  await using cloud = await fraud({
    files: {
      'pipelines/rooted.yaml': `${features}defaultPipelineRoot: gs://elsewhere/out\n`,
      'pipelines/image.yaml': features.replace(
        /us-docker\.pkg\.dev\/acme-ml\/train\/features@sha256:\w+/,
        'docker.io/evil:latest',
      ),
    },
  })
  const refused = async (steps: object, code: string, ...says: (string | RegExp)[]): Promise<void> => {
    const run = await runSteps(cloud, { ...steps })
    expectRefused(cloud, run, code)
    expect(eventsOf(run, 'token.requested')).toEqual([])
    for (const words of says)
      if (typeof words === 'string') expect(run.log).toContain(words)
      else expect(run.log).toMatch(words)
  }
  const pipelineSpec = 'pipelines/features.yaml'
  await refused(
    {
      none: { pipelineJob: { pipelineSpec } },
      local: { pipelineJob: { pipelineSpec, runtimeConfig: { gcsOutputDirectory: '/tmp/out' } } },
      unknown: { pipelineJob: { pipelineSpec, runtimeConfig: { ...runtimeConfig, parameterValues: { day: 7 } } } },
      typed: { pipelineJob: { pipelineSpec, runtimeConfig: { ...runtimeConfig, parameterValues: { days: 'seven' } } } },
      both: { pipelineJob: { pipelineSpec, templateUri: 'gs://acme-models/x.yaml', runtimeConfig } },
      outside: { pipelineJob: { pipelineSpec: '../features.yaml', runtimeConfig } },
      tag: { pipelineJob: { templateUri: 'https://us-kfp.pkg.dev/acme-ml/pipelines/features/latest', runtimeConfig } },
    },
    'STEPS_INVALID',
    /steps\.none\.pipelineJob: names no output directory, and neither does the pipeline\. Write runtimeConfig/,
    /steps\.local\..*gcsOutputDirectory: the output directory is "\/tmp\/out": expected gs:\/\//,
    /steps\.unknown\..*parameterValues\.day: the pipeline has no parameter day\. Did you mean days\?/,
    /steps\.typed\..*parameterValues\.days: expected an integer, got the string "seven"\. The pipeline declares it NUMBER_INTEGER\./,
    /steps\.both\.pipelineJob\.templateUri: only one of pipelineSpec, templateUri may be set/,
    /steps\.outside\.pipelineJob\.pipelineSpec: expected a path within the workspace/,
    /steps\.tag\.pipelineJob\.templateUri: a tag can be moved: the action reads Artifact Registry only by digest\. Replace latest by the digest/,
  )
  await refused(
    {
      rooted: { pipelineJob: { pipelineSpec: 'pipelines/rooted.yaml' } },
      image: { pipelineJob: { pipelineSpec: 'pipelines/image.yaml', runtimeConfig } },
      template: { pipelineJob: { templateUri: 'gs://acme-models/any.yaml', runtimeConfig } },
    },
    'LIMITS_EXCEEDED',
    /steps\.rooted\..*gs:\/\/elsewhere\/out.* is outside allow\.storage of grant train/,
    /steps\.image\..*docker\.io\/evil:latest.* is outside allow\.images of grant train/,
    /steps\.template\.pipelineJob\.templateUri: .*gs:\/\/acme-models\/any\.yaml.* is outside allow\.templates of grant train/,
  )
})

test('a pipeline that was not compiled says how it is', async () => {
  await using cloud = await fraud({
    files: { 'pipelines/features.py': 'from kfp import dsl\n\n@dsl.pipeline\ndef f(): ...\n' },
  })
  const run = await runSteps(cloud, { p: { pipelineJob: { pipelineSpec: 'pipelines/features.py', runtimeConfig } } })
  expectRefused(cloud, run, 'STEPS_INVALID')
  expect(run.log).toContain(
    'steps.p.pipelineJob.pipelineSpec: pipelines/features.py is Python, not a compiled pipeline. Compile it, and name the output file:\n      kfp dsl compile --py pipelines/features.py --output pipelines/features.yaml',
  )
})
