import { Pending } from '../../../core/json.ts'
import { byteSize, count } from '../../../core/text.ts'
import type { Resource } from '../../toolkit/ports.ts'
import type { PreparedStep } from '../../types.ts'
import { stagedUri } from './objects.ts'

/** Returns the lines of a plan: what would be written, and where. */
export function outlineStage({ to }: Resource, { sources = [] }: Pick<PreparedStep, 'sources'>): string[] {
  const [taken] = sources
  const where = to instanceof Pending ? to.reference : String(to)
  if (taken === undefined) return [`Writes the files to ${where}; overwrites nothing`]
  const { archive, files, bytes } = taken
  const place = to instanceof Pending ? where : stagedUri(where, taken)
  if (archive !== undefined) return [`Writes ${place}, ${byteSize(archive.bytes)}; overwrites nothing`]
  const objects = files.length === 1 ? '1 object' : `${count(files.length)} objects`
  return [`Writes ${objects}, ${byteSize(bytes)}, to ${place}; overwrites nothing`]
}
