import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isObject, type ObjectShape, type Shape } from '../../../src/document/shape.ts'
import { filledIn, notReturned } from '../../../src/steps/toolkit/filled-in.ts'
import { compareResources, sameResource } from '../../../src/steps/toolkit/same-resource.ts'
import { shapes as generated } from '../../../src/vertex/schema.generated.ts'

const shapes: Readonly<Record<string, ObjectShape>> = generated

const schema = { shapes, name: 'CustomJob' }

describe('a resource that Google returned', () => {
  const submitted = {
    displayName: 'fraud',
    encryptionSpec: null,
    labels: { team: 'risk', 'keyless-run-attempt': '2' },
    jobSpec: {
      enableWebAccess: false,
      workerPoolSpecs: [{ replicaCount: 1, containerSpec: { imageUri: 'i', args: ['--lr', '0.10'], command: [] } }],
      scheduling: { timeout: '7200s', strategy: 'STRATEGY_UNSPECIFIED' },
    },
  }
  const found = {
    name: 'projects/1/locations/l/customJobs/2',
    displayName: 'fraud',
    state: 'JOB_STATE_RUNNING',
    labels: { team: 'risk', 'keyless-run-attempt': '1' },
    jobSpec: {
      workerPoolSpecs: [
        {
          replicaCount: '1',
          diskSpec: { bootDiskSizeGb: 100 },
          containerSpec: { imageUri: 'i', args: ['--lr', '0.10'] },
        },
      ],
      scheduling: { timeout: '7200.000s' },
    },
  }

  it('is the one that was submitted, in the forms that Google gives it', () => {
    expect(sameResource(submitted, found, schema)).toBeUndefined()
  })

  it.each([
    ['displayName', { displayName: 'other' }],
    ['labels.team', { labels: {} }],
    ['jobSpec', { jobSpec: 'x' }],
    [
      'jobSpec.workerPoolSpecs',
      { jobSpec: { ...found.jobSpec, workerPoolSpecs: [...found.jobSpec.workerPoolSpecs, {}] } },
    ],
    [
      'jobSpec.workerPoolSpecs[0].containerSpec.imageUri',
      {
        jobSpec: {
          ...found.jobSpec,
          workerPoolSpecs: [
            { ...found.jobSpec.workerPoolSpecs[0], containerSpec: { imageUri: 'evil', args: ['--lr', '0.10'] } },
          ],
        },
      },
    ],
    [
      'jobSpec.workerPoolSpecs[0].containerSpec.args[1]',
      {
        jobSpec: {
          ...found.jobSpec,
          workerPoolSpecs: [
            { ...found.jobSpec.workerPoolSpecs[0], containerSpec: { imageUri: 'i', args: ['--lr', '0.1'] } },
          ],
        },
      },
    ],
    [
      'jobSpec.workerPoolSpecs[0].replicaCount',
      { jobSpec: { ...found.jobSpec, workerPoolSpecs: [{ ...found.jobSpec.workerPoolSpecs[0], replicaCount: '2' }] } },
    ],
    ['jobSpec.scheduling.timeout', { jobSpec: { ...found.jobSpec, scheduling: { timeout: '7201s' } } }],
    ['jobSpec.enableWebAccess', { jobSpec: { ...found.jobSpec, enableWebAccess: true } }],
    // A look-alike that does more than was asked for.
    [
      'jobSpec.serviceAccount',
      { jobSpec: { ...found.jobSpec, serviceAccount: 'evil@acme-ml.iam.gserviceaccount.com' } },
    ],
    ['jobSpec.network', { jobSpec: { ...found.jobSpec, network: 'projects/1/global/networks/evil' } }],
    [
      'jobSpec.workerPoolSpecs[0].containerSpec.command',
      {
        jobSpec: {
          ...found.jobSpec,
          workerPoolSpecs: [
            {
              ...found.jobSpec.workerPoolSpecs[0],
              containerSpec: { imageUri: 'i', args: ['--lr', '0.10'], command: ['sh', '-c', 'curl evil'] },
            },
          ],
        },
      },
    ],
  ])('that differs at %s is not taken for ours', (path, change) => {
    expect(sameResource(submitted, { ...found, ...change }, schema)).toBe(path)
  })

  it.each([
    [10, undefined],
    [100, 'dedicatedResources.maxReplicaCount'],
  ])('may have the default number of machines that Google fills in, and no other: %j', (maxReplicaCount, differs) => {
    const dedicatedResources = { machineSpec: { machineType: 'n1-standard-4' } }
    const batch = { shapes, name: 'BatchPredictionJob' }
    const filled = { ...dedicatedResources, startingReplicaCount: 1, maxReplicaCount }
    expect(sameResource({ dedicatedResources }, { dedicatedResources: filled }, batch)).toBe(differs)
  })

  it('is the same as itself (property)', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue()),
        object => sameResource(object, object, schema) === undefined,
      ),
    )
  })
})

type Fields = Readonly<Record<string, unknown>>

/** Every resource that a step makes and may adopt. */
const resources = [
  'CustomJob',
  'HyperparameterTuningJob',
  'PipelineJob',
  'TrainingPipeline',
  'TuningJob',
  'BatchPredictionJob',
  'Model',
  'ReasoningEngine',
] as const

const scalars: Readonly<Record<string, unknown>> = {
  int64: '7',
  duration: '60s',
  timestamp: '2026-01-02T03:04:05Z',
  bytes: 'a2V5',
  fieldMask: 'a,b',
}

/** A value of a shape, as Google would return it; as deep as it goes without meeting a message twice. */
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

/** All fields that a user may set, of each oneof the first. */
function message(name: string, above: readonly string[]): Fields | undefined {
  const { fields = {}, oneofs = {} } = shapes[name] ?? {}
  const others = new Set(Object.values(oneofs).flatMap(members => members.slice(1)))
  const entries = Object.entries(fields).flatMap(([key, { shape, outputOnly }]) => {
    const value = outputOnly || others.has(key) || key === 'labels' ? undefined : sample(shape, above)
    return value === undefined ? [] : [[key, value] as const]
  })
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}

type Step = string | number

interface Node {
  readonly path: readonly Step[]
  /** The message that it is; absent: it is none. */
  readonly message?: string
  readonly shape: Shape
  readonly value: unknown
  /** `Message.field` of each field on the way, from the resource down. */
  readonly fields: readonly string[]
}

/** Every value in a resource. */
function* nodesOf(
  value: unknown,
  shape: Shape,
  path: readonly Step[] = [],
  fields: readonly string[] = [],
): Generator<Node> {
  const name = shape.type === 'object' ? shape.name : undefined
  yield { path, value, shape, fields, ...(name !== undefined && { message: name }) }
  if (Array.isArray(value)) {
    const of: Shape = shape.type === 'list' ? shape.of : { type: 'any' }
    for (const [index, item] of value.entries()) yield* nodesOf(item, of, [...path, index], fields)
  } else if (isObject(value))
    for (const [key, item] of Object.entries(value)) {
      const of = name === undefined ? undefined : shapes[name]?.fields[key]?.shape
      const below: Shape = shape.type === 'map' ? shape.of : (of ?? { type: 'any' })
      yield* nodesOf(item, below, [...path, key], name === undefined ? fields : [...fields, `${name}.${key}`])
    }
}

/** A copy with another value at a path; `undefined` takes it away. */
function withValue(value: unknown, [step, ...rest]: readonly Step[], change: unknown): unknown {
  if (step === undefined) return change
  if (Array.isArray(value)) return value.map((item, index) => (index === step ? withValue(item, rest, change) : item))
  const fields: Fields = isObject(value) ? value : {}
  const { [step]: inner, ...others } = fields
  const changed = withValue(inner, rest, change)
  return changed === undefined ? others : { ...others, [step]: changed }
}

const other = (value: unknown): unknown =>
  typeof value === 'string'
    ? `x${value}`
    : typeof value === 'number'
      ? value + 1
      : typeof value === 'boolean'
        ? undefined
        : value

/** Other forms that protobuf's JSON has for a value (https://protobuf.dev/programming-guides/json/). */
function formsOf(value: unknown, shape: Shape): unknown[] {
  if (shape.type === 'integer') return [String(value), `${value}.0`]
  if (shape.type === 'number') return [String(value), '5e-1']
  if (shape.type !== 'string' || typeof value !== 'string') return []
  const forms = {
    int64: [Number(value), `0${value}`],
    duration: ['60.000s', '60.000000s', '60.000000000s'],
    timestamp: ['2026-01-02T03:04:05.000Z', '2026-01-02T03:04:05.000000000Z', '2026-01-02T04:04:05+01:00'],
    bytes: ['a2V5', 'a2V5=='],
  }
  return Object.entries(forms).flatMap(([format, others]) => (format === shape.format ? others : []))
}

const counted = { unknown: 0, changed: 0, removed: 0, added: 0, forms: 0, empty: 0 }

describe.each(resources)('%s', name => {
  const whole = message(name, [name]) ?? {}
  const shape: Shape = { type: 'object', name }
  const nodes = [...nodesOf(whole, shape)]
  const compare = (found: unknown) => compareResources(whole, isObject(found) ? found : {}, { shapes, name })

  it('is adopted as it was submitted', () => {
    expect(compare(whole)).toEqual({ difference: undefined, unknown: [] })
    expect(nodes.length).toBeGreaterThan(10)
  })

  it('is adopted whatever field is newer than the schema: at the top, in messages, and in items of lists', () => {
    for (const node of nodes) {
      if (node.message === undefined) continue
      for (const value of ['text', 7, true, { deep: [{ er: 1 }] }, ['item']]) {
        const { difference, unknown } = compare(withValue(whole, [...node.path, 'newerThanThis'], value))
        expect(difference, node.path.join('.')).toBeUndefined()
        expect(unknown, node.path.join('.')).toHaveLength(1)
        expect(unknown[0]).toMatch(/newerThanThis$/)
        counted.unknown++
      }
    }
    const everywhere = nodes
      .filter(node => node.message !== undefined)
      .reduce<unknown>((found, { path }) => withValue(found, [...path, 'newerThanThis'], 1), whole)
    expect(compare(everywhere).difference).toBeUndefined()
  })

  it('is adopted whatever form a number, a time or bytes come in', () => {
    for (const { path, value, shape: of } of nodes)
      for (const form of formsOf(value, of)) {
        expect(compare(withValue(whole, path, form)).difference, `${path.join('.')} ${String(form)}`).toBeUndefined()
        counted.forms++
      }
  })

  it('is adopted where replies leave out what is empty, and where they show it', () => {
    for (const { path, shape: of, fields } of nodes) {
      // An entry of a map or a list is there or is not.
      const isField = path.at(-1) === fields.at(-1)?.split('.').at(-1)
      const empty = { string: '', integer: 0, number: 0, boolean: false, list: [], map: {} }
      const value = Object.entries(empty).find(([type]) => type === of.type)?.[1]
      if (!isField || value === undefined || (of.type === 'string' && of.format !== undefined)) continue
      const [shown, leftOut] = [withValue(whole, path, value), withValue(whole, path, undefined)]
      for (const [submitted, found] of [
        [shown, leftOut],
        [leftOut, shown],
      ])
        if (isObject(submitted) && isObject(found)) {
          expect(sameResource(submitted, found, { shapes, name }), path.join('.')).toBeUndefined()
          counted.empty++
        }
    }
  })

  it('is not adopted where anything that was submitted is another, or is gone', () => {
    for (const { path, value, fields } of nodes) {
      if (path.length === 0 || typeof value === 'object') continue
      const at = path.join('.')
      expect(compare(withValue(whole, path, other(value))).difference, at).toBeDefined()
      counted.changed++
      if (typeof path.at(-1) === 'number' || fields.some(field => notReturned.has(field))) continue
      expect(compare(withValue(whole, path, undefined)).difference, at).toBeDefined()
      counted.removed++
    }
  })

  it('is not adopted where an input is set that was not asked for, but for what Google fills in', () => {
    for (const { path, value, fields } of nodes) {
      const field = fields.at(-1) ?? ''
      if (path.length === 0 || typeof path.at(-1) === 'number' || !shapes[field.split('.').slice(0, -1).join('.')])
        continue
      // The field itself, and no entry or item below it.
      if (path.at(-1) !== field.split('.').at(-1)) continue
      const without = withValue(whole, path, undefined)
      const submitted: Fields = isObject(without) ? without : {}
      const { difference } = compareResources(submitted, whole, { shapes, name })
      const isFilledIn = fields.some(one => filledIn.has(one))
      const holdsLabels = JSON.stringify(value) === '{}'
      if (!isFilledIn && !holdsLabels) {
        expect(difference, path.join('.')).toBeDefined()
        counted.added++
      }
    }
  })

  it('may have whatever only Google sets, at every place', () => {
    for (const node of nodes) {
      const fields = node.message === undefined ? {} : (shapes[node.message]?.fields ?? {})
      for (const [key, { outputOnly, shape: of }] of Object.entries(fields))
        if (outputOnly)
          expect(compare(withValue(whole, [...node.path, key], sample(of, []))).difference).toBeUndefined()
    }
  })
})

it('has compared every field of every resource', () => {
  console.info(`same resource: ${JSON.stringify(counted)}`)
  expect(Math.min(...Object.values(counted))).toBeGreaterThan(300)
})

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

describe('real answers of Google', () => {
  const fixture = (file: string) =>
    JSON.parse(readFileSync(new URL(`../../fixtures/google/${file}`, import.meta.url), 'utf8'))

  it.each([
    ['custom-job-create.json', 'CustomJob'],
    ['pipeline-job-create.json', 'PipelineJob'],
  ])('to a create are adopted: %s', (file, name) => {
    const { request, body } = fixture(file)
    expect(compareResources(request, body, { shapes, name }, { projectNumber: '123456789' })).toEqual({
      difference: undefined,
      unknown: [],
    })
  })

  it('to a list of agent engines are adopted, in the forms of 2025 and of 2026', () => {
    const [engine] = fixture('reasoning-engine-list-2026.json').body.reasoningEngines
    const { classMethods, deploymentSpec, agentFramework } = engine.spec
    const sourceCodeSpec = { inlineSource: { sourceArchive: 'a2V5' }, imageSpec: {} }
    const spec = { classMethods, deploymentSpec, agentFramework, sourceCodeSpec }
    const submitted = { displayName: 'helper', description: 'An agent', spec }
    expect(sameResource(submitted, engine, { shapes, name: 'ReasoningEngine' })).toBeUndefined()
    const old = fixture('reasoning-engine-get-2025.json').body
    expect(
      sameResource({ displayName: old.displayName, spec: old.spec }, old, { shapes, name: 'ReasoningEngine' }),
    ).toBeUndefined()
  })

  it('to a look at a pipeline that was cancelled are adopted, whatever it holds by then', () => {
    const { request } = fixture('pipeline-job-create.json')
    const { body } = fixture('pipeline-job-get-cancelled.json')
    expect(sameResource(request, body, { shapes, name: 'PipelineJob' })).toBeUndefined()
  })
})
