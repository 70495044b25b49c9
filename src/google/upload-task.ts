import type { Clock } from '../core/clock.ts'
import type { HttpResponse } from '../network/transport.ts'
import type { UploadContent } from '../steps/toolkit/service-ports.ts'
import type { GoogleClient } from './client.ts'
import type { ObjectPlace } from './object-place.ts'

/** One upload, and what it needs. */
export interface UploadTask {
  readonly client: Pick<GoogleClient, 'send'>
  readonly clock: Clock
  readonly host: string
  readonly place: ObjectPlace
  readonly content: UploadContent
  readonly step: string
  readonly signal: AbortSignal
  /** Called with the number of bytes that Cloud Storage has. */
  readonly accepted: (bytes: number) => void
  /** Called if an answer was lost: the object may exist since. */
  readonly lost: () => void
}

/**
 * The end of an upload: Cloud Storage's last answer, or `unclear`, if only a look at the object can tell what became of
 * it.
 */
export type UploadEnd = HttpResponse | 'unclear'

/** Only if there is no object of that name: nothing is ever overwritten. */
export const uploadQuery = (uploadType: 'multipart' | 'resumable', { place }: UploadTask): Record<string, string> => ({
  uploadType,
  name: place.name,
  ifGenerationMatch: '0',
})

/** What Cloud Storage checks the bytes against, and refuses if they differ. */
export const uploadMetadata = ({ place, content }: UploadTask): Record<string, string> => ({
  name: place.name,
  contentType: content.contentType,
  crc32c: content.crc32c,
})
