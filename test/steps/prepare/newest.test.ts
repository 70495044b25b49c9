import { describe, expect, test } from 'vitest'
import { Pending } from '../../../src/core/json.ts'
import { valueAt } from '../../../src/document/path.ts'
import type { Kind } from '../../../src/steps/kinds/kind-names.ts'
import { newestKey, replaceNewest } from '../../../src/steps/prepare/newest.ts'
import { prepareStep } from '../../../src/steps/prepare/prepare.ts'
import { allowing, refused } from '../../policy/bounds.ts'
import { emptyScope, parse, schema, stepsFile } from '../support.ts'

const place = { project: 'acme-ml', location: 'us-central1' }
const fraud = { displayName: 'fraud', newest: true }

test.each<[Kind, readonly string[], string]>([
  ['deployModel', ['deployedModel', 'model'], '12@3'],
  ['rollout', ['model'], '12@3'],
  ['batchPredictionJob', ['model'], '12@3'],
  ['copyModel', ['sourceModel'], '12@3'],
  ['aliases', ['name'], '12@3'],
  ['gate', ['metrics', 'model'], '12@3'],
  ['gate', ['better_than', 'model'], '12@3'],
  ['gate', ['import', 'model'], '12@3'],
  // The parent of a new version is a model without one.
  ['uploadModel', ['parentModel'], '12'],
])('%s accepts the newest model at %j', (kind, at, expected) => {
  const body = [...at].reverse().reduce<unknown>((inner, key) => ({ [key]: inner }), fraud) as Record<string, unknown>
  const unknown = replaceNewest(kind, body, place)
  expect([unknown.newest, unknown.faults]).toEqual([['fraud'], []])
  expect(valueAt(unknown.body, at)).toBeInstanceOf(Pending)
  const models = new Map([[newestKey('fraud', place), '12@3']])
  expect(valueAt(replaceNewest(kind, body, place, models).body, at)).toBe(expected)
  // The same display name in another location is another model.
  expect(valueAt(replaceNewest(kind, body, { ...place, location: 'us-east1' }, models).body, at)).toBeInstanceOf(
    Pending,
  )
})

const faultsOf = (model: unknown): string[] =>
  replaceNewest('rollout', { model }, place).faults.map(({ path, message }) => `${path.join('.')}: ${message}`)

test.each([
  [{ displayName: 'fraud' }, 'model: a display name can belong to several models, so that it must say which'],
  [
    { displayName: 'fraud', newest: false },
    'model: a display name can belong to several models, so that it must say which',
  ],
  [{ displayName: 'fraud', newest: 'yes' }, 'model.newest: expected true, got "yes"'],
  [{ displayName: '', newest: true }, 'model.displayName: names no model'],
  [{ newest: true }, 'model: names no model'],
  [{ displayName: 'a\nb', newest: true }, 'model.displayName: "a\\nb" contains a control character'],
  [{ displayName: 'fraud', newest: true, version: 3 }, 'model.version: no such field.'],
])('%j is refused', (model, message) => {
  expect(faultsOf(model)).toEqual([message])
})

describe('a step with the newest model', () => {
  const prepare = (steps: string, newestModels = new Map<string, string>(), above = '') => {
    const file = parse(stepsFile(steps, above))
    const [declaration] = file.steps
    if (declaration === undefined) throw new Error('the file has one step')
    return prepareStep(file, declaration, emptyScope, { ...schema, pipelines: {}, newestModels })
  }
  const named = 'variables:\n  name: { required: true }\n'
  const steps = 'copy: { copyModel: { sourceModel: { displayName: fraud, newest: true }, modelId: fraud } }'

  test('is checked before the model is known, and bounded by its id afterwards', () => {
    const before = prepare(steps)
    expect(before.faults).toEqual([])
    expect(before.step.newest).toEqual(['fraud'])
    const { step } = prepare(steps, new Map([[newestKey('fraud', place), '12@3']]))
    expect(step.body).toMatchObject({ sourceModel: '12@3' })
    // The display name is no permission.
    expect(refused(step, allowing(['copyModel'], 'models: [fraud]')).join()).toContain('sourceModel')
    expect(refused(step, allowing(['copyModel'], 'models: [fraud, "12"]'))).toEqual([])
  })

  test('takes the display name from a variable that is not known yet', () => {
    const { step, faults } = prepare(steps.replace('fraud,', '"${variables.name}",'), new Map(), named)
    expect(faults).toEqual([])
    expect(step.newest).toBeUndefined()
  })
})
