import { createHash } from 'node:crypto'
import { isObject, type JsonObject, Pending } from '../core/json.ts'
import { isOurLabel } from './labels.ts'

/** Everything that identifies a step in a workflow run. See docs/design/idempotency.md. */
export interface StepIdentity {
  readonly repositoryId: string
  readonly runId: string
  /** The action's `key` input, which distinguishes matrix legs. */
  readonly key: string
  readonly grant: string
  readonly step: string
  readonly body: JsonObject
  /** Digests of what it takes from the workspace. */
  readonly sources?: readonly string[] | undefined
}

/**
 * Returns the deduplication key: equal for the same step with the same body in the same workflow run, in every attempt.
 * It has 40 hex digits, so that it fits a label. Our own labels do not count.
 */
export function dedupeKey({ repositoryId, runId, key, grant, step, body, sources = [] }: StepIdentity): string {
  return digestOf([repositoryId, runId, key, grant, step, withoutOurLabels(body), ...sources]).slice(0, 40)
}

/** Returns the hex SHA-256 of a JSON value, whatever the order of its keys. */
export const digestOf = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex')

/**
 * Returns JSON with sorted keys and no spaces.
 *
 * @throws Error if a part of it is not known yet
 */
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

function withoutOurLabels(body: JsonObject): JsonObject {
  const { labels, ...rest } = body
  if (!isObject(labels)) return body
  const own = Object.entries(labels).filter(([key]) => !isOurLabel(key))
  return own.length === 0 ? rest : { ...rest, labels: Object.fromEntries(own) }
}
