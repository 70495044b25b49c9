import { ActionError, stepError } from '../../../core/errors.ts'
import { quoteShell } from '../../../core/gcloud.ts'
import { quote } from '../../../core/text.ts'
import type { TemplateVersion } from '../../pipeline/compiled-file.ts'
import type { HandlerContext } from '../../toolkit/handler.ts'
import type { Resource } from '../../toolkit/ports.ts'

/** Another client may set the same tag in between, and an answer can be lost. */
const tries = 3

/** @throws ActionError `STEP_REJECTED` if a tag names another version, and the step does not move tags */
export async function checkTags(tags: readonly string[], version: TemplateVersion, run: HandlerContext): Promise<void> {
  for (const tag of tags) requireFree(tag, await versionOfTag(tag, version, run), version, run)
}

/**
 * Sets each tag to the version.
 *
 * @throws ActionError if one of them could not be set
 */
export async function setTags(tags: readonly string[], version: TemplateVersion, run: HandlerContext): Promise<void> {
  for (const tag of tags) await setTag(tag, version, run)
}

async function setTag(tag: string, version: TemplateVersion, run: HandlerContext): Promise<void> {
  const { id, ports, signal } = run
  const parent = packageName(version)
  let unclear: ActionError | undefined
  for (let attempt = 0; attempt < tries; attempt++) {
    if (attempt > 0) await ports.clock.sleep(5_000, signal)
    const from = await versionOfTag(tag, version, run)
    if (from === version.version) return
    requireFree(tag, from, version, run)
    await ports.record('template.tagged', {
      step: id,
      package: parent,
      version: version.version,
      tag,
      from: from ?? null,
    })
    const name = `${parent}/tags/${tag}`
    const body: Resource = { name, version: `${parent}/versions/${version.version}` }
    const sent =
      from === undefined
        ? ports.services.once('POST', 'artifactregistry', `v1/${parent}/tags`, {
            step: id,
            query: { tagId: tag },
            body,
          })
        : ports.services.once('PATCH', 'artifactregistry', `v1/${name}`, {
            step: id,
            query: { updateMask: 'version' },
            body,
          })
    const end = await sent.catch((error: unknown) => {
      if (error instanceof ActionError && error.answer?.status === 409) return { ambiguous: error }
      throw error
    })
    if (!('ambiguous' in end)) return
    unclear = end.ambiguous
  }
  throw unclear ?? stepError(id, 'STEP_FAILED', `the tag ${tag} could not be set`)
}

const packageName = ({ repository, package: name }: TemplateVersion): string => `${repository}/packages/${name}`

/** Returns the version that a tag names, as `sha256:…`; `undefined` if there is no such tag. */
async function versionOfTag(tag: string, version: TemplateVersion, run: HandlerContext): Promise<string | undefined> {
  const call = { step: run.id, signal: run.signal, known: false }
  try {
    const found = await run.ports.services.get('artifactregistry', `v1/${packageName(version)}/tags/${tag}`, call)
    return String(found['version']).split('/').at(-1) ?? ''
  } catch (error) {
    if (error instanceof ActionError && error.answer?.status === 404) return undefined
    throw error
  }
}

function requireFree(
  tag: string,
  from: string | undefined,
  { repository, package: name, version }: TemplateVersion,
  { id, step }: HandlerContext,
): void {
  if (from === undefined || from === version || step.body['move_tags'] === true) return
  const [, project = '', , location = '', , repositoryId = ''] = repository.split('/')
  const message = `the tag ${quote(tag)} of ${name} names ${from}, not ${version}`
  throw stepError(id, 'STEP_REJECTED', message, {
    subject: {
      kind: 'resource',
      name: `${packageName({ repository, package: name, version, templateUri: '' })}/tags/${tag}`,
    },
    cause: 'Another version was published under this tag. A reader of the tag would get other content.',
    cure: 'To move it with every publication, write move_tags: true in the step. To see what it names:',
    commands: [
      `gcloud artifacts tags describe ${quoteShell(tag)} --project=${quoteShell(project)} --location=${quoteShell(location)} --repository=${quoteShell(repositoryId)} --package=${quoteShell(name)}`,
    ],
  })
}
