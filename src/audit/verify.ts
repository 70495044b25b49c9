import { isDeepStrictEqual } from 'node:util'
import { isDeeperThan, isObject, type JsonObject, parseJson } from '../core/json.ts'
import { quote } from '../core/text.ts'
import { identityAttributes, linkOf, sha256, startChain, typePrefix } from './chain.ts'
import { isEventType } from './event-fields.ts'
import type { ChainState, RunIdentity } from './events.ts'

/** The place and the cause of a break in the chain. Lines count from 1; `seq` is the one in the line, if it has any. */
export interface ChainBreak {
  readonly ok: false
  readonly line: number
  readonly seq: number | undefined
  readonly reason: string
}

export interface ValidChain {
  readonly ok: true
  readonly events: number
  /** Hex SHA-256 of the last line: the output `audit_sha256` of the run. */
  readonly sha256: string
  /** True if `run.finished` is the last line. If not, the run was killed, or lines were cut off. */
  readonly closed: boolean
  readonly run: RunIdentity
}

/** The complete lines of a record. Each is exactly what the writer would have written there. */
export interface ReadChain {
  readonly ok: true
  /** Absent if there is no complete line. */
  readonly run: RunIdentity | undefined
  /** The states before the first line and after each. The last one is the present state. */
  readonly states: readonly ChainState[]
  readonly closed: boolean
  /** The bytes after the last line feed: none, unless a write was interrupted. */
  readonly rest: Uint8Array
}

/**
 * Checks a record: no line was edited, removed, inserted, reordered, or torn. Removed lines at its end show in
 * `closed`. Only the comparison with the run's `audit_sha256` proves that, and that the record was not rewritten from
 * its start.
 *
 * @param options.sha256 the run's `audit_sha256`
 */
export function verifyChain(record: string | Uint8Array, options: { sha256?: string } = {}): ValidChain | ChainBreak {
  const chain = readChain(record)
  if (!chain.ok) return chain
  const events = chain.states.length - 1
  if (chain.rest.length > 0)
    return broken(
      events + 1,
      undefined,
      'it does not end with a line feed: it was cut off while it was written, or later',
    )
  const last = chain.states.at(-1)
  if (chain.run === undefined || last === undefined) return broken(1, undefined, 'the record is empty')
  if (options.sha256 !== undefined && options.sha256.toLowerCase() !== last.prev) {
    const reason = `its SHA-256 is ${last.prev}, the run's last line had ${options.sha256.toLowerCase()}: it was edited, or lines were cut off after it or added, or this is another run's record`
    return broken(events, events, reason)
  }
  return { ok: true, events, sha256: last.prev, closed: chain.closed, run: chain.run }
}

/** Reads a record up to its last complete line. `rest` is the incomplete line of a killed run. */
export function readChain(record: string | Uint8Array): ReadChain | ChainBreak {
  const bytes = Buffer.isBuffer(record) ? record : Buffer.from(record)
  const end = bytes.lastIndexOf(0x0a) + 1
  const states: ChainState[] = []
  let run: RunIdentity | undefined
  let closed = false
  for (let start = 0, line = 1; start < end; line++) {
    const stop = bytes.indexOf(0x0a, start)
    const read = readLine(bytes.subarray(start, stop), line, run, states.at(-1), closed)
    if ('reason' in read) return read
    if (run === undefined) states.push(startChain(read.run))
    run = read.run
    states.push(read.state)
    closed = read.closes
    start = stop + 1
  }
  return { ok: true, run, states, closed, rest: bytes.subarray(end) }
}

/** A line in its place of the chain, and what it says. */
interface ChainLine {
  readonly run: RunIdentity
  readonly state: ChainState
  readonly closes: boolean
  readonly found: JsonObject
  /** False for an event that this version does not write, or not in this form. */
  readonly known: boolean
}

/** @param foreign whether an event of another version is accepted, as far as its form can be checked */
export function readLine(
  bytes: Buffer,
  line: number,
  knownRun: RunIdentity | undefined,
  knownState: ChainState | undefined,
  closed: boolean,
  foreign: 'refused' | 'accepted' = 'refused',
): ChainLine | ChainBreak {
  if (bytes.length > longestRecordLine) return broken(line, undefined, 'it is longer than any line of a record')
  const found = parseLine(bytes)
  if (found === undefined) return broken(line, undefined, 'it is not a JSON object')
  const seq = typeof found['seq'] === 'number' ? found['seq'] : undefined
  const run = knownRun ?? identityIn(found)
  if (typeof run === 'string') return broken(line, seq, run)
  const state = knownState ?? startChain(run)
  const misplaced = placeFault(found, state, closed)
  if (misplaced !== undefined) return broken(line, seq, misplaced)
  const event = eventIn(found)
  const rebuilt = typeof event === 'string' ? { fault: event } : linkOf(state, run, event)
  const known = !('fault' in rebuilt)
  if (!known && (foreign === 'refused' || !isForeign(found))) return broken(line, seq, rebuilt.fault)
  // JSON.stringify would overflow the stack.
  if (!known && isDeeperThan(found, deepestEvent))
    return broken(line, seq, 'it nests deeper than any event of a record')
  const expected = known ? rebuilt.line : JSON.stringify(found)
  // Compares bytes, not text: different bytes that are not UTF-8 can decode to the same text.
  if (!bytes.equals(Buffer.from(expected))) return broken(line, seq, difference(found, expected))
  const closes = found['type'] === `${typePrefix}run.finished`
  return { run, state: { seq: state.seq + 1, prev: sha256(bytes) }, closes, found, known }
}

/** Far more than an event has. A record that was made to have more must not use up the memory or the stack. */
const longestRecordLine = 16 * 1024 * 1024
const deepestEvent = 100

/** True for an event of this program, in a form that another version may have. */
const isForeign = ({ id, time, type, data }: JsonObject): boolean =>
  typeof id === 'string' &&
  typeof time === 'string' &&
  typeof type === 'string' &&
  type.startsWith(typePrefix) &&
  isObject(data)

const broken = (line: number, seq: number | undefined, reason: string): ChainBreak => ({ ok: false, line, seq, reason })

function parseLine(bytes: Buffer): JsonObject | undefined {
  const value = parseJson(bytes.toString())
  return isObject(value) ? value : undefined
}

function identityIn(found: JsonObject): RunIdentity | string {
  const text = (attribute: string): string | undefined => {
    const value = found[attribute]
    return typeof value === 'string' ? value : undefined
  }
  const absent = Object.keys(identityAttributes).filter(attribute => text(attribute) === undefined)
  if (absent.length > 0)
    return `the first line does not say which run it is of (${absent.join(', ')}): lines before it were removed`
  return {
    server: text('server') ?? '',
    repository: text('repository') ?? '',
    repositoryId: text('repositoryid') ?? '',
    runId: text('runid') ?? '',
    runAttempt: text('runattempt') ?? '',
    job: text('job') ?? '',
    sha: text('sha') ?? '',
  }
}

/** Checks that a line is where it says, after the line that it names. */
function placeFault(found: JsonObject, state: ChainState, closed: boolean): string | undefined {
  const { seq, prev } = found
  if (closed) return 'it comes after run.finished, which closes a record: it was added'
  if (seq !== state.seq) {
    if (typeof seq !== 'number')
      return `its seq is ${seq === undefined ? 'missing' : 'not a number'}, ${state.seq} was expected`
    const what = `its seq is ${seq}, ${state.seq} was expected`
    return seq > state.seq
      ? `${what}: lines before it were removed or reordered`
      : `${what}: it was inserted, repeated or reordered`
  }
  if (prev === state.prev) return undefined
  const said = typeof prev === 'string' ? quote(prev) : 'nothing'
  if (state.seq === 1) return `its prev is ${said}, the run that it names has ${state.prev}: the first line was edited`
  return `its prev is ${said}, but line ${state.seq - 1} has the SHA-256 ${state.prev}: line ${state.seq - 1} was edited or replaced after this one was written, or this one was`
}

function eventIn(found: JsonObject): Parameters<typeof linkOf>[2] | string {
  const { id, time, type, torn } = found
  if (typeof id !== 'string' || typeof time !== 'string') return 'its id or time is not a string'
  if (torn !== undefined && typeof torn !== 'string') return 'its torn is not a string'
  const name = typeof type === 'string' && type.startsWith(typePrefix) ? type.slice(typePrefix.length) : ''
  if (!isEventType(name))
    return `its type is ${typeof type === 'string' ? quote(type) : 'nothing'}, which no record has`
  return { id, time, type: name, data: found['data'], ...(torn === undefined ? {} : { torn }) }
}

/** The most attributes that a message names. */
const mostDiffering = 20

/** Names the attributes that differ from what the writer would have written. */
function difference(found: JsonObject, rebuilt: string): string {
  const expected = parseLine(Buffer.from(rebuilt)) ?? {}
  const names = [...new Set([...Object.keys(expected), ...Object.keys(found)])]
  const differing = names.filter(name => !isDeepStrictEqual(found[name], expected[name])).map(quote)
  const more = differing.length > mostDiffering ? ` and ${differing.length - mostDiffering} more` : ''
  return differing.length > 0
    ? `it differs from what was written: ${differing.slice(0, mostDiffering).join(', ')}${more} differ`
    : 'it differs from what was written: its white space, order, escapes or repeated keys differ'
}
