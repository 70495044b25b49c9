import { randomUUID } from 'node:crypto'
import { tolerant } from '../audit/best-effort.ts'
import { createRecordCopy, type RecordCopy } from '../audit/cloud-logging.ts'
import type { WriteEvent } from '../audit/events.ts'
import { type ResumedRecord, resumeRecord } from '../audit/file.ts'
import { ActionError, isPassing } from '../core/errors.ts'
import { annotationText } from '../core/escape.ts'
import { isObject } from '../core/json.ts'
import { version } from '../core/version.ts'
import { readEnvironment } from '../github/environment.ts'
import { createVertexCalls } from '../google/calls.ts'
import { createJobs } from '../google/jobs.ts'
import { createWriteLog, notCopied } from '../google/logs.ts'
import { createTransport } from '../network/transport.ts'
import type { Grant } from '../policy/policy.ts'
import { renderCleanup } from '../report/cleanup.ts'
import { describeFailure } from '../report/failure.ts'
import { labelValue } from '../steps/labels.ts'
import { inWords, stop } from '../steps/run/stop.ts'
import type { Begun, Effects, Resource, StartedJob } from '../steps/toolkit/ports.ts'
import { persist } from '../steps/toolkit/retry-undo.ts'
import { outcomeOf } from '../vertex/job-kinds.ts'
import { nameIn } from '../vertex/resource-names.ts'
import { isFinished, isRecordedPolicy, outsideGrant, unrecorded } from './check-recorded.ts'
import { policyReader, type World } from './context.ts'
import { createWorld } from './create-context.ts'
import { openAccess } from './google-access.ts'
import { readInputs } from './inputs.ts'
import type { Machine } from './machine.ts'
import { type KeptPolicy, type LeftToPost, readPostState } from './post-state.ts'
import { undoGrant } from './undo-grant.ts'

/** How long post may take. The runner gives it the rest of the job's grace, and more is not certain. */
const withinMs = 60_000

/** The part of it for clear answers. The rest is for the report. */
const answerMs = 50_000

/** How long a deployment may take until its model can be undeployed. */
const deployMs = 30_000

/**
 * Stops the jobs that main left running and restores the endpoints that it left halfway, then closes the record. It
 * gets its credential as main does (token, decision, exchange). What it cannot stop, it names.
 *
 * @param machine its environment has the states that main left
 */
export async function recover(machine: Machine): Promise<void> {
  const state = readPostState(machine.env)
  if (state === undefined) return
  const environment = readEnvironment(machine.env)
  const transport = machine.transport ?? createTransport(machine.env)
  const world = createWorld(environment, transport, machine.timeLimit(withinMs), machine)
  const copy = createRecordCopy(notCopied)
  const { identity } = environment
  const { pace, disk } = world
  const options = { path: state.record.path, identity, now: pace.now, newId: randomUUID, disk, onLine: copy.add }
  const record = await resumeRecord(options, state.record.state).catch((error: unknown) => {
    // Stopping what costs money matters more than the record.
    tellFailure(world, error)
    return undefined
  })
  const begun = trusted(world, state, record)
  const found = await inTime(world, stopAll(world, state, begun, record, copy)).catch((error: unknown) => {
    tellFailure(world, error)
    return begun.map((one): Outcome => ({ leftRunning: [inWords(one)] }))
  })
  const all = (key: keyof Outcome): string[] => found.flatMap(one => one[key] ?? [])
  const [cancelled, leftRunning, remaining, commands] = [
    all('cancelled'),
    all('leftRunning'),
    [...all('remaining'), ...all('detached')],
    all('commands'),
  ]
  for (const name of cancelled) world.runner.say(`Cancelled ${name}`)
  for (const name of all('detached')) world.runner.say(`${name} goes on, as cancel: detach says`)
  for (const words of all('remaining'))
    world.runner.annotate({ level: 'warning', title: 'Goes on, or stays', message: annotationText(words) })
  if (commands.length > 0) world.runner.quote(['To undo what stays:', ...commands.flatMap(one => one.split('\n'))])
  for (const name of leftRunning) {
    world.runner.annotate({
      level: 'error',
      title: 'Left running',
      message: `${name} could not be stopped: look at it in the console.`,
    })
  }
  const summary = renderCleanup({ cancelled, leftRunning, remaining, commands })
  if (summary !== '') await world.runner.summarize(summary).catch((error: unknown) => tellFailure(world, error))
  await close(world, record, copy, state, { cancelled, left_running: [...leftRunning, ...remaining] })
  transport.close()
}

/**
 * Closes the record. Lines that could not be written are reported, and fail post. Everything that could be undone is
 * undone by then.
 */
async function close(
  world: World,
  record: ResumedRecord | undefined,
  copy: RecordCopy,
  { ended }: LeftToPost,
  stopped: { readonly cancelled: readonly string[]; readonly left_running: readonly string[] },
): Promise<void> {
  if (record === undefined) return world.runner.fail()
  if (record.closed()) return record.close()
  try {
    const isFailure = ended?.conclusion === 'failure'
    const isAny = stopped.cancelled.length + stopped.left_running.length > 0
    if (!isFailure || isAny) await record.write('run.cancelled', { signal: isFailure ? 'POST' : 'KILLED', ...stopped })
    const { conclusion = 'cancelled', code = 'CANCELLED', stepsSha256: steps_sha256 = null } = ended ?? {}
    await record.write('run.finished', { conclusion, code, steps_sha256 })
    world.runner.say(`Record closed: ${record.path}, SHA-256 ${record.sha256()}`)
  } catch (error) {
    tellFailure(world, error)
    world.runner.fail()
  }
  const missing = await copy.end()
  if (missing !== undefined) tellFailure(world, missing)
  await record.close()
}

/** A server that never answers must not block the job's runner. */
function inTime<T>({ signal }: World, work: Promise<T>): Promise<T> {
  const late = new Promise<never>((_resolve, reject) => {
    const message = `Cleaning up took longer than ${withinMs / 1000} s`
    signal.addEventListener('abort', () => reject(new ActionError('STEP_TIMEOUT', message)), { once: true })
  })
  return Promise.race([work, late])
}

/** Returns only what main left, checked by its seal, and by the record if that can be read. */
function trusted(world: World, { begun, planted }: LeftToPost, record: ResumedRecord | undefined): readonly Begun[] {
  for (const name of planted)
    distrust(world, `${name} was not left by this action: another step of the job has set it. It is ignored.`)
  if (record === undefined) return begun
  return begun.filter(one => {
    if (isFinished(one, record.events)) return false
    const why = unrecorded(one, record.events)
    if (why !== undefined) distrust(world, `${inWords(one)} is not touched: ${why}.`)
    return why === undefined
  })
}

/**
 * Returns the kept policy only if the record says that this run read it. A seal alone proves less than a policy must.
 */
function trustedPolicy(
  world: World,
  { policy: open }: LeftToPost,
  policyToken: string,
  record: ResumedRecord | undefined,
): KeptPolicy | undefined {
  if (open === undefined) return undefined
  const policy = open(policyToken)
  if (policy !== undefined && record !== undefined && isRecordedPolicy(policy, record.events)) return policy
  distrust(world, 'STATE_policy is ignored: this run left no such policy, or no record says that it read it.')
  return undefined
}

const distrust = ({ runner }: World, message: string): void =>
  runner.annotate({ level: 'warning', title: 'Not of this run', message: annotationText(message) })

/** The result for an entry that main left. */
interface Outcome {
  readonly cancelled?: readonly string[]
  readonly leftRunning?: readonly string[]
  /** Jobs that continue because of `cancel: detach`. */
  readonly detached?: readonly string[]
  readonly remaining?: readonly string[]
  readonly commands?: readonly string[]
}

async function stopAll(
  world: World,
  state: LeftToPost,
  begun: readonly Begun[],
  record: ResumedRecord | undefined,
  copy: RecordCopy,
): Promise<readonly Outcome[]> {
  if (begun.length === 0) return []
  const deadline = world.pace.now() + answerMs
  const inputs = readInputs(world.runner.input)
  const kept = trustedPolicy(world, state, inputs.policyToken, record)
  const policies = policyReader(world, inputs)
  const sources = { repository: world.repository(inputs.githubToken, 'github_token'), policies }
  const { policy, grant, repository } = await undoGrant(world, inputs, sources, kept, deadline)
  const write = writeTo(world, record)
  const access = openAccess({
    world,
    repository,
    policies,
    record: write,
    source: inputs.policy,
    policy,
    grant,
    fork: false,
    ...(kept && { undo: true }),
    decided: () => {},
    verified: () => {},
  })
  const { universe, auditLog } = policy.policy
  // Lines that main could not send are not sent now, either: a copy that continues after a gap would claim too much.
  if (auditLog !== undefined)
    await copy
      .begin(createWriteLog(access.client, universe, auditLog))
      .catch((error: unknown) => tellFailure(world, error))
  const calls = {
    jobs: createJobs(access.client, universe),
    vertex: createVertexCalls(access.client, universe),
    recordUndo: write,
    pace: world.pace,
  }
  // Each entry has its own result, so that a late one does not make the others count as left.
  return Promise.all(
    begun.map(one =>
      inTime(world, stopOne(calls, one, grant, deadline, world)).catch((error: unknown): Outcome => {
        if (!isPassing(error)) tellFailure(world, error)
        return { leftRunning: [inWords(one)] }
      }),
    ),
  )
}

/** Reports once why the record cannot be written, and every line that it lacks. */
function writeTo(world: World, record: ResumedRecord | undefined): WriteEvent {
  if (record === undefined || record.closed()) return async () => {}
  let isTold = false
  return tolerant(record.write, (type, error) => {
    if (!isTold) tellFailure(world, error)
    isTold = true
    const message = `The record lacks ${type}, which took place all the same.`
    world.runner.annotate({ level: 'warning', title: 'Record', message })
  })
}

type StopCalls = Pick<Effects, 'jobs' | 'vertex' | 'recordUndo' | 'pace'>

async function stopOne(calls: StopCalls, begun: Begun, grant: Grant, deadline: number, world: World): Promise<Outcome> {
  const why = outsideGrant(begun, grant)
  if (why !== undefined) {
    distrust(world, `${inWords(begun)} is not touched: ${why}`)
    return { leftRunning: [inWords(begun)] }
  }
  if (begun.type === 'job') return stopJob(calls, begun, grant, deadline, world)
  const { done, remains, left, commands } = await stop(begun, calls, {
    answerMs: deadline - calls.pace.now(),
    deployMs,
  })
  return {
    ...(done !== undefined && { cancelled: [done] }),
    ...(remains !== undefined && { remaining: [remains] }),
    ...(left !== undefined && { leftRunning: [left] }),
    ...(commands !== undefined && { commands }),
  }
}

/** Main may have been killed between a create and its answer. Then the job is looked up by its key. */
async function stopJob(
  calls: StopCalls,
  job: StartedJob,
  grant: Grant,
  deadline: number,
  world: World,
): Promise<Outcome> {
  const { project } = job
  const names = job.name === undefined ? await namesOf(calls.jobs, job, world) : [job.name]
  const cancelled: string[] = []
  const leftRunning: string[] = []
  const detached: string[] = []
  for (const name of names) {
    try {
      const look = (): Promise<Resource> => calls.jobs.get(nameIn(project, name), { step: job.step })
      const resource = await persist(look, deadline, calls.pace)
      if (!isOurs(resource['labels'], job, grant, world)) continue
      if (outcomeOf(job.kind, String(resource['state'])) !== 'running') continue
      if (job.detach) {
        detached.push(nameIn(project, name))
        continue
      }
      await stop({ ...job, name: nameIn(project, name) }, calls, { answerMs: deadline - calls.pace.now(), deployMs })
      cancelled.push(name)
    } catch (error) {
      leftRunning.push(name)
      if (!isPassing(error)) tellFailure(world, error)
    }
  }
  return { cancelled, leftRunning, detached }
}

/** Post stops only jobs with this run's own key. */
const isOurs = (labels: unknown, { dedupeKey }: StartedJob, { name }: Grant, { environment }: World): boolean =>
  isObject(labels) &&
  labels['keyless-key'] === dedupeKey &&
  labels['keyless-repository-id'] === labelValue(environment.identity.repositoryId) &&
  labels['keyless-grant'] === labelValue(name)

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
