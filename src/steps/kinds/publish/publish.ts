import { ActionError, stepError } from '../../../core/errors.ts'
import { isObject } from '../../../core/json.ts'
import { publishedAs, type TemplateVersion, templateVersionOf } from '../../pipeline/compiled-file.ts'
import { adoptedResource, type CreateOnce, createOnce, type Sent } from '../../toolkit/create-once.ts'
import type { HandlerContext, StepHandler, StepResult } from '../../toolkit/handler.ts'
import { succeeded, unknownResult } from '../../toolkit/outcomes.ts'
import type { Resource } from '../../toolkit/ports.ts'
import { checkTags, setTags } from './tags.ts'

/** How long a new version may be missing. Google's operation of an upload says only that it will be there. */
const visibleAgainMs = [1_000, 4_000, 10_000, 15_000, 30_000, 60_000] as const

/**
 * Publishes a compiled pipeline: adopts the version with its digest, or uploads it. Then it sets the tags. The upload
 * itself sets none, since it would move a tag without a word.
 */
export const publish: StepHandler = async run => {
  const { id, step, ports, signal } = run
  const version = templateVersionOf(step.body, step.pipelineFile)
  if (version === undefined) throw stepError(id, 'STEPS_INVALID', 'the compiled pipeline is not known')
  const tags = publishedAs(version, step.body).tags.map(String)
  await checkTags(tags, version, run)
  const name = templateName(version)
  const end = (): StepResult => succeeded({ name, resource: { ...publishedAs(version, step.body), name } }, run)
  const making: CreateOnce<StepResult> = {
    step: id,
    find: async () => [await findPublished(version, run)].filter(found => found !== undefined),
    choose: ([found]) => found,
    create: () => uploadPipeline(version, run),
    adopt: async () => {
      await adoptedResource({ name, state: 'SUCCEEDED' }, run.request, ports)
      return { ...end(), adopted: true }
    },
    created: async answer => {
      await untilVisible(answer, version, run)
      ports.tell({ type: 'made', step: id, name, consoleUrl: undefined })
      return end()
    },
    // The digest names the content, so that another upload of it would be the same version.
    rerun: 'adopt',
    chosenId: true,
    uncertain: {
      what: `${version.templateUri} was uploaded by step ${id}`,
      step: id,
      cure: 'A re-run of this workflow run adopts it if it exists, and uploads it otherwise.',
    },
  }
  const made = await createOnce(making, ports, signal)
  if ('uncertain' in made) return unknownResult(made.uncertain)
  try {
    await setTags(tags, version, run)
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    return { ...made, state: 'FAILED', recorded: { state: 'FAILED', reason: error.code }, error }
  }
  return made
}

/** `projects/…/repositories/r/packages/train-fraud/versions/sha256:…` */
const templateName = ({ repository, package: name, version }: TemplateVersion): string =>
  `${repository}/packages/${name}/versions/${version}`

async function findPublished(version: TemplateVersion, run: HandlerContext): Promise<Resource | undefined> {
  const call = { step: run.id, signal: run.signal, known: false }
  try {
    return await run.ports.services.get('artifactregistry', `v1/${templateName(version)}`, call)
  } catch (error) {
    if (error instanceof ActionError && error.answer?.status === 404) return undefined
    throw error
  }
}

/** Source: https://docs.cloud.google.com/artifact-registry/docs/reference/rest/v1/projects.locations.repositories.kfpArtifacts/upload */
async function uploadPipeline(version: TemplateVersion, { id, step, ports }: HandlerContext): Promise<Sent> {
  const { pipelineFile, body } = step
  await ports.record('template.published', {
    step: id,
    package: `${version.repository}/packages/${version.package}`,
    version: version.version,
  })
  const { description } = body
  return ports.services.upload('artifactregistry', `upload/v1/${version.repository}/kfpArtifacts:create`, {
    step: id,
    body: typeof description === 'string' ? { description } : {},
    media: { contentType: 'application/octet-stream', text: pipelineFile?.text ?? '' },
  })
}

/** @throws ActionError `STEP_FAILED` if Google refuses the file, or does not name it by its digest */
async function untilVisible(answer: Resource, version: TemplateVersion, run: HandlerContext): Promise<void> {
  const { id, ports, signal } = run
  const operation = isObject(answer['operation']) ? answer['operation'] : {}
  const { error } = operation
  if (isObject(error))
    throw stepError(id, 'STEP_FAILED', `Artifact Registry did not take the pipeline: ${String(error['message'])}`)
  for (const delay of visibleAgainMs) {
    if ((await findPublished(version, run)) !== undefined) return
    await ports.clock.sleep(delay, signal)
  }
  const message = `Artifact Registry took the pipeline, but has no ${templateName(version)}`
  throw stepError(id, 'STEP_FAILED', message, { cure: 'Look into the repository before you run it again.' })
}
