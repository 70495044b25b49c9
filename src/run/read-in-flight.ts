import { isObject, type JsonObject } from '../core/json.ts'
import { kinds } from '../steps/kinds/kind-names.ts'
import type { InFlightBuild } from '../steps/toolkit/in-flight-build.ts'
import type { InFlight, InFlightJob, InFlightOperation, InFlightRollout, ShareToCome } from '../steps/toolkit/ports.ts'
import { parseBuildName } from '../vertex/build-names.ts'
import { jobKindNames, parseJobName } from '../vertex/job-kinds.ts'

/** The state is main's, but may come from another version of this action. So its form is checked. */
export function readInFlight(inFlight: JsonObject): InFlight | undefined {
  const { type, step } = inFlight
  const kind = kinds.find(candidate => candidate === inFlight['kind'])
  if (kind === undefined || typeof step !== 'string') return undefined
  if (type === 'job') return readJob(inFlight, step)
  if (type === 'build') return readInFlightBuild(inFlight, kind, step)
  if (type === 'operation') return readOperation(inFlight, kind, step)
  return type === 'rollout' && (kind === 'rollout' || kind === 'rollback')
    ? readInFlightRollout(inFlight, kind, step)
    : undefined
}

/** Project and location become parts of a URL. */
function placeIn({ project, location }: JsonObject): Pick<InFlightJob, 'project' | 'location'> | undefined {
  if (typeof project !== 'string' || typeof location !== 'string') return undefined
  const isGood = /^[a-z0-9.:-]{1,64}$/.test(project) && /^[a-z][a-z0-9-]{1,40}$/.test(location)
  return isGood ? { project, location } : undefined
}

const endpointForm = /^projects\/[a-z0-9.:-]{1,64}\/locations\/[a-z][a-z0-9-]{1,40}\/endpoints\/[\w-]{1,128}$/

const idForm = /^[1-9]\d{0,9}$/

const matchingText = (value: unknown, form: RegExp): string | undefined =>
  typeof value === 'string' && form.test(value) ? value : undefined

/** `projects/p/locations/l/…/operations/1` */
export const operationForm =
  /^projects\/([a-z0-9.:-]{1,64})\/locations\/([a-z0-9-]{1,41})\/(?:[\w-]+\/)*operations\/\d+$/

function readOperation(inFlight: JsonObject, kind: InFlight['kind'], step: string): InFlightOperation | undefined {
  const place = placeIn(inFlight)
  const { what } = inFlight
  if (place === undefined || typeof what !== 'string') return undefined
  return {
    type: 'operation',
    step,
    kind,
    ...place,
    name: matchingText(inFlight['name'], operationForm),
    what,
    endpoint: matchingText(inFlight['endpoint'], endpointForm),
    undeploys: matchingText(inFlight['undeploys'], idForm),
    sets: readSplit(inFlight['sets']),
    ...(inFlight['waits'] === true && { waits: true }),
  }
}

const readSplit = (split: unknown): readonly ShareToCome[] | undefined =>
  Array.isArray(split) && split.every(isShareToCome) ? split : undefined

const isShareToCome = (one: unknown): one is ShareToCome =>
  isObject(one) && typeof one['to'] === 'string' && typeof one['share'] === 'number'

function readInFlightRollout(inFlight: JsonObject, kind: InFlight['kind'], step: string): InFlightRollout | undefined {
  const { former, ours, deploying } = inFlight
  const place = placeIn(inFlight)
  const endpoint = matchingText(inFlight['endpoint'], endpointForm)
  if (place === undefined || endpoint === undefined || !isObject(former) || !Array.isArray(ours)) return undefined
  return {
    type: 'rollout',
    step,
    kind,
    ...place,
    endpoint,
    former: readShares(former),
    ours: ours.filter(isObject).map(readShares),
    deployedModelId: matchingText(inFlight['deployedModelId'], idForm),
    deploying: deploying === true,
    operation: matchingText(inFlight['operation'], operationForm),
  }
}

const readShares = (shares: JsonObject): Record<string, number> =>
  Object.fromEntries(Object.entries(shares).filter((share): share is [string, number] => typeof share[1] === 'number'))

function readJob(job: JsonObject, step: string): InFlightJob | undefined {
  const kind = jobKindNames.find(candidate => candidate === job['kind'])
  const place = placeIn(job)
  const dedupeKey = matchingText(job['dedupeKey'], /^[0-9a-f]{40}$/)
  if (kind === undefined || place === undefined || dedupeKey === undefined) return undefined
  const { name } = job
  const isName = typeof name === 'string' && parseJobName(name)?.kind === kind
  return {
    type: 'job',
    step,
    kind,
    ...place,
    dedupeKey,
    name: isName ? name : undefined,
    ...(job['detach'] === true && { detach: true }),
  }
}

function readInFlightBuild(build: JsonObject, kind: InFlight['kind'], step: string): InFlightBuild | undefined {
  const place = placeIn(build)
  const dedupeKey = matchingText(build['dedupeKey'], /^[0-9a-f]{40}$/)
  if (kind !== 'buildImage' || place === undefined || dedupeKey === undefined) return undefined
  const { name } = build
  const isName = typeof name === 'string' && parseBuildName(name) !== undefined
  return { type: 'build', step, kind, ...place, dedupeKey, name: isName ? name : undefined }
}
