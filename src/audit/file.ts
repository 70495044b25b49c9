import { constants } from 'node:fs'
import { dirname, join, parse, resolve } from 'node:path'
import { ActionError } from '../core/errors.ts'
import { quoteShell } from '../core/gcloud.ts'
import { isObject, type JsonObject } from '../core/json.ts'
import { type Resolvers, withResolvers } from '../core/oldest-node.ts'
import { appendEvent, sha256, startChain, typePrefix } from './chain.ts'
import { type Disk, type OpenFile, thisDisk } from './disk.ts'
import type { AuditEvents, AuditEventType, ChainState, RunIdentity, WriteEvent } from './events.ts'
import { readChain } from './verify.ts'

/** An open record on disk. */
export interface RecordFile {
  readonly path: string
  /**
   * Resolves when the line is on the disk, or in the file if it is flushed with the next. Lines are in the order of the calls. After a failure nothing is written any
   * more.
   */
  readonly write: WriteEvent
  /** For `resumeRecord` in post. */
  readonly state: () => ChainState
  /** Hex SHA-256 of the last line on the disk: the output `audit_sha256`. */
  readonly sha256: () => string
  /** True once `run.finished` is written. No event can follow it. */
  readonly closed: () => boolean
  /** Closes the file. Only `run.finished` closes the chain. */
  readonly close: () => Promise<void>
}

interface RecordOptions {
  /** Path of the record. If the name is taken, it gets a number: `vertex-audit-2.jsonl`. */
  readonly path: string
  readonly identity: RunIdentity
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Returns a new unique id. */
  readonly newId: () => string
  /** Default: this machine's disk. */
  readonly disk?: Disk
  /** Called with every line once `write` resolves. */
  readonly onLine?: (line: string) => void
}

const maxRecordsInAJob = 1000

/**
 * Creates a record in a new file: never an existing one, never through a symbolic link, readable only by its owner.
 *
 * @throws ActionError `RECORD_UNWRITABLE`
 */
export async function openRecord(options: RecordOptions): Promise<RecordFile> {
  const asked = resolve(options.path)
  const { dir, name, ext } = parse(asked)
  const { disk = thisDisk } = options
  try {
    await disk.mkdir(dirname(asked), { recursive: true })
    for (let use = 1; use <= maxRecordsInAJob; use++) {
      const path = use === 1 ? asked : join(dir, `${name}-${use}${ext}`)
      const handle = await createExclusively(disk, path)
      if (handle !== undefined) return recordOn(handle, path, startChain(options.identity), options)
    }
  } catch (error) {
    throw unwritable(asked, error)
  }
  throw unwritable(asked, `${maxRecordsInAJob} records with this name already exist`)
}

/** `undefined` if another record has the name. */
async function createExclusively({ lstat, open }: Disk, path: string): Promise<OpenFile | undefined> {
  try {
    return await open(path, 'ax', 0o600)
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
    if ((await lstat(path)).isFile()) return undefined
    throw new ActionError(
      'RECORD_UNWRITABLE',
      `The record cannot be written: ${path} already exists and is not a file`,
      {
        saysKind: true,
        cause: 'An earlier step created a symbolic link or a directory with this name.',
        cure: 'Remove it, or choose another path with the input audit_log.',
      },
    )
  }
}

/** Writes a record to a file that is open for appending and has the chain up to `start`. */
export function recordOn(
  handle: Pick<OpenFile, 'appendFile' | 'sync' | 'truncate' | 'close'>,
  path: string,
  start: ChainState,
  { identity, now, newId, onLine }: Omit<RecordOptions, 'path' | 'disk'>,
  found: { readonly closed?: boolean; readonly torn?: string; readonly size?: number } = {},
): RecordFile {
  let at: Standing = { state: start, closed: found.closed ?? false, torn: found.torn }
  let size = found.size ?? 0
  let failure: ActionError | undefined
  let last: Promise<void> = Promise.resolve()
  const waiting: Waiting[] = []
  /** Flushes all waiting lines together: cancelling 200 jobs does not take 200 flushes. */
  const writeWaiting = async (): Promise<void> => {
    const taken = waiting.splice(0)
    const { lines, after } = linesInFile(taken, at, identity, failure, () => ({
      id: newId(),
      time: new Date(now()).toISOString(),
    }))
    if (lines.length === 0) return
    const text = lines.map(({ line }) => `${line}\n`).join('')
    try {
      await handle.appendFile(text)
      if (taken.some(({ flush }) => flush === 'now')) await handle.sync()
    } catch (error) {
      failure = unwritable(path, error)
      // Removes the part of the lines that was written, so that the record ends with a whole line.
      await handle.truncate(size).catch(() => {})
      for (const { done } of lines) done.reject(failure)
      return
    }
    size += Buffer.byteLength(text)
    at = after
    for (const { line, done } of lines) {
      onLine?.(line)
      done.resolve()
    }
  }
  const write: WriteEvent = (type, data, flush = 'now') => {
    const done = withResolvers<void>()
    waiting.push({ type, data, done, flush })
    last = last.then(writeWaiting)
    return done.promise
  }
  return {
    path,
    write,
    state: () => at.state,
    sha256: () => at.state.prev,
    closed: () => at.closed,
    close: () => last.then(() => handle.close()),
  }
}

/** An event to write, with the promise of its writer. */
interface Waiting {
  readonly type: AuditEventType
  readonly data: AuditEvents[AuditEventType]
  readonly done: Resolvers<void>
  readonly flush: 'now' | 'with the next'
}

/** The state of a record. `torn`: what its next line must name. */
interface Standing {
  readonly state: ChainState
  readonly closed: boolean
  readonly torn: string | undefined
}

/**
 * Returns the lines of events, chained to the state of the record. An invalid event is refused without affecting the
 * others.
 */
function linesInFile(
  events: readonly Waiting[],
  at: Standing,
  identity: RunIdentity,
  failure: ActionError | undefined,
  stamp: () => { readonly id: string; readonly time: string },
): { readonly lines: readonly { readonly line: string; readonly done: Waiting['done'] }[]; readonly after: Standing } {
  const lines: { readonly line: string; readonly done: Waiting['done'] }[] = []
  let after = at
  for (const { type, data, done } of events)
    try {
      if (failure !== undefined) throw failure
      if (after.closed) throw new ActionError('INTERNAL', `${type} came after run.finished, which closes the record`)
      const { torn } = after
      const link = appendEvent(after.state, identity, {
        type,
        data,
        ...stamp(),
        ...(torn === undefined ? {} : { torn }),
      })
      after = { state: link.state, closed: type === 'run.finished', torn: undefined }
      lines.push({ line: link.line, done })
    } catch (error) {
      done.reject(error)
    }
  return { lines, after }
}

/** A record that post continues, with the incomplete line of main, if there is one. */
export interface ResumedRecord extends RecordFile {
  readonly torn: { readonly path: string; readonly sha256: string } | undefined
  /** Events that main wrote. */
  readonly events: readonly RecordedEvent[]
}

/** One line of a record, without the prefix of its type. */
export interface RecordedEvent {
  readonly type: string
  readonly data: JsonObject
}

/**
 * Opens main's record in post. The chain continues after its last complete line. An incomplete line is moved to a file
 * next to the record, and the next line has its digest (`torn`): it is neither trusted nor lost.
 *
 * @param known the state of the chain that main left; the file may have more lines, but must have passed that state
 * @throws ActionError `RECORD_UNWRITABLE`, also if the record is not what main wrote
 */
export async function resumeRecord(options: RecordOptions, known: ChainState): Promise<ResumedRecord> {
  const path = resolve(options.path)
  const { disk = thisDisk } = options
  try {
    const handle = await disk.open(path, constants.O_RDWR | constants.O_APPEND | (constants.O_NOFOLLOW ?? 0))
    try {
      if (!(await handle.stat()).isFile()) throw changed(path, 'it is not a file')
      const bytes = await handle.readFile()
      const chain = readChain(bytes)
      if (!chain.ok) throw changed(path, `line ${chain.line}: ${chain.reason}`)
      const states = chain.states.length > 0 ? chain.states : [startChain(options.identity)]
      const state = states.at(-1)
      if (state === undefined || states[0]?.prev !== startChain(options.identity).prev)
        throw changed(path, 'it belongs to another run')
      if (states[known.seq - 1]?.prev !== known.prev)
        throw changed(path, `line ${known.seq - 1}, the last that main knew of, differs or is missing`)
      const torn = chain.rest.length > 0 ? await setAside(disk, handle, path, bytes, chain.rest) : undefined
      const size = bytes.length - chain.rest.length
      const found = { closed: chain.closed, size, ...(torn === undefined ? {} : { torn: torn.sha256 }) }
      const events = eventsIn(bytes.subarray(0, size))
      return { ...recordOn(handle, path, state, options, found), torn, events }
    } catch (error) {
      await handle.close()
      throw error
    }
  } catch (error) {
    throw unwritable(path, error)
  }
}

/** Parses lines of a valid chain. */
const eventsIn = (lines: Uint8Array): RecordedEvent[] =>
  Buffer.from(lines)
    .toString()
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line))
    .map(({ type, data }) => ({ type: String(type).slice(typePrefix.length), data: isObject(data) ? data : {} }))

async function setAside(
  { writeFile }: Disk,
  handle: OpenFile,
  path: string,
  bytes: Uint8Array,
  rest: Uint8Array,
): Promise<{ path: string; sha256: string }> {
  const aside = `${path}.torn`
  await writeFile(aside, rest, { flag: 'wx', mode: 0o600, flush: true })
  await handle.truncate(bytes.length - rest.length)
  await handle.sync()
  return { path: aside, sha256: sha256(rest) }
}

const changed = (path: string, what: string): ActionError =>
  new ActionError('RECORD_UNWRITABLE', `The record ${path} is not what this run wrote: ${what}`, {
    cause: 'A later step of the job, or a process that one left behind, changed the file.',
    cure: 'Keep the file as evidence; Cloud Audit Logs and the job’s log show what was done at Google.',
  })

function unwritable(path: string, error: unknown): ActionError {
  if (error instanceof ActionError) return error
  const code = errorCode(error)
  const why = typeof error === 'string' ? error : (writeFailures[code] ?? `the system said ${code}`)
  return new ActionError('RECORD_UNWRITABLE', `The record cannot be written to ${path}: ${why}`, {
    saysKind: true,
    cure: 'Free space or let the user of the runner write there, or name another place with the input audit_log. See which it is:',
    commands: [`df -h ${quoteShell(dirname(path))}`, `ls -ld ${quoteShell(dirname(path))}`],
  })
}

const writeFailures: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full (ENOSPC)',
  EDQUOT: 'the disk quota is used up (EDQUOT)',
  EACCES: 'the runner may not write there (EACCES)',
  EPERM: 'the runner may not write there (EPERM)',
  EROFS: 'the file system is read-only (EROFS)',
  ENOTDIR: 'a part of its path is not a directory (ENOTDIR)',
  EEXIST: 'a part of its path is not a directory (EEXIST)',
  ENOENT: 'it does not exist (ENOENT)',
  ELOOP: 'it is a symbolic link (ELOOP)',
  EIO: 'the disk failed (EIO)',
}

const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'no reason'
