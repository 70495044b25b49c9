/** A request as an emulated host sees it, after TLS. */
export interface EmulatedRequest {
  readonly method: string
  /** Lower-case host name, without the port. */
  readonly host: string
  /** As it came: still percent-encoded, without the query. */
  readonly path: string
  readonly query: URLSearchParams
  /** Lower-cased names. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

export interface EmulatedResponse {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  /** An object is sent as JSON. */
  readonly body: string | Buffer | object
  /** Emulated milliseconds that the service takes for it. */
  readonly latencyMs?: number
}

/** One emulated service, for one or more host names. A request that it does not know gets what the real one answers: never a throw. */
export interface EmulatedService {
  serves(host: string): boolean
  handle(request: EmulatedRequest): EmulatedResponse | Promise<EmulatedResponse>
}

/** The emulated world's time: real time, scaled, plus what tests advanced by. Milliseconds since the epoch. */
export interface Clock {
  now(): number
  advance(milliseconds: number): void
}

/** Who a Google access token belongs to. */
export interface Caller {
  /** `principal://iam.googleapis.com/…/subject/…`, or `serviceAccount:{email}` */
  readonly member: string
  readonly scopes: readonly string[]
  /** Milliseconds since the epoch. */
  readonly expiresAt: number
}

/** Answers for Google's front end: who is calling, or the error body that Google gives (401, missing or expired). */
export type Authenticate = (request: EmulatedRequest) => { caller: Caller } | { refusal: EmulatedResponse }

/** Whether a caller has an IAM permission on a project (`aiplatform.customJobs.create` on `acme-ml`), by its roles. */
export type HasPermission = (caller: Caller, permission: string, project: string) => boolean
