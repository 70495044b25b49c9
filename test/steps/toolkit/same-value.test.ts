import { describe, expect, it } from 'vitest'
import type { ObjectShape, Shape } from '../../../src/document/shape.ts'
import { sameResource } from '../../../src/steps/toolkit/same-resource.ts'
import { shapes as generated } from '../../../src/vertex/schema.generated.ts'

const shapes: Readonly<Record<string, ObjectShape>> = generated

type Fields = Readonly<Record<string, unknown>>

const scalars: Readonly<Record<string, unknown>> = {
  int64: '7',
  duration: '60s',
  timestamp: '2026-01-02T03:04:05Z',
  bytes: 'a2V5',
  fieldMask: 'a,b',
}

/** Returns a value of a shape as Google would, as deep as possible without repeating a message. */
function sample(shape: Shape, above: readonly string[]): unknown {
  switch (shape.type) {
    case 'string':
      return scalars[shape.format ?? ''] ?? 'text'
    case 'integer':
      return 7
    case 'number':
      return 0.5
    case 'boolean':
      return true
    case 'enum':
      return shape.values.find(value => !value.endsWith('_UNSPECIFIED'))
    case 'list': {
      const item = sample(shape.of, above)
      return item === undefined ? undefined : [item]
    }
    case 'map': {
      const item = sample(shape.of, above)
      return item === undefined ? undefined : { key: item }
    }
    case 'object':
      return above.includes(shape.name) ? undefined : message(shape.name, [...above, shape.name])
    case 'either':
      return undefined
    case 'any':
      return { free: ['form', 1, { deep: true }] }
    default:
      return shape satisfies never
  }
}

/** Returns all fields that a user may set, and the first of each oneof. */
function message(name: string, above: readonly string[]): Fields | undefined {
  const { fields = {}, oneofs = {} } = shapes[name] ?? {}
  const others = new Set(Object.values(oneofs).flatMap(members => members.slice(1)))
  const entries = Object.entries(fields).flatMap(([key, { shape, outputOnly }]) => {
    const value = outputOnly || others.has(key) || key === 'labels' ? undefined : sample(shape, above)
    return value === undefined ? [] : [[key, value] as const]
  })
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}

describe('a name that Google completes or shortens', () => {
  const vertex = 'projects/acme-ml/locations/us-central1'
  const key = 'projects/acme-ml/locations/us-central1/keyRings/r/cryptoKeys/k'
  const batch = (model: string) => ({ model })
  const training = (inner: object) => ({ jobSpec: inner })
  type Row = [what: string, of: string, submitted: Fields, found: Fields]
  const same: Row[] = [
    [
      'a version of a key',
      'CustomJob',
      { encryptionSpec: { kmsKeyName: key } },
      { encryptionSpec: { kmsKeyName: `${key}/cryptoKeyVersions/3` } },
    ],
    [
      'the address of a network',
      'CustomJob',
      training({ network: 'projects/acme-ml/global/networks/n' }),
      training({ network: 'https://www.googleapis.com/compute/v1/projects/acme-ml/global/networks/n' }),
    ],
    [
      'the full name of an account',
      'CustomJob',
      training({ serviceAccount: 'a@acme-ml.iam.gserviceaccount.com' }),
      training({ serviceAccount: 'projects/-/serviceAccounts/a@acme-ml.iam.gserviceaccount.com' }),
    ],
    [
      'the slash of a folder',
      'CustomJob',
      training({ baseOutputDirectory: { outputUriPrefix: 'gs://b/o' } }),
      training({ baseOutputDirectory: { outputUriPrefix: 'gs://b/o/' } }),
    ],
    [
      'a default version',
      'BatchPredictionJob',
      batch(`${vertex}/models/m@default`),
      { model: `${vertex}/models/m`, modelVersionId: '3' },
    ],
    [
      'the version of no version',
      'BatchPredictionJob',
      batch(`${vertex}/models/m`),
      { model: `${vertex}/models/m@3`, modelVersionId: '3' },
    ],
    [
      'the version of an alias',
      'BatchPredictionJob',
      batch(`${vertex}/models/m@champion`),
      { model: `${vertex}/models/m@3`, modelVersionId: '3' },
    ],
    [
      'a version beside the name',
      'BatchPredictionJob',
      batch(`${vertex}/models/m@3`),
      { model: `${vertex}/models/m`, modelVersionId: '3' },
    ],
    [
      'the full name of a model of Google',
      'BatchPredictionJob',
      batch('publishers/google/models/g'),
      batch(`${vertex}/publishers/google/models/g`),
    ],
    [
      'the long name of a base model',
      'TuningJob',
      { baseModel: 'gemini-2.5-flash' },
      { baseModel: 'publishers/google/models/gemini-2.5-flash' },
    ],
  ]
  it.each(same)('is the same: %s', (_, of, submitted, found) => {
    expect(sameResource(submitted, found, { shapes, name: of })).toBeUndefined()
  })

  const others: Row[] = [
    [
      'another key',
      'CustomJob',
      { encryptionSpec: { kmsKeyName: key } },
      { encryptionSpec: { kmsKeyName: `${key}2/cryptoKeyVersions/3` } },
    ],
    [
      'another version of a key',
      'CustomJob',
      { encryptionSpec: { kmsKeyName: `${key}/cryptoKeyVersions/2` } },
      { encryptionSpec: { kmsKeyName: `${key}/cryptoKeyVersions/3` } },
    ],
    [
      'another account',
      'CustomJob',
      training({ serviceAccount: 'a@acme-ml.iam.gserviceaccount.com' }),
      training({ serviceAccount: 'projects/-/serviceAccounts/b@acme-ml.iam.gserviceaccount.com' }),
    ],
    [
      'another network',
      'CustomJob',
      training({ network: 'projects/acme-ml/global/networks/n' }),
      training({ network: 'projects/evil/global/networks/n' }),
    ],
    [
      'another folder',
      'CustomJob',
      training({ baseOutputDirectory: { outputUriPrefix: 'gs://b/o' } }),
      training({ baseOutputDirectory: { outputUriPrefix: 'gs://b/o/x/' } }),
    ],
    ['another version', 'BatchPredictionJob', batch(`${vertex}/models/m@3`), batch(`${vertex}/models/m@4`)],
    [
      'another version beside the name',
      'BatchPredictionJob',
      batch(`${vertex}/models/m@3`),
      { model: `${vertex}/models/m`, modelVersionId: '4' },
    ],
    ['another alias', 'BatchPredictionJob', batch(`${vertex}/models/m@champion`), batch(`${vertex}/models/m@other`)],
    [
      'a model of another project',
      'BatchPredictionJob',
      batch(`${vertex}/models/m`),
      batch('projects/evil/locations/us-central1/models/m'),
    ],
    [
      'another model of Google',
      'TuningJob',
      { baseModel: 'gemini-2.5-flash' },
      { baseModel: 'publishers/evil/models/gemini-2.5-flash' },
    ],
    [
      'an argument that looks like a folder',
      'CustomJob',
      training({ workerPoolSpecs: [{ containerSpec: { args: ['gs://b/o'] } }] }),
      training({ workerPoolSpecs: [{ containerSpec: { args: ['gs://b/o/'] } }] }),
    ],
    [
      'a parameter called model',
      'PipelineJob',
      { runtimeConfig: { parameterValues: { model: 'm' } } },
      { runtimeConfig: { parameterValues: { model: 'm@3' } } },
    ],
  ]
  it.each(others)('is not the same: %s', (_, of, submitted, found) => {
    expect(sameResource(submitted, found, { shapes, name: of })).toBeDefined()
  })
})
