import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formatProblem } from '../../../src/core/errors.ts'
import { Pending } from '../../../src/core/json.ts'
import { valueAt } from '../../../src/document/path.ts'
import { checkOutputs } from '../../../src/steps/file/outputs.ts'
import { type LoadedPipeline, pipelineSourceOf, readPipeline } from '../../../src/steps/pipeline/specification.ts'
import { prepareStep } from '../../../src/steps/prepare/prepare.ts'
import { pendingIn } from '../../../src/steps/references.ts'
import type { Scope } from '../../../src/steps/types.ts'
import { emptyScope, parse, schema, stepsFile } from '../support.ts'

const churn = readPipeline(readFileSync('test/fixtures/pipelines/churn.yaml', 'utf8'), 'pipelines/churn.yaml')
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
