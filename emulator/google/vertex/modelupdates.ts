import { RpcError } from '../rpc.ts'
import type { Call } from './jobs.ts'
import { etagOf, type ModelVersion, touch } from './registry.ts'
import { camelCase, snakeCase } from './routes.ts'
import type { Message } from './transcode.ts'
import { commonViolations, messageOf, refuse, textOf } from './violations.ts'

const modelFields = ['displayName', 'description']
const versionFields = ['versionDescription', 'defaultCheckpointId']

/**
 * Returns the paths of an update mask, in camelCase.
 *
 * @throws RpcError 400 if there are none
 */
export function maskOf(request: Message): readonly string[] {
  const mask = textOf(request['updateMask'])
  if (mask === '') refuse([{ field: 'update_mask', message: 'Required field is not set.' }])
  return mask.split(',').map(path => camelCase(path.trim()))
}

/** @throws RpcError 409 if the request has an etag and the resource has changed since (https://google.aip.dev/154) */
export function requireEtag(sent: unknown, current: string): void {
  if (sent === undefined || sent === current) return
  const message = 'The etag of the request does not match that of the resource: it was changed meanwhile.' // †
  throw new RpcError('ABORTED', message)
}

/**
 * Changes a model (`models/x`, `models/x@-`) or one of its versions (`models/x@2`), as UpdateModelRequest distinguishes
 * them.
 */
export function updateModel(call: Call, version: ModelVersion): void {
  const sent = messageOf(call.request['model'])
  const mask = maskOf(call.request)
  const ofVersion = /@(?!-$)/.test(call.id)
  const unknown = mask.filter(path => ![...modelFields, ...versionFields, 'labels'].includes(path))
  if (unknown.length > 0)
    refuse(
      unknown.map(path => ({
        field: 'update_mask',
        message: `The field \`${snakeCase(path)}\` cannot be updated.`, // †
      })),
    )
  const foreign = mask.find(path => (ofVersion ? modelFields : versionFields).includes(path))
  if (foreign !== undefined) {
    const [named, needed] = ofVersion ? ['version', 'model'] : ['model', 'version']
    const message = `The name is that of a ${named}, but \`${snakeCase(foreign)}\` is a field of the ${needed}. Update them separately.`
    throw new RpcError('FAILED_PRECONDITION', message) // †
  }
  requireEtag(sent['etag'], etagOf(version.model))
  const changed = Object.fromEntries(mask.map(path => [path, sent[path]]))
  refuse([
    ...(mask.includes('displayName') && textOf(sent['displayName']) === ''
      ? [{ field: 'model.display_name', message: 'Required field is not set.' }]
      : []),
    ...commonViolations(changed, 'model'),
  ])
  const target = ofVersion ? version : version.model
  target.resource = Object.fromEntries(
    Object.entries({ ...target.resource, ...changed }).filter(([, value]) => value !== undefined),
  )
  touch(version, call.now)
}
