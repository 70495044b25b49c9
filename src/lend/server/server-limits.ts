/** Limits of a listener. Times are milliseconds. */
export interface Limits {
  readonly connections: number
  readonly requestsPerConnection: number
  /** Requests on one connection that wait for the answer to the one before. */
  readonly pipelined: number
  /** Bytes and number of a request's headers. */
  readonly headerBytes: number
  readonly headers: number
  /** Time for the headers of a request, and for the whole request. */
  readonly headersMs: number
  readonly requestMs: number
  /** How often both times are checked. */
  readonly checkMs: number
  readonly keepAliveMs: number
  /** Bytes of a call's body, of a body for the credential endpoints, and of all bodies at one time. */
  readonly bodyBytes: number
  readonly smallBodyBytes: number
  readonly allBodyBytes: number
  /** Bytes of an answer. */
  readonly answerBytes: number
  /** Longest time to the head of an answer, and longest pause of its body. */
  readonly answerMs: number
  /** Longest time in which a client reads nothing of what waits for it. */
  readonly clientMs: number
  /** Most lines of the record about refused calls, and about callers without the secret. */
  readonly refusalLines: number
  readonly strangerLines: number
}

export const listenerLimits: Limits = {
  connections: 256,
  requestsPerConnection: 10_000,
  pipelined: 8,
  headerBytes: 32 * 1024,
  headers: 100,
  headersMs: 15_000,
  requestMs: 60_000,
  checkMs: 5_000,
  keepAliveMs: 30_000,
  bodyBytes: 32 * 1024 * 1024,
  smallBodyBytes: 64 * 1024,
  allBodyBytes: 128 * 1024 * 1024,
  answerBytes: 256 * 1024 * 1024,
  // Models that think can be silent for minutes.
  answerMs: 600_000,
  clientMs: 300_000,
  refusalLines: 1_000,
  strangerLines: 3,
}
