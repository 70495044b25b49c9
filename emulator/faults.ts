import type { CertificateFlaw } from './certificates.ts'

/** What goes wrong before a request is sent: it matches by host alone, `*` being every host. */
export type ConnectFault =
  /** The CONNECT itself is dropped. */
  | { readonly refuse: true }
  /** The proxy answers the CONNECT with this status. */
  | { readonly connect: number }
  /** The certificate that is shown is flawed. */
  | { readonly certificate: CertificateFlaw }
  /** What answers behind the CONNECT speaks no TLS. */
  | { readonly plain: true }

/** What goes wrong. */
export type Fault =
  | ConnectFault
  /** An answer of its own, without the effect, or once it took place (`effect`). */
  | {
      readonly status: number
      readonly body?: string | object
      readonly headers?: Readonly<Record<string, string>>
      readonly effect?: true
    }
  /** The connection is reset: `before` anything happened, or `after` the effect took place, its answer lost. */
  | { readonly reset: 'before' | 'after' }
  /** No answer ever comes. */
  | { readonly hang: true }
  /** Real milliseconds more. */
  | { readonly latencyMs: number }
  /** The real answer with all of its headers, cut off after so many bytes by something that does not notice. */
  | { readonly cutAt: number }
  /** 200 with something else in it: HTML, half a JSON. */
  | { readonly body: string; readonly contentType?: string }
  /** 302 to another place. */
  | { readonly redirect: string }

export interface FaultRule {
  readonly host: string
  readonly method?: string
  /** A string is the whole path; a pattern is searched in it. */
  readonly path?: string | RegExp
  /** How often it strikes; 1 when left out. */
  readonly times?: number
  /** How many matching requests pass before. */
  readonly after?: number
  readonly fault: Fault
}

interface Armed {
  readonly rule: FaultRule
  toPass: number
  toStrike: number
}

/** The script of what goes wrong. The first rule that matches and is due strikes. */
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

  /** Faults that have not struck as often as they were told to: a test may assert that there are none. */
  get pending(): readonly FaultRule[] {
    return this.#armed.filter(({ toStrike }) => toStrike > 0 && toStrike !== Infinity).map(({ rule }) => rule)
  }

  /** What goes wrong with this CONNECT. */
  strikeConnect(host: string): ConnectFault | undefined {
    const fault = this.#strike(rule => isOfConnect(rule.fault) && (rule.host === host || rule.host === '*'))
    return fault !== undefined && isOfConnect(fault) ? fault : undefined
  }

  strike(request: { readonly host: string; readonly method: string; readonly path: string }): Fault | undefined {
    return this.#strike(
      rule =>
        !isOfConnect(rule.fault) &&
        rule.host === request.host &&
        (rule.method === undefined || rule.method === request.method) &&
        matchesPath(rule.path, request.path),
    )
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

export const isOfConnect = (fault: Fault): fault is ConnectFault =>
  'refuse' in fault || 'connect' in fault || 'certificate' in fault || 'plain' in fault

function matchesPath(pattern: string | RegExp | undefined, path: string): boolean {
  if (pattern === undefined) return true
  // A pattern with the g flag remembers where it was: search forgets.
  return typeof pattern === 'string' ? pattern === path : path.search(pattern) >= 0
}
