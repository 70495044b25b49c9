import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { Pending } from '../../../../src/document/shape.ts'
import { checkCall, kindOfMethod } from '../../../../src/steps/kinds/call/check-request.ts'
import { callRequest, pathFields, placeFields } from '../../../../src/steps/kinds/call/request.ts'
import { kindRows } from '../../../../src/steps/kinds/table.ts'
import { withMethods } from '../../../../src/steps/prepare/schema.ts'
import * as api from '../../../../src/vertex/methods.generated.ts'
import { schema } from '../../support.ts'

const place = { project: 'acme-ml', location: 'us-central1' }
const parent = 'projects/acme-ml/locations/us-central1'
const context = { ...withMethods(schema, api), ...place }
const faults = (method: string, body?: object): string[] =>
  checkCall({ method, ...(body && { body }) }, context).map(({ path, message, cure }) =>
    [path.join('.'), message, cure ?? ''].join(' | '),
  )
const methodOf = (name: string) => {
  const method = api.methods[name]
  if (method === undefined) throw new Error(`no method ${name}`)
  return method
}

describe('the methods of the API', () => {
  test('hold each call that a kind of step makes, so that no call goes round what a grant allows that kind', () => {
    const covered = Object.entries(api.methods).flatMap(([name, method]) => kindOfMethod(name, method) ?? [])
    const plain = Object.entries(kindRows).flatMap(([kind, { call }]) => (call === undefined ? [] : [kind]))
    expect([...new Set(covered)].sort()).toEqual(plain.sort())
  })

  test('stand at paths that name a project and a location, and with messages that the schema has', () => {
    for (const [name, method] of Object.entries(api.methods)) {
      const fields = [...pathFields(method).map(({ path }) => path.join('.')), ...placeFields(method)]
      expect(fields, name).not.toEqual([])
      expect(method.path, name).toMatch(/^\{[\w.]+=projects\/\*\/locations\/\*/)
      expect(Object.hasOwn(context.shapes, method.request), name).toBe(true)
      if (method.body !== undefined && method.body !== '*')
        expect(Object.keys(context.shapes[method.request]?.fields ?? {}), name).toContain(method.body)
    }
  })

  test('are loaded by the declaration of steps alone, and there only once a step calls one', () => {
    const declare = readFileSync(new URL('../../../../src/run/load-steps.ts', import.meta.url), 'utf8')
    expect(declare).toMatch(/calls \? .*await import\('\.\.\/vertex\/methods\.generated\.ts'\)/)
    expect(declare).not.toMatch(/from '\.\.\/vertex\/methods\.generated\.ts'/)
  })
})

describe('a call is sent as google/api/http.proto has it', () => {
  test('with its path, its body and the rest in the query', () => {
    const request = { persistentResourceId: 'ray', persistentResource: { resourcePools: [] } }
    expect(callRequest(methodOf('PersistentResourceService.CreatePersistentResource'), request, place)).toEqual({
      verb: 'POST',
      path: `${parent}/persistentResources`,
      query: { persistentResourceId: 'ray' },
      body: { resourcePools: [] },
    })
  })

  test('with a name inside its body in the path, and its mask in the query', () => {
    const request = { tensorboard: { name: '12', displayName: 'x' }, updateMask: 'displayName' }
    expect(callRequest(methodOf('TensorboardService.UpdateTensorboard'), request, place)).toEqual({
      verb: 'PATCH',
      path: `${parent}/tensorboards/12`,
      query: { updateMask: 'displayName' },
      body: { displayName: 'x' },
    })
  })

  test('with lists and messages of a read spelt out in the query', () => {
    const request = {
      dataset: '7',
      fieldMask: 'a',
      annotationFilters: ['x', 'y'],
      orderByAnnotation: { savedQuery: 'q' },
    }
    expect(callRequest(methodOf('DatasetService.SearchDataItems'), request, place)).toEqual({
      verb: 'GET',
      path: `${parent}/datasets/7:searchDataItems`,
      query: { fieldMask: 'a', annotationFilters: ['x', 'y'], 'orderByAnnotation.savedQuery': 'q' },
      body: undefined,
    })
  })

  test('with all but the path in its body, where the whole request is one', () => {
    const request = { endpoint: 'publishers/google/models/gemini-2.5-flash', contents: [] }
    expect(callRequest(methodOf('LlmUtilityService.CountTokens'), request, place)).toMatchObject({
      path: `${parent}/publishers/google/models/gemini-2.5-flash:countTokens`,
      body: { contents: [] },
    })
    expect(faults('LlmUtilityService.CountTokens', request)).toEqual([])
  })
})

describe('a call is refused', () => {
  test('where a name leads out of the step’s own project or location, or into another collection', () => {
    const deletion = (name: unknown) => faults('TensorboardService.DeleteTensorboard', { name })
    expect(deletion('12')).toEqual([])
    expect(deletion(`${parent}/tensorboards/12`)).toEqual([])
    expect(deletion(new Pending('${steps.x.name}', true))).toEqual([])
    for (const name of [
      'projects/other/locations/us-central1/tensorboards/12',
      'projects/acme-ml/locations/us-east1/tensorboards/12',
      `${parent}/endpoints/12`,
      `${parent}/tensorboards/12/experiments/1`,
      `${parent}/tensorboards/..`,
      `${parent}/tensorboards/12:x`,
      `${parent}/tensorboards/12?x`,
      '..',
      '',
      12,
    ])
      expect(deletion(name), String(name)).toEqual([
        expect.stringMatching(/^body\.name \| expected an id or a full name/),
      ])
  })

  test('where its resource stands below another: its id alone says too little', () => {
    const method = 'TensorboardService.DeleteTensorboardExperiment'
    expect(faults(method, { name: 'x' })).toEqual([expect.stringContaining('expected an id or a full name')])
    expect(faults(method, { name: `${parent}/tensorboards/1/experiments/x` })).toEqual([])
  })

  test('where its message has no such field; what an update leaves out is not missed', () => {
    expect(
      faults('TensorboardService.UpdateTensorboard', { tensorboard: { name: '1', labels: {} }, updateMask: 'labels' }),
    ).toEqual([])
    expect(faults('TensorboardService.UpdateTensorboard', { tensorboard: { name: '1', label: {} } })).toEqual([
      'body.tensorboard.label | no such field. | Did you mean labels?',
      'body | updateMask is required | ',
    ])
    expect(faults('TensorboardService.CreateTensorboard', { tensorboard: {} })).toEqual([
      'body.tensorboard | displayName is required | ',
    ])
  })

  test('where nobody knows the method, with the one that was meant', () => {
    expect(faults('TensorboardService.CreateTensorBord')).toEqual([
      'method | no method of Vertex AI: "TensorboardService.CreateTensorBord" | Did you mean TensorboardService.CreateTensorboard?',
    ])
    expect(faults('createTensorboard')).toEqual([
      expect.stringContaining('Did you mean TensorboardService.CreateTensorboard?'),
    ])
    // As Google's reference names it.
    for (const [name, meant] of [
      ['projects.locations.tensorboards.create', 'TensorboardService.CreateTensorboard'],
      ['projects.locations.tensorboards.list', 'TensorboardService.ListTensorboards'],
      ['projects.locations.indexes.patch', 'IndexService.UpdateIndex'],
      ['projects.locations.persistentResources.reboot', 'PersistentResourceService.RebootPersistentResource'],
    ] as const)
      expect(faults(name)).toEqual([expect.stringContaining(`Did you mean ${meant}?`)])
    expect(faults('constructor')).toEqual([expect.stringContaining('no method of Vertex AI')])
    expect(faults('PredictionService.RawPredict')).toEqual([
      'method | PredictionService.RawPredict carries bytes, which a step cannot | ',
    ])
  })
})
