import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { ChainState } from '../audit/events.ts'
import type { RecordFile } from '../audit/file.ts'
import { isObject } from '../document/shape.ts'
import type { Runner } from '../github/runner.ts'
import { parseJobName } from '../steps/kinds/table.ts'
import { jobKindNames, kinds } from '../steps/model.ts'
import type { Begun, StartedJob, StartedOperation, StartedRollout } from '../steps/toolkit/ports.ts'
import type { PolicyInForce } from './state.ts'

/**
 * What main leaves to post: all that post has when main was killed. A state becomes a variable of post's environment, and
 * Linux starts no process with one of more than 128 KiB, so what is under way stands step by step under states of its own.
 *
 * Any step can set a variable `STATE_…` by GITHUB_ENV. The runner overwrites only those that main saved itself. So main
 * saves `run` and `done` before anything else, and whatever it leaves carries a seal, whose key stands in `run`: what has
 * none is not main's.
 */
export interface LeftToPost {
  readonly record: { readonly path: string; readonly state: ChainState }
  /** How main ended, where it ended. */
  readonly ended: Ended | undefined
  readonly begun: readonly Begun[]
  /**
   * Opens the policy that main went by when it began something last; absent if there is none.
   *
   * @param policyToken that main read it with
   * @returns `undefined` if main has not left it so
   */
  readonly policy?: (policyToken: string) => KeptPolicy | undefined
  /** Names of states that look like main's, and are not. */
  readonly planted: readonly string[]
}

/** A policy's text, and where main read it. */
export type KeptPolicy = Pick<PolicyInForce, 'text' | 'name' | 'commit' | 'ref' | 'repositoryId'>

/** Bytes of a policy that is left to post: a larger state would keep it from being started. */
const mostOfPolicy = 90_000

/** For `run.finished`, where post must close the record of a main that came to its end. */
export interface Ended {
  readonly conclusion: 'success' | 'failure' | 'cancelled'
  readonly code: string | null
  readonly stepsSha256: string | null
}

/** Before the id of a step, in the name of the state that says what it has begun; empty where nothing is left of it. */
const begunState = 'begun_'

/** Writes what main leaves to post. */
export interface PostState {
  /**
   * Leaves what is under way, of each step at most one thing.
   *
   * @throws ActionError `RUNNER_FILE_UNWRITABLE` where something new could not be left
   */
  readonly remember: (begun: readonly Begun[]) => void
  /** Leaves the policy by which something begins: post goes by it if GitHub does not give one. */
  readonly keepPolicy: (policy: KeptPolicy) => void
  /** Leaves how main ended, its record being open. */
  readonly end: (ended: Ended) => void
}

/**
 * Begins what main leaves to post.
 *
 * @param policyToken keeps the policy, together with the key: a step that plants states of its own for a main that never
 * came to save any, key and record included, does not know it
 * @param failed hears, once, that what is over could not be taken back: post then looks at it, and finds it over
 * @throws ActionError `RUNNER_FILE_UNWRITABLE`: then nothing must begin
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
  const left = new Map<string, Begun>()
  let kept: KeptPolicy | undefined
  let hasFailed = false
  const saveRun = (ended?: Ended): void =>
    saveState('run', JSON.stringify({ record: { path: record.path, state: record.state() }, key, ended }))
  const save = ({ step }: Begun, text: string): void => saveState(`${begunState}${step}`, text)
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
    // States are appended to a file: each step's is written when it changes, since of many jobs the whole would not do.
    remember: all => {
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
        // What is known already by an older form of it is found by that, too; an endpoint under change is not.
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
        saveState('policy', policy.length > mostOfPolicy ? '' : enclosed(policy, enclosingKey(key, policyToken))),
      )
    },
    end: ended => saveRun(ended),
  }
}

/** What main left; `undefined` where it left nothing that can be read. */
export function readPostState(environment: NodeJS.ProcessEnv): LeftToPost | undefined {
  const run = jsonObject(environment['STATE_run'] ?? '')
  const { record, key } = run
  const { path, state } = isObject(record) ? record : {}
  const { seq, prev } = isObject(state) ? state : {}
  if (typeof path !== 'string' || typeof key !== 'string' || !/^[0-9a-f]{64}$/.test(key)) return undefined
  const prefix = `STATE_${begunState}`
  const states = Object.entries(environment).filter(([name, text]) => name.startsWith(prefix) && text)
  const read = states.map(([name, text = '']) => ({ name, begun: readSealed(text, key, name.slice(prefix.length)) }))
  const policy = environment['STATE_policy'] ?? ''
  return {
    record: { path, state: { seq: Number(seq), prev: String(prev) } },
    ended: readEnded(run['ended']),
    begun: read.flatMap(({ begun }) => begun ?? []),
    ...(policy !== '' && { policy: token => readPolicy(policy, enclosingKey(key, token)) }),
    planted: read.flatMap(({ name, begun }) => (begun === undefined ? [name] : [])),
  }
}

const seal = (text: string, key: string): Buffer => createHmac('sha256', Buffer.from(key, 'hex')).update(text).digest()

const sealed = (text: string, key: string): string => `${seal(text, key).toString('hex')} ${text}`

const enclosing = 'aes-256-gcm'
const [ivBytes, tagBytes] = [12, 16]
const enclosingKey = (key: string, policyToken: string): Buffer => seal(`policy ${policyToken}`, key)

/** Sealed, and not to be read: a central policy may be private, and the runner's debug log shows states. */
function enclosed(content: Buffer, key: Buffer): string {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv(enclosing, key, iv)
  const body = Buffer.concat([cipher.update(content), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64')
}

/** `undefined` for what this key has not enclosed. */
function disclosed(value: string, key: Buffer): string | undefined {
  const bytes = Buffer.from(value, 'base64')
  if (bytes.length < ivBytes + tagBytes) return undefined
  const decipher = createDecipheriv(enclosing, key, bytes.subarray(0, ivBytes), {
    authTagLength: tagBytes,
  })
  decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString()
  } catch {
    return undefined
  }
}

function readPolicy(value: string, key: Buffer): KeptPolicy | undefined {
  const { text, name, commit, ref, repositoryId } = jsonObject(disclosed(value, key) ?? '')
  const textOf = (one: unknown): string | undefined => (typeof one === 'string' ? one : undefined)
  return typeof text === 'string' && typeof name === 'string'
    ? { text, name, commit: textOf(commit), ref: textOf(ref), repositoryId: textOf(repositoryId) }
    : undefined
}

function readSealed(value: string, key: string, step: string): Begun | undefined {
  const [, hex = '', text = ''] = /^([0-9a-f]{64}) (.*)$/s.exec(value) ?? []
  if (hex === '' || !timingSafeEqual(Buffer.from(hex, 'hex'), seal(text, key))) return undefined
  const begun = readBegun(jsonObject(text))
  // A copy under another name would be the same thing twice.
  return begun?.step === step ? begun : undefined
}

function jsonObject(text: string): Readonly<Record<string, unknown>> {
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

type Fields = Readonly<Record<string, unknown>>

/** The state is main's, but may be of another version of it: nothing is believed that has not the right form. */
function readBegun(begun: Fields): Begun | undefined {
  const { type, step } = begun
  const kind = kinds.find(candidate => candidate === begun['kind'])
  if (kind === undefined || typeof step !== 'string') return undefined
  if (type === 'job') return readJob(begun, step)
  if (type === 'operation') return readOperation(begun, kind, step)
  return type === 'rollout' && (kind === 'rollout' || kind === 'rollback') ? readRollout(begun, kind, step) : undefined
}

/** Project and location become parts of an address. */
function placeIn({ project, location }: Fields): { readonly project: string; readonly location: string } | undefined {
  if (typeof project !== 'string' || typeof location !== 'string') return undefined
  const isGood = /^[a-z0-9.:-]{1,64}$/.test(project) && /^[a-z][a-z0-9-]{1,40}$/.test(location)
  return isGood ? { project, location } : undefined
}

const endpointForm = /^projects\/[a-z0-9.:-]{1,64}\/locations\/[a-z][a-z0-9-]{1,40}\/endpoints\/[\w-]{1,128}$/
const idForm = /^[1-9]\d{0,9}$/
const textIn = (value: unknown, form: RegExp): string | undefined =>
  typeof value === 'string' && form.test(value) ? value : undefined

/** `projects/p/locations/l/…/operations/1` */
export const operationForm =
  /^projects\/([a-z0-9.:-]{1,64})\/locations\/([a-z0-9-]{1,41})\/(?:[\w-]+\/)*operations\/\d+$/

function readOperation(begun: Fields, kind: Begun['kind'], step: string): StartedOperation | undefined {
  const place = placeIn(begun)
  const { what, sets } = begun
  if (place === undefined || typeof what !== 'string') return undefined
  const endpoint = textIn(begun['endpoint'], endpointForm)
  const undeploys = textIn(begun['undeploys'], idForm)
  return {
    type: 'operation',
    step,
    kind,
    ...place,
    name: textIn(begun['name'], operationForm),
    what,
    ...(endpoint && { endpoint }),
    ...(undeploys && { undeploys }),
    ...(typeof sets === 'string' && { sets }),
    ...(begun['waits'] === true && { waits: true }),
  }
}

function readRollout(begun: Fields, kind: Begun['kind'], step: string): StartedRollout | undefined {
  const { former, ours, deploying } = begun
  const place = placeIn(begun)
  const endpoint = textIn(begun['endpoint'], endpointForm)
  if (place === undefined || endpoint === undefined || !isObject(former) || !Array.isArray(ours)) return undefined
  return {
    type: 'rollout',
    step,
    kind,
    ...place,
    endpoint,
    former: readShares(former),
    ours: ours.filter(isObject).map(readShares),
    deployedModelId: textIn(begun['deployedModelId'], idForm),
    deploying: deploying === true,
    operation: textIn(begun['operation'], operationForm),
  }
}

const readShares = (shares: Fields): Record<string, number> =>
  Object.fromEntries(Object.entries(shares).filter((share): share is [string, number] => typeof share[1] === 'number'))

function readJob(job: Fields, step: string): StartedJob | undefined {
  const kind = jobKindNames.find(candidate => candidate === job['kind'])
  const place = placeIn(job)
  const dedupeKey = textIn(job['dedupeKey'], /^[0-9a-f]{40}$/)
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
