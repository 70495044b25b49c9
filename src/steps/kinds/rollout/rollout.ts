import { ActionError, stepError } from '../../../core/errors.ts'
import { isObject } from '../../../core/json.ts'
import { poll } from '../../../core/poll.ts'
import { withoutVersion } from '../../../vertex/resource-names.ts'
import { findModel, type ModelVersion, noModel } from '../../toolkit/find-resource.ts'
import type { HandlerContext, RolloutStage, StepHandler, StepResult } from '../../toolkit/handler.ts'
import { succeeded } from '../../toolkit/outcomes.ts'
import type { Resource } from '../../toolkit/ports.ts'
import { dedicatedHost, refuseLarge } from '../inference/predict.ts'
import { differenceFromAsked } from '../serving/adopt-deployment.ts'
import { deployedIds } from '../serving/deploy.ts'
import { ensureEndpoint } from '../serving/endpoint.ts'
import { bake } from './bake.ts'
import { breadcrumbBefore } from './breadcrumbs.ts'
import { deployCandidate, undeployFormer } from './deploy-candidate.ts'
import { type Deployed, deployedAt, describeServed, servingIn, shortOf } from './deployed-models.ts'
import { requestOf } from './probe.ts'
import { type RolloutBody, readRolloutBody } from './read-body.ts'
import { trafficBefore } from './real-traffic.ts'
import { recordedSample, SampleLog } from './sample-log.ts'
import { sharesOf, withShare } from './shares.ts'
import { type StartingPoint, startingPointOf } from './starting-point.ts'
import { EndpointTransaction } from './transaction.ts'

/** How long to wait for a model that is being undeployed, and the pause between two reads. */
const undeployedWithinMs = { most: 15 * 60_000, pause: 10_000 }

/** The data of a rollout, once it is known. */
interface Rollout {
  readonly body: RolloutBody
  readonly version: ModelVersion
  /** `fraud@3` */
  readonly short: string
  /** Full name of the endpoint. */
  readonly name: string
  readonly endpoint: Resource
  readonly start: StartingPoint
  readonly deployedModelId: string
}

/**
 * Deploys a version next to what serves, and gives it traffic in steps, each tested before the next. A failure restores
 * the former split and undeploys the new model. It ends where `traffic` ends: a later rollout of the same version
 * continues from there. See docs/design/rollouts.md.
 */
export const rollout: StepHandler = async run => {
  const { id, ports, request } = run
  const body = readRolloutBody(request.body)
  const version = await findModel(body.model, run, ['rollout', 'model'])
  if (version === undefined) throw noModel(body.model, 'STEP_REJECTED', run)
  await ports.record('model.resolved', { step: id, asked: body.model, model: version.versioned })
  if (body.model !== version.versioned)
    ports.tell({ type: 'progress', step: id, message: `the model ${body.model} is ${version.versioned}` })
  const ensured = await ensureEndpoint(body.endpoint, body.create, run)
  if ('end' in ensured) return ensured.end
  const { name, endpoint } = ensured
  const ids = deployedIds(request.dedupeKey)
  const unlike = (deployed: Resource): string | undefined =>
    differenceFromAsked(body.deployedModel, deployed, String(endpoint['name']), run)
  const { traffic } = body
  const start = startingPointOf({ name, endpoint }, { version, traffic, ids, rerun: request.rerun, unlike, step: id })
  const taken = deployedAt(endpoint).filter(one => ids.includes(one.id)).length
  const deployedModelId = start.taken?.id ?? ids[taken] ?? ids.at(-1) ?? ''
  const short = shortOf(version, endpoint)
  const found: Rollout = { body, version, short, name, endpoint, start, deployedModelId }
  await checkBefore(found, run)
  tellStart(found, run)
  if (start.taken === undefined || start.stages.length > 0) return runStages(found, run)
  // Nothing changes, so there is nothing to restore. Leftovers of an earlier attempt are undeployed.
  return rolloutResult(found, start.taken.share === 100 ? await finish(endpoint, found, run) : endpoint, [], run)
}

async function runStages(found: Rollout, run: HandlerContext): Promise<StepResult> {
  const { version, short, name, endpoint, start, deployedModelId } = found
  const { ports } = run
  const stages: RolloutStage[] = []
  const transaction = await EndpointTransaction.begin(
    run,
    {
      endpoint: name,
      former: start.restoreTo.shares,
      undeploys: start.restoreTo.undeploys ? deployedModelId : undefined,
    },
    { model: version.versioned, deployedModelId, now: sharesOf(endpoint) },
  )
  try {
    if (start.taken === undefined) await deploy(found, transaction, run)
    let now = endpoint
    for (const share of start.stages) now = await stage(share, found, transaction, stages, run)
    transaction.commit()
    if (sharesOf(now)[deployedModelId] === 100) now = await finish(now, found, run)
    return rolloutResult(found, now, stages, run)
  } catch (error) {
    const end = await transaction.undo(error)
    const wasRestored = end.state === 'ROLLED_BACK'
    const told = stages.map((one, index) =>
      wasRestored && one.outcome === 'held' && index === stages.length - 1
        ? { ...one, outcome: 'restored' as const }
        : one,
    )
    const last = transaction.seen && servingIn(transaction.seen)
    ports.tell({
      type: 'progress',
      step: run.id,
      message: `the rollout of ${short} ended: ${end.state}`,
    })
    return { ...end, details: rolloutDetails(found, last, told) }
  }
}

/** Deploys the new model, and writes into its name what served before. A rollback reads it there. */
function deploy(
  { body, version, short, start, deployedModelId }: Rollout,
  transaction: EndpointTransaction,
  run: HandlerContext,
): Promise<void> {
  const displayName = String(body.deployedModel['displayName'] ?? version.model['displayName'] ?? '')
  const marked = { ...body.deployedModel, displayName: breadcrumbBefore(displayName || short, start.serving) }
  return deployCandidate(marked, version, deployedModelId, transaction, run)
}

/**
 * Gives the new model its share. One that was found without traffic may be in undeployment, if an earlier attempt was
 * cancelled. Google then refuses traffic for it, and it is deployed again once it is gone.
 */
async function shiftTraffic(
  share: number,
  found: Rollout,
  transaction: EndpointTransaction,
  run: HandlerContext,
): Promise<Resource> {
  const { start, deployedModelId, short } = found
  const { ports, step, signal } = run
  const shares = withShare(start.former, deployedModelId, share)
  try {
    return await transaction.set(shares)
  } catch (error) {
    if (start.taken?.share !== 0 || !(error instanceof ActionError && error.answer?.status === 400)) throw error
    const title = `Google gives ${deployedModelId} no traffic`
    const message = `${title}: it may be shutting down; waiting until it is gone`
    ports.tell({ type: 'note', step: step.declaration.id, title, message, words: error.answer.words })
    const times = { first: undeployedWithinMs.pause, deadline: ports.clock.now() + undeployedWithinMs.most, signal }
    const isThere = async (): Promise<boolean> =>
      deployedAt(await transaction.look()).some(({ id }) => id === deployedModelId)
    if (await poll(ports.clock, times, isThere, there => !there)) throw error
    ports.tell({ type: 'progress', step: step.declaration.id, message: `it is gone: ${short} is deployed again` })
    await deploy(found, transaction, run)
    return transaction.set(shares)
  }
}

/** Sets one share of the traffic and tests it. */
async function stage(
  share: number,
  found: Rollout,
  transaction: EndpointTransaction,
  stages: RolloutStage[],
  run: HandlerContext,
): Promise<Resource> {
  const { body, short, start, deployedModelId, endpoint, name } = found
  const { id, ports } = run
  const began = ports.clock.now()
  // The last result of each kind is enough, the newest at the end.
  const looks = new Map<'probe' | 'watch', string>()
  const log = new SampleLog(sample =>
    ports.record('rollout.sampled', recordedSample(sample, { step: id, endpoint: name, share }), 'with the next'),
  )
  const note = (outcome: RolloutStage['outcome']): void => {
    const milliseconds = ports.clock.now() - began
    stages.push({ traffic: share, outcome, looks: [...looks.values()], milliseconds, samples: log.samples })
  }
  ports.tell({ type: 'progress', step: id, message: `${short} gets ${share} % of the traffic of ${name}` })
  try {
    const now = await shiftTraffic(share, found, transaction, run)
    const host = dedicatedHost(endpoint, name, id)
    const { alone } = start
    const names = new Map(deployedAt(now).map(one => [one.id, one.short]))
    const nameOf = (deployed: string): string => names.get(deployed) ?? deployed
    await bake({ share, deployedModelId, host, nameOf, alone }, body, transaction, run, log, (by, words) => {
      looks.delete(by)
      looks.set(by, words)
    })
    // The next change of the split has its reasons in the record.
    await log.end()
    note('held')
    return now
  } catch (error) {
    // If the record cannot be written, the end of the step reports it.
    await log.end().catch(() => {})
    note('failed')
    throw error
  }
}

/** Undeploys everything else: what served before, and what earlier rollouts kept warm. */
async function finish(
  now: Resource,
  { start, body, deployedModelId, name }: Rollout,
  run: HandlerContext,
): Promise<Resource> {
  const { id, ports, signal } = run
  const others = deployedAt(now).filter(one => one.id !== deployedModelId)
  const [former] = [...start.serving].sort((a, b) => b.share - a.share)
  const marked = deployedAt(now)
    .flatMap(({ mark }) => (mark?.type === 'before' ? mark.models : []))
    .map(one => one.short)
  for (const one of others) {
    const isFormer = start.serving.some(served => served.id === one.id)
    // Also if this run, or the one before it, ended between the last change and this.
    const isKept = one.mark !== undefined || marked.includes(one.short)
    const isWarm = body.keep && (start.serving.length === 0 ? isNewest(one, others) : one.id === former?.id)
    if (isWarm)
      ports.tell({
        type: 'progress',
        step: id,
        message: `${one.short} (${one.id}) stays deployed at 0 %, because of keep`,
      })
    else if (isFormer || isKept) await undeployFormer(name, one.id, one.short, run)
    else {
      const message = `${one.short} (${one.id}) is deployed at 0 %, and not by a rollout: it stays`
      ports.tell({ type: 'progress', step: id, message })
    }
  }
  return ports.vertex.get(name, { step: id, signal })
}

const isNewest = (one: Deployed, others: readonly Deployed[]): boolean =>
  others.every(({ createdAt }) => createdAt <= one.createdAt)

/** Checks what can be known to fail before any change. */
async function checkBefore({ body, name, endpoint, start }: Rollout, run: HandlerContext): Promise<void> {
  const { id, ports } = run
  const isPrivate = (endpoint['network'] ?? '') !== '' || isObject(endpoint['privateServiceConnectConfig'])
  if (body.probe !== undefined && isPrivate)
    throw stepError(id, 'STEP_REJECTED', `${name} is in a private network, so the action cannot probe it`, {
      subject: { kind: 'endpoint', name },
      cure: 'Leave out probe, and let watch check real traffic.',
    })
  const host = dedicatedHost(endpoint, name, id)
  if (host === undefined && body.probe !== undefined) refuseLarge(requestOf(body.probe), name, id)
  if (body.watch === undefined || start.stages.length === 0) return
  const before = await trafficBefore(name, run)
  ports.tell({ type: 'progress', step: id, message: `${name}, the last 15 minutes: ${before}` })
}

function tellStart(
  { body, short, name, endpoint, start, deployedModelId }: Rollout,
  { id, ports }: HandlerContext,
): void {
  const say = (message: string): void => ports.tell({ type: 'progress', step: id, message })
  const { taken, stages, alone, different } = start
  say(`${name} serves ${describeServed(deployedAt(endpoint))}`)
  for (const { deployed, at } of different)
    say(`${short} is deployed as ${deployed.id}, but not with the requested ${at}: it is deployed again next to it`)
  if (taken !== undefined)
    say(
      `${short} is deployed as ${deployedModelId} already, at ${taken.share} %: ${stages.length === 0 ? 'no stage is left' : `it continues to ${stages.join(', ')} %`}`,
    )
  if (alone && stages.length > 0 && body.traffic.join() !== '100')
    say(`no other model serves: ${short} gets 100 % at once`)
}

function rolloutResult(
  found: Rollout,
  now: Resource,
  stages: readonly RolloutStage[],
  run: HandlerContext,
): StepResult {
  const { version, name, start, deployedModelId } = found
  const resource = {
    endpoint: name,
    model: withoutVersion(version.versioned),
    modelVersionId: String(version.model['versionId']),
    deployedModelId,
    trafficSplit: sharesOf(now),
  }
  const serving = servingIn(now)
  return {
    ...succeeded({ name, resource }, run),
    adopted: start.taken !== undefined && stages.length === 0,
    details: rolloutDetails(found, serving, stages),
  }
}

function rolloutDetails(
  { name, short, start }: Rollout,
  to: readonly Deployed[] | undefined,
  stages: readonly RolloutStage[],
): StepResult['details'] {
  const shown = (all: readonly Deployed[]) => all.map(({ short, share }) => ({ model: short, traffic: share }))
  return {
    type: 'rollout',
    model: short,
    endpoint: name,
    from: shown(start.serving),
    ...(to && { to: shown(to) }),
    stages,
  }
}
