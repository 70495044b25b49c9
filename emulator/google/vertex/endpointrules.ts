import { snakeCase } from './routes.ts'
import type { Message } from './transcode.ts'
import { refuse, textOf, type Violation } from './violations.ts'

const maskable = ['display_name', 'description', 'labels', 'traffic_split', 'client_connection_config']

/**
 * Returns the paths of an `update_mask`, in the proto's spelling.
 *
 * @throws RpcError 400 if there are none, or if one cannot change
 */
export function readMask(text: string): readonly string[] {
  if (text === '') refuse([{ field: 'update_mask', message: 'Required field is not set.' }])
  const paths = text.split(',').map(path => snakeCase(path.trim()))
  refuse(
    paths
      .filter(path => !maskable.includes(path))
      .map(path => ({ field: 'update_mask', message: `The field \`${path}\` cannot be updated.` })), // †
  )
  return paths
}

/** Rules of `CreateEndpointRequest.endpoint_id` (its proto). */
export function idViolations(id: string): Violation[] {
  const sound = /^([a-z]([a-z0-9-]{0,61}[a-z0-9])?|[1-9][0-9]{0,8}|)$/.test(id)
  const message = `\`${id}\` is not valid: up to 63 characters of \`[a-z0-9-]\` after a letter, or up to 9 digits.` // †
  return sound ? [] : [{ field: 'endpoint_id', message }]
}

/** An endpoint may use only one kind of network (its proto). Wordings are modelled.† */
export function networkViolations(resource: Message): Violation[] {
  const network = textOf(resource['network'])
  const priv = resource['enablePrivateServiceConnect'] === true || resource['privateServiceConnectConfig'] !== undefined
  const dedicated = resource['dedicatedEndpointEnabled'] === true
  const violations: Violation[] = []
  if (network !== '' && !/^projects\/\d+\/global\/networks\/[a-z][-a-z0-9]*$/.test(network))
    violations.push({ field: 'endpoint.network', message: `\`${network}\` is not a network by project number.` })
  if (network !== '' && (priv || dedicated))
    violations.push({
      field: 'endpoint.network',
      message: `network and ${priv ? 'private_service_connect_config' : 'dedicated_endpoint_enabled'} are mutually exclusive.`,
    })
  return violations
}
