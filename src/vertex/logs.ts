import type { SendLines } from '../audit/copy.ts'
import { ActionError } from '../errors.ts'
import { isObject } from '../shape.ts'
import type { LogLine, ReadLog, Resource } from '../steps/effects.ts'
import { jobKinds, parseJobName } from '../steps/kinds/table.ts'
import type { GoogleClient } from './client.ts'

/** What of the log may still change: entries arrive late (facts/vertex-api.md "Training logs"). */
export const settleMs = 5_000

/**
 * Reads jobs' logs from Cloud Logging, each page in order and none twice.
 *
 * @param now milliseconds since the epoch
 */
export function createReadLog(client: GoogleClient, universe: string, now: () => number): ReadLog {
  return async (name, project, since, step, cursor) => {
    const parsed = parseJobName(name)
    if (parsed === undefined) return { lines: [], cursor, more: false }
    const after =
      cursor === undefined
        ? `timestamp>="${since}"`
        : `((timestamp="${cursor.timestamp}" AND insertId>${JSON.stringify(cursor.insertId)}) OR timestamp>"${cursor.timestamp}")`
    const until = `timestamp<"${new Date(now() - settleMs).toISOString()}"`
    const page = await client.repeatable({
      method: 'POST',
      host: `logging.${universe}`,
      path: '/v2/entries:list',
      body: {
        resourceNames: [`projects/${project}`],
        filter: `${jobKinds[parsed.kind].logFilter(parsed.id)} AND ${after} AND ${until}`,
        orderBy: 'timestamp asc',
        pageSize: 1000,
      },
      step,
    })
    const entries = (Array.isArray(page['entries']) ? page['entries'] : []).filter(isObject)
    const last = entries.at(-1)
    return {
      lines: entries.flatMap(toLines),
      cursor: last === undefined ? cursor : { timestamp: word(last, 'timestamp'), insertId: word(last, 'insertId') },
      more: typeof page['nextPageToken'] === 'string' && page['nextPageToken'] !== '',
    }
  }
}

/** Where the record's copy goes: `projects/{project}/logs/{log}`. */
export interface AuditLog {
  readonly project: string
  readonly log: string
}

/** @param error why Cloud Logging did not take lines of the record */
export function notCopied(error: unknown): ActionError {
  const answer = error instanceof ActionError ? error.answer : undefined
  const why = error instanceof Error ? error.message : 'for an unknown reason'
  return new ActionError('RECORD_UNWRITABLE', `The record cannot be written to Cloud Logging: ${why}`, {
    ...(answer && { answer }),
    cure: "Grant the grant's account roles/logging.logWriter in the project of audit.cloud_logging, or take that line out of the policy.",
  })
}

/** Writes lines of the record, which are CloudEvents, as entries. An id makes each the same entry, however often it is sent. */
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
