import { readFileSync } from 'node:fs'
import protobuf from 'protobufjs'
import { describe, expect, test } from 'vitest'
import { generatedFiles, generateSchema } from '../../scripts/generate-schema.ts'
import { loadProtos } from '../../scripts/protos.ts'
import { checkShape } from '../../src/document/check-shape.ts'
import { definitions } from '../../src/steps/kinds/registry.ts'
import { shapes } from '../../src/vertex/schema.generated.ts'

const root = loadProtos()
const field = (message: string, name: string) => shapes[message]?.fields[name]
const check = (body: unknown, message: string) => checkShape(body, { type: 'object', name: message }, shapes)

describe('the generated schema', () => {
  test('is what the script makes of the protos that are installed', () => {
    for (const [file, generate] of Object.entries(generatedFiles))
      expect(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'), file).toBe(generate(root))
  })

  test('knows what is required, what Google alone sets, and what excludes each other', () => {
    expect(definitions.customJob).toMatchObject({ body: 'CustomJob', returns: 'CustomJob' })
    expect(definitions.uploadModel).toMatchObject({ body: 'UploadModelRequest', returns: 'UploadModelResponse' })
    expect(field('CustomJob', 'displayName')).toEqual({ shape: { type: 'string' }, required: true })
    expect(field('CustomJob', 'state')).toMatchObject({ outputOnly: true })
    expect(field('PipelineJob.RuntimeConfig', 'gcsOutputDirectory')).toEqual({
      shape: { type: 'string' },
      required: true,
    })
    expect(field('Scheduling', 'timeout')).toEqual({ shape: { type: 'string', format: 'duration' } })
    expect(field('WorkerPoolSpec', 'replicaCount')).toEqual({ shape: { type: 'string', format: 'int64' } })
    expect(field('PipelineJob', 'pipelineSpec')).toEqual({ shape: { type: 'any' } })
    expect(field('PipelineJob', 'labels')).toEqual({ shape: { type: 'map', of: { type: 'string' } } })
    expect(shapes['WorkerPoolSpec']?.oneofs).toEqual({ task: ['containerSpec', 'pythonPackageSpec'] })
    expect(field('Scheduling', 'strategy')?.shape).toMatchObject({
      type: 'enum',
      values: expect.arrayContaining(['STRATEGY_UNSPECIFIED', 'SPOT', 'FLEX_START']),
    })
  })

  test('has the fields that only the REST discovery document has, and knows those of v1beta1 alone', () => {
    const all: readonly string[] = [
      'TuningJob.preferenceOptimizationSpec ReasoningEngine.contextSpec ReasoningEngineSpec.DeploymentSpec.keepAliveProbe',
      'ReasoningEngineSpec.SourceCodeSpec.agentConfigSource FileData.displayName Blob.displayName',
      'FunctionDeclaration.behavior FunctionResponse.scheduling GenerationConfig.enableAffectiveDialog',
      'Tool.GoogleSearch.searchTypes ImageConfig.prominentPeople Retrieval.externalApi DeployedModel.gdcConnectedModel',
      'Endpoint.gdcConfig EvaluationConfig.datasetCustomMetrics Metric.customCodeExecutionSpec',
      'LLMBasedMetricSpec.rubricGenerationSpec LLMBasedMetricSpec.resultParserConfig',
    ].flatMap(line => line.split(' '))
    const parts = all.map(
      name => [name.slice(0, name.lastIndexOf('.')), name.slice(name.lastIndexOf('.') + 1)] as const,
    )
    expect(parts.filter(([message, name]) => field(message, name) === undefined)).toEqual([])
    expect(field('ReasoningEngineSpec', 'effectiveIdentity')).toMatchObject({ outputOnly: true })
    expect(field('PreferenceOptimizationHyperParameters', 'epochCount')?.shape).toEqual({
      type: 'string',
      format: 'int64',
    })
    expect(shapes['TuningJob']?.beta).toEqual(expect.arrayContaining(['distillationSpec', 'veoTuningSpec']))
    expect(shapes['DedicatedResources']?.beta).toEqual(['flexStart', 'initialReplicaCount', 'scaleToZeroSpec'])
    expect(shapes['DeployedModel']?.beta).toContain('rolloutOptions')
    const preferred = {
      baseModel: 'gemini-2.5-flash',
      preferenceOptimizationSpec: { trainingDatasetUri: 'gs://acme/train.jsonl', hyperParameters: { beta: 0.1 } },
    }
    expect(check(preferred, 'TuningJob')).toEqual([])
  })

  test('does not lose REQUIRED where IMMUTABLE follows it', () => {
    const proto = `syntax = "proto3"; package google.cloud.aiplatform.v1;
      message CustomJob {
        optional string note = 1;
        string image = 2 [(google.api.field_behavior) = REQUIRED, (google.api.field_behavior) = IMMUTABLE];
        string version = 3 [(google.api.field_behavior) = REQUIRED, (google.api.field_behavior) = OUTPUT_ONLY];
      }
      message PipelineJob { map<string, int64> counts = 1; }`
    const text = generateSchema(protobuf.parse(proto, new protobuf.Root()).root.resolveAll().root, [
      'CustomJob',
      'PipelineJob',
    ])
    expect(text).toContain('image: { shape: string, required: true },')
    expect(text).toContain('version: { shape: string, outputOnly: true },')
    expect(text).toContain('counts: { shape: map(int64) },')
    expect(text).not.toContain('oneofs')
  })

  test('names every message that it refers to', () => {
    const referred = JSON.stringify(shapes).matchAll(/\{"type":"object","name":"([^"]+)"\}/g)
    expect([...referred].filter(([, name]) => shapes[name ?? ''] === undefined)).toEqual([])
  })

  test('a custom job with a misspelt field, a word for a number and no name is refused at each place', () => {
    const faults = check(
      {
        jobSpec: {
          workerPoolSpecs: [{ containerSpec: { imageURI: 'x' }, pythonPackageSpec: null, replicaCount: '1x' }],
        },
      },
      'CustomJob',
    )
    expect(faults.map(({ path, message, cure }) => [path.join('.'), message, cure])).toEqual([
      ['jobSpec.workerPoolSpecs.0.containerSpec.imageURI', 'no such field.', 'Did you mean imageUri?'],
      ['jobSpec.workerPoolSpecs.0.replicaCount', 'expected an integer, got "1x"', undefined],
      ['', 'displayName is required', undefined],
    ])
  })
})

describe('what was meant is said', () => {
  const said = (body: object, name: string): string[] =>
    check(body, name).map(({ path, message, cure = '' }) => `${path.join('.')}: ${message} ${cure}`.trim())

  test('of names as the Python library has them, whose values are looked at all the same', () => {
    const pool = { machine_spec: { machine_type: 'n1-standard-8' }, container_spec: { image: 'x' } }
    expect(said({ display_name: 'x', job_spec: { worker_pool_specs: [pool] } }, 'CustomJob')).toEqual([
      'display_name: no such field. Did you mean displayName?',
      'job_spec: no such field. Did you mean jobSpec?',
      'job_spec.worker_pool_specs: no such field. Did you mean workerPoolSpecs?',
      'job_spec.worker_pool_specs.0.machine_spec: no such field. Did you mean machineSpec?',
      'job_spec.worker_pool_specs.0.machine_spec.machine_type: no such field. Did you mean machineType?',
      'job_spec.worker_pool_specs.0.container_spec: no such field. Did you mean containerSpec?',
      'job_spec.worker_pool_specs.0.container_spec.image: no such field. Did you mean imageUri?',
    ])
  })

  test('of a field that stands too high', () => {
    expect(said({ displayName: 'x', artifactUri: 'gs://b/m' }, 'UploadModelRequest')).toEqual([
      'displayName: no such field. Did you mean model.displayName?',
      'artifactUri: no such field. Did you mean model.artifactUri?',
    ])
    expect(said({ displayName: 'x', jobSpec: { machineSpec: {}, workerPoolSpecs: [{}] } }, 'CustomJob')).toEqual([
      'jobSpec.machineSpec: no such field. Did you mean workerPoolSpecs[].machineSpec?',
    ])
  })

  test('of a value that is written otherwise', () => {
    const machineSpec = { machineType: 8, acceleratorType: 'T4', acceleratorCount: '1' }
    const jobSpec = {
      enableWebAccess: 'false',
      scheduling: { timeout: '2h' },
      workerPoolSpecs: [{ machineSpec, containerSpec: { imageUri: 'x', args: '--epochs=10' } }],
    }
    expect(said({ displayName: 'x', jobSpec }, 'CustomJob')).toEqual([
      'jobSpec.enableWebAccess: expected true or false, got the string "false" Write false, without quotes.',
      'jobSpec.scheduling.timeout: expected a duration in seconds, such as "3600s", got "2h" Write "7200s".',
      'jobSpec.workerPoolSpecs.0.machineSpec.machineType: expected a string, got 8 Quote it: "8".',
      'jobSpec.workerPoolSpecs.0.machineSpec.acceleratorType: no such value: "T4" Did you mean NVIDIA_TESLA_T4?',
      'jobSpec.workerPoolSpecs.0.machineSpec.acceleratorCount: expected an integer, got the string "1" Write 1, without quotes.',
      'jobSpec.workerPoolSpecs.0.containerSpec.args: expected a list, got the string "--epochs=10" Write ["--epochs=10"].',
    ])
    expect(said({ instancesFormat: 'jsonl', gcsSource: 'gs://b/in' }, 'BatchPredictionJob.InputConfig')).toEqual([
      'gcsSource: expected a mapping, got the string "gs://b/in" Write {"uris":["gs://b/in"]}.',
    ])
  })

  test('of a map for a list, a part of a name, and a period as people write it', () => {
    const machineSpec = { machineType: { a: 1 }, acceleratorType: 'NVIDIA_T4' }
    const jobSpec = {
      scheduling: { timeout: '1h 30 minutes' },
      workerPoolSpecs: [{ machineSpec, containerSpec: { imageUri: 'x', env: { A: 'b' } } }],
    }
    expect(said({ displayName: 'x', jobSpec }, 'CustomJob')).toEqual([
      'jobSpec.scheduling.timeout: expected a duration in seconds, such as "3600s", got "1h 30 minutes" Write "5400s".',
      'jobSpec.workerPoolSpecs.0.machineSpec.machineType: expected a string, got a mapping',
      'jobSpec.workerPoolSpecs.0.machineSpec.acceleratorType: no such value: "NVIDIA_T4" Did you mean NVIDIA_TESLA_T4?',
      'jobSpec.workerPoolSpecs.0.containerSpec.env: expected a list, got a mapping Write [{"name":"A","value":"b"}].',
    ])
    const cure = (value: unknown, format: 'period' | 'latency') =>
      checkShape(value, { type: 'string', format }, {}, [])[0]?.cure
    expect(cure('90 sec', 'period')).toBe('Write 90s.')
    expect(cure(7200, 'period')).toBe('Write 2h.')
    expect(cure('2 months', 'period')).toBeUndefined()
    expect(cure(500, 'latency')).toBe('Write 500ms.')
    expect(cure(60, 'latency')).toBe('Write 60s.')
    expect(cure('2 s', 'latency')).toBe('Write 2s.')
    for (const [value, format] of [
      [Number.POSITIVE_INFINITY, 'latency'],
      ['1e3', 'latency'],
      [1_234_567, 'latency'],
      [0, 'period'],
      [99_999_999, 'period'],
    ] as const)
      expect(cure(value, format), String(value)).toBeUndefined()
    const list = { type: 'list', of: { type: 'object', name: 'EnvVar' } } as const
    expect(checkShape({ name: 'A', value: 'b' }, list, shapes, [])[0]?.cure).toBe('Make it an item of a list.')
    expect(checkShape({ A: { b: 1 } }, list, shapes, [])[0]?.cure).toBe('Make it an item of a list.')
  })

  test('in no time, however deep a file nests what is wrong', () => {
    let schema: object = { anyOf: { nothing: 1 } }
    for (let depth = 0; depth < 60; depth++) schema = { anyOf: schema }
    expect(check(schema, 'Schema')).toHaveLength(1)
    let list: object = { nothing: 1 }
    for (let depth = 0; depth < 60; depth++) list = { any_of: [list] }
    expect(check(list, 'Schema')).toHaveLength(61)
  })
})
