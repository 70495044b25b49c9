import { createHash } from 'node:crypto'
import { ActionError } from '../core/errors.ts'
import { allowedData } from './event-fields.ts'
import type { AuditEvents, AuditEventType, ChainState, RunIdentity } from './events.ts'

/** Every event's CloudEvents type is this and its name. */
export const typePrefix = 'dev.keyless-vertex.'

export interface AuditEvent<T extends AuditEventType = AuditEventType> {
  readonly type: T
  readonly data: AuditEvents[T]
  /** Unique id of the event. */
  readonly id: string
  /** RFC 3339. */
  readonly time: string
  /** Hex SHA-256 of what a killed run left behind half written before this line. */
  readonly torn?: string
}

export const digest = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** CloudEvents attributes of the first line: the run that the chain starts from. */
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

/** Address of the run's attempt: the `source` of all its events. */
export const sourceOf = (run: RunIdentity): string =>
  `${run.server}/${run.repository}/actions/runs/${run.runId}/attempts/${run.runAttempt}`

/** The state before the first line: the digest of the run's identity. */
export const startChain = (run: RunIdentity): ChainState => ({
  seq: 1,
  prev: digest(JSON.stringify(attributesOf(run))),
})

/** A line of the record (without its line feed), and where the chain stands after it. */
interface Link {
  readonly line: string
  readonly state: ChainState
}

/**
 * The next line: a CloudEvent 1.0 in one canonical form, with the extension attributes `seq` and `prev`, and on the
 * first line the run's identity.
 *
 * @throws ActionError `INTERNAL` for a field that the event's type does not have, and for anything like a token
 */
export function appendEvent<T extends AuditEventType>(state: ChainState, run: RunIdentity, event: AuditEvent<T>): Link {
  const link = linkOf(state, run, event)
  if ('fault' in link) throw new ActionError('INTERNAL', `The record takes no such ${event.type}: ${link.fault}`)
  return link
}

/** As `appendEvent`, for data that nobody has looked at; what is wrong with it in words. */
export function linkOf(
  state: ChainState,
  run: RunIdentity,
  event: Omit<AuditEvent, 'data'> & { readonly data: unknown },
): Link | { readonly fault: string } {
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
  if (credential.test(line)) return { fault: 'it holds what looks like a token' }
  return { line, state: { seq: state.seq + 1, prev: digest(line) } }
}

/** JSON Web Tokens and Google's access tokens: the last guard, nothing should ever come to it. */
const credential = /eyJ[\w-]{16,}\.[\w-]{16,}\.[\w-]{16,}|ya29\.[\w-]{16,}/
