import { ActionError } from '../../../core/errors.ts'
import { isObject } from '../../../core/json.ts'
import { poll } from '../../../core/poll.ts'
import type { Doing } from '../../toolkit/await-operation.ts'
import { type CreateOnce, createOnce, type OutcomeUnknown, theOnly } from '../../toolkit/create-once.ts'
import { findVersion, type ModelVersion } from '../../toolkit/find-resource.ts'
import type { HandlerContext, StepHandler, StepResult } from '../../toolkit/handler.ts'
import { splitToCome } from '../../toolkit/in-flight.ts'
import { succeeded, unknownResult } from '../../toolkit/outcomes.ts'
import type { Resource } from '../../toolkit/ports.ts'
import { waitForOperation } from '../../toolkit/run-operation.ts'
import { plainCall } from '../plain/plain-call.ts'
import { adoptDeployedModel, refuseDifferentDeployment, refuseSplit, withoutName } from './adopt-deployment.ts'
import { deployedOf, unknownDeployedModels } from './split.ts'

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
  const { id: stepId, request, ports, signal } = run
  const { target: name, body } = plainCall(run)
  const given = isObject(body['deployedModel']) ? body['deployedModel'] : {}
  const version = await findVersion(String(given['model']), run)
  const found = await ports.vertex.get(name, { step: stepId, signal })
  refuseSplit(unknownDeployedModels(isObject(body['trafficSplit']) ? body['trafficSplit'] : {}, found), name, stepId)
  const asked = String(given['model'])
  await ports.record('model.resolved', { step: stepId, asked, model: version.versioned })
  if (asked !== version.versioned)
    ports.tell({ type: 'progress', step: stepId, message: `the model ${asked} is ${version.versioned}` })

  const sets = splitToCome({ ...body, deployedModel: { model: version.versioned } })
  const changes = { endpoint: name, sets }
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
        const isAsAsked = (): Promise<void> =>
          refuseDifferentDeployment(given, body['trafficSplit'], deployed, name, run)
        await adoptDeployedModel(deployed, name, version, run, own === undefined ? undefined : isAsAsked)
        return { ...succeeded({ name, resource: { deployedModel: withoutName(deployed) } }, run), adopted: true }
      },
      created: (operation, id) =>
        waitForOperation(
          operation,
          deploymentOf(version, name, id),
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
  return 'uncertain' in end ? unknownResult(end.uncertain) : end
}

/** Returns the deployment of a model's version to an endpoint: words for messages, and the server that it starts. */
export const deploymentOf = ({ versioned: name }: ModelVersion, endpoint: string, id: string): Doing => ({
  what: `the deployment of ${name}`,
  subject: { kind: 'model', name },
  server: `${endpoint}/deployedModels/${id}`,
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
  /** Waits for the operation that deploys the model with this id. */
  readonly created: (operation: Resource, id: string) => Promise<Made>
}

/**
 * Deploys a version once: a model with one of its ids is adopted, and after a lost answer it is looked up. If its id is
 * taken but not visible, it waits as long as a deployment takes.
 */
export function deployOnce<Made>(deployment: Deployment<Made>, run: HandlerContext): Promise<Made | OutcomeUnknown> {
  const { endpoint: name, version, ids } = deployment
  const { id: stepId, ports, signal } = run
  let inFlight = false
  let chosen = ''
  const making: CreateOnce<Made> = {
    step: stepId,
    find: async () =>
      inFlight
        ? waitForDeployed(name, ids, run)
        : deployedWith(await ports.vertex.get(name, { step: stepId, signal }), ids),
    choose: found => theOnly(found, 'deployed model', stepId),
    create: before => {
      chosen = ids[before.length] ?? ids.at(-1) ?? ''
      const deployedModel = { ...deployment.deployedModel, id: chosen, model: version.versioned }
      return ports.vertex
        .once('POST', `${name}:deployModel`, { step: stepId, body: { ...deployment.body, deployedModel } })
        .catch((error: unknown) => {
          inFlight = error instanceof ActionError && error.answer?.status === 409
          throw error
        })
    },
    adopt: deployment.adopt,
    created: operation => deployment.created(operation, chosen),
    rerun: deployment.rerun,
    chosenId: true,
    uncertain: {
      what: `the deployment of ${version.versioned} to ${name} took place`,
      cure: 'Look at the endpoint in the console. A re-run of this workflow run adopts the deployed model if it exists.',
    },
  }
  return createOnce(making, ports, signal)
}

/** Returns ids of 1 to 10 digits that only the step would choose, in the order of their use. */
export function deployedIds(dedupeKey: string): readonly string[] {
  const first = BigInt(`0x${dedupeKey.slice(0, 15)}`)
  return Array.from({ length: mostIds }, (_, index) => String(((first + BigInt(index)) % 9_999_999_999n) + 1n))
}

export const deployedWith = (endpoint: Resource, ids: readonly string[]): readonly Resource[] =>
  deployedOf(endpoint).flatMap(one => (ids.includes(String(one['id'])) ? [{ ...one, name: one['id'] }] : []))

/** An id that is taken but not visible is being deployed. The model becomes visible at the end, after many minutes. */
async function waitForDeployed(
  name: string,
  ids: readonly string[],
  { id, step, ports, signal, since }: HandlerContext,
): Promise<readonly Resource[]> {
  const { clock, vertex } = ports
  const deadline = since + (step.timeoutSeconds === undefined ? inFlightMs.most : step.timeoutSeconds * 1000)
  const look = async (): Promise<readonly Resource[]> => deployedWith(await vertex.get(name, { step: id, signal }), ids)
  return poll(clock, { first: inFlightMs.pause, deadline, signal }, look, found => found.length > 0)
}
