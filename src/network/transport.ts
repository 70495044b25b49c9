/** One HTTP request; the body is text or bytes. Times are milliseconds. */
export interface HttpRequest {
  readonly method: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  /** For the whole of one try, connection included. */
  readonly timeoutMs?: number
  readonly signal?: AbortSignal
}

export interface HttpResponse {
  readonly status: number
  /** Lower-cased names; repeated headers joined with `, `. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/**
 * Sends one request and reads the whole reply. Follows no redirect. Refuses a bearer token to any host outside the
 * closed list (`hosts.ts`). Statuses are answers, not errors.
 *
 * @throws ActionError `NETWORK` when no answer came (with the cause in words), `HOST_REFUSED` before anything is sent
 */
export type Send = (request: HttpRequest) => Promise<HttpResponse>
