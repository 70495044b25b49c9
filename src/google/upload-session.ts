import { ActionError } from '../core/errors.ts'
import { redact } from '../core/redact.ts'
import type { HttpResponse } from '../network/transport.ts'
import type { GoogleCall } from './attempt.ts'

/**
 * The address of a resumable upload. It lets its holder write the object, so it is a secret: it stays in memory, and no
 * message contains it.
 */
export class UploadSession {
  readonly #address: URL

  private constructor(address: URL) {
    this.#address = address
  }

  /**
   * Reads the address from the answer to the request that begins an upload; `undefined` if it has none.
   *
   * @param asked the host that was asked for it
   * @throws ActionError `HOST_REFUSED` if it leads to another host: some of Google's hosts are programs of its customers,
   * which would get the token
   */
  static in({ headers }: HttpResponse, asked: string): UploadSession | undefined {
    const location = headers['location']
    if (location === undefined || !URL.canParse(location)) return undefined
    const address = new URL(location)
    if (address.protocol !== 'https:' || address.host !== asked)
      throw new ActionError('HOST_REFUSED', `Nothing was uploaded to ${address.host}: the upload began at ${asked}`, {
        cause: 'A proxy in between answered instead of Cloud Storage.',
      })
    return address.searchParams.has('upload_id') ? new UploadSession(address) : undefined
  }

  /** Where requests of this upload go. */
  get target(): Pick<GoogleCall, 'host' | 'path' | 'query'> {
    const { host, pathname, searchParams } = this.#address
    return { host, path: pathname, query: Object.fromEntries(searchParams) }
  }

  /** Returns an answer without what it repeats of the address. */
  withoutEcho(response: HttpResponse): HttpResponse {
    const id = this.#address.searchParams.get('upload_id') ?? ''
    if (id === '' || !response.body.includes(id.slice(0, 12))) return response
    return { ...response, body: Buffer.from(redact(response.body.toString(), [id])) }
  }
}
