import { ActionError, stepError } from '../../../core/errors.ts'
import { quoteShell } from '../../../core/gcloud.ts'
import type { HandlerContext } from '../../toolkit/handler.ts'
import type { Resource } from '../../toolkit/ports.ts'
import { type ImageName, packageOf, repositoryOf } from './image-name.ts'

type Looking = Pick<HandlerContext, 'id' | 'ports' | 'signal'>

/**
 * Returns the digest of the image that has a tag; `undefined` if there is none.
 *
 * @throws ActionError `STEP_REJECTED` if the repository does not exist or may not be read
 */
export async function findImage(name: ImageName, tag: string, run: Looking): Promise<string | undefined> {
  const found = await registryEntry(`${packageOf(name)}/tags/${tag}`, run)
  if (found === undefined) {
    await refuseWithoutRepository(name, run)
    return undefined
  }
  return taggedDigest(found)
}

/** True if an image is in its repository. */
export const hasImage = async (name: ImageName, digest: string, run: Looking): Promise<boolean> =>
  (await registryEntry(`${packageOf(name)}/versions/${digest}`, run)) !== undefined

const taggedDigest = ({ version }: Resource): string | undefined =>
  typeof version === 'string' ? /\/versions\/(sha256:[0-9a-f]{64})$/.exec(version)?.[1] : undefined

async function registryEntry(path: string, { id, ports, signal }: Looking): Promise<Resource | undefined> {
  try {
    return await ports.services.get('artifactregistry', `v1/${path}`, { step: id, signal, known: false })
  } catch (error) {
    if (error instanceof ActionError && error.answer?.status === 404) return undefined
    throw error
  }
}

/** A build would fail at its end, when it pushes. */
async function refuseWithoutRepository(name: ImageName, run: Looking): Promise<void> {
  const repository = repositoryOf(name)
  const found = await registryEntry(repository, run).catch((error: unknown): Resource => {
    // Who may push need not see the repository itself.
    if (error instanceof ActionError && error.answer?.status === 403) return {}
    throw error
  })
  const format = found?.['format'] ?? 'DOCKER'
  if (found !== undefined && format === 'DOCKER') return
  const { project, location } = name
  const at = `--location=${quoteShell(location)} --project=${quoteShell(project)}`
  const subject = { kind: 'resource', name: repository, isMissing: true } as const
  if (found === undefined)
    throw stepError(run.id, 'STEP_REJECTED', `there is no repository ${repository}`, {
      subject,
      cure: 'Create it, or name another one in `image`:',
      commands: [
        `gcloud artifacts repositories create ${quoteShell(name.repository)} --repository-format=docker ${at}`,
      ],
    })
  throw stepError(run.id, 'STEP_REJECTED', `${repository} has no images: its format is ${String(format)}`, {
    subject,
    cure: 'Name a repository for Docker images in `image`. See which there are:',
    commands: [`gcloud artifacts repositories list ${at}`],
  })
}
