import type { CertificateFlaw } from './certificates.ts'

/** A fault before a request is sent. It matches by host alone; `*` is every host. */
export type ConnectFault =
  /** The CONNECT itself is dropped. */
  | { readonly refuse: true }
  /** The proxy answers the CONNECT with this status. */
  | { readonly connect: number }
  /** The certificate that is shown is flawed. */
  | { readonly certificate: CertificateFlaw }
  /** The server behind the CONNECT does not speak TLS. */
  | { readonly plain: true }

/** A fault of a request or its answer. */
export type Fault =
  | ConnectFault
  /** Another answer: without the effect, or after it (`effect`). */
  | {
      readonly status: number
      readonly body?: string | object
      readonly headers?: Readonly<Record<string, string>>
      readonly effect?: true
    }
  /** A connection reset: `before` anything happened, or `after` the effect took place, so that its answer is lost. */
  | { readonly reset: 'before' | 'after' }
  /** A connection reset within the request's body, after this many bytes of it. */
  | { readonly resetInBody: number }
  /** No answer ever comes. */
  | { readonly hang: true }
  /** Real milliseconds to wait before the answer. */
  | { readonly latencyMs: number }
  /** The real answer with all of its headers, cut off after this many bytes. It ends like a whole one. */
  | { readonly cutAt: number }
  /** The real answer, whose connection is reset after this many bytes. */
  | { readonly resetAt: number }
  /** The real answer, after whose first bytes nothing more comes. */
  | { readonly stallAt: number }
  /** The real answer under another `content-length`. Its connection closes after it. */
  | { readonly declaredLength: number }
  /** An answer with this status, whose headers and body repeat what the client sent, its bearer too. */
  | { readonly echo: number }
  /** Status 200 with another body: HTML, half a JSON document. */
  | { readonly body: string; readonly contentType?: string }
  /** A 302 to another address. */
  | { readonly redirect: string }

export interface FaultRule {
  readonly host: string
  readonly method?: string
  /** A string is the whole path; a pattern may match any part of it. */
  readonly path?: string | RegExp
  /** How often the fault occurs; default: 1. */
  readonly times?: number
  /** How many matching requests pass before it occurs. */
  readonly after?: number
  readonly fault: Fault
}

interface Armed {
  readonly rule: FaultRule
  toPass: number
  toStrike: number
}

/** The faults of a test, in order. The first rule that matches and is due occurs. */
export class Faults {
  #armed: Armed[] = []

  add(rule: FaultRule): void {
    if (isOfConnect(rule.fault) && (rule.method !== undefined || rule.path !== undefined))
      throw new TypeError('a connection has no method or path yet')
    this.#armed.push({ rule, toPass: rule.after ?? 0, toStrike: rule.times ?? 1 })
  }

  clear(): void {
    this.#armed = []
  }

  /** Faults that have not occurred as often as planned. A test may assert that none are left. */
  get pending(): readonly FaultRule[] {
    return this.#armed.filter(({ toStrike }) => toStrike > 0 && toStrike !== Infinity).map(({ rule }) => rule)
  }

  /** Returns the fault of this CONNECT, if there is one. */
  strikeConnect(host: string): ConnectFault | undefined {
    const fault = this.#strike(rule => isOfConnect(rule.fault) && (rule.host === host || rule.host === '*'))
    return fault !== undefined && isOfConnect(fault) ? fault : undefined
  }

  /** Returns after how many bytes of its body a request breaks off, if it does. */
  strikeBody(head: Target): number | undefined {
    const fault = this.#strike(rule => 'resetInBody' in rule.fault && isMeant(rule, head))
    return fault !== undefined && 'resetInBody' in fault ? fault.resetInBody : undefined
  }

  strike(request: Target): Fault | undefined {
    return this.#strike(rule => !isOfConnect(rule.fault) && !('resetInBody' in rule.fault) && isMeant(rule, request))
  }

  #strike(matches: (rule: FaultRule) => boolean): Fault | undefined {
    for (const armed of this.#armed) {
      if (armed.toStrike <= 0 || !matches(armed.rule)) continue
      if (armed.toPass > 0) {
        armed.toPass -= 1
        continue
      }
      armed.toStrike -= 1
      return armed.rule.fault
    }
    return undefined
  }
}

interface Target {
  readonly host: string
  readonly method: string
  readonly path: string
}

const isMeant = (rule: FaultRule, { host, method, path }: Target): boolean =>
  rule.host === host && (rule.method === undefined || rule.method === method) && matchesPath(rule.path, path)

export const isOfConnect = (fault: Fault): fault is ConnectFault =>
  'refuse' in fault || 'connect' in fault || 'certificate' in fault || 'plain' in fault

function matchesPath(pattern: string | RegExp | undefined, path: string): boolean {
  if (pattern === undefined) return true
  // A pattern with the g flag remembers its position. `search` ignores it.
  return typeof pattern === 'string' ? pattern === path : path.search(pattern) >= 0
}
