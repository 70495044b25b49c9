import { ActionError, type Answer, stepError } from '../../../core/errors.ts'
import { isObject } from '../../../core/json.ts'
import { quote } from '../../../core/text.ts'
import { type JobKindName, outcomeOf, parseJobName, shortState } from '../../../vertex/job-kinds.ts'
import { nameOf } from '../../toolkit/create-once.ts'
import { findJobs } from '../../toolkit/find-resource.ts'
import type { HandlerContext, ReadyAttempt, StepHandler } from '../../toolkit/handler.ts'
import type { InFlightJob, JobPlace, Resource } from '../../toolkit/ports.ts'
import { stateOf } from '../../toolkit/states.ts'
import { follow, timeOf } from './follow.ts'

/**
 * Adopts a job that another workflow run left running, and watches it to its end. The job's labels must have the same
 * repository and the same grant.
 */
export const attach: StepHandler = async run => {
  const { step, ports, since, request } = run
  const { id, detach } = step.declaration
  const { kind, resource, place } = await find(run)
  const name = nameOf(resource)
  const labels = labelsOf(resource)
  refuseOthers(name, labels, run)
  const dedupeKey = String(labels['keyless-key'])
  await ports.record('step.adopted', {
    step: id,
    kind: 'attach',
    name,
    state: stateOf(resource),
    dedupe_key: dedupeKey,
  })
  const maker = `run ${String(labels['keyless-run-id'])}, step ${String(labels['keyless-step'])}`
  ports.tell({
    type: 'progress',
    step: id,
    message: `${name} of ${maker} is attached: ${shortState(stateOf(resource))}`,
  })

  const one: ReadyAttempt = { step: { ...step, ...place }, request }
  const inFlight: InFlightJob = { type: 'job', step: id, ...place, kind, dedupeKey, name, ...(detach && { detach }) }
  const taken = { name, resource, adopted: true }
  const { end } = await follow({ one, kind, taken, inFlight, since, logSince: logSince(resource, run) }, run)
  return end
}

interface FoundJob {
  readonly kind: JobKindName
  readonly resource: Resource
  readonly place: JobPlace
}

async function find(run: HandlerContext): Promise<FoundJob> {
  const { id, step, ports, request, signal } = run
  const { name, key, kind = 'customJob' } = request.body
  if (typeof name === 'string') {
    const parsed = parseJobName(name)
    if (parsed === undefined) throw new Error(`not a name of a job: ${name}`)
    const { project, location, kind: named } = parsed
    const resource = await ports.vertex.get(name, { step: id, signal }).catch((error: unknown) => {
      throw error instanceof ActionError && error.answer?.status === 404 ? noJob(id, name, error.answer) : error
    })
    return { kind: named, resource: { ...resource, name }, place: { kind: named, project, location } }
  }
  const of = parseJobName(`projects/p/locations/l/${String(kind)}s/1`)?.kind ?? 'customJob'
  const place: JobPlace = { kind: of, project: step.project, location: step.location }
  const found = chooseFound(await findJobs(place, String(key), request.earliest, id, ports.vertex), of, run)
  if (found !== undefined) return { kind: of, resource: found, place }
  throw stepError(
    id,
    'STEP_REJECTED',
    `no ${of} in ${step.location} of ${step.project} has the label keyless-key=${String(key)}`,
    {
      cure: 'Give its kind and location if they differ, or its name from the log of the run that created it.',
    },
  )
}

/**
 * Chooses among jobs with the same key: the one of this repository and grant that runs or has succeeded, otherwise the
 * last one (attempts of one run have the same key). A job of another repository is returned only if there is no other,
 * to be refused by name.
 */
function chooseFound(found: readonly Resource[], kind: JobKindName, run: HandlerContext): Resource | undefined {
  const own = found.filter(one => differingLabels(labelsOf(one), run).length === 0)
  const alive = own.filter(one => ['running', 'succeeded'].includes(outcomeOf(kind, stateOf(one))))
  const [first, ...others] = alive
  if (first !== undefined && others.length > 0) {
    const { id } = run
    const names = alive.map(nameOf).join(', ')
    throw stepError(id, 'STEP_REJECTED', `${alive.length} jobs with this key run or have succeeded: ${names}`, {
      cause: 'The step was run with `rerun: new`, or another client created a copy.',
      cure: 'Give the name of the job that you mean.',
    })
  }
  const byAge = own.toSorted((a, b) => Date.parse(String(b['createTime'])) - Date.parse(String(a['createTime'])))
  return first ?? byAge[0] ?? found[0]
}

const labelsOf = (resource: Resource): Resource => (isObject(resource['labels']) ? resource['labels'] : {})

const differingLabels = (labels: Resource, { request }: HandlerContext): string[] =>
  ['keyless-repository-id', 'keyless-grant'].filter(label => labels[label] !== request.labels[label])

const noJob = (step: string, name: string, answer: Answer): ActionError =>
  stepError(step, 'STEP_REJECTED', `the job ${name} does not exist`, {
    subject: { kind: 'job', name },
    answer,
    cure: 'It was deleted, or its name is different: see the log and the results of the run that created it.',
  })

/** @throws ActionError `STEP_REJECTED` if the job is not of this repository and this grant */
function refuseOthers(name: string, labels: Resource, run: HandlerContext): void {
  const { id, request } = run
  const differing = differingLabels(labels, run)
  if (differing.length === 0 && typeof labels['keyless-key'] === 'string') return
  const [label = 'keyless-key'] = differing
  const has = typeof labels[label] === 'string' ? quote(String(labels[label])) : 'no such label'
  const wanted = request.labels[label]
  throw stepError(
    id,
    'STEP_REJECTED',
    `${name} was not created by this repository under this grant: of ${label} it has ${has}${wanted === undefined ? '' : `, not ${quote(wanted)}`}`,
    {
      subject: { kind: 'job', name },
      cure: 'Name a job that a run of this repository created under the same grant, or use the grant that created it.',
    },
  )
}

/**
 * Returns the time from which the log continues: the step's `since`, otherwise the job's start. Milliseconds since the
 * epoch.
 */
function logSince(resource: Resource, { request, since }: HandlerContext): number {
  const left = Date.parse(String(request.body['since']))
  const created = Date.parse(timeOf(resource, 'createTime') ?? '')
  return Number.isFinite(left) ? left : Number.isFinite(created) ? created : since
}
