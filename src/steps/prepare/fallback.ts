import { isObject, type JsonObject, Pending } from '../../core/json.ts'
import { periodSeconds } from '../../document/formats.ts'
import type { Layer } from '../../document/layers.ts'
import { type Path, valueAt, withValue } from '../../document/path.ts'
import type { Fault } from '../../document/shape.ts'
import type { SourceDocument } from '../../document/yaml.ts'
import type { JobKindName } from '../../vertex/job-kinds.ts'
import type { MachinePlaces } from '../kinds/kind-definition.ts'
import { isJobKind, type Kind } from '../kinds/kind-names.ts'
import { definitions } from '../kinds/registry.ts'
import { resolveReferences } from '../references.ts'
import type { Alternative, Scope, StepDeclaration } from '../types.ts'

const machinePlacesOf = (kind: JobKindName): MachinePlaces => definitions[kind].machines ?? {}

/** Fields that an alternative of a kind may have. */
const machineFields = ({ spec, machineSpec }: MachinePlaces): readonly string[] => [
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
  if (periodSeconds(queue) === 0) faults.push({ path: [...path, 'queue'], message: 'expected a time above zero' })
  for (const key of ['queue', 'fallback'].filter(name => envelope[name] !== undefined)) {
    const at = { path: [...path, key], key: true } as const
    if (!isJobKind(kind)) faults.push({ ...at, message: `a ${kind} does not wait for machines`, cure: 'Remove it.' })
    else if (wait === false)
      faults.push({
        ...at,
        message: 'nothing would enforce it: with wait: false the job is not watched',
        cure: 'Leave out one of the two.',
      })
  }
  if (!isJobKind(kind) || !Array.isArray(fallback)) return faults
  if (fallback.length === 0)
    faults.push({ path: [...path, 'fallback'], message: 'has no alternative', cure: 'Name one, or leave it out.' })
  const known = machineFields(machinePlacesOf(kind))
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

/** A body with an alternative over it. Paths are from the step. */
interface Overlaid {
  readonly body: JsonObject
  /** The parts of the alternative, at their places in the body. */
  readonly layers: readonly Layer[]
  readonly faults: readonly Fault[]
}

/**
 * Applies an alternative to a body: `machineSpec` replaces that of every worker pool (a machine is one unit), and
 * `scheduling` merges field by field. Unknown references are left for later.
 *
 * @param body with its references resolved, as far as they are known
 */
export function overlayAlternative(
  body: JsonObject,
  { id, kind, alternative }: StepDeclaration,
  scope: Scope,
  document: SourceDocument,
): Overlaid {
  if (alternative === undefined || !isJobKind(kind)) return { body, layers: [], faults: [] }
  const path: Path = ['fallback', alternative.index]
  const faults: Fault[] = []
  const resolved = (field: 'machineSpec' | 'scheduling'): unknown => {
    if (alternative[field] === undefined) return undefined
    const { value, faults: flaws } = resolveReferences(alternative[field], scope, [...path, field])
    faults.push(...flaws)
    return value
  }
  const layer = (field: 'location' | 'machineSpec' | 'scheduling', at: Path, value: unknown): Layer => {
    const merges = field === 'scheduling' && isObject(value)
    return { document, from: ['steps', id, ...path, field], at, value, ...(!merges && { replaces: true }) }
  }
  const { location } = alternative
  const [machineSpec, scheduling] = [resolved('machineSpec'), resolved('scheduling')]
  const withMachine = machineSpec === undefined ? unchanged(body) : overlayMachine(body, kind, machineSpec)
  const whole =
    scheduling === undefined ? unchanged(withMachine.body) : overlayScheduling(withMachine.body, kind, scheduling)
  if (withMachine.refusal !== undefined) faults.push({ path: [...path, 'machineSpec'], message: withMachine.refusal })
  return {
    body: whole.body,
    layers: [
      ...(location === undefined ? [] : [layer('location', ['location'], location)]),
      ...withMachine.places.map(at => layer('machineSpec', [kind, ...at], machineSpec)),
      ...whole.places.map(at => layer('scheduling', [kind, ...at], scheduling)),
    ],
    faults,
  }
}

/** A body with one part of an alternative, and the path of that part in the body. */
interface Overlay {
  readonly body: JsonObject
  readonly places: readonly Path[]
  readonly refusal?: string
}

const unchanged = (body: JsonObject): Overlay => ({ body, places: [] })

function overlayMachine(body: JsonObject, kind: JobKindName, value: unknown): Overlay {
  const { spec, machineSpec: place } = machinePlacesOf(kind)
  if (place !== undefined) {
    const holder = valueAt(body, place.slice(0, -1))
    if (isObject(holder)) return { body: withValue(body, place, value), places: [place] }
    const missing = [kind, ...place.slice(0, -1)].join('.')
    return {
      ...unchanged(body),
      ...(!(holder instanceof Pending) && { refusal: `${missing} does not exist, so there is nothing to override` }),
    }
  }
  if (spec === undefined || !isObject(body[spec])) return unchanged(body)
  const at = [spec, 'workerPoolSpecs']
  const pools = valueAt(body, at)
  if (pools === undefined) return { ...unchanged(body), refusal: `${kind}.${spec} has no workerPoolSpecs to override` }
  if (!Array.isArray(pools)) return unchanged(body)
  // An omitted pool (`{}`, so that the next has its usual number) stays omitted.
  const hasMachine = (pool: unknown): boolean => isObject(pool) && pool['machineSpec'] !== undefined
  return {
    body: withValue(
      body,
      at,
      pools.map(pool => (hasMachine(pool) ? { ...pool, machineSpec: value } : pool)),
    ),
    places: pools.flatMap((pool, index) => (hasMachine(pool) ? [[...at, index, 'machineSpec']] : [])),
  }
}

function overlayScheduling(body: JsonObject, kind: JobKindName, value: unknown): Overlay {
  const { spec } = machinePlacesOf(kind)
  if (spec === undefined || !isObject(body[spec])) return unchanged(body)
  const place = [spec, 'scheduling']
  const own = valueAt(body, place)
  const merged = isObject(value) ? { ...(isObject(own) ? own : {}), ...value } : value
  return { body: withValue(body, place, merged), places: [place] }
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
  const { spec, machineSpec } = machinePlacesOf(kind)
  const machine = spec === undefined ? machineSpec && valueAt(body, machineSpec) : firstMachine(valueAt(body, [spec]))
  const strategy = spec && valueAt(body, [spec, 'scheduling', 'strategy'])
  return [location, describeMachine(machine), typeof strategy === 'string' && strategy !== 'STANDARD' ? strategy : '']
    .filter(part => part !== '')
    .join(', ')
}

function firstMachine(spec: unknown): unknown {
  const pools = isObject(spec) && Array.isArray(spec['workerPoolSpecs']) ? spec['workerPoolSpecs'] : []
  return pools.filter(isObject).find(pool => pool['machineSpec'] !== undefined)?.['machineSpec']
}

function describeMachine(machine: unknown): string {
  const { machineType, acceleratorType, acceleratorCount } = isObject(machine) ? machine : {}
  if (typeof machineType !== 'string') return ''
  if (typeof acceleratorType !== 'string' || acceleratorType === 'ACCELERATOR_TYPE_UNSPECIFIED') return machineType
  return `${machineType} with ${String(acceleratorCount ?? 1)} ${acceleratorType}`
}
