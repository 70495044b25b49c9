import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { ChainState } from '../audit/events.ts'
import type { RecordFile } from '../audit/file.ts'
import { isObject, type JsonObject } from '../core/json.ts'
import type { Runner } from '../github/runner.ts'
import { kinds } from '../steps/kinds/kind-names.ts'
import type { InFlight, InFlightJob, InFlightOperation, InFlightRollout, ShareToCome } from '../steps/toolkit/ports.ts'
import { jobKindNames, parseJobName } from '../vertex/job-kinds.ts'
import type { PolicyInForce } from './policy-in-force.ts'
import { decrypted, encrypted, encryptionKey, seal, sealed } from './seal.ts'

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
  /** Leaves how main ended, if its record is still open. */
  readonly end: (ended: Ended) => void
}

/**
 * Creates the writer of the state for post.
 *
 * @param policyToken part of the policy's encryption key. Another step can plant all states for a main that never saved
 * any, key and record included, but it does not know this token.
 * @param failed called once if a finished entry could not be removed. Post then finds that it has ended.
 * @throws ActionError `RUNNER_FILE_UNWRITABLE`: then nothing may begin
 */
export function beginPostState(
  { saveState, mask }: Pick<Runner, 'saveState' | 'mask'>,
  record: Pick<RecordFile, 'path' | 'state'>,
  policyToken: string,
  failed: (error: unknown) => void,
): PostState {
  const key = randomBytes(32).toString('hex')
  // With debug logging the runner prints states.
  mask(key)
  const left = new Map<string, InFlight>()
  let kept: KeptPolicy | undefined
  let hasFailed = false
  const saveRun = (ended?: Ended): void =>
    saveState('run', JSON.stringify({ record: { path: record.path, state: record.state() }, key, ended }))
  const save = ({ step }: InFlight, text: string): void => saveState(`${inFlightPrefix}${step}`, text)
  const tryTo = (act: () => void): void => {
    try {
      act()
    } catch (error) {
      if (!hasFailed) failed(error)
      hasFailed = true
    }
  }
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
    keepPolicy: ({ text, name, commit, ref, repositoryId }) => {
      if (kept?.text === text && kept.name === name && kept.commit === commit) return
      kept = { text, name, commit, ref, repositoryId }
      const policy = Buffer.from(JSON.stringify(kept))
      tryTo(() =>
        saveState('policy', policy.length > mostOfPolicy ? '' : encrypted(policy, encryptionKey(key, policyToken))),
      )
    },
    end: ended => saveRun(ended),
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
  return {
    record: { path, state: { seq: Number(seq), prev: String(prev) } },
    ended: readEnded(run['ended']),
    inFlight: read.flatMap(({ inFlight }) => inFlight ?? []),
    ...(policy !== '' && { policy: token => readKeptPolicy(policy, encryptionKey(key, token)) }),
    planted: read.flatMap(({ name, inFlight }) => (inFlight === undefined ? [name] : [])),
  }
}

function readKeptPolicy(value: string, key: Buffer): KeptPolicy | undefined {
  const { text, name, commit, ref, repositoryId } = parseJsonObject(decrypted(value, key) ?? '')
  const textOf = (one: unknown): string | undefined => (typeof one === 'string' ? one : undefined)
  return typeof text === 'string' && typeof name === 'string'
    ? { text, name, commit: textOf(commit), ref: textOf(ref), repositoryId: textOf(repositoryId) }
    : undefined
}

function readSealed(value: string, key: string, step: string): InFlight | undefined {
  const [, hex = '', text = ''] = /^([0-9a-f]{64}) (.*)$/s.exec(value) ?? []
  if (hex === '' || !timingSafeEqual(Buffer.from(hex, 'hex'), seal(text, key))) return undefined
  const inFlight = readInFlight(parseJsonObject(text))
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

/** The state is main's, but may come from another version of this action. So its form is checked. */
function readInFlight(inFlight: JsonObject): InFlight | undefined {
  const { type, step } = inFlight
  const kind = kinds.find(candidate => candidate === inFlight['kind'])
  if (kind === undefined || typeof step !== 'string') return undefined
  if (type === 'job') return readJob(inFlight, step)
  if (type === 'operation') return readOperation(inFlight, kind, step)
  return type === 'rollout' && (kind === 'rollout' || kind === 'rollback')
    ? readInFlightRollout(inFlight, kind, step)
    : undefined
}

/** Project and location become parts of a URL. */
function placeIn({ project, location }: JsonObject): Pick<InFlightJob, 'project' | 'location'> | undefined {
  if (typeof project !== 'string' || typeof location !== 'string') return undefined
  const isGood = /^[a-z0-9.:-]{1,64}$/.test(project) && /^[a-z][a-z0-9-]{1,40}$/.test(location)
  return isGood ? { project, location } : undefined
}

const endpointForm = /^projects\/[a-z0-9.:-]{1,64}\/locations\/[a-z][a-z0-9-]{1,40}\/endpoints\/[\w-]{1,128}$/

const idForm = /^[1-9]\d{0,9}$/

const matchingText = (value: unknown, form: RegExp): string | undefined =>
  typeof value === 'string' && form.test(value) ? value : undefined

/** `projects/p/locations/l/…/operations/1` */
export const operationForm =
  /^projects\/([a-z0-9.:-]{1,64})\/locations\/([a-z0-9-]{1,41})\/(?:[\w-]+\/)*operations\/\d+$/

function readOperation(inFlight: JsonObject, kind: InFlight['kind'], step: string): InFlightOperation | undefined {
  const place = placeIn(inFlight)
  const { what } = inFlight
  if (place === undefined || typeof what !== 'string') return undefined
  return {
    type: 'operation',
    step,
    kind,
    ...place,
    name: matchingText(inFlight['name'], operationForm),
    what,
    endpoint: matchingText(inFlight['endpoint'], endpointForm),
    undeploys: matchingText(inFlight['undeploys'], idForm),
    sets: readSplit(inFlight['sets']),
    ...(inFlight['waits'] === true && { waits: true }),
  }
}

const readSplit = (split: unknown): readonly ShareToCome[] | undefined =>
  Array.isArray(split) && split.every(isShareToCome) ? split : undefined

const isShareToCome = (one: unknown): one is ShareToCome =>
  isObject(one) && typeof one['to'] === 'string' && typeof one['share'] === 'number'

function readInFlightRollout(inFlight: JsonObject, kind: InFlight['kind'], step: string): InFlightRollout | undefined {
  const { former, ours, deploying } = inFlight
  const place = placeIn(inFlight)
  const endpoint = matchingText(inFlight['endpoint'], endpointForm)
  if (place === undefined || endpoint === undefined || !isObject(former) || !Array.isArray(ours)) return undefined
  return {
    type: 'rollout',
    step,
    kind,
    ...place,
    endpoint,
    former: readShares(former),
    ours: ours.filter(isObject).map(readShares),
    deployedModelId: matchingText(inFlight['deployedModelId'], idForm),
    deploying: deploying === true,
    operation: matchingText(inFlight['operation'], operationForm),
  }
}

const readShares = (shares: JsonObject): Record<string, number> =>
  Object.fromEntries(Object.entries(shares).filter((share): share is [string, number] => typeof share[1] === 'number'))

function readJob(job: JsonObject, step: string): InFlightJob | undefined {
  const kind = jobKindNames.find(candidate => candidate === job['kind'])
  const place = placeIn(job)
  const dedupeKey = matchingText(job['dedupeKey'], /^[0-9a-f]{40}$/)
  if (kind === undefined || place === undefined || dedupeKey === undefined) return undefined
  const { name } = job
  const isName = typeof name === 'string' && parseJobName(name)?.kind === kind
  return {
    type: 'job',
    step,
    kind,
    ...place,
    dedupeKey,
    name: isName ? name : undefined,
    ...(job['detach'] === true && { detach: true }),
  }
}
