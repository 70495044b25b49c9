import { stepError } from '../../../core/errors.ts'
import { isObject } from '../../../core/json.ts'
import { modelVersion, withoutProject, withProjectOf } from '../../../vertex/resource-names.ts'
import { nameOf } from '../../toolkit/create-once.ts'
import type { ModelVersion } from '../../toolkit/find-resource.ts'
import type { HandlerContext } from '../../toolkit/handler.ts'
import type { Resource } from '../../toolkit/ports.ts'
import { compareAsked, sameResource } from '../../toolkit/same-resource.ts'
import { describeSplit, sameSplit, splitOf } from './split.ts'

/**
 * Records and reports the adoption of a deployed model.
 *
 * @param check of further requirements, before that
 * @throws ActionError `STEP_REJECTED` if it is of another version
 */
export async function adoptDeployedModel(
  deployed: Resource,
  name: string,
  version: ModelVersion,
  { step, request, ports }: HandlerContext,
  check?: () => Promise<void>,
): Promise<void> {
  const { id: stepId, kind } = step.declaration
  const id = String(deployed['id'])
  const model = modelVersion(deployed['model'], deployed['modelVersionId'])
  if (withoutProject(model) !== withoutProject(version.versioned)) {
    const message = `${name} has a deployed model ${id} already, of ${model} and not of ${version.versioned}`
    throw stepError(stepId, 'STEP_REJECTED', message, {
      subject: { kind: 'endpoint', name },
      cure: 'Leave out deployedModel.id, or choose one that is free.',
    })
  }
  await check?.()
  await ports.record('step.adopted', {
    step: stepId,
    kind,
    name: `${name}/deployedModels/${id}`,
    state: 'DEPLOYED',
    dedupe_key: request.dedupeKey,
  })
  ports.tell({
    type: 'progress',
    step: stepId,
    message: `${version.versioned} is deployed as ${id} already: it is adopted`,
  })
}

export const withoutName = ({ name: _, ...deployed }: Resource): Resource => deployed

/**
 * Returns where a deployed model differs from the request. Fields outside the request may have any value, and its
 * display name may contain a mark.
 *
 * @param endpoint its full name, as Google returns it
 */
export function differenceFromAsked(
  { id: _, model: __, displayName: ___, ...asked }: Resource,
  deployed: Resource,
  endpoint: string,
  { step, request }: HandlerContext,
): string | undefined {
  const named = (resource: Resource): Resource => withProjectOf(resource, endpoint, step.project)
  const shape = { shapes: request.schema.shapes, name: 'DeployedModel' }
  return sameResource(named(asked), named(compareAsked(deployed, asked)), shape)
}

/**
 * A model with the user's own id may be another client's.
 *
 * @throws ActionError `STEP_REJECTED` if it differs from the request
 */
export async function refuseDifferentDeployment(
  asked: Resource,
  split: unknown,
  deployed: Resource,
  name: string,
  run: HandlerContext,
): Promise<void> {
  const { ports, signal } = run
  const { id: step } = run
  // The wait for it may have taken long, so the endpoint is read again.
  const endpoint = await ports.vertex.get(name, { step, signal })
  const id = String(deployed['id'])
  const difference = differenceFromAsked(asked, deployed, nameOf(endpoint), run)
  if (difference !== undefined) {
    const message = `${name} has a deployed model ${id} already, which differs from the request at ${difference}`
    const cure = 'Write what it has, or undeploy it before; or leave out deployedModel.id, and another is deployed.'
    throw stepError(step, 'STEP_REJECTED', message, { subject: { kind: 'endpoint', name }, cure })
  }
  // To the API, an empty split changes nothing.
  if (!isObject(split) || Object.keys(split).length === 0) return
  const wanted = Object.fromEntries(Object.entries(split).map(([to, share]) => [to === '0' ? id : to, share]))
  const now = splitOf(endpoint)
  if (sameSplit(wanted, now)) return
  const message = `${name} has the deployed model ${id} already, but its split is ${describeSplit(now)} and not ${describeSplit(wanted)}`
  throw stepError(step, 'STEP_REJECTED', message, {
    subject: { kind: 'endpoint', name },
    cure: 'Set it with a traffic step.',
  })
}

export function refuseSplit(why: string | undefined, name: string, step: string): void {
  if (why !== undefined)
    throw stepError(step, 'STEP_REJECTED', `the split does not fit ${name}: ${why}`, {
      subject: { kind: 'endpoint', name },
      cure: 'Use the ids of the existing deployed models.',
    })
}
