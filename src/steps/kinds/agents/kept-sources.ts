import { createHash } from 'node:crypto'
import { stepError } from '../../../core/errors.ts'
import { isObject } from '../../../core/json.ts'
import { valueAt, withValue } from '../../../document/path.ts'
import type { FormerEngine } from '../../toolkit/agent-ports.ts'
import type { HandlerContext } from '../../toolkit/handler.ts'
import type { Resource } from '../../toolkit/ports.ts'

/** The label of an engine that names its sources. */
export const sourceLabel = 'keyless-source'

/** Most bytes of a kept archive: more than an engine takes. */
const mostKeptBytes = 16 * 1024 * 1024
const inlinePath = ['spec', 'sourceCodeSpec', 'inlineSource'] as const

/** Returns the value of the label: 40 hex digits, since a label has at most 63 characters. */
export const sourceLabelOf = (sha256: string): string => sha256.slice(0, 40)

/** Returns where an archive is kept. */
export const keptUri = (keep: string, label: string): string => `${keep}${label}.tar.gz`

/**
 * Fills the sources of a former version in, which Google does not return: from where they were kept.
 *
 * @returns `undefined` if they are not kept
 * @throws ActionError `STEP_REJECTED` if the kept bytes are others
 */
export async function withKeptSources(
  changes: Resource,
  { before, keep }: FormerEngine,
  { id, ports }: Pick<HandlerContext, 'id' | 'ports'>,
): Promise<Resource | undefined> {
  if (!isObject(valueAt(changes, inlinePath))) return changes
  const label = isObject(before?.['labels']) ? before['labels'][sourceLabel] : undefined
  if (keep === undefined || typeof label !== 'string' || !/^[0-9a-f]{40}$/.test(label)) return undefined
  const uri = keptUri(keep, label)
  const bytes = await ports.readBytes(uri, mostKeptBytes, id)
  if (sourceLabelOf(createHash('sha256').update(bytes).digest('hex')) !== label) {
    const message = `${uri} is not the archive that its name says`
    throw stepError(id, 'STEP_REJECTED', message, { subject: { kind: 'file', name: uri } })
  }
  return withValue(changes, [...inlinePath, 'sourceArchive'], Buffer.from(bytes).toString('base64'))
}
