import { createHash } from 'node:crypto'
import { formatPath, type Path } from '../document.ts'
import { isObject, Pending, type Shape, type Shapes } from '../shape.ts'
import { isOurs } from './attribution.ts'

/** What makes a step the same step ("Never twice", DESIGN 4). */
export interface StepIdentity {
  readonly repositoryId: string
  readonly runId: string
  /** The action's `key` input: tells matrix legs apart. */
  readonly key: string
  readonly grant: string
  readonly step: string
  readonly body: Readonly<Record<string, unknown>>
}

/**
 * The same for the same step with the same body in the same workflow run, whatever the attempt: 40 hex digits, so that
 * it fits a label. Our own labels do not count.
 */
export function dedupeKey({ repositoryId, runId, key, grant, step, body }: StepIdentity): string {
  return digest([repositoryId, runId, key, grant, step, withoutOurLabels(body)]).slice(0, 40)
}

/** Hex SHA-256 of a JSON value, whatever the order of its keys. */
export const digest = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex')

/** JSON with sorted keys and no blanks. @throws Error when something in it is not known yet */
export function canonicalJson(value: unknown): string {
  if (value instanceof Pending) throw new Error(`${value.reference} is not known yet: there is nothing to digest`)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (!isObject(value)) return JSON.stringify(value) ?? 'null'
  const members = Object.keys(value)
    .filter(key => value[key] !== undefined)
    .sort()
    .map(key => `${JSON.stringify(key)}:${canonicalJson(value[key])}`)
  return `{${members.join(',')}}`
}

/** The API's messages, and the one that a resource is. */
export interface ResourceSchema {
  readonly shapes: Shapes
  readonly name: string
}

/** Stands for whatever Google chooses. */
const any = Symbol('any')

/** What Google fills in where nothing was submitted, as `Message.field`; where it is paid for, the documented default alone. */
const filledIn: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['CustomJobSpec.scheduling', any],
  ['Scheduling.timeout', any],
  ['Scheduling.strategy', any],
  ['WorkerPoolSpec.diskSpec', any],
  ['WorkerPoolSpec.replicaCount', 1],
  ['DiskSpec.bootDiskType', any],
  ['DiskSpec.bootDiskSizeGb', any],
  ['BatchPredictionJob.manualBatchTuningParameters', any],
  ['ManualBatchTuningParameters.batchSize', any],
  ['BatchDedicatedResources.startingReplicaCount', any],
  ['BatchDedicatedResources.maxReplicaCount', 10],
  ['TuningJob.tunedModelDisplayName', any],
  ['SupervisedTuningSpec.hyperParameters', any],
  ['SupervisedHyperParameters.epochCount', any],
  ['SupervisedHyperParameters.learningRateMultiplier', any],
  ['SupervisedHyperParameters.adapterSize', any],
  ['Model.name', any],
  ['Model.etag', any],
  ['Model.versionAliases', any],
  ['ReasoningEngine.name', any],
  ['ReasoningEngine.etag', any],
])

/**
 * Whether a resource that Google returned is the one that was submitted: every submitted field equal, and nothing set
 * beside them but what Google sets itself, since a look-alike could do more than was asked for. Google writes int64 as
 * strings, normalises durations and leaves out default values. Labels may be more: our own differ between attempts.
 *
 * @returns where they differ first, as `jobSpec.workerPoolSpecs[0].replicaCount`; `undefined` where they do not
 */
export function sameResource(
  submitted: Readonly<Record<string, unknown>>,
  found: Readonly<Record<string, unknown>>,
  { shapes, name }: ResourceSchema,
): string | undefined {
  const path = difference(submitted, found, { type: 'object', name }, shapes, [])
  return path && formatPath(path)
}

/** Of what was found, that which was asked for: the rest of it does not count. */
export function asAsked(
  found: Readonly<Record<string, unknown>>,
  asked: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const alike = (theirs: unknown, ours: unknown): unknown => {
    if (Array.isArray(theirs) && Array.isArray(ours)) return theirs.map((one, index) => alike(one, ours[index]))
    return isObject(theirs) && isObject(ours) ? asAsked(theirs, ours) : theirs
  }
  return Object.fromEntries(
    Object.entries(found).flatMap(([key, value]) =>
      Object.hasOwn(asked, key) ? [[key, alike(value, asked[key])]] : [],
    ),
  )
}

function difference(submitted: unknown, found: unknown, shape: Shape, shapes: Shapes, path: Path): Path | undefined {
  if (submitted === null || submitted === undefined) return isDefault(found) ? undefined : path
  if (Array.isArray(submitted)) {
    const items: unknown = found ?? []
    if (!Array.isArray(items) || items.length !== submitted.length) return path
    const of = shape.type === 'list' ? shape.of : anything
    return firstOf(submitted.keys(), index => difference(submitted[index], items[index], of, shapes, [...path, index]))
  }
  if (isObject(submitted)) {
    const fields: unknown = found ?? {}
    if (!isObject(fields)) return path
    const keys = new Set([...Object.keys(submitted), ...Object.keys(fields)])
    return firstOf(keys, key => {
      // Ours differ from attempt to attempt, wherever they stand.
      if (path.at(-1) === 'labels' && isOurs(key)) return undefined
      const own = Object.hasOwn(submitted, key) ? submitted[key] : undefined
      const theirs = Object.hasOwn(fields, key) ? fields[key] : undefined
      if ((own === undefined || own === null) && isOfGoogle(key, theirs, shape, shapes, path)) return undefined
      return difference(own, theirs, fieldShape(key, shape, shapes), shapes, [...path, key])
    })
  }
  return sameScalar(submitted, found ?? undefined) ? undefined : path
}

const anything: Shape = { type: 'any' }

function fieldShape(key: string, shape: Shape, shapes: Shapes): Shape {
  if (shape.type === 'map') return shape.of
  const fields = shape.type === 'object' ? shapes[shape.name]?.fields : undefined
  return (fields !== undefined && Object.hasOwn(fields, key) ? fields[key]?.shape : undefined) ?? anything
}

/** Whether a field that was not submitted is one that Google sets. */
function isOfGoogle(key: string, value: unknown, shape: Shape, shapes: Shapes, path: Path): boolean {
  if (path.at(-1) === 'labels' || key === 'labels') return true
  if (shape.type !== 'object') return false
  const field = shapes[shape.name]?.fields[key]
  const filled = filledIn.get(`${shape.name}.${key}`)
  return field?.outputOnly === true || filled === any || (filled !== undefined && sameScalar(filled, value))
}

function isDefault(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0
  if (isObject(value)) return Object.values(value).every(isDefault)
  return !value || value === '0' || /_UNSPECIFIED$/.test(String(value))
}

function firstOf<T>(items: Iterable<T>, find: (item: T) => Path | undefined): Path | undefined {
  for (const item of items) {
    const path = find(item)
    if (path !== undefined) return path
  }
  return undefined
}

function sameScalar(submitted: unknown, found: unknown): boolean {
  if (submitted === found) return true
  // A default value is left out of replies.
  if (found === undefined) return isDefault(submitted)
  const [a, b] = [String(submitted), String(found)]
  if (typeof submitted === 'string' && typeof found === 'string')
    return isDuration(a) && isDuration(b) && Number(a.slice(0, -1)) === Number(b.slice(0, -1))
  return typeof submitted !== 'boolean' && typeof found !== 'boolean' && /^-?\d+$/.test(a) && a === b
}

const isDuration = (text: string): boolean => /^-?\d+(\.\d+)?s$/.test(text)

function withoutOurLabels(body: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { labels, ...rest } = body
  if (!isObject(labels)) return body
  const own = Object.entries(labels).filter(([key]) => !isOurs(key))
  return own.length === 0 ? rest : { ...rest, labels: Object.fromEntries(own) }
}
