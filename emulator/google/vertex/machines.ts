import type { Message } from './transcode.ts'
import { listOf, messageOf, textOf, type Violation } from './violations.ts'

/** Machine types of custom training: sizes per series (Vertex AI, "Configure compute resources for training"). */
const machineTypes: Readonly<Record<string, readonly (string | number)[]>> = {
  'n1-standard': [4, 8, 16, 32, 64, 96],
  'n1-highmem': [2, 4, 8, 16, 32, 64, 96],
  'n1-highcpu': [16, 32, 64, 96],
  'n2-standard': [4, 8, 16, 32, 48, 64, 80, 96, 128],
  'n2-highmem': [2, 4, 8, 16, 32, 48, 64, 80, 96, 128],
  'n2-highcpu': [16, 32, 48, 64, 80, 96],
  'e2-standard': [4, 8, 16, 32],
  'e2-highmem': [2, 4, 8, 16],
  'e2-highcpu': [16, 32],
  'c2-standard': [4, 8, 16, 30, 60],
  'c2d-standard': [2, 4, 8, 16, 32, 56, 112],
  'c3-standard': [4, 8, 22, 44, 88, 176],
  'g2-standard': [4, 8, 12, 16, 24, 32, 48, 96],
  'a2-highgpu': ['1g', '2g', '4g', '8g'],
  'a2-megagpu': ['16g'],
  'a2-ultragpu': ['1g', '2g', '4g', '8g'],
  'a3-highgpu': ['1g', '2g', '4g', '8g'],
  'a3-megagpu': ['8g'],
  'cloud-tpu': [''],
  'ct5lp-hightpu': ['1t', '4t', '8t'],
}

interface Accelerator {
  /** Machine series that take it, and how many each may have. */
  readonly machines: RegExp
  readonly counts: readonly number[]
  readonly locations: readonly string[]
}

const accelerators: Readonly<Record<string, Accelerator>> = {
  NVIDIA_TESLA_T4: {
    machines: /^n1-/,
    counts: [1, 2, 4],
    locations: ['us-central1', 'us-east1', 'us-west1', 'europe-west2', 'europe-west4', 'asia-southeast1'],
  },
  NVIDIA_TESLA_V100: {
    machines: /^n1-/,
    counts: [1, 2, 4, 8],
    locations: ['us-central1', 'us-east1', 'us-west1', 'europe-west4'],
  },
  NVIDIA_TESLA_P4: { machines: /^n1-/, counts: [1, 2, 4], locations: ['us-central1', 'us-west2', 'europe-west4'] },
  NVIDIA_TESLA_P100: { machines: /^n1-/, counts: [1, 2, 4], locations: ['us-central1', 'us-east1', 'europe-west1'] },
  NVIDIA_L4: {
    machines: /^g2-/,
    counts: [1, 2, 4, 8],
    locations: ['us-central1', 'us-east1', 'us-east4', 'us-west1', 'europe-west4', 'asia-southeast1'],
  },
  NVIDIA_TESLA_A100: {
    machines: /^a2-(highgpu|megagpu)-/,
    counts: [1, 2, 4, 8, 16],
    locations: ['us-central1', 'us-east1', 'us-west1', 'europe-west4', 'asia-northeast1', 'asia-southeast1'],
  },
  NVIDIA_A100_80GB: {
    machines: /^a2-ultragpu-/,
    counts: [1, 2, 4, 8],
    locations: ['us-central1', 'us-east4', 'europe-west4', 'asia-southeast1'],
  },
  NVIDIA_H100_80GB: {
    machines: /^a3-highgpu-/,
    counts: [1, 2, 4, 8],
    locations: ['us-central1', 'us-east4', 'us-west1', 'europe-west4', 'asia-southeast1'],
  },
  NVIDIA_H100_MEGA_80GB: { machines: /^a3-megagpu-/, counts: [8], locations: ['us-central1', 'us-east4', 'us-west1'] },
  TPU_V5_LITEPOD: { machines: /^ct5lp-/, counts: [1, 4, 8], locations: ['us-central1', 'us-west1', 'us-west4'] },
}

/** Machine series that exist only with their GPU, which only some locations have. */
const builtIn: Readonly<Record<string, string>> = {
  'g2-standard': 'NVIDIA_L4',
  'a2-highgpu': 'NVIDIA_TESLA_A100',
  'a2-megagpu': 'NVIDIA_TESLA_A100',
  'a2-ultragpu': 'NVIDIA_A100_80GB',
  'a3-highgpu': 'NVIDIA_H100_80GB',
  'a3-megagpu': 'NVIDIA_H100_MEGA_80GB',
  'ct5lp-hightpu': 'TPU_V5_LITEPOD',
}

/**
 * Returns what is wrong with a machine in a location; undefined if it is offered there. The first text is Vertex AI's
 * own, and the wordings for accelerators are modelled on it.
 */
export function machineFault(machineSpec: Message, location: string): string | undefined {
  const type = textOf(machineSpec['machineType'])
  const [series, size] = splitType(type)
  if (!machineTypes[series]?.map(String).includes(size)) return `Machine type "${type}" is not supported.`
  const named = textOf(machineSpec['acceleratorType'])
  const count = Number(machineSpec['acceleratorCount'] ?? 0)
  if (named === '' && count > 0) return 'accelerator_type must be set when accelerator_count is set.'
  const own = builtIn[series]
  if (own !== undefined && !accelerators[own]?.locations.includes(location))
    return `Machine type "${type}" is not supported in region ${location}.`
  if (named === '') return undefined
  const accelerator = accelerators[named]
  if (accelerator === undefined || !accelerator.machines.test(type))
    return `Accelerator "${named}" is not supported for machine type "${type}".`
  if (!accelerator.locations.includes(location)) return `Accelerator "${named}" is not supported in region ${location}.`
  const wanted = own === undefined ? undefined : Number(/^\d+/.exec(size)?.[0])
  const fits = series.startsWith('a') && wanted !== undefined ? count === wanted : accelerator.counts.includes(count)
  return fits
    ? undefined
    : `Accelerator count ${count} is not supported for accelerator "${named}" and machine type "${type}".`
}

function splitType(type: string): [series: string, size: string] {
  if (type in machineTypes) return [type, '']
  const cut = type.lastIndexOf('-')
  return cut < 0 ? [type, ''] : [type.slice(0, cut), type.slice(cut + 1)]
}

/** Vertex AI's rules for a custom job that the protos do not state. */
export const customJobViolations = (job: Message, location: string): Violation[] =>
  customJobSpecViolations(messageOf(job['jobSpec']), 'custom_job.job_spec', location)

/** The same rules for a job specification alone: in a custom job, a trial, or a training pipeline's inputs. */
export function customJobSpecViolations(spec: Message, at: string, location: string): Violation[] {
  const violations = listOf(spec['workerPoolSpecs']).flatMap((pool, index) =>
    poolViolations(messageOf(pool), index, `${at}.worker_pool_specs[${index}]`, location, spec),
  )
  const output = textOf(messageOf(spec['baseOutputDirectory'])['outputUriPrefix'])
  if (output !== '' && !/^gs:\/\/[a-z0-9][a-z0-9._-]{1,220}[a-z0-9](\/|$)/.test(output))
    violations.push({
      field: `${at}.base_output_directory.output_uri_prefix`,
      message: `The Cloud Storage URI \`${output}\` is invalid. It must start with \`gs://\`.`,
    })
  const account = textOf(spec['serviceAccount'])
  if (spec['tensorboard'] !== undefined && account === '')
    violations.push({ field: `${at}.service_account`, message: 'service_account is required when tensorboard is set.' })
  return violations
}

function poolViolations(pool: Message, index: number, at: string, location: string, spec: Message): Violation[] {
  // An empty value skips a pool other than the first.
  if (index > 0 && Object.keys(pool).length === 0) return []
  const violations: Violation[] = []
  const replicas = Number(pool['replicaCount'] ?? 0)
  if (index === 0 ? replicas !== 1 : replicas < 1)
    violations.push({
      field: `${at}.replica_count`,
      message:
        index === 0
          ? 'The replica count of the first worker pool must be 1.'
          : 'The replica count of a worker pool must be at least 1.',
    })
  if (pool['containerSpec'] === undefined && pool['pythonPackageSpec'] === undefined)
    violations.push({ field: `${at}.task`, message: 'One of container_spec and python_package_spec must be set.' })
  const machine = messageOf(pool['machineSpec'])
  if (machine['machineType'] === undefined) {
    if (spec['persistentResourceId'] === undefined)
      violations.push({ field: `${at}.machine_spec.machine_type`, message: 'Required field is not set.' })
    return violations
  }
  const fault = machineFault(machine, location)
  if (fault !== undefined) violations.push({ field: `${at}.machine_spec`, message: fault })
  return violations
}
