import { createHash } from 'node:crypto'
import type { LogEntry } from './logging.ts'
import { badRequest, RpcError } from './rpc.ts'

type Fields = Readonly<Record<string, unknown>>

const severities = ['DEFAULT', 'DEBUG', 'INFO', 'NOTICE', 'WARNING', 'ERROR', 'CRITICAL', 'ALERT', 'EMERGENCY']
const requestFields = ['logName', 'resource', 'labels', 'entries', 'partialSuccess', 'dryRun']
const entryFields = [
  ...['logName', 'resource', 'labels', 'timestamp', 'receiveTimestamp', 'severity', 'insertId', 'textPayload'],
  ...['jsonPayload', 'protoPayload', 'httpRequest', 'operation', 'trace', 'spanId', 'traceSampled', 'sourceLocation'],
]

export interface Writing {
  readonly isDryRun: boolean
  readonly entries: readonly LogEntry[]
}

/**
 * Reads the body of `entries:write` (google/logging/v2/logging.proto). A field that an entry lacks comes from the
 * request.
 *
 * @param written number of entries that exist already; it makes new ids unique
 * @throws RpcError 400 for an unknown field, no entries, or an entry without a log, a resource, or one payload
 */
export function readWriting(body: unknown, now: number, written: number): Writing {
  const request = fieldsOf(body, requestFields, '')
  const entries: unknown = request['entries']
  if (!Array.isArray(entries) || entries.length === 0) throw invalid('Must specify at least one entry in entries.')
  return {
    isDryRun: request['dryRun'] === true,
    entries: entries.map((entry: unknown, index) => readEntry(entry, index, request, now, written)),
  }
}

function readEntry(value: unknown, index: number, request: Fields, now: number, written: number): LogEntry {
  const at = `entries[${index}]`
  const entry = fieldsOf(value, entryFields, at)
  const logName = text(entry['logName'] ?? request['logName'])
  if (!/^projects\/[^/]+\/logs\/[\w.%-]+$/.test(logName)) throw invalid(`Invalid log name: '${logName}' (${at}).`)
  const resource = record(entry['resource'] ?? request['resource'])
  if (text(resource['type']) === '') throw invalid(`Missing resource type (${at}).`)
  const payloads = ['textPayload', 'jsonPayload', 'protoPayload'].filter(name => entry[name] !== undefined)
  if (payloads.length !== 1) throw invalid(`An entry has exactly one payload (${at}).`)
  const severity = text(entry['severity'] ?? 'DEFAULT')
  if (!severities.includes(severity)) throw invalid(`Invalid value at '${at}.severity', "${severity}"`)
  const timestamp = text(entry['timestamp'] ?? new Date(now).toISOString())
  if (Number.isNaN(Date.parse(timestamp))) throw invalid(`Invalid value at '${at}.timestamp', "${timestamp}"`)
  const ownId = createHash('sha256')
    .update(`${logName} ${now} ${written + index}`)
    .digest('hex')
    .slice(0, 16)
  return {
    insertId: text(entry['insertId']) || ownId,
    logName,
    resource: { type: text(resource['type']), labels: strings(resource['labels']) },
    timestamp,
    receiveTimestamp: new Date(now).toISOString(),
    severity,
    labels: { ...strings(request['labels']), ...strings(entry['labels']) },
    ...(entry['textPayload'] === undefined
      ? { jsonPayload: record(entry['jsonPayload'] ?? entry['protoPayload']) }
      : { textPayload: text(entry['textPayload']) }),
  }
}

function fieldsOf(value: unknown, known: readonly string[], at: string): Fields {
  const fields = record(value)
  const where = at === '' ? '' : ` at '${at}'`
  for (const name of Object.keys(fields))
    if (!known.includes(name))
      throw invalid(`Invalid JSON payload received. Unknown name "${name}"${where}: Cannot find field.`)
  return fields
}

const record = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {}
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const strings = (value: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(record(value)).map(([name, item]) => [name, text(item)]))

const invalid = (message: string): RpcError =>
  new RpcError('INVALID_ARGUMENT', message, [badRequest([{ description: message }])])
