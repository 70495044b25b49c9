import { ActionError } from '../core/errors.ts'
import type { Reading } from '../policy/drift/live.ts'

/** A part of Google's side, and what is needed to read it. */
export interface Part {
  /** In words, at the start of a sentence: `The pool …`. */
  readonly what: string
  readonly permission: string
  /** The smallest predefined role with the permission. */
  readonly role: string
  /** Where to grant it: `projects/acme-ml`. */
  readonly on: string
}

/**
 * Reads a part. Something that Google says not to exist is `undefined`, and what it does not show is unreadable, with
 * its words.
 */
export async function readPart<T>({ what, ...missing }: Part, read: () => Promise<T>): Promise<Reading<T | undefined>> {
  try {
    return { value: await read() }
  } catch (error) {
    if (!(error instanceof ActionError) || (error.code !== 'STEP_REJECTED' && error.code !== 'NETWORK')) throw error
    const { words = '', details, status } = error.answer ?? {}
    // A page of a proxy may have the status 404, too.
    if (status === 404 && (details?.status === 'NOT_FOUND' || words.includes('bucket does not exist')))
      return { value: undefined }
    const isRefused = status === 403 && !details?.reasons.some(({ reason }) => reason === 'SERVICE_DISABLED')
    return { what, words: words === '' ? error.message : words, ...(isRefused && { missing }) }
  }
}
