import { machineFault } from './machines.ts'
import type { Message } from './transcode.ts'
import { messageOf, textOf, type Violation } from './violations.ts'

export const required = (field: string): Violation => ({ field, message: 'Required field is not set.' })

/** Rules of a `DeployedModel` that the field behaviors of the protos do not state. */
export function deployedModelViolations(given: Message, location: string): Violation[] {
  const id = textOf(given['id'])
  return [
    ...(textOf(given['model']) === '' ? [required('deployed_model.model')] : []),
    ...(/^([0-9]{1,10}|)$/.test(id) && id !== '0'
      ? []
      : [{ field: 'deployed_model.id', message: `\`${id}\` is not valid: 1-10 characters of \`[0-9]\`, not \`0\`.` }]), // †
    ...(textOf(given['displayName']).length > 128
      ? [{ field: 'deployed_model.display_name', message: 'The display name can be up to 128 characters long.' }]
      : []),
    ...resourceViolations(given, location),
  ]
}

/** Machine sizes for serving only (Vertex AI, "Configure compute resources for inference"). */
const servingOnly = new Set([
  'n1-standard-2',
  'n1-highcpu-2',
  'n1-highcpu-4',
  'n1-highcpu-8',
  'e2-standard-2',
  'e2-highcpu-2',
])

export function resourceViolations(deployedModel: Message, location: string): Violation[] {
  const { dedicatedResources, automaticResources, sharedResources } = deployedModel
  if (dedicatedResources === undefined)
    return automaticResources === undefined && sharedResources === undefined
      ? // †
        [{ field: 'deployed_model.prediction_resources', message: 'Required field is not set.' }]
      : []
  const at = 'deployed_model.dedicated_resources'
  const { machineSpec, minReplicaCount, maxReplicaCount } = messageOf(dedicatedResources)
  const [machine, min] = [messageOf(machineSpec), Number(minReplicaCount ?? 0)]
  const max = Number(maxReplicaCount ?? min)
  const type = textOf(machine['machineType'])
  const fault = type === '' || servingOnly.has(type) ? undefined : machineFault(machine, location)
  return [
    ...(type === '' ? [required(`${at}.machine_spec.machine_type`)] : []),
    ...(fault === undefined ? [] : [{ field: `${at}.machine_spec`, message: fault }]),
    ...(min < 1 ? [{ field: `${at}.min_replica_count`, message: 'min_replica_count must be at least 1.' }] : []), // †
    ...(max < min
      ? [{ field: `${at}.max_replica_count`, message: 'max_replica_count must not be below min_replica_count.' }] // †
      : []),
  ]
}

/** Fields of a deployed model that can change (MutateDeployedModelRequest.deployed_model). */
export const mutable =
  /^((dedicated_resources|automatic_resources)\.(min|max)_replica_count|dedicated_resources\.(required_replica_count|autoscaling_metric_specs)|disable_container_logging)$/
