import { isObject } from '../../../core/json.ts'
import { valueAt } from '../../../document/path.ts'
import type { FormerEngine } from '../../toolkit/agent-ports.ts'
import type { HandlerContext } from '../../toolkit/handler.ts'
import type { Resource } from '../../toolkit/ports.ts'

/** The label of an engine that names its sources: the first 40 hex digits of the SHA-256 of their archive. */
export const sourceLabel = 'keyless-source'

/** The place of the sources in an engine. */
export const sourcePath = ['spec', 'sourceCodeSpec', 'inlineSource', 'sourceArchive'] as const

/**
 * Fills the sources of a former version in, which Google does not return: from where they were kept.
 *
 * @returns `undefined` if they are not kept
 */
export async function withKeptSources(
  changes: Resource,
  _former: FormerEngine,
  _run: HandlerContext,
): Promise<Resource | undefined> {
  if (!isObject(valueAt(changes, sourcePath.slice(0, -1)))) return changes
  return undefined
}
