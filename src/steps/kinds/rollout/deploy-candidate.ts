import { ActionError } from '../../../core/errors.ts'
import { digestOf } from '../../dedupe-key.ts'
import { awaitOperation } from '../../toolkit/await-operation.ts'
import { nameOf } from '../../toolkit/create-once.ts'
import type { ModelVersion } from '../../toolkit/find-resource.ts'
import type { HandlerContext } from '../../toolkit/handler.ts'
import { operationOf } from '../../toolkit/in-flight.ts'
import type { InFlightOperation, Resource } from '../../toolkit/ports.ts'
import { adoptDeployedModel } from '../serving/adopt-deployment.ts'
import { deploymentOf, deployOnce } from '../serving/deploy.ts'
import { undeployOnce } from '../serving/undeploy.ts'
import type { EndpointTransaction } from './transaction.ts'

/**
 * Deploys a version without any traffic. It gets traffic afterwards, under the endpoint's etag. A deployment with its
 * own share would set the split at its end, many minutes later: over another client's change, and even if its run was
 * killed and no longer watches the new model. See docs/design/rollouts.md.
 *
 * @param id one that only this step would choose, or the id of a model that it found and that has gone since
 * @throws ActionError if it failed, or its result is not known
 */
export async function deployCandidate(
  deployedModel: Resource,
  version: ModelVersion,
  id: string,
  transaction: EndpointTransaction,
  run: HandlerContext,
): Promise<void> {
  const { endpoint } = transaction
  transaction.brings(id)
  transaction.deploying({})
  const made = await deployOnce<'deployed'>(
    {
      endpoint,
      body: {},
      deployedModel,
      version,
      ids: [id],
      rerun: 'adopt',
      adopt: async deployed => {
        await adoptDeployedModel(deployed, endpoint, version, run)
        return 'deployed'
      },
      created: async operation => {
        transaction.deploying({ name: nameOf(operation) })
        await awaitOperation(operation, deploymentOf(version, endpoint, id), run)
        return 'deployed'
      },
    },
    run,
  ).catch((error: unknown) => {
    // Google refused it, or it failed: then there is no such model.
    if (error instanceof ActionError && ['STEP_REJECTED', 'STEP_FAILED'].includes(error.code))
      transaction.deploying(undefined)
    throw error
  })
  if (made !== 'deployed') throw made.uncertain
  transaction.deploying(undefined)
}

/** Undeploys a model that no longer gets traffic. The rollout is committed by then, so a failure is only reported. */
export async function undeployFormer(
  endpoint: string,
  deployedModelId: string,
  what: string,
  run: HandlerContext,
): Promise<void> {
  const { ports, step, signal, trackInFlight } = run
  const { id, kind } = step.declaration
  const leave = (more: Pick<InFlightOperation, 'name' | 'waits'>): void =>
    trackInFlight(operationOf(step, { what: `the undeployment of ${what} (${deployedModelId})`, ...going, ...more }))
  const going = { endpoint, undeploys: deployedModelId }
  leave({ name: undefined, waits: true })
  const body = { deployedModelId }
  const name = `${endpoint}/deployedModels/${deployedModelId}`
  await ports.record('step.submitted', { step: id, kind, name, request_sha256: digestOf(body) })
  const failed = await undeployOnce<ActionError | undefined>(
    {
      endpoint,
      body,
      gone: async () => undefined,
      beforeRequest: () => leave({ name: undefined }),
      created: async operation => {
        leave({ name: nameOf(operation) })
        await awaitOperation(operation, { what: `taking ${what} off` }, run)
        return undefined
      },
    },
    run,
  ).then(
    made => (made !== undefined && 'uncertain' in made ? made.uncertain : made),
    (error: unknown) => {
      if (error instanceof ActionError && !signal.aborted) return error
      throw error
    },
  )
  if (failed === undefined) {
    // Only a model that is gone counts as retired.
    await ports.record('rollout.retired', { step: id, endpoint, deployed_model_id: deployedModelId })
    return ports.tell({ type: 'progress', step: id, message: `${what} (${deployedModelId}) is undeployed` })
  }
  const title = `${what} (${deployedModelId}) no longer gets traffic, but could not be undeployed and is billed`
  const message = `${title}: undeploy it from ${endpoint}. ${failed.message}`
  ports.tell({ type: 'note', step: id, title, message, ...(failed.answer && { words: failed.answer.words }) })
}
