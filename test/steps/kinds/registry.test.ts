import { expect, test } from 'vitest'
import { valueAt } from '../../../src/document/path.ts'
import { handlerOf } from '../../../src/steps/kinds/handlers.ts'
import { kinds } from '../../../src/steps/kinds/kind-names.ts'
import { definitions, ownShapes, placesOf } from '../../../src/steps/kinds/registry.ts'
import { customTask } from '../../../src/vertex/job-kinds.ts'
import { shapes as google } from '../../../src/vertex/schema.generated.ts'
import { schema } from '../support.ts'

/** Messages of Google with a field that a kind also takes in another form. Its class is the same. */
const extended = ['ReasoningEngineSpec.SourceCodeSpec.InlineSource']

test('each kind has one definition and a handler, in the order of the documents', () => {
  expect(Object.keys(definitions)).toEqual([...kinds])
  for (const kind of kinds) expect(handlerOf(kind), kind).toBeTypeOf('function')
})

test('what a definition names is in the messages that it names', () => {
  for (const kind of kinds) {
    const { body, returns, refersTo = [], call, mainField, bodyFile, studyMetrics } = definitions[kind]
    for (const message of [body, ...(returns === undefined ? [] : [returns]), ...refersTo])
      expect(Object.keys(schema.shapes), `${kind}: ${message}`).toContain(message)
    const fields = Object.keys(schema.shapes[body]?.fields ?? {})
    const inPath = [...(call?.path ?? '').matchAll(/\{(\w+)\}/g)]
      .map(([, name]) => name)
      .filter(name => name !== 'parent')
    const places = [...Object.values(definitions[kind].places), bodyFile, studyMetrics].flatMap(path => path?.[0] ?? [])
    for (const field of [...inPath, ...places, ...(mainField === undefined ? [] : [mainField])])
      expect(fields, `${kind}: ${field}`).toContain(field)
  }
})

test('no message of ours has the name of one of Google, or of another kind', () => {
  const names = kinds.flatMap(kind => Object.keys(definitions[kind].shapes?.(google) ?? {}))
  expect(names.filter(name => Object.hasOwn(google, name))).toEqual(extended)
  expect(names).toEqual([...new Set(names)])
  expect(Object.keys(ownShapes(google))).toEqual(names)
})

test('the job of custom code in a training pipeline has the places of any other job', () => {
  const inputs = { network: 'projects/1/global/networks/vpc', serviceAccount: 'train@acme-ml.iam.gserviceaccount.com' }
  const custom = { trainingTaskDefinition: customTask, trainingTaskInputs: inputs }
  const { network = [], serviceAccount = [] } = placesOf('trainingPipeline', custom)
  expect([valueAt(custom, network), valueAt(custom, serviceAccount)]).toEqual(Object.values(inputs))
  expect(placesOf('trainingPipeline', { trainingTaskDefinition: 'gs://other.yaml' })).toEqual(
    definitions.trainingPipeline.places,
  )
})
