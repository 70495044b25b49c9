import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkCall } from '../../../../src/steps/kinds/call/check-request.ts'
import { kindOfMethod } from '../../../../src/steps/kinds/call/kind-of-method.ts'
import { callRequest, pathFields, placeFields } from '../../../../src/steps/kinds/call/request.ts'
import { definitions } from '../../../../src/steps/kinds/registry.ts'
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
    const plain = Object.entries(definitions).flatMap(([kind, { call }]) => (call === undefined ? [] : [kind]))
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
