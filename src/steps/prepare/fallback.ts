import { isObject, type JsonObject, Pending } from '../../core/json.ts'
import { periodSeconds } from '../../document/formats.ts'
import { type Path, valueAt, withValue } from '../../document/path.ts'
import type { Fault } from '../../document/shape.ts'
import { isJobKind, type JobKindName, type Kind } from '../../vertex/job-kinds.ts'
import type { Alternative, Scope, StepDeclaration } from '../model.ts'
import { resolveReferences } from '../references.ts'

/** The places of machines and their scheduling in a kind's body; absent if it has none. */
interface MachinePlaces {
  /** The object with `workerPoolSpecs` and `scheduling`. */
  readonly spec?: string
  readonly machineSpec?: Path
}

const machinePlaces: Readonly<Record<JobKindName, MachinePlaces>> = {
  customJob: { spec: 'jobSpec' },
  hyperparameterTuningJob: { spec: 'trialJobSpec' },
  trainingPipeline: { spec: 'trainingTaskInputs' },
  batchPredictionJob: { machineSpec: ['dedicatedResources', 'machineSpec'] },
  pipelineJob: {},
  tuningJob: {},
}

/** Fields that an alternative of a kind may have. */
const fieldsOf = ({ spec, machineSpec }: MachinePlaces): readonly string[] => [
  'location',
  ...(spec === undefined && machineSpec === undefined ? [] : ['machineSpec']),
  ...(spec === undefined ? [] : ['scheduling']),
]

/**
 * Returns what is wrong with `queue` and `fallback` of a step, beyond their form.
 *
 * @param path of the step
 */
export function checkFallback(envelope: JsonObject, kind: Kind, path: Path): Fault[] {
  const { queue, fallback, wait } = envelope
  const faults: Fault[] = []
  if (periodSeconds(queue) === 0)
    faults.push({ path: [...path, 'queue'], message: 'expected a time that is longer than nothing' })
  for (const key of ['queue', 'fallback'].filter(name => envelope[name] !== undefined)) {
    const at = { path: [...path, key], key: true } as const
    if (!isJobKind(kind)) faults.push({ ...at, message: `a ${kind} waits for no machines`, cure: 'Remove it.' })
    else if (wait === false)
      faults.push({
        ...at,
        message: 'nothing would enforce it: with wait: false the job is not watched',
        cure: 'Leave out one of the two.',
      })
  }
  if (!isJobKind(kind) || !Array.isArray(fallback)) return faults
  if (fallback.length === 0)
    faults.push({ path: [...path, 'fallback'], message: 'holds no alternative', cure: 'Name one, or leave it out.' })
  const known = fieldsOf(machinePlaces[kind])
  for (const [index, alternative] of fallback.entries()) {
    if (!isObject(alternative)) continue
    const at = [...path, 'fallback', index]
    const fields = Object.keys(alternative).filter(field => alternative[field] !== null)
    if (fields.length === 0) faults.push({ path: at, message: `changes nothing`, cure: `Name ${either(known)}.` })
    for (const field of ['machineSpec', 'scheduling'].filter(name => fields.includes(name) && !known.includes(name)))
      faults.push({
        path: [...at, field],
        message: `a ${kind} has no ${field} of its own`,
        cure: `An alternative of it may name ${either(known)}.`,
        key: true,
      })
  }
  return faults
}

const either = (names: readonly string[]): string =>
  names.length === 1 ? `${names[0]}` : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`

/** Returns the alternatives as written in the file. */
export function readAlternatives(fallback: unknown): Alternative[] {
  return (Array.isArray(fallback) ? fallback : []).map((one, index): Alternative => {
    const { location, machineSpec, scheduling } = isObject(one) ? one : {}
    return {
      index,
      ...(typeof location === 'string' && { location }),
      ...(machineSpec !== undefined && machineSpec !== null && { machineSpec }),
      ...(scheduling !== undefined && scheduling !== null && { scheduling }),
    }
  })
}

/**
 * Returns the step with each of its alternatives. Each is applied to the step as it was written, not to the alternative
 * before.
 */
export function alternativesOf(declaration: StepDeclaration): StepDeclaration[] {
  const { fallback = [], ...rest } = declaration
  return fallback.map(alternative => ({
    ...rest,
    location: alternative.location ?? declaration.location,
    alternative,
  }))
}

/**
 * Applies an alternative to a body: `machineSpec` replaces that of every worker pool (a machine is one unit), and
 * `scheduling` merges field by field. Unknown references are left for later.
 *
 * @param body with its references resolved, as far as they are known
 * @returns faults with paths in the file
 */
export function laidOver(
  body: JsonObject,
  { id, kind, alternative }: StepDeclaration,
  scope: Scope,
): { body: JsonObject; faults: readonly Fault[] } {
  if (alternative === undefined || !isJobKind(kind)) return { body, faults: [] }
  const at = ['steps', id, 'fallback', alternative.index]
  const faults: Fault[] = []
  const resolved = (field: 'machineSpec' | 'scheduling'): unknown => {
    if (alternative[field] === undefined) return undefined
    const { value, faults: flaws } = resolveReferences(alternative[field], scope, [...at, field])
    faults.push(...flaws)
    return value
  }
  const [machineSpec, scheduling] = [resolved('machineSpec'), resolved('scheduling')]
  const { spec, machineSpec: place } = machinePlaces[kind]
  let over = body
  if (spec !== undefined && isObject(body[spec])) {
    const { workerPoolSpecs } = body[spec]
    if (machineSpec !== undefined && workerPoolSpecs === undefined)
      faults.push({ path: [...at, 'machineSpec'], message: `${kind}.${spec} has no workerPoolSpecs to lay it over` })
    if (machineSpec !== undefined && Array.isArray(workerPoolSpecs))
      over = withValue(over, [spec, 'workerPoolSpecs'], workerPoolSpecs.map(withMachine(machineSpec)))
    if (isObject(scheduling)) {
      const own = valueAt(body, [spec, 'scheduling'])
      over = withValue(over, [spec, 'scheduling'], { ...(isObject(own) ? own : {}), ...scheduling })
    } else if (scheduling !== undefined) over = withValue(over, [spec, 'scheduling'], scheduling)
  }
  if (place !== undefined && machineSpec !== undefined) {
    const holder = valueAt(body, place.slice(0, -1))
    if (isObject(holder)) over = withValue(over, place, machineSpec)
    else if (!(holder instanceof Pending))
      faults.push({
        path: [...at, 'machineSpec'],
        message: `${[kind, ...place.slice(0, -1)].join('.')} is not there to lay it over`,
      })
  }
  return { body: over, faults }
}

/** An omitted pool (`{}`, so that the next has its usual number) stays omitted. */
const withMachine =
  (machineSpec: unknown) =>
  (pool: unknown): unknown =>
    isObject(pool) && pool['machineSpec'] !== undefined ? { ...pool, machineSpec } : pool

/**
 * Returns the place in the file of a step's value, which may come from an alternative.
 *
 * @param path from the root of the file, without alternatives
 */
export function sourceOf({ id, kind, alternative }: StepDeclaration, path: Path): Path {
  if (alternative === undefined || path[0] !== 'steps' || path[1] !== id) return path
  const at: Path = ['steps', id, 'fallback', alternative.index]
  const [, , key, ...rest] = path
  if (key === 'location' && alternative.location !== undefined) return [...at, 'location', ...rest]
  if (key !== kind || !isJobKind(kind)) return path
  const { spec, machineSpec: place } = machinePlaces[kind]
  if (alternative.machineSpec !== undefined) {
    const depth = spec === undefined ? place?.length : 4
    const isThere =
      spec === undefined
        ? place?.every((segment, index) => rest[index] === segment)
        : rest[0] === spec && rest[1] === 'workerPoolSpecs' && rest[3] === 'machineSpec'
    if (isThere === true) return [...at, 'machineSpec', ...rest.slice(depth)]
  }
  const [first, second, field = ''] = rest
  const isScheduling = spec !== undefined && first === spec && second === 'scheduling'
  if (isScheduling && isObject(alternative.scheduling) && (rest.length === 2 || field in alternative.scheduling))
    return [...at, 'scheduling', ...rest.slice(2)]
  return path
}

/** Describes the machines of a step: `us-east1, a2-highgpu-1g with 1 NVIDIA_TESLA_A100, SPOT`. */
export function whereOf({
  declaration: { kind },
  location,
  body,
}: {
  readonly declaration: Pick<StepDeclaration, 'kind'>
  readonly location: string
  readonly body: JsonObject
}): string {
  if (!isJobKind(kind)) return location
  const { spec, machineSpec } = machinePlaces[kind]
  const machine = spec === undefined ? machineSpec && valueAt(body, machineSpec) : firstMachine(valueAt(body, [spec]))
  const strategy = spec && valueAt(body, [spec, 'scheduling', 'strategy'])
  return [location, inWords(machine), typeof strategy === 'string' && strategy !== 'STANDARD' ? strategy : '']
    .filter(part => part !== '')
    .join(', ')
}

function firstMachine(spec: unknown): unknown {
  const pools = isObject(spec) && Array.isArray(spec['workerPoolSpecs']) ? spec['workerPoolSpecs'] : []
  return pools.filter(isObject).find(pool => pool['machineSpec'] !== undefined)?.['machineSpec']
}

function inWords(machine: unknown): string {
  const { machineType, acceleratorType, acceleratorCount } = isObject(machine) ? machine : {}
  if (typeof machineType !== 'string') return ''
  if (typeof acceleratorType !== 'string' || acceleratorType === 'ACCELERATOR_TYPE_UNSPECIFIED') return machineType
  return `${machineType} with ${String(acceleratorCount ?? 1)} ${acceleratorType}`
}
