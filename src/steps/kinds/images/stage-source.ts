import type { StepSources } from '../../file/sources.ts'
import type { HandlerContext } from '../../toolkit/handler.ts'
import type { StoredObject } from '../../toolkit/service-ports.ts'

/** Returns the archive of a step's files, which were read before any token was requested. */
export function archiveOf({ step }: Pick<HandlerContext, 'step'>): NonNullable<StepSources['archive']> {
  const archive = step.sources?.[0]?.archive
  if (archive === undefined) throw new Error(`step ${step.declaration.id} has no sources`)
  return archive
}

/**
 * Uploads the archive of a step's files into a folder, under the name of its digest. An existing one is used.
 *
 * @param folder `gs://bucket/folder/`
 */
export async function stageSource(folder: string, run: HandlerContext): Promise<StoredObject> {
  const { id, ports, signal } = run
  const { sha256 } = archiveOf(run)
  const [content] = ports.contentsOf(id).flat()
  if (content === undefined) throw new Error(`step ${id} has no sources`)
  const stored = await ports.objects.put(`${folder}${sha256}.tar.gz`, content, { step: id, signal })
  const what = stored.isAdopted
    ? 'the sources were uploaded before'
    : `the sources were uploaded (${stored.bytes} bytes)`
  ports.tell({ type: 'progress', step: id, message: `${what}: ${stored.uri}` })
  return stored
}
