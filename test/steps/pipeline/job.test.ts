import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { valueAt } from '../../../src/document/path.ts'
import { buildPipelineJob } from '../../../src/steps/pipeline/job.ts'
import { readPipeline } from '../../../src/steps/pipeline/specification.ts'

const fixture = (name: string): string => readFileSync(`test/fixtures/pipelines/${name}`, 'utf8')
const churn = readPipeline(fixture('churn.yaml'), 'churn.yaml')
const legacy = readPipeline(fixture('legacy-job.json'), 'legacy-job.json')

const values = (parameterValues: Record<string, unknown>) => ({
  runtimeConfig: { gcsOutputDirectory: 'gs://acme-models/out', parameterValues },
})
const lines = (faults: readonly { path: readonly unknown[]; message: string; cure?: string | undefined }[]): string[] =>
  faults.map(({ path, message, cure }) => `${path.join('.')}: ${message}${cure ? ` ${cure}` : ''}`)

describe('a pipeline job', () => {
  it('sends parameters as they are since schemaVersion 2.1.0, nulls left out', () => {
    const { body, faults } = buildPipelineJob(values({ dataset: 'd', shuffle: null, days: ['x'] }), churn, undefined)
    expect(faults).toEqual([])
    expect(body).toEqual({
      displayName: 'churn',
      pipelineSpec: churn.spec,
      runtimeConfig: { gcsOutputDirectory: 'gs://acme-models/out', parameterValues: { dataset: 'd', days: ['x'] } },
    })
  })

  it('sends them with their types up to 2.0.0: booleans, lists and structs as JSON', () => {
    const { body, faults } = buildPipelineJob(
      {
        serviceAccount: null,
        labels: { team: 'risk' },
        ...values({ epochs: 5, rate: 1, dataset: 'd', options: { a: [true] } }),
      },
      legacy,
      undefined,
    )
    expect(faults).toEqual([])
    expect(body).toMatchObject({
      displayName: 'legacy churn',
      serviceAccount: null,
      labels: { team: 'risk', 'cost-center': 'job' },
      runtimeConfig: {
        gcsOutputDirectory: 'gs://acme-models/out',
        parameters: {
          epochs: { intValue: '5' },
          rate: { doubleValue: 1 },
          dataset: { stringValue: 'd' },
          options: { stringValue: '{"a":[true]}' },
        },
      },
    })
    expect(body['runtimeConfig']).not.toHaveProperty('parameterValues')
  })

  it('names every wrong parameter at once', () => {
    const { faults } = buildPipelineJob(
      values({ datset: 'd', learning_rate: 'fast', days: 'x', tolerance: 5 }),
      churn,
      undefined,
    )
    expect(lines(faults)).toEqual([
      'runtimeConfig.parameterValues.datset: the pipeline has no parameter datset. Did you mean dataset?',
      "runtimeConfig.parameterValues: the pipeline's parameter dataset has no default and is not given Add dataset under runtimeConfig.parameterValues.",
      'runtimeConfig.parameterValues.learning_rate: expected a number, got the string "fast" The pipeline declares it NUMBER_DOUBLE.',
      'runtimeConfig.parameterValues.days: expected a list, got the string "x" The pipeline declares it LIST.',
      'runtimeConfig.parameterValues.tolerance: expected a string, got 5 The pipeline declares it STRING.',
    ])
  })

  it('names every wrong parameter of an old pipeline too', () => {
    const body = {
      runtimeConfig: {
        parameterValues: { epochs: 1.5, dataset: 5 },
        parameters: { dataset: { stringValue: 'd' }, x: {} },
      },
    }
    expect(lines(buildPipelineJob(body, legacy, undefined).faults)).toEqual([
      'runtimeConfig.parameters.x: the pipeline has no parameter x. It has epochs, rate, dataset, options.',
      'runtimeConfig.parameterValues.epochs: expected an integer, got 1.5 The pipeline declares it NUMBER_INTEGER.',
      'runtimeConfig.parameterValues.dataset: is given under parameters too Remove one.',
      'runtimeConfig.parameterValues.dataset: expected a string, got 5 The pipeline declares it STRING.',
      "runtimeConfig.parameterValues: the pipeline's parameter rate has no default and is not given Add rate under runtimeConfig.parameterValues.",
    ])
  })

  it('does not pass over parameters of a form that its pipeline does not take', () => {
    const body = {
      runtimeConfig: {
        gcsOutputDirectory: 'gs://b',
        parameters: { dataset: { stringValue: 'd' } },
        parameterValues: { dataset: 'd' },
      },
    }
    expect(lines(buildPipelineJob(body, churn, undefined).faults)).toEqual([
      'runtimeConfig.parameters: a pipeline of schemaVersion 2.1.0 does not accept parameters of this form Write them under parameterValues.',
    ])
  })

  it('writes where it was told, else where the pipeline says, else where its job says', () => {
    const rooted = { ...legacy, spec: { ...legacy.spec, defaultPipelineRoot: 'gs://root' } }
    const parameterValues = { rate: 1, dataset: 'd' }
    const directory = (pipeline: typeof legacy, config: object) =>
      valueAt(buildPipelineJob({ runtimeConfig: { parameterValues, ...config } }, pipeline, undefined).body, [
        'runtimeConfig',
        'gcsOutputDirectory',
      ])
    expect(directory(rooted, { gcsOutputDirectory: 'gs://given' })).toBe('gs://given')
    expect(directory(rooted, {})).toBe('gs://root')
    expect(directory(legacy, {})).toBe('gs://acme-models/legacy')
  })

  it.each([
    [
      {},
      ': names no output directory, and neither does the pipeline Write runtimeConfig: { gcsOutputDirectory: gs://BUCKET/PATH }.',
    ],
    [
      { gcsOutputDirectory: '/tmp' },
      'runtimeConfig.gcsOutputDirectory: the output directory is "/tmp": expected gs://… Write runtimeConfig: { gcsOutputDirectory: gs://BUCKET/PATH }.',
    ],
  ])('says where %j has no output directory', (config, line) => {
    const { faults } = buildPipelineJob(
      { runtimeConfig: { parameterValues: { dataset: 'd' }, ...config } },
      churn,
      undefined,
    )
    expect(lines(faults)).toEqual([line])
  })

  it("refuses a compiler's placeholder for the output directory", () => {
    const dummy = { spec: { ...churn.spec, defaultPipelineRoot: 'minio://dummy_root' }, jobDefaults: {} }
    expect(
      lines(buildPipelineJob({ runtimeConfig: { parameterValues: { dataset: 'd' } } }, dummy, undefined).faults),
    ).toEqual([
      ': the pipeline\'s output directory is "minio://dummy_root": expected gs://… Write runtimeConfig: { gcsOutputDirectory: gs://BUCKET/PATH }.',
    ])
  })

  it.each([true, false])('sets the caching of every task of every graph to %s, and of nothing else', caching => {
    const { body } = buildPipelineJob(values({ dataset: 'd' }), churn, caching)
    const options = (path: string[]) => valueAt(body, ['pipelineSpec', ...path, 'cachingOptions'])
    expect(options(['root', 'dag', 'tasks', 'train'])).toEqual({ enableCache: caching })
    expect(options(['root', 'dag', 'tasks', 'nested'])).toEqual({ enableCache: caching })
    expect(options(['components', 'comp-nested', 'dag', 'tasks', 'train-again'])).toEqual({ enableCache: caching })
    expect(valueAt(churn.spec, ['root', 'dag', 'tasks', 'nested', 'cachingOptions'])).toBeUndefined()
    expect(JSON.stringify(body).match(/cachingOptions/g)).toHaveLength(3)
  })
})
