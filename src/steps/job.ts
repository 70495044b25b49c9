import { ActionError } from '../errors.ts'
import { isObject } from '../shape.ts'
import { digest, type ResourceSchema, sameResource } from './dedupe.ts'
import type { Effects, JobPlace, Resource } from './effects.ts'
import { consoleUrl, jobKinds, outcomeOf } from './kinds/table.ts'
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

/** A create that was sent and of which nobody knows whether it took effect, having looked for it. */
export interface UncertainJob {
  readonly uncertain: ActionError
}

export interface TakenJob {
  readonly name: string
  readonly resource: Resource
  readonly adopted: boolean
}

/** List replies lag behind creates (facts/vertex-api.md "Idempotency"): when to look for what a lost reply may have made. */
const lookAgainMs = [5_000, 15_000, 40_000] as const
const creates = 3

/**
 * "Never twice" (DESIGN 4): adopts the one job that this run already made of the same step, or makes it; a create whose
 * answer was lost is looked for before it is repeated.
 *
 * @throws ActionError `STEP_REJECTED` where Google refuses, or where what exists is not clearly ours; the signal's reason
 * when it aborts before the first create. Then there is no job of ours.
 */
export async function takeJob(
  request: JobRequest,
  effects: Effects,
  signal: AbortSignal,
): Promise<TakenJob | UncertainJob> {
  const { declaration, project, location } = request.step
  const kind = kindOf(request.step)
  const place: JobPlace = { kind, project, location }
  const before = await candidates(request, place, effects)
  const chosen = request.rerun === 'adopt' ? choose(before, request) : undefined
  if (chosen !== undefined) return adopt(chosen, request, effects)

  // What a cancelled run has not begun, it does not begin.
  signal.throwIfAborted()
  const id = jobKinds[kind].idParameter === undefined ? undefined : chosenId(request, before.length)
  const known = new Set(before.map(nameOf))
  for (let attempt = 1; ; attempt++) {
    const outcome = await effects.jobs
      .create(place, request.body, id, declaration.id)
      .catch((error: unknown) => unclear(error, id, attempt))
    if ('resource' in outcome) return submitted(outcome.resource, request, effects)
    const { ambiguous } = outcome
    const words = ambiguous.answer?.words ?? ambiguous.message
    const message = 'no clear answer to the create: looking for what it made'
    effects.tell({ type: 'note', step: declaration.id, message, words })
    try {
      const made = await lookFor(request, place, known, effects, signal)
      if (made !== undefined) return await adopt(made, request, effects)
    } catch (error) {
      return uncertain(request, isClear(error) ? error : ambiguous)
    }
    if (attempt === creates || signal.aborted) return uncertain(request, ambiguous)
  }
}

/**
 * A refusal after a first try that may have taken effect is not the last word; a chosen id that exists already means
 * that it did, or that someone else took it: look.
 */
function unclear(error: unknown, id: string | undefined, attempt: number): { ambiguous: ActionError } {
  if (error instanceof ActionError && (attempt > 1 || (id !== undefined && error.answer?.status === 409)))
    return { ambiguous: error }
  throw error
}

const isClear = (error: unknown): error is ActionError => error instanceof ActionError && error.code === 'STEP_REJECTED'

function uncertain({ step, dedupeKey }: JobRequest, { code, message, answer }: ActionError): UncertainJob {
  const { id, kind } = step.declaration
  const what = `Nobody knows whether the ${kind} of step ${id} was made: its create got no clear answer, and it was not found since. ${message}`
  const cure = `Look in ${step.location} of ${step.project} for a ${kind} with the label keyless-key=${dedupeKey}; a re-run of this workflow run takes it up where there is one.`
  return { uncertain: new ActionError(code, what, { ...(answer && { answer }), cure }) }
}

async function lookFor(
  request: JobRequest,
  place: JobPlace,
  known: ReadonlySet<string>,
  effects: Effects,
  signal: AbortSignal,
): Promise<Resource | undefined> {
  for (const delay of lookAgainMs) {
    await effects.pace.sleep(delay, signal)
    const found = (await candidates(request, place, effects)).filter(candidate => !known.has(nameOf(candidate)))
    const made = choose(found, request)
    if (made !== undefined) return made
  }
  return undefined
}

/** Everything that carries this step's dedupe key and was made since the run began. */
async function candidates(request: JobRequest, place: JobPlace, effects: Effects): Promise<readonly Resource[]> {
  const found = await effects.jobs.find(place, request.dedupeKey, request.earliest, request.step.declaration.id)
  if (found.length === 0) return []
  const began = Date.parse((await request.runCreatedAt()) ?? request.earliest)
  return found.filter(candidate => Date.parse(String(candidate['createTime'])) >= began - 60_000)
}

/** The one job to adopt, running or succeeded; `undefined` where there is none to. */
function choose(found: readonly Resource[], { step }: JobRequest): Resource | undefined {
  const { id } = step.declaration
  const kind = kindOf(step)
  const alive = found.filter(candidate => ['running', 'succeeded'].includes(outcomeOf(kind, stateOf(candidate))))
  if (alive.length <= 1) return alive[0]
  const names = alive.map(nameOf).join(', ')
  const message = `Step ${id}: ${alive.length} jobs carry this step's key, so none is adopted and none is made: ${names}`
  throw new ActionError('STEP_REJECTED', message, {
    cause: 'Somebody made a look-alike, or an earlier run of this action was interrupted.',
    cure: 'Look at them in the console, cancel what is not wanted, then run again; or set `rerun: new` to start another.',
  })
}

/** Takes up a job that this run made, if it is what was asked for, and nothing beside it. */
async function adopt(resource: Resource, request: JobRequest, effects: Effects): Promise<TakenJob> {
  const { id, kind } = request.step.declaration
  const name = nameOf(resource)
  const difference = sameResource(request.body, await effects.jobs.get(name, id), request.schema)
  if (difference !== undefined) {
    const message = `Step ${id}: ${name} carries this step's key, but differs from what was asked for at ${difference}`
    throw new ActionError('STEP_REJECTED', message, {
      cause: 'It was changed, or made by somebody else with the same label.',
      cure: 'Look at it in the console; set `rerun: new` to start another.',
    })
  }
  await effects.record('step.adopted', {
    step: id,
    kind,
    name,
    state: stateOf(resource),
    dedupe_key: request.dedupeKey,
  })
  effects.tell({ type: 'adopted', step: id, name, consoleUrl: consoleUrl(name, request.step.project) })
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

const nameOf = (resource: Resource): string => (typeof resource['name'] === 'string' ? resource['name'] : '')
