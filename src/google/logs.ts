import type { SendLines } from '../audit/cloud-logging.ts'
import { ActionError, kindOfError } from '../core/errors.ts'
import { isObject } from '../core/json.ts'
import { once } from '../network/retry.ts'
import type { LogAsked, LogCursor, LogLine, ReadLogs } from '../steps/toolkit/log-ports.ts'
import type { Resource } from '../steps/toolkit/ports.ts'
import { logWriterOf } from '../vertex/log-writers.ts'
import { isPageOf } from './answers.ts'
import type { GoogleClient } from './client.ts'

/** How long the newest part of a log is not read, since entries arrive late. See docs/design/steps.md. */
export const logSettleMs = 5_000

/**
 * Reads the logs of jobs, builds and servers from Cloud Logging: each entry in order and once. Each log continues from its own cursor.
 *
 * @param now milliseconds since the epoch
 */
export function createReadLogs(client: GoogleClient, universe: string, now: () => number): ReadLogs {
  return async (project, asked, step, signal) => {
    const named = asked.flatMap(one => {
      const writer = logWriterOf(one.name)
      return writer === undefined ? [] : [{ ...one, writer }]
    })
    if (named.length === 0) return { lines: new Map(), cursors: new Map(), more: false }
    const terms = named.map(({ writer, ...one }) => `${writer.filter} AND ${after(one)}`)
    const until = `timestamp<"${new Date(now() - logSettleMs).toISOString()}"`
    const page = await client.repeatable({
      method: 'POST',
      host: `logging.${universe}`,
      path: '/v2/entries:list',
      body: {
        resourceNames: [`projects/${project}`],
        filter: `${terms.length === 1 ? terms[0] : `(${terms.map(term => `(${term})`).join(' OR ')})`} AND ${until}`,
        orderBy: 'timestamp asc',
        pageSize: 1000,
      },
      step,
      signal,
      isAnswer: isPageOf('entries'),
      policy: once,
    })
    const lines = new Map<string, LogLine[]>()
    const cursors = new Map<string, LogCursor>()
    const names = new Map(named.map(({ name, writer }) => [writer.id, name]))
    for (const entry of (Array.isArray(page['entries']) ? page['entries'] : []).filter(isObject)) {
      const name = names.size === 1 ? named[0]?.name : names.get(writerIn(entry))
      if (name === undefined) continue
      const known = lines.get(name) ?? []
      known.push(...toLines(entry))
      lines.set(name, known)
      cursors.set(name, { timestamp: word(entry, 'timestamp'), insertId: word(entry, 'insertId') })
    }
    // Entries of no job have no cursor, so the next page would be the same.
    const more = typeof page['nextPageToken'] === 'string' && page['nextPageToken'] !== '' && cursors.size > 0
    return { lines, cursors, more }
  }
}

function after({ since, cursor }: LogAsked): string {
  if (cursor === undefined) return `timestamp>="${new Date(since).toISOString()}"`
  const { timestamp, insertId } = cursor
  return `((timestamp="${timestamp}" AND insertId>${JSON.stringify(insertId)}) OR timestamp>"${timestamp}")`
}

/** Id of the job, the build or the server that wrote an entry. */
function writerIn(entry: Resource): string {
  const labels = isObject(entry['resource']) && isObject(entry['resource']['labels']) ? entry['resource']['labels'] : {}
  const server = isObject(entry['labels']) ? word(entry['labels'], 'deployed_model_id') : ''
  const ids = ['job_id', 'pipeline_job_id', 'build_id', 'reasoning_engine_id'].map(name => word(labels, name))
  return ids.find(id => id !== '') ?? server
}

/** The log of the record's copy: `projects/{project}/logs/{log}`. */
export interface AuditLog {
  readonly project: string
  readonly log: string
}

/** @param error why Cloud Logging refused lines of the record */
export function notCopied(error: unknown): ActionError {
  const answer = error instanceof ActionError ? error.answer : undefined
  const why = error instanceof ActionError ? error.message : kindOfError(error)
  return new ActionError('RECORD_UNWRITABLE', `The record cannot be written to Cloud Logging: ${why}`, {
    saysKind: true,
    answer,
    cure: "Grant the grant's account roles/logging.logWriter in the project of audit.cloud_logging, or remove that line from the policy.",
  })
}

/**
 * Writes lines of the record, which are CloudEvents, as entries. The event's id makes a repeated line the same entry.
 */
export const createWriteLog =
  (client: GoogleClient, universe: string, { project, log }: AuditLog): SendLines =>
  async lines => {
    const entries = lines.map(line => {
      const event: unknown = JSON.parse(line)
      const { id, time } = isObject(event) ? event : {}
      return { insertId: id, timestamp: time, severity: 'NOTICE', jsonPayload: event }
    })
    await client.repeatable({
      method: 'POST',
      host: `logging.${universe}`,
      path: '/v2/entries:write',
      body: {
        logName: `projects/${project}/logs/${encodeURIComponent(log)}`,
        resource: { type: 'global', labels: { project_id: project } },
        entries,
      },
    })
  }

function toLines(entry: Resource): LogLine[] {
  const payload = entry['jsonPayload']
  const text =
    word(entry, 'textPayload') || (isObject(payload) ? word(payload, 'message') || JSON.stringify(payload) : '')
  const labels = isObject(entry['resource']) && isObject(entry['resource']['labels']) ? entry['resource']['labels'] : {}
  const line = { time: word(entry, 'timestamp'), source: word(labels, 'task_name'), severity: word(entry, 'severity') }
  return text.split(/\r?\n/).map(part => ({ ...line, text: part }))
}

const word = (value: Resource, name: string): string => {
  const found = value[name]
  return typeof found === 'string' ? found : ''
}
