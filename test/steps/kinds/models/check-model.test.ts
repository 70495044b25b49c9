import { describe, expect, test } from 'vitest'
import { Pending } from '../../../../src/core/json.ts'
import { checkAliases, checkCopy, checkUpload } from '../../../../src/steps/kinds/models/check-model.ts'

const lines = (faults: readonly { readonly path: readonly unknown[]; readonly message: string }[]): string[] =>
  faults.map(({ path, message }) => `${path.join('.')}: ${message}`)

describe('an upload', () => {
  test.each([
    [{ modelId: 'fraud', model: { versionAliases: ['champion', 'v-2'] } }],
    [{ parentModel: 'projects/p/locations/l/models/fraud' }],
    [{ modelId: new Pending('${variables.id}', true) }],
  ])('may be %j', body => {
    expect(checkUpload(body)).toEqual([])
  })

  test.each([
    [{ modelId: 'Fraud' }, 'modelId: "Fraud" is not an id of a model'],
    [{ modelId: `f${'x'.repeat(63)}` }, 'modelId: "fxxx'],
    [{ modelId: 'fraud', parentModel: 'fraud' }, 'parentModel: is given together with modelId'],
    [{ model: { versionAliases: ['v'] } }, 'model.versionAliases.0: "v" is not an alias'],
    [{ model: { versionAliases: ['v1', 'v1'] } }, 'model.versionAliases.1: the alias "v1" is given twice'],
    [{ model: { versionAliases: ['-champion'] } }, 'model.versionAliases.0: "-champion" is not an alias'],
  ])('is refused: %j', (body, words) => {
    expect(lines(checkUpload(body))).toEqual([expect.stringContaining(words)])
  })
})

test('a copy goes to an id that Google accepts', () => {
  expect(checkCopy({ modelId: '_fraud-2' })).toEqual([])
  expect(lines(checkCopy({ modelId: '2fraud' }))).toEqual(['modelId: "2fraud" is not an id of a model'])
})

describe('aliases', () => {
  test('are added to a version, and removed from it', () => {
    expect(checkAliases({ name: 'fraud@3', versionAliases: ['champion', '-challenger', 'default'] })).toEqual([])
    expect(checkAliases({ name: 'fraud@champion', versionAliases: ['-champion'] })).toEqual([])
  })

  test.each([
    [{ name: 'fraud', versionAliases: ['champion'] }, 'name: "fraud" names a model, and no version of it'],
    [{ name: 'fraud@3', versionAliases: [] }, 'versionAliases: names no alias'],
    [{ name: 'fraud@3', versionAliases: ['-default'] }, 'versionAliases.0: a model has exactly one default version'],
    [{ name: 'fraud@3', versionAliases: ['v1', '-v1'] }, 'versionAliases.1: "v1" is both added and removed'],
    [{ name: 'fraud@3', versionAliases: ['--v1'] }, 'versionAliases.0: "--v1" is not an alias'],
  ])('are refused: %j', (body, words) => {
    expect(lines(checkAliases(body))).toEqual([expect.stringContaining(words)])
  })
})
