import { stepError } from '../core/errors.ts'
import { isObject } from '../core/json.ts'
import { valueAt, withValue } from '../document/path.ts'
import type { GoogleClient } from '../google/client.ts'
import { readTemplate } from '../google/files.ts'
import { checkLimits } from '../policy/limits/check.ts'
import { refuseValue } from '../policy/limits/lists.ts'
import type { Grant } from '../policy/policy.ts'
import { dedupeKey } from '../steps/dedupe-key.ts'
import { digestOfSources } from '../steps/file/sources.ts'
import { definitions } from '../steps/kinds/registry.ts'
import { labelsFor, stableLabels } from '../steps/labels.ts'
import { readPipeline } from '../steps/pipeline/specification.ts'
import { newestKey } from '../steps/prepare/newest.ts'
import { pendingIn } from '../steps/references.ts'
import type { Permit, ReadyAttempt, ReadyStep } from '../steps/toolkit/handler.ts'
import type { ResourceSchema } from '../steps/toolkit/same-resource.ts'
import type { PreparedStep, Scope, StepDeclaration } from '../steps/types.ts'
import type { ResourcePlace } from '../vertex/resource-names.ts'
import {
  checkSteps,
  type Declared,
  type Pipelines,
  problemIn,
  refuseExcess,
  refuseInvalid,
  sharedExcess,
} from './check-steps.ts'
import type { RunContext } from './context.ts'
import type { Inputs } from './inputs.ts'
import { templateIn } from './read-pipelines.ts'

export interface ReadyContext {
  readonly client: GoogleClient
  readonly universe: string
  /** Project numbers to project ids. It grows as the run learns them. */
  readonly projectIds: ReadonlyMap<string, string>
  /** Returns the newest model of a display name, as `1234@2`. */
  readonly findNewest: (displayName: string, place: ResourcePlace, step: string) => Promise<string>
  readonly claims: Readonly<Record<string, string>>
  readonly policySha256: string
  readonly grant: Grant
  readonly inputs: Pick<Inputs, 'key' | 'rerun'>
  readonly runCreatedAt: () => Promise<string | undefined>
}

/** A run may last 35 days and be re-run for 30, so nothing of it can be older. */
const runDays = 65

/**
 * Completes a step for its request, once its references are known. It is checked again, and gets its labels and its
 * key.
 *
 * @param declared its node hours of this step are updated
 * @throws ActionError `STEPS_INVALID` or `LIMITS_EXCEEDED` with all problems
 */
export async function finalizeStep(
  declared: Declared,
  declaration: StepDeclaration,
  scope: Scope,
  context: ReadyContext,
  { environment, clock }: Pick<RunContext, 'environment' | 'clock'>,
): Promise<ReadyStep> {
  const { grant, client, universe, projectIds } = context
  const newestModels = new Map<string, string>()
  const known = { ...declared, projectIds, newestModels }
  const { file, schema, pipelines, nodeHours } = known
  const settle = (loaded: Pipelines): PreparedStep => {
    const found = checkSteps(known, declaration, scope, grant, loaded)
    refuseInvalid(file, found.faults)
    nodeHours.set(declaration.id, found.nodeHours)
    const shared = sharedExcess(file, [...nodeHours.values()], grant)
    refuseExcess(file, [...found.excesses, ...shared], grant)
    return found.step
  }
  let step = settle(pipelines)
  if (await learnNewest([step, ...(step.alternatives ?? [])], newestModels, context)) step = settle(pipelines)
  const template = templateIn(step)
  if (template !== undefined) {
    // The grant's `templates` admitted its address. Its content is checked before it is submitted inline.
    const loaded = readPipeline(await readTemplate(client, template, universe, declaration.id), template)
    step = settle({ ...pipelines, [declaration.id]: loaded })
  }
  const unknown = [step, ...(step.alternatives ?? [])].flatMap(({ body }) => pendingIn(body))
  if (unknown.length > 0)
    throw stepError(
      declaration.id,
      'STEPS_INVALID',
      `still not known: ${unknown.map(({ reference }) => reference).join(', ')}`,
    )
  const resource = { shapes: schema.shapes, name: schema.messages[declaration.kind].body }
  const permit: Permit = (fieldClass, name, at) => {
    const refusal = refuseValue(fieldClass, name, grant.allow, grant.name, step)
    const path = ['steps', declaration.id, ...at]
    refuseExcess(file, refusal === undefined ? [] : [problemIn(file, { path, ...refusal })], grant)
  }
  const attributed = (one: PreparedStep): ReadyAttempt =>
    withAttribution(one, context, environment.identity, resource, clock.now())
  const permitResult: ReadyStep['permitResult'] = (name, body) => {
    const message = schema.messages[declaration.kind].body
    const extra = { grant: grant.name, whole: true }
    const { faults } = checkLimits({ ...step, body: { ...body } }, grant.allow, schema.shapes, message, extra)
    const kept = faults.map(fault => problemIn(file, { ...fault, message: `${name} keeps this: ${fault.message}` }))
    refuseExcess(file, kept, grant)
  }
  return { ...attributed(step), permit, permitResult, alternatives: (step.alternatives ?? []).map(attributed) }
}

/** Finds the newest models that attempts of a step name. @returns true if there are any */
async function learnNewest(
  attempts: readonly PreparedStep[],
  models: Map<string, string>,
  { findNewest }: Pick<ReadyContext, 'findNewest'>,
): Promise<boolean> {
  for (const { declaration, newest = [], project, location } of attempts)
    for (const displayName of newest) {
      const key = newestKey(displayName, { project, location })
      if (!models.has(key)) models.set(key, await findNewest(displayName, { project, location }, declaration.id))
    }
  return models.size > 0
}

/** Adds labels that say where a resource comes from. One of them is the key that prevents duplicates. */
function withAttribution(
  step: PreparedStep,
  { claims, policySha256, grant, inputs, runCreatedAt }: ReadyContext,
  identity: RunContext['environment']['identity'],
  schema: ResourceSchema,
  now: number,
): ReadyAttempt {
  const { id, kind } = step.declaration
  const sources = step.sources?.map(digestOfSources)
  const key = dedupeKey({ ...identity, key: inputs.key, grant: grant.name, step: id, body: step.body, sources })
  const labels = labelsFor({
    ...identity,
    actor: claims['actor'],
    workflow: claims['workflow'],
    grant: grant.name,
    step: id,
    policySha256,
    dedupeKey: key,
  })
  const body = withLabels(step, definitions[kind].hasStableLabels ? stableLabels(labels) : labels)
  const earliest = new Date(now - runDays * 86_400_000).toISOString()
  return { step, request: { step, body, labels, dedupeKey: key, rerun: inputs.rerun, earliest, runCreatedAt, schema } }
}

/** Adds our labels to the user's, if the kind takes labels and its body has a place for them. */
function withLabels({ declaration: { kind }, body, method }: PreparedStep, ours: Readonly<Record<string, string>>) {
  const { labels, madeLabels } = definitions[kind].places
  const places = [method?.labels === undefined ? labels : ['body', ...method.labels], madeLabels]
  return places.reduce<PreparedStep['body']>((labelled, place) => {
    if (place === undefined || !isObject(valueAt(body, place.slice(0, -1)))) return labelled
    const own = valueAt(body, place)
    return withValue(labelled, place, { ...(isObject(own) ? own : {}), ...ours })
  }, body)
}
