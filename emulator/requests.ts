/** One request that an emulated host received. Bodies are text; it may hold tokens, and never leaves memory. */
export interface RecordedRequest {
  /** By the emulated clock, milliseconds since the epoch. */
  readonly at: number
  readonly host: string
  readonly method: string
  /** Percent-encoded as it came, without the query. */
  readonly path: string
  /** Without the `?`; empty where there was none. */
  readonly query: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Number of the connection that it came by. */
  readonly connection: number
  /** What was answered, and when; absent while it is pending, and where a fault kept the answer back. */
  response?: { readonly status: number; readonly body: string; readonly at: number }
}

/** One CONNECT, or a request to the proxy that was none. */
export interface RecordedConnection {
  readonly at: number
  readonly number: number
  readonly host: string
  readonly port: number
  /**
   * `unknown`: no emulated service has this host, the client got a 502. `unauthorized`: without the proxy's credentials, a
   * 407. `refused`, `dropped`: by a fault. `plain`: HTTP without TLS, refused.
   */
  readonly outcome: 'open' | 'unknown' | 'unauthorized' | 'refused' | 'dropped' | 'plain'
  /** How many requests have come by it. */
  requests: number
}

/** All that reached the emulator, in the order in which it came. */
export class Recorder {
  readonly requests: RecordedRequest[] = []
  readonly connections: RecordedConnection[] = []
  /** What services threw: faults of the emulator itself, for which it fails when it is closed. */
  readonly failures: unknown[] = []

  #waiting: { matches: (request: RecordedRequest) => boolean; resolve: (request: RecordedRequest) => void }[] = []

  /** Every host that got a request, each once, in order of its first. */
  hosts(): string[] {
    return [...new Set(this.requests.map(request => request.host))]
  }

  requestsTo(host: string): RecordedRequest[] {
    return this.requests.filter(request => request.host === host)
  }

  /**
   * Resolves when a request that matches has been answered (or was answered before): the way to wait for something to
   * have happened at the emulated side without sleeping.
   */
  answered(matches: (request: RecordedRequest) => boolean): Promise<RecordedRequest> {
    const past = this.requests.find(request => request.response !== undefined && matches(request))
    if (past !== undefined) return Promise.resolve(past)
    return new Promise(resolve => this.#waiting.push({ matches, resolve }))
  }

  /** Notes the answer to a request. */
  answer(request: RecordedRequest, at: number, status: number, body: string): void {
    request.response = { status, body, at }
    const due = this.#waiting.filter(({ matches }) => matches(request))
    this.#waiting = this.#waiting.filter(waiter => !due.includes(waiter))
    for (const { resolve } of due) resolve(request)
  }

  connect(at: number, host: string, port: number, outcome: RecordedConnection['outcome']): RecordedConnection {
    const connection = { at, number: this.connections.length + 1, host, port, outcome, requests: 0 }
    this.connections.push(connection)
    return connection
  }
}
