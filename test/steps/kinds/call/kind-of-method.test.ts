import { expect, test } from 'vitest'
import { kindOfMethod } from '../../../../src/steps/kinds/call/kind-of-method.ts'
import { methods } from '../../../../src/vertex/methods.generated.ts'

const kindOf = (name: string) => {
  const method = methods[name]
  if (method === undefined) throw new Error(`no method ${name}`)
  return kindOfMethod(name, method)
}

test.each([
  ['JobService.CreateCustomJob', 'customJob'],
  ['ModelService.UploadModel', 'uploadModel'],
  ['EndpointService.DeployModel', 'deployModel'],
  ['PredictionService.GenerateContent', 'generateContent'],
] as const)('%s belongs to the kind %s, whose limits it may not bypass', (name, kind) => {
  expect(kindOf(name)).toBe(kind)
})

test.each(['ModelService.ExportModel', 'ModelService.GetModel', 'PersistentResourceService.CreatePersistentResource'])(
  '%s belongs to no kind',
  name => {
    expect(kindOf(name)).toBeUndefined()
  },
)
