import { stepError } from '../../../core/errors.ts'
import { isObject } from '../../../core/json.ts'
import { type CreateOnce, createOnce, type OutcomeUnknown } from '../../toolkit/create-once.ts'
import type { HandlerContext, StepHandler, StepResult } from '../../toolkit/handler.ts'
import { splitToCome } from '../../toolkit/in-flight.ts'
import { succeeded, unknownResult } from '../../toolkit/outcomes.ts'
import type { Resource } from '../../toolkit/ports.ts'
import { waitForOperation } from '../../toolkit/run-operation.ts'
import { plainCall } from '../plain/plain-call.ts'
import { refuseSplit } from './adopt-deployment.ts'
import { deployedWith } from './deploy.ts'
import { deployedOf, describeSplit, shareOf, splitOf, unknownDeployedModels } from './split.ts'

/** Undeploys a model. If it is gone already, there is nothing to do. */
export const undeployModel: StepHandler = async run => {
  const { id: stepId, ports, signal } = run
  const { target: name, body } = plainCall(run)
  const id = String(body['deployedModelId'])
  const sets = splitToCome(body)
  const look = (): Promise<Resource> => ports.vertex.get(name, { step: stepId, signal })
  const before = await look()
  if (deployedWith(before, [id]).length > 0) refuseServing(before, id, body, name, stepId)
  const end = await undeployOnce<StepResult>(
    {
      endpoint: name,
      body,
      gone: async endpoint => {
        const title = `the endpoint ${name} has no deployed model ${id}`
        ports.tell({ type: 'note', step: stepId, title, message: `${title}: there is nothing to undeploy` })
        return succeeded({ name, resource: endpoint }, run)
      },
      created: operation =>
        waitForOperation(
          operation,
          { what: `undeploying ${id} from ${name}`, subject: { kind: 'endpoint', name } },
          run,
          async () => ({ name, resource: await look() }),
          {
            endpoint: name,
            undeploys: id,
            sets,
          },
        ),
    },
    run,
  )
  return 'uncertain' in end ? unknownResult(end.uncertain) : end
}

/** A model to undeploy. */
export interface Undeployment<Made> {
  /** Full name. */
  readonly endpoint: string
  /** The request: `deployedModelId`, and a `trafficSplit` if it changes. */
  readonly body: Resource
  /** Called before the request. */
  readonly beforeRequest?: () => void
  /** Called if it is gone already. */
  readonly gone: (endpoint: Resource) => Promise<Made>
  /** Waits for the operation. */
  readonly created: (operation: Resource) => Promise<Made>
}

/** Undeploys a model once. After a lost answer it is looked up. */
export function undeployOnce<Made>(
  { endpoint: name, body, beforeRequest, gone, created }: Undeployment<Made>,
  { id: stepId, ports, signal }: HandlerContext,
): Promise<Made | OutcomeUnknown> {
  const id = String(body['deployedModelId'])
  const making: CreateOnce<Made> = {
    step: stepId,
    find: async () =>
      [await ports.vertex.get(name, { step: stepId, signal })].filter(
        endpoint => deployedWith(endpoint, [id]).length === 0,
      ),
    choose: ([found]) => found,
    create: async () => {
      beforeRequest?.()
      return ports.vertex.once('POST', `${name}:undeployModel`, { step: stepId, body })
    },
    adopt: gone,
    created,
    rerun: 'adopt',
    chosenId: false,
    uncertain: {
      what: `the deployed model ${id} was undeployed from ${name}`,
      cure: 'Run the step again: if it is gone, there is nothing to do.',
    },
  }
  return createOnce(making, ports, signal)
}

/** Refuses what Google would refuse: only the last deployed model may be undeployed with its traffic. */
function refuseServing(endpoint: Resource, id: string, { trafficSplit }: Resource, name: string, step: string): void {
  const given = isObject(trafficSplit) && Object.keys(trafficSplit).length > 0 ? trafficSplit : undefined
  refuseSplit(given && unknownDeployedModels(given, endpoint), name, step)
  const split = given ?? splitOf(endpoint)
  const others = deployedOf(endpoint).filter(one => String(one['id']) !== id)
  if (shareOf(split, id) === 0 || others.length === 0) return
  const message = `the deployed model ${id} of ${name} still gets traffic (${describeSplit(split)}), and Google undeploys only a model without traffic`
  const cure = `Give trafficSplit, as { "${String(others[0]?.['id'])}": 100 }, or remove its share with a traffic step first.`
  throw stepError(step, 'STEP_REJECTED', message, { subject: { kind: 'endpoint', name }, cure })
}
