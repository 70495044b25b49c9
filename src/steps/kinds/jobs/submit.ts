import { isObject } from '../../../core/json.ts'
import { poll } from '../../../core/poll.ts'
import { consoleUrl } from '../../../vertex/console.ts'
import { type JobKindName, jobKinds, jobsIn, outcomeOf, shortState } from '../../../vertex/job-kinds.ts'
import { digestOf } from '../../dedupe-key.ts'
import {
  adoptResource,
  type CreateOnce,
  createdByRun,
  createOnce,
  nameOf,
  type OutcomeUnknown,
  theOnly,
} from '../../toolkit/create-once.ts'
import { findJobs } from '../../toolkit/find-resource.ts'
import type { StepRequest } from '../../toolkit/handler.ts'
import type { JobPlace, Ports, Resource } from '../../toolkit/ports.ts'
import { stateOf } from '../../toolkit/states.ts'
import type { PreparedStep } from '../../types.ts'
import { isJobKind } from '../kind-names.ts'

export interface SubmittedOrAdoptedJob {
  readonly name: string
  readonly resource: Resource
  readonly adopted: boolean
}

/**
 * Adopts the one job that this run already created for the same step, or creates it: see `createOnce`, also for its
 * errors.
 *
 * @param before the result of `findMade`, if it was just called
 */
export function submitOrAdoptJob(
  request: StepRequest,
  ports: Ports,
  signal: AbortSignal,
  before?: readonly Resource[],
): Promise<SubmittedOrAdoptedJob | OutcomeUnknown> {
  const { project, location, declaration } = request.step
  const { id, kind: kindName } = declaration
  const place = jobPlaceOf(request)
  const { idParameter } = jobKinds[place.kind]
  let known = before
  const making: CreateOnce<SubmittedOrAdoptedJob> = {
    step: id,
    find: async () => {
      const found = known ?? (await findMade(request, ports))
      known = undefined
      return found
    },
    choose: found => chooseAlive(found, request),
    create: async before => {
      await ports.submissions.paced(place, signal)
      signal.throwIfAborted()
      const query = idParameter && { [idParameter]: chosenId(request, before.length) }
      return ports.vertex.once('POST', jobsIn(place), { step: id, signal, body: request.body, query })
    },
    adopt: found => adoptJob(found, request, ports),
    created: resource => submitted(resource, request, ports),
    rerun: request.rerun,
    chosenId: idParameter !== undefined,
    uncertain: {
      what: `the ${kindName} of step ${id} was created`,
      step: id,
      cure: `Look in ${location} of ${project} for a ${kindName} with the label keyless-key=${request.dedupeKey}. A re-run of this workflow run adopts it if it exists.`,
    },
  }
  return createOnce(making, ports, signal)
}

const jobPlaceOf = ({ step }: StepRequest): JobPlace => ({
  kind: jobKindOf(step),
  project: step.project,
  location: step.location,
})

/**
 * How long to wait for a job that was asked to stop, before another one replaces it, and the pause between two reads.
 */
const stopping = { withinMs: 5 * 60_000, everyMs: 5_000 } as const

/**
 * Returns every job that this run has created for a step. A job that an earlier attempt asked to stop must end first:
 * an adopted job must not end that way, and no second job may run next to it.
 */
export async function findMade(request: StepRequest, ports: Ports): Promise<readonly Resource[]> {
  const { vertex, clock, tell } = ports
  const { id } = request.step.declaration
  const find = async (): Promise<readonly Resource[]> =>
    createdByRun(await findJobs(jobPlaceOf(request), request.dedupeKey, request.earliest, id, vertex), request)
  const found = await find()
  const times = { first: stopping.everyMs, deadline: clock.now() + stopping.withinMs }
  const isStopping = (job: Resource): boolean => shortState(stateOf(job)) === 'CANCELLING'
  return Promise.all(
    found.map(one => {
      const name = nameOf(one)
      if (isStopping(one)) tell({ type: 'progress', step: id, message: `waiting for ${name}, after a request to stop` })
      return poll(
        clock,
        times,
        () => vertex.get(name, { step: id }),
        job => !isStopping(job),
        one,
      )
    }),
  )
}

/** True if a job can be adopted: running or succeeded. */
export const isAlive = (step: PreparedStep, job: Resource): boolean =>
  ['running', 'succeeded'].includes(outcomeOf(jobKindOf(step), stateOf(job)))

/** Returns the one job to adopt; `undefined` if there is none. */
const chooseAlive = (found: readonly Resource[], { step }: StepRequest): Resource | undefined =>
  theOnly(
    found.filter(candidate => isAlive(step, candidate)),
    'job',
    step.declaration.id,
  )

async function adoptJob(resource: Resource, request: StepRequest, ports: Ports): Promise<SubmittedOrAdoptedJob> {
  const { body: submitted, schema, step } = request
  const name = nameOf(resource)
  const current = await ports.vertex.get(name, { step: step.declaration.id })
  await adoptResource({ name, state: stateOf(resource), submitted, current, schema }, request, ports)
  return { name, resource, adopted: true }
}

async function submitted(resource: Resource, request: StepRequest, ports: Ports): Promise<SubmittedOrAdoptedJob> {
  const { id, kind } = request.step.declaration
  const name = nameOf(resource)
  await ports.record('step.submitted', { step: id, kind, name, request_sha256: digestOf(request.body) })
  ports.tell({ type: 'submitted', step: id, name, consoleUrl: consoleUrl(name, request.step.project) })
  return { name, resource, adopted: false }
}

/** `fraud-training-3f2a…-0`: readable, the same for the same step, and ending in the number of its failed predecessors. */
function chosenId({ step, dedupeKey }: StepRequest, predecessors: number): string {
  const spec = step.body['pipelineSpec']
  const info = isObject(spec) && isObject(spec['pipelineInfo']) ? spec['pipelineInfo']['name'] : undefined
  const readable = String(info ?? step.declaration.id)
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 60)
  return `${readable || 'pipeline'}-${dedupeKey.slice(0, 24)}-${predecessors}`
}

function jobKindOf({ declaration: { kind } }: PreparedStep): JobKindName {
  if (!isJobKind(kind)) throw new Error(`${kind} is not a job`)
  return kind
}
