import { createHash } from 'node:crypto'
import { isObject, type JsonObject } from '../core/json.ts'
import { quote } from '../core/text.ts'
import type { Path } from '../document/path.ts'
import type { Fault } from '../document/shape.ts'

/** The origin of a resource, for its labels. See docs/design/attribution.md. */
export interface Origin {
  readonly repository: string
  readonly repositoryId: string
  readonly sha: string
  readonly runId: string
  readonly runAttempt: string
  /** Absent if the token does not name one, as with `workflow`. */
  readonly actor: string | undefined
  readonly workflow: string | undefined
  readonly grant: string
  readonly step: string
  /** Hex SHA-256 of the policy. */
  readonly policySha256: string
  readonly dedupeKey: string
}

const labelPrefix = 'keyless-'

/** Most labels of a resource, and how many of them are ours. See docs/design/attribution.md. */
export const mostLabels = 64
const ours = 11

/** True for a label that only this action sets. */
export const isOurLabel = (label: string): boolean => label.startsWith(labelPrefix)

/** Returns the labels of every resource that takes labels: eleven, or fewer if the token lacks a claim. */
export function labelsFor(origin: Origin): Record<string, string> {
  const values = {
    repository: origin.repository,
    'repository-id': origin.repositoryId,
    sha: origin.sha,
    'run-id': origin.runId,
    'run-attempt': origin.runAttempt,
    actor: origin.actor,
    workflow: origin.workflow,
    grant: origin.grant,
    step: origin.step,
    policy: origin.policySha256.slice(0, 32),
    key: origin.dedupeKey,
  }
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value === undefined ? [] : [[`${labelPrefix}${name}`, labelValue(value)]],
    ),
  )
}

/**
 * Returns the labels that do not change with every run. Billing may drop a label with more than a thousand values in
 * its life: https://cloud.google.com/vertex-ai/generative-ai/docs/multimodal/add-labels-to-api-calls
 */
export const stableLabels = (labels: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    ['repository', 'repository-id', 'workflow', 'grant', 'step'].flatMap(name => {
      const value = labels[`${labelPrefix}${name}`]
      return value === undefined ? [] : [[`${labelPrefix}${name}`, value]]
    }),
  )

/** True if a resource has a step's key. */
export const isSameKey = ({ labels }: JsonObject, dedupeKey: string): boolean =>
  isObject(labels) && labels[`${labelPrefix}key`] === dedupeKey

/** Returns at most 63 characters of `a-z0-9_-`. A value that is cut ends in eight hex digits of its SHA-256. */
export function labelValue(value: string): string {
  const clean = value.toLowerCase().replace(/[^a-z0-9_-]/gu, '-')
  if (clean.length <= 63) return clean
  return `${clean.slice(0, 54)}-${createHash('sha256').update(value).digest('hex').slice(0, 8)}`
}

/** Returns what is wrong with a user's labels: their form, their number, and reserved names. */
export function checkLabels(labels: unknown, path: Path): Fault[] {
  if (!isObject(labels)) return []
  const faults = Object.entries(labels).flatMap(([key, value]) => labelFaults(key, value, [...path, key]))
  const count = Object.keys(labels).length
  const room = mostLabels - ours
  if (count <= room) return faults
  const message = `${count} labels: a resource has at most ${mostLabels}, and ${ours} of them name its origin`
  return [...faults, { path, message, cure: `Keep ${room} of them.`, key: true }]
}

/**
 * Google's rules for labels: at most 64 characters (code points) of lower-case letters, numbers, underscores, and
 * dashes; "international characters are allowed". Letters without case, as in Japanese, count as lower-case.
 */
const labelText = /^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}_-]{0,64}$/u
export const labelKey = /^[\p{Ll}\p{Lo}][\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}_-]{0,63}$/u

function labelFaults(key: string, value: unknown, path: Path): Fault[] {
  const faults: Fault[] = []
  if (isOurLabel(key))
    faults.push({
      path,
      message: `only this action sets labels that start with ${labelPrefix}`,
      cure: 'Rename it.',
      key: true,
    })
  else if (key === 'vertex-ai-pipelines-run-billing-id')
    faults.push({ path, message: 'reserved by Vertex AI', cure: 'Remove it.', key: true })
  else if (!labelKey.test(key)) {
    const cure = 'It has up to 64 lower-case letters of any language, digits, _ and -, and begins with a letter.'
    faults.push({ path, message: `${quote(key)} is not a key of a label`, cure, key: true })
  }
  if (typeof value === 'string' && !labelText.test(value))
    faults.push({
      path,
      message: `${quote(value)} is not a value of a label`,
      cure: 'It has up to 64 lower-case letters of any language, digits, _ and -.',
    })
  return faults
}

/** The reason of a request to Google: the run, and its step and approvers, if there are any. */
export interface LabelFault {
  readonly repository: string
  readonly runId: string
  readonly attempt: string
  readonly sha: string
  readonly grant: string
  readonly step?: string | undefined
  /** The call that another program makes through this action. */
  readonly lends?: string | undefined
  /** Logins. */
  readonly approvers?: readonly string[]
}

/**
 * Returns `X-Goog-Request-Reason`, as `acme/fraud run 170123 attempt 1 sha 5f0c1c7 grant train step train`. Only
 * printable ASCII, since a line break would begin another header, and at most 200 characters.
 */
export function requestReason(about: LabelFault): string {
  const { repository, runId, attempt, sha, grant, step, lends, approvers = [] } = about
  const words = [`${repository} run ${runId} attempt ${attempt} sha ${sha.slice(0, 7)} grant ${grant}`]
  if (step !== undefined) words.push(`step ${step}`)
  if (lends !== undefined) words.push(`lends ${lends}`)
  if (approvers.length > 0) words.push(`approved by ${approvers.join(', ')}`)
  return words
    .join(' ')
    .replace(/[^\x20-\x7e]/gu, '?')
    .slice(0, 200)
}
