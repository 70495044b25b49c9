import { describe, expect, it } from 'vitest'
import type { ObjectShape, Shape } from '../../../src/document/shape.ts'
import { filledIn } from '../../../src/steps/toolkit/filled-in.ts'
import { compareResources, sameResource } from '../../../src/steps/toolkit/same-resource.ts'
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

describe('what Google fills in', () => {
  const engine = <T extends object>(spec: T) => ({ displayName: 'helper', spec })
  const name = 'ReasoningEngine'

  it('is a list of fields that there are, but for those that are newer than the schema', () => {
    const newer = [...filledIn.keys()].filter(field => {
      const [, of = '', key = ''] = /^(.*)\.(\w+)$/.exec(field) ?? []
      return shapes[of]?.fields[key] === undefined
    })
    expect(newer.every(field => /^(PreferenceOptimization|ReasoningEngine)/.test(field))).toBe(true)
  })

  it('keeps no agent engine from being adopted', () => {
    const submitted = engine({ containerSpec: { imageUri: 'i' }, deploymentSpec: { env: [{ name: 'A', value: '1' }] } })
    const found = {
      name: 'projects/123456789/locations/us-central1/reasoningEngines/42',
      ...engine({
        containerSpec: { imageUri: 'i', port: 8080 },
        deploymentSpec: {
          env: [{ name: 'A', value: '1' }],
          minInstances: 1,
          maxInstances: 100,
          containerConcurrency: 9,
          resourceLimits: { cpu: '4', memory: '4Gi' },
        },
        effectiveIdentity: 'service-123456789@gcp-sa-aiplatform-re.iam.gserviceaccount.com',
        sourceCodeSpec: { inlineSource: {}, imageSpec: {} },
      }),
      contextSpec: { memoryBankConfig: { generationConfig: {} } },
      trafficConfig: { trafficSplitAlwaysLatest: {} },
    }
    expect(sameResource(submitted, found, { shapes, name })).toBeUndefined()
    expect(
      sameResource(
        engine({ containerSpec: { imageUri: 'i' } }),
        engine({ ...found.spec, deploymentSpec: { minInstances: 1 } }),
        { shapes, name },
      ),
    ).toBeUndefined()
    const evil = { ...found, spec: { ...found.spec, serviceAccount: 'evil@acme-ml.iam.gserviceaccount.com' } }
    expect(sameResource(submitted, evil, { shapes, name })).toBe('spec.serviceAccount')
    const more = {
      ...found,
      spec: { ...found.spec, deploymentSpec: { env: [...found.spec.deploymentSpec.env, { name: 'B', value: '2' }] } },
    }
    expect(sameResource(submitted, more, { shapes, name })).toBe('spec.deploymentSpec.env')
  })

  it('is not the archive of sources, which Google takes and does not return; one that it returns must be the same', () => {
    const sources = (inlineSource?: object) =>
      engine({ sourceCodeSpec: { pythonSpec: { version: '3.13' }, ...(inlineSource && { inlineSource }) } })
    const submitted = sources({ sourceArchive: 'a2V5' })
    for (const found of [sources({}), sources(), sources({ sourceArchive: 'a2V5' })])
      expect(sameResource(submitted, found, { shapes, name })).toBeUndefined()
    expect(sameResource(submitted, sources({ sourceArchive: 'b2V5' }), { shapes, name })).toBe(
      'spec.sourceCodeSpec.inlineSource.sourceArchive',
    )
  })

  it('may come in another order where the order means nothing', () => {
    const env = [
      { name: 'A', value: '1' },
      { name: 'B', value: '2' },
    ]
    const swapped = env.toReversed()
    const spec = (list: readonly object[]) => engine({ deploymentSpec: { env: list } })
    expect(sameResource(spec(env), spec(swapped), { shapes, name })).toBeUndefined()
    expect(
      sameResource(
        spec(env),
        spec([
          { name: 'B', value: '1' },
          { name: 'A', value: '2' },
        ]),
        { shapes, name },
      ),
    ).toBe('spec.deploymentSpec.env[0].value')
  })

  it('is the account of a pipeline without one: that of its own project, and no other', () => {
    const job = { displayName: 'features', runtimeConfig: { gcsOutputDirectory: 'gs://b/o' } }
    const as = (serviceAccount: string) =>
      compareResources(job, { ...job, serviceAccount }, { shapes, name: 'PipelineJob' }, { projectNumber: '123456789' })
        .difference
    expect(as('123456789-compute@developer.gserviceaccount.com')).toBeUndefined()
    expect(as('666-compute@developer.gserviceaccount.com')).toBe('serviceAccount')
    expect(as('evil@acme-ml.iam.gserviceaccount.com')).toBe('serviceAccount')
  })

  it.each([
    [
      'integers',
      'CustomJob',
      { jobSpec: { workerPoolSpecs: [{ replicaCount: 2 }] } },
      { jobSpec: { workerPoolSpecs: [{ replicaCount: '2' }] } },
    ],
    [
      'durations',
      'CustomJob',
      { jobSpec: { scheduling: { timeout: '60s' } } },
      { jobSpec: { scheduling: { timeout: '60.000s' } } },
    ],
    [
      'numbers',
      'TuningJob',
      { supervisedTuningSpec: { hyperParameters: { learningRateMultiplier: 1e-5 } } },
      { supervisedTuningSpec: { hyperParameters: { learningRateMultiplier: 0.00001 } } },
    ],
    [
      'bytes',
      'ReasoningEngine',
      { spec: { sourceCodeSpec: { inlineSource: { sourceArchive: '_-8' } } } },
      { spec: { sourceCodeSpec: { inlineSource: { sourceArchive: '/+8=' } } } },
    ],
    [
      'float32',
      'BatchPredictionJob',
      {
        explanationSpec: { parameters: { integratedGradientsAttribution: { smoothGradConfig: { noiseSigma: 0.1 } } } },
      },
      {
        explanationSpec: {
          parameters: { integratedGradientsAttribution: { smoothGradConfig: { noiseSigma: Math.fround(0.1) } } },
        },
      },
    ],
    [
      'int64 of a training task',
      'TrainingPipeline',
      { trainingTaskDefinition: 'gs://x', trainingTaskInputs: { budget: 1000, columns: [{ at: 1 }] } },
      { trainingTaskDefinition: 'gs://x', trainingTaskInputs: { budget: '1000', columns: [{ at: '1' }] } },
    ],
  ])('has %s in another form', (_, of, submitted, found) => {
    expect(sameResource(submitted, found, { shapes, name: of })).toBeUndefined()
  })

  it.each([
    ['a text like a duration', 'CustomJob', { displayName: '10s' }, { displayName: '10.0s' }, 'displayName'],
    [
      'a parameter of another type',
      'PipelineJob',
      { runtimeConfig: { parameterValues: { a: 1 } } },
      { runtimeConfig: { parameterValues: { a: '1' } } },
      'runtimeConfig.parameterValues.a',
    ],
    [
      'a parameter that is gone',
      'PipelineJob',
      { runtimeConfig: { parameterValues: { a: false } } },
      { runtimeConfig: { parameterValues: {} } },
      'runtimeConfig.parameterValues.a',
    ],
    [
      'a parameter too many',
      'PipelineJob',
      { runtimeConfig: { parameterValues: {} } },
      { runtimeConfig: { parameterValues: { a: '' } } },
      'runtimeConfig.parameterValues.a',
    ],
    [
      'a task too many',
      'PipelineJob',
      { pipelineSpec: { root: {} } },
      { pipelineSpec: { root: { evil: { image: 'x' } } } },
      'pipelineSpec.root.evil',
    ],
  ])('is not %s', (_, of, submitted, found, at) => {
    expect(sameResource(submitted, found, { shapes, name: of })).toBe(at)
  })
})
