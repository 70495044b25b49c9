import { writeBestEffort } from '../audit/best-effort.ts'
import type { RecordCopy } from '../audit/cloud-logging.ts'
import type { WriteEvent } from '../audit/events.ts'
import type { ResumedRecord } from '../audit/file.ts'
import { ActionError, isTemporary } from '../core/errors.ts'
import { annotationText } from '../core/escape.ts'
import { isObject } from '../core/json.ts'
import { version } from '../core/version.ts'
import { createVertexCalls } from '../google/calls.ts'
import { createWriteLog } from '../google/logs.ts'
import { createServiceCalls } from '../google/services.ts'
import type { Grant } from '../policy/policy.ts'
import { describeFailure } from '../report/failure.ts'
import { labelValue } from '../steps/labels.ts'
import { describeInFlight, stop } from '../steps/run/stop.ts'
import { findJobs } from '../steps/toolkit/find-resource.ts'
import type { InFlight, InFlightJob, Ports, Resource } from '../steps/toolkit/ports.ts'
import { retryUndo } from '../steps/toolkit/retry-undo.ts'
import { outcomeOf } from '../vertex/job-kinds.ts'
import { nameInProject } from '../vertex/resource-names.ts'
import { isRecordedPolicy, outsideGrant } from './check-recorded.ts'
import { policyReader, type RunContext } from './context.ts'
import { openGoogleAccess } from './google-access.ts'
import { readInputs } from './inputs.ts'
import type { KeptPolicy, LeftToPost } from './post-state.ts'
import { stopLeftBuild } from './stop-left-build.ts'
import { undoGrant } from './undo-grant.ts'

/** The result for an entry that main left. */
export interface LeftWorkOutcome {
  readonly cancelled?: readonly string[]
  readonly leftRunning?: readonly string[]
  /** Jobs that continue because of `cancel: detach`. */
  readonly detached?: readonly string[]
  readonly remaining?: readonly string[]
  readonly commands?: readonly string[]
}

/** Stops or restores everything that main left in progress, as far as the grant of this run allows. */
export async function stopLeftWork(
  context: RunContext,
  state: LeftToPost,
  inFlight: readonly InFlight[],
  record: ResumedRecord | undefined,
  copy: RecordCopy,
): Promise<readonly LeftWorkOutcome[]> {
  if (inFlight.length === 0) return []
  const deadline = context.clock.now() + answerMs
  const inputs = readInputs(context.runner.input)
  const kept = trustedPolicy(context, state, inputs.policyToken, record)
  const policies = policyReader(context, inputs)
  const sources = { repository: context.repository(inputs.githubToken, 'github_token'), policies }
  const { policy, grant, repository } = await undoGrant(context, inputs, sources, kept, deadline)
  const write = writeTo(context, record)
  const access = openGoogleAccess({
    context,
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
      .catch((error: unknown) => tellFailure(context, error))
  const calls = {
    vertex: createVertexCalls(access.client, universe),
    services: createServiceCalls(access.client, universe),
    recordUndo: write,
    clock: context.clock,
  }
  // Each entry has its own result, so that a late one does not make the others count as left.
  return Promise.all(
    inFlight.map(one =>
      withinTime(context, stopOne(calls, one, grant, deadline, context)).catch((error: unknown): LeftWorkOutcome => {
        if (!isTemporary(error)) tellFailure(context, error)
        return { leftRunning: [describeInFlight(one)] }
      }),
    ),
  )
}

/** Milliseconds that post may take. The runner guarantees only the rest of the job's time for cancellation. */
export const postTimeMs = 60_000

/** The part of that time in which post waits for clear answers. The rest is for the report. */
const answerMs = 50_000

/** How long a deployment may take until its model can be undeployed. */
const deployMs = 30_000

type StopCalls = Pick<Ports, 'vertex' | 'services' | 'recordUndo' | 'clock'>

async function stopOne(
  calls: StopCalls,
  inFlight: InFlight,
  grant: Grant,
  deadline: number,
  context: RunContext,
): Promise<LeftWorkOutcome> {
  const why = outsideGrant(inFlight, grant)
  if (why !== undefined) {
    refuseUnrecorded(context, `${describeInFlight(inFlight)} is left unchanged: ${why}`)
    return { leftRunning: [describeInFlight(inFlight)] }
  }
  if (inFlight.type === 'job') return stopJob(calls, inFlight, grant, deadline, context)
  if (inFlight.type === 'build') {
    const { repositoryId } = context.environment.identity
    const ours = { 'keyless-repository-id': labelValue(repositoryId), 'keyless-grant': labelValue(grant.name) }
    const fail = (error: unknown): void => tellFailure(context, error)
    return stopLeftBuild(calls, inFlight, ours, deadline, fail)
  }
  const { done, remains, left, commands } = await stop(inFlight, calls, {
    answerMs: deadline - calls.clock.now(),
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
  job: InFlightJob,
  grant: Grant,
  deadline: number,
  context: RunContext,
): Promise<LeftWorkOutcome> {
  const { project } = job
  const names = job.name === undefined ? await namesOf(calls.vertex, job, context) : [job.name]
  const cancelled: string[] = []
  const leftRunning: string[] = []
  const detached: string[] = []
  for (const name of names) {
    try {
      const look = (): Promise<Resource> => calls.vertex.get(nameInProject(project, name), { step: job.step })
      const resource = await retryUndo(look, deadline, calls.clock)
      if (!isOurs(resource['labels'], job, grant, context)) continue
      if (outcomeOf(job.kind, String(resource['state'])) !== 'running') continue
      if (job.detach) {
        detached.push(nameInProject(project, name))
        continue
      }
      await stop({ ...job, name: nameInProject(project, name) }, calls, {
        answerMs: deadline - calls.clock.now(),
        deployMs,
      })
      cancelled.push(name)
    } catch (error) {
      leftRunning.push(name)
      if (!isTemporary(error)) tellFailure(context, error)
    }
  }
  return { cancelled, leftRunning, detached }
}

/** Post stops only jobs with this run's own key. */
const isOurs = (labels: unknown, { dedupeKey }: InFlightJob, { name }: Grant, { environment }: RunContext): boolean =>
  isObject(labels) &&
  labels['keyless-key'] === dedupeKey &&
  labels['keyless-repository-id'] === labelValue(environment.identity.repositoryId) &&
  labels['keyless-grant'] === labelValue(name)

async function namesOf(vertex: Ports['vertex'], job: InFlightJob, { clock }: RunContext): Promise<string[]> {
  const yesterday = new Date(clock.now() - 86_400_000).toISOString()
  const find = async (): Promise<string[]> =>
    (await findJobs(job, job.dedupeKey, yesterday, job.step, vertex)).map(found => String(found['name']))
  const found = await find()
  if (found.length > 0) return found
  // Lists lag behind creates.
  await clock.sleep(10_000)
  return find()
}

/**
 * Returns the kept policy only if the record says that this run read it. A seal alone proves less than a policy must.
 */
function trustedPolicy(
  context: RunContext,
  { policy: open }: LeftToPost,
  policyToken: string,
  record: ResumedRecord | undefined,
): KeptPolicy | undefined {
  if (open === undefined) return undefined
  const policy = open(policyToken)
  if (policy !== undefined && record !== undefined && isRecordedPolicy(policy, record.events)) return policy
  refuseUnrecorded(context, 'STATE_policy is ignored: this run left no such policy, or no record says that it read it.')
  return undefined
}

/** Reports once why the record cannot be written, and every line that it lacks. */
function writeTo(context: RunContext, record: ResumedRecord | undefined): WriteEvent {
  if (record === undefined || record.closed()) return async () => {}
  let isTold = false
  return writeBestEffort(record.write, (type, error) => {
    if (!isTold) tellFailure(context, error)
    isTold = true
    const message = `The record lacks ${type}, which happened anyway.`
    context.runner.annotate({ level: 'warning', title: 'Record', message })
  })
}

/** A server that never answers must not block the job's runner. */
export function withinTime<T>({ signal }: RunContext, work: Promise<T>): Promise<T> {
  const late = new Promise<never>((_resolve, reject) => {
    const message = `Cleaning up took longer than ${postTimeMs / 1000} s`
    signal.addEventListener('abort', () => reject(new ActionError('STEP_TIMEOUT', message)), { once: true })
  })
  return Promise.race([work, late])
}

export const refuseUnrecorded = ({ runner }: RunContext, message: string): void =>
  runner.annotate({ level: 'warning', title: 'Not from this run', message: annotationText(message) })

export function tellFailure({ runner }: RunContext, error: unknown): void {
  const { lines, annotations } = describeFailure(error, { version, during: 'cleaning up' })
  runner.quote(lines)
  for (const annotation of annotations) runner.annotate({ level: 'error', ...annotation })
}
