import { isObject, type JsonObject, Pending } from '../../../core/json.ts'
import { quote } from '../../../core/text.ts'
import { periodSeconds } from '../../../document/formats.ts'
import { type Path, readPath } from '../../../document/path.ts'
import type { Fault } from '../../../document/shape.ts'
import { percentiles } from './read-body.ts'

/** A bake must be longer than a minute to contain a whole minute of metrics. Seconds. */
const shortestBake = 120

/** Returns what is wrong with a rollout beyond its form and its names. Paths are from the body. */
export const checkRollout = (body: JsonObject): readonly Fault[] => [
  ...createFaults(body),
  ...deployedFaults(body['deployedModel']),
  ...trafficFaults(body['traffic']),
  ...probeFaults(body),
  ...watchFaults(body),
]

function createFaults({ endpoint, create, probe }: JsonObject): Fault[] {
  if (!isObject(create)) return []
  const faults: Fault[] = []
  const isId = typeof endpoint === 'string' && !endpoint.includes('/')
  if (typeof endpoint === 'string' && !isId)
    faults.push({
      path: ['create'],
      message: 'an endpoint with a full name must exist',
      cure: 'Name it by its id, or leave out create.',
      key: true,
    })
  if (isId && !/^([a-z]([a-z0-9-]{0,61}[a-z0-9])?|[1-9]\d{0,8})$/.test(endpoint))
    faults.push({
      path: ['endpoint'],
      message: `${quote(endpoint)} cannot be the id of a new endpoint`,
      cure: 'It has up to 63 of a–z, 0–9 and -, and begins with a letter; or up to 9 digits.',
    })
  const asked = isObject(endpoint) ? endpoint['displayName'] : undefined
  const { displayName, trafficSplit } = create
  if (typeof asked === 'string' && typeof displayName === 'string' && asked !== displayName)
    faults.push({
      path: ['create', 'displayName'],
      message: `${quote(displayName)} is not the display name that selects the endpoint, ${quote(asked)}`,
      cure: 'Write the same.',
    })
  if (trafficSplit !== undefined)
    faults.push({
      path: ['create', 'trafficSplit'],
      message: 'a new endpoint has no models to split traffic between',
      cure: 'Remove it: traffic defines the stages of the rollout.',
      key: true,
    })
  const isPrivate = create['network'] !== undefined || create['privateServiceConnectConfig'] !== undefined
  if (isPrivate && probe !== undefined)
    faults.push({
      path: ['probe'],
      message: 'the action cannot probe an endpoint in a private network',
      cure: 'Leave it out, and let watch check real traffic.',
      key: true,
    })
  return faults
}

function deployedFaults(deployed: unknown): Fault[] {
  if (!isObject(deployed)) return []
  const at = (field: string): Path => ['deployedModel', field]
  const faults: Fault[] = []
  if (deployed['model'] !== undefined)
    faults.push({
      path: at('model'),
      message: 'the model belongs next to deployedModel',
      cure: 'Move it to rollout.model.',
      key: true,
    })
  if (deployed['id'] !== undefined)
    faults.push({
      path: at('id'),
      message: 'the rollout chooses the id, to find its deployment again',
      cure: 'Remove it.',
      key: true,
    })
  const resources = ['dedicatedResources', 'automaticResources', 'sharedResources']
  if (resources.every(field => deployed[field] === undefined))
    faults.push({
      path: ['deployedModel'],
      message: 'names no machines',
      cure: `Give ${resources.join(', ')}: one of them.`,
      key: true,
    })
  return faults
}

function trafficFaults(traffic: unknown): Fault[] {
  if (!Array.isArray(traffic)) return []
  return traffic.flatMap((share: unknown, index): Fault[] => {
    const before: unknown = traffic[index - 1]
    if (typeof share !== 'number' || typeof before !== 'number' || share > before) return []
    return [
      {
        path: ['traffic', index],
        message: `${share} does not rise above ${before}`,
        cure: 'Write rising percentages.',
      },
    ]
  })
}

/** True for a rollout that never gives the model any traffic, so that there is nothing to observe. */
const isDark = ({ traffic }: JsonObject): boolean => Array.isArray(traffic) && traffic.length === 1 && traffic[0] === 0

function probeFaults(body: JsonObject): Fault[] {
  const { probe } = body
  if (!isObject(probe)) return []
  const { expect, latency, errors } = probe
  const faults: Fault[] = []
  const expectsNothing = expect === undefined || (isObject(expect) && Object.keys(expect).length === 0)
  if (expectsNothing && latency === undefined && errors === undefined)
    faults.push({
      path: ['probe'],
      message: 'expects nothing, so nothing could fail it',
      cure: 'Give expect, latency or errors.',
      key: true,
    })
  faults.push(...expectFaults(expect, ['probe', 'expect']))
  faults.push(...latencyFaults(latency, ['probe', 'latency']))
  if (isDark(body))
    faults.push({ path: ['probe'], message: 'a model at 0 % cannot be probed', cure: 'Remove it.', key: true })
  return faults
}

/** Returns what is wrong with expectations of an answer, beyond their form. */
export const expectFaults = (expect: unknown, at: Path): Fault[] =>
  isObject(expect) ? Object.entries(expect).flatMap(([path, one]) => expectationFaults(path, one, at)) : []

function expectationFaults(text: string, expectation: unknown, at: Path): Fault[] {
  const path = [...at, text]
  const faults: Fault[] = []
  if (readPath(text) === undefined)
    faults.push({
      path,
      message: `${quote(text)} is not a path into an answer`,
      cure: 'Write one like predictions[0].score.',
      key: true,
    })
  if (!isObject(expectation)) return faults
  const { min, max } = expectation
  // A misspelt one is reported already.
  if (Object.keys(expectation).length === 0)
    faults.push({ path, message: 'expects nothing', cure: 'Give min, max, equals, type or contains.', key: true })
  if (typeof min === 'number' && typeof max === 'number' && min > max)
    faults.push({ path, message: `nothing is at least ${min} and at most ${max}`, cure: 'Change one of them.' })
  return faults
}

function watchFaults(body: JsonObject): Fault[] {
  const { watch, bake } = body
  if (!isObject(watch)) return []
  const { errors, latency } = watch
  const faults: Fault[] = []
  const hasLatency = latency !== undefined && !(isObject(latency) && Object.keys(latency).length === 0)
  if (errors === undefined && !hasLatency)
    faults.push({
      path: ['watch'],
      message: 'has no limit, so nothing could fail it',
      cure: 'Give errors: { max }, or latency: { p95 }.',
      key: true,
    })
  if (isObject(latency))
    for (const name of percentiles) faults.push(...latencyFaults(latency[name], ['watch', 'latency', name]))
  const seconds = bake === undefined ? 0 : periodSeconds(bake)
  if (!(bake instanceof Pending) && seconds !== undefined && seconds < shortestBake)
    faults.push({
      path: bake === undefined ? ['watch'] : ['bake'],
      message: `watch looks at whole minutes, and ${bake === undefined ? 'there is no bake' : 'the bake is too short for one'}`,
      cure: 'Give bake, of 2m at least; less than 10m of real traffic shows little.',
      key: true,
    })
  if (isDark(body))
    faults.push({ path: ['watch'], message: 'a model at 0 % gets no traffic to watch', cure: 'Remove it.', key: true })
  return faults
}

/** Returns a fault for a latency of zero. */
export function latencyFaults(latency: unknown, path: Path): Fault[] {
  // Its form is checked already.
  if (typeof latency !== 'string' || !/^0+(\.0+)?m?s$/.test(latency)) return []
  return [{ path, message: `expected a time above 0, as 500ms or 2s, got ${quote(latency)}` }]
}
