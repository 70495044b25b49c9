import { createHash } from 'node:crypto'
import { ActionError } from '../core/errors.ts'
import { allowedData } from './event-fields.ts'
import type { AuditEvents, AuditEventType, ChainState, RunIdentity } from './events.ts'

/** Prefix of every event's CloudEvents type. */
export const typePrefix = 'dev.keyless-vertex.'

export interface AuditEvent<T extends AuditEventType = AuditEventType> {
  readonly type: T
  readonly data: AuditEvents[T]
  /** Unique id of the event. */
  readonly id: string
  /** RFC 3339. */
  readonly time: string
  /** Hex SHA-256 of the incomplete line that a killed run wrote before this one. */
  readonly torn?: string
}

/** Returns the hex SHA-256 of bytes, or of a text's UTF-8. */
export const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** CloudEvents attributes of the first line. They identify the run from which the chain starts. */
export const identityAttributes = {
  server: 'server',
  repository: 'repository',
  repositoryid: 'repositoryId',
  runid: 'runId',
  runattempt: 'runAttempt',
  job: 'job',
  sha: 'sha',
} as const satisfies Record<string, keyof RunIdentity>

const attributesOf = (run: RunIdentity): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(identityAttributes).map(([attribute, key]) => [attribute, run[key]]))

/** URL of the run's attempt: the `source` of all its events. */
export const sourceOf = (run: RunIdentity): string =>
  `${run.server}/${run.repository}/actions/runs/${run.runId}/attempts/${run.runAttempt}`

/** The state before the first line: the digest of the run's identity. */
export const startChain = (run: RunIdentity): ChainState => ({
  seq: 1,
  prev: sha256(JSON.stringify(attributesOf(run))),
})

/** A line of the record (without its line feed), and the state of the chain after it. */
interface ChainLink {
  readonly line: string
  readonly state: ChainState
}

/**
 * Returns the next line: a CloudEvent 1.0 in one canonical form, with the extension attributes `seq` and `prev`. The
 * first line also has the run's identity. See docs/design/audit-record.md.
 *
 * @throws ActionError `INTERNAL` for a field that the event's type lacks, and for anything like a token
 */
export function appendEvent<T extends AuditEventType>(
  state: ChainState,
  run: RunIdentity,
  event: AuditEvent<T>,
): ChainLink {
  const link = linkOf(state, run, event)
  if ('fault' in link) throw new ActionError('INTERNAL', `The record does not accept this ${event.type}: ${link.fault}`)
  return link
}

/** As `appendEvent`, for unchecked data. A fault is returned as a message. */
export function linkOf(
  state: ChainState,
  run: RunIdentity,
  event: Omit<AuditEvent, 'data'> & { readonly data: unknown },
): ChainLink | { readonly fault: string } {
  const data = allowedData(event.type, event.data)
  if (typeof data === 'string') return { fault: data }
  const line = JSON.stringify({
    specversion: '1.0',
    id: event.id,
    source: sourceOf(run),
    type: `${typePrefix}${event.type}`,
    ...(typeof data['step'] === 'string' ? { subject: data['step'] } : {}),
    time: event.time,
    datacontenttype: 'application/json',
    seq: state.seq,
    prev: state.prev,
    ...(state.seq === 1 ? attributesOf(run) : {}),
    ...(event.torn === undefined ? {} : { torn: event.torn }),
    data,
  })
  if (credential.test(line)) return { fault: 'it contains what looks like a token' }
  return { line, state: { seq: state.seq + 1, prev: sha256(line) } }
}

/** Matches JSON Web Tokens and Google's access tokens. It is the last check; no token should get this far. */
const credential = /eyJ[\w-]{16,}\.[\w-]{16,}\.[\w-]{16,}|ya29\.[\w-]{16,}/
