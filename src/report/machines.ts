import { isObject, type JsonObject } from '../core/json.ts'
import { valueAt } from '../document/path.ts'
import type { MachinePlaces } from '../steps/kinds/kind-definition.ts'
import type { Kind } from '../steps/kinds/kind-names.ts'
import { definitions } from '../steps/kinds/registry.ts'
import { parseJobName } from '../vertex/job-kinds.ts'
import type { MachineUse } from './types.ts'

/** The places of machines in the job that an `attach` adopts. */
const placesOfJob = (name: string | undefined): MachinePlaces | undefined => {
  const job = parseJobName(name ?? '')
  return job && definitions[job.kind].machines
}

/**
 * Returns the machines of a step, as its resource or its request names them. After a fallback the resource has those
 * that ran.
 *
 * @param body the resource as Google returned it, otherwise the request; unknown values are left out
 */
export function machinesOf(kind: Kind, body: JsonObject, name?: string): MachineUse[] {
  if (kind === 'buildImage') return isName(body['machineType']) ? [buildMachine(body['machineType'])] : []
  const places: MachinePlaces | undefined = definitions[kind].machines ?? placesOfJob(name)
  if (places === undefined) return machinesIn(valueAt(body, ['deployedModel', 'dedicatedResources']))
  if (places.machineSpec !== undefined) return machinesIn(valueAt(body, places.machineSpec.slice(0, -1)))
  const spec = places.spec === undefined ? undefined : body[places.spec]
  if (!isObject(spec) || !Array.isArray(spec['workerPoolSpecs'])) return []
  const times = places.isPerTrial ? countOf(body['parallelTrialCount']) : 1
  return spec['workerPoolSpecs'].flatMap(machinesIn).map(use => ({ ...use, nodes: use.nodes * times }))
}

/** Cloud Build writes `E2_HIGHCPU_8`. */
const buildMachine = (type: string): MachineUse => ({ machineType: type.toLowerCase().replaceAll('_', '-'), nodes: 1 })

/** The keys of the number of machines: of a pool, of a batch prediction, of a deployed model. */
const nodeCountKeys = ['replicaCount', 'startingReplicaCount', 'minReplicaCount'] as const

function machinesIn(resources: unknown): MachineUse[] {
  if (!isObject(resources)) return []
  const { machineSpec } = resources
  if (!isObject(machineSpec) || !isName(machineSpec['machineType'])) return []
  const { machineType, acceleratorType, acceleratorCount } = machineSpec
  const count = nodeCountKeys.flatMap(key => (resources[key] === undefined ? [] : [countOf(resources[key])]))[0] ?? 1
  if (count === 0) return []
  return [
    {
      machineType,
      ...(isName(acceleratorType) && { accelerator: { type: acceleratorType, count: countOf(acceleratorCount) } }),
      nodes: count,
    },
  ]
}

/** False for a reference, which is not known yet. */
const isName = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && !value.includes('${') && !value.endsWith('UNSPECIFIED')

/** Google writes its 64-bit numbers as text. */
function countOf(value: unknown): number {
  const count = Number(value ?? 1)
  return Number.isSafeInteger(count) && count >= 0 ? count : 1
}

/** `2 × n1-standard-8 + 1 NVIDIA_TESLA_T4`: the accelerators are those of each machine. */
export function formatMachine({ machineType, accelerator, nodes }: MachineUse): string {
  const machine = accelerator === undefined ? machineType : `${machineType} + ${accelerator.count} ${accelerator.type}`
  return nodes === 1 ? machine : `${nodes} × ${machine}`
}
