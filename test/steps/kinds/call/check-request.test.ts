import { describe, expect, test } from 'vitest'
import { Pending } from '../../../../src/core/json.ts'
import { checkCall } from '../../../../src/steps/kinds/call/check-request.ts'
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
