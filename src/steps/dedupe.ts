import { createHash } from 'node:crypto'
import { formatPath, type Path } from '../document.ts'
import { isObject, Pending } from '../shape.ts'
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

/**
 * Whether a resource that Google returned is the one that was submitted: every submitted field equal. Google writes
 * int64 as strings, normalises durations, leaves out default values and adds fields of its own. Our own labels do not
 * count, since they differ between the attempts of a run.
 *
 * @returns where they differ first, as `jobSpec.workerPoolSpecs[0].replicaCount`; `undefined` where they do not
 */
export function sameResource(
  submitted: Readonly<Record<string, unknown>>,
  found: Readonly<Record<string, unknown>>,
): string | undefined {
  const path = difference(withoutOurLabels(submitted), found, [])
  return path && formatPath(path)
}

function difference(submitted: unknown, found: unknown, path: Path): Path | undefined {
  if (submitted === null || submitted === undefined) return undefined
  if (Array.isArray(submitted)) {
    const items: unknown = found ?? []
    if (!Array.isArray(items) || items.length !== submitted.length) return path
    return firstOf(submitted.keys(), index => difference(submitted[index], items[index], [...path, index]))
  }
  if (isObject(submitted)) {
    const fields: unknown = found ?? {}
    if (!isObject(fields)) return path
    return firstOf(Object.keys(submitted), key =>
      difference(submitted[key], Object.hasOwn(fields, key) ? fields[key] : undefined, [...path, key]),
    )
  }
  return sameScalar(submitted, found ?? undefined) ? undefined : path
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
  if (found === undefined) return !submitted || submitted === '0' || /_UNSPECIFIED$/.test(String(submitted))
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
