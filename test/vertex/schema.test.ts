import { readFileSync } from 'node:fs'
import protobuf from 'protobufjs'
import { describe, expect, test } from 'vitest'
import { generatedFiles, generateSchema } from '../../scripts/generate-schema.ts'
import { loadProtos } from '../../scripts/protos.ts'
import { checkShape } from '../../src/shape.ts'
import { messages, shapes } from '../../src/vertex/schema.generated.ts'

const root = loadProtos()
const field = (message: string, name: string) => shapes[message]?.fields[name]
const check = (body: unknown, message: string) => checkShape(body, { type: 'object', name: message }, shapes)

describe('the generated schema', () => {
  test('is what the script makes of the protos that are installed', () => {
    for (const [file, generate] of Object.entries(generatedFiles))
      expect(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'), file).toBe(generate(root))
  })

  test('knows what is required, what Google alone sets, and what excludes each other', () => {
    expect(messages.customJob).toEqual({ body: 'CustomJob', returns: 'CustomJob' })
    expect(messages.uploadModel).toEqual({ body: 'UploadModelRequest', returns: 'UploadModelResponse' })
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

  test('a custom job with a misspelt field, two tasks and no name is refused at each place', () => {
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
      ['jobSpec.workerPoolSpecs.0.containerSpec', 'imageUri is required', undefined],
      ['jobSpec.workerPoolSpecs.0.replicaCount', 'expected an integer, got "1x"', undefined],
      ['', 'displayName is required', undefined],
    ])
  })
})
