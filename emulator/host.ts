import type { OwnPolicy } from './google/access.ts'

/** The head of a request, before its body came. */
export type RequestHead = Omit<EmulatedRequest, 'body' | 'received'>

/** Takes the body of a request as it comes, so that it is never in memory as a whole. */
export interface BodyReceiver {
  write(bytes: Buffer): void
  /** The client has disconnected before the end. */
  aborted(): void
}

/** A request as an emulated host receives it, after TLS. */
export interface EmulatedRequest {
  readonly method: string
  /** Lower-case host name, without the port. */
  readonly host: string
  /** As received: still percent-encoded, without the query. */
  readonly path: string
  readonly query: URLSearchParams
  /** Lower-cased names. */
  readonly headers: Readonly<Record<string, string>>
  /** Empty if the service has received it. */
  readonly body: Buffer
  readonly received?: BodyReceiver
}

export interface EmulatedResponse {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  /** An object is sent as JSON, and chunks as they come, without a `content-length`. */
  readonly body: string | Buffer | object | Chunks
  /** Emulated milliseconds that the service takes to answer. */
  readonly latencyMs?: number
}

/** A part of a streamed body, or a pause of emulated milliseconds before the next one. */
export type Chunk = string | Buffer | { readonly pauseMs: number }
export type Chunks = AsyncIterable<Chunk>

export const isStream = (body: EmulatedResponse['body']): body is Chunks =>
  typeof body === 'object' && !Buffer.isBuffer(body) && Symbol.asyncIterator in body

/**
 * One emulated service, for one or more host names. It answers a request that it does not know as the real service
 * does. It never throws.
 */
export interface EmulatedService {
  serves(host: string): boolean
  handle(request: EmulatedRequest): EmulatedResponse | Promise<EmulatedResponse>
  /** Returns what takes the body of a request; `undefined`: `handle` gets it as a whole. */
  receive?(request: RequestHead): BodyReceiver | undefined
}

/** The emulator's time: real time, scaled, plus what tests advanced it by. Milliseconds since the epoch. */
export interface Clock {
  now(): number
  advance(milliseconds: number): void
}

/** The owner of a Google access token. */
export interface Caller {
  /** `principal://iam.googleapis.com/…/subject/…`, or `serviceAccount:{email}` */
  readonly member: string
  readonly scopes: readonly string[]
  /** Milliseconds since the epoch. */
  readonly expiresAt: number
}

/** Google's front end: returns the caller, or the error that Google answers (401, missing or expired token). */
export type Authenticate = (request: EmulatedRequest) => { caller: Caller } | { refusal: EmulatedResponse }

/**
 * Returns true if a caller has an IAM permission on a project (`aiplatform.customJobs.create` on `acme-ml`), by its
 * roles. `own` has the bindings of a resource in the project, which count too.
 */
export type HasPermission = (caller: Caller, permission: string, project: string, own?: OwnPolicy) => boolean
