import { stepError } from '../../../core/errors.ts'
import { withoutVersion } from '../../../vertex/resource-names.ts'
import { findEndpoint, findModel, noEndpoint } from '../../toolkit/find-resource.ts'
import type { HandlerContext, StepHandler, StepResult } from '../../toolkit/handler.ts'
import { succeeded } from '../../toolkit/outcomes.ts'
import type { Resource } from '../../toolkit/ports.ts'
import { deployedIds } from '../serving/deploy.ts'
import { breadcrumbOfRollback, rolledBackBy, rolledBackLabel, withoutBreadcrumb } from './breadcrumbs.ts'
import { deployCandidate, undeployFormer } from './deploy-candidate.ts'
import { type Deployed, deployedAt, describeServed, servingIn } from './deployed-models.ts'
import { findPreviousVersion, type PreviousVersion } from './previous-version.ts'
import { type Shares, sharesOf } from './shares.ts'
import { EndpointTransaction } from './transaction.ts'

/** Fields that Google sets on a deployed model, and those that a new one has of its own. */
const deploymentFields = ['id', 'model', 'modelVersionId', 'createTime', 'displayName', 'privateEndpoints', 'status']

/**
 * Returns an endpoint to what served before its last rollout. A model that is still deployed gets its traffic back. One
 * that was undeployed is deployed again, on the machines of the model that it replaces. Then the rolled-out model is
 * undeployed. A failure before that leaves the endpoint as it was.
 */
export const rollback: StepHandler = async run => {
  const { id, ports, request } = run
  const found = await findEndpoint(request.body['endpoint'], run)
  if (found === undefined) throw noEndpoint(request.body['endpoint'], run)
  const { name, endpoint } = found
  const all = deployedAt(endpoint)
  const ids = deployedIds(request.dedupeKey)
  ports.tell({ type: 'progress', step: id, message: `${name} serves ${describeServed(all)}` })
  const rolledBack = request.rerun === 'adopt' ? rolledBackBy(endpoint, request.dedupeKey) : undefined
  // If it still serves, or nothing does, the attempt was undone and cleaned up.
  const now = sharesOf(endpoint)
  if (rolledBack !== undefined && now[rolledBack] === undefined && Object.keys(now).length > 0)
    return endOfEarlierRollback(rolledBack, found, run)
  const way = findPreviousVersion(all, { name, step: id, ids })
  return 'to' in way ? shift(way, found, run) : returnTo(way, found, run)
}

type FoundEndpoint = { readonly name: string; readonly endpoint: Resource }

/**
 * The end of a rollback that an earlier attempt has done: what is left is undeployed. A second rollback would go back
 * one version further.
 */
async function endOfEarlierRollback(
  rolledBack: string,
  { name, endpoint }: FoundEndpoint,
  run: HandlerContext,
): Promise<StepResult> {
  const { id, ports, signal } = run
  const all = deployedAt(endpoint)
  const message = `an earlier attempt already rolled ${name} back, from the deployed model ${rolledBack}`
  ports.tell({ type: 'progress', step: id, message })
  const left = all.find(one => one.id === rolledBack)
  if (left !== undefined) await undeployFormer(name, left.id, left.short, run)
  return { ...rollbackResult(name, await ports.vertex.get(name, { step: id, signal }), all, run), adopted: true }
}

/** Gives the traffic to a model that is still deployed. */
async function shift(
  way: { readonly from: Deployed; readonly to: Shares },
  found: FoundEndpoint,
  run: HandlerContext,
): Promise<StepResult> {
  const { name, endpoint } = found
  const model = deployedAt(endpoint).find(one => Object.hasOwn(way.to, one.id))?.version ?? ''
  const now = sharesOf(endpoint)
  const transaction = await EndpointTransaction.begin(
    run,
    { endpoint: name, former: now, undeploys: undefined },
    { model, now },
  )
  return finishRollback(way, way.to, found, transaction, run)
}

/** Deploys the former version again. */
async function returnTo(
  way: Extract<PreviousVersion, { readonly deploy: string }>,
  found: FoundEndpoint,
  run: HandlerContext,
): Promise<StepResult> {
  const { id: stepId, ports, request } = run
  const { name, endpoint } = found
  // Named from the endpoint's own place, which may differ from the step's.
  const full = way.deploy.includes('/') ? way.deploy : `${name.replace(/\/endpoints\/[^/]*$/, '')}/models/${way.deploy}`
  const version = await findModel(full, run, ['rollback', 'endpoint'])
  if (version === undefined)
    throw stepError(
      stepId,
      'STEP_REJECTED',
      `${way.deploy} served on ${name} before, but is no longer in the registry`,
      {
        subject: { kind: 'model', name: full },
        cure: 'Roll out a version that exists.',
      },
    )
  await ports.record('model.resolved', { step: stepId, asked: way.deploy, model: version.versioned })
  const ids = deployedIds(request.dedupeKey)
  const there = deployedAt(endpoint).find(one => ids.includes(one.id))
  const deployedModelId = there?.id ?? ids[0] ?? ''
  const message = `${way.deploy} served before, and is deployed again on the machines of ${way.from.short}`
  ports.tell({ type: 'progress', step: stepId, message })
  const now = sharesOf(endpoint)
  const inFlight = { endpoint: name, former: now, undeploys: deployedModelId }
  const transaction = await EndpointTransaction.begin(run, inFlight, { model: version.versioned, deployedModelId, now })
  try {
    const { resource } = way.from
    const kept = Object.fromEntries(Object.entries(resource).filter(([field]) => !deploymentFields.includes(field)))
    const displayName = breadcrumbOfRollback(withoutBreadcrumb(String(resource['displayName'] ?? '')), way.from.short)
    await deployCandidate({ ...kept, displayName }, version, deployedModelId, transaction, run)
  } catch (error) {
    return rollbackUndone(error, found, transaction)
  }
  return finishRollback(way, { [deployedModelId]: 100 }, found, transaction, run)
}

async function finishRollback(
  { from }: Pick<PreviousVersion, 'from'>,
  to: Shares,
  { name, endpoint }: FoundEndpoint,
  transaction: EndpointTransaction,
  run: HandlerContext,
): Promise<StepResult> {
  const { id, ports, signal, request } = run
  try {
    const label = rolledBackLabel(endpoint, from.id, request.dedupeKey)
    if (label === undefined) {
      const title = `${name} has the maximum number of labels`
      const message = `${title}: a re-run would roll back one version more`
      ports.tell({ type: 'note', step: id, title, message })
    }
    const now = await transaction.set(to, label)
    ports.tell({ type: 'progress', step: id, message: `${name} serves ${describeServed(deployedAt(now))}` })
    transaction.commit()
    await undeployFormer(name, from.id, from.short, run)
    return rollbackResult(name, await ports.vertex.get(name, { step: id, signal }), deployedAt(endpoint), run)
  } catch (error) {
    return rollbackUndone(error, { name, endpoint }, transaction)
  }
}

/** Returns the end after a failure, with the models that serve now. */
async function rollbackUndone(
  error: unknown,
  { name, endpoint }: FoundEndpoint,
  transaction: EndpointTransaction,
): Promise<StepResult> {
  const end = await transaction.undo(error)
  return { ...end, details: rollbackDetails(name, deployedAt(endpoint), transaction.seen) }
}

function rollbackResult(name: string, now: Resource, before: readonly Deployed[], run: HandlerContext): StepResult {
  const [main] = [...servingIn(now)].sort((a, b) => b.share - a.share)
  const resource = {
    endpoint: name,
    ...(main && {
      model: withoutVersion(String(main.resource['model'])),
      modelVersionId: String(main.resource['modelVersionId']),
      deployedModelId: main.id,
    }),
    trafficSplit: sharesOf(now),
  }
  return { ...succeeded({ name, resource }, run), details: rollbackDetails(name, before, now) }
}

function rollbackDetails(
  endpoint: string,
  before: readonly Deployed[],
  now: Resource | undefined,
): NonNullable<StepResult['details']> {
  const shown = (all: readonly Deployed[]) =>
    all.filter(({ share }) => share > 0).map(({ short, share }) => ({ model: short, traffic: share }))
  return { type: 'rollout', endpoint, from: shown(before), ...(now && { to: shown(deployedAt(now)) }), stages: [] }
}
