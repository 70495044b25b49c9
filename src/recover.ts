import { randomUUID } from 'node:crypto'
import { openAccess } from './access.ts'
import { createRecordCopy, type RecordCopy } from './audit/copy.ts'
import { type ResumedRecord, resumeRecord } from './audit/file.ts'
import { createWorld } from './doors.ts'
import { ActionError, isPassing } from './errors.ts'
import { readEnvironment } from './github/environment.ts'
import { readPolicyInForce } from './in-force.ts'
import { readInputs } from './inputs.ts'
import type { Machine } from './machine.ts'
import { createTransport } from './network/transport.ts'
import { findGrant } from './policy/load.ts'
import { describeFailure } from './report/failure.ts'
import { isObject } from './shape.ts'
import type { Begun, Effects, StartedJob, StartedRollout } from './steps/effects.ts'
import { outcomeOf, parseJobName } from './steps/kinds/table.ts'
import { nameIn } from './steps/names.ts'
import { jobKindNames, kinds } from './steps/steps.ts'
import { inWords, stop } from './steps/stop.ts'
import { begunState, type LeftToPost } from './story.ts'
import { version } from './version.ts'
import { createVertexCalls } from './vertex/calls.ts'
import { createJobs } from './vertex/jobs.ts'
import { createWriteLog, notCopied } from './vertex/logs.ts'
import type { World } from './world.ts'

/** The runner gives post the rest of the job's grace: more is not to be counted on. */
const withinMs = 60_000
/** Of that, what a model that is being deployed may take until it can be undeployed. */
const deployWithinMs = 30_000

/**
 * Cleans up after a main that was killed: stops the jobs that it left running, by the same road as main (token, decision,
 * exchange), and closes the record. What cannot be stopped is named.
 *
 * @param machine what main left in its states is in its environment
 */
export async function recover(machine: Machine): Promise<void> {
  const environment = readEnvironment(machine.env)
  const transport = machine.transport ?? createTransport(machine.env)
  const world = createWorld(environment, transport, machine.timeLimit(withinMs), machine)
  const { record: where, begun } = readLeft(machine.env)
  const copy = createRecordCopy(notCopied)
  const record = await resumeRecord(
    {
      path: where.path,
      identity: environment.identity,
      now: world.pace.now,
      newId: randomUUID,
      disk: world.disk,
      onLine: copy.add,
    },
    where.state,
  ).catch((error: unknown) => {
    // Stopping what costs money matters more than writing it down.
    tellFailure(world, error)
    return undefined
  })
  const { cancelled, leftRunning, detached } = await inTime(world, stopAll(world, begun, record, copy)).catch(
    (error: unknown) => {
      tellFailure(world, error)
      return {
        cancelled: [],
        leftRunning: begun.map(inWords),
        detached: [],
      }
    },
  )
  for (const name of cancelled) world.runner.say(`Cancelled ${name}`)
  for (const name of detached) world.runner.say(`${name} goes on, as cancel: detach says`)
  for (const name of leftRunning) {
    world.runner.annotate({
      level: 'error',
      title: 'Left running',
      message: `${name} could not be stopped: look at it in the console.`,
    })
  }
  if (record !== undefined && !record.closed()) {
    await record.write('run.cancelled', { signal: 'KILLED', cancelled, left_running: [...leftRunning, ...detached] })
    await record.write('run.finished', { conclusion: 'cancelled', code: 'CANCELLED', steps_sha256: null })
    world.runner.say(`Record closed: ${record.path}, SHA-256 ${record.sha256()}`)
    const missing = await copy.end()
    if (missing !== undefined) tellFailure(world, missing)
    await record.close()
  }
  transport.close()
}

/** A server that never answers must not keep the job's runner. */
function inTime<T>({ signal }: World, work: Promise<T>): Promise<T> {
  const late = new Promise<never>((_resolve, reject) => {
    const message = `Cleaning up took longer than ${withinMs / 1000} s`
    signal.addEventListener('abort', () => reject(new ActionError('STEP_TIMEOUT', message)), { once: true })
  })
  return Promise.race([work, late])
}

async function stopAll(
  world: World,
  begun: readonly Begun[],
  record: ResumedRecord | undefined,
  copy: RecordCopy,
): Promise<Stopped> {
  if (begun.length === 0) return { cancelled: [], leftRunning: [], detached: [] }
  const inputs = readInputs(world.runner.input)
  const repository = world.repository(inputs.githubToken)
  const policy = await readPolicyInForce(world, repository, inputs.policy)
  const grant = findGrant(policy.policy, inputs.grant)
  const write = record === undefined || record.closed() ? async () => {} : record.write
  const access = openAccess({
    world,
    repository,
    record: write,
    source: inputs.policy,
    policy,
    grant,
    fork: false,
    decided: () => {},
    verified: () => {},
  })
  const { universe, auditLog } = policy.policy
  // What main could not send is not sent here either: a copy that goes on after a gap says more than it knows.
  if (auditLog !== undefined)
    await copy
      .begin(createWriteLog(access.client, universe, auditLog))
      .catch((error: unknown) => tellFailure(world, error))
  const calls = {
    jobs: createJobs(access.client, universe),
    vertex: createVertexCalls(access.client, universe),
    record: write,
    pace: world.pace,
  }
  const outcomes = await Promise.all(
    begun.map(one => (one.type === 'job' ? stopJob(calls, one, world) : stopOther(calls, one, world))),
  )
  return {
    cancelled: outcomes.flatMap(({ cancelled }) => cancelled),
    leftRunning: outcomes.flatMap(({ leftRunning }) => leftRunning),
    detached: outcomes.flatMap(({ detached }) => detached),
  }
}

interface Stopped {
  readonly cancelled: readonly string[]
  readonly leftRunning: readonly string[]
  /** What goes on, as its step says. */
  readonly detached: readonly string[]
}

type StopCalls = Pick<Effects, 'jobs' | 'vertex' | 'record' | 'pace'>

async function stopOther(calls: StopCalls, begun: Begun, world: World): Promise<Stopped> {
  try {
    // One that came to its end meanwhile needs nothing, and most cannot be stopped.
    const isDone =
      begun.type === 'operation' && (await calls.vertex.get(begun.name, { step: begun.step }))['done'] === true
    if (isDone) return { cancelled: [], leftRunning: [], detached: [] }
    const name = await stop(begun, calls, deployWithinMs)
    return name === undefined
      ? { cancelled: [], leftRunning: [inWords(begun)], detached: [] }
      : { cancelled: [name], leftRunning: [], detached: [] }
  } catch (error) {
    if (!isPassing(error)) tellFailure(world, error)
    return { cancelled: [], leftRunning: [inWords(begun)], detached: [] }
  }
}

/** Main may have been killed between a create and its answer: then the job is looked for by its key. */
async function stopJob(calls: StopCalls, job: StartedJob, world: World): Promise<Stopped> {
  const names = job.name === undefined ? await namesOf(calls.jobs, job, world) : [job.name]
  const cancelled: string[] = []
  const leftRunning: string[] = []
  const detached: string[] = []
  for (const name of names) {
    try {
      const resource = await calls.jobs.get(name, { step: job.step })
      // Only what carries this run's own key is ours to stop.
      if (!isObject(resource['labels']) || resource['labels']['keyless-key'] !== job.dedupeKey) continue
      if (outcomeOf(job.kind, String(resource['state'])) !== 'running') continue
      if (job.detach) {
        detached.push(nameIn(job.project, name))
        continue
      }
      await stop({ ...job, name }, calls)
      cancelled.push(name)
    } catch (error) {
      leftRunning.push(name)
      if (!isPassing(error)) tellFailure(world, error)
    }
  }
  return { cancelled, leftRunning, detached }
}

async function namesOf(calls: Effects['jobs'], job: StartedJob, { pace }: World): Promise<string[]> {
  const yesterday = new Date(pace.now() - 86_400_000).toISOString()
  const find = async (): Promise<string[]> =>
    (await calls.find(job, job.dedupeKey, yesterday, job.step)).map(found => String(found['name']))
  const found = await find()
  if (found.length > 0) return found
  // Lists lag behind creates.
  await pace.sleep(10_000)
  return find()
}

function tellFailure({ runner }: World, error: unknown): void {
  const { lines, annotations } = describeFailure(error, { version, during: 'cleaning up' })
  runner.quote(lines)
  for (const annotation of annotations) runner.annotate({ level: 'error', ...annotation })
}

/** The state is ours, but it passed through a file: nothing in it is believed that has not the right form. */
function readLeft(left: NodeJS.ProcessEnv): LeftToPost {
  const value: unknown = JSON.parse(left['STATE_run'] ?? '')
  const record = isObject(value) && isObject(value['record']) ? value['record'] : {}
  const state = isObject(record['state']) ? record['state'] : {}
  const begun = Object.entries(left).flatMap(([name, text]): unknown[] =>
    name.startsWith(`STATE_${begunState}`) && text ? [JSON.parse(text)] : [],
  )
  return {
    record: { path: String(record['path']), state: { seq: Number(state['seq']), prev: String(state['prev']) } },
    begun: begun.filter(isObject).flatMap(readBegun),
  }
}

function readBegun(begun: Readonly<Record<string, unknown>>): Begun[] {
  const { type, step, name } = begun
  const kind = kinds.find(candidate => candidate === begun['kind'])
  if (kind === undefined || typeof step !== 'string') return []
  if (type === 'job') return readJob(begun)
  if (type === 'operation' && typeof name === 'string') return [{ type, step, kind, name }]
  return type === 'rollout' ? readRollout(begun, kind, step) : []
}

function readRollout(begun: Readonly<Record<string, unknown>>, kind: Begun['kind'], step: string): StartedRollout[] {
  const { endpoint, former, ours, deployedModelId: id, deploying, operation } = begun
  if (typeof endpoint !== 'string' || !isObject(former) || !Array.isArray(ours)) return []
  return [
    {
      type: 'rollout',
      step,
      kind,
      endpoint,
      former: readShares(former),
      ours: ours.filter(isObject).map(readShares),
      deployedModelId: typeof id === 'string' && /^[1-9]\d{0,9}$/.test(id) ? id : undefined,
      deploying: deploying === true,
      operation: typeof operation === 'string' ? operation : undefined,
    },
  ]
}

const readShares = (shares: Readonly<Record<string, unknown>>): Record<string, number> =>
  Object.fromEntries(Object.entries(shares).filter((share): share is [string, number] => typeof share[1] === 'number'))

function readJob(job: Readonly<Record<string, unknown>>): StartedJob[] {
  const kind = jobKindNames.find(candidate => candidate === job['kind'])
  const [project, location, step, dedupeKey] = ['project', 'location', 'step', 'dedupeKey'].map(key =>
    String(job[key] ?? ''),
  )
  // Project and location become parts of an address.
  const isSound = /^[a-z0-9.:-]{1,64}$/.test(project ?? '') && /^[a-z][a-z0-9-]{1,40}$/.test(location ?? '')
  if (kind === undefined || !isSound || !project || !location || !step || !/^[0-9a-f]{40}$/.test(dedupeKey ?? ''))
    return []
  const name = typeof job['name'] === 'string' && parseJobName(job['name']) !== undefined ? job['name'] : undefined
  const detach = job['detach'] === true ? ({ detach: true } as const) : {}
  return [{ type: 'job', step, kind, project, location, dedupeKey: dedupeKey ?? '', name, ...detach }]
}
