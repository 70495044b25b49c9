import { describe, expect, test } from 'vitest'
import { checkLimits } from '../../../../src/policy/limits/check.ts'
import { callRequest } from '../../../../src/steps/kinds/call/request.ts'
import { permitUpdate } from '../../../../src/steps/kinds/call/update.ts'
import { withMethods } from '../../../../src/steps/prepare/schema.ts'
import type { HandlerContext } from '../../../../src/steps/toolkit/handler.ts'
import type { Method } from '../../../../src/vertex/method.ts'
import * as api from '../../../../src/vertex/methods.generated.ts'
import { allowing, image, prepared } from '../../../policy/bounds.ts'
import { schema } from '../../support.ts'

const name = 'PersistentResourceService.UpdatePersistentResource'
const { shapes } = withMethods(schema, api)
const method = ((): Method => {
  const found = api.methods[name]
  if (found === undefined) throw new Error(`no method ${name}`)
  return found
})()

const runtimeOf = (serviceAccount: string): object => ({
  serviceAccountSpec: { enableCustomServiceAccount: true, serviceAccount },
})
const admin = 'payments-admin@acme-ml.iam.gserviceaccount.com'
const listed = 'runtime@acme-ml.iam.gserviceaccount.com'

/** Returns the faults of an update, once Google has returned the resource. */
async function refusals(updateMask: string, changes: object, current: object): Promise<string[]> {
  const request = { persistentResource: { name: 'ray', ...changes }, updateMask }
  const body = { method: name, body: request }
  const step = prepared('call', body, { method })
  const found: string[] = []
  const run = {
    id: step.declaration.id,
    step,
    request: { body, schema: { shapes, name: 'CallStep' } },
    ports: { vertex: { get: async () => ({ name: 'projects/1/…', resourceRuntimeSpec: current }) } },
    permitResult: (_: string, result: object) => {
      const allow = allowing(['call'], `methods: [${name}]`, 'persistent_resources: [ray]')
      const extra = { grant: 'train', whole: true }
      const judged = checkLimits({ ...step, body: { ...result } }, allow, shapes, 'CallStep', extra)
      found.push(...judged.faults.map(({ message }) => message))
    },
  }
  await permitUpdate(method, callRequest(method, request, step), run as unknown as HandlerContext)
  return found
}

describe('new code runs as no account that a resource keeps, however the mask is written', () => {
  const code = { raySpec: { imageUri: image } }

  test.each([
    'resourceRuntimeSpec.raySpec',
    'resource_runtime_spec.ray_spec',
    'resourceRuntimeSpec.ray_spec.imageUri',
    'resource_runtimeSpec.raySpec.image_uri',
    'displayName,resourceRuntimeSpec.raySpec',
    'resourceRuntimeSpec.raySpec,resourceRuntimeSpec.raySpec.imageUri',
    'resourceRuntimeSpec.raySpec.resourcePoolImages.head',
    'displayName',
  ])('%s', async mask => {
    const changes = { displayName: 'x', resourceRuntimeSpec: { ...code, ...runtimeOf(listed) } }
    const found = await refusals(mask, changes, runtimeOf(admin))
    expect(found.join('\n')).toContain(`the service account "${admin}" is outside allow.service_accounts`)
    expect(await refusals(mask, changes, runtimeOf(listed))).toEqual([])
  })

  test.each(['*,displayName', 'resourceRuntimeSpec.*', 'ResourceRuntimeSpec', ',', 'resource__runtime_spec.ray_spec'])(
    'a path that no field has is refused: %s',
    async mask => {
      const changes = { resourceRuntimeSpec: { ...code, ...runtimeOf(listed) } }
      expect((await refusals(mask, changes, runtimeOf(listed))).join()).toContain('is not classified')
    },
  )

  test.each(['*', '', 'resourceRuntimeSpec', 'resourceRuntimeSpec.raySpec,resourceRuntimeSpec.serviceAccountSpec'])(
    'an account that is left out is the default one: "%s"',
    async mask => {
      const found = await refusals(mask, { resourceRuntimeSpec: code }, runtimeOf(listed))
      expect(found.join()).toContain("no serviceAccount, so Vertex AI's default account,")
    },
  )
})
