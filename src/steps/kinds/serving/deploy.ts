import { ActionError, stepError } from '../../../core/errors.ts'
import { isObject } from '../../../core/json.ts'
import { withProjectOf } from '../../../vertex/resource-names.ts'
import type { Doing } from '../../toolkit/await-operation.ts'
import { type CreateOnce, createOnce, nameOf, type OutcomeUnknown, theOnly } from '../../toolkit/create-once.ts'
import { findVersion, type ModelVersion } from '../../toolkit/find-resource.ts'
import type { HandlerContext, StepHandler, StepResult } from '../../toolkit/handler.ts'
import { succeeded, unknown } from '../../toolkit/outcomes.ts'
import type { Resource } from '../../toolkit/ports.ts'
import { plainCall, waitForOperation } from '../../toolkit/run-operation.ts'
import { asAsked, sameResource } from '../../toolkit/same-resource.ts'
import { deployedOf, sameSplit, shareOf, splitInWords, splitOf, splitToCome, unknownDeployedModels } from './split.ts'

/**
 * How long to wait for another client's deployment with the same id, if the step has no timeout, and the pause between
 * two reads.
 */
const inFlightMs = { most: 3_600_000, pause: 20_000 }

/** Most deployments of one step by `rerun: new` that have distinct ids. */
const mostIds = 10

/**
 * Deploys a version of a model. The id of the deployed model is chosen here unless the user chose one, so that an
 * earlier deployment is found by it.
 */
export const deployModel: StepHandler = async run => {
  const { step, request, ports, signal } = run
  const { id: stepId } = step.declaration
  const { target: name, body } = plainCall(run)
  const given = isObject(body['deployedModel']) ? body['deployedModel'] : {}
  const version = await findVersion(String(given['model']), run)
  const found = await ports.vertex.get(name, { step: stepId, signal })
  refuse(unknownDeployedModels(isObject(body['trafficSplit']) ? body['trafficSplit'] : {}, found), name, stepId)
  const asked = String(given['model'])
  await ports.record('model.resolved', { step: stepId, asked, model: version.versioned })
  if (asked !== version.versioned)
    ports.tell({ type: 'progress', step: stepId, message: `the model ${asked} is ${version.versioned}` })

  const sets = splitToCome({ ...body, deployedModel: { model: version.versioned } })
  const changes = { endpoint: name, ...(sets && { sets }) }
  const own = typeof given['id'] === 'string' && given['id'] !== '' ? given['id'] : undefined
  const end = await deployOnce<StepResult>(
    {
      endpoint: name,
      body,
      deployedModel: given,
      version,
      ids: own === undefined ? deployedIds(request.dedupeKey) : [own],
      // A second one with the user's own id is impossible.
      rerun: own === undefined ? request.rerun : 'adopt',
      adopt: async deployed => {
        const isAsAsked = (): Promise<void> => refuseUnlike(given, body['trafficSplit'], deployed, name, run)
        await adopted(deployed, name, version, run, own === undefined ? undefined : isAsAsked)
        return { ...succeeded({ name, resource: { deployedModel: withoutName(deployed) } }, run), adopted: true }
      },
      created: operation =>
        waitForOperation(
          operation,
          deploymentOf(version),
          run,
          async response => {
            const { deployedModel } = response
            const id = isObject(deployedModel) ? String(deployedModel['id']) : ''
            const [whole] = deployedWith(await ports.vertex.get(name, { step: stepId, signal }), [id])
            return { name, resource: { deployedModel: whole ?? deployedModel } }
          },
          changes,
        ),
    },
    run,
  )
  return 'uncertain' in end ? unknown(end.uncertain) : end
}

/** Returns the deployment of a model's version, in words for messages. */
export const deploymentOf = ({ versioned: name }: ModelVersion): Doing => ({
  what: `the deployment of ${name}`,
  subject: { kind: 'model', name },
})

/** A version to deploy. */
export interface Deployment<Made> {
  /** Full name. */
  readonly endpoint: string
  /** Fields of the request besides the deployed model. */
  readonly body: Resource
  /** Without its id and version, which are added. */
  readonly deployedModel: Resource
  readonly version: ModelVersion
  /** Ids that only this step would choose, in order. */
  readonly ids: readonly string[]
  readonly rerun: CreateOnce<Made>['rerun']
  /** Adopts a model that is deployed with one of the ids already. */
  readonly adopt: CreateOnce<Made>['adopt']
  /** Waits for the operation. */
  readonly created: CreateOnce<Made>['created']
}

/**
 * Deploys a version once: a model with one of its ids is adopted, and after a lost answer it is looked up. If its id is
 * taken but not visible, it waits as long as a deployment takes.
 */
export function deployOnce<Made>(deployment: Deployment<Made>, run: HandlerContext): Promise<Made | OutcomeUnknown> {
  const { endpoint: name, version, ids } = deployment
  const { step, ports, signal } = run
  const { id: stepId } = step.declaration
  let inFlight = false
  const making: CreateOnce<Made> = {
    step: stepId,
    find: async () =>
      inFlight
        ? waitForDeployed(name, ids, run)
        : deployedWith(await ports.vertex.get(name, { step: stepId, signal }), ids),
    choose: found => theOnly(found, 'deployed model', stepId),
    create: before => {
      const id = ids[before.length] ?? ids.at(-1)
      const deployedModel = { ...deployment.deployedModel, id, model: version.versioned }
      return ports.vertex
        .once('POST', `${name}:deployModel`, { step: stepId, body: { ...deployment.body, deployedModel } })
        .catch((error: unknown) => {
          inFlight = error instanceof ActionError && error.answer?.status === 409
          throw error
        })
    },
    adopt: deployment.adopt,
    created: deployment.created,
    rerun: deployment.rerun,
    chosenId: true,
    uncertain: {
      what: `the deployment of ${version.versioned} to ${name} took place`,
      cure: 'Look at the endpoint in the console. A re-run of this workflow run adopts the deployed model if it exists.',
    },
  }
  return createOnce(making, ports, signal)
}

/** Undeploys a model. If it is gone already, there is nothing to do. */
export const undeployModel: StepHandler = async run => {
  const { step, ports, signal } = run
  const { id: stepId } = step.declaration
  const { target: name, body } = plainCall(run)
  const id = String(body['deployedModelId'])
  const sets = splitToCome(body)
  const look = (): Promise<Resource> => ports.vertex.get(name, { step: stepId, signal })
  const before = await look()
  if (deployedWith(before, [id]).length > 0) refuseServing(before, id, body, name, stepId)
  const end = await takeOff<StepResult>(
    {
      endpoint: name,
      body,
      gone: async endpoint => {
        const title = `the endpoint ${name} has no deployed model ${id}`
        ports.tell({ type: 'note', step: stepId, title, message: `${title}: there is nothing to take off` })
        return succeeded({ name, resource: endpoint }, run)
      },
      created: operation =>
        waitForOperation(
          operation,
          { what: `taking ${id} off ${name}`, subject: { kind: 'endpoint', name } },
          run,
          async () => ({ name, resource: await look() }),
          {
            endpoint: name,
            undeploys: id,
            ...(sets && { sets }),
          },
        ),
    },
    run,
  )
  return 'uncertain' in end ? unknown(end.uncertain) : end
}

/** A model to undeploy. */
export interface TakingOff<Made> {
  /** Full name. */
  readonly endpoint: string
  /** The request: `deployedModelId`, and a `trafficSplit` if it changes. */
  readonly body: Resource
  /** Called before the request. */
  readonly asks?: () => void
  /** Called if it is gone already. */
  readonly gone: (endpoint: Resource) => Promise<Made>
  /** Waits for the operation. */
  readonly created: (operation: Resource) => Promise<Made>
}

/** Undeploys a model once. After a lost answer it is looked up. */
export function takeOff<Made>(
  { endpoint: name, body, asks, gone, created }: TakingOff<Made>,
  { step, ports, signal }: HandlerContext,
): Promise<Made | OutcomeUnknown> {
  const { id: stepId } = step.declaration
  const id = String(body['deployedModelId'])
  const making: CreateOnce<Made> = {
    step: stepId,
    find: async () =>
      [await ports.vertex.get(name, { step: stepId, signal })].filter(
        endpoint => deployedWith(endpoint, [id]).length === 0,
      ),
    choose: ([found]) => found,
    create: async () => {
      asks?.()
      return ports.vertex.once('POST', `${name}:undeployModel`, { step: stepId, body })
    },
    adopt: gone,
    created,
    rerun: 'adopt',
    chosenId: false,
    uncertain: {
      what: `the deployed model ${id} was undeployed from ${name}`,
      cure: 'Run the step again: where it is gone, there is nothing to do.',
    },
  }
  return createOnce(making, ports, signal)
}

/** Returns ids of 1 to 10 digits that only the step would choose, in the order of their use. */
export function deployedIds(dedupeKey: string): readonly string[] {
  const first = BigInt(`0x${dedupeKey.slice(0, 15)}`)
  return Array.from({ length: mostIds }, (_, index) => String(((first + BigInt(index)) % 9_999_999_999n) + 1n))
}

const deployedWith = (endpoint: Resource, ids: readonly string[]): readonly Resource[] =>
  deployedOf(endpoint).flatMap(one => (ids.includes(String(one['id'])) ? [{ ...one, name: one['id'] }] : []))

/** An id that is taken but not visible is being deployed. The model becomes visible at the end, after many minutes. */
async function waitForDeployed(
  name: string,
  ids: readonly string[],
  { step, ports, signal, since }: HandlerContext,
): Promise<readonly Resource[]> {
  const { id } = step.declaration
  const { clock, vertex } = ports
  const deadline = since + (step.timeoutSeconds === undefined ? inFlightMs.most : step.timeoutSeconds * 1000)
  for (;;) {
    const found = deployedWith(await vertex.get(name, { step: id, signal }), ids)
    if (found.length > 0 || clock.now() >= deadline) return found
    await clock.sleep(inFlightMs.pause, signal)
  }
}

/**
 * Records and reports the adoption of a deployed model.
 *
 * @param check of further requirements, before that
 * @throws ActionError `STEP_REJECTED` if it is of another version
 */
export async function adopted(
  deployed: Resource,
  name: string,
  version: ModelVersion,
  { step, request, ports }: HandlerContext,
  check?: () => Promise<void>,
): Promise<void> {
  const { id: stepId, kind } = step.declaration
  const id = String(deployed['id'])
  const model = `${String(deployed['model']).replace(/@.*$/, '')}@${String(deployed['modelVersionId'])}`
  if (placeless(model) !== placeless(version.versioned)) {
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

const withoutName = ({ name: _, ...deployed }: Resource): Resource => deployed

/**
 * Returns where a deployed model differs from the request. Fields outside the request may have any value, and its
 * display name may contain a mark.
 *
 * @param endpoint its full name, as Google returns it
 */
export function unlikeAsked(
  { id: _, model: __, displayName: ___, ...asked }: Resource,
  deployed: Resource,
  endpoint: string,
  { step, request }: HandlerContext,
): string | undefined {
  const named = (resource: Resource): Resource => withProjectOf(resource, endpoint, step.project)
  const shape = { shapes: request.schema.shapes, name: 'DeployedModel' }
  return sameResource(named(asked), named(asAsked(deployed, asked)), shape)
}

/**
 * A model with the user's own id may be another client's.
 *
 * @throws ActionError `STEP_REJECTED` if it differs from the request
 */
async function refuseUnlike(
  asked: Resource,
  split: unknown,
  deployed: Resource,
  name: string,
  run: HandlerContext,
): Promise<void> {
  const { ports, signal } = run
  const { id: step } = run.step.declaration
  // The wait for it may have taken long, so the endpoint is read again.
  const endpoint = await ports.vertex.get(name, { step, signal })
  const id = String(deployed['id'])
  const difference = unlikeAsked(asked, deployed, nameOf(endpoint), run)
  if (difference !== undefined) {
    const message = `${name} has a deployed model ${id} already, which differs from what is asked for at ${difference}`
    const cure = 'Write what it has, or undeploy it before; or leave out deployedModel.id, and another is deployed.'
    throw stepError(step, 'STEP_REJECTED', message, { subject: { kind: 'endpoint', name }, cure })
  }
  // To the API, an empty split changes nothing.
  if (!isObject(split) || Object.keys(split).length === 0) return
  const wanted = Object.fromEntries(Object.entries(split).map(([to, share]) => [to === '0' ? id : to, share]))
  const now = splitOf(endpoint)
  if (sameSplit(wanted, now)) return
  const message = `${name} has the deployed model ${id} already, but its split is ${splitInWords(now)} and not ${splitInWords(wanted)}`
  throw stepError(step, 'STEP_REJECTED', message, {
    subject: { kind: 'endpoint', name },
    cure: 'Set it by a traffic step.',
  })
}

/** Google writes a project's number in place of its id. */
const placeless = (name: string): string => name.replace(/^projects\/[^/]+\//, '')

function refuse(why: string | undefined, name: string, step: string): void {
  if (why !== undefined)
    throw stepError(step, 'STEP_REJECTED', `the split does not fit ${name}: ${why}`, {
      subject: { kind: 'endpoint', name },
      cure: 'Name deployed models by the ids that are there.',
    })
}

/** Refuses what Google would refuse: only the last deployed model may be undeployed with its traffic. */
function refuseServing(endpoint: Resource, id: string, { trafficSplit }: Resource, name: string, step: string): void {
  const given = isObject(trafficSplit) && Object.keys(trafficSplit).length > 0 ? trafficSplit : undefined
  refuse(given && unknownDeployedModels(given, endpoint), name, step)
  const split = given ?? splitOf(endpoint)
  const others = deployedOf(endpoint).filter(one => String(one['id']) !== id)
  if (shareOf(split, id) === 0 || others.length === 0) return
  const message = `the deployed model ${id} of ${name} still gets traffic (${splitInWords(split)}), and Google undeploys only a model without traffic`
  const cure = `Give trafficSplit, as { "${String(others[0]?.['id'])}": 100 }, or let a traffic step take its share first.`
  throw stepError(step, 'STEP_REJECTED', message, { subject: { kind: 'endpoint', name }, cure })
}
