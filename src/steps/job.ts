import { isObject } from '../shape.ts'
import { digest, type ResourceSchema } from './dedupe.ts'
import type { Effects, JobPlace, Resource } from './effects.ts'
import { consoleUrl, jobKinds, outcomeOf } from './kinds/table.ts'
import { type Making, madeByRun, makeOnce, nameOf, takeUp, theOnly, type Uncertain } from './once.ts'
import { isJobKind, type JobKindName, type PreparedStep } from './steps.ts'
import { stateOf } from './watch.ts'

/** What a job is made by, besides its step. */
export interface JobRequest {
  readonly step: PreparedStep
  /** The step's body with our labels. */
  readonly body: Resource
  readonly dedupeKey: string
  readonly rerun: 'adopt' | 'new'
  /** RFC 3339: no job of this run can be older; and exactly, where GitHub would say it. */
  readonly earliest: string
  readonly runCreatedAt: () => Promise<string | undefined>
  readonly schema: ResourceSchema
}

export interface TakenJob {
  readonly name: string
  readonly resource: Resource
  readonly adopted: boolean
}

/**
 * Adopts the one job that this run already made of the same step, or makes it: see `makeOnce`, whose errors these are.
 */
export function takeJob(request: JobRequest, effects: Effects, signal: AbortSignal): Promise<TakenJob | Uncertain> {
  const { declaration, project, location } = request.step
  const { id, kind: kindName } = declaration
  const kind = kindOf(request.step)
  const place: JobPlace = { kind, project, location }
  const takesId = jobKinds[kind].idParameter !== undefined
  const making: Making<TakenJob> = {
    step: id,
    find: async () => madeByRun(await effects.jobs.find(place, request.dedupeKey, request.earliest, id), request),
    choose: found => choose(found, request),
    create: before =>
      effects.jobs.create(place, request.body, takesId ? chosenId(request, before.length) : undefined, id),
    adopt: found => adopt(found, request, effects),
    created: resource => submitted(resource, request, effects),
    rerun: request.rerun,
    chosenId: takesId,
    uncertain: {
      what: `the ${kindName} of step ${id} was made`,
      cure: `Look in ${location} of ${project} for a ${kindName} with the label keyless-key=${request.dedupeKey}; a re-run of this workflow run takes it up where there is one.`,
    },
  }
  return makeOnce(making, effects, signal)
}

/** The one job to adopt, running or succeeded; `undefined` where there is none to. */
function choose(found: readonly Resource[], { step }: JobRequest): Resource | undefined {
  const kind = kindOf(step)
  const alive = found.filter(candidate => ['running', 'succeeded'].includes(outcomeOf(kind, stateOf(candidate))))
  return theOnly(alive, 'job', step.declaration.id)
}

async function adopt(resource: Resource, request: JobRequest, effects: Effects): Promise<TakenJob> {
  const { body: submitted, schema, step } = request
  const name = nameOf(resource)
  const current = await effects.jobs.get(name, step.declaration.id)
  await takeUp({ name, state: stateOf(resource), submitted, current, schema }, request, effects)
  return { name, resource, adopted: true }
}

async function submitted(resource: Resource, request: JobRequest, effects: Effects): Promise<TakenJob> {
  const { id, kind } = request.step.declaration
  const name = nameOf(resource)
  await effects.record('step.submitted', { step: id, kind, name, request_sha256: digest(request.body) })
  effects.tell({ type: 'submitted', step: id, name, consoleUrl: consoleUrl(name, request.step.project) })
  return { name, resource, adopted: false }
}

/** `fraud-training-3f2a…-0`: readable, the same for the same step, and ending in the number of its failed predecessors. */
function chosenId({ step, dedupeKey }: JobRequest, predecessors: number): string {
  const spec = step.body['pipelineSpec']
  const info = isObject(spec) && isObject(spec['pipelineInfo']) ? spec['pipelineInfo']['name'] : undefined
  const readable = String(info ?? step.declaration.id)
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 60)
  return `${readable || 'pipeline'}-${dedupeKey.slice(0, 24)}-${predecessors}`
}

function kindOf({ declaration: { kind } }: PreparedStep): JobKindName {
  if (!isJobKind(kind)) throw new Error(`${kind} is no job`)
  return kind
}
