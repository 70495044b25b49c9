import { isObject, type JsonObject, Pending } from '../../core/json.ts'
import { quote } from '../../core/text.ts'
import type { Path } from '../../document/path.ts'
import type { Fault, Shape, Shapes } from '../../document/shape.ts'
import type { Kind } from '../kinds/kind-names.ts'
import { definitions } from '../kinds/registry.ts'
import type { PreparedStep } from '../types.ts'

/** Rules of Google's reference about messages, beyond their form. */
const ofMessages: Readonly<Record<string, (message: JsonObject, path: Path) => Fault[]>> = {
  MachineSpec: checkAccelerator,
  ...Object.fromEntries(
    [
      ...['CustomJob', 'HyperparameterTuningJob', 'PipelineJob', 'TrainingPipeline', 'BatchPredictionJob', 'Model'],
      ...['Endpoint', 'EndpointStep', 'DeployedModel', 'ReasoningEngine', 'TuningJob'],
    ].map(name => [name, checkDisplayName]),
  ),
}

/** Checks the rules of every message in a body. */
export function checkRules(value: unknown, shape: Shape, shapes: Shapes, path: Path = []): Fault[] {
  if (shape.type === 'list' && Array.isArray(value))
    return value.flatMap((item, index) => checkRules(item, shape.of, shapes, [...path, index]))
  if (shape.type === 'either') {
    const message = shape.of.find(one => one.type === 'object')
    return message === undefined ? [] : checkRules(value, message, shapes, path)
  }
  if (!isObject(value) || value instanceof Pending) return []
  if (shape.type === 'map')
    return Object.entries(value).flatMap(([key, item]) => checkRules(item, shape.of, shapes, [...path, key]))
  if (shape.type !== 'object') return []
  const fields = shapes[shape.name]?.fields ?? {}
  const own = Object.hasOwn(ofMessages, shape.name) ? (ofMessages[shape.name]?.(value, path) ?? []) : []
  const within = Object.entries(value).flatMap(([key, item]) => {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined
    return field === undefined ? [] : checkRules(item, field.shape, shapes, [...path, key])
  })
  return [...own, ...within]
}

/** Most characters of a display name, as Google counts them. */
export const mostDisplayName = 128

function checkDisplayName(message: JsonObject, path: Path): Fault[] {
  return ['displayName', 'tunedModelDisplayName'].flatMap(field => {
    const name = message[field]
    const length = typeof name === 'string' ? [...name].length : 0
    if (length <= mostDisplayName) return []
    const text = `a display name has at most ${mostDisplayName} characters, and this one has ${length}`
    return [{ path: [...path, field], message: text, cure: 'Shorten it.' }]
  })
}

/** A type needs a count, and a count a type (machine_resources.proto, MachineSpec). */
function checkAccelerator({ acceleratorType: type, acceleratorCount: count }: JsonObject, path: Path): Fault[] {
  if (type instanceof Pending || count instanceof Pending) return []
  const hasType = type !== undefined && type !== null && type !== '' && type !== 'ACCELERATOR_TYPE_UNSPECIFIED'
  const hasCount = count !== undefined && count !== null && count !== 0
  if (hasType === hasCount) return []
  const missing = hasType ? 'acceleratorCount' : 'acceleratorType'
  const message = `${missing} is required with ${hasType ? 'acceleratorType' : 'acceleratorCount'}`
  return [
    { path, message, cure: hasType ? 'Write acceleratorCount: 1' : 'Name the type, or remove the count.', key: true },
  ]
}

/** Google's own models answer in `global`, `us` and `eu`. Nothing can be trained, registered, or deployed there. */
export function checkRegion(
  { location, pendingPlace }: Pick<PreparedStep, 'location' | 'pendingPlace'>,
  kind: Kind,
): Fault[] {
  if (pendingPlace?.location !== undefined || !definitions[kind].isRegional || !/^(global|us|eu)$/.test(location))
    return []
  const message = `${kind}: it needs one region, and ${quote(location)} is not a region`
  return [
    { path: ['location'], message, cure: `Write a region, as ${location === 'eu' ? 'europe-west4' : 'us-central1'}.` },
  ]
}
