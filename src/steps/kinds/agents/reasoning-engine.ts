import { stepError } from '../../../core/errors.ts'
import { isObject } from '../../../core/json.ts'
import { quote } from '../../../core/text.ts'
import { inputsOf } from '../../../document/request-fields.ts'
import { nameInProject, parentOf, resourceOfOperation, withProjectOf } from '../../../vertex/resource-names.ts'
import { isOurLabel, isSameKey } from '../../labels.ts'
import type { FormerEngine } from '../../toolkit/agent-ports.ts'
import type { Doing } from '../../toolkit/await-operation.ts'
import {
  adoptedResource,
  adoptResource,
  type CreateOnce,
  createdByRun,
  createOnce,
  nameOf,
  type Sent,
  theOnly,
} from '../../toolkit/create-once.ts'
import type { HandlerContext, StepHandler, StepResult } from '../../toolkit/handler.ts'
import { succeeded, unknownResult } from '../../toolkit/outcomes.ts'
import type { Resource } from '../../toolkit/ports.ts'
import { waitForOperation } from '../../toolkit/run-operation.ts'
import { sameResource } from '../../toolkit/same-resource.ts'
import { sentSources } from './agent-sources.ts'
import { createdByGrant, findEngine, listEngines } from './find-engine.ts'
import { sourceLabel } from './kept-sources.ts'

/** An engine takes minutes to create, and lists show it only then. */
const findEngineAgainMs = [5_000, 15_000, 40_000, 60_000, 120_000, 120_000] as const

/**
 * Creates an agent engine if there is none, otherwise changes the fields that the step names. It is identified by
 * `name`, or as the only one of its display name.
 */
export const reasoningEngine: StepHandler = async written => {
  const sources = await sentSources(written)
  const { id, step, ports, signal } = written
  const request = sources === undefined ? written.request : { ...written.request, body: sources.body }
  const run = { ...written, request }
  const unchanged = sources === undefined ? undefined : await unchangedEngine(run)
  if (unchanged !== undefined) return unchanged
  const called = quote(String(request.body['displayName']))
  const doing = (operation: Resource): Doing => ({
    what: `the agent engine ${called}`,
    server: resourceOfOperation(nameOf(operation)),
  })
  let former: Former | undefined
  let isSent = false
  const making: CreateOnce<StepResult> = {
    step: id,
    find: () => writtenBefore(run),
    choose: found => theOnly(found, 'agent engine', id),
    create: () => {
      former = undefined
      isSent = true
      return write(run, change => {
        former = change
      })
    },
    adopt: async found => {
      const end = await adoptEngine(found, run)
      // The answer of this run's own request was lost.
      if (isSent && end.resource !== undefined) keepFormer(end.resource, former, sources?.keep, run)
      return end
    },
    created: operation =>
      waitForOperation(operation, doing(operation), run, engine => {
        keepFormer(engine, former, sources?.keep, run)
        return { name: nameOf(engine), resource: engine }
      }),
    rerun: request.rerun,
    chosenId: false,
    lookAgainMs: findEngineAgainMs,
    uncertain: {
      what: `the agent engine ${called} was written by step ${id}`,
      step: id,
      cure: `Look in ${step.location} of ${step.project} for one with the label keyless-key=${request.dedupeKey}. A re-run of this workflow run adopts it if it exists.`,
    },
  }
  const end = await createOnce(making, ports, signal)
  return 'uncertain' in end ? unknownResult(end.uncertain) : end
}

/** Returns the engines that this run created or changed for this step. */
async function writtenBefore(run: HandlerContext): Promise<readonly Resource[]> {
  const { dedupeKey } = run.request
  const found = await listEngines(`labels.keyless-key="${dedupeKey}"`, run)
  const ours = found.filter(engine => isSameKey(engine, dedupeKey))
  return createdByRun(ours, run.request, 'updateTime')
}

/**
 * Adopts an engine that has the same sources and the same fields already: it is not deployed again. Google does not
 * return the sources, but a label names them.
 *
 * @returns `undefined` if there is none, or it differs
 */
async function unchangedEngine(run: HandlerContext): Promise<StepResult | undefined> {
  const { step, request, ports } = run
  if (request.rerun === 'new') return undefined
  const found = await findEngine(request.body, run)
  if (found === undefined) return undefined
  const { name, engine } = found
  const { name: _, labels, ...body } = request.body
  const own = isObject(labels) ? labels : {}
  const theirs = isObject(engine['labels']) ? engine['labels'] : {}
  const counts = Object.entries(own).filter(([label]) => label === sourceLabel || !isOurLabel(label))
  if (counts.some(([label, value]) => theirs[label] !== value)) return undefined
  const inPlace = (resource: Resource): Resource => withProjectOf(resource, nameOf(engine), step.project)
  const { labels: __, ...compared } = bodyWithName(body, engine)
  const schema = { shapes: request.schema.shapes, name: 'ReasoningEngine' }
  if (sameResource(inPlace(body), inPlace(compared), schema) !== undefined) return undefined
  permitChange(body, engine, name, run)
  const because = `its label ${sourceLabel} names the same sources, and its fields are equal, so it is not deployed again`
  await adoptedResource({ name, state: 'SUCCEEDED', because }, request, ports)
  return { ...succeeded({ name, resource: engine }, run), adopted: true }
}

/** An engine before a change, and the fields that the change names. */
type Former = Pick<FormerEngine, 'before' | 'paths'>

/** Keeps what a later step may restore if the engine does not answer as expected. */
function keepFormer(
  engine: Resource,
  former: Former | undefined,
  keep: string | undefined,
  { id, step, ports }: HandlerContext,
): void {
  const { etag } = engine
  const after = typeof etag === 'string' ? etag : undefined
  const { before, paths } = former ?? { before: undefined, paths: [] }
  const name = nameInProject(step.project, nameOf(engine))
  ports.formerEngines.set(name, { step: id, before, paths, after, keep })
}

/** @param changing called before an existing engine is changed */
async function write(run: HandlerContext, changing: (former: Former) => void): Promise<Sent> {
  const { step, request, ports } = run
  const { name: _, ...body } = request.body
  const existing = await findEngine(request.body, run)
  const call = { step: step.declaration.id }
  if (existing === undefined) return ports.vertex.once('POST', `${parentOf(step)}/reasoningEngines`, { ...call, body })
  const { name, engine } = existing
  permitChange(body, engine, name, run)
  const { body: changes, updateMask } = update(body, engine, run)
  ports.tell({ type: 'progress', step: step.declaration.id, message: `${name} exists: updating it` })
  changing({ before: engine, paths: updateMask.split(',') })
  return ports.vertex.once('PATCH', name, { ...call, query: { updateMask }, body: changes })
}

/**
 * Checks the result of an update against the grant, not only the named fields: new code would run with the account, the
 * secrets, and the network that the engine keeps. An engine of another grant must be listed.
 */
function permitChange(body: Resource, engine: Resource, name: string, run: HandlerContext): void {
  const { request, permit, permitResult } = run
  if (!createdByGrant(engine, request.labels)) permit('engines', name, ['reasoningEngine', 'displayName'])
  if (!isObject(body['spec'])) return
  const { shapes } = request.schema
  const before = isObject(engine['spec']) ? engine['spec'] : {}
  permitResult(name, { ...body, spec: { ...inputsOf(before, 'ReasoningEngineSpec', shapes), ...body['spec'] } })
}

/**
 * Sends only the given fields: what the step does not name stays. Labels say who created an engine, so only our own
 * engines get ours.
 */
function update(
  { labels, spec, encryptionSpec, ...body }: Resource,
  engine: Resource,
  { step, request }: HandlerContext,
): { readonly body: Resource; readonly updateMask: string } {
  const schema = { shapes: request.schema.shapes, name: 'ReasoningEngine' }
  const key = (value: unknown): Resource =>
    value === undefined ? {} : withProjectOf({ encryptionSpec: value }, nameOf(engine), step.project)
  if (encryptionSpec !== undefined && sameResource(key(encryptionSpec), key(engine['encryptionSpec']), schema)) {
    const message = `${nameOf(engine)} exists, and its encryptionSpec cannot be changed`
    throw stepError(step.declaration.id, 'STEP_REJECTED', message, {
      subject: { kind: 'agent engine', name: nameOf(engine) },
      cure: 'Write the one it has, or give the new engine another displayName.',
    })
  }
  const own = isObject(labels) ? labels : {}
  const isMade = isObject(engine['labels']) && Object.keys(engine['labels']).some(isOurLabel)
  const kept = isMade ? own : Object.fromEntries(Object.entries(own).filter(([label]) => !isOurLabel(label)))
  const fields: Resource = {
    ...body,
    ...(Object.keys(kept).length === 0 ? {} : { labels: kept }),
    ...(isObject(spec) ? { spec } : {}),
  }
  const paths = Object.keys(fields).flatMap(field =>
    field === 'spec' && isObject(spec) ? Object.keys(spec).map(name => `spec.${name}`) : [field],
  )
  return { body: fields, updateMask: paths.join(',') }
}

async function adoptEngine(found: Resource, run: HandlerContext): Promise<StepResult> {
  const { step, request, ports } = run
  const name = nameOf(found)
  const current = await ports.vertex.get(name, { step: step.declaration.id })
  const { name: _, ...body } = request.body
  const [made] = await createdByRun([current], request)
  // This step did not create the fields that an update left alone.
  const compared = made ?? bodyWithName(body, current)
  const adoption = {
    name,
    state: 'SUCCEEDED',
    submitted: body,
    current: compared,
    schema: request.schema,
  }
  await adoptResource(adoption, request, ports)
  return { ...succeeded({ name, resource: current }, run), adopted: true }
}

/** Returns the parts of an engine that a step names: top-level fields, and those of the spec. */
function bodyWithName(body: Resource, engine: Resource): Resource {
  const named = (asked: Resource, found: Resource): Resource =>
    Object.fromEntries(Object.entries(found).filter(([field]) => Object.hasOwn(asked, field)))
  const { spec } = engine
  const own = named(body, engine)
  return isObject(spec) && isObject(body['spec']) ? { ...own, spec: named(body['spec'], spec) } : own
}
