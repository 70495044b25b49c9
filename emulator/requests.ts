/** One request that an emulated host received. Bodies are text. They may contain tokens, so they stay in memory. */
export interface RecordedRequest {
  /** By the emulated clock, milliseconds since the epoch. */
  readonly at: number
  readonly host: string
  readonly method: string
  /** Percent-encoded as received, without the query. */
  readonly path: string
  /** Without the `?`; empty if there was none. */
  readonly query: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Number of the connection that carried it. */
  readonly connection: number
  /** The answer and its time; absent while it is pending, and if a fault held it back. */
  response?: {
    readonly status: number
    /** Of a streamed answer: what was written. */
    readonly body: string
    readonly at: number
    /** The client has disconnected before the end. */
    readonly aborted?: true
  }
}

/** One CONNECT, or a request to the proxy that was not one. */
export interface RecordedConnection {
  readonly at: number
  readonly number: number
  readonly host: string
  readonly port: number
  /**
   * `unknown`: no emulated service has this host, so the client got a 502. `unauthorized`: the proxy's credentials were
   * missing, so it got a 407. `refused`, `dropped`: by a fault. `plain`: HTTP without TLS, refused.
   */
  readonly outcome: 'open' | 'unknown' | 'unauthorized' | 'refused' | 'dropped' | 'plain'
  /** Number of requests on this connection. */
  requests: number
}

/** Everything that reached the emulator, in order of arrival. */
export class Recorder {
  readonly requests: RecordedRequest[] = []
  readonly connections: RecordedConnection[] = []
  /** Errors that services threw. They are faults of the emulator, so closing it fails. */
  readonly failures: unknown[] = []

  #waiting: { matches: (request: RecordedRequest) => boolean; resolve: (request: RecordedRequest) => void }[] = []

  /** Every host that got a request, each once, in order of its first request. */
  hosts(): string[] {
    return [...new Set(this.requests.map(request => request.host))]
  }

  requestsTo(host: string): RecordedRequest[] {
    return this.requests.filter(request => request.host === host)
  }

  /**
   * Resolves when a matching request has been answered, also if that happened before. Tests wait for an event this way,
   * without sleeping.
   */
  answered(matches: (request: RecordedRequest) => boolean): Promise<RecordedRequest> {
    const past = this.requests.find(request => request.response !== undefined && matches(request))
    if (past !== undefined) return Promise.resolve(past)
    return new Promise(resolve => this.#waiting.push({ matches, resolve }))
  }

  /** Records the answer to a request. */
  answer(request: RecordedRequest, response: NonNullable<RecordedRequest['response']>): void {
    request.response = response
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
