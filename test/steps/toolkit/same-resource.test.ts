import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isObject } from '../../../src/core/json.ts'
import type { ObjectShape, Shape } from '../../../src/document/shape.ts'
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
    // A similar resource that does more than requested.
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

/** Every resource that a step creates and may adopt. */
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

type Step = string | number

interface Node {
  readonly path: readonly Step[]
  /** Name of the message; `undefined` if the value is no message. */
  readonly message?: string
  readonly shape: Shape
  readonly value: unknown
  /** `Message.field` of each field on the path, from the resource down. */
  readonly fields: readonly string[]
}

/** Yields every value in a resource. */
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

/** Returns a copy with another value at a path. `undefined` removes the value. */
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

/** Returns other forms that protobuf's JSON has for a value (https://protobuf.dev/programming-guides/json/). */
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
      // Only fields can be left out. An entry of a map or a list exists or does not.
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
      // The field itself, not an entry or item below it.
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
