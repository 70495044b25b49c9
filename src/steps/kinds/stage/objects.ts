import { stepError } from '../../../core/errors.ts'
import { quote } from '../../../core/text.ts'
import type { StepSources } from '../../file/sources.ts'
import type { UploadContent } from '../../toolkit/service-ports.ts'

/** An object to be written. */
export interface PlannedObject {
  /** Below the folder `to`; for an archive its last part. */
  readonly name: string
  readonly uri: string
  readonly content: UploadContent
}

/** Limit of Cloud Storage (https://docs.cloud.google.com/storage/docs/objects#naming). Bytes. */
const maxNameBytes = 1024

/** Returns the address of the result: the archive's, or the folder. */
export function stagedUri(to: string, { request, archive }: StepSources): string {
  if (archive === undefined || !to.endsWith('/')) return to
  return `${to}${archive.sha256}.${request.archive}`
}

/**
 * Returns every object with its address.
 *
 * @throws ActionError `STEPS_INVALID` if a name is too long, before anything is sent
 */
export function plannedObjects(
  step: string,
  to: string,
  sources: StepSources,
  contents: readonly UploadContent[],
): readonly PlannedObject[] {
  const uri = stagedUri(to, sources)
  const objects = contents.map((content, index): PlannedObject => {
    if (sources.archive !== undefined) return { name: uri.slice(uri.lastIndexOf('/') + 1), uri, content }
    const { path: name = '' } = sources.files[index] ?? {}
    return { name, uri: `${to}${name}`, content }
  })
  const bucketBytes = to.indexOf('/', 'gs://'.length) + 1
  const long = objects.find(object => Buffer.byteLength(object.uri) - bucketBytes > maxNameBytes)
  if (long === undefined) return objects
  throw stepError(step, 'STEPS_INVALID', `the name of ${quote(long.uri)} has more than ${maxNameBytes} bytes`, {
    cure: 'Shorten `to`, or pack the files: archive: tar.gz.',
  })
}
