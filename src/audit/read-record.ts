import { isObject, type JsonObject } from '../core/json.ts'
import { typePrefix } from './chain.ts'
import type { RunIdentity } from './events.ts'
import { type ChainBreak, readLine } from './verify.ts'

/** One event of a record, as its line says. */
export interface ReadEvent {
  readonly line: number
  /** Without the CloudEvents prefix. */
  readonly type: string
  /** RFC 3339. */
  readonly time: string
  readonly data: JsonObject
  /** False for an event that this version does not know, or not in this form. */
  readonly known: boolean
}

/** What a record is, up to its end or to the line that breaks the chain. */
export interface RecordReading {
  readonly run: RunIdentity | undefined
  /** Number of events before the break. */
  readonly events: number
  /** Hex SHA-256 of the last of these lines; absent if there is none. */
  readonly sha256: string | undefined
  /** True if `run.finished` is the last line. */
  readonly closed: boolean
  readonly broken: Pick<ChainBreak, 'line' | 'reason'> | undefined
}

/**
 * Reads a record event by event, and checks its chain. Unlike `verifyChain`, it accepts events of a later version:
 * their place in the chain is checked, but not their fields.
 *
 * @param add is called with each event before the break, in order
 */
export function readRecord(record: Buffer, add: (event: ReadEvent) => void): RecordReading {
  let [run, closed, events]: [RunIdentity | undefined, boolean, number] = [undefined, false, 0]
  let state: Parameters<typeof readLine>[3]
  const end = (broken?: RecordReading['broken']): RecordReading => ({
    run,
    events,
    sha256: state?.prev,
    closed,
    broken,
  })
  for (let start = 0; start < record.length; ) {
    const stop = record.indexOf(0x0a, start)
    if (stop < 0) return end({ line: events + 1, reason: cutWhileWritten })
    const read = readLine(record.subarray(start, stop), events + 1, run, state, closed, 'accepted')
    if ('reason' in read) return end(read)
    ;({ run, state, closes: closed } = read)
    events += 1
    add(eventOf(read.found, events, read.known))
    start = stop + 1
  }
  return end(events === 0 ? { line: 1, reason: 'the file is empty' } : undefined)
}

const cutWhileWritten = 'it does not end with a line feed: it was cut off while it was written, or later'

const eventOf = ({ type, time, data }: JsonObject, line: number, known: boolean): ReadEvent => ({
  line,
  type: typeof type === 'string' ? type.slice(typePrefix.length) : '',
  time: typeof time === 'string' ? time : '',
  data: isObject(data) ? data : {},
  known,
})
