import { randomBytes } from 'node:crypto'
import type { ChainState } from '../audit/events.ts'
import type { RecordFile } from '../audit/file.ts'
import { isObject, type JsonObject } from '../core/json.ts'
import type { Runner } from '../github/runner.ts'
import type { InFlight } from '../steps/toolkit/ports.ts'
import { type LeftListener, readLeftListener } from './listener/left-listener.ts'
import type { PolicyInForce } from './policy-in-force.ts'
import { readInFlight } from './read-in-flight.ts'
import { decrypted, encrypted, encryptionKey, sealed, unsealed } from './seal.ts'

/**
 * The state that main leaves to post. If main was killed, post has nothing else. Each state becomes an environment
 * variable of post, and Linux starts no process with a variable over 128 KiB. So each step has a state of its own.
 *
 * Any step can set a variable `STATE_…` through GITHUB_ENV, and the runner overwrites only those that main itself
 * saved. So main saves `run` and `done` before anything else. Every other state has a seal, whose key is in `run`. Post
 * ignores a state without a valid seal. See docs/design/cancellation.md.
 */
export interface LeftToPost {
  readonly record: { readonly path: string; readonly state: ChainState }
  /** How main ended, if it did. */
  readonly ended: Ended | undefined
  readonly inFlight: readonly InFlight[]
  /**
   * Opens the policy that main used last; absent if there is none.
   *
   * @param policyToken the token that main read it with
   * @returns `undefined` if main did not leave it
   */
  readonly policy?: (policyToken: string) => KeptPolicy | undefined
  /** A listener that lends to later steps. */
  readonly listener?: LeftListener
  /** Returns a text that this run sealed for post; `undefined` for any other. */
  readonly unseal: (value: string) => string | undefined
  /** Names of states that look like main's, but are not. */
  readonly planted: readonly string[]
}

/** A policy's text and its source. */
export type KeptPolicy = Pick<PolicyInForce, 'text' | 'name' | 'commit' | 'ref' | 'repositoryId'>

/** Most bytes of a policy that is left to post. A larger state would prevent post from starting. */
const mostOfPolicy = 90_000

/** Fields of `run.finished`, for post to close the record of a main that ended. */
export interface Ended {
  readonly conclusion: 'success' | 'failure' | 'cancelled'
  readonly code: string | null
  readonly stepsSha256: string | null
}

/**
 * Prefix of the state with a step's unfinished work, followed by the step's id. The state is empty once the work has
 * ended.
 */
const inFlightPrefix = 'begun_'

/** Name and purpose of the state of a listener, and the purpose of the texts that it leaves in files. */
const [listenerState, filePurpose] = ['listener', 'file ']

/** Writes the state that main leaves to post. */
export interface PostState {
  /**
   * Leaves unfinished work, at most one entry for each step.
   *
   * @throws ActionError `RUNNER_FILE_UNWRITABLE` if a new entry could not be written
   */
  readonly trackInFlight: (inFlight: readonly InFlight[]) => void
  /** Leaves the policy in use. Post uses it if GitHub does not return one. */
  readonly keepPolicy: (policy: KeptPolicy) => void
  /**
   * Leaves a listener that lends to later steps.
   *
   * @throws ActionError `RUNNER_FILE_UNWRITABLE`
   */
  readonly keepListener: (listener: LeftListener) => void
  /** Seals a text that post reads from a file. */
  readonly seal: (text: string) => string
  /** Leaves how main ended, if its record is still open. */
  readonly end: (ended: Ended) => void
}

/**
 * Creates the writer of the state for post.
 *
 * @param policyToken part of the policy's encryption key. Another step can plant all states for a main that never saved
 * any, key and record included, but it does not know this token.
 * @param failed called once if a finished entry could not be removed. Post then finds that it has ended.
 * @param listener present if this process outlives its step. Then post must know it before there is a record.
 * @throws ActionError `RUNNER_FILE_UNWRITABLE`: then nothing may begin
 */
export function beginPostState(
  { saveState, mask }: Pick<Runner, 'saveState' | 'mask'>,
  record: Pick<RecordFile, 'path' | 'state'>,
  policyToken: string,
  failed: (error: unknown) => void,
  listener?: LeftListener,
): PostState {
  const key = randomBytes(32).toString('hex')
  // With debug logging the runner prints states.
  mask(key)
  const left = new Map<string, InFlight>()
  const tryTo = reportingOnce(failed)
  const saveRun = (ended?: Ended): void =>
    saveState('run', JSON.stringify({ record: { path: record.path, state: record.state() }, key, ended }))
  const save = ({ step }: InFlight, text: string): void => saveState(`${inFlightPrefix}${step}`, text)
  const keepListener = (one: LeftListener): void =>
    saveState(listenerState, sealed(JSON.stringify(one), key, listenerState))
  if (listener !== undefined) keepListener(listener)
  saveRun()
  return {
    // States are appended to a file. Each step's state is written when it changes, since all of them would be too much
    // for many jobs.
    trackInFlight: all => {
      const now = new Map(all.map(one => [one.step, one]))
      for (const [step, former] of left) {
        if (now.has(step)) continue
        tryTo(() => save(former, ''))
        left.delete(step)
      }
      for (const [step, one] of now) {
        const former = left.get(step)
        if (former === one) continue
        const write = (): void => save(one, sealed(JSON.stringify(one), key))
        // An older state of the same work is enough to find it. For an endpoint during a rollout it is not.
        if (former === undefined || one.type === 'rollout') write()
        else tryTo(write)
        left.set(step, one)
      }
      tryTo(saveRun)
    },
    keepPolicy: policyKeeper(content =>
      tryTo(() =>
        saveState('policy', content === '' ? '' : encrypted(Buffer.from(content), encryptionKey(key, policyToken))),
      ),
    ),
    keepListener: one => {
      saveRun()
      keepListener(one)
    },
    seal: text => sealed(text, key, filePurpose),
    end: ended => saveRun(ended),
  }
}

/** Returns a function that acts, and reports the first failure instead of throwing. */
function reportingOnce(failed: (error: unknown) => void): (act: () => void) => void {
  let hasFailed = false
  return act => {
    try {
      act()
    } catch (error) {
      if (!hasFailed) failed(error)
      hasFailed = true
    }
  }
}

/** Keeps each policy once, and an empty text for one that is too large. */
function policyKeeper(keep: (content: string) => void): PostState['keepPolicy'] {
  let kept: KeptPolicy | undefined
  return ({ text, name, commit, ref, repositoryId }) => {
    if (kept?.text === text && kept.name === name && kept.commit === commit) return
    kept = { text, name, commit, ref, repositoryId }
    const content = JSON.stringify(kept)
    keep(Buffer.byteLength(content) > mostOfPolicy ? '' : content)
  }
}

/** Reads the state that main left; `undefined` if it cannot be read. */
export function readPostState(environment: NodeJS.ProcessEnv): LeftToPost | undefined {
  const run = parseJsonObject(environment['STATE_run'] ?? '')
  const { record, key } = run
  const { path, state } = isObject(record) ? record : {}
  const { seq, prev } = isObject(state) ? state : {}
  if (typeof path !== 'string' || typeof key !== 'string' || !/^[0-9a-f]{64}$/.test(key)) return undefined
  const prefix = `STATE_${inFlightPrefix}`
  const states = Object.entries(environment).filter(([name, text]) => name.startsWith(prefix) && text)
  const read = states.map(([name, text = '']) => ({ name, inFlight: readSealed(text, key, name.slice(prefix.length)) }))
  const policy = environment['STATE_policy'] ?? ''
  const listener = readListener(environment, key)
  return {
    record: { path, state: { seq: Number(seq), prev: String(prev) } },
    ended: readEnded(run['ended']),
    inFlight: read.flatMap(({ inFlight }) => inFlight ?? []),
    ...(policy !== '' && { policy: token => readKeptPolicy(policy, encryptionKey(key, token)) }),
    ...(listener.left && { listener: listener.left }),
    unseal: value => unsealed(value, key, filePurpose),
    planted: [...read.flatMap(({ name, inFlight }) => (inFlight === undefined ? [name] : [])), ...listener.planted],
  }
}

function readListener(
  environment: NodeJS.ProcessEnv,
  key: string,
): { readonly left?: LeftListener | undefined; readonly planted: readonly string[] } {
  const name = `STATE_${listenerState}`
  const value = environment[name] ?? ''
  const left = readLeftListener(unsealed(value, key, listenerState) ?? '')
  return left === undefined ? { planted: value === '' ? [] : [name] } : { left, planted: [] }
}

function readKeptPolicy(value: string, key: Buffer): KeptPolicy | undefined {
  const { text, name, commit, ref, repositoryId } = parseJsonObject(decrypted(value, key) ?? '')
  const textOf = (one: unknown): string | undefined => (typeof one === 'string' ? one : undefined)
  return typeof text === 'string' && typeof name === 'string'
    ? { text, name, commit: textOf(commit), ref: textOf(ref), repositoryId: textOf(repositoryId) }
    : undefined
}

function readSealed(value: string, key: string, step: string): InFlight | undefined {
  const inFlight = readInFlight(parseJsonObject(unsealed(value, key) ?? ''))
  // A copy under another name would be a duplicate.
  return inFlight?.step === step ? inFlight : undefined
}

function parseJsonObject(text: string): JsonObject {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : {}
  } catch {
    return {}
  }
}

function readEnded(value: unknown): Ended | undefined {
  if (!isObject(value)) return undefined
  const { conclusion, code, stepsSha256 } = value
  if (conclusion !== 'success' && conclusion !== 'failure' && conclusion !== 'cancelled') return undefined
  const textOf = (one: unknown): string | null => (typeof one === 'string' ? one : null)
  return { conclusion, code: textOf(code), stepsSha256: textOf(stepsSha256) }
}
