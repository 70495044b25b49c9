import { type ActionError, asActionError, stepEnded } from '../../../core/errors.ts'
import { isObject, type JsonObject } from '../../../core/json.ts'
import { buildStatus } from '../../toolkit/find-builds.ts'
import type { HandlerContext, StepHandler, StepResult } from '../../toolkit/handler.ts'
import type { InFlightBuild } from '../../toolkit/in-flight-build.ts'
import { failed, unknownResult } from '../../toolkit/outcomes.ts'
import type { Resource } from '../../toolkit/ports.ts'
import { stoppedWith } from '../../toolkit/stop-reasons.ts'
import { type BuildBody, readBuildBody } from './build-body.ts'
import { buildFailure } from './build-failure.ts'
import { composeBuild, treeTag } from './compose-build.ts'
import { findImage, hasImage } from './find-image.ts'
import { type ImageName, packageOf, parseImageName } from './image-name.ts'
import { archiveOf, stageSource } from './stage-source.ts'
import { consoleUrlOf, submitBuild, type TakenBuild } from './submit-build.ts'
import { type WatchedBuild, watchBuild } from './watch-build.ts'

/** What is built: the step's body, and the image's name and tag. */
interface Building {
  readonly body: BuildBody
  readonly name: ImageName
  readonly tag: string
}

/**
 * Builds an image from files of the workspace, or adopts the one that is in the repository for the same files. Their
 * digest is the image's tag.
 */
export const buildImage: StepHandler = async run => {
  const body = readBuildBody(run.request.body)
  const name = parseImageName(body.image)
  if (name === undefined) throw new Error(`no image: ${body.image}`)
  const building: Building = { body, name, tag: treeTag(body, archiveOf(run).sha256) }
  const digest = run.request.rerun === 'adopt' ? await findImage(name, building.tag, run) : undefined
  return digest === undefined ? build(building, run) : adoptImage(building, digest, run)
}

/** The image of these files exists: another run, or another attempt, has built it. */
async function adoptImage(building: Building, digest: string, run: HandlerContext): Promise<StepResult> {
  const { id, step, ports, request } = run
  const { kind } = step.declaration
  const name = `${packageOf(building.name)}/versions/${digest}`
  await ports.record('step.adopted', { step: id, kind, name, state: 'IMAGE', dedupe_key: request.dedupeKey })
  const reference = `${building.body.image}@${digest}`
  // A tag says it. Only who may push to the repository can set one.
  const because = `${reference} has the tag of the same files, ${building.tag}`
  ports.tell({ type: 'adopted', step: id, name, consoleUrl: undefined, because })
  return {
    state: 'SUCCEEDED',
    recorded: { state: 'SUCCEEDED', reason: null },
    name,
    adopted: true,
    resource: imageResult(building, digest, {}),
    finishedAt: new Date(ports.clock.now()).toISOString(),
  }
}

async function build(building: Building, run: HandlerContext): Promise<StepResult> {
  const { id, step, request, ports, signal, trackInFlight } = run
  const { project, location, declaration, timeoutSeconds } = step
  const source = await stageSource(building.body.staging, run)
  signal.throwIfAborted()
  const { kind } = declaration
  const inFlight: InFlightBuild = {
    type: 'build',
    step: id,
    kind,
    project,
    location,
    dedupeKey: request.dedupeKey,
    name: undefined,
  }
  trackInFlight(inFlight)
  const since = ports.clock.now()
  const image = `${building.body.image}:${building.tag}`
  const composed = composeBuild(building.body, { image, source, labels: request.labels, project, timeoutSeconds })
  const taken = await submitBuild(composed, run)
  if ('uncertain' in taken) return unknownResult(taken.uncertain)
  trackInFlight({ ...inFlight, name: taken.name })
  const created = Date.parse(String(taken.resource['createTime']))
  const end = await watchBuild(taken.name, taken.adopted && Number.isFinite(created) ? created : since, run).catch(
    (error: unknown) => ({ lost: asActionError(error, id) }),
  )
  return { ...buildFields(taken, project), ...(await endOfBuild(end, taken, building, run)) }
}

const buildFields = ({ name, adopted, resource }: TakenBuild, project: string) => ({
  name,
  adopted,
  consoleUrl: consoleUrlOf(name, project),
  startedAt: timeIn(resource, 'createTime'),
  ran: [resource],
})

const timeIn = (resource: Resource, field: string): string | undefined => {
  const value = resource[field]
  return typeof value === 'string' ? value : undefined
}

async function endOfBuild(
  end: WatchedBuild | { readonly lost: ActionError },
  taken: TakenBuild,
  building: Building,
  run: HandlerContext,
): Promise<StepResult> {
  const { id, signal, trackInFlight } = run
  if ('lost' in end) {
    if (!signal.aborted) return unknownResult(end.lost)
    return { state: 'CANCELLING', recorded: undefined, error: stoppedWith(id, signal) }
  }
  if ('timedOut' in end) {
    if (end.stopped) trackInFlight(undefined)
    return { ...failed(end.timedOut), ...(end.last !== undefined && { ran: [end.last] }) }
  }
  trackInFlight(undefined)
  return { ...(await buildEnded(end.final, taken, building, run)), ran: [end.final] }
}

async function buildEnded(
  final: Resource,
  taken: TakenBuild,
  building: Building,
  run: HandlerContext,
): Promise<StepResult> {
  const { id, ports } = run
  const state = buildStatus(final)
  const finishedAt = timeIn(final, 'finishTime')
  if (state !== 'SUCCESS') {
    const error = buildFailure(taken.name, final, building.body, run)
    return {
      state: shortStates[state] ?? state,
      recorded: { state, reason: error.code },
      resource: final,
      finishedAt,
      error,
    }
  }
  const digest = pushedDigest(final, `${building.body.image}:${building.tag}`)
  const isThere = digest !== undefined && (!taken.adopted || (await hasImage(building.name, digest, run)))
  if (digest === undefined || !isThere) {
    const error = imageMissing(taken.name, digest, building, id)
    return { state: 'FAILED', recorded: { state, reason: error.code }, resource: final, finishedAt, error }
  }
  await ports.record('image.built', { step: id, build: taken.name, image: building.body.image, digest })
  const resource = imageResult(building, digest, { build: taken.name, logUrl: final['logUrl'] })
  return { state: 'SUCCEEDED', recorded: { state: 'SUCCEEDED', reason: null }, resource, finishedAt }
}

/** Ends of a build in the words of other steps. */
const shortStates: Readonly<Record<string, string>> = {
  FAILURE: 'FAILED',
  INTERNAL_ERROR: 'FAILED',
  TIMEOUT: 'TIMED_OUT',
}

function imageMissing(name: string, digest: string | undefined, { body }: Building, id: string): ActionError {
  const message =
    digest === undefined
      ? `succeeded, but names no digest of ${body.image}: ${name}`
      : `was built by an earlier attempt, but ${body.image}@${digest} is not in the repository any more: ${name}`
  return stepEnded(id, 'STEP_FAILED', message, {
    subject: { kind: 'resource', name },
    cure: 'Run it again with `rerun: new`, which builds the image again.',
  })
}

/** Returns the digest with which a build pushed an image. */
function pushedDigest({ results }: Resource, image: string): string | undefined {
  const images = isObject(results) && Array.isArray(results['images']) ? results['images'].filter(isObject) : []
  const digest = images.find(({ name }) => name === image)?.['digest']
  return typeof digest === 'string' && /^sha256:[0-9a-f]{64}$/.test(digest) ? digest : undefined
}

/** What references to the step find. */
const imageResult = ({ body, tag }: Building, digest: string, more: JsonObject): Resource => ({
  reference: `${body.image}@${digest}`,
  digest,
  image: body.image,
  tag,
  build: '',
  logUrl: '',
  ...more,
})
